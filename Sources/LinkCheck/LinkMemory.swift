import Dates
import Diagnostics
import JSON

/// The answers of earlier runs. A link is broken only if it was gone on two days, so they must be kept.
///
/// The file is JSON with an address on each line, sorted, so that it can be kept in Git.
public struct LinkMemory: Sendable, Equatable {
  /// What is known about an address.
  public struct Record: Sendable, Hashable {
    /// The last answer.
    public var answer: Answer
    /// The day of the last answer.
    public var asked: CalendarDate
    /// The first day of those on which it was gone, without a day on which it lived since; nil if it is not gone.
    public var goneSince: CalendarDate?
  }

  /// The records by address, without fragment.
  public private(set) var records: [String: Record] = [:]
  /// The instants before which hosts do not want to be asked, in seconds since 1970.
  public private(set) var waits: [String: Int] = [:]

  /// The version of the form of the file.
  static let version = 1
  /// The number of days for which an answer of a living page is used again.
  public static let freshDays = 7
  /// The number of days after which an address that no page has is forgotten.
  static let keptDays = 60

  /// The reason why a file cannot be used.
  public enum Fault: Error, Sendable {
    /// It is not what Polder writes.
    case damaged
    /// It is from a later version.
    case newer
  }

  /// Makes an empty memory.
  public init() {}

  /// Notes an answer.
  public mutating func note(_ answer: Answer, for address: String, on day: CalendarDate) {
    let before = records[address]?.goneSince
    let since: CalendarDate?
    switch answer {
    case .gone: since = min(before ?? day, day)
    case .lives, .moved: since = nil
    case .unknown: since = before
    }
    records[address] = Record(answer: answer, asked: day, goneSince: since)
  }

  /// Notes that a host does not want to be asked before an instant.
  public mutating func note(host: String, waitsUntil instant: Int) { waits[host] = instant }

  /// Returns the answer that still holds on a day; nil if the address has to be asked.
  public func answer(for address: String, on day: CalendarDate) -> Answer? {
    guard let record = records[address] else { return nil }
    let age = day.daysSince1970 - record.asked.daysSince1970
    guard (0..<LinkMemory.freshDays).contains(age) else { return nil }
    switch record.answer {
    case .lives, .moved: return record.answer
    case .gone, .unknown: return nil
    }
  }

  /// Returns the first day on which an address was gone if that is before a day.
  public func goneBefore(_ day: CalendarDate, _ address: String) -> CalendarDate? {
    guard let record = records[address], case .gone = record.answer, let since = record.goneSince,
      since < day
    else { return nil }
    return since
  }

  /// Forgets addresses that no page has any longer, and hosts that may be asked again.
  public mutating func forget(except addresses: Set<String>, on day: CalendarDate, now: Int) {
    records = records.filter { address, record in
      addresses.contains(address)
        || day.daysSince1970 - record.asked.daysSince1970 <= LinkMemory.keptDays
    }
    waits = waits.filter { $0.value > now }
  }

  // MARK: - The file

  /// The file.
  public var bytes: [UInt8] {
    var text = "{\"version\": \(LinkMemory.version), \"what\": \"answers of polder links\",\n"
    text += "\"waits\": {"
    text += waits.sorted { $0.key < $1.key }.map {
      "\n\(JSONWriter.string($0.key)): \($0.value)"
    }.joined(separator: ",")
    text += "},\n\"links\": {"
    text += records.sorted { $0.key < $1.key }.map { address, record in
      var members = [("answer", word(record.answer)), ("asked", record.asked.iso8601)]
      if case .moved(let to) = record.answer { members.append(("to", to)) }
      if let since = record.goneSince { members.append(("gone-since", since.iso8601)) }
      let list = members.map { "\"\($0.0)\": \(JSONWriter.string($0.1))" }
      return "\n\(JSONWriter.string(address)): {\(list.joined(separator: ", "))}"
    }.joined(separator: ",")
    return Array((text + "}}\n").utf8)
  }

  private func word(_ answer: Answer) -> String {
    switch answer {
    case .lives: "lives"
    case .moved: "moved"
    case .gone(.status(let status)): "gone \(status)"
    case .gone(.noHost(let host)): "gone host \(host)"
    case .unknown(.status(let status)): "unknown \(status)"
    case .unknown: "unknown"
    }
  }

  /// Reads a file.
  public init(_ bytes: [UInt8]) throws(Fault) {
    guard let value = JSONValue(bytes), case .integer(let version)? = value["version"],
      version > 0
    else { throw .damaged }
    if version > LinkMemory.version { throw .newer }
    guard case .object(let links)? = value["links"], case .object(let waits)? = value["waits"]
    else { throw .damaged }
    for member in links {
      guard let record = LinkMemory.record(member.value) else { throw .damaged }
      records[member.name] = record
    }
    for member in waits {
      guard case .integer(let instant) = member.value else { throw .damaged }
      self.waits[member.name] = instant
    }
  }

  private static func record(_ value: JSONValue) -> Record? {
    guard case .string(let word)? = value["answer"], case .string(let asked)? = value["asked"],
      let day = CalendarDate(iso8601: asked)
    else { return nil }
    var since: CalendarDate?
    if let member = value["gone-since"] {
      guard case .string(let text) = member, let first = CalendarDate(iso8601: text) else {
        return nil
      }
      since = first
    }
    let words = word.split(separator: " ").map(String.init)
    let answer: Answer
    switch words.first {
    case "lives": answer = .lives
    case "moved":
      guard case .string(let to)? = value["to"] else { return nil }
      answer = .moved(to: to)
    case "gone":
      if words.count == 3, words[1] == "host" {
        answer = .gone(.noHost(words[2]))
      } else if words.count == 2, let status = Int(words[1]) {
        answer = .gone(.status(status))
      } else {
        return nil
      }
    case "unknown":
      answer = words.count == 2 ? .unknown(.status(Int(words[1]) ?? 0)) : .unknown(.slow)
    default: return nil
    }
    return Record(answer: answer, asked: day, goneSince: since)
  }
}

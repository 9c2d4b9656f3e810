import Dates
import Glibc

/// The times at which a time zone's clocks change, from the IANA tz database as of Polder's
/// release. The result never depends on the machine's own files or zone.
///
/// It covers the years from 1900 on; earlier dates get 1900's offset. Current rules are assumed to
/// stay in force.
public struct ZoneRules: Sendable {
  /// The zone's name as requested: `Europe/Amsterdam`.
  public let identifier: String

  /// The instants at which the offset changes, ascending, with the offset from each on. The first
  /// instant is `Int.min`.
  private let changes: [Int]
  private let offsets: [Int]

  /// 1 January 2499. From then on the table, which has one more year, is read 400 years earlier:
  /// the calendar repeats after 400 years, including weekdays.
  private static let end = 16_693_689_600
  private static let cycle = 146_097 * 86_400

  /// UTC, whose offset never changes.
  public static let utc = ZoneRules()

  private init() {
    identifier = "UTC"
    changes = [Int.min]
    offsets = [0]
  }

  /// Makes the rules of a zone by its IANA name, spelt exactly. Fails if there is none. Links
  /// (`Europe/Belfast`) are included.
  public init?(identifier: String) {
    guard let line = ZoneRules.line(identifier) else { return nil }
    let fields = line.split(separator: ";", omittingEmptySubsequences: false)
    guard fields.count == 5, let first = Int(fields[2], radix: 36), let year = Int(fields[3]) else {
      return nil
    }
    var changes = [Int.min]
    var offsets = [first]
    var instant = -2_208_988_800
    for change in fields[4].split(separator: ",") {
      let pair = change.split(separator: ":")
      guard pair.count == 2, let seconds = Int(pair[0], radix: 36),
        let offset = Int(pair[1], radix: 36)
      else { return nil }
      instant += seconds
      changes.append(instant)
      offsets.append(offset)
    }
    if let rule = ZoneRule(fields[1]) {
      for year in year..<2500 {
        for change in rule.changes(in: year) where change.instant > instant {
          changes.append(change.instant)
          offsets.append(change.offset)
          instant = change.instant
        }
      }
    }
    self.identifier = identifier
    self.changes = changes
    self.offsets = offsets
  }

  /// All names that `init(identifier:)` accepts, in alphabetical order; for suggestions.
  public static var identifiers: [String] {
    ZoneData.lines.split(separator: "\n").flatMap { line in
      line.prefix { $0 != ";" }.split(separator: " ").map(String.init)
    }.sorted()
  }

  private static func line(_ identifier: String) -> String? {
    guard !identifier.isEmpty, !identifier.utf8.contains(where: { $0 <= 0x20 || $0 == 0x3B }) else {
      return nil
    }
    let name = Array(identifier.utf8)
    let line = ZoneData.lines.utf8.withContiguousStorageIfAvailable { bytes -> String? in
      var start = 0
      while start < bytes.count {
        // First the names of the line, then the rest of it.
        var from = start
        var isFound = false
        var at = start
        while at < bytes.count, bytes[at] != UInt8(ascii: ";") {
          if bytes[at] == UInt8(ascii: " ") {
            isFound = isFound || bytes[from..<at].elementsEqual(name)
            from = at + 1
          }
          at += 1
        }
        isFound = isFound || bytes[from..<at].elementsEqual(name)
        let end = ZoneRules.lineEnd(bytes, at)
        if isFound { return String(decoding: bytes[start..<end], as: UTF8.self) }
        start = end + 1
      }
      return nil
    }
    return line ?? nil
  }

  /// Returns the end of the line that contains `start`.
  private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    guard start < bytes.count, let first = bytes.baseAddress,
      let end = memchr(first + start, 0x0A, bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(end) - UnsafeRawPointer(first)
  }

  /// The meaning of a date and time on a zone's clock. Offsets are in seconds east of UTC.
  public enum Resolution: Sendable, Hashable {
    /// One instant.
    case exact(offset: Int)
    /// No instant: the clock was put forward over it, from one offset to another.
    case skipped(before: Int, after: Int)
    /// Two instants: the clock was put back and showed the time again.
    case twice(first: Int, second: Int)
  }

  /// Finds the offset of a date and time. Without a time, it is the offset of the day's first
  /// instant, which is always exact.
  public func resolve(_ date: CalendarDate, _ time: ClockTime?) -> Resolution {
    let folded = ZoneRules.folded(LocalDateTime(date: date, time: time).secondsOnClock)
    // No offset is beyond 26 hours, so the instant is within this range.
    let low = index(at: folded - 26 * 3600)
    let high = index(at: folded + 26 * 3600)
    if low == high { return .exact(offset: offsets[low]) }
    var found: [Int] = []
    var gap: (before: Int, after: Int)?
    for index in low...high {
      let instant = folded - offsets[index]
      let begins = changes[index]
      let ends = index + 1 < changes.count ? changes[index + 1] : Int.max
      if instant >= begins && instant < ends { found.append(offsets[index]) }
      if index > low, instant < begins, folded - offsets[index - 1] >= begins {
        gap = (offsets[index - 1], offsets[index])
      }
    }
    if let gap, found.isEmpty {
      return time == nil
        ? .exact(offset: gap.before) : .skipped(before: gap.before, after: gap.after)
    }
    guard let first = found.first else { return .exact(offset: offsets[low]) }
    if found.count > 1, time != nil { return .twice(first: first, second: found[1]) }
    return .exact(offset: first)
  }

  /// Returns the moment of a date and time. For a time that the clock skips, it is the instant
  /// equally far after the change; for a time that the clock shows twice, the first (as in RFC
  /// 5545, section 3.3.5).
  public func moment(_ local: LocalDateTime) -> Moment {
    switch resolve(local.date, local.time) {
    case .exact(let offset): return Moment(date: local.date, time: local.time, offset: offset)
    case .twice(let first, _): return Moment(date: local.date, time: local.time, offset: first)
    case .skipped(let before, _): return moment(atInstant: local.secondsOnClock - before)
    }
  }

  /// Returns the instant of a point in time, in seconds after 1 January 1970 00:00 UTC.
  public func instant(of point: PointInTime) -> Int {
    switch point {
    case .instant(let seconds): return seconds
    case .local(let local): return moment(local).start
    }
  }

  /// Returns the date and time, to the minute, that the clock shows at an instant, which is in
  /// seconds after 1 January 1970 00:00 UTC. Instants outside the years 1...9999 are clamped to the
  /// nearest day inside.
  public func moment(atInstant seconds: Int) -> Moment {
    let seconds = min(max(seconds, -62_135_510_400), 253_402_214_400)
    let offset = offset(atInstant: seconds)
    let local = seconds + offset
    let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    let second = local - days * 86_400
    return Moment(
      date: CalendarDate(daysSince1970: days),
      time: ClockTime(hour: second / 3600, minute: second / 60 % 60), offset: offset)
  }

  /// Returns the offset from UTC at an instant, in seconds.
  public func offset(atInstant seconds: Int) -> Int {
    offsets[index(at: ZoneRules.folded(seconds))]
  }

  /// Returns the changes of the offset at instants in a range, ascending, without those after the
  /// year 2499.
  public func changes(
    in range: ClosedRange<Int>
  ) -> [(instant: Int, before: Int, after: Int)] {
    let first = max(1, index(at: range.lowerBound))
    return changes.indices[first...].prefix { changes[$0] <= range.upperBound }.compactMap {
      index in
      range.contains(changes[index]) && offsets[index] != offsets[index - 1]
        ? (changes[index], offsets[index - 1], offsets[index]) : nil
    }
  }

  private static func folded(_ seconds: Int) -> Int {
    guard seconds >= end else { return seconds }
    return seconds - ((seconds - end) / cycle + 1) * cycle
  }

  /// Returns the position of the last change at or before an instant.
  private func index(at instant: Int) -> Int {
    var low = 0
    var high = changes.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if changes[middle] <= instant { low = middle } else { high = middle }
    }
    return low
  }
}

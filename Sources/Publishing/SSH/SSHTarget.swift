import Addresses
import Files
import Output

/// A folder on a host, reached through SSH: rsync sends the files, and small scripts do everything else.
///
/// Records are beside the folder, in `.NAME.polder`, or in `.polder` within it if the folder above may not be changed.
/// With `switches`, the folder is a symbolic link to a release in `.NAME.polder/releases`, with the manifest beside the
/// site, so the link decides which manifest is true.
public final class SSHTarget: PublicationTarget {
  /// Whether each publication has a folder of its own, and a link is switched to it.
  public let isAtomic: Bool
  let connection: SSHConnection
  private var held: HeldProgram?
  /// The mark of the lock, while this publication has it.
  private var mark = ""
  /// The release that is being made.
  private var release = ""
  private var rsync: Rsync?

  /// The first rsync that Polder works with: its output can be flushed with each line.
  static let minimum = ProgramVersion(3, 1)

  /// Makes a target. Nothing is asked of the host yet.
  ///
  /// - Throws: `TargetError.missingProgram`.
  public init(_ place: SSHPlace, switches: Bool) throws(TargetError) {
    connection = try SSHConnection(place)
    isAtomic = switches
  }

  /// The place, for messages.
  public var place: String { connection.place.text }

  /// Takes the target: a folder on the host, held by a script there for as long as the connection lasts.
  public func lock(owner: String) throws(TargetError) {
    let rsync = try Rsync(connection)
    try lock(owner: owner, leftBehind: "")
    self.rsync = rsync
  }

  private func lock(owner: String, leftBehind: String) throws(TargetError) {
    mark = TemporaryFolder.randomName()
    let owner = owner.split(separator: "\n").joined(separator: " ")
    let held = try connection.hold(.hold, input: input([owner, leftBehind]))
    switch held.line(seconds: 60) {
    case "held":
      let version = held.line(seconds: 30) ?? ""
      guard let version = ProgramVersion(in: Array(version.utf8)), version >= SSHTarget.minimum
      else {
        _ = held.end(saying: Array("done\n".utf8), seconds: 10)
        letGo()
        throw .missingProgram(
          name: "rsync (on \(connection.place.host))", package: "rsync",
          minimum: SSHTarget.minimum.text)
      }
      self.held = held
    case "locked":
      let other = held.line(seconds: 10) ?? ""
      let words = held.line(seconds: 10) ?? ""
      _ = held.end(saying: [], seconds: 10)
      letGo()
      if leftBehind.isEmpty, !other.isEmpty, LockOwner(words)?.isGone == true {
        return try lock(owner: owner, leftBehind: other)
      }
      throw .locked(owner: words)
    default:
      _ = held.end(saying: [], seconds: 10)
      letGo()
      let words = LastWords(held.words)
      if words.contain("rsync: command not found") {
        throw .missingProgram(
          name: "rsync (on \(connection.place.host))", package: "rsync", minimum: nil)
      }
      if words.contain("polder: there is no folder") {
        throw .unreachable(reason: words.reason(without: SSHConnection.isIdle))
      }
      throw SSHConnection.error(words, status: held.exitStatus ?? 255)
    }
  }

  private func letGo() {
    mark = ""
    connection.removeFolder()
  }

  /// Gives the target back.
  public func unlock() throws(TargetError) {
    release = ""
    guard let held else {
      let answer = try connection.run(.release, input: input([]))
      guard answer.status == 0 else { throw error(answer) }
      return
    }
    self.held = nil
    rsync = nil
    let isDone = held.end(saying: Array("done\n".utf8), seconds: 60)
    letGo()
    if !isDone { throw SSHConnection.error(LastWords(held.words), status: 255) }
  }

  /// Returns one of Polder's own records.
  public func record(_ name: RecordName, limit: Int) throws(TargetError) -> [UInt8]? {
    try read(kind(name), name, limit)
  }

  /// Stores one of Polder's own records.
  public func store(_ bytes: [UInt8], as name: RecordName) throws(TargetError) {
    let lines = [kind(name), name.rawValue, "\(bytes.count)"]
    let answer = try connection.run(.store, input: input(lines) + bytes)
    guard answer.status == 0 else { throw error(answer) }
  }

  /// Whether a record is beside the manifest of a release, or beside all releases.
  private func kind(_ name: RecordName) -> String { name == .manifest ? "m" : "r" }

  private func read(
    _ kind: String, _ name: RecordName, _ limit: Int
  ) throws(TargetError) -> [UInt8]? {
    let answer = try connection.run(
      .read, input: input([kind, name.rawValue, "\(limit + 1)"]), outputLimit: limit + (1 << 20))
    if answer.status == RemoteScript.Status.nothing { return nil }
    guard answer.status == 0 else { throw error(answer) }
    guard answer.output.count <= limit else {
      throw .failed(reason: "\(name.rawValue) has more than \(limit) bytes")
    }
    return answer.output.isEmpty ? nil : Array(answer.output)
  }

  /// Returns which paths are taken, also by a file or link in the place of one of their folders.
  public func taken(among paths: [OutputPath]) throws(TargetError) -> Set<OutputPath> {
    try look(at: paths, for: "taken")
  }

  /// Returns the paths that do not fit a wish: see `RemoteScript.look`.
  private func look(
    at paths: [OutputPath], for wish: String
  ) throws(TargetError) -> Set<OutputPath> {
    var lines = [wish]
    lines += PathGroups.folders(of: paths).map { "D\($0)" }
    lines += paths.map { "F\($0.text)" } + ["E"]
    let answer = try connection.run(.look, input: input(lines))
    guard answer.status == 0 else { throw error(answer) }
    var found: Set<String> = []
    var isWhole = false
    for line in answer.output.split(separator: UInt8(ascii: "\n")) {
      if line.elementsEqual("E".utf8) { isWhole = true }
      found.insert(String(decoding: line, as: UTF8.self))
    }
    guard isWhole else { throw SSHConnection.error(answer.words, status: 255) }
    if found.count == 1 { return [] }
    return Set(
      paths.filter { path in
        found.contains("F\(path.text)")
          || PathGroups.folders(of: path.text).contains { found.contains("D\($0)") }
      })
  }

  /// Sends files with rsync, which puts each in its place when it is whole.
  public func send(_ files: [SentFile], from folder: String) throws(TargetError) {
    guard !files.isEmpty else { return }
    let paths = files.map(\.path)
    if let path = try look(at: paths, for: "send").min() { throw .obstructed(path) }
    if rsync == nil { rsync = try Rsync(connection) }
    try rsync?.send(paths, from: folder, to: folderOnHost, isVisible: !isAtomic)
  }

  /// The folder of the site on the host: that of visitors, or of the release that is being made.
  private var folderOnHost: String {
    let path = connection.place.remotePath
    guard isAtomic, let slash = path.lastIndex(of: "/") else { return path }
    let name = path[path.index(after: slash)...]
    return "\(path[..<slash])/.\(name).polder/releases/\(release)/site"
  }

  /// Removes files and folders that become empty. Links and folders in a file's place are left.
  public func remove(_ paths: [OutputPath]) throws(TargetError) {
    guard !paths.isEmpty else { return }
    var lines: [String] = []
    for path in paths {
      lines.append("N")
      lines += PathGroups.folders(of: path.text).map { "D\($0)" }
      lines.append("F\(path.text)")
    }
    lines.append("E")
    for folder in PathGroups.folders(of: paths).reversed() {
      lines.append("N")
      lines += PathGroups.folders(of: folder).map { "D\($0)" }
      lines.append("R\(folder)")
    }
    lines.append("E")
    let answer = try connection.run(.remove, input: input(lines))
    guard answer.status == 0 else { throw error(answer) }
    guard answer.output.count(where: { $0 == UInt8(ascii: "E") }) == 2 else {
      throw SSHConnection.error(answer.words, status: 255)
    }
  }

  /// Returns the content of files.
  public func contents(of paths: [OutputPath]) throws(TargetError) -> [OutputPath: [UInt8]] {
    guard !paths.isEmpty else { return [:] }
    var lines: [String] = []
    for path in paths {
      lines.append("N")
      lines += PathGroups.folders(of: path.text).map { "D\($0)" }
      lines.append("F\(path.text)")
    }
    let answer = try connection.run(
      .give, input: input(lines + ["E"]), outputLimit: 1 << 30)
    guard answer.status == 0 else { throw error(answer) }
    var rest = answer.output
    var result: [OutputPath: [UInt8]] = [:]
    for path in paths {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")),
        let size = Int(String(decoding: rest[..<end], as: UTF8.self)),
        size <= rest[end...].count - 1
      else { throw SSHConnection.error(answer.words, status: 255) }
      rest = rest[(end + 1)...]
      guard size >= 0 else { continue }
      result[path] = Array(rest.prefix(size))
      rest = rest.dropFirst(size)
    }
    return result
  }

  /// Makes a release that shares its files with the present one.
  public func begin() throws(TargetError) {
    guard isAtomic else { return }
    release = TemporaryFolder.randomName()
    let answer = try connection.run(.begin, input: input([]))
    guard answer.status == 0 else { throw error(answer) }
  }

  /// Switches the link.
  public func complete() throws(TargetError) {
    guard isAtomic else { return }
    let answer = try connection.run(.complete, input: input([]))
    guard answer.status == 0 else { throw error(answer) }
    release = ""
  }

  /// Returns the manifest of the release before.
  public func manifestBefore(limit: Int) throws(TargetError) -> [UInt8]? {
    isAtomic ? try read("b", .manifest, limit) : nil
  }

  /// Switches the link to the release before.
  public func goBack() throws(TargetError) {
    guard isAtomic else {
      throw .failed(reason: "the target does not keep the publication before")
    }
    let answer = try connection.run(.back, input: input([]))
    guard answer.status == 0 else { throw error(answer) }
  }

  /// Removes all other releases.
  public func forgetBefore() throws(TargetError) {
    guard isAtomic else { return }
    let answer = try connection.run(.forget, input: input([]))
    guard answer.status == 0 else { throw error(answer) }
  }

  /// The lines that each script reads first, and these.
  private func input(_ lines: [String]) -> [UInt8] {
    let first = [connection.place.remotePath, mark, isAtomic ? "1" : "", release]
    return Array((first + lines).map { $0 + "\n" }.joined().utf8)
  }

  /// The error of a script.
  private func error(_ answer: SSHConnection.Answer) -> TargetError {
    let words = answer.words
    switch answer.status {
    case RemoteScript.Status.noFolder:
      return .unreachable(reason: words.reason(without: SSHConnection.isIdle))
    case RemoteScript.Status.lost, RemoteScript.Status.foreign:
      return .failed(reason: words.reason(without: SSHConnection.isIdle))
    case 127 where words.contain("not found"):
      return .failed(reason: words.reason(without: SSHConnection.isIdle))
    default:
      return SSHConnection.error(words, status: answer.status)
    }
  }
}

import Files
import Glibc
import Output

/// A folder on this machine. Each file is replaced in one step: it is written beside the folder and then
/// renamed.
public final class FolderTarget: PublicationTarget {
  private let folder: String
  private let records: FolderRecords
  private var opened: FolderFiles?

  /// Makes a target. The folder is made when it is published to; the one around it must exist.
  public init(_ path: String) {
    folder = FolderTarget.withoutSlash(path)
    records = FolderRecords(of: folder, isBeside: false)
  }

  /// Returns a path without a slash at its end. What is relative to where it is used gets its full path.
  static func withoutSlash(_ path: String) -> String {
    var text = path[...]
    while text.count > 1, text.hasSuffix("/") { text = text.dropLast() }
    let name = FolderRecords.name(of: String(text))
    guard name == "." || name == "..", let real = realpath(String(text), nil) else {
      return String(text)
    }
    // realpath(3) allocates the text, and the caller frees it.
    defer { free(real) }
    return String(cString: real)
  }

  /// The place, for messages.
  public var place: String { folder }

  /// See `PublicationTarget`.
  public func lock(owner: String) throws(TargetError) {
    try FolderTarget.checkParent(of: folder)
    try checkReleases()
    // Records inside the folder need it.
    if records.path.hasPrefix(folder + "/") { try makeFolder() }
    try records.lock(owner: owner)
  }

  static func checkParent(of folder: String) throws(TargetError) {
    let parent = FolderRecords.parent(of: folder)
    var status = stat()
    guard stat(parent, &status) == 0 else { throw TargetError(errno, parent) }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw .unreachable(reason: "\(parent) is not a folder")
    }
  }

  /// Refuses the link of a target that was switched before: its releases have a manifest of their own, which
  /// would not know what is changed through the link.
  private func checkReleases() throws(TargetError) {
    var bytes = [CChar](repeating: 0, count: 4096)
    let count = readlink(folder, &bytes, bytes.count)
    guard count > 0 else { return }
    let text = String(decoding: bytes.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let releases = FolderRecords.name(of: FolderRecords.beside(folder)) + "/releases/"
    if text.hasPrefix(releases) {
      throw .failed(
        reason:
          "\(folder) is a link that `switch: true` made; add that again, or remove the link first")
    }
  }

  private func makeFolder() throws(TargetError) {
    if mkdir(folder, 0o755) != 0, errno != EEXIST { throw TargetError(errno, folder) }
  }

  /// See `PublicationTarget`.
  public func unlock() throws(TargetError) { records.unlock() }

  /// See `PublicationTarget`.
  public func record(_ name: RecordName, limit: Int) throws(TargetError) -> [UInt8]? {
    try FolderTarget.checkParent(of: folder)
    try checkReleases()
    return try records.read(name.rawValue, limit: limit)
  }

  /// See `PublicationTarget`.
  public func store(_ bytes: [UInt8], as name: RecordName) throws(TargetError) {
    // The manifest must not outlive the files that it names, if the machine stops.
    if name == .manifest { opened?.sync() }
    try records.store(bytes, as: name.rawValue)
  }

  /// See `PublicationTarget`.
  public func begin() throws(TargetError) {
    try makeFolder()
    opened = nil
    _ = try files(making: true)
  }

  /// The open folder; nil if it does not exist.
  private func files(making: Bool) throws(TargetError) -> FolderFiles? {
    if let opened { return opened }
    var status = stat()
    guard stat(folder, &status) == 0 else {
      if errno == ENOENT, !making { return nil }
      throw TargetError(errno, folder)
    }
    let staging = making ? try self.staging(on: status.st_dev) : records.path
    let files = try FolderFiles(folder, staging: staging, madeList: records.path + "/folders")
    // Only one that can write is good for all that follows.
    if making { opened = files }
    return files
  }

  /// Makes the folder in which files are written, on the same disk as the target's folder.
  private func staging(on device: dev_t) throws(TargetError) -> String {
    let staging = try records.emptyFolder("staging")
    var status = stat()
    if stat(staging, &status) == 0, status.st_dev == device { return staging }
    // The folder is a disk of its own.
    let inside = folder + "/.polder"
    if mkdir(inside, 0o700) != 0, errno != EEXIST { throw TargetError(errno, inside) }
    let other = inside + "/staging"
    try FolderRecords.removeAll(other)
    if mkdir(other, 0o700) != 0 { throw TargetError(errno, other) }
    return other
  }

  /// See `PublicationTarget`.
  public func taken(among paths: [OutputPath]) throws(TargetError) -> Set<OutputPath> {
    try files(making: false)?.taken(among: paths) ?? []
  }

  /// See `PublicationTarget`.
  public func contents(of paths: [OutputPath]) throws(TargetError) -> [OutputPath: [UInt8]] {
    try files(making: false)?.contents(of: paths) ?? [:]
  }

  /// See `PublicationTarget`.
  public func send(_ files: [SentFile], from folder: String) throws(TargetError) {
    try self.files(making: true)?.send(files, from: folder)
  }

  /// See `PublicationTarget`.
  public func remove(_ paths: [OutputPath]) throws(TargetError) {
    try files(making: true)?.remove(paths)
  }
}

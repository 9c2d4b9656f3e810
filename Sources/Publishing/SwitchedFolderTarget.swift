import Files
import Glibc
import Output

/// A symbolic link on this machine to a folder with the site. Each publication makes a new folder, which has
/// everything, and then the link is switched to it in one step.
///
/// The folders are `.NAME.polder/releases/NUMBER` beside the link NAME: the site in `site`, its manifest
/// beside it. The link decides which of them is published. Files that stay the same are second names of those
/// in the release before, and so are files of others.
public final class SwitchedFolderTarget: PublicationTarget {
  private let link: String
  private let records: FolderRecords
  /// The number of the release that is being made.
  private var begun: Int?
  private var opened: FolderFiles?

  /// Makes a target. The link is made when it is published to; the folder around it must exist.
  public init(_ path: String) {
    link = FolderTarget.withoutSlash(path)
    records = FolderRecords(of: link, isBeside: true)
  }

  /// The place, for messages.
  public var place: String { link }
  /// Whether visitors see nothing of a publication until it is complete.
  public var isAtomic: Bool { true }

  private var releases: String { records.path + "/releases" }
  private func release(_ number: Int) -> String { "\(releases)/\(number)" }
  private func site(_ number: Int) -> String { release(number) + "/site" }

  /// See `PublicationTarget`.
  public func lock(owner: String) throws(TargetError) {
    try FolderTarget.checkParent(of: link)
    try records.lock(owner: owner)
  }

  /// See `PublicationTarget`.
  public func unlock() throws(TargetError) { records.unlock() }

  // MARK: Releases

  /// The target of the link to a release, as it is written in it.
  private func destination(_ number: Int) -> String {
    "\(FolderRecords.name(of: records.path))/releases/\(number)/site"
  }

  /// The number of the release that the link leads to; nil if there is no link.
  private func current() throws(TargetError) -> Int? {
    var status = stat()
    guard lstat(link, &status) == 0 else {
      if errno == ENOENT { return nil }
      throw TargetError(errno, link)
    }
    guard status.st_mode & S_IFMT == S_IFLNK else {
      throw .failed(
        reason: "\(link) is not a symbolic link, which `switch: true` needs; move it away first")
    }
    var bytes = [CChar](repeating: 0, count: 4096)
    let count = readlink(link, &bytes, bytes.count)
    let text = String(
      decoding: bytes.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let parts = text.split(separator: "/")
    guard let number = parts.dropLast().last.flatMap({ Int($0) }), text == destination(number)
    else { throw .failed(reason: "\(link) is a symbolic link that Polder did not make") }
    return number
  }

  /// The number of the release that is being made, otherwise of the one that is published.
  private func shown() throws(TargetError) -> Int? {
    if let begun { return begun }
    return try current()
  }

  /// The number of the release before; nil if there is none.
  private func before() throws(TargetError) -> Int? {
    let text = try records.read("before", limit: 64) ?? []
    guard let number = Int(String(decoding: text, as: UTF8.self)), number != (try current()),
      access(release(number) + "/" + RecordName.manifest.rawValue, R_OK) == 0
    else { return nil }
    return number
  }

  private func numbers() -> [Int] {
    ((try? FolderRecords.names(in: releases)) ?? []).compactMap { Int($0) }
  }

  /// Removes all releases but these.
  private func sweep(except kept: [Int?]) throws(TargetError) {
    for number in numbers() where !kept.contains(number) {
      try FolderRecords.removeAll(release(number))
    }
  }

  /// See `PublicationTarget`.
  public func begin() throws(TargetError) {
    let current = try current()
    try sweep(except: [current, try before()])
    if mkdir(releases, 0o755) != 0, errno != EEXIST { throw TargetError(errno, releases) }
    // Web servers must be able to pass through the folders of a release.
    for folder in [records.path, releases] where chmod(folder, 0o711) != 0 {
      throw TargetError(errno, folder)
    }
    let number = (numbers().max() ?? 0) + 1
    for folder in [release(number), site(number)] where mkdir(folder, 0o755) != 0 {
      throw TargetError(errno, folder)
    }
    begun = number
    if let current {
      try copy(site(current), to: site(number))
      let folders = "/folders"
      if Glibc.link(release(current) + folders, release(number) + folders) != 0, errno != ENOENT {
        throw TargetError(errno, release(number) + folders)
      }
      // It gets lines of its own.
      try unshare(release(number) + folders)
    }
    opened = try FolderFiles(
      site(number), staging: try records.emptyFolder("staging"),
      madeList: release(number) + "/folders")
  }

  /// Gives everything in a folder a second name in another, links and files of others too.
  private func copy(_ folder: String, to other: String) throws(TargetError) {
    for name in try FolderRecords.names(in: folder) {
      let (old, new) = ("\(folder)/\(name)", "\(other)/\(name)")
      var status = stat()
      guard lstat(old, &status) == 0 else { throw TargetError(errno, old) }
      if status.st_mode & S_IFMT == S_IFDIR {
        if mkdir(new, status.st_mode & 0o7777) != 0 { throw TargetError(errno, new) }
        try copy(old, to: new)
      } else if linkat(AT_FDCWD, old, AT_FDCWD, new, 0) != 0 {
        throw TargetError(errno, new)
      }
    }
  }

  /// Replaces a file that has other names by one with the same content.
  private func unshare(_ path: String) throws(TargetError) {
    do throws(FileError) {
      try FileWriter.write(try FileReader.read(path, limit: 64 << 20), to: path)
    } catch {
      if error.errno != ENOENT { throw TargetError(error) }
    }
  }

  /// See `PublicationTarget`.
  public func complete() throws(TargetError) {
    guard let begun else { return }
    opened?.sync()
    opened = nil
    let old = try current()
    if let old { try records.store(Array("\(old)".utf8), as: "before") }
    try show(begun)
    self.begun = nil
    try sweep(except: [begun, old])
  }

  /// Switches the link.
  private func show(_ number: Int) throws(TargetError) {
    let new = records.path + "/link"
    try FolderRecords.removeAll(new)
    guard symlink(destination(number), new) == 0 else { throw TargetError(errno, new) }
    guard rename(new, link) == 0 else { throw TargetError(errno, link) }
  }

  // MARK: Records

  /// See `PublicationTarget`.
  public func record(_ name: RecordName, limit: Int) throws(TargetError) -> [UInt8]? {
    try FolderTarget.checkParent(of: link)
    guard name == .manifest else { return try records.read(name.rawValue, limit: limit) }
    guard let number = try shown() else { return nil }
    return try records.read("releases/\(number)/\(name.rawValue)", limit: limit)
  }

  /// See `PublicationTarget`.
  public func store(_ bytes: [UInt8], as name: RecordName) throws(TargetError) {
    guard name == .manifest else { return try records.store(bytes, as: name.rawValue) }
    guard let number = try shown() else { return }
    try records.store(bytes, as: "releases/\(number)/\(name.rawValue)")
  }

  /// See `PublicationTarget`.
  public func manifestBefore(limit: Int) throws(TargetError) -> [UInt8]? {
    guard let number = try before() else { return nil }
    return try records.read("releases/\(number)/\(RecordName.manifest.rawValue)", limit: limit)
  }

  /// See `PublicationTarget`.
  public func goBack() throws(TargetError) {
    guard let before = try before(), let current = try current() else {
      throw .failed(reason: "\(link) has no release before")
    }
    // If this is interrupted here, the release before is the one that is shown: then there is none.
    try records.store(Array("\(current)".utf8), as: "before")
    try show(before)
  }

  /// See `PublicationTarget`.
  public func forgetBefore() throws(TargetError) {
    try sweep(except: [try current()])
    try FolderRecords.removeAll(records.path + "/before")
  }

  // MARK: Files

  /// The files of the release that is being made, otherwise of the one that is published.
  private func files() throws(TargetError) -> FolderFiles? {
    if let opened { return opened }
    guard let current = try current() else { return nil }
    return try FolderFiles(
      site(current), staging: records.path, madeList: release(current) + "/folders")
  }

  /// See `PublicationTarget`.
  public func taken(among paths: [OutputPath]) throws(TargetError) -> Set<OutputPath> {
    try files()?.taken(among: paths) ?? []
  }

  /// See `PublicationTarget`.
  public func contents(of paths: [OutputPath]) throws(TargetError) -> [OutputPath: [UInt8]] {
    try files()?.contents(of: paths) ?? [:]
  }

  /// See `PublicationTarget`.
  public func send(_ files: [SentFile], from folder: String) throws(TargetError) {
    try opened?.send(files, from: folder)
  }

  /// See `PublicationTarget`.
  public func remove(_ paths: [OutputPath]) throws(TargetError) {
    try opened?.remove(paths)
  }
}

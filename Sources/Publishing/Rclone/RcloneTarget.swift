import Addresses
import Files
import Glibc
import JSON
import Output

/// A store that rclone reaches: S3 and what is like it, WebDAV, and everything else that rclone knows.
///
/// Records are in `.polder/` within the path. They hold only what every visitor can find out.
public final class RcloneTarget: PublicationTarget {
  private let rclone: Rclone
  private var held: RcloneLock?

  /// Up to this many paths are asked for one by one; more of them by a list of the whole target.
  private static let singleQuestions = 300

  /// Makes a target. Nothing is asked of the store yet.
  ///
  /// - Throws: `TargetError.missingProgram`.
  public init(_ place: RclonePlace) throws(TargetError) { rclone = try Rclone(place) }

  /// The place, for messages.
  public var place: String { rclone.place.text }

  /// Takes the target.
  public func lock(owner: String) throws(TargetError) {
    try rclone.checkVersion()
    let lock = RcloneLock(rclone, owner: owner)
    try lock.take()
    held = lock
  }

  /// Gives the target back.
  public func unlock() throws(TargetError) {
    guard let lock = held else { return try RcloneLock.breakAll(rclone) }
    held = nil
    try lock.giveBack()
  }

  /// Returns one of Polder's own records.
  public func record(_ name: RecordName, limit: Int) throws(TargetError) -> [UInt8]? {
    let bytes = try rclone.output(
      [
        "cat", "--no-traverse", "--files-from-raw=-", "--count=\(limit + 1)",
        rclone.place.below(".polder"),
      ],
      input: Array("\(name.rawValue)\n".utf8), outputLimit: limit + 1)
    guard bytes.count <= limit else {
      throw .failed(reason: "\(name.rawValue) has more than \(limit) bytes")
    }
    return bytes.isEmpty ? nil : bytes
  }

  /// Stores one of Polder's own records.
  public func store(_ bytes: [UInt8], as name: RecordName) throws(TargetError) {
    try held?.check()
    if bytes.isEmpty { return try delete(["\(name.rawValue)"], in: rclone.place.below(".polder")) }
    // With this option, rclone knows the size before it sends: a record is one request, which a store carries out
    // whole or not at all.
    _ = try rclone.output(
      [
        "rcat", "--streaming-upload-cutoff=256M", "--header-upload=Cache-Control: no-store",
        "--header-upload=Content-Type: application/json",
        rclone.place.below(".polder/\(name.rawValue)"),
      ], input: bytes)
  }

  /// Returns which paths are taken. A folder in the place of a file counts where the store has folders.
  public func taken(among paths: [OutputPath]) throws(TargetError) -> Set<OutputPath> {
    guard !paths.isEmpty else { return [] }
    if paths.count <= RcloneTarget.singleQuestions {
      let answer = try rclone.run(
        ["lsf", "--recursive", "--no-traverse", "--files-from-raw=-", place], input: list(paths))
      if answer.status == 0 {
        let found = Set(lines(answer.output))
        return Set(paths.filter { found.contains($0.text) })
      }
      if isMissing(answer) { return [] }
      // A folder in the place of a file is an error here. The list shows which.
      guard answer.messages.contains("is a directory") || answer.messages.contains("not a file")
      else { throw rclone.error(answer) }
    }
    return try obstructed(paths, byFiles: true)
  }

  /// Returns the paths that something else has, by a list of the whole target.
  ///
  /// - Parameter byFiles: whether a file at the path itself counts.
  private func obstructed(
    _ paths: [OutputPath], byFiles: Bool
  ) throws(TargetError) -> Set<OutputPath> {
    let answer = try rclone.run(
      ["lsf", "--recursive", "--fast-list", place], outputLimit: 1 << 30)
    if answer.status != 0 {
      if isMissing(answer) { return [] }
      throw rclone.error(answer)
    }
    // Folders have a slash at their end.
    let found = Set(lines(answer.output))
    let hasFolders = try !isBucketBased()
    return Set(
      paths.filter { path in
        if byFiles, found.contains(path.text) { return true }
        guard hasFolders else { return false }
        return found.contains(path.text + "/")
          || PathGroups.folders(of: path.text).contains { found.contains($0) }
      })
  }

  /// Sends files, those with the same headers together.
  public func send(_ files: [SentFile], from folder: String) throws(TargetError) {
    var groups: [[String]: [OutputPath]] = [:]
    for file in files {
      var status = stat()
      guard lstat("\(folder)/\(file.path.text)", &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        status.st_size == file.size
      else {
        // rclone would leave it out without a word.
        throw .failed(reason: "\(file.path.text) changed while it was being published")
      }
      groups[[file.mediaType, file.caching], default: []].append(file.path)
    }
    let source = folder.hasPrefix("/") ? folder : "./\(folder)"
    for (headers, paths) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      try held?.check()
      let answer = try rclone.run(
        [
          "copy", "--files-from-raw=-", "--no-traverse", "--no-check-dest", "--transfers=16",
          "--header-upload=Content-Type: \(headers[0])",
          "--header-upload=Cache-Control: \(headers[1])",
          // A line for each file: rclone ends when nobody reads it any more, so it does not outlive a killed publication.
          "-v", source, place,
        ], input: list(paths), seconds: 24 * 3600)
      guard answer.status == 0 else {
        let failure = rclone.error(answer)
        if case .failed = failure, let path = try? obstructed(paths, byFiles: false).min() {
          throw .obstructed(path)
        }
        throw failure
      }
    }
  }

  /// Removes files and, where the store has folders, those that become empty.
  public func remove(_ paths: [OutputPath]) throws(TargetError) {
    guard !paths.isEmpty else { return }
    try held?.check()
    try delete(paths.map(\.text), in: place)
    let folders = PathGroups.folders(of: paths)
    guard !folders.isEmpty, try !isBucketBased() else { return }
    for folder in folders.reversed() {
      // It refuses a folder that is not empty, and one that is gone: both are as they must be.
      _ = try rclone.run(["rmdir", "--retries=1", rclone.place.below(folder)])
    }
  }

  private func delete(_ names: [String], in place: String) throws(TargetError) {
    let answer = try rclone.run(
      [
        "delete", "--files-from-raw=-", "--no-traverse", "--transfers=16", "--checkers=16", "-v",
        place,
      ],
      input: Array(names.map { "\($0)\n" }.joined().utf8), seconds: 24 * 3600)
    if answer.status != 0, !isMissing(answer) { throw rclone.error(answer) }
  }

  /// Returns the content of files.
  public func contents(of paths: [OutputPath]) throws(TargetError) -> [OutputPath: [UInt8]] {
    guard !paths.isEmpty else { return [:] }
    let folder = try TemporaryFolder()
    let answer = try rclone.run(
      ["copy", "--files-from-raw=-", "--no-traverse", "--no-check-dest", place, folder.path],
      input: list(paths))
    if answer.status != 0, !isMissing(answer) { throw rclone.error(answer) }
    var result: [OutputPath: [UInt8]] = [:]
    for path in paths {
      result[path] = try? FileReader.read("\(folder.path)/\(path.text)", limit: 1 << 30)
    }
    return result
  }

  /// Whether the store has only names with slashes, and no folders.
  private func isBucketBased() throws(TargetError) -> Bool {
    let answer = try rclone.run(["backend", "features", "\(rclone.place.remote):"])
    guard answer.status == 0, let features = JSONValue(answer.output)?["Features"] else {
      return false
    }
    return features["BucketBased"] == .boolean(true)
  }

  private func isMissing(_ answer: Rclone.Answer) -> Bool {
    answer.messages.contains("directory not found") || answer.messages.contains("object not found")
  }

  private func list(_ paths: [OutputPath]) -> [UInt8] {
    Array(paths.map { "\($0.text)\n" }.joined().utf8)
  }

  private func lines(_ output: [UInt8]) -> [String] {
    output.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }
}

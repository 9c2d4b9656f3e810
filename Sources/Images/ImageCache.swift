import Files
import Glibc

/// The folder of generated images: `cleaned` copies and smaller versions, each named by the content
/// of its source. Several programs may use it at the same time.
public struct ImageCache: Sendable {
  /// Increase this when the same image results in other bytes.
  private static let recipe = 1
  private static let temporaryMark = ".tmp-"

  /// The folder's path; it need not exist.
  public let folder: String

  /// Makes the cache of a folder.
  public init(folder: String) { self.folder = folder }

  /// Returns the path of the image that is generated from another.
  ///
  /// - Parameters:
  ///   - image: the hash of the source's file.
  ///   - width: its width in pixels; nil keeps the source's size.
  ///   - ending: the file name extension, without the dot.
  public func path(of image: ContentHash, width: Int? = nil, ending: String) -> String {
    let size = width.map { "-\($0)" } ?? ""
    return "\(folder)/\(image.hex)-v\(ImageCache.recipe)\(size).\(ending)"
  }

  /// Writes a file unless it exists. Returns false if the disk refuses.
  public func keep(_ bytes: [UInt8], at path: String) -> Bool {
    if FileTree.size(of: path) == bytes.count { return true }
    do throws(FileError) {
      try FileWriter.makeFolder(folder)
      try FileWriter.write(bytes, to: path)
      return true
    } catch {
      return false
    }
  }

  /// Returns a path next to another, for a file that is not complete yet.
  func temporary(_ path: String) -> String {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    return "\(path[..<slash])\(getpid())\(ImageCache.temporaryMark)\(path[slash...])"
  }

  /// Returns the process that writes a file which is not complete yet.
  private static func writer(of name: String) -> pid_t? {
    let own = name.firstRange(of: temporaryMark).map { name[..<$0.lowerBound] }
    let other = name.firstRange(of: ".polder-").map { name[$0.upperBound...] }
    return (own ?? other).flatMap { pid_t($0) }.flatMap { $0 > 0 ? $0 : nil }
  }

  /// Removes every file that is no longer needed, and incomplete files of processes that were
  /// killed.
  public func removeOthers(than needed: Set<String>) {
    let names = Set(needed.map { String($0.split(separator: "/").last ?? "") })
    let listing = FileTree.scan(root: folder)
    for entry in listing.entries where entry.kind == .file && !entry.path.contains("/") {
      if names.contains(entry.path) { continue }
      if let process = ImageCache.writer(of: entry.path), kill(process, 0) == 0 { continue }
      unlink("\(folder)/\(entry.path)")
    }
  }
}

import Files
import Glibc

/// The folder with what was made from images, named by the content of each: `cleaned` copies and
/// smaller versions. Several programs may use it at the same time.
public struct ImageCache: Sendable {
  /// Changes when the same image would be made into other bytes.
  private static let recipe = 1
  private static let temporaryMark = ".tmp-"

  /// The folder's path; it need not exist.
  public let folder: String

  /// The cache in a folder.
  public init(folder: String) { self.folder = folder }

  /// The path of what is made from an image.
  ///
  /// - Parameters:
  ///   - image: the hash of its file.
  ///   - width: how wide it is made, in pixels; nil keeps its size.
  ///   - ending: of the file's name, without the dot.
  public func path(of image: ContentHash, width: Int? = nil, ending: String) -> String {
    let size = width.map { "-\($0)" } ?? ""
    return "\(folder)/\(image.hex)-v\(ImageCache.recipe)\(size).\(ending)"
  }

  /// Writes a file unless it is there; false when the disk does not take it.
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

  /// A path beside another one, for a file that is not ready yet.
  func temporary(_ path: String) -> String {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    return "\(path[..<slash])\(getpid())\(ImageCache.temporaryMark)\(path[slash...])"
  }

  /// The process that writes a file which is not ready yet.
  private static func writer(of name: String) -> pid_t? {
    let own = name.firstRange(of: temporaryMark).map { name[..<$0.lowerBound] }
    let other = name.firstRange(of: ".polder-").map { name[$0.upperBound...] }
    return (own ?? other).flatMap { pid_t($0) }.flatMap { $0 > 0 ? $0 : nil }
  }

  /// Removes every file that is not needed any more, and what killed programs left.
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

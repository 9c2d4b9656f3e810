import Images

/// A file of Content that is not a page, with what fields need to know about it.
public struct ContentFile: Sendable, Hashable {
  /// Its path relative to Content.
  public let path: String
  /// Its size in bytes.
  public let size: Int
  /// The format of the image; nil when the file is no image.
  public let format: ImageFormat?

  /// Makes a file.
  public init(path: String, size: Int, format: ImageFormat?) {
    self.path = path
    self.size = size
    self.format = format
  }
}

/// The files of Content that are no pages.
public struct ContentFiles: Sendable {
  private let byPath: [String: ContentFile]

  /// Takes the files; of two with one path the first counts.
  public init(_ files: [ContentFile]) {
    byPath = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The file at a path relative to Content.
  public subscript(path: String) -> ContentFile? { byPath[path] }

  /// The sorted names of the files in a folder and its subfolders, as paths from that folder. The folder ends
  /// with `/`, and is empty for Content itself.
  public func names(in folder: String) -> [String] {
    byPath.keys.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }.sorted()
  }
}

import Files
import Images

/// An image of Content in the form that pages show.
public struct ContentImage: Sendable, Hashable {
  /// Its smaller versions in one format, from the smallest to the largest.
  public struct Source: Sendable, Hashable {
    /// The media type.
    public let type: String
    /// The smaller versions.
    public let files: [File]
  }

  /// A version of an image.
  public struct File: Sendable, Hashable {
    /// Its path in the output folder.
    public let path: String
    /// Its width in pixels.
    public let width: Int
  }

  /// The width in pixels at which it is shown.
  public let width: Int
  /// The height in pixels at which it is shown.
  public let height: Int
  /// The hash of the file in Content.
  let hash: ContentHash
  /// The fallback format of smaller versions; nil if there cannot be any.
  let fallback: ImageTool.Target?
  /// Its smaller versions by format, the preferred format first. The last format is its own.
  public internal(set) var sources: [Source] = []

  /// The widths in pixels of smaller versions.
  static let widths = [480, 960, 1600]

  init(_ file: ImageFile, hash: ContentHash) {
    width = file.width
    height = file.height
    self.hash = hash
    switch file.format {
    case .jpeg: fallback = .jpeg
    case .png where !file.isAnimated: fallback = .png
    case .webp where !file.isAnimated: fallback = .webp
    default: fallback = nil
    }
  }
}

/// The storage of images that the program makes.
public enum ImageKeeping: Sendable {
  /// They stay in memory, and there are no smaller versions. This is for tests.
  case memory
  /// They are stored in a folder between builds.
  case folder(ImageCache)
  /// None are made. This is for commands that only check a site. The site cannot be written,
  /// because its images are empty.
  case nothing
}

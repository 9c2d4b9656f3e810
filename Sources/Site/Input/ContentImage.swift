import Files
import Images

/// An image of Content as pages show it.
public struct ContentImage: Sendable, Hashable {
  /// Its smaller versions in one format, from the smallest to the largest.
  public struct Source: Sendable, Hashable {
    /// The media type.
    public let type: String
    /// The path of each in the output folder, and its width in pixels.
    public let files: [File]
  }

  /// A version of an image.
  public struct File: Sendable, Hashable {
    /// Its path in the output folder.
    public let path: String
    /// Its width in pixels.
    public let width: Int
  }

  /// The width in pixels, as it is shown.
  public let width: Int
  /// The height in pixels.
  public let height: Int
  /// The hash of the file in Content.
  let hash: ContentHash
  /// The format that smaller versions fall back to; nil when there cannot be any.
  let fallback: ImageTool.Target?
  /// Its smaller versions, the format that browsers should prefer first; the last is its own.
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

/// What becomes of images that have to be made.
public enum ImageKeeping: Sendable {
  /// They stay in memory, and there are no smaller versions: for tests.
  case memory
  /// They are kept in a folder from one build to the next.
  case folder(ImageCache)
  /// Nothing is made: for who only wants to know what is wrong. A site that was read so cannot be
  /// written: its images are empty.
  case nothing
}

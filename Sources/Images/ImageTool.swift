import Files
import Glibc

/// Makes smaller versions of images with `vipsthumbnail` (Debian: libvips-tools), as a process of its
/// own, so that a mistake in a decoder stays there.
public struct ImageTool: Sendable {
  /// The program, and the Debian package that it comes from.
  public static let (program, package) = ("vipsthumbnail", "libvips-tools")

  /// The Debian package without which vips writes no AVIF, from Debian 13 on.
  public static let packageForAVIF = "libheif-plugin-aomenc"

  /// The largest result in bytes.
  private static let largest = 64_000_000

  /// Formats of smaller versions.
  public enum Target: String, Sendable, CaseIterable {
    case avif, webp, jpeg, png

    /// The ending of files' names.
    public var ending: String { self == .jpeg ? "jpg" : rawValue }

    /// The media type.
    public var mediaType: String { "image/\(rawValue)" }

    /// How `vipsthumbnail` is told to write it: without metadata and colour profile, since all colours
    /// are sRGB by then, which is what browsers take those for; and always in the same way.
    fileprivate var options: String {
      switch self {
      case .avif: "[Q=55,effort=4,strip]"
      case .webp: "[Q=78,effort=5,profile=none,strip]"
      case .jpeg: "[Q=80,optimize_coding,interlace,profile=none,strip]"
      case .png: "[compression=9,profile=none,strip]"
      }
    }
  }

  /// What one run may use. A photo of 100 million pixels takes about half a gigabyte, and AVIF some
  /// ten seconds.
  private static let limits = ExternalProgram.Limits(
    processorSeconds: 300, seconds: 900, memory: 8_000_000_000, output: 1 << 16)

  private let environment: ExternalProgram
  private let program: ExternalProgram
  private let cache: ImageCache

  /// The tool; nil when it is not installed.
  ///
  /// - Parameters:
  ///   - cache: where results and what is on the way to them are kept.
  ///   - folders: where to look for the program, as `PATH` does; nil takes that of this process.
  public init?(cache: ImageCache, in folders: String? = nil) {
    guard let environment = ExternalProgram(named: "env", in: folders),
      let program = ExternalProgram(named: ImageTool.program, in: folders)
    else { return nil }
    self.environment = environment
    self.program = program
    self.cache = cache
  }

  /// Makes one smaller version, turned upright and in sRGB; false when it cannot be made of this image.
  ///
  /// - Parameters:
  ///   - image: the bytes of the image.
  ///   - path: where it goes; its folder is made. The file stands there whole or not at all.
  public func make(_ target: Target, width: Int, of image: [UInt8], at path: String) -> Bool {
    // Names in Content may have characters that vips takes for options.
    let source = cache.temporary(path) + ".source"
    let result = cache.temporary(path)
    defer {
      unlink(source)
      unlink(result)
    }
    guard cache.keep(image, at: source) else { return false }
    let arguments = [
      // Loaders that are not meant for files of strangers stay off.
      "VIPS_BLOCK_UNTRUSTED=1", "VIPS_CONCURRENCY=1", program.path, absolute(source),
      "--size", "\(width)x", "--export-profile", "srgb",
      "--output", absolute(result) + target.options,
    ]
    guard (try? environment.output(arguments, limits: ImageTool.limits)) != nil,
      let bytes = try? FileReader.read(result, limit: ImageTool.largest),
      // What it made is looked at as any image is: it must have the size, and no metadata, which this
      // version of vips leaves some of in WebP.
      let file = try? ImageFile.read(bytes), file.width == width
    else { return false }
    return cache.keep(file.cleaned ?? bytes, at: path)
  }

  /// Whether it can make a format here at all: what vips can write depends on how it was built and on
  /// what else is installed.
  ///
  /// - Parameter path: a place for what it makes to try.
  public func canMake(_ target: Target, at path: String) -> Bool {
    defer { unlink(path) }
    return make(target, width: 1, of: ImageTool.sample, at: path)
  }

  /// A GIF of two pixels by two.
  private static let sample: [UInt8] =
    Array("GIF89a".utf8) + [2, 0, 2, 0, 0x80, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF]
    + [0x2C, 0, 0, 0, 0, 2, 0, 2, 0, 0, 2, 3, 0x84, 0x11, 0x05, 0, 0x3B]

  /// vips takes a relative path of the result as one from the source's folder.
  private func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let folder = getcwd(nil, 0) else { return path }
    // getcwd(3) has made the text for us to free.
    defer { free(folder) }
    return String(cString: folder) + "/" + path
  }
}

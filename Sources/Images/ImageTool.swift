import Files
import Glibc

/// Makes smaller versions of images with `vipsthumbnail` (Debian: libvips-tools). It runs in a
/// process of its own, so a bug in a decoder cannot affect Polder.
public struct ImageTool: Sendable {
  /// The name of the program, and of the Debian package that contains it.
  public static let (program, package) = ("vipsthumbnail", "libvips-tools")

  /// The Debian package that vips needs to write AVIF, from Debian 13 on.
  public static let packageForAVIF = "libheif-plugin-aomenc"

  /// The largest result in bytes.
  private static let largest = 64_000_000

  /// Formats of smaller versions.
  public enum Target: String, Sendable, CaseIterable {
    case avif, webp, jpeg, png

    /// The file name extension.
    public var ending: String { self == .jpeg ? "jpg" : rawValue }

    /// The media type.
    public var mediaType: String { "image/\(rawValue)" }

    /// The options for `vipsthumbnail`: without metadata and colour profile, because all colours
    /// are sRGB by then, which browsers assume; and with fixed settings.
    fileprivate var options: String {
      switch self {
      case .avif: "[Q=55,effort=4,strip]"
      case .webp: "[Q=78,effort=5,profile=none,strip]"
      case .jpeg: "[Q=80,optimize_coding,interlace,profile=none,strip]"
      case .png: "[compression=9,profile=none,strip]"
      }
    }
  }

  /// The limits of one run. A photo of 100 million pixels takes about half a gigabyte of memory,
  /// and AVIF about ten seconds.
  private static let limits = ExternalProgram.Limits(
    processorSeconds: 300, seconds: 900, memory: 8_000_000_000, output: 1 << 16)

  private let environment: ExternalProgram
  private let program: ExternalProgram
  private let cache: ImageCache

  /// Finds the tool. Fails if it is not installed.
  ///
  /// - Parameters:
  ///   - cache: the folder for results and temporary files.
  ///   - folders: the folders in which to look for the program, like `PATH`; nil uses `PATH` of
  ///     this process.
  public init?(cache: ImageCache, in folders: String? = nil) {
    guard let environment = ExternalProgram(named: "env", in: folders),
      let program = ExternalProgram(named: ImageTool.program, in: folders)
    else { return nil }
    self.environment = environment
    self.program = program
    self.cache = cache
  }

  /// Makes one smaller version, upright and in sRGB. Returns false if this is not possible.
  ///
  /// - Parameters:
  ///   - image: the bytes of the image.
  ///   - path: where the result goes; its folder is made. The file appears there complete or not at
  ///     all.
  public func make(_ target: Target, width: Int, of image: [UInt8], at path: String) -> Bool {
    // Names in Content may have characters that vips reads as options.
    let source = cache.temporary(path) + ".source"
    let result = cache.temporary(path)
    defer {
      unlink(source)
      unlink(result)
    }
    guard cache.keep(image, at: source) else { return false }
    let arguments = [
      // Loaders that are not safe for untrusted files stay off.
      "VIPS_BLOCK_UNTRUSTED=1", "VIPS_CONCURRENCY=1", program.path, absolute(source),
      "--size", "\(width)x", "--export-profile", "srgb",
      "--output", absolute(result) + target.options,
    ]
    guard (try? environment.output(arguments, limits: ImageTool.limits)) != nil,
      let bytes = try? FileReader.read(result, limit: ImageTool.largest),
      // Check the result like any image: it must have the right size and no metadata, because this
      // version of vips leaves some in WebP.
      let file = try? ImageFile.read(bytes), file.width == width
    else { return false }
    return cache.keep(file.cleaned ?? bytes, at: path)
  }

  /// Whether the tool can write a format on this machine. That depends on how vips was built and on
  /// what else is installed.
  ///
  /// - Parameter path: where to write a test image.
  public func canMake(_ target: Target, at path: String) -> Bool {
    defer { unlink(path) }
    return make(target, width: 1, of: ImageTool.sample, at: path)
  }

  /// A GIF of two pixels by two.
  private static let sample: [UInt8] =
    Array("GIF89a".utf8) + [2, 0, 2, 0, 0x80, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF]
    + [0x2C, 0, 0, 0, 0, 2, 0, 2, 0, 0, 2, 3, 0x84, 0x11, 0x05, 0, 0x3B]

  /// vips reads a relative path of the result as relative to the source's folder.
  private func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let folder = getcwd(nil, 0) else { return path }
    // getcwd(3) allocates the text, and the caller frees it.
    defer { free(folder) }
    return String(cString: folder) + "/" + path
  }
}

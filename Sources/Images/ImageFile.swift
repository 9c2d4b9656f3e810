/// What is known about an image after reading its whole file.
public struct ImageFile: Sendable, Hashable {
  /// The most pixels that an image may have. Browsers on phones can still show this many.
  public static let pixelLimit = 100_000_000

  /// Its format, detected from its content.
  public let format: ImageFormat
  /// Its width in pixels as it is shown, after rotation by its orientation. For a drawing, the
  /// width in CSS pixels.
  public let width: Int
  /// Its height in pixels as it is shown.
  public let height: Int
  /// Whether it has more than one picture.
  public let isAnimated: Bool
  /// The file without metadata about when, where, how and by whom a photo was taken. nil if it has
  /// no such metadata.
  public let cleaned: [UInt8]?

  init(
    _ format: ImageFormat, width: Int, height: Int, isTurned: Bool = false,
    isAnimated: Bool = false, cleaned: [UInt8], from original: [UInt8]
  ) throws(ImageFault) {
    guard width > 0, height > 0 else { throw .damaged }
    let pixels = width.multipliedReportingOverflow(by: height)
    if format != .svg, pixels.overflow || pixels.partialValue > ImageFile.pixelLimit {
      throw .tooManyPixels(width: width, height: height)
    }
    self.format = format
    self.width = isTurned ? height : width
    self.height = isTurned ? width : height
    self.isAnimated = isAnimated
    self.cleaned = cleaned == original ? nil : cleaned
  }

  /// Reads a whole file. Whatever its bytes are, this takes time proportional to their number.
  ///
  /// The picture's own data are not decoded, but kept byte by byte.
  public static func read(_ bytes: [UInt8]) throws(ImageFault) -> ImageFile {
    let head = Array(bytes.prefix(ImageFormat.headSize))
    guard let format = ImageFormat.detect(head) ?? (ImageFormat.mayBeSVG(head) ? .svg : nil) else {
      if let name = ForeignPhoto.name(head) { throw .foreign(name: name) }
      throw .damaged
    }
    let file = Bytes(bytes)
    switch format {
    case .jpeg: return try JPEG.read(file)
    case .png: return try PNG.read(file)
    case .gif: return try GIF.read(file)
    case .webp: return try WebP.read(file)
    case .avif: return try AVIF.read(file)
    case .svg: return try SVG.read(file)
    }
  }
}

/// Formats of photos that browsers do not show.
public enum ForeignPhoto {
  /// Returns the name of the format of a file that begins with these bytes; nil if it is none of
  /// them.
  public static func name(_ head: [UInt8]) -> String? {
    // TIFF 6.0, section 2; the raw formats of cameras are based on it.
    if head.starts(with: [0x49, 0x49, 0x2A, 0]) || head.starts(with: [0x4D, 0x4D, 0, 0x2A]) {
      return "TIFF"
    }
    // ISO/IEC 23008-12: a box 'ftyp' with one of HEIF's brands.
    let brands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"]
    if head.dropFirst(4).starts(with: "ftyp".utf8), head.count >= 12 {
      let brand = String(decoding: head[8..<12], as: UTF8.self)
      if brands.contains(brand) { return "HEIC" }
      if brand.hasPrefix("crx") { return "CR3" }
    }
    // ISO/IEC 18181-2, a codestream in its container.
    if head.starts(with: [0, 0, 0, 0x0C, 0x4A, 0x58, 0x4C, 0x20]) { return "JPEG XL" }
    if head.starts(with: "8BPS".utf8) { return "Photoshop" }
    return nil
  }
}

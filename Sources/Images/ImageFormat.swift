/// The formats of images that browsers show, detected from the beginning of a file.
public enum ImageFormat: String, Sendable, Hashable, CaseIterable {
  case png, jpeg, gif, webp, avif, svg

  /// How many bytes of a file are enough to detect the format.
  public static let headSize = 1024

  /// Returns the format of a file that begins with these bytes; nil if it is not an image.
  public static func detect(_ head: [UInt8]) -> ImageFormat? {
    func has(_ text: StaticString, at offset: Int = 0) -> Bool {
      text.withUTF8Buffer { head.dropFirst(offset).starts(with: $0) }
    }
    if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
    if head.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    if has("GIF87a") || has("GIF89a") { return .gif }
    if has("RIFF"), has("WEBP", at: 8) { return .webp }
    // ISO base media file format: a box 'ftyp' with the brand (AV1 Image File Format, section 4).
    if has("ftyp", at: 4), has("avif", at: 8) || has("avis", at: 8) { return .avif }
    return isSVG(head) ? .svg : nil
  }

  /// Whether the first element is `svg`, with or without a prefix, after any byte-order mark,
  /// declaration and comments.
  private static func isSVG(_ head: [UInt8]) -> Bool {
    let text = String(
      decoding: head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...], as: UTF8.self
    )
    var rest = text.drop(while: \.isWhitespace)
    while rest.hasPrefix("<?") || rest.hasPrefix("<!") {
      let end = rest.hasPrefix("<!--") ? "-->" : ">"
      guard let close = rest.firstRange(of: end) else { return false }
      rest = rest[close.upperBound...].drop(while: \.isWhitespace)
    }
    guard rest.hasPrefix("<") else { return false }
    let name = rest.dropFirst().prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
    return name == "svg" || name.hasSuffix(":svg")
  }

  /// Whether a file of unknown format can only be a drawing, if it is an image: it begins like XML,
  /// in UTF-8 or UTF-16.
  static func mayBeSVG(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) { return true }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return text.first { $0 > 0x20 } == UInt8(ascii: "<")
  }
}

@testable import Images

/// Images made by hand, with metadata in every place that their format has for it. They contain
/// `secret` wherever nothing may be left.
enum TinyImages {
  /// What must never be published.
  static let secret = Array("GPS:52.3731,4.8926".utf8)

  static func big(_ value: Int, _ size: Int) -> [UInt8] { bigEndian(value, size) }
  static func little(_ value: Int, _ size: Int) -> [UInt8] { littleEndian(value, size) }

  /// Returns Exif data with an orientation and a place.
  static func exif(orientation: Int, isBig: Bool = false) -> [UInt8] {
    func number(_ value: Int, _ size: Int) -> [UInt8] {
      isBig ? big(value, size) : little(value, size)
    }
    return Array((isBig ? "MM" : "II").utf8) + number(42, 2) + number(8, 4) + number(2, 2)
      + number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + [0, 0]
      + number(0x8825, 2) + number(4, 2) + number(1, 4) + number(38, 4) + number(0, 4) + secret
  }

  // MARK: JPEG

  static func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] {
    [0xFF, marker] + big(data.count + 2, 2) + data
  }

  static let profile = segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 0x70, 0x72])

  static func jpegMetadata(orientation: Int) -> [[UInt8]] {
    [
      segment(0xE1, Array("Exif\0\0".utf8) + exif(orientation: orientation)),
      segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + secret),
      segment(0xE2, Array("MPF\0".utf8) + secret),
      segment(0xED, Array("Photoshop 3.0\0".utf8) + secret),
      segment(0xE0, Array("JFXX\0".utf8) + secret), segment(0xFE, secret), secret,
    ]
  }

  static func jpeg(
    width: Int = 40, height: Int = 30, orientation: Int = 1, metadata: [[UInt8]]? = nil,
    trailer: [UInt8] = secret
  ) -> [UInt8] {
    let metadata = metadata ?? jpegMetadata(orientation: orientation)
    let frame = [8] + big(height, 2) + big(width, 2) + [1, 1, 0x11, 0]
    return [0xFF, 0xD8]
      + segment(0xE0, Array("JFIF\0".utf8) + [1, 2, 0, 0, 1, 0, 1, 1, 1] + [9, 9, 9])
      + metadata.flatMap { $0 } + profile + segment(0xDB, [UInt8](repeating: 1, count: 65))
      + segment(0xC2, frame) + segment(0xC4, [0] + [UInt8](repeating: 0, count: 16))
      + segment(0xDA, [1, 1, 0, 0, 63, 0]) + [1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4]
      + segment(0xDA, [1, 1, 0, 0, 63, 1]) + [5, 6, 7] + [0xFF, 0xD9] + trailer
  }

  // MARK: PNG

  static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(type.utf8) + data
    return big(data.count, 4) + body + big(Int(CRC32.hash(body[...])), 4)
  }

  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  static func png(
    width: Int = 40, height: Int = 30, orientation: Int = 1, frames: Int? = nil
  ) -> [UInt8] {
    signature + chunk("IHDR", big(width, 4) + big(height, 4) + [8, 2, 0, 0, 0])
      + chunk("tEXt", secret) + chunk("iCCP", Array("p\0\0x".utf8))
      + (frames.map { chunk("acTL", big($0, 4) + big(0, 4)) } ?? [])
      + chunk("iTXt", secret) + chunk("IDAT", [1, 2, 3]) + chunk("IDAT", [4])
      + chunk("eXIf", exif(orientation: orientation, isBig: true)) + chunk("tIME", secret)
      + chunk("prIv", secret) + chunk("IEND", []) + secret
  }

  // MARK: GIF

  static func gif(width: Int = 40, height: Int = 30, frames: Int = 1) -> [UInt8] {
    let frame: [UInt8] =
      [0x21, 0xF9, 4, 0, 5, 0, 0, 0] + [0x2C, 0, 0, 0, 0] + little(width, 2) + little(height, 2)
      + [0, 2, 2, 0x4C, 1, 0]
    func application(_ name: String, _ data: [UInt8]) -> [UInt8] {
      [0x21, 0xFF, 11] + Array(name.utf8) + [UInt8(data.count)] + data + [0]
    }
    return Array("GIF89a".utf8) + little(width, 2) + little(height, 2) + [0x80, 0, 0]
      + [0, 0, 0, 255, 255, 255] + application("NETSCAPE2.0", [1, 0, 0])
      + application("XMP DataXMP", secret) + [0x21, 0xFE, UInt8(secret.count)] + secret + [0]
      + (0..<frames).flatMap { _ in frame } + [0x3B] + secret
  }

  // MARK: WebP

  static func riff(_ type: String, _ data: [UInt8]) -> [UInt8] {
    Array(type.utf8) + little(data.count, 4) + data + (data.count % 2 == 1 ? [0] : [])
  }

  static let lossless: [UInt8] = [0x2F, 39, 0x40, 0x07, 0, 1, 2]

  static func webp(
    width: Int = 40, height: Int = 30, orientation: Int = 1, frames: Int = 0
  ) -> [UInt8] {
    let picture =
      frames == 0
      ? riff("VP8L", lossless)
      : riff("ANIM", [0, 0, 0, 0, 0, 0])
        + (0..<frames).flatMap { _ in
          riff(
            "ANMF",
            [UInt8](repeating: 0, count: 16) + riff("VP8L", lossless) + riff("UNKN", secret))
        }
    let content =
      Array("WEBP".utf8)
      + riff("VP8X", [0x2C, 0, 0, 0] + little(width - 1, 3) + little(height - 1, 3))
      + riff("ICCP", [1, 2, 3]) + picture + riff("EXIF", exif(orientation: orientation))
      + riff("XMP ", secret) + riff("PRIV", secret)
    return Array("RIFF".utf8) + little(content.count, 4) + content + secret
  }

  // MARK: AVIF

  static func box(_ type: String, _ data: [UInt8]) -> [UInt8] {
    big(data.count + 8, 4) + Array(type.utf8) + data
  }

  static func fullBox(_ type: String, version: Int = 0, _ data: [UInt8]) -> [UInt8] {
    box(type, big(version << 24, 4) + data)
  }

  static func avif(width: Int = 40, height: Int = 30, turns: Int = 0) -> [UInt8] {
    let picture: [UInt8] = [0x12, 0, 0x0A, 9, 9, 9]
    let data = [picture, big(0, 4) + exif(orientation: 6), secret]
    func item(_ number: Int, _ type: String) -> [UInt8] {
      fullBox(
        "infe", version: 2,
        big(number, 2) + big(0, 2) + Array(type.utf8) + [0]
          + (type == "mime" ? Array("application/rdf+xml\0".utf8) : []))
    }
    let types = ["av01", "Exif", "mime"]
    func meta(_ start: Int) -> [UInt8] {
      var at = start
      var places: [UInt8] = []
      for (number, part) in data.enumerated() {
        places += big(number + 1, 2) + big(0, 2) + big(1, 2) + big(at, 4) + big(part.count, 4)
        at += part.count
      }
      let properties = box(
        "ipco", fullBox("ispe", big(width, 4) + big(height, 4)) + box("irot", [UInt8(turns)]))
      let links = fullBox("ipma", big(1, 4) + big(1, 2) + [2, 0x81, 0x82])
      return fullBox(
        "meta",
        fullBox("hdlr", big(0, 4) + Array("pict".utf8) + [UInt8](repeating: 0, count: 13))
          + fullBox("pitm", big(1, 2))
          + fullBox("iloc", [0x44, 0] + big(data.count, 2) + places)
          + fullBox(
            "iinf", big(types.count, 2) + types.enumerated().flatMap { item($0 + 1, $1) })
          + box("iprp", properties + links) + box("uuid", secret))
    }
    let head = box("ftyp", Array("avif".utf8) + big(0, 4) + Array("avifmif1".utf8))
    let start = head.count + meta(0).count + 8
    return head + meta(start) + box("mdat", data.flatMap { $0 } + secret) + box("uuid", secret)
  }

  // MARK: SVG

  static let svg = Array(
    """
    <?xml version="1.0"?>
    <!-- \(String(decoding: secret, as: UTF8.self)) -->
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30" \
    inkscape:export-filename="/home/anna/\(String(decoding: secret, as: UTF8.self)).png">
    <metadata><rdf:RDF><dc:creator>\(String(decoding: secret, as: UTF8.self))</dc:creator></rdf:RDF>\
    </metadata>
    <sodipodi:namedview a="\(String(decoding: secret, as: UTF8.self))"><x/></sodipodi:namedview>
    <title>Boats &gt; cars</title><path d="M0 0h9"/>
    </svg>

    """.utf8)

  /// An image of each format, all of 40 by 30 pixels.
  static var all: [(format: ImageFormat, bytes: [UInt8])] {
    [
      (.jpeg, jpeg()), (.png, png()), (.gif, gif()), (.webp, webp()), (.avif, avif()), (.svg, svg),
    ]
  }
}

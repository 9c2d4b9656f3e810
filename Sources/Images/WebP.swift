/// WebP files (RFC 9649).
enum WebP {
  private static let kept: Set<String> = [
    "VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP",
  ]
  private static let keptInFrame: Set<String> = ["VP8 ", "VP8L", "ALPH"]

  private struct Chunk {
    let type: String
    /// Its data, without the padding byte.
    let body: Range<Int>
  }

  /// Keeps what is needed to draw the picture, and its colour profile. Drops EXIF, XMP, unknown
  /// chunks and what follows the end. The orientation is dropped too, because browsers do not
  /// rotate WebP images.
  static func read(_ file: Bytes) throws(ImageFault) -> ImageFile {
    let end = 8 + (try file.little(4, 4))
    guard end >= 12 else { throw .damaged }
    guard end <= file.count else { throw .truncated }
    let chunks = try chunks(file, 12..<end)
    guard let first = chunks.first else { throw .damaged }
    let picture = chunks.first { $0.type == "VP8 " || $0.type == "VP8L" || $0.type == "ANMF" }
    guard picture != nil else { throw .truncated }
    var content = Array("WEBP".utf8)
    content.reserveCapacity(file.count)
    for chunk in chunks where kept.contains(chunk.type) {
      var body = Array(file.all[chunk.body])
      if chunk.type == "VP8X" {
        guard body.count >= 10 else { throw .damaged }
        // The flags for EXIF (8) and XMP (4).
        body[0] &= ~0x0C
      }
      if chunk.type == "ANMF" {
        guard body.count >= 16 else { throw .damaged }
        body.removeLast(body.count - 16)
        for part in try Self.chunks(file, chunk.body.lowerBound + 16..<chunk.body.upperBound)
        where keptInFrame.contains(part.type) {
          append(part.type, Array(file.all[part.body]), to: &body)
        }
      }
      append(chunk.type, body, to: &content)
    }
    let (width, height) = try size(file, first)
    return try ImageFile(
      .webp, width: width, height: height, isAnimated: chunks.contains { $0.type == "ANMF" },
      cleaned: Array("RIFF".utf8) + littleEndian(content.count, 4) + content, from: file.all)
  }

  private static func chunks(
    _ file: Bytes, _ range: Range<Int>
  ) throws(ImageFault) -> [Chunk] {
    var chunks: [Chunk] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let size = try file.little(at + 4, 4)
      let body = at + 8..<at + 8 + size
      guard body.upperBound <= range.upperBound else { throw .truncated }
      chunks.append(
        Chunk(type: String(decoding: file.all[at..<(at + 4)], as: UTF8.self), body: body))
      at = body.upperBound + size % 2
    }
    return chunks
  }

  private static func append(_ type: String, _ body: [UInt8], to content: inout [UInt8]) {
    content += Array(type.utf8) + littleEndian(body.count, 4) + body
    if body.count % 2 == 1 { content.append(0) }
  }

  private static func size(
    _ file: Bytes, _ chunk: Chunk
  ) throws(ImageFault) -> (width: Int, height: Int) {
    let at = chunk.body.lowerBound
    switch chunk.type {
    case "VP8X":
      return (try file.little(at + 4, 3) + 1, try file.little(at + 7, 3) + 1)
    case "VP8L":
      guard try file.byte(at) == 0x2F else { throw .damaged }
      let bits = try file.little(at + 1, 4)
      return (bits & 0x3FFF + 1, (bits >> 14) & 0x3FFF + 1)
    case "VP8 ":
      // RFC 6386, section 9.1: a key frame's start code, then the two sizes in 14 bits each.
      guard try file.big(at + 3, 3) == 0x9D012A else { throw .damaged }
      return (try file.little(at + 6, 2) & 0x3FFF, try file.little(at + 8, 2) & 0x3FFF)
    default: throw .damaged
    }
  }
}

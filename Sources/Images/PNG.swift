/// PNG files, with or without animation (Portable Network Graphics, third edition).
enum PNG {
  /// Chunks that change how the picture looks.
  private static let kept: Set<String> = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV",
    "cLLI", "bKGD", "hIST", "pHYs", "acTL", "fcTL", "fdAT",
  ]

  /// Keeps the chunks that change how the picture looks. Drops all others, and what follows the
  /// end.
  static func read(_ file: Bytes) throws(ImageFault) -> ImageFile {
    var cleaned = Array(file.all[..<8])
    cleaned.reserveCapacity(file.count)
    var size: (width: Int, height: Int)?
    var orientation = 1
    var hasData = false
    var isAnimated = false
    var firstChunkEnd = 0
    var at = 8
    while true {
      let length = try file.big(at, 4)
      guard length < 1 << 31 else { throw .damaged }
      let body = at + 8..<at + 8 + length
      let end = body.upperBound + 4
      guard end <= file.count else { throw .truncated }
      let checked = file.all[(at + 4)..<body.upperBound]
      guard CRC32.hash(checked) == UInt32(try file.big(body.upperBound, 4)) else { throw .damaged }
      let type = String(decoding: file.all[(at + 4)..<(at + 8)], as: UTF8.self)
      let isCritical = file.all[at + 4] & 0x20 == 0
      guard (size == nil) == (type == "IHDR") else { throw .damaged }
      if type == "IHDR" {
        guard length == 13 else { throw .damaged }
        size = (try file.big(body.lowerBound, 4), try file.big(body.lowerBound + 4, 4))
      }
      if type == "IDAT" { hasData = true }
      if type == "acTL" { isAnimated = try file.big(body.lowerBound, 4) > 1 }
      if type == "eXIf" { orientation = Exif.orientation(file.all[body]) }
      if kept.contains(type) {
        cleaned += file.all[at..<end]
      } else if isCritical {
        throw .damaged
      }
      if type == "IHDR" { firstChunkEnd = cleaned.count }
      at = end
      if type == "IEND" { break }
    }
    guard let size, hasData else { throw .damaged }
    if orientation != 1 {
      let chunk = Array("eXIf".utf8) + Exif.tiff(orientation: orientation)
      cleaned.insert(
        contentsOf: bigEndian(chunk.count - 4, 4) + chunk
          + bigEndian(Int(CRC32.hash(chunk[...])), 4), at: firstChunkEnd)
    }
    return try ImageFile(
      .png, width: size.width, height: size.height, isTurned: Exif.isTurned(orientation),
      isAnimated: isAnimated, cleaned: cleaned, from: file.all)
  }
}

/// The checksum of PNG's chunks (PNG, section 5.5; ISO/IEC 13239).
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { number in
    (0..<8).reduce(UInt32(number)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }

  static func hash(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    let table = table
    return ~bytes.reduce(UInt32.max) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
  }
}

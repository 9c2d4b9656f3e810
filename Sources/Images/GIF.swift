/// GIF files (Graphics Interchange Format, version 89a).
enum GIF {
  /// Applications whose blocks change how the picture looks: two set the number of repetitions, the
  /// third is the colour profile.
  private static let kept = ["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"]

  /// Keeps the frames and what is needed to draw them. Drops comments, XMP and what follows the
  /// end.
  static func read(_ file: Bytes) throws(ImageFault) -> ImageFile {
    let (width, height) = (try file.little(6, 2), try file.little(8, 2))
    var at = 13 + (try colourTableSize(file, 10))
    var cleaned = Array(try file.slice(0..<at))
    cleaned.reserveCapacity(file.count)
    var frames = 0
    while true {
      let start = at
      switch try file.byte(at) {
      case 0x3B:
        guard frames > 0 else { throw .damaged }
        return try ImageFile(
          .gif, width: width, height: height, isAnimated: frames > 1, cleaned: cleaned + [0x3B],
          from: file.all)
      case 0x2C:
        frames += 1
        at += 10 + (try colourTableSize(file, at + 9)) + 1
        at = try endOfBlocks(file, at)
        cleaned += try file.slice(start..<at)
      case 0x21:
        let label = try file.byte(at + 1)
        at = try endOfBlocks(file, at + 2)
        let isKept: Bool
        switch label {
        case 0xF9, 0x01: isKept = true
        case 0xFF:
          let name = try file.slice(start + 3..<min(start + 14, file.count))
          isKept = kept.contains(String(decoding: name, as: UTF8.self))
        default: isKept = false
        }
        if isKept { cleaned += try file.slice(start..<at) }
      default: throw .damaged
      }
    }
  }

  /// Returns the size of the colour table, according to a byte of flags.
  private static func colourTableSize(_ file: Bytes, _ at: Int) throws(ImageFault) -> Int {
    let flags = try file.byte(at)
    return flags & 0x80 == 0 ? 0 : 3 << (flags & 7 + 1)
  }

  /// Returns where a run of sub-blocks ends, after its empty block.
  private static func endOfBlocks(_ file: Bytes, _ start: Int) throws(ImageFault) -> Int {
    var at = start
    while true {
      let size = try file.byte(at)
      at += 1 + size
      if size == 0 { return at }
    }
  }
}

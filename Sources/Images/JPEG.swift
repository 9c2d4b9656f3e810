/// JPEG files (ITU-T T.81, appendix B; JFIF 1.02; Exif 2.32).
enum JPEG {
  /// Keeps tables, frames and scans, JFIF's header without its thumbnail, the colour profile and
  /// Adobe's colour information. Drops all other application data, comments, and what follows the
  /// end of the picture.
  static func read(_ file: Bytes) throws(ImageFault) -> ImageFile {
    var head: [UInt8] = []
    var rest: [UInt8] = []
    rest.reserveCapacity(file.count)
    var size: (width: Int, height: Int)?
    var orientation = 1
    var hasScan = false
    var at = 2
    while true {
      let marker = try nextMarker(file, &at)
      if marker == 0xD9 { break }
      // Restart markers outside scans, and TEM, have no content and no meaning here.
      if (0xD0...0xD7).contains(marker) || marker == 0x01 { continue }
      guard marker != 0xD8, marker != 0 else { throw .damaged }
      let length = try file.big(at, 2)
      guard length >= 2 else { throw .damaged }
      let payload = at + 2..<at + length
      let segment = [0xFF, UInt8(marker)] + (try file.slice(at..<at + length))
      at += length
      switch marker {
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        guard size == nil, length >= 8 else { throw .damaged }
        size = (try file.big(payload.lowerBound + 3, 2), try file.big(payload.lowerBound + 1, 2))
        rest += segment
      case 0xC4, 0xCC, 0xDB...0xDD, 0xDE, 0xDF:
        rest += segment
      case 0xDA:
        guard size != nil else { throw .damaged }
        hasScan = true
        rest += segment
        let end = try scanEnd(file, at)
        rest += file.all[at..<end]
        at = end
      case 0xE0 where file.has("JFIF\0", at: payload.lowerBound) && length >= 16:
        if head.isEmpty {
          head =
            [0xFF, 0xE0, 0, 16] + file.all[payload.lowerBound..<payload.lowerBound + 12] + [0, 0]
        }
      case 0xE1 where file.has("Exif\0", at: payload.lowerBound) && length >= 8:
        let found = Exif.orientation(file.all[(payload.lowerBound + 6)...].prefix(length - 8))
        if orientation == 1 { orientation = found }
      case 0xE2 where file.has("ICC_PROFILE\0", at: payload.lowerBound),
        0xEE where file.has("Adobe", at: payload.lowerBound):
        rest += segment
      default: break
      }
    }
    guard let size, hasScan else { throw .damaged }
    if orientation != 1 {
      let tiff = Exif.tiff(orientation: orientation)
      head += [0xFF, 0xE1] + bigEndian(tiff.count + 8, 2) + Array("Exif\0\0".utf8) + tiff
    }
    return try ImageFile(
      .jpeg, width: size.width, height: size.height, isTurned: Exif.isTurned(orientation),
      cleaned: [0xFF, 0xD8] + head + rest + [0xFF, 0xD9], from: file.all)
  }

  /// Reads the next marker's code. Like decoders, it skips bytes before it that belong to nothing.
  private static func nextMarker(_ file: Bytes, _ at: inout Int) throws(ImageFault) -> Int {
    while try file.byte(at) != 0xFF { at += 1 }
    while try file.byte(at) == 0xFF { at += 1 }
    at += 1
    return try file.byte(at - 1)
  }

  /// Returns where the compressed data that begin at an offset end: at the next marker that is
  /// neither a stuffed byte nor a restart marker.
  private static func scanEnd(_ file: Bytes, _ start: Int) throws(ImageFault) -> Int {
    let bytes = file.all
    var at = start
    while at + 1 < bytes.count {
      if bytes[at] == 0xFF {
        switch bytes[at + 1] {
        case 0, 0xD0...0xD7: at += 2
        case 0xFF: at += 1
        default: return at
        }
      } else {
        at += 1
      }
    }
    throw .truncated
  }
}

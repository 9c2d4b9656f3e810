/// AVIF files with one picture (ISO/IEC 14496-12 boxes, 23008-12 items, AV1 Image File Format 1.1).
enum AVIF {
  /// Overwrites in place the data of items that are not part of the picture (Exif, XMP), data
  /// outside all items, and unneeded boxes. Nothing moves, so every offset stays valid.
  static func read(_ file: Bytes) throws(ImageFault) -> ImageFile {
    var cleaned = file.all
    var data: [Range<Int>] = []
    var meta: Meta?
    for box in try Box.all(file, 0..<file.count) {
      switch box.type {
      case "ftyp": break
      case "mdat":
        guard data.count < 64 else { throw .damaged }
        data.append(box.body)
      case "meta":
        guard meta == nil, box.body.count >= 4 else { throw .damaged }
        meta = try Meta(file, box.body, &cleaned)
      // An animation has its own places for metadata.
      case "moov", "moof": throw .metadata
      default: free(box, &cleaned)
      }
    }
    guard let meta else { throw .truncated }
    try meta.clear(data, &cleaned)
    let (width, height, isTurned) = try meta.shape(file)
    return try ImageFile(
      .avif, width: width, height: height, isTurned: isTurned, cleaned: cleaned, from: file.all)
  }

  /// Turns a box into an empty one that readers skip.
  static func free(_ box: Box, _ bytes: inout [UInt8]) {
    bytes.replaceSubrange(box.start + 4..<box.start + 8, with: Array("free".utf8))
    zero(box.body, &bytes)
  }

  static func zero(_ range: Range<Int>, _ bytes: inout [UInt8]) {
    for index in range { bytes[index] = 0 }
  }
}

/// A box of an ISO base media file (ISO/IEC 14496-12, section 4.2).
struct Box {
  let type: String
  let start: Int
  let body: Range<Int>

  /// Returns the boxes that fill a range.
  static func all(_ file: Bytes, _ range: Range<Int>) throws(ImageFault) -> [Box] {
    var boxes: [Box] = []
    var at = range.lowerBound
    while at < range.upperBound {
      var size = try file.big(at, 4)
      var head = 8
      if size == 1 {
        size = try file.big(at + 8, 8)
        head = 16
      } else if size == 0 {
        size = range.upperBound - at
      }
      guard size >= head else { throw .damaged }
      guard size <= range.upperBound - at else { throw .truncated }
      let type = String(decoding: file.all[(at + 4)..<(at + 8)], as: UTF8.self)
      boxes.append(Box(type: type, start: at, body: at + head..<at + size))
      at += size
    }
    return boxes
  }
}

/// The content of a picture's `meta` box.
private struct Meta {
  /// Types of items that make up a picture.
  private static let pictures: Set<String> = ["av01", "grid", "iovl", "iden", "tmap"]
  /// Boxes that are needed; `hdlr` declares that the items are pictures.
  private static let kept: Set<String> = [
    "hdlr", "pitm", "iloc", "iinf", "iprp", "iref", "idat", "dinf", "grpl",
  ]
  private static let itemLimit = 2_000

  private var primary = 0
  private var types: [Int: String] = [:]
  /// The places of each item's data: in the file, or in `idat`.
  private var extents: [(item: Int, range: Range<Int>)] = []
  private var properties: [Box] = []
  private var associations: [Int: [Int]] = [:]
  private var idat: Range<Int>?

  init(_ file: Bytes, _ body: Range<Int>, _ cleaned: inout [UInt8]) throws(ImageFault) {
    let boxes = try Box.all(file, body.lowerBound + 4..<body.upperBound)
    idat = boxes.first { $0.type == "idat" }?.body
    for box in boxes {
      let at = box.body.lowerBound
      switch box.type {
      case "pitm": primary = try file.big(at + 4, try file.byte(at) == 0 ? 2 : 4)
      case "iinf": try readTypes(file, box.body)
      case "iloc": try readPlaces(file, at)
      case "iprp": try readProperties(file, box.body)
      default: break
      }
      if !Meta.kept.contains(box.type) { AVIF.free(box, &cleaned) }
    }
    guard types[primary] != nil else { throw .damaged }
  }

  /// Reads the types of items (23008-12 and 14496-12, section 8.11.6).
  private mutating func readTypes(_ file: Bytes, _ body: Range<Int>) throws(ImageFault) {
    let countSize = try file.byte(body.lowerBound) == 0 ? 2 : 4
    let start = body.lowerBound + 4 + countSize
    guard start <= body.upperBound else { throw .truncated }
    for box in try Box.all(file, start..<body.upperBound) where box.type == "infe" {
      let at = box.body.lowerBound
      let version = try file.byte(at)
      guard version == 2 || version == 3, types.count < Meta.itemLimit else { throw .damaged }
      let size = version == 2 ? 2 : 4
      let item = try file.big(at + 4, size)
      let type = try file.slice(at + 6 + size..<at + 10 + size)
      types[item] = String(decoding: type, as: UTF8.self)
    }
  }

  /// Reads the places of items (14496-12, section 8.11.3).
  private mutating func readPlaces(_ file: Bytes, _ start: Int) throws(ImageFault) {
    let version = try file.byte(start)
    guard version <= 2 else { throw .damaged }
    let sizes = try file.big(start + 4, 2)
    let (offsetSize, lengthSize) = (sizes >> 12, sizes >> 8 & 15)
    let (baseSize, indexSize) = (sizes >> 4 & 15, version == 0 ? 0 : sizes & 15)
    guard [offsetSize, lengthSize, baseSize, indexSize].allSatisfy({ [0, 4, 8].contains($0) })
    else { throw .damaged }
    let idSize = version == 2 ? 4 : 2
    let count = try file.big(start + 6, idSize)
    var at = start + 6 + idSize
    for _ in 0..<count {
      let item = try file.big(at, idSize)
      at += idSize
      var method = 0
      if version > 0 {
        method = try file.big(at, 2) & 15
        at += 2
      }
      guard try file.big(at, 2) == 0 else { throw .metadata }
      let base = try file.big(at + 2, baseSize)
      at += 2 + baseSize
      let extentCount = try file.big(at, 2)
      at += 2
      for _ in 0..<extentCount {
        guard extents.count < Meta.itemLimit else { throw .damaged }
        let offset = base + (try file.big(at + indexSize, offsetSize))
        var length = try file.big(at + indexSize + offsetSize, lengthSize)
        at += indexSize + offsetSize + lengthSize
        let limit: Int
        let origin: Int
        switch method {
        case 0: (origin, limit) = (0, file.count)
        case 1:
          guard let idat else { throw .damaged }
          (origin, limit) = (idat.lowerBound, idat.upperBound)
        // The data consist of other items.
        default: throw .metadata
        }
        let first = origin + offset
        if length == 0 { length = max(0, limit - first) }
        guard first <= limit, length <= limit - first else { throw .truncated }
        extents.append((item, first..<first + length))
      }
    }
  }

  /// Reads the properties, and which items have them (23008-12, section 9.3).
  private mutating func readProperties(_ file: Bytes, _ body: Range<Int>) throws(ImageFault) {
    for box in try Box.all(file, body) {
      if box.type == "ipco" { properties = try Box.all(file, box.body) }
      guard box.type == "ipma" else { continue }
      let start = box.body.lowerBound
      let idSize = try file.byte(start) == 0 ? 2 : 4
      let isWide = try file.byte(start + 3) & 1 == 1
      let count = try file.big(start + 4, 4)
      var at = start + 8
      for _ in 0..<count {
        let item = try file.big(at, idSize)
        let number = try file.byte(at + idSize)
        at += idSize + 1
        for _ in 0..<number {
          let index = isWide ? try file.big(at, 2) & 0x7FFF : try file.byte(at) & 0x7F
          associations[item, default: []].append(index)
          at += isWide ? 2 : 1
        }
      }
    }
  }

  /// Overwrites all data except those of pictures.
  func clear(_ data: [Range<Int>], _ cleaned: inout [UInt8]) throws(ImageFault) {
    var kept: [Range<Int>] = []
    for (item, range) in extents {
      guard let type = types[item] else { continue }
      if Meta.pictures.contains(type) {
        kept.append(range)
      } else if !["Exif", "mime", "uri "].contains(type) {
        throw .metadata
      }
    }
    kept.sort { $0.lowerBound < $1.lowerBound }
    for range in data + [idat].compactMap({ $0 }) {
      var at = range.lowerBound
      for part in kept where part.upperBound > at && part.lowerBound < range.upperBound {
        if part.lowerBound > at { AVIF.zero(at..<part.lowerBound, &cleaned) }
        at = max(at, part.upperBound)
      }
      if at < range.upperBound { AVIF.zero(at..<range.upperBound, &cleaned) }
    }
    // Readers that look for Exif data get an empty structure.
    let empty = bigEndian(0, 4) + Array("MM".utf8) + bigEndian(42, 2) + bigEndian(8, 4) + [0, 0]
    for (item, range) in extents where types[item] == "Exif" && range.count >= empty.count + 4 {
      guard !kept.contains(where: { $0.overlaps(range) }),
        data.contains(where: { $0.overlaps(range) })
      else { continue }
      cleaned.replaceSubrange(range.prefix(empty.count), with: empty)
    }
  }

  /// Returns the size of the main picture, and whether it is rotated by a quarter turn.
  func shape(_ file: Bytes) throws(ImageFault) -> (width: Int, height: Int, isTurned: Bool) {
    var size: (width: Int, height: Int)?
    var isTurned = false
    for index in associations[primary] ?? [] where properties.indices.contains(index - 1) {
      let box = properties[index - 1]
      let at = box.body.lowerBound
      switch box.type {
      case "ispe": size = (try file.big(at + 4, 4), try file.big(at + 8, 4))
      case "irot": isTurned = try file.byte(at) & 1 == 1
      default: break
      }
    }
    guard let size else { throw .damaged }
    return (size.width, size.height, isTurned)
  }
}

extension Range<Int> {
  fileprivate func prefix(_ count: Int) -> Range<Int> { lowerBound..<lowerBound + count }
}

/// Drawings (Scalable Vector Graphics 2).
enum SVG {
  /// Takes out comments, `metadata`, and the notes of drawing programs, which hold names of people
  /// and of folders. A photo in the drawing must have nothing to take out.
  static func read(_ file: Bytes) throws(ImageFault) -> ImageFile {
    var scanner = SVGScanner(file.all)
    try scanner.run()
    guard scanner.isClosed else { throw .truncated }
    let (width, height) = try size(scanner.root)
    return try ImageFile(
      .svg, width: width, height: height, cleaned: scanner.output, from: file.all)
  }

  /// The largest width or height that is told, in CSS pixels.
  private static let limit = 1_000_000.0

  /// The size that the root's attributes give (SVG 2, section 8.2): of what is missing, the shape of
  /// the view box decides.
  private static func size(
    _ attributes: [String: String]
  ) throws(ImageFault) -> (width: Int, height: Int) {
    let (width, height) = (
      attributes["width"].flatMap(length), attributes["height"].flatMap(length)
    )
    let box = (attributes["viewBox"] ?? "").split { $0 == "," || $0.isWhitespace }.compactMap {
      Double($0)
    }
    let isBox = box.count == 4 && box[2] > 0 && box[3] > 0
    func whole(_ width: Double, _ height: Double) throws(ImageFault) -> (width: Int, height: Int) {
      guard width > 0, height > 0, width <= limit, height <= limit else { throw .damaged }
      return (max(1, Int(width.rounded())), max(1, Int(height.rounded())))
    }
    switch (width, height, isBox) {
    case (let width?, let height?, _): return try whole(width, height)
    case (let width?, nil, true): return try whole(width, width * box[3] / box[2])
    case (nil, let height?, true): return try whole(height * box[2] / box[3], height)
    case (nil, nil, true): return try whole(box[2], box[3])
    default: throw .noSize
    }
  }

  /// A length in CSS pixels; nil for shares and for lengths that depend on letters.
  private static func length(_ text: String) -> Double? {
    let text = text.filter { !$0.isWhitespace }
    let digits = text.prefix { $0.isNumber || $0 == "." || $0 == "+" || $0 == "-" }
    let units = [
      "": 1, "px": 1, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "pt": 96.0 / 72, "pc": 16,
    ]
    guard let number = Double(digits), let unit = units[String(text.dropFirst(digits.count))]
    else { return nil }
    return number * unit
  }
}

/// Goes once through the bytes of a drawing and copies what is to stay.
private struct SVGScanner {
  private let bytes: [UInt8]
  private var at = 0
  private(set) var output: [UInt8] = []
  /// The attributes of the outermost element.
  private(set) var root: [String: String] = [:]
  /// Whether the outermost element has ended.
  private(set) var isClosed = false
  private var depth = 0
  /// Within how many elements that do not stay.
  private var hidden = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    output.reserveCapacity(bytes.count)
  }

  mutating func run() throws(ImageFault) {
    while at < bytes.count {
      if has("<!--") {
        at = try end("-->")
      } else if has("<![CDATA[") {
        try copyText(to: try end("]]>"))
      } else if has("<?") {
        copy(to: try end("?>"))
      } else if has("<!") {
        copy(to: try endOfDeclaration())
      } else if bytes[at] == UInt8(ascii: "<") {
        try readTag()
      } else {
        var next = at
        while next < bytes.count, bytes[next] != UInt8(ascii: "<") { next += 1 }
        try copyText(to: next)
      }
    }
  }

  private func has(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      wanted.count <= bytes.count - at && bytes[at..<(at + wanted.count)].elementsEqual(wanted)
    }
  }

  /// Where a text that must come ends.
  private func end(_ text: String) throws(ImageFault) -> Int {
    guard let found = bytes[at...].firstRange(of: Array(text.utf8)) else { throw .truncated }
    return found.upperBound
  }

  /// A document type may have declarations in square brackets, and texts in quotes.
  private func endOfDeclaration() throws(ImageFault) -> Int {
    var next = at
    var brackets = 0
    var quote: UInt8?
    while next < bytes.count {
      let byte = bytes[next]
      next += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "[") {
        brackets += 1
      } else if byte == UInt8(ascii: "]") {
        brackets -= 1
      } else if byte == UInt8(ascii: ">"), brackets <= 0 {
        return next
      }
    }
    throw .truncated
  }

  private mutating func copy(to end: Int) {
    if hidden == 0 { output += bytes[at..<end] }
    at = end
  }

  /// Copies text, which may be a style sheet.
  private mutating func copyText(to end: Int) throws(ImageFault) {
    if end - at > 20 { try checkPhotos(String(decoding: bytes[at..<end], as: UTF8.self)) }
    copy(to: end)
  }

  private mutating func readTag() throws(ImageFault) {
    let start = at
    at += 1
    let isEnd = at < bytes.count && bytes[at] == UInt8(ascii: "/")
    if isEnd { at += 1 }
    let name = readName()
    guard !name.isEmpty else { throw .damaged }
    let isHidden = !isEnd && SVGScanner.isHidden(name)
    var text = Array(bytes[start..<at])
    var attributes: [String: String] = [:]
    while true {
      let space = at
      while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
      guard at < bytes.count else { throw .truncated }
      if bytes[at] == UInt8(ascii: ">") || bytes[at] == UInt8(ascii: "/") {
        text += bytes[space..<at]
        break
      }
      let key = readName()
      let value = try readValue()
      guard !key.isEmpty, attributes.count < 10_000 else { throw .damaged }
      attributes[key] = value
      try checkPhotos(value)
      if !SVGScanner.isNote(key) { text += bytes[space..<at] }
    }
    let isEmpty = bytes[at] == UInt8(ascii: "/")
    if isEmpty { at += 1 }
    guard at < bytes.count, bytes[at] == UInt8(ascii: ">") else { throw .damaged }
    at += 1
    text += Array((isEmpty ? "/>" : ">").utf8)
    if depth == 0, !isEnd {
      guard !isClosed else { throw .damaged }
      root = attributes
    }
    let wasHidden = hidden > 0
    if isEnd {
      depth -= 1
      if hidden > 0 { hidden -= 1 }
      guard depth >= 0 else { throw .damaged }
    } else if !isEmpty {
      depth += 1
      if isHidden || hidden > 0 { hidden += 1 }
    }
    if depth == 0 { isClosed = true }
    if !wasHidden, !isHidden { output += text }
  }

  private mutating func readName() -> String {
    let start = at
    while at < bytes.count, bytes[at] > 0x20, !"=/><\"'".utf8.contains(bytes[at]) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  /// The value of an attribute, without its quotes; what has none is no XML.
  private mutating func readValue() throws(ImageFault) -> String {
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { throw .damaged }
    at += 1
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    guard at < bytes.count else { throw .truncated }
    let quote = bytes[at]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw .damaged }
    at += 1
    let start = at
    guard let end = bytes[at...].firstIndex(of: quote) else { throw .truncated }
    at = end + 1
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Elements that say something of the drawing and draw nothing.
  private static func isHidden(_ name: String) -> Bool {
    name == "metadata" || name.hasSuffix(":metadata") || isNote(name)
  }

  /// Whether a name is one of a drawing program's own.
  private static func isNote(_ name: String) -> Bool {
    let prefixes = ["inkscape:", "sodipodi:", "rdf:", "cc:", "dc:", "x:", "xap:", "xmp:", "exif:"]
    return prefixes.contains { name.hasPrefix($0) }
  }

  /// Photos in the drawing: their data cannot be changed here, so there must be nothing to take out.
  private func checkPhotos(_ text: String) throws(ImageFault) {
    guard text.contains("data:") else { return }
    for part in text.split(separator: "data:", omittingEmptySubsequences: false).dropFirst() {
      guard part.lowercased().hasPrefix("image/"), let comma = part.firstIndex(of: ","),
        part[..<comma].lowercased().hasSuffix(";base64")
      else { continue }
      let data = part[part.index(after: comma)...].prefix { !"\"')".contains($0) }
      guard let image = try? ImageFile.read(Base64.decode(data.utf8)), image.cleaned == nil
      else { throw .metadata }
    }
  }
}

/// Base64 (RFC 4648, section 4).
enum Base64 {
  /// The bytes of a text; what is no part of the alphabet is passed over.
  static func decode(_ text: some Sequence<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = 0
    var bits = 0
    for letter in text {
      let value: Int
      switch letter {
      case 65...90: value = Int(letter) - 65
      case 97...122: value = Int(letter) - 71
      case 48...57: value = Int(letter) + 4
      case 43, 45: value = 62
      case 47, 95: value = 63
      default: continue
      }
      buffer = buffer << 6 | value
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: buffer >> bits))
        buffer &= 1 << bits - 1
      }
    }
    return bytes
  }
}

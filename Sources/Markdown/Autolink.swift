/// Finds the beginning and end of a bare URL or e-mail address, following cmark-gfm's `autolink.c`.
enum Autolink {
  /// The longest domain that is checked; a DNS name has at most 253 bytes.
  private static let domainLimit = 255

  /// Finds the next URL in `bytes[range]` that begins at or after `from` and has a valid domain.
  /// Returns where it begins, whether it lacks a scheme, and the end of its domain.
  static func url(
    _ bytes: [UInt8], _ range: Range<Int>, from: Int, withWWW: Bool,
    before: (Int) -> Unicode.Scalar
  ) -> (start: Int, isWWW: Bool, domainEnd: Int)? {
    let classes = withWWW ? ByteClass.colon | ByteClass.w : ByteClass.colon
    let end = range.upperBound
    var index = ByteClass.next(classes, in: bytes, from: from, before: end)
    while index + 3 < end {
      if bytes[index] == UInt8(ascii: ":") {
        if bytes[index + 1] == UInt8(ascii: "/"), bytes[index + 2] == UInt8(ascii: "/"),
          let start = schemeStart(bytes, from..<index),
          let domain = domainEnd(bytes, index + 3..<end, needsDot: false)
        {
          return (start, false, domain)
        }
      } else if bytes[index + 1] == UInt8(ascii: "w"), bytes[index + 2] == UInt8(ascii: "w"),
        bytes[index + 3] == UInt8(ascii: "."), mayPrecede(before(index)),
        let domain = domainEnd(bytes, index..<end, needsDot: true)
      {
        return (index, true, domain)
      }
      index = ByteClass.next(classes, in: bytes, from: index + 1, before: end)
    }
    return nil
  }

  /// Returns where `http`, `https` or `ftp` begins if a range ends with it.
  private static func schemeStart(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var start = range.upperBound
    while start > range.lowerBound, range.upperBound - start < 6, isLetter(bytes[start - 1]) {
      start -= 1
    }
    let scheme = bytes[start..<range.upperBound].map { $0 | 0x20 }
    return scheme.elementsEqual("http".utf8) || scheme.elementsEqual("https".utf8)
      || scheme.elementsEqual("ftp".utf8) ? start : nil
  }

  private static func mayPrecede(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "*", "_", "~", "(": true
    default: Punctuation.isSpace(scalar)
    }
  }

  /// Returns the end of a domain; nil if there is none, or if its last two parts have an
  /// underscore.
  private static func domainEnd(_ bytes: [UInt8], _ range: Range<Int>, needsDot: Bool) -> Int? {
    var index = range.lowerBound
    var underscores = 0
    var previousUnderscores = 0
    var hasDot = false
    while index < range.upperBound, index - range.lowerBound <= domainLimit {
      let byte = bytes[index]
      if byte == UInt8(ascii: "_") {
        if index == range.lowerBound { return nil }
        underscores += 1
      } else if byte == UInt8(ascii: ".") {
        if index == range.lowerBound { return nil }
        previousUnderscores = underscores
        underscores = 0
        if index + 1 < range.upperBound, isHost(bytes[(index + 1)..<range.upperBound]) {
          hasDot = true
        }
      } else if byte == UInt8(ascii: "-") {
        if index == range.lowerBound { return nil }
      } else if !isAlphanumeric(byte) {
        guard byte >= 0x80, isHost(bytes[index..<range.upperBound]) else { break }
        index += (Punctuation.first(bytes[index..<range.upperBound])?.length ?? 1) - 1
      }
      index += 1
    }
    guard index > range.lowerBound, index - range.lowerBound <= domainLimit,
      underscores == 0, previousUnderscores == 0, hasDot || !needsDot
    else { return nil }
    return index
  }

  private static func isHost(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let scalar = Punctuation.first(bytes)?.scalar else { return false }
    return !Punctuation.isSpace(scalar) && !Punctuation.isPunctuation(scalar)
  }

  /// Returns the length of a URL without what ends it (see `end`), and without the punctuation
  /// after it: `?!.,:*_~'"`, and what looks like an entity.
  static func length(_ url: [UInt8]) -> Int {
    var end = self.end(url)
    while end > 0 {
      switch url[end - 1] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"),
        UInt8(ascii: "'"), UInt8(ascii: "\""):
        end -= 1
      case UInt8(ascii: ";"):
        var start = end - 1
        while start > 0, isLetter(url[start - 1]) { start -= 1 }
        end =
          start > 0 && start < end - 1 && url[start - 1] == UInt8(ascii: "&") ? start - 1 : end - 1
      default:
        return end
      }
    }
    return 0
  }

  /// Returns where a URL, read up to white space, really ends: at any other space, at a quotation
  /// mark of any language, or at a closing bracket that has no opening bracket in it.
  private static func end(_ url: [UInt8]) -> Int {
    var round = 0
    var square = 0
    var slashes = 0
    var index = 0
    while index < url.count {
      switch url[index] {
      case UInt8(ascii: "("): round += 1
      case UInt8(ascii: "["): square += 1
      case UInt8(ascii: "/"): slashes += 1
      case UInt8(ascii: ")"):
        if round == 0 { return index }
        round -= 1
      case UInt8(ascii: "]"):
        if square == 0 { return index }
        square -= 1
      case UInt8(ascii: "\""):
        return index
      case 0x80...:
        guard let (scalar, length) = Punctuation.first(url[index...]) else { return index }
        // In a path, an apostrophe can be part of a word: `/wiki/’s-Gravenhage`.
        let isApostrophe =
          scalar == "’" && slashes > 2
          && Punctuation.first(url[(index + length)...])?.scalar.properties.isAlphabetic == true
        if !isApostrophe, endsURL(scalar) { return index }
        index += length - 1
      default:
        break
      }
      index += 1
    }
    return index
  }

  private static func endsURL(_ scalar: Unicode.Scalar) -> Bool {
    if "„‚‟‛″′".unicodeScalars.contains(scalar) { return true }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .initialPunctuation,
      .finalPunctuation, .closePunctuation:
      return true
    default:
      return false
    }
  }

  /// Finds the next e-mail address in `bytes[range]` that begins at or after `from`.
  static func email(_ bytes: [UInt8], _ range: Range<Int>, from: Int) -> Range<Int>? {
    var index = from
    while let at = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: "@")) {
      if let address = email(bytes, range, from: from, at: at) { return address }
      index = at + 1
    }
    return nil
  }

  private static func email(
    _ bytes: [UInt8], _ range: Range<Int>, from: Int, at: Int
  ) -> Range<Int>? {
    var start = at
    while start > from, at - start < 320, isLocal(bytes[start - 1]) { start -= 1 }
    if start > range.lowerBound, bytes[start - 1] == UInt8(ascii: "/") { return nil }
    guard start < at else { return nil }
    var end = at + 1
    var hasDot = false
    scan: while end < range.upperBound, end - at <= domainLimit {
      switch bytes[end] {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): break
      case UInt8(ascii: "@"): return nil
      case UInt8(ascii: "."):
        guard end + 1 < range.upperBound, isAlphanumeric(bytes[end + 1]) else { break scan }
        hasDot = true
      default: break scan
      }
      end += 1
    }
    guard hasDot, end - at > 2, end - at <= domainLimit,
      isLetter(bytes[end - 1])
    else { return nil }
    return start..<end
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isLetter(byte) || (byte >= 0x30 && byte <= 0x39)
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: isAlphanumeric(byte)
    }
  }
}

/// Typographic punctuation, following libcmark (`scan_delims`, `process_emphasis`, `handle_hyphen`,
/// `handle_period`), but with apostrophes by language.
extension DocumentReader {
  /// The quotation marks that may open a quotation, as ascending indices of tokens.
  private struct Openers {
    var single: [Int] = []
    var double: [Int] = []
    /// Whether the next single mark is an apostrophe: the second of `'n'`.
    var isNextApostrophe = false

    /// Removes those from a token on.
    mutating func forget(from token: Int) {
      while let last = single.last, last >= token { single.removeLast() }
      while let last = double.last, last >= token { double.removeLast() }
    }
  }

  /// Replaces straight quotation marks, hyphens and dots in the raw texts of the current leaf.
  mutating func readPunctuation() {
    var openers = Openers()
    var levels: [Int] = []
    for index in tokens.indices {
      let token = tokens[index]
      if token.kind == .text, token.isRaw {
        readPunctuation(token, at: index, &openers)
        continue
      }
      if token.kind.isContainer {
        // A mark that opens inside emphasis or a link does not close outside it.
        if token.isEnd {
          openers.forget(from: levels.popLast() ?? 0)
        } else {
          levels.append(spareTokens.count)
        }
      }
      spareTokens.append(token)
    }
    useSpareTokens()
  }

  private mutating func readPunctuation(
    _ token: InlineToken, at index: Int, _ openers: inout Openers
  ) {
    let range = token.range
    let wanted = ByteClass.quote | ByteClass.hyphen | ByteClass.period
    var from = range.lowerBound
    var position = ByteClass.next(
      wanted, in: document.arena, from: range.lowerBound, before: range.upperBound)
    func flush(_ reader: inout DocumentReader, upTo end: Int) {
      if end > from { reader.spareTokens.append(.text(from, end - from, isRaw: true)) }
    }
    while position < range.upperBound {
      let byte = document.arena[position]
      var length = 1
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "."):
        while position + length < range.upperBound, document.arena[position + length] == byte {
          length += 1
        }
        if byte == UInt8(ascii: "-"), length > 1 {
          flush(&self, upTo: position)
          appendDashes(length)
          from = position + length
        } else if byte == UInt8(ascii: "."), length > 2 {
          flush(&self, upTo: position)
          for _ in 0..<length / 3 { spareTokens.append(glyphs.token(.ellipsis)) }
          from = position + length / 3 * 3
        }
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        flush(&self, upTo: position)
        let before =
          Punctuation.last(document.arena[range.lowerBound..<position])
          ?? character(before: index)
        let after =
          Punctuation.first(document.arena[position + 1..<range.upperBound])?.scalar
          ?? character(after: index)
        let following = document.arena[position + 1..<range.upperBound]
        readQuote(isDouble: byte == UInt8(ascii: "\""), before, after, following, &openers)
        from = position + 1
      default:
        break
      }
      position = ByteClass.next(
        wanted, in: document.arena, from: position + length, before: range.upperBound)
    }
    flush(&self, upTo: range.upperBound)
  }

  /// Appends as many em dashes as possible, or only en dashes if these fill the run; see libcmark's
  /// `handle_hyphen`.
  private mutating func appendDashes(_ hyphens: Int) {
    let em: Int
    let en: Int
    if hyphens % 3 == 0 {
      (em, en) = (hyphens / 3, 0)
    } else if hyphens % 2 == 0 {
      (em, en) = (0, hyphens / 2)
    } else if hyphens % 3 == 2 {
      (em, en) = ((hyphens - 2) / 3, 1)
    } else {
      (em, en) = ((hyphens - 4) / 3, 2)
    }
    for _ in 0..<em { spareTokens.append(glyphs.token(.emDash)) }
    for _ in 0..<en { spareTokens.append(glyphs.token(.enDash)) }
  }

  private mutating func readQuote(
    isDouble: Bool, _ before: Unicode.Scalar, _ after: Unicode.Scalar,
    _ following: ArraySlice<UInt8>, _ openers: inout Openers
  ) {
    let (isLeft, isRight) = Punctuation.flanking(before, after)
    var canOpen =
      isLeft && (!isRight || before == "(" || before == "[") && before != "]" && before != ")"
    var canClose = isRight
    if !isDouble {
      if openers.isNextApostrophe {
        openers.isNextApostrophe = false
        spareTokens.append(glyphs.token(.apostrophe))
        return
      }
      if canOpen, isContraction(following) {
        canOpen = false
        openers.isNextApostrophe = isPair(following)
      }
      // Between letters it is always an apostrophe.
      if isWordCharacter(before), isWordCharacter(after) { canClose = false }
    }
    if canClose, let opener = isDouble ? openers.double.last : openers.single.last {
      spareTokens[opener] = glyphs.token(isDouble ? .openDouble : .openSingle)
      spareTokens.append(glyphs.token(isDouble ? .closeDouble : .closeSingle))
      openers.forget(from: opener)
      return
    }
    if isDouble {
      if canOpen { openers.double.append(spareTokens.count) }
      spareTokens.append(glyphs.token(canClose ? .closeDouble : .openDouble))
    } else {
      if canOpen { openers.single.append(spareTokens.count) }
      spareTokens.append(glyphs.token(.apostrophe))
    }
  }

  /// Whether the bytes after an apostrophe are `n'`: the rest of *and*, with one apostrophe on each
  /// side.
  private func isPair(_ following: ArraySlice<UInt8>) -> Bool {
    following.prefix(2).elementsEqual("n'".utf8) || following.prefix(2).elementsEqual("N'".utf8)
  }

  /// Whether a quotation mark before some bytes is an apostrophe: `'t`, `'s avonds`, `'90`, `'tis`.
  private func isContraction(_ following: ArraySlice<UInt8>) -> Bool {
    let word = following.prefix { isWordByte($0) }
    let next = following.dropFirst(word.count).first
    // A quotation mark directly after it makes it a quoted word: 't'. Only 'n' can be both: rock
    // 'n' roll.
    if next == UInt8(ascii: "'") { return isPair(following) }
    if let first = word.first, first >= 0x30, first <= 0x39 {
      // Years: '90, '90s, '90er.
      return word.prefix { $0 >= 0x30 && $0 <= 0x39 }.count == 2
    }
    guard word.count <= 6 else { return false }
    let lower = String(decoding: word, as: UTF8.self).lowercased()
    return (glyphs.isDutch ? Self.dutchContractions : Self.englishContractions).contains(lower)
  }

  private static let dutchContractions: Set<String> = [
    "t", "s", "n", "ns", "m", "k", "r", "d", "ie", "er", "em", "tis", "twas", "tzelfde",
  ]

  private static let englishContractions: Set<String> = [
    "tis", "twas", "twere", "twill", "twould", "em", "til", "n", "cause", "round", "bout",
    // Dutch names: 't IJ, 's-Hertogenbosch.
    "t", "s",
  ]

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }

  private func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? isWordByte(UInt8(scalar.value))
      : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  // MARK: - Neighbours

  /// Returns the character before a token, as in the source.
  func character(before index: Int) -> Unicode.Scalar {
    var index = index - 1
    while index >= 0 {
      let token = tokens[index]
      switch token.kind {
      case .text:
        if let scalar = Punctuation.last(document.arena[token.range]) { return scalar }
      case .softBreak, .lineBreak: return "\n"
      case .code: return "`"
      case .htmlInline: return ">"
      case .link, .image: return token.isEnd ? ")" : "["
      case .footnoteReference: return "]"
      case .strikethrough: return "~"
      default: return "*"
      }
      index -= 1
    }
    return "\n"
  }

  /// Returns the character after a token, as in the source.
  func character(after index: Int) -> Unicode.Scalar {
    var index = index + 1
    while index < tokens.count {
      let token = tokens[index]
      switch token.kind {
      case .text:
        if let (scalar, _) = Punctuation.first(document.arena[token.range]) { return scalar }
      case .softBreak, .lineBreak: return "\n"
      case .code: return "`"
      case .htmlInline: return "<"
      case .link: return token.isEnd ? "]" : "["
      case .image: return token.isEnd ? "]" : "!"
      case .footnoteReference: return "["
      case .strikethrough: return "~"
      default: return "*"
      }
      index += 1
    }
    return "\n"
  }
}

/// A word of a text, folded.
struct Word {
  /// Where its bytes start in `WordScanner.folded`.
  var start: Int32
  /// The number of its bytes, at most `WordScanner.longest`.
  var length: Int32
  /// The hash of its bytes.
  var hash: UInt32
  /// Its position in the text, in bytes.
  var position: Int32
}

/// Splits a text into folded words: runs of letters and digits (Unicode's categories L and N),
/// including apostrophes between letters.
struct WordScanner {
  /// The most bytes of a word; longer words are cut.
  static let longest = 48

  /// The words of the last text.
  private(set) var words: [Word] = []
  /// The bytes of those words.
  private(set) var folded: [UInt8] = []

  /// ASCII: the lower-case letter or digit, or 0.
  private static let ascii: [UInt8] = (0..<128).map { byte in
    switch byte {
    case 48...57, 97...122: return UInt8(byte)
    case 65...90: return UInt8(byte | 32)
    default: return 0
    }
  }

  /// Finds the words of some bytes of UTF-8; `offset` is added to their positions.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, offset: Int) {
    words.removeAll(keepingCapacity: true)
    folded.removeAll(keepingCapacity: true)
    let ascii = WordScanner.ascii
    var index = 0
    var start = 0
    var position = 0
    var hash = WordScanner.seed
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        let letter = ascii[Int(byte)]
        if letter != 0 {
          if folded.count == start { position = index }
          if folded.count - start < WordScanner.longest {
            folded.append(letter)
            hash = WordScanner.mix(hash, letter)
          }
        } else if byte != 0x27 {
          close(&start, &hash, position + offset)
        }
        index += 1
        continue
      }
      let (scalar, length) = WordScanner.decode(bytes, index)
      switch Folding.shared.fold(scalar) {
      case .letter(let packed, let count):
        if folded.count == start { position = index }
        append(packed, count, start, &hash)
      case .ideograph(let packed, let count):
        close(&start, &hash, position + offset)
        position = index
        append(packed, count, start, &hash)
        close(&start, &hash, position + offset)
      case .mark, .apostrophe: break
      case .separator: close(&start, &hash, position + offset)
      }
      index += length
    }
    close(&start, &hash, position + offset)
  }

  private mutating func append(_ packed: UInt32, _ count: Int, _ start: Int, _ hash: inout UInt32) {
    guard folded.count - start + count <= WordScanner.longest else { return }
    for place in 0..<count {
      let byte = UInt8(truncatingIfNeeded: packed >> UInt32(8 * place))
      folded.append(byte)
      hash = WordScanner.mix(hash, byte)
    }
  }

  @inline(__always)
  private mutating func close(_ start: inout Int, _ hash: inout UInt32, _ position: Int) {
    guard folded.count > start else { return }
    words.append(
      Word(
        start: Int32(start), length: Int32(folded.count - start), hash: hash,
        position: Int32(truncatingIfNeeded: position)))
    start = folded.count
    hash = WordScanner.seed
  }

  /// The start of every word's hash.
  static let seed: UInt32 = 0x811C_9DC5

  /// One step of FNV-1a, 32 bits.
  @inline(__always)
  static func mix(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  /// Decodes the scalar at a byte that is not ASCII. Texts are valid UTF-8; anything else is read
  /// as U+FFFD.
  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (Unicode.Scalar, Int) {
    let first = UInt32(bytes[index])
    func next(_ place: Int) -> UInt32 {
      index + place < bytes.count ? UInt32(bytes[index + place]) & 0x3F : 0
    }
    let value: UInt32
    let length: Int
    switch first {
    case 0xC2...0xDF: (value, length) = ((first & 0x1F) << 6 | next(1), 2)
    case 0xE0...0xEF: (value, length) = ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3)
    case 0xF0...0xF4:
      (value, length) = ((first & 7) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
    default: (value, length) = (0xFFFD, 1)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}

extension WordScanner {
  /// Returns the folded words of a short text.
  mutating func words(of text: String) -> [[UInt8]] {
    var text = text
    text.withUTF8 { scan($0, offset: 0) }
    return words.map { Array(folded[Int($0.start)..<Int($0.start + $0.length)]) }
  }
}

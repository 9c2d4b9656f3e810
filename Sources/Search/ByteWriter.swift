/// Writes the index's own file formats: numbers as LEB128, texts as their length and UTF-8.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 1024) { bytes.reserveCapacity(capacity) }

  mutating func byte(_ value: UInt8) { bytes.append(value) }

  /// Writes a number from 0 on, seven bits a byte, the lowest first (LEB128).
  mutating func number(_ value: Int) {
    var rest = UInt(max(0, value))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { buffer in
      number(buffer.count)
      bytes.append(contentsOf: buffer)
    }
  }

  mutating func text(_ text: ArraySlice<UInt8>) {
    number(text.count)
    bytes.append(contentsOf: text)
  }

  /// Writes sorted words, each as the length of the prefix that it shares with the word before, and
  /// its rest.
  mutating func words(_ words: some Sequence<ArraySlice<UInt8>>) {
    var last: ArraySlice<UInt8> = []
    for word in words {
      let shared = zip(last, word).prefix { $0 == $1 }.count
      number(shared)
      text(word.dropFirst(shared))
      last = word
    }
  }
}

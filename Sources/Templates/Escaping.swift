import HTML

extension PageBuffer {
  /// Appends bytes to HTML text or to an attribute in quotes.
  mutating func append(escaping bytes: UnsafeBufferPointer<UInt8>) {
    HTMLEscaping.forEachPiece(of: bytes, in: .any) { append($0) }
  }

  /// Appends a text to HTML text or to an attribute in quotes.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { append(escaping: $0) }
  }
}

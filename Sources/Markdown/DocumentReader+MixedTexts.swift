/// Texts whose length differs from their source. libcmark makes one text of everything between
/// other inlines, including escapes and entities. A comparison with the source shows which parts
/// came from these. Only the other parts are raw, so that passes may change them.
extension DocumentReader {
  /// Splits the texts that are not raw into raw parts and other parts.
  mutating func divideMixedTexts() {
    guard isMapped else { return }
    var isInAutolink = false
    for token in tokens {
      if token.kind == .link {
        isInAutolink = !token.isEnd && document.links[Int(token.first)].kind == .autolink
      }
      if token.kind == .text, !token.isRaw, !isInAutolink {
        divide(token)
      } else {
        spareTokens.append(token)
      }
    }
    useSpareTokens()
  }

  private mutating func divide(_ token: InlineToken) {
    let text = token.range
    let source = Int(token.column)..<Int(token.endColumn)
    var from = text.lowerBound
    var index = from
    var position = source.lowerBound
    var start = position
    /// Ends a raw part.
    func flush(_ reader: inout DocumentReader) {
      if index > from {
        reader.appendPart(from..<index, isRaw: true, start..<start + index - from)
      }
    }
    while index < text.upperBound, position < source.upperBound {
      let byte = locator.content[position]
      let next = position + 1 < source.upperBound ? locator.content[position + 1] : 0
      if byte == UInt8(ascii: "\\"), Punctuation.isASCII(next) {
        guard document.arena[index] == next else { break }
        flush(&self)
        appendPart(index..<index + 1, isRaw: false, position..<position + 2)
        (index, position) = (index + 1, position + 2)
        (from, start) = (index, position)
      } else if byte == UInt8(ascii: "&"), let entity = entity(position..<source.upperBound) {
        let end = index + entity.text.count
        guard end <= text.upperBound, document.arena[index..<end].elementsEqual(entity.text) else {
          break
        }
        flush(&self)
        appendPart(index..<end, isRaw: false, position..<position + entity.length)
        (index, position) = (end, position + entity.length)
        (from, start) = (index, position)
      } else if byte == document.arena[index] {
        (index, position) = (index + 1, position + 1)
      } else if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") {
        // Emphasis used this mark.
        flush(&self)
        position += 1
        (from, start) = (index, position)
      } else {
        break
      }
    }
    flush(&self)
    if index < text.upperBound {
      appendPart(index..<text.upperBound, isRaw: false, position..<source.upperBound)
    }
  }

  private mutating func appendPart(_ range: Range<Int>, isRaw: Bool, _ source: Range<Int>) {
    var part = InlineToken.text(range.lowerBound, range.count, isRaw: isRaw)
    part.column = Int32(truncatingIfNeeded: source.lowerBound)
    part.endColumn = Int32(truncatingIfNeeded: max(source.lowerBound, source.upperBound))
    spareTokens.append(part)
  }

  /// Returns the entity or character reference at the start of a range of the content; nil if there
  /// is none that libcmark knows.
  private func entity(_ range: Range<Int>) -> (text: [UInt8], length: Int)? {
    let content = locator.content[range]
    guard let end = content.prefix(40).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let source = content[...end]
    let tree = CmarkTree(source)
    let text = tree.root?.firstChild?.firstChild.map { Array($0.literal) } ?? []
    tree.free()
    return text.isEmpty || text.elementsEqual(source) ? nil : (text, source.count)
  }
}

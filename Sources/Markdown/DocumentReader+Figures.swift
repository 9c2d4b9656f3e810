/// Figures: a paragraph that contains only an image, which may be inside a link. The image's title
/// is the caption. What follows the last ` | ` in it is the credit.
extension DocumentReader {
  /// Whether the tokens of the current paragraph are one image, which may be inside a link.
  var isFigure: Bool {
    guard let first = tokens.first, let last = tokens.last, last.isEnd, tokens.count >= 2 else {
      return false
    }
    let inner: ArraySlice<InlineToken>
    switch first.kind {
    case .image:
      inner = tokens[...]
    case .link where last.kind == .link && tokens.count >= 4:
      inner = tokens[1..<tokens.count - 1]
    default:
      return false
    }
    guard let image = inner.first, image.kind == .image, !image.isEnd else { return false }
    // The image must end with the last token, not before.
    var depth = 0
    for index in inner.indices where inner[index].kind == .image {
      depth += inner[index].isEnd ? -1 : 1
      if depth == 0 { return index == inner.endIndex - 1 }
    }
    return false
  }

  /// Writes the tokens of the current paragraph as a figure.
  mutating func writeFigure() {
    let figure = document.nodes.count
    document.nodes.append(Node(kind: .figure))
    writeTokens()
    let image = document.nodes[figure + 1].kind == .image ? figure + 1 : figure + 2
    let title = document.links[Int(document.nodes[image].first)].title
    if !title.isEmpty {
      document.nodes[image].detail = 1
      writeCaption(title)
    }
    close(figure)
  }

  private mutating func writeCaption(_ title: String) {
    let caption = document.nodes.count
    document.nodes.append(Node(kind: .figureCaption))
    let bytes = Array(title.utf8)
    let mark = bytes.indices.last {
      bytes[$0] == UInt8(ascii: "|") && $0 > 0 && bytes[$0 - 1] == 0x20
        && (bytes.indices.contains($0 + 1) ? bytes[$0 + 1] == 0x20 : true)
    }
    if let mark {
      writePlain(bytes[..<mark])
      let credit = document.nodes.count
      document.nodes.append(Node(kind: .credit))
      writePlain(bytes[(mark + 1)...])
      close(credit)
    } else {
      writePlain(bytes[...])
    }
    close(caption)
  }

  /// Writes text without markup, with typographic punctuation.
  private mutating func writePlain(_ text: ArraySlice<UInt8>) {
    guard let first = text.firstIndex(where: { $0 > 0x20 }),
      let last = text.lastIndex(where: { $0 > 0x20 })
    else { return }
    let words = text[first...last].map { $0 < 0x20 ? 0x20 : $0 }
    tokens = [.text(document.arena.count, words.count, isRaw: true)]
    document.arena.append(contentsOf: words)
    if options.smart { readPunctuation() }
    writeTokens()
  }
}

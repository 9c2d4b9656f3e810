extension Document {
  /// Returns the words of a link, or the description of an image.
  public func text(of link: Link) -> String { text(in: link.nodes) }

  /// The words of the first paragraph of the text itself, in one line; empty if there is none.
  /// Paragraphs in lists, quotes, tables and footnotes, and paragraphs with only an image, do not
  /// count.
  public var firstParagraph: String {
    var index = 0
    while index < footnotesStart {
      let node = nodes[index]
      if node.kind == .paragraph {
        let text = text(in: index..<Int(node.partner))
        if !text.isEmpty { return text }
      }
      index = node.kind.isContainer ? Int(node.partner) + 1 : index + 1
    }
    return ""
  }

  /// Returns the words of some nodes, without markup, in one line.
  func text(in range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    for node in nodes[range.clamped(to: allNodes)] { append(node, to: &bytes) }
    return String(decoding: Self.trimmed(bytes), as: UTF8.self)
  }

  /// The words of the whole text, block by block, including footnotes.
  public var textBlocks: [TextBlock] {
    var result: [TextBlock] = []
    var bytes: [UInt8] = []
    var heading: Int?
    func close() {
      let words = Self.trimmed(bytes)
      if !words.isEmpty {
        result.append(TextBlock(heading: heading, text: String(decoding: words, as: UTF8.self)))
      }
      bytes.removeAll(keepingCapacity: true)
    }
    for node in nodes {
      if node.kind.isInline || node.kind == .codeBlock {
        append(node, to: &bytes)
        if node.kind == .codeBlock { close() }
      } else {
        close()
        if node.kind == .heading { heading = Int(node.first) }
      }
    }
    close()
    return result
  }

  /// Counts the words, for `wordCount`.
  mutating func countWords() {
    var count = 0
    var isInWord = false
    var index = 0
    arena.withUnsafeBufferPointer { arena in
      while index < nodes.count {
        let node = nodes[index]
        switch node.kind {
        case .text, .code, .codeBlock:
          if node.kind == .codeBlock { isInWord = false }
          for byte in arena[Int(node.first)..<Int(node.first) + Int(node.second)] {
            let isSpace = byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
            if !isSpace && !isInWord { count += 1 }
            isInWord = !isSpace
          }
        case .image where !node.isEnd:
          index = Int(node.partner)
        case .emphasis, .strong, .strikethrough, .link, .credit, .footnoteReference, .htmlInline,
          .image:
          break
        default:
          isInWord = false
        }
        index += 1
      }
    }
    wordCount = count
  }

  private func append(_ node: Node, to bytes: inout [UInt8]) {
    switch node.kind {
    case .text, .code, .codeBlock:
      bytes.append(contentsOf: self.bytes(of: node))
    case .softBreak, .lineBreak:
      bytes.append(0x20)
    case .htmlInline, .htmlBlock, .emphasis, .strong, .strikethrough, .link, .image, .credit,
      .footnoteReference:
      break
    default:
      if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
    }
  }

  private static func trimmed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
    guard let first = bytes.firstIndex(where: { !isSpace($0) }),
      let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return [] }
    return bytes[first...last]
  }
}

/// A run of words of a document below one heading.
public struct FlatSection: Sendable, Hashable {
  /// The index of the heading in `Document.headings`; nil before the first one.
  public let heading: Int?

  /// The range of the words in the bytes to which they were appended, without the heading.
  public var range: Range<Int>
}

extension Document {
  /// Appends all words of the text for search, without markup and block by block, including
  /// footnotes. Code keeps its lines.
  ///
  /// - Returns: the sections in order; the first one has no heading. Only headings of the text
  ///   itself that have an anchor begin a section.
  public func appendWords(to bytes: inout [UInt8]) -> [FlatSection] {
    var sections = [FlatSection(heading: nil, range: bytes.count..<bytes.count)]
    var index = 0
    func separate() {
      if let last = bytes.last, last != 0x20, last != 0x0A { bytes.append(0x20) }
    }
    while index < nodes.count {
      let node = nodes[index]
      switch node.kind {
      case .text, .code, .codeBlock:
        if node.kind == .codeBlock { separate() }
        bytes.append(contentsOf: self.bytes(of: node))
        if node.kind == .codeBlock { separate() }
      case .softBreak, .lineBreak:
        bytes.append(0x20)
      case .htmlInline, .htmlBlock, .emphasis, .strong, .strikethrough, .link, .image, .credit,
        .footnoteReference:
        break
      case .heading where !node.isEnd:
        let heading = headings[Int(node.first)]
        separate()
        if heading.isTopLevel, !heading.id.isEmpty {
          sections[sections.count - 1].range =
            sections[sections.count - 1].range.lowerBound..<bytes.count
          sections.append(
            FlatSection(heading: Int(node.first), range: bytes.count..<bytes.count))
          index = Int(node.partner)
        }
      default:
        separate()
      }
      index += 1
    }
    separate()
    sections[sections.count - 1].range =
      sections[sections.count - 1].range.lowerBound..<bytes.count
    return sections
  }
}

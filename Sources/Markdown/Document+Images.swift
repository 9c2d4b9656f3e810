extension Document {
  /// Returns the same text without some images. A figure is removed with its caption, and a
  /// paragraph with no other content is removed too. A link to the file becomes its words. Links
  /// keep their indices.
  ///
  /// - Parameter links: indices in `links`.
  public func without(_ links: Set<Int>) -> Document {
    var document = self
    document.removeFromHTML(links)
    return document.withoutMarkdown(links)
  }

  private func withoutMarkdown(_ links: Set<Int>) -> Document {
    var gone = nodes.map { _ in false }
    for (index, node) in nodes.enumerated() where !node.isEnd {
      switch node.kind {
      case .htmlInline, .htmlBlock: gone[index] = bytes(of: node).allSatisfy { $0 <= 0x20 }
      case .image where links.contains(Int(node.first)):
        for inner in index...Int(node.partner) { gone[inner] = true }
      case .link where links.contains(Int(node.first)):
        gone[index] = true
        gone[Int(node.partner)] = true
      default: break
      }
    }
    // Remove what contained only these images, from the inside outwards: an end comes after what it
    // ends.
    for (index, node) in nodes.enumerated() where node.isEnd && !gone[index] {
      let start = Int(node.partner)
      switch node.kind {
      case .figure, .paragraph, .link, .emphasis, .strong, .strikethrough, .item, .list,
        .blockQuote:
        let inner = start + 1..<index
        let isEmpty =
          node.kind == .figure
          ? inner.contains { gone[$0] && nodes[$0].kind == .image }
          : !inner.isEmpty && inner.contains { gone[$0] }
            && inner.allSatisfy { gone[$0] || isSpace(nodes[$0]) }
        if isEmpty { for inner in start...index { gone[inner] = true } }
      default: break
      }
    }
    return compacted(without: gone)
  }

  private func isSpace(_ node: Node) -> Bool {
    switch node.kind {
    case .softBreak, .lineBreak: true
    case .text: bytes(of: node).allSatisfy { $0 <= 0x20 }
    default: false
    }
  }

  private func compacted(without gone: [Bool]) -> Document {
    var places = [Int](repeating: 0, count: nodes.count + 1)
    for (index, isGone) in gone.enumerated() {
      places[index + 1] = places[index] + (isGone ? 0 : 1)
    }
    var result = self
    result.nodes = zip(nodes, gone).compactMap { node, isGone in
      if isGone { return nil }
      var node = node
      if node.kind.isContainer { node.partner = UInt32(places[Int(node.partner)]) }
      return node
    }
    for (index, heading) in headings.enumerated() {
      let range = heading.node..<Int(nodes[heading.node].partner)
      let start = places[range.lowerBound]
      result.headings[index].node = start
      // Keep its anchor, so that links to it still work.
      if range.contains(where: { gone[$0] }) {
        result.headings[index].text = result.text(in: start..<places[range.upperBound])
      }
    }
    for (index, link) in self.links.enumerated() {
      result.links[index].nodes = places[link.nodes.lowerBound]..<places[link.nodes.upperBound]
    }
    result.footnotesStart = places[footnotesStart]
    result.countWords()
    return result
  }
}

extension Document {
  /// Calls `visit` with the words of each paragraph of running text, in order: in the text itself,
  /// in lists, quotes and footnotes. Headings, tables, captions, code and descriptions of images
  /// are not running text.
  ///
  /// - Parameter visit: receives UTF-8, with a space for each line break.
  public func forEachParagraph(_ visit: ([UInt8]) -> Void) {
    var bytes: [UInt8] = []
    var isInParagraph = false
    var index = 0
    while index < nodes.count {
      let node = nodes[index]
      switch node.kind {
      case .paragraph:
        if node.isEnd, !bytes.isEmpty { visit(bytes) }
        isInParagraph = !node.isEnd
        bytes.removeAll(keepingCapacity: true)
      case .text where isInParagraph, .code where isInParagraph:
        bytes.append(contentsOf: self.bytes(of: node))
      case .softBreak, .lineBreak: bytes.append(0x20)
      case .image, .credit: index = max(index, Int(node.isEnd ? 0 : node.partner))
      default: break
      }
      index += 1
    }
  }
}

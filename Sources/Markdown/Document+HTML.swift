extension Document {
  /// Returns the document as HTML in UTF-8, without a surrounding element.
  ///
  /// - Parameters:
  ///   - nodes: what to write, such as a section's nodes; nil writes everything.
  ///   - destinations: the targets of `links`, by index. nil, or a missing index, means the
  ///     destination as it is written. URLs are percent-encoded if they need it.
  ///   - options: how to write it.
  public func html(
    nodes: Range<Int>? = nil, destinations: [String?] = [], options: HTMLOptions = HTMLOptions()
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(arena.count + self.nodes.count * 8)
    appendHTML(to: &bytes, nodes: nodes, destinations: destinations, options: options)
    return bytes
  }

  /// Appends the document as HTML; see `html(nodes:destinations:options:)`.
  public func appendHTML(
    to bytes: inout [UInt8], nodes: Range<Int>? = nil, destinations: [String?] = [],
    options: HTMLOptions = HTMLOptions()
  ) {
    var writer = HTMLWriter(document: self, destinations: destinations, options: options)
    swap(&writer.out.bytes, &bytes)
    writer.out.start = writer.out.bytes.count
    writer.write((nodes ?? allNodes).clamped(to: allNodes))
    swap(&writer.out.bytes, &bytes)
  }
}

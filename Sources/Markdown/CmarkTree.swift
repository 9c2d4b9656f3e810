import CCmark

/// A node of libcmark's tree; alive as long as its tree.
typealias CmarkNode = OpaquePointer

/// A tree that libcmark made from a text, freed at the end of its life. Each tree has a parser of
/// its own, so that threads share nothing.
struct CmarkTree: ~Copyable {
  /// The document; nil for an empty text.
  let root: CmarkNode?

  /// Parses some bytes with libcmark 0.30, without its smart punctuation. Raw HTML is kept in the
  /// tree whatever the options say: only libcmark's own writers look at that.
  init(_ text: ArraySlice<UInt8>) {
    root = text.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress, !bytes.isEmpty else { return nil }
      return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
        cmark_parse_document($0, bytes.count, CMARK_OPT_DEFAULT)
      }
    }
  }

  /// Ends the life of the tree, and of all its nodes, here and not before.
  consuming func free() {}

  deinit {
    if let root { cmark_node_free(root) }
  }
}

extension CmarkNode {
  var cmarkType: cmark_node_type { cmark_node_get_type(self) }
  var firstChild: CmarkNode? { cmark_node_first_child(self) }
  var nextSibling: CmarkNode? { cmark_node_next(self) }
  var cmarkParent: CmarkNode? { cmark_node_parent(self) }
  var startLine: Int { Int(cmark_node_get_start_line(self)) }
  var endLine: Int { Int(cmark_node_get_end_line(self)) }

  /// The last line of an HTML block, which libcmark sometimes puts one line too high.
  var lastHTMLLine: Int {
    max(endLine, startLine + literal.count(where: { $0 == 0x0A }) - 1)
  }

  /// From 1, in bytes.
  var startColumn: Int { Int(cmark_node_get_start_column(self)) }

  /// The last byte's, from 1.
  var endColumn: Int { Int(cmark_node_get_end_column(self)) }
}

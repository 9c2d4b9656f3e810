import CCmark

/// A node of libcmark's tree, which is valid as long as its tree.
typealias CmarkNode = OpaquePointer

/// A tree that libcmark made from a text, freed when it is destroyed. Each tree has a parser of its
/// own, so threads share nothing.
struct CmarkTree: ~Copyable {
  /// The document; nil for an empty text.
  let root: CmarkNode?

  /// Parses bytes with libcmark 0.30, without its smart punctuation. The tree keeps raw HTML with
  /// any options, because only libcmark's own writers read that option.
  init(_ text: ArraySlice<UInt8>) {
    root = text.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress, !bytes.isEmpty else { return nil }
      return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
        cmark_parse_document($0, bytes.count, CMARK_OPT_DEFAULT)
      }
    }
  }

  /// Frees the tree and all its nodes here, not earlier.
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

  /// The last line of an HTML block, for which libcmark sometimes reports the line before it.
  var lastHTMLLine: Int {
    max(endLine, startLine + literal.count(where: { $0 == 0x0A }) - 1)
  }

  /// The first column, from 1, in bytes.
  var startColumn: Int { Int(cmark_node_get_start_column(self)) }

  /// The column of the last byte, from 1.
  var endColumn: Int { Int(cmark_node_get_end_column(self)) }
}

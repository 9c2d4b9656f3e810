/// Where each word file begins: told by the entry file or, where they are too many for it, by files
/// of their own, of which the entry file tells where they begin. So it stays small on any site.
struct WordDirectory: Sendable {
  /// As many word files are in the entry file itself, which spares a search a request: what they take
  /// of it is about 12 KB compressed then.
  static let limit = 3_000
  /// How many word files one file of the directory lists.
  private static let span = 256

  /// What the entry file lists: where each word file begins, or each file of the directory.
  let listed: [String]
  /// How many word files each file of the directory lists; 0 when there are none.
  let span: Int
  /// The files of the directory: where the word files of each begin.
  let nodes: [ArraySlice<String>]

  /// - Parameters:
  ///   - firsts: where each word file begins, in order.
  ///   - limit: how many may be in the entry file.
  init(_ firsts: [String], limit: Int = limit) {
    guard firsts.count > limit else {
      listed = firsts
      span = 0
      nodes = []
      return
    }
    span = WordDirectory.span
    nodes = stride(from: 0, to: firsts.count, by: span).map {
      firsts[$0..<min(firsts.count, $0 + WordDirectory.span)]
    }
    listed = nodes.compactMap(\.first)
  }

  /// The bytes of a file of the directory.
  func encode(_ node: Int) -> [UInt8] {
    var writer = ByteWriter(capacity: WordDirectory.span * 8)
    writer.number(nodes[node].count)
    writer.words(nodes[node].map { Array($0.utf8)[...] })
    return writer.bytes
  }
}

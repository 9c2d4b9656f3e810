/// Where each word file begins. The entry file lists this. If there are too many, files of a
/// directory list it, and the entry file lists where those begin. So the entry file stays small on
/// any site.
struct WordDirectory: Sendable {
  /// The most word files that the entry file itself lists, which saves a search one request. Their
  /// list takes about 12 KB after compression.
  static let limit = 3_000
  /// How many word files a file of the directory lists.
  private static let span = 256

  /// The list in the entry file: where each word file begins, or each file of the directory.
  let listed: [String]
  /// How many word files each file of the directory lists; 0 without a directory.
  let span: Int
  /// The files of the directory, each with where its word files begin.
  let nodes: [ArraySlice<String>]

  /// Makes a directory.
  ///
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

  /// Returns the bytes of a file of the directory.
  func encode(_ node: Int) -> [UInt8] {
    var writer = ByteWriter(capacity: WordDirectory.span * 8)
    writer.number(nodes[node].count)
    writer.words(nodes[node].map { Array($0.utf8)[...] })
    return writer.bytes
  }
}

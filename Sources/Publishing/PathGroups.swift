import Output

/// Paths with the folders in which they are, for programs that look at each folder on the way.
enum PathGroups {
  /// Returns the folders in which a path is, outermost first.
  static func folders(of path: String) -> [String] {
    let bytes = path.utf8
    return bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
  }

  /// Returns all folders in which these paths are, each once, the inner ones last.
  static func folders(of paths: some Sequence<OutputPath>) -> [String] {
    var known: Set<String> = []
    for path in paths {
      for folder in folders(of: path.text).reversed() {
        if !known.insert(folder).inserted { break }
      }
    }
    return known.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
  }
}

/// The program for the browser, as it is published.
enum SearchClient {
  /// Its source without comments and indentation: lines that are only a comment fall away, so the
  /// source has comments on lines of their own.
  static let bytes: [UInt8] = {
    var result: [UInt8] = []
    for line in PackageResources.search_js.split(separator: 0x0A) {
      let text = line.drop { $0 == 0x20 }
      if text.isEmpty || text.starts(with: Array("//".utf8)) { continue }
      result += text
      result.append(0x0A)
    }
    return result
  }()
}

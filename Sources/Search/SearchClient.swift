/// The program for the browser, as it is published.
enum SearchClient {
  /// The program with an entry file in it, from which it starts.
  static func bytes(entry: [UInt8]) -> [UInt8] {
    guard let place = bytes.firstRange(of: Array("let first = null\n".utf8)) else { return bytes }
    let line = Array("let first = ".utf8) + entry.dropLast(entry.last == 0x0A ? 1 : 0) + [0x0A]
    return bytes[..<place.lowerBound] + line + bytes[place.upperBound...]
  }

  /// Its source without comments and indentation: lines that are only a comment fall away, so the
  /// source has comments on lines of their own.
  private static let bytes: [UInt8] = {
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

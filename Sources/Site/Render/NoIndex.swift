import HTML

/// Keeps search engines away from the pages of a site that shows drafts, whatever their template.
enum NoIndex {
  private static let tag = Array(#"<meta name="robots" content="noindex">"#.utf8)

  /// Returns the page with the tag as the first thing in its head. If the page does not
  /// write out its head, the tag comes where the head begins.
  static func mark(_ html: [UInt8]) -> [UInt8] {
    var reader = TagReader(html)
    var place = behindDeclaration(html)
    while let next = reader.next(), !next.isEnd, next.name == "html" || next.name == "head" {
      place = next.range.upperBound
      if next.name == "head" { break }
    }
    return html[..<place] + tag + html[place...]
  }

  /// Returns the place after `<!doctype html>`; 0 if the page does not begin with it.
  private static func behindDeclaration(_ html: [UInt8]) -> Int {
    guard let start = html.firstIndex(where: { $0 > 0x20 }) else { return 0 }
    let word = Array("<!doctype".utf8)
    guard html[start...].prefix(word.count).map({ $0 | 0x20 }) == word.map({ $0 | 0x20 }),
      let end = html[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return 0 }
    return end + 1
  }
}

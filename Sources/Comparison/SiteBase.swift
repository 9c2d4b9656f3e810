import HTML

/// The address of a site's root, so that sites at different addresses can be compared.
struct SiteBase: Sendable, Hashable {
  /// `https://www.example.org`, without a slash at its end; empty if it is unknown.
  var origin = ""
  /// The path of the site's folder on its host, without a slash at its end.
  var path = ""

  /// A site whose address is unknown.
  init() {}

  /// Finds the address of a site in its home page: its canonical address, or the address that
  /// OpenGraph has. Returns nil if the page has neither.
  init?(home: [UInt8]) {
    var reader = TagReader(home)
    while let tag = reader.next() {
      let address: TagReader.Attribute?
      switch tag.name {
      case "link" where !tag.isEnd && value(tag["rel"], home) == "canonical": address = tag["href"]
      case "meta" where !tag.isEnd && value(tag["property"], home) == "og:url":
        address = tag["content"]
      case "body": return nil
      default: continue
      }
      guard let text = value(address, home), let scheme = text.firstRange(of: "://") else {
        continue
      }
      let slash = text[scheme.upperBound...].firstIndex(of: "/") ?? text.endIndex
      origin = String(text[..<slash])
      path = String(text[slash...])
      while path.hasSuffix("/") { path.removeLast() }
      return
    }
    return nil
  }

  /// Returns HTML in which the addresses of the site begin at its root, wherever the site is.
  func removed(from html: [UInt8]) -> [UInt8] {
    var html = html
    if let scheme = origin.firstRange(of: "//") {
      html = replaced(html, origin + path + "/", "/")
      // Calendars can be subscribed to.
      html = replaced(html, "webcal://" + origin[scheme.upperBound...] + path + "/", "webcal:/")
    }
    guard !path.isEmpty else { return html }
    for before in ["\"", "'", "=", " ", ","] {
      html = replaced(html, before + path + "/", before + "/")
    }
    return html
  }

  private func replaced(_ html: [UInt8], _ old: String, _ new: String) -> [UInt8] {
    let wanted = Array(old.utf8)
    var result: [UInt8] = []
    var rest = html[...]
    while let range = rest.firstRange(of: wanted) {
      result += rest[..<range.lowerBound]
      result += new.utf8
      rest = rest[range.upperBound...]
    }
    return result.isEmpty ? html : result + rest
  }
}

/// Returns the value of an attribute, with character references resolved; nil if it has none.
func value(_ attribute: TagReader.Attribute?, _ html: [UInt8]) -> String? {
  guard let range = attribute?.value else { return nil }
  return String(
    decoding: CharacterReferences.resolved(html[range], name: NamedCharacters.character),
    as: UTF8.self)
}

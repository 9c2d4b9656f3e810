import Diagnostics
import FrontMatter

extension CollectionReader {
  /// Reads the path of entries' pages, such as `/cities/{city}/{slug}/`. A model that gives none gets one from
  /// the collection's name.
  func readPattern(_ map: inout SettingsMap, name: String, fields: [Field]) -> URLPattern {
    let folder = name == Collection.pagesName ? "/" : "/\(name)/"
    let fallback = URLPattern(parts: [.literal(folder), .slug, .literal("/")])
    guard let text = map.text("url"), let node = map.node("url") else { return fallback }
    guard text.hasPrefix("/"), text.hasSuffix("/"), !text.contains("//") else {
      map.report(.invalidPattern(pattern: text), at: node)
      return fallback
    }
    var parts: [URLPattern.Part] = []
    for (index, piece) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated()
    {
      var literal = piece
      if index > 0 {
        guard let close = piece.firstIndex(of: "}") else {
          map.report(.invalidPattern(pattern: text), at: node)
          return fallback
        }
        let field = String(piece[..<close])
        literal = piece[piece.index(after: close)...]
        guard let part = patternPart(field, collection: name, fields: fields, at: node, in: &map)
        else { return fallback }
        parts.append(part)
      }
      guard literal.utf8.allSatisfy({ $0 == 47 || isSlugByte($0) }) else {
        map.report(.invalidPattern(pattern: text), at: node)
        return fallback
      }
      if !literal.isEmpty { parts.append(.literal(String(literal))) }
    }
    if !parts.contains(.slug) {
      map.report(.patternWithoutSlug(pattern: text), at: node)
      return fallback
    }
    return URLPattern(parts: parts)
  }

  private func patternPart(
    _ field: String, collection: String, fields: [Field], at node: YAMLNode,
    in map: inout SettingsMap
  ) -> URLPattern.Part? {
    if field == "slug" { return .slug }
    guard let index = fields.firstIndex(where: { $0.name == field }) else {
      map.report(.unknownPatternField(name: field, collection: collection), at: node)
      return nil
    }
    guard fields[index].isRequired, fields[index].type.declaration.fitsPath else {
      map.report(.unusablePatternField(name: field), at: node)
      return nil
    }
    return .field(index)
  }
}

private func isSlugByte(_ byte: UInt8) -> Bool {
  (97...122).contains(byte) || (48...57).contains(byte) || byte == 45
}

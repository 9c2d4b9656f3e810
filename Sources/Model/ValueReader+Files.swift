import Diagnostics
import FrontMatter

extension ValueReader {
  /// The file that a text names: one beside the page, or `/` and its path from Content.
  mutating func readFileName(
    _ text: String, _ node: YAMLNode, field: String
  ) -> ContentFile? {
    guard checkCharacters(text, node, field: field) else { return nil }
    let path = text.hasPrefix("/") ? String(text.dropFirst()) : folder + text
    guard let file = assets[path] else {
      // `AssetSuggestions` looks for a similar name when all pages have been read.
      report(.missingAsset(field: field, name: text), at: node.range)
      return nil
    }
    let ending = path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() } ?? ""
    if !rules.types.isEmpty, !rules.types.contains(ending) {
      report(.wrongFileType(field: field, name: text, types: rules.types), at: node.range)
    }
    if let max = rules.maxSize, file.size > max {
      report(.fileTooBig(field: field, name: text, size: file.size, max: max), at: node.range)
    }
    return file
  }
}

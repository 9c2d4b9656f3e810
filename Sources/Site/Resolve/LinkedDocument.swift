import Markdown
import Pictures

/// A Markdown text with the targets of its links.
struct LinkedDocument: Sendable {
  /// The text.
  let document: Document
  /// The target of each link; nil leaves its destination unchanged.
  var targets: [LinkTarget?] = []
  /// Its pictures, by the id of the block that contains each.
  var pictures: [Int: Picture] = [:]
  /// The paths in Content of the tables that the pictures use.
  var tables: Set<String> = []
}

/// The texts of one version of an entry.
struct VersionTexts: Sendable {
  /// The text below the front matter.
  var body: LinkedDocument
  /// The values of `markdown` fields, by their start in the file.
  var fields: [Int: LinkedDocument] = [:]
  /// The targets of web addresses in front matter that lead to the site itself, by their start in
  /// the file.
  var addresses: [Int: LinkTarget] = [:]
}

import Markdown
import Pictures

/// A Markdown text with the targets of its links.
struct LinkedDocument: Sendable {
  /// The text.
  let document: Document
  /// What each link leads to; nil leaves its destination as written.
  var targets: [LinkTarget?] = []
  /// Its pictures, by the id of the block that each stands in.
  var pictures: [Int: Picture] = [:]
  /// The paths in Content of the tables that these are drawn from.
  var tables: Set<String> = []
}

/// The texts of one version of an entry.
struct VersionTexts: Sendable {
  /// The text below the front matter.
  var body: LinkedDocument
  /// The values of `markdown` fields, by where they start in the file.
  var fields: [Int: LinkedDocument] = [:]
  /// What web addresses in front matter lead to that are the site's own, by where they start in the file.
  var addresses: [Int: LinkTarget] = [:]
}

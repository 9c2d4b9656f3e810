import Files

/// The role of a file below Templates, by its path. Each path has exactly one role, in the build
/// and in the preview.
enum TemplatePlace: Hashable, Sendable {
  /// A template, by its name.
  case template
  /// The words of a language, by its code.
  case words(language: String)
  /// A file with countries for maps.
  case map
  /// The style of a component. It becomes a part of the site's own style sheet.
  case style
  /// A file below `assets/`, by its name there.
  case asset(String)
  /// A file that a program created for its own use.
  case leftBehind
  /// A hidden file, or one in a hidden folder.
  case hidden
  /// Any other file.
  case other

  /// The site's own style sheet, by its name below `assets/`.
  static let styleSheet = "site.css"

  /// Determines the role of a file from its path below Templates.
  init(_ path: String) {
    if path.split(separator: "/").contains(where: { FileTree.isLeftBehind(String($0)) }) {
      self = .leftBehind
    } else if path.hasPrefix(".") || path.contains("/.") {
      self = .hidden
    } else if path.hasPrefix("assets/") {
      self = .asset(String(path.dropFirst("assets/".count)))
    } else if path.hasPrefix("words/"), path.hasSuffix(".yml") {
      self = .words(language: String(path.dropFirst("words/".count).dropLast(".yml".count)))
    } else if path.hasSuffix(".html") || path.hasSuffix(".xml") {
      self = .template
    } else if path.hasPrefix("data/"), path.hasSuffix(".geojson") {
      self = .map
    } else if path.hasPrefix("components/"), path.hasSuffix(".css") {
      self = .style
    } else {
      self = .other
    }
  }
}

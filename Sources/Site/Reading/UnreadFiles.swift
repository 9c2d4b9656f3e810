import Model

/// Files of Content that exist but cannot be used as intended: their names are wrong, they are in
/// the wrong place, or the system does not let Polder read them. A reference to such a file is not
/// a second mistake.
struct UnreadFiles: Sendable {
  /// Their paths below Content.
  private(set) var paths: Set<String> = []
  /// The possible names of their entries, by the folder they are in; empty for Content.
  private var slugs: [String: Set<String>] = [:]
  /// The possible names of entries whose folder does not show their collection.
  private var slugsAnywhere: Set<String> = []

  /// Collects files that could not be read, by their paths below Content.
  ///
  /// - Parameter folders: the folders of the model's collections.
  init(_ files: some Sequence<String>, folders: Set<String>) {
    for path in files {
      paths.insert(path)
      guard path.lowercased().hasSuffix(".md") else { continue }
      let parts = path.split(separator: "/").map(String.init)
      // The entry of `topics/x/_index.md` is `x`.
      let names = parts.dropFirst(parts.count > 1 ? 1 : 0).flatMap { UnreadFiles.slugs(of: $0) }
      if parts.count == 1 {
        slugs["", default: []].formUnion(names)
      } else if folders.contains(parts[0]) {
        slugs[parts[0], default: []].formUnion(names)
      } else {
        slugsAnywhere.formUnion(names)
      }
    }
  }

  var isEmpty: Bool { paths.isEmpty }

  /// The possible names of all entries.
  var allSlugs: Set<String> { slugs.values.reduce(slugsAnywhere) { $0.union($1) } }

  /// Whether an entry of a folder (empty for Content) may be in one of these files.
  func hasEntry(_ slug: String, in folder: String) -> Bool {
    slugs[folder]?.contains(slug) == true || slugsAnywhere.contains(slug)
  }

  /// Whether an entry of a collection may be in one of these files.
  func hasEntry(_ slug: String, ofCollection collection: CollectionID, in model: ContentModel)
    -> Bool
  {
    let name = model.collections[collection].name
    return hasEntry(slug, in: name == Collection.pagesName ? "" : name)
  }

  /// Whether a path below Content may mean one of these files. The path of a page may lack `.md`.
  func mayBe(_ path: String) -> Bool {
    if isEmpty { return false }
    if paths.contains(path) || paths.contains(path + ".md") { return true }
    let bare =
      path.hasSuffix(".md") ? path.dropLast(3) : path.hasSuffix("/") ? path.dropLast() : path[...]
    let parts = bare.split(separator: "/").map(String.init)
    guard let last = parts.last, parts.count < 3 else { return false }
    let name = last.split(separator: ".").first.map(String.init) ?? last
    return hasEntry(name, in: parts.count == 2 ? parts[0] : "")
  }

  /// Returns the possible names of a file's entry: the file's name, and its corrected form.
  private static func slugs(of name: String) -> [String] {
    let stem = name.split(separator: ".").first.map(String.init) ?? name
    return [stem, slug(of: stem)]
  }

  /// Returns a name in small letters, digits and single hyphens.
  static func slug(of name: String) -> String {
    let plain = name.lowercased().map { character -> Character in
      character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
    }
    return String(plain).split(separator: "-").joined(separator: "-")
  }
}

import Diagnostics

/// What a Markdown file's path says about it: collection, slug, language.
public struct PagePlace: Sendable, Hashable {
  /// Its collection.
  public let collection: CollectionID
  /// The slug; `index` for the home page.
  public let slug: String
  /// Its language.
  public let language: LanguageID
  /// The collection whose list the page introduces (`cities/index.md`); nil for other pages. Such a page belongs
  /// to the collection `pages`, and its slug is the name of the collection that it introduces.
  public let introduces: CollectionID?

  init(collection: CollectionID, slug: String, language: LanguageID, introduces: CollectionID?) {
    self.collection = collection
    self.slug = slug
    self.language = language
    self.introduces = introduces
  }

  /// The place of the same entry's version in another language.
  public func translated(to language: LanguageID) -> PagePlace {
    PagePlace(collection: collection, slug: slug, language: language, introduces: introduces)
  }

  /// Reads the path of a Markdown file, relative to Content (`cities/amsterdam.nl.md`).
  public static func read(
    _ path: String, file: SourceFile, model: ContentModel, settings: SiteSettings
  ) -> (place: PagePlace?, diagnostics: [Diagnostic]) {
    func fail(_ problem: ContentProblem, fix: Suggestion? = nil) -> (PagePlace?, [Diagnostic]) {
      (nil, [Diagnostic(problem, at: SourceLocation(file), suggestion: fix)])
    }
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last else { return (nil, []) }
    let folder = parts.count > 1 ? parts[0] : ContentModel.pagesFolder
    guard let collection = model.collectionIndex(folder) else {
      let near = NearMiss.best(for: folder, among: model.collections.map(\.name))
      return fail(.unknownFolder(name: folder, near: near))
    }
    if let right = rightPlace(parts) { return fail(.pageInOwnFolder(right: right)) }
    if parts.count > 2 { return fail(.nestedPage(collection: folder)) }

    var stem = String(name.dropLast(3))
    var language = LanguageID.original
    if let dot = stem.lastIndex(of: ".") {
      let code = String(stem[stem.index(after: dot)...])
      stem = String(stem[..<dot])
      guard let index = settings.languages.firstIndex(of: code) else {
        return fail(
          isLanguageLike(code)
            ? .unknownFileLanguage(language: code) : .invalidFileName(name: name))
      }
      if index.isOriginal { return fail(.defaultLanguageInName(language: code)) }
      language = index
    }
    guard isSlug(stem) else {
      return fail(
        isSlug(stem, ofAnyLength: true)
          ? .fileNameTooLong(length: stem.utf8.count, max: longestSlug)
          : .invalidFileName(name: name))
    }
    if stem == "index", parts.count == 2, folder != ContentModel.pagesFolder {
      guard let pages = model.collectionIndex(ContentModel.pagesFolder) else {
        return fail(.unknownFolder(name: ContentModel.pagesFolder, near: nil))
      }
      return (
        PagePlace(collection: pages, slug: folder, language: language, introduces: collection), []
      )
    }
    return (
      PagePlace(collection: collection, slug: stem, language: language, introduces: nil), []
    )
  }

  /// The right path of a page that stands where other programs expect it: in a folder of its own
  /// (`topics/x/_index.md`), or as the introduction of a list (`topics/_index.md`). nil for all others.
  private static func rightPlace(_ parts: [String]) -> String? {
    guard let name = parts.last, let dot = name.firstIndex(of: ".") else { return nil }
    let ending = name[dot...]
    let stem = name[..<dot].lowercased()
    if parts.count == 2, stem == "_index" { return "Content/\(parts[0])/index\(ending)" }
    if parts.count == 1, stem == "_index" { return "Content/index\(ending)" }
    guard parts.count > 2, ["_index", "index", "readme"].contains(stem) else { return nil }
    return "Content/\(parts[0])/\(parts[parts.count - 2])\(ending)"
  }

  /// Whether the text before `.md` is probably meant as a language, because it has two or three letters.
  private static func isLanguageLike(_ text: String) -> Bool {
    (2...3).contains(text.utf8.count) && text.utf8.allSatisfy { (97...122).contains($0) }
  }
}

extension ContentModel {
  /// The collection of the files that stand directly in Content.
  public static let pagesFolder = Collection.pagesName
}

import Model
import Templates

/// A way to narrow a list.
struct FacetItem: TemplateThing {
  let name: String
  let label: String
  let terms: [Value]
  let isChosen: Bool

  static let typeName = "facet"
  static let fields: [TemplateField<FacetItem>] = [
    .init("name", .text, "its field in the model") { .text($0.name) },
    .init("label", .text, "what visitors read") { .text($0.label) },
    .init("terms", .list(.thing(.term)), "the terms that lead on to a page with entries") {
      .list($0.terms)
    },
    .init("chosen", .boolean, "whether the list is narrowed by it") { .boolean($0.isChosen) },
  ]
}

/// A value that narrows a list.
struct TermItem: TemplateThing {
  let title: String
  let slug: String
  let url: String
  let count: Int
  let isChosen: Bool
  /// The code of the language in which its title is written.
  let code: String
  let isTranslated: Bool

  /// Makes a term of a facet.
  ///
  /// - Parameters:
  ///   - url: the page to which it leads.
  ///   - count: the number of entries on that page.
  ///   - shown: the language in which its title is written.
  init(
    _ term: FacetTerm, url: String, count: Int, isChosen: Bool, shown: LanguageID,
    code: (LanguageID) -> String, language: LanguageID
  ) {
    title = term.titles[language]
    slug = term.slug
    self.url = url
    self.count = count
    self.isChosen = isChosen
    self.code = code(shown)
    isTranslated = shown == language
  }

  static let typeName = "term"
  static let fields: [TemplateField<TermItem>] = [
    .init("title", .text, "what visitors read") { .text($0.title) },
    .init("slug", .text, "what names it in URLs") { .text($0.slug) },
    .init("url", .url, "the list with it; of a chosen term, the list without it") { .url($0.url) },
    .init("count", .integer, "how many entries there are") { .integer($0.count) },
    .init("chosen", .boolean, "whether the list is narrowed by it") { .boolean($0.isChosen) },
    .init("language", .text, "the language of its title") { .text($0.code) },
    .init("translated", .boolean, "whether that is the language of the page") {
      .boolean($0.isTranslated)
    },
  ]
}

/// A term that narrows the current list.
struct ChosenTermItem: TemplateThing {
  let facet: Facet
  let title: String
  let slug: String
  let without: String
  let about: String?
  /// The code of the language in which its title is written.
  let shown: String
  let language: LanguageID
  let isTranslated: Bool

  static let typeName = "chosen term"
  static let fields: [TemplateField<ChosenTermItem>] = [
    .init("facet", .text, "the facet's name") { .text($0.facet.name) },
    .init("label", .text, "the facet as visitors read it") { .text($0.facet.labels[$0.language]) },
    .init("title", .text, "what visitors read") { .text($0.title) },
    .init("slug", .text, "what names it in URLs") { .text($0.slug) },
    .init("without", .url, "the list without it") { .url($0.without) },
    .init("about", .optional(.url), "the page of the entry that it is") { .url($0.about) },
    .init("language", .text, "the language of its title") { .text($0.shown) },
    .init("translated", .boolean, "whether that is the language of the page") {
      .boolean($0.isTranslated)
    },
  ]
}

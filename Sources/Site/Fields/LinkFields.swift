import Locales
import Model
import Templates

/// A step of the breadcrumbs, or an item of the navigation.
struct LinkItem: TemplateThing {
  let title: String
  let url: String
  let isCurrent: Bool

  static let typeName = "link"
  static let fields: [TemplateField<LinkItem>] = [
    .init("title", .text, "what it is called") { .text($0.title) },
    .init("url", .url, "where it leads") { .url($0.url) },
    .init(
      "current", .boolean, "whether it is the page itself, or the part of the site that it is in"
    ) {
      .boolean($0.isCurrent)
    },
  ]
}

/// A page in one of the site's languages.
struct TranslationItem: TemplateThing {
  let code: String
  let url: String
  let origin: String
  let isCurrent: Bool
  let isWritten: Bool

  static let typeName = "translation"
  static let fields: [TemplateField<TranslationItem>] = [
    .init("language", .text, "the code of the language") { .text($0.code) },
    .init("name", .text, "what the language calls itself") {
      .text(LanguageFormats.ownName(of: $0.code))
    },
    .init("url", .url, "where the page stands in it") { .url($0.url) },
    .init("absolute-url", .url, "the same with the host") { .url($0.origin + $0.url) },
    .init("current", .boolean, "whether it is the language of this page") {
      .boolean($0.isCurrent)
    },
    .init("written", .boolean, "whether there is a text in it; else the original is shown") {
      .boolean($0.isWritten)
    },
  ]
}

/// A language of the site.
struct LanguageItem: TemplateThing {
  let code: String

  static let typeName = "language"
  static let fields: [TemplateField<LanguageItem>] = [
    .init("code", .text, "its code, such as `nl`") { .text($0.code) },
    .init("name", .text, "what it calls itself") { .text(LanguageFormats.ownName(of: $0.code)) },
  ]
}

/// A collection for readers of a language.
struct CollectionItem: TemplateThing {
  let definition: Collection
  let code: String
  /// The URL of its list; the home page if it has no list.
  let url: String

  init(
    _ collection: CollectionID, _ model: ContentModel, _ frame: SiteFrame, _ language: LanguageID
  ) {
    definition = model.collections[collection]
    code = frame.settings.languages[language]
    url = frame.routes.lists[language][collection] ?? frame.home(language)
  }

  static let typeName = "collection"
  static let fields: [TemplateField<CollectionItem>] = [
    .init("name", .text, "its name in the model") { .text($0.definition.name) },
    .init("label", .text, "what visitors read, in the plural") {
      .text($0.definition.label.text(in: $0.code))
    },
    .init("singular", .text, "what visitors read of one entry") {
      .text($0.definition.singular.text(in: $0.code))
    },
    .init("url", .url, "its list; the home page where it has none") { .url($0.url) },
  ]
}

/// A feed that a page offers to visitors.
struct FeedItem: TemplateThing {
  let title: String
  let type: String
  let url: String

  static let typeName = "feed"
  static let fields: [TemplateField<FeedItem>] = [
    .init("title", .text, "what it is about") { .text($0.title) },
    .init("type", .text, "its media type") { .text($0.type) },
    .init("url", .url, "where it is") { .url($0.url) },
  ]
}

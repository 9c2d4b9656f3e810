import Dates
import Locales
import Model
import Templates

/// The site for the readers of a page.
struct SiteSubject: TemplateThing {
  let view: SiteView
  let language: LanguageID
  /// The URL of the page that is rendered.
  let page: String

  static let typeName = "site"

  /// The fields: first those that are made once for a language, then those that are made for each
  /// page.
  static let fields: [TemplateField<SiteSubject>] =
    SiteConstants.fields.enumerated().map { slot, field in
      .init(field) {
        $0.view.siteConstants($0.language).values[slot]
      }
    } + [
      .init("navigation", .list(.thing(.link)), "the main navigation") { site in
        let current = site.view.navigationItem(of: site.page, language: site.language)
        return .things(
          site.view.siteConstants(site.language).navigation.map { item in
            LinkItem(
              title: item.entry.map { site.view.title(of: $0, language: site.language) }
                ?? item.title,
              url: item.url, isCurrent: item.url == current)
          })
      },
      .init("map", .html, "where the places of the site lie, drawn") {
        .html($0.view.siteMap(language: $0.language))
      },
      .init("calendar", .optional(.url), "the calendar of all events") {
        .url($0.view.calendar(of: .site, language: $0.language))
      },
      .init(
        "calendar-subscription", .optional(.url), "the address at which calendars subscribe to it"
      ) {
        .url($0.view.calendarSubscription(of: .site, language: $0.language))
      },
      .init("places-data", .optional(.url), "the places as open data") {
        $0.view.hasPlaces ? .url($0.view.routes.basePath + "/data/places.geojson") : .absent
      },
    ]
}

/// The fields of `site` that depend on no entry's front matter, for readers of a language.
///
/// It is a class, because pages ask for its fields one by one: that costs one reference.
final class SiteConstants: Sendable {
  /// An item of the main navigation.
  struct NavigationItem: Sendable {
    /// The label of a list, or the title of a page.
    let title: String
    let url: String
    /// The entry of a page; nil for lists.
    let entry: EntryID?
  }

  /// The values of the fields, by slot.
  let values: [Value]
  let navigation: [NavigationItem]
  /// The URL of the programme's contact page.
  let contact: String?

  init(_ frame: SiteFrame, _ catalogue: Catalogue, language: LanguageID) {
    let subject = Subject(frame: frame, catalogue: catalogue, language: language)
    values = SiteConstants.fields.map { $0.value(subject) }
    contact = subject.contact
    navigation = frame.settings.navigation.compactMap { item in
      if let collection = catalogue.model.collectionIndex(item.name),
        let url = frame.routes.lists[language][collection]
      {
        guard catalogue.hasListed(collection) else { return nil }
        let label = catalogue.model.collections[collection].label
        return NavigationItem(title: label.text(in: subject.code), url: url, entry: nil)
      }
      guard let pages = catalogue.model.collectionIndex(Collection.pagesName),
        let entry = catalogue.entry(item.name, in: pages)
      else { return nil }
      return NavigationItem(
        title: catalogue.title(of: entry, language: language),
        url: frame.routes.entries[language][entry], entry: entry)
    }
  }

  /// The sources of the values.
  struct Subject: Sendable {
    let frame: SiteFrame
    let catalogue: Catalogue
    let language: LanguageID

    var code: String { frame.settings.languages[language] }
    var settings: SiteSettings { frame.settings }
    var contact: String? {
      catalogue.contactPage(settings).map { frame.routes.entries[language][$0] }
    }
    var collections: [CollectionItem] {
      catalogue.model.collections.indices.compactMap {
        frame.routes.lists[language][$0] == nil || !catalogue.hasListed($0)
          ? nil : CollectionItem($0, catalogue.model, frame, language)
      }
    }
  }

  static let fields: [TemplateField<Subject>] = [
    .init("title", .text, "its name") { .text($0.settings.title.text(in: $0.code)) },
    .init("description", .text, "what it is, in a sentence") {
      .text($0.settings.description.text(in: $0.code))
    },
    .init("url", .url, "where it is published, with the host") {
      .url($0.frame.origin + $0.frame.routes.basePath + "/")
    },
    .init("origin", .text, "the same without a path") { .text($0.frame.origin) },
    .init("home", .url, "the home page") { .url($0.frame.home($0.language)) },
    .init("language", .text, "the code of the page's language") { .text($0.code) },
    .init("languages", .list(.thing(.language)), "all languages") {
      .things($0.settings.languages.map { LanguageItem(code: $0) })
    },
    .init("today", .date, "the day on which the site is made") { .date($0.frame.now.date) },
    .init("now", .moment, "the moment at which it is made") { .moment($0.frame.now) },
    .init("generator", .text, "what made it: `Polder 1.0.0`") { .text($0.frame.generator) },
    .init("owner", .optional(.text), "who answers for it") {
      .text($0.settings.owner?.text(in: $0.code))
    },
    .init("contact", .optional(.url), "the page to contact the programme") { .url($0.contact) },
    .init("contact-email", .optional(.text), "the programme's e-mail address") {
      .text($0.settings.contact.email?.address)
    },
    .init("contact-telephone", .optional(.text), "the programme's telephone number") {
      .text($0.settings.contact.telephone)
    },
    .init("subscribe", .optional(.text), "the address to write to for the newsletter") {
      .text($0.settings.subscribe?.address)
    },
    .init(
      "collections", .list(.thing(.collection)), "the collections with a list that holds something"
    ) {
      .things($0.collections)
    },
    .init("search", .optional(.url), "the page to search the site") {
      $0.frame.hasSearch ? .url($0.frame.routes.search(language: $0.language)) : .absent
    },
    .init("data", .list(.thing(.dataSet)), "the open data of each collection") {
      .things(DataSetItem.all($0))
    },
  ]
}

extension Catalogue {
  /// Whether the list of a collection has any entries.
  func hasListed(_ collection: CollectionID) -> Bool { listedCount(collection) > 0 }

  /// Returns the number of entries in the list of a collection: all but its introduction.
  func listedCount(_ collection: CollectionID) -> Int {
    ranges[collection].count - (introductions[collection] == nil ? 0 : 1)
  }

  /// Whether any entry has a location.
  var hasPlaces: Bool {
    model.collections.pairs.contains { index, collection in
      collection.role == .place
        && collection.coordinatesField.map { field in
          ranges[index].contains { entries[$0].original.values[field] != nil }
        } ?? false
    }
  }

  /// Returns the programme's contact page.
  func contactPage(_ settings: SiteSettings) -> EntryID? {
    guard let path = settings.contact.page?.path,
      let pages = model.collectionIndex(Collection.pagesName)
    else { return nil }
    return entry(String(path.dropLast(3)), in: pages)
  }
}

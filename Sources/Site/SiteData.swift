import Dates
import Locales
import Markdown
import Model
import Templates

/// A Markdown text with the targets of its links.
struct LinkedDocument: Sendable {
  /// The text.
  let document: Document
  /// What each link leads to; nil leaves its destination as written.
  var targets: [LinkTarget?] = []
}

/// The texts of one version of an entry.
struct VersionTexts: Sendable {
  /// The text below the front matter.
  var body: LinkedDocument
  /// The values of `markdown` fields, by where they start in the file.
  var fields: [Int: LinkedDocument] = [:]
}

/// All that pages are made from, once every name is resolved.
///
/// A class, so that handing it from page to page costs one reference; nothing in it changes.
final class SiteData: Sendable {
  let settings: SiteSettings
  let catalogue: Catalogue
  let routes: Routes
  let types: PageTypes
  /// By entry and language; nil where there is no translation.
  let texts: [[VersionTexts?]]
  /// By language.
  let formats: [LanguageFormats]
  /// Sizes of copied files in bytes, by their paths in Content.
  let assetSizes: [String: Int]
  /// The site's absolute URL without its path and without a `/` at its end: `https://host`.
  let origin: String
  let now: Moment
  let generator: String
  /// The entries of each collection in the order of lists, by language and collection.
  let sorted: [[[Int]]]
  /// The place of each entry in its collection's list, by language, collection and position in the
  /// collection.
  let places: [[[Int]]]
  /// The titles and summaries of entries, by language and entry: every card and list asks for them.
  let headlines: [[(title: String, summary: String?)]]
  /// What stands at a URL: an entry's or list's title, by language, for breadcrumbs.
  private let titles: [[String: String]]
  /// `site` by language.
  private let sites: [SiteValues]

  init(
    settings: SiteSettings, catalogue: Catalogue, routes: Routes, types: PageTypes,
    texts: [[VersionTexts?]], formats: [LanguageFormats], assetSizes: [String: Int],
    origin: String, now: Moment, generator: String
  ) {
    self.settings = settings
    self.catalogue = catalogue
    self.routes = routes
    self.types = types
    self.texts = texts
    self.formats = formats
    self.assetSizes = assetSizes
    self.origin = origin
    self.now = now
    self.generator = generator
    let introductions = Set(catalogue.introductions.compactMap { $0 })
    sorted = settings.languages.indices.map { language in
      catalogue.model.collections.indices.map { collection in
        catalogue.sorted(
          collection, language: language, formats: formats[language], without: introductions)
      }
    }
    headlines = settings.languages.indices.map { language in
      catalogue.entries.indices.map { entry in
        (
          catalogue.title(of: entry, language: language),
          catalogue.text("summary", of: entry, language: language)
        )
      }
    }
    places = sorted.map { lists in
      lists.enumerated().map { collection, list in
        let range = catalogue.ranges[collection]
        var places = [Int](repeating: Int.max, count: range.count)
        for (place, entry) in list.enumerated() { places[entry - range.lowerBound] = place }
        return places
      }
    }
    titles = settings.languages.indices.map { language in
      var titles: [String: String] = [:]
      for (collection, url) in routes.lists[language].enumerated() {
        if let url {
          titles[url] = catalogue.model.collections[collection].label.text(
            in: settings.languages[language])
        }
      }
      for (index, url) in routes.entries[language].enumerated() {
        titles[url] = catalogue.title(of: index, language: language)
      }
      return titles
    }
    sites = settings.languages.indices.map { language in
      SiteValues(
        settings: settings, catalogue: catalogue, routes: routes, formats: formats[language],
        language: language, now: now, generator: generator, origin: origin)
    }
  }

  /// The value of a field of `site` for the page at a URL.
  func siteValue(_ slot: Int, language: Int, page: String) -> Value {
    let fixed = PageTypes.SiteField.allCases.count
    if slot == PageTypes.SiteField.navigation.rawValue {
      return .list(
        sites[language].navigation.map { title, url in
          .link(title: title, url: url, current: page.hasPrefix(url))
        })
    }
    if slot < fixed { return sites[language].values[slot] }
    guard slot - fixed < types.siteLists.count else { return .absent }
    return .list(sorted[language][types.siteLists[slot - fixed]].map { .entry($0) })
  }

  /// The way from the home page to a URL: every page above it, then itself.
  func breadcrumbs(to url: String, title: String, language: Int) -> Value {
    let prefix = routes.basePath + settings.pathPrefix(language) + "/"
    var links: [Value] = []
    if url != prefix {
      links.append(.link(title: titles[language][prefix] ?? "", url: prefix, current: false))
    }
    var path = prefix
    for part in url.dropFirst(prefix.utf8.count).split(separator: "/") {
      path += part + "/"
      if path == url { break }
      if let title = titles[language][path] {
        links.append(.link(title: title, url: path, current: false))
      }
    }
    links.append(.link(title: title, url: url, current: true))
    return .list(links)
  }

  /// The same page in every language.
  ///
  /// - Parameters:
  ///   - urls: its root-relative URL by language.
  ///   - isWritten: whether there is a text of its own in a language.
  func translations(urls: [String], current: Int, isWritten: (Int) -> Bool) -> Value {
    .list(
      settings.languages.indices.map { language in
        let code = settings.languages[language]
        return .record(
          Record([
            .text(code), .text(LanguageFormats.ownName(of: code)), .url(urls[language]),
            .url(origin + urls[language]), .boolean(language == current),
            .boolean(isWritten(language)),
          ]))
      })
  }

  /// A collection as templates see it.
  func collectionValue(_ index: Int, language: Int) -> Value {
    .collection(index, catalogue.model, routes, settings, language: language)
  }

  /// The URL that a link leads to for a reader of a language; nil leaves it as written.
  func url(of target: LinkTarget?, language: Int) -> String? {
    switch target {
    case nil, .external: return nil
    case .entry(let entry, let own, let anchor, let query):
      let url = entryURL(entry, language: own ?? language)
      return url + (query.map { "?\($0)" } ?? "") + (anchor.map { "#\($0)" } ?? "")
    case .list(let collection, let anchor):
      let url = routes.lists[language][collection] ?? "/"
      return url + (anchor.map { "#\($0)" } ?? "")
    case .asset(let path, let suffix):
      return assetURL(path) + suffix
    }
  }

  /// The URL of an entry; an introduction's is its list's.
  func entryURL(_ entry: Int, language: Int) -> String {
    routes.entries[language][entry]
  }

  /// The URL of a copied file.
  func assetURL(_ path: String) -> String {
    routes.basePath + "/" + percentEncoded(path)
  }

  /// The HTML of a text for readers of a language.
  func html(_ text: LinkedDocument, nodes: Range<Int>?, language: Int) -> [UInt8] {
    let destinations = text.targets.map { url(of: $0, language: language) }
    var options = HTMLOptions(headingLinks: true, words: .of(settings.languages[language]))
    for (index, target) in text.targets.enumerated() {
      if case .asset(let path, _)? = target, text.document.links[index].kind != .image {
        options.downloads[index] = downloadNote(path, language: language)
      }
    }
    return text.document.html(nodes: nodes, destinations: destinations, options: options)
  }

  /// The type and size of a copied file, `PDF, 55 KB`.
  private func downloadNote(_ path: String, language: Int) -> String {
    let size = formats[language].fileSize(assetSizes[path] ?? 0)
    let ending = fileExtension(path)
    return ending.isEmpty ? size : "\(ending), \(size)"
  }
}

/// The fields of `site` that do not list entries, for one language.
private struct SiteValues: Sendable {
  let values: [Value]
  let navigation: [(title: String, url: String)]

  init(
    settings: SiteSettings, catalogue: Catalogue, routes: Routes, formats: LanguageFormats,
    language: Int, now: Moment, generator: String, origin: String
  ) {
    let code = settings.languages[language]
    let home = routes.basePath + settings.pathPrefix(language) + "/"
    navigation = settings.navigation.compactMap { item in
      if let collection = catalogue.model.collectionIndex(item.name),
        let url = routes.lists[language][collection]
      {
        return (catalogue.model.collections[collection].label.text(in: code), url)
      }
      guard let pages = catalogue.model.collectionIndex(Collection.pagesName),
        let entry = catalogue.index(collection: pages, slug: item.name)
      else { return nil }
      return (catalogue.title(of: entry, language: language), routes.entries[language][entry])
    }
    values = PageTypes.SiteField.allCases.map { field in
      switch field {
      case .title: return .text(settings.title.text(in: code))
      case .description: return .text(settings.description.text(in: code))
      case .url: return .url(origin + routes.basePath + "/")
      case .language: return .text(code)
      case .languages:
        return .list(
          settings.languages.map {
            .record(Record([.text($0), .text(LanguageFormats.ownName(of: $0))]))
          })
      case .today: return .date(now.date)
      case .now: return .moment(now)
      case .navigation: return .absent  // It depends on the page.
      case .home: return .url(home)
      case .generator: return .text(generator)
      case .contact:
        guard let contact = settings.contact,
          let pages = catalogue.model.collectionIndex(Collection.pagesName),
          let entry = catalogue.index(collection: pages, slug: String(contact.path.dropLast(3)))
        else { return .absent }
        return .url(routes.entries[language][entry])
      case .collections:
        return .list(
          catalogue.model.collections.indices.compactMap {
            routes.lists[language][$0] == nil
              ? nil : .collection($0, catalogue.model, routes, settings, language: language)
          })
      }
    }
  }
}

extension Value {
  /// An entry of the catalogue, by its index.
  static func entry(_ index: Int) -> Value {
    .object(ObjectID(kind: EntrySource.entryKind, index: Int32(index)))
  }

  static func link(title: String, url: String, current: Bool) -> Value {
    .record(Record([.text(title), .url(url), .boolean(current)]))
  }

  fileprivate static func collection(
    _ index: Int, _ model: ContentModel, _ routes: Routes, _ settings: SiteSettings, language: Int
  ) -> Value {
    let collection = model.collections[index]
    return .record(
      Record([
        .text(collection.name), .text(collection.label.text(in: settings.languages[language])),
        .url(
          routes.lists[language][index]
            ?? routes.basePath + settings.pathPrefix(language) + "/"),
      ]))
  }
}

extension Catalogue {
  /// The title of an entry for readers of a language.
  func title(of entry: Int, language: Int) -> String {
    text("title", of: entry, language: language) ?? entries[entry].slug
  }

  /// The value of a text field.
  func text(_ field: String, of entry: Int, language: Int) -> String? {
    let collection = model.collections[entries[entry].collection]
    guard let index = collection.fieldIndex(field),
      case .text(let text) = entries[entry].version(language).values[index]?.content
    else { return nil }
    return text
  }

  /// The entries of a collection as its list shows them: events by their start, all others by
  /// title in the language's alphabetical order.
  fileprivate func sorted(
    _ collection: Int, language: Int, formats: LanguageFormats, without hidden: Set<Int>
  ) -> [Int] {
    let indices = ranges[collection].filter { !hidden.contains($0) }
    if model.collections[collection].role == .event,
      let start = model.collections[collection].fieldIndex("start")
    {
      let keyed = indices.map { index -> (start: Int, index: Int) in
        guard case .moment(let moment) = entries[index].original.values[start]?.content else {
          return (Int.max, index)
        }
        return (moment.start, index)
      }
      return keyed.sorted { ($0.start, $0.index) < ($1.start, $1.index) }.map(\.index)
    }
    return formats.sorted(indices) { title(of: $0, language: language) }
  }
}

/// What a file's name ends in, in capitals and without the dot; empty when there is nothing.
func fileExtension(_ path: String) -> String {
  let name = path.split(separator: "/").last ?? ""
  return name.lastIndex(of: ".").map { name[name.index(after: $0)...].uppercased() } ?? ""
}

extension HTMLWords {
  /// The words of a language; English where there are none.
  static func of(_ language: String) -> HTMLWords {
    language == "nl" || language.hasPrefix("nl-") ? .dutch : .english
  }
}

/// A path with every byte percent-encoded that may not stand in a URL's path (RFC 3986, section
/// 3.3).
func percentEncoded(_ path: String) -> String {
  func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122: return true
    case 45, 46, 95, 126, 47, 33, 36, 39, 40, 41, 42, 43, 44, 59, 61, 58, 64: return true
    default: return false
    }
  }
  if path.utf8.allSatisfy(isPlain) { return path }
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in path.utf8 {
    if isPlain(byte) {
      bytes.append(byte)
    } else {
      bytes += [37, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

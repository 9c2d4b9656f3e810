import Dates
import Locales
import Markdown
import Model
import Pictures
import Templates
import Words

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

/// All that pages are made from, once every name is resolved.
///
/// A class, so that handing it from page to page costs one reference; nothing in it changes. What the
/// writers' files decide is in `contents`; who reads from there notes it in `reads` first. The short
/// names (`catalogue`, `texts`, …) note by themselves that anything may have been read: always
/// right, but a page that uses them is made anew after every change.
final class SiteData: Sendable {
  let settings: SiteSettings
  let routes: Routes
  let types: PageTypes
  /// By language.
  let formats: [LanguageFormats]
  /// What Polder itself writes, by language. Not noted: pages note their program, which knows of a change.
  let words: [VisitorWords]
  /// The site's absolute URL without its path and without a `/` at its end: `https://host`.
  let origin: String
  let now: Moment
  let generator: String
  /// Europe, when the templates bring it along.
  let map: EuropeMap?
  /// The parts of it that pages of places show.
  let locators: Locators
  /// What visitors could subscribe to.
  let subscriptions: Subscriptions
  /// What they can subscribe to. Not noted: where that changes, it is a new site.
  let held: HeldSubscriptions
  /// The addresses of feeds and calendars that were published once, below the site's folder.
  private let kept: Set<String>
  /// Whether there is a page to search the site, and so a search.
  let hasSearch: Bool
  /// The paths in Content of files that are not published, so that nothing besides pages may name them.
  let withheld: Set<String>
  /// What the writers' files decide.
  let contents: SiteContents
  /// Where to note what a page reads; nil when nobody wants to know.
  let reads: ReadLog?

  var catalogue: Catalogue { unnoted.catalogue }
  var texts: [[VersionTexts?]] { unnoted.texts }
  var assetSizes: [String: Int] { unnoted.assetSizes }
  var sorted: [[[Int]]] { unnoted.sorted }
  var places: [[[Int]]] { unnoted.places }
  var facets: Facets { unnoted.facets }
  var headlines: [[(title: String, summary: String?)]] { unnoted.headlines }

  private var unnoted: SiteContents {
    reads?.note(.anything)
    return contents
  }

  init(
    settings: SiteSettings, catalogue: Catalogue, routes: Routes, types: PageTypes,
    texts: [[VersionTexts?]], formats: [LanguageFormats], words: [VisitorWords],
    assetSizes: [String: Int], images: [String: ContentImage], origin: String, now: Moment,
    generator: String, hasSearch: Bool,
    map: EuropeMap?, kept: Set<String>
  ) {
    self.settings = settings
    self.routes = routes
    self.types = types
    self.formats = formats
    self.words = words
    self.origin = origin
    self.now = now
    self.generator = generator
    self.map = map
    locators = Locators()
    subscriptions = Subscriptions(catalogue.model)
    self.kept = kept
    held = SiteData.held(subscriptions, catalogue, routes, settings, kept: kept)
    self.hasSearch = hasSearch
    withheld = []
    reads = nil
    let orders = ListOrders(settings: settings, catalogue: catalogue, formats: formats)
    let introductions = Set(catalogue.introductions.compactMap { $0 })
    let facets = Facets(
      catalogue, settings: settings, formats: formats, words: words, now: now,
      without: introductions)
    let headlines = settings.languages.indices.map { language in
      catalogue.entries.indices.map { SiteData.headline(of: $0, catalogue, language: language) }
    }
    let titles = settings.languages.indices.map { language in
      var titles: [String: PageTitle] = [:]
      for (collection, url) in routes.lists[language].enumerated() {
        if let url {
          titles[url] = PageTitle(
            text: catalogue.model.collections[collection].label.text(
              in: settings.languages[language]), entry: nil)
        }
      }
      for page in facets.pages {
        if let (url, title) = SiteData.termTitle(of: page, facets, routes, language: language) {
          titles[url] = title
        }
      }
      for (index, url) in routes.entries[language].enumerated() {
        titles[url] = PageTitle(text: catalogue.title(of: index, language: language), entry: index)
      }
      return titles
    }
    let sites = settings.languages.indices.map { language in
      SiteValues(
        settings: settings, catalogue: catalogue, routes: routes, formats: formats[language],
        language: language, now: now, generator: generator, origin: origin, hasSearch: hasSearch)
    }
    contents = SiteContents(
      catalogue: catalogue, texts: texts, assetSizes: assetSizes, images: images,
      sorted: orders.sorted,
      places: orders.places, facets: facets,
      facetValues: FacetValues(
        facets, catalogue: catalogue, routes: routes, settings: settings, formats: formats,
        orders: orders),
      lists: orders.lists,
      referrers: orders.referrers(catalogue), headlines: headlines, introductions: introductions,
      titles: titles,
      sites: sites)
  }

  /// The same data with other contents.
  ///
  /// - Parameter locators: nil where places lie where they lay, and what can be subscribed to is the same.
  init(
    _ other: SiteData, contents: SiteContents, reads: ReadLog?, locators: Locators? = nil,
    withheld: Set<String> = []
  ) {
    settings = other.settings
    routes = other.routes
    types = other.types
    formats = other.formats
    words = other.words
    origin = other.origin
    now = other.now
    generator = other.generator
    map = other.map
    self.locators = locators ?? other.locators
    subscriptions = other.subscriptions
    kept = other.kept
    held =
      locators == nil
      ? other.held
      : SiteData.held(
        subscriptions, contents.catalogue, routes, settings, kept: kept)
    hasSearch = other.hasSearch
    self.withheld = withheld
    self.contents = contents
    self.reads = reads
  }

  /// The same data, with a log of what is read from it.
  func noting(in log: ReadLog) -> SiteData {
    SiteData(self, contents: contents, reads: log)
  }

  /// The same data for what is made besides pages.
  ///
  /// - Parameter files: see `withheld`.
  func withholding(_ files: Set<String>) -> SiteData {
    SiteData(self, contents: contents, reads: nil, withheld: files)
  }

  /// The same data after a change in nothing but Markdown below front matter.
  ///
  /// - Parameter catalogue: the same entries, with the files' new versions.
  func replacing(texts: [[VersionTexts?]], catalogue: Catalogue) -> SiteData {
    SiteData(self, contents: contents.replacing(texts: texts, catalogue: catalogue), reads: nil)
  }

  /// The title and the summary of an entry.
  static func headline(
    of entry: Int, _ catalogue: Catalogue, language: Int
  ) -> (title: String, summary: String?) {
    (
      title: catalogue.title(of: entry, language: language),
      summary: catalogue.text("summary", of: entry, language: language)
    )
  }

  /// What stands at the URL of a list that is narrowed by one term, for breadcrumbs.
  static func termTitle(
    of page: TermPage, _ facets: Facets, _ routes: Routes, language: Int
  ) -> (url: String, title: PageTitle)? {
    guard page.choices.count == 1, let list = routes.lists[language][page.collection]
    else { return nil }
    let facet = facets.collections[page.collection][page.choices[0].facet]
    let term = facet.terms[page.choices[0].term]
    return (
      "\(list)\(facet.name)/\(term.slug)/",
      PageTitle(text: term.titles[language], entry: term.entry)
    )
  }

  /// The value of a field of `site` for the page at a URL.
  func siteValue(_ slot: Int, language: Int, page: String) -> Value {
    let fixed = PageTypes.SiteField.allCases.count
    if slot == PageTypes.SiteField.navigation.rawValue {
      let current = navigationItem(of: page, language: language)
      return .list(
        contents.sites[language].navigation.map { item in
          if let entry = item.entry { reads?.note(.head(entry)) }
          return .link(title: item.title, url: item.url, current: item.url == current)
        })
    }
    switch PageTypes.SiteField(rawValue: slot) {
    case .map: return .html(siteMap(language: language))
    case .calendar: return calendar(of: .site, language: language)
    case .calendarSubscription: return calendarSubscription(of: .site, language: language)
    default: break
    }
    // The others are made of settings, the model and URLs: a change in those is a new site.
    if slot < fixed { return contents.sites[language].values[slot] }
    guard slot - fixed < types.siteLists.count else { return .absent }
    let collection = types.siteLists[slot - fixed]
    reads?.note(.list(collection))
    return contents.lists[language][collection]
  }

  /// The URL of the item of the navigation that a page belongs to: that of the list that it is on, or
  /// else the nearest page above it.
  private func navigationItem(of page: String, language: Int) -> String? {
    let urls = contents.sites[language].navigation.map(\.url)
    if let entry = contents.titles[language][page]?.entry,
      entryURL(entry, language: language) == page,
      let list = routes.lists[language][contents.catalogue.entries[entry].collection],
      urls.contains(list)
    {
      return list
    }
    let home = routes.basePath + settings.pathPrefix(language) + "/"
    return urls.filter { $0 == home ? page == home : page.hasPrefix($0) }
      .max { $0.utf8.count < $1.utf8.count }
  }

  /// The way from the home page to a URL: every page above it, then itself.
  func breadcrumbs(to url: String, title: String, language: Int) -> Value {
    .list(
      breadcrumbSteps(to: url, title: title, language: language).map { step in
        .link(title: step.title, url: step.url, current: step.url == url)
      })
  }

  /// The steps of `breadcrumbs`, with root-relative URLs.
  func breadcrumbSteps(
    to url: String, title: String, language: Int
  ) -> [(title: String, url: String)] {
    let prefix = routes.basePath + settings.pathPrefix(language) + "/"
    var links: [(title: String, url: String)] = []
    if url != prefix {
      let home = contents.titles[language][prefix]
      if let entry = home?.entry { reads?.note(.head(entry)) }
      links.append((home?.text ?? "", prefix))
    }
    var path = prefix
    for part in url.dropFirst(prefix.utf8.count).split(separator: "/") {
      path += part + "/"
      if path == url { break }
      if let title = contents.titles[language][path] {
        if let entry = title.entry { reads?.note(.head(entry)) }
        links.append((title.text, path))
      }
    }
    links.append((title, url))
    return links
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
    .collection(index, contents.catalogue.model, routes, settings, language: language)
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
    case .made("/search/", let suffix):
      return routes.search(language: language) + suffix
    case .made(let path, let suffix):
      return routes.basePath + percentEncoded(path) + suffix
    }
  }

  /// The URL of an entry; an introduction's is its list's.
  func entryURL(_ entry: Int, language: Int) -> String {
    routes.entries[language][entry]
  }

  /// The HTML of a text for readers of a language.
  func html(_ text: LinkedDocument, nodes: Range<Int>?, language: Int) -> [UInt8] {
    let destinations = text.targets.map { url(of: $0, language: language) }
    var options = HTMLOptions(headingLinks: true, words: words[language])
    options.showsHTML = !settings.allowsHTML
    for (index, target) in text.targets.enumerated() {
      if case .asset(let path, _)? = target, text.document.links[index].kind.isText {
        options.downloads[index] = downloadNote(path, language: language)
      }
    }
    addPictures(of: text, to: &options, language: language)
    return text.document.html(nodes: nodes, destinations: destinations, options: options)
  }

  /// The type and size of a copied file, `PDF, 55 KB`.
  private func downloadNote(_ path: String, language: Int) -> String {
    let size = formats[language].fileSize(assetSize(path))
    let ending = fileExtension(path)
    return ending.isEmpty ? size : "\(ending), \(size)"
  }
}

extension Link.Kind {
  /// Whether it is a link in the text.
  fileprivate var isText: Bool { self == .link || self == .autolink }
}

extension Value {
  /// An entry of the catalogue, by its index.
  static func entry(_ index: Int) -> Value {
    .object(ObjectID(kind: EntrySource.entryKind, index: Int32(index)))
  }

  static func link(title: String, url: String, current: Bool) -> Value {
    .record(Record([.text(title), .url(url), .boolean(current)]))
  }

  static func collection(
    _ index: Int, _ model: ContentModel, _ routes: Routes, _ settings: SiteSettings, language: Int
  ) -> Value {
    let collection = model.collections[index]
    return .record(
      Record([
        .text(collection.name), .text(collection.label.text(in: settings.languages[language])),
        .text(collection.singular.text(in: settings.languages[language])),
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
}

/// What a file's name ends in, in capitals and without the dot; empty when there is nothing.
func fileExtension(_ path: String) -> String {
  let name = path.split(separator: "/").last ?? ""
  return name.lastIndex(of: ".").map { name[name.index(after: $0)...].uppercased() } ?? ""
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

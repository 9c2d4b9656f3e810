import Addresses
import Locales
import Markdown
import Model

extension SiteView {
  /// Returns the URL of the home page in a language.
  func home(_ language: LanguageID) -> String { frame.home(language) }

  /// Returns the URL of the navigation item to which a page belongs: the list that contains it, or
  /// else the nearest page above it.
  func navigationItem(of page: String, language: LanguageID) -> String? {
    let urls = siteConstants(language).navigation.map(\.url)
    if let entry = self.page(at: page, language: language)?.entry,
      entryURL(entry, language: language) == page,
      let list = routes.lists[language][collection(of: entry)], urls.contains(list)
    {
      return list
    }
    let home = home(language)
    return urls.filter { $0 == home ? page == home : page.hasPrefix($0) }
      .max { $0.utf8.count < $1.utf8.count }
  }

  /// Returns the breadcrumbs of a URL: every page above it, then itself, with root-relative URLs.
  func breadcrumbs(
    to url: String, title: String, language: LanguageID
  ) -> [(title: String, url: String)] {
    let prefix = home(language)
    var links: [(title: String, url: String)] = []
    if url != prefix { links.append((page(at: prefix, language: language)?.text ?? "", prefix)) }
    var path = prefix
    for part in url.dropFirst(prefix.utf8.count).split(separator: "/") {
      path += part + "/"
      if path == url { break }
      if let title = page(at: path, language: language) { links.append((title.text, path)) }
    }
    links.append((title, url))
    return links
  }

  /// Returns the URL of a link's target for a reader of a language; nil leaves the link unchanged.
  func url(of target: LinkTarget?, language: LanguageID) -> String? {
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

  /// Returns the HTML of a text for readers of a language.
  func html(_ text: LinkedDocument, nodes: Range<Int>? = nil, language: LanguageID) -> [UInt8] {
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

  /// Returns the type and size of a copied file: `PDF, 55 KB`.
  private func downloadNote(_ path: String, language: LanguageID) -> String {
    let size = formats[language].fileSize(assetSize(path))
    let ending = fileExtension(path)
    return ending.isEmpty ? size : "\(ending), \(size)"
  }
}

extension Link.Kind {
  /// Whether it is a link in the text.
  fileprivate var isText: Bool { self == .link || self == .autolink }
}

extension Catalogue {
  /// Returns the language in which readers of a language see an entry.
  func shownLanguage(of entry: EntryID, language: LanguageID) -> LanguageID {
    entries[entry].versions[language] == nil ? .original : language
  }

  /// Returns the title of an entry for readers of a language.
  func title(of entry: EntryID, language: LanguageID) -> String {
    text("title", of: entry, language: language) ?? entries[entry].slug
  }

  /// Returns the value of a text field.
  func text(_ field: String, of entry: EntryID, language: LanguageID) -> String? {
    let collection = model.collections[entries[entry].collection]
    guard let index = collection.fieldIndex(field),
      case .text(let text) = entries[entry].version(language).values[index]?.content
    else { return nil }
    return text
  }
}

/// Returns the extension of a file in capitals, without the dot; empty if there is none.
func fileExtension(_ path: String) -> String {
  let name = path.split(separator: "/").last ?? ""
  return name.lastIndex(of: ".").map { name[name.index(after: $0)...].uppercased() } ?? ""
}

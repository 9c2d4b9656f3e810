import Diagnostics
import Model

/// The URL of each page in each language.
struct Routes: Sendable {
  /// The number of entries on one page of a list.
  static let pageSize = 24

  /// The path of the site's folder on its host, without a `/` at its end; empty at the root.
  let basePath: String

  /// Root-relative URLs of entries, by language and entry.
  let entries: Table<LanguageID, Table<EntryID, String>>

  /// Root-relative URLs of lists, by language and collection; nil if a collection has no list.
  let lists: Table<LanguageID, Table<CollectionID, String?>>

  /// The first part of every URL, by language.
  private let prefixes: Table<LanguageID, String>

  /// The index of the home page's entry, if there is one.
  let home: EntryID?

  /// Gives every entry and list its URL.
  ///
  /// - Parameter basePath: the value of the property.
  init(_ catalogue: Catalogue, settings: SiteSettings, basePath: String) {
    self.basePath = basePath
    prefixes = Table(settings.languages.indices) { basePath + settings.pathPrefix($0) }
    let model = catalogue.model
    let pages = model.collectionIndex(Collection.pagesName)
    home = pages.flatMap { catalogue.entry("index", in: $0) }
    var paths = catalogue.entries.mapTable { catalogue.path(of: $0) }
    if let home { paths[home] = "/" }
    entries = Table(settings.languages.indices) { language in
      let prefix = basePath + settings.pathPrefix(language)
      return paths.mapTable { prefix + $0 }
    }
    lists = Table(settings.languages.indices) { language in
      let prefix = basePath + settings.pathPrefix(language)
      return model.collections.mapTable { collection in
        collection.hasList && collection.name != Collection.pagesName
          ? "\(prefix)/\(collection.name)/" : nil
      }
    }
  }

  /// Returns the URL of a page of a list; `number` counts from 1.
  func list(_ collection: CollectionID, page number: Int, language: LanguageID) -> String? {
    lists[language][collection].map { number == 1 ? $0 : "\($0)page/\(number)/" }
  }

  /// Returns the URL of the search page.
  func search(language: LanguageID) -> String { prefixes[language] + "/search/" }

  /// Returns the number of pages of a list with `count` entries.
  static func pageCount(_ count: Int) -> Int { max(1, (count + pageSize - 1) / pageSize) }

  /// Returns the path in Public of the page at a URL.
  func outputPath(_ url: String) -> String {
    let path = url.dropFirst(basePath.utf8.count + 1)
    return path.hasSuffix("/") || path.isEmpty ? path + "index.html" : String(path)
  }

  /// Reports the pages that would have the same URL.
  func collisions(_ catalogue: Catalogue) -> [Diagnostic] {
    var first: [String: SourceFile] = [:]
    var diagnostics: [Diagnostic] = []
    for language in entries.indices {
      for (index, url) in entries[language].pairs {
        let entry = catalogue.entries[index]
        let file = entry.version(language).file
        if let other = first[url] {
          diagnostics.append(
            Diagnostic(
              SiteProblem.urlTwice(url: url), at: SourceLocation(file),
              notes: [Note(.firstDefinedHere, at: SourceLocation(other))]))
        } else {
          first[url] = file
        }
      }
    }
    for language in lists.indices {
      for (collection, url) in lists[language].pairs {
        guard let url, let other = first[url], catalogue.introductions[collection] == nil else {
          continue
        }
        diagnostics.append(
          Diagnostic(
            SiteProblem.urlTwice(url: url), at: SourceLocation(other),
            notes: [
              Note(.firstDefinedHere, at: catalogue.model.collections[collection].location)
            ]))
      }
    }
    return diagnostics
  }
}

extension Catalogue {
  /// Returns the path of an entry's page below its language: its collection's pattern with the
  /// values filled in.
  func path(of entry: Entry) -> String {
    let collection = model.collections[entry.collection]
    var path = ""
    for part in collection.url.parts {
      switch part {
      case .literal(let text): path += text
      case .slug: path += entry.slug
      case .field(let index): path += pathPart(entry.original.values[index], collection, index)
      }
    }
    return path
  }

  /// The part of a path for a field without a value.
  static let emptyPathPart = "-"

  private func pathPart(_ value: FieldValue?, _ collection: Collection, _ index: Int) -> String {
    // A draft may be shown without the entry it refers to. For all other pages, an unresolved
    // reference is already an error.
    value.flatMap { value in
      collection.fields[index].type.pathPart(of: value) { $0.target.map { entries[$0].slug } }
    } ?? Catalogue.emptyPathPart
  }
}

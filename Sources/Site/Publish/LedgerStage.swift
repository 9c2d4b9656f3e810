import Diagnostics
import Model

/// Compares a site with the ledger of its published addresses.
struct LedgerStage {
  let site: PreparedSite
  private let view: SiteView

  init(_ site: PreparedSite) {
    self.site = site
    view = site.stage.view
  }

  /// The most bits in which two prints of the same text may differ.
  private static let nearness = 10

  /// An entry's page in a language.
  private struct Place {
    let entry: EntryID
    let language: LanguageID
  }

  /// Reports the addresses and anchors that have disappeared, with the likely fix.
  ///
  /// - Parameter leads: whether a redirect begins at an old path below the site's folder.
  func check(leads: (String) -> Bool) -> [Diagnostic] {
    guard let file = site.input.urls else { return [] }
    var (ledger, diagnostics) = URLLedger.read(file)
    ledger.pages.removeAll { $0.print == nil }
    let places = self.places
    let standing = Set(listURLs + places.keys + view.subscriptionURLs)
    let lost = ledger.pages.filter { !standing.contains($0.url) && !leads($0.url) }
    let lostURLs = Set(lost.map(\.url))
    let resting = lost.isEmpty ? [] : restingURLs
    let certainty = site.certainty
    for page in lost where !resting.contains(page.url) && !certainty.mayBeUnread(page.url) {
      // A missing list or feed may consist of pages that cannot be read yet.
      if !certainty.entries, !page.isOfEntry { continue }
      // A feed disappears with its page, which is already reported.
      if let folder = folder(ofSubscription: page.url),
        lostURLs.contains(folder) || resting.contains(folder) || leads(folder)
      {
        continue
      }
      // If the original has moved too, its alias also applies to the translations.
      if let original = original(of: page.url), lostURLs.contains(original) { continue }
      diagnostics.append(lostPage(page, places, known: Set(ledger.pages.map(\.url)), file))
    }
    for page in ledger.pages {
      guard let place = places[page.url], !certainty.mayBeUnread(page.url) else { continue }
      let ids = Set(anchors(place))
      for anchor in page.anchors where !ids.contains(anchor) {
        let version = view.version(of: place.entry, language: place.language)
        diagnostics.append(
          Diagnostic(
            PublishProblem.lostAnchor(anchor: anchor, url: page.url),
            at: SourceLocation(version.file, version.head),
            notes: [
              Note(.otherPlace("urls.txt"), at: SourceLocation(file, page.range))
            ]))
      }
    }
    return diagnostics
  }

  /// Returns the ledger after `polder urls --accept`, with the addresses that are new or gone in
  /// it.
  func accepted() -> (text: String, added: [String], gone: [String]) {
    let old = site.input.urls.map { URLLedger.read($0).ledger } ?? URLLedger()
    var current = places.map { url, place in
      URLLedger.Address(url: url, print: print(place), anchors: Set(anchors(place)).sorted())
    }
    let known = Set(current.map(\.url))
    current += (listURLs.filter { !known.contains($0) } + view.subscriptionURLs).map {
      URLLedger.Address(url: $0, print: TextPrint.none)
    }
    let new = old.accepting(current)
    let before = Set(old.pages.filter { $0.print != nil }.map(\.url))
    let after = Set(new.pages.filter { $0.print != nil }.map(\.url))
    return (
      new.text, after.subtracting(before).sorted(), before.subtracting(after).sorted()
    )
  }

  private func lostPage(
    _ page: URLLedger.Address, _ places: [String: Place], known: Set<String>, _ file: SourceFile
  ) -> Diagnostic {
    let here = SourceLocation(file, page.range)
    guard let print = page.print, print != .none else {
      return Diagnostic(PublishProblem.lostURL(url: page.url), at: here)
    }
    // Look for a page that was not published before and has the text of the old page.
    let candidates = places.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }
      .map { (url: $0.key, place: $0.value, distance: self.print($0.value).distance(to: print)) }
      .filter { $0.distance <= LedgerStage.nearness }
    guard let best = candidates.min(by: { $0.distance < $1.distance }),
      candidates.count(where: { $0.distance == best.distance }) == 1
    else { return Diagnostic(PublishProblem.lostURL(url: page.url), at: here) }
    let version = view.version(of: best.place.entry, language: best.place.language)
    let end = version.head.upperBound
    return Diagnostic(
      PublishProblem.movedPage(from: page.url, to: best.url),
      at: SourceLocation(version.file, version.head),
      notes: [Note(.otherPlace("urls.txt"), at: here)],
      suggestion: version.metadata.aliases.isEmpty
        ? Suggestion(replace: end..<end, with: "\naliases: [\(page.url)]") : nil)
  }

  /// Returns a URL without the site's folder.
  private func path(_ url: String) -> String {
    String(url.dropFirst(view.routes.basePath.utf8.count))
  }

  /// Every entry's page in every language.
  private var places: [String: Place] {
    var places: [String: Place] = [:]
    for language in view.settings.languages.indices {
      for entry in view.entries {
        places[path(view.entryURL(entry, language: language))] = Place(
          entry: entry, language: language)
      }
    }
    return places
  }

  /// Returns the page next to which a feed or calendar is; nil for any other address.
  private func folder(ofSubscription url: String) -> String? {
    guard HeldSubscriptions.isName(url), let slash = url.lastIndex(of: "/") else { return nil }
    return String(url[...slash])
  }

  /// The first page of every list.
  private var listURLs: [String] {
    view.settings.languages.indices.flatMap { language in
      view.routes.lists[language].compactMap { $0.map(path) }
    }
  }

  private func anchors(_ place: Place) -> [String] {
    let shown = view.shownLanguage(of: place.entry, language: place.language)
    return view.texts(of: place.entry, language: shown)?.body.document.ids.filter {
      !$0.hasPrefix("fn")
    } ?? []
  }

  private func print(_ place: Place) -> TextPrint {
    // A page without a translation shows the original's text. Only the original is identified by
    // it.
    guard let text = view.texts(of: place.entry, language: place.language) else { return .none }
    return TextPrint(text.body.document)
  }

  private func original(of url: String) -> String? {
    for language in view.settings.languages.indices.dropFirst() {
      let prefix = view.settings.pathPrefix(language) + "/"
      if url.hasPrefix(prefix) { return String(url.dropFirst(prefix.utf8.count - 1)) }
    }
    return nil
  }

  /// The addresses of expired and scheduled pages. They are not lost.
  private var restingURLs: Set<String> {
    var urls: Set<String> = []
    for page in site.pages where page.place.language.isOriginal {
      let metadata = page.version.metadata
      if metadata.isDraft || metadata.isPublished(at: view.now) { continue }
      let path = self.path(of: page)
      for language in view.settings.languages.indices {
        urls.insert(view.settings.pathPrefix(language) + path)
      }
    }
    return urls
  }

  /// Returns the path that a page would have, according to its front matter.
  private func path(of page: ParsedPage) -> String {
    let collection = view.model.collections[page.place.collection]
    return collection.url.parts.map { part in
      switch part {
      case .literal(let text): return text
      case .slug: return page.place.slug
      case .field(let index):
        return page.version.values[index].flatMap { value in
          collection.fields[index].type.pathPart(of: value) { reference in
            reference.name.split(separator: "/").last.map(String.init)
          }
        } ?? ""
      }
    }.joined()
  }
}

extension PreparedSite {
  /// Returns the new text of `urls.txt` for `polder urls --accept`, with the addresses that are new
  /// or gone in it.
  public func acceptedURLs() -> (text: String, added: [String], gone: [String]) {
    LedgerStage(self).accepted()
  }
}

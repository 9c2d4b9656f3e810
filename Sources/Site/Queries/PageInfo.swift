import Addresses
import Dates
import Model

/// The facts about a page that the preview shows.
public struct PageInfo: Sendable {
  /// Whether and when visitors see it.
  public enum State: Sendable, Hashable {
    case published
    case draft
    /// Visitors see the page from this day.
    case scheduled(CalendarDate)
    /// Visitors saw the page until this day.
    case expired(CalendarDate)
  }

  /// A page that leads to another.
  public struct Link: Sendable {
    /// Its title.
    public let title: String
    /// Its root-relative URL.
    public let url: String
  }

  /// Its root-relative URL, percent-encoded.
  public let url: String
  /// Its URL on the published site, with the host.
  public let absoluteURL: String
  /// Its title.
  public let title: String
  /// Its summary, as search engines may show it.
  public let summary: String?
  /// The name of the site, in the page's language.
  public let siteTitle: String
  /// The code of its language.
  public let language: String
  /// The collection of its entry; `list`, `term`, `search` and `404` for other pages.
  public let kind: String
  /// The label of the collection that visitors see.
  public let label: String
  /// The files that it is made from, with the paths that messages use. The first is the one to
  /// edit.
  public let files: [String]
  /// Whether and when visitors see it.
  public let state: State
  /// Whether it is written in its language. If not, it shows the original.
  public let isTranslated: Bool
  /// Whether the original has changed since this translation was made.
  public let isStale: Bool
  /// The number of words of its text.
  public let words: Int
  /// The reading time in minutes.
  public let minutes: Int

  /// Returns the reading time of a number of words in minutes, at 200 words a minute; at least one.
  static func minutes(toRead words: Int) -> Int { max(1, (words + 199) / 200) }
}

extension PreparedSite {
  /// Returns the facts about the page at a path below the output folder; nil if there is none.
  public func info(at path: String) -> PageInfo? {
    job(at: path).map(info)
  }

  /// Returns all pages in the order in which they are rendered, but only the first page of each
  /// list.
  public func overview() -> [PageInfo] {
    PageJob.all(stage.view).compactMap { job in
      switch job.kind {
      case .entry: return info(job)
      case .list(_, let number): return number == 1 ? info(job) : nil
      case .terms, .notFound, .search: return nil
      }
    }
  }

  /// Returns the pages that lead to the page at a path, by a link in their text or by a reference
  /// in their front matter.
  public func links(to path: String) -> [PageInfo.Link] {
    guard let job = job(at: path), case .entry(let wanted) = job.kind else { return [] }
    let view = stage.view
    var from: Set<EntryID> = []
    for case let page? in linked where page.entry != wanted {
      let texts = [page.texts.body] + page.texts.fields.values
      let leads = texts.contains { text in
        text.targets.contains { target in
          if case .entry(let entry, _, _, _)? = target { entry == wanted } else { false }
        }
      }
      if leads { from.insert(page.entry) }
    }
    let collection = view.collection(of: wanted)
    for (number, link) in view.backReferences.enumerated() where link.to == collection {
      from.formUnion(tables.catalogue.referrers(number, of: wanted))
    }
    return from.sorted().map { entry in
      PageInfo.Link(
        title: view.title(of: entry, language: job.language),
        url: view.entryURL(entry, language: job.language))
    }
  }

  private func info(_ job: PageJob) -> PageInfo {
    let view = stage.view
    let code = settings.languages[job.language]
    var title = "404"
    var summary: String?
    var kind = "404"
    var label = "404"
    var entry: EntryID?
    switch job.kind {
    case .entry(let index):
      entry = index
      let collection = view.definition(of: index)
      kind = collection.name
      label = collection.label.text(in: code)
    case .list(let collection, _):
      entry = view.introduction(of: collection)
      kind = "list"
      label = view.model.collections[collection].label.text(in: code)
      title = label
    case .terms(let list, _):
      kind = "term"
      label = view.model.collections[list.collection].label.text(in: code)
      title = view.termTitle(list, language: job.language)
    case .search:
      kind = "search"
      label = view.words[job.language].text(.search)
      title = label
    case .notFound: break
    }
    var files: [String] = []
    var metadata: EntryMetadata?
    var text: LinkedDocument?
    var isTranslated = true
    if let entry {
      let headline = view.headline(of: entry, language: job.language)
      (title, summary) = (headline.title, headline.summary)
      isTranslated = view.isWritten(entry, in: job.language)
      metadata = view.original(of: entry).metadata
      let shown = view.shownLanguage(of: entry, language: job.language)
      text = view.texts(of: entry, language: shown)?.body
      let others = view.languages.filter { $0 != shown }
      files = ([shown] + others).compactMap {
        view.ownVersion(of: entry, language: $0)?.file.path
      }
    }
    let words = text?.document.wordCount ?? 0
    return PageInfo(
      url: percentEncoded(job.url), absoluteURL: stage.view.origin + job.url, title: title,
      summary: summary, siteTitle: settings.title.text(in: code), language: code, kind: kind,
      label: label, files: files, state: metadata.map(state) ?? .published,
      isTranslated: isTranslated,
      isStale: entry.map { isStale($0, job.language) } ?? false, words: words,
      minutes: PageInfo.minutes(toRead: words))
  }

  private func state(_ metadata: EntryMetadata) -> PageInfo.State {
    let now = stage.view.now
    if metadata.isDraft { return .draft }
    if let publish = metadata.publish, now.start < publish.start {
      return .scheduled(publish.date)
    }
    if let expires = metadata.expires, now.start >= expires.start { return .expired(expires.date) }
    return .published
  }

  /// Whether a translation is older than its original, according to its mark. Without a mark, the
  /// dates of both decide.
  private func isStale(_ entry: EntryID, _ language: LanguageID) -> Bool {
    let view = stage.view
    guard !language.isOriginal,
      let own = view.ownVersion(of: entry, language: language)?.metadata
    else { return false }
    let original = view.original(of: entry)
    if let mark = own.translationOf {
      return TranslationMark(text: mark.text)
        != TranslationMark(of: original, collection: view.definition(of: entry))
    }
    guard let updated = own.updated, let changed = original.metadata.updated
    else { return false }
    return updated < changed
  }
}

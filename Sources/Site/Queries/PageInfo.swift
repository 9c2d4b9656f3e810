import Addresses
import Dates
import Model

/// What a preview tells of a page.
public struct PageInfo: Sendable {
  /// Whether and when readers will see it.
  public enum State: Sendable, Hashable {
    case published
    case draft
    /// From this day on.
    case scheduled(CalendarDate)
    /// Until this day.
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
  /// Where it will stand, with the host.
  public let absoluteURL: String
  /// Its title.
  public let title: String
  /// Its summary, as search engines may show it.
  public let summary: String?
  /// The name of the site, in its language.
  public let siteTitle: String
  /// The code of its language.
  public let language: String
  /// The collection of its entry; `list` and `404` for other pages.
  public let kind: String
  /// The collection's name as readers see it.
  public let label: String
  /// The files it is made from, as messages name them; the first is the one to edit.
  public let files: [String]
  /// Whether readers will see it.
  public let state: State
  /// Whether it has a text in its language; otherwise the original is shown.
  public let isTranslated: Bool
  /// Whether the original has changed since this translation was made.
  public let isStale: Bool
  /// The number of words of its text.
  public let words: Int
  /// How long it takes to read, in minutes.
  public let minutes: Int
}

extension PreparedSite {
  /// What there is to tell of the page at a path below the output folder; nil when there is none.
  public func info(at path: String) -> PageInfo? {
    job(at: path).map(info)
  }

  /// All pages, in the order in which they are made, without the further pages of lists.
  public func overview() -> [PageInfo] {
    RenderStage.jobs(stage.data).compactMap { job in
      switch job.kind {
      case .entry: return info(job)
      case .list(_, let number): return number == 1 ? info(job) : nil
      default: return nil
      }
    }
  }

  /// The pages that lead to the page at a path: by a link in their text, or by naming it in their
  /// front matter.
  public func links(to path: String) -> [PageInfo.Link] {
    guard let job = job(at: path), case .entry(let wanted) = job.kind else { return [] }
    let contents = stage.data.contents
    var from: Set<Int> = []
    for case let page? in linked where page.entry != wanted {
      let texts = [page.texts.body] + page.texts.fields.values
      let leads = texts.contains { text in
        text.targets.contains { target in
          if case .entry(let entry, _, _, _)? = target { entry == wanted } else { false }
        }
      }
      if leads { from.insert(page.entry) }
    }
    let collection = contents.catalogue.entries[wanted].collection
    for (number, link) in contents.catalogue.backReferences.enumerated()
    where link.to == collection {
      from.formUnion(contents.catalogue.referrers(number, of: wanted))
    }
    return from.sorted().map { entry in
      PageInfo.Link(
        title: contents.headlines[job.language][entry].title,
        url: stage.data.entryURL(entry, language: job.language))
    }
  }

  private func info(_ job: PageJob) -> PageInfo {
    let contents = stage.data.contents
    let code = settings.languages[job.language]
    var title = "404"
    var summary: String?
    var kind = "404"
    var label = "404"
    var entry: Int?
    switch job.kind {
    case .entry(let index):
      entry = index
      let collection = contents.catalogue.model.collections[
        contents.catalogue.entries[index].collection]
      kind = collection.name
      label = collection.label.text(in: code)
    case .list(let collection, _):
      entry = contents.catalogue.introductions[collection]
      kind = "list"
      label = contents.catalogue.model.collections[collection].label.text(in: code)
      title = label
    default: break
    }
    var files: [String] = []
    var metadata: EntryMetadata?
    var text: LinkedDocument?
    var isTranslated = true
    if let entry {
      (title, summary) = contents.headlines[job.language][entry]
      let versions = contents.catalogue.entries[entry].versions
      isTranslated = versions[job.language] != nil
      metadata = contents.catalogue.entries[entry].original.metadata
      let shown = isTranslated ? job.language : 0
      text = contents.texts[entry][shown]?.body
      let others = versions.indices.filter { $0 != shown }
      files = ([shown] + others).compactMap { versions[$0]?.file.path }
    }
    let words = text?.document.wordCount ?? 0
    return PageInfo(
      url: percentEncoded(job.url), absoluteURL: stage.data.origin + job.url, title: title,
      summary: summary, siteTitle: settings.title.text(in: code), language: code, kind: kind,
      label: label, files: files, state: metadata.map(state) ?? .published,
      isTranslated: isTranslated,
      isStale: entry.map { isStale($0, job.language) } ?? false, words: words,
      minutes: max(1, (words + 199) / 200))
  }

  private func state(_ metadata: EntryMetadata) -> PageInfo.State {
    let now = stage.data.now
    if metadata.isDraft { return .draft }
    if let publish = metadata.publish, now.start < publish.start {
      return .scheduled(publish.date)
    }
    if let expires = metadata.expires, now.start >= expires.start { return .expired(expires.date) }
    return .published
  }

  /// By the translation's mark; by the days of both where it has none.
  private func isStale(_ entry: Int, _ language: Int) -> Bool {
    let contents = stage.data.contents
    let entry = contents.catalogue.entries[entry]
    guard language > 0, let own = entry.versions[language]?.metadata else { return false }
    if let mark = own.translationOf {
      let collection = contents.catalogue.model.collections[entry.collection]
      return TranslationMark(text: mark.text)
        != TranslationMark(of: entry.original, collection: collection)
    }
    guard let updated = own.updated, let original = entry.original.metadata.updated
    else { return false }
    return updated < original
  }
}

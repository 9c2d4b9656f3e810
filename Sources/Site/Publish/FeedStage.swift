import Dates
import Formats
import HTML
import Markdown
import Model
import Parallel

/// Makes the feeds: Atom and JSON Feed for the site, each list and each term, in each language.
enum FeedStage {
  /// The number of entries in the feed of the site or of a list.
  static let listLimit = 50
  /// The number of entries in the feed of a term.
  static let termLimit = 20

  /// Makes `feed.xml` and `feed.json` in the folder of each subject's page.
  ///
  /// A feed lists entries whose front matter has a date, `published` or `updated`. Other entries
  /// are not news, and a feed could not say when they changed.
  static func run(_ view: SiteView, threads: Int) -> [SiteFile] {
    let subjects = view.held.feedSubjects
    var files: [SiteFile] = []
    for language in view.settings.languages.indices {
      let lists = parallelMap(subjects, threads: threads) { newest($0, view, language) }
      let needed = Set(lists.flatMap { $0 }).sorted()
      let made = parallelMap(needed, threads: threads) { entry($0, view, language) }
      let entries = Dictionary(uniqueKeysWithValues: zip(needed, made))
      let last = entries.values.compactMap { $0?.updated }.max()
      let pairs = parallelMap(Array(zip(subjects, lists)), threads: threads) { subject, list in
        feed(subject, list.compactMap { entries[$0] ?? nil }, last, view, language)
      }
      files += pairs.flatMap { $0 }
    }
    return files
  }

  /// Returns a subject's entries, the latest change first.
  private static func newest(
    _ subject: Subscriptions.Subject, _ view: SiteView, _ language: LanguageID
  ) -> [EntryID] {
    let dated = view.members(of: subject).compactMap { entry in
      view.dates(of: entry, language: language).map { (entry: entry, updated: $0.updated) }
    }
    let sorted = dated.sorted { a, b in
      a.updated == b.updated ? a.entry < b.entry : a.updated > b.updated
    }
    var limit = listLimit
    if case .entry = subject { limit = termLimit }
    return sorted.prefix(limit).map(\.entry)
  }

  private static func entry(_ entry: EntryID, _ view: SiteView, _ language: LanguageID) -> Feed
    .Entry?
  {
    guard let dates = view.dates(of: entry, language: language) else { return nil }
    let facts = EntryFacts(view, entry, language: language)
    return Feed.Entry(
      id: "urn:uuid:" + view.uuid(of: entry, language: language), url: facts.url,
      title: facts.title, summary: facts.summary, html: html(facts),
      language: facts.shownLanguage, published: dates.published.map(view.timestamp),
      updated: view.timestamp(dates.updated), categories: facts.subjects)
  }

  /// Returns the whole content of an entry: its summary, when and where an event is, and its text.
  private static func html(_ facts: EntryFacts) -> [UInt8] {
    var html: [UInt8] = []
    func paragraph(_ content: String) { html += "<p>\(content)</p>\n".utf8 }
    if let summary = facts.summary { paragraph(escapedMarkup(summary)) }
    if let event = EventFacts(facts) {
      paragraph(escapedMarkup(event.line))
      if let notice = event.noticeHTML { paragraph(notice) }
    }
    let shown = facts.view.shownLanguage(of: facts.entry, language: facts.language)
    if let body = facts.view.texts(of: facts.entry, language: shown)?.body {
      html += facts.view.portableHTML(body, language: facts.language)
    }
    return html
  }

  private static func feed(
    _ subject: Subscriptions.Subject, _ entries: [Feed.Entry], _ last: Timestamp?,
    _ view: SiteView, _ language: LanguageID
  ) -> [SiteFile] {
    let code = view.settings.languages[language]
    let folder = view.folder(of: subject, language: language)
    let page = view.origin + folder
    let description = view.settings.description.text(in: code)
    var feed = Feed(
      id: "urn:uuid:" + NameID.uuid(ofURL: feedIdentity(subject, view, language)),
      title: view.title(of: subject, language: language),
      subtitle: description.isEmpty ? nil : description, language: code, page: page,
      author: (
        view.publisher(language: language),
        view.origin + view.folder(of: .site, language: language)
      ))
    feed.entries = entries
    if let last { feed.emptySince = last }
    let origin = view.origin(of: subject)
    return [
      SiteFile(
        view.routes.outputPath(folder + MadeFile.atomFeed.name),
        feed.atom(url: page + MadeFile.atomFeed.name),
        origin: origin),
      SiteFile(
        view.routes.outputPath(folder + MadeFile.jsonFeed.name),
        feed.json(url: page + MadeFile.jsonFeed.name),
        origin: origin),
    ]
  }

  private static func feedIdentity(
    _ subject: Subscriptions.Subject, _ view: SiteView, _ language: LanguageID
  ) -> String {
    if case .entry(let entry) = subject {
      return view.lastingURL(of: entry, language: language) + MadeFile.atomFeed.name
    }
    return view.origin + view.folder(of: subject, language: language) + MadeFile.atomFeed.name
  }
}

extension SiteView {
  /// Returns the publisher's name: the owner's, or the site's if there is no owner.
  func publisher(language: LanguageID) -> String {
    (settings.owner ?? settings.title).text(in: settings.languages[language])
  }

  /// Returns the HTML of a text for reading outside of the site. Every link is absolute, and no
  /// link leads to a file that is not published.
  func portableHTML(_ text: LinkedDocument, language: LanguageID) -> [UInt8] {
    var destinations = text.targets.map { target in
      url(of: target, language: language).map { origin + $0 }
    }
    var options = HTMLOptions(words: words[language])
    options.showsHTML = !settings.allowsHTML
    if !withheld.isEmpty {
      for (index, target) in text.targets.enumerated() {
        if case .asset(let path, _)? = target, withheld.contains(path) {
          options.withheld.insert(index)
          // In raw HTML, remove the address and leave the element.
          destinations[index] = ""
        }
      }
    }
    return text.document.html(destinations: destinations, options: options)
  }
}

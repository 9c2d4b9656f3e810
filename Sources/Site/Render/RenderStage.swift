import Dates
import Diagnostics
import Locales
import Model
import Output
import Parallel
import Templates

/// A page to make.
struct PageJob: Sendable {
  enum Kind: Sendable {
    /// The page of an entry.
    case entry(Int)
    /// One page of the list of a collection; the number counts from 1.
    case list(collection: Int, number: Int)
    /// One page of a narrowed list; the number counts from 1.
    case terms(TermPage, number: Int)
    /// What a server shows for a URL without a page.
    case notFound
    /// The page to search the site.
    case search
  }

  let kind: Kind
  let language: Int
  /// Its root-relative URL.
  let url: String
}

/// Makes the bytes of every page.
struct RenderStage: Sendable {
  let data: SiteData
  let programs: TemplateStage.Programs
  /// Whether drafts are part of the site, which is none for search engines then.
  let showsDrafts: Bool

  /// Not noted: who reads here notes what.
  private var contents: SiteContents { data.contents }

  /// Every page of the site, in a fixed order.
  static func jobs(_ data: SiteData) -> [PageJob] {
    var jobs: [PageJob] = []
    let introductions = Set(data.catalogue.introductions.compactMap { $0 })
    for language in data.settings.languages.indices {
      for entry in data.catalogue.entries.indices where !introductions.contains(entry) {
        jobs.append(
          PageJob(
            kind: .entry(entry), language: language,
            url: data.entryURL(entry, language: language)))
      }
      for collection in data.catalogue.model.collections.indices {
        for number in 1...Routes.pageCount(data.sorted[language][collection].count) {
          guard let url = data.routes.list(collection, page: number, language: language) else {
            continue
          }
          jobs.append(
            PageJob(
              kind: .list(collection: collection, number: number), language: language, url: url))
        }
      }
      for page in data.facets.pages {
        for number in 1...Routes.pageCount(data.facets.entries(of: page).count) {
          jobs.append(
            PageJob(
              kind: .terms(page, number: number), language: language,
              url: data.termURL(page, page: number, language: language)))
        }
      }
      if data.hasSearch {
        jobs.append(
          PageJob(
            kind: .search, language: language, url: data.routes.search(language: language)))
      }
      let prefix = data.routes.basePath + data.settings.pathPrefix(language)
      jobs.append(PageJob(kind: .notFound, language: language, url: prefix + "/404.html"))
    }
    return jobs
  }

  /// The HTML of a page.
  func render(_ job: PageJob) throws(RenderError) -> [UInt8] {
    let program: PageProgram?
    let subject: Value
    switch job.kind {
    case .entry(let entry):
      program =
        entry == data.routes.home
        ? programs.home : programs.entries[contents.catalogue.entries[entry].collection]
      subject = .entry(entry)
    case .list(let collection, let number):
      program = programs.lists[collection]
      subject = list(collection, number: number, job)
    case .terms(let terms, let number):
      program = programs.terms[terms.collection]
      subject = narrowedList(terms, number: number, job)
    case .notFound:
      program = programs.notFound
      subject = .record(Record(notFound(job)))
    case .search:
      program = programs.search
      subject = .record(Record(search(job)))
    }
    guard let program else { return [] }
    data.reads?.note(program.part(language: job.language))
    var output: [UInt8] = []
    let source = EntrySource(data: data, language: job.language, page: job.url)
    try program.program.render(
      page: subject, site: .object(ObjectID(kind: EntrySource.siteKind, index: 0)), source: source,
      context: programs.contexts[job.language], into: &output)
    let html = ImageMarkup.complete(output, data)
    return showsDrafts ? NoIndex.mark(html) : html
  }

  /// What the 404 page and lists have alike, in the order of `PageTypes`.
  private func shared(
    title: String, summary: String?, kind: String, shown: Int, job: PageJob, urls: [String],
    isWritten: (Int) -> Bool, isDraft: Bool = false, subject: Subscriptions.Subject = .site
  ) -> [Value] {
    [
      .text(title), summary.map { .text($0) } ?? .absent, .url(job.url),
      .url(data.origin + job.url), .text(kind), .text(data.settings.languages[shown]),
      .boolean(shown == job.language),
      data.translations(urls: urls, current: job.language, isWritten: isWritten),
      data.breadcrumbs(to: job.url, title: title, language: job.language),
      data.feeds(of: subject, language: job.language),
      data.calendar(of: subject, language: job.language),
      data.calendarSubscription(of: subject, language: job.language),
      kind == "404"
        ? .html([])
        : data.structuredData(
          url: job.url, title: title, summary: summary, entry: nil, language: job.language),
      .boolean(isDraft),
    ]
  }

  private func notFound(_ job: PageJob) -> [Value] {
    let urls = data.settings.languages.indices.map {
      data.routes.basePath + data.settings.pathPrefix($0) + "/404.html"
    }
    return shared(
      title: "404", summary: nil, kind: "404", shown: job.language, job: job, urls: urls,
      isWritten: { _ in true })
  }

  /// How many entries of a collection the search page lists; of larger ones it names the list.
  private static let indexLimit = 200

  private func searchTitle(_ language: Int) -> String {
    data.words[language].text(.search)
  }

  private func search(_ job: PageJob) -> [Value] {
    let language = job.language
    let urls = data.settings.languages.indices.map { data.routes.search(language: $0) }
    let catalogue = data.catalogue
    let groups = catalogue.model.collections.indices.compactMap { collection -> Value? in
      let entries = data.sorted[language][collection].filter {
        catalogue.entries[$0].original.metadata.isSearchable
      }
      if entries.isEmpty { return nil }
      let hasList = data.routes.lists[language][collection] != nil
      let shown =
        hasList && entries.count > RenderStage.indexLimit
        ? [] : data.formats[language].sorted(entries) { data.headlines[language][$0].title }
      return .record(
        Record([
          data.collectionValue(collection, language: language), .integer(entries.count),
          .list(shown.map { .entry($0) }),
        ]))
    }
    return shared(
      title: searchTitle(language), summary: nil, kind: "search", shown: language, job: job,
      urls: urls,
      isWritten: { _ in true }) + [.list(groups)]
  }

  private func list(_ collection: Int, number: Int, _ job: PageJob) -> Value {
    let language = job.language
    let model = contents.catalogue.model.collections[collection]
    let introduction = contents.catalogue.introductions[collection]
    let versions = introduction.map { contents.catalogue.entries[$0].versions }
    let shown = versions.map { $0[language] == nil ? 0 : language } ?? language
    data.reads?.note(.list(collection))
    if let introduction {
      data.reads?.note(.head(introduction))
      data.reads?.note(.text(introduction))
    }
    let entries = contents.sorted[language][collection]
    let title =
      introduction.map { contents.catalogue.title(of: $0, language: language) }
      ?? model.label.text(in: data.settings.languages[language])
    let text = introduction.flatMap { contents.texts[$0][shown]?.body }
    let urls = data.settings.languages.indices.map {
      // Lists are equally long in every language, so that each page has its twin.
      data.routes.list(collection, page: number, language: $0) ?? job.url
    }
    let values =
      shared(
        title: title,
        summary: introduction.flatMap {
          contents.catalogue.text("summary", of: $0, language: language)
        }, kind: "list", shown: shown, job: job, urls: urls,
        isWritten: { versions?[$0] != nil || versions == nil },
        isDraft: versions?[shown]?.metadata.isDraft ?? false, subject: .collection(collection))
      + [
        .html(text.map { data.html($0, nodes: nil, language: language) } ?? []),
        data.collectionValue(collection, language: language),
      ]
      + pageOfList(entries, number: number) {
        data.routes.list(collection, page: $0, language: language)
      }
      + [
        data.facetValues(collection, chosen: [], isFirst: number == 1, language: language),
        .list([]),
        .html(number == 1 ? data.map(of: collection, language: language) : []),
      ]
    return .record(Record(values))
  }

  /// A list of only the entries that have some terms.
  private func narrowedList(_ page: TermPage, number: Int, _ job: PageJob) -> Value {
    let language = job.language
    let collection = page.collection
    let title = data.termTitle(page, language: language)
    if page.choices.count == 1, let about = data.termEntry(page) { data.reads?.note(.head(about)) }
    let urls = data.settings.languages.indices.map {
      data.termURL(page, page: number, language: $0)
    }
    let values =
      shared(
        // A term's own page has its summary: here it would be the same words at a second address.
        title: title, summary: nil, kind: "term",
        shown: language, job: job, urls: urls, isWritten: { _ in true },
        subject: .collection(collection))
      + [.html([]), data.collectionValue(collection, language: language)]
      + pageOfList(data.termEntries(page, language: language), number: number) {
        data.termURL(page, page: $0, language: language)
      }
      + [
        data.facetValues(
          collection, chosen: page.choices, isFirst: false, language: language),
        data.chosenValues(page, language: language), .html([]),
      ]
    return .record(Record(values))
  }

  /// The entries, the total and the pager of one page of a list.
  private func pageOfList(
    _ entries: [Int], number: Int, url: (Int) -> String?
  ) -> [Value] {
    let count = Routes.pageCount(entries.count)
    let from = (number - 1) * Routes.pageSize
    let slice = entries[from..<min(entries.count, from + Routes.pageSize)]
    func step(_ number: Int) -> Value {
      guard (1...count).contains(number) else { return .absent }
      return url(number).map { .url($0) } ?? .absent
    }
    let pager = Value.record(
      Record([
        .integer(number), .integer(count), step(number - 1), step(number + 1),
        .list(
          (1...count).map {
            .record(Record([.integer($0), step($0), .boolean($0 == number)]))
          }),
      ]))
    return [.list(slice.map { .entry($0) }), .integer(entries.count), pager]
  }
}

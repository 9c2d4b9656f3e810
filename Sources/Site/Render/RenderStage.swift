import Model
import Templates

/// Makes the bytes of every page.
struct RenderStage: Sendable {
  let view: SiteView
  let programs: TemplateStage.Programs
  /// Whether drafts are part of the site, which is none for search engines then.
  let showsDrafts: Bool

  /// The same stage, with a log of what pages read.
  func noting(in log: ReadLog) -> RenderStage {
    RenderStage(view: view.noting(in: log), programs: programs, showsDrafts: showsDrafts)
  }

  /// The HTML of a page.
  func render(_ job: PageJob) throws(RenderError) -> [UInt8] {
    guard let program = program(for: job) else { return [] }
    view.note(program, language: job.language)
    var output: [UInt8] = []
    let source = FieldSource(view: view, language: job.language, page: job.url)
    try program.program.render(
      page: subject(of: job), site: .site, source: source,
      context: programs.contexts[job.language], into: &output)
    let html = ImageMarkup.complete(output, view)
    return showsDrafts ? NoIndex.mark(html) : html
  }

  private func program(for job: PageJob) -> PageProgram? {
    switch job.kind {
    case .entry(let entry):
      entry == view.routes.home ? programs.home : programs.entries[view.collection(of: entry)]
    case .list(let collection, _): programs.lists[collection]
    case .terms(let list, _): programs.terms[list.collection]
    case .notFound: programs.notFound
    case .search: programs.search
    }
  }

  /// What templates see as `page`.
  private func subject(of job: PageJob) -> Value {
    switch job.kind {
    case .entry(let entry): .entry(entry)
    case .list(let collection, let number): list(collection, number: number, job).value
    case .terms(let list, let number): narrowed(list, number: number, job).value
    case .notFound: NotFoundPage(view: view, language: job.language, url: job.url).value
    case .search: SearchPage(view: view, language: job.language, url: job.url).value
    }
  }

  /// A page of the whole list of a collection.
  private func list(_ collection: CollectionID, number: Int, _ job: PageJob) -> ListPage {
    let language = job.language
    let introduction = view.introduction(of: collection)
    let shown = introduction.map { view.shownLanguage(of: $0, language: language) } ?? language
    let headline = introduction.map { view.headline(of: $0, language: language) }
    let label = view.model.collections[collection].label.text(in: view.code(language))
    let text = introduction.flatMap { view.texts(of: $0, language: shown)?.body }
    let entries = view.list(collection, language: language)
    return ListPage(
      view: view, language: language, url: job.url, title: headline?.title ?? label,
      summary: headline?.summary, kind: "list", shownLanguage: shown,
      urls: Table(view.languages) {
        // Lists are equally long in every language, so that each page has its twin.
        view.routes.list(collection, page: number, language: $0) ?? job.url
      },
      isDraft: introduction.map {
        view.version(of: $0, language: language).metadata.isDraft
      } ?? false,
      collection: collection, introduction: introduction,
      content: text.map { view.html($0, language: language) } ?? [],
      entries: RenderStage.slice(entries, number: number),
      pager: PagerItem(number: number, total: entries.count) {
        view.routes.list(collection, page: $0, language: language) ?? job.url
      },
      facets: view.facetItems(collection, chosen: [], isFirst: number == 1, language: language),
      chosen: [], map: number == 1 ? view.map(of: collection, language: language) : [],
      total: entries.count)
  }

  /// A page of a list of only the entries that have some terms.
  private func narrowed(_ list: TermPage, number: Int, _ job: PageJob) -> ListPage {
    let language = job.language
    let entries = view.entries(of: list, language: language)
    let title = view.termTitle(list, language: language)
    return ListPage(
      // A term's own page has its summary: here it would be the same words at a second address.
      view: view, language: language, url: job.url, title: title, summary: nil, kind: "term",
      shownLanguage: language,
      urls: Table(view.languages) { view.termURL(list, page: number, language: $0) },
      isDraft: false, collection: list.collection, introduction: nil, content: [],
      entries: RenderStage.slice(entries, number: number),
      pager: PagerItem(number: number, total: entries.count) {
        view.termURL(list, page: $0, language: language)
      },
      facets: view.facetItems(
        list.collection, chosen: list.choices, isFirst: false, language: language),
      chosen: view.chosenItems(list, language: language), map: [], total: entries.count)
  }

  /// The entries on one page of a list.
  private static func slice(_ entries: [EntryID], number: Int) -> ArraySlice<EntryID> {
    let from = (number - 1) * Routes.pageSize
    return entries[from..<min(entries.count, from + Routes.pageSize)]
  }
}

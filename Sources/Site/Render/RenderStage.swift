import Model
import Templates

/// Renders every page.
struct RenderStage: Sendable {
  let view: SiteView
  let programs: TemplateStage.Programs
  /// The options of the build, which decide how finished pages are marked.
  private let options: BuildOptions

  init(view: SiteView, programs: TemplateStage.Programs, _ options: BuildOptions) {
    self.view = view
    self.programs = programs
    self.options = options
  }

  /// Returns the same stage with a log that records the dependencies of pages.
  func noting(in log: ReadLog) -> RenderStage {
    RenderStage(view: view.noting(in: log), programs: programs, options)
  }

  /// Renders a page as HTML.
  func render(_ job: PageJob) throws(RenderError) -> [UInt8] {
    guard let program = program(for: job) else { return [] }
    view.note(program, language: job.language)
    var output: [UInt8] = []
    let source = FieldSource(view: view, language: job.language, page: job.url)
    try program.program.render(
      page: subject(of: job), site: .site, source: source,
      context: programs.contexts[job.language], into: &output)
    let html = ImageMarkup.complete(output, view)
    return marked(html, language: job.language)
  }

  /// Returns a finished page with what keeps it from search engines, and the banner of a preview.
  func marked(_ html: [UInt8], language: LanguageID) -> [UInt8] {
    guard options.includesDrafts || options.previewName != nil else { return html }
    let html = NoIndex.mark(html)
    guard let name = options.previewName else { return html }
    return PreviewBanner(
      name: name, view: view, language: language, hasOwnAddress: options.baseURL != nil
    ).mark(html)
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

  /// Returns the value that templates see as `page`.
  private func subject(of job: PageJob) -> Value {
    switch job.kind {
    case .entry(let entry): .entry(entry)
    case .list(let collection, let number):
      ListPage(
        view: view, language: job.language, url: job.url, collection: collection, number: number,
        narrowed: nil
      ).value
    case .terms(let list, let number):
      ListPage(
        view: view, language: job.language, url: job.url, collection: list.collection,
        number: number, narrowed: list
      ).value
    case .notFound: NotFoundPage(view: view, language: job.language, url: job.url).value
    case .search: SearchPage(view: view, language: job.language, url: job.url).value
    }
  }
}

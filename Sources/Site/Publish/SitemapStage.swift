import Dates
import Formats
import Model

/// Makes the files for search engines: the sitemap and `robots.txt`.
enum SitemapStage {
  /// Makes the files.
  ///
  /// - Parameter isPreview: whether the site shows drafts, and must keep crawlers out.
  static func run(_ view: SiteView, isPreview: Bool) -> [SiteFile] {
    let folder = view.origin + view.routes.basePath + "/"
    let origin = view.model.file.path
    var lists = ListDates(view: view)
    let pages = PageJob.all(view).compactMap { page($0, view, &lists) }
    let sitemaps = Sitemap.files(pages, folder: folder).map { file in
      SiteFile(file.name, file.bytes, origin: origin)
    }
    let robots = Robots.text(allows: !isPreview, sitemap: folder + "sitemap.xml")
    return sitemaps + [SiteFile("robots.txt", robots, origin: origin)]
  }

  private static func page(_ job: PageJob, _ view: SiteView, _ lists: inout ListDates) -> Sitemap
    .Page?
  {
    switch job.kind {
    case .notFound: return nil
    case .entry(let entry):
      // If a page shows the original's text, search engines index the original's page.
      guard view.isWritten(entry, in: job.language) else { return nil }
      let languages = view.languages.filter { view.isWritten(entry, in: $0) }
      return Sitemap.Page(
        url: view.origin + job.url,
        lastModified: view.dates(of: entry, language: job.language)?.updated,
        languages: view.languages(languages) { view.entryURL(entry, language: $0) })
    case .list(let collection, let number):
      guard view.hasListed(collection) else { return nil }
      let introduction = view.introduction(of: collection)
      let languages = view.languages.filter { language in
        introduction.map { view.isWritten($0, in: language) } ?? true
      }
      guard languages.contains(job.language) else { return nil }
      return Sitemap.Page(
        url: view.origin + job.url,
        lastModified: lists.lastModified(collection: collection, language: job.language),
        languages: view.languages(languages) {
          view.routes.list(collection, page: number, language: $0) ?? job.url
        })
    case .terms(let page, let number):
      return Sitemap.Page(
        url: view.origin + job.url,
        lastModified: lists.lastModified(page, language: job.language),
        languages: view.languages(Array(view.settings.languages.indices)) {
          view.termURL(page, page: number, language: $0)
        })
    case .search:
      return Sitemap.Page(
        url: view.origin + job.url, lastModified: nil,
        languages: view.languages(Array(view.settings.languages.indices)) {
          view.routes.search(language: $0)
        })
    }
  }
}

/// The dates of the last change in lists. Each is found once for all pages of a list.
private struct ListDates {
  private enum List: Hashable {
    case collection(CollectionID, language: LanguageID)
    case terms(TermPage, language: LanguageID)
  }

  let view: SiteView
  private var known: [List: CalendarDate?] = [:]

  init(view: SiteView) { self.view = view }

  /// Returns the date for a collection's whole list, including its introduction.
  mutating func lastModified(collection: CollectionID, language: LanguageID) -> CalendarDate? {
    latest(.collection(collection, language: language), language) { view in
      view.list(collection, language: language)
        + (view.introduction(of: collection).map { [$0] } ?? [])
    }
  }

  /// Returns the date for a narrowed list.
  mutating func lastModified(_ page: TermPage, language: LanguageID) -> CalendarDate? {
    latest(.terms(page, language: language), language) {
      $0.entries(of: page, language: language)
    }
  }

  private mutating func latest(
    _ list: List, _ language: LanguageID, _ entries: (SiteView) -> [EntryID]
  ) -> CalendarDate? {
    if let day = known[list] { return day }
    let day = entries(view).compactMap { view.dates(of: $0, language: language)?.updated }.max()
    known[list] = .some(day)
    return day
  }
}

extension SiteView {
  /// Returns the absolute URLs of a page in some languages; none if there is only one language.
  fileprivate func languages(
    _ languages: [LanguageID], url: (LanguageID) -> String
  ) -> [(code: String, url: String)] {
    guard languages.count > 1 else { return [] }
    let all = languages.map { (code: settings.languages[$0], url: origin + url($0)) }
    return all + [("x-default", all[0].url)]
  }
}

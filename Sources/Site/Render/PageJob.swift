import Model

/// A page to render.
struct PageJob: Sendable {
  enum Kind: Sendable {
    /// The page of an entry.
    case entry(EntryID)
    /// One page of the list of a collection; the number counts from 1.
    case list(collection: CollectionID, number: Int)
    /// One page of a narrowed list; the number counts from 1.
    case terms(TermPage, number: Int)
    /// The page that a server shows if there is no page at a URL.
    case notFound
    /// The search page.
    case search
  }

  let kind: Kind
  let language: LanguageID
  /// Its root-relative URL.
  let url: String

  /// Returns every page of a site, in a fixed order.
  static func all(_ view: SiteView) -> [PageJob] {
    view.languages.flatMap { language -> [PageJob] in
      func job(_ kind: Kind, _ url: String) -> PageJob {
        PageJob(kind: kind, language: language, url: url)
      }
      var jobs = view.entries.filter { !view.introducesList($0) }.map {
        job(.entry($0), view.entryURL($0, language: language))
      }
      for collection in view.model.collections.indices {
        for number in 1...Routes.pageCount(view.listedCount(collection)) {
          guard let url = view.routes.list(collection, page: number, language: language) else {
            continue
          }
          jobs.append(job(.list(collection: collection, number: number), url))
        }
      }
      for list in view.narrowedLists {
        for number in 1...view.pageCount(of: list) {
          jobs.append(
            job(
              .terms(list, number: number),
              view.termURL(list, page: number, language: language)))
        }
      }
      if view.hasSearch { jobs.append(job(.search, view.routes.search(language: language))) }
      let prefix = view.routes.basePath + view.settings.pathPrefix(language)
      jobs.append(job(.notFound, prefix + "/404.html"))
      return jobs
    }
  }
}

import Formats

/// Makes what search engines read: the sitemap and `robots.txt`.
enum SitemapStage {
  /// - Parameter isPreview: whether the site shows drafts, so that crawlers are kept out.
  static func run(_ data: SiteData, isPreview: Bool) -> [SiteFile] {
    let folder = data.origin + data.routes.basePath + "/"
    let origin = data.catalogue.model.file.path
    let pages = RenderStage.jobs(data).compactMap { page($0, data) }
    let sitemaps = Sitemap.files(pages, folder: folder).map { file in
      SiteFile(file.name, file.bytes, origin: origin)
    }
    let robots = Robots.text(allows: !isPreview, sitemap: folder + "sitemap.xml")
    return sitemaps + [SiteFile("robots.txt", robots, origin: origin)]
  }

  private static func page(_ job: PageJob, _ data: SiteData) -> Sitemap.Page? {
    switch job.kind {
    case .notFound: return nil
    case .entry(let entry):
      let versions = data.catalogue.entries[entry].versions
      // A page that shows the original names the original's page as the one to index.
      guard versions[job.language] != nil else { return nil }
      let languages = versions.indices.filter { versions[$0] != nil }
      return Sitemap.Page(
        url: data.origin + job.url,
        lastModified: data.dates(of: entry, language: job.language)?.updated,
        languages: data.languages(languages) { data.entryURL(entry, language: $0) })
    default:
      return Sitemap.Page(url: data.origin + job.url, lastModified: nil, languages: [])
    }
  }
}

extension SiteData {
  /// The absolute URLs of a page in some languages; nothing where there is only one.
  fileprivate func languages(
    _ languages: [Int], url: (Int) -> String
  ) -> [(code: String, url: String)] {
    guard languages.count > 1 else { return [] }
    let all = languages.map { (code: settings.languages[$0], url: origin + url($0)) }
    return all + [("x-default", all[0].url)]
  }
}

import Diagnostics
import Model

/// The results of a build that the next one reuses, so that it only makes what has changed. A build
/// gives the same site with any memory as it does without one.
public struct BuildMemory: Sendable {
  /// The files as the last build read them.
  var pages = PageMemory()
  /// The last site that had no errors.
  var site: PreparedSite?
  /// Whether finished pages are stored too.
  let keepsPages: Bool

  /// Makes an empty memory.
  ///
  /// - Parameter keepsPages: whether finished pages are stored, with the dependencies of each.
  public init(keepsPages: Bool = false) {
    self.keepsPages = keepsPages
  }
}

/// The differences between two states of a site.
struct SiteChanges {
  /// The most files that may change. If more do, the site is built from the beginning.
  private static let limit = 200

  /// The indices of changed files in `PreparedSite.pages`, and whether only the Markdown below
  /// their front matter differs.
  private(set) var pages: [Int] = []
  private(set) var isTextOnly = true

  /// Finds the changes in the pages. Returns nil if anything else has changed besides the templates
  /// (the settings, the model or the list of files), or if too many pages have.
  init?(
    from last: PreparedSite, toInput input: SiteInput, options: BuildOptions, pages: [ParsedPage]
  ) {
    guard options.makesTheSame(as: last.options), input.hasSameFrame(as: last.input),
      pages.count == last.pages.count
    else { return nil }
    for index in pages.indices where last.pages[index] !== pages[index] {
      let (old, new) = (last.pages[index], pages[index])
      // If an old address changes, links to it lead elsewhere.
      guard old.place == new.place,
        old.version.metadata.aliases.map(\.path) == new.version.metadata.aliases.map(\.path),
        old.version.metadata.isPublishedLike(new.version.metadata),
        self.pages.count < SiteChanges.limit
      else { return nil }
      self.pages.append(index)
      if !new.hasSameHead(as: old) { isTextOnly = false }
    }
    if zip(last.input.assets, input.assets).contains(where: { $0.size != $1.size }) {
      isTextOnly = false
    }
  }

  /// Returns the codes of the parts that differ between two states with the same pages; nil if one
  /// of the changed files is not a page.
  func parts(
    from old: SiteTables, to new: SiteTables, linked: [LinkedPage?]
  ) -> Set<UInt32>? {
    var codes: Set<UInt32> = []
    for index in pages {
      guard let page = linked[index] else { return nil }
      codes.insert(SitePart.text(page.entry).code)
      if !isTextOnly { codes.insert(SitePart.head(page.entry).code) }
    }
    if isTextOnly { return codes }
    for language in new.lists.rows.indices {
      let (lists, before) = (new.lists.rows[language], old.lists.rows[language])
      for collection in lists.indices where before[collection].sorted != lists[collection].sorted {
        codes.insert(SitePart.list(collection).code)
      }
    }
    let collections = new.catalogue.model.collections.indices
    for collection in collections
    where new.facets.facets(of: collection) != old.facets.facets(of: collection) {
      codes.insert(SitePart.facets(collection).code)
    }
    if new.hasPlaces != old.hasPlaces { codes.insert(SitePart.places.code) }
    let (before, after) = (old.catalogue, new.catalogue)
    for (number, link) in after.backReferences.enumerated()
    where before.referrers[number] != after.referrers[number] {
      for (place, entry) in after.ranges[link.to].enumerated()
      where before.referrers[number][place] != after.referrers[number][place] {
        codes.insert(SitePart.referrers(entry).code)
      }
    }
    for (path, size) in new.assetSizes where old.assetSizes[path] != size {
      codes.insert(SitePart.asset(path).code)
    }
    return codes
  }
}

extension ParsedPage {
  /// Whether the front matter of two readings of a file is the same.
  fileprivate func hasSameHead(as other: ParsedPage) -> Bool {
    let body = version.body.lowerBound
    return body == other.version.body.lowerBound
      && version.file.bytes[..<body] == other.version.file.bytes[..<body]
  }
}

extension EntryMetadata {
  /// Whether two versions are published during the same time.
  fileprivate func isPublishedLike(_ other: EntryMetadata) -> Bool {
    isDraft == other.isDraft && publish == other.publish && expires == other.expires
  }
}

extension SiteInput {
  /// Whether two inputs have the same files with the same bytes. This ignores pages, copied files,
  /// and templates with their words and assets.
  fileprivate func hasSameFrame(as other: SiteInput) -> Bool {
    contentFolder == other.contentFolder && templatesFolder == other.templatesFolder
      && settings?.bytes == other.settings?.bytes && model?.bytes == other.model?.bytes
      && pages.count == other.pages.count && assets.count == other.assets.count
      && pages.indices.allSatisfy {
        pages[$0].file.isSameReading(as: other.pages[$0].file)
          || pages[$0].path == other.pages[$0].path
      }
      && zip(assets, other.assets).allSatisfy {
        $0.path == $1.path && $0.location == $1.location && $0.image == $1.image
      }
      && SiteInput.areSame(dataFiles, other.dataFiles)
      && mapData?.bytes == other.mapData?.bytes && urls?.bytes == other.urls?.bytes
  }

  /// Whether two inputs have the same templates, with the same words and assets.
  func hasSameTemplates(as other: SiteInput) -> Bool {
    SiteInput.areSame(templates, other.templates) && SiteInput.areSame(words, other.words)
      && SiteInput.areSame(templateAssets, other.templateAssets)
  }

  private static func areSame(_ a: [String: SourceFile], _ b: [String: SourceFile]) -> Bool {
    a.count == b.count && a.allSatisfy { $1.bytes == b[$0]?.bytes }
  }
}

extension BuildOptions {
  /// Whether two builds with these options give the same site.
  fileprivate func makesTheSame(as other: BuildOptions) -> Bool {
    baseURL == other.baseURL && now == other.now && includesDrafts == other.includesDrafts
      && isPreview == other.isPreview && previewName == other.previewName
      && generator == other.generator
  }
}

extension Catalogue {
  /// Whether two catalogues have the same entries, in the same languages.
  func hasSameEntries(as other: Catalogue) -> Bool {
    entries.count == other.entries.count
      && zip(entries, other.entries).allSatisfy { a, b in
        a.collection == b.collection && a.slug == b.slug
          && zip(a.versions, b.versions).allSatisfy { ($0 == nil) == ($1 == nil) }
      }
  }
}

extension Routes {
  /// Whether everything is at the same URL.
  func hasSameURLs(as other: Routes) -> Bool {
    basePath == other.basePath && home == other.home && lists == other.lists
      && entries == other.entries
  }
}

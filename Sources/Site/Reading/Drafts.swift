import Diagnostics
import FrontMatter
import Model

/// The pages that are not finished. Problems in them do not stop the build of all others: a missing
/// part is a note, and an error becomes a warning. With `--drafts` they are published like other
/// pages, and their problems keep their severity.
struct Drafts: Sendable {
  /// Whether drafts are part of the site, as in the preview.
  private let areShown: Bool
  /// The paths of their files and of the files of their translations; empty if drafts are
  /// published.
  private let files: Set<String>

  init(_ pages: [ParsedPage], options: BuildOptions) {
    areShown = options.includesDrafts
    if options.includesDrafts, !options.isPreview {
      files = []
      return
    }
    // If front matter cannot be read, it may or may not be that of a draft.
    let drafts = pages.filter { $0.isWhole && $0.version.metadata.isDraft }
    if drafts.isEmpty {
      files = []
      return
    }
    let originals = Set(drafts.filter { $0.place.language.isOriginal }.map(\.place))
    let translations = pages.filter {
      !$0.place.language.isOriginal && originals.contains($0.place.translated(to: .original))
    }
    files = Set((drafts + translations).map(\.version.file.path))
  }

  /// Whether there are drafts that are not part of the site.
  var areHidden: Bool { !areShown && !files.isEmpty }

  /// Whether a page is a draft.
  func contains(_ page: ParsedPage) -> Bool { files.contains(page.version.file.path) }

  /// Returns a diagnostic with the severity that it has in a draft, if it is about one.
  func eased(_ diagnostic: Diagnostic) -> Diagnostic {
    files.contains(diagnostic.location.file.path) ? easedAnywhere(diagnostic) : diagnostic
  }

  /// Does the same for diagnostics from reading a page. If the page is a draft, this includes
  /// diagnostics in other files, such as a table of numbers.
  func eased(_ diagnostics: [Diagnostic], of page: ParsedPage) -> [Diagnostic] {
    contains(page) ? diagnostics.map(easedAnywhere) : diagnostics
  }

  private func easedAnywhere(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.severity == .error, !standsInTheWay(diagnostic.problem) else {
      return diagnostic
    }
    var eased = diagnostic
    // A value in the wrong form is not a missing value.
    eased.severity =
      diagnostic.problem.isGap && diagnostic.suggestion == nil ? .note : .warning
    return eased
  }

  /// Does the same for the diagnostics of each page.
  func eased(_ diagnostics: PageDiagnostics) -> PageDiagnostics {
    files.isEmpty ? diagnostics : diagnostics.mapped { $0.map(eased) }
  }

  /// Whether a problem in a draft affects other pages. Two pages at one address do if both are
  /// shown.
  private func standsInTheWay(_ problem: any Problem) -> Bool {
    switch problem {
    case is FrontMatterProblem: true
    case is OutputProblem: areShown
    case SiteProblem.urlTwice: areShown
    default: false
    }
  }

  /// Returns the problems of drafts that are not part of the site. Their references and links are
  /// resolved in a site that has all pages. Problems that only show in finished pages are found
  /// once the drafts are published.
  func review(
    _ pages: [ParsedPage], model: ContentModel, settings: SiteSettings, address: SiteAddress,
    input: SiteInput, unread: UnreadFiles, templateIDs: Set<String>, threads: Int
  ) -> [Diagnostic] {
    let (catalogue, mistakes) = Catalogue.make(
      pages.map { ($0.place, $0.version) }, model: model, settings: settings,
      isUnread: { unread.hasEntry($1, ofCollection: $0, in: model) }, isPublished: { _ in true })
    let routes = Routes(catalogue, settings: settings, basePath: address.basePath)
    let resolver = LinkResolver(
      catalogue: catalogue, settings: settings,
      assets: Set((input.assets + input.withdrawn).map(\.path)),
      allPages: input.pages.map(\.path), unread: unread, routes: routes)
    let (linked, _) = LinkStage.run(
      pages, catalogue: catalogue, resolver: resolver, templateIDs: templateIDs,
      pictures: PictureStage(dataFiles: input.dataFiles, languages: settings.languages),
      threads: threads, only: contains)
    let found = (mistakes + routes.collisions(catalogue)).filter {
      files.contains($0.location.file.path)
    }
    return found.map(eased)
      + zip(pages, linked).flatMap { eased($1?.diagnostics ?? [], of: $0) }
  }
}

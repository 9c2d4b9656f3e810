import Diagnostics
import FrontMatter
import Model

/// The pages that are not done. What is found in them does not stand in the way of all others: what is only
/// missing is a note, and what is wrong a warning. With `--drafts` they are published like other pages, and
/// what is found is as grave as in these.
struct Drafts: Sendable {
  /// Whether they are part of the site, as the preview shows it.
  private let areShown: Bool
  /// The paths of their files, with those of their translations; none where they are published.
  private let files: Set<String>

  init(_ pages: [ParsedPage], options: BuildOptions) {
    areShown = options.includesDrafts
    if options.includesDrafts, !options.isPreview {
      files = []
      return
    }
    // Of front matter that cannot be read it is not known what it says.
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

  /// Whether there are some that are no part of the site.
  var areHidden: Bool { !areShown && !files.isEmpty }

  /// Whether a page is one of them.
  func contains(_ page: ParsedPage) -> Bool { files.contains(page.version.file.path) }

  /// What was found, no more grave than it is in a draft.
  func eased(_ diagnostic: Diagnostic) -> Diagnostic {
    files.contains(diagnostic.location.file.path) ? easedAnywhere(diagnostic) : diagnostic
  }

  /// The same for what was found while a page was read: in a draft also where it stands in another file,
  /// such as a table of numbers.
  func eased(_ diagnostics: [Diagnostic], of page: ParsedPage) -> [Diagnostic] {
    contains(page) ? diagnostics.map(easedAnywhere) : diagnostics
  }

  private func easedAnywhere(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.severity == .error, !standsInTheWay(diagnostic.problem) else {
      return diagnostic
    }
    var eased = diagnostic
    // What stands there in another form than it must is not missing.
    eased.severity =
      diagnostic.problem.isGap && diagnostic.suggestion == nil ? .note : .warning
    return eased
  }

  /// The same for what was found page by page.
  func eased(_ diagnostics: PageDiagnostics) -> PageDiagnostics {
    files.isEmpty ? diagnostics : diagnostics.mapped { $0.map(eased) }
  }

  /// Whether something in a draft harms other pages. Two pages at one address do where both are shown.
  private func standsInTheWay(_ problem: any Problem) -> Bool {
    switch problem {
    case is FrontMatterProblem: true
    case is OutputProblem: areShown
    case SiteProblem.urlTwice: areShown
    default: false
    }
  }

  /// What is wrong in drafts that are no part of the site: where their references and links lead is looked
  /// up in a site that has all pages. What only finished pages show is found once they are published.
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

import Diagnostics
import Model

/// The findings of the stages before rendering.
struct Findings: Sendable {
  var input: [Diagnostic] = []
  /// The problems of the settings, of the model, and of entries in relation to each other.
  var frame: [Diagnostic] = []
  var content = PageDiagnostics([])
  var links = PageDiagnostics([])
  var templates: [Diagnostic] = []
  /// The problems of drafts that are not part of the site, besides those in `content`.
  var drafts: [Diagnostic] = []
  /// The warnings of an editor about the site as a whole.
  var review: [Diagnostic] = []

  /// All findings, stage by stage.
  var all: [Diagnostic] {
    var all: [Diagnostic] = []
    // A site can have very many mistakes: the array must not grow step by step.
    all.reserveCapacity(
      input.count + frame.count + content.count + links.count + templates.count + drafts.count
        + review.count)
    all += input
    all += frame
    all += content.all
    all += links.all
    all += templates
    all += drafts
    all += review
    return all
  }

  /// Whether any of them is an error.
  var hasErrors: Bool {
    content.hasErrors || links.hasErrors
      || [input, frame, templates, drafts, review].contains(where: \.hasErrors)
  }
}

extension [Diagnostic] {
  /// Returns the findings in order, with the severities that the settings ask for.
  ///
  /// A page's own front matter takes precedence over the settings, and the rules for drafts over
  /// both.
  func settled(
    _ settings: SiteSettings, _ own: OwnWarnings, _ drafts: Drafts
  ) -> [Diagnostic] {
    let code = { (diagnostic: Diagnostic) in diagnostic.problem.code }
    if allSatisfy({ $0.severity == .error }) { return sortedByPlace() }
    return compactMap { diagnostic in
      guard diagnostic.severity == .warning,
        let severity = own.byFile[diagnostic.location.file.path]?[code(diagnostic)]
          ?? settings.warnings[code(diagnostic)]
      else { return drafts.eased(diagnostic) }
      guard let severity else { return nil }
      var changed = diagnostic
      changed.severity = severity
      return drafts.eased(changed)
    }.sortedByPlace()
  }
}

/// The severities of warnings that pages set in their front matter.
struct OwnWarnings: Sendable {
  /// The severities by code, for files that set any.
  private(set) var byFile: [String: [String: Severity?]] = [:]

  init(_ pages: some Sequence<ParsedPage>) {
    for page in pages { note(page) }
  }

  /// Records the current severities of a page.
  mutating func note(_ page: ParsedPage) {
    let warnings = page.version.metadata.warnings
    byFile[page.version.file.path] = warnings.isEmpty ? nil : warnings
  }
}

import Diagnostics
import Model

/// What the stages before rendering have found.
struct Findings: Sendable {
  var input: [Diagnostic] = []
  /// What is wrong with the settings, the model, and how entries go together.
  var frame: [Diagnostic] = []
  var content = PageDiagnostics([])
  var links = PageDiagnostics([])
  var templates: [Diagnostic] = []
  /// What is wrong with drafts that are no part of the site, beside `content`.
  var drafts: [Diagnostic] = []
  /// What an editor would mention of the site as a whole.
  var review: [Diagnostic] = []

  var all: [Diagnostic] { input + frame + content.all + links.all + templates + drafts + review }
}

extension [Diagnostic] {
  /// What was found, with the severities that the settings ask for, in order.
  ///
  /// What a page says of warnings in it goes before what the settings say, and that it is a draft before both.
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

/// What pages say of warnings in them.
struct OwnWarnings: Sendable {
  /// The severities by code, of the files that give any.
  private(set) var byFile: [String: [String: Severity?]] = [:]

  init(_ pages: some Sequence<ParsedPage>) {
    for page in pages { note(page) }
  }

  /// Notes what a page says now.
  mutating func note(_ page: ParsedPage) {
    let warnings = page.version.metadata.warnings
    byFile[page.version.file.path] = warnings.isEmpty ? nil : warnings
  }
}

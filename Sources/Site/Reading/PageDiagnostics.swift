import Diagnostics

/// The diagnostics of each page. A change of one page only replaces the diagnostics of that page.
struct PageDiagnostics: Sendable {
  /// The diagnostics by page, for pages that have any.
  private var byPage: [Int: [Diagnostic]] = [:]

  /// Stores the diagnostics of each page, in the pages' order.
  init(_ diagnostics: some Sequence<[Diagnostic]>) {
    for (page, diagnostics) in diagnostics.enumerated() { self[page] = diagnostics }
  }

  /// Accesses the diagnostics of a page, by its number.
  subscript(page: Int) -> [Diagnostic] {
    get { byPage[page] ?? [] }
    set { byPage[page] = newValue.isEmpty ? nil : newValue }
  }

  /// Returns the same with a change applied to the diagnostics of each page.
  func mapped(_ change: ([Diagnostic]) -> [Diagnostic]) -> PageDiagnostics {
    var changed = self
    for (page, diagnostics) in byPage { changed[page] = change(diagnostics) }
    return changed
  }

  /// All diagnostics, in the order of the pages, without a copy of them.
  var all: some Sequence<Diagnostic> { byPage.keys.sorted().lazy.flatMap { self[$0] } }

  /// The number of all diagnostics.
  var count: Int { byPage.values.reduce(0) { $0 + $1.count } }

  /// Whether any of them is an error.
  var hasErrors: Bool { byPage.values.contains(where: \.hasErrors) }
}

import Diagnostics

/// What is wrong with pages, by page, so that a change of one page changes nothing else here.
struct PageDiagnostics: Sendable {
  /// Only of pages with which something is wrong.
  private var byPage: [Int: [Diagnostic]] = [:]

  /// What is wrong with each page, in the pages' order.
  init(_ diagnostics: some Sequence<[Diagnostic]>) {
    for (page, diagnostics) in diagnostics.enumerated() { self[page] = diagnostics }
  }

  /// What is wrong with a page, by its number.
  subscript(page: Int) -> [Diagnostic] {
    get { byPage[page] ?? [] }
    set { byPage[page] = newValue.isEmpty ? nil : newValue }
  }

  /// The same with what is wrong with each page changed.
  func mapped(_ change: ([Diagnostic]) -> [Diagnostic]) -> PageDiagnostics {
    var changed = self
    for (page, diagnostics) in byPage { changed[page] = change(diagnostics) }
    return changed
  }

  /// All of it, in the order of the pages.
  var all: [Diagnostic] { byPage.keys.sorted().flatMap { self[$0] } }
}

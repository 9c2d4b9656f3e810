import Diagnostics
import Model

/// An anchor that the Markdown of a page does not have, but its template may.
struct PendingAnchor: Sendable {
  let anchor: String
  /// The entry that should have it, in `language`.
  let entry: EntryID
  let language: LanguageID
  /// The link's destination as written, for the message.
  let location: SourceLocation
  /// The number of the page that should have it, and the anchors of its Markdown.
  let page: Int
  let candidates: [String]

  /// Returns the error for a page that does not have it.
  func missing(in view: SiteView, _ misses: inout AnchorMisses) -> Diagnostic {
    Diagnostic(
      SiteProblem.missingAnchor(
        anchor: anchor, target: view.version(of: entry, language: language).file.path,
        near: misses.nearest(to: anchor, on: page, ids: candidates)),
      at: location)
  }
}

/// A link to a generated file. Only the finished site shows whether it exists.
struct PendingPath: Sendable {
  /// The path below the site's folder.
  let path: String
  /// The error if nothing is there.
  let missing: Diagnostic
}

/// An id in raw HTML that a template has too. Only the finished page shows whether both appear on
/// it, and whether the page has an id that raw HTML refers to.
struct PendingID: Sendable {
  let id: String
  /// The attribute that refers to it; nil if the id is the element's own.
  var attribute: String?
  /// The entry on whose page it is, in `language`.
  let entry: EntryID
  let language: LanguageID
  let location: SourceLocation
}

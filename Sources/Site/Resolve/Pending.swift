import Diagnostics
import Model

/// An anchor that the Markdown of a page does not have, but its template may.
struct PendingAnchor: Sendable {
  let anchor: String
  /// The entry that should have it, in the language.
  let entry: EntryID
  let language: LanguageID
  /// The link's destination as written, for the message.
  let location: SourceLocation
  /// The number of the page that should have it, and the anchors of its Markdown.
  let page: Int
  let candidates: [String]

  /// What to say when the page does not have it.
  func missing(in view: SiteView, _ misses: inout AnchorMisses) -> Diagnostic {
    Diagnostic(
      SiteProblem.missingAnchor(
        anchor: anchor, target: view.version(of: entry, language: language).file.path,
        near: misses.nearest(to: anchor, on: page, ids: candidates)),
      at: location)
  }
}

/// A link to what is made besides pages, which only the finished site shows to be there.
struct PendingPath: Sendable {
  /// The path below the site's folder.
  let path: String
  /// What to say when nothing stands there.
  let missing: Diagnostic
}

/// An id in raw HTML that some template has too: whether both stand on a page shows once it is made. So it
/// does whether the page has an id that raw HTML names.
struct PendingID: Sendable {
  let id: String
  /// The attribute that names it; nil where it is the element's own.
  var attribute: String?
  /// The entry on whose page it stands, in the language.
  let entry: EntryID
  let language: LanguageID
  let location: SourceLocation
}

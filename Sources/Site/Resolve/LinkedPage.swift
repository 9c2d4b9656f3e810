import Diagnostics
import Model

/// A page with the targets of its links.
///
/// It is a class for the same reason as `ParsedPage`.
final class LinkedPage: Sendable {
  let entry: EntryID
  let language: LanguageID
  let texts: VersionTexts
  let pending: [PendingAnchor]
  let pendingPaths: [PendingPath]
  let pendingIDs: [PendingID]
  let diagnostics: [Diagnostic]
  /// The texts of other pages to whose anchors it links.
  let anchored: [TextPlace]

  init(_ other: LinkedPage, texts: VersionTexts) {
    entry = other.entry
    language = other.language
    self.texts = texts
    pending = other.pending
    pendingPaths = other.pendingPaths
    pendingIDs = other.pendingIDs
    diagnostics = other.diagnostics
    anchored = other.anchored
  }

  init(_ result: Linker.Result) {
    entry = result.entry
    language = result.language
    texts = result.texts
    pending = result.pending
    pendingPaths = result.pendingPaths
    pendingIDs = result.pendingIDs
    diagnostics = result.diagnostics
    anchored = result.anchored
  }
}

import Output

/// A file of the site that is not a page from a template: a calendar, a feed, or a part of the
/// search index.
///
/// The stages that make such files are functions from `SiteView` to files. `Finisher` adds them to
/// the tree.
struct SiteFile: Sendable {
  /// Its path below the output folder, without a `/` at its start: `events/feed.xml`.
  let path: String
  let content: OutputContent
  /// The file of Content or Templates to name in an error about its path.
  let origin: String

  init(_ path: String, _ bytes: [UInt8], origin: String) {
    self.init(path, .bytes(bytes), origin: origin)
  }

  init(_ path: String, _ content: OutputContent, origin: String) {
    self.path = path
    self.content = content
    self.origin = origin
  }
}

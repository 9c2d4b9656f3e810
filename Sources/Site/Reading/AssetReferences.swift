import Files
import Formats

extension SiteInput.Asset {
  /// Notes what a file names and loads, where it is of a type that names others: it is read for that.
  mutating func noteReferences(from sources: SourceFolders?) {
    guard kind != nil,
      let bytes = try? FileReader.read(location, limit: InputLoader.textLimit, in: sources)
    else { return }
    noteReferences(in: bytes)
  }

  /// The same, of a file that has been read.
  mutating func noteReferences(in bytes: [UInt8]) {
    let found: PageReferences
    switch kind {
    case .page:
      found = PageReferences(html: bytes)
      if format == nil { loads = PageLoads(html: bytes) }
    case .styleSheet: found = PageReferences(css: bytes)
    case nil: return
    }
    references = found.all.isEmpty ? nil : found
  }

  /// Types of files that name others.
  private enum Kind {
    case page, styleSheet
  }

  private var kind: Kind? {
    if format == .svg { return .page }
    switch FileTypes.ending(of: path) {
    case "css": return .styleSheet
    case "html", "htm", "xhtml", "xht", "svg": return .page
    default: return nil
    }
  }
}

import Files
import Formats

extension SiteInput.Asset {
  /// Records what a file names and loads, if files of its type can. It reads the file for this.
  mutating func noteReferences(from sources: SourceFolders?) {
    guard kind != nil,
      let bytes = try? FileReader.read(location, limit: InputLoader.textLimit, in: sources)
    else { return }
    noteReferences(in: bytes)
  }

  /// Records what a file that is already in memory names and loads.
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

  /// The types of files that can name others.
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

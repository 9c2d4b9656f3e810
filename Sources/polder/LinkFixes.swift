import ContentEdits
import Diagnostics
import LinkCheck
import Site

/// The addresses that `polder links --fix` replaced.
struct LinkFixes {
  /// The places of the links.
  private(set) var places: Set<SourceLocation> = []
  /// The new addresses, in the form in which they are asked.
  private(set) var addresses: Set<String> = []
  /// What to print.
  private(set) var lines: [RunPhrase] = []

  /// The number of links that were changed.
  var count: Int { places.count }

  /// Makes fixes of nothing.
  init() {}

  /// Replaces addresses in the files of Content. Other files stay as they are.
  ///
  /// - Parameters:
  ///   - folder: Content, as the paths of the files name it.
  ///   - location: returns the path of a file on disk.
  ///   - shown: returns a file as it may be shown.
  static func write(
    _ moved: [(link: OutsideLink, address: String)], in folder: String,
    location: (SourceFile) -> String, shown: (SourceFile) -> SourceFile
  ) throws(EditFailure) -> LinkFixes {
    var fixes = LinkFixes()
    var files: [String: (file: SourceFile, replacements: [ContentEdit.Replacement])] = [:]
    for (link, address) in moved {
      let file = link.location.file
      guard let range = link.written, file.path.hasPrefix(folder + "/") else { continue }
      files[file.path, default: (file, [])].replacements.append(
        ContentEdit.Replacement(range, with: address))
      fixes.places.insert(link.location)
      if let text = OutsideAddress(address)?.text { fixes.addresses.insert(text) }
    }
    for (path, change) in files.sorted(by: { $0.key < $1.key }) {
      let edit = ContentEdit(change.file, change.replacements)
      try ContentWriter.write(edit, to: location(change.file))
      for line in ContentEdit(shown(change.file), change.replacements).changedLines {
        fixes.lines.append(.fixed(path: path, line: line.line, old: line.old, new: line.new))
      }
    }
    let count = fixes.lines.count
    if count > 0 { fixes.lines.append(.fixedCount(lines: count, files: files.count)) }
    return fixes
  }
}

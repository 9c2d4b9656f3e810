import Dates
import Files
import Parallel

extension SiteInput {
  /// The properties that the fingerprint covers, those that say nothing of the site, and `pdfTexts`,
  /// which come from copied files: their content is compared with what was copied, and the text of a PDF
  /// that is not published is nowhere. A test knows of any other.
  static let fingerprinted: Set<String> = [
    "contentFolder", "contentAbove", "templatesFolder", "settings", "model", "synonyms", "urls",
    "mapData", "pages",
    "assets", "madeFiles", "unreadable", "fileCount",
    "dataFiles", "pdfTexts", "sources", "templates", "words", "templateAssets", "diagnostics",
    "ignored", "withdrawn", "styleParts",
  ]

  /// A hash of all that a site is made from: every file that was read, the names and sizes of those
  /// that are copied, and the options. Two builds with the same one make the same site of the same
  /// copied files; nil when something could not be read.
  ///
  /// - Parameters:
  ///   - options: how to build.
  ///   - program: what tells this program from another one, which might make another site.
  public func fingerprint(_ options: BuildOptions, program: String) -> ContentHash? {
    guard diagnostics.isEmpty else { return nil }
    var text = ""
    func add(_ parts: String...) {
      for part in parts { text += "\(part.utf8.count):\(part)," }
    }
    add(
      program, options.generator, options.baseURL ?? "", "\(options.includesDrafts)",
      "\(options.isPreview)")
    switch options.now {
    case .instant(let seconds): add("instant", "\(seconds)")
    case .local(let time): add("local", "\(time.secondsOnClock)")
    }
    add(contentFolder, templatesFolder)
    let single = [settings, model, synonyms, urls, mapData]
    add(single.map { $0 == nil ? "0" : "1" }.joined())
    let tables = [templates, words, templateAssets].map { table in
      table.sorted { FileTree.precedes($0.key, $1.key) }
    }
    for table in tables { add("\(table.count)", table.map(\.key).joined(separator: "\0")) }
    add("\(pages.count)", pages.map(\.path).joined(separator: "\0"))
    for asset in assets + madeFiles {
      add(asset.path, asset.location, "\(asset.size)", asset.image?.hash.hex ?? "")
    }
    // A table that only charts are drawn from is not copied.
    let data = dataFiles.sorted { FileTree.precedes($0.key, $1.key) }
    add("\(data.count)", data.map(\.key).joined(separator: "\0"))
    let files =
      data.map(\.value) + single.compactMap { $0 } + tables.flatMap { $0.map(\.value) }
      + pages.map(\.file)
    let hashes = parallelMap(files, threads: options.threads) { ContentHash.hash($0.bytes).hex }
    return ContentHash.hash(Array((text + hashes.joined()).utf8))
  }
}

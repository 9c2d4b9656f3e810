import Dates
import Files
import Parallel

extension SiteInput {
  /// The properties of the input that the fingerprint covers, the properties that do not affect the
  /// site, and `pdfTexts`. The texts of PDFs follow from copied files, which are compared with the
  /// output. The text of a PDF that is not published is not used. A test fails if there is a
  /// further property.
  static let fingerprinted: Set<String> = [
    "contentFolder", "contentAbove", "templatesFolder", "settings", "model", "synonyms", "urls",
    "mapData", "pages",
    "assets", "madeFiles", "unreadable", "fileCount",
    "dataFiles", "pdfTexts", "sources", "templates", "words", "templateAssets", "diagnostics",
    "ignored", "withdrawn", "styleParts",
  ]

  /// Returns a hash of everything that a site depends on: every file that was read, the names and
  /// sizes of copied files, and the options. Two builds with the same hash make the same site from
  /// the same copied files. Returns nil if a file could not be read.
  ///
  /// - Parameters:
  ///   - options: the options of the build.
  ///   - program: an identifier of this program. A different program may make a different site.
  public func fingerprint(_ options: BuildOptions, program: String) -> ContentHash? {
    guard diagnostics.isEmpty else { return nil }
    var text = ""
    func add(_ parts: String...) {
      for part in parts { text += "\(part.utf8.count):\(part)," }
    }
    add(
      program, options.generator, options.baseURL ?? "", "\(options.includesDrafts)",
      "\(options.isPreview)", options.previewName ?? "", "\(options.refusesExampleContacts)")
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
    // A table that only charts use is not copied.
    let data = dataFiles.sorted { FileTree.precedes($0.key, $1.key) }
    add("\(data.count)", data.map(\.key).joined(separator: "\0"))
    let files =
      data.map(\.value) + single.compactMap { $0 } + tables.flatMap { $0.map(\.value) }
      + pages.map(\.file)
    let hashes = parallelMap(files, threads: options.threads) { ContentHash.hash($0.bytes).hex }
    return ContentHash.hash(Array((text + hashes.joined()).utf8))
  }
}

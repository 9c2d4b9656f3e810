import Diagnostics
import Files
import Images
import Model

/// Text files as they were last read from disk.
public struct KnownFiles: Sendable {
  private struct Known {
    let entry: FileEntry
    let file: SourceFile
  }

  /// All files of the last look, as messages name them.
  var listed: Set<String> = []
  /// By the path that messages show.
  private var files: [String: Known] = [:]
  private var assets: [String: (entry: FileEntry, asset: SiteInput.Asset)] = [:]

  /// Knows no file.
  public init() {}

  /// The file, when it has neither another size nor another time than when it was read.
  func file(_ path: String, _ entry: FileEntry) -> SourceFile? {
    guard let known = files[path], known.entry == entry else { return nil }
    return known.file
  }

  mutating func keep(_ read: [(path: String, entry: FileEntry, file: SourceFile)]) {
    for item in read { files[item.path] = Known(entry: item.entry, file: item.file) }
  }

  /// The copied file, when it has neither another size nor another time than when it was read.
  func asset(_ path: String, _ entry: FileEntry) -> SiteInput.Asset? {
    guard let known = assets[path], known.entry == entry else { return nil }
    // What was made of it may be gone.
    let asset = known.asset
    return asset.image == nil || asset.made != nil || FileTree.isThere(asset.location)
      ? asset : nil
  }

  mutating func keep(_ asset: SiteInput.Asset, as path: String, _ entry: FileEntry) {
    assets[path] = (entry, asset)
  }

  /// Forgets a file that may differ though its size and time do not.
  mutating func forget(_ path: String) {
    files[path] = nil
    assets[path] = nil
  }

  /// Keeps no more than the files of the last look.
  mutating func forgetOthers() {
    if files.count + assets.count <= listed.count { return }
    files = files.filter { listed.contains($0.key) }
    assets = assets.filter { listed.contains($0.key) }
  }
}

/// Reads a project again and again; only what has changed is read from disk.
public struct ProjectReader: Sendable {
  /// The project as it was last read.
  public private(set) var input = SiteInput()

  private let content: String
  private let templates: String
  private let threads: Int
  private let images: ImageKeeping
  /// The folders that were links from the beginning: others are not followed.
  private let linked: Set<String>
  private var known = KnownFiles()
  private var pdfs = PDFReader()

  /// More changed files than this are looked for, not looked up.
  private static let limit = 50

  /// Reads nothing yet.
  ///
  /// - Parameter images: what becomes of images that have to be made.
  public init(content: String, templates: String, threads: Int, images: ImageKeeping = .memory) {
    self.content = content
    self.templates = templates
    self.threads = threads
    self.images = images
    linked = Set([content, templates].filter { FileTree.isLink($0) })
  }

  /// The folders to watch, in the order that `read(_:)` takes changes.
  public var folders: [String] { [content, templates] }

  /// A folder as messages name it.
  public static func shown(_ folder: String) -> String { InputLoader.shown(folder) }

  /// The folders as they are now, to read files in them.
  public func sources() -> SourceFolders {
    SourceFolders(folders) { linked.contains($0) }
  }

  /// Looks at all files, and reads those that have changed.
  public mutating func readAll() {
    input = InputLoader.load(
      content: content, templates: templates, threads: threads, images: images,
      sources: sources(), known: &known)
    pdfs.addTexts(to: &input, threads: threads)
    known.forgetOthers()
  }

  /// Reads what has changed in the two folders. The result is the same as that of `readAll`.
  ///
  /// A text that stands at one place of the input is put there; for all else the folders are looked
  /// through again.
  public mutating func read(_ changes: FolderChanges) {
    if changes.isUnknown { known = KnownFiles() }
    if changes.isUnknown || changes.mayBeMore { pdfs = PDFReader() }
    let changed = zip([input.contentFolder, input.templatesFolder], changes.paths).map {
      folder, paths in paths.sorted().map { (path: $0, shown: "\(folder)/\($0)") }
    }
    for file in changed.joined() { known.forget(file.shown) }
    for file in changed[0] { pdfs.forget(file.path) }
    let count = changed.reduce(0) { $0 + $1.count }
    let isKnown = !changes.mayBeMore && !changes.isUnknown && count <= ProjectReader.limit
    guard isKnown, input.diagnostics.isEmpty else { return readAll() }
    var updated = input
    updated.sources = sources()
    for file in changed[0] where !update(content: file.path, file.shown, in: &updated) {
      return readAll()
    }
    for file in changed[1] where !update(template: file.path, file.shown, in: &updated) {
      return readAll()
    }
    input = updated
    pdfs.addTexts(to: &input, threads: threads)
  }

  /// Reads a file of Content that was there and still is; false when it is not that simple.
  private func update(content path: String, _ shown: String, in input: inout SiteInput) -> Bool {
    if isPassing(shown, "\(content)/\(path)") { return true }
    switch ContentPlace(path) {
    case .page:
      guard let index = input.pages.firstIndex(where: { $0.path == path }),
        let file = file("\(content)/\(path)", shown, InputLoader.textLimit, input)
      else { return false }
      input.pages[index] = SiteInput.Page(path: path, file: file)
      return true
    // More may depend on all others: what is made of them, or which files there are.
    case .setting, .table, .fixed, .file, .leftBehind, .hidden, .hiddenFixed, .hiddenElsewhere,
      .hostFile, .misnamedPage:
      return false
    }
  }

  /// Reads a file of Templates that was there and still is; false when it is not that simple.
  private func update(template path: String, _ shown: String, in input: inout SiteInput) -> Bool {
    let location = "\(templates)/\(path)"
    if isPassing(shown, location) { return true }
    switch TemplatePlace(path) {
    case .template:
      guard input.templates[path] != nil,
        let file = file(location, shown, InputLoader.textLimit, input)
      else { return false }
      input.templates[path] = file
    case .words(let language):
      guard input.words[language] != nil,
        let file = file(location, shown, InputLoader.textLimit, input)
      else { return false }
      input.words[language] = file
    case .asset(let name) where name != TemplatePlace.styleSheet:
      guard input.templateAssets[name] != nil,
        let file = file(location, shown, InputLoader.assetLimit, input)
      else { return false }
      input.templateAssets[name] = file
    // Components add their styles to the style sheet.
    case .asset, .style, .map, .leftBehind, .hidden, .other: return false
    }
    return true
  }

  /// Whether a file was not there and is not: some editors write to a file of another name first.
  private func isPassing(_ shown: String, _ location: String) -> Bool {
    !known.listed.contains(shown) && !FileTree.isThere(location)
  }

  private func file(
    _ location: String, _ shown: String, _ limit: Int, _ input: SiteInput
  ) -> SourceFile? {
    guard let bytes = try? FileReader.read(location, limit: limit, in: input.sources) else {
      return nil
    }
    return SourceFile(path: shown, bytes: bytes)
  }
}

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

  /// All files of the last scan, by the paths that messages use.
  var listed: Set<String> = []
  /// The files, by the paths that messages use.
  private var files: [String: Known] = [:]
  private var assets: [String: (entry: FileEntry, asset: SiteInput.Asset)] = [:]

  /// Makes an empty store.
  public init() {}

  /// Returns the file if its size and time have not changed since it was read.
  func file(_ path: String, _ entry: FileEntry) -> SourceFile? {
    guard let known = files[path], known.entry == entry else { return nil }
    return known.file
  }

  mutating func keep(_ read: [(path: String, entry: FileEntry, file: SourceFile)]) {
    for item in read { files[item.path] = Known(entry: item.entry, file: item.file) }
  }

  /// Returns the copied file if its size and time have not changed since it was read.
  func asset(_ path: String, _ entry: FileEntry) -> SiteInput.Asset? {
    guard let known = assets[path], known.entry == entry else { return nil }
    // The files made from it may have been removed.
    let asset = known.asset
    return asset.image == nil || asset.made != nil || FileTree.isThere(asset.location)
      ? asset : nil
  }

  mutating func keep(_ asset: SiteInput.Asset, as path: String, _ entry: FileEntry) {
    assets[path] = (entry, asset)
  }

  /// Removes a file that may have changed although its size and time are the same.
  mutating func forget(_ path: String) {
    files[path] = nil
    assets[path] = nil
  }

  /// Removes all files that were not in the last scan.
  mutating func forgetOthers() {
    if files.count + assets.count <= listed.count { return }
    files = files.filter { listed.contains($0.key) }
    assets = assets.filter { listed.contains($0.key) }
  }
}

/// Reads a project repeatedly. Only changed files are read from disk.
public struct ProjectReader: Sendable {
  /// The project as it was last read.
  public private(set) var input = SiteInput()

  private let content: String
  private let templates: String
  private let threads: Int
  private let images: ImageKeeping
  /// The folders that were links from the beginning. Polder follows no other links.
  private let linked: Set<String>
  private var known = KnownFiles()
  private var pdfs = PDFReader()

  /// The most changed files that are read one by one. If more have changed, the folders are
  /// scanned.
  private static let limit = 50

  /// Makes a reader that has read nothing yet.
  ///
  /// - Parameter images: the storage of images that the program makes.
  public init(content: String, templates: String, threads: Int, images: ImageKeeping = .memory) {
    self.content = content
    self.templates = templates
    self.threads = threads
    self.images = images
    linked = Set([content, templates].filter { FileTree.isLink($0) })
  }

  /// The folders to watch, in the order that `read(_:)` takes changes.
  public var folders: [String] { [content, templates] }

  /// Returns a folder as messages name it.
  public static func shown(_ folder: String) -> String { InputLoader.shown(folder) }

  /// Opens the folders as they are now, to read files in them.
  public func sources() -> SourceFolders {
    SourceFolders(folders) { linked.contains($0) }
  }

  /// Scans all files, and reads those that have changed.
  public mutating func readAll() {
    input = InputLoader.load(
      content: content, templates: templates, threads: threads, images: images,
      sources: sources(), known: &known)
    pdfs.addTexts(to: &input, threads: threads)
    known.forgetOthers()
  }

  /// Reads the changed files of the two folders. The result is the same as that of `readAll`.
  ///
  /// A changed text with one place in the input is replaced there. For all other changes the
  /// folders are scanned again.
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

  /// Reads a file of Content that existed before and still exists. Returns false if the change may
  /// affect other files.
  private func update(content path: String, _ shown: String, in input: inout SiteInput) -> Bool {
    if isPassing(shown, "\(content)/\(path)") { return true }
    switch ContentPlace(path) {
    case .page:
      guard let index = input.pages.firstIndex(where: { $0.path == path }),
        let file = file("\(content)/\(path)", shown, InputLoader.textLimit, input)
      else { return false }
      input.pages[index] = SiteInput.Page(path: path, file: file)
      return true
    // All other files may depend on this one, or the list of files may have changed.
    case .setting, .table, .fixed, .file, .leftBehind, .hidden, .hiddenFixed, .hiddenElsewhere,
      .hostFile, .misnamedPage:
      return false
    }
  }

  /// Reads a file of Templates that existed before and still exists. Returns false if the change
  /// may affect other files.
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

  /// Whether a file did not exist before and does not exist now. Some editors write to a temporary
  /// file first.
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

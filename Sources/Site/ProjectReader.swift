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

  /// Keeps no more than the files of an input.
  mutating func forgetOthers(than input: SiteInput) {
    if assets.count > 2 * input.assets.count + 100 { assets = [:] }
    let count = input.pages.count + input.templates.count + input.templateAssets.count
    guard files.count > 2 * count + 100 else { return }
    files = [:]
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
  }

  /// The folders to watch, in the order that `read(_:)` takes changes.
  public var folders: [String] { [content, templates] }

  /// A folder as messages name it.
  public static func shown(_ folder: String) -> String { InputLoader.shown(folder) }

  /// Looks at all files, and reads those that have changed.
  public mutating func readAll() {
    input = InputLoader.load(
      content: content, templates: templates, threads: threads, images: images, known: &known)
    pdfs.addTexts(to: &input, threads: threads)
    known.forgetOthers(than: input)
  }

  /// Reads what has changed in the two folders. The result is the same as that of `readAll`.
  public mutating func read(_ changes: FolderChanges) {
    if changes.isUnknown { known = KnownFiles() }
    if changes.isUnknown || changes.mayBeMore { pdfs = PDFReader() }
    for path in changes.paths[0] {
      known.forget("\(input.contentFolder)/\(path)")
      pdfs.forget(path)
    }
    for path in changes.paths[1] { known.forget("\(input.templatesFolder)/\(path)") }
    let count = changes.paths.reduce(0) { $0 + $1.count }
    guard !changes.mayBeMore, count <= ProjectReader.limit, input.diagnostics.isEmpty else {
      return readAll()
    }
    var updated = input
    for path in changes.paths[0].sorted() where !update(content: path, in: &updated) {
      return readAll()
    }
    for path in changes.paths[1].sorted() where !update(template: path, in: &updated) {
      return readAll()
    }
    input = updated
    pdfs.addTexts(to: &input, threads: threads)
  }

  /// Reads a file of Content that was there and still is; false when it is not that simple.
  private func update(content path: String, in input: inout SiteInput) -> Bool {
    func read() -> SourceFile? {
      file("\(content)/\(path)", "\(input.contentFolder)/\(path)", InputLoader.textLimit)
    }
    switch path {
    case "site.yml":
      guard let before = input.settings, let file = read() else { return false }
      // Smaller images may have to be made.
      if SiteSettings.read(before).settings.images != SiteSettings.read(file).settings.images {
        return false
      }
      input.settings = file
    case "model.yml":
      guard input.model != nil, let file = read() else { return false }
      input.model = file
    default:
      if let index = input.pages.firstIndex(where: { $0.path == path }) {
        guard let file = read() else { return false }
        input.pages[index] = SiteInput.Page(path: path, file: file)
      } else if let index = input.assets.firstIndex(where: { $0.path == path }) {
        let location = "\(content)/\(path)"
        guard let size = FileTree.size(of: location) else { return false }
        let (asset, mistakes) = ImageStage.asset(
          path, at: location, size: size, shown: "\(input.contentFolder)/\(path)",
          keeping: images)
        // Of an image more may depend, and more may be left of the last one.
        if asset.image != nil || input.assets[index].image != nil || !mistakes.isEmpty {
          return false
        }
        input.assets[index] = asset
      } else {
        return isGone("\(content)/\(path)")
      }
    }
    return true
  }

  /// Whether nothing is there: some editors write to a file of another name first.
  private func isGone(_ path: String) -> Bool { !FileTree.isThere(path) }

  /// Reads a file of Templates that was there and still is; false when it is not that simple.
  private func update(template path: String, in input: inout SiteInput) -> Bool {
    func read(_ limit: Int) -> SourceFile? {
      file("\(templates)/\(path)", "\(input.templatesFolder)/\(path)", limit)
    }
    if path.hasPrefix("assets/") {
      let name = String(path.dropFirst(7))
      // Components add their styles to this one.
      if name == "site.css" { return false }
      guard input.templateAssets[name] != nil else { return isGone("\(templates)/\(path)") }
      guard let file = read(InputLoader.assetLimit) else { return false }
      input.templateAssets[name] = file
    } else if input.templates[path] != nil {
      guard let file = read(InputLoader.textLimit) else { return false }
      input.templates[path] = file
    } else {
      let language = path.hasPrefix("words/") ? String(path.dropFirst(6).dropLast(4)) : ""
      guard path == "words/\(language).yml", input.words[language] != nil else {
        return !input.ignored.contains { $0.path == "\(input.templatesFolder)/\(path)" }
          && isGone("\(templates)/\(path)")
      }
      guard let file = read(InputLoader.textLimit) else { return false }
      input.words[language] = file
    }
    return true
  }

  private func file(_ location: String, _ shown: String, _ limit: Int) -> SourceFile? {
    guard let bytes = try? FileReader.read(location, limit: limit) else { return nil }
    return SourceFile(path: shown, bytes: bytes)
  }
}

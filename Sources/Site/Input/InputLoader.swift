import Diagnostics
import Files
import Glibc
import Images
import Model
import Parallel

/// Reads the folders of a project from disk.
public enum InputLoader {
  /// The largest Markdown file, template or settings file that is read, in bytes.
  public static let textLimit = 8_000_000

  /// The largest file below `Templates/assets/`, in bytes.
  public static let assetLimit = 64_000_000

  /// Reads all files of a project, and reports which of them could not be read.
  ///
  /// - Parameters:
  ///   - content: the folder with the pages.
  ///   - templates: the folder with the templates.
  ///   - names: the names of the two folders in messages; nil uses their paths.
  ///   - images: the storage of images that the program makes.
  public static func load(
    content: String, templates: String, names: (content: String, templates: String)? = nil,
    threads: Int, images: ImageKeeping = .memory
  ) -> SiteInput {
    var known = KnownFiles()
    return load(
      content: content, templates: templates, names: names, threads: threads, images: images,
      known: &known)
  }

  /// Does the same, but does not read files again that are known and unchanged.
  static func load(
    content: String, templates: String, names: (content: String, templates: String)? = nil,
    threads: Int, images: ImageKeeping, sources: SourceFolders? = nil, known: inout KnownFiles
  ) -> SiteInput {
    var input = SiteInput()
    // The folders are opened once. All later reads go through them.
    input.sources = sources ?? SourceFolders([content, templates])
    known.listed = []
    input.contentFolder = names?.content ?? shown(content)
    input.templatesFolder = names?.templates ?? shown(templates)
    var diagnostics: [Diagnostic] = []
    var texts: [FileEntry] = []
    var assets: [FileEntry] = []
    var tables: [FileEntry] = []
    let listed = list(content, input.contentFolder, &known, &input, &diagnostics) {
      ContentPlace($0).listed
    }
    for entry in listed {
      switch ContentPlace(entry.path) {
      case .page, .setting: texts.append(entry)
      case .table:
        assets.append(entry)
        tables.append(entry)
      case .fixed, .file: assets.append(entry)
      // These files are not in the list.
      case .leftBehind, .hidden, .hiddenFixed, .hiddenElsewhere, .hostFile, .misnamedPage: break
      }
    }
    readAssets(assets, in: content, images, threads, &known, &input, &diagnostics)
    for (path, file) in read(
      tables, in: content, input.contentFolder, textLimit, threads, &known, &input, &diagnostics)
    {
      input.dataFiles[path] = file
    }
    let pages = read(
      texts, in: content, input.contentFolder, textLimit, threads, &known, &input, &diagnostics)
    for (path, file) in pages {
      guard case .setting(let setting) = ContentPlace(path) else {
        input.pages.append(SiteInput.Page(path: path, file: file))
        continue
      }
      switch setting {
      case .site: input.settings = file
      case .model: input.model = file
      case .synonyms: input.synonyms = file
      case .urls: input.urls = file
      }
    }
    if input.model == nil { input.contentAbove = above(content) }
    loadTemplates(templates, threads, &known, &input, &diagnostics)
    input.diagnostics = diagnostics
    ImageStage.finish(&input, keeping: images, threads: threads)
    return input
  }

  /// Returns a folder of the same name that has a `model.yml`, in one of the folders above, as a
  /// path from here. Returns nil if there is none, or if the folder was given as a path.
  private static func above(_ content: String) -> String? {
    guard !content.contains("/") else { return nil }
    var path = ""
    for _ in 0..<20 {
      path += "../"
      if access("\(path)\(content)/model.yml", R_OK) == 0 { return path + content }
    }
    return nil
  }

  /// Reads the files to copy, to the extent that the build needs.
  private static func readAssets(
    _ entries: [FileEntry], in folder: String, _ images: ImageKeeping, _ threads: Int,
    _ known: inout KnownFiles, _ input: inout SiteInput, _ diagnostics: inout [Diagnostic]
  ) {
    let before = known
    let (shown, sources) = (input.contentFolder, input.sources)
    let results = parallelMap(entries, threads: threads) {
      entry -> (asset: SiteInput.Asset, diagnostics: [Diagnostic]) in
      if let asset = before.asset("\(shown)/\(entry.path)", entry) { return (asset, []) }
      return ImageStage.asset(
        entry.path, at: folder + "/" + entry.path, size: entry.size, in: sources,
        shown: "\(shown)/\(entry.path)", keeping: images)
    }
    input.assets = results.map(\.asset)
    for (entry, result) in zip(entries, results) {
      if result.diagnostics.isEmpty {
        known.keep(result.asset, as: "\(shown)/\(entry.path)", entry)
      }
      diagnostics += result.diagnostics
    }
  }

  /// Returns a file to copy that is in memory, and its problems.
  public static func asset(
    _ path: String, bytes: [UInt8], in folder: String
  ) -> (asset: SiteInput.Asset, diagnostics: [Diagnostic]) {
    if let problem = ContentPlace(path).problem {
      let asset = SiteInput.Asset(path: path, location: "/", size: bytes.count)
      return (asset, [Diagnostic(problem, at: location("\(folder)/\(path)"))])
    }
    guard ImageStage.isImage(path, head: Array(bytes.prefix(ImageFormat.headSize))) else {
      var asset = SiteInput.Asset(path: path, location: "/", size: bytes.count)
      asset.noteReferences(in: bytes)
      return (asset, [])
    }
    return ImageStage.asset(
      path, at: "/", bytes: bytes, shown: "\(folder)/\(path)", keeping: .memory)
  }

  private static func loadTemplates(
    _ folder: String, _ threads: Int, _ known: inout KnownFiles, _ input: inout SiteInput,
    _ diagnostics: inout [Diagnostic]
  ) {
    let listing = list(folder, input.templatesFolder, &known, &input, &diagnostics) {
      TemplatePlace($0).listed
    }
    func isAsset(_ entry: FileEntry) -> Bool {
      if case .asset = TemplatePlace(entry.path) { true } else { false }
    }
    let assets = listing.filter { isAsset($0) }
    let texts = listing.filter { !isAsset($0) }
    var styles: [(path: String, file: SourceFile)] = []
    for (path, file) in read(
      texts, in: folder, input.templatesFolder, textLimit, threads, &known, &input,
      &diagnostics)
    {
      switch TemplatePlace(path) {
      case .words(let language): input.words[language] = file
      case .template: input.templates[path] = file
      case .map where input.mapData == nil: input.mapData = file
      case .map: input.ignored.append((file.path, "the map comes from another file"))
      case .style: styles.append((path, file))
      case .asset, .other, .leftBehind, .hidden:
        input.ignored.append((file.path, "it is not a template, a word file or an asset"))
      }
    }
    for (path, file) in read(
      assets, in: folder, input.templatesFolder, assetLimit, threads, &known, &input,
      &diagnostics)
    {
      if case .asset(let name) = TemplatePlace(path) { input.templateAssets[name] = file }
    }
    addStyles(styles.map(\.file), &input)
  }

  /// Adds the styles of components to the site's own, `site.css`, in the order of their names.
  private static func addStyles(
    _ styles: [SourceFile], _ input: inout SiteInput
  ) {
    guard !styles.isEmpty else { return }
    let site = input.templateAssets[TemplatePlace.styleSheet]
    input.styleParts = (site.map { [$0] } ?? []) + styles
    var bytes = site?.bytes ?? []
    for style in styles {
      if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
      bytes += style.bytes
    }
    input.templateAssets[TemplatePlace.styleSheet] = SourceFile(
      path: site?.path ?? "\(input.templatesFolder)/assets/\(TemplatePlace.styleSheet)",
      bytes: bytes)
  }

  /// Returns the regular files of a folder, sorted by path. All other files are reported or
  /// recorded as ignored.
  ///
  /// - Parameter place: returns the role of a file with a path.
  private static func list(
    _ folder: String, _ shown: String, _ known: inout KnownFiles, _ input: inout SiteInput,
    _ diagnostics: inout [Diagnostic], as place: (String) -> ListedFile
  ) -> [FileEntry] {
    let listing = FileTree.scan(root: folder, in: input.sources)
    for entry in listing.entries where entry.kind != .directory {
      known.listed.insert("\(shown)/\(entry.path)")
    }
    for error in listing.errors {
      // If a folder does not exist, the build reports the files that it misses in it.
      if error.path.isEmpty, error.errno == 2 { continue }
      diagnostics.append(diagnostic(error, path: error.path, shown: shown))
    }
    var files: [FileEntry] = []
    var hidden: Set<String> = []
    var unfit: Set<String> = []
    for entry in listing.entries where entry.kind != .directory {
      input.fileCount += 1
      let path = "\(shown)/\(entry.path)"
      let place = place(entry.path)
      switch (entry.kind, place) {
      case (_, .hidden):
        input.ignored.append((path, "it is a hidden file or in a hidden folder"))
      case (_, .leftBehind):
        input.ignored.append((path, "a program created it for its own use"))
      case (.symbolicLink, _):
        input.unreadable.append(path)
        diagnostics.append(Diagnostic(FileProblem.symbolicLink, at: location(path)))
      case (.other, _):
        input.unreadable.append(path)
        diagnostics.append(Diagnostic(FileProblem.notRegularFile, at: location(path)))
      default:
        if let (outermost, scalar) = unfitName(entry.path) {
          input.unreadable.append(path)
          // Report a folder once.
          if unfit.insert(outermost).inserted {
            diagnostics.append(
              Diagnostic(FileProblem.nameCharacter(scalar), at: location("\(shown)/\(outermost)")))
          }
          continue
        }
        guard case .refused(let problem, let outermost) = place else {
          files.append(entry)
          continue
        }
        input.unreadable.append(path)
        // A hidden folder is reported once.
        if let outermost, !hidden.insert(outermost).inserted { continue }
        diagnostics.append(Diagnostic(problem, at: location("\(shown)/\(outermost ?? entry.path)")))
      }
    }
    return files
  }

  /// Returns the outermost part of a path that has a character which no name may have, with the
  /// character; nil if the path is valid.
  private static func unfitName(_ path: String) -> (path: String, scalar: UInt32)? {
    guard let scalar = path.unfitForName else { return nil }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let count = parts.firstIndex { $0.unfitForName != nil } ?? parts.count - 1
    return (parts[...count].joined(separator: "/"), scalar)
  }

  private static func read(
    _ entries: [FileEntry], in folder: String, _ shown: String, _ limit: Int, _ threads: Int,
    _ known: inout KnownFiles, _ input: inout SiteInput, _ diagnostics: inout [Diagnostic]
  ) -> [(path: String, file: SourceFile)] {
    let (before, sources) = (known, input.sources)
    let results = parallelMap(entries, threads: threads) {
      entry -> (file: SourceFile?, error: FileError?) in
      if let file = before.file("\(shown)/\(entry.path)", entry) { return (file, nil) }
      do throws(FileError) {
        let bytes = try FileReader.read(
          folder + "/" + entry.path, limit: limit, in: sources)
        return (SourceFile(path: "\(shown)/\(entry.path)", bytes: bytes), nil)
      } catch {
        return (nil, error)
      }
    }
    var files: [(path: String, file: SourceFile)] = []
    for (entry, result) in zip(entries, results) {
      if let file = result.file { files.append((entry.path, file)) }
      if let error = result.error {
        input.unreadable.append("\(shown)/\(entry.path)")
        diagnostics.append(diagnostic(error, path: entry.path, shown: shown))
      }
    }
    known.keep(
      zip(entries, results).compactMap { entry, result in
        result.file.map { ($0.path, entry, $0) }
      })
    return files
  }

  private static func diagnostic(_ error: FileError, path: String, shown: String) -> Diagnostic {
    let problem: FileProblem
    switch error.reason {
    case .system(let number): problem = .unreadable(errno: number)
    case .notRegularFile: problem = .notRegularFile
    case .symbolicLink: problem = .symbolicLink
    case .tooLarge(let limit): problem = .tooLarge(limit: limit)
    case .nameNotUTF8: problem = .nameNotUTF8
    case .sameName(let other): problem = .sameName(other: "\(shown)/\(other)")
    case .tooDeep(let limit): problem = .tooDeep(limit: limit)
    }
    return Diagnostic(problem, at: location(path.isEmpty ? shown : "\(shown)/\(path)"))
  }

  /// Returns a location for a problem with a file whose text is unknown.
  private static func location(_ path: String) -> SourceLocation {
    SourceLocation(SourceFile(path: path, bytes: []))
  }

  /// Returns a folder as messages name it: as given, without `./` before and `/` after it.
  static func shown(_ folder: String) -> String {
    var text = folder[...]
    while text.hasPrefix("./") { text = text.dropFirst(2) }
    while text.count > 1, text.hasSuffix("/") { text = text.dropLast() }
    return String(text)
  }
}

/// The role of a file in a listing.
private enum ListedFile {
  /// It is read or copied.
  case used
  case leftBehind, hidden
  /// The file is not allowed here. `outermost` is the outermost hidden folder that contains it.
  case refused(FileProblem, outermost: String?)
}

extension ContentPlace {
  fileprivate var listed: ListedFile {
    switch self {
    case .page, .setting, .table, .fixed, .file: .used
    case .leftBehind: .leftBehind
    case .hidden: .hidden
    case .hiddenFixed(let outermost), .hiddenElsewhere(let outermost):
      problem.map { .refused($0, outermost: outermost) } ?? .used
    case .hostFile, .misnamedPage: problem.map { .refused($0, outermost: nil) } ?? .used
    }
  }
}

extension TemplatePlace {
  fileprivate var listed: ListedFile {
    switch self {
    case .leftBehind: .leftBehind
    case .hidden: .hidden
    case .template, .words, .map, .style, .asset, .other: .used
    }
  }
}

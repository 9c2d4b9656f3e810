import Diagnostics
import Files
import Images
import Model
import Output
import Parallel

/// Reads the images of Content. Pages get their sizes, and nothing in a photo but the photo itself
/// is published. Makes smaller versions if the settings ask for them.
///
/// It runs while files are read. Later stages only copy.
enum ImageStage {
  /// The largest image that is read, in bytes.
  static let limit = 64_000_000

  /// Returns a file of Content that is not a page, and its problems.
  ///
  /// - Parameter shown: its path in messages.
  static func asset(
    _ path: String, at location: String, size: Int, in sources: SourceFolders?, shown: String,
    keeping: ImageKeeping
  ) -> (asset: SiteInput.Asset, diagnostics: [Diagnostic]) {
    // If the file cannot be read, that is reported when it is copied.
    guard let head = try? FileReader.head(location, count: ImageFormat.headSize, in: sources),
      isImage(path, head: head)
    else {
      var asset = SiteInput.Asset(path: path, location: location, size: size)
      asset.noteReferences(from: sources)
      return (asset, [])
    }
    do throws(FileError) {
      let bytes = try FileReader.read(location, limit: limit, in: sources)
      return asset(path, at: location, bytes: bytes, shown: shown, keeping: keeping)
    } catch {
      let asset = SiteInput.Asset(
        path: path, location: location, size: size, format: ImageFormat.detect(head))
      guard case .tooLarge = error.reason else { return (asset, []) }
      return (
        asset,
        [
          Diagnostic(
            FileProblem.tooLarge(limit: limit),
            at: SourceLocation(SourceFile(path: shown, bytes: [])))
        ]
      )
    }
  }

  /// Whether a file is an image, according to its name or its first bytes.
  static func isImage(_ path: String, head: [UInt8]) -> Bool {
    isImageName(path) || ImageFormat.detect(head) != nil || ForeignPhoto.name(head) != nil
  }

  /// Does the same for a file that is already in memory.
  static func asset(
    _ path: String, at location: String, bytes: [UInt8], shown: String, keeping: ImageKeeping
  ) -> (asset: SiteInput.Asset, diagnostics: [Diagnostic]) {
    do throws(ImageFault) {
      let file = try ImageFile.read(bytes)
      let hash = ContentHash.hash(bytes)
      var asset = SiteInput.Asset(
        path: path, location: location, size: bytes.count, format: file.format)
      asset.image = ContentImage(file, hash: hash)
      asset.noteReferences(in: bytes)
      if let cleaned = file.cleaned {
        asset.size = cleaned.count
        switch keeping {
        case .nothing: asset.made = []
        case .memory: asset.made = cleaned
        case .folder(let cache):
          let place = cache.path(of: hash, ending: file.format.rawValue)
          if cache.keep(cleaned, at: place) {
            asset.location = place
          } else {
            asset.made = cleaned
          }
        }
      }
      return (asset, [])
    } catch {
      let asset = SiteInput.Asset(
        path: path, location: location, size: bytes.count,
        format: ImageFormat.detect(Array(bytes.prefix(ImageFormat.headSize))))
      return (asset, diagnostics(error, in: bytes, shown: shown))
    }
  }

  /// Returns the errors about an image that cannot be published.
  static func diagnostics(
    _ fault: ImageFault, in bytes: [UInt8], shown: String
  ) -> [Diagnostic] {
    let problem: ImageProblem
    switch fault {
    case .drawing(let faults):
      let file = SourceFile(path: shown, bytes: bytes)
      return faults.map { Diagnostic($0.problem, at: SourceLocation(file, $0.range)) }
    case .truncated: problem = .truncated
    case .damaged: problem = .damaged
    case .noSize: problem = .noSize
    case .tooManyPixels(let width, let height):
      problem = .tooManyPixels(
        width: width, height: height, limit: ImageFile.pixelLimit / 1_000_000)
    case .metadata: problem = .privateData
    case .foreign(let name): problem = .photoFormat(name: name)
    }
    return [Diagnostic(problem, at: SourceLocation(SourceFile(path: shown, bytes: [])))]
  }

  // MARK: - Smaller versions

  /// A smaller version to make.
  private struct Job: Sendable {
    let asset: Int
    let target: ImageTool.Target
    let width: Int
    let place: String
  }

  /// Makes the smaller versions that the settings ask for, and removes all others.
  static func finish(_ input: inout SiteInput, keeping: ImageKeeping, threads: Int) {
    input.madeFiles = []
    for index in input.assets.indices { input.assets[index].image?.sources = [] }
    let setting = input.settings.map { SiteSettings.read($0).settings.images } ?? .off
    var needed = Set(input.assets.map(\.location))
    if setting != .off, let cache = keeping.cache {
      let problems = makeVersions(setting, in: cache, of: &input, threads: threads)
      input.diagnostics += problems
      needed.formUnion(input.madeFiles.map(\.location))
    }
    if case .folder(let cache) = keeping { cache.removeOthers(than: needed) }
  }

  private static func makeVersions(
    _ setting: SiteSettings.Images, in cache: ImageCache, of input: inout SiteInput, threads: Int
  ) -> [Diagnostic] {
    guard let tool = ImageTool(cache: cache) else {
      return missing(
        .missingProgram(setting: "images", program: ImageTool.program, package: ImageTool.package),
        in: input)
    }
    var jobs: [Job] = []
    for (index, asset) in input.assets.enumerated() {
      // Files for the root are published unchanged.
      guard !asset.isFixed, let image = asset.image, let fallback = image.fallback else { continue }
      var targets: [ImageTool.Target] = fallback == .webp ? [.webp] : [.webp, fallback]
      if setting == .avif { targets.insert(.avif, at: 0) }
      for target in targets {
        var widths = ContentImage.widths.filter { $0 < image.width }
        // The image itself is the largest version in its own format.
        if target != fallback, image.width <= ContentImage.widths[ContentImage.widths.count - 1] {
          widths.append(image.width)
        }
        for width in widths {
          jobs.append(
            Job(
              asset: index, target: target, width: width,
              place: cache.path(of: image.hash, width: width, ending: target.ending)))
        }
      }
    }
    let (assets, sources) = (input.assets, input.sources)
    // Copies of an image share their versions. Two threads must not write the same file.
    var places: Set<String> = []
    let own = jobs.filter { places.insert($0.place).inserted }
    let sizes = parallelMap(own, threads: threads) { job in make(job, assets, sources, tool) }
    let byPlace = Dictionary(uniqueKeysWithValues: zip(own.map(\.place), sizes))
    let failed = own.first { $0.target == .avif && byPlace[$0.place] == .some(nil) }
    if let failed, !tool.canMake(.avif, at: failed.place) {
      // The images have no mistakes, so do not report each of them.
      return missing(.missingEncoder(package: ImageTool.packageForAVIF), in: input)
    }
    return gather(jobs, jobs.map { byPlace[$0.place] ?? nil }, &input)
  }

  /// Reports what the machine lacks for the setting `images`.
  private static func missing(_ problem: SiteProblem, in input: SiteInput) -> [Diagnostic] {
    guard let settings = input.settings else { return [] }
    return [Diagnostic(problem, at: SourceLocation(settings, place(of: "images", in: settings)))]
  }

  /// Makes a version unless it exists. Returns its size in bytes, or nil if it cannot be made.
  private static func make(
    _ job: Job, _ assets: [SiteInput.Asset], _ sources: SourceFolders?, _ tool: ImageTool
  ) -> Int? {
    if let size = FileTree.size(of: job.place), size > 0 { return size }
    let asset = assets[job.asset]
    let bytes =
      asset.made ?? (try? FileReader.read(asset.location, limit: limit, in: sources))
    guard let bytes, tool.make(job.target, width: job.width, of: bytes, at: job.place)
    else { return nil }
    return FileTree.size(of: job.place)
  }

  /// Adds the versions to the input.
  private static func gather(
    _ jobs: [Job], _ results: [Int?], _ input: inout SiteInput
  ) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var files: [Int: [ImageTool.Target: [ContentImage.File]]] = [:]
    for (job, size) in zip(jobs, results) {
      let asset = input.assets[job.asset]
      guard let size else {
        problems.append(
          Diagnostic(
            ImageProblem.failedTool(width: job.width, format: job.target.rawValue.uppercased()),
            at: SourceLocation(
              SourceFile(path: "\(input.contentFolder)/\(asset.path)", bytes: []))))
        continue
      }
      let path = versionPath(asset, job)
      files[job.asset, default: [:]][job.target, default: []].append(
        ContentImage.File(path: path, width: job.width))
      var made = SiteInput.Asset(path: path, location: job.place, size: size)
      made.original = asset.path
      input.madeFiles.append(made)
    }
    for (index, made) in files {
      guard let image = input.assets[index].image, let fallback = image.fallback else { continue }
      let own = ContentImage.File(path: input.assets[index].path, width: image.width)
      input.assets[index].image?.sources = ImageTool.Target.allCases.compactMap { target in
        guard target != fallback, let files = made[target] else { return nil }
        return ContentImage.Source(type: target.mediaType, files: files)
      }
      // A photo straight from a camera is larger than any page needs.
      let isLarge = image.width > ContentImage.widths[ContentImage.widths.count - 1]
      input.assets[index].image?.sources.append(
        ContentImage.Source(
          type: fallback.mediaType, files: (made[fallback] ?? []) + (isLarge ? [] : [own])))
    }
    return problems
  }

  /// Returns the path of a version: `cities/canal.480w.0123456789ab.webp` for `cities/canal.jpg`.
  private static func versionPath(_ asset: SiteInput.Asset, _ job: Job) -> String {
    let slash = asset.path.lastIndex(of: "/").map { asset.path.index(after: $0) }
    let name = asset.path[(slash ?? asset.path.startIndex)...]
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
    let hash = asset.image?.hash.hex.prefix(12) ?? ""
    return "\(asset.path[..<(slash ?? asset.path.startIndex)])\(stem).\(job.width)w.\(hash)"
      + ".\(job.target.ending)"
  }

  /// Returns the place of a setting.
  private static func place(of name: String, in file: SourceFile) -> Range<Int> {
    let wanted = Array("\n\(name):".utf8)
    guard let found = file.bytes.firstRange(of: wanted) else { return 0..<min(1, file.bytes.count) }
    return found.lowerBound + 1..<found.upperBound - 1
  }
}

extension ImageKeeping {
  fileprivate var cache: ImageCache? {
    if case .folder(let cache) = self { return cache }
    return nil
  }
}

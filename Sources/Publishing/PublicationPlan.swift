import Files
import Formats
import Output

/// What is known of the files on a target that are Polder's own.
public struct TargetState: Sendable {
  /// A file of Polder's on the target.
  struct Known: Sendable {
    /// It as it was last; its name and whether it lasts are certain.
    let file: FinishedFile
    /// Whether its content is certain. What an interrupted publication was about to change is not.
    let isCertain: Bool
    /// Whether it is a page to which no page leads that a visitor can reach: see `PublicationJournal.loose`.
    var isLoose = false
    /// Until when it is kept, if the last site had it no more.
    let until: Int?
  }

  var files: [OutputPath: Known] = [:]
  /// The time of the last publication; nil if there was none.
  var time: Int?

  /// Joins the records of a target.
  ///
  /// - Parameters:
  ///   - present: which of the journal's paths the target has.
  public init(
    manifest: PublicationManifest?, journal: PublicationJournal?, present: Set<OutputPath>
  ) {
    for file in manifest?.files ?? [] {
      files[file.path] = Known(file: file, isCertain: true, until: nil)
    }
    for kept in manifest?.kept ?? [] {
      files[kept.file.path] = Known(file: kept.file, isCertain: true, until: kept.until)
    }
    for file in (journal?.removals ?? []) + (journal?.files ?? []) {
      let until = files[file.path]?.until
      files[file.path] =
        present.contains(file.path) ? Known(file: file, isCertain: false, until: until) : nil
    }
    for path in journal?.loose ?? [] { files[path]?.isLoose = true }
    time = [manifest?.time, journal?.time].compactMap { $0 }.max()
  }

  /// Records that the target has a file of the site already, which somebody else put there.
  mutating func adopt(_ file: FinishedFile) {
    files[file.path] = Known(file: file, isCertain: true, until: nil)
  }

  /// Whether a path is Polder's own.
  public func has(_ path: OutputPath) -> Bool { files[path] != nil }
}

/// The steps of a publication, in an order in which a visitor never follows a link to nothing.
///
/// A page that visitors can reach links only to what the target has: what is new comes before what
/// links to it, and what is gone leaves after what linked to it. A file that takes the place of a
/// folder, or a folder of a file, is the only exception: the old one must leave first.
public struct PublicationPlan: Sendable {
  /// The groups of files that are sent one after the other.
  public enum Phase: Int, Sendable, CaseIterable {
    /// New files whose names contain a hash.
    case lasting
    /// Other new files that are not pages.
    case newFiles
    /// New pages: no page links to them yet.
    case newPages
    /// Changed files that are not pages and list none.
    case changedFiles
    /// Changed pages.
    case changedPages
    /// Changed files that list pages.
    case listings
  }

  /// What must leave before anything is sent, because a path becomes a folder, or a folder a path.
  public private(set) var clearances: [FinishedFile] = []
  /// The files to send, by phase.
  public private(set) var sends: [Phase: [FinishedFile]] = [:]
  /// What leaves at the end, pages first.
  public private(set) var removals: [FinishedFile] = []
  /// What stays for pages in caches.
  public private(set) var kept: [KeptFile] = []
  /// Those of them that the last site still had.
  private var newlyKept: Set<OutputPath> = []
  /// The paths that visitors had and have no more, and those of cards that changed.
  public private(set) var withdrawn: [OutputPath] = []
  private var newPaths: Set<OutputPath> = []
  /// The number of files that it had with other content.
  public private(set) var changedCount = 0
  /// The time of the publication: the later one of this machine's and the last publication's.
  public let time: Int
  /// How many seconds this machine's clock is behind that of the last publication; 0 if it is not.
  public let clockLag: Int

  /// How much later than this machine's clock a time may be to be believed, in seconds: a day. A later one
  /// comes from a wrong clock, and would keep files for ever.
  static let credibleLag = 86_400

  /// Plans a publication.
  ///
  /// - Parameters:
  ///   - files: the files of the site.
  ///   - state: what the target has.
  ///   - now: this machine's time in seconds since 1970.
  public init(_ files: [FinishedFile], over state: TargetState, now: Int) {
    let lag = max(0, (state.time ?? now) - now)
    clockLag = lag
    let time = lag > PublicationPlan.credibleLag ? now : now + lag
    self.time = time
    var cards: [OutputPath] = []
    var paths: Set<OutputPath> = []
    for file in files {
      paths.insert(file.path)
      let known = state.files[file.path]
      if let known, known.isCertain, known.file.hash == file.hash, known.file.size == file.size {
        continue
      }
      // Pages come to lead to a loose page as to a new one: only when all new ones are there.
      let isNew = known == nil || known?.isLoose == true
      sends[phase(of: file, isNew: isNew), default: []].append(file)
      if known == nil { newPaths.insert(file.path) } else { changedCount += 1 }
      if known != nil, FileRole.isAboutPeople(file.path) { cards.append(file.path) }
    }
    var gone = state.files.values.filter { !paths.contains($0.file.path) }
    gone.sort { $0.file.path < $1.file.path }
    withdrawn = (gone.filter { !$0.file.lasts }.map(\.file.path) + cards).sorted()
    let withdraws = !withdrawn.isEmpty
    for known in gone {
      let limit = time + HostHeaders.shortSeconds
      let until = min(known.until ?? limit, limit)
      let quotes = FileRole(of: known.file.path, lasts: true) != .look
      if !known.file.lasts || until <= time || withdraws && quotes {
        removals.append(known.file)
      } else {
        kept.append(KeptFile(file: known.file, until: until))
        if known.until == nil { newlyKept.insert(known.file.path) }
      }
    }
    // The home page is the first that a visitor of a new site sees, so it comes last.
    sends[.newPages]?.sort { PublicationPlan.isDeeper($0.path, $1.path) }
    clear(paths)
    removals.sort {
      (PublicationPlan.order(of: $0), $0.path) < (PublicationPlan.order(of: $1), $1.path)
    }
  }

  private func phase(of file: FinishedFile, isNew: Bool) -> Phase {
    if isNew {
      if file.lasts { return .lasting }
      return FileRole(of: file.path, lasts: false) == .page ? .newPages : .newFiles
    }
    // A lasting file that must be sent again is damaged, and pages need it.
    if file.lasts { return .lasting }
    switch FileRole(of: file.path, lasts: false) {
    case .page: return .changedPages
    case .listing: return .listings
    case .index, .look, .picture, .card, .other: return .changedFiles
    }
  }

  /// Moves what is in the way of the site's files from the removals, and from what is kept, to the
  /// clearances.
  private mutating func clear(_ paths: Set<OutputPath>) {
    var folders: Set<String> = []
    for path in paths { folders.formUnion(path.folders) }
    let isInTheWay = { (file: FinishedFile) -> Bool in
      folders.contains(file.path.text)
        || file.path.folders.contains { folder in
          (try? OutputPath(folder)).map(paths.contains) ?? false
        }
    }
    clearances = (removals + kept.map(\.file)).filter(isInTheWay)
    removals = removals.filter { !isInTheWay($0) }
    kept = kept.filter { !isInTheWay($0.file) }
  }

  /// Whether a path is in more folders than another; with equal numbers, whether its bytes come first.
  private static func isDeeper(_ a: OutputPath, _ b: OutputPath) -> Bool {
    let (depth, other) = (a.folders.count, b.folders.count)
    return depth == other ? a < b : depth > other
  }

  /// Pages leave before what they show.
  private static func order(of file: FinishedFile) -> Int {
    FileRole(of: file.path, lasts: file.lasts) == .page ? 0 : 1
  }

  /// The files to send, in their order.
  public var sent: [FinishedFile] { Phase.allCases.flatMap { sends[$0] ?? [] } }

  /// The number of files that the target did not have.
  public var newCount: Int { newPaths.count }

  /// Whether the target does not have a file that is sent.
  public func isNew(_ file: FinishedFile) -> Bool { newPaths.contains(file.path) }

  /// The pages that no page leads to until all of them are sent.
  var newPages: [OutputPath] { (sends[.newPages] ?? []).map(\.path) }

  /// The pages that leave.
  var removedPages: [OutputPath] {
    removals.filter { FileRole(of: $0.path, lasts: $0.lasts) == .page }.map(\.path)
  }

  /// How many bytes are sent.
  public var bytes: Int { sends.values.reduce(0) { $0 + $1.reduce(0) { $0 + $1.size } } }

  /// Whether the target is as it should be, except perhaps its manifest.
  public var isEmpty: Bool { sends.isEmpty && removals.isEmpty && clearances.isEmpty }

  /// Returns the manifest of the publication once it is done.
  ///
  /// - Parameter seconds: how long it took. Pages that were in caches at its end may need what is kept.
  public func manifest(
    of files: [FinishedFile], site: SiteIdentity, program: String, isChecked: Bool,
    after seconds: Int
  ) -> PublicationManifest {
    PublicationManifest(
      site: site, time: time + seconds, program: program, isChecked: isChecked, files: files,
      kept: kept.map {
        newlyKept.contains($0.file.path)
          ? KeptFile(file: $0.file, until: $0.until + seconds) : $0
      }, withdrawn: withdrawn)
  }

  /// The number of files that leave.
  public var removedCount: Int { removals.count + clearances.count }
}

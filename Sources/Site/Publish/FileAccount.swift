import Dates
import Diagnostics
import Model

/// What became of a file of the input.
public struct FileAccount: Sendable, Hashable {
  /// What can become of a file.
  public enum Fate: String, Sendable, Hashable, CaseIterable {
    /// A page.
    case page
    /// A page in another language than the first.
    case translation
    /// A page that is not published yet: `draft: true`.
    case draft
    /// A page before its `publish`.
    case scheduled
    /// A page after its `expires`.
    case expired
    /// The settings, the model and the like, and tables that charts are drawn from.
    case data
    /// A file that is published beside the pages.
    case copied
    /// A file that only pages use which are not published yet, or no longer.
    case waiting
    /// A file that no page uses; it is not published.
    case unused
    /// A file beside the pages, of a build that ended before the pages were made.
    case undecided
    /// An image that is not shown any more: the consent of the people in it has ended.
    case withdrawn
    case template
    case words
    /// A file below `Templates/assets`.
    case asset
    /// A file that is no part of the site; the reason says why.
    case ignored
    /// A file that cannot be used; what is wrong with it is an error.
    case faulty
  }

  /// The path, as messages show it.
  public let path: String
  /// What became of it.
  public let fate: Fate
  /// Why, where the fate does not say it.
  public let reason: String?

  /// What became of every file, by path.
  ///
  /// - Parameter publication: what becomes of the files beside the pages; nil when it is not known.
  static func all(
    _ input: SiteInput, pages: [ParsedPage], now: Moment?, includesDrafts: Bool,
    publication: Publication? = nil
  ) -> [FileAccount] {
    var accounts: [FileAccount] = []
    func add(_ path: String, _ fate: Fate, _ reason: String? = nil) {
      accounts.append(FileAccount(path: path, fate: fate, reason: reason))
    }
    var parsed: [String: ParsedPage] = [:]
    var originals: [PagePlace: ParsedPage] = [:]
    for page in pages {
      parsed[page.version.file.path] = page
      if page.place.language.isOriginal { originals[page.place] = page }
    }
    for page in input.pages {
      guard let read = parsed[page.file.path], read.reading != .nothing, let now else {
        add(page.file.path, .faulty)
        continue
      }
      let original = originals[read.place.translated(to: .original)] ?? read
      let hidden = [original, read].lazy.compactMap {
        includesDrafts ? nil : $0.version.metadata.absence(at: now)
      }.first
      add(page.file.path, hidden ?? (read.place.language.isOriginal ? .page : .translation))
    }
    for file in [input.settings, input.model, input.urls, input.synonyms, input.mapData] {
      if let file { add(file.path, .data) }
    }
    for (index, asset) in input.assets.enumerated() {
      let fate = publication.map { Fate($0.fates[index]) } ?? .undecided
      add("\(input.contentFolder)/\(asset.path)", fate)
    }
    for asset in input.withdrawn { add("\(input.contentFolder)/\(asset.path)", .withdrawn) }
    for file in input.templates.values { add(file.path, .template) }
    for file in input.words.values { add(file.path, .words) }
    for file in input.templateAssets.values { add(file.path, .asset) }
    for file in input.ignored { add(file.path, .ignored, file.reason) }
    for path in input.unreadable { add(path, .faulty) }
    return accounts.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

extension FileAccount.Fate {
  fileprivate init(_ fate: Publication.Fate) {
    switch fate {
    case .published: self = .copied
    case .drawn: self = .data
    case .waiting: self = .waiting
    case .unused: self = .unused
    }
  }
}

extension EntryMetadata {
  /// Why an entry is not part of the site at a moment; nil when it is.
  fileprivate func absence(at now: Moment) -> FileAccount.Fate? {
    if isDraft { return .draft }
    if let publish, now.start < publish.start { return .scheduled }
    if let expires, now.start >= expires.start { return .expired }
    return nil
  }
}

import Dates
import Diagnostics
import Model

/// The role of a file of the input in the site.
public struct FileAccount: Sendable, Hashable {
  /// The roles that a file can have.
  public enum Fate: String, Sendable, Hashable, CaseIterable {
    /// A page.
    case page
    /// A page in another language than the first.
    case translation
    /// A page that is not published yet, because it has `draft: true`.
    case draft
    /// A page before its `publish` date.
    case scheduled
    /// A page after its `expires` date.
    case expired
    /// The settings, the model and the like, and tables for charts.
    case data
    /// A published file that is not a page.
    case copied
    /// A file that only pages use that are not published yet, or no longer.
    case waiting
    /// A file that no page uses. It is not published.
    case unused
    /// A file that is not a page, in a build that ended before the pages were rendered.
    case undecided
    /// An image that is no longer shown, because the consent of the people in it has ended.
    case withdrawn
    case template
    case words
    /// A file below `Templates/assets`.
    case asset
    /// A file that is not part of the site; `reason` says why.
    case ignored
    /// A file that cannot be used. Its problem is reported as an error.
    case faulty
  }

  /// The path in the form that messages use.
  public let path: String
  /// The file's role.
  public let fate: Fate
  /// The reason, if the role does not imply it.
  public let reason: String?

  /// Returns the role of every file, by path.
  ///
  /// - Parameter publication: the uses of the files that are not pages; nil if they are unknown.
  static func all(
    _ input: SiteInput, pages: [ParsedPage], now: Moment?, options: BuildOptions,
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
        options.shows($0.version.metadata, at: now)
          ? nil : $0.version.metadata.absence(at: now, expiryFirst: options.previewName != nil)
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
  /// Returns the reason why an entry is not part of the site at a moment; nil if it is part of it.
  ///
  /// - Parameter expiryFirst: whether drafts are part of the site, so that only expiry is a reason.
  fileprivate func absence(at now: Moment, expiryFirst: Bool) -> FileAccount.Fate? {
    if expiryFirst { return .expired }
    if isDraft { return .draft }
    if let publish, now.start < publish.start { return .scheduled }
    if let expires, now.start >= expires.start { return .expired }
    return nil
  }
}

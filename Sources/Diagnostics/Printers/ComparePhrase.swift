/// What `polder diff` prints.
public enum ComparePhrase: Sendable, Hashable {
  // The result.

  /// Nothing differs.
  case same
  /// How many pages and files differ.
  case summary(CompareCounts)
  /// One of the sites is only a list of hashes, so there are no texts.
  case onlyHashes
  /// The headings.
  case newPages(Int)
  case changedPages(Int)
  case gonePages(Int)
  case movedPages(Int)
  case redirects
  case files
  /// Pages around whose content the same is different; with how many pages have other changes too.
  case shared(pages: Int, besides: Int, [ComparePart])
  /// Pages whose content has the same change.
  case sameChange(pages: Int)
  /// Pages that repeat texts of other pages, such as the title of a page in a list.
  case repeated(pages: Int)
  /// The heading of what differs around the content of pages.
  case around
  /// A page's number of words.
  case words(Int)
  /// Where an address leads now, or led before.
  case redirectsTo(String)
  case redirectedTo(String)
  /// Visitors who have the old address find nothing.
  case noRedirect
  /// Only the hash of the page differs.
  case unknownChange
  /// Addresses that redirect now, and that did before.
  case newRedirect(String)
  case goneRedirect(String)
  /// The names of the parts of a page that are not its text.
  case title, description, language, image, link
  /// A date, by its name in schema.org.
  case date(String)
  /// The number of files of a kind, by what happened to them.
  case fileCount(CompareFile, new: Int, changed: Int, gone: Int)
  /// What happened to one file.
  case fileNew, fileChanged, fileGone
  /// How many lines, pages or files are not shown.
  case omitted(Int)

  // Errors.

  /// Nothing is at the path.
  case missing(String)
  /// It is no folder, archive or manifest.
  case unknownKind(String)
  /// The system refuses to read it; the number is that of errno(3), if there is one.
  case unreadable(String, Int32?)
  /// The archive or the list is incomplete or damaged.
  case damaged(String)
  /// The archive has something that is no file of a site.
  case refusedLink(String, member: String)
  case refusedSpecial(String, member: String)
  case refusedPath(String, member: String)
  case refusedTwice(String, member: String)
  /// The folder has a link, or something else that is no file.
  case notAFile(String)
  /// A file that is too large, with the limit in megabytes.
  case tooLarge(String, megabytes: Int)
  case tooMany(String, limit: Int)
  /// The lists have different kinds of hashes.
  case otherHashes(String, String)

  /// Returns the words in a language.
  public func words(in language: MessageLanguage) -> String {
    switch language {
    case .english: english
    case .dutch: dutch
    }
  }
}

/// The numbers of pages and files that differ.
public struct CompareCounts: Sendable, Hashable {
  let added: Int
  let changed: Int
  let gone: Int
  let moved: Int
  /// Pages of which only what they share differs.
  let shared: Int
  /// Files that are no pages.
  let files: Int

  /// Makes counts.
  public init(added: Int, changed: Int, gone: Int, moved: Int, shared: Int, files: Int) {
    self.added = added
    self.changed = changed
    self.gone = gone
    self.moved = moved
    self.shared = shared
    self.files = files
  }
}

/// A part of a page that it shares with others.
public enum ComparePart: Sendable, Hashable, CaseIterable {
  case head, header, navigation, aside, footer, rest, markup
}

/// A kind of file that is no page.
public enum CompareFile: Sendable, Hashable, CaseIterable {
  case image, document, feed, calendar, card, search, data, asset, crawlers, host, other
}

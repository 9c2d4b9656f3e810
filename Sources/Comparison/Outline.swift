import Diagnostics

/// A comparison as a report for people: sections with items, before they are written as text or
/// Markdown.
struct Outline {
  /// A part of a line: Polder's own words, or something from the site, which must stay a text.
  enum Piece {
    case words(String)
    case content(String)
  }

  /// A line with what is gone or new.
  struct Line: Hashable {
    enum Mark: String {
      case removed = "-"
      case added = "+"
    }

    let mark: Mark
    let text: String
  }

  struct Item {
    var head: [Piece]
    var lines: [Line] = []
  }

  struct Section {
    let heading: String
    var items: [Item]
  }

  /// The first line: how much differs.
  let summary: String
  /// A remark about the whole; nil if there is none.
  let remark: String?
  private(set) var sections: [Section] = []

  private let language: MessageLanguage

  /// How many pages with the same change are named.
  private static let namesLimit = 5

  init(_ comparison: SiteComparison, language: MessageLanguage) {
    self.language = language
    func words(_ phrase: ComparePhrase) -> String { phrase.words(in: language) }
    summary = words(comparison.isEmpty ? .same : .summary(comparison.counts))
    remark = comparison.isByHash ? words(.onlyHashes) : nil
    add(.newPages(comparison.added.count), comparison.added.map(item))
    add(.changedPages(comparison.changedCount), changes(comparison.changed))
    add(.movedPages(comparison.moved.count), comparison.moved.map(item))
    add(.gonePages(comparison.gone.count), comparison.gone.map(item))
    add(.around, comparison.shared.map(item))
    add(
      .redirects,
      comparison.newRedirects.map { Item(head: sentence { .newRedirect($0) }($0)) }
        + comparison.goneRedirects.map { Item(head: sentence { .goneRedirect($0) }($0)) })
    add(.files, files(comparison))
  }

  private mutating func add(_ heading: ComparePhrase, _ items: [Item]) {
    if items.isEmpty { return }
    sections.append(Section(heading: heading.words(in: language), items: items))
  }

  // MARK: - Items

  /// Returns a phrase around an address as pieces.
  private func sentence(_ phrase: @escaping (String) -> ComparePhrase) -> (String) -> [Piece] {
    { address in
      // The address is where the phrase has a character that no phrase and no address has.
      let parts = phrase("\u{0}").words(in: language)
        .split(separator: "\u{0}", omittingEmptySubsequences: false)
      var pieces: [Piece] = []
      for (index, part) in parts.enumerated() {
        if index > 0 { pieces.append(.content(address)) }
        let bare = part.split(separator: " ").joined(separator: " ")
        if !bare.isEmpty { pieces.append(.words(bare)) }
      }
      return pieces
    }
  }

  private func item(_ page: SiteComparison.Page) -> Item {
    var head = name(page)
    if page.words > 0 {
      head.append(.words("(\(ComparePhrase.words(page.words).words(in: language)))"))
    }
    return Item(head: head)
  }

  private func name(_ page: SiteComparison.Page) -> [Piece] {
    var pieces: [Piece] = [.content(page.address)]
    if !page.title.isEmpty { pieces.append(.content(page.title)) }
    return pieces
  }

  private func names(_ addresses: [String]) -> [Piece] {
    var pieces = addresses.prefix(Outline.namesLimit).map { Piece.content($0) }
    if addresses.count > Outline.namesLimit {
      let phrase = ComparePhrase.omitted(addresses.count - Outline.namesLimit)
      pieces.append(.words(phrase.words(in: language)))
    }
    return pieces
  }

  private func item(_ shared: SiteComparison.Shared) -> Item {
    let phrase = ComparePhrase.shared(
      pages: shared.only.count, besides: shared.besides, shared.change.parts.map(\.word))
    let words = phrase.words(in: language) + (shared.only.isEmpty ? "" : ":")
    return Item(head: [.words(words)] + names(shared.only), lines: lines(shared.change.text))
  }

  private func item(_ change: SiteComparison.Change) -> Item {
    if change.pages.count == 1, !change.isUnknown {
      return Item(head: change.pages.first.map(name) ?? [], lines: lines(change.change))
    }
    let phrase: ComparePhrase =
      change.isUnknown ? .unknownChange : .sameChange(pages: change.pages.count)
    return Item(
      head: [.words(phrase.words(in: language) + ":")] + names(change.pages.map(\.address)),
      lines: lines(change.change))
  }

  /// How many groups of pages that repeat texts are reported each by itself.
  private static let groupLimit = 3

  /// Returns the changed pages: first those of which something is different that is on no other
  /// page, then those that only repeat texts, such as a title in a list.
  private func changes(_ changes: [SiteComparison.Change]) -> [Item] {
    let found = changes.map { (change: $0, lines: lines($0.change)) }
    var counts: [Line: Int] = [:]
    for (change, lines) in found {
      for line in Set(lines) { counts[line, default: 0] += change.pages.count }
    }
    func isOwn(_ lines: [Line]) -> Bool { lines.contains { counts[$0] == 1 } }
    let own = found.filter { isOwn($0.lines) }.map { item($0.change) }
    let repeating = found.filter { !isOwn($0.lines) }
    if repeating.count <= Outline.groupLimit { return own + repeating.map { item($0.change) } }
    let pages = repeating.flatMap { $0.change.pages.map(\.address) }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    var known: Set<Line> = []
    let merged = repeating.flatMap(\.lines).filter { known.insert($0).inserted }
    let phrase = ComparePhrase.repeated(pages: pages.count).words(in: language) + ":"
    return own + [Item(head: [.words(phrase)] + names(pages), lines: merged)]
  }

  private func item(_ move: SiteComparison.Move) -> Item {
    var head: [Piece] = [.content(move.from), .words("→"), .content(move.to)]
    if !move.title.isEmpty { head.append(.content(move.title)) }
    if !move.hasRedirect {
      head.append(.words("(\(ComparePhrase.noRedirect.words(in: language)))"))
    }
    return Item(head: head, lines: lines(move.change))
  }

  private func files(_ comparison: SiteComparison) -> [Item] {
    FileKind.allCases.compactMap { kind in
      let own = comparison.files.filter { $0.kind == kind }
      if own.isEmpty { return nil }
      let count = { (change: SiteComparison.File.Change) in own.count { $0.change == change } }
      let phrase = ComparePhrase.fileCount(
        kind.word, new: count(.added), changed: count(.changed), gone: count(.gone))
      var item = Item(head: [.words(phrase.words(in: language))])
      if kind.isListed {
        item.lines = own.flatMap { file -> [Line] in
          switch file.change {
          case .added: [Line(mark: .added, text: file.path)]
          case .gone: [Line(mark: .removed, text: file.path)]
          case .changed:
            [
              Line(mark: .removed, text: file.path), Line(mark: .added, text: file.path),
            ]
          }
        }
      }
      return item
    }
  }

  // MARK: - Lines

  private func lines(_ change: ContentChange) -> [Line] {
    var found: [Line] = []
    for (label, value) in [
      (ComparePhrase.title, change.title), (.description, change.summary),
      (.language, change.language),
    ] {
      if let value { found += lines(value, label) }
    }
    for date in change.dates { found += lines(date, .date(date.name)) }
    found += lines(change.text)
    for image in change.media { found += lines(image, .image, named: true) }
    for link in change.links { found += lines(link, .link, named: true) }
    return found
  }

  private func lines(
    _ value: ContentChange.Value, _ label: ComparePhrase, named: Bool = false
  ) -> [Line] {
    let words = label.words(in: language)
    let name = named && !value.name.isEmpty ? " (\(value.name))" : ""
    return [
      value.old.map { Line(mark: .removed, text: "\(words): \($0)\(name)") },
      value.new.map { Line(mark: .added, text: "\(words): \($0)\(name)") },
    ].compactMap { $0 }
  }

  private func lines(_ changes: [TextChange]) -> [Line] {
    // A text that is several times on a page is reported once.
    var known: Set<TextChange> = []
    return changes.filter { known.insert($0).inserted }.flatMap { change -> [Line] in
      let isWithin = !change.before.isEmpty || !change.after.isEmpty
      func line(_ mark: Line.Mark, _ words: String) -> Line? {
        if words.isEmpty, !isWithin { return nil }
        let parts = [change.before, words, change.after].filter { !$0.isEmpty }
        return Line(mark: mark, text: parts.joined(separator: " "))
      }
      return [line(.removed, change.removed), line(.added, change.added)].compactMap { $0 }
    }
  }
}

extension SiteComparison {
  /// The numbers of pages and files.
  var counts: CompareCounts {
    CompareCounts(
      added: added.count, changed: changedCount, gone: gone.count, moved: moved.count,
      shared: sharedCount, files: files.count)
  }
}

extension PageFrame.Part {
  /// The part's name in messages.
  fileprivate var word: ComparePart {
    switch self {
    case .head: .head
    case .header: .header
    case .navigation: .navigation
    case .aside: .aside
    case .footer: .footer
    case .rest: .rest
    case .markup: .markup
    }
  }
}

extension FileKind {
  /// The kind's name in messages.
  fileprivate var word: CompareFile {
    switch self {
    case .image: .image
    case .document: .document
    case .feed: .feed
    case .calendar: .calendar
    case .card: .card
    case .search: .search
    case .data: .data
    case .asset: .asset
    case .crawlers: .crawlers
    case .host: .host
    case .other: .other
    }
  }
}

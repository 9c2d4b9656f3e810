import HTML
import Output
import Parallel

extension SiteComparison {
  /// Compares two states of a site.
  ///
  /// Pages are read only if their bytes differ. If one of the states is only a list of hashes, the
  /// result has paths only.
  ///
  /// - Parameter threads: how many threads read. The result does not depend on it.
  public static func make(
    from old: SiteSnapshot, to new: SiteSnapshot, threads: Int
  ) throws(SnapshotError) -> SiteComparison {
    let pairs = try SnapshotPairs(old, new, threads: threads)
    guard old.onlyHash == nil, new.onlyHash == nil else { return byHash(pairs) }
    let sides = try Sides(old, new)
    var comparison = SiteComparison()
    comparison.files = fileChanges(pairs)

    let added = try sides.pages(pairs.added, of: \.new, threads: threads)
    let gone = try sides.pages(pairs.gone, of: \.old, threads: threads)
    let changed = try sides.changes(pairs.changed, threads: threads)

    var pool = Pool()
    for (path, page) in added {
      if page.isRedirect {
        pool.newRedirects[path.address] = page.redirect
      } else {
        pool.added.append((path.address, page))
      }
    }
    for (path, page) in gone {
      if page.isRedirect {
        pool.goneRedirects[path.address] = page.redirect
      } else {
        pool.gone.append((path.address, page))
      }
    }
    var differing: [Differing] = []
    for change in changed {
      switch change {
      case .page(let page): differing.append(page)
      case .kind(let path, let before, let after):
        // A redirect replaced the page, or the other way round, or it leads somewhere else.
        if before.isRedirect {
          pool.goneRedirects[path.address] = before.redirect
        } else {
          pool.gone.append((path.address, before))
        }
        if after.isRedirect {
          pool.newRedirects[path.address] = after.redirect
        } else {
          pool.added.append((path.address, after))
        }
      }
    }
    pool.addHostRedirects(try sides.hostRedirects())
    pool.settle(into: &comparison, sides)
    group(differing, into: &comparison)
    return comparison
  }

  // MARK: - Lists of hashes

  private static func byHash(_ pairs: SnapshotPairs) -> SiteComparison {
    var comparison = SiteComparison()
    comparison.isByHash = true
    comparison.files = fileChanges(pairs)
    comparison.added = pairs.added.filter(\.path.isPage).map { Page(address: $0.path.address) }
    comparison.gone = pairs.gone.filter(\.path.isPage).map { Page(address: $0.path.address) }
    let changed = pairs.changed.map(\.new.path).filter(\.isPage)
    if !changed.isEmpty {
      comparison.changed = [
        Change(
          pages: changed.map { Page(address: $0.address) }, change: ContentChange(),
          isUnknown: true)
      ]
    }
    return comparison
  }

  // MARK: - Files that are no pages

  private static func fileChanges(_ pairs: SnapshotPairs) -> [File] {
    // A file with a hash in its name that changes has a new name.
    var added = names(pairs.added)
    var gone = names(pairs.gone)
    var changed = Set(names(pairs.changed.map(\.new)))
    changed.formUnion(added.intersection(gone))
    added.subtract(changed)
    gone.subtract(changed)
    let all: [(Set<String>, File.Change)] = [(added, .added), (changed, .changed), (gone, .gone)]
    return all.flatMap { paths, change in
      paths.map { File(path: $0, kind: FileKind(path: $0), change: change) }
    }.sorted { ($0.path, $0.change.rawValue) < ($1.path, $1.change.rawValue) }
  }

  private static func names(_ files: [SiteSnapshot.File]) -> Set<String> {
    Set(
      files.filter { !$0.path.isPage }.map {
        String(decoding: PageReader.withoutHashes(Array($0.path.text.utf8)), as: UTF8.self)
      })
  }

  // MARK: - Groups

  /// A page that both states have, with what is different on it.
  fileprivate struct Differing: Sendable {
    var page: Page
    var content: ContentChange?
    /// nil if nothing around the content differs.
    var frame: FrameChange?
  }

  /// Joins pages with the same change, so that it is reported once.
  private static func group(_ differing: [Differing], into comparison: inout SiteComparison) {
    var sharers: [FrameChange: (only: [String], besides: [Int])] = [:]
    var order: [FrameChange] = []
    for (index, page) in differing.enumerated() {
      guard let frame = page.frame else { continue }
      if sharers[frame] == nil { order.append(frame) }
      if page.content == nil {
        sharers[frame, default: ([], [])].only.append(page.page.address)
      } else {
        sharers[frame, default: ([], [])].besides.append(index)
      }
    }
    var differing = differing
    for frame in order {
      guard let pages = sharers[frame] else { continue }
      if pages.only.isEmpty, pages.besides.count == 1 {
        // What only one page has around its content belongs to that page.
        differing[pages.besides[0]].content?.text += frame.text
      } else {
        comparison.shared.append(
          Shared(only: pages.only, besides: pages.besides.count, change: frame))
      }
    }
    // What most pages share comes first; otherwise in the order of the pages.
    comparison.shared = comparison.shared.enumerated().sorted { a, b in
      let (first, second) = (a.element.count, b.element.count)
      return first != second ? first > second : a.offset < b.offset
    }.map(\.element)
    var groups: [ContentChange: Int] = [:]
    for page in differing {
      guard let content = page.content else { continue }
      if let known = groups[content] {
        comparison.changed[known].pages.append(page.page)
      } else {
        groups[content] = comparison.changed.count
        comparison.changed.append(Change(pages: [page.page], change: content))
      }
    }
  }
}

// MARK: - Reading pages

/// Both sites, with their addresses.
private struct Sides: Sendable {
  struct Side: Sendable {
    let snapshot: SiteSnapshot
    var base = SiteBase()
    /// Whether addresses must be made comparable.
    var isElsewhere = false

    /// Returns the bytes of a file of this side.
    func bytes(_ file: SiteSnapshot.File) throws(SnapshotError) -> [UInt8] {
      let bytes = try snapshot.contents(of: file) ?? []
      return isElsewhere ? base.removed(from: bytes) : bytes
    }

    func file(_ path: String) -> SiteSnapshot.File? {
      snapshot.files.first { $0.path.text == path }
    }
  }

  var old: Side
  var new: Side

  init(_ old: SiteSnapshot, _ new: SiteSnapshot) throws(SnapshotError) {
    self.old = Side(snapshot: old)
    self.new = Side(snapshot: new)
    let (a, b) = (try Sides.base(self.old), try Sides.base(self.new))
    // A preview may not say where it is: then it is taken to be where the other one is.
    self.old.base = a ?? b ?? SiteBase()
    self.new.base = b ?? a ?? SiteBase()
    if self.old.base != self.new.base {
      self.old.isElsewhere = true
      self.new.isElsewhere = true
    }
  }

  private static func base(_ side: Side) throws(SnapshotError) -> SiteBase? {
    guard let home = side.file("index.html"), let bytes = try side.snapshot.contents(of: home)
    else { return nil }
    return SiteBase(home: bytes)
  }

  /// Reads pages.
  func pages(
    _ files: [SiteSnapshot.File], of side: KeyPath<Sides, Side> & Sendable, threads: Int
  ) throws(SnapshotError) -> [(OutputPath, PageContent)] {
    let side = self[keyPath: side]
    let results = parallelMap(files.filter(\.path.isPage), threads: threads) { file in
      Result { () throws(SnapshotError) in
        (file.path, PageReader.read(try side.bytes(file)))
      }
    }
    var pages: [(OutputPath, PageContent)] = []
    for result in results { pages.append(try result.get()) }
    return pages
  }

  enum ChangedPage: Sendable {
    case page(SiteComparison.Differing)
    /// One of both versions, or both, only redirects.
    case kind(OutputPath, PageContent, PageContent)
  }

  /// Compares pages that both sites have and that differ in some byte.
  func changes(
    _ pairs: [SnapshotPairs.Pair], threads: Int
  ) throws(SnapshotError) -> [ChangedPage] {
    let results = parallelMap(pairs.filter(\.new.path.isPage), threads: threads) { pair in
      Result { () throws(SnapshotError) in try change(pair) }
    }
    var changes: [ChangedPage] = []
    for result in results {
      if let change = try result.get() { changes.append(change) }
    }
    return changes
  }

  private func change(_ pair: SnapshotPairs.Pair) throws(SnapshotError) -> ChangedPage? {
    let (a, b) = (try old.bytes(pair.old), try new.bytes(pair.new))
    if a == b { return nil }
    // If only what is around the content differs, as on all pages at once, that alone is read.
    if let (x, y) = PageReader.withoutSameMain(a, b) {
      let (before, after) = (PageReader.read(x), PageReader.read(y))
      if ContentChange(from: before, to: after).isEmpty, !before.isRedirect, !after.isRedirect {
        return change(pair, a, b, before, after)
      }
    }
    let (before, after) = (PageReader.read(a), PageReader.read(b))
    if before.isRedirect || after.isRedirect {
      if before.redirect == after.redirect { return nil }
      return .kind(pair.new.path, before, after)
    }
    return change(pair, a, b, before, after)
  }

  private func change(
    _ pair: SnapshotPairs.Pair, _ a: [UInt8], _ b: [UInt8], _ before: PageContent,
    _ after: PageContent
  ) -> ChangedPage? {
    let content = ContentChange(from: before, to: after)
    let hasContent = !content.isEmpty
    let frame = FrameChange(from: before.frame, to: after.frame, withMarkup: !hasContent)
    // Without a part that differs, either names with a hash differ, or only what previews have.
    if !hasContent, frame.parts.isEmpty,
      PageReader.withoutHashes(a) != PageReader.withoutHashes(b)
    {
      return nil
    }
    let page = SiteComparison.Page(
      address: pair.new.path.address, title: after.title, words: after.wordCount)
    return .page(
      SiteComparison.Differing(
        page: page, content: hasContent ? content : nil,
        frame: hasContent && frame.parts.isEmpty ? nil : frame))
  }

  /// The redirects that only the host makes, by the addresses that redirect.
  func hostRedirects() throws(SnapshotError) -> (old: [String: String], new: [String: String]) {
    (try hostRedirects(of: old), try hostRedirects(of: new))
  }

  private func hostRedirects(of side: Side) throws(SnapshotError) -> [String: String] {
    guard let file = side.file("_redirects") else { return [:] }
    let text = String(decoding: try side.snapshot.contents(of: file) ?? [], as: UTF8.self)
    var redirects: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ").map { part in
        let path = String(part)
        return !side.base.path.isEmpty && path.hasPrefix(side.base.path + "/")
          ? String(path.dropFirst(side.base.path.count)) : path
      }
      if parts.count >= 2 { redirects[parts[0]] = parts[1] }
    }
    return redirects
  }
}

// MARK: - Moves

/// The pages and redirects that only one of the states has.
private struct Pool {
  var added: [(address: String, page: PageContent)] = []
  var gone: [(address: String, page: PageContent)] = []
  var newRedirects: [String: String] = [:]
  var goneRedirects: [String: String] = [:]
  /// All redirects of each state that the host makes.
  private var oldHost: [String: String] = [:]
  private var newHost: [String: String] = [:]

  mutating func addHostRedirects(_ redirects: (old: [String: String], new: [String: String])) {
    (oldHost, newHost) = redirects
  }

  /// Finds the pages that moved, and gives everything to the comparison.
  mutating func settle(into comparison: inout SiteComparison, _ sides: Sides) {
    added.sort { $0.address.utf8.lexicographicallyPrecedes($1.address.utf8) }
    gone.sort { $0.address.utf8.lexicographicallyPrecedes($1.address.utf8) }
    let (paths, oldPaths) = (
      Dictionary(index(added)) { a, _ in a }, Dictionary(index(gone)) { a, _ in a }
    )
    var takenNew: Set<Int> = []
    var takenOld: Set<Int> = []
    func match(_ old: Int, _ new: Int) {
      guard !takenOld.contains(old), !takenNew.contains(new) else { return }
      takenOld.insert(old)
      takenNew.insert(new)
      let (before, after) = (gone[old], added[new])
      comparison.moved.append(
        SiteComparison.Move(
          from: before.address, to: after.address, title: after.page.title,
          hasRedirect: leads(before.address, to: after.address, newRedirects, newHost),
          hadRedirect: leads(after.address, to: before.address, goneRedirects, oldHost),
          change: moved(before.page, after.page)))
    }
    // A redirect says where a page went.
    for (index, page) in gone.enumerated() {
      let target = newRedirects[page.address] ?? newHost[page.address]
      if let target, let new = paths[target] { match(index, new) }
    }
    for (index, page) in added.enumerated() {
      let target = goneRedirects[page.address] ?? oldHost[page.address]
      if let target, let old = oldPaths[target] { match(old, index) }
    }
    // Otherwise its text does, if only one page has that.
    var byText: [[String]: (old: [Int], new: [Int])] = [:]
    for (index, page) in gone.enumerated() where !takenOld.contains(index) {
      guard !page.page.paragraphs.isEmpty else { continue }
      byText[page.page.text, default: ([], [])].old.append(index)
    }
    for (index, page) in added.enumerated() where !takenNew.contains(index) {
      byText[page.page.text]?.new.append(index)
    }
    for (_, places) in byText where places.old.count == 1 && places.new.count == 1 {
      match(places.old[0], places.new[0])
    }
    comparison.moved.sort { $0.from.utf8.lexicographicallyPrecedes($1.from.utf8) }
    comparison.gone = gone.enumerated().filter { !takenOld.contains($0.offset) }.map {
      page($0.element, redirect: newRedirects[$0.element.address] ?? newHost[$0.element.address])
    }
    comparison.added = added.enumerated().filter { !takenNew.contains($0.offset) }.map {
      page($0.element, redirect: goneRedirects[$0.element.address] ?? oldHost[$0.element.address])
    }
    let told = Set(
      comparison.moved.flatMap { [$0.from, $0.to] } + comparison.gone.map(\.address)
        + comparison.added.map(\.address))
    comparison.newRedirects = newRedirects.keys.filter { !told.contains($0) }.sorted()
    comparison.goneRedirects = goneRedirects.keys.filter { !told.contains($0) }.sorted()
  }

  private func index(
    _ pages: [(address: String, page: PageContent)]
  ) -> [(String, Int)] {
    pages.enumerated().map { ($0.element.address, $0.offset) }
  }

  private func leads(
    _ from: String, to target: String, _ redirects: [String: String], _ host: [String: String]
  ) -> Bool {
    redirects[from] == target || host[from] == target
  }

  /// Returns what else changed on a page that moved. Its links may name its new address.
  private func moved(_ old: PageContent, _ new: PageContent) -> ContentChange {
    var change = ContentChange(from: old, to: new)
    change.links = []
    return change
  }

  private func page(
    _ item: (address: String, page: PageContent), redirect: String?
  ) -> SiteComparison.Page {
    SiteComparison.Page(
      address: item.address, title: item.page.title, words: item.page.wordCount,
      redirect: redirect)
  }
}

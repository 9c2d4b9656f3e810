import Diagnostics
import FrontMatter
import HTML
import Markdown
import Model
import Parallel

/// Links one page at a time. It only reads the data that all pages share.
struct Linker: Sendable {
  let resolver: LinkResolver
  let pages: [ParsedPage]
  let versions: VersionPages
  let templateIDs: Set<String>
  let pictures: PictureStage

  /// The data for a `LinkedPage`.
  struct Result {
    let entry: EntryID
    let language: LanguageID
    var texts: VersionTexts
    var pending: [PendingAnchor] = []
    var pendingPaths: [PendingPath] = []
    var pendingIDs: [PendingID] = []
    var diagnostics: [Diagnostic] = []
    var anchored: [TextPlace] = []
    /// The diagnostics that may get a suggestion.
    var misses: [LinkSuggestions.Miss] = []
    /// The anchors of pages that have many, by the number of the page.
    var ids: [Int: Set<String>] = [:]

    /// Returns the result with suggestions added.
    func completed(_ suggestions: inout LinkSuggestions) -> Result {
      if misses.isEmpty { return self }
      var result = self
      for miss in misses {
        result.diagnostics[miss.diagnostic] = suggestions.complete(
          diagnostics[miss.diagnostic], miss.wanted)
      }
      return result
    }
  }

  func link(_ page: ParsedPage, entry: EntryID) -> Result {
    var result = Result(
      entry: entry, language: page.place.language,
      texts: VersionTexts(body: LinkedDocument(document: page.body)))
    let folder = resolver.catalogue.model.folder(of: page.place)
    (result.texts.body.pictures, result.texts.body.tables) = pictures.read(
      page.body, in: page.version.file, language: page.place.language, folder: folder, at: nil,
      &result.diagnostics)
    result.texts.body.targets = page.body.links.map { link in
      resolve(
        link, at: SourceLocation(page.version.file, link.range), isExact: true, page, entry, folder,
        &result)
    }
    for (offset, document) in page.fields {
      let range = offset..<min(page.version.file.bytes.count, offset + 1)
      let location =
        page.version.location(ofValueAt: offset)
        ?? SourceLocation(page.version.file, range)
      let targets = document.links.map {
        resolve($0, at: location, isExact: false, page, entry, folder, &result)
      }
      let (drawn, tables) = pictures.read(
        document, in: page.version.file, language: page.place.language, folder: folder,
        at: location.range, &result.diagnostics)
      result.texts.fields[offset] = LinkedDocument(
        document: document, targets: targets, pictures: drawn, tables: tables)
    }
    for (id, range) in page.body.htmlIDs where templateIDs.contains(id) {
      result.pendingIDs.append(
        PendingID(
          id: id, entry: entry, language: page.place.language,
          location: SourceLocation(page.version.file, range)))
    }
    checkIDReferences(page, entry, &result)
    for case let value? in page.version.values {
      value.forEachAddress { address, location in
        // If a translation takes the value from its original, the address is checked in the
        // original.
        guard location.file == page.version.file, resolver.sitePath(address) != nil else { return }
        result.texts.addresses[location.range.lowerBound] = resolve(
          address, use: .link, at: location, suggest: { _ in nil }, page, entry, folder, &result)
      }
    }
    return result
  }

  /// Reports attributes of raw HTML that refer to an element that neither the texts of the page nor
  /// a template have.
  private func checkIDReferences(_ page: ParsedPage, _ entry: EntryID, _ result: inout Result) {
    let texts = [page.body] + page.fields.values
    if texts.allSatisfy({ $0.htmlIDReferences.isEmpty }) { return }
    let known = texts.reduce(into: Set<String>()) { $0.formUnion($1.ids) }
    var near = NearMisses(known.sorted(), work: NearMisses.work / 100)
    func check(_ id: String, _ attribute: String, _ location: SourceLocation, isExact: Bool) {
      if known.contains(id) { return }
      if templateIDs.contains(id) {
        result.pendingIDs.append(
          PendingID(
            id: id, attribute: attribute, entry: entry, language: page.place.language,
            location: location))
        return
      }
      let suggestion = isExact ? near.best(for: id)?.name : nil
      result.diagnostics.append(
        Diagnostic(
          MarkupProblem.unknownID(id, attribute: attribute), at: location,
          suggestion: suggestion.map {
            Suggestion(replace: location.range, with: escapedMarkup($0), isSafe: false)
          }))
    }
    for reference in page.body.htmlIDReferences {
      check(
        reference.id, reference.attribute, SourceLocation(page.version.file, reference.range),
        isExact: true)
    }
    for (offset, document) in page.fields {
      guard let location = page.version.location(ofValueAt: offset) else { continue }
      for reference in document.htmlIDReferences {
        check(reference.id, reference.attribute, location, isExact: false)
      }
    }
  }

  private func resolve(
    _ link: Link, at location: SourceLocation, isExact: Bool, _ page: ParsedPage, _ entry: EntryID,
    _ folder: String, _ result: inout Result
  ) -> LinkTarget? {
    // The parser has already reported the problem.
    if link.isUnsafe { return nil }
    if let character = Invisible.firstMisplaced(in: link.destination) {
      if case .html = link.kind {
        result.diagnostics.append(
          Diagnostic(MarkdownProblem.invisibleInAddress(character: character), at: location))
      }
      return nil
    }
    return resolve(
      link.destination, use: link.kind.use, at: location,
      suggest: { isExact && !link.isPlacedAsWhole ? link.kind.written($0) : nil }, page, entry,
      folder,
      &result)
  }

  /// Returns the target of a destination, and records its problem if there is one.
  ///
  /// - Parameter suggest: returns a better destination in written form; nil if there is none.
  private func resolve(
    _ destination: String, use: LinkUse, at location: SourceLocation,
    suggest: @escaping @Sendable (String) -> String?, _ page: ParsedPage, _ entry: EntryID,
    _ folder: String,
    _ result: inout Result
  ) -> LinkTarget? {
    switch resolver.resolve(destination, folder: folder, own: entry, use: use) {
    case .failure(let failure):
      if failure.wanted != nil {
        result.misses.append(
          LinkSuggestions.Miss(
            diagnostic: result.diagnostics.count, wanted: .path(failure, written: suggest)))
      }
      result.diagnostics.append(
        Diagnostic(
          failure.problem, at: location,
          suggestion: failure.replacement.flatMap(suggest).map {
            Suggestion(replace: location.range, with: $0, isSafe: failure.isSafe)
          }))
      return nil
    case .success(let target):
      if case .made(let path, _) = target {
        result.pendingPaths.append(
          PendingPath(
            path: path,
            missing: Diagnostic(SiteProblem.brokenLink(destination: destination), at: location)))
      }
      if case .entry(let other, let own, let anchor?, _) = target, !anchor.isEmpty {
        checkAnchor(
          anchor, entry: other, language: own ?? page.place.language, at: location, &result)
      }
      return target
    }
  }

  private func checkAnchor(
    _ anchor: String, entry: EntryID, language: LanguageID, at location: SourceLocation,
    _ result: inout Result
  ) {
    let shown = resolver.catalogue.entries[entry].versions[language] == nil ? .original : language
    if entry != result.entry || shown != result.language {
      result.anchored.append(TextPlace(entry: entry, language: shown))
    }
    guard let number = versions.page(of: entry, language: shown) else { return }
    if pages[number].reading == .nothing { return }
    let document = pages[number].body
    // After a fence that is not closed, headings are code. The fence is the mistake then.
    if document.hasOpenFence { return }
    let ids = document.ids
    if ids.count <= 16 ? ids.contains(anchor) : has(anchor, ids, on: number, &result) { return }
    if templateIDs.contains(anchor) {
      result.pending.append(
        PendingAnchor(
          anchor: anchor, entry: entry, language: language, location: location, page: number,
          candidates: ids))
      return
    }
    let target = resolver.catalogue.entries[entry].version(language).file.path
    result.misses.append(
      LinkSuggestions.Miss(
        diagnostic: result.diagnostics.count,
        wanted: .anchor(anchor, page: number, target: target)))
    result.diagnostics.append(
      Diagnostic(
        SiteProblem.missingAnchor(anchor: anchor, target: target, near: nil), at: location))
  }

  private func has(
    _ anchor: String, _ ids: [String], on page: Int, _ result: inout Result
  ) -> Bool {
    if let known = result.ids[page] { return known.contains(anchor) }
    let known = Set(ids)
    result.ids[page] = known
    return known.contains(anchor)
  }
}

extension Link {
  /// Whether the marked range is more than the destination.
  fileprivate var isPlacedAsWhole: Bool {
    if case .html = kind { return range == elementRange }
    return false
  }
}

extension Link.Kind {
  /// The use of the destination.
  fileprivate var use: LinkUse {
    switch self {
    case .image, .html(.image), .html(.images): .image
    case .html(.file): .file
    case .html(.form): .form
    case .link, .autolink, .html(.link): .link
    }
  }

  /// Returns a destination in the written form of this kind of link.
  fileprivate func written(_ destination: String) -> String {
    guard case .html = self else { return destination }
    return escapedMarkup(destination.replacing(" ", with: "%20"))
  }
}

extension ContentModel {
  /// Returns the folder of a page's file in Content, with `/` at its end; empty for Content itself.
  func folder(of place: PagePlace) -> String {
    let name = collections[place.introduces ?? place.collection].name
    return name == Collection.pagesName ? "" : name + "/"
  }
}

extension EntryVersion {
  /// Returns the location of the field value that starts at a byte of the file.
  fileprivate func location(ofValueAt offset: Int) -> SourceLocation? {
    var found: SourceLocation?
    for value in values {
      value?.forEachMarkdown { _, location in
        if location.file == file, location.range.lowerBound == offset { found = location }
      }
    }
    return found
  }
}

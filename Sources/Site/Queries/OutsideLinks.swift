import Dates
import Diagnostics
import Formats
import FrontMatter
import Markdown
import Model

/// A link of the project to another site.
public struct OutsideLink: Sendable {
  /// The address, with entities and escapes resolved.
  public let address: String
  /// The place of the link: that of the address, if it is known.
  public let location: SourceLocation
  /// The place of the address as it is written, if it is written without entities and escapes; nil if it is not, or
  /// if it is not known.
  public let written: SourceRange?
}

extension PreparedSite {
  /// The links to other sites with `http` or `https`, sorted by place: in texts, in raw HTML, in fields, in
  /// settings, in templates and in their words. Pages that have expired are left out, unless they are part of the
  /// site.
  public var outsideLinks: [OutsideLink] {
    var found = OutsideLinkFinder(isOwn: { [resolver] in resolver.sitePath($0) != nil })
    for page in pages where page.isWhole {
      if let expires = page.version.metadata.expires, !options.includesDrafts,
        stage.view.now.start >= expires.start
      {
        continue
      }
      found.look(at: page)
    }
    if let settings = input.settings { found.look(at: settings, except: Self.ownSettings) }
    for (_, words) in input.words { found.look(at: words) }
    for link in stage.programs.links { found.add(link.path, at: link.location) }
    return found.links
  }

  /// The settings whose addresses are those of the site itself, or no links.
  private static let ownSettings: Set<String> = [
    "url", "publish", "links", "allow-hosts", "domain",
  ]

  /// Returns findings about links, sorted by place, with the severities that the settings and the pages ask for. In
  /// a draft that is not part of the site they are notes.
  public func settledLinks(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let drafts = Set(
      options.includesDrafts
        ? [] : pages.filter { found.drafts.contains($0) }.map(\.version.file.path))
    return diagnostics.compactMap { diagnostic in
      let path = diagnostic.location.file.path
      let code = diagnostic.problem.code
      var changed = diagnostic
      if diagnostic.severity == .warning,
        let severity = found.warnings.byFile[path]?[code] ?? settings.warnings[code]
      {
        guard let severity else { return nil }
        changed.severity = severity
      }
      if drafts.contains(path) { changed.severity = .note }
      return changed
    }.sortedByPlace()
  }

  /// The folder with the content, in the form that messages use.
  public var contentFolder: String { input.contentFolder }

  /// The exceptions of `polder links`.
  public var linkExceptions: [LinkException] { settings.linkExceptions }

  /// The address of the site, for those who wonder who asks.
  public var address: String { settings.url }

  /// The day on the calendar of the site.
  public var today: CalendarDate { stage.view.now.date }

  /// The current instant, in seconds since 1970.
  public var instant: Int { stage.view.now.start }
}

/// Collects links to other sites.
private struct OutsideLinkFinder {
  let isOwn: (String) -> Bool
  private var byPlace: [SourceLocation: OutsideLink] = [:]

  init(isOwn: @escaping (String) -> Bool) { self.isOwn = isOwn }

  /// The links, sorted by place. A link of which several places give the same target, such as the definition of a
  /// reference link, occurs once.
  var links: [OutsideLink] {
    byPlace.values.sorted {
      ($0.location.file.path, $0.location.range.lowerBound, $0.address)
        < ($1.location.file.path, $1.location.range.lowerBound, $1.address)
    }
  }

  /// Adds an address if it is one of another site.
  mutating func add(_ address: String, at location: SourceLocation) {
    guard let web = WebAddress(address), web.scheme?.hasPrefix("ws") != true, !isOwn(address),
      Invisible.firstMisplaced(in: address) == nil
    else { return }
    let written = place(of: address, in: location)
    let exact = written.map { SourceLocation(location.file, $0) } ?? location
    byPlace[exact] = OutsideLink(address: address, location: exact, written: written)
  }

  /// Returns the place of an address in a range, if it is written there once.
  private func place(of address: String, in location: SourceLocation) -> SourceRange? {
    let bytes = location.file.bytes[location.range]
    let text = Array(address.utf8)
    guard let first = bytes.firstRange(of: text),
      // A longer address may begin like this one.
      first.upperBound == bytes.endIndex || !isInAddress(bytes[first.upperBound]),
      bytes[(first.lowerBound + 1)...].firstRange(of: text) == nil
    else { return nil }
    return first
  }

  private func isInAddress(_ byte: UInt8) -> Bool {
    byte > 0x20 && !"<>\"'()[],|\\`".utf8.contains(byte)
  }

  mutating func look(at page: ParsedPage) {
    let version = page.version
    for link in page.body.links where isLink(link) {
      add(link.destination, at: SourceLocation(version.file, link.range))
    }
    for case let value? in version.values {
      value.forEachAddress { address, location in
        if location.file == version.file { add(address, at: location) }
      }
      value.forEachMarkdown { _, location in
        guard location.file == version.file else { return }
        for link in page.fields[location.range.lowerBound]?.links ?? [] where isLink(link) {
          add(link.destination, at: location)
        }
      }
    }
  }

  /// Whether visitors follow a link, or their browsers load it. Forms send something, so nobody but a visitor asks
  /// their addresses.
  private func isLink(_ link: Link) -> Bool {
    if link.isUnsafe { return false }
    if case .html(.form) = link.kind { return false }
    return true
  }

  /// Looks at the texts of a YAML file.
  ///
  /// - Parameter except: keys of the file that are skipped.
  mutating func look(at file: SourceFile, except: Set<String> = []) {
    guard let node = YAML.parse(file).node else { return }
    if case .mapping(let pairs) = node.content {
      for pair in pairs where !except.contains(pair.key) { look(at: pair.value, in: file) }
    } else {
      look(at: node, in: file)
    }
  }

  private mutating func look(at node: YAMLNode, in file: SourceFile) {
    switch node.content {
    case .scalar(let text, _):
      for address in addresses(in: text) { add(address, at: SourceLocation(file, node.range)) }
    case .sequence(let items): for item in items { look(at: item, in: file) }
    case .mapping(let pairs): for pair in pairs { look(at: pair.value, in: file) }
    }
  }

  /// Returns the addresses in a text, without the punctuation of the sentence around them.
  private func addresses(in text: String) -> [String] {
    var found: [String] = []
    var rest = text[...]
    while let start = [rest.firstRange(of: "https://"), rest.firstRange(of: "http://")]
      .compactMap({ $0?.lowerBound }).min()
    {
      var address = rest[start...].prefix { !$0.isWhitespace && !"<>\"'`{}|".contains($0) }
      rest = rest[address.endIndex...]
      while let last = address.last,
        ".,;:!?".contains(last) || last == ")" && !address.contains("(")
      {
        address = address.dropLast()
      }
      found.append(String(address))
    }
    return found
  }
}

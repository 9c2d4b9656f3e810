import Files
import HTML
import JSON

/// Reads a finished page as its visitors do: which texts, images and links it has, and what stands
/// around them. The page may come from any template.
struct PageReader {
  private let html: [UInt8]
  private var page = PageContent()
  /// The landmarks that are open, outermost first.
  private var landmarks: [Landmark] = []
  private var isInHead = true
  private var hasMain = false
  /// The text since the last block began, without white space at its ends.
  private var text: [UInt8] = []
  /// Where the text of the link that is open begins in `text`, with its address.
  private var link: (address: String, start: Int)?
  /// The HTML of each part, without what changes from build to build.
  private var markup = PageFrame.Part.allCases.map { _ in [UInt8]() }

  /// The tags of the head that a preview has not, or has otherwise.
  private var publicHead: [UInt8] = []

  private enum Landmark {
    case main, part(PageFrame.Part, name: String)
    /// The banner of a preview, which is no part of the page.
    case banner

    var name: String {
      switch self {
      case .main: "main"
      case .part(_, let name): name
      case .banner: "aside"
      }
    }
  }

  /// Reads a page.
  static func read(_ html: [UInt8]) -> PageContent {
    var reader = PageReader(html)
    reader.run()
    return reader.page
  }

  /// Returns both pages without the content of their main elements, if these are the same; nil
  /// otherwise.
  static func withoutSameMain(_ a: [UInt8], _ b: [UInt8]) -> ([UInt8], [UInt8])? {
    func main(_ html: [UInt8]) -> Range<Int>? {
      guard let start = html.firstRange(of: Array("<main".utf8)),
        let end = html[start.upperBound...].firstRange(of: Array("</main>".utf8))
      else { return nil }
      return start.upperBound..<end.lowerBound
    }
    guard let x = main(a), let y = main(b), a[x].elementsEqual(b[y]) else { return nil }
    // The tag keeps its end, so that what follows is read as before.
    func rest(_ html: [UInt8], _ range: Range<Int>) -> [UInt8] {
      Array(html[..<range.lowerBound] + [UInt8(ascii: ">")] + html[range.upperBound...])
    }
    return (rest(a, x), rest(b, y))
  }

  private init(_ html: [UInt8]) { self.html = html }

  /// Elements that are part of a line of text. All others begin a paragraph.
  private static let inline: Set<String> = [
    "a", "abbr", "acronym", "audio", "b", "bdi", "bdo", "big", "button", "canvas", "cite", "code",
    "data", "del", "dfn", "em", "embed", "font", "i", "img", "input", "ins", "kbd", "label", "link",
    "map", "mark", "meta", "meter", "noscript", "object", "output", "picture", "progress", "q",
    "rp", "rt", "ruby", "s", "samp", "script", "select", "slot", "small", "source", "span",
    "strike", "strong", "style", "sub", "sup", "svg", "template", "time", "track", "tspan", "tt",
    "u", "var", "video", "wbr",
  ]

  /// Elements between whose texts a reader sees a gap, although they are one paragraph.
  private static let gaps: Set<String> = ["br", "td", "th", "option", "text"]

  /// Elements whose content is no text of the page.
  private static let silent: Set<String> = [
    "script", "style", "template", "noembed", "noframes", "iframe", "textarea", PreviewMark.name,
  ]

  /// The elements with which a page may begin.
  private static let headElements: Set<String> = [
    "html", "head", "title", "meta", "link", "style", "script", "base", "noscript", "template",
  ]

  private mutating func run() {
    var reader = TagReader(html)
    var end = 0
    // The element whose content the reader skips as one text.
    var open = ""
    while let tag = reader.next() {
      take(html[end..<tag.range.lowerBound], of: open)
      end = tag.range.upperBound
      // The style sheet of a preview's banner is no part of the page either.
      let isOwn = !tag.isEnd && tag[PreviewMark.attribute] != nil
      open = tag.isEnd ? "" : isOwn ? PreviewMark.name : tag.name
      note(tag)
    }
    if reader.unfinished == nil { take(html[end...], of: open) }
    finishParagraph()
    if !hasMain {
      // Without a main element, what is in no other landmark is the content.
      page.paragraphs = page.frame[.rest].paragraphs
      page.frame[.rest].paragraphs = []
      markup[PageFrame.Part.markup.rawValue] = markup[PageFrame.Part.rest.rawValue]
      markup[PageFrame.Part.rest.rawValue] = []
    }
    page.frame.publicHead = ContentHash.hash(publicHead)
    for part in PageFrame.Part.allCases {
      page.frame[part].hash = ContentHash.hash(PageReader.withoutHashes(markup[part.rawValue]))
    }
  }

  /// The part in which the reader is; nil in the main content.
  private var part: PageFrame.Part? {
    if isInHead { return .head }
    var innermost = PageFrame.Part.rest
    for landmark in landmarks {
      switch landmark {
      case .main: return nil
      case .part(let part, _): innermost = part
      case .banner: continue
      }
    }
    return innermost
  }

  private var isInBanner: Bool {
    landmarks.contains { if case .banner = $0 { true } else { false } }
  }

  // MARK: - Tags

  private mutating func note(_ tag: TagReader.Tag) {
    // The tags of head and body may be left out.
    if !PageReader.headElements.contains(tag.name) || tag.name == "head" && tag.isEnd {
      isInHead = false
    }
    if isInHead {
      if !tag.isEnd { noteHead(tag) }
      return
    }
    if !PageReader.inline.contains(tag.name) {
      if PageReader.gaps.contains(tag.name) { addGap() } else { finishParagraph() }
    }
    if tag.isEnd {
      if tag.name == "a" { finishLink() }
      addMarkup(tag)
      if let place = landmarks.lastIndex(where: { $0.name == tag.name }) {
        landmarks.removeSubrange(place...)
      }
      return
    }
    open(tag)
    addMarkup(tag)
    noteContent(tag)
  }

  /// Enters a landmark.
  private mutating func open(_ tag: TagReader.Tag) {
    switch tag.name {
    case "main":
      hasMain = true
      landmarks.append(.main)
    case "header": landmarks.append(.part(.header, name: tag.name))
    case "nav": landmarks.append(.part(.navigation, name: tag.name))
    case "footer": landmarks.append(.part(.footer, name: tag.name))
    case "aside":
      let isBanner = value(tag["class"], html) == PreviewMark.name
      landmarks.append(isBanner ? .banner : .part(.aside, name: tag.name))
      if isBanner { page.frame.isPreview = true }
    default: break
    }
  }

  private mutating func addMarkup(_ tag: TagReader.Tag) {
    if isInBanner { return }
    markup[(part ?? .markup).rawValue] += html[tag.range]
  }

  private mutating func noteContent(_ tag: TagReader.Tag) {
    // Content may also be outside main, on pages without one.
    guard part == nil || part == .rest, !isInBanner else { return }
    switch tag.name {
    case "a":
      finishLink()
      if let address = value(tag["href"], html) { link = (address, text.count) }
    case "img", "video", "audio", "embed", "iframe", "object":
      if let address = value(tag["src"] ?? tag["data"], html) {
        page.media.append(.init(name: value(tag["alt"], html) ?? "", value: bare(address)))
      }
    default: break
    }
  }

  private mutating func finishLink() {
    guard let link else { return }
    self.link = nil
    let name = link.start <= text.count ? words(text[link.start...]) : ""
    page.links.append(.init(name: name, value: bare(link.address)))
  }

  // MARK: - The head

  private mutating func noteHead(_ tag: TagReader.Tag) {
    switch tag.name {
    case "html":
      page.language = value(tag["lang"], html) ?? ""
    case "head", "title": return
    case "meta":
      let name = (value(tag["name"] ?? tag["property"] ?? tag["http-equiv"], html) ?? "")
        .lowercased()
      switch name {
      case "description", "og:description", "og:title":
        if name == "description" { page.summary = words(value(tag["content"], html) ?? "") }
        return
      case "robots", "og:url":
        addOwn(tag)
        return
      case "refresh":
        page.redirect = PageReader.target(value(tag["content"], html) ?? "")
      default: break
      }
    case "link":
      let rel = (value(tag["rel"], html) ?? "").lowercased()
      if rel == "canonical" || rel == "alternate" {
        addOwn(tag)
        return
      }
    case "style" where tag[PreviewMark.attribute] != nil:
      return
    default: break
    }
    markup[PageFrame.Part.head.rawValue] += html[tag.range]
  }

  /// Takes a tag that a preview has not, or has otherwise.
  private mutating func addOwn(_ tag: TagReader.Tag) { publicHead += html[tag.range] }

  /// Returns the address in `0; url=/new/`.
  private static func target(_ content: String) -> String? {
    let parts = content.split(separator: ";", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let rest = parts[1].drop { $0.isWhitespace }
    guard rest.lowercased().hasPrefix("url=") else { return nil }
    return String(rest.dropFirst(4).filter { $0 != "'" && $0 != "\"" })
  }

  private mutating func noteData(_ json: ArraySlice<UInt8>) {
    guard let document = JSONValue(Array(json)) else { return }
    let nodes =
      document["@graph"]?.elements ?? (document.elements.isEmpty ? [document] : document.elements)
    for node in nodes {
      guard case .object(let members) = node else { continue }
      for member in members {
        guard PageReader.dates.contains(member.name), case .string(let text) = member.value else {
          continue
        }
        page.dates.append(.init(name: member.name, value: text))
      }
    }
  }

  /// The names of dates in schema.org that visitors see on pages.
  private static let dates: Set<String> = [
    "datePublished", "dateModified", "startDate", "endDate", "previousStartDate",
  ]

  // MARK: - Text

  /// Takes the text between two tags.
  ///
  /// - Parameter element: the element that the tag before it opened.
  private mutating func take(_ raw: ArraySlice<UInt8>, of element: String) {
    if raw.isEmpty { return }
    if isInHead {
      switch element {
      case "title": page.title = words(resolved(raw))
      case "script":
        noteData(raw)
        markup[PageFrame.Part.head.rawValue] += PageReader.withoutDates(raw)
      case "style": markup[PageFrame.Part.head.rawValue] += raw
      default: break
      }
      return
    }
    if isInBanner { return }
    if PageReader.silent.contains(element) {
      if element == "script" { noteData(raw) }
      if element == "style" || element == "script" { markup[(part ?? .markup).rawValue] += raw }
      return
    }
    let shown = raw.contains(UInt8(ascii: "<")) ? PageReader.withoutComments(raw) : Array(raw)
    for byte in resolved(shown[...]).utf8 {
      if byte == 0x20 || (0x09...0x0D).contains(byte) { addGap() } else { text.append(byte) }
    }
  }

  private mutating func addGap() {
    if let last = text.last, last != 0x20 { text.append(0x20) }
  }

  private mutating func finishParagraph() {
    finishLink()
    defer { text.removeAll(keepingCapacity: true) }
    let words = self.words(text[...])
    if words.isEmpty { return }
    switch part {
    case nil: page.paragraphs.append(words)
    case .head?: break
    case let part?: page.frame[part].paragraphs.append(words)
    }
  }

  private func resolved(_ raw: ArraySlice<UInt8>) -> String {
    String(
      decoding: CharacterReferences.resolved(raw, name: NamedCharacters.character), as: UTF8.self)
  }

  /// Returns text in one line, without white space at its ends.
  private func words(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func words(_ text: ArraySlice<UInt8>) -> String {
    words(String(decoding: text, as: UTF8.self))
  }

  /// Returns what is left of the bytes between two tags without comments and declarations.
  private static func withoutComments(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    var rest = raw
    var result: [UInt8] = []
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      result += rest[..<start]
      let next = rest[(start + 1)...]
      guard let mark = next.first, mark == UInt8(ascii: "!") || mark == UInt8(ascii: "?") else {
        result.append(rest[start])
        rest = next
        continue
      }
      let ending: [UInt8] = Array((next.starts(with: "!--".utf8) ? "-->" : ">").utf8)
      guard let end = next.firstRange(of: ending) else { return result }
      rest = next[end.upperBound...]
    }
    return result + rest
  }

  // MARK: - What changes from build to build

  private func bare(_ address: String) -> String {
    String(decoding: PageReader.withoutHashes(Array(address.utf8)), as: UTF8.self)
  }

  /// The number of digits of a hash in the name of a file.
  private static let hashLength = 12

  /// Returns text in which an asterisk replaces the hashes in names of files and folders
  /// (`site.0123456789ab.css`, `search/0123456789ab/`), and nothing else.
  static func withoutHashes(_ bytes: [UInt8]) -> [UInt8] {
    func isDigit(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
    }
    func isEdge(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/") }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    while let edge = bytes[place...].firstIndex(where: isEdge) {
      result += bytes[place...edge]
      place = edge + 1
      let end = place + hashLength
      guard end < bytes.count, isEdge(bytes[end]), bytes[place..<end].allSatisfy(isDigit)
      else { continue }
      result.append(UInt8(ascii: "*"))
      place = end
    }
    return result + bytes[place...]
  }

  /// Returns structured data without the dates, the title and the summary, which are compared by
  /// themselves.
  private static func withoutDates(_ json: ArraySlice<UInt8>) -> [UInt8] {
    guard let document = JSONValue(Array(json)) else { return Array(json) }
    return reduced(document).bytes()
  }

  private static func reduced(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let values): .array(values.map(reduced))
    case .object(let members):
      .object(
        members.filter {
          !dates.contains($0.name) && !["name", "headline", "description"].contains($0.name)
        }
        .map { .init($0.name, reduced($0.value)) })
    default: value
    }
  }
}

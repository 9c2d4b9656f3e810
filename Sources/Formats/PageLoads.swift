import Diagnostics
import HTML
import Styles

/// What a page loads by itself, and its inline code: what a Content-Security-Policy needs to know
/// about its HTML.
public struct PageLoads: Sendable, Hashable {
  /// A URL of a host, and the kind of resource that the page loads from it or sends to it.
  public struct Load: Sendable, Hashable {
    /// What it is.
    public let kind: LoadKind
    /// The URL as written, with character references resolved.
    public let url: String
  }

  /// Everything with the URL of a host, in the order of the page.
  public private(set) var loads: [Load] = []
  /// The contents of `script` elements without `src` that browsers run.
  public private(set) var scripts: [[UInt8]] = []
  /// The contents of `style` elements.
  public private(set) var styles: [[UInt8]] = []

  /// Whether the page loads nothing from hosts and has no inline code.
  public var isEmpty: Bool { loads.isEmpty && scripts.isEmpty && styles.isEmpty }

  /// Reads a page as browsers do. The page may come from anybody.
  public init(html: [UInt8]) {
    html.withUnsafeBufferPointer { read($0, depth: 0) }
  }

  /// How deep pages may be nested (`srcdoc`).
  private static let depthLimit = 4

  /// Elements that load or send something, with the attributes that name the address. `base` is in
  /// the list, because all relative addresses depend on it. `link` is handled separately.
  private static let attributes: [String: [String: LoadKind]] = [
    "a": ["ping": .connections], "area": ["ping": .connections], "audio": ["src": .media],
    "base": ["href": .scripts], "body": ["background": .images],
    "button": ["formaction": .forms], "embed": ["src": .frames],
    "form": ["action": .forms], "frame": ["src": .frames], "iframe": ["src": .frames],
    "img": ["src": .images, "srcset": .images], "input": ["src": .images, "formaction": .forms],
    "link": ["href": .connections, "imagesrcset": .images], "object": ["data": .frames],
    "script": ["src": .scripts, "href": .scripts, "xlink:href": .scripts],
    "source": ["src": .media, "srcset": .images], "table": ["background": .images],
    "td": ["background": .images], "th": ["background": .images], "track": ["src": .media],
    "video": ["src": .media, "poster": .images],
    // Outside SVG, `image` is another name for `img`.
    "image": ["href": .images, "xlink:href": .images, "src": .images, "srcset": .images],
    "feimage": ["href": .images, "xlink:href": .images],
    "use": ["href": .images, "xlink:href": .images],
  ]

  /// What a `link` that fetches in advance loads, by its `as`.
  private static let destinations: [String: LoadKind] = [
    "image": .images, "audio": .media, "video": .media, "track": .media, "script": .scripts,
    "worker": .scripts, "style": .styles, "font": .fonts, "document": .frames, "embed": .frames,
    "object": .frames, "iframe": .frames,
  ]

  /// Relations of a `link` that do not load anything.
  private static let idleRelations: Set<String> = [
    "alternate", "author", "canonical", "help", "license", "me", "next", "prev", "search", "up",
  ]

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, depth: Int) {
    var markup = MarkupReader(bytes)
    while let name = markup.nextName() {
      // Nearly all tags load from the site itself.
      if markup.attributes.contains(where: { PageLoads.mayLead(bytes[$0.value]) }) {
        note(text(bytes, name).lowercased(), bytes, markup.attributes, depth)
      }
      // These are the first letters of the elements that contain only text.
      guard "inpstxINPSTX".utf8.contains(bytes[name.lowerBound]) else { continue }
      let tag = text(bytes, name).lowercased()
      guard let code = markup.passCode(of: tag) else { continue }
      if tag == "script" || tag == "style" { noteCode(tag, bytes, markup.attributes, code) }
    }
  }

  /// Whether the value of an attribute may be, or contain, the URL of a host. Such a value has a
  /// colon, a bracket, two slashes, or characters that browsers treat as these or skip.
  private static func mayLead(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var last: UInt8 = 0
    for byte in value {
      switch byte {
      case UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: "\\"), UInt8(ascii: "&"), 0x09, 0x0A,
        0x0D:
        return true
      case UInt8(ascii: "/") where last == byte: return true
      default: last = byte
      }
    }
    return false
  }

  /// An attribute of a tag: the ranges of its name and its value.
  private typealias Attribute = (name: Range<Int>, value: Range<Int>)

  private mutating func note(
    _ tag: String, _ bytes: UnsafeBufferPointer<UInt8>, _ attributes: [Attribute], _ depth: Int
  ) {
    // Of two attributes with the same name, browsers use the first.
    var names: Set<String> = []
    for attribute in attributes {
      let name = text(bytes, attribute.name).lowercased()
      guard names.insert(name).inserted, PageLoads.mayLead(bytes[attribute.value]) else { continue }
      let value = unescaped(text(bytes, attribute.value))
      switch (tag, name) {
      case (_, "style"): loads += PageLoads.loads(inCSS: Array(value.utf8))
      case ("iframe", "srcdoc"):
        guard depth < PageLoads.depthLimit else { continue }
        Array(value.utf8).withUnsafeBufferPointer { read($0, depth: depth + 1) }
      case ("meta", "content"):
        let directive = self.value("http-equiv", bytes, attributes).lowercased()
        if directive == "refresh", let url = AddressAttribute.refresh(in: value) {
          add(String(url), .frames)
        }
      case ("link", "href"):
        let kinds = kinds(
          ofLink: self.value("rel", bytes, attributes), as: self.value("as", bytes, attributes))
        for kind in kinds { add(value, kind) }
      default:
        if let kind = PageLoads.attributes[tag]?[name] {
          for url in PageLoads.addresses(value, in: name) { add(url, kind) }
        } else if value.utf8.contains(UInt8(ascii: "(")) {
          // The attributes of drawings contain styles: `fill="url(…)"`.
          loads += PageLoads.loads(inCSS: Array(value.utf8))
        }
      }
    }
  }

  private mutating func add(_ url: String, _ kind: LoadKind) {
    if WebAddress(url) != nil { loads.append(Load(kind: kind, url: url)) }
  }

  /// Returns the addresses in the value of an attribute, without the white space around them.
  private static func addresses(_ value: String, in name: String) -> [String] {
    switch name {
    case "srcset", "imagesrcset":
      let bytes = Array(value.utf8)
      return AddressAttribute.candidates(in: bytes).map {
        String(decoding: bytes[$0], as: UTF8.self)
      }
    case "ping": return value.split(whereSeparator: \.isWhitespace).map(String.init)
    default: return [String(value.drop { $0.isWhitespace })]
    }
  }

  /// Returns what a `link` loads; nothing if its relations load nothing.
  private func kinds(ofLink relations: String, as destination: String) -> [LoadKind] {
    var kinds: Set<LoadKind> = []
    for relation in relations.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    where !PageLoads.idleRelations.contains(relation) {
      switch relation {
      case "stylesheet": kinds.insert(.styles)
      case "icon", "apple-touch-icon", "mask-icon", "apple-touch-icon-precomposed",
        "apple-touch-startup-image":
        kinds.insert(.images)
      case "modulepreload": kinds.insert(.scripts)
      case "preload", "prefetch":
        kinds.insert(PageLoads.destinations[destination.lowercased()] ?? .connections)
      case "prerender": kinds.insert(.frames)
      case "shortcut": break
      default: kinds.insert(.connections)
      }
    }
    return kinds.sorted()
  }

  private mutating func noteCode(
    _ name: String, _ bytes: UnsafeBufferPointer<UInt8>, _ attributes: [Attribute],
    _ code: Range<Int>
  ) {
    if name == "style" {
      let written = Array(bytes[code])
      // In a drawing, a style sheet is ordinary text, with references and CDATA.
      let read = PageLoads.foreignText(written)
      for sheet in read == written ? [written] : [written, read] {
        styles.append(sheet)
        loads += PageLoads.loads(inCSS: sheet)
      }
      return
    }
    let names = attributes.map { text(bytes, $0.name).lowercased() }
    if names.contains("src") { return }
    // Other types are data, which browsers do not run.
    let type = value("type", bytes, attributes).lowercased()
    if ["", "module", "text/javascript", "application/javascript", "importmap"].contains(type) {
      scripts.append(Array(bytes[code]))
    }
    if type == "importmap" || type == "speculationrules" {
      for url in JSONAddresses.all(bytes, code) {
        add(url, type == "importmap" ? .scripts : .connections)
      }
    }
  }

  /// Returns the characters of a text in a drawing (WHATWG HTML, sections 13.2.5.69 and 13.2.5.72).
  private static func foreignText(_ written: [UInt8]) -> [UInt8] {
    guard written.contains(UInt8(ascii: "&")) || written.contains(UInt8(ascii: "<")) else {
      return written
    }
    let (opening, closing) = (Array("<![CDATA[".utf8), Array("]]>".utf8))
    var text: [UInt8] = []
    var rest = written[...]
    while let start = rest.firstRange(of: opening) {
      let end = rest[start.upperBound...].firstRange(of: closing)
      text += CharacterReferences.resolved(rest[..<start.lowerBound])
      text += rest[start.upperBound..<(end?.lowerBound ?? rest.endIndex)]
      rest = rest[(end?.upperBound ?? rest.endIndex)...]
    }
    return text + CharacterReferences.resolved(rest)
  }

  private func text(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Returns the value of the first attribute with a name; empty if there is none.
  private func value(
    _ name: String, _ bytes: UnsafeBufferPointer<UInt8>, _ attributes: [Attribute]
  ) -> String {
    let found = attributes.first { text(bytes, $0.name).lowercased() == name }
    return found.map { unescaped(text(bytes, $0.value)) } ?? ""
  }

  /// Returns what a style sheet loads from hosts.
  public static func loads(inCSS css: [UInt8]) -> [Load] {
    StyleReference.all(in: css).compactMap { reference in
      guard WebAddress(reference.address) != nil else { return nil }
      let kind: LoadKind =
        switch reference.kind {
        case .styleSheet: .styles
        case .font: .fonts
        case .image: .images
        }
      return Load(kind: kind, url: reference.address)
    }
  }

  private func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return String(decoding: CharacterReferences.resolved(text.utf8), as: UTF8.self)
  }
}

import Diagnostics
import Glibc
import HTML
import Styles

/// What a page loads by itself, and the code that stands in it: what a Content-Security-Policy has to
/// know of its HTML.
public struct PageLoads: Sendable, Hashable {
  /// A URL of some host, and what comes from there or goes there.
  public struct Load: Sendable, Hashable {
    /// What it is.
    public let kind: LoadKind
    /// The URL as it is written, character references resolved.
    public let url: String
  }

  /// What has the URL of a host, in the order in which it stands.
  public private(set) var loads: [Load] = []
  /// The contents of `script` elements without `src` that browsers run.
  public private(set) var scripts: [[UInt8]] = []
  /// The contents of `style` elements.
  public private(set) var styles: [[UInt8]] = []

  /// Whether there is nothing of the kind.
  public var isEmpty: Bool { loads.isEmpty && scripts.isEmpty && styles.isEmpty }

  /// Reads a page as a serialiser writes it: attributes in quotation marks, no CDATA.
  public init(html: [UInt8]) {
    html.withUnsafeBufferPointer { bytes in
      read(bytes)
      if hasStyleAttribute(bytes) { readStyleAttributes(html) }
    }
  }

  /// Elements that load something or send something, with the attributes that name it. A `link` is special.
  private static let attributes: [String: [String: LoadKind]] = [
    "audio": ["src": .media], "button": ["formaction": .forms], "embed": ["src": .frames],
    "form": ["action": .forms], "frame": ["src": .frames], "iframe": ["src": .frames],
    "img": ["src": .images, "srcset": .images], "input": ["src": .images, "formaction": .forms],
    "link": ["href": .connections, "imagesrcset": .images], "object": ["data": .frames],
    "script": ["src": .scripts, "href": .scripts, "xlink:href": .scripts],
    "source": ["src": .media, "srcset": .images], "track": ["src": .media],
    "video": ["src": .media, "poster": .images],
    "image": ["href": .images, "xlink:href": .images], "feimage": ["href": .images],
    "use": ["href": .images, "xlink:href": .images],
  ]

  /// What a `link` loads that fetches ahead, by its `as`.
  private static let destinations: [String: LoadKind] = [
    "image": .images, "audio": .media, "video": .media, "track": .media, "script": .scripts,
    "worker": .scripts, "style": .styles, "font": .fonts, "document": .frames, "embed": .frames,
    "object": .frames, "iframe": .frames,
  ]

  /// Whether the name of an element that is of interest can begin with two letters.
  private static func canBegin(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "a"), UInt8(ascii: "b"): second == UInt8(ascii: "u")
    case UInt8(ascii: "e"): second == UInt8(ascii: "m")
    case UInt8(ascii: "f"):
      second == UInt8(ascii: "r") || second == UInt8(ascii: "o") || second == UInt8(ascii: "e")
    case UInt8(ascii: "t"): second == UInt8(ascii: "r")
    case UInt8(ascii: "i"): true
    case UInt8(ascii: "l"), UInt8(ascii: "v"): second == UInt8(ascii: "i")
    case UInt8(ascii: "o"): second == UInt8(ascii: "b")
    case UInt8(ascii: "s"): second != UInt8(ascii: "p") && second != UInt8(ascii: "e")
    case UInt8(ascii: "u"): second == UInt8(ascii: "s")
    default: false
    }
  }

  /// Relations of a `link` that load nothing.
  private static let idleRelations: Set<String> = [
    "alternate", "author", "canonical", "help", "license", "me", "next", "prev", "search", "up",
  ]

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while let open = position(of: UInt8(ascii: "<"), in: bytes, from: at) {
      at = open + 1
      guard at + 1 < bytes.count else { return }
      if bytes[at] == UInt8(ascii: "!"), starts(bytes, at, "!--") {
        at = end(bytes, at + 3, of: "-->") ?? bytes.count
        continue
      }
      guard PageLoads.canBegin(bytes[at] | 0x20, bytes[at + 1] | 0x20) else { continue }
      var nameEnd = at
      while nameEnd < bytes.count, isName(bytes[nameEnd]) { nameEnd += 1 }
      // The shortest names are `img` and `use`: `li`, `em` and `tr` are everywhere.
      guard nameEnd - at > 2 else { continue }
      let name = String(decoding: bytes[at..<nameEnd], as: UTF8.self).lowercased()
      guard name == "style" || PageLoads.attributes[name] != nil else { continue }
      let attributes = readAttributes(bytes, &nameEnd)
      at = nameEnd
      note(name, bytes, attributes)
      if name == "script" || name == "style" {
        let close = name == "script" ? "</script" : "</style"
        let stop = start(bytes, at, of: close) ?? bytes.count
        noteCode(name, bytes, attributes, at..<stop)
        at = stop
      }
    }
  }

  private func hasStyleAttribute(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = 0
    while let sign = position(of: UInt8(ascii: "="), in: bytes, from: at) {
      if sign >= 5, starts(bytes, sign - 5, "style") { return true }
      at = sign + 1
    }
    return false
  }

  /// Notes what `style` attributes load. Hardly any page has one: the policy forbids them.
  private mutating func readStyleAttributes(_ html: [UInt8]) {
    var reader = TagReader(html)
    while let tag = reader.next() {
      guard let value = tag["style"]?.value else { continue }
      loads += PageLoads.loads(inCSS: CharacterReferences.resolved(html[value]))
    }
  }

  /// An attribute of a tag: where its name and its value stand.
  private typealias Attribute = (name: Range<Int>, value: Range<Int>)

  private mutating func note(
    _ name: String, _ bytes: UnsafeBufferPointer<UInt8>, _ attributes: [Attribute]
  ) {
    // Nearly all tags load from the site itself: the URL of a host has a colon, two slashes, or what stands
    // for one.
    let isOwn = attributes.allSatisfy { attribute in
      let value = bytes[attribute.value]
      return
        !value.contains {
          $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&")
        } && !zip(value, value.dropFirst()).contains { $0 == 0x2F && $1 == 0x2F }
    }
    if isOwn { return }
    var linkKinds: [LoadKind] = []
    if name == "link" {
      linkKinds = kinds(
        ofLink: value("rel", bytes, attributes), as: value("as", bytes, attributes))
      if linkKinds.isEmpty { return }
    }
    for attribute in attributes {
      let attributeName = text(bytes, attribute.name).lowercased()
      guard let kind = PageLoads.attributes[name]?[attributeName] else { continue }
      let value = unescaped(text(bytes, attribute.value))
      let candidates =
        attributeName.hasSuffix("srcset") ? value.split(separator: ",") : [value[...]]
      for candidate in candidates {
        let trimmed = candidate.drop { $0.isWhitespace }
        let url =
          attributeName.hasSuffix("srcset")
          ? String(trimmed.prefix { !$0.isWhitespace }) : String(trimmed)
        guard WebAddress(url) != nil else { continue }
        let isLink = name == "link" && attributeName == "href"
        for kind in isLink ? linkKinds : [kind] { loads.append(Load(kind: kind, url: url)) }
      }
    }
  }

  /// What a `link` loads; nothing when its relations load nothing.
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
      styles.append(Array(bytes[code]))
      loads += PageLoads.loads(inCSS: Array(bytes[code]))
      return
    }
    if attributes.contains(where: { text(bytes, $0.name).lowercased() == "src" }) { return }
    // Other types are data, which no browser runs.
    let type = value("type", bytes, attributes).lowercased()
    if ["", "module", "text/javascript", "application/javascript", "importmap"].contains(type) {
      scripts.append(Array(bytes[code]))
    }
  }

  private func text(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The value of the first attribute of a name; empty when there is none.
  private func value(
    _ name: String, _ bytes: UnsafeBufferPointer<UInt8>, _ attributes: [Attribute]
  ) -> String {
    let found = attributes.first { text(bytes, $0.name).lowercased() == name }
    return found.map { unescaped(text(bytes, $0.value)) } ?? ""
  }

  /// What a style sheet loads from hosts.
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

  /// The attributes of a tag; `at` is moved behind the tag.
  private func readAttributes(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int
  ) -> [Attribute] {
    var attributes: [Attribute] = []
    while at < bytes.count {
      while at < bytes.count, isSpace(bytes[at]) || bytes[at] == UInt8(ascii: "/") { at += 1 }
      guard at < bytes.count else { break }
      if bytes[at] == UInt8(ascii: ">") {
        at += 1
        break
      }
      let nameStart = at
      while at < bytes.count, !isSpace(bytes[at]), bytes[at] != UInt8(ascii: "="),
        bytes[at] != UInt8(ascii: ">"), bytes[at] != UInt8(ascii: "/")
      { at += 1 }
      let name = nameStart..<at
      if at == nameStart { at += 1 }
      while at < bytes.count, isSpace(bytes[at]) { at += 1 }
      guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else {
        attributes.append((name, at..<at))
        continue
      }
      at += 1
      while at < bytes.count, isSpace(bytes[at]) { at += 1 }
      guard at < bytes.count else { break }
      let quote = bytes[at]
      let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      if isQuoted { at += 1 }
      let valueStart = at
      while at < bytes.count,
        isQuoted ? bytes[at] != quote : !isSpace(bytes[at]) && bytes[at] != UInt8(ascii: ">")
      { at += 1 }
      attributes.append((name, valueStart..<at))
      if isQuoted, at < bytes.count { at += 1 }
    }
    return attributes
  }

  private func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return String(decoding: CharacterReferences.resolved(text.utf8), as: UTF8.self)
  }

  private func isName(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == 45
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private func starts(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ text: String) -> Bool {
    var index = at
    for byte in text.utf8 {
      guard index < bytes.count, bytes[index] == byte || bytes[index] | 0x20 == byte else {
        return false
      }
      index += 1
    }
    return true
  }

  /// Where a text begins, at or behind a place; letters in lower case match both.
  private func start(
    _ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, of text: String
  ) -> Int? {
    guard let first = text.utf8.first else { return from }
    var at = from
    while let found = position(of: first, in: bytes, from: at) {
      if starts(bytes, found, text) { return found }
      at = found + 1
    }
    return nil
  }

  private func position(
    of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from: Int
  ) -> Int? {
    guard let base = bytes.baseAddress, from < bytes.count,
      let found = memchr(base + from, Int32(byte), bytes.count - from)
    else { return nil }
    // What memchr finds lies in the buffer it was given.
    return base.distance(to: found.assumingMemoryBound(to: UInt8.self))
  }

  private func end(_ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, of text: String) -> Int? {
    start(bytes, from, of: text).map { $0 + text.utf8.count }
  }
}

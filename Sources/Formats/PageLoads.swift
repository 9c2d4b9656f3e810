import Glibc

/// What a page loads by itself, and the code that stands in it: what a Content-Security-Policy has to
/// know of its HTML.
public struct PageLoads: Sendable, Hashable {
  /// Absolute URLs, with a scheme or starting with `//`, in the order in which they stand.
  public private(set) var urls: [String] = []
  /// The contents of `script` elements without `src` that browsers run.
  public private(set) var scripts: [[UInt8]] = []
  /// The contents of `style` elements.
  public private(set) var styles: [[UInt8]] = []

  /// Whether there is nothing of the kind.
  public var isEmpty: Bool { urls.isEmpty && scripts.isEmpty && styles.isEmpty }

  /// Reads a page as a serialiser writes it: attributes in quotation marks, no CDATA.
  public init(html: [UInt8]) {
    html.withUnsafeBufferPointer { read($0) }
  }

  /// The host of a URL that these functions found: what stands between `//` and the path.
  public static func host(of url: String) -> String {
    guard let start = url.range(of: "//")?.upperBound else { return "" }
    return String(url[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }).lowercased()
  }

  /// Elements that load something, with the attributes that name it. A `link` is special.
  private static let attributes: [String: [String]] = [
    "audio": ["src"], "embed": ["src"], "frame": ["src"], "iframe": ["src"],
    "img": ["src", "srcset"], "input": ["src"], "link": ["href", "imagesrcset"],
    "object": ["data"], "script": ["src"], "source": ["src", "srcset"], "track": ["src"],
    "video": ["src", "poster"], "image": ["href", "xlink:href"], "use": ["href", "xlink:href"],
  ]

  /// Whether the name of an element that is of interest can begin with two letters.
  private static func canBegin(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "a"): second == UInt8(ascii: "u")
    case UInt8(ascii: "e"): second == UInt8(ascii: "m")
    case UInt8(ascii: "f"), UInt8(ascii: "t"): second == UInt8(ascii: "r")
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

  /// An attribute of a tag: where its name and its value stand.
  private typealias Attribute = (name: Range<Int>, value: Range<Int>)

  private mutating func note(
    _ name: String, _ bytes: UnsafeBufferPointer<UInt8>, _ attributes: [Attribute]
  ) {
    // Nearly all tags load from the site itself: an absolute URL has a colon or two slashes.
    let isOwn = attributes.allSatisfy { attribute in
      let value = bytes[attribute.value]
      return !value.contains(UInt8(ascii: ":"))
        && !zip(value, value.dropFirst()).contains { $0 == 0x2F && $1 == 0x2F }
    }
    if isOwn { return }
    if name == "link" {
      let relations = value("rel", bytes, attributes).lowercased()
      let words = relations.split(separator: " ").map(String.init)
      if words.allSatisfy(PageLoads.idleRelations.contains) { return }
    }
    for attribute in attributes {
      let attributeName = text(bytes, attribute.name).lowercased()
      guard PageLoads.attributes[name]?.contains(attributeName) ?? false else { continue }
      let value = unescaped(text(bytes, attribute.value))
      let candidates =
        attributeName.hasSuffix("srcset") ? value.split(separator: ",") : [value[...]]
      for candidate in candidates {
        let url = String(candidate.drop { $0.isWhitespace }.prefix { !$0.isWhitespace })
        if PageLoads.isAbsolute(url) { urls.append(url) }
      }
    }
  }

  private mutating func noteCode(
    _ name: String, _ bytes: UnsafeBufferPointer<UInt8>, _ attributes: [Attribute],
    _ code: Range<Int>
  ) {
    if name == "style" {
      styles.append(Array(bytes[code]))
      urls += PageLoads.urls(inCSS: Array(bytes[code]))
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

  /// Whether a URL names a host.
  private static func isAbsolute(_ url: String) -> Bool {
    let lower = url.lowercased()
    return lower.hasPrefix("http:") || lower.hasPrefix("https:") || lower.hasPrefix("//")
      || lower.hasPrefix("ws:") || lower.hasPrefix("wss:")
  }

  /// The absolute URLs that a style sheet loads.
  public static func urls(inCSS css: [UInt8]) -> [String] {
    let text = String(decoding: css, as: UTF8.self)
    var found: [String] = []
    func note(_ rest: Substring) {
      let start = rest.drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      let url = String(start.prefix { !$0.isWhitespace && !"\"')".contains($0) })
      if isAbsolute(url) { found.append(url) }
    }
    for piece in text.split(separator: "url(", omittingEmptySubsequences: false).dropFirst() {
      note(piece)
    }
    for piece in text.split(separator: "@import", omittingEmptySubsequences: false).dropFirst()
    where !piece.drop(while: \.isWhitespace).hasPrefix("url(") {
      note(piece)
    }
    return found
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
    return text.split(separator: "&amp;", omittingEmptySubsequences: false).joined(separator: "&")
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

extension String {
  /// Where a text first stands in this one.
  fileprivate func range(of text: String) -> Range<String.Index>? { firstRange(of: text) }
}

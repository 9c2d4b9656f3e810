import Glibc
import HTML
import Styles

/// The addresses in a file: in the attributes, styles and JSON of HTML, or what a style sheet
/// loads.
///
/// HTML is read as browsers do, whoever wrote it (HTML Standard, section 13.2.5): comments, texts
/// and code contain no addresses. The list has only addresses that can lead to a file: they have a
/// dot, or a percent sign that may encode one.
public struct PageReferences: Sendable, Hashable {
  /// An address.
  public struct Reference: Sendable, Hashable {
    /// The address as a browser sees it, with character references and escapes resolved.
    public let address: String
    /// Whether the value may also be a text, as in JSON. Then only a text that begins like an
    /// absolute address or a path counts as an address.
    public let isText: Bool
  }

  /// All addresses, in the order of the file.
  public private(set) var all: [Reference] = []
  /// The base of relative addresses, if a `base` element sets it.
  public private(set) var base: String?

  /// Reads a page or a drawing.
  public init(html: [UInt8]) {
    html.withUnsafeBufferPointer { read($0, depth: 0) }
  }

  /// Reads a style sheet.
  public init(css: [UInt8]) {
    addStyles(css)
  }

  /// How deep pages may be nested (`srcdoc`).
  private static let depthLimit = 4

  private mutating func add(_ address: String, isText: Bool = false) {
    guard address.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "%") })
    else { return }
    all.append(Reference(address: address, isText: isText))
  }

  private mutating func addStyles(_ css: [UInt8]) {
    for reference in StyleReference.all(in: css) { add(reference.address) }
  }

  // MARK: - HTML

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, depth: Int) {
    var markup = MarkupReader(bytes)
    while let tag = markup.nextTag() {
      for (name, value) in markup.attributes { note(name, value, of: tag, bytes, depth) }
      guard let code = markup.passCode(of: tag) else { continue }
      if code.isEmpty { continue }
      switch tag {
      case "style": addStyles(Array(bytes[code]))
      case "script" where markup.isData(bytes): addJSON(bytes, code)
      default: break
      }
    }
  }

  private mutating func note(
    _ name: Range<Int>, _ range: Range<Int>, of tag: String, _ bytes: UnsafeBufferPointer<UInt8>,
    _ depth: Int
  ) {
    // Nearly all attributes contain words and paths of pages.
    let raw = bytes[range]
    guard
      raw.contains(where: {
        $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "&")
      })
    else { return }
    let name = String(decoding: bytes[name], as: UTF8.self).lowercased()
    switch name {
    case "href" where tag == "base":
      if base == nil { base = PageReferences.text(raw) }
    case "href", "src", "poster", "data", "action", "formaction", "cite", "longdesc", "background",
      "xlink:href", "manifest", "icon", "lowsrc":
      add(PageReferences.text(raw))
    case "srcset", "imagesrcset":
      for address in PageReferences.candidates(PageReferences.text(raw)) { add(address) }
    case "ping", "archive":
      for address in PageReferences.text(raw).split(whereSeparator: \.isWhitespace) {
        add(String(address))
      }
    case "srcdoc":
      guard depth < PageReferences.depthLimit else { return }
      var inner = self
      Array(PageReferences.text(raw).utf8).withUnsafeBufferPointer {
        inner.read($0, depth: depth + 1)
      }
      all = inner.all
    case "style":
      addStyles(Array(PageReferences.text(raw).utf8))
    case "content" where tag == "meta", "value" where tag == "param":
      addContent(PageReferences.text(raw))
    default:
      let text = PageReferences.text(raw)
      if name.hasPrefix("data-") {
        add(text, isText: true)
      } else if text.contains("(") {
        // The attributes of drawings contain styles: `fill="url(…)"`.
        addStyles(Array(text.utf8))
      }
    }
  }

  /// Returns the value of an attribute, with character references resolved.
  private static func text(_ raw: some Collection<UInt8>) -> String {
    let bytes = CharacterReferences.resolved(raw, name: NamedCharacters.character)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds the address in the content of a `meta`: the whole content, or the address in `5; url=…`.
  private mutating func addContent(_ text: String) {
    add(text, isText: true)
    guard let start = text.lowercased().firstRange(of: "url=")?.upperBound else { return }
    let offset = text.lowercased().distance(from: text.lowercased().startIndex, to: start)
    let rest = text.dropFirst(offset).drop { $0.isWhitespace || $0 == "'" || $0 == "\"" }
    add(String(rest.prefix { $0 != "'" && $0 != "\"" }))
  }

  /// Returns the addresses of a `srcset` (HTML Standard, section 4.8.4.2.1).
  private static func candidates(_ text: String) -> [String] {
    var found: [String] = []
    var rest = text[...]
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "," }
      let address = rest.prefix { !$0.isWhitespace }
      if address.isEmpty { return found }
      rest = rest[address.endIndex...]
      let bare = address.reversed().drop { $0 == "," }.count
      found.append(String(address.prefix(bare)))
      if bare < address.count { continue }
      // A descriptor ends at a comma outside brackets.
      var depth = 0
      rest = rest.drop { character in
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
        return depth > 0 || character != ","
      }
    }
  }

  /// Adds the strings of JSON that can be addresses.
  private mutating func addJSON(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    for text in JSONAddresses.all(bytes, range) { add(text, isText: true) }
  }
}

import Diagnostics

/// A text that was read from Markdown. It is a value that knows nothing about its source, except
/// the places of its headings and links.
public struct Document: Sendable {
  /// The nodes of the document, footnotes last.
  var nodes: [Node] = []

  /// The bytes of all texts, UTF-8.
  var arena: [UInt8] = []

  /// All headings, in order.
  public internal(set) var headings: [Heading] = []

  /// All links and images, in the order in which they are written.
  public internal(set) var links: [Link] = []

  /// The fenced blocks that have a name, in order.
  public internal(set) var codeBlocks: [CodeBlock] = []

  /// All anchors in the HTML: headings in order, then footnotes and captions of tables, then raw
  /// HTML.
  public internal(set) var ids: [String] = []

  /// The ids in raw HTML, each once, with their places in the file.
  public internal(set) var htmlIDs: [(id: String, range: SourceRange)] = []

  /// The ids to which attributes of raw HTML refer, with the attributes and their places in the
  /// file.
  public internal(set) var htmlIDReferences: [(id: String, attribute: String, range: SourceRange)] =
    []

  /// The places of addresses in raw HTML, in the order of the arena.
  var htmlReferences: [HTMLReference] = []

  /// The index of the first node of the footnotes; the count of nodes if there are none.
  var footnotesStart = 0

  /// How many references each footnote has, by footnote number minus 1.
  var footnoteReferenceCounts: [Int] = []

  /// The anchor of the footnotes' own heading.
  var footnotesID = ""

  /// The number of words, separated by white space. Code, footnotes and tables count; raw HTML and
  /// the descriptions of images do not.
  public internal(set) var wordCount = 0

  /// Whether a code block in it is not closed, so that headings may have become code.
  public internal(set) var hasOpenFence = false

  /// An empty document.
  public init() {}

  /// Frees the memory that was reserved for reading, because every document of a site is kept to
  /// the end.
  mutating func releaseSpareRoom() {
    nodes = nodes.withUnsafeBufferPointer { Array($0) }
    arena = arena.withUnsafeBufferPointer { Array($0) }
  }

  /// The range of all nodes.
  public var allNodes: Range<Int> { 0..<nodes.count }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { nodes.isEmpty }

  /// Returns the addresses in a piece of raw HTML, by its range in the arena.
  func htmlReferences(in range: Range<Int>) -> ArraySlice<HTMLReference> {
    if htmlReferences.isEmpty { return [] }
    var low = 0
    var high = htmlReferences.count
    while low < high {
      let middle = (low + high) / 2
      if htmlReferences[middle].range.lowerBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return htmlReferences[low...].prefix { $0.range.upperBound <= range.upperBound }
  }

  /// Returns the bytes of a text, code or HTML node.
  func bytes(of node: Node) -> ArraySlice<UInt8> {
    arena[Int(node.first)..<Int(node.first) + Int(node.second)]
  }
}

/// An address in raw HTML.
struct HTMLReference: Sendable {
  /// How its URL is written.
  enum Form: Sendable {
    /// As the whole value of an attribute, with quotation marks.
    case value
    /// As a part of an attribute's value.
    case part
    /// In `url(…)`, or in quotation marks, in a `style` attribute or a `style` element.
    case style(isAttribute: Bool)
  }

  /// The range in the arena that its URL replaces.
  let range: Range<Int>
  /// How it is written there.
  let form: Form
  /// Its index in the links.
  let link: Int
}

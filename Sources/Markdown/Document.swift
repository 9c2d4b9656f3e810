import Diagnostics

/// A text that was read from Markdown: a value that knows nothing of where it came from but the
/// places of its headings and links.
public struct Document: Sendable {
  /// The steps of the document, footnotes last.
  var nodes: [Node] = []

  /// The bytes of all texts, UTF-8.
  var arena: [UInt8] = []

  /// All headings, in order.
  public internal(set) var headings: [Heading] = []

  /// All links and images, in the order in which they are written.
  public internal(set) var links: [Link] = []

  /// The fenced blocks that have a name, in order.
  public internal(set) var codeBlocks: [CodeBlock] = []

  /// Every anchor that the HTML will have: headings in order, then the parts of footnotes and the
  /// captions of tables, then those in raw HTML.
  public internal(set) var ids: [String] = []

  /// The ids in raw HTML, each once, with their places in the file.
  public internal(set) var htmlIDs: [(id: String, range: SourceRange)] = []

  /// The ids that attributes of raw HTML name, with the attributes and the places in the file.
  public internal(set) var htmlIDReferences: [(id: String, attribute: String, range: SourceRange)] =
    []

  /// Where the addresses in raw HTML stand, in the order of the arena.
  var htmlReferences: [HTMLReference] = []

  /// The index of the first node of the footnotes; the count of nodes when there are none.
  var footnotesStart = 0

  /// How often each footnote is referred to, by footnote number minus 1.
  var footnoteReferenceCounts: [Int] = []

  /// The anchor of the footnotes' own heading.
  var footnotesID = ""

  /// The number of words, separated by white space. Code, footnotes and tables count; raw HTML and
  /// the descriptions of images do not.
  public internal(set) var wordCount = 0

  /// Whether code in it has no end, so that headings may have become code.
  public internal(set) var hasOpenFence = false

  /// An empty document.
  public init() {}

  /// Gives back the room that was set aside for reading: every document of a site is kept to the end.
  mutating func releaseSpareRoom() {
    nodes = nodes.withUnsafeBufferPointer { Array($0) }
    arena = arena.withUnsafeBufferPointer { Array($0) }
  }

  /// The range of all nodes.
  public var allNodes: Range<Int> { 0..<nodes.count }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { nodes.isEmpty }

  /// The addresses in a piece of raw HTML, by its range in the arena.
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

  /// The bytes of a text, code or HTML node.
  func bytes(of node: Node) -> ArraySlice<UInt8> {
    arena[Int(node.first)..<Int(node.first) + Int(node.second)]
  }
}

/// An address in raw HTML.
struct HTMLReference: Sendable {
  /// How its URL is written.
  enum Form: Sendable {
    /// As all of an attribute's value, with quotation marks.
    case value
    /// As a part of an attribute's value.
    case part
    /// As what stands in `url(…)`, or in quotation marks, of a `style` attribute or of a `style` element.
    case style(isAttribute: Bool)
  }

  /// What is replaced when it gets its URL, in the arena.
  let range: Range<Int>
  /// How it is written there.
  let form: Form
  /// Its index in the links.
  let link: Int
}

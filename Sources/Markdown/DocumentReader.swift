import CCmark
import Diagnostics

/// Makes a document from libcmark's tree. It walks the blocks, without recursion, and writes their
/// nodes. It reads inlines leaf by leaf, see `DocumentReader+Inlines`.
struct DocumentReader {
  let file: SourceFile
  var lines: SourceLines
  let options: MarkdownOptions
  var document = Document()
  var diagnostics: [Diagnostic] = []

  /// The nodes that the walk has entered and not yet left.
  var frames: [Frame] = []

  /// The quotes and items around the current block, which determine how its lines begin.
  var containers = ContainerStack()

  /// The inlines of the current leaf block, and the array that a pass writes its result to.
  var tokens: [InlineToken] = []
  var spareTokens: [InlineToken] = []

  /// The inline containers that are open while tokens become nodes.
  var openInlines: [Int] = []

  /// Bits of `ByteClass` that occur in the current leaf block.
  var classes: UInt16 = 0

  /// Whether any pass needs these bits.
  let needsClasses: Bool

  /// Whether the current leaf block has links, images or HTML.
  var hasPlaces = false

  /// Whether a text of the current leaf block has another length than its source, because of an
  /// escape, an entity, white space at the end of a line, or partly used emphasis marks.
  var hasMixedTexts = false

  /// The current leaf block's content in the file, if `isMapped`.
  var map = ContentMap(isOneLine: false)
  var isMapped = false
  var locator = InlineLocator()

  /// The current leaf block's place in the file, once it was requested.
  var leafRange = 0..<0

  /// Whether emphasis in the current leaf block is nested too deeply.
  var isTooDeepHere = false

  var anchors: Anchors
  var glyphs: Glyphs
  var tables = TablePlans()
  var footnotes = Footnotes()
  lazy var definitions = ReferenceDefinitions(lines)

  /// The paragraph whose first line was the kind of an alert.
  var alertParagraph: CmarkNode?

  /// Whether `www.` occurs anywhere.
  var hasWWW = false

  var references = CharacterReferences()

  /// A sibling that was read already, and is skipped.
  var consumed: CmarkNode?

  var isTooDeepReported = false

  /// The ids in raw HTML, with their places.
  var htmlIDs: [(id: String, range: SourceRange)] = []

  /// The current leaf block's content as its writer sees it, while it is checked.
  var leafText = LeafText()

  /// How many links with an unknown name have been reported.
  var unknownLinkNames = 0

  /// The headings that safe fixes would make, with the diagnostic and the new anchor.
  var newHeadings: [(diagnostic: Int, anchor: String)] = []

  /// The lines of code.
  var codeLines: [ClosedRange<Int>] = []

  /// Something that the walk has entered.
  enum Frame {
    /// A container whose first node has this index.
    case container(Int)
    /// The text of a footnote, and the nodes outside it.
    case footnote(Int, outside: [Node])
    /// Something without a node of its own.
    case nothing
  }

  init(file: SourceFile, lines: SourceLines, options: MarkdownOptions) {
    self.file = file
    self.lines = lines
    self.options = options
    needsClasses =
      options.smart
      || !options.passes.isDisjoint(with: [.footnotes, .autolinks, .strikethrough, .meaning])
    anchors = Anchors(reserved: options.reservedIDs)
    glyphs = Glyphs.of(language: options.language)
    document.arena.reserveCapacity(lines.body.count + glyphs.bytes.count)
    document.arena.append(contentsOf: glyphs.bytes)
    document.nodes.reserveCapacity(lines.body.count / 8 + 16)
  }

  mutating func report(
    _ problem: MarkdownProblem, _ range: SourceRange, notes: [Note] = [],
    suggestion: Suggestion? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        problem, at: SourceLocation(file, range), notes: notes, suggestion: suggestion))
  }

  /// Reads the whole text.
  mutating func read() {
    hasWWW = options.passes.contains(.autolinks) && contains("www.")
    references = CharacterReferences(lines)
    if options.passes.contains(.footnotes), contains("[^") {
      readWithFootnotes()
    } else {
      read(lines.bytes[lines.body])
    }
    document.footnotesStart = document.nodes.count
    finishFootnotes()
    diagnostics += references.diagnostics(file, lines)
    document.ids = anchors.all
    finishHTMLIDs()
    checkNewHeadings()
    document.countWords()
    document.releaseSpareRoom()
  }

  /// Reads the whole text, or the version of it that was made for libcmark.
  mutating func read(_ text: ArraySlice<UInt8>) {
    let tree = CmarkTree(text)
    guard let root = tree.root else { return }
    planTables(root)
    let parts = CmarkTree(tables.text(followedBy: text))
    tables.enter(parts)
    readBlocks(root)
    checkConflicts()
    parts.free()
    tree.free()
  }

  /// Whether the text contains some ASCII bytes.
  func contains(_ needle: StaticString) -> Bool {
    lines.bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return false }
      return ByteSearch.find(
        needle,
        UnsafeRawBufferPointer(start: start + lines.body.lowerBound, count: lines.body.count))
        != nil
    }
  }

  // MARK: - The walk

  private mutating func readBlocks(_ root: CmarkNode) {
    guard var node = root.firstChild else { return }
    while true {
      if enter(node), let child = node.firstChild {
        node = child
        continue
      }
      while true {
        leave()
        if let next = node.nextSibling {
          node = next
          break
        }
        guard let parent = node.cmarkParent, parent != root else { return }
        node = parent
      }
    }
  }

  /// Writes a leaf block, or the beginning of a container. Returns whether to continue inside it.
  private mutating func enter(_ node: CmarkNode) -> Bool {
    let type = node.cmarkType
    if consumed == node {
      consumed = nil
      frames.append(.nothing)
      return false
    }
    guard frames.count <= MarkdownParser.depthLimit else {
      reportTooDeep(lines.range(ofLine: node.startLine))
      frames.append(.nothing)
      return false
    }
    switch type {
    case CMARK_NODE_BLOCK_QUOTE:
      containers.append(quote: node, lines)
      open(Node(kind: .blockQuote))
      readAlertKind(node)
      return true
    case CMARK_NODE_LIST:
      if footnotes.isOnlyDefinitions(node) {
        frames.append(.nothing)
        return true
      }
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      open(
        Node(
          kind: .list, detail: isOrdered ? 1 : 0,
          first: UInt32(clamping: cmark_node_get_list_start(node))))
      return true
    case CMARK_NODE_ITEM:
      appendItem(node)
      if let index = footnotes.definition(node) {
        frames.append(.footnote(index, outside: document.nodes))
        document.nodes = []
      } else {
        open(Node(kind: .item))
      }
      return true
    default:
      frames.append(.nothing)
      readLeaf(node, type)
      return false
    }
  }

  /// Adds a list item to the containers.
  mutating func appendItem(_ node: CmarkNode) {
    let footnote = footnotes.definition(node)
    containers.append(
      item: node, lines, prefix: footnote.map { footnotes.definitions[$0].prefix })
  }

  /// Writes the end of what `enter` began last.
  private mutating func leave() {
    switch frames.removeLast() {
    case .container(let index):
      close(index)
      if document.nodes[index].kind != .list { containers.removeLast() }
    case .footnote(let index, let outside):
      footnotes.texts[index] = document.nodes
      document.nodes = outside
      containers.removeLast()
    case .nothing:
      break
    }
  }

  private mutating func open(_ node: Node) {
    frames.append(.container(document.nodes.count))
    document.nodes.append(node)
  }

  /// Writes the end of a container.
  mutating func close(_ index: Int) {
    var end = document.nodes[index]
    end.isEnd = true
    end.partner = UInt32(truncatingIfNeeded: index)
    document.nodes[index].partner = UInt32(truncatingIfNeeded: document.nodes.count)
    document.nodes.append(end)
  }

  mutating func reportTooDeep(_ range: SourceRange) {
    guard !isTooDeepReported else { return }
    isTooDeepReported = true
    report(.nestedTooDeep(limit: MarkdownParser.depthLimit), range)
  }

  // MARK: - Leaf blocks

  private mutating func readLeaf(_ node: CmarkNode, _ type: cmark_node_type) {
    switch type {
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
      if let plan = tables.plan(node) {
        readTable(plan, node)
      } else if type == CMARK_NODE_HEADING {
        readHeading(node)
      } else {
        readParagraph(node)
      }
    case CMARK_NODE_CODE_BLOCK:
      readCodeBlock(node)
    case CMARK_NODE_HTML_BLOCK:
      readHTMLBlock(node)
    case CMARK_NODE_THEMATIC_BREAK:
      document.nodes.append(Node(kind: .thematicBreak))
    default:
      break
    }
  }

  private mutating func readParagraph(_ node: CmarkNode) {
    readInlines(node, .block(node))
    if node == alertParagraph {
      alertParagraph = nil
      dropFirstLine()
      if tokens.isEmpty { return }
    }
    let isTight = isInTightList(node)
    if !isTight, options.passes.contains(.figures), isFigure {
      writeFigure()
      return
    }
    let index = document.nodes.count
    document.nodes.append(Node(kind: .paragraph, detail: isTight ? 1 : 0))
    writeTokens()
    close(index)
  }

  func isInTightList(_ node: CmarkNode) -> Bool {
    guard let item = node.cmarkParent, item.cmarkType == CMARK_NODE_ITEM,
      let list = item.cmarkParent, cmark_node_get_list_tight(list) != 0
    else { return false }
    return footnotes.definition(item) == nil
  }

  private mutating func readHeading(_ node: CmarkNode) {
    readInlines(node, .block(node))
    let index = document.nodes.count
    let level = Int(cmark_node_get_heading_level(node))
    document.nodes.append(
      Node(
        kind: .heading, detail: UInt8(clamping: level),
        first: UInt32(clamping: document.headings.count)))
    writeTokens()
    close(index)
    let text = document.text(in: index..<document.nodes.count)
    document.headings.append(
      Heading(
        level: level, id: options.passes.contains(.headingIDs) ? anchors.heading(text) : "",
        text: text, range: range(of: node), node: index, isTopLevel: frames.count == 1))
  }

  private mutating func readCodeBlock(_ node: CmarkNode) {
    if !references.all.isEmpty { noteCode(node) }
    let info = node.fenceInfo
    let name = info.firstIndex { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) } ?? info.endIndex
    document.arena.append(contentsOf: info[..<name])
    document.append(
      Node(kind: .codeBlock, partner: UInt32(truncatingIfNeeded: name)), node.literal)
    checkFence(node)
    if name > 0 { noteCodeBlock(node, name: String(decoding: info[..<name], as: UTF8.self)) }
  }
}

extension CmarkNode {
  /// The text of a leaf, which is valid as long as the tree.
  var literal: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_literal(self)) }

  /// The text after the fence of a code block, which is valid as long as the tree.
  var fenceInfo: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_fence_info(self)) }

  /// Returns a C string's bytes.
  static func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self),
      count: ByteSearch.length(string))
  }
}

extension Document {
  /// Appends a node and its text.
  mutating func append(_ node: Node, _ text: UnsafeBufferPointer<UInt8>) {
    var node = node
    node.first = UInt32(truncatingIfNeeded: arena.count)
    node.second = UInt32(truncatingIfNeeded: text.count)
    arena.append(contentsOf: text)
    nodes.append(node)
  }
}

import CCmark

/// The source of the content of a leaf block.
enum Leaf {
  /// A block of the text's own tree.
  case block(CmarkNode)
  /// A part of a table, parsed in a separate tree; see `TablePlans`.
  case part(TablePlans.Part)
}

extension DocumentReader {
  /// Reads the inlines of a paragraph or heading into `tokens` and runs the passes over them.
  mutating func readInlines(_ node: CmarkNode, _ leaf: Leaf) {
    tokens.removeAll(keepingCapacity: true)
    hasPlaces = false
    hasMixedTexts = false
    isMapped = false
    let start = document.arena.count
    readTokens(node)
    classes = needsClasses ? ByteClass.of(document.arena[start...]) : 0
    runPasses(node, leaf)
  }

  private mutating func readTokens(_ block: CmarkNode) {
    guard var node = block.firstChild else { return }
    var depth = frames.count
    while true {
      if readToken(node, depth), let child = node.firstChild {
        node = child
        depth += 1
        continue
      }
      while true {
        closeToken(node)
        if let next = node.nextSibling {
          node = next
          break
        }
        guard let parent = node.cmarkParent, parent != block else { return }
        node = parent
        depth -= 1
      }
    }
  }

  /// Reads one inline, or the beginning of a container. Returns whether to continue inside it.
  private mutating func readToken(_ node: CmarkNode, _ depth: Int) -> Bool {
    switch node.cmarkType {
    case CMARK_NODE_TEXT:
      readText(node)
      return false
    case CMARK_NODE_SOFTBREAK:
      tokens.append(InlineToken(kind: .softBreak))
      return false
    case CMARK_NODE_LINEBREAK:
      tokens.append(InlineToken(kind: .lineBreak))
      return false
    case CMARK_NODE_CODE:
      appendLiteral(node, .code)
      return false
    case CMARK_NODE_HTML_INLINE:
      appendLiteral(node, .htmlInline)
      hasPlaces = true
      return false
    case CMARK_NODE_EMPH:
      tokens.append(InlineToken(kind: .emphasis))
    case CMARK_NODE_STRONG:
      tokens.append(InlineToken(kind: .strong))
    case CMARK_NODE_LINK:
      appendLink(node, .link)
    case CMARK_NODE_IMAGE:
      appendLink(node, .image)
    default:
      return false
    }
    if depth > MarkdownParser.depthLimit {
      isTooDeepHere = true
      return false
    }
    return true
  }

  private mutating func closeToken(_ node: CmarkNode) {
    let kind: Node.Kind
    switch node.cmarkType {
    case CMARK_NODE_EMPH: kind = .emphasis
    case CMARK_NODE_STRONG: kind = .strong
    case CMARK_NODE_LINK: kind = .link
    case CMARK_NODE_IMAGE: kind = .image
    default: return
    }
    tokens.append(
      InlineToken(kind: kind, isEnd: true, endColumn: Int32(truncatingIfNeeded: node.endColumn)))
  }

  private mutating func readText(_ node: CmarkNode) {
    let bytes = node.literal
    guard !bytes.isEmpty else { return }
    var token = InlineToken.text(document.arena.count, bytes.count, isRaw: true)
    token.column = Int32(truncatingIfNeeded: node.startColumn - 1)
    token.endColumn = Int32(truncatingIfNeeded: node.endColumn)
    if Int(token.endColumn) - Int(token.column) != bytes.count {
      token.isRaw = false
      hasMixedTexts = true
    }
    document.arena.append(contentsOf: bytes)
    tokens.append(token)
  }

  private mutating func appendLiteral(_ node: CmarkNode, _ kind: Node.Kind) {
    let bytes = node.literal
    tokens.append(
      InlineToken(
        kind: kind, first: UInt32(truncatingIfNeeded: document.arena.count),
        second: UInt32(truncatingIfNeeded: bytes.count),
        column: Int32(truncatingIfNeeded: node.startColumn - 1),
        endColumn: Int32(truncatingIfNeeded: node.endColumn)))
    document.arena.append(contentsOf: bytes)
  }

  private mutating func appendLink(_ node: CmarkNode, _ kind: Node.Kind) {
    hasPlaces = true
    let url = CmarkNode.bytes(cmark_node_get_url(node))
    tokens.append(
      InlineToken(
        kind: kind,
        first: appendLink(
          kind == .image ? .image : .link, url,
          title: String(
            decoding: CmarkNode.bytes(cmark_node_get_title(node)), as: UTF8.self)),
        column: Int32(truncatingIfNeeded: node.startColumn - 1)))
  }

  /// Adds a link, whose place is found later, and returns its index.
  mutating func appendLink(
    _ kind: Link.Kind, _ destination: UnsafeBufferPointer<UInt8>, title: String = ""
  ) -> UInt32 {
    document.links.append(
      Link(
        kind: kind, destination: String(decoding: destination, as: UTF8.self), title: title,
        range: 0..<0, elementRange: 0..<0, nodes: 0..<0,
        isUnsafe: UnsafeURL.scheme(of: destination) != nil))
    return UInt32(truncatingIfNeeded: document.links.count - 1)
  }

  // MARK: - Passes

  private mutating func runPasses(_ node: CmarkNode, _ leaf: Leaf) {
    let passes = options.passes
    let mayLink =
      passes.contains(.autolinks)
      && (hasWWW || classes & (ByteClass.at | ByteClass.colon) != 0)
    let mayNote = passes.contains(.footnotes) && classes & ByteClass.caret != 0
    let mayRefer = !references.all.isEmpty
    let mayMislead = passes.contains(.meaning) && self.mayMislead(node)
    if hasPlaces || mayLink || mayNote || mayMislead || isTooDeepHere || mayRefer
      || (hasMixedTexts && classes != 0)
    {
      locate(node, leaf)
      if mayRefer { noteInlineCode() }
      if hasMixedTexts, classes != 0 { divideMixedTexts() }
      if mayMislead { checkMeaning(node, leaf) }
      checkHTML()
    }
    if mayNote { readFootnoteReferences() }
    if mayLink { readAutolinks() }
    if hasPlaces { checkLinks() }
    if passes.contains(.strikethrough), classes & ByteClass.tilde != 0 { readStrikethrough() }
    if options.smart,
      classes & (ByteClass.quote | ByteClass.hyphen | ByteClass.period) != 0
    {
      readPunctuation()
    }
  }

  /// Ends a pass that wrote its result to `spareTokens`.
  mutating func useSpareTokens() {
    swap(&tokens, &spareTokens)
    spareTokens.removeAll(keepingCapacity: true)
  }

  /// Gives the raw texts of the current leaf, outside of links and images, to `read`, which puts what it makes of them
  /// into `spareTokens`.
  mutating func readRawTexts(_ read: (inout DocumentReader, InlineToken) -> Void) {
    var depth = 0
    for token in tokens {
      if token.kind == .link || token.kind == .image { depth += token.isEnd ? -1 : 1 }
      if token.kind == .text, token.isRaw, depth == 0 {
        read(&self, token)
      } else {
        spareTokens.append(token)
      }
    }
    useSpareTokens()
  }

  // MARK: - Nodes

  /// Writes the tokens as nodes.
  mutating func writeTokens() {
    writeTokens(tokens[...])
  }

  /// Writes some tokens, in which every container is closed, as nodes.
  mutating func writeTokens(_ tokens: ArraySlice<InlineToken>) {
    for token in tokens {
      let index = document.nodes.count
      switch token.kind {
      case .text:
        guard token.second > 0 else { continue }
        if let last = document.nodes.last, last.kind == .text,
          last.first + last.second == token.first
        {
          document.nodes[index - 1].second += token.second
          continue
        }
      case _ where token.isEnd:
        guard let start = openInlines.popLast() else { continue }
        if token.kind == .link || token.kind == .image {
          document.links[Int(document.nodes[start].first)].nodes = start + 1..<index
        }
        close(start)
        continue
      case let kind where kind.isContainer:
        openInlines.append(index)
      default:
        break
      }
      document.nodes.append(Node(kind: token.kind, first: token.first, second: token.second))
    }
  }
}

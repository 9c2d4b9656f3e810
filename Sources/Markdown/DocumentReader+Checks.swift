import CCmark
import Diagnostics

/// Checks for what writers may not write.
extension DocumentReader {
  /// Writes a block of raw HTML, or writes it as text if raw HTML is not allowed.
  mutating func readHTMLBlock(_ node: CmarkNode) {
    let html = node.literal
    if options.allowsHTML {
      let start = document.arena.count
      document.append(Node(kind: .htmlBlock), html)
      readHTMLBlock(node, at: start..<document.arena.count)
      return
    }
    let range = lines.range(of: node, lastLine: node.lastHTMLLine)
    let line = lines.range(ofLine: node.startLine)
    let problem = problem(html[...])
    let tag = lines.bytes[range.clamped(to: line)]
    let end = tag.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? tag.endIndex
    report(problem, problem == .htmlComment ? range : range.lowerBound..<end)
    let index = document.nodes.count
    document.nodes.append(Node(kind: .paragraph))
    document.append(Node(kind: .text), html)
    close(index)
  }

  /// Refuses the raw HTML in a line of text, which then becomes part of the text. The end tag of a
  /// refused element is not reported again.
  mutating func checkHTML() {
    if options.allowsHTML {
      readInlineHTML()
      return
    }
    var refused: Set<String> = []
    for index in tokens.indices where tokens[index].kind == .htmlInline {
      let html = document.arena[tokens[index].range]
      tokens[index].kind = .text
      let problem = problem(html)
      if case .rawHTML(let tag) = problem {
        if html.dropFirst().first == UInt8(ascii: "/"), refused.contains(tag) { continue }
        refused.insert(tag)
      }
      report(problem, place(Int(tokens[index].column)..<Int(tokens[index].endColumn)))
    }
  }

  /// Returns the problem with a piece of HTML where none is allowed.
  private func problem(_ html: some Collection<UInt8>) -> MarkdownProblem {
    if html.starts(with: "<!--".utf8) { return .htmlComment }
    let name = html.dropFirst().drop { $0 == UInt8(ascii: "/") }.prefix {
      ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D
    }
    return .rawHTML(tag: String(decoding: name.prefix(40), as: UTF8.self).lowercased())
  }

  /// Refuses links that have no target or no text, or that run code.
  mutating func checkLinks() {
    var open: [(link: Int, hasText: Bool)] = []
    for token in tokens {
      switch token.kind {
      case .link where !token.isEnd, .image where !token.isEnd:
        open.append((Int(token.first), false))
      case .link, .image:
        guard let (index, hasText) = open.popLast() else { continue }
        check(document.links[index], hasText: hasText)
        if token.kind == .image { break }
      case .text, .code:
        let text = document.arena[token.range]
        let isBlank =
          text.first.map { $0 > 0x20 && $0 < 0x7F } != true
          && String(decoding: text, as: UTF8.self).isInvisible
        if !isBlank { for index in open.indices { open[index].hasText = true } }
      case .htmlInline:
        for index in open.indices { open[index].hasText = true }
      default:
        break
      }
    }
  }

  private mutating func check(_ link: Link, hasText: Bool) {
    if link.isUnsafe {
      let scheme = Array(link.destination.utf8).withUnsafeBufferPointer { UnsafeURL.scheme(of: $0) }
      report(.unsafeLink(scheme: scheme ?? "javascript"), link.range)
    } else if link.destination.isEmpty {
      report(.linkWithoutAddress(isImage: link.kind == .image), link.elementRange)
    }
    if !link.isUnsafe { checkHidden(link) }
    if !hasText {
      report(link.kind == .image ? .imageWithoutAlt : .linkWithoutText, link.elementRange)
    }
  }

  /// Refuses characters without width in a link's address. Those in a bare address have been found
  /// already.
  private mutating func checkHidden(_ link: Link) {
    guard options.passes.contains(.meaning),
      link.kind != .autolink || link.range != link.elementRange,
      let scalar = Invisible.firstMisplaced(in: link.destination)
    else { return }
    let bytes = lines.bytes[link.range]
    let wanted = Array(String(scalar).utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) }
    let range = start.map { $0..<$0 + wanted.count }
    report(
      .invisibleInAddress(character: scalar), range ?? link.range,
      suggestion: range.map { Suggestion(replace: $0, with: "", isSafe: true) })
  }
}

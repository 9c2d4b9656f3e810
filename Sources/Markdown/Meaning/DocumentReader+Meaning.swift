import CCmark
import Diagnostics

/// Finds Markdown that probably does not mean what its writer intended: characters that remain
/// text, but look like markup. It searches only in plain text, so never in code, HTML or links, or
/// after a backslash.
extension DocumentReader {
  /// The most unknown names for which a similar name is searched, because that takes time for each
  /// known name.
  static let likenessLimit = 20

  /// Whether the current leaf block must be checked.
  func mayMislead(_ node: CmarkNode) -> Bool {
    if classes & (ByteClass.sign | ByteClass.hidden) != 0 { return true }
    guard node.cmarkType == CMARK_NODE_PARAGRAPH else { return false }
    var isLineStart = true
    for token in tokens {
      if isLineStart, token.kind == .text, let first = document.arena[token.range].first,
        LeafText.mayBegin(first)
      {
        return true
      }
      isLineStart = token.kind == .softBreak || token.kind == .lineBreak
    }
    return false
  }

  /// Checks the current leaf block, whose tokens have been located.
  mutating func checkMeaning(_ node: CmarkNode, _ leaf: Leaf) {
    // Without places, it cannot distinguish text from markup.
    guard isMapped else { return }
    viewLeaf()
    var findings: [Finding] = []
    switch leaf {
    case .block where node.cmarkType == CMARK_NODE_PARAGRAPH:
      leafText.checkLines(&findings, isNotice: alertParagraph == node)
    case .block where node.cmarkType == CMARK_NODE_HEADING:
      leafText.checkHeading(&findings)
    default:
      break
    }
    if classes & ByteClass.sign != 0 {
      leafText.checkLinks(&findings)
      leafText.checkLeftovers(&findings)
      leafText.checkEmphasis(&findings)
    }
    if classes & ByteClass.hidden != 0 { leafText.checkHidden(&findings) }
    for finding in findings { report(finding) }
  }

  private mutating func report(_ finding: Finding) {
    var fix = finding.fix.map {
      Suggestion(replace: map.source($0.range), with: $0.text, isSafe: $0.isSafe)
    }
    if fix == nil, case .unknownLinkName(let name) = finding.problem,
      unknownLinkNames < Self.likenessLimit
    {
      unknownLinkNames += 1
      // The label of a line that looks like a definition, but is not one, does not count as another
      // name.
      let own = ReferenceDefinitions.normalised(Array(name.utf8)[...])
      let others = definitions.labels.filter { $0 != own }
      if let near = NearMiss.best(for: name, among: others) {
        fix = Suggestion(replace: map.source(finding.range), with: "[\(near)]")
      }
    }
    noteHeading(finding)
    report(finding.problem, map.source(finding.range), suggestion: fix)
  }

  /// Records the anchor of a heading that a fix would make.
  private mutating func noteHeading(_ finding: Finding) {
    switch finding.problem {
    case .headingWithoutSpace, .otherSpace(_, kind: .heading, _): break
    default: return
    }
    guard let fix = finding.fix, fix.isSafe else { return }
    let text = leafText.text(finding.range.lowerBound..<leafText.lineEnd(finding.range.lowerBound))
    newHeadings.append((diagnostics.count, Anchors.name(text)))
  }

  /// Makes fixes unsafe if the heading that they make would take the anchor of another. A link to
  /// that anchor would then lead to the wrong heading.
  mutating func checkNewHeadings() {
    guard !newHeadings.isEmpty else { return }
    let ids = Set(document.ids)
    for (index, name) in newHeadings where ids.contains(name) {
      let old = diagnostics[index]
      diagnostics[index] = Diagnostic(
        old.problem, at: old.location, notes: old.notes,
        suggestion: old.suggestion.map { Suggestion(replace: $0.range, with: $0.replacement) })
    }
  }

  /// Writes the current leaf's tokens into `leafText`.
  private mutating func viewLeaf() {
    leafText.begin(locator.content)
    for token in tokens {
      let range = Int(token.column)..<max(Int(token.column), Int(token.endColumn))
      switch token.kind {
      case .text where token.isRaw:
        leafText.show(range)
      case .text:
        let isBracket =
          token.second == 1 && document.arena[Int(token.first)] == UInt8(ascii: "[")
        leafText.mark(range, isBracket ? LeafText.Mark.writtenBracket : LeafText.Mark.written)
      case .softBreak, .lineBreak:
        leafText.showEnd(range.upperBound - 1)
      case .code, .htmlInline:
        leafText.mark(range, LeafText.Mark.opaque)
      default:
        break
      }
    }
    leafText.showEnd(leafText.bytes.lastIndex { $0 != 0x0A }.map { $0 + 1 } ?? 0)
    for place in locator.links { leafText.mark(place.element, LeafText.Mark.link) }
  }
}

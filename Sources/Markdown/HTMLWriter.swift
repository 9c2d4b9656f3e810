import Words

/// Writes nodes as HTML, in the style of libcmark's `html.c`.
struct HTMLWriter {
  let document: Document
  let destinations: [String?]
  let options: HTMLOptions
  var out = HTMLBuffer()

  /// Whether void elements end with a slash.
  private let isReference: Bool

  init(document: Document, destinations: [String?], options: HTMLOptions) {
    self.document = document
    self.destinations = destinations
    self.options = options
    isReference = options.style == .reference
  }

  /// Writes some nodes. Ends without their beginnings are written too.
  mutating func write(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let node = document.nodes[index]
      if node.isEnd {
        end(node)
      } else {
        begin(node)
        if node.kind == .image {
          let end = min(Int(node.partner), range.upperBound)
          writeImage(node, index + 1..<max(index + 1, end))
          index = end
        }
      }
      index += 1
    }
  }

  private mutating func begin(_ node: Node) {
    switch node.kind {
    case .text:
      out.text(document.bytes(of: node))
    case .softBreak:
      out.raw("\n")
    case .paragraph:
      guard node.detail & 1 == 0 else { return }
      out.newLine()
      out.raw("<p>")
    case .lineBreak:
      out.raw(isReference ? "<br />\n" : "<br>\n")
    case .code:
      out.raw("<code>")
      out.text(document.bytes(of: node))
      out.raw("</code>")
    case .htmlInline:
      writeHTML(node)
    case .emphasis:
      out.raw("<em>")
    case .strong:
      out.raw("<strong>")
    case .strikethrough:
      out.raw("<del>")
    case .link where options.withheld.contains(Int(node.first)):
      break
    case .link:
      let isDownload = options.downloads[Int(node.first)] != nil
      out.raw(isDownload ? "<a class=\"download\" href=\"" : "<a href=\"")
      writeURL(Int(node.first))
      writeTitle(Int(node.first))
      out.raw("\">")
    case .credit:
      out.raw(" <span class=\"credit\">")
    case .footnoteReference:
      writeFootnoteReference(node)
    case .image:
      break
    default:
      beginBlock(node)
    }
  }

  private mutating func beginBlock(_ node: Node) {
    out.newLine()
    switch node.kind {
    case .heading:
      beginHeading(node)
    case .blockQuote:
      out.raw("<blockquote>\n")
    case .alert:
      beginAlert(node)
    case .list:
      if node.detail == 0 {
        out.raw("<ul>\n")
      } else if node.first == 1 {
        out.raw("<ol>\n")
      } else {
        out.raw("<ol start=\"")
        out.number(Int(node.first))
        out.raw("\">\n")
      }
    case .item:
      out.raw("<li>")
    case .codeBlock:
      writeCodeBlock(node)
    case .htmlBlock:
      writeHTML(node)
      out.newLine()
    case .thematicBreak:
      out.raw(isReference ? "<hr />\n" : "<hr>\n")
    case .table:
      beginTable(node)
    case .tableCaption:
      out.raw("<caption id=\"table:")
      out.number(Int(node.first))
      out.raw("\">")
    case .tableHead:
      out.raw("<thead>")
    case .tableBody:
      out.raw("<tbody>")
    case .tableRow:
      out.raw("<tr>")
    case .tableCell:
      beginCell(node)
    case .figure:
      out.raw("<figure>\n")
    case .figureCaption:
      out.raw("<figcaption>")
    case .footnotes:
      beginFootnotes()
    case .footnote:
      out.raw("<li id=\"fn:")
      out.number(Int(node.first) + 1)
      out.raw("\">")
    default:
      break
    }
  }

  private mutating func end(_ node: Node) {
    switch node.kind {
    case .paragraph:
      if node.first > 0 { writeBackLinks(Int(node.first) - 1) }
      if node.detail & 1 == 0 { out.raw("</p>\n") }
    case .emphasis:
      out.raw("</em>")
    case .strong:
      out.raw("</strong>")
    case .strikethrough:
      out.raw("</del>")
    case .link where options.withheld.contains(Int(node.first)):
      break
    case .link:
      if let note = options.downloads[Int(node.first)] {
        out.raw(" <span class=\"download-size\">(")
        out.text(note)
        out.raw(")</span>")
      }
      out.raw("</a>")
    case .credit:
      out.raw("</span>")
    case .item:
      out.raw("</li>\n")
    case .list:
      out.raw(node.detail == 0 ? "</ul>\n" : "</ol>\n")
    case .heading:
      endHeading(node)
    case .blockQuote:
      out.newLine()
      out.raw("</blockquote>\n")
    case .alert:
      out.newLine()
      out.raw("</div>\n")
    case .table:
      out.newLine()
      out.raw("</table>\n")
      if !isReference { out.raw("</div>\n") }
    case .tableCaption:
      out.raw("</caption>\n")
    case .tableHead:
      out.newLine()
      out.raw("</thead>\n")
    case .tableBody:
      out.newLine()
      out.raw("</tbody>\n")
    case .tableRow:
      out.newLine()
      out.raw("</tr>\n")
    case .tableCell:
      out.raw(node.detail & 8 != 0 ? "</th>" : "</td>")
    case .figure:
      out.newLine()
      out.raw("</figure>\n")
    case .figureCaption:
      out.raw("</figcaption>")
    case .footnote:
      out.newLine()
      out.raw("</li>\n")
    case .footnotes:
      out.raw("</ol>\n</section>\n")
    default:
      break
    }
  }

  // MARK: - Headings

  private func level(_ node: Node) -> UInt8 {
    UInt8(min(6, max(1, Int(node.detail) + min(6, max(-6, options.headingShift)))))
  }

  private func hasLink(_ node: Node) -> Bool {
    options.headingLinks && !document.headings[Int(node.first)].id.isEmpty
  }

  private mutating func beginHeading(_ node: Node) {
    if hasLink(node) { out.raw("<div class=\"heading\">\n") }
    out.raw("<h")
    out.bytes.append(UInt8(ascii: "0") + level(node))
    let id = document.headings[Int(node.first)].id
    if !id.isEmpty {
      out.raw(" id=\"")
      out.text(id)
      out.raw("\"")
    }
    out.raw(">")
  }

  private mutating func endHeading(_ node: Node) {
    out.raw("</h")
    out.bytes.append(UInt8(ascii: "0") + level(node))
    out.raw(">\n")
    guard hasLink(node) else { return }
    let heading = document.headings[Int(node.first)]
    out.raw("<a class=\"heading-link\" href=\"#")
    out.url(heading.id)
    out.raw("\" aria-label=\"")
    write(.linkToSection, heading.text)
    out.raw("\">#</a>\n</div>\n")
  }

  // MARK: - Words

  /// Writes a word of Polder's own, with a value where it has a placeholder.
  private mutating func write(_ word: VisitorWord, _ value: String = "") {
    for piece in options.words[word].pieces {
      switch piece {
      case .text(let text): out.text(text)
      case .placeholder: out.text(value)
      }
    }
  }

  /// Writes the language of a word as an attribute, where it is not that of the page.
  private mutating func writeLanguage(of word: VisitorWord) {
    guard let language = options.words.language(of: word) else { return }
    out.raw(" lang=\"")
    out.text(language)
    out.raw("\"")
  }

  // MARK: - Other blocks

  private mutating func beginAlert(_ node: Node) {
    let kind = AlertKind(rawValue: node.detail) ?? .note
    out.raw("<div class=\"alert ")
    out.raw(kind.className)
    out.raw("\" role=\"note\">\n<p class=\"alert-title\"")
    writeLanguage(of: kind.title)
    out.raw(">")
    write(kind.title)
    out.raw("</p>\n")
  }

  private mutating func writeCodeBlock(_ node: Node) {
    if let html = options.blocks[Int(node.first)] {
      out.raw(html[...])
      return
    }
    if node.partner == 0 {
      out.raw("<pre><code>")
    } else {
      out.raw("<pre><code class=\"language-")
      out.text(document.arena[Int(node.first) - Int(node.partner)..<Int(node.first)])
      out.raw("\">")
    }
    out.text(document.bytes(of: node))
    out.raw("</code></pre>\n")
  }

  private mutating func beginTable(_ node: Node) {
    guard !isReference else { return out.raw("<table>") }
    out.raw("<div class=\"table\" role=\"region\" ")
    if node.second == 1 {
      out.raw("aria-labelledby=\"table:")
      out.number(Int(node.first))
    } else {
      out.raw("aria-label=\"")
      write(.table, String(node.first))
    }
    out.raw("\" tabindex=\"0\">\n<table>\n")
  }

  private mutating func beginCell(_ node: Node) {
    out.raw(
      node.detail & 8 == 0 ? "<td" : isReference ? "<th" : "<th scope=\"col\"")
    let alignment = Alignment(rawValue: node.detail & 7) ?? .none
    if alignment != .none {
      out.raw(isReference ? " align=\"" : " class=\"align-")
      switch alignment {
      case .none: break
      case .left: out.raw("left\"")
      case .center: out.raw("center\"")
      case .right: out.raw("right\"")
      }
    }
    out.raw(">")
  }

  /// Writes raw HTML with the URLs of its targets.
  private mutating func writeHTML(_ node: Node) {
    if options.showsHTML {
      if !node.kind.isInline { out.raw("<p>") }
      out.text(document.bytes(of: node))
      if !node.kind.isInline { out.raw("</p>") }
      return
    }
    let range = Int(node.first)..<Int(node.first) + Int(node.second)
    var at = range.lowerBound
    for reference in document.htmlReferences(in: range) {
      let own = reference.link < destinations.count ? destinations[reference.link] : nil
      // An unsafe address is an error, but a draft is shown despite errors.
      let isUnsafe = !isReference && document.links[reference.link].isUnsafe
      guard let url = isUnsafe ? "" : own else { continue }
      out.raw(document.arena[at..<reference.range.lowerBound])
      switch reference.form {
      case .value:
        out.raw("\"")
        out.url(url)
        out.raw("\"")
      case .part: out.url(url)
      case .style(let isAttribute): out.styleURL(url, isAttribute: isAttribute)
      }
      at = reference.range.upperBound
    }
    out.raw(document.arena[at..<range.upperBound])
  }

  // MARK: - Links and images

  private mutating func writeURL(_ link: Int) {
    guard !document.links[link].isUnsafe else { return }
    if link < destinations.count, let destination = destinations[link] {
      out.url(destination)
    } else {
      out.url(document.links[link].destination)
    }
  }

  private mutating func writeTitle(_ link: Int) {
    let title = document.links[link].title
    guard !title.isEmpty else { return }
    out.raw("\" title=\"")
    out.text(title)
  }

  private mutating func writeDescription(_ description: Range<Int>) {
    for part in document.nodes[description] {
      switch part.kind {
      case .text, .code, .htmlInline: out.text(document.bytes(of: part))
      case .softBreak, .lineBreak: out.raw(" ")
      default: break
      }
    }
  }

  /// Writes an image whose description is in some nodes.
  private mutating func writeImage(_ node: Node, _ description: Range<Int>) {
    let link = Int(node.first)
    if options.withheld.contains(link) { return writeDescription(description) }
    out.raw("<img src=\"")
    writeURL(link)
    out.raw("\" alt=\"")
    writeDescription(description)
    if node.detail == 0 { writeTitle(link) }
    out.raw("\"")
    out.raw(isReference ? " />" : ">")
  }

  // MARK: - Footnotes

  private mutating func writeFootnoteReference(_ node: Node) {
    out.raw("<sup class=\"footnote-ref\"><a href=\"#fn:")
    out.number(Int(node.first) + 1)
    out.raw("\" id=\"")
    writeReferenceID(Int(node.first), Int(node.second))
    out.raw("\" role=\"doc-noteref\">")
    out.number(Int(node.first) + 1)
    out.raw("</a></sup>")
  }

  /// Writes `fnref:1` for the first reference to the first footnote, `fnref:1-2` for the second
  /// one.
  private mutating func writeReferenceID(_ footnote: Int, _ reference: Int) {
    out.raw("fnref:")
    out.number(footnote + 1)
    if reference > 0 {
      out.raw("-")
      out.number(reference + 1)
    }
  }

  private mutating func beginFootnotes() {
    out.raw("<section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"")
    out.text(document.footnotesID)
    out.raw("\">\n<h")
    let level = UInt8(min(6, max(1, 2 + min(6, max(-6, options.headingShift)))))
    out.bytes.append(UInt8(ascii: "0") + level)
    out.raw(" id=\"")
    out.text(document.footnotesID)
    out.raw("\"")
    writeLanguage(of: .footnotes)
    out.raw(">")
    write(.footnotes)
    out.raw("</h")
    out.bytes.append(UInt8(ascii: "0") + level)
    out.raw(">\n<ol>\n")
  }

  private mutating func writeBackLinks(_ footnote: Int) {
    let count =
      footnote < document.footnoteReferenceCounts.count
      ? document.footnoteReferenceCounts[footnote] : 0
    for reference in 0..<count {
      out.raw(" <a class=\"footnote-back\" href=\"#")
      writeReferenceID(footnote, reference)
      out.raw("\" role=\"doc-backlink\"")
      writeLanguage(of: .backToText)
      out.raw(" aria-label=\"")
      write(
        .backToText, reference > 0 ? "\(footnote + 1)-\(reference + 1)" : String(footnote + 1))
      out.raw("\">↩\u{FE0E}</a>")
    }
  }
}

import CCmark
import Diagnostics
import HTML
import Styles

/// The places in the file of a piece of raw HTML.
struct HTMLPlaces {
  /// The content that it is part of; nil if it cannot be found in the file.
  let map: ContentMap?
  /// Where it begins in the content.
  let offset: Int
  /// The range to report if the exact place is unknown.
  let whole: SourceRange

  /// Returns the place of a range of the piece, or the whole piece if the place is unknown.
  func source(_ range: Range<Int>) -> SourceRange {
    map?.source(range.lowerBound + offset..<range.upperBound + offset) ?? whole
  }
}

/// Raw HTML where it is allowed. Its addresses become links of the document, and its ids become
/// anchors.
extension DocumentReader {
  /// Reads the block that was written last.
  mutating func readHTMLBlock(_ node: CmarkNode, at range: Range<Int>) {
    let whole = lines.range(of: node, lastLine: node.lastHTMLLine)
    readHTML(range, HTMLPlaces(map: map(ofHTML: node, at: range), offset: 0, whole: whole))
  }

  /// Returns the lines of a block of HTML; nil if they differ from the file, because a tab was cut.
  private func map(ofHTML node: CmarkNode, at range: Range<Int>) -> ContentMap? {
    var map = ContentMap(isOneLine: false)
    var number = node.startLine
    for text in document.arena[range].split(separator: 0x0A, omittingEmptySubsequences: false) {
      let text = text.last == 0x0D ? text.dropLast() : text
      let line = lines.range(ofLine: number)
      // The marks of quotes and lists precede it.
      guard lines.bytes[line].suffix(text.count).elementsEqual(text) else { return nil }
      map.append(line.upperBound - text.count..<line.upperBound)
      number += 1
    }
    return map
  }

  /// Reads the HTML in the current leaf block.
  mutating func readInlineHTML() {
    var open: Int?
    for index in tokens.indices {
      let token = tokens[index]
      guard token.kind == .htmlInline else {
        if isVisible(token) { open = nil }
        continue
      }
      let start = Int(token.column)
      let end = start + Int(token.second)
      let isPlaced =
        isMapped && start >= 0 && end <= locator.content.count
        && locator.content[start..<end].elementsEqual(document.arena[token.range])
      let places = HTMLPlaces(
        map: isPlaced ? map : nil, offset: start,
        whole: place(start..<max(start, Int(token.endColumn))))
      let tags = readHTML(token.range, places)
      for tag in tags where tag.name == "a" {
        if tag.isEnd, let start = open {
          let start = Int(tokens[start].column)
          report(.linkWithoutText, place(start..<max(start, Int(token.endColumn))))
        }
        open = isLinkWithoutName(tag) ? index : nil
      }
      if let tag = tags.first, tag.name != "a", isVisible(tag) { open = nil }
    }
  }

  private func isVisible(_ token: InlineToken) -> Bool {
    switch token.kind {
    case .text, .code: document.arena[token.range].contains { $0 != 0x20 && $0 != 0x09 }
    case .image, .footnoteReference: true
    default: false
    }
  }

  /// Whether an element may be visible without text.
  private func isVisible(_ tag: TagReader.Tag) -> Bool {
    ["img", "svg", "picture", "video", "audio", "iframe", "object", "math", "canvas", "input"]
      .contains(tag.name)
  }

  private func isLinkWithoutName(_ tag: TagReader.Tag) -> Bool {
    tag.name == "a" && !tag.isEnd && tag["href"] != nil && tag["aria-label"] == nil
      && tag["aria-labelledby"] == nil && tag["title"] == nil
  }

  /// Records the addresses and ids in a piece of HTML, and reports what is not allowed in it.
  @discardableResult
  private mutating func readHTML(
    _ range: Range<Int>, _ places: HTMLPlaces
  ) -> [TagReader.Tag] {
    var reader = TagReader(document.arena[range])
    var tags: [TagReader.Tag] = []
    while let tag = reader.next() {
      // The text between the tags is the style sheet.
      if let last = tags.last, last.name == "style", !last.isEnd {
        readStyles(
          last.range.upperBound..<tag.range.lowerBound, of: last, reader.text,
          from: range.lowerBound, places)
      }
      // `<a href="…"></a>`, without content.
      if tag.isEnd, let last = tags.last, tag.name == "a", isLinkWithoutName(last),
        reader.text[last.range.upperBound..<tag.range.lowerBound].allSatisfy({ $0 <= 0x20 })
      {
        report(
          .linkWithoutText, places.source(last.range.lowerBound..<tag.range.upperBound))
      }
      tags.append(tag)
      if !tag.isEnd { readTag(tag, reader.text, from: range.lowerBound, places) }
    }
    if let last = tags.last, last.name == "style", !last.isEnd {
      readStyles(
        last.range.upperBound..<reader.text.count, of: last, reader.text, from: range.lowerBound,
        places)
    }
    if let start = reader.unfinished {
      report(.unfinishedTag, places.source(start..<min(range.count, start + 1)))
    }
    return tags
  }

  private mutating func readTag(
    _ tag: TagReader.Tag, _ text: [UInt8], from start: Int, _ places: HTMLPlaces
  ) {
    if tag.name == "img" || (tag.name == "image" && tag["src"] != nil), tag["alt"] == nil {
      report(.imageWithoutAlt, places.source(tag.range))
    }
    for attribute in tag.attributes {
      guard let value = attribute.value else { continue }
      if attribute.name == "id" || (attribute.name == "name" && tag.name == "a") {
        let id = String(decoding: resolved(text[value]), as: UTF8.self)
        // If both are the same, it is one anchor.
        if attribute.name == "name", let other = tag["id"]?.value, text[other] == text[value] {
          continue
        }
        if !id.isEmpty { htmlIDs.append((id, places.source(value))) }
        continue
      }
      if AddressAttribute.idReferences.contains(attribute.name) {
        readIDs(of: attribute, value, text, places)
        continue
      }
      if attribute.name == "style" {
        if let styles = styleText(text[value]) {
          readStyles(
            value, written: styles, isAttribute: true, of: tag, text, from: start, places)
        }
        continue
      }
      if tag.name == "meta", attribute.name == "content" {
        readRefresh(value, of: tag, text, from: start, places)
        continue
      }
      if AddressAttribute.isAnimation(tag.name, attribute.name) {
        readAnimation(value, text, places)
        continue
      }
      guard let use = AddressAttribute.use(of: attribute.name, in: tag.name) else { continue }
      if use == .images {
        for candidate in AddressAttribute.candidates(in: Array(text[value])) {
          let place =
            value.lowerBound + candidate.lowerBound..<value.lowerBound + candidate.upperBound
          append(
            .image, text[place], at: place, writtenAt: place, as: .part, of: tag, from: start,
            places)
        }
      } else {
        append(
          use, text[value], at: value, writtenAt: attribute.whole, as: .value, of: tag,
          from: start,
          places)
      }
    }
  }

  /// Records the ids to which an attribute refers.
  private mutating func readIDs(
    of attribute: TagReader.Attribute, _ value: Range<Int>, _ text: [UInt8], _ places: HTMLPlaces
  ) {
    let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    for word in text[value].split(whereSeparator: isSpace) {
      document.htmlIDReferences.append(
        (
          String(decoding: resolved(word), as: UTF8.self), attribute.name,
          places.source(word.startIndex..<word.endIndex)
        ))
    }
  }

  /// Adds the address to which a page redirects its visitors.
  private mutating func readRefresh(
    _ value: Range<Int>, of tag: TagReader.Tag, _ text: [UInt8], from start: Int,
    _ places: HTMLPlaces
  ) {
    guard let directive = tag["http-equiv"]?.value,
      String(decoding: resolved(text[directive]), as: UTF8.self).lowercased() == "refresh",
      case let content = String(decoding: text[value], as: UTF8.self),
      let address = AddressAttribute.refresh(in: content)
    else { return }
    let offset = content.utf8.distance(from: content.startIndex, to: address.startIndex)
    let place = value.lowerBound + offset..<value.lowerBound + offset + address.utf8.count
    append(
      .link, text[place], at: place, writtenAt: place, as: .part, of: tag, from: start, places)
  }

  /// Reports values of an animation that would run code in place of an address.
  private mutating func readAnimation(_ value: Range<Int>, _ text: [UInt8], _ places: HTMLPlaces) {
    for part in resolved(text[value]).split(separator: UInt8(ascii: ";")) {
      guard let scheme = part.withUnsafeBufferPointer({ UnsafeURL.scheme(of: $0) }) else {
        continue
      }
      report(.unsafeLink(scheme: scheme), places.source(value))
      return
    }
  }

  /// Returns the styles in an attribute, with each byte at its place in the value. A reference to a
  /// quotation mark is replaced by the mark and spaces. Returns nil if there are other references.
  private func styleText(_ value: ArraySlice<UInt8>) -> [UInt8]? {
    var styles = Array(value)
    var at = 0
    var isOpen = false
    while let start = styles[at...].firstIndex(of: UInt8(ascii: "&")) {
      guard let end = styles[start...].prefix(8).firstIndex(of: UInt8(ascii: ";")) else {
        return nil
      }
      let mark = resolved(styles[start...end])
      guard mark.count == 1, let mark = mark.first, "\"'".utf8.contains(mark) else { return nil }
      for place in start...end { styles[place] = 0x20 }
      styles[isOpen ? start : end] = mark
      isOpen.toggle()
      at = end + 1
    }
    return styles
  }

  /// Adds the addresses in a style sheet or a `style` attribute, except data and parts of the page.
  private mutating func readStyles(
    _ range: Range<Int>, written: [UInt8]? = nil, isAttribute: Bool = false, of tag: TagReader.Tag,
    _ text: [UInt8],
    from start: Int, _ places: HTMLPlaces
  ) {
    for reference in StyleReference.all(in: written ?? Array(text[range])) {
      let address = Array(reference.address.utf8)
      let isHere = address.isEmpty || address.first == UInt8(ascii: "#")
      if isHere || address.withUnsafeBufferPointer({ UnsafeURL.scheme(of: $0) }) != nil { continue }
      let place =
        range.lowerBound + reference.range.lowerBound..<range.lowerBound
        + reference.range.upperBound
      append(
        reference.kind == .image ? .image : .file, address[...], at: place, writtenAt: place,
        as: .style(isAttribute: isAttribute), of: tag, from: start, places)
    }
  }

  /// Adds an address to the links.
  ///
  /// - Parameters:
  ///   - range: the address in the piece of HTML.
  ///   - written: the range that its URL replaces.
  ///   - form: how the URL is written there.
  ///   - start: where the piece begins in the arena.
  private mutating func append(
    _ use: AddressAttribute.Use, _ text: ArraySlice<UInt8>, at range: Range<Int>,
    writtenAt written: Range<Int>, as form: HTMLReference.Form, of tag: TagReader.Tag,
    from start: Int,
    _ places: HTMLPlaces
  ) {
    // Browsers ignore white space around an address, and line breaks inside it.
    let address = String(
      decoding: resolved(text).filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    let trimmed = address.drop { $0 == " " }
    let destination = String(trimmed.reversed().drop { $0 == " " }.reversed())
    let element = places.source(tag.range)
    if destination.isEmpty {
      if use == .link || use == .image {
        report(.linkWithoutAddress(isImage: use == .image), element)
      }
      return
    }
    let scheme = Array(destination.utf8).withUnsafeBufferPointer { UnsafeURL.scheme(of: $0) }
    let place = places.map == nil ? element : places.source(range)
    if let scheme { report(.unsafeLink(scheme: scheme), place) }
    document.htmlReferences.append(
      HTMLReference(
        range: start + written.lowerBound..<start + written.upperBound,
        form: form, link: document.links.count))
    document.links.append(
      Link(
        kind: .html(use), destination: destination, title: "", range: place,
        elementRange: element, nodes: 0..<0, isUnsafe: scheme != nil))
  }

  /// Returns the characters of a value. libcmark resolves names that only it knows.
  private func resolved(_ text: ArraySlice<UInt8>) -> [UInt8] {
    HTML.CharacterReferences.resolved(text) { name in
      let tree = CmarkTree(Array("&\(name);".utf8)[...])
      var characters: String?
      if let leaf = tree.root?.firstChild?.firstChild, leaf.cmarkType == CMARK_NODE_TEXT {
        characters = String(decoding: leaf.literal, as: UTF8.self)
      }
      tree.free()
      return characters?.hasPrefix("&") ?? true ? nil : characters
    }
  }

  /// Adds the ids of raw HTML to the anchors. Each may occur once.
  mutating func finishHTMLIDs() {
    guard !htmlIDs.isEmpty else { return }
    var first: [String: SourceRange] = [:]
    let known = Set(anchors.all)
    for (id, range) in htmlIDs {
      let heading = document.headings.first { $0.id == id }?.range
      if known.contains(id) || first[id] != nil {
        report(
          .idTwice(id), range,
          notes: (first[id] ?? heading).map {
            [Note(.firstDefinedHere, at: SourceLocation(file, $0))]
          } ?? [])
      } else {
        first[id] = range
        document.ids.append(id)
        document.htmlIDs.append((id, range))
      }
    }
  }
}

/// Finds the positions of inlines in the content of their block.
struct InlineLocator {
  /// The place of a link in the content.
  struct Place {
    /// Index in the document's links.
    var link: Int
    var element: Range<Int>
    /// The destination of an inline link.
    var destination: Range<Int>?
    /// The label of a reference link.
    var label: Range<Int>?
    var isAutolink = false
  }

  /// The content. Set it before `locate`.
  var content: [UInt8] = []

  /// The links that were found.
  private(set) var links: [Place] = []

  private var origin = 0

  /// Where the current line begins.
  private var base = 0

  /// The end of the last inline that was found.
  private var last = 0

  private var open: [(link: Int, start: Int, text: Int, isAutolink: Bool)] = []

  /// Replaces the tokens' columns by positions. Returns false if they do not fit the content.
  mutating func locate(
    _ tokens: inout [InlineToken], _ arena: [UInt8], origin: Int
  ) -> Bool {
    self.origin = origin
    links.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    base = 0
    last = 0
    var isFitting = true
    for index in tokens.indices {
      let token = tokens[index]
      switch token.kind {
      case .softBreak, .lineBreak:
        let end = content[min(last, content.count)...].firstIndex(of: 0x0A) ?? content.count
        tokens[index].column = Int32(truncatingIfNeeded: min(last, end))
        last = min(end + 1, content.count)
        // After a backslash at the end of a line, libcmark counts on from the same line.
        if token.kind == .softBreak || byte(end - 1) != UInt8(ascii: "\\") { base = last }
        tokens[index].endColumn = Int32(truncatingIfNeeded: last)
        continue
      case .text, .code, .htmlInline:
        let range = place(token, arena)
        last = max(last, range.upperBound)
        if token.isRaw, byte(range.lowerBound) != arena[Int(token.first)] { isFitting = false }
        tokens[index].column = Int32(truncatingIfNeeded: range.lowerBound)
        tokens[index].endColumn = Int32(truncatingIfNeeded: range.upperBound)
        continue
      case .link, .image:
        if token.isEnd {
          // Passes do not change URLs.
          if open.last?.isAutolink == true { tokens[index - 1].isRaw = false }
          tokens[index].endColumn = Int32(truncatingIfNeeded: closeLink(token))
        } else {
          let next = index + 1 < tokens.count ? tokens[index + 1] : token
          if !openLink(token, next) { isFitting = false }
        }
      default:
        break
      }
      tokens[index].column = Int32(truncatingIfNeeded: last)
    }
    return isFitting
  }

  private func position(_ column: Int32) -> Int {
    min(max(0, base + Int(column) - origin), content.count)
  }

  /// Returns the place of a leaf. libcmark puts unmatched backticks at their own end.
  private func place(_ token: InlineToken, _ arena: [UInt8]) -> Range<Int> {
    var start = position(token.column)
    var end = position(token.endColumn)
    let tick = UInt8(ascii: "`")
    if token.kind == .text, token.second > 0 {
      if arena[Int(token.first)] == tick, byte(start) != UInt8(ascii: "\\") {
        let ticks = arena[token.range].prefix { $0 == tick }.count
        if start >= ticks, content[(start - ticks)..<start].allSatisfy({ $0 == tick }) {
          start -= ticks
        }
      }
      if arena[token.range.upperBound - 1] == tick, byte(end - 1) != tick { end -= 1 }
    }
    return start..<max(start, end)
  }

  private func byte(_ position: Int) -> UInt8 {
    content.indices.contains(position) ? content[position] : 0
  }

  /// Returns whether a link begins there.
  private mutating func openLink(_ token: InlineToken, _ next: InlineToken) -> Bool {
    let text = position(next.column)
    if token.kind == .link, next.kind == .text, byte(text - 1) == UInt8(ascii: "<"),
      byte(position(next.endColumn)) == UInt8(ascii: ">")
    {
      open.append((Int(token.first), text - 1, text, true))
      last = text
      return true
    }
    let start = position(token.column)
    let marks = token.kind == .image ? 2 : 1
    open.append((Int(token.first), start, start + marks, false))
    last = max(last, min(start + marks, content.count))
    return byte(start + marks - 1) == UInt8(ascii: "[")
  }

  /// Records where a link is, and returns its end.
  private mutating func closeLink(_ token: InlineToken) -> Int {
    guard let link = open.popLast() else { return last }
    if link.isAutolink {
      let end = min(last + 1, content.count)
      links.append(
        Place(
          link: link.link, element: link.start..<end, destination: link.text..<last,
          isAutolink: true))
      last = end
      return end
    }
    let bracket =
      content[min(last, content.count)...].firstIndex(of: UInt8(ascii: "]"))
      ?? content.count
    let end = max(last, position(token.endColumn))
    var place = Place(link: link.link, element: link.start..<max(link.start, end))
    if bracket + 1 < end, byte(bracket + 1) == UInt8(ascii: "(") {
      place.destination = destination(after: bracket + 2, before: end)
    } else if bracket + 2 < end, byte(bracket + 1) == UInt8(ascii: "["),
      byte(bracket + 2) != UInt8(ascii: "]")
    {
      place.label = bracket + 2..<end - 1
    } else if bracket >= link.text, bracket < content.count {
      place.label = link.text..<bracket
    }
    links.append(place)
    last = end
    return end
  }

  /// Returns the destination of an inline link (CommonMark 0.30, section 6.3); nil if it is empty.
  private func destination(after start: Int, before end: Int) -> Range<Int>? {
    var start = start
    while start < end, isSpace(byte(start)) { start += 1 }
    if byte(start) == UInt8(ascii: "<") {
      var index = start + 1
      while index < end, byte(index) != UInt8(ascii: ">") {
        index += byte(index) == UInt8(ascii: "\\") ? 2 : 1
      }
      return start + 1 < min(index, end) ? start + 1..<min(index, end) : nil
    }
    var index = start
    var depth = 0
    while index < end - 1, !isSpace(byte(index)) {
      switch byte(index) {
      case UInt8(ascii: "\\") where Punctuation.isASCII(byte(index + 1)): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth < 0 { return start < index ? start..<index : nil }
      default: break
      }
      index += 1
    }
    index = min(index, end - 1)
    return start < index ? start..<index : nil
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
}

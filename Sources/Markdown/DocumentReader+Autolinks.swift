/// Bare URLs and e-mail addresses outside links and images, as in cmark-gfm's extension.
///
/// The extension reads a URL before emphasis; here emphasis is known already. So emphasis that
/// begins inside a URL is undone, and its marks become text again.
extension DocumentReader {
  /// Turns bare URLs and e-mail addresses in the raw texts of the current leaf into links.
  mutating func readAutolinks() {
    if hasWWW || classes & ByteClass.colon != 0 { readURLs() }
    if classes & ByteClass.at != 0 { readEmails() }
  }

  // MARK: - URLs

  /// A piece of a URL: where it begins in the URL, with its token and offset.
  private struct Piece {
    var start: Int
    var token: Int
    var offset: Int
  }

  private mutating func readURLs() {
    guard mayHaveURL else { return }
    /// The marks that tokens of undone emphasis become.
    var marks: [Int: [UInt8]] = [:]
    var partners: [Int]?
    var depth = 0
    var index = 0
    var offset = 0
    while index < tokens.count {
      let token = tokens[index]
      if let mark = marks[index] {
        appendText(mark)
        (index, offset) = (index + 1, 0)
        continue
      }
      if token.kind == .link || token.kind == .image { depth += token.isEnd ? -1 : 1 }
      guard token.kind == .text, token.isRaw, depth == 0 else {
        // A URL may end inside a text that is not raw.
        var rest = token
        rest.first += UInt32(truncatingIfNeeded: offset)
        rest.second -= UInt32(truncatingIfNeeded: offset)
        spareTokens.append(offset > 0 ? rest : token)
        (index, offset) = (index + 1, 0)
        continue
      }
      let range = token.range
      let from = range.lowerBound + offset
      guard
        let found = Autolink.url(
          document.arena, range, from: from, withWWW: hasWWW,
          before: { position in
            Punctuation.last(document.arena[range.lowerBound..<position])
              ?? character(before: index)
          })
      else {
        append(token, from, range.upperBound)
        (index, offset) = (index + 1, 0)
        continue
      }
      if partners == nil { partners = emphasisPartners() }
      var opened: [(token: Int, start: Int)] = []
      let (url, pieces) = gatherURL(
        index, found.start, partners ?? [], &marks, &opened)
      let length = Autolink.length(url)
      guard length > found.domainEnd - found.start - 1 || length > 4 else {
        append(token, from, found.domainEnd)
        offset = found.domainEnd - range.lowerBound
        continue
      }
      for (opener, start) in opened where start >= length {
        marks[opener] = nil
        if let partner = partners?[opener] { marks[partner] = nil }
      }
      append(token, from, found.start)
      let end = pieces.last { $0.start < length } ?? Piece(start: 0, token: index, offset: 0)
      let isMark = marks[end.token] != nil
      let resume = isMark ? (end.token + 1, 0) : (end.token, end.offset + length - end.start)
      let start = Int(token.column) + found.start - range.lowerBound
      let last = isMark ? Int(tokens[end.token].column) : Int(tokens[end.token].column) + resume.1
      appendLink(
        Array(url[..<length]), scheme: found.isWWW ? "http://" : "", start..<max(start, last))
      (index, offset) = resume
    }
    useSpareTokens()
  }

  private var mayHaveURL: Bool {
    hasWWW
      || tokens.contains { token in
        guard token.kind == .text, token.isRaw else { return false }
        return document.arena.withUnsafeBytes {
          ByteSearch.find("://", UnsafeRawBufferPointer(rebasing: $0[token.range])) != nil
        }
      }
  }

  /// Returns the bytes from a URL's beginning up to white space, `<`, or an inline that cannot be
  /// part of it.
  private func gatherURL(
    _ first: Int, _ start: Int, _ partners: [Int], _ marks: inout [Int: [UInt8]],
    _ opened: inout [(token: Int, start: Int)]
  ) -> (url: [UInt8], pieces: [Piece]) {
    var url: [UInt8] = []
    var pieces: [Piece] = []
    var index = first
    var from = start
    while index < tokens.count {
      let token = tokens[index]
      if index > first {
        if let mark = marks[index] {
          pieces.append(Piece(start: url.count, token: index, offset: 0))
          url.append(contentsOf: mark)
          index += 1
          continue
        }
        if token.kind == .emphasis || token.kind == .strong, !token.isEnd, partners[index] > index {
          let mark = emphasisMark(index)
          marks[index] = mark
          marks[partners[index]] = mark
          opened.append((index, url.count))
          continue
        }
        guard token.kind == .text else { break }
        from = token.range.lowerBound
      }
      let bytes = document.arena[from..<token.range.upperBound]
      pieces.append(Piece(start: url.count, token: index, offset: from - token.range.lowerBound))
      let end = bytes.firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: "<") } ?? bytes.endIndex
      url.append(contentsOf: bytes[..<end])
      if end < bytes.endIndex { break }
      index += 1
    }
    return (url, pieces)
  }

  /// Returns the other end of each container, by token.
  private func emphasisPartners() -> [Int] {
    var partners = Array(repeating: 0, count: tokens.count)
    var open: [Int] = []
    for (index, token) in tokens.enumerated() where token.kind.isContainer {
      if !token.isEnd {
        open.append(index)
      } else if let start = open.popLast() {
        partners[start] = index
        partners[index] = start
      }
    }
    return partners
  }

  /// Returns the marks that began emphasis, which precede its first text.
  private func emphasisMark(_ index: Int) -> [UInt8] {
    let position = index + 1 < tokens.count ? Int(tokens[index + 1].column) - 1 : -1
    let source = place(position..<max(position, position + 1)).lowerBound
    let byte =
      isMapped && lines.bytes.indices.contains(source)
        && lines.bytes[source] == UInt8(ascii: "_") ? UInt8(ascii: "_") : UInt8(ascii: "*")
    return tokens[index].kind == .strong ? [byte, byte] : [byte]
  }

  private mutating func appendText(_ bytes: [UInt8]) {
    spareTokens.append(.text(document.arena.count, bytes.count, isRaw: false))
    document.arena.append(contentsOf: bytes)
  }

  /// Appends a link whose text is its URL.
  private mutating func appendLink(_ url: [UInt8], scheme: String, _ content: Range<Int>) {
    let destination = Array(scheme.utf8) + url
    let link = destination.withUnsafeBufferPointer { appendLink(.autolink, $0) }
    document.links[Int(link)].range = place(content)
    document.links[Int(link)].elementRange = document.links[Int(link)].range
    spareTokens.append(InlineToken(kind: .link, first: link))
    appendText(url)
    spareTokens.append(InlineToken(kind: .link, isEnd: true))
  }

  // MARK: - E-mail addresses

  private mutating func readEmails() {
    readRawTexts { reader, token in
      var from = token.range.lowerBound
      while let address = Autolink.email(reader.document.arena, token.range, from: from) {
        reader.append(token, from, address.lowerBound)
        let start = Int(token.column) + address.lowerBound - token.range.lowerBound
        reader.appendLink(
          Array(reader.document.arena[address]), scheme: "mailto:", start..<start + address.count)
        from = address.upperBound
      }
      reader.append(token, from, token.range.upperBound)
    }
  }
}

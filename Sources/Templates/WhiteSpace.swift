/// Removes the white space that belongs to tags: where a tag has a `-`, and on lines that hold only
/// tags and comments.
func trim(_ pieces: inout [Piece], _ bytes: [UInt8]) {
  let begins = piecesAtLineStart(pieces, bytes)
  let ends = piecesAtLineEnd(pieces, bytes)
  for index in pieces.indices {
    let piece = pieces[index]
    guard piece.kind != .text else { continue }
    let alone = begins[index] && ends[index] && piece.kind != .print
    if index > 0, pieces[index - 1].kind == .text {
      let range = pieces[index - 1].range
      if piece.trimsBefore {
        pieces[index - 1].range = withoutTail(range, bytes, newlines: true)
      } else if alone {
        pieces[index - 1].range = withoutTail(range, bytes, newlines: false)
      }
    }
    if index + 1 < pieces.count, pieces[index + 1].kind == .text {
      let range = pieces[index + 1].range
      if piece.trimsAfter {
        pieces[index + 1].range = withoutHead(range, bytes)
      } else if alone {
        pieces[index + 1].range = withoutRestOfLine(range, bytes)
      }
    }
  }
}

/// Which pieces have only white space, tags and comments before them on their line.
private func piecesAtLineStart(_ pieces: [Piece], _ bytes: [UInt8]) -> [Bool] {
  var result = [Bool](repeating: false, count: pieces.count)
  var clean = true
  for (index, piece) in pieces.enumerated() {
    result[index] = clean
    switch piece.kind {
    case .print: clean = false
    case .tag, .silent: break
    case .text:
      let blank = withoutTail(piece.range, bytes, newlines: false)
      if blank.isEmpty {
        // The text is only spaces, so nothing changes for the line.
      } else {
        clean = bytes[blank.upperBound - 1] == 0x0A
      }
    }
  }
  return result
}

/// Which pieces have only white space, tags and comments after them on their line.
private func piecesAtLineEnd(_ pieces: [Piece], _ bytes: [UInt8]) -> [Bool] {
  var result = [Bool](repeating: false, count: pieces.count)
  var clean = true
  for (index, piece) in pieces.enumerated().reversed() {
    result[index] = clean
    switch piece.kind {
    case .print: clean = false
    case .tag, .silent: break
    case .text:
      var position = piece.range.lowerBound
      while position < piece.range.upperBound, isBlank(bytes[position]) { position += 1 }
      if position < piece.range.upperBound { clean = bytes[position] == 0x0A }
    }
  }
  return result
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

private func withoutTail(_ range: Range<Int>, _ bytes: [UInt8], newlines: Bool) -> Range<Int> {
  var end = range.upperBound
  while end > range.lowerBound, isBlank(bytes[end - 1]) || newlines && bytes[end - 1] == 0x0A {
    end -= 1
  }
  return range.lowerBound..<end
}

private func withoutHead(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
  var start = range.lowerBound
  while start < range.upperBound, isBlank(bytes[start]) || bytes[start] == 0x0A { start += 1 }
  return start..<range.upperBound
}

private func withoutRestOfLine(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
  var start = range.lowerBound
  while start < range.upperBound, isBlank(bytes[start]) { start += 1 }
  if start < range.upperBound, bytes[start] == 0x0A { start += 1 }
  return start..<range.upperBound
}

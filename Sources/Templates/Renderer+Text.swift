/// The filters that make text.
extension Renderer {
  func applyText(
    _ call: FilterCall, _ registers: Registers
  ) throws(RenderError) -> Value {
    func text(_ register: Int32) -> String? { registers[Int(register)].string }
    switch call {
    case .upper(let register):
      return try made(text(register)) { $0.uppercased() }
    case .lower(let register):
      return try made(text(register)) { $0.lowercased() }
    case .capitalise(let register):
      return try made(text(register)) { $0.prefix(1).uppercased() + $0.dropFirst() }
    case .trim(let register):
      return try made(text(register)) { String($0.trimmed) }
    case .truncate(let register, let length):
      guard case .integer(let length) = registers[Int(length)] else { return .absent }
      return try made(text(register)) { truncate($0, to: length) }
    case .replace(let register, let old, let new):
      guard let text = text(register), let old = self.string(old, registers),
        let new = self.string(new, registers)
      else { return .absent }
      return .text(try replace(old, with: new, in: text))
    case .split(let register, let separator):
      guard let text = text(register), let separator = self.string(separator, registers) else {
        return .list([])
      }
      if separator.isEmpty { return .list([.text(text)]) }
      try step(text.utf8.count)
      return .list(
        text.split(separator: separator, omittingEmptySubsequences: false).map {
          .text(String($0))
        })
    case .number(let register, let decimals):
      switch registers[Int(register)] {
      case .integer(let value):
        guard let decimals else { return .text(context.formats.number(value)) }
        return .text(context.formats.number(Double(value), decimals: decimals))
      case .number(let value):
        guard let decimals else { return .text(context.formats.number(value)) }
        return .text(context.formats.number(value, decimals: decimals))
      default: return .absent
      }
    case .join(let register, let separator):
      let elements = registers[Int(register)].elements
      try step(elements.count)
      let texts = elements.compactMap { $0.string ?? $0.plainText }
      guard let separator = separator.flatMap({ text($0) }) else {
        return try made(context.formats.list(texts)) { $0 }
      }
      let size = texts.reduce(0) { $0 + $1.utf8.count + separator.utf8.count }
      try check(text: size)
      return .text(texts.joined(separator: separator))
    default: return .absent
    }
  }

  private func string(_ register: Int32, _ registers: Registers) -> String? {
    registers[Int(register)].string
  }

  /// A text made of another, within the limits; absent for an absent one.
  private func made(
    _ text: String?, _ make: (String) -> String
  ) throws(RenderError) -> Value {
    guard let text else { return .absent }
    let result = make(text)
    try check(text: max(text.utf8.count, result.utf8.count))
    return .text(result)
  }

  private func replace(
    _ old: String, with new: String, in text: String
  ) throws(RenderError) -> String {
    let old = Array(old.utf8)
    let new = Array(new.utf8)
    var rest = Array(text.utf8)[...]
    try step(1 + (rest.count >> 4) * (1 + old.count >> 4))
    guard !old.isEmpty else { return text }
    var result: [UInt8] = []
    while let place = position(of: old, in: rest) {
      result += rest[rest.startIndex..<place]
      result += new
      rest = rest[(place + old.count)...]
      try check(size: result.count)
    }
    result += rest
    try check(text: result.count)
    return String(decoding: result, as: UTF8.self)
  }
}

/// Where `part` first stands in `bytes`.
func position(of part: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
  guard let first = part.first else { return bytes.startIndex }
  guard bytes.count >= part.count else { return nil }
  for start in bytes.startIndex...(bytes.endIndex - part.count)
  where bytes[start] == first && bytes[start..<(start + part.count)].elementsEqual(part) {
    return start
  }
  return nil
}

/// At most `length` characters of a text, cut between words where that is possible, with an
/// ellipsis.
private func truncate(_ text: String, to length: Int) -> String {
  let length = max(0, length)
  guard text.utf8.count > length, text.count > length else { return text }
  guard length > 0 else { return "" }
  var head = text.prefix(length - 1)
  let next = text[head.endIndex]
  if !next.isWhitespace, let space = head.lastIndex(where: \.isWhitespace) {
    head = head[..<space]
  }
  while let last = head.last, last.isWhitespace || ",;:–-".contains(last) { head.removeLast() }
  return head + "…"
}

extension String {
  /// Without white space at its ends.
  fileprivate var trimmed: Substring {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}

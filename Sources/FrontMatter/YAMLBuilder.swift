import Diagnostics

/// Builds nodes from libyaml's events.
struct YAMLBuilder {
  let file: SourceFile
  /// The text to read.
  let lines: Lines
  private(set) var diagnostics: [Diagnostic] = []

  /// The pairs of the outermost mapping, with those that are read after an error.
  private var outermost = Pairs()

  /// Whether reading must end: libyaml failed, or values are nested too deep.
  private var isBroken = false

  /// The last scalar, which a syntax error often concerns.
  private var lastScalar: SourceRange = 0..<0

  private var bytes: UnsafeBufferPointer<UInt8> { lines.bytes }

  init(file: SourceFile, lines: Lines) {
    self.file = file
    self.lines = lines
  }

  /// Reads the one document of a text. After a syntax error it continues at the next line that
  /// begins with a name, so that one mistake does not hide the others.
  mutating func document() -> YAMLNode? {
    let whole = lines.range
    var range = whole
    var node: YAMLNode?
    for _ in 0..<YAML.syntaxErrorLimit {
      guard var events = YAMLEvents(bytes: bytes, range: range) else { return nil }
      isBroken = false
      lastScalar = range.lowerBound..<range.lowerBound
      node = self.root(&events) ?? node
      guard isBroken else { break }
      let failure = events.failure()
      // Too deep, or a second document: reported already, and nothing can follow.
      guard !failure.problem.isEmpty else { break }
      let mistake = YAMLMistake(
        failure: failure, lastScalar: lastScalar, file: file,
        lines: Lines(bytes: bytes, range: range))
      let diagnostic = mistake.diagnostic()
      if !isSaid(about: diagnostic) { add(diagnostic) }
      // The mistake cuts short the value before it.
      let line = lines.containing(diagnostic.location.range.lowerBound)
      outermost.removeLast(from: line.lowerBound)
      if node?.pairs != nil { node = partial() }
      guard !failure.isEncoding,
        let restart = nextKey(after: max(diagnostic.location.range.lowerBound, range.lowerBound))
      else { break }
      range = restart..<whole.upperBound
    }
    guard let node, node.scalar != nil else { return node }
    if node.isNull, node.range.isEmpty { return nil }
    // A single text is a line with a mistake around its colon.
    if diagnostics.isEmpty {
      add(
        mistake(at: node.range).noColon(in: lines.containing(node.range.lowerBound)))
    }
    return nil
  }

  /// Returns the outermost mapping, as far as it could be read.
  private func partial() -> YAMLNode? {
    guard let first = outermost.list.first, let last = outermost.list.last else { return nil }
    let start = first.keyRange.lowerBound
    return YAMLNode(
      .mapping(outermost.list), range: start..<last.end)
  }

  /// Whether the last error before `diagnostic` is on the same line, and so is its likely cause.
  private func isSaid(about diagnostic: Diagnostic) -> Bool {
    guard let last = diagnostics.last?.location.range.lowerBound else { return false }
    let line = lines.containing(diagnostic.location.range.lowerBound)
    return line.lowerBound <= last && last <= line.upperBound
  }

  /// Makes a mistake that libyaml accepts.
  private func mistake(at range: SourceRange) -> YAMLMistake {
    YAMLMistake(
      failure: YAMLFailure(
        problem: "", context: "", offset: range.lowerBound, contextOffset: nil, isEncoding: false),
      lastScalar: range, file: file, lines: lines)
  }

  /// Returns the first line after `offset`'s line that begins with a name and a colon.
  private func nextKey(after offset: Int) -> Int? {
    var start = lines.next(after: lines.containing(offset))
    while start < lines.range.upperBound {
      let line = lines.line(at: start)
      if line.lowerBound < line.upperBound, !Lines.isBlank(bytes[start]),
        lines.keyColon(line) != nil
      {
        return start
      }
      start = lines.next(after: line)
    }
    return nil
  }

  private mutating func next(_ events: inout YAMLEvents) -> YAMLEvent? {
    let event = events.next()
    if event == nil { isBroken = true }
    return event
  }

  private mutating func root(_ events: inout YAMLEvents) -> YAMLNode? {
    var node: YAMLNode?
    var isSecond = false
    while let event = next(&events) {
      switch event.kind {
      case .streamStart, .documentEnd: continue
      case .streamEnd: return node
      case .documentStart:
        if isSecond {
          report(.severalDocuments, event.start..<event.end)
          isBroken = true
          return node
        }
        isSecond = true
      default:
        node = self.node(event, &events, depth: 1)
        if isBroken { return node }
      }
    }
    return node
  }

  /// Returns the node that begins with `event`, or nil if reading must end inside it. The outermost
  /// mapping is an exception: its pairs so far are kept.
  private mutating func node(
    _ event: YAMLEvent, _ events: inout YAMLEvents, depth: Int
  ) -> YAMLNode? {
    let start = event.hasProperties ? refuseProperties(event) : event.start
    switch event.kind {
    case .scalar(let text, let isPlain):
      let range = trimmed(start..<max(start, event.end))
      lastScalar = range
      if !isPlain { for wrong in YAMLEscapes.check(text, range, bytes, file) { add(wrong) } }
      return YAMLNode(.scalar(text, isPlain: isPlain), range: range)
    case .alias:
      let range = event.start..<event.end
      report(.alias(text(range).dropFirstCharacter()), range)
      return YAMLNode(.scalar("", isPlain: true), range: range)
    case .sequenceStart:
      guard isAllowed(depth, start, event.end) else { return nil }
      return sequence(from: start, &events, depth: depth)
    case .mappingStart:
      guard isAllowed(depth, start, event.end) else { return nil }
      return mapping(from: start, &events, depth: depth)
    default:
      return nil
    }
  }

  private mutating func isAllowed(_ depth: Int, _ start: Int, _ end: Int) -> Bool {
    if depth <= YAML.depthLimit { return true }
    report(.tooDeep(limit: YAML.depthLimit), start..<max(start, end))
    isBroken = true
    return false
  }

  private mutating func sequence(
    from start: Int, _ events: inout YAMLEvents, depth: Int
  ) -> YAMLNode? {
    var items: [YAMLNode] = []
    while let event = next(&events) {
      if case .sequenceEnd = event.kind {
        let end = closing(UInt8(ascii: "["), from: start, at: event.end)
        return YAMLNode(
          .sequence(items), range: start..<max(start, end ?? items.last?.range.upperBound ?? start))
      }
      guard let item = node(event, &events, depth: depth + 1), !isBroken else { return nil }
      items.append(item)
    }
    return nil
  }

  private mutating func mapping(
    from start: Int, _ events: inout YAMLEvents, depth: Int
  ) -> YAMLNode? {
    var pairs = Pairs()
    // After an error, reading continues with the same outermost mapping.
    if depth == 1 { swap(&pairs, &outermost) }
    defer { if depth == 1 { swap(&pairs, &outermost) } }
    let start = min(start, pairs.list.first?.keyRange.lowerBound ?? start)
    var last = max(start, pairs.list.last?.end ?? start)
    while let event = next(&events) {
      if case .mappingEnd = event.kind {
        let end = closing(UInt8(ascii: "{"), from: start, at: event.end) ?? last
        return YAMLNode(.mapping(pairs.list), range: start..<max(start, end))
      }
      guard let key = node(event, &events, depth: depth + 1), !isBroken,
        let valueEvent = next(&events),
        var value = node(valueEvent, &events, depth: depth + 1), !isBroken
      else {
        return depth == 1 && !pairs.list.isEmpty
          ? YAMLNode(.mapping(pairs.list), range: start..<max(start, last)) : nil
      }
      if value.range.isEmpty { value = YAMLNode(value.content, range: place(after: key.range)) }
      last = max(last, key.range.upperBound, value.range.upperBound)
      guard case .scalar(let name, let isPlain) = key.content else {
        add(mistake(at: key.range).keyNotText(key.range))
        continue
      }
      if name.isEmpty, isPlain {
        report(.emptyKey, key.range)
        continue
      }
      let pair = YAMLPair(key: name, keyRange: key.range, value: value)
      if let first = pairs.append(pair) {
        add(
          Diagnostic(
            FrontMatterProblem.repeatedKey(name), at: SourceLocation(file, key.range),
            notes: [Note(.firstDefinedHere, at: SourceLocation(file, first))]))
      }
    }
    return depth == 1 && !pairs.list.isEmpty
      ? YAMLNode(.mapping(pairs.list), range: start..<max(start, last)) : nil
  }

  /// Returns the end of a list or mapping in brackets; nil if it has no brackets.
  private func closing(_ bracket: UInt8, from start: Int, at end: Int) -> Int? {
    start < bytes.count && bytes[start] == bracket ? end : nil
  }

  /// Returns the empty range after the colon of a key, or after the key if there is no colon.
  private func place(after key: SourceRange) -> SourceRange {
    var offset = key.upperBound
    while offset < bytes.count, Lines.isBlank(bytes[offset]) || Lines.isBreak(bytes[offset]) {
      offset += 1
    }
    let hasColon = offset < bytes.count && bytes[offset] == Lines.colon
    return hasColon ? (offset + 1)..<(offset + 1) : key.upperBound..<key.upperBound
  }

  /// Reports the anchor and the tag before a value. Returns where the value itself begins.
  private mutating func refuseProperties(_ event: YAMLEvent) -> Int {
    var offset = event.start
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!") else { break }
      var end = offset
      while end < bytes.count, !Lines.isBlank(bytes[end]), !Lines.isBreak(bytes[end]),
        !isFlowIndicator(bytes[end])
      {
        end += 1
      }
      let word = text(offset..<end)
      report(
        byte == UInt8(ascii: "!") ? .tag(word) : .anchor(word.dropFirstCharacter()), offset..<end)
      offset = end
      while offset < event.end, Lines.isBlank(bytes[offset]) || Lines.isBreak(bytes[offset]) {
        offset += 1
      }
    }
    return min(offset, max(event.start, event.end))
  }

  private func isFlowIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }

  /// Returns `range` without white space at its end; block scalars reach to the next value.
  private func trimmed(_ range: SourceRange) -> SourceRange {
    var end = range.upperBound
    while end > range.lowerBound, Lines.isBlank(bytes[end - 1]) || Lines.isBreak(bytes[end - 1]) {
      end -= 1
    }
    return range.lowerBound..<end
  }

  private func text(_ range: SourceRange) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  private mutating func add(_ diagnostic: Diagnostic) {
    if diagnostics.count < YAML.errorLimit { diagnostics.append(diagnostic) }
  }

  private mutating func report(_ problem: FrontMatterProblem, _ range: SourceRange) {
    add(Diagnostic(problem, at: SourceLocation(file, range)))
  }
}

/// The pairs of a mapping while it is read. It finds a repeated key among any number of pairs.
private struct Pairs {
  private(set) var list: [YAMLPair] = []
  private var places: [String: Int] = [:]

  /// Up to this number, pairs are compared one by one.
  private static let few = 16

  /// Adds a pair, unless its key exists already. Then it returns where the existing key is.
  mutating func append(_ pair: YAMLPair) -> SourceRange? {
    if list.count < Pairs.few {
      for other in list where other.key == pair.key { return other.keyRange }
    } else {
      if places.isEmpty {
        for (index, other) in list.enumerated() { places[other.key] = index }
      }
      if let index = places[pair.key] { return list[index].keyRange }
      places[pair.key] = list.count
    }
    list.append(pair)
    return nil
  }

  /// Removes the last pair if it reaches to `offset` or further.
  mutating func removeLast(from offset: Int) {
    guard let last = list.last, last.end >= offset else { return }
    list.removeLast()
    places[last.key] = nil
  }
}

extension YAMLPair {
  /// Where the pair ends.
  fileprivate var end: Int { max(keyRange.upperBound, value.range.upperBound) }
}

extension String {
  fileprivate func dropFirstCharacter() -> String { String(dropFirst()) }
}

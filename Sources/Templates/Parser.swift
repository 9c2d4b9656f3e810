import Diagnostics

/// The bounds on what a template may ask of the compiler.
enum Limits {
  /// The largest template, in bytes.
  static let bytes = 1_000_000
  /// How deep tags, and values inside a tag, may stand in one another.
  static let depth = 64
  /// How many operands one `and` or `or` may join.
  static let operands = 200
  /// After how many diagnostics in one go the rest is left for the next.
  static let diagnostics = 500
  /// How deep includes may stand in one another, and how long a chain of `extends` may be.
  static let templates = 20
  /// How deep everything together may stand in one another once includes and blocks are in place.
  static let nesting = 200
  /// The most instructions in a program.
  static let instructions = 500_000
}

/// Thrown where a tag cannot be read any further; the problem has been reported.
struct Unreadable: Error {}

extension Diagnostic {
  /// Whether what stands behind it cannot be understood.
  fileprivate var isCut: Bool {
    switch problem {
    case TemplateProblem.unclosedDelimiter, TemplateProblem.unclosedRaw:
      true
    default: false
    }
  }
}

/// Makes a tree of the pieces of a template.
///
/// After a mistake it goes on with the next tag. A block tag keeps its body even when its own head
/// is wrong, so that one mistake gives one error.
struct Parser {
  let file: SourceFile
  let bytes: [UInt8]
  let pieces: [Piece]
  let tokens: [Token]
  var diagnostics: [Diagnostic]
  var template: ParsedTemplate

  /// The next piece.
  var position = 0
  /// The next token, and the piece's end of tokens.
  var token = 0
  var lastToken = 0
  /// How deep the expression at hand is.
  var depth = 0

  /// The names of the tags that close what is open, innermost last.
  private var openEnds: [[String]] = []
  private var blockNames: [Name] = []
  private var usedNames: Set<String> = []
  private var definedNames: Set<String> = ["site", "page", "loop"]
  private var hasContent = false
  private var isTooDeep = false
  private var isOutsideReported = false
  private var blockIndexes: [String: Int] = [:]

  /// Parses a file.
  static func parse(_ name: String, _ file: SourceFile) -> (ParsedTemplate, [Diagnostic]) {
    let empty = ParsedTemplate(name: name, file: file)
    guard file.bytes.count <= Limits.bytes else {
      let problem = TemplateProblem.tooLarge(limit: Limits.bytes)
      return (empty, [Diagnostic(problem, at: SourceLocation(file))])
    }
    if let invalid = firstInvalidByte(file.bytes) {
      let range = invalid..<(invalid + 1)
      return (empty, [Diagnostic(TemplateProblem.notUTF8, at: SourceLocation(file, range))])
    }
    var parser = Parser(Lexer(file), empty)
    parser.run()
    if parser.diagnostics.contains(where: \.isCut) { parser.template.isCut = true }
    return (parser.template, parser.diagnostics)
  }

  private init(_ lexer: Lexer, _ empty: ParsedTemplate) {
    file = empty.file
    bytes = empty.file.bytes
    pieces = lexer.pieces
    tokens = lexer.tokens
    diagnostics = lexer.diagnostics
    template = empty
  }

  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return min(offset, bytes.count - 1)
      }
    }
  }

  private mutating func run() {
    template.nodes = body(until: [], of: nil).nodes
    template.blockIndexes = blockIndexes
    template.freeNames = usedNames.subtracting(definedNames)
  }

  // MARK: - Reports

  mutating func report(
    _ problem: TemplateProblem, _ range: SourceRange, notes: [Note] = [],
    replacement: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        problem, at: SourceLocation(file, range), notes: notes,
        suggestion: replacement.map { Suggestion(replace: range, with: $0) }))
  }

  mutating func note(use name: String) { usedNames.insert(name) }

  /// Whether the template has given a value this name by now.
  func isDefined(_ name: String) -> Bool { definedNames.contains(name) }

  // MARK: - Bodies

  /// The head of a tag: its name, its place, and the piece it is.
  struct Head {
    let name: String
    /// Whether another name was written, which has been reported.
    var isMisspelt = false
    let nameRange: SourceRange
    let range: SourceRange
  }

  /// Parses nodes up to a tag that is in `ends` (which it consumes, its further tokens are next)
  /// or closes something further out, or the end.
  mutating func body(until ends: [String], of opener: Head?) -> (nodes: [Node], end: Head?) {
    var nodes: [Node] = []
    openEnds.append(ends)
    defer { openEnds.removeLast() }
    if openEnds.count > Limits.depth + 1 {
      if !isTooDeep { report(.tooDeep(limit: Limits.depth), opener?.range ?? 0..<0) }
      isTooDeep = true
      position = pieces.count
    }
    while position < pieces.count {
      let piece = pieces[position]
      switch piece.kind {
      case .silent:
        position += 1
      case .text:
        position += 1
        if !piece.range.isEmpty {
          noteContent(at: piece.range, isText: true)
          nodes.append(Node(kind: .text(piece.range), range: piece.range))
        }
      case .print:
        position += 1
        enter(piece)
        noteContent(at: piece.range, isText: false)
        if let node = try? print(piece) { nodes.append(node) }
      case .tag:
        guard let head = head(piece) else {
          position += 1
          hasContent = true
          continue
        }
        if ends.contains(head.name) {
          position += 1
          return (nodes, head)
        }
        if Self.closers[head.name] != nil {
          if openEnds.contains(where: { $0.contains(head.name) }) { return (nodes, nil) }
          position += 1
          stray(head)
          continue
        }
        position += 1
        if let node = tag(head) { nodes.append(node) }
      }
    }
    return (nodes, nil)
  }

  /// The closing tags and what they close.
  private static let closers: [String: [String]] = [
    "elif": ["if"], "else": ["if", "for"], "endif": ["if"], "endfor": ["for"],
    "endblock": ["block"], "endraw": ["raw"], "endcomponent": ["component"],
    "endslot": ["slot"], "endfill": ["fill"],
  ]
  private static let openers = [
    "if", "for", "set", "block", "include", "extends", "raw", "component", "slot", "fill",
  ]

  /// Makes the tokens of a piece the next ones.
  private mutating func enter(_ piece: Piece) {
    token = piece.tokens.lowerBound
    lastToken = max(piece.tokens.lowerBound, piece.tokens.upperBound - 1)
    depth = 0
  }

  /// Reads a tag's name; a misspelt one is reported and taken for the one meant.
  private mutating func head(_ piece: Piece) -> Head? {
    enter(piece)
    guard token < tokens.count, case .name(let name) = tokens[token].kind else {
      do { try fail(.tagName) } catch { return nil }
    }
    let range = tokens[token].range
    token += 1
    let known = Self.openers + Self.closers.keys.sorted()
    if known.contains(name) { return Head(name: name, nameRange: range, range: piece.range) }
    guard diagnostics.count < Limits.diagnostics else { return nil }
    if let meant = Self.foreignTags[name] {
      report(.unknownTag(name), range)
      // Its body is that of the tag which is meant; its head is not.
      return Head(name: meant, isMisspelt: true, nameRange: range, range: piece.range)
    }
    let foreign = ["elseif": "elif", "elsif": "elif", "end": "endif"]
    let isForeign = ForeignTemplate.tags[name] != nil && foreign[name] == nil
    let meant = foreign[name] ?? (isForeign ? nil : NearMiss.best(for: name, among: known))
    report(.unknownTag(name), range, replacement: meant)
    return meant.map {
      Head(name: $0, isMisspelt: true, nameRange: range, range: piece.range)
    }
  }

  /// Tags of other languages that have the shape of one here.
  private static let foreignTags = [
    "unless": "if", "endunless": "endif", "ifequal": "if", "endifequal": "endif",
    "foreach": "for", "endforeach": "endfor", "endeach": "endfor",
  ]

  private mutating func stray(_ head: Head) {
    if head.isMisspelt { return }
    report(.strayTag(head.name, openers: Self.closers[head.name] ?? []), head.nameRange)
  }

  /// Something that is printed; refuses it outside the blocks of a template that extends.
  private mutating func noteContent(at range: SourceRange, isText: Bool) {
    let start = bytes[range].firstIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    if isText, start == nil { return }
    hasContent = true
    guard template.extends != nil, blockNames.isEmpty else { return }
    // One report is enough, however much there is.
    if isOutsideReported { return }
    isOutsideReported = true
    var end = start ?? range.lowerBound
    if isText {
      while end < range.upperBound, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    } else {
      end = range.upperBound
    }
    report(.outsideBlocks, (start ?? range.lowerBound)..<end)
  }

  // MARK: - Tags

  private mutating func print(_ piece: Piece) throws(Unreadable) -> Node {
    try refuseAction(piece)
    let expression = try expression()
    try finish("}}")
    if case .call(let name, let arguments) = expression.kind, name.text == "super",
      arguments.isEmpty
    {
      if blockNames.isEmpty { report(.misplacedSuper, expression.range) }
      return Node(kind: .super, range: expression.range)
    }
    return Node(kind: .print(expression), range: piece.range)
  }

  /// Parses a tag whose head has been read, with its body.
  private mutating func tag(_ head: Head) -> Node? {
    let isOutside = template.extends != nil && blockNames.isEmpty
    if isOutside, head.name != "block", head.name != "extends" {
      noteContent(at: head.range, isText: false)
    }
    defer { hasContent = true }
    switch head.name {
    case "if": return ifTag(head)
    case "for": return forTag(head)
    case "block": return blockTag(head)
    case "set": return try? setTag(head)
    case "include": return try? includeTag(head)
    case "component": return componentTag(head)
    case "slot": return slotTag(head)
    case "fill": return fillTag(head)
    case "extends":
      try? extendsTag(head)
      return nil
    default:
      // `{% raw something %}`: the lexer takes the plain one.
      try? finish("%}")
      return nil
    }
  }

  mutating func value(orElse range: SourceRange) -> Expression {
    do {
      let value = try expression()
      try finish("%}")
      return value
    } catch {
      return Expression(kind: .invalid, range: range)
    }
  }

  mutating func unclosed(_ head: Head, _ end: String) {
    if isTooDeep { return }
    template.isCut = true
    report(.unclosedTag(head.name, end: end), head.range)
  }

  private mutating func ifTag(_ head: Head) -> Node {
    var branches: [Node.Branch] = []
    var condition = value(orElse: head.range)
    var current = head
    while true {
      let (nodes, end) = body(until: ["elif", "else", "endif"], of: current)
      branches.append(Node.Branch(condition: condition, body: nodes))
      guard let end else {
        unclosed(head, "endif")
        break
      }
      if end.name == "elif" || isElseIf(end) {
        condition = value(orElse: end.range)
        current = end
        continue
      }
      try? finish("%}")
      if end.name == "else" {
        let rest = otherwise(head, end, "endif")
        return Node(kind: .if(branches, otherwise: rest), range: head.range)
      }
      break
    }
    return Node(kind: .if(branches, otherwise: []), range: head.range)
  }

  /// Whether an `else` is the beginning of `else if`, which is reported and read as `elif`.
  private mutating func isElseIf(_ end: Head) -> Bool {
    guard end.name == "else", current == .name("if") else { return false }
    let range = end.nameRange.lowerBound..<tokens[token].range.upperBound
    report(.unknownTag("else if"), range, replacement: "elif")
    token += 1
    return true
  }

  /// The body after `else`, up to the end tag.
  private mutating func otherwise(_ head: Head, _ start: Head, _ end: String) -> [Node] {
    var nodes: [Node] = []
    let ends = end == "endif" ? ["elif", "else", end] : ["else", end]
    while true {
      let (more, found) = body(until: ends, of: start)
      nodes += more
      guard let found else {
        unclosed(head, end)
        return nodes
      }
      if found.name == end {
        try? finish("%}")
        return nodes
      }
      report(.tagAfterElse(found.name), found.nameRange)
    }
  }

  private mutating func forTag(_ head: Head) -> Node {
    var variable = Name(text: "", range: head.range)
    var list = Expression(kind: .invalid, range: head.range)
    do {
      variable = try newName()
      try take(keyword: "in")
      list = try expression()
      try finish("%}")
    } catch {
      list = Expression(kind: .invalid, range: head.range)
    }
    let (nodes, end) = body(until: ["else", "endfor"], of: head)
    var rest: [Node] = []
    if let end {
      try? finish("%}")
      if end.name == "else" { rest = otherwise(head, end, "endfor") }
    } else {
      unclosed(head, "endfor")
    }
    return Node(kind: .for(variable, list, body: nodes, otherwise: rest), range: head.range)
  }

  private mutating func setTag(_ head: Head) throws(Unreadable) -> Node {
    let name = try newName()
    do {
      try take(symbol: "=")
      let value = try expression()
      try finish("%}")
      return Node(kind: .set(name, value), range: head.range)
    } catch {
      let invalid = Expression(kind: .invalid, range: head.range)
      return Node(kind: .set(name, invalid), range: head.range)
    }
  }

  /// A name that the template gives to a value.
  private mutating func newName() throws(Unreadable) -> Name {
    let name = try self.name()
    if Self.reserved.contains(name.text) { report(.reservedName(name.text), name.range) }
    definedNames.insert(name.text)
    return name
  }

  static let reserved: Set<String> = [
    "site", "page", "loop", "true", "false", "and", "or", "not", "in", "with",
  ]

  private mutating func blockTag(_ head: Head) -> Node? {
    var name: Name?
    do {
      name = try self.name()
      try finish("%}")
    } catch {}
    let known = name.flatMap { name in blockNames.first { $0.text == name.text } }
    if let name, let known {
      let note = Note(.firstDefinedHere, at: SourceLocation(file, known.range))
      report(.blockTwice(name.text), name.range, notes: [note])
    }
    // Blocks that stand around it have no index yet, hence the search among their names above.
    if let name, known == nil, let index = blockIndexes[name.text] {
      let first = SourceLocation(file, template.blocks[index].name.range)
      report(.blockTwice(name.text), name.range, notes: [Note(.firstDefinedHere, at: first)])
    }
    blockNames.append(name ?? Name(text: "", range: head.range))
    let (nodes, end) = body(until: ["endblock"], of: head)
    blockNames.removeLast()
    if end != nil {
      if case .name(let written)? = current, let name, written == name.text { token += 1 }
      try? finish("%}")
    } else {
      unclosed(head, "endblock")
    }
    guard let name, known == nil, blockIndexes[name.text] == nil else { return nil }
    blockIndexes[name.text] = template.blocks.count
    template.blocks.append(Block(name: name, body: nodes, isNested: !blockNames.isEmpty))
    return Node(kind: .block(template.blocks.count - 1), range: head.range)
  }

  private mutating func extendsTag(_ head: Head) throws(Unreadable) {
    let name = try text()
    try finish("%}")
    if hasContent || template.extends != nil || !openEnds.dropFirst().isEmpty {
      report(.misplacedExtends(included: false), head.range)
    } else {
      template.extends = name
    }
  }
}

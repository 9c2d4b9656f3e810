import Diagnostics

/// Thrown where a tag cannot be read any further; the problem has been reported.
struct Unreadable: Error {}

extension Diagnostic {
  /// Whether the rest of the file cannot be understood because of it.
  fileprivate var isCut: Bool {
    switch problem {
    case TemplateProblem.unclosedDelimiter, TemplateProblem.unclosedRaw:
      true
    default: false
    }
  }
}

/// Parses the pieces of a template into a tree.
///
/// After an error it continues with the next tag. A tag with a body keeps the body even when its
/// own head is wrong, so that one mistake gives one error.
struct Parser {
  let file: SourceFile
  let bytes: [UInt8]
  let pieces: [Piece]
  let tokens: [Token]
  var diagnostics: [Diagnostic]
  var template: ParsedTemplate

  /// The next piece.
  var position = 0
  /// The index of the next token, and of the last one of the piece.
  var token = 0
  var lastToken = 0
  /// How deeply the current expression is nested.
  var depth = 0

  /// The names of the tags that can end each open tag, innermost last.
  var openEnds: [[String]] = []
  var blockNames: [Name] = []
  private var usedNames: Set<String> = []
  var definedNames: Set<String> = ["site", "page", "loop"]
  var hasContent = false
  var isTooDeep = false
  private var isOutsideReported = false
  var blockIndexes: [String: Int] = [:]

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

  /// Whether the template has defined a variable with this name so far.
  func isDefined(_ name: String) -> Bool { definedNames.contains(name) }

  // MARK: - Bodies

  /// The head of a tag: its name, its place, and the piece it is.
  struct Head {
    let name: String
    /// Whether the template has a misspelt name here, which has been reported.
    var isMisspelt = false
    let nameRange: SourceRange
    let range: SourceRange
  }

  /// Parses nodes up to a tag in `ends`, a tag that closes a surrounding tag, or the end of the
  /// file. Consumes the name of a tag in `ends`; its other tokens are next.
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

  /// Reads the name of a tag. Reports a misspelt name, and continues with the one that was probably
  /// meant.
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
      // Its body is read as the body of the corresponding tag; its head is not read.
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

  /// Tags of other languages that have a body, and the tag here that they correspond to.
  private static let foreignTags = [
    "unless": "if", "endunless": "endif", "ifequal": "if", "endifequal": "endif",
    "foreach": "for", "endforeach": "endfor", "endeach": "endfor",
  ]

  private mutating func stray(_ head: Head) {
    if head.isMisspelt { return }
    report(.strayTag(head.name, openers: Self.closers[head.name] ?? []), head.nameRange)
  }

  /// Records that the template has content. Reports content outside the blocks of a template that
  /// extends another.
  mutating func noteContent(at range: SourceRange, isText: Bool) {
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
}

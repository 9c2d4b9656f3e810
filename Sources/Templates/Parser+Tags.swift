import Diagnostics

/// Parses tags with their bodies.
extension Parser {
  mutating func print(_ piece: Piece) throws(Unreadable) -> Node {
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
  mutating func tag(_ head: Head) -> Node? {
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
      // This is `{% raw something %}`. The lexer has dealt with `{% raw %}`.
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

  /// Whether an `else` is the beginning of `else if`. Reports it; the caller reads it as `elif`.
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
    // Surrounding blocks have no index yet; the search among their names above finds those.
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

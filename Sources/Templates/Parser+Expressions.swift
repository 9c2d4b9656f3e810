import Diagnostics

extension Parser {
  // MARK: - Tokens

  /// The next token of the tag, or nil at its end.
  var current: Token.Kind? {
    guard token < lastToken, tokens.indices.contains(token) else { return nil }
    return tokens[token].kind
  }

  private var currentRange: SourceRange {
    tokens.indices.contains(token) ? tokens[token].range : bytes.count..<bytes.count
  }

  private var previousEnd: Int {
    token > 0 && tokens.indices.contains(token - 1) ? tokens[token - 1].range.upperBound : 0
  }

  /// Reports that something else must stand here, unless the lexer has reported this tag.
  mutating func fail(_ expectation: TemplateExpectation) throws(Unreadable) -> Never {
    if tokens.indices.contains(lastToken), tokens[lastToken].kind != .invalid {
      let range = currentRange
      let found =
        current == nil ? nil : String(decoding: bytes[range], as: UTF8.self).shortened(to: 40)
      report(.expected(expectation, found: found), range)
    }
    throw Unreadable()
  }

  /// Reads the end of the tag.
  mutating func finish(_ delimiter: String) throws(Unreadable) {
    guard tokens.indices.contains(token), tokens[token].kind == .end else {
      try fail(.end(delimiter))
    }
  }

  mutating func takes(symbol: String) -> Bool {
    guard current == .symbol(symbol) else { return false }
    token += 1
    return true
  }

  mutating func take(symbol: String) throws(Unreadable) {
    if !takes(symbol: symbol) { try fail(.symbol(symbol)) }
  }

  private mutating func takes(keyword: String) -> Bool {
    guard current == .name(keyword) else { return false }
    token += 1
    return true
  }

  mutating func take(keyword: String) throws(Unreadable) {
    if !takes(keyword: keyword) { try fail(.symbol(keyword)) }
  }

  mutating func name() throws(Unreadable) -> Name {
    guard case .name(let text)? = current else { try fail(.name) }
    let range = currentRange
    token += 1
    return Name(text: text, range: range)
  }

  mutating func text() throws(Unreadable) -> Name {
    guard case .text(let text)? = current else {
      try refusePath()
      try fail(.text)
    }
    let range = currentRange
    token += 1
    return Name(text: text, range: range)
  }

  // MARK: - Expressions, from the lowest precedence to the highest

  mutating func expression() throws(Unreadable) -> Expression {
    try deeper()
    defer { depth -= 1 }
    return try either()
  }

  /// Parses one level deeper. Reports expressions that are nested too deeply.
  private mutating func deeper() throws(Unreadable) {
    depth += 1
    if depth > Limits.depth {
      depth -= 1
      report(.tooDeep(limit: Limits.depth), currentRange)
      throw Unreadable()
    }
  }

  /// Refuses endless chains of `and` and `or`.
  private mutating func few(_ parts: [Expression]) throws(Unreadable) {
    if parts.count <= Limits.operands { return }
    report(.tooDeep(limit: Limits.operands), currentRange)
    throw Unreadable()
  }

  private mutating func either() throws(Unreadable) -> Expression {
    let start = currentRange.lowerBound
    var parts = [try both()]
    while takes(keyword: "or") {
      parts.append(try both())
      try few(parts)
    }
    return parts.count == 1
      ? parts[0] : Expression(kind: .or(parts), range: start..<previousEnd)
  }

  private mutating func both() throws(Unreadable) -> Expression {
    let start = currentRange.lowerBound
    var parts = [try negation()]
    while takes(keyword: "and") {
      parts.append(try negation())
      try few(parts)
    }
    return parts.count == 1
      ? parts[0] : Expression(kind: .and(parts), range: start..<previousEnd)
  }

  private mutating func negation() throws(Unreadable) -> Expression {
    let start = currentRange.lowerBound
    guard takes(keyword: "not") else { return try comparison() }
    try deeper()
    defer { depth -= 1 }
    return Expression(kind: .not(try negation()), range: start..<previousEnd)
  }

  private mutating func comparison() throws(Unreadable) -> Expression {
    let start = currentRange.lowerBound
    let left = try filtered()
    var result = left
    var isComparison = false
    while true {
      let operatorRange = currentRange
      let comparison: Expression.Comparison?
      var negated = false
      switch current {
      case .symbol(let symbol)?:
        guard let found = Expression.Comparison(rawValue: symbol) else {
          if symbol == "=" {
            report(.expected(.symbol("=="), found: "="), operatorRange, replacement: "==")
            throw Unreadable()
          }
          return result
        }
        comparison = found
      case .name("in")?: comparison = nil
      case .name("not")?:
        guard token + 1 < lastToken, tokens[token + 1].kind == .name("in") else { return result }
        token += 1
        negated = true
        comparison = nil
      default: return result
      }
      if isComparison {
        report(.chainedComparison, operatorRange)
        throw Unreadable()
      }
      token += 1
      if case .symbol(let symbol) = tokens[token - 1].kind {
        if symbol == "==" || symbol == "!=" { try refuse("=", after: symbol, write: symbol) }
        if symbol == "<" { try refuse(">", after: symbol, write: "!=") }
      }
      isComparison = true
      let right = try filtered()
      let range = start..<previousEnd
      if let comparison {
        result = Expression(kind: .compare(left, comparison, right), range: range)
      } else {
        result = Expression(kind: .contained(left, in: right, negated: negated), range: range)
      }
    }
  }

  private mutating func filtered() throws(Unreadable) -> Expression {
    let start = currentRange.lowerBound
    var result = try fields()
    let outerDepth = depth
    defer { depth = outerDepth }
    while takes(symbol: "|") {
      try refuse("|", after: "|", write: "or")
      try deeper()
      let name = try self.name()
      let arguments = takes(symbol: "(") ? try arguments() : []
      result = Expression(kind: .filter(result, name, arguments), range: start..<previousEnd)
    }
    return result
  }

  private mutating func fields() throws(Unreadable) -> Expression {
    let start = currentRange.lowerBound
    var result = try primary()
    let outerDepth = depth
    defer { depth = outerDepth }
    while takes(symbol: ".") {
      try deeper()
      let name = try self.name()
      result = Expression(kind: .field(result, name), range: start..<previousEnd)
    }
    return result
  }

  private mutating func primary() throws(Unreadable) -> Expression {
    let range = currentRange
    try refuseDot()
    switch current {
    case .text(let text)?:
      token += 1
      return Expression(kind: .text(text), range: range)
    case .integer(let value)?:
      token += 1
      return Expression(kind: .integer(value), range: range)
    case .number(let value)?:
      token += 1
      return Expression(kind: .number(value), range: range)
    case .name("true")?, .name("false")?:
      let value = current == .name("true")
      token += 1
      return Expression(kind: .boolean(value), range: range)
    case .name("and")?, .name("or")?, .name("not")?, .name("in")?, .name("with")?:
      try fail(.value)
    case .name(let text)?:
      token += 1
      if takes(symbol: "(") {
        let name = Name(text: text, range: range)
        let arguments = try arguments()
        return Expression(
          kind: .call(name, arguments), range: range.lowerBound..<previousEnd)
      }
      note(use: text)
      return Expression(kind: .variable(text), range: range)
    case .symbol("(")?:
      token += 1
      let inner = try expression()
      try take(symbol: ")")
      return Expression(kind: inner.kind, range: range.lowerBound..<previousEnd)
    case .symbol("[")?:
      token += 1
      var elements: [Expression] = []
      while current != .symbol("]") {
        elements.append(try expression())
        if !takes(symbol: ",") { break }
      }
      try take(symbol: "]")
      return Expression(kind: .list(elements), range: range.lowerBound..<previousEnd)
    default:
      try fail(.value)
    }
  }

  /// The arguments after `(`, and the `)`.
  private mutating func arguments() throws(Unreadable) -> [Argument] {
    var arguments: [Argument] = []
    var given: Set<String> = []
    while current != .symbol(")") {
      var name: Name?
      if case .name? = current, token + 1 < lastToken, tokens[token + 1].kind == .symbol("=") {
        name = try self.name()
        token += 1
      }
      let value = try expression()
      if let name, !given.insert(name.text).inserted {
        report(.givenTwice(name.text), name.range)
      } else {
        arguments.append(Argument(name: name, value: value))
      }
      if !takes(symbol: ",") { break }
    }
    try take(symbol: ")")
    return arguments
  }
}

extension String {
  /// At most `count` characters, with an ellipsis if there are more.
  func shortened(to count: Int) -> String {
    self.count <= count ? self : prefix(count) + "…"
  }
}

import Diagnostics

extension Compiler {
  static let functionNames = ["t", "asset", "link", "filled"]

  /// Compiles a call of a function.
  func call(_ name: Name, _ arguments: [Argument], at range: SourceRange) -> Operand {
    switch name.text {
    case "t":
      guard let word = word(name, arguments, at: range) else { return .invalid }
      let result = temporary()
      emit(.word, result, word.index, word.operands)
      return Operand(place: .register(result), type: .text, path: nil)
    case "asset":
      guard let path = onlyText(name, arguments) else { return .invalid }
      guard let url = environment.assets[path.text] else {
        let near = NearMiss.best(for: path.text, among: environment.assets.keys)
        report(
          .unknownAsset(path.text), path.range, replacement: near.map { "\"\($0)\"" })
        return .invalid
      }
      use.assets.insert(path.text)
      return Operand(place: .constant(.url(url)), type: .url, path: nil)
    case "filled": return filled(arguments, at: range)
    case "link":
      guard let path = onlyText(name, arguments) else { return .invalid }
      guard let page = environment.links(path.text), let number = Int32(exactly: page) else {
        let near = NearMiss.best(for: path.text, among: environment.linkNames)
        report(.unknownLink(path.text), path.range, replacement: near.map { "\"\($0)\"" })
        return .invalid
      }
      let result = temporary()
      emit(.link, result, number)
      return Operand(place: .register(result), type: .url, path: nil)
    case "super":
      report(.misplacedSuper, range)
      return .invalid
    default:
      let isFilter = Filter(rawValue: name.text) != nil
      let near = NearMiss.best(
        for: name.text, among: Self.functionNames.filter { $0.utf8.count > 1 })
      report(
        isFilter ? .filterAsFunction(name.text) : .unknownFunction(name.text), name.range,
        replacement: isFilter ? nil : near)
      for argument in arguments { _ = value(argument.value) }
      return .invalid
    }
  }

  /// The one literal text that a function takes.
  private func onlyText(_ name: Name, _ arguments: [Argument]) -> Name? {
    guard arguments.count == 1, let argument = arguments.first else {
      report(.argumentCount(of: name.text, least: 1, most: 1), name.range)
      return nil
    }
    if let label = argument.name {
      report(.argumentNames(of: name.text, named: true), label.range)
      return nil
    }
    return literalText(argument.value, for: name.text)
  }

  /// A text in quotes; reports anything else.
  func literalText(_ expression: Expression, for user: String) -> Name? {
    switch expression.kind {
    case .text(let text): return Name(text: text, range: expression.range)
    case .invalid: return nil
    default:
      report(.literalNeeded(of: user), expression.range)
      return nil
    }
  }

  /// Compiles the arguments of `t`: the word's index and the place of its operands.
  func word(
    _ name: Name, _ arguments: [Argument], at range: SourceRange
  ) -> (index: Int32, operands: Int32)? {
    guard let first = arguments.first else {
      report(.argumentCount(of: name.text, least: 1, most: nil), name.range)
      return nil
    }
    let key = literalText(first.value, for: name.text)
    let entry = key.flatMap { environment.words.find($0.text) }
    if let key, entry != nil { use.words.insert(key.text) }
    if let key, entry == nil {
      let near = NearMiss.best(for: key.text, among: environment.words.keys)
      report(.unknownWord(key.text), key.range, replacement: near.map { "\"\($0)\"" })
    }
    var registers: [String: Int32] = [:]
    // Each argument that is wrong may have been meant for a placeholder that is then missing.
    var spoilt = 0
    for argument in arguments.dropFirst() {
      let operand = needed(argument.value)
      guard let label = argument.name else {
        report(.argumentNames(of: name.text, named: false), argument.value.range)
        spoilt += 1
        continue
      }
      let isCount = label.text == "count"
      if let type = operand.type, isCount ? type != .integer : !isWritable(type) {
        let problem = TemplateProblem.wrongArgument(
          of: label.text, needs: isCount ? .integer : .writable,
          found: schema.description(of: type))
        report(problem, argument.value.range)
      }
      if let key, let entry, !entry.word.placeholders.contains(label.text) {
        let others = entry.word.placeholders.filter { placeholder in
          !arguments.contains { $0.name?.text == placeholder }
        }
        let near =
          NearMiss.best(for: label.text, among: others) ?? (others.count == 1 ? others[0] : nil)
        spoilt += 1
        report(
          .unknownPlaceholder(label.text, word: key.text), label.range, replacement: near)
      }
      registers[label.text] = register(operand)
    }
    guard let key, let entry else { return nil }
    let ordered = entry.word.placeholders.compactMap { registers[$0] }
    let missing = entry.word.placeholders.filter { registers[$0] == nil }
    if missing.count > spoilt {
      report(.missingPlaceholders(missing, word: key.text), key.range)
    }
    return (Int32(truncatingIfNeeded: entry.index), append(ordered))
  }

  private func isWritable(_ type: ValueType) -> Bool {
    switch type {
    case .text, .url, .integer, .number: true
    default: false
    }
  }
}

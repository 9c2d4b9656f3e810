import Diagnostics

extension Function {
  /// The functions of words.
  static let words: [Function] = [
    Function(
      name: "t",
      parameters: [
        Parameter(name: "key", kind: .literal),
        Parameter(
          name: "placeholder", kind: .value, isOptional: true, isRepeated: true, isNamed: true),
      ], result: .text,
      summary:
        "the words with that key in the page's language, with the values in place of the "
        + "placeholders. `count` also chooses the plural form",
      example: Example(
        #"{{ t("n-results", count=1200) }}, {{ t("by", name=page.title) }}"#,
        gives: "1,200 results, by Amsterdam"),
      compile: { compiler, use in
        guard let word = compiler.word(use) else { return .invalid }
        let result = compiler.temporary()
        compiler.emit(.word, result, word.index, word.operands)
        return Operand(place: .register(result), type: .text, path: nil)
      },
      print: { compiler, use in
        guard let word = compiler.word(use) else { return }
        compiler.emit(.printWord, word.index, word.operands)
      })
  ]
}

extension Compiler {
  /// Compiles the arguments of `t`: the word's index and the place of its operands.
  fileprivate func word(_ use: FunctionUse) -> (index: Int32, operands: Int32)? {
    let key = use.text
    let entry = key.flatMap { environment.words.find($0.text) }
    if let key, entry != nil { self.use.words.insert(key.text) }
    if let key, entry == nil {
      let near = NearMiss.best(for: key.text, among: environment.words.keys)
      report(.unknownWord(key.text), key.range, replacement: near.map { "\"\($0)\"" })
    }
    var registers: [String: Int32] = [:]
    // Each argument that is wrong may have been meant for a placeholder that is then missing.
    var spoilt = 0
    for argument in use.arguments.dropFirst() {
      let operand = needed(argument.value)
      guard let label = argument.name else {
        report(.argumentNames(of: use.name.text, named: false), argument.value.range)
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
          !use.arguments.contains { $0.name?.text == placeholder }
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
    case .html, .boolean, .date, .moment, .list, .optional, .object, .nothing: false
    }
  }
}

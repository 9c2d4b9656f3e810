import Diagnostics

extension Compiler {
  /// Emits a jump to `label` if the truth of an expression is `flag`. Returns the paths that are
  /// known to be present in either case.
  @discardableResult
  func jump(_ expression: Expression, if flag: Bool, to label: Int32) -> Facts {
    switch expression.kind {
    case .not(let inner):
      let found = jump(inner, if: !flag, to: label)
      return Facts(whenTrue: found.whenFalse, whenFalse: found.whenTrue)
    case .and(let parts): return jump(all: parts, are: true, if: flag, to: label)
    case .or(let parts):
      // `a or b` is `not (not a and not b)`.
      let found = jump(all: parts, are: false, if: !flag, to: label)
      return Facts(whenTrue: found.whenFalse, whenFalse: found.whenTrue)
    default:
      let (operand, found) = test(expression)
      emit(flag ? .jumpIfTrue : .jumpIfFalse, label, register(operand))
      return found
    }
  }

  /// Jumps to `label` if "all parts are `truth`" is `flag`.
  private func jump(
    all parts: [Expression], are truth: Bool, if flag: Bool, to label: Int32
  ) -> Facts {
    let outer = facts
    defer { facts = outer }
    let skip = flag ? code.label() : label
    var all: Set<Path> = []
    var any: Set<Path>?
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      let found =
        isLast && flag
        ? jump(part, if: truth, to: label) : jump(part, if: !truth, to: skip)
      let same = truth ? found.whenTrue : found.whenFalse
      let different = truth ? found.whenFalse : found.whenTrue
      all.formUnion(same)
      any = any.map { $0.intersection(different) } ?? different
      facts.formUnion(same)
    }
    if flag { code.place(skip) }
    return Facts(whenTrue: all, whenFalse: any ?? [])
  }

  /// Compiles an expression for its truth only. Also returns the facts that follow from its truth.
  private func test(_ expression: Expression) -> (Operand, Facts) {
    switch expression.kind {
    case .variable(let name):
      if let variable = variable(name), case .missing = variable.kind {
        let path = Path(variable: variable.number, slots: [])
        let absent = Operand(place: .constant(.absent), type: .nothing, path: path)
        return (absent, Facts(whenTrue: [path]))
      }
      return testPath(expression)
    case .field: return testPath(expression)
    case .compare(let left, let comparison, let right):
      return compare(left, comparison, right, at: expression.range)
    case .contained(let item, let list, let negated):
      return contained(item, in: list, negated: negated, at: expression.range)
    default: return (value(expression), Facts())
    }
  }

  /// Whether a condition is true or false on every page, as far as types show. Emits no
  /// instructions.
  func truth(of expression: Expression) -> TemplateUse.Truth {
    switch expression.kind {
    case .boolean(let flag): return flag ? .always : .never
    case .not(let inner): return truth(of: inner).negated
    case .variable, .field:
      guard let (type, path) = typeOfPath(expression) else { return .either }
      if type == .nothing { return .never }
      if type.isOptional, !facts.contains(path) { return .either }
      switch type.present {
      case .object, .date, .moment, .integer, .number: return .always
      default: return .either
      }
    default: return .either
    }
  }

  /// The declared type of a plain path and the path itself.
  private func typeOfPath(_ expression: Expression) -> (ValueType, Path)? {
    switch expression.kind {
    case .variable(let name):
      guard let variable = variable(name) else { return nil }
      let path = Path(variable: variable.number, slots: [])
      switch variable.kind {
      case .value(_, let type?), .list(_, let type?, _): return (type, path)
      case .missing: return facts.contains(path) ? nil : (.nothing, path)
      default: return nil
      }
    case .field(let base, let name):
      guard let (type, path) = typeOfPath(base), case .object(let object) = type.present,
        let field = schema.field(name.text, of: object)
      else { return nil }
      return (field.type, Path(variable: path.variable, slots: path.slots + [field.slot]))
    default: return nil
    }
  }

  private func testPath(_ expression: Expression) -> (Operand, Facts) {
    let operand = value(expression)
    guard let path = operand.path else { return (operand, Facts()) }
    return (operand, Facts(whenTrue: [path]))
  }

  /// `and`, `or` and `not` as a value: true or false.
  func logic(_ expression: Expression) -> Operand {
    let result = temporary()
    let no = code.label()
    let end = code.label()
    jump(expression, if: false, to: no)
    emit(.constant, result, constant(.boolean(true)))
    emit(.jump, end)
    code.place(no)
    emit(.constant, result, constant(.boolean(false)))
    code.place(end)
    return Operand(place: .register(result), type: .boolean, path: nil)
  }

  // MARK: - Comparisons

  func compare(
    _ left: Expression, _ comparison: Expression.Comparison, _ right: Expression,
    at range: SourceRange
  ) -> (Operand, Facts) {
    let isEquality = comparison == .equal || comparison == .unequal
    var a = isEquality ? value(left) : needed(left)
    var b = isEquality ? value(right) : needed(right)
    var result = Operand(place: .nowhere, type: .boolean, path: nil)
    guard let aType = a.type, let bType = b.type else { return (result, Facts()) }
    if isEquality {
      (a, b) = choiceAsText(a, b)
      guard areComparable(a.type ?? aType, b.type ?? bType) else {
        let problem = TemplateProblem.notComparable(
          schema.description(of: aType), schema.description(of: bType))
        report(problem, range)
        return (result, Facts())
      }
    } else if let unordered = [aType, bType].first(where: { !isOrdered($0) }) {
      report(.notOrdered(schema.description(of: unordered)), range)
      return (result, Facts())
    } else if !areComparable(aType, bType) {
      let problem = TemplateProblem.notComparable(
        schema.description(of: aType), schema.description(of: bType))
      report(problem, range)
      return (result, Facts())
    }
    let target = temporary()
    let (x, y) = (register(a), register(b))
    switch comparison {
    case .equal: emit(.equal, target, x, y)
    case .unequal: emit(.unequal, target, x, y)
    case .less: emit(.less, target, x, y)
    case .lessOrEqual: emit(.lessOrEqual, target, x, y)
    case .greater: emit(.less, target, y, x)
    case .greaterOrEqual: emit(.lessOrEqual, target, y, x)
    }
    result.place = .register(target)
    // A value that equals a present value is present too.
    var same: Set<Path> = []
    if isEquality {
      if let path = a.path, !bType.isOptional { same.insert(path) }
      if let path = b.path, !aType.isOptional { same.insert(path) }
    }
    return (
      result,
      comparison == .equal
        ? Facts(whenTrue: same) : Facts(whenFalse: comparison == .unequal ? same : [])
    )
  }

  func contained(
    _ item: Expression, in list: Expression, negated: Bool, at range: SourceRange
  ) -> (Operand, Facts) {
    var a = value(item)
    let b = needed(list)
    var result = Operand(place: .nowhere, type: .boolean, path: nil)
    guard let itemType = a.type, let listType = b.type else { return (result, Facts()) }
    var isElementThere = true
    switch listType {
    case .list(let element):
      isElementThere = !element.isOptional
      if itemType.present == .text || itemType.present == .url, let slot = choiceSlot(element) {
        let path = FieldPath(slots: [Int32(truncatingIfNeeded: slot)])
        let listRegister = register(b)
        result = emitContains(listRegister, path, register(a))
        if negated { emit(.negate, register(result)) }
        return (result, Facts())
      }
      if element.present == .text || element.present == .url, let value = choiceValue(a) {
        a = value
      }
      guard areComparable(a.type ?? itemType, element) else {
        let problem = TemplateProblem.notComparable(
          schema.description(of: itemType), schema.description(of: element))
        report(problem, range)
        return (result, Facts())
      }
    case .text, .url:
      if itemType.isOptional { return (needsTest(a, item), Facts()) }
      guard itemType == .text || itemType == .url else {
        let problem = TemplateProblem.wrongOperand(
          of: "in", needs: .text, found: schema.description(of: itemType))
        report(problem, item.range)
        return (result, Facts())
      }
    default:
      let problem = TemplateProblem.wrongOperand(
        of: "in", needs: .list, found: schema.description(of: listType))
      report(problem, list.range)
      return (result, Facts())
    }
    let target = temporary()
    emit(.contains, target, register(a), register(b))
    if negated { emit(.negate, target) }
    result.place = .register(target)
    let there: Set<Path> = isElementThere ? Set([a.path].compactMap(\.self)) : []
    return (result, negated ? Facts(whenFalse: there) : Facts(whenTrue: there))
  }

  /// Where one side is a choice (an object with a text `value`) and the other a text, replaces the
  /// choice by its value.
  private func choiceAsText(_ a: Operand, _ b: Operand) -> (Operand, Operand) {
    func isText(_ operand: Operand) -> Bool {
      operand.type?.present == .text || operand.type?.present == .url
    }
    if isText(b), let value = choiceValue(a) { return (value, b) }
    if isText(a), let value = choiceValue(b) { return (a, value) }
    return (a, b)
  }

  private func choiceValue(_ operand: Operand) -> Operand? {
    guard let type = operand.type, let slot = choiceSlot(type) else { return nil }
    return Operand(
      place: .field(of: register(operand), slot: Int32(truncatingIfNeeded: slot)),
      type: type.isOptional ? .optional(.text) : .text, path: operand.path)
  }

  /// The slot of `value` in a choice.
  func choiceSlot(_ type: ValueType) -> Int? {
    guard case .object(let index) = type.present,
      let field = schema.field("value", of: index), field.type == .text
    else { return nil }
    return field.slot
  }

  /// Whether values of two types can be equal.
  func areComparable(_ a: ValueType, _ b: ValueType) -> Bool {
    switch (a.present, b.present) {
    case (.nothing, _), (_, .nothing): true
    case (.text, .url), (.url, .text), (.integer, .number), (.number, .integer),
      (.date, .moment), (.moment, .date):
      true
    case (.list(let a), .list(let b)): areComparable(a, b)
    case (let a, let b): a == b
    }
  }

  private func isOrdered(_ type: ValueType) -> Bool {
    switch type {
    case .text, .url, .integer, .number, .date, .moment: true
    default: false
    }
  }
}

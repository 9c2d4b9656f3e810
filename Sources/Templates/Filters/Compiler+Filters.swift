import Diagnostics

/// A filter as a template uses it.
struct FilterUse {
  let filter: Filter
  let name: Name
  /// What it works on.
  let base: Expression
  let arguments: [Expression]
}

/// A list with the type of its elements and the fields that are known to be there in them.
struct ListOperand {
  let register: Int32
  let element: ValueType
  var present: Set<[Int]>
}

extension Compiler {
  /// Compiles a filter.
  func filter(
    _ base: Expression, _ name: Name, _ arguments: [Argument], at range: SourceRange
  ) -> Operand {
    guard let filter = Filter.named(name.text) else {
      _ = value(base)
      for argument in arguments { _ = value(argument.value) }
      report(
        .unknownFilter(name.text), name.range,
        replacement: Filter.probablyMeant(by: name.text))
      return .invalid
    }
    guard hasRightCount(arguments, filter.parameters, of: name) else {
      _ = value(base)
      return .invalid
    }
    if let label = arguments.lazy.compactMap(\.name).first {
      report(.argumentNames(of: name.text, named: true), label.range)
    }
    let use = FilterUse(filter: filter, name: name, base: base, arguments: arguments.map(\.value))
    switch filter.body {
    case .code(let code): return compile(use, code)
    case .fields(let compile):
      guard let list = listOperand(of: use) else {
        compileArguments(of: use)
        return .invalid
      }
      return compile(self, use, list)
    case .whole(let compile): return compile(self, use)
    }
  }

  /// Whether there are as many arguments as the parameters allow; reports when there are not.
  func hasRightCount(_ arguments: [Argument], _ parameters: [Parameter], of name: Name) -> Bool {
    let (least, most) = (parameters.least, parameters.most)
    if arguments.count >= least, arguments.count <= most ?? Int.max { return true }
    report(.argumentCount(of: name.text, least: least, most: most), name.range)
    return false
  }

  /// Compiles a filter that has code.
  private func compile(_ use: FilterUse, _ code: FilterCode) -> Operand {
    let operand = needed(use.base)
    guard let type = operand.type, accepts(type, use) else {
      compileArguments(of: use)
      return Operand(place: .nowhere, type: use.filter.result.fixedType, path: nil)
    }
    let input = register(operand)
    var arguments: [Int32] = []
    for (parameter, argument) in zip(use.filter.parameters, use.arguments) {
      if let found = compile(argument, as: parameter, of: use, type) { arguments.append(found) }
    }
    guard arguments.count == use.arguments.count else {
      return Operand(place: .nowhere, type: resultType(of: use.filter, for: type), path: nil)
    }
    var result = emit(code, input, arguments, resultType(of: use.filter, for: type))
    if case .list = use.filter.result { result.presentInElements = operand.presentInElements }
    return result
  }

  /// The type of a filter's result for a value of a type.
  private func resultType(of filter: Filter, for type: ValueType) -> ValueType? {
    switch (filter.result, type) {
    case (.type(let type), _): type
    case (.element, .list(let element)): element.orAbsent
    case (.list, .list): type
    case (.lists, .list): .list(type)
    case (.element, _), (.list, _), (.lists, _), (.groups, _), (.valueOrArgument, _): nil
    }
  }

  /// Compiles the arguments of a filter that cannot be compiled, to report what is wrong in them.
  private func compileArguments(of use: FilterUse) {
    for (parameter, argument) in zip(use.filter.parameters, use.arguments) {
      switch parameter.kind {
      case .text, .integer, .date, .element, .value: _ = value(argument)
      case .choice(let choices): _ = choice(argument, among: choices, of: use)
      case .decimals: _ = decimals(argument)
      case .literal: break
      }
    }
  }

  // MARK: - Values that filters work on

  /// Whether a filter works on a type; reports when it does not.
  private func accepts(_ type: ValueType, _ use: FilterUse) -> Bool {
    let needs: TemplateType
    switch use.filter.input {
    case .any: return true
    case .text:
      if type == .text || type == .url { return true }
      needs = .text
    case .number:
      if type == .integer || type == .number { return true }
      needs = .number
    case .date:
      if type == .date || type == .moment { return true }
      needs = .date
    case .moment:
      if type == .moment { return true }
      needs = .moment
    case .list:
      if case .list = type { return true }
      needs = .list
    case .texts:
      if case .list(let element) = type {
        switch element.present {
        case .text, .url, .integer, .nothing: return true
        case .html, .boolean, .number, .date, .moment, .list, .optional, .object: break
        }
        needs = .listOf(.text)
      } else {
        needs = .list
      }
    }
    let problem = TemplateProblem.wrongOperand(
      of: use.name.text, needs: needs, found: schema.description(of: type))
    report(problem, use.base.range)
    return false
  }

  /// The list that a filter works on.
  private func listOperand(of use: FilterUse) -> ListOperand? {
    let operand = needed(use.base)
    guard let type = operand.type, accepts(type, use), case .list(let element) = type else {
      return nil
    }
    return ListOperand(
      register: register(operand), element: element, present: operand.presentInElements)
  }

  // MARK: - Arguments

  /// Compiles an argument of a filter that works on a type: gives its register, or the number that
  /// stands for what is written out; nil when it is wrong, which has been reported.
  private func compile(
    _ argument: Expression, as parameter: Parameter, of use: FilterUse, _ type: ValueType
  ) -> Int32? {
    switch parameter.kind {
    case .text:
      return compile(argument, of: use, needs: .text) { $0 == .text || $0 == .url }
    case .integer: return compile(argument, of: use, needs: .integer) { $0 == .integer }
    case .date:
      return compile(argument, of: use, needs: .date, mayBeAbsent: true) {
        $0 == .date || $0 == .moment || $0 == .nothing
      }
    case .element:
      guard case .list(let element) = type else { return nil }
      let needs = schema.description(of: element)
      return compile(argument, of: use, needs: needs, mayBeAbsent: true) {
        areComparable($0, element)
      }
    case .choice(let choices): return choice(argument, among: choices, of: use)
    case .decimals: return decimals(argument)
    case .value: return register(value(argument))
    case .literal:
      return literalText(argument, for: use.name.text).map {
        register(Operand(place: .constant(.text($0.text)), type: .text, path: nil))
      }
    }
  }

  private func compile(
    _ argument: Expression, of use: FilterUse, needs: TemplateType, mayBeAbsent: Bool = false,
    _ fits: (ValueType) -> Bool
  ) -> Int32? {
    let operand = mayBeAbsent ? value(argument) : needed(argument)
    guard let type = operand.type else { return nil }
    guard fits(type.present) else {
      let problem = TemplateProblem.wrongArgument(
        of: use.name.text, needs: needs, found: schema.description(of: type))
      report(problem, argument.range)
      return nil
    }
    return register(operand)
  }

  /// The index of one of a few texts.
  private func choice(
    _ argument: Expression, among choices: [String], of use: FilterUse
  ) -> Int32? {
    guard let text = literalText(argument, for: use.name.text) else { return nil }
    if let index = choices.firstIndex(of: text.text) { return Int32(truncatingIfNeeded: index) }
    let near = NearMiss.best(for: text.text, among: choices)
    report(
      .unknownChoice(text.text, of: use.name.text, choices: choices), text.range,
      replacement: near.map { "\"\($0)\"" })
    return nil
  }

  /// A number of decimals that is written out.
  private func decimals(_ argument: Expression) -> Int32? {
    guard case .integer(let decimals) = argument.kind, (0...15).contains(decimals) else {
      report(.decimals, argument.range)
      return nil
    }
    return Int32(truncatingIfNeeded: decimals)
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

  // MARK: - Emitting

  /// Emits a filter; gives its result.
  func emit(
    _ code: FilterCode, _ input: Int32, _ arguments: [Int32], _ type: ValueType?
  ) -> Operand {
    var places = FilterArguments(repeating: -1)
    for (index, argument) in arguments.prefix(places.scalarCount).enumerated() {
      places[index] = argument
    }
    let result = temporary()
    filters.append(FilterCall(code: code, input: input, arguments: places))
    emit(.filter, result, Int32(truncatingIfNeeded: filters.count - 1))
    return Operand(place: .register(result), type: type, path: nil)
  }

  /// Emits a filter that keeps elements of a list as they are.
  func emit(
    _ code: FilterCode, _ input: Int32, _ arguments: [Int32] = [], keeping list: ListOperand
  ) -> Operand {
    var result = emit(code, input, arguments, .list(list.element))
    result.presentInElements = list.present
    return result
  }
}

extension FilterResult {
  /// The type of the result when that of the value is not known. A type that can be absent is not
  /// one: an error that follows from another would be reported.
  var fixedType: ValueType? {
    if case .type(let type) = self, !type.isOptional { type } else { nil }
  }
}

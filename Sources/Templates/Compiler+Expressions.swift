import Dates
import Diagnostics

extension Compiler {
  // MARK: - Printing

  /// Whether an expression is `a or b`, or `a and b`, of values that are not booleans. Printing it
  /// gives true or false, which the author cannot have meant. Reports it.
  func isLogicOfValues(_ expression: Expression) -> Bool {
    let parts: [Expression]
    switch expression.kind {
    case .and(let found), .or(let found): parts = found
    default: return false
    }
    for part in parts {
      switch part.kind {
      case .not, .and, .or, .compare, .contained, .boolean, .invalid: continue
      default: break
      }
      let operand = value(part)
      if let type = operand.type, type.present != .boolean {
        report(.printedLogic, expression.range)
        return true
      }
    }
    return false
  }

  // MARK: - Values

  /// Compiles an expression whose value may be absent.
  func value(_ expression: Expression) -> Operand {
    switch expression.kind {
    case .invalid: return .invalid
    case .text(let text): return constant(.text(text), .text)
    case .integer(let value): return constant(.integer(value), .integer)
    case .number(let value): return constant(.number(value), .number)
    case .boolean(let value): return constant(.boolean(value), .boolean)
    case .list(let elements): return list(elements)
    case .variable(let name): return variable(name, at: expression.range)
    case .field(let base, let name): return field(base, name)
    case .filter(let operand, let name, let arguments):
      return filter(operand, name, arguments, at: expression.range)
    case .call(let name, let arguments): return call(name, arguments, at: expression.range)
    case .not, .and, .or: return logic(expression)
    case .compare(let left, let comparison, let right):
      return compare(left, comparison, right, at: expression.range).0
    case .contained(let item, let list, let negated):
      return contained(item, in: list, negated: negated, at: expression.range).0
    }
  }

  /// Compiles an expression whose value must be present.
  func needed(_ expression: Expression) -> Operand {
    let operand = value(expression)
    return operand.type?.isOptional == true ? needsTest(operand, expression) : operand
  }

  /// Reports that a value can be absent.
  func needsTest(_ operand: Operand, _ expression: Expression) -> Operand {
    report(.absentValue(path: pathText(expression)), expression.range)
    return .invalid
  }

  /// The text of a plain path, `page.city`.
  private func pathText(_ expression: Expression) -> String? {
    switch expression.kind {
    case .variable(let name): name
    case .field(let base, let name): pathText(base).map { "\($0).\(name.text)" }
    default: nil
    }
  }

  private func constant(_ value: Value, _ type: ValueType) -> Operand {
    Operand(place: .constant(value), type: type, path: nil)
  }

  private func list(_ elements: [Expression]) -> Operand {
    var type: ValueType? = .nothing
    var registers: [Int32] = []
    for element in elements {
      let operand = value(element)
      registers.append(register(operand))
      guard let found = operand.type, let soFar = type else {
        type = nil
        continue
      }
      let unified = soFar == .nothing && registers.count == 1 ? found : soFar.unified(with: found)
      if unified == nil {
        let problem = TemplateProblem.mixedTypes(
          schema.description(of: soFar), schema.description(of: found))
        report(problem, element.range)
      }
      type = unified
    }
    let result = temporary()
    emit(
      .list, result, append(registers), Int32(truncatingIfNeeded: registers.count))
    return Operand(place: .register(result), type: type.map { .list($0) }, path: nil)
  }

  /// Adds registers to the program's operands. Returns the index of the first.
  func append(_ registers: [Int32]) -> Int32 {
    operands.append(contentsOf: registers)
    return Int32(truncatingIfNeeded: operands.count - registers.count)
  }

  private func variable(_ name: String, at range: SourceRange) -> Operand {
    guard let variable = variable(name) else {
      var pageHasIt = false
      if case .object(let page) = pageType { pageHasIt = schema.field(name, of: page) != nil }
      let near = NearMiss.best(for: name, among: variableNames)
      report(
        .unknownVariable(name, pageHasIt: pageHasIt), range,
        replacement: near ?? (pageHasIt ? "page.\(name)" : nil))
      return .invalid
    }
    let path = Path(variable: variable.number, slots: [])
    usedVariables.insert(variable.number)
    switch variable.kind {
    case .value(let register, let type):
      return Operand(
        place: .register(register), type: type.map { known($0, path) }, path: path)
    case .list(let register, let type, let present):
      return Operand(
        place: .register(register), type: type.map { known($0, path) }, path: path,
        presentInElements: present)
    case .loop:
      report(.loopWithoutField, range)
      return .invalid
    case .missing:
      if !facts.contains(path) { miss(name, at: range) }
      return .invalid
    }
  }

  /// Records the use of a parameter that the caller did not give. A misspelt name is reported here;
  /// a missing parameter is reported at the `include`.
  private func miss(_ name: String, at range: SourceRange) {
    let given = variableNames.filter { other in
      if case .missing? = variable(other)?.kind { false } else { true }
    }
    if let near = NearMiss.best(for: name, among: given) {
      report(.unknownVariable(name, pageHasIt: false), range, replacement: near)
    } else if !missing.contains(name) {
      missing.append(name)
    }
  }

  /// The type of a path. It is not optional where the path is known to be present.
  private func known(_ type: ValueType, _ path: Path) -> ValueType {
    type.isOptional && type != .nothing && facts.contains(path) ? type.present : type
  }

  private func field(_ base: Expression, _ name: Name) -> Operand {
    if case .variable("loop") = base.kind, case .loop(let loop)? = variable("loop")?.kind {
      return loopField(loop, name)
    }
    let object = needed(base)
    guard let type = object.type else { return .invalid }
    switch type {
    case .object(let index):
      guard let found = schema.field(name.text, of: index) else {
        let fields = schema[index]?.fields.map(\.name) ?? []
        report(
          .unknownField(name.text, object: schema[index]?.name ?? ""), name.range,
          nearMissAmong: fields, for: name.text)
        return .invalid
      }
      let path = object.path.map { Path(variable: $0.variable, slots: $0.slots + [found.slot]) }
      return Operand(
        place: .field(of: register(object), slot: Int32(truncatingIfNeeded: found.slot)),
        type: path.map { known(found.type, $0) } ?? found.type, path: path)
    case .date, .moment:
      guard let part = Self.dateParts.firstIndex(of: name.text) else {
        report(
          .noFields(name.text, of: schema.description(of: type)), name.range,
          nearMissAmong: Self.dateParts, for: name.text)
        return .invalid
      }
      let result = temporary()
      emit(.datePart, result, register(object), Int32(truncatingIfNeeded: part))
      return Operand(place: .register(result), type: .integer, path: nil)
    default:
      report(.noFields(name.text, of: schema.description(of: type)), name.range)
      return .invalid
    }
  }

  /// The fields of dates and moments.
  static let dateParts = ["year", "month", "day"]

  private func loopField(_ loop: Int32, _ name: Name) -> Operand {
    let fields: [(String, Operation, ValueType)] = [
      ("index", .loopIndex, .integer), ("first", .loopFirst, .boolean),
      ("last", .loopLast, .boolean), ("length", .loopLength, .integer),
    ]
    guard let (_, operation, type) = fields.first(where: { $0.0 == name.text }) else {
      report(
        .unknownField(name.text, object: "loop"), name.range,
        nearMissAmong: fields.map(\.0), for: name.text)
      return .invalid
    }
    let result = temporary()
    emit(operation, result, loop)
    return Operand(place: .register(result), type: type, path: nil)
  }
}

import Diagnostics

extension Compiler {
  /// Compiles a filter.
  func filter(
    _ base: Expression, _ name: Name, _ arguments: [Argument], at range: SourceRange
  ) -> Operand {
    guard let filter = Filter(rawValue: name.text) else {
      _ = value(base)
      for argument in arguments { _ = value(argument.value) }
      let near =
        Filter.foreign[name.text]?.rawValue
        ?? NearMiss.best(for: name.text, among: Filter.allCases.map(\.rawValue))
      report(.unknownFilter(name.text), name.range, replacement: near)
      return .invalid
    }
    let (least, most) = filter.arguments
    guard arguments.count >= least, arguments.count <= most ?? Int.max else {
      _ = value(base)
      report(.argumentCount(of: name.text, least: least, most: most), name.range)
      return .invalid
    }
    if let label = arguments.lazy.compactMap(\.name).first {
      report(.argumentNames(of: name.text, named: true), label.range)
    }
    let call = FilterUse(filter: filter, name: name, base: base, arguments: arguments.map(\.value))
    switch filter {
    case .default: return defaultFilter(call)
    case .date, .time, .range, .iso: return dateFilter(call)
    case .upper, .lower, .capitalise, .truncate, .trim, .replace, .split: return textFilter(call)
    case .number: return numberFilter(call)
    case .where, .sort, .group, .upcoming, .past: return fieldFilter(call)
    case .without, .limit, .offset, .batch, .first, .last, .reverse, .count, .unique, .join:
      return listFilter(call)
    }
  }

  /// A filter as it is used.
  struct FilterUse {
    let filter: Filter
    let name: Name
    let base: Expression
    let arguments: [Expression]
  }

  /// Emits a filter; gives its result.
  func emit(_ call: FilterCall, _ type: ValueType) -> Operand {
    let result = temporary()
    filters.append(call)
    emit(.filter, result, Int32(truncatingIfNeeded: filters.count - 1))
    return Operand(place: .register(result), type: type, path: nil)
  }

  // MARK: - Operands and arguments

  /// The value a filter works on, which must be there and be of a type that `fits`.
  private func operand(
    of use: FilterUse, _ needs: TemplateType, _ fits: (ValueType) -> Bool
  ) -> (register: Int32, type: ValueType)? {
    checked(needed(use.base), of: use, needs, fits)
  }

  private func checked(
    _ operand: Operand, of use: FilterUse, _ needs: TemplateType, _ fits: (ValueType) -> Bool
  ) -> (register: Int32, type: ValueType)? {
    guard let type = operand.type else { return nil }
    guard fits(type) else {
      let problem = TemplateProblem.wrongOperand(
        of: use.name.text, needs: needs, found: schema.description(of: type))
      report(problem, use.base.range)
      return nil
    }
    return (register(operand), type)
  }

  /// The list a filter works on.
  func listOperand(of use: FilterUse) -> ListOperand? {
    let operand = needed(use.base)
    guard
      let (register, type) = checked(
        operand, of: use, .list, { if case .list = $0 { true } else { false } }),
      case .list(let element) = type
    else { return nil }
    return ListOperand(
      register: register, element: element, present: operand.presentInElements)
  }

  /// A list with the type of its elements and the fields that are known to be there in them.
  struct ListOperand {
    let register: Int32
    let element: ValueType
    var present: Set<[Int]>
  }

  /// Emits a filter that keeps elements of a list as they are.
  func emit(_ call: FilterCall, keeping list: ListOperand) -> Operand {
    var result = emit(call, .list(list.element))
    result.presentInElements = list.present
    return result
  }

  /// An argument that must be of a type that `fits`.
  private func argument(
    _ index: Int, of use: FilterUse, _ needs: TemplateType, isOptional: Bool = false,
    _ fits: (ValueType) -> Bool
  ) -> Int32? {
    guard index < use.arguments.count else { return nil }
    let expression = use.arguments[index]
    let operand = isOptional ? value(expression) : needed(expression)
    guard let type = operand.type else { return nil }
    guard fits(type.present) else {
      let problem = TemplateProblem.wrongArgument(
        of: use.name.text, needs: needs, found: schema.description(of: type))
      report(problem, expression.range)
      return nil
    }
    return register(operand)
  }

  private func isText(_ type: ValueType) -> Bool { type == .text || type == .url }

  private func isDate(_ type: ValueType) -> Bool { type == .date || type == .moment }

  // MARK: - Dates, texts, numbers

  private func dateFilter(_ use: FilterUse) -> Operand {
    let result: ValueType = use.filter == .time ? .optional(.text) : .text
    let failed = Operand(place: .nowhere, type: use.filter == .time ? nil : .text, path: nil)
    var style = DateStyle.long
    if use.filter == .date, let argument = use.arguments.first {
      guard let text = literalText(argument, for: "date") else { return failed }
      let names = DateStyle.allCases.map(\.rawValue)
      guard let found = DateStyle(rawValue: text.text) else {
        let near = NearMiss.best(for: text.text, among: names)
        report(
          .unknownChoice(text.text, of: "date", choices: names), text.range,
          replacement: near.map { "\"\($0)\"" })
        return failed
      }
      style = found
    }
    let isTime = use.filter == .time
    guard
      let (register, _) = operand(
        of: use, isTime ? .moment : .date, { isTime ? $0 == .moment : isDate($0) })
    else { return failed }
    switch use.filter {
    case .time: return emit(.time(register), result)
    case .iso: return emit(.iso(register), result)
    case .range:
      guard
        let end = argument(
          0, of: use, .date, isOptional: true, { isDate($0) || $0 == .nothing })
      else { return failed }
      return emit(.range(register, end), result)
    default: return emit(style == .iso ? .iso(register) : .date(register, style), result)
    }
  }

  private func textFilter(_ use: FilterUse) -> Operand {
    let failed = Operand(place: .nowhere, type: .text, path: nil)
    guard let (register, _) = operand(of: use, .text, isText) else { return failed }
    switch use.filter {
    case .upper: return emit(.upper(register), .text)
    case .lower: return emit(.lower(register), .text)
    case .capitalise: return emit(.capitalise(register), .text)
    case .trim: return emit(.trim(register), .text)
    case .truncate:
      guard let length = argument(0, of: use, .integer, { $0 == .integer }) else { return failed }
      return emit(.truncate(register, length), .text)
    case .split:
      guard let separator = argument(0, of: use, .text, isText) else {
        return Operand(place: .nowhere, type: .list(.text), path: nil)
      }
      return emit(.split(register, separator), .list(.text))
    default:
      guard let old = argument(0, of: use, .text, isText),
        let new = argument(1, of: use, .text, isText)
      else { return failed }
      return emit(.replace(register, old, new), .text)
    }
  }

  private func numberFilter(_ use: FilterUse) -> Operand {
    let failed = Operand(place: .nowhere, type: .text, path: nil)
    guard let (register, _) = operand(of: use, .number, { $0 == .integer || $0 == .number })
    else { return failed }
    guard let argument = use.arguments.first else {
      return emit(.number(register, decimals: nil), .text)
    }
    guard case .integer(let decimals) = argument.kind, (0...15).contains(decimals) else {
      report(.decimals, argument.range)
      return failed
    }
    return emit(.number(register, decimals: decimals), .text)
  }

  private func defaultFilter(_ use: FilterUse) -> Operand {
    var base = Operand.invalid
    var isMissing = false
    if case .variable(let name) = use.base.kind, case .missing? = variable(name)?.kind {
      isMissing = true
    } else {
      base = value(use.base)
    }
    let replacement = value(use.arguments[0])
    if isMissing { return replacement }
    guard let type = base.type, let other = replacement.type else { return .invalid }
    guard var unified = type.present == .nothing ? other : type.present.unified(with: other) else {
      let problem = TemplateProblem.mixedTypes(
        schema.description(of: type), schema.description(of: other))
      report(problem, use.arguments[0].range)
      return .invalid
    }
    if other.isOptional { unified = unified.orAbsent }
    let result = temporary()
    let end = code.label()
    emit(.move, result, register(base))
    emit(.jumpIfPresent, end, result)
    emit(.move, result, register(replacement))
    code.place(end)
    return Operand(place: .register(result), type: unified, path: nil)
  }

  // MARK: - Lists

  private func listFilter(_ use: FilterUse) -> Operand {
    guard let operand = listOperand(of: use) else {
      for argument in use.arguments { _ = value(argument) }
      return use.filter == .count
        ? Operand(place: .nowhere, type: .integer, path: nil) : .invalid
    }
    let (register, element) = (operand.register, operand.element)
    let list = ValueType.list(element)
    switch use.filter {
    case .first: return emit(.first(register), element.orAbsent)
    case .last: return emit(.last(register), element.orAbsent)
    case .reverse: return emit(.reverse(register), keeping: operand)
    case .count: return emit(.count(register), .integer)
    case .unique: return emit(.unique(register), keeping: operand)
    case .batch:
      guard let number = argument(0, of: use, .integer, { $0 == .integer }) else {
        return Operand(place: .nowhere, type: .list(list), path: nil)
      }
      return emit(.batch(register, number), .list(list))
    case .limit, .offset:
      guard let number = argument(0, of: use, .integer, { $0 == .integer }) else {
        return Operand(place: .nowhere, type: list, path: nil)
      }
      return emit(
        use.filter == .limit ? .limit(register, number) : .offset(register, number),
        keeping: operand)
    case .without:
      let needs = schema.description(of: element)
      let fits = { self.areComparable($0, element) }
      guard let entry = argument(0, of: use, needs, isOptional: true, fits) else {
        return Operand(place: .nowhere, type: list, path: nil)
      }
      return emit(.without(register, entry), keeping: operand)
    default: return join(use, register, element)
    }
  }

  private func join(_ use: FilterUse, _ register: Int32, _ element: ValueType) -> Operand {
    let failed = Operand(place: .nowhere, type: .text, path: nil)
    switch element.present {
    case .text, .url, .integer, .nothing: break
    default:
      let problem = TemplateProblem.wrongOperand(
        of: "join", needs: .listOf(.text), found: schema.description(of: .list(element)))
      report(problem, use.base.range)
      return failed
    }
    guard !use.arguments.isEmpty else { return emit(.join(register, nil), .text) }
    guard let separator = argument(0, of: use, .text, isText) else { return failed }
    return emit(.join(register, separator), .text)
  }
}

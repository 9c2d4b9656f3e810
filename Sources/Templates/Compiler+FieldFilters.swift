import Diagnostics

/// The filters that look at fields of the elements of a list.
extension Compiler {
  func fieldFilter(_ use: FilterUse) -> Operand {
    guard let operand = listOperand(of: use) else {
      // Arguments other than field names are still worth checking.
      if use.filter == .where, use.arguments.count == 2 { _ = value(use.arguments[1]) }
      return .invalid
    }
    let (register, element) = (operand.register, operand.element)
    let list = ValueType.list(element)
    switch use.filter {
    case .where: return whereFilter(use, operand)
    case .group: return groupFilter(use, operand)
    case .upcoming, .past:
      guard case .object(let index) = element.present,
        let start = schema.field("start", of: index), isDate(start.type)
      else {
        if element == .nothing { return Operand(place: .register(register), type: list, path: nil) }
        let problem = TemplateProblem.wrongOperand(
          of: use.name.text, needs: .listOf(.objectWithStart), found: schema.description(of: list))
        report(problem, use.base.range)
        return Operand(place: .nowhere, type: list, path: nil)
      }
      let startSlot = Int32(truncatingIfNeeded: start.slot)
      let end = schema.field("end", of: index).flatMap { isDate($0.type) ? $0.slot : nil }
      let endSlot = end.map { Int32(truncatingIfNeeded: $0) }
      return emit(
        use.filter == .upcoming
          ? .upcoming(register, start: startSlot, end: endSlot)
          : .past(register, start: startSlot, end: endSlot), keeping: operand)
    default: return sortFilter(use, operand)
    }
  }

  private func isDate(_ type: ValueType) -> Bool {
    type.present == .date || type.present == .moment
  }

  // MARK: - Field paths

  /// A path into the elements of a list with the type it leads to; `isMany` when it goes through a
  /// list.
  private struct FieldReference {
    var path = FieldPath()
    var type: ValueType
    var isMany = false
    let name: Name

    /// The fields that are there in an element for which the path leads to something.
    var present: Set<[Int]> {
      if isMany { return [] }
      let slots = path.slots.map { Int($0) }.prefix { $0 >= 0 }
      return Set(slots.indices.map { Array(slots[...$0]) })
    }
  }

  /// The most fields in a path.
  private static let longestPath = 8

  /// Reads a dotted path such as `"city.title"` in the elements of a list; `isSortKey` allows a
  /// `-` before it.
  private func reference(
    _ argument: Expression, in element: ValueType, for use: FilterUse, isSortKey: Bool = false
  ) -> FieldReference? {
    guard let literal = literalText(argument, for: use.name.text) else { return nil }
    var reference = FieldReference(type: element.present, name: literal)
    if element == .nothing { return nil }
    let isWritten = literal.range.count == literal.text.utf8.count + 2
    var start = literal.range.lowerBound + 1
    for (index, piece) in literal.text.split(
      separator: ".", omittingEmptySubsequences: false
    ).enumerated() {
      var name = String(piece)
      defer { start += piece.utf8.count + 1 }
      var range = isWritten ? start..<(start + name.utf8.count) : literal.range
      if index == 0, isSortKey, name.hasPrefix("-") {
        name.removeFirst()
        if isWritten { range = (start + 1)..<range.upperBound }
      }
      if case .list(let inner) = reference.type, !reference.isMany {
        reference.type = inner.present
        reference.isMany = true
      }
      if index >= Self.longestPath {
        report(.tooDeep(limit: Self.longestPath), range)
        return nil
      }
      switch reference.type {
      case .object(let object):
        guard let field = schema.field(name, of: object) else {
          let fields = schema[object]?.fields.map(\.name) ?? []
          report(
            .unknownField(name, object: schema[object]?.name ?? ""), range,
            nearMissAmong: fields, for: name)
          return nil
        }
        reference.path.slots.append(Int32(truncatingIfNeeded: field.slot))
        reference.type = field.type.present
      case .date, .moment:
        guard let part = Self.dateParts.firstIndex(of: name) else {
          let type = schema.description(of: reference.type)
          report(
            .noFields(name, of: type), range, nearMissAmong: Self.dateParts, for: name)
          return nil
        }
        reference.path.slots.append(FieldPath.slot(ofDatePart: part))
        reference.type = .integer
      default:
        report(.noFields(name, of: schema.description(of: reference.type)), range)
        return nil
      }
    }
    return reference
  }

  // MARK: - Filters

  private func whereFilter(
    _ use: FilterUse, _ operand: ListOperand
  ) -> Operand {
    var result = operand
    let list = operand.register
    let failed = Operand(place: .nowhere, type: .list(operand.element), path: nil)
    let reference = reference(use.arguments[0], in: operand.element, for: use)
    if let reference { result.present.formUnion(reference.present) }
    guard use.arguments.count == 2 else {
      guard let reference else { return failed }
      return emit(.whereTrue(list, reference.path), keeping: result)
    }
    let wanted = needed(use.arguments[1])
    guard var reference, let wantedType = wanted.type else { return failed }
    var found = reference.type
    if case .list(let inner) = found { found = inner.present }
    if wantedType == .text || wantedType == .url, let slot = choiceSlot(found) {
      reference.path.slots.append(Int32(truncatingIfNeeded: slot))
      found = .text
    }
    guard areComparable(found, wantedType) else {
      let problem = TemplateProblem.notComparable(
        schema.description(of: found), schema.description(of: wantedType))
      report(problem, use.arguments[1].range)
      return failed
    }
    return emit(.whereSame(list, reference.path, register(wanted)), keeping: result)
  }

  private func sortFilter(_ use: FilterUse, _ operand: ListOperand) -> Operand {
    let (list, element) = (operand.register, operand.element)
    let type = ValueType.list(element)
    if use.arguments.isEmpty {
      if element != .nothing, !isSortable(element.present) {
        report(.unsortable(schema.description(of: type)), use.name.range)
      }
      return emit(.sort(list, [SortKey(path: FieldPath(), isDescending: false)]), keeping: operand)
    }
    var keys: [SortKey] = []
    for argument in use.arguments {
      guard var reference = reference(argument, in: element, for: use, isSortKey: true) else {
        continue
      }
      if case .object(let object) = reference.type, choiceSlot(reference.type) != nil,
        let label = schema.field("label", of: object), label.type == .text
      {
        reference.path.slots.append(Int32(truncatingIfNeeded: label.slot))
        reference.type = .text
      }
      guard !reference.isMany, isSortable(reference.type) else {
        let found = reference.isMany ? ValueType.list(reference.type) : reference.type
        let name = reference.name.text.drop { $0 == "-" }
        report(
          .unsuitableField(
            String(name), of: use.name.text, type: schema.description(of: found)),
          reference.name.range)
        continue
      }
      keys.append(
        SortKey(path: reference.path, isDescending: reference.name.text.hasPrefix("-")))
    }
    return emit(.sort(list, keys), keeping: operand)
  }

  private func isSortable(_ type: ValueType) -> Bool {
    switch type {
    case .text, .url, .integer, .number, .date, .moment, .boolean: true
    default: false
    }
  }

  private func groupFilter(_ use: FilterUse, _ operand: ListOperand) -> Operand {
    let (list, element) = (operand.register, operand.element)
    guard let reference = reference(use.arguments[0], in: element, for: use) else {
      return .invalid
    }
    var key = reference.type
    var isMany = reference.isMany
    if case .list(let inner) = key {
      key = inner.present
      isMany = true
    }
    switch key {
    case .text, .url, .integer, .number, .date, .moment, .boolean, .object: break
    default:
      report(
        .unsuitableField(
          reference.name.text, of: use.name.text, type: schema.description(of: key)),
        reference.name.range)
      return .invalid
    }
    // An element without a key stands in a group of its own at the end, unless all have one.
    let isSure = isMany || isAlwaysThere(reference.path, in: operand)
    let object = groupType(key: isSure ? key : .optional(key), element: element)
    return emit(.group(list, reference.path, keepsAbsent: !isMany), .list(.object(object)))
  }

  /// Whether no field of a path can be absent.
  private func isAlwaysThere(_ path: FieldPath, in list: ListOperand) -> Bool {
    var type = list.element
    var soFar: [Int] = []
    for slot in path.slots {
      guard case .object(let index) = type else {
        return type == .date || type == .moment
      }
      guard let fields = schema[index]?.fields, fields.indices.contains(Int(slot)) else {
        return false
      }
      type = fields[Int(slot)].type
      soFar.append(Int(slot))
      if list.present.contains(soFar) { type = type.present }
    }
    return !type.isOptional
  }

  /// The type of a group's object: its key and its entries.
  private func groupType(key: ValueType, element: ValueType) -> Int {
    let memo = GroupKey(key: key, element: element)
    if let known = groupTypes[memo] { return known }
    schema.objects.append(
      ObjectType(
        "group",
        [ObjectType.Field("key", key), ObjectType.Field("entries", .list(element))]))
    groupTypes[memo] = schema.objects.count - 1
    return schema.objects.count - 1
  }
}

extension FieldPath {
  /// The slot that stands for the year, month or day (0, 1, 2) of a date.
  static func slot(ofDatePart part: Int) -> Int32 { -1 - Int32(truncatingIfNeeded: part) }
}

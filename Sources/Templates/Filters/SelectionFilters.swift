import Dates
import Diagnostics

extension Filter {
  /// The filters that choose elements of a list by their fields.
  static let selection: [Filter] = [
    Filter(
      name: "where", foreignNames: ["selectattr"], input: .list,
      parameters: [
        Parameter(name: "field", kind: .literal),
        Parameter(name: "value", kind: .value, isOptional: true),
      ], result: .list,
      summary:
        "the elements that have the field, or that value in it. A field can be a path, "
        + "`\"city.title\"`",
      example: Example(
        #"{% for event in site.events | where("city", page) %}{{ event.title }}; {% endfor %}"#,
        gives: "Kick-off; Advent walk;"),
      body: .fields { $0.compileWhere($1, $2) }),

    Filter(
      name: "upcoming", input: .list, result: .list,
      summary: "the events that are not over, the next first",
      example: Example(
        "{% for event in site.events | upcoming %}{{ event.title }}; {% endfor %}",
        gives: "Advent walk;"),
      body: .fields { $0.compileByDate($1, $2, isPast: false) }),

    Filter(
      name: "past", input: .list, result: .list,
      summary: "the events that are over, the last first",
      example: Example(
        "{% for event in site.events | past %}{{ event.title }}; {% endfor %}",
        gives: "Kick-off; Spring school;"),
      body: .fields { $0.compileByDate($1, $2, isPast: true) }),
  ]
}

// MARK: - where

extension Compiler {
  fileprivate func compileWhere(_ use: FilterUse, _ list: ListOperand) -> Operand {
    var result = list
    let failed = Operand(place: .nowhere, type: .list(list.element), path: nil)
    let reference = reference(use.arguments[0], in: list.element, for: use)
    if let reference { result.present.formUnion(reference.present) }
    guard use.arguments.count == 2 else {
      guard let path = reference?.path else { return failed }
      let code = FilterCode.value { values, renderer throws(RenderError) in
        .list(try renderer.select(values.elements, path) { $0.isTrue })
      }
      return emit(code, list.register, keeping: result)
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
    let path = reference.path
    let code = FilterCode.value { values, renderer throws(RenderError) in
      let wanted = values.argument(0) ?? .absent
      return .list(try renderer.select(values.elements, path) { $0.isSame(as: wanted) })
    }
    return emit(code, list.register, [register(wanted)], keeping: result)
  }

  /// Emits whether a list has an element whose value at a path is the one in a register.
  func emitContains(_ list: Int32, _ path: FieldPath, _ wanted: Int32) -> Operand {
    let code = FilterCode.value { values, renderer throws(RenderError) in
      let wanted = values.argument(0) ?? .absent
      return .boolean(
        try !renderer.select(values.elements, path) { $0.isSame(as: wanted) }.isEmpty)
    }
    return emit(code, list, [wanted], .boolean)
  }
}

extension Renderer {
  /// The elements whose value at a path, or an element of the list there, passes a test.
  fileprivate func select(
    _ list: [Value], _ path: FieldPath, _ test: (Value) -> Bool
  ) throws(RenderError) -> [Value] {
    var selected: [Value] = []
    for element in list where try any(at: path, of: element, test) { selected.append(element) }
    return selected
  }
}

// MARK: - upcoming, past

extension Compiler {
  fileprivate func compileByDate(
    _ use: FilterUse, _ list: ListOperand, isPast: Bool
  ) -> Operand {
    func isDate(_ type: ValueType) -> Bool { type.present == .date || type.present == .moment }
    let type = ValueType.list(list.element)
    guard case .object(let index) = list.element.present,
      let start = schema.field("start", of: index), isDate(start.type)
    else {
      if list.element == .nothing {
        return Operand(place: .register(list.register), type: type, path: nil)
      }
      let problem = TemplateProblem.wrongOperand(
        of: use.name.text, needs: .listOf(.objectWithStart), found: schema.description(of: type))
      report(problem, use.base.range)
      return Operand(place: .nowhere, type: type, path: nil)
    }
    let startSlot = Int32(truncatingIfNeeded: start.slot)
    let end = schema.field("end", of: index).flatMap { isDate($0.type) ? $0.slot : nil }
    let endSlot = end.map { Int32(truncatingIfNeeded: $0) }
    let code = FilterCode.value { values, renderer throws(RenderError) in
      .list(try renderer.byDate(values.elements, startSlot, endSlot, isPast: isPast))
    }
    return emit(code, list.register, keeping: list)
  }
}

extension Renderer {
  /// The events that are not over, earliest first; or those that are over, latest first.
  fileprivate func byDate(
    _ list: [Value], _ start: Int32, _ end: Int32?, isPast: Bool
  ) throws(RenderError) -> [Value] {
    try step(list.count)
    let now = context.now.start
    // The offset of the clock stands in for that of days without one.
    let offset = context.now.offset
    func moment(_ value: Value) -> Moment? {
      if case .date(let date) = value { return Moment(date: date, time: nil, offset: offset) }
      return value.asMoment
    }
    var rows: [(place: Int, start: Int, entry: Value)] = []
    for (place, entry) in list.enumerated() {
      guard let first = moment(field(of: entry, start)) else { continue }
      let last = end.flatMap { moment(field(of: entry, $0)) } ?? first
      let isOver = last.end <= now
      if isOver == isPast { rows.append((place, first.start, entry)) }
    }
    rows.sort { a, b in
      if a.start != b.start { return isPast ? a.start > b.start : a.start < b.start }
      return a.place < b.place
    }
    return rows.map(\.entry)
  }
}

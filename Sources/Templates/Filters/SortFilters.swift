import Diagnostics

extension Filter {
  /// The filters that put a list in order by the fields of its elements.
  static let sorting: [Filter] = [
    Filter(
      name: "sort", foreignNames: ["sort_by", "sortby"], input: .list,
      parameters: [Parameter(name: "field", kind: .literal, isOptional: true, isRepeated: true)],
      result: .list,
      summary:
        "the elements in order. A further field decides where the fields before it are equal; `-` "
        + "before a field reverses its order. Texts follow the alphabet of the page's language. "
        + "Elements without the field come last",
      example: Example(
        #"{% for event in site.events | sort("-start", "title") %}{{ event.title }}; {% endfor %}"#,
        gives: "Advent walk; Kick-off; Spring school;"),
      body: .fields { $0.compileSort($1, $2) })
  ]
}

/// A key to sort by.
private struct SortKey: Sendable {
  let path: FieldPath
  let isDescending: Bool
}

extension Compiler {
  fileprivate func compileSort(_ use: FilterUse, _ list: ListOperand) -> Operand {
    let element = list.element
    var keys: [SortKey] = []
    if use.arguments.isEmpty {
      if element != .nothing, !isSortable(element.present) {
        report(.unsortable(schema.description(of: .list(element))), use.name.range)
      }
      keys.append(SortKey(path: FieldPath(), isDescending: false))
    }
    for argument in use.arguments {
      guard let reference = sortReference(argument, in: element, for: use) else { continue }
      keys.append(
        SortKey(path: reference.path, isDescending: reference.name.text.hasPrefix("-")))
    }
    let code = FilterCode.value { [keys] values, renderer throws(RenderError) in
      .list(try renderer.sort(values.elements, by: keys))
    }
    return emit(code, list.register, keeping: list)
  }

  /// A field to sort by; reports one that cannot be sorted by. A choice is sorted by its label.
  private func sortReference(
    _ argument: Expression, in element: ValueType, for use: FilterUse
  ) -> FieldReference? {
    guard var reference = reference(argument, in: element, for: use, isSortKey: true) else {
      return nil
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
        .unsuitableField(String(name), of: use.name.text, type: schema.description(of: found)),
        reference.name.range)
      return nil
    }
    return reference
  }

  private func isSortable(_ type: ValueType) -> Bool {
    switch type {
    case .text, .url, .integer, .number, .date, .moment, .boolean: true
    case .html, .list, .optional, .object, .nothing: false
    }
  }
}

extension Renderer {
  fileprivate func sort(
    _ list: [Value], by keys: [SortKey]
  ) throws(RenderError) -> [Value] {
    guard list.count > 1 else { return list }
    try step(list.count * keys.count)
    let rows = list.enumerated().map { place, entry in
      (place: place, keys: keys.map { value(at: $0.path, of: entry) }, entry: entry)
    }
    let sorted = rows.sorted { a, b in
      for (index, key) in keys.enumerated() {
        let (x, y) = (a.keys[index], b.keys[index])
        // Absent values come last in either direction.
        if x.isAbsent || y.isAbsent {
          if x.isAbsent != y.isAbsent { return y.isAbsent }
          continue
        }
        let order = order(x, y)
        if order != 0 { return key.isDescending ? order > 0 : order < 0 }
      }
      return a.place < b.place
    }
    return sorted.map(\.entry)
  }
}

extension Value {
  fileprivate var isAbsent: Bool {
    if case .absent = self { true } else { false }
  }
}

import Diagnostics

extension Filter {
  /// The filters that make groups of a list by the fields of its elements.
  static let grouping: [Filter] = [
    Filter(
      name: "group", foreignNames: ["groupby"], input: .list,
      parameters: [Parameter(name: "field", kind: .literal)], result: .groups,
      summary:
        "a group for each value of the field, with a `key` and `entries`. Elements without a value "
        + "are in a group at the end, whose `key` is absent",
      example: Example(
        #"{% for group in site.events | group("start.year") %}"#
          + "{{ group.key }}: {{ group.entries | count }}; {% endfor %}",
        gives: "2025: 2; 2026: 1;"),
      body: .fields { $0.compileGroup($1, $2) })
  ]
}

/// The types of a group's key and of its entries, by which the compiler finds the group's type.
struct GroupKey: Hashable {
  let key: ValueType
  let element: ValueType
}

extension Compiler {
  fileprivate func compileGroup(_ use: FilterUse, _ list: ListOperand) -> Operand {
    guard let reference = reference(use.arguments[0], in: list.element, for: use) else {
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
    case .html, .list, .optional, .nothing:
      report(
        .unsuitableField(
          reference.name.text, of: use.name.text, type: schema.description(of: key)),
        reference.name.range)
      return .invalid
    }
    // Elements without a key go into a group of their own at the end, so the key can be absent
    // unless all elements have one.
    let keepsAbsent = !isMany
    let isSure = isMany || isAlwaysThere(reference.path, in: list)
    let object = groupType(key: isSure ? key : .optional(key), element: list.element)
    let path = reference.path
    let code = FilterCode.value { values, renderer throws(RenderError) in
      .list(try renderer.group(values.elements, by: path, keepsAbsent: keepsAbsent))
    }
    return emit(code, list.register, [], .list(.object(object)))
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

extension Renderer {
  fileprivate func group(
    _ list: [Value], by path: FieldPath, keepsAbsent: Bool
  ) throws(RenderError) -> [Value] {
    var seen = ValueIndex()
    var groups: [(key: Value, entries: [Value])] = []
    var rest: [Value] = []
    for entry in list {
      try step()
      for key in try values(at: path, of: entry) {
        if case .absent = key {
          if keepsAbsent { rest.append(entry) }
          continue
        }
        let (index, isNew, looks) = seen.index(of: key)
        try step(looks)
        if isNew { groups.append((key, [])) }
        groups[index].entries.append(entry)
      }
    }
    if !rest.isEmpty { groups.append((.absent, rest)) }
    return groups.map { .record(Record([$0.key, .list($0.entries)])) }
  }
}

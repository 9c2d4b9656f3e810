import Diagnostics

/// The path from an element of a list to a value in it: the slots to follow, one after another. A
/// path that goes through a list has several values.
struct FieldPath: Sendable {
  var slots: [Int32] = []

  /// The slot that stands for the year, month or day (0, 1, 2) of a date.
  static func slot(ofDatePart part: Int) -> Int32 { -1 - Int32(truncatingIfNeeded: part) }
}

extension Renderer {
  /// The value at a path that goes through no list.
  func value(at path: FieldPath, of value: Value) -> Value {
    var value = value
    for slot in path.slots { value = field(of: value, slot) }
    return value
  }

  /// Whether the value at a path, or an element of the list there, passes a test.
  func any(
    at path: FieldPath, of value: Value, from index: Int = 0, _ test: (Value) -> Bool
  ) throws(RenderError) -> Bool {
    try step()
    var value = value
    for position in path.slots.indices.dropFirst(index) {
      if case .list(let elements) = value {
        for element in elements where try any(at: path, of: element, from: position, test) {
          return true
        }
        return false
      }
      value = field(of: value, path.slots[position])
    }
    if test(value) { return true }
    if case .list(let elements) = value {
      try step(elements.count)
      return elements.contains(where: test)
    }
    return false
  }

  /// All values at a path, those of lists one by one.
  func values(
    at path: FieldPath, of value: Value, from index: Int = 0
  ) throws(RenderError) -> [Value] {
    try step()
    var value = value
    for position in path.slots.indices.dropFirst(index) {
      if case .list(let elements) = value {
        var all: [Value] = []
        for element in elements { all += try values(at: path, of: element, from: position) }
        return all
      }
      value = field(of: value, path.slots[position])
    }
    return if case .list(let elements) = value { elements } else { [value] }
  }
}

/// A path into the elements of a list with the type it leads to.
struct FieldReference {
  var path = FieldPath()
  var type: ValueType
  /// Whether the path goes through a list.
  var isMany = false
  /// The path as the template writes it.
  let name: Name

  /// The paths that are present in each element in which this path leads to a value.
  var present: Set<[Int]> {
    if isMany { return [] }
    let slots = path.slots.map { Int($0) }.prefix { $0 >= 0 }
    return Set(slots.indices.map { Array(slots[...$0]) })
  }

  /// The most fields in a path.
  static let longestPath = 8
}

extension Compiler {
  /// Reads a dotted path such as `"city.title"` in the elements of a list; `isSortKey` allows a
  /// `-` before it.
  func reference(
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
      if index >= FieldReference.longestPath {
        report(.tooDeep(limit: FieldReference.longestPath), range)
        return nil
      }
      guard follow(Name(text: name, range: range), &reference) else { return nil }
    }
    return reference
  }

  /// Extends a path by one field. Returns false, and reports it, when there is no such field.
  private func follow(_ name: Name, _ reference: inout FieldReference) -> Bool {
    if case .list(let inner) = reference.type, !reference.isMany {
      reference.type = inner.present
      reference.isMany = true
    }
    switch reference.type {
    case .object(let object):
      guard let field = schema.field(name.text, of: object) else {
        let fields = schema[object]?.fields.map(\.name) ?? []
        report(
          .unknownField(name.text, object: schema[object]?.name ?? ""), name.range,
          nearMissAmong: fields, for: name.text)
        return false
      }
      reference.path.slots.append(Int32(truncatingIfNeeded: field.slot))
      reference.type = field.type.present
    case .date, .moment:
      guard let part = Self.dateParts.firstIndex(of: name.text) else {
        let type = schema.description(of: reference.type)
        report(
          .noFields(name.text, of: type), name.range, nearMissAmong: Self.dateParts,
          for: name.text)
        return false
      }
      reference.path.slots.append(FieldPath.slot(ofDatePart: part))
      reference.type = .integer
    default:
      report(.noFields(name.text, of: schema.description(of: reference.type)), name.range)
      return false
    }
    return true
  }
}

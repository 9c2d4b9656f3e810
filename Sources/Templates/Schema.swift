import Diagnostics
import Values

/// See `Values.ValueType`.
public typealias ValueType = Values.ValueType

/// See `Values.ObjectType`.
public typealias ObjectType = Values.ObjectType

/// See `Values.Schema`.
public typealias Schema = Values.Schema

extension ValueType {
  /// The type of a present value: `T` for `optional(T)`.
  var present: ValueType {
    if case .optional(let type) = self { type.present } else { self }
  }

  /// Whether a value of the type can be absent.
  var isOptional: Bool {
    switch self {
    case .optional, .nothing: true
    default: false
    }
  }

  /// The type as an optional one. Optional types do not nest.
  var orAbsent: ValueType { isOptional ? self : .optional(self) }

  /// A type for values of either type, or nil when there is none.
  func unified(with other: ValueType) -> ValueType? {
    if self == other { return self }
    switch (self, other) {
    case (.nothing, let type), (let type, .nothing): return type.orAbsent
    case (.optional, _), (_, .optional):
      return present.unified(with: other.present)?.orAbsent
    case (.text, .url), (.url, .text): return .text
    case (.integer, .number), (.number, .integer): return .number
    case (.list(let a), .list(let b)):
      if a == .nothing { return other }
      if b == .nothing { return self }
      return a.unified(with: b).map { .list($0) }
    default: return nil
    }
  }
}

extension Schema {
  /// The type as messages describe it.
  func description(of type: ValueType) -> TemplateType {
    switch type {
    case .text: .text
    case .url: .url
    case .html: .html
    case .boolean: .boolean
    case .integer: .integer
    case .number: .number
    case .date: .date
    case .moment: .moment
    case .list(.nothing): .list
    case .list(let element): .listOf(description(of: element.present))
    case .optional(let type): description(of: type)
    case .object(let index): .object(self[index]?.name ?? "")
    case .nothing: .nothing
    }
  }

  /// The type with an index, or nil when the schema has none.
  subscript(index: Int) -> ObjectType? { objects.indices.contains(index) ? objects[index] : nil }

  /// The slot and the type of an object's field, or nil when it has no field with that name.
  func field(_ name: String, of object: Int) -> (slot: Int, type: ValueType)? {
    guard let type = self[object], let slot = type.slot(name) else { return nil }
    return (slot, type.fields[slot].type)
  }
}

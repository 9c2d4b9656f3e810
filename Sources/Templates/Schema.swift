import Diagnostics

/// The type of a value that templates can see.
public indirect enum ValueType: Sendable, Hashable {
  /// Plain text; escaped where it is printed.
  case text
  /// A URL; escaped where it is printed.
  case url
  /// Rendered Markdown; printed as it is.
  case html
  /// Yes or no.
  case boolean
  /// A whole number.
  case integer
  /// A number with a fraction.
  case number
  /// A day.
  case date
  /// A day, perhaps with a time.
  case moment
  /// Any number of values of one type.
  case list(ValueType)
  /// A value that can be absent.
  case optional(ValueType)
  /// An object, by its type's index in `Schema.objects`.
  case object(Int)
  /// The type of a value that is always absent, such as an element of an empty list.
  case nothing
}

/// A type of object: a name for messages, and its fields.
public struct ObjectType: Sendable {
  /// A field of an object. Its slot is its index in `ObjectType.fields`.
  public struct Field: Sendable {
    /// The name as templates write it: letters, digits, `_` and `-`.
    public let name: String
    /// What it holds.
    public let type: ValueType

    /// Makes a field.
    public init(_ name: String, _ type: ValueType) {
      self.name = name
      self.type = type
    }
  }

  /// The name that messages use.
  public let name: String

  /// The fields, by slot.
  public let fields: [Field]

  /// Makes a type. If two fields have the same name, the second is ignored.
  public init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
  }

  /// The slot of a field, or nil when the type has no field with that name.
  public func slot(_ name: String) -> Int? { fields.firstIndex { $0.name == name } }
}

/// All types of objects that templates can use. Types refer to one another by index, and may do so
/// in cycles.
public struct Schema: Sendable {
  /// The types.
  public var objects: [ObjectType]

  /// Makes a schema.
  public init(objects: [ObjectType] = []) {
    self.objects = objects
  }
}

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

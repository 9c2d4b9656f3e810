/// The type of a value that templates can see.
public indirect enum ValueType: Sendable, Hashable {
  /// Plain text. It is escaped when it is printed.
  case text
  /// A URL. It is escaped when it is printed.
  case url
  /// Rendered Markdown. It is printed unchanged.
  case html
  /// Yes or no.
  case boolean
  /// A whole number.
  case integer
  /// A number with a fraction.
  case number
  /// A day.
  case date
  /// A day, with or without a time.
  case moment
  /// Any number of values of one type.
  case list(ValueType)
  /// A value that can be absent.
  case optional(ValueType)
  /// An object, by its type's index in `Schema.objects`.
  case object(Int)
  /// A value that is always absent: the type of the elements of an empty list.
  case nothing
}

/// A type of object: a name for messages, and its fields.
public struct ObjectType: Sendable {
  /// A field of an object. Its slot is its index in `ObjectType.fields`.
  public struct Field: Sendable {
    /// The name that templates use: letters, digits, `_` and `-`.
    public let name: String
    /// The type of its value.
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

  /// Makes a type. If two fields have the same name, the first is used.
  public init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
  }

  /// Returns the slot of a field; nil if there is none of that name.
  public func slot(_ name: String) -> Int? { fields.firstIndex { $0.name == name } }
}

/// All types of objects that templates can meet. Types refer to one another by index, and may form
/// cycles.
public struct Schema: Sendable {
  /// The types.
  public var objects: [ObjectType]

  /// Makes a schema.
  public init(objects: [ObjectType] = []) {
    self.objects = objects
  }
}

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
  /// What is always absent: the elements of an empty list.
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

  /// Makes a type; of two fields with one name the first counts.
  public init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
  }

  /// The slot of a field, or nil when there is none of that name.
  public func slot(_ name: String) -> Int? { fields.firstIndex { $0.name == name } }
}

/// All types of objects that templates can meet. Types refer to one another by index, in circles
/// too.
public struct Schema: Sendable {
  /// The types.
  public var objects: [ObjectType]

  /// Makes a schema.
  public init(objects: [ObjectType] = []) {
    self.objects = objects
  }
}

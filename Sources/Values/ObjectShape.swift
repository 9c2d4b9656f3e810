/// An object that is made of one thing: each of its fields with its name, its type and its value, so that
/// the type and the values cannot differ in order.
public struct ObjectShape<Source>: Sendable {
  /// A field of the object.
  public struct Field: Sendable {
    fileprivate let declaration: ObjectType.Field
    fileprivate let value: @Sendable (Source) -> Value

    /// Makes a field.
    public init(_ name: String, _ type: ValueType, _ value: @escaping @Sendable (Source) -> Value) {
      declaration = ObjectType.Field(name, type)
      self.value = value
    }
  }

  /// The type of the objects.
  public let type: ObjectType

  private let values: [@Sendable (Source) -> Value]

  /// Makes a shape; `name` is what messages call the object.
  public init(_ name: String, _ fields: [Field]) {
    type = ObjectType(name, fields.map(\.declaration))
    values = fields.map(\.value)
  }

  /// The object that is made of `source`.
  public func record(_ source: Source) -> Value {
    .record(Record(values.map { $0(source) }))
  }
}

/// An object that is made of one thing: each of its fields with its name, its type, its line of documentation
/// and its value, so that none of them can differ in order.
public struct ObjectShape<Source>: Sendable {
  /// A field of the object.
  public struct Field: Sendable {
    fileprivate let declaration: ObjectType.Field
    fileprivate let help: String
    fileprivate let value: @Sendable (Source) -> Value

    /// Makes a field; `help` says what it is, in a line of Markdown for designers.
    public init(
      _ name: String, _ type: ValueType, _ help: String,
      _ value: @escaping @Sendable (Source) -> Value
    ) {
      declaration = ObjectType.Field(name, type)
      self.help = help
      self.value = value
    }
  }

  /// The type of the objects.
  public let type: ObjectType

  /// The name of each field, and what it is.
  public let documentation: [(name: String, help: String)]

  private let values: [@Sendable (Source) -> Value]

  /// Makes a shape; `name` is what messages call the object.
  public init(_ name: String, _ fields: [Field]) {
    type = ObjectType(name, fields.map(\.declaration))
    documentation = fields.map { ($0.declaration.name, $0.help) }
    values = fields.map(\.value)
  }

  /// The object that is made of `source`.
  public func record(_ source: Source) -> Value {
    .record(Record(values.map { $0(source) }))
  }
}

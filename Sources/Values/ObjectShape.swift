/// A description of objects that are made from one source. Each field has its name, its type, its
/// line of documentation and its value in one place, so that their order cannot differ.
public struct ObjectShape<Source>: Sendable {
  /// A field of the object.
  public struct Field: Sendable {
    fileprivate let declaration: ObjectType.Field
    fileprivate let help: String
    fileprivate let value: @Sendable (Source) -> Value

    /// Makes a field; `help` describes it in one line of Markdown for designers.
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

  /// The name and the documentation of each field.
  public let documentation: [(name: String, help: String)]

  private let values: [@Sendable (Source) -> Value]

  /// Makes a shape; `name` is the name of the object in messages.
  public init(_ name: String, _ fields: [Field]) {
    type = ObjectType(name, fields.map(\.declaration))
    documentation = fields.map { ($0.declaration.name, $0.help) }
    values = fields.map(\.value)
  }

  /// Returns the object that is made from `source`.
  public func record(_ source: Source) -> Value {
    .record(Record(values.map { $0(source) }))
  }
}

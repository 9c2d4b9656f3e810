import Templates

/// A field that templates see, declared once: its name, its type, what the documentation says of it, and
/// its value. The slot, the schema, the names that a model may not use and the tables in docs/designers
/// follow from the declaration. What a value reads it reads through a `SiteView`, which notes it.
struct TemplateField<Subject: Sendable>: Sendable {
  /// The name as templates write it.
  let name: String
  /// What it holds. `.thing(.entry)` means an entry of any collection; in the list of a collection, one of
  /// its own.
  let type: ValueType
  /// What it is, in a line of Markdown for designers.
  let help: String
  /// Its value.
  let value: @Sendable (Subject) -> Value

  init(
    _ name: String, _ type: ValueType, _ help: String,
    _ value: @escaping @Sendable (Subject) -> Value
  ) {
    self.name = name
    self.type = type
    self.help = help
    self.value = value
  }
}

/// Something with fields that templates see.
protocol TemplateThing: Sendable {
  /// The name that messages use.
  static var typeName: String { get }
  /// Its fields, by slot.
  static var fields: [TemplateField<Self>] { get }
}

extension TemplateThing {
  /// The thing as an object that carries its fields.
  var value: Value { .record(Record(Self.fields.map { $0.value(self) })) }

  /// The type that the declarations give.
  static var objectType: ObjectType {
    ObjectType(typeName, fields.map { .init($0.name, $0.type) })
  }

  /// The name and the documentation of each field.
  static var documentation: [(name: String, help: String)] { fields.map { ($0.name, $0.help) } }
}

extension Value {
  /// A text that may be absent.
  static func text(_ text: String?) -> Value { text.map { .text($0) } ?? .absent }

  /// A URL that may be absent.
  static func url(_ url: String?) -> Value { url.map { .url($0) } ?? .absent }

  /// A list of things.
  static func things(_ things: [some TemplateThing]) -> Value { .list(things.map(\.value)) }
}

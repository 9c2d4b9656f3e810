import Templates

/// A field that templates see, declared once: its name, its type, what the documentation says of it, and
/// its value. The slot, the schema, the names that a model may not use and the tables in docs/designers
/// follow from the declaration. What a value reads it reads through a `SiteView`, which notes it.
struct TemplateField<Subject: Sendable>: Sendable {
  fileprivate let staticName: StaticString
  /// What it holds. `.thing(.entry)` means an entry of any collection; in the list of a collection, one of
  /// its own.
  let type: ValueType
  fileprivate let staticHelp: StaticString
  /// Its value.
  let value: @Sendable (Subject) -> Value

  init(
    _ name: StaticString, _ type: ValueType, _ help: StaticString,
    _ value: @escaping @Sendable (Subject) -> Value
  ) {
    // Static, so that reading a field counts no references.
    staticName = name
    self.type = type
    staticHelp = help
    self.value = value
  }

  /// The same field of something else.
  init<Other>(_ other: TemplateField<Other>, _ value: @escaping @Sendable (Subject) -> Value) {
    staticName = other.staticName
    type = other.type
    staticHelp = other.staticHelp
    self.value = value
  }

  /// The name as templates write it.
  var name: String { staticName.description }

  /// What it is, in a line of Markdown for designers.
  var help: String { staticHelp.description }
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

import Templates

/// A field that templates see: its name, its type, its documentation, and its value. Each is
/// declared once. The slot, the schema, the names that a model may not use and the tables in
/// docs/designers follow from the declaration. A value reads the site through a `SiteView`, which
/// records each dependency.
struct TemplateField<Subject: Sendable>: Sendable {
  fileprivate let staticName: StaticString
  /// The type of the value. `.thing(.entry)` means an entry of any collection; in the list of a
  /// collection, it means an entry of that collection.
  let type: ValueType
  fileprivate let staticHelp: StaticString
  /// Returns the field's value.
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

  /// The type that follows from the declarations of its fields.
  static var objectType: ObjectType {
    ObjectType(typeName, fields.map { .init($0.name, $0.type) })
  }

  /// The name and the documentation of each field.
  static var documentation: [(name: String, help: String)] { fields.map { ($0.name, $0.help) } }
}

extension Value {
  /// Returns the value of a text that may be absent.
  static func text(_ text: String?) -> Value { text.map { .text($0) } ?? .absent }

  /// Returns the value of a URL that may be absent.
  static func url(_ url: String?) -> Value { url.map { .url($0) } ?? .absent }

  /// Returns the value of a list of things.
  static func things(_ things: [some TemplateThing]) -> Value { .list(things.map(\.value)) }
}

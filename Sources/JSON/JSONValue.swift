/// A JSON document as a value. Objects keep the order of their members.
public indirect enum JSONValue: Sendable, Hashable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A member of an object.
  public struct Member: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// Its value.
    public let value: JSONValue

    /// Makes a member.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }

    /// The members that have a value.
    public static func present(_ members: KeyValuePairs<String, JSONValue?>) -> [Member] {
      members.compactMap { name, value in value.map { Member(name, $0) } }
    }
  }

  /// Returns an object with the members that have a value.
  public static func members(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(Member.present(members))
  }

  /// Returns an object of strings, sorted by name.
  public static func strings(_ members: [(name: String, text: String)]) -> JSONValue {
    .object(members.map { Member($0.name, .string($0.text)) })
  }

  /// A string, or null.
  public static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// Returns an array of strings; nil if there are none.
  public static func texts(_ texts: [String]) -> JSONValue? {
    texts.isEmpty ? nil : .array(texts.map { .string($0) })
  }

  /// Returns an array; nil if it is empty.
  public static func values(_ values: [JSONValue]) -> JSONValue? {
    values.isEmpty ? nil : .array(values)
  }

  /// Returns the only value, or an array of several; nil if there is none.
  public static func oneOrMore(_ values: [JSONValue]) -> JSONValue? {
    values.count == 1 ? values[0] : self.values(values)
  }

  /// How a document is laid out.
  public enum Layout: Sendable {
    /// Without white space.
    case compact
    /// Indented, one member or element a line, with a line break at the end: for people and for
    /// diffs.
    case indented
    /// Without white space, and safe inside an HTML `script` element.
    case script
  }

  /// Returns the document as UTF-8.
  public func bytes(_ layout: Layout = .compact) -> [UInt8] {
    var writer = JSONWriter(capacity: 1024, escapesMarkup: layout == .script)
    writer.value(self, indent: layout == .indented ? 0 : nil)
    if layout == .indented { writer.raw("\n") }
    return writer.bytes
  }
}

extension JSONValue: ExpressibleByStringLiteral {
  /// A string.
  public init(stringLiteral text: String) { self = .string(text) }
}

extension JSONWriter {
  /// Writes a value.
  ///
  /// - Parameter indent: the depth of the value in an indented document; nil writes it without
  ///   white space.
  public mutating func value(_ value: JSONValue, indent: Int? = nil) {
    switch value {
    case .null: raw("null")
    case .boolean(let flag): if flag { raw("true") } else { raw("false") }
    case .integer(let number): self.number(Int64(number))
    case .number(let number): self.number(number)
    case .string(let text): string(text)
    case .array(let values):
      guard !values.isEmpty else { return raw("[]") }
      raw("[")
      for (index, element) in values.enumerated() {
        if index > 0 { raw(",") }
        newLine(indent.map { $0 + 1 })
        self.value(element, indent: indent.map { $0 + 1 })
      }
      newLine(indent)
      raw("]")
    case .object(let members):
      guard !members.isEmpty else { return raw("{}") }
      raw("{")
      for (index, member) in members.enumerated() {
        if index > 0 { raw(",") }
        newLine(indent.map { $0 + 1 })
        string(member.name)
        if indent == nil { raw(":") } else { raw(": ") }
        self.value(member.value, indent: indent.map { $0 + 1 })
      }
      newLine(indent)
      raw("}")
    }
  }

  private mutating func newLine(_ indent: Int?) {
    guard let indent else { return }
    raw("\n")
    for _ in 0..<indent { raw("  ") }
  }
}

// MARK: - Reading

extension JSONValue {
  /// Reads a document; nil when it is no JSON.
  ///
  /// - Parameter depth: how deep arrays and objects may stand in one another.
  public init?(_ bytes: [UInt8], depth: Int = 32) {
    var reader = JSONReader(bytes)
    do throws(JSONReader.Mismatch) {
      self = try reader.value(depth: depth)
      try reader.end()
    } catch {
      return nil
    }
  }

  /// The first member of a name; nil when there is none, or this is no object.
  public subscript(name: String) -> JSONValue? {
    if case .object(let members) = self { members.first { $0.name == name }?.value } else { nil }
  }

  /// The elements of an array; none of anything else.
  public var elements: [JSONValue] { if case .array(let values) = self { values } else { [] } }

  /// A number, whole or not; nil for anything else.
  public var double: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }
}

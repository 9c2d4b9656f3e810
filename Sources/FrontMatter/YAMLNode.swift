import Diagnostics

/// A value in YAML with the place where it stands.
public struct YAMLNode: Sendable {
  /// What the value is. The reader decides what a plain scalar means (a number, a date).
  public enum Content: Sendable {
    /// A text after unfolding and unescaping. It is plain if it has no quotes and is not a block.
    case scalar(String, isPlain: Bool)
    /// A list.
    case sequence([YAMLNode])
    /// Names with values, in the order of the file. Each name occurs once.
    case mapping([YAMLPair])
  }

  /// What the value is.
  public let content: Content

  /// Where the value is, in bytes of the whole file: with quotes and brackets, without line breaks
  /// after it. Empty for an omitted value, directly after the colon or the dash.
  public let range: SourceRange

  /// Makes a node.
  public init(_ content: Content, range: SourceRange) {
    self.content = content
    self.range = range
  }

  /// The text of a scalar, including null; nil for lists and mappings.
  public var scalar: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// Whether the value is null: omitted, `~`, or `null` without quotes (YAML 1.2, section 10.3.2).
  public var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    switch text {
    case "", "~", "null", "Null", "NULL": return true
    default: return false
    }
  }

  /// The nodes of a list; nil for anything else.
  public var items: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The pairs of a mapping; nil for any other value.
  public var pairs: [YAMLPair]? {
    if case .mapping(let pairs) = content { pairs } else { nil }
  }

  /// Returns the value for a name in a mapping; nil if there is none, or if this is not a mapping.
  public func value(for key: String) -> YAMLNode? {
    guard case .mapping(let pairs) = content else { return nil }
    return pairs.first { $0.key == key }?.value
  }
}

/// A name and its value in a mapping.
public struct YAMLPair: Sendable {
  /// The name as it reads, without quotes.
  public let key: String

  /// Where the name is, with quotes, without the colon.
  public let keyRange: SourceRange

  /// The value; null when nothing follows the colon.
  public let value: YAMLNode

  /// Makes a pair.
  public init(key: String, keyRange: SourceRange, value: YAMLNode) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
  }
}

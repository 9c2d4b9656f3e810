/// The limits on templates.
enum Limits {
  /// The largest template, in bytes.
  static let bytes = 1_000_000
  /// How deeply tags may be nested, and expressions inside a tag.
  static let depth = 64
  /// How many operands one `and` or `or` may join.
  static let operands = 200
  /// The most diagnostics of one template that are reported.
  static let diagnostics = 500
  /// How deeply includes may be nested, and how long a chain of `extends` may be.
  static let templates = 20
  /// How deeply tags may be nested with all includes and blocks in place.
  static let nesting = 200
  /// The most instructions in a program.
  static let instructions = 500_000
}

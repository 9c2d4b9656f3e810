/// The bounds on what a template may ask of the compiler.
enum Limits {
  /// The largest template, in bytes.
  static let bytes = 1_000_000
  /// How deep tags, and values inside a tag, may stand in one another.
  static let depth = 64
  /// How many operands one `and` or `or` may join.
  static let operands = 200
  /// After how many diagnostics in one go the rest is left for the next.
  static let diagnostics = 500
  /// How deep includes may stand in one another, and how long a chain of `extends` may be.
  static let templates = 20
  /// How deep everything together may stand in one another once includes and blocks are in place.
  static let nesting = 200
  /// The most instructions in a program.
  static let instructions = 500_000
}

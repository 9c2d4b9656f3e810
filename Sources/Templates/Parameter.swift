/// A parameter of a filter or a function.
struct Parameter: Sendable {
  /// What an argument must be.
  enum Kind: Sendable {
    /// A text or a URL.
    case text
    /// A whole number.
    case integer
    /// A day or a moment, which may be absent.
    case date
    /// A value that can be an element of the list that the filter works on. It may be absent.
    case element
    /// A value of a type that the declaration's own code checks.
    case value
    /// One of these texts, in quotes. The code gets its index.
    case choice([String])
    /// A number of decimals from 0 to 15, written out. The code gets the number.
    case decimals
    /// A text in quotes. The declaration's own code looks it up.
    case literal
  }

  /// The name, for the documentation.
  let name: String
  let kind: Kind
  var isOptional = false
  /// Whether there may be any number of these arguments.
  var isRepeated = false
  /// Whether the argument is written with a name, `count=3`.
  var isNamed = false
}

/// A template that shows what a filter or a function does, with its output. A test renders it for the
/// page of Amsterdam, in the site that docs/designers/language.md describes.
struct Example: Sendable {
  let template: String
  let output: String

  init(_ template: String, gives output: String) {
    self.template = template
    self.output = output
  }
}

extension [Parameter] {
  /// The fewest arguments.
  var least: Int { count { !$0.isOptional } }

  /// The most arguments; nil when there may be any number.
  var most: Int? { contains { $0.isRepeated } ? nil : count }
}

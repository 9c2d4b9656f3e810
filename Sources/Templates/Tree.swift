import Diagnostics

/// A name with its place.
struct Name: Sendable {
  let text: String
  let range: SourceRange
}

/// An expression with its place.
struct Expression: Sendable {
  enum Comparison: String, Sendable {
    case equal = "=="
    case unequal = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  indirect enum Kind: Sendable {
    /// Text that could not be parsed, which has been reported.
    case invalid
    case text(String)
    case integer(Int)
    case number(Double)
    case boolean(Bool)
    case list([Expression])
    case variable(String)
    case field(Expression, Name)
    case filter(Expression, Name, [Argument])
    case call(Name, [Argument])
    case not(Expression)
    case and([Expression])
    case or([Expression])
    case compare(Expression, Comparison, Expression)
    case contained(Expression, in: Expression, negated: Bool)
  }

  let kind: Kind
  let range: SourceRange
}

/// An argument of a filter, a function or an `include`.
struct Argument: Sendable {
  let name: Name?
  let value: Expression
}

/// A part of a template with its place.
struct Node: Sendable {
  struct Branch: Sendable {
    let condition: Expression
    let body: [Node]
  }

  indirect enum Kind: Sendable {
    /// Bytes of the file.
    case text(SourceRange)
    case print(Expression)
    case `if`([Branch], otherwise: [Node])
    case `for`(Name, Expression, body: [Node], otherwise: [Node])
    case set(Name, Expression)
    /// An index in `ParsedTemplate.blocks`.
    case block(Int)
    case include(Name, [Argument])
    case `super`
    case component(Component)
    /// The place in a component for the content of a named slot; without a name, for the body.
    case slot(Name?, otherwise: [Node])
    /// Content for a slot. Directly in a `component` tag it becomes part of that node.
    case fill(Name, body: [Node])
  }

  let kind: Kind
  let range: SourceRange
}

/// A use of a component.
struct Component: Sendable {
  /// The content for one of its slots.
  struct Fill: Sendable {
    let slot: Name
    let body: [Node]
  }

  let name: Name
  let arguments: [Argument]
  let body: [Node]
  let fills: [Fill]
}

/// A block of a template.
struct Block: Sendable {
  let name: Name
  let body: [Node]
  /// Whether it is inside another block of the file.
  let isNested: Bool
}

/// A template's tree.
struct ParsedTemplate: Sendable {
  /// Its name below `Templates/`.
  let name: String
  let file: SourceFile
  var extends: Name?
  var nodes: [Node] = []
  /// All its blocks. If two have the same name, the second is left out.
  var blocks: [Block] = []
  /// The index of each block by its name.
  var blockIndexes: [String: Int] = [:]
  /// The names that it reads but does not define, other than `site` and `page`. An include must
  /// give these.
  var freeNames: Set<String> = []
  /// Whether it has an unclosed tag, so that the structure of the rest of the file is not known.
  var isCut = false
  /// The names of its slots. The slot for the body has an empty name.
  var slots: Set<String> = []
}

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
    /// What could not be parsed; it has been reported.
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
    /// The place in a component for its body (nil) or for what a `fill` of that name holds.
    case slot(Name?, otherwise: [Node])
    /// What a component gets for one of its slots; directly in a `component` it becomes a part of
    /// that.
    case fill(Name, body: [Node])
  }

  let kind: Kind
  let range: SourceRange
}

/// A use of a component.
struct Component: Sendable {
  /// What it gets for one of its slots.
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
  /// Whether it stands inside another block of its file.
  let isNested: Bool
}

/// A template's tree.
struct ParsedTemplate: Sendable {
  /// Its name below `Templates/`.
  let name: String
  let file: SourceFile
  var extends: Name?
  var nodes: [Node] = []
  /// All its blocks; of two with one name only the first.
  var blocks: [Block] = []
  /// The index of each block by its name.
  var blockIndexes: [String: Int] = [:]
  /// The names that it reads and does not define itself, `site` and `page` apart: what an include
  /// must give it.
  var freeNames: Set<String> = []
  /// Whether a tag of it has no end: what stands behind it is not where it seems to be.
  var isCut = false
  /// The names of its slots; that for a body is empty.
  var slots: Set<String> = []
}

import Diagnostics

/// A filter of the language, declared once.
///
/// The compiler checks each use of a filter against its declaration, the renderer runs the code that
/// stands there, and the tables in docs/designers/language.md are made from it. A new filter is one
/// more element of one of the lists in this folder (`Filter.texts`, `Filter.numbers`, …).
struct Filter: Sendable {
  /// The name, as templates write it.
  let name: String
  /// The names that other template languages have for it. Whoever writes one gets this filter as a
  /// suggestion.
  let foreignNames: [String]
  /// What it works on.
  let input: FilterInput
  /// Its parameters, in order.
  let parameters: [Parameter]
  /// The type of its result. This type decides how the result is escaped.
  let result: FilterResult
  /// What the result is, for the table in the documentation.
  let summary: String
  /// A template that uses it, and the output.
  let example: Example
  /// What it does.
  let body: Body

  /// What a filter does.
  enum Body: Sendable {
    /// Code that runs when a page is rendered.
    case code(FilterCode)
    /// Compiles a filter that needs the types of the fields that a list's elements have. The list
    /// has been compiled.
    case fields(@Sendable (Compiler, FilterUse, ListOperand) -> Operand)
    /// Compiles all of a filter, with the value that it works on.
    case whole(@Sendable (Compiler, FilterUse) -> Operand)
  }

  /// Declares a filter.
  init(
    name: String, foreignNames: [String] = [], input: FilterInput, parameters: [Parameter] = [],
    result: FilterResult, summary: String, example: Example, body: Body
  ) {
    self.name = name
    self.foreignNames = foreignNames
    self.input = input
    self.parameters = parameters
    self.result = result
    self.summary = summary
    self.example = example
    self.body = body
  }

  /// Declares a filter by the code that runs when a page is rendered.
  init(
    name: String, foreignNames: [String] = [], input: FilterInput, parameters: [Parameter] = [],
    result: FilterResult, summary: String, example: Example,
    code: @escaping @Sendable (FilterValues, Renderer) throws(RenderError) -> Value
  ) {
    self.init(
      name: name, foreignNames: foreignNames, input: input, parameters: parameters,
      result: result, summary: summary, example: example, body: .code(.value(code)))
  }

  /// Declares a filter that makes a text of a text, without arguments. The renderer checks the size
  /// of both.
  init(
    name: String, foreignNames: [String] = [], summary: String, example: Example,
    change: @escaping @Sendable (String) -> String
  ) {
    self.init(
      name: name, foreignNames: foreignNames, input: .text, result: .text, summary: summary,
      example: example, body: .code(.text(change)))
  }
}

/// What a filter works on.
enum FilterInput: Sendable {
  /// A value of any type, which may be absent.
  case any
  case text
  case number
  /// A day, or a moment.
  case date
  case moment
  case list
  /// A list of texts or whole numbers.
  case texts
}

/// The type of a filter's result.
enum FilterResult: Sendable {
  /// This type, whatever the filter works on.
  case type(ValueType)
  /// An element of the list; absent when the list is empty.
  case element
  /// The list, or a part of it in any order. Fields that every element is known to have stay known.
  case list
  /// Lists of elements of the list.
  case lists
  /// Objects with a key and the entries that have it.
  case groups
  /// The value itself, or the argument.
  case valueOrArgument

  static let text = FilterResult.type(.text)
}

// MARK: - All filters

extension Filter {
  /// A list of filters for one kind of value.
  struct Group: Sendable {
    let name: String
    let filters: [Filter]
  }

  /// The lists of declarations.
  static let groups = [
    Group(name: "values", filters: values), Group(name: "texts", filters: texts),
    Group(name: "numbers", filters: numbers), Group(name: "dates", filters: dates),
    Group(name: "lists", filters: selection + sorting + grouping + lists),
  ]

  /// All filters.
  static let all = groups.flatMap(\.filters)

  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  private static let byForeignName = Dictionary(
    all.flatMap { filter in filter.foreignNames.map { ($0, filter.name) } },
    uniquingKeysWith: { first, _ in first })

  /// The filter with this name, or nil.
  static func named(_ name: String) -> Filter? { byName[name] }

  /// The filter that was probably meant by a name that no filter has.
  static func probablyMeant(by name: String) -> String? {
    byForeignName[name] ?? NearMiss.best(for: name, among: all.map(\.name))
  }
}

/// A function of the language, declared once.
///
/// All that functions look up is known when a template is compiled, so the code of a function is a
/// part of the compiler. The compiler checks the number and the names of arguments against the
/// declaration, and the table in docs/designers/language.md is made from it. A new function is one
/// more element of one of the lists in this folder.
struct Function: Sendable {
  /// The name, as templates write it.
  let name: String
  /// What stands in its brackets. A function that has any parameter of the kind `literal` has it
  /// first.
  let parameters: [Parameter]
  /// The type of its value. This type decides how the value is escaped.
  let result: ValueType
  /// What it gives, in a few words for a table.
  let summary: String
  /// A template that uses it.
  let example: Example
  /// Whether it means something in the templates of components only.
  var isOfComponents = false
  /// Whether its value is always a file of the site. Such a value can be the URL of a script.
  var isOwnFile = false
  /// Compiles a use of it.
  let compile: @Sendable (Compiler, FunctionUse) -> Operand
  /// Compiles `{{ … }}` with nothing but a use of it, where printing takes less than the value.
  var print: (@Sendable (Compiler, FunctionUse) -> Void)?
}

/// A function as a template uses it.
struct FunctionUse {
  let name: Name
  let arguments: [Argument]
  /// The text in quotes that stands first; nil when there is none, or when something else stands
  /// there, which has been reported.
  let text: Name?
}

// MARK: - All functions

extension Function {
  /// All functions.
  static let all = words + files + components

  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// The function with this name, or nil.
  static func named(_ name: String) -> Function? { byName[name] }

  /// The names of the functions that every template can use.
  static let everywhere = all.filter { !$0.isOfComponents }.map(\.name)
}

/// A function of the language, declared once.
///
/// All that functions look up is known when a template is compiled, so the code of a function is a
/// part of the compiler. The compiler checks the number and the names of arguments against the
/// declaration, and the table in docs/designers/language.md is made from it. A new function is one
/// more element of one of the lists in this folder.
struct Function: Sendable {
  /// The name, as templates write it.
  let name: String
  /// Its parameters, in order. Only the first can be of the kind `literal`.
  let parameters: [Parameter]
  /// The type of its value. This type decides how the value is escaped.
  let result: ValueType
  /// What the value is, for the table in the documentation.
  let summary: String
  /// A template that uses it, and the output.
  let example: Example
  /// Whether only the templates of components can use it.
  var isOfComponents = false
  /// Whether its value is always a file of the site. Such a value can be the URL of a script.
  var isOwnFile = false
  /// Compiles a use of it.
  let compile: @Sendable (Compiler, FunctionUse) -> Operand
  /// Compiles a `{{ … }}` that holds only a call of it, if it can be printed with fewer instructions
  /// than its value takes.
  var print: (@Sendable (Compiler, FunctionUse) -> Void)?
}

/// A function as a template uses it.
struct FunctionUse {
  let name: Name
  let arguments: [Argument]
  /// The first argument, when that must be a text in quotes. It is nil when there is no argument, or
  /// when it is something else, which has been reported.
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

import Diagnostics

extension Compiler {
  /// Compiles a call of a function.
  func call(_ name: Name, _ arguments: [Argument], at range: SourceRange) -> Operand {
    if let function = Function.named(name.text) {
      return use(of: function, name, arguments).map { function.compile(self, $0) } ?? .invalid
    }
    if name.text == "super" {
      report(.misplacedSuper, range)
      return .invalid
    }
    if Filter.named(name.text) != nil {
      report(.filterAsFunction(name.text), name.range)
    } else {
      // Everything is near a name of one letter.
      let names = Function.all.map(\.name).filter { $0.utf8.count > 1 }
      report(
        .unknownFunction(name.text, known: Function.everywhere), name.range,
        replacement: NearMiss.best(for: name.text, among: names))
    }
    for argument in arguments { _ = value(argument.value) }
    return .invalid
  }

  /// Checks the arguments of a function; nil when there are too many or too few, or when one has a
  /// name that must have none, which is reported.
  func use(of function: Function, _ name: Name, _ arguments: [Argument]) -> FunctionUse? {
    guard hasRightCount(arguments, function.parameters, of: name) else { return nil }
    let takesNames = function.parameters.contains { $0.isNamed }
    if !takesNames, let label = arguments.lazy.compactMap(\.name).first {
      report(.argumentNames(of: name.text, named: true), label.range)
      return nil
    }
    var text: Name?
    if case .literal? = function.parameters.first?.kind, let first = arguments.first {
      text = literalText(first.value, for: name.text)
    }
    return FunctionUse(name: name, arguments: arguments, text: text)
  }
}

import Diagnostics

extension Filter {
  /// The filters of all values.
  static let values: [Filter] = [
    Filter(
      name: "default", input: .any, parameters: [Parameter(name: "other", kind: .value)],
      result: .valueOrArgument,
      summary: "the value, or another one where it is absent or empty",
      example: Example(#"{{ page.strapline | default("none") }}"#, gives: "none"),
      body: .whole { $0.compileDefault($1) })
  ]
}

extension Compiler {
  fileprivate func compileDefault(_ use: FilterUse) -> Operand {
    var base = Operand.invalid
    var isMissing = false
    if case .variable(let name) = use.base.kind, case .missing? = variable(name)?.kind {
      isMissing = true
    } else {
      base = value(use.base)
    }
    let replacement = value(use.arguments[0])
    if isMissing { return replacement }
    guard let type = base.type, let other = replacement.type else { return .invalid }
    guard var unified = type.present == .nothing ? other : type.present.unified(with: other) else {
      let problem = TemplateProblem.mixedTypes(
        schema.description(of: type), schema.description(of: other))
      report(problem, use.arguments[0].range)
      return .invalid
    }
    if other.isOptional { unified = unified.orAbsent }
    let result = temporary()
    let end = code.label()
    emit(.move, result, register(base))
    emit(.jumpIfPresent, end, result)
    emit(.move, result, register(replacement))
    code.place(end)
    return Operand(place: .register(result), type: unified, path: nil)
  }
}

import Diagnostics

/// What the compiled form of an included template depends on: its name, the types of its
/// parameters, and which paths of `page` and `site` are known to be present.
struct IncludeKey: Hashable {
  struct Parameter: Hashable {
    let name: String
    let type: ValueType?
  }

  let template: String
  let parameters: [Parameter]
  let facts: Set<Path>
  let markup: Markup.Context
}

/// An included template as a function.
struct IncludedFunction {
  /// The index in `Compiler.codes`.
  let index: Int32
  /// The registers of its parameters, in the order of `IncludeKey.parameters`.
  let registers: [Int32]
  /// The parameters that the template reads and the caller does not give.
  let missing: [String]
  /// The state of the HTML at its end, and the ids, references and controls in it.
  let markup: Markup
  let log: MarkupLog
}

extension Compiler {
  /// Compiles an `include`.
  func include(_ name: Name, _ arguments: [Argument]) {
    guard let included = find(name) else {
      for argument in arguments { _ = value(argument.value) }
      return
    }
    guard canEnter(included, at: name) else { return }
    call(included, given(arguments, for: included), at: name)
  }

  /// Whether the template may be included here. Reports a template that includes itself, and
  /// includes that are nested too deeply.
  func canEnter(_ included: ParsedTemplate, at name: Name) -> Bool {
    if includes.contains(included.name) {
      let start = includes.firstIndex(of: included.name) ?? 0
      report(.includeCycle(includes[start...] + [included.name]), name.range)
      return false
    }
    if includes.count > 2 * Limits.templates {
      report(.tooDeep(limit: Limits.templates), name.range)
      return false
    }
    return true
  }

  /// Calls a template as a function.
  func call(
    _ included: ParsedTemplate, _ given: [(name: String, operand: Operand)], at name: Name
  ) {
    let function = function(included, given, at: name)
    for (target, argument) in zip(function.registers, given) {
      if case .constant(let value) = argument.operand.place {
        emit(.constant, target, constant(value))
      } else {
        emit(.move, target, register(argument.operand))
      }
    }
    emit(.call, function.index)
    markup.resume(after: function.markup)
    log.include(function.log, at: SourceLocation(template.file, name.range))
    reportFindings()
    for parameter in function.missing {
      report(.missingParameter(parameter, template: included.name), name.range)
    }
  }

  /// The arguments for a template, in alphabetical order of their names.
  func given(
    _ arguments: [Argument], for included: ParsedTemplate
  ) -> [(name: String, operand: Operand)] {
    var given: [(name: String, operand: Operand)] = []
    var suspects: Set<String> = []
    for argument in arguments {
      guard let parameter = argument.name else { continue }
      if isMissing(argument.value) { continue }
      let operand = value(argument.value)
      if included.freeNames.contains(parameter.text) {
        given.append((parameter.text, operand))
        continue
      }
      let others = included.freeNames.filter { free in
        !arguments.contains { $0.name?.text == free }
      }
      let near = NearMiss.best(for: parameter.text, among: others)
      if let near, suspects.insert(near).inserted { given.append((near, .invalid)) }
      report(
        .unknownParameter(parameter.text, template: included.name), parameter.range,
        replacement: near)
    }
    given.sort { $0.name < $1.name }
    return given
  }

  /// Whether an expression is only the name of a missing parameter. An include that passes it on
  /// leaves it missing there too.
  private func isMissing(_ expression: Expression) -> Bool {
    guard case .variable(let name) = expression.kind, case .missing? = variable(name)?.kind
    else { return false }
    return true
  }

  /// The function for a template and the types of its parameters. Compiles it on first use.
  private func function(
    _ included: ParsedTemplate, _ given: [(name: String, operand: Operand)], at name: Name
  ) -> IncludedFunction {
    let global = facts.filter { $0.variable < 2 }
    let key = IncludeKey(
      template: included.name,
      parameters: given.map { IncludeKey.Parameter(name: $0.name, type: $0.operand.type) },
      facts: global, markup: markup.context)
    if let known = functions[key] { return known }

    let index = Int32(truncatingIfNeeded: codes.count)
    codes.append(Code())
    let outerCode = code
    let outerTemplate = template
    let outerMissing = missing
    let outerFacts = facts
    let outerBlocks = blocks
    let outerSlots = slots
    slots = []
    let outerScope = enterScope()
    let outerMarkup = markup
    let outerLog = log
    markup = markup.inner
    log = MarkupLog()
    let start = markup
    code = Code()
    missing = []
    facts = global
    blocks = []
    callers.append(
      Note(.usedHere(by: template.name), at: SourceLocation(template.file, name.range)))
    includes.append(included.name)
    template = included

    var registers: [Int32] = []
    for parameter in given {
      let register = allocate()
      registers.append(register)
      define(parameter.name, .value(register, parameter.operand.type))
    }
    for free in included.freeNames.sorted() where !given.contains(where: { $0.name == free }) {
      define(free, .missing)
    }
    if let extends = included.extends {
      report(.misplacedExtends(included: true), extends.range)
    } else {
      compile(included.nodes)
    }
    emit(.return)
    finishIncluded(start, at: name)
    let function = IncludedFunction(
      index: index, registers: registers, missing: missing, markup: markup, log: log)
    codes[Int(index)] = code
    markup = outerMarkup
    log = outerLog

    template = outerTemplate
    includes.removeLast()
    callers.removeLast()
    blocks = outerBlocks
    slots = outerSlots
    facts = outerFacts
    missing = outerMissing
    code = outerCode
    leaveScope(to: outerScope)
    functions[key] = function
    return function
  }
}

extension Compiler {
  /// Checks that an included template closes the elements that it opens.
  private func finishIncluded(_ start: Markup, at name: Name) {
    let end = template.file.bytes.count
    settle(at: end..<end)
    let isBalanced = markup.open.count <= start.open.count
    reportOpen(from: start.open.count)
    markup.open.removeSubrange(min(start.open.count, markup.open.count)...)
    if start.joined(with: markup) == nil {
      if isBalanced { report(.endsInside, max(0, end - 1)..<end) }
      markup = start
    }
  }
}

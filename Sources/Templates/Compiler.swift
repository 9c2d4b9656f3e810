import Diagnostics

/// A value as the compiler knows it: where it is, and its type.
struct Operand {
  enum Place {
    case register(Int32)
    /// A field of the object in a register, not yet loaded.
    case field(of: Int32, slot: Int32)
    case constant(Value)
    /// There is no value, because of an error that has been reported.
    case nowhere
  }

  var place: Place
  /// The type; nil after an error that has been reported.
  var type: ValueType?
  /// The variable and fields that the value comes from, when the expression is a plain path.
  var path: Path?
  /// For a list: the paths, as slots, that are known to be present in each of its elements.
  var presentInElements: Set<[Int]> = []

  static let invalid = Operand(place: .nowhere, type: nil, path: nil)
}

/// A variable and fields of it, `page.city.title`.
struct Path: Hashable {
  /// The variable's number.
  let variable: Int
  /// The slots of the fields.
  let slots: [Int]
}

/// The paths that are known to be present where a condition is true, and where it is false.
struct Facts {
  var whenTrue: Set<Path> = []
  var whenFalse: Set<Path> = []
}

/// A name that templates can use.
struct Variable {
  enum Kind {
    case value(Int32, ValueType?)
    /// A list with its `Operand.presentInElements`.
    case list(Int32, ValueType?, Set<[Int]>)
    case loop(Int32)
    /// A parameter that the caller of the included template does not give.
    case missing
  }

  let number: Int
  let kind: Kind
}

/// Checks a template against types and generates its program, in one pass.
final class Compiler {
  let set: TemplateSet
  let environment: Environment
  let pageType: ValueType
  /// The schema of the environment, with the types that the compiler adds (groups).
  var schema: Schema
  var groupTypes: [GroupKey: Int] = [:]

  var diagnostics: [Diagnostic] = []
  private var reported: Set<SourceLocation> = []

  // What the program is made of.
  var arena: [UInt8] = []
  var constants: [Value] = []
  var operands: [Int32] = []
  var filters: [FilterCall] = []
  var codes: [Code] = []
  /// The functions that have been compiled so far.
  var functions: [IncludeKey: IncludedFunction] = [:]
  private(set) var registerCount: Int32 = 2
  private(set) var loopCount: Int32 = 0

  // Where the compiler is.
  var code = Code()
  var template: ParsedTemplate
  var callers: [Note] = []
  var includes: [String] = []
  var parents: [ParsedTemplate] = []
  var blocks: [ActiveBlock] = []
  /// The components that are being expanded in place, outermost first, with the content for their
  /// slots.
  var slots: [SlotFrame] = []
  /// The words, assets and templates that have been used.
  var use = TemplateUse()
  var variables: [String: [Variable]] = [:]
  private var variableCount = 0
  /// The parameters that the current included template reads and its caller does not give.
  var missing: [String] = []
  /// The numbers of the variables that have been used.
  var usedVariables: Set<Int> = []
  /// The paths that are known to be present here.
  var facts: Set<Path> = []
  /// The state of the HTML that the template writes, and the ids, references and controls in it.
  var markup = Markup()
  var log = MarkupLog()
  private var depth = 0
  private var work = 0
  private(set) var isExhausted = false

  init(_ set: TemplateSet, _ environment: Environment, page: ValueType) {
    self.set = set
    self.environment = environment
    schema = environment.schema
    pageType = page
    template = ParsedTemplate(name: "", file: SourceFile(path: "", bytes: []))
  }

  /// Compiles a template with all the templates it extends. Returns nil when there are errors.
  func compile(_ template: ParsedTemplate) -> Program? {
    self.template = template
    use.templates.insert(template.name)
    guard let root = extendedTemplates(template) else { return nil }
    codes.append(Code())
    enterScope()
    self.template = root
    markup = Markup(isXML: template.name.hasSuffix(".xml"))
    compile(root.nodes)
    finishMarkup(of: root)
    emit(.end)
    codes[0] = code
    guard !diagnostics.hasErrors else { return nil }
    return Program(
      name: template.name, instructions: link(codes), arena: arena, constants: constants,
      operands: operands, filters: filters, registers: Int(registerCount), loops: Int(loopCount))
  }

  /// Follows `extends` to the base template, and returns that.
  private func extendedTemplates(_ template: ParsedTemplate) -> ParsedTemplate? {
    parents = [template]
    includes = [template.name]
    var current = template
    while let name = current.extends {
      self.template = current
      guard let parent = find(name) else { return nil }
      if includes.contains(parent.name) {
        let start = includes.firstIndex(of: parent.name) ?? 0
        report(.extendsCycle(includes[start...] + [parent.name]), name.range)
        return nil
      }
      if parents.count >= Limits.templates {
        report(.tooDeep(limit: Limits.templates), name.range)
        return nil
      }
      parents.append(parent)
      includes.append(parent.name)
      current = parent
    }
    for (index, child) in parents.enumerated() where child.extends != nil {
      let inherited = parents[(index + 1)...]
      for block in child.blocks where !block.isNested {
        if inherited.contains(where: { $0.blockIndexes[block.name.text] != nil }) { continue }
        self.template = child
        let names = inherited.flatMap { $0.blocks.map(\.name.text) }
        let problem = TemplateProblem.unknownBlock(
          block.name.text, parent: child.extends?.text ?? "")
        report(problem, block.name.range, nearMissAmong: names, for: block.name.text)
      }
    }
    return current
  }

  /// The template with a name. Reports a name that no template has.
  func find(_ name: Name) -> ParsedTemplate? {
    if let found = set.templates[name.text] {
      use.templates.insert(found.name)
      return found
    }
    let others = set.templates.keys.filter { $0 != template.name }
    // The same file in another folder, or without its ending.
    let last = name.text.split(separator: "/").last.map(String.init) ?? name.text
    let elsewhere = others.filter {
      $0 == last || $0.hasSuffix("/" + last) || $0 == name.text + ".html"
        || $0.hasSuffix("/" + last + ".html")
    }
    let near =
      elsewhere.count == 1 ? elsewhere[0] : NearMiss.best(for: name.text, among: others.sorted())
    report(.unknownTemplate(name.text), name.range, replacement: near.map { "\"\($0)\"" })
    return nil
  }

  // MARK: - Reports

  /// Reports a problem in the current template. Only the first problem at each place is kept.
  func report(
    _ problem: TemplateProblem, _ range: SourceRange, replacement: String? = nil
  ) {
    report(
      problem, at: SourceLocation(template.file, range), [],
      replacement.map { Suggestion(replace: range, with: $0) })
  }

  /// Reports a problem. Only the first problem at each place is kept.
  func report(
    _ problem: any Problem, at location: SourceLocation, _ notes: [Note],
    _ suggestion: Suggestion?
  ) {
    // An unclosed template tag makes correct HTML look wrong, so nothing is reported about the
    // HTML.
    if problem is MarkupProblem, set.isCut(location.file.path) { return }
    guard diagnostics.count < Limits.diagnostics, reported.insert(location).inserted else {
      return
    }
    diagnostics.append(
      Diagnostic(
        problem, at: location, notes: notes + callers.reversed(), suggestion: suggestion))
  }

  /// Reports an unknown name, and suggests the one that was probably meant.
  func report(
    _ problem: TemplateProblem, _ range: SourceRange, nearMissAmong names: some Sequence<String>,
    for name: String
  ) {
    guard diagnostics.count < Limits.diagnostics else { return }
    report(problem, range, replacement: NearMiss.best(for: name, among: names))
  }

  // MARK: - Code

  func emit(_ operation: Operation, _ a: Int32 = 0, _ b: Int32 = 0, _ c: Int32 = 0) {
    guard !isExhausted else { return }
    code.instructions.append(Instruction(operation: operation, a: a, b: b, c: c))
  }

  /// Counts a step of the compiler's work. Returns false, and reports it, when the program has
  /// become too large.
  func works(at range: SourceRange) -> Bool {
    work += 1
    if isExhausted { return false }
    if work > Limits.instructions || arena.count > 32_000_000 {
      isExhausted = true
      report(.programTooLarge, range)
      return false
    }
    return true
  }

  func literal(_ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty, !isExhausted else { return }
    let start = Int32(truncatingIfNeeded: arena.count)
    let length = Int32(truncatingIfNeeded: bytes.count)
    arena.append(contentsOf: bytes)
    let last = code.instructions.count - 1
    if last >= 0, code.lastLabel <= last, code.instructions[last].operation == .literal,
      code.instructions[last].a + code.instructions[last].b == start
    {
      code.instructions[last].b += length
    } else {
      emit(.literal, start, length)
    }
  }

  /// A register that stays in use until `free`.
  func allocate() -> Int32 {
    if let free = code.freeRegisters.popLast() { return free }
    registerCount += 1
    return registerCount - 1
  }

  func free(_ register: Int32) { code.freeRegisters.append(register) }

  /// A register that is free again at the end of the tag.
  func temporary() -> Int32 {
    let register = allocate()
    code.temporaries.append(register)
    return register
  }

  /// Frees the registers of intermediate values.
  func freeTemporaries() {
    code.freeRegisters.append(contentsOf: code.temporaries)
    code.temporaries.removeAll(keepingCapacity: true)
  }

  func allocateLoop() -> Int32 {
    if let free = code.freeLoops.popLast() { return free }
    loopCount += 1
    return loopCount - 1
  }

  /// Loads an operand into a register.
  func register(_ operand: Operand) -> Int32 {
    switch operand.place {
    case .register(let register): return register
    case .field(let object, let slot):
      let register = temporary()
      emit(.field, register, object, slot)
      return register
    case .constant(let value):
      let register = temporary()
      emit(.constant, register, constant(value))
      return register
    case .nowhere: return 0
    }
  }

  func constant(_ value: Value) -> Int32 {
    constants.append(value)
    return Int32(truncatingIfNeeded: constants.count - 1)
  }

  // MARK: - Scopes

  /// The variables of a scope, to restore them later.
  typealias Scope = [String: [Variable]]

  /// Begins a scope that sees only `site` and `page`. Returns the scope before it.
  @discardableResult
  func enterScope() -> Scope {
    let outer = variables
    variables = [
      "page": [Variable(number: 0, kind: .value(0, pageType))],
      "site": [Variable(number: 1, kind: .value(1, environment.site))],
    ]
    variableCount = max(variableCount, 2)
    return outer
  }

  func leaveScope(to outer: Scope) { variables = outer }

  func define(_ name: String, _ kind: Variable.Kind) {
    variables[name, default: []].append(Variable(number: variableCount, kind: kind))
    variableCount += 1
  }

  /// The number that the next variable gets.
  var nextVariable: Int { variableCount }

  func undefine(_ name: String) {
    guard let last = variables[name]?.popLast() else { return }
    switch last.kind {
    case .value(let register, _), .list(let register, _, _): free(register)
    case .loop, .missing: break
    }
    if variables[name]?.isEmpty == true { variables[name] = nil }
  }

  func variable(_ name: String) -> Variable? { variables[name]?.last }

  var variableNames: [String] { Array(variables.keys) }

  // MARK: - Depth

  /// Runs `body` one level deeper. Reports nesting that is too deep instead.
  func deeper(at range: SourceRange, _ body: () -> Void) {
    depth += 1
    defer { depth -= 1 }
    if depth > Limits.nesting {
      report(.tooDeep(limit: Limits.nesting), range)
    } else {
      body()
    }
  }
}

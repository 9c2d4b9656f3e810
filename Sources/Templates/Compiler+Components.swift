import Diagnostics

/// Where the compiler is in a template. The compiler returns here to compile the body of a
/// component, which sees the variables of the template that it is written in.
struct TemplateFrame {
  let template: ParsedTemplate
  let includes: [String]
  let callers: [Note]
  let blocks: [Compiler.ActiveBlock]
  let variables: Compiler.Scope
  let slots: [SlotFrame]
  var missing: [String]
}

/// A component that the compiler is expanding in place, with the content for its slots.
struct SlotFrame {
  let component: Component
  /// Where the component is used.
  var caller: TemplateFrame
}

extension Compiler {
  /// Compiles a use of a component. A component with a body is expanded in place. One without a
  /// body becomes a function, as an included template does.
  func compile(_ component: Component, at range: SourceRange) {
    guard let template = findComponent(component.name) else {
      for argument in component.arguments { _ = value(argument.value) }
      compile(component.body)
      return
    }
    guard canEnter(template, at: component.name) else { return }
    checkSlots(component, of: template)
    let given = given(component.arguments, for: template)
    if component.body.isBlank(in: self.template.file), component.fills.isEmpty {
      return call(template, given, at: component.name)
    }
    writeOut(component, template, given, at: range)
  }

  private func findComponent(_ name: Name) -> ParsedTemplate? {
    let folder = "components/\(name.text)/"
    for path in ["\(folder)\(name.text).html", "\(folder)template.html"] {
      if let found = set.templates[path] {
        use.templates.insert(path)
        return found
      }
    }
    let near = NearMiss.best(for: name.text, among: set.componentNames)
    report(
      TemplateUseProblem.unknownComponent(name.text), name.range,
      replacement: near.map { "\"\($0)\"" })
    return nil
  }

  private func checkSlots(_ component: Component, of template: ParsedTemplate) {
    for fill in component.fills where !template.slots.contains(fill.slot.text) {
      let near = NearMiss.best(for: fill.slot.text, among: template.slots.sorted())
      let isQuoted = fill.slot.range.count > fill.slot.text.utf8.count
      report(
        TemplateUseProblem.unknownSlot(fill.slot.text, component: component.name.text),
        fill.slot.range, replacement: near.map { isQuoted ? "\"\($0)\"" : $0 })
    }
    if !template.slots.contains(""), !component.body.isBlank(in: self.template.file) {
      report(
        TemplateUseProblem.bodyWithoutSlot(component: component.name.text), component.name.range)
    }
  }

  private var frame: TemplateFrame {
    TemplateFrame(
      template: template, includes: includes, callers: callers, blocks: blocks,
      variables: variables, slots: slots, missing: missing)
  }

  private func enter(_ frame: TemplateFrame) {
    template = frame.template
    includes = frame.includes
    callers = frame.callers
    blocks = frame.blocks
    slots = frame.slots
    missing = frame.missing
    leaveScope(to: frame.variables)
  }

  private func writeOut(
    _ component: Component, _ included: ParsedTemplate,
    _ given: [(name: String, operand: Operand)], at range: SourceRange
  ) {
    let start = markup
    markup.floor = markup.open.count
    let outer = frame
    var parameters: [(name: String, register: Int32, type: ValueType?)] = []
    for (name, operand) in given {
      let target = allocate()
      if case .constant(let value) = operand.place {
        emit(.constant, target, constant(value))
      } else {
        emit(.move, target, register(operand))
      }
      parameters.append((name, target, operand.type))
    }
    freeTemporaries()
    enterScope()
    template = included
    includes.append(included.name)
    callers.append(
      Note(
        .usedHere(by: outer.template.name),
        at: SourceLocation(outer.template.file, component.name.range)))
    blocks = []
    missing = []
    slots.append(SlotFrame(component: component, caller: outer))
    for parameter in parameters {
      define(parameter.name, .value(parameter.register, parameter.type))
    }
    for free in included.freeNames.sorted() where !given.contains(where: { $0.name == free }) {
      define(free, .missing)
    }
    if let extends = included.extends {
      report(.misplacedExtends(included: true), extends.range)
    } else {
      compile(included.nodes)
    }
    let end = included.file.bytes.count
    settle(at: end..<end)
    reportOpen(from: start.open.count)
    if markup.open.count > start.open.count {
      markup.open.removeSubrange(start.open.count...)
    }
    markup.floor = start.floor
    let lacking = missing
    let caller = slots.last?.caller ?? outer
    enter(caller)
    for parameter in lacking {
      report(.missingParameter(parameter, template: included.name), component.name.range)
    }
    for parameter in parameters { free(parameter.register) }
    // The component ends inside a tag.
    if markup.open.count == start.open.count, start.joined(with: markup) == nil {
      report(.branchesDiffer("component"), range)
      markup = start
    }
  }

  /// Compiles a `slot` tag: the place for a component's body, or for the content of a named slot.
  func compileSlot(_ name: Name?, otherwise: [Node], at range: SourceRange) {
    guard template.name.hasPrefix("components/") else {
      report(TemplateUseProblem.misplacedSlot, range)
      return
    }
    guard let slot = slots.last, let content = content(of: name, in: slot.component),
      !content.isBlank(in: slot.caller.template.file)
    else { return compile(otherwise) }
    let inner = frame
    let depth = markup.open.count
    let floor = markup.floor
    markup.floor = depth
    enter(slot.caller)
    compile(content)
    settle(at: range)
    reportOpen(from: depth)
    if markup.open.count > depth { markup.open.removeSubrange(depth...) }
    markup.floor = floor
    let missingOfCaller = missing
    enter(inner)
    slots[slots.count - 1].caller.missing = missingOfCaller
  }

  /// The name of the current component.
  var componentName: String {
    let parts = template.name.split(separator: "/")
    return parts.count > 1 ? String(parts[1]) : template.name
  }

  /// The content for a slot in a use of a component; without a name, the body.
  func content(of name: Name?, in component: Component) -> [Node]? {
    guard let name else { return component.body }
    return component.fills.first { $0.slot.text == name.text }?.body
  }

  func report(_ problem: TemplateUseProblem, _ range: SourceRange, replacement: String? = nil) {
    report(
      problem, at: SourceLocation(template.file, range), [],
      replacement.map { Suggestion(replace: range, with: $0) })
  }
}

extension [Node] {
  /// Whether the nodes hold only white space.
  func isBlank(in file: SourceFile) -> Bool {
    allSatisfy { node in
      if case .text(let range) = node.kind { file.bytes[range].allSatisfy(isSpace) } else { false }
    }
  }
}

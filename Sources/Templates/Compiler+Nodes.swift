import Diagnostics

extension Compiler {
  /// A block that is being compiled: its definitions, from the most derived template to the base,
  /// and the index of the current one.
  struct ActiveBlock {
    let definitions: [Definition]
    let current: Int
  }

  /// A block as one template defines it.
  struct Definition: Hashable {
    /// The template's index in `parents`.
    let parent: Int
    /// The block's index in its template.
    let block: Int
  }

  /// Compiles nodes. The variables that they `set` go out of scope at the end.
  func compile(_ nodes: [Node]) {
    var defined: [(name: Name, number: Int)] = []
    for node in nodes {
      guard works(at: node.range) else { break }
      switch node.kind {
      case .text(let range):
        literal(template.file.bytes[range])
        followText(range)
        continue
      case .print(let expression):
        print(expression, at: node.range)
        freeTemporaries()
        continue
      default: settle(at: node.range)
      }
      switch node.kind {
      case .text, .print: break
      case .if(let branches, let rest):
        deeper(at: node.range) { compileIf(branches, otherwise: rest, at: node.range) }
      case .for(let name, let list, let body, let rest):
        deeper(at: node.range) { compileFor(name, list, body, otherwise: rest, at: node.range) }
      case .set(let name, let expression):
        compileSet(name, expression)
        if !Parser.reserved.contains(name.text) { defined.append((name, nextVariable - 1)) }
      case .block(let index):
        deeper(at: node.range) { compileBlock(index) }
      case .include(let name, let arguments):
        deeper(at: node.range) { include(name, arguments) }
      case .super:
        deeper(at: node.range) { compileSuper(node.range) }
      case .component(let component):
        deeper(at: node.range) { compile(component, at: node.range) }
      case .slot(let name, let rest):
        deeper(at: node.range) { compileSlot(name, otherwise: rest, at: node.range) }
      case .fill:
        report(TemplateUseProblem.misplacedFill, node.range)
      }
      freeTemporaries()
    }
    for (name, number) in defined.reversed() {
      undefine(name.text)
      use.note(
        variable: name.text, at: SourceLocation(template.file, name.range),
        isUsed: usedVariables.remove(number) != nil)
    }
  }

  private func compileSet(_ name: Name, _ expression: Expression) {
    let operand = value(expression)
    let target = allocate()
    if case .constant(let value) = operand.place {
      emit(.constant, target, constant(value))
    } else {
      emit(.move, target, register(operand))
    }
    if Parser.reserved.contains(name.text) { return }
    define(
      name.text,
      operand.presentInElements.isEmpty
        ? .value(target, operand.type)
        : .list(target, operand.type, operand.presentInElements))
  }

  private func compileIf(
    _ branches: [Node.Branch], otherwise: [Node], at range: SourceRange
  ) {
    let outer = facts
    let start = markup
    let ids = log.ids
    var end: Markup?
    var allIDs = ids
    func meet() {
      settle(at: range)
      end = join(end, markup, start: start, tag: "if", at: range)
      allIDs.merge(log.ids) { first, _ in first }
      markup = start
      log.ids = ids
    }
    let done = code.label()
    for (index, branch) in branches.enumerated() {
      let next = code.label()
      let found = jump(branch.condition, if: false, to: next)
      let hasRest = index < branches.count - 1 || !otherwise.isEmpty
      use.note(
        truth(of: branch.condition), hasRest: hasRest,
        at: SourceLocation(template.file, branch.condition.range))
      freeTemporaries()
      let soFar = facts
      facts.formUnion(found.whenTrue)
      compile(branch.body)
      meet()
      facts = soFar
      if index < branches.count - 1 || !otherwise.isEmpty { emit(.jump, done) }
      code.place(next)
      facts.formUnion(found.whenFalse)
    }
    compile(otherwise)
    meet()
    code.place(done)
    facts = outer
    markup = end ?? start
    log.ids = allIDs
  }

  private func compileFor(
    _ name: Name, _ expression: Expression, _ body: [Node], otherwise: [Node],
    at range: SourceRange
  ) {
    let list = value(expression)
    var element: ValueType?
    if let type = list.type {
      switch type.present {
      case .list(let found): element = found
      case .nothing: element = .nothing
      default:
        let problem = TemplateProblem.wrongOperand(
          of: "for", needs: .list, found: schema.description(of: type))
        report(problem, expression.range)
      }
    }
    let loop = allocateLoop()
    let empty = code.label()
    let next = code.label()
    let end = code.label()
    emit(.enterLoop, loop, register(list), empty)
    freeTemporaries()
    let item = allocate()
    let isReserved = Parser.reserved.contains(name.text)
    if !isReserved { define(name.text, .value(item, element)) }
    code.place(next)
    emit(.loadElement, loop, item)
    let outer = facts
    if !isReserved, let variable = variable(name.text) {
      for slots in list.presentInElements {
        facts.insert(Path(variable: variable.number, slots: slots))
      }
    }
    define("loop", .loop(loop))
    let start = markup
    // An element may follow another one in the same attribute, so a URL there can have begun.
    if markup.place == .value, [.start, .undecided].contains(markup.part) {
      markup.part = markup.part == .start ? .maybe : .value
    }
    let isRepeated = !goesRoundOnce(expression)
    if isRepeated { log.loops += 1 }
    compile(body)
    if isRepeated { log.loops -= 1 }
    settle(at: range)
    var meeting = join(start, markup, start: start, tag: "for", at: range)
    facts = outer
    undefine("loop")
    if !isReserved { undefine(name.text) }
    emit(.nextElement, loop, next)
    if !otherwise.isEmpty { emit(.jump, end) }
    code.place(empty)
    if !otherwise.isEmpty {
      markup = start
      compile(otherwise)
      settle(at: range)
      meeting = join(meeting, markup, start: start, tag: "for", at: range)
    }
    markup = meeting
    code.place(end)
    code.freeLoops.append(loop)
  }

  /// Whether a list has at most one element, because of `limit(1)`.
  private func goesRoundOnce(_ list: Expression) -> Bool {
    guard case .filter(_, let name, let arguments) = list.kind, name.text == "limit",
      case .integer(let count)? = arguments.first?.value.kind
    else { return false }
    return count <= 1
  }

  // MARK: - Blocks

  /// Compiles a block in place, by the definition of the most derived template.
  private func compileBlock(_ index: Int) {
    let block = template.blocks[index]
    guard let here = parents.firstIndex(where: { $0.name == template.name }), callers.isEmpty
    else {
      report(.misplacedBlock, block.name.range)
      return
    }
    let definitions = parents.indices.compactMap { parent in
      parents[parent].blockIndexes[block.name.text].map { Definition(parent: parent, block: $0) }
    }
    let own = Definition(parent: here, block: index)
    enter(definitions, 0, inPlace: definitions.first == own, at: block.name)
  }

  private func compileSuper(_ range: SourceRange) {
    guard let active = blocks.last else { return }
    guard active.current + 1 < active.definitions.count else {
      let definition = active.definitions[active.current]
      let name = parents[definition.parent].blocks[definition.block].name
      report(.superWithoutParent(name.text), range)
      return
    }
    let definition = active.definitions[active.current]
    let name = Name(
      text: parents[definition.parent].blocks[definition.block].name.text, range: range)
    enter(active.definitions, active.current + 1, inPlace: false, at: name)
  }

  /// Compiles one definition of a block. A definition that is used where it is written sees the
  /// variables around it. One from another template sees only `site` and `page`.
  private func enter(_ definitions: [Definition], _ current: Int, inPlace: Bool, at name: Name) {
    let definition = definitions[current]
    let isActive = blocks.contains {
      $0.definitions[$0.current] == definition
    }
    if isActive {
      report(.blockRecursion(name.text), name.range)
      return
    }
    let outerTemplate = template
    template = parents[definition.parent]
    blocks.append(ActiveBlock(definitions: definitions, current: current))
    let body = template.blocks[definition.block].body
    let start = markup
    markup.floor = markup.open.count
    if inPlace {
      compile(body)
    } else {
      let outer = enterScope()
      compile(body)
      leaveScope(to: outer)
    }
    finishBlock(definition, start)
    blocks.removeLast()
    template = outerTemplate
  }

  /// Checks that a block closes the elements that it opens. Reports the ones it does not in the
  /// file of the definition, not in the file of the base template.
  private func finishBlock(_ definition: Definition, _ start: Markup) {
    let name = template.blocks[definition.block].name
    settle(at: name.range)
    reportOpen(from: start.open.count)
    markup.open.removeSubrange(min(start.open.count, markup.open.count)...)
    markup.floor = start.floor
    if let joined = start.joined(with: markup) {
      markup = joined
    } else {
      report(.branchesDiffer("block"), name.range)
      markup = start
    }
  }
}

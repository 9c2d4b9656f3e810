import Dates

/// Runs a program once.
///
/// It is not generic over the source: unspecialised generic code costs more than calls through an
/// existential.
final class Renderer {
  let program: Program
  let source: any ObjectSource
  let context: RenderContext

  /// The steps that are left for filters.
  private var steps: Int

  /// The elements of a loop, and the index of the current one.
  struct Loop {
    var elements: [Value] = []
    var index = 0
  }

  typealias Registers = UnsafeMutableBufferPointer<Value>

  init(program: Program, source: any ObjectSource, context: RenderContext) {
    self.program = program
    self.source = source
    self.context = context
    steps = context.limits.steps
  }

  /// Renders the page.
  func run(
    page: Value, site: Value, into output: inout PageBuffer
  ) throws(RenderError) {
    let registers = Registers.allocate(capacity: max(program.registers, 2))
    registers.initialize(repeating: .absent)
    defer {
      registers.deinitialize()
      registers.deallocate()
    }
    registers[0] = page
    registers[1] = site
    let loops = UnsafeMutableBufferPointer<Loop>.allocate(capacity: program.loops)
    loops.initialize(repeating: Loop())
    defer {
      loops.deinitialize()
      loops.deallocate()
    }
    let program = program
    try program.instructions.withUnsafeBufferPointer { instructions throws(RenderError) in
      try program.arena.withUnsafeBufferPointer { arena throws(RenderError) in
        try run(program, instructions, arena, registers, loops, &output)
      }
    }
  }

  private func run(
    _ program: Program, _ instructions: UnsafeBufferPointer<Instruction>,
    _ arena: UnsafeBufferPointer<UInt8>, _ registers: Registers,
    _ loops: UnsafeMutableBufferPointer<Loop>, _ output: inout PageBuffer
  ) throws(RenderError) {
    var returns: [Int] = []
    var steps = context.limits.steps
    let limit = context.limits.outputBytes
    var next = 0
    while next < instructions.count {
      let instruction = instructions[next]
      let a = Int(instruction.a)
      let b = Int(instruction.b)
      let c = Int(instruction.c)
      next += 1
      switch instruction.operation {
      case .end: return
      case .literal:
        output.append(UnsafeBufferPointer(rebasing: arena[a..<(a + b)]))
        if output.count > limit { try check(size: output.count) }
      case .constant: registers[a] = program.constants[b]
      case .move: registers[a] = registers[b]
      case .field: registers[a] = field(of: registers[b], instruction.c)
      case .datePart:
        registers[a] = field(of: registers[b], FieldPath.slot(ofDatePart: c))
      case .jump: next = a
      case .jumpIfFalse: if !registers[b].isTrue { next = a }
      case .jumpIfTrue: if registers[b].isTrue { next = a }
      case .jumpIfPresent: if registers[b].isPresent { next = a }
      case .enterLoop:
        let elements = registers[b].elements
        loops[a] = Loop(elements: elements)
        if elements.isEmpty { next = c }
      case .loadElement: registers[b] = loops[a].elements[loops[a].index]
      case .nextElement:
        steps -= 1
        if steps < 0 { throw .tooManySteps(template: program.name) }
        loops[a].index += 1
        if loops[a].index < loops[a].elements.count { next = b } else { loops[a] = Loop() }
      case .loopIndex: registers[a] = .integer(loops[b].index + 1)
      case .loopFirst: registers[a] = .boolean(loops[b].index == 0)
      case .loopLast: registers[a] = .boolean(loops[b].index + 1 == loops[b].elements.count)
      case .loopLength: registers[a] = .integer(loops[b].elements.count)
      case .equal: registers[a] = .boolean(registers[b].isSame(as: registers[c]))
      case .unequal: registers[a] = .boolean(!registers[b].isSame(as: registers[c]))
      case .less: registers[a] = .boolean(order(registers[b], registers[c]) < 0)
      case .lessOrEqual: registers[a] = .boolean(order(registers[b], registers[c]) <= 0)
      case .contains: registers[a] = .boolean(try contains(registers[c], registers[b]))
      case .negate: registers[a] = .boolean(!registers[a].isTrue)
      case .list:
        try step(c)
        registers[a] = .list(program.operands[b..<(b + c)].map { registers[Int($0)] })
      case .call:
        steps -= 1
        if steps < 0 { throw .tooManySteps(template: program.name) }
        returns.append(next)
        next = a
      case .return: next = returns.popLast() ?? instructions.count
      case .printText: try print(registers[a], &output)
      case .printTextField: try print(field(of: registers[b], instruction.c), &output)
      case .printHTML: try printHTML(registers[a], &output)
      case .printHTMLField: try printHTML(field(of: registers[b], instruction.c), &output)
      case .printPlain: try printPlain(registers[a], &output)
      case .printAs:
        if let context = EscapingContext(rawValue: instruction.b) {
          output.append(registers[a], as: context)
          try check(size: output.count)
        }
      case .printWord:
        let text = try word(a, b, registers)
        output.append(escaping: text)
        try check(size: output.count)
      case .word: registers[a] = .text(try word(b, c, registers))
      case .link: registers[a] = .url(context.linkURL(b))
      case .filter: registers[a] = try apply(filter: b, registers)
      }
    }
  }

  // MARK: - Limits

  /// Counts steps.
  func step(_ count: Int = 1) throws(RenderError) {
    steps -= count
    if steps < 0 { throw .tooManySteps(template: program.name) }
  }

  /// Throws when a size is larger than a page may be.
  func check(size: Int) throws(RenderError) {
    let limit = context.limits.outputBytes
    if size > limit { throw .outputTooLarge(template: program.name, limit: limit) }
  }

  /// Counts the steps to make a text of a size. Throws when the text is too large.
  func check(text bytes: Int) throws(RenderError) {
    try check(size: bytes)
    try step(1 + bytes >> 8)
  }

  // MARK: - Values

  /// The field of a value at a slot; a negative slot is a part of a date.
  @inline(__always)
  func field(of value: Value, _ slot: Int32) -> Value {
    switch value {
    case .object(let object): return source.value(of: object, slot: Int(slot))
    case .record(let record):
      let slot = Int(slot)
      return record.values.indices.contains(slot) ? record.values[slot] : .absent
    case .date(let date): return Self.part(of: date, slot)
    case .moment(let moment): return Self.part(of: moment.date, slot)
    default: return .absent
    }
  }

  private static func part(of date: CalendarDate, _ slot: Int32) -> Value {
    switch slot {
    case FieldPath.slot(ofDatePart: 0): .integer(date.year)
    case FieldPath.slot(ofDatePart: 1): .integer(date.month)
    case FieldPath.slot(ofDatePart: 2): .integer(date.day)
    default: .absent
    }
  }

  private func contains(_ whole: Value, _ item: Value) throws(RenderError) -> Bool {
    if let text = whole.string {
      guard let part = item.string else { return false }
      try step(1 + (text.utf8.count >> 4) * (1 + part.utf8.count >> 4))
      return position(of: Array(part.utf8), in: Array(text.utf8)[...]) != nil
    }
    let elements = whole.elements
    try step(elements.count)
    for element in elements where element.isSame(as: item) {
      return true
    }
    return false
  }

  // MARK: - Order

  /// Negative, zero or positive as `a` comes before, with or after `b`.
  func order(_ a: Value, _ b: Value) -> Int {
    switch (a, b) {
    case (.integer(let a), .integer(let b)): return a < b ? -1 : a > b ? 1 : 0
    case (.number(let a), .number(let b)): return a < b ? -1 : a > b ? 1 : 0
    case (.integer(let a), .number(let b)): return Double(a) < b ? -1 : Double(a) > b ? 1 : 0
    case (.number(let a), .integer(let b)): return a < Double(b) ? -1 : a > Double(b) ? 1 : 0
    case (.boolean(let a), .boolean(let b)): return a == b ? 0 : b ? -1 : 1
    case (.date(let a), .date(let b)): return a < b ? -1 : a > b ? 1 : 0
    case (.date(let a), .moment(let b)): return a < b.date ? -1 : a > b.date ? 1 : 0
    case (.moment(let a), .date(let b)): return a.date < b ? -1 : a.date > b ? 1 : 0
    case (.moment(let a), .moment(let b)):
      return a.start < b.start ? -1 : a.start > b.start ? 1 : 0
    default:
      guard let a = a.string, let b = b.string else { return 0 }
      return context.formats.compare(a, b)
    }
  }

  // MARK: - Printing

  private func print(_ value: Value, _ output: inout PageBuffer) throws(RenderError) {
    switch value {
    case .text(let text), .url(let text):
      output.append(escaping: text)
      try check(size: output.count)
    default: break
    }
  }

  private func printHTML(_ value: Value, _ output: inout PageBuffer) throws(RenderError) {
    if case .html(let bytes) = value {
      bytes.withUnsafeBufferPointer { output.append($0) }
      try check(size: output.count)
    } else {
      try print(value, &output)
    }
  }

  private func printPlain(_ value: Value, _ output: inout PageBuffer) throws(RenderError) {
    if let text = value.plainText { output.append(text) }
    try check(size: output.count)
  }

  private func word(
    _ index: Int, _ operands: Int, _ registers: Registers
  ) throws(RenderError) -> String {
    guard index < context.words.words.count else { return "" }
    let word = context.words.words[index]
    var category = PluralCategory.other
    if let place = word.count,
      case .integer(let count) = registers[Int(program.operands[operands + place])]
    {
      category = context.formats.pluralCategory(count)
    }
    var text = ""
    for segment in word.form(category) {
      switch segment {
      case .text(let literal): text += literal
      case .argument(let place):
        let value = registers[Int(program.operands[operands + place])]
        if case .number(let number) = value {
          text += context.formats.number(number)
        } else {
          text += value.string ?? value.plainText ?? ""
        }
      case .count(let place):
        if case .integer(let count) = registers[Int(program.operands[operands + place])] {
          text += context.formats.number(count)
        }
      }
      try check(text: text.utf8.count)
    }
    return text
  }
}

extension Value {
  /// A number or a boolean as templates print it: the same in every language, for attributes and
  /// scripts.
  var plainText: String? {
    switch self {
    case .integer(let value): String(value)
    case .number(let value):
      value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    case .boolean(let flag): flag ? "true" : "false"
    default: nil
    }
  }
}

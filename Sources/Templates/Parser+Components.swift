import Diagnostics

/// The tags that use other templates.
extension Parser {
  mutating func includeTag(_ head: Head) throws(Unreadable) -> Node {
    let name = try text()
    var arguments: [Argument] = []
    if case .name(let word)? = current {
      guard word == "with" else { try fail(.symbol("with")) }
      token += 1
      arguments = try parameters()
    }
    try finish("%}")
    return Node(kind: .include(name, arguments), range: head.range)
  }

  /// Parses any number of `name=value`, with or without commas between them.
  private mutating func parameters() throws(Unreadable) -> [Argument] {
    var arguments: [Argument] = []
    var given: Set<String> = []
    var goesOn = true
    while goesOn {
      let parameter = try self.name()
      if Self.reserved.contains(parameter.text) {
        report(.reservedName(parameter.text), parameter.range)
      }
      try take(symbol: "=")
      let value = try expression()
      if given.insert(parameter.text).inserted {
        arguments.append(Argument(name: parameter, value: value))
      } else {
        report(.givenTwice(parameter.text), parameter.range)
      }
      goesOn = takes(symbol: ",")
      if !goesOn, case .name? = current { goesOn = true }
    }
    return arguments
  }

  mutating func componentTag(_ head: Head) -> Node? {
    var name: Name?
    var arguments: [Argument] = []
    do {
      name = try text()
      if case .name(let word)? = current {
        if word == "with" { token += 1 }
        arguments = try parameters()
      }
      try finish("%}")
    } catch {}
    let (nodes, end) = body(until: ["endcomponent"], of: head)
    if end != nil { try? finish("%}") } else { unclosed(head, "endcomponent") }
    guard let name else { return nil }
    var rest: [Node] = []
    var fills: [Component.Fill] = []
    var cutsLineEnd = false
    for node in nodes {
      guard case .fill(let slot, let body) = node.kind else {
        rest.append(cutsLineEnd ? withoutLineEnd(node) : node)
        cutsLineEnd = false
        continue
      }
      cutsLineEnd = cutLineStart(&rest)
      if fills.contains(where: { $0.slot.text == slot.text }) {
        report(.givenTwice(slot.text), slot.range)
      } else {
        fills.append(Component.Fill(slot: slot, body: body))
      }
    }
    let component = Component(name: name, arguments: arguments, body: rest, fills: fills)
    return Node(kind: .component(component), range: head.range)
  }

  /// Removes the spaces before a `fill`, which are not part of the body. Returns whether the `fill`
  /// is the first thing on its line.
  private func cutLineStart(_ nodes: inout [Node]) -> Bool {
    guard let last = nodes.last else { return true }
    guard case .text(let range) = last.kind else { return false }
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    guard end > 0, bytes[end - 1] == 0x0A else { return false }
    let cut = range.lowerBound..<end
    nodes[nodes.count - 1] = Node(kind: .text(cut), range: cut)
    return true
  }

  /// Removes the line break after a `fill` that shares its lines with nothing else.
  private func withoutLineEnd(_ node: Node) -> Node {
    guard case .text(let range) = node.kind else { return node }
    var start = range.lowerBound
    while start < range.upperBound, isSpace(bytes[start]) {
      start += 1
      if bytes[start - 1] == 0x0A {
        let cut = start..<range.upperBound
        return Node(kind: .text(cut), range: cut)
      }
    }
    return node
  }

  mutating func slotTag(_ head: Head) -> Node {
    var name: Name?
    do {
      if current != nil { name = try slotName() }
      try finish("%}")
    } catch {}
    template.slots.insert(name?.text ?? "")
    let (nodes, end) = body(until: ["endslot"], of: head)
    if end != nil { try? finish("%}") } else { unclosed(head, "endslot") }
    return Node(kind: .slot(name, otherwise: nodes), range: head.range)
  }

  mutating func fillTag(_ head: Head) -> Node? {
    var name: Name?
    do {
      name = try slotName()
      try finish("%}")
    } catch {}
    let (nodes, end) = body(until: ["endfill"], of: head)
    if end != nil { try? finish("%}") } else { unclosed(head, "endfill") }
    return name.map { Node(kind: .fill($0, body: nodes), range: head.range) }
  }

  /// The name of a slot, with or without quotes.
  private mutating func slotName() throws(Unreadable) -> Name {
    if case .text? = current { return try text() }
    return try name()
  }
}

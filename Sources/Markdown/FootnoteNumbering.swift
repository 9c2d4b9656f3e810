/// Numbers footnotes in the order in which the text, and then the footnotes themselves, refer to them.
struct FootnoteNumbering {
  /// The definitions by number.
  private(set) var order: [Int] = []

  /// How many references each number has.
  private(set) var counts: [Int] = []

  private var numbers: [Int?]
  private var nextNumber = 0
  private var firstUnused = 0

  init(definitions: Int) {
    numbers = Array(repeating: nil, count: definitions)
  }

  /// Replaces definitions by numbers in the references among some nodes.
  mutating func number(_ nodes: inout [Node]) {
    for index in nodes.indices where nodes[index].kind == .footnoteReference {
      let number = add(Int(nodes[index].first))
      nodes[index].first = UInt32(truncatingIfNeeded: number)
      nodes[index].second = UInt32(truncatingIfNeeded: counts[number])
      counts[number] += 1
    }
  }

  /// Returns the next definition whose text has not been numbered.
  mutating func nextText() -> Int? {
    guard nextNumber < order.count else { return nil }
    nextNumber += 1
    return order[nextNumber - 1]
  }

  /// Gives a number to the first definition without one, and returns the definition.
  mutating func addUnused() -> Int? {
    while firstUnused < numbers.count, numbers[firstUnused] != nil { firstUnused += 1 }
    guard firstUnused < numbers.count else { return nil }
    _ = add(firstUnused)
    return firstUnused
  }

  private mutating func add(_ definition: Int) -> Int {
    if let number = numbers[definition] { return number }
    numbers[definition] = order.count
    order.append(definition)
    counts.append(0)
    return order.count - 1
  }
}

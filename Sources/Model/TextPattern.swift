/// A pattern that a whole text must match.
///
/// It can have letters and signs as they are, `.`, `[a-z]`, `[^a-z]`, `\d` (digit), `\w` (letter, digit or
/// `_`), `\s` (white space), `\` before any sign, groups in brackets, `|`, and `*`, `+`, `?`, `{2}`, `{2,}` or
/// `{2,4}` behind any of them.
///
/// Thompson's construction (Thompson 1968) matches it in time proportional at most to the length of the pattern
/// times the length of the text, so no pattern is slow.
public struct TextPattern: Sendable, Hashable {
  /// The pattern as it is written.
  public let source: String

  private let program: [Instruction]

  private enum Instruction: Sendable, Hashable {
    case one(of: ScalarSet)
    /// Continues at two places, given as distances from here.
    case split(Int, Int)
    case jump(Int)
  }

  private struct ScalarSet: Sendable, Hashable {
    var ranges: [ClosedRange<UInt32>]
    var isNegated = false

    func contains(_ scalar: Unicode.Scalar) -> Bool {
      ranges.contains { $0.contains(scalar.value) } != isNegated
    }
  }

  /// Reads a pattern; nil when the text is no pattern, or has more than 2,000 steps.
  public init?(_ source: String) {
    var parser = Parser(scalars: Array(source.unicodeScalars))
    guard let program = parser.alternatives(depth: 0), parser.isAtEnd else { return nil }
    self.source = source
    self.program = program
  }

  /// Whether the whole text matches.
  public func matches(_ text: String) -> Bool {
    var states = Set<Int>()
    var ordered: [Int] = []
    add(0, &states, &ordered)
    for scalar in text.unicodeScalars {
      var next = Set<Int>()
      var nextOrdered: [Int] = []
      for state in ordered {
        if state < program.count, case .one(let set) = program[state], set.contains(scalar) {
          add(state + 1, &next, &nextOrdered)
        }
      }
      if next.isEmpty { return false }
      (states, ordered) = (next, nextOrdered)
    }
    return states.contains(program.count)
  }

  /// Adds a state, and all states that can be reached from it without reading a character.
  private func add(_ state: Int, _ states: inout Set<Int>, _ ordered: inout [Int]) {
    var waiting = [state]
    while let state = waiting.popLast() {
      guard states.insert(state).inserted else { continue }
      ordered.append(state)
      guard state < program.count else { continue }
      switch program[state] {
      case .one: break
      case .split(let a, let b): waiting += [state + a, state + b]
      case .jump(let distance): waiting.append(state + distance)
      }
    }
  }

  private struct Parser {
    let scalars: [Unicode.Scalar]
    var place = 0

    private static let limit = 2_000

    var isAtEnd: Bool { place == scalars.count }

    private var current: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      guard current == scalar else { return false }
      place += 1
      return true
    }

    mutating func alternatives(depth: Int) -> [Instruction]? {
      guard depth < 20, var result = sequence(depth: depth) else { return nil }
      while take("|") {
        guard let other = sequence(depth: depth) else { return nil }
        result =
          [.split(1, result.count + 2)] + result + [.jump(other.count + 1)] + other
        guard result.count <= Parser.limit else { return nil }
      }
      return result
    }

    private mutating func sequence(depth: Int) -> [Instruction]? {
      var result: [Instruction] = []
      while let scalar = current, scalar != "|", scalar != ")" {
        guard let part = atom(depth: depth), let repeated = repeated(part) else { return nil }
        result += repeated
        guard result.count <= Parser.limit else { return nil }
      }
      return result
    }

    private mutating func atom(depth: Int) -> [Instruction]? {
      guard let scalar = current else { return nil }
      place += 1
      switch scalar {
      case "(":
        guard let inner = alternatives(depth: depth + 1), take(")") else { return nil }
        return inner
      case "[": return set().map { [.one(of: $0)] }
      case ".": return [.one(of: ScalarSet(ranges: [10...10], isNegated: true))]
      case "\\": return escaped().map { [.one(of: ScalarSet(ranges: $0))] }
      case "*", "+", "?", "{", "}", "]": return nil
      default: return [.one(of: ScalarSet(ranges: [scalar.value...scalar.value]))]
      }
    }

    private mutating func escaped() -> [ClosedRange<UInt32>]? {
      guard let scalar = current else { return nil }
      place += 1
      switch scalar {
      case "d": return [48...57]
      case "w": return [48...57, 65...90, 95...95, 97...122, 0xC0...0x24F]
      case "s": return [9...13, 32...32, 0xA0...0xA0]
      case "a"..."z", "A"..."Z", "0"..."9": return nil
      default: return [scalar.value...scalar.value]
      }
    }

    private mutating func set() -> ScalarSet? {
      var set = ScalarSet(ranges: [])
      set.isNegated = take("^")
      while let scalar = current, scalar != "]" {
        place += 1
        if scalar == "\\" {
          guard let ranges = escaped() else { return nil }
          set.ranges += ranges
        } else if current == "-", place + 1 < scalars.count, scalars[place + 1] != "]" {
          let last = scalars[place + 1]
          guard last != "\\", scalar.value <= last.value else { return nil }
          place += 2
          set.ranges.append(scalar.value...last.value)
        } else {
          set.ranges.append(scalar.value...scalar.value)
        }
      }
      return take("]") && !set.ranges.isEmpty ? set : nil
    }

    private mutating func repeated(_ part: [Instruction]) -> [Instruction]? {
      if take("*") { return star(part) }
      if take("+") { return part + star(part) }
      if take("?") { return optional(part) }
      guard take("{") else { return part }
      guard let least = number() else { return nil }
      var result = Array(repeatElement(part, count: least).joined())
      if take("}") { return result.count <= Parser.limit ? result : nil }
      guard take(",") else { return nil }
      if take("}") { return result + star(part) }
      guard let most = number(), most >= least, take("}") else { return nil }
      result += repeatElement(optional(part), count: most - least).joined()
      return result.count <= Parser.limit ? result : nil
    }

    private func star(_ part: [Instruction]) -> [Instruction] {
      [.split(1, part.count + 2)] + part + [.jump(-(part.count + 1))]
    }

    private func optional(_ part: [Instruction]) -> [Instruction] {
      [.split(1, part.count + 1)] + part
    }

    /// A number from 0 to 200.
    private mutating func number() -> Int? {
      var value: Int?
      while let scalar = current, ("0"..."9").contains(scalar) {
        value = (value ?? 0) * 10 + Int(scalar.value - 48)
        guard let value, value <= 200 else { return nil }
        place += 1
      }
      return value
    }
  }
}

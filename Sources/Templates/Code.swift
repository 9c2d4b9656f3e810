/// A function's instructions while they are being made: the page itself, or an included template
/// with the types it is given.
struct Code {
  var instructions: [Instruction] = []
  /// The place of each label, -1 as long as it has none.
  var labels: [Int32] = []
  /// Where the last label was placed: literals are not joined across it.
  var lastLabel = -1

  /// Registers that are free again, and those that hold intermediate values of the tag at hand.
  /// Registers are never shared between functions: a function is active at most once.
  var freeRegisters: [Int32] = []
  var temporaries: [Int32] = []
  var freeLoops: [Int32] = []

  mutating func label() -> Int32 {
    labels.append(-1)
    return Int32(truncatingIfNeeded: labels.count - 1)
  }

  mutating func place(_ label: Int32) {
    labels[Int(label)] = Int32(truncatingIfNeeded: instructions.count)
    lastLabel = instructions.count
  }
}

/// Puts functions behind one another and turns labels and calls into targets.
func link(_ codes: [Code]) -> [Instruction] {
  var starts: [Int32] = []
  var next: Int32 = 0
  for code in codes {
    starts.append(next)
    next += Int32(truncatingIfNeeded: code.instructions.count)
  }
  var linked: [Instruction] = []
  linked.reserveCapacity(Int(next))
  for (index, code) in codes.enumerated() {
    for var instruction in code.instructions {
      switch instruction.operation {
      case .jump, .jumpIfFalse, .jumpIfTrue, .jumpIfPresent:
        instruction.a = code.labels[Int(instruction.a)] + starts[index]
      case .enterLoop: instruction.c = code.labels[Int(instruction.c)] + starts[index]
      case .nextElement: instruction.b = code.labels[Int(instruction.b)] + starts[index]
      case .call: instruction.a = starts[Int(instruction.a)]
      default: break
      }
      linked.append(instruction)
    }
  }
  return linked
}

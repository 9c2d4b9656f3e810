/// The instructions of a function while the compiler writes them. A function is the page itself, or
/// an included template with the types of its parameters.
struct Code {
  var instructions: [Instruction] = []
  /// The index of the instruction that each label stands for; -1 until the label is placed.
  var labels: [Int32] = []
  /// Where the last label was placed: literals are not joined across it.
  var lastLabel = -1

  /// Free registers, and those that hold intermediate values of the current tag. Functions do not
  /// share registers. No function calls itself, so each one needs its registers only once.
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

/// Concatenates functions, and replaces labels and calls by the indexes of instructions.
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

/// A step of a program. `a`, `b` and `c` are registers, numbers or targets, as `Operation` says.
struct Instruction {
  var operation: Operation
  var a: Int32 = 0
  var b: Int32 = 0
  var c: Int32 = 0
}

/// What an instruction does. R(x) is the register x; a target is the index of an instruction.
enum Operation: UInt8 {
  /// Ends the page.
  case end
  /// Prints `b` bytes of the arena from `a`.
  case literal
  /// R(a) ← constant b
  case constant
  /// R(a) ← R(b)
  case move
  /// R(a) ← the field of R(b) at slot c
  case field
  /// R(a) ← year, month or day (c: 0, 1, 2) of the date R(b)
  case datePart
  /// Goes to a.
  case jump
  /// Goes to a unless R(b) is true.
  case jumpIfFalse
  /// Goes to a if R(b) is true.
  case jumpIfTrue
  /// Goes to a if R(b) is present and not empty.
  case jumpIfPresent
  /// Starts loop a over R(b). Goes to c when R(b) has no elements.
  case enterLoop
  /// R(b) ← the current element of loop a
  case loadElement
  /// Moves loop a to its next element. Goes to b if there is one.
  case nextElement
  /// R(a) ← the number of the current element of loop b, from 1
  case loopIndex
  /// R(a) ← whether loop b is at its first element
  case loopFirst
  /// R(a) ← whether loop b is at its last element
  case loopLast
  /// R(a) ← the number of elements of loop b
  case loopLength
  /// R(a) ← whether R(b) and R(c) are the same
  case equal
  /// R(a) ← whether R(b) and R(c) differ
  case unequal
  /// R(a) ← whether R(b) < R(c)
  case less
  /// R(a) ← whether R(b) <= R(c)
  case lessOrEqual
  /// R(a) ← whether the list or text R(c) contains R(b)
  case contains
  /// R(a) ← R(a) negated
  case negate
  /// R(a) ← a list of the registers in the c operands from b
  case list
  /// Calls the function a (after linking: the target a).
  case call
  /// Continues after the call.
  case `return`
  /// Prints R(a) escaped.
  case printText
  /// Prints the field of R(b) at slot c escaped.
  case printTextField
  /// Prints the HTML R(a).
  case printHTML
  /// Prints the HTML field of R(b) at slot c.
  case printHTMLField
  /// Prints the number or boolean R(a).
  case printPlain
  /// Prints R(a) as the escaping context b says.
  case printAs
  /// Prints the word a with the registers in the operands from b.
  case printWord
  /// R(a) ← the word b with the registers in the operands from c
  case word
  /// R(a) ← the URL of the page with the number b
  case link
  /// R(a) ← the filter b
  case filter
}

/// The code of a filter.
///
/// The closures of the declarations capture nothing: a capture would be a reference that all threads
/// count. Only filters that follow fields capture the slots that the compiler found.
enum FilterCode: Sendable {
  /// Makes a text of a text.
  case text(@Sendable (String) -> String)
  /// Makes a value of a value and arguments.
  case value(@Sendable (FilterValues, Renderer) throws(RenderError) -> Value)
}

/// A filter in a program: its code, and the registers of its input and its arguments.
struct FilterCall: Sendable {
  let code: FilterCode
  /// The register of the value that the filter works on.
  let input: Int32
  let arguments: FilterArguments
}

/// The registers of the arguments of a filter; for an argument that is written out, the number itself;
/// -1 for an argument that is not given. A filter has at most four parameters, which a test checks.
typealias FilterArguments = SIMD4<Int32>

/// What the code of a filter is given: the value that it works on, and its arguments.
///
/// It holds no references, so that handing it over costs nothing.
struct FilterValues {
  fileprivate let registers: Renderer.Registers
  fileprivate let inputRegister: Int32
  fileprivate let arguments: FilterArguments

  /// The value that the filter works on.
  var input: Value { registers[Int(inputRegister)] }

  /// The text that the filter works on.
  var text: String? { registers[Int(inputRegister)].string }

  /// The list that the filter works on; empty when it is no list.
  var elements: [Value] { registers[Int(inputRegister)].elements }

  /// An argument; nil when it is not given.
  func argument(_ index: Int) -> Value? {
    arguments[index] < 0 ? nil : registers[Int(arguments[index])]
  }

  /// The text of an argument.
  func text(_ index: Int) -> String? { argument(index)?.string }

  /// The whole number of an argument.
  func integer(_ index: Int) -> Int? {
    if case .integer(let value)? = argument(index) { value } else { nil }
  }

  /// How many elements an argument asks for: not negative, zero for what is no number.
  func count(_ index: Int) -> Int { max(0, integer(index) ?? 0) }

  /// The number that is written out as an argument, or the index of the choice; nil when it is not
  /// given.
  func literal(_ index: Int) -> Int? { arguments[index] < 0 ? nil : Int(arguments[index]) }
}

extension Renderer {
  /// Runs a filter of the program. This stays out of the loop over instructions, and takes an index,
  /// so that the closure is copied once.
  @inline(never)
  func apply(filter index: Int, _ registers: Registers) throws(RenderError) -> Value {
    let call = program.filters[index]
    let values = FilterValues(
      registers: registers, inputRegister: call.input, arguments: call.arguments)
    switch call.code {
    case .text(let change): return try changed(values.text, change)
    case .value(let code): return try code(values, self)
    }
  }

  /// A text with a change, within the limits; absent without a text.
  func changed(_ text: String?, _ change: (String) -> String) throws(RenderError) -> Value {
    guard let text else { return .absent }
    let result = change(text)
    try check(text: max(text.utf8.count, result.utf8.count))
    return .text(result)
  }
}

extension Filter {
  /// The filters of numbers.
  static let numbers: [Filter] = [
    Filter(
      name: "number", input: .number,
      parameters: [Parameter(name: "decimals", kind: .decimals, isOptional: true)], result: .text,
      summary:
        "the number as the page's language writes it, with `decimals` decimals if that is given",
      example: Example(
        #"{{ page.population | number }} and {{ 2.5 | number(2) }}"#, gives: "918,100 and 2.50")
    ) { values, renderer in
      switch values.input {
      case .integer(let value):
        guard let decimals = values.literal(0) else {
          return .text(renderer.context.formats.number(value))
        }
        return .text(renderer.context.formats.number(Double(value), decimals: decimals))
      case .number(let value):
        guard let decimals = values.literal(0) else {
          return .text(renderer.context.formats.number(value))
        }
        return .text(renderer.context.formats.number(value, decimals: decimals))
      default: return .absent
      }
    }
  ]
}

import Diagnostics

extension Function {
  /// The functions that the templates of components use.
  static let components: [Function] = [
    Function(
      name: "filled", parameters: [Parameter(name: "slot", kind: .literal, isOptional: true)],
      result: .boolean,
      summary:
        "whether whoever uses the component fills a slot; without a name, its body. For the templates "
        + "of [components](#components) only",
      example: Example(
        #"{% if filled("footer") %}<footer>{% slot "footer" %}{% endslot %}</footer>{% endif %}"#,
        gives: "<footer>More</footer>"),
      isOfComponents: true,
      compile: { $0.filled($1) })
  ]
}

extension Compiler {
  /// `filled()` and `filled("name")`: whether the component has got something for a slot.
  fileprivate func filled(_ use: FunctionUse) -> Operand {
    if !use.arguments.isEmpty, use.text == nil { return .invalid }
    if let name = use.text, !template.slots.contains(name.text) {
      let near = NearMiss.best(for: name.text, among: template.slots.sorted())
      report(
        TemplateUseProblem.unknownSlot(name.text, component: componentName), name.range,
        replacement: near.map { "\"\($0)\"" })
    }
    var isFilled = false
    if let slot = slots.last, let content = content(of: use.text, in: slot.component) {
      isFilled = !content.isBlank(in: slot.caller.template.file)
    }
    return Operand(place: .constant(.boolean(isFilled)), type: .boolean, path: nil)
  }
}

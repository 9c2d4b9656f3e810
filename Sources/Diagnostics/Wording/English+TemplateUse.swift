extension TemplateUseProblem {
  /// The message in English.
  public var english: Wording {
    switch self {
    case .unknownComponent(let name):
      Wording("'\(name)' is not in Templates/components")
    case .misplacedSlot:
      Wording(
        "'slot' is the place in a component where its body goes",
        advice: "write it in a template in Templates/components")
    case .misplacedFill:
      Wording("'fill' must be directly in a 'component', for one of its slots")
    case .unknownSlot(let name, let component):
      Wording("the component '\(component)' has no slot '\(name)'")
    case .bodyWithoutSlot(let component):
      Wording(
        "the component '\(component)' has no slot for a body",
        advice: "write '{% slot %}{% endslot %}' in it, or leave the body empty")
    case .unreachableBranch(let isAlways):
      isAlways
        ? Wording(
          "this condition is always true, so the rest is never shown",
          advice: "remove the 'else', or test something that can be absent")
        : Wording("this condition is never true", advice: "remove this branch")
    case .unusedVariable(let name):
      Wording("'\(name)' is never used", advice: "remove it")
    case .unusedWord(let key):
      Wording("no template uses the word '\(key)'", advice: "remove it, in every language")
    case .unusedAsset(let name):
      Wording("no template and no other asset uses '\(name)'", advice: "remove it")
    case .unusedTemplate(let name):
      Wording("no page uses '\(name)'", advice: "remove it, or include it")
    }
  }
}

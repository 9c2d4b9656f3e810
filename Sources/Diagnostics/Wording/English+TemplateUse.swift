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
      Wording("'fill' stands directly in a 'component', for one of its slots")
    case .unknownSlot(let name, let component):
      Wording("the component '\(component)' has no slot '\(name)'")
    case .bodyWithoutSlot(let component):
      Wording(
        "the component '\(component)' has no place for a body",
        advice: "write '{% slot %}{% endslot %}' in it, or leave the body empty")
    case .unreachableBranch(let isAlways):
      isAlways
        ? Wording(
          "this condition always holds, so that what follows is never shown",
          advice: "take out the 'else', or test something that can be absent")
        : Wording("this condition never holds", advice: "take out what it stands for")
    case .unusedVariable(let name):
      Wording("'\(name)' is never used", advice: "take it out")
    case .unusedWord(let key):
      Wording("no template uses the word '\(key)'", advice: "take it out, in every language")
    case .unusedAsset(let name):
      Wording("no template and no other asset uses '\(name)'", advice: "take it out")
    case .unusedTemplate(let name):
      Wording("no page uses '\(name)'", advice: "take it out, or include it")
    }
  }
}

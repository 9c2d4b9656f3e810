/// What can be wrong with components, and what templates contain but never use.
public enum TemplateUseProblem: Problem, Hashable {
  /// A component that does not exist.
  case unknownComponent(String)
  /// A `slot` in a template that is not a component.
  case misplacedSlot
  /// A `fill` that is not directly inside a `component`.
  case misplacedFill
  /// A `fill` for a slot that the component does not have.
  case unknownSlot(String, component: String)
  /// A body for a component that has no slot for it.
  case bodyWithoutSlot(component: String)

  /// A branch that no page reaches; `isAlways` if the condition is always true.
  case unreachableBranch(isAlways: Bool)
  /// A variable that is set and never used.
  case unusedVariable(String)
  /// A word that no template uses.
  case unusedWord(String)
  /// An asset that neither templates nor other assets use.
  case unusedAsset(String)
  /// A template or component that no page uses.
  case unusedTemplate(String)

  /// All codes, in alphabetical order.
  public static let codes = [
    "misplaced-slot", "unknown-component", "unknown-slot", "unreachable-branch", "unused-asset",
    "unused-template", "unused-variable", "unused-word",
  ]

  /// The codes of warnings.
  public static let warnings = [
    "unreachable-branch", "unused-asset", "unused-template", "unused-variable", "unused-word",
  ]

  /// The code of this kind of problem.
  public var code: String {
    switch self {
    case .unknownComponent: "unknown-component"
    case .misplacedSlot, .misplacedFill: "misplaced-slot"
    case .unknownSlot, .bodyWithoutSlot: "unknown-slot"
    case .unreachableBranch: "unreachable-branch"
    case .unusedVariable: "unused-variable"
    case .unusedWord: "unused-word"
    case .unusedAsset: "unused-asset"
    case .unusedTemplate: "unused-template"
    }
  }

  /// How serious it is.
  public var severity: Severity {
    switch self {
    case .unknownComponent, .misplacedSlot, .misplacedFill, .unknownSlot, .bodyWithoutSlot: .error
    case .unreachableBranch, .unusedVariable, .unusedWord, .unusedAsset, .unusedTemplate: .warning
    }
  }
}

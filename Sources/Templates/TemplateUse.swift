import Diagnostics

/// Which templates, words and assets the compiled templates of a site use. It serves to find the
/// unused ones.
public struct TemplateUse: Sendable {
  /// Whether a condition is true, as far as types show.
  enum Truth: Sendable {
    case always, never, either

    var negated: Truth {
      switch self {
      case .always: .never
      case .never: .always
      case .either: .either
      }
    }
  }

  private struct Condition: Sendable {
    var truth: Truth
    let hasRest: Bool
  }

  private struct Variable: Sendable {
    let name: String
    var isUsed: Bool
  }

  /// The names of the templates.
  public internal(set) var templates: Set<String> = []
  /// The keys of the words.
  public internal(set) var words: Set<String> = []
  /// The names of the assets.
  public internal(set) var assets: Set<String> = []
  /// Links that templates write by hand, each once.
  public internal(set) var links: Set<WrittenLink> = []
  private var conditions: [SourceLocation: Condition] = [:]
  private var variables: [SourceLocation: Variable] = [:]

  /// Makes an empty value.
  public init() {}

  mutating func note(_ truth: Truth, hasRest: Bool, at location: SourceLocation) {
    if let known = conditions[location] {
      if known.truth != truth { conditions[location]?.truth = .either }
    } else {
      conditions[location] = Condition(truth: truth, hasRest: hasRest)
    }
  }

  mutating func note(variable name: String, at location: SourceLocation, isUsed: Bool) {
    variables[location, default: Variable(name: name, isUsed: isUsed)].isUsed =
      isUsed || variables[location]?.isUsed == true
  }

  /// Adds what other templates use.
  public mutating func formUnion(_ other: TemplateUse) {
    templates.formUnion(other.templates)
    words.formUnion(other.words)
    assets.formUnion(other.assets)
    links.formUnion(other.links)
    for (location, condition) in other.conditions {
      note(condition.truth, hasRest: condition.hasRest, at: location)
    }
    for (location, variable) in other.variables {
      note(variable: variable.name, at: location, isUsed: variable.isUsed)
    }
  }

  /// Warnings about branches that no page takes, and about variables that nothing uses.
  public var diagnostics: [Diagnostic] {
    var found: [Diagnostic] = []
    for (location, condition) in conditions {
      switch condition.truth {
      case .always where condition.hasRest:
        found.append(
          Diagnostic(TemplateUseProblem.unreachableBranch(isAlways: true), at: location))
      case .never:
        found.append(
          Diagnostic(TemplateUseProblem.unreachableBranch(isAlways: false), at: location))
      default: break
      }
    }
    for (location, variable) in variables where !variable.isUsed {
      found.append(
        Diagnostic(TemplateUseProblem.unusedVariable(variable.name), at: location))
    }
    return found.sortedByPlace()
  }
}

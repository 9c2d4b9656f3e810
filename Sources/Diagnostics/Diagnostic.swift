/// How serious a diagnostic is.
public enum Severity: String, Sendable, Hashable {
  /// Nothing is published while there is an error.
  case error
  /// The site is published, but an editor would mention this.
  case warning
  /// Useful to know. Nothing has to be done now.
  case note

  /// The more serious, the smaller.
  var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}

/// A message in one language: the rule that was broken, most specific first, in the writer's words,
/// without blame and without a full stop.
public struct Wording: Sendable, Hashable {
  /// One line: what is wrong.
  public let message: String

  /// One line: what to do, if the message does not say so itself.
  public let advice: String?

  /// Makes a wording.
  public init(_ message: String, advice: String? = nil) {
    self.message = message
    self.advice = advice
  }
}

/// A kind of problem. Each area of the program has one enum of problems in `Problems/`. Its
/// messages are in `Wording/`, one file for each language, in an exhaustive switch, so that the
/// compiler finds a missing one.
public protocol Problem: Sendable {
  /// All codes of the type, for documentation and its tests.
  static var codes: [String] { get }

  /// The codes of warnings, whose severity a site can set.
  static var warnings: [String] { get }

  /// The stable name of this kind of problem, as `polder explain` accepts it (`unknown-reference`).
  var code: String { get }

  /// The severity, unless the site sets another.
  var severity: Severity { get }

  /// Whether something is only missing so far, which is allowed in a draft.
  var isGap: Bool { get }

  /// The message in English.
  var english: Wording { get }

  /// The message in Dutch.
  var dutch: Wording { get }
}

extension Problem {
  /// By default, none is a warning.
  public static var warnings: [String] { [] }

  /// By default, an error.
  public var severity: Severity { .error }

  /// By default, the problem is more than something missing.
  public var isGap: Bool { false }
}

/// A replacement of a range in the diagnostic's own file that would fix the problem.
public struct Suggestion: Sendable, Hashable {
  /// The bytes to replace.
  public let range: SourceRange

  /// What to write there instead.
  public let replacement: String

  /// Whether it can be applied without asking: the writer cannot have meant anything else.
  public let isSafe: Bool

  /// Makes a suggestion.
  public init(replace range: SourceRange, with replacement: String, isSafe: Bool = false) {
    self.range = range
    self.replacement = replacement
    self.isSafe = isSafe
  }
}

/// A second place that helps to understand a diagnostic.
public struct Note: Sendable {
  /// What the place is.
  public enum Kind: Sendable, Hashable {
    /// The first of two definitions with the same name.
    case firstDefinedHere
    /// The rule in the model or the settings that requires it.
    case requiredHere
    /// The template or page that uses the one with the problem.
    case usedHere(by: String)
    /// The other of two things that collide.
    case otherPlace(String)
    /// Another field, with which the one with the problem is compared.
    case otherField(String)
    /// The start of the element around the place.
    case openedHere
    /// The place that ended an element before its end tag.
    case endedHere
    /// A part of an original that has changed since it was translated.
    case changedSince
    /// An original from which this number of parts was removed since it was translated.
    case removedSince(Int)
  }

  /// What the place is.
  public let kind: Kind

  /// The place.
  public let location: SourceLocation

  /// Makes a note.
  public init(_ kind: Kind, at location: SourceLocation) {
    self.kind = kind
    self.location = location
  }
}

/// What the authors of the model say about a field, by language code. The empty code is for every
/// language.
public struct Hint: Sendable, Hashable {
  /// The field's name for people.
  public let label: [String: String]
  /// What to write in it.
  public let help: [String: String]

  /// Makes a hint.
  public init(label: [String: String], help: [String: String]) {
    self.label = label
    self.help = help
  }

  /// Returns the hint for readers of a language: `Summary: one sentence for search engines`.
  /// Returns nil if there is none in that language.
  func words(in language: MessageLanguage) -> String? {
    func own(_ texts: [String: String]) -> String? { texts[language.rawValue] ?? texts[""] }
    let parts = [own(label), own(help)].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ": ")
  }
}

/// A problem at its place.
public struct Diagnostic: Sendable {
  /// What is wrong.
  public let problem: any Problem

  /// How serious it is.
  public var severity: Severity

  /// Where the problem is.
  public let location: SourceLocation

  /// What only few diagnostics have, in one object: with very many diagnostics, copying is most of
  /// the cost.
  private let details: Details?

  private final class Details: Sendable {
    let notes: [Note]
    let suggestion: Suggestion?
    let hint: Hint?

    init(_ notes: [Note], _ suggestion: Suggestion?, _ hint: Hint?) {
      (self.notes, self.suggestion, self.hint) = (notes, suggestion, hint)
    }
  }

  /// Other places that explain it.
  public var notes: [Note] { details?.notes ?? [] }

  /// The likely fix, as an edit of the same file.
  public var suggestion: Suggestion? { details?.suggestion }

  /// What the model says about the field in question.
  public var hint: Hint? { details?.hint }

  /// The number of later problems of the same kind in the file that are not reported one by one.
  public var more = 0

  /// Makes a diagnostic with the problem's own severity.
  public init(
    _ problem: any Problem, at location: SourceLocation, notes: [Note] = [],
    suggestion: Suggestion? = nil, hint: Hint? = nil
  ) {
    self.problem = problem
    self.severity = problem.severity
    self.location = location
    details =
      notes.isEmpty && suggestion == nil && hint == nil ? nil : Details(notes, suggestion, hint)
  }
}

extension Sequence where Element == Diagnostic {
  /// Whether any of them prevents publishing.
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// Returns the number of diagnostics with a severity.
  public func count(of severity: Severity) -> Int {
    reduce(0) { $1.severity == severity ? $0 + 1 + $1.more : $0 }
  }
}

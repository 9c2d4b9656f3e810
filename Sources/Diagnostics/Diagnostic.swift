/// How much a diagnostic weighs.
public enum Severity: String, Sendable, Hashable {
  /// Nothing is published while there is one.
  case error
  /// The site is published; an editor would mention it.
  case warning
  /// It is to be known, and nothing has to be done about it now.
  case note

  /// The heavier, the smaller.
  var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}

/// The words for a problem in one language: the rule that was broken, most specific first, in the
/// writer's words, without blame and without a full stop.
public struct Wording: Sendable, Hashable {
  /// One line: what is wrong.
  public let message: String

  /// One line: what to do about it, where the message does not say so itself.
  public let advice: String?

  /// Makes a wording.
  public init(_ message: String, advice: String? = nil) {
    self.message = message
    self.advice = advice
  }
}

/// What can be wrong. Each area of the program has one enum of problems in `Problems/`; its words
/// stand in `Wording/`, one file for each language, in an exhaustive switch, so that the compiler
/// finds the missing one.
public protocol Problem: Sendable {
  /// All codes of the type, for documentation and its tests.
  static var codes: [String] { get }

  /// The codes of those that are warnings, which a site can set.
  static var warnings: [String] { get }

  /// The stable name of this kind of problem, as `polder explain` takes it (`unknown-reference`).
  var code: String { get }

  /// How much it weighs unless the site says otherwise.
  var severity: Severity { get }

  /// Whether nothing is wrong but that something is not there yet, which a draft may do without.
  var isGap: Bool { get }

  /// What to tell an English-speaking writer.
  var english: Wording { get }

  /// What to tell a Dutch-speaking writer.
  var dutch: Wording { get }
}

extension Problem {
  /// None of them is a warning.
  public static var warnings: [String] { [] }

  /// How much it weighs.
  public var severity: Severity { .error }

  /// Something is wrong.
  public var isGap: Bool { false }
}

/// A replacement of a range in the diagnostic's own file that would mend the problem.
public struct Suggestion: Sendable, Hashable {
  /// The bytes to replace.
  public let range: SourceRange

  /// What to write there instead.
  public let replacement: String

  /// Whether it can be applied without asking: there is nothing else that the writer can have meant.
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
    /// The first of two definitions of the same thing.
    case firstDefinedHere
    /// The rule in the model or the settings that asks for it.
    case requiredHere
    /// The template or page that uses the one with the mistake.
    case usedHere(by: String)
    /// The other of two things that collide.
    case otherPlace(String)
    /// Another field that the one with the mistake is measured by.
    case otherField(String)
    /// Where the element began that stands around the place.
    case openedHere
    /// Where something ended an element before its end tag.
    case endedHere
    /// A part of an original that has changed since it was translated.
    case changedSince
    /// An original of which so many parts are gone since it was translated.
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

/// What the people who made the model say of a field, by language code; the empty code serves every
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

  /// The hint for a reader of a language: `Summary: one sentence for search engines`; nil when there
  /// is nothing to say in it.
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

  /// How much it weighs.
  public var severity: Severity

  /// Where it is wrong.
  public let location: SourceLocation

  /// What only few have, in one place: of very many, copying them is most of what they cost.
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

  /// What the model says of the field that it is about.
  public var hint: Hint? { details?.hint }

  /// How many mistakes of the same kind stand behind it in the file that nobody is told of one by one.
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
  /// Whether anything stands in the way of publishing.
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// How many mistakes of a severity there are.
  public func count(of severity: Severity) -> Int {
    reduce(0) { $1.severity == severity ? $0 + 1 + $1.more : $0 }
  }
}

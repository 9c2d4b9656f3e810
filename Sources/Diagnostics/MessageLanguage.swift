/// A language in which messages are written.
public enum MessageLanguage: String, Sendable, Hashable, CaseIterable {
  case english = "en"
  case dutch = "nl"

  /// Makes the language of a POSIX locale's name (`nl_NL.UTF-8`, `en`). Fails for all others,
  /// including `C` and `POSIX`.
  public init?(locale: String) {
    let code = locale.prefix { $0 != "_" && $0 != "." && $0 != "@" && $0 != "-" }
    self.init(rawValue: code.lowercased())
  }

  /// Returns the language that the environment asks for, in the order of POSIX (Base Definitions,
  /// section 8.2): the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is not empty. Any other
  /// language means English.
  ///
  /// - Parameter value: returns the value of a variable, or nil if it is not set.
  public static func preferred(_ value: (String) -> String?) -> MessageLanguage {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.compactMap(value).first { !$0.isEmpty }
    return locale.flatMap { MessageLanguage(locale: $0) } ?? .english
  }
}

extension Problem {
  /// Returns the message in a language.
  public func wording(in language: MessageLanguage) -> Wording {
    switch language {
    case .english: english
    case .dutch: dutch
    }
  }
}

extension Expectation {
  /// Returns in a language what a value must be.
  public func words(in language: MessageLanguage) -> String {
    switch language {
    case .english: english
    case .dutch: dutch
    }
  }
}

extension Note.Kind {
  /// Returns the description of the place in a language.
  func words(in language: MessageLanguage) -> String {
    switch language {
    case .english: english
    case .dutch: dutch
    }
  }
}

extension PrinterPhrase {
  /// Returns the words in a language.
  func words(in language: MessageLanguage) -> String {
    switch language {
    case .english: english
    case .dutch: dutch
    }
  }
}

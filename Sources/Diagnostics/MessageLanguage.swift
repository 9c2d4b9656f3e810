/// A language in which messages are written.
public enum MessageLanguage: String, Sendable, Hashable, CaseIterable {
  case english = "en"
  case dutch = "nl"

  /// The language that a POSIX locale's name asks for (`nl_NL.UTF-8`, `en`); nil for the others, `C`
  /// and `POSIX` among them.
  public init?(locale: String) {
    let code = locale.prefix { $0 != "_" && $0 != "." && $0 != "@" && $0 != "-" }
    self.init(rawValue: code.lowercased())
  }

  /// The language that the environment asks for, by the order of POSIX (Base Definitions, section
  /// 8.2): `LC_ALL`, else `LC_MESSAGES`, else `LANG`, the first that is not empty; English for any
  /// other language.
  ///
  /// - Parameter value: gives the value of a variable, nil when it is not set.
  public static func preferred(_ value: (String) -> String?) -> MessageLanguage {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.compactMap(value).first { !$0.isEmpty }
    return locale.flatMap { MessageLanguage(locale: $0) } ?? .english
  }
}

extension Problem {
  /// What to tell a writer in a language.
  public func wording(in language: MessageLanguage) -> Wording {
    switch language {
    case .english: english
    case .dutch: dutch
    }
  }
}

extension Expectation {
  /// What a value must be, in a language.
  public func words(in language: MessageLanguage) -> String {
    switch language {
    case .english: english
    case .dutch: dutch
    }
  }
}

extension Note.Kind {
  /// What to tell a writer about the place in a language.
  func words(in language: MessageLanguage) -> String {
    switch language {
    case .english: english
    case .dutch: dutch
    }
  }
}

extension PrinterPhrase {
  /// The words in a language.
  func words(in language: MessageLanguage) -> String {
    switch language {
    case .english: english
    case .dutch: dutch
    }
  }
}

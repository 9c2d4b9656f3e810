extension LanguageFormats {
  /// The forms that a word can take after a number (UTS 35, part 3, "Language Plural Rules").
  public enum PluralCategory: String, CaseIterable, Sendable {
    case zero, one, two, few, many, other
  }

  /// Returns the form for a whole number. A negative number takes the form of its magnitude.
  public func pluralCategory(_ n: Int) -> PluralCategory { table.plural.category(n.magnitude) }
}

/// The CLDR's cardinal rules for whole numbers. Languages with the same rule share a case.
enum PluralRule: Sendable {
  typealias Category = LanguageFormats.PluralCategory

  case germanic, french, romance, irish, czech, polish, serbian, russian, slovene, lithuanian
  case latvian, maltese, romanian, welsh, gaelic, icelandic, arabic, armenian

  /// Makes the rule of a language; `code` is its variant if that has a rule of its own.
  init(code: String, language: String) {
    switch code == "pt-BR" ? "fr" : language {
    case "fr": self = .french
    case "ca", "es", "it", "pt": self = .romance
    case "ga": self = .irish
    case "cs", "sk": self = .czech
    case "pl": self = .polish
    case "bs", "hr", "sr": self = .serbian
    case "be", "ru", "uk": self = .russian
    case "sl": self = .slovene
    case "lt": self = .lithuanian
    case "lv": self = .latvian
    case "mt": self = .maltese
    case "ro": self = .romanian
    case "cy": self = .welsh
    case "gd": self = .gaelic
    case "is", "mk": self = .icelandic
    case "ar": self = .arabic
    case "hy": self = .armenian
    default: self = .germanic
    }
  }

  func category(_ n: UInt) -> Category {
    let ones = n % 10
    let tens = n % 100
    let teens = (11...19).contains(tens)
    switch self {
    case .germanic: return n == 1 ? .one : .other
    case .armenian: return n <= 1 ? .one : .other
    case .french: return n <= 1 ? .one : n % 1_000_000 == 0 ? .many : .other
    case .romance: return n == 1 ? .one : n != 0 && n % 1_000_000 == 0 ? .many : .other
    case .irish:
      switch n {
      case 1: return .one
      case 2: return .two
      case 3...6: return .few
      case 7...10: return .many
      default: return .other
      }
    case .czech: return n == 1 ? .one : (2...4).contains(n) ? .few : .other
    case .polish: return n == 1 ? .one : slavicFew(n) ? .few : .many
    case .serbian:
      return ones == 1 && tens != 11 ? .one : slavicFew(n) ? .few : .other
    case .russian:
      return ones == 1 && tens != 11 ? .one : slavicFew(n) ? .few : .many
    case .slovene:
      return tens == 1 ? .one : tens == 2 ? .two : tens == 3 || tens == 4 ? .few : .other
    case .lithuanian: return teens || ones == 0 ? .other : ones == 1 ? .one : .few
    case .latvian: return teens || ones == 0 ? .zero : ones == 1 ? .one : .other
    case .maltese:
      if n == 1 { return .one }
      if n == 2 { return .two }
      return n == 0 || (3...10).contains(tens) ? .few : teens ? .many : .other
    case .romanian: return n == 1 ? .one : n == 0 || (1...19).contains(tens) ? .few : .other
    case .welsh:
      switch n {
      case 0: return .zero
      case 1: return .one
      case 2: return .two
      case 3: return .few
      case 6: return .many
      default: return .other
      }
    case .gaelic:
      switch n {
      case 1, 11: return .one
      case 2, 12: return .two
      case 3...10, 13...19: return .few
      default: return .other
      }
    case .icelandic: return ones == 1 && tens != 11 ? .one : .other
    case .arabic:
      switch n {
      case 0: return .zero
      case 1: return .one
      case 2: return .two
      default: return (3...10).contains(tens) ? .few : tens >= 11 ? .many : .other
      }
    }
  }

  /// Whether a number is one of 2, 3, 4, 22, 23, 24, … but not 12, 13, 14.
  private func slavicFew(_ n: UInt) -> Bool {
    (2...4).contains(n % 10) && !(12...14).contains(n % 100)
  }
}

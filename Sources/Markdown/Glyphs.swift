/// The typographic characters of a language, which are stored at the beginning of a document's
/// arena.
struct Glyphs {
  /// The replacement of a straight character.
  enum Glyph: Int {
    case openDouble, closeDouble, openSingle, closeSingle, apostrophe, enDash, emDash, ellipsis
  }

  /// The bytes of all characters.
  private(set) var bytes: [UInt8] = []

  private var ranges: [Range<Int>] = []

  /// Whether the language is Dutch, in which more words begin with an apostrophe.
  let isDutch: Bool

  private static let english = Glyphs(language: "en")
  private static let dutch = Glyphs(language: "nl")

  /// Returns the characters of a language, by the first part of its BCP 47 tag.
  static func of(language: String) -> Glyphs {
    language == "en" ? english : language == "nl" ? dutch : Glyphs(language: language)
  }

  private init(language: String) {
    let code = language.prefix { $0 != "-" }.lowercased()
    isDutch = code == "nl"
    // Every language that a site may have is here, or writes as English does. What is not a matter of
    // taste comes from the CLDR.
    let quotes: [String] =
      switch code {
      case "de", "cs", "sk", "sl", "et", "hr", "is", "lb", "mk": ["„", "“", "‚", "‘"]
      case "bg", "lt": ["„", "“", "„", "“"]
      case "sr": ["„", "“", "‘", "‘"]
      case "ka": ["„", "“", "«", "»"]
      case "fr": ["«\u{202F}", "\u{202F}»", "‘", "’"]
      case "es", "it", "pt", "el", "uk", "ru", "ca", "eu", "sq": ["«", "»", "“", "”"]
      case "be": ["«", "»", "„", "“"]
      case "hy": ["«", "»", "«", "»"]
      case "ar": ["”", "“", "’", "‘"]
      case "pl", "ro", "hu": ["„", "”", "‚", "’"]
      case "bs": ["„", "”", "‘", "’"]
      case "sv", "fi": ["”", "”", "’", "’"]
      case "da", "no", "nb", "nn": ["«", "»", "‘", "’"]
      default: ["“", "”", "‘", "’"]
      }
    for text in quotes + ["’", "–", "—", "…"] {
      ranges.append(bytes.count..<bytes.count + text.utf8.count)
      bytes.append(contentsOf: text.utf8)
    }
  }

  /// Returns a token for a character. The glyphs are at the very beginning of the arena.
  func token(_ glyph: Glyph) -> InlineToken {
    let range = ranges[glyph.rawValue]
    return .text(range.lowerBound, range.count, isRaw: false)
  }
}

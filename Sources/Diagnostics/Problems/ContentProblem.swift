/// What can be wrong with an entry's front matter, sections and file name.
public enum ContentProblem: Problem {
  /// A key that entries of this collection do not have.
  case unknownKey(key: String, collection: String)
  /// A required field that is absent.
  case missingField(field: String)
  /// A value of another type than the field's.
  case wrongType(field: String, expected: Expectation)
  /// A required value that is empty.
  case emptyValue(field: String)
  /// A text without any visible character, with its code points.
  case invisibleValue(field: String, characters: [UInt32])
  /// A text with more characters than allowed.
  case tooLong(field: String, length: Int, max: Int)
  /// A text with fewer characters than required.
  case tooShort(field: String, length: Int, min: Int)
  /// A number outside its bounds.
  case outOfRange(field: String, bounds: Bounds)
  /// A list with too few values.
  case tooFew(field: String, count: Int, min: Int)
  /// A list with too many values.
  case tooMany(field: String, count: Int, max: Int)
  /// The same reference twice in a list.
  case referenceTwice(field: String, name: String)
  /// Something that is not a date.
  case invalidDate(field: String, value: String, withTime: Bool)
  /// A day that its month does not have.
  case noSuchDay(value: String, days: Int)
  /// A time of day that does not exist.
  case noSuchTime(value: String)
  /// A date with an offset of its own.
  case dateWithOffset(zone: String)
  /// A time that daylight saving skips.
  case skippedTime(value: String, zone: String)
  /// A field that must not precede another.
  case beforeOther(field: String, other: String)
  /// Something that is not a URL, or not one with an allowed scheme.
  case invalidURL(field: String, value: String, schemes: [String])
  /// Something that is not an e-mail address.
  case invalidEmail(field: String, value: String)
  /// Something that is not a telephone number in international form.
  case invalidPhone(field: String, value: String)
  /// A telephone number with the zero that is dialled only in its own country.
  case phoneWithZero(field: String, value: String)
  /// A country code that does not exist.
  case unknownCountry(field: String, value: String)
  /// A language tag that does not exist.
  case unknownLanguage(field: String, value: String)
  /// Coordinates that are not on the globe.
  case invalidCoordinates(field: String)
  /// A value that is not among the choices.
  case unknownChoice(field: String, value: String, choices: [ChoiceName])
  /// The label of a choice for visitors, where its name is required.
  case choiceLabel(field: String, value: String, choice: ChoiceName)
  /// A text that loses its end, because ` #` begins a comment; the comment as it is written.
  case commentInText(field: String, comment: String)
  /// A character reference of HTML in a text, where it has no meaning, and its character.
  case entityInText(entity: String, character: String)
  /// Several values of a list without brackets around them.
  case listWithoutBrackets(field: String)
  /// A reference to nothing.
  case unknownReference(field: String, name: String)
  /// A reference that several collections could mean.
  case ambiguousReference(field: String, name: String, collections: [String])
  /// A reference to an entry that is not published.
  case hiddenReference(field: String, name: String)
  /// A file that is not there.
  case missingAsset(field: String, name: String)
  /// A file that is not an image.
  case notAnImage(field: String, name: String)
  /// A required heading that the body lacks.
  case missingSection(title: String)
  /// A required heading that precedes one that it must follow.
  case sectionOrder(title: String, before: String)
  /// A required heading that occurs twice.
  case sectionTwice(title: String)
  /// A Markdown file whose name cannot be part of a URL.
  case invalidFileName(name: String)
  /// A folder of Content with Markdown in it that is not a collection.
  case unknownFolder(name: String, near: String?)
  /// A Markdown file in a folder below its collection's.
  case nestedPage(collection: String)
  /// A translation without its original.
  case missingOriginal(original: String)
  /// A language in a file name that the site does not have.
  case unknownFileLanguage(language: String)
  /// A translation that repeats the default language in its name.
  case defaultLanguageInName(language: String)
  /// A text that does not match the pattern of the model.
  case patternMismatch(field: String, value: String, pattern: String)
  /// A time that the clock shows twice. The first is used, with this offset from UTC.
  case timeTwice(value: String, zone: String, taken: String)
  /// An image without a text alternative.
  case missingAlt(field: String)
  /// A file of a type that the field does not accept.
  case wrongFileType(field: String, name: String, types: [String])
  /// A file that is larger than the field accepts, in bytes.
  case fileTooBig(field: String, name: String, size: Int, max: Int)
  /// The same value twice in a list.
  case valueTwice(field: String, value: String)
  /// A field that is required because another has a value.
  case missingFieldIf(field: String, other: String, value: String?)
  /// A code that is not a warning, in the settings for warnings.
  case unknownWarning(name: String)
  /// A page's own setting for a warning, without a severity and a reason.
  case warningWithoutReason(name: String)
  /// A field that only the original may have.
  case notTranslated(field: String)
  /// A reference to an entry that does not exist; the file `file` would be that entry.
  case unknownEntry(field: String, name: String, file: String)
  /// A file whose name, without its extension, is longer than `max`.
  case fileNameTooLong(length: Int, max: Int)
  /// A page in a folder of its own, `topics/x/_index.md`; `right` is its correct path.
  case pageInOwnFolder(right: String)
  /// A character without width in an address or a name.
  case invisibleCharacter(field: String, character: Unicode.Scalar)

  /// The codes of all cases.
  public static let codes = [
    "unknown-key", "missing-field", "wrong-type", "empty-value", "too-long", "too-short",
    "out-of-range", "too-few", "too-many", "reference-twice", "invalid-date", "no-such-day",
    "no-such-time", "date-with-offset", "skipped-time", "before-other", "invalid-url",
    "invalid-email", "invalid-phone", "unknown-country", "unknown-language",
    "invalid-coordinates", "unknown-choice", "comment-in-text", "entity-in-text",
    "list-without-brackets", "unknown-reference", "ambiguous-reference",
    "hidden-reference", "missing-asset", "not-an-image", "missing-section", "section-order",
    "section-twice", "invalid-file-name", "unknown-folder", "nested-page", "missing-original",
    "unknown-file-language", "default-language-in-name", "not-translated",
    "pattern-mismatch", "time-twice", "missing-alt-text", "wrong-file-type", "file-too-big",
    "value-twice", "unknown-warning", "warning-without-reason", "invisible-character",
  ]

  /// The stable name of the kind of problem.
  public var code: String {
    switch self {
    case .unknownKey: return "unknown-key"
    case .invisibleCharacter: return "invisible-character"
    case .missingField, .missingFieldIf: return "missing-field"
    case .wrongType: return "wrong-type"
    case .emptyValue, .invisibleValue: return "empty-value"
    case .tooLong: return "too-long"
    case .tooShort: return "too-short"
    case .outOfRange: return "out-of-range"
    case .tooFew: return "too-few"
    case .tooMany: return "too-many"
    case .referenceTwice: return "reference-twice"
    case .invalidDate: return "invalid-date"
    case .noSuchDay: return "no-such-day"
    case .noSuchTime: return "no-such-time"
    case .dateWithOffset: return "date-with-offset"
    case .skippedTime: return "skipped-time"
    case .beforeOther: return "before-other"
    case .invalidURL: return "invalid-url"
    case .invalidEmail: return "invalid-email"
    case .invalidPhone, .phoneWithZero: return "invalid-phone"
    case .unknownCountry: return "unknown-country"
    case .unknownLanguage: return "unknown-language"
    case .invalidCoordinates: return "invalid-coordinates"
    case .unknownChoice, .choiceLabel: return "unknown-choice"
    case .commentInText: return "comment-in-text"
    case .entityInText: return "entity-in-text"
    case .listWithoutBrackets: return "list-without-brackets"
    case .unknownReference, .unknownEntry: return "unknown-reference"
    case .ambiguousReference: return "ambiguous-reference"
    case .hiddenReference: return "hidden-reference"
    case .missingAsset: return "missing-asset"
    case .notAnImage: return "not-an-image"
    case .missingSection: return "missing-section"
    case .sectionOrder: return "section-order"
    case .sectionTwice: return "section-twice"
    case .invalidFileName, .fileNameTooLong: return "invalid-file-name"
    case .unknownFolder: return "unknown-folder"
    case .nestedPage, .pageInOwnFolder: return "nested-page"
    case .missingOriginal: return "missing-original"
    case .unknownFileLanguage: return "unknown-file-language"
    case .defaultLanguageInName: return "default-language-in-name"
    case .notTranslated: return "not-translated"
    case .patternMismatch: return "pattern-mismatch"
    case .timeTwice: return "time-twice"
    case .missingAlt: return "missing-alt-text"
    case .wrongFileType: return "wrong-file-type"
    case .fileTooBig: return "file-too-big"
    case .valueTwice: return "value-twice"
    case .unknownWarning: return "unknown-warning"
    case .warningWithoutReason: return "warning-without-reason"
    }
  }

  /// The codes of warnings.
  public static let warnings = ["time-twice", "entity-in-text"]

  /// How serious it is.
  public var severity: Severity {
    switch self {
    case .timeTwice, .entityInText: return .warning
    default: return .error
    }
  }

  /// Whether completing the draft would remove the problem.
  public var isGap: Bool {
    switch self {
    case .missingField, .missingFieldIf, .emptyValue, .tooFew, .tooShort, .missingAlt,
      .missingSection:
      return true
    default: return false
    }
  }
}

/// A choice, with its name for writers and its labels for visitors.
public struct ChoiceName: Sendable, Hashable {
  /// The value in front matter.
  public let name: String
  /// The labels for visitors, by language code. The empty code is for every language.
  public let labels: [String: String]

  /// Makes a name.
  public init(_ name: String, labels: [String: String] = [:]) {
    self.name = name
    self.labels = labels
  }

  /// Returns the name, with the label for visitors if that is different: `cancelled (Geannuleerd)`.
  func words(in language: MessageLanguage) -> String {
    guard let label = labels[language.rawValue] ?? labels[""], label.lowercased() != name else {
      return name
    }
    return "\(name) (\(label))"
  }
}

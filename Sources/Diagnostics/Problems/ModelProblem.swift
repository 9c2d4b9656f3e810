/// What can be wrong with the files that describe the site: `model.yml`, `site.yml` and the words
/// of the templates.
public enum ModelProblem: Problem {
  /// The file does not exist.
  case missingFile(name: String, folder: String, above: String?)
  /// A key that does not exist in these settings.
  case unknownSetting(name: String, place: SettingPlace)
  /// A setting that is required.
  case missingSetting(name: String, place: SettingPlace)
  /// A setting with a value of the wrong kind.
  case wrongSetting(name: String, expected: Expectation)
  /// A field type that does not exist.
  case unknownType(name: String)
  /// A collection that does not exist.
  case unknownCollection(name: String)
  /// A name that is not allowed for a collection, field or section.
  case invalidName(name: String, what: NamedThing)
  /// A field that exists without a declaration.
  case reservedName(name: String)
  /// Two things that would have the same name.
  case nameTwice(name: String, collection: String)
  /// A URL pattern that does not start and end with a slash, or whose braces do not match.
  case invalidPattern(pattern: String)
  /// A field in a URL pattern that the collection does not have.
  case unknownPatternField(name: String, collection: String)
  /// A field in a URL pattern that cannot be part of a path.
  case unusablePatternField(name: String)
  /// A URL pattern without the slug.
  case patternWithoutSlug(pattern: String)
  /// A smallest value above the largest.
  case boundsReversed(min: String, max: String)
  /// A pattern for texts that is invalid.
  case invalidTextPattern(pattern: String)
  /// A field that another field refers to, but that the collection or group does not have.
  case unknownFieldName(name: String, owner: String)
  /// Two fields that cannot be compared, so that neither can come after the other.
  case unusableAfter(name: String, other: String)
  /// Fields that require or follow one another in a cycle; the first and last names are the same.
  case cyclicRequirement(names: [String])
  /// An unknown value of a setting.
  case unknownValue(setting: String, value: String, known: [String])
  /// A time zone that does not exist.
  case unknownTimeZone(name: String)
  /// A URL of the site that is invalid.
  case invalidSiteURL(url: String)
  /// A third party's host that is invalid.
  case invalidHost(value: String, reason: HostFault)
  /// A word that one language has and another does not.
  case missingWord(key: String, language: String)

  /// The codes of all cases.
  public static let codes = [
    "missing-file", "unknown-setting", "missing-setting", "wrong-setting", "unknown-type",
    "unknown-collection", "invalid-name", "reserved-name", "name-twice", "invalid-pattern",
    "unknown-pattern-field", "unusable-pattern-field", "pattern-without-slug", "bounds-reversed",
    "invalid-text-pattern", "unknown-field-name",
    "unusable-after", "cyclic-requirement", "unknown-value",
    "unknown-time-zone", "invalid-site-url", "invalid-host", "missing-word",
  ]

  /// The stable name of the kind of problem.
  public var code: String {
    switch self {
    case .missingFile: return "missing-file"
    case .unknownSetting: return "unknown-setting"
    case .missingSetting: return "missing-setting"
    case .wrongSetting: return "wrong-setting"
    case .unknownType: return "unknown-type"
    case .unknownCollection: return "unknown-collection"
    case .invalidName: return "invalid-name"
    case .reservedName: return "reserved-name"
    case .nameTwice: return "name-twice"
    case .invalidPattern: return "invalid-pattern"
    case .unknownPatternField: return "unknown-pattern-field"
    case .unusablePatternField: return "unusable-pattern-field"
    case .patternWithoutSlug: return "pattern-without-slug"
    case .boundsReversed: return "bounds-reversed"
    case .invalidTextPattern: return "invalid-text-pattern"
    case .unknownFieldName: return "unknown-field-name"
    case .unusableAfter: return "unusable-after"
    case .cyclicRequirement: return "cyclic-requirement"
    case .unknownValue: return "unknown-value"
    case .unknownTimeZone: return "unknown-time-zone"
    case .invalidSiteURL: return "invalid-site-url"
    case .invalidHost: return "invalid-host"
    case .missingWord: return "missing-word"
    }
  }
}

import Diagnostics

/// A field that entries of a collection have.
public struct Field: Sendable {
  /// Its key in front matter: lower-case letters, digits and hyphens.
  public let name: String

  /// What its values are.
  public let type: FieldType

  /// Whether every entry must have it.
  public let isRequired: Bool

  /// What visitors read, where the model gives it.
  public let label: LocalizedText?

  /// Whether visitors can narrow a list by it.
  public let isFacet: Bool

  /// The name under which the entries referred to list those that refer, when it is not the
  /// referring collection's name.
  public let inverse: String?

  /// The name of another field of the same entry or group that this one must not precede.
  public let after: String?

  /// What to write in it, for people.
  public let help: LocalizedText?

  /// What it asks of its values beyond their type.
  public let rules: FieldRules

  /// When it is needed though it is not required always.
  public let requiredIf: Requirement?

  /// The value of entries that do not give it.
  public let defaultValue: FieldValue?

  /// Where the model defines it.
  public let location: SourceLocation

  /// What messages about it say besides.
  var hint: Hint? {
    // A label by itself says no more than the field's name.
    guard help != nil || rules.unit != nil else { return nil }
    var texts = label?.byLanguage ?? [:]
    if let unit = rules.unit {
      // The unit in each language that has a label, and the label's own languages.
      for language in Set(texts.keys).union(unit.byLanguage.keys) {
        let name = texts[language] ?? label?.ownText(in: language) ?? self.name
        texts[language] = unit.ownText(in: language).map { "\(name) (\($0))" } ?? name
      }
    }
    return Hint(label: texts, help: help?.byLanguage ?? [:])
  }
}

/// The type of a field's values.
public indirect enum FieldType: Sendable {
  /// One line of plain text, of as many characters as the bounds allow.
  case text(min: Int, max: Int)
  /// Markdown.
  case markdown
  /// A decimal number within the bounds.
  case number(ClosedRange<Double>)
  /// A whole number within the bounds.
  case integer(ClosedRange<Int>)
  /// Yes or no.
  case boolean
  /// A day.
  case date
  /// A day, with or without a time, in the site's time zone.
  case datetime
  /// An absolute URL with one of these schemes.
  case url(schemes: [String])
  /// An e-mail address.
  case email
  /// A telephone number in international form, `+31 20 123 4567`, or a Dutch one such as `14 020`.
  case phone
  /// A country, ISO 3166-1 alpha-2.
  case country
  /// A language, BCP 47.
  case language
  /// A place on the globe: latitude and longitude in degrees, WGS 84.
  case coordinates
  /// One of some values.
  case choice([Choice])
  /// The name of an image file beside the page.
  case image
  /// The name of a file beside the page.
  case file
  /// One entry of one of the collections .
  case reference([CollectionID])
  /// Any number of entries, each once, of the collections, as many as the bounds allow.
  case references([CollectionID], min: Int, max: Int)
  /// A list of values of one type, as many as the bounds allow.
  case list(FieldType, min: Int, max: Int)
  /// Fields that belong together.
  case group([Field])

  /// The name of the type in `model.yml`.
  public var name: String {
    switch self {
    case .text: return "text"
    case .markdown: return "markdown"
    case .number: return "number"
    case .integer: return "integer"
    case .boolean: return "boolean"
    case .date: return "date"
    case .datetime: return "datetime"
    case .url: return "url"
    case .email: return "email"
    case .phone: return "phone"
    case .country: return "country"
    case .language: return "language"
    case .coordinates: return "coordinates"
    case .choice: return "choice"
    case .image: return "image"
    case .file: return "file"
    case .reference: return "reference"
    case .references: return "references"
    case .list: return "list"
    case .group: return "group"
    }
  }

  /// Whether a translation may have a value of its own: texts, and addresses and files that may be
  /// others for readers of another language, but no facts. Of a group one field decides; a list of groups
  /// is translated whole.
  public var isTranslatable: Bool {
    switch self {
    case .text, .markdown, .url, .email, .phone, .image, .file: true
    case .group(let fields): fields.contains { $0.type.isTranslatable }
    case .list(let type, _, _): type.isTranslatable
    case .number, .integer, .boolean, .date, .datetime, .country, .language, .coordinates, .choice,
      .reference, .references:
      false
    }
  }

  /// Whether its values are texts in words.
  var isText: Bool {
    switch self {
    case .text, .markdown: true
    default: false
    }
  }

  /// The names of all types, as `model.yml` writes them.
  public static let names = [
    "text", "markdown", "number", "integer", "boolean", "date", "datetime", "url", "email", "phone",
    "country", "language", "coordinates", "choice", "image", "file", "reference", "references",
    "list", "group",
  ]
}

/// One value of a choice field.
public struct Choice: Sendable, Hashable {
  /// The value as front matter writes it.
  public let value: String
  /// What visitors read.
  public let label: LocalizedText

  /// Both, for messages.
  var name: ChoiceName { ChoiceName(value, labels: label.byLanguage) }
}

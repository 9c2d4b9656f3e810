extension Expectation {
  /// The expectation in English, after 'must be'.
  var english: String {
    switch self {
    case .text: "a text"
    case .plainText: "a text without control characters"
    case .number: "a number"
    case .wholeNumber: "a whole number"
    case .boolean: "true or false"
    case .date: "a date such as 2025-10-29"
    case .dateTime: "a date such as 2025-10-29, or with a time: 2025-10-29 16:00"
    case .webAddress: "one web address"
    case .email: "one e-mail address"
    case .phone: "one telephone number"
    case .country: "the two letters of a country, such as NL"
    case .language: "the code of a language, such as nl"
    case .coordinates: "degrees north and east: [52.37, 4.90]"
    case .choice: "one of the choices"
    case .image:
      "a file with a description: {file: canal.jpg, alt: Boats in a canal}"
    case .imageDays: "images, each with a day: {team.jpg: 2027-05-31}"
    case .fileName: "the name of a file"
    case .oneName: "one name, not a list"
    case .names: "a list of names: [first, second]"
    case .list: "a list"
    case .group(let fields): "a group of \(fields.joined(separator: ", "))"
    case .lines: "lines of the form `name: value`"
    case .settings: "a list of settings, each `name: value`"
    case .localizedText: "a text, or one for each language: {en: …, nl: …}"
    case .texts: "a list of texts"
    case .values: "a list of values"
    case .twoFacets: "two fields with `facet: true`"
    case .requirement: "the name of a field, or one with its value: {form: workshop}"
    case .fileSize: "a size such as 500 kB or 5 MB"
    case .words: "lines of the form `key: text`"
    case .wordForms: "a text, or plural forms: {one: …, other: …}"
    case .reason: "the reason, in a few words"
    case .fileEnding: "the ending of files in lower case, without a dot: gpx"
    case .hostName: "the name of a host, such as www.example.org"
    case .linkPattern:
      "an address with its host, such as https://www.example.org/* where * stands for anything"
    }
  }
}

extension Bounds {
  /// The bounds in English, after 'must be'.
  var english: String {
    switch self {
    case .atLeast(let low): "at least \(low)"
    case .atMost(let high): "at most \(high)"
    case .between(let low, let high): "between \(low) and \(high)"
    }
  }
}

extension SettingPlace {
  /// The place in English, to begin a message.
  var english: String {
    switch self {
    case .file(let name): name
    case .collections: "collections"
    case .collection(let name): "collection '\(name)'"
    case .field(let name): "field '\(name)'"
    case .fields(let owner): "the list of fields of '\(owner)'"
    case .group(let name): "group '\(name)'"
    case .sections(let owner): "the list of sections of '\(owner)'"
    case .warnings: "warnings"
    case .security: "security"
    case .allowHosts: "allow-hosts"
    case .publishTypes: "publish-types"
    case .contact: "contact"
    case .links: "links"
    case .linkExceptions: "except"
    }
  }
}

extension NamedThing {
  /// The thing in English, with its article.
  var english: String {
    switch self {
    case .collection: "a collection"
    case .field: "a field"
    case .section: "a section"
    }
  }
}

/// What a value must be, for messages.
public enum Expectation: Sendable, Hashable {
  case text
  /// A text without control characters.
  case plainText
  case number
  case wholeNumber
  case boolean
  case date
  /// A day, with or without a time.
  case dateTime
  case webAddress
  case email
  case phone
  /// A country's code of two letters.
  case country
  /// A language's code.
  case language
  case coordinates
  case choice
  /// An image with its text.
  case image
  /// Images, each with a day.
  case imageDays
  case fileName
  /// One name, in place of a list.
  case oneName
  /// A list of names.
  case names
  case list
  /// A group with these fields.
  case group([String])
  /// Lines of front matter.
  case lines
  /// Settings, each a name with a value.
  case settings
  /// A text, or one for each language.
  case localizedText
  /// A list of texts.
  case texts
  /// A list of values to choose from.
  case values
  /// Two fields that are facets.
  case twoFacets
  /// The condition under which a field is required: another field, or one with a value.
  case requirement
  /// The size of a file.
  case fileSize
  /// Words of templates: lines of a key and a text.
  case words
  /// A word of templates: a text, or its plural forms.
  case wordForms
  /// A reason in words.
  case reason
  /// A file name extension.
  case fileEnding
  /// The name of a host.
  case hostName
  /// A name with exactly one of these keys.
  case exactlyOne([String])
  /// A key that only makes sense beside one of these.
  case onlyBeside([String])
  /// An address that browsers reach over https.
  case secureAddress
  /// An address of a repository, without a password in it.
  case addressWithoutPassword
}

/// The limits of a number, formatted for people.
public enum Bounds: Sendable, Hashable {
  case atLeast(String)
  case atMost(String)
  case between(String, String)
}

/// The part of `model.yml` or `site.yml` that a setting belongs to.
public enum SettingPlace: Sendable, Hashable {
  /// The file itself.
  case file(String)
  /// The list of all collections.
  case collections
  case collection(String)
  case field(String)
  /// The fields of a collection or a group.
  case fields(of: String)
  case group(String)
  case sections(of: String)
  case warnings
  /// The settings of `security.txt`.
  case security
  /// The allowed hosts of third parties.
  case allowHosts
  /// The additional types of files that may be published.
  case publishTypes
  /// The ways to contact the programme.
  case contact
  /// The places where the site is published.
  case publish
  /// One of these places.
  case target(String)

  /// The key of the settings in the file.
  public var key: String {
    switch self {
    case .file(let name), .collection(let name), .field(let name), .group(let name),
      .target(let name):
      name
    case .collections: "collections"
    case .fields: "fields"
    case .sections: "sections"
    case .warnings: "warnings"
    case .security: "security"
    case .allowHosts: "allow-hosts"
    case .publishTypes: "publish-types"
    case .contact: "contact"
    case .publish: "publish"
    }
  }
}

/// What a name in the model is for.
public enum NamedThing: Sendable, Hashable, CaseIterable {
  case collection, field, section, target
}

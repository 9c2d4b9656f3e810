import Dates
import Diagnostics
import JSON
import FrontMatter
import Locales
import Values

/// All that Polder knows about one type of field.
///
/// Each type has a file in this folder, with a structure that conforms to this protocol and holds the type's
/// options. Every type must meet the requirements that have no default. The others have defaults because only
/// some types can do such things, for example narrow a list.
///
/// To add a type, write its file, and add a case to `FieldTypeName`, to `FieldType` and, if no existing kind
/// of value fits, to `FieldValue.Content`. The compiler names what is missing.
protocol FieldDeclaration: Sendable {
  /// What a value is made of.
  associatedtype Content

  // MARK: Names and words

  /// What `model.yml` calls the type.
  static var name: FieldTypeName { get }

  /// What other programs call it, for suggestions.
  static var otherNames: [String] { get }

  /// Its row in the documentation.
  static var documentation: FieldDocumentation { get }

  /// What messages say a value must be.
  var expectation: Expectation { get }

  // MARK: In the model

  /// Reads the type's options from the settings of a field, or of a list of which `key` is `of`; nil when
  /// there is no such type.
  static func read(
    _ map: inout SettingsMap, key: String, _ reader: inout CollectionReader
  ) -> FieldType?

  /// Reads what a field of the type can ask of its values besides.
  func readRules(_ rules: inout FieldRules, _ map: inout SettingsMap)

  /// Whether the model can give a value for entries that have none.
  static var allowsDefault: Bool { get }

  /// Whether values are texts in words.
  static var isProse: Bool { get }

  /// Whether a translation can have a value of its own.
  var isTranslatable: Bool { get }

  /// Whether a value leaves a site by itself, so that even a required field can be absent.
  static var canLapse: Bool { get }

  /// The collections that values refer to, also those inside lists and groups, with repetitions.
  var collections: [CollectionID] { get }

  /// The collections that values refer to, unless they stand inside a list or a group.
  var ownCollections: [CollectionID] { get }

  // MARK: In front matter

  /// Reads a value; nil, with a diagnostic, when the node is none.
  func read(
    _ node: YAMLNode, _ place: FieldPlace, _ reader: inout ValueReader
  ) -> FieldValue.Content?

  /// The content of a value of this type; nil for values of other types.
  func content(of content: FieldValue.Content) -> Content?

  /// The value as front matter writes it, for comparison with a rule; empty for values that are no single
  /// text.
  func plainText(_ content: Content) -> String

  /// How values that are written between brackets look; nil for others.
  var shape: String? { get }

  /// Whether values have an order, so that a field can ask to come `after` another of its type.
  static var isOrdered: Bool { get }

  /// Whether a value comes before another.
  func isBefore(_ content: Content, _ other: Content) -> Bool

  // MARK: In templates

  /// The type that templates see; `name` is what messages call a group.
  func templateType<Types: TemplateTypes>(name: String, _ types: inout Types) -> ValueType

  /// The value that templates see.
  func value(_ content: Content, of field: FieldValue, _ context: any ValueContext) -> Value

  /// What templates see where there is no value.
  var absent: Value { get }

  // MARK: In data

  /// The value in JSON; nil when there is nothing to show.
  func json(_ content: Content, of field: FieldValue, _ context: any ValueContext) -> JSONValue?

  /// The JSON Schema of values; `names` are those of all collections.
  func schema(_ names: Table<CollectionID, String>) -> JSONValue

  /// Whether a value fits into a cell of a table.
  var fitsCell: Bool { get }

  // MARK: In the search and in lists

  /// Adds what the search takes of a value.
  func addWords(
    _ content: Content, of field: FieldValue, _ context: any ValueContext,
    to words: inout FieldWords)

  /// Whether people also search for the field's label.
  static var isSearchedByLabel: Bool { get }

  /// The values by which lists can be narrowed: one, or several of a list; none for types that cannot do so.
  ///
  /// - Parameter formats: those of the site's languages.
  func facets(_ content: Content, languages: [String], formats: [LanguageFormats]) -> [FacetValue]

  // MARK: In addresses

  /// Whether the model can make a required field a part of its entries' addresses.
  var fitsPath: Bool { get }

  /// The part of an address that a value gives; `slug` is that of the entry it refers to.
  func pathPart(_ content: Content, slug: (FieldValue.Reference) -> String?) -> String?

  /// The address of a host elsewhere at which a value reaches somebody or something.
  func address(_ content: Content) -> String?

  // MARK: With the content still to be found

  /// `plainText`, or an empty text for a value of another type.
  func plainText(of value: FieldValue) -> String

  /// `isBefore`; false for values of other types.
  func isBefore(_ value: FieldValue, _ other: FieldValue) -> Bool

  /// `value`; absent for a value of another type.
  func value(of value: FieldValue, _ context: any ValueContext) -> Value

  /// `json`; nil for a value of another type.
  func json(of value: FieldValue, _ context: any ValueContext) -> JSONValue?

  /// `addWords`; nothing for a value of another type.
  func addWords(of value: FieldValue, _ context: any ValueContext, to words: inout FieldWords)

  /// `facets`; none for a value of another type.
  func facets(
    of value: FieldValue, languages: [String], formats: [LanguageFormats]
  ) -> [FacetValue]

  /// `pathPart`; nil for a value of another type.
  func pathPart(of value: FieldValue, slug: (FieldValue.Reference) -> String?) -> String?

  /// `address`; nil for a value of another type.
  func address(of value: FieldValue) -> String?
}

/// What only some types can do.
extension FieldDeclaration {
  func readRules(_ rules: inout FieldRules, _ map: inout SettingsMap) {}
  static var isProse: Bool { false }
  static var canLapse: Bool { false }
  var collections: [CollectionID] { ownCollections }
  var ownCollections: [CollectionID] { [] }
  var shape: String? { nil }
  static var isOrdered: Bool { false }
  func isBefore(_ content: Content, _ other: Content) -> Bool { false }
  var absent: Value { .absent }
  static var isSearchedByLabel: Bool { false }
  func facets(
    _ content: Content, languages: [String], formats: [LanguageFormats]
  ) -> [FacetValue] { [] }
  var fitsPath: Bool { false }
  func pathPart(_ content: Content, slug: (FieldValue.Reference) -> String?) -> String? { nil }
  func address(_ content: Content) -> String? { nil }
}

// These are requirements of the protocol too, so that each type has its own copy of them, which knows what
// its content is.
extension FieldDeclaration {
  func plainText(of value: FieldValue) -> String {
    content(of: value.content).map { plainText($0) } ?? ""
  }

  func isBefore(_ value: FieldValue, _ other: FieldValue) -> Bool {
    guard let content = content(of: value.content), let other = self.content(of: other.content)
    else { return false }
    return isBefore(content, other)
  }

  func value(of value: FieldValue, _ context: any ValueContext) -> Value {
    guard let content = content(of: value.content) else { return .absent }
    return self.value(content, of: value, context)
  }

  func json(of value: FieldValue, _ context: any ValueContext) -> JSONValue? {
    guard let content = content(of: value.content) else { return nil }
    return json(content, of: value, context)
  }

  func addWords(of value: FieldValue, _ context: any ValueContext, to words: inout FieldWords) {
    guard let content = content(of: value.content) else { return }
    addWords(content, of: value, context, to: &words)
  }

  func facets(
    of value: FieldValue, languages: [String], formats: [LanguageFormats]
  ) -> [FacetValue] {
    guard let content = content(of: value.content) else { return [] }
    return facets(content, languages: languages, formats: formats)
  }

  func pathPart(of value: FieldValue, slug: (FieldValue.Reference) -> String?) -> String? {
    content(of: value.content).flatMap { pathPart($0, slug: slug) }
  }

  func address(of value: FieldValue) -> String? {
    content(of: value.content).flatMap { address($0) }
  }
}

/// What the documentation says about a type of field, in Markdown.
struct FieldDocumentation {
  /// What a value is.
  let value: String
  /// Its options in the model; empty when there are none.
  let options: String

  init(_ value: String, options: String = "") {
    self.value = value
    self.options = options
  }
}

/// The field whose value is being read.
struct FieldPlace {
  /// The field's name.
  let field: String
  /// Whether the value is an item of a list.
  var isInList = false
}

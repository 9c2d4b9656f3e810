import Diagnostics
import JSON
import Locales
import Values

/// The type of a field's values, with its options.
///
/// `declaration` leads to all that is known about it.
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
  /// One entry of one of the collections (indices in the model).
  case reference([CollectionID])
  /// Any number of entries, each once, of the collections, as many as the bounds allow.
  case references([CollectionID], min: Int, max: Int)
  /// A list of values of one type, as many as the bounds allow.
  case list(FieldType, min: Int, max: Int)
  /// Fields that belong together.
  case group([Field])

  /// All that is known about the type.
  var declaration: any FieldDeclaration {
    switch self {
    case .text(let min, let max): TextField(min: min, max: max)
    case .markdown: MarkdownField()
    case .number(let bounds): NumberField(bounds: bounds)
    case .integer(let bounds): IntegerField(bounds: bounds)
    case .boolean: BooleanField()
    case .date: DateField()
    case .datetime: DateTimeField()
    case .url(let schemes): URLField(schemes: schemes)
    case .email: EmailField()
    case .phone: PhoneField()
    case .country: CountryField()
    case .language: LanguageField()
    case .coordinates: CoordinatesField()
    case .choice(let choices): ChoiceField(choices: choices)
    case .image: ImageField()
    case .file: FileField()
    case .reference(let collections): ReferenceField(ownCollections: collections)
    case .references(let collections, let min, let max):
      ReferencesField(ownCollections: collections, min: min, max: max)
    case .list(let item, let min, let max): ListField(item: item, min: min, max: max)
    case .group(let fields): GroupField(fields: fields)
    }
  }
}

/// The names of types of fields, as `model.yml` writes them, in the order of the documentation.
enum FieldTypeName: String, CaseIterable {
  case text, markdown, number, integer, boolean, date, datetime, url, email, phone, country
  case language, coordinates, choice, image, file, reference, references, list, group

  /// What is known about the type, whatever its options.
  var declaration: any FieldDeclaration.Type {
    switch self {
    case .text: TextField.self
    case .markdown: MarkdownField.self
    case .number: NumberField.self
    case .integer: IntegerField.self
    case .boolean: BooleanField.self
    case .date: DateField.self
    case .datetime: DateTimeField.self
    case .url: URLField.self
    case .email: EmailField.self
    case .phone: PhoneField.self
    case .country: CountryField.self
    case .language: LanguageField.self
    case .coordinates: CoordinatesField.self
    case .choice: ChoiceField.self
    case .image: ImageField.self
    case .file: FileField.self
    case .reference: ReferenceField.self
    case .references: ReferencesField.self
    case .list: ListField.self
    case .group: GroupField.self
    }
  }
}

// What other modules ask of a type.
extension FieldType {
  /// The names of all types, as `model.yml` writes them.
  public static let names = FieldTypeName.allCases.map(\.rawValue)

  /// The name of the type in `model.yml`.
  public var name: String { Swift.type(of: declaration).name.rawValue }

  /// Whether a translation can have a value of its own: texts, and addresses and files that can be others
  /// for readers of another language, but no facts. A list of groups is translated as a whole.
  public var isTranslatable: Bool { declaration.isTranslatable }

  /// What a value of this type must be, in messages.
  public var expectation: Expectation { declaration.expectation }

  /// How values that are written between brackets look, `{name: …, day: …}`; nil for others.
  public var shape: String? { declaration.shape }

  /// The collections that values refer to, also those inside lists and groups, with repetitions.
  public var collections: [CollectionID] { declaration.collections }

  /// The collections that values refer to, unless they stand inside a list or a group.
  public var ownCollections: [CollectionID] { declaration.ownCollections }

  /// Whether a value comes before another of the same type; false for types that have no order.
  func isBefore(_ value: FieldValue, _ other: FieldValue) -> Bool {
    declaration.isBefore(value, other)
  }

  /// Whether values can come after values of another type.
  func isOrdered(with other: FieldType) -> Bool {
    Swift.type(of: declaration).isOrdered && name == other.name
  }

  /// What templates see of a value.
  public func value(of value: FieldValue, in context: any ValueContext) -> Value {
    declaration.value(of: value, context)
  }

  /// What templates see where there is no value.
  public var absent: Value { declaration.absent }

  /// A value in JSON; nil when there is nothing to show.
  public func json(of value: FieldValue, in context: any ValueContext) -> JSONValue? {
    declaration.json(of: value, context)
  }

  /// The JSON Schema of values; `names` are those of the model's collections.
  public func schema(collections names: Table<CollectionID, String>) -> JSONValue {
    declaration.schema(names)
  }

  /// Whether a value fits into a cell of a table.
  public var fitsCell: Bool { declaration.fitsCell }

  /// The values by which lists can be narrowed.
  ///
  /// - Parameter formats: those of the site's languages.
  public func facets(
    of value: FieldValue, languages: [String], formats: [LanguageFormats]
  ) -> [FacetValue] {
    declaration.facets(of: value, languages: languages, formats: formats)
  }

  /// The part of an address that a value gives; nil when it gives none.
  ///
  /// - Parameter slug: the slug of the entry that a reference leads to.
  public func pathPart(
    of value: FieldValue, slug: (FieldValue.Reference) -> String?
  ) -> String? {
    declaration.pathPart(of: value, slug: slug)
  }

  /// Calls `visit` with each address in a value at which somebody or something outside the site is reached,
  /// such as an e-mail address, and with its place.
  public func forEachContact(
    in value: FieldValue, _ visit: (String, SourceLocation) -> Void
  ) {
    forEachPart(of: value) { part, type in
      if let address = type.declaration.address(of: part) { visit(address, part.location) }
    }
  }

  /// Calls `visit` with each value that stands in a value and is no list and no group, with its type.
  private func forEachPart(of value: FieldValue, _ visit: (FieldValue, FieldType) -> Void) {
    if case .list(let values) = value.content, case .list(let item, _, _) = self {
      for value in values { item.forEachPart(of: value, visit) }
    } else if case .group(let values) = value.content, case .group(let fields) = self {
      for (value, field) in zip(values, fields) {
        if let value { field.type.forEachPart(of: value, visit) }
      }
    } else {
      visit(value, self)
    }
  }
}

extension Field {
  /// Whether an entry without the field is wrong, whatever its other fields say.
  public var isNeeded: Bool {
    if case .references(_, let min, _) = type, min > 0 { return true }
    return isRequired
  }

  /// The type that templates see; `place` is the collection or the group that the field belongs to.
  public func templateType<Types: TemplateTypes>(
    in place: String, _ types: inout Types
  ) -> ValueType {
    let declaration = type.declaration
    let type = declaration.templateType(name: "\(place).\(name)", &types)
    if isRequired, !Swift.type(of: declaration).canLapse { return type }
    if case .list = type { return type }
    return .optional(type)
  }

  /// Adds what the search takes of a value.
  public func addWords(
    of value: FieldValue, in context: any ValueContext, to words: inout FieldWords
  ) {
    let declaration = type.declaration
    if Swift.type(of: declaration).isSearchedByLabel, let label {
      words.labels.append(context.text(label))
    }
    declaration.addWords(of: value, context, to: &words)
  }
}

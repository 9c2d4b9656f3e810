import Dates
import Diagnostics
import Formats
import Model

/// The values of the fields whose names have a meaning in an entry's role, for readers of a
/// language. If the model does not have a field, or has it with another type, its value is absent.
struct EntryFacts {
  let view: SiteView
  let entry: EntryID
  let language: LanguageID

  private let collection: Collection
  private let version: EntryVersion

  init(_ view: SiteView, _ entry: EntryID, language: LanguageID) {
    self.view = view
    self.entry = entry
    self.language = language
    collection = view.definition(of: entry)
    version = view.version(of: entry, language: language)
  }

  /// Its collection's role.
  var role: Role? { collection.role }

  /// Returns the value of a field.
  func value(_ field: String) -> FieldValue.Content? {
    collection.fieldIndex(field).flatMap { version.values[$0]?.content }
  }

  /// Whether its collection has a field of a name.
  func hasField(_ field: String) -> Bool { collection.fieldIndex(field) != nil }

  /// Returns the value of a text, e-mail, telephone or URL field.
  func text(_ field: String) -> String? {
    let content = value(field)
    if case .text(let text) = content { return text }
    if case .url(let url) = content { return url }
    return nil
  }

  /// Returns the value of a date or datetime field.
  func moment(_ field: String) -> Moment? {
    if let date = date(field) { return view.settings.zone.moment(LocalDateTime(date: date)) }
    if case .moment(let moment) = value(field) { return moment }
    return nil
  }

  /// Returns the value of a date field.
  func date(_ field: String) -> CalendarDate? {
    if case .date(let date)? = value(field) { return date }
    return nil
  }

  /// Whether a Boolean field is true.
  func isTrue(_ field: String) -> Bool {
    if case .boolean(true)? = value(field) { return true }
    return false
  }

  /// Returns the value of a choice field in the form of front matter.
  func choice(_ field: String) -> String? {
    guard let index = collection.fieldIndex(field),
      case .choice(let choice)? = version.values[index]?.content,
      case .choice(let choices) = collection.fields[index].type
    else { return nil }
    return choices[choice].value
  }

  /// Returns the coordinates in a field.
  func coordinates(_ field: String = "coordinates") -> (latitude: Double, longitude: Double)? {
    if case .coordinates(let latitude, let longitude)? = value(field) {
      return (latitude, longitude)
    }
    return nil
  }

  /// The country's code in a field.
  var country: String? {
    if case .country(let code)? = value("country") { return code }
    return nil
  }

  /// Returns the groups in a list field, each as its values by the names of its fields.
  func groups(_ field: String) -> [[String: FieldValue]] {
    guard let index = collection.fieldIndex(field),
      case .list(.group(let fields), _, _) = collection.fields[index].type,
      case .list(let values)? = version.values[index]?.content
    else { return [] }
    return values.compactMap { value in
      guard case .group(let parts) = value.content else { return nil }
      return Dictionary(
        zip(fields, parts).compactMap { field, part in part.map { (field.name, $0) } },
        uniquingKeysWith: { first, _ in first })
    }
  }

  /// Returns the value of a choice or text in a group of a list field.
  func choice(_ name: String, in field: String, _ value: FieldValue?) -> String? {
    if case .text(let text)? = value?.content { return text }
    guard let index = collection.fieldIndex(field), case .choice(let choice)? = value?.content,
      case .list(.group(let fields), _, _) = collection.fields[index].type,
      case .choice(let choices)? = fields.first(where: { $0.name == name })?.type
    else { return nil }
    return choices[choice].value
  }

  /// Returns the absolute URL of the file in a field.
  func file(_ field: String) -> String? {
    if case .file(let path)? = value(field) { return view.origin + view.assetURL(path) }
    return nil
  }

  /// Returns the location of a field's value.
  func location(_ field: String) -> SourceLocation? {
    collection.fieldIndex(field).flatMap { version.values[$0]?.location }
  }

  /// Returns the parts of the address in a field; nil if there is none.
  ///
  /// - Parameter city: the city of the address, which the field need not contain.
  func postalAddress(city: EntryFacts?) -> PostalAddress? {
    guard let text = text("address") else { return nil }
    let names = city?.country.map { code in view.formats.compactMap { $0.countryName(code) } }
    return PostalAddress(
      text, city: city?.title,
      country: city?.country.flatMap { view.formats[language].countryName($0) },
      countries: names ?? [])
  }

  /// Returns the entries that a field refers to.
  func targets(_ field: String) -> [EntryID] {
    func targets(_ content: FieldValue.Content) -> [EntryID] {
      if case .list(let values) = content { return values.flatMap { targets($0.content) } }
      if case .reference(let reference) = content, let target = reference.target { return [target] }
      return []
    }
    return value(field).map(targets) ?? []
  }

  /// Returns the facts of another entry for the same readers.
  func other(_ entry: EntryID) -> EntryFacts { EntryFacts(view, entry, language: language) }

  /// The entry's title.
  var title: String { view.title(of: entry, language: language) }

  /// The entry's summary.
  var summary: String? { view.headline(of: entry, language: language).summary }

  /// The code of the language in which the entry is shown.
  var shownLanguage: String {
    view.settings.languages[view.shownLanguage(of: entry, language: language)]
  }

  /// The absolute URL of the entry's page.
  var url: String { view.origin + view.entryURL(entry, language: language) }

  /// The subjects of the entry: the titles of the terms it refers to. Terms with another role, such
  /// as cities, are not subjects.
  var subjects: [String] {
    var titles: [String] = []
    for field in collection.fields where field.isFacet {
      for target in targets(field.name) where other(target).role == nil {
        let title = other(target).title
        if !titles.contains(title) { titles.append(title) }
      }
    }
    return titles
  }
}

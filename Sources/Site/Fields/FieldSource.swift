import Locales
import Model
import Templates

/// Gives templates the values of entries and of the site, for readers of one language.
struct FieldSource: ObjectSource {
  /// The kind of `ObjectID` that means the site itself.
  static let siteKind: Int32 = 0
  /// The kind of `ObjectID` that means an entry of the catalogue.
  static let entryKind: Int32 = 1

  let view: SiteView
  /// The readers' language.
  let language: LanguageID
  /// The URL of the page that is made.
  let page: String

  func value(of object: ObjectID, slot: Int) -> Value {
    if object.kind == FieldSource.siteKind { return siteValue(slot) }
    let entry = EntryID(Int(object.index))
    guard object.kind == FieldSource.entryKind, view.entries.contains(entry) else {
      return .absent
    }
    let common = EntrySubject.fields
    if slot < common.count { return common[slot].value(subject(entry)) }
    return ownValue(slot - common.count, of: entry)
  }

  private func siteValue(_ slot: Int) -> Value {
    let fields = SiteSubject.fields
    if slot < fields.count {
      return fields[slot].value(SiteSubject(view: view, language: language, page: page))
    }
    let lists = view.types.siteLists
    guard lists.indices.contains(slot - fields.count) else { return .absent }
    return view.listValue(lists[slot - fields.count], language: language)
  }

  private func subject(_ entry: EntryID) -> EntrySubject {
    EntrySubject(view: view, entry: entry, language: language)
  }

  /// The value of a field behind those that every entry has.
  private func ownValue(_ place: Int, of entry: EntryID) -> Value {
    let collection = view.collection(of: entry)
    let fields = view.types.entryFields[collection]
    guard fields.indices.contains(place) else { return .absent }
    switch fields[place] {
    case .value(let number):
      let type = view.model.collections[collection].fields[number].type
      guard let value = view.version(of: entry, language: language).values[number] else {
        return type.isList ? .list([]) : .absent
      }
      return self.value(value, type, of: entry)
    case .referrers(let number): return view.referrers(number, of: entry, language: language)
    case .role(let read): return read(subject(entry))
    }
  }

  private func value(_ value: FieldValue, _ type: FieldType, of entry: EntryID) -> Value {
    switch (value.content, type) {
    case (.text(let text), _): return .text(text)
    case (.markdown, _):
      guard let text = view.fieldText(at: value, of: entry) else { return .absent }
      return .html(view.html(text, language: language))
    case (.number(let number), _): return .number(number)
    case (.integer(let number), _): return .integer(number)
    case (.boolean(let flag), _): return .boolean(flag)
    case (.date(let date), _): return .date(date)
    case (.moment(let moment), _): return .moment(moment)
    case (.url(let url), _):
      return .url(view.address(at: value, url, of: entry, language: language))
    case (.country(let code), _):
      return CountryItem(
        code: code, name: view.formats[language].countryName(code) ?? code
      ).value
    case (.language(let code), _): return .text(code)
    case (.coordinates(let latitude, let longitude), _):
      return CoordinatesItem(latitude: latitude, longitude: longitude).value
    case (.choice(let index), .choice(let choices)):
      return ChoiceItem(
        written: choices[index].value, label: choices[index].label.text(in: view.code(language))
      ).value
    case (.file(let path), _): return file(path, alt: nil).value
    case (.image(let path, let alt, _), _):
      return path.map { file($0, alt: alt).value } ?? .absent
    case (.reference(let reference), _): return reference.target.map { .entry($0) } ?? .absent
    case (.list(let values), .list(let of, _, _)):
      return .list(values.map { self.value($0, of, of: entry) })
    case (.list(let values), _):
      return .list(values.map { self.value($0, type, of: entry) })
    case (.group(let values), .group(let fields)):
      return .record(
        Record(
          zip(values, fields).map { value, field in
            guard let value else { return field.type.isList ? .list([]) : .absent }
            return self.value(value, field.type, of: entry)
          }))
    default: return .absent
    }
  }

  private func file(_ path: String, alt: String?) -> FileItem {
    let size = view.assetSize(path)
    return FileItem(
      url: view.assetURL(path), path: path, size: size,
      sizeText: view.formats[language].fileSize(size), alt: alt, image: view.image(path))
  }
}

extension Value {
  /// An entry of the catalogue.
  static func entry(_ entry: EntryID) -> Value {
    .object(ObjectID(kind: FieldSource.entryKind, index: Int32(entry.index)))
  }

  /// The site.
  static let site = Value.object(ObjectID(kind: FieldSource.siteKind, index: 0))
}

extension FieldValue {
  /// When a date or moment is over, in seconds after 1970; nil for other values. A day alone ends
  /// with its last second in universal time.
  var lastInstant: Int? {
    switch content {
    case .moment(let moment): return moment.end
    case .date(let date): return (date.daysSince1970 + 1) * 86_400
    default: return nil
    }
  }
}

extension FieldType {
  /// Whether templates always get a list, perhaps an empty one.
  var isList: Bool {
    switch self {
    case .list, .references: return true
    default: return false
    }
  }
}

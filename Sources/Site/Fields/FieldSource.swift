import Locales
import Model
import Templates

/// Gives templates the values of entries and of the site, for readers of one language.
struct FieldSource: ObjectSource {
  /// The kind of an `ObjectID` that stands for the site.
  static let siteKind: Int32 = 0
  /// The kind of an `ObjectID` that stands for an entry of the catalogue.
  static let entryKind: Int32 = 1

  let view: SiteView
  /// The readers' language.
  let language: LanguageID
  /// The URL of the page that is rendered.
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

  /// Returns the value of a field that is not one of those that every entry has.
  private func ownValue(_ place: Int, of entry: EntryID) -> Value {
    let collection = view.collection(of: entry)
    let fields = view.types.entryFields[collection]
    guard fields.indices.contains(place) else { return .absent }
    switch fields[place] {
    case .value(let number):
      let type = view.model.collections[collection].fields[number].type
      guard let value = view.version(of: entry, language: language).values[number] else {
        return type.absent
      }
      return type.value(
        of: value, in: EntryValues(view: view, entry: entry, language: language))
    case .referrers(let number): return view.referrers(number, of: entry, language: language)
    case .role(let read): return read(subject(entry))
    }
  }
}

extension Value {
  /// Returns an entry of the catalogue.
  static func entry(_ entry: EntryID) -> Value {
    .object(ObjectID(kind: FieldSource.entryKind, index: Int32(entry.index)))
  }

  /// The site.
  static let site = Value.object(ObjectID(kind: FieldSource.siteKind, index: 0))
}

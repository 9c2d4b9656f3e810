import Dates
import Model
import Templates

/// The parts of a site that the fields of an entry depend on, for readers of one language.
struct EntryValues: ValueContext {
  let view: SiteView
  let entry: EntryID
  let language: LanguageID

  func text(_ text: LocalizedText) -> String { text.text(in: view.settings.languages[language]) }

  func countryName(_ code: String) -> String? { view.formats[language].countryName(code) }

  func month(of date: CalendarDate) -> String { view.formats[language].format(date, .month) }

  func pageHTML(of value: FieldValue) -> [UInt8]? {
    view.fieldText(at: value, of: entry).map { view.html($0, language: language) }
  }

  func portableHTML(of value: FieldValue) -> [UInt8]? {
    view.fieldText(at: value, of: entry).map { view.portableHTML($0, language: language) }
  }

  func address(_ written: String, of value: FieldValue) -> String {
    view.address(at: value, written, of: entry, language: language)
  }

  func file(_ path: String) -> PublishedFile {
    let size = view.assetSize(path)
    return PublishedFile(
      url: view.assetURL(path), name: path.split(separator: "/").last.map(String.init) ?? path,
      fileExtension: Site.fileExtension(path), size: size,
      sizeText: view.formats[language].fileSize(size),
      pixels: view.image(path).map { ($0.width, $0.height) })
  }

  func absoluteURL(ofFile path: String) -> String { view.origin + view.assetURL(path) }

  func entry(_ entry: EntryID) -> Value { .entry(entry) }

  func entryName(_ entry: EntryID) -> String {
    "\(view.definition(of: entry).name)/\(view.slug(of: entry))"
  }
}

extension FieldValue {
  /// The end of a date or moment, in seconds after 1970; nil for other values. A date without a
  /// time ends with its last second in universal time.
  var lastInstant: Int? { moment?.end }
}

import Dates
import Formats
import Model

extension Catalogue {
  /// Returns the path below its language that identifies an entry for ever. This is the path that
  /// the entry had first: the first of its aliases that matches its collection's pattern, or else
  /// its current path.
  func lastingPath(of index: EntryID) -> String {
    let entry = entries[index]
    let parts = model.collections[entry.collection].url.parts
    for alias in entry.original.metadata.aliases {
      let path = alias.path.hasSuffix("/") ? alias.path : alias.path + "/"
      if matches(path[...], parts[...]) { return path }
    }
    return path(of: entry)
  }

  private func matches(_ path: Substring, _ parts: ArraySlice<URLPattern.Part>) -> Bool {
    guard let part = parts.first else { return path.isEmpty }
    switch part {
    case .literal(let text):
      return path.hasPrefix(text) && matches(path.dropFirst(text.count), parts.dropFirst())
    case .slug, .field:
      let name = path.prefix { $0 != "/" }
      return isSlug(String(name)) && matches(path.dropFirst(name.count), parts.dropFirst())
    }
  }
}

extension SiteView {
  /// Returns a URL that identifies an entry in a language and stays the same when its page moves.
  func lastingURL(of entry: EntryID, language: LanguageID = .original) -> String {
    origin + routes.basePath + settings.pathPrefix(language) + lastingPath(of: entry)
  }

  /// Returns the UUID of an entry. It is the same in all languages unless a language is given.
  func uuid(of entry: EntryID, language: LanguageID = .original) -> String {
    NameID.uuid(ofURL: lastingURL(of: entry, language: language))
  }

  /// Returns the instant at which a day begins in the site's time zone.
  func timestamp(_ day: CalendarDate) -> Timestamp {
    Timestamp(seconds: settings.zone.moment(LocalDateTime(date: day)).start)
  }

  /// Returns the dates on which a version was published and last changed, from its front matter
  /// alone; nil if that has neither.
  func dates(
    of entry: EntryID, language: LanguageID
  ) -> (published: CalendarDate?, updated: CalendarDate)? {
    let metadata = version(of: entry, language: language).metadata
    guard let last = metadata.updated ?? metadata.published else { return nil }
    return (metadata.published, max(last, metadata.published ?? last))
  }
}

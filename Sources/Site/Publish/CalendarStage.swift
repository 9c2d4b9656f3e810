import Formats
import Model
import Parallel

/// Makes the calendars: a file for each event, and one to subscribe to for each subject.
enum CalendarStage {
  /// Makes `event.ics` next to every event, and `events.ics` next to the pages that list events.
  static func run(_ view: SiteView, threads: Int) -> [SiteFile] {
    guard !view.subscriptions.eventCollections.isEmpty else { return [] }
    let subjects = view.held.calendarSubjects
    let events = view.events(of: .site)
    var files: [SiteFile] = []
    for language in view.settings.languages.indices {
      let written = parallelMap(events, threads: threads) { entry in
        EventFacts(EntryFacts(view, entry, language: language)).map { facts in
          let event = facts.calendarEvent
          return (event: event, file: single(event, entry, view, language))
        }
      }
      let known = Dictionary(uniqueKeysWithValues: zip(events, written.map { $0?.event }))
      files += written.compactMap { $0?.file }
      files += parallelMap(subjects, threads: threads) { subject in
        calendar(subject, known, view, language)
      }
    }
    return files
  }

  private static func single(
    _ event: ICalendar.Event, _ entry: EntryID, _ view: SiteView, _ language: LanguageID
  ) -> SiteFile {
    let url = view.entryURL(entry, language: language)
    var calendar = ICalendar(
      name: event.title, language: event.language, uid: event.uid, page: event.url, source: nil,
      zone: view.settings.zone)
    calendar.events = [event]
    return SiteFile(
      view.routes.outputPath(url + MadeFile.event.name), calendar.bytes,
      origin: view.version(of: entry, language: language).file.path)
  }

  private static func calendar(
    _ subject: Subscriptions.Subject, _ events: [EntryID: ICalendar.Event?], _ view: SiteView,
    _ language: LanguageID
  ) -> SiteFile {
    let code = view.settings.languages[language]
    let folder = view.folder(of: subject, language: language)
    let page = view.origin + folder
    let name: String
    switch subject {
    case .site, .collection: name = view.title(of: subject, language: language)
    case .entry(let entry):
      name = view.words[language].text(
        .eventsOf, [.title: view.title(of: entry, language: language)])
    }
    var calendar = ICalendar(
      name: name, summary: view.settings.description.text(in: code), language: code,
      uid: NameID.uuid(ofURL: page + MadeFile.calendar.name), page: page,
      source: page + MadeFile.calendar.name,
      zone: view.settings.zone)
    if calendar.summary?.isEmpty == true { calendar.summary = nil }
    calendar.events = view.events(of: subject)
      .compactMap { events[$0] ?? nil }
      .sorted { ($0.span.start, $0.uid) < ($1.span.start, $1.uid) }
    return SiteFile(
      view.routes.outputPath(folder + MadeFile.calendar.name), calendar.bytes,
      origin: view.origin(of: subject))
  }
}

extension ICalendar.Span {
  /// The start in seconds after 1970, for sorting events.
  fileprivate var start: Int {
    switch self {
    case .days(let first, _): return first.daysSince1970 * 86_400
    case .times(let start, _): return start.start
    }
  }
}

extension SiteView {
  /// Returns the file to name in an error about the path of a subject's file.
  func origin(of subject: Subscriptions.Subject) -> String {
    switch subject {
    case .site: return model.file.path
    case .collection(let collection):
      return model.collections[collection].location.file.path
    case .entry(let entry): return original(of: entry).file.path
    }
  }
}

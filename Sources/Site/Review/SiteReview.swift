import Dates
import Diagnostics
import Markdown
import Model

/// Warnings that a good editor would give about the site as a whole.
///
/// They are stored by page and by entry, so that a change only requires looking at what has
/// changed.
struct SiteReview: Sendable {
  /// The state of a site that is reviewed.
  struct State {
    let input: SiteInput
    let settings: SiteSettings
    let catalogue: Catalogue
    let pages: [ParsedPage]
    let linked: [LinkedPage?]
  }

  /// The number of days after an event until its outcome is missed.
  private static let patience = 30

  /// The entries that no list shows.
  private let unlisted: [EntryID]
  private var mentions: Mentions
  /// Whether templates name an entry's file, for the entries looked up so far.
  private var isNamed: [EntryID: Bool] = [:]
  /// The entries that no list shows and that nothing links to.
  private var orphans: [EntryID] = []
  /// The warnings about past events without an outcome, by entry.
  private var pastEvents: [EntryID: Diagnostic] = [:]
  /// The warnings about missing translations, by entry.
  private var missingTranslations: [EntryID: [Diagnostic]] = [:]
  /// The warnings about translations whose original has changed, by page.
  private var staleTranslations: [Int: Diagnostic]
  /// The translations that are not part of the site yet, by the place of their original.
  private let hiddenTranslations: [PagePlace: [Int]]

  /// Reviews the whole site.
  init(_ state: State, now: Moment) {
    unlisted = SiteReview.unlisted(state)
    mentions = Mentions(entries: state.catalogue.entries.count)
    staleTranslations = Translations.stale(state.pages, model: state.catalogue.model)
    var hidden: [PagePlace: [Int]] = [:]
    for (number, page) in state.pages.enumerated() where !page.place.language.isOriginal {
      if state.linked[number] == nil {
        hidden[page.place.translated(to: .original), default: []].append(number)
      }
    }
    hiddenTranslations = hidden
    for page in state.pages.indices { mentions.add(page, of: state, 1) }
    for entry in state.catalogue.entries.indices { look(at: entry, state, now: now) }
    findOrphans(state)
  }

  /// Returns the review of a later state with the same pages.
  ///
  /// - Parameter affected: the numbers of the pages that have changed, or whose links lead
  ///   elsewhere now.
  func revised(
    _ affected: Set<Int>, from old: State, to new: State, _ versions: VersionPages, now: Moment
  ) -> SiteReview {
    var review = self
    for number in affected {
      review.mentions.add(number, of: old, -1)
      review.mentions.add(number, of: new, 1)
      guard let entry = new.linked[number]?.entry else { continue }
      review.look(at: entry, new, now: now)
      review.lookAtTranslations(of: entry, new, versions)
    }
    review.findOrphans(new)
    return review
  }

  /// Returns all warnings.
  func diagnostics(_ state: State) -> [Diagnostic] {
    let lost = orphans.map { entry in
      let version = state.catalogue.entries[entry].original
      return Diagnostic(EditorProblem.orphanPage, at: SourceLocation(version.file, version.head))
    }
    func inOrder<ID: Comparable, T>(_ found: [ID: T]) -> [T] {
      found.sorted { $0.key < $1.key }.map(\.value)
    }
    return inOrder(pastEvents) + lost + inOrder(missingTranslations).joined()
      + inOrder(staleTranslations)
  }

  // MARK: - Entries

  private mutating func look(at entry: EntryID, _ state: State, now: Moment) {
    pastEvents[entry] = SiteReview.pastEvent(state.catalogue, entry, now)
    // Report these only if the settings ask for it: `polder check` counts them anyway.
    guard state.settings.warnings["missing-translation"] != nil else { return }
    let found = state.catalogue.entries[entry]
    let missing = found.versions.indices.filter { found.versions[$0] == nil }.map { language in
      Diagnostic(
        EditorProblem.missingTranslation(language: state.settings.languages[language]),
        at: SourceLocation(found.original.file, found.original.head))
    }
    missingTranslations[entry] = missing.isEmpty ? nil : missing
  }

  /// Returns the warning about a past event of a collection that has a field `outcome`.
  private static func pastEvent(_ catalogue: Catalogue, _ entry: EntryID, _ now: Moment)
    -> Diagnostic?
  {
    let collection = catalogue.model.collections[catalogue.entries[entry].collection]
    guard collection.role == .event, let outcome = collection.fieldIndex("outcome"),
      let start = collection.fieldIndex("start")
    else { return nil }
    let values = catalogue.entries[entry].original.values
    let end = collection.fieldIndex("end").flatMap { values[$0] }
    guard values[outcome] == nil, let last = end ?? values[start], let day = last.lastDay
    else { return nil }
    let days = now.date.daysSince1970 - day.daysSince1970
    return days > patience
      ? Diagnostic(
        EditorProblem.pastWithoutOutcome(field: "outcome", days: days), at: last.location)
      : nil
  }

  private mutating func lookAtTranslations(
    of entry: EntryID, _ state: State, _ versions: VersionPages
  ) {
    guard let original = versions.page(of: entry, language: .original).map({ state.pages[$0] })
    else { return }
    let shown = state.settings.languages.indices.dropFirst().compactMap {
      versions.page(of: entry, language: $0)
    }
    for number in shown + (hiddenTranslations[original.place] ?? []) {
      staleTranslations[number] = Translations.stale(
        state.pages[number], original: original.version, model: state.catalogue.model)
    }
  }

  // MARK: - Pages that nothing links to

  /// Returns the entries that no list, template or setting shows.
  private static func unlisted(_ state: State) -> [EntryID] {
    let catalogue = state.catalogue
    let model = catalogue.model
    var waiting: Set<EntryID> = []
    for (index, collection) in model.collections.pairs
    where !collection.hasList || collection.name == Collection.pagesName {
      // Templates may go through all entries of a collection, for example in a footer.
      let list = Array("site.\(collection.name)".utf8)
      if state.input.templates.values.contains(where: { $0.bytes.firstRange(of: list) != nil }) {
        continue
      }
      waiting.formUnion(catalogue.ranges[index])
    }
    waiting.subtract(catalogue.introductions.compactMap { $0 })
    if let pages = model.collectionIndex(Collection.pagesName) {
      let named =
        ["index"] + state.settings.navigation.map(\.name)
        + [state.settings.contact.page.map { String($0.path.dropLast(3)) } ?? ""]
      for name in named {
        if let entry = catalogue.entry(name, in: pages) { waiting.remove(entry) }
      }
    }
    return waiting.sorted()
  }

  private mutating func findOrphans(_ state: State) {
    orphans = []
    for entry in unlisted where mentions.entries[entry] == 0 {
      let isNamed = self.isNamed[entry] ?? SiteReview.isNamedInTemplates(entry, state)
      self.isNamed[entry] = isNamed
      if !isNamed { orphans.append(entry) }
    }
  }

  /// Whether a template names an entry's file, for example with `link("about.md")`.
  private static func isNamedInTemplates(_ entry: EntryID, _ state: State) -> Bool {
    let path = state.catalogue.contentPath(of: state.catalogue.entries[entry])
    let name = Array("\"\(path).md\"".utf8)
    return state.input.templates.values.contains { $0.bytes.firstRange(of: name) != nil }
  }
}

/// The number of links from pages to each entry.
private struct Mentions: Sendable {
  /// How often other entries name each entry, in their fields and texts.
  private(set) var entries: Table<EntryID, Int>

  init(entries: Int) {
    self.entries = Table(repeating: 0, count: entries)
  }

  /// Adds the entries that a page mentions, `times` times each.
  mutating func add(_ page: Int, of state: SiteReview.State, _ times: Int) {
    guard let linked = state.linked[page] else { return }
    add(linked.texts.body.targets, of: linked.entry, times)
    for text in linked.texts.fields.values { add(text.targets, of: linked.entry, times) }
    guard linked.language.isOriginal else { return }
    for value in state.catalogue.entries[linked.entry].original.values {
      value?.forEachTarget { if $0 != linked.entry { entries[$0] += times } }
    }
  }

  private mutating func add(_ targets: [LinkTarget?], of own: EntryID, _ times: Int) {
    for case .entry(let entry, _, _, _)? in targets where entry != own { entries[entry] += times }
  }
}

extension FieldValue {
  /// The last day of a date or moment.
  fileprivate var lastDay: CalendarDate? { moment?.date }
}

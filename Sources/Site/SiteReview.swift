import Dates
import Diagnostics
import Markdown
import Model

/// What a good editor would mention of the site as a whole.
struct SiteReview {
  let input: SiteInput
  let settings: SiteSettings
  let catalogue: Catalogue
  let pages: [ParsedPage]
  let linked: [LinkedPage?]
  let now: Moment

  /// How long after an event its outcome may be asked for, in days.
  private static let patience = 30

  /// All there is to mention.
  func run() -> [Diagnostic] {
    unusedImages() + pastEvents() + orphans() + missingTranslations()
      + Translations.stale(pages, model: catalogue.model)
  }

  private func unusedImages() -> [Diagnostic] {
    let images = input.assets.filter { isImageName($0.path) }
    if images.isEmpty { return [] }
    var used: Set<String> = []
    for case let page? in linked {
      for text in [page.texts.body] + page.texts.fields.values {
        for case .asset(let path, _)? in text.targets { used.insert(path) }
      }
    }
    for page in pages {
      for value in page.version.values { value?.forEachFile { used.insert($0) } }
    }
    return images.filter { !used.contains($0.path) }.map { image in
      let file = SourceFile(path: "\(input.contentFolder)/\(image.path)", bytes: [])
      return Diagnostic(EditorProblem.unusedImage(name: image.path), at: SourceLocation(file))
    }
  }

  /// Events of collections that have a field `outcome`.
  private func pastEvents() -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for (index, collection) in catalogue.model.collections.enumerated()
    where collection.role == .event {
      guard let outcome = collection.fieldIndex("outcome"),
        let start = collection.fieldIndex("start")
      else { continue }
      let end = collection.fieldIndex("end")
      for entry in catalogue.entries[catalogue.ranges[index]] {
        let values = entry.original.values
        guard values[outcome] == nil,
          let last = end.flatMap({ values[$0] }) ?? values[start], let day = last.lastDay
        else { continue }
        let days = now.date.daysSince1970 - day.daysSince1970
        if days > SiteReview.patience {
          diagnostics.append(
            Diagnostic(
              EditorProblem.pastWithoutOutcome(field: "outcome", days: days), at: last.location))
        }
      }
    }
    return diagnostics
  }

  /// Pages that no list shows and to which nothing leads.
  private func orphans() -> [Diagnostic] {
    let model = catalogue.model
    var waiting: Set<Int> = []
    for (index, collection) in model.collections.enumerated()
    where !collection.hasList || collection.name == Collection.pagesName {
      // Templates that go through all of them, as a footer does.
      let list = Array("site.\(collection.name)".utf8)
      if input.templates.values.contains(where: { $0.bytes.firstRange(of: list) != nil }) {
        continue
      }
      waiting.formUnion(catalogue.ranges[index])
    }
    let introductions = catalogue.introductions.compactMap { $0 }
    waiting.subtract(introductions)
    if let pages = model.collectionIndex(Collection.pagesName) {
      let named =
        ["index"] + settings.navigation.map(\.name)
        + [settings.contact.map { String($0.path.dropLast(3)) } ?? ""]
      for name in named {
        if let entry = catalogue.index(collection: pages, slug: name) { waiting.remove(entry) }
      }
    }
    for (index, entry) in catalogue.entries.enumerated() {
      for value in entry.original.values {
        value?.forEachTarget { if $0 != index { waiting.remove($0) } }
      }
    }
    for case let page? in linked {
      for text in [page.texts.body] + page.texts.fields.values {
        for case .entry(let target, _, _, _)? in text.targets where target != page.entry {
          waiting.remove(target)
        }
      }
    }
    return waiting.sorted().filter { !isNamedInTemplates(catalogue.entries[$0]) }.map { index in
      let version = catalogue.entries[index].original
      return Diagnostic(EditorProblem.orphanPage, at: SourceLocation(version.file, version.head))
    }
  }

  /// Whether a template names an entry's file, as `link("about.md")` does.
  private func isNamedInTemplates(_ entry: Entry) -> Bool {
    let path = Array("\"\(catalogue.contentPath(of: entry)).md\"".utf8)
    return input.templates.values.contains { $0.bytes.firstRange(of: path) != nil }
  }

  /// Only where the settings ask for it: `polder check` counts them anyway.
  private func missingTranslations() -> [Diagnostic] {
    guard settings.warnings["missing-translation"] != nil else { return [] }
    return catalogue.entries.flatMap { entry in
      entry.versions.indices.compactMap { language in
        entry.versions[language] != nil
          ? nil
          : Diagnostic(
            EditorProblem.missingTranslation(language: settings.languages[language]),
            at: SourceLocation(entry.original.file, entry.original.head))
      }
    }
  }
}

extension FieldValue {
  /// The day on which a date or moment ends.
  fileprivate var lastDay: CalendarDate? {
    switch content {
    case .date(let date): date
    case .moment(let moment): moment.date
    default: nil
    }
  }
}

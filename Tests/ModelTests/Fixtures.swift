import Diagnostics
import FrontMatter
import Images
import Locales

@testable import Model

/// Returns a file with a text.
func source(_ text: String, path: String = "Content/model.yml") -> SourceFile {
  SourceFile(path: path, bytes: Array(text.utf8))
}

/// Returns a diagnostic with the text at its place: `code 'text': message`.
func summary(_ diagnostic: Diagnostic) -> String {
  let bytes = diagnostic.location.file.bytes[diagnostic.location.range]
  let text = String(decoding: bytes, as: UTF8.self)
  let fix = diagnostic.suggestion.map { " -> \($0.replacement)" } ?? ""
  return "\(diagnostic.problem.code) '\(text)': \(diagnostic.problem.english.message)\(fix)"
}

/// Settings in two languages and Amsterdam's time zone.
func settings() -> SiteSettings {
  SiteSettings.read(
    source(
      """
      title: A site
      url: https://example.org/
      languages: [en, nl]
      timezone: Europe/Amsterdam
      """, path: "Content/site.yml")
  ).settings
}

/// A small model: cities, and visits that refer to them.
let smallModel = """
  collections:
    pages:
      fields:
        title: {type: text, required: true}
    cities:
      fields:
        title: {type: text, required: true, max: 20}
        country: {type: country}
        coordinates: {type: coordinates}
        twins: {type: references, to: cities, inverse: twin-of, max: 2}
        view:
          type: group
          fields:
            by: {type: text, required: true}
            text: {type: markdown}
    visits:
      role: event
      url: /visits/{city}/{slug}/
      fields:
        title: {type: text, required: true}
        city: {type: reference, to: cities, required: true}
        start: {type: datetime, required: true}
        end: {type: datetime, after: start}
        day: {type: date}
        guests: {type: integer, min: 1, max: 9}
        price: {type: number}
        free: {type: boolean}
        link: {type: url}
        mail: {type: email}
        phone: {type: phone}
        form: {type: choice, choices: {tour: Tour, talk: Talk}}
        photo: {type: image}
        paper: {type: file}
        notes: {type: list, of: text}
  """

/// Reads one page of the small model. Returns its version and the diagnostics.
func readPage(
  _ path: String, _ text: String, model: String = smallModel, assets: Set<String> = []
) throws -> (version: EntryVersion?, problems: [String]) {
  let (model, modelProblems) = ContentModel.read(source(model))
  guard modelProblems.isEmpty else { return (nil, modelProblems.map(summary)) }
  let file = source(text, path: "Content/" + path)
  let (place, placing) = PagePlace.read(path, file: file, model: model, settings: settings())
  guard let place else { return (nil, placing.map(summary)) }
  let (version, _, problems) = EntryReader.read(
    file, place: place, model: model, settings: settings(),
    assets: ContentFiles(
      assets.map { path in
        let format = isImageName(path) ? ImageFormat.png : nil
        return ContentFile(path: path, size: 100_000, format: format)
      }))
  return (version, problems.map(summary))
}

/// Returns a visit with the given lines of front matter and the required ones.
func visit(_ lines: String, needs: String = "title: T\ncity: a\nstart: 2025-10-29 16:00") -> String
{
  "---\n\(needs)\n\(lines)\n---\nText\n"
}

extension ContentModel {
  /// Reads a model where templates know some names of every entry.
  static func read(_ file: SourceFile) -> (model: ContentModel, diagnostics: [Diagnostic]) {
    read(file, reservedNames: ["url", "content", "map", "terms"])
  }
}

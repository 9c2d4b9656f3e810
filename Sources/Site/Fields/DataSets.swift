import Model
import Templates

/// What templates get of the open data: each collection's files, with its fields as the model has them.
enum DataSets {
  /// The collections that hold something, for readers of a language.
  static func values(
    _ catalogue: Catalogue, _ routes: Routes, _ settings: SiteSettings, language: LanguageID
  ) -> [Value] {
    let code = settings.languages[language]
    return catalogue.model.collections.pairs.compactMap { index, collection in
      guard catalogue.hasListed(index) else { return nil }
      let file = { (ending: String) in
        Value.url("\(routes.basePath)/data/\(collection.name)\(ending)")
      }
      let introductions = catalogue.introductions[index] == nil ? 0 : 1
      return .record(
        Record([
          .text(collection.name), .text(collection.label.text(in: code)),
          .integer(catalogue.ranges[index].count - introductions), file(".json"), file(".csv"),
          file(".schema.json"),
          .list(
            collection.fields.map { field in
              .record(
                Record([
                  .text(field.name), .text(field.type.name), text(field.label, code),
                  text(field.help, code),
                ]))
            }),
        ]))
    }
  }

  private static func text(_ text: LocalizedText?, _ language: String) -> Value {
    text.map { .text($0.text(in: language)) } ?? .absent
  }
}

import Dates
import JSON
import Model
import Parallel

/// Makes the whole programme as open data, in `data/`: for each collection JSON with its schema and
/// a table for spreadsheets, and the places as GeoJSON.
enum DataStage {
  static func run(_ view: SiteView, threads: Int) -> [SiteFile] {
    var files: [SiteFile] = []
    let origin = view.model.file.path
    let root = view.origin + view.routes.basePath + "/data/"
    for (index, collection) in view.model.collections.pairs {
      let entries = Array(view.entries(of: index))
      let records = parallelMap(entries, threads: threads) { entry in
        DataRecord(view, entry).json.bytes(.compact)
      }
      let name = collection.name
      files.append(
        SiteFile(
          "data/\(name).json",
          document(records, collection, schema: root + "\(name).schema.json", view),
          origin: origin))
      files.append(
        SiteFile(
          "data/\(name).schema.json",
          DataSchema(view: view, collection: collection).document(id: root + "\(name).schema.json")
            .bytes(.indented), origin: origin))
      files.append(
        SiteFile("data/\(name).csv", DataTable(view, index).bytes, origin: origin))
    }
    files.append(SiteFile("data/places.geojson", places(view), origin: origin))
    return files
  }

  /// Writes one entry on each line, so that two versions can be compared.
  private static func document(
    _ records: [[UInt8]], _ collection: Collection, schema: String, _ view: SiteView
  ) -> [UInt8] {
    var writer = JSONWriter(capacity: records.reduce(1024) { $0 + $1.count + 2 })
    writer.raw("{\"$schema\": ")
    writer.string(schema)
    writer.raw(",\n\"collection\": ")
    writer.string(collection.name)
    writer.raw(",\n\"label\": ")
    writer.value(
      .strings(
        view.settings.languages.map { ($0, collection.label.text(in: $0)) }))
    writer.raw(",\n\"entries\": ")
    writer.list(records) { $0.written($1) }
    writer.raw("}\n")
    return writer.bytes
  }

  private static func places(_ view: SiteView) -> [UInt8] {
    let features = view.entries.compactMap { entry -> JSONValue? in
      let facts = EntryFacts(view, entry, language: .original)
      guard facts.role == .place, let coordinates = facts.coordinates() else { return nil }
      let names = view.settings.languages.indices.map { language in
        let facts = EntryFacts(view, entry, language: language)
        return JSONValue.Member(
          view.settings.languages[language],
          .members(["title": .string(facts.title), "url": .string(facts.url)]))
      }
      return .members([
        "type": "Feature", "id": .string(facts.url),
        "geometry": .members([
          "type": "Point",
          "coordinates": .array([.number(coordinates.longitude), .number(coordinates.latitude)]),
        ]),
        "properties": .members([
          "title": .string(facts.title), "summary": facts.summary.map { .string($0) },
          "url": .string(facts.url), "country": facts.country.map { .string($0) },
          "languages": .object(names),
        ]),
      ])
    }
    return JSONValue.members(["type": "FeatureCollection", "features": .array(features)])
      .bytes(.indented)
  }
}

/// The data of an entry: its identity and dates, and its fields in each language in which it is
/// written.
struct DataRecord {
  private let view: SiteView
  private let entry: EntryID

  init(_ view: SiteView, _ entry: EntryID) {
    self.view = view
    self.entry = entry
  }

  var json: JSONValue {
    let metadata = view.original(of: entry).metadata
    let versions = view.settings.languages.indices.compactMap { language -> JSONValue.Member? in
      guard let version = view.ownVersion(of: entry, language: language) else { return nil }
      return JSONValue.Member(view.settings.languages[language], fields(version, language))
    }
    return .members([
      "id": .string("urn:uuid:" + view.uuid(of: entry)), "slug": .string(view.slug(of: entry)),
      "published": metadata.published.map { .string($0.iso8601) },
      "updated": metadata.updated.map { .string($0.iso8601) },
      "versions": .object(versions),
    ])
  }

  private func fields(_ version: EntryVersion, _ language: LanguageID) -> JSONValue {
    let collection = view.definition(of: entry)
    var members: [JSONValue.Member] = [
      .init("url", .string(view.origin + view.entryURL(entry, language: language)))
    ]
    let values = EntryValues(view: view, entry: entry, language: language)
    for (field, value) in zip(collection.fields, version.values) {
      guard let value, let json = field.type.json(of: value, in: values) else { continue }
      members.append(.init(field.name, json))
    }
    if let body = view.texts(of: entry, language: language)?.body, !body.document.isEmpty {
      let html = view.portableHTML(body, language: language)
      members.append(.init("content", .string(String(decoding: html, as: UTF8.self))))
    }
    return .object(members)
  }
}

import Dates
import JSON
import Model
import Parallel

/// Makes the whole programme as open data: for each collection JSON with its schema and a table for
/// spreadsheets, and the places as GeoJSON. All of it in `data/`.
enum DataStage {
  static func run(_ data: SiteView, threads: Int) -> [SiteFile] {
    var files: [SiteFile] = []
    let origin = data.model.file.path
    let root = data.origin + data.routes.basePath + "/data/"
    for (index, collection) in data.model.collections.pairs {
      let entries = Array(data.entries(of: index))
      let records = parallelMap(entries, threads: threads) { entry in
        DataRecord(data, entry).json.bytes(.compact)
      }
      let name = collection.name
      files.append(
        SiteFile(
          "data/\(name).json",
          document(records, collection, schema: root + "\(name).schema.json", data),
          origin: origin))
      files.append(
        SiteFile(
          "data/\(name).schema.json",
          DataSchema(data: data, collection: collection).document(id: root + "\(name).schema.json")
            .bytes(.indented), origin: origin))
      files.append(
        SiteFile("data/\(name).csv", DataTable(data, index).bytes, origin: origin))
    }
    files.append(SiteFile("data/places.geojson", places(data), origin: origin))
    return files
  }

  /// One entry a line, so that two versions can be compared.
  private static func document(
    _ records: [[UInt8]], _ collection: Collection, schema: String, _ data: SiteView
  ) -> [UInt8] {
    var writer = JSONWriter(capacity: records.reduce(1024) { $0 + $1.count + 2 })
    writer.raw("{\"$schema\": ")
    writer.string(schema)
    writer.raw(",\n\"collection\": ")
    writer.string(collection.name)
    writer.raw(",\n\"label\": ")
    writer.value(
      .strings(
        data.settings.languages.map { ($0, collection.label.text(in: $0)) }))
    writer.raw(",\n\"entries\": ")
    writer.list(records) { $0.written($1) }
    writer.raw("}\n")
    return writer.bytes
  }

  private static func places(_ data: SiteView) -> [UInt8] {
    let features = data.entries.compactMap { entry -> JSONValue? in
      let facts = EntryFacts(data, entry, language: .original)
      guard facts.role == .place, let coordinates = facts.coordinates() else { return nil }
      let names = data.settings.languages.indices.map { language in
        let facts = EntryFacts(data, entry, language: language)
        return JSONValue.Member(
          data.settings.languages[language],
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

/// An entry as data: what it is, and its fields in each language in which it is written.
struct DataRecord {
  private let data: SiteView
  private let entry: EntryID

  init(_ data: SiteView, _ entry: EntryID) {
    self.data = data
    self.entry = entry
  }

  var json: JSONValue {
    let metadata = data.original(of: entry).metadata
    let versions = data.settings.languages.indices.compactMap { language -> JSONValue.Member? in
      guard let version = data.ownVersion(of: entry, language: language) else { return nil }
      return JSONValue.Member(data.settings.languages[language], fields(version, language))
    }
    return .members([
      "id": .string("urn:uuid:" + data.uuid(of: entry)), "slug": .string(data.slug(of: entry)),
      "published": metadata.published.map { .string($0.iso8601) },
      "updated": metadata.updated.map { .string($0.iso8601) },
      "versions": .object(versions),
    ])
  }

  private func fields(_ version: EntryVersion, _ language: LanguageID) -> JSONValue {
    let collection = data.definition(of: entry)
    var members: [JSONValue.Member] = [
      .init("url", .string(data.origin + data.entryURL(entry, language: language)))
    ]
    for (field, value) in zip(collection.fields, version.values) {
      guard let value, let json = self.value(value, field.type, language) else { continue }
      members.append(.init(field.name, json))
    }
    if let body = data.texts(of: entry, language: language)?.body, !body.document.isEmpty {
      let html = data.portableHTML(body, language: language)
      members.append(.init("content", .string(String(decoding: html, as: UTF8.self))))
    }
    return .object(members)
  }

  /// A value as `DataSchema` describes it.
  func value(_ value: FieldValue, _ type: FieldType, _ language: LanguageID) -> JSONValue? {
    switch (value.content, type) {
    case (.text(let text), _), (.url(let text), _), (.country(let text), _),
      (.language(let text), _):
      return .string(text)
    case (.markdown, _):
      guard let text = data.fieldText(at: value, of: entry) else { return nil }
      let html = data.portableHTML(text, language: language)
      return .string(String(decoding: html, as: UTF8.self))
    case (.number(let number), _): return .number(number)
    case (.integer(let number), _): return .integer(number)
    case (.boolean(let flag), _): return .boolean(flag)
    case (.date(let date), _): return .string(date.iso8601)
    case (.moment(let moment), _): return .string(moment.iso8601)
    case (.coordinates(let latitude, let longitude), _):
      return .members(["latitude": .number(latitude), "longitude": .number(longitude)])
    case (.choice(let index), .choice(let choices)): return .string(choices[index].value)
    case (.file(let path), _): return .string(data.origin + data.assetURL(path))
    case (.reference(let reference), _):
      return reference.target.map { target in
        .string("\(data.definition(of: target).name)/\(data.slug(of: target))")
      }
    case (.list(let values), .list(let of, _, _)):
      return .array(values.compactMap { self.value($0, of, language) })
    case (.list(let values), _):
      return .array(values.compactMap { self.value($0, type, language) })
    case (.group(let values), .group(let fields)):
      return .object(
        zip(values, fields).compactMap { value, field in
          guard let value, let json = self.value(value, field.type, language) else { return nil }
          return JSONValue.Member(field.name, json)
        })
    default: return nil
    }
  }
}

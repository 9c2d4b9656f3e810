import Foundation
import Model
import Testing

@testable import Site

/// Events that say only the day on which they are.
@Suite("Events of a day")
struct DayEventTests {
  private static let model = """
    collections:
      pages:
        list: false
        fields:
          title: {type: text, required: true}
      events:
        role: event
        fields:
          title: {type: text, required: true}
          start: {type: date, required: true}
      people:
        role: organisation
        fields:
          title: {type: text, required: true}
          email: {type: email}
          shown:
            type: list
            of: group
            fields:
              name: {type: text, required: true}
              picture: {type: image, required: true}

    """

  private func files(_ more: [String: String]) -> [String: String] {
    let page = "{% extends \"base.html\" %}{% block main %}<h1>{{ page.title }}</h1>{% endblock %}"
    return [
      "Content/site.yml": TinySite.settings, "Content/model.yml": Self.model,
      "Templates/events.html": page, "Templates/people.html": page,
    ].merging(more) { $1 }
  }

  /// The base site's own collections are not in this model.
  private func site<T>(_ more: [String: String], _ body: (URL) throws -> T) throws -> T {
    try TinySite.site(files(more)) { place in
      for name in [
        "Content/cities", "Content/approaches", "Templates/cities.html",
        "Templates/approaches.html",
      ] {
        try? FileManager.default.removeItem(at: place.appending(path: name))
      }
      return try body(place)
    }
  }

  @Test func areListedByTheirDay() throws {
    try site([
      "Content/events/a-fair.md": TinySite.page("A fair.", "start: 2027-05-01\n"),
      "Content/events/b-talk.md": TinySite.page("A talk.", "start: 2027-03-01\n"),
    ]) { place in
      let site = try #require(try Fixture.prepare(place))
      let events = try #require(site.stage.view.model.collectionIndex("events"))
      let order = site.stage.view.list(events, language: .original)
      #expect(order.map { site.stage.view.slug(of: $0) } == ["b-talk", "a-fair"])
    }
  }

  @Test func everyFileThatIsMadeNextToAPageCanBeLinkedTo() throws {
    try site([
      "Content/people/office.md": TinySite.page("We.", "email: office@amsterdam.nl\n"),
      "Content/about.md": TinySite.page(
        "[Card](/people/office/contact.vcf), [new card](/people/office/contact-4.vcf)"),
    ]) { place in
      let result = try Fixture.build(place)
      #expect(result.diagnostics.filter { $0.problem.code == "broken-link" }.isEmpty)
      let html = try #require(result.tree).contents()["about/index.html"]
      #expect(String(decoding: html ?? [], as: UTF8.self).contains("/people/office/contact-4.vcf"))
    }
  }

  @Test func theSchemaOfDataAsksForNoImage() throws {
    try site([
      "Content/people/office.md": TinySite.page("We.", "email: office@amsterdam.nl\n")
    ]) { place in
      let tree = try #require(try Fixture.build(place).tree)
      let schema = try JSONSerialization.jsonObject(
        with: Data(tree.contents()["data/people.schema.json"] ?? []))
      let text = "\(schema)"
      #expect(text.contains("picture"))
      #expect(requiredNames(schema).contains("name") && !requiredNames(schema).contains("picture"))
    }
  }

  /// All names that a schema requires, at any depth.
  private func requiredNames(_ schema: Any) -> Set<String> {
    if let list = schema as? [Any] {
      return list.reduce(into: []) { $0.formUnion(requiredNames($1)) }
    }
    guard let object = schema as? [String: Any] else { return [] }
    return object.values.reduce(into: Set(object["required"] as? [String] ?? [])) {
      $0.formUnion(requiredNames($1))
    }
  }
}

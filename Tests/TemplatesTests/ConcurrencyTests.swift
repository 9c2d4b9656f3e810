import Testing

@testable import Templates

@Suite struct ConcurrencyTests {
  @Test func fourThreadsMakeTheSameBytes() async throws {
    let (compiled, diagnostics) = Fixture.compile([
      "page.html": """
      {% for e in site.events | sort("-start") %}<a href="{{ e.url }}">{{ e.title | upper }}</a>
      {{ e.start | range(e.end) }}{% include "part.html" with e=e %}{% endfor %}
      {{ t("pages", count=3, place=page.title) }}
      """,
      "part.html": "{% for t in e.themes %}{{ loop.index }}{{ t.title }}{% endfor %}",
    ])
    #expect(diagnostics.map(Fixture.describe) == [])
    let program = try #require(compiled)
    @Sendable func page() throws -> [UInt8] {
      var output: [UInt8] = []
      try program.render(
        page: Fixture.id(Fixture.city, 0), site: Fixture.id(Fixture.site, 0),
        source: Fixture.source, context: Fixture.context, into: &output)
      return output
    }
    let expected = try page()
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 {
        group.addTask {
          for _ in 0..<200 where try page() != expected { return false }
          return true
        }
      }
      for try await isSame in group { #expect(isSame) }
    }
  }
}

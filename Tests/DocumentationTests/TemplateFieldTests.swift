import Foundation
import Testing

@testable import Model
@testable import Site

/// The tables in docs/designers/fields.md are made from the declarations of fields.
/// `UPDATE_SNAPSHOTS=1 swift test --filter Documentation` writes them anew.
@Suite("Documentation of what templates see")
struct TemplateFieldTests {
  private static let titles: [(thing: Thing, title: String)] = [
    (.entry, "Every page: entries, lists, the search page, the 404 page"),
    (.entry, "Entries"), (.list, "Lists"), (.searchPage, "The search page"), (.site, "`site`"),
    (.collection, "A collection"), (.translation, "`translations`"),
    (.link, "`breadcrumbs` and `navigation`"),
    (.tocItem, "`toc`"), (.section, "`sections`"), (.feed, "`feeds`"), (.pager, "`pager`"),
    (.pagerPage, "`pager.pages`"), (.facet, "`facets`"), (.term, "`facets.terms`"),
    (.chosenTerm, "`chosen`"), (.searchGroup, "`index`"), (.language, "`site.languages`"),
    (.dataSet, "`site.data`"), (.dataField, "`site.data.fields`"),
  ]

  private func table(_ rows: [(name: String, help: String)]) -> String {
    "| field | what it is |\n| --- | --- |\n"
      + rows.map { "| `\($0.name)` | \($0.help) |\n" }.joined()
  }

  private var tables: String {
    let common = NotFoundPage.documentation
    let names = Set(common.map(\.name))
    var sections: [String] = []
    for (index, (thing, title)) in TemplateFieldTests.titles.enumerated() {
      let all = thing.declaration.documentation
      var rows = index == 0 ? common : all
      if index > 0, [.entry, .list, .searchPage].contains(thing) {
        rows = all.filter { !names.contains($0.name) }
      }
      if index > 0, thing == .entry { rows += RoleField.all.map { ($0.name, $0.help) } }
      sections.append("## \(title)\n\n" + table(rows))
    }
    sections.append("## Images and files\n\n" + table(FileField.object.documentation))
    sections.append("## Choices\n\n" + table(ChoiceField.object.documentation))
    sections.append("## Countries\n\n" + table(CountryField.object.documentation))
    sections.append("## Coordinates\n\n" + table(CoordinatesField.object.documentation))
    return sections.joined(separator: "\n")
  }

  @Test func theTablesAreThoseOfTheDeclarations() throws {
    let page = try Page("docs/designers/fields.md")
    var text = page.text
    let from = try #require(text.range(of: "swift test --filter Documentation -->\n")?.upperBound)
    let to = try #require(text.range(of: "<!-- end of fields -->")?.lowerBound)
    text.replaceSubrange(from..<to, with: "\n" + tables + "\n")
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
      try text.write(to: page.url, atomically: true, encoding: .utf8)
      return
    }
    #expect(page.text == text, "UPDATE_SNAPSHOTS=1 swift test --filter Documentation")
  }

  @Test func everyThingIsDocumentedAndEveryFieldHasAName() {
    let documented = Set(TemplateFieldTests.titles.map(\.thing))
    #expect(Set(Thing.allCases).subtracting(documented) == [.notFound])
    for thing in Thing.allCases {
      let names = thing.declaration.documentation.map(\.name)
      #expect(Set(names).count == names.count, "\(thing)")
    }
  }

  @Test func whatTemplatesKnowIsReserved() {
    #expect(PageTypes.reservedNames.isSuperset(of: ["url", "content", "terms", "map", "is-over"]))
    #expect(PageTypes.reservedNames.isDisjoint(with: ["title", "summary"]))
  }
}

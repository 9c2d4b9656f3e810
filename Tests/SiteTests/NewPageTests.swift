import Diagnostics
import Foundation
import Testing

@testable import Site

/// The file that `polder new` writes.
@Suite("New pages") struct NewPageTests {
  private func page(
    _ kind: String, language: MessageLanguage = .english, model: String? = nil
  ) throws -> NewPage {
    let project = Fixture.root.deletingLastPathComponent().deletingLastPathComponent()
    var input = InputLoader.load(
      content: project.appending(path: "Content").path,
      templates: project.appending(path: "Templates").path, names: ("Content", "Templates"),
      threads: 2)
    if let model {
      input.model = SourceFile(path: "Content/model.yml", bytes: Array(model.utf8))
    }
    return try NewPage.make(kind: kind, title: "A page", input: input, language: language)
  }

  @Test func anImageIsShownAsItIsWritten() throws {
    #expect(
      try page("approaches").text.contains(
        "# image:  # a file with a description: {file: canal.jpg, alt: Boats in a canal}")
    )
    #expect(
      try page("approaches", language: .dutch).text.contains(
        "# image:  # een bestand, met wat erop te zien is: {file: gracht.jpg, alt: "))
  }

  @Test func groupsAndListsReportTheirFields() throws {
    let approach = try page("approaches").text
    #expect(approach.contains("# figures:  # a list; [{value: …, label: …}, …]"))
    let project = try page("projects").text
    #expect(project.contains("{title: …, text: …, email: …, audiences: …}"))
    #expect(project.contains("[{title: …, when: …, text: …}, …]"))
    #expect(try page("cities").text.contains("# takeaways:  # what a reader should remember"))
    #expect(try page("cities").text.contains("; a list; […, …]"))
  }

  @Test func theURLIsThatOfTheUnfinishedPage() throws {
    let (event, approach) = (try page("events"), try page("approaches"))
    #expect(event.url == "/events/a-page/" && event.deciding.isEmpty)
    #expect(approach.url == "/cities/-/a-page/" && approach.deciding == ["city"])
  }
}

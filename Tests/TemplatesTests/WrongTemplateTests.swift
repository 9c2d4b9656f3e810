import Diagnostics
import Foundation
import Testing

@testable import Templates

/// The corpus of `WrongTemplates.swift` and `WrongMarkup.swift`: each template with all its
/// messages.
///
/// With `UPDATE_SNAPSHOTS=1` in the environment, the messages in the corpus are rewritten.
@Suite struct WrongTemplateTests {
  /// One entry of the corpus.
  private struct Entry {
    var title: String
    var files: [(name: String, text: String)] = []
    var expected: [String] = []

    func actual() -> [String] {
      let sources = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.text) })
      return Fixture.compile(sources).diagnostics.map(Fixture.describe)
    }
  }

  private func entries(_ corpus: String) -> [Entry] {
    var entries: [Entry] = []
    for line in corpus.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") {
        entries.append(Entry(title: String(line.dropFirst(3)), files: [("page.html", "")]))
      } else if entries.isEmpty {
        continue
      } else if line.hasPrefix("@@ ") {
        entries[entries.count - 1].files.append((String(line.dropFirst(3)), ""))
      } else if line.hasPrefix("=> ") {
        entries[entries.count - 1].expected.append(String(line.dropFirst(3)))
      } else if !line.isEmpty {
        let last = entries[entries.count - 1].files.count - 1
        let text = entries[entries.count - 1].files[last].text
        entries[entries.count - 1].files[last].text += (text.isEmpty ? "" : "\n") + line
      }
    }
    return entries
  }

  @Test func eachIsReported() throws {
    let templates = entries(wrongTemplates)
    let markup = entries(wrongMarkup)
    #expect(templates.count >= 80)
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != nil {
      try rewrite(templates, "Wrong templates", "wrongTemplates")
      return try rewrite(markup, "Templates with wrong HTML or unsafe places", "wrongMarkup")
    }
    let entries = templates + markup
    for entry in entries {
      #expect(entry.actual() == entry.expected, "\(entry.title)")
    }
  }

  @Test func theCorpusHasEveryCode() {
    let later: Set<String> = [
      "template-encoding", "template-too-large", "template-too-deep", "page-too-large",
      "template-too-slow", "word-syntax", "style-syntax", "unknown-path", "unreachable-branch",
      "unused-asset", "unused-template", "unused-variable", "unused-word",
    ]
    let told = (entries(wrongTemplates) + entries(wrongMarkup)).flatMap(\.expected).joined(
      separator: "\n")
    for code in TemplateProblem.codes + MarkupProblem.codes
      + TemplateUseProblem.codes where !later.contains(code)
    {
      #expect(told.contains("[\(code)]"), "\(code)")
    }
  }

  private func rewrite(_ entries: [Entry], _ title: String, _ name: String) throws {
    var text = "/// \(title), each with all its messages. See `WrongTemplateTests`.\n"
    text += "let \(name) =\n  #\"\"\"\n"
    for entry in entries {
      text += "  ## \(entry.title)\n"
      for (index, file) in entry.files.enumerated() {
        if index > 0 { text += "  @@ \(file.name)\n" }
        text += "  " + file.text.replacing("\n", with: "\n  ") + "\n"
      }
      for message in entry.actual() { text += "  => \(message)\n" }
      text += "\n"
    }
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    // The literal's own line breaks: the last empty line is the one before the quotes.
    try (text + "  \"\"\"#\n").write(
      to: folder.appendingPathComponent(name.prefix(1).uppercased() + name.dropFirst() + ".swift"),
      atomically: true, encoding: .utf8)
  }
}

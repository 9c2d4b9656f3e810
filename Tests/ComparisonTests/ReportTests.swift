import Diagnostics
import Randomness
import Testing

@testable import Comparison

@Suite struct ReportTests {
  /// Texts that would be markup, links, mentions or commands in a merge request.
  private static let hostile = [
    "`code` ``more``", "```", "</details><script>alert(1)</script>",
    "![x](https://e.example/x.png)",
    "[x](javascript:alert(1))", "@everyone #1 !2 ~label", "/close", "<!-- x -->",
    "https://e.example/",
    "| a | b |", "# Heading", "\u{202E}reversed", "\u{1B}[31mred", "- ```\n```", "~~~", "> quote",
  ]

  private func site(_ text: String, _ more: String = "") -> [String: String] {
    func escaped(_ text: String) -> String {
      text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
        "\"", with: "&quot;")
    }
    return [
      "a/index.html": page(
        escaped(text),
        main: "<p>\(escaped(text)) \(more)</p><pre>\(escaped(text))\n\n```\n\(more)</pre>"
          + "<img src=\"/\(escaped(text)).png\" alt=\"\(escaped(text)) \(more)\">")
    ]
  }

  /// Whether everything in Markdown is Polder's own words, except what is in code.
  private func isContained(_ markdown: String, without words: String) -> Bool {
    var fence: String?
    var outside = ""
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      let bare = line.drop { $0 == " " }
      let run = bare.prefix { $0 == "`" }
      if let open = fence {
        // CommonMark 0.31, section 4.5: only a run as long as the fence, alone in its line, ends it.
        if run.count >= open.count, bare.dropFirst(run.count).allSatisfy({ $0 == " " }) {
          fence = nil
        }
        continue
      }
      if run.count >= 3, !bare.dropFirst(run.count).contains("`") {
        fence = String(run)
        continue
      }
      outside += withoutSpans(String(line)) + "\n"
    }
    return fence == nil && !outside.contains(words)
  }

  /// Returns a line without its code spans (CommonMark 0.31, section 6.1).
  private func withoutSpans(_ line: String) -> String {
    var result = ""
    var rest = line[...]
    while let start = rest.firstIndex(of: "`") {
      result += rest[..<start]
      let open = rest[start...].prefix { $0 == "`" }
      var end = open.endIndex
      var close: Substring?
      while let next = rest[end...].firstIndex(of: "`") {
        let run = rest[next...].prefix { $0 == "`" }
        end = run.endIndex
        if run.count == open.count {
          close = run
          break
        }
      }
      guard let close else {
        result += open
        rest = rest[open.endIndex...]
        continue
      }
      rest = rest[close.endIndex...]
    }
    return result + rest
  }

  @Test(arguments: hostile) func contentStaysATextInMarkdown(_ text: String) throws {
    let marker = "UNIQUE"
    for (old, new) in [
      (site("x"), site(text + marker, marker)), (site(text + marker, marker), site("x")),
      ([:], site(text + marker)), (site(text + marker), [:]),
      (site(text + marker, "1"), site(text + marker, "2")),
    ] {
      let report = MarkdownReport(language: .english).text(try compare(old, new))
      #expect(report.contains(marker))
      #expect(isContained(report, without: marker), "\(report)")
      #expect(!report.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    }
  }

  @Test func aTerminalShowsNoControlCharacters() throws {
    for text in ReportTests.hostile {
      let report = TextReport(language: .english, usesColour: false, isWhole: true)
        .text(try compare([:], site(text)))
      #expect(!report.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      #expect(!report.unicodeScalars.contains { $0.value == 0x202E })
    }
  }

  @Test func aLongReportSaysWhatItLeavesOut() throws {
    var (old, new): ([String: String], [String: String]) = ([:], [:])
    for number in 0..<2_000 {
      new["new\(number)/index.html"] = page("New \(number)")
      old["p\(number)/index.html"] = page("Page \(number)", main: "<p>Old \(number)</p>")
      new["p\(number)/index.html"] = page("Page \(number)", main: "<p>New \(number)</p>")
    }
    let found = try compare(old, new)
    let report = MarkdownReport(language: .english, limit: 20_000).text(found)
    #expect(report.utf8.count <= 20_000)
    #expect(report.contains("### 2000 changed pages"))
    #expect(report.contains("… and "))
    let whole = MarkdownReport(language: .dutch, limit: 10_000_000).text(found)
    #expect(whole.contains("### 2000 veranderde pagina's"))
    #expect(!whole.contains("… en nog"))
  }

  @Test func jsonHasEverything() throws {
    let found = try compare(
      ["a/index.html": page("A"), "b.pdf": "1"], ["a/index.html": page("B"), "c.pdf": "1"])
    let lines = JSONReport.text(found).split(separator: "\n").map(String.init)
    #expect(
      lines == [
        """
        {"page":{"address":"/a/","change":"changed","title":"B","words":2,"changes":{"title":{"old":"A","new":"B"},"text":[{"removed":"A","added":"","before":"","after":""},{"removed":"","added":"B","before":"","after":""}]}}}
        """,
        #"{"file":{"path":"b.pdf","kind":"document","change":"gone"}}"#,
        #"{"file":{"path":"c.pdf","kind":"document","change":"new"}}"#,
        """
        {"summary":{"same":false,"hashesOnly":false,"new":0,"changed":1,"gone":0,"moved":0,"shared":0,"redirects":0,"files":2}}
        """,
      ])
  }

  @Test func bothLanguagesHaveTheSameNumbers() throws {
    let phrases: [ComparePhrase] = [
      .newPages(1), .newPages(21), .changedPages(22), .gonePages(23), .movedPages(24),
      .shared(pages: 25, besides: 26, [.footer, .header]), .sameChange(pages: 27), .words(28),
      .omitted(29), .fileCount(.image, new: 31, changed: 32, gone: 33), .repeated(pages: 34),
      .summary(.init(added: 35, changed: 36, gone: 37, moved: 38, shared: 39, files: 40)),
      .tooLarge("a1", megabytes: 41), .tooMany("a2", limit: 42), .otherHashes("a3", "a4"),
      .refusedLink("a5", member: "a6"), .missing("a7"), .damaged("a8"), .redirectsTo("a9"),
    ]
    for phrase in phrases {
      let numbers = { (text: String) in
        text.split { !$0.isNumber }.map(String.init).sorted()
      }
      #expect(numbers(phrase.words(in: .english)) == numbers(phrase.words(in: .dutch)))
      #expect(phrase.words(in: .english) != phrase.words(in: .dutch))
    }
  }
}

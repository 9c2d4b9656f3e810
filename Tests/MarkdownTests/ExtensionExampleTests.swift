import Foundation
import Markdown
import Testing

/// Published examples of extensions of CommonMark. If the result differs on purpose, Differences.md
/// has the reason under the example's name.
@Suite("Published examples of extensions")
struct ExtensionExampleTests {
  private static let unusedFootnote = "[^000]:0\t[^]:\n"

  private static func normalised(_ html: String) -> String {
    html.trimmingCharacters(in: .newlines)
      .replacingOccurrences(of: "&#x27;", with: "'")
      .replacingOccurrences(of: "<br>", with: "<br />")
      .replacingOccurrences(of: "<hr>", with: "<hr />")
  }

  private func compare(
    _ file: String, except differing: Set<String> = [],
    transform: (String) -> String = { $0 }
  ) throws {
    let examples = try PublishedExample.read(file)
    #expect(!examples.isEmpty)
    for example in examples {
      var options = MarkdownOptions.gitHub
      if file == "footnote" { options.passes.insert(.footnotes) }
      let result = Self.normalised(transform(html(example.markdown, options, .reference)))
      let expected = Self.normalised(example.html)
      if differing.contains(example.markdown) {
        #expect(result != expected, "\(file) \(example.number) no longer differs")
      } else {
        #expect(result == expected, "\(file) \(example.number): \(example.markdown)")
      }
    }
  }

  @Test func tables() throws { try compare("table") }

  // The first is an example of goldmark since 1.6, which Debian 13 has and Debian 12 does not.
  @Test func strikethrough() throws {
    try compare("strikethrough", except: ["~Hi~ Hello, world!\n"])
  }

  @Test(
    "a single tilde strikes nothing out",
    arguments: [
      "CO~2~", "~5 minutes~", "a ~b~ ~~c~", "~~~~a~~~~", "~~a~", "~a~~", "~*a*~", "x~~~y~~~",
    ])
  func singleTildes(markdown: String) {
    #expect(!html("x " + markdown, .gitHub, .reference).contains("<del>"))
  }

  @Test func autolinks() throws {
    try compare("linkify", except: ["www.google.com/search?q=(business))+ok\n"])
  }

  @Test func footnotes() throws {
    try compare("footnote", except: [Self.unusedFootnote]) { html in
      // The same footnotes in goldmark's markup.
      var html = html
      func replace(_ pattern: String, _ template: String) {
        html = html.replacingOccurrences(
          of: pattern, with: template, options: .regularExpression)
      }
      replace(
        #"<sup class="footnote-ref"><a href="(#fn:\d+)" id="(fnref:[\d-]+)" role="doc-noteref">"#,
        #"<sup id="$2"><a href="$1" class="footnote-ref" role="doc-noteref">"#)
      replace(
        #" <a class="footnote-back" href="(#fnref:[\d-]+)" role="doc-backlink" aria-label="[^"]*">[^<]*</a>"#,
        "&#160;<a href=\"$1\" class=\"footnote-backref\" role=\"doc-backlink\">&#x21a9;&#xfe0e;</a>"
      )
      replace(
        #"<section class="footnotes" role="doc-endnotes"[^>]*>\n<h2[^>]*>Footnotes</h2>"#,
        "<div class=\"footnotes\" role=\"doc-endnotes\">\n<hr>")
      replace("</section>", "</div>")
      for number in 2...9 { replace("fnref:(\\d+)-\(number)", "fnref\(number - 1):$1") }
      return html
    }
  }
}

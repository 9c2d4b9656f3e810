import Foundation
import Markdown
import Testing

/// Published examples of what is not in CommonMark. Where the result differs on purpose, the reason
/// stands in Differences.md, under the example's name.
@Suite("Published examples of extensions")
struct ExtensionExampleTests {
  private static func normalised(_ html: String) -> String {
    html.trimmingCharacters(in: .newlines)
      .replacingOccurrences(of: "&#x27;", with: "'")
      .replacingOccurrences(of: "<br>", with: "<br />")
      .replacingOccurrences(of: "<hr>", with: "<hr />")
  }

  private func compare(
    _ file: String, count: Int, except differing: Set<Int> = [],
    transform: (String) -> String = { $0 }
  ) throws {
    let examples = try PublishedExample.read(file)
    #expect(examples.count == count)
    for example in examples {
      var options = MarkdownOptions.gitHub
      if file == "footnote" { options.passes.insert(.footnotes) }
      let result = Self.normalised(transform(html(example.markdown, options, .reference)))
      let expected = Self.normalised(example.html)
      if differing.contains(example.number) {
        #expect(result != expected, "\(file) \(example.number) no longer differs")
      } else {
        #expect(result == expected, "\(file) \(example.number): \(example.markdown)")
      }
    }
  }

  @Test func tables() throws { try compare("table", count: 13) }

  @Test func strikethrough() throws { try compare("strikethrough", count: 2) }

  @Test func autolinks() throws { try compare("linkify", count: 19, except: [4]) }

  @Test func footnotes() throws {
    try compare("footnote", count: 5, except: [3]) { html in
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

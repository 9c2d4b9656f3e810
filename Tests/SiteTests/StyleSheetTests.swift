import Diagnostics
import Testing

@testable import Site

/// The style sheets of templates: their brackets, and what they load.
@Suite("Style sheets")
struct StyleSheetTests {
  /// Returns the errors, as `file:line code`, each with its suggestion.
  private func found(_ files: [String: String]) throws -> [String] {
    try TinySite.result(files).diagnostics.filter { $0.severity == .error }.map { diagnostic in
      let line = LineIndex(diagnostic.location.file).position(
        at: diagnostic.location.range.lowerBound
      ).line
      let fix = diagnostic.suggestion.map { " → \($0.replacement)" } ?? ""
      return "\(diagnostic.location.file.path):\(line) \(diagnostic.problem.code)\(fix)"
    }
  }

  private static let css = "Templates/assets/site.css"
  private static let picture =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M1 6h7z\"/></svg>"

  @Test("an unclosed bracket is reported at its place")
  func brackets() throws {
    #expect(
      try found([Self.css: "a {\n  b: c;\n\nd {\n  e: f;\n}\n"])
        == ["Templates/assets/site.css:1 style-syntax"])
  }

  @Test("errors in a component's styles are reported in their own file")
  func components() throws {
    let found = try found([
      Self.css: "a { b: c }",
      "Templates/components/card/card.html": "<p>{% slot %}{% endslot %}</p>",
      "Templates/components/card/card.css": "/* Cards */\n.card { b: c\n",
      "Templates/components/note/note.html": "<p>{% slot %}{% endslot %}</p>",
      "Templates/components/note/note.css":
        "\n.note { b: url(nothing.svg) }\n.x { c: url(https://fonts.example.com/x.png) }\n",
    ])
    #expect(
      found == [
        "Templates/components/card/card.css:2 style-syntax",
        "Templates/components/note/note.css:2 unknown-asset",
        "Templates/components/note/note.css:3 third-party",
      ], "\(found)")
  }

  @Test("loaded files must exist, however their addresses are written")
  func references() throws {
    let files = [
      "Templates/assets/img/logo.svg": Self.picture,
      "Templates/assets/more/print.css": "a { b: url(../img/logo.svg) }\n",
      Self.css: """
      @import "more/print.css";
      a { b: url(img/logo.svg); c: URL( 'img/logo.svg#part' ); d: image-set("img/logo.svg" 1x) }
      e { f: url(#here); g: url(data:image/png;base64,AAAA) }
      """,
    ]
    #expect(try found(files) == [])
    let tree = try TinySite.result(files).tree
    let site = try #require(
      tree?.files.first { $0.path.text.hasPrefix("assets/site.") }?.content.bytes)
    let text = String(decoding: site, as: UTF8.self)
    #expect(!text.contains("img/logo.svg") && !text.contains("print.css\""), "\(text)")
    #expect(text.contains(".svg#part'"), "\(text)")
    let wrong = try found([
      "Templates/assets/img/logo.svg": Self.picture,
      "Templates/assets/more/print.css": "a { b: url(img/logo.svg) }\n",
      Self.css: """
      @import "prnt.css";
      a { b: url(img/lgo.svg) }
      c { d: url(/assets/img/logo.svg) }
      e { f: url(/cities/photo.jpg) }
      g { h: image-set("nothing.avif" 1x) }
      """,
    ])
    #expect(
      wrong == [
        "Templates/assets/more/print.css:1 unknown-asset → ../img/logo.svg",
        "Templates/assets/site.css:1 unknown-asset",
        "Templates/assets/site.css:2 unknown-asset → img/logo.svg",
        "Templates/assets/site.css:3 unknown-asset → img/logo.svg",
        "Templates/assets/site.css:4 unknown-path",
        "Templates/assets/site.css:5 unknown-asset",
      ], "\(wrong)")
  }

  @Test("style sheets that load one another in a circle are reported")
  func circle() throws {
    #expect(
      try found([
        Self.css: "@import \"a.css\";\n", "Templates/assets/a.css": "@import \"site.css\";\n",
      ]).map { $0.split(separator: " ")[1] } == ["unknown-asset"])
  }

  @Test("a third party is reported, unless the settings allow it")
  func thirdParties() throws {
    let css =
      "@import url(//fonts.example.com/x.css);\na { b: url(https://img.example.com/x.png) }\n"
    #expect(
      try found([Self.css: css]) == [
        "Templates/assets/site.css:1 third-party", "Templates/assets/site.css:2 third-party",
      ])
    let settings =
      TinySite.settings + "allow-hosts: {styles: [fonts.example.com], images: [img.example.com]}\n"
    #expect(try found([Self.css: css, "Content/site.yml": settings]) == [])
  }
}

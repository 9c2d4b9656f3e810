import Diagnostics
import Foundation
import Output
import Testing

@testable import Site

/// A file next to the pages is published only if a published page uses it.
@Suite("Publication")
struct PublicationTests {
  /// Returns the files that Polder does not make itself, of a site without errors.
  private func published(
    _ files: [String: String], change: (inout BuildOptions) -> Void = { _ in }
  ) throws -> [String] {
    let result = try TinySite.result(files, change: change)
    let errors = result.diagnostics.filter { $0.severity == .error }
    #expect(TextPrinter().text(errors) == "")
    return result.tree?.files.filter { $0.path.text.hasSuffix("secret.pdf") }.map(\.path.text) ?? []
  }

  private static let secret = "Content/cities/secret.pdf"
  // MARK: - Uses

  @Test(
    "every way to name a file publishes it",
    arguments: [
      "[Report](secret.pdf)",
      "[Report](/cities/secret.pdf#page=2)",
      "![A map](secret.pdf)",
      "[Report](https://www.example.org/cities/secret.pdf)",
      "[Report](HTTP://WWW.Example.org:80/cities/secret.pdf?a=1)",
      "<a href=\"secret.pdf\">x</a>", "<object data=\"/cities/secret.pdf\"></object>",
      "<video controls poster=\"secret.pdf\"></video>",
      "<p style=\"background: url('/cities/secret.pdf')\">x</p>",
    ])
  func uses(_ text: String) throws {
    var text = TinySite.page(text)
    if text.contains("![A map]") {
      text = TinySite.page("[![A map](/cities/map.svg)](secret.pdf)")
    }
    let found = try TinySite.result([
      Self.secret: "x", "Content/site.yml": TinySite.settings,
      "Content/cities/amsterdam.md": text,
      "Content/cities/map.svg":
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M1 6h7z\"/></svg>",
    ])
    #expect(found.tree?.files.contains { $0.path.text == "cities/secret.pdf" } == true, "\(text)")
  }

  @Test(
    "a page is read as browsers read it",
    arguments: [
      "<a href=\"/cities/secret.pdf\">x</a>",
      "<a href=/cities/secret.pdf>x</a>",
      "<a href='cities/secret.pdf'>x</a>",
      "<a href=\"/cities/./x/../secret.pdf\">x</a>",
      "<a href=\"/cities/secret&#46;pdf\">x</a>",
      "<a href=\"/cities/secret&period;pdf\">x</a>",
      "<a href=\"/cities/s%65cret%2Epdf\">x</a>",
      "<a href=\" /cities/sec\nret.pdf \">x</a>",
      "<a href=\"//www.example.org/cities/secret.pdf\">x</a>",
      "<a href=\"\\cities\\secret.pdf\">x</a>",
      "<object data=\"/cities/secret.pdf\"></object>",
      "<embed src=\"/cities/secret.pdf\">",
      "<video controls poster=\"/cities/secret.pdf\"></video>",
      "<video><source src=\"/cities/secret.pdf\"></video>",
      "<video><track src=\"/cities/secret.pdf\"></video>",
      "<img alt=\"\" srcset=\"a.png 1x, /cities/secret.pdf 2x\">",
      "<img alt=\"\" srcset=\"/cities/secret.pdf, /x.png 2x\">",
      "<picture><source srcset=\"/cities/secret.pdf\"><img alt=\"\"></picture>",
      "<p style=\"background: url('/cities/secret.pdf')\">x</p>",
      "<p style=\"background: url(&quot;/cities/secret.pdf&quot;)\">x</p>",
      "<p style=\"background: image-set('/cities/secret.pdf' 1x)\">x</p>",
      "<style>@import '/cities/secret.pdf'; p { color: red }</style>",
      "<style>p { background: URL( /cities/sec\\72 et.pdf ) }</style>",
      "<svg viewBox=\"0 0 9 9\"><rect fill=\"url(/cities/secret.pdf#a)\"/></svg>",
      "<svg viewBox=\"0 0 9 9\"><image xlink:href=\"/cities/secret.pdf\"/></svg>",
      "<iframe title=\"x\" srcdoc=\"&lt;a href='/cities/secret.pdf'&gt;x&lt;/a&gt;\"></iframe>",
      "<p data-file=\"/cities/secret.pdf\">x</p>",
      "<blockquote cite=\"/cities/secret.pdf\">",
      "<script type=\"application/ld+json\">{\"url\": \"https:\\/\\/www.example.org\\/cities\\/secret.pdf\"}</script>",
      "<script type=\"application/ld+json\">[\"\\u002fcities/secret.pdf\"]</script>",
    ])
  func usesInHTML(_ text: String) throws {
    let found = try TinySite.result([
      Self.secret: "x", "Content/static/old.html": "<!doctype html><title>x</title>\(text)",
    ])
    #expect(found.tree?.files.contains { $0.path.text == "cities/secret.pdf" } == true, "\(text)")
  }

  @Test(
    "a text that names no file publishes nothing",
    arguments: [
      "<!-- [Report](secret.pdf) <a href=\"/cities/secret.pdf\">x</a> -->",
      "    <a href=\"/cities/secret.pdf\">x</a>",
      "`<a href=\"/cities/secret.pdf\">`",
      "```html\n<a href=\"/cities/secret.pdf\">x</a>\n```",
      "The file /cities/secret.pdf is not out",
    ])
  func noUses(_ text: String) throws {
    try expectNoUse(["Content/cities/amsterdam.md": TinySite.page(text)])
  }

  @Test(
    "addresses that browsers do not follow to a file publish nothing",
    arguments: [
      "<!-- [Report](secret.pdf) <a href=\"/cities/secret.pdf\">x</a> -->",
      "<textarea><a href=\"/cities/secret.pdf\">x</a></textarea>",
      "<a href=\"https://www.example.com/cities/secret.pdf\">x</a>",
      "<a href=\"https://example.org/cities/secret.pdf\">x</a>",
      "<a href=\"/nl/cities/secret.pdf\">x</a>",
      "<a title=\"/cities/secret.pdf\" href=\"/\">x</a>",
      "<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\" alt=\"/cities/secret.pdf\">",
      "<style>/* url(/cities/secret.pdf) */ p::after { content: '/cities/secret.pdf' }</style>",
      "<script type=\"application/ld+json\">{\"name\": \"secret.pdf\"}</script>",
      "<a href=\"mailto:a@example.org?subject=/cities/secret.pdf\">x</a>",
    ])
  func noUsesInHTML(_ text: String) throws {
    try expectNoUse(["Content/static/old.html": "<!doctype html><title>x</title>\(text)"])
  }

  private func expectNoUse(_ files: [String: String]) throws {
    let own = [Self.secret: "x", "Content/site.yml": TinySite.settings]
    let found = try TinySite.result(own.merging(files) { $1 })
    #expect(found.tree != nil, "\(files)")
    #expect(
      found.tree?.files.contains { $0.path.text.hasSuffix("secret.pdf") } == false, "\(files)")
    #expect(found.diagnostics.map(\.problem.code) == ["unused-file"], "\(files)")
  }

  @Test(
    "templates, words and style sheets name files",
    arguments: [
      ["Templates/page.html": "<p><a href=\"/cities/secret.pdf\">x</a></p>"],
      ["Templates/404.html": "<p><a href=\"/cities/secret.pdf\">x</a></p>"],
      [
        "Templates/page.html":
          "<meta property=\"og:image\" content=\"https://www.example.org/cities/secret.pdf\"><p>x</p>"
      ],
      [
        "Templates/page.html":
          "<meta http-equiv=\"refresh\" content=\"5; URL='/cities/secret.pdf'\"><p>x</p>"
      ],
      [
        "Templates/assets/site.css": "p { background: url(/cities/secret.pdf) }",
        "Templates/page.html":
          "<link rel=\"stylesheet\" href=\"{{ asset(\"site.css\") }}\"><p>x</p>",
      ],
      ["Content/static/old.html": "<!doctype html><a href=\"/cities/secret.pdf\">x</a>"],
      ["Content/static/old.css": "@import url(/cities/secret.pdf)"],
    ])
  func templates(_ files: [String: String]) throws {
    var all = files
    all[Self.secret] = "x"
    all["Content/about.md"] = TinySite.page("Words")
    #expect(try published(all) == ["cities/secret.pdf"])
  }

  @Test func aUseInOneLanguageIsEnough() throws {
    let dutch = try published([
      Self.secret: "x", "Content/cities/amsterdam.nl.md": TinySite.page("[Verslag](secret.pdf)"),
    ])
    #expect(dutch == ["cities/secret.pdf"])
    let draft = try TinySite.result([
      Self.secret: "x",
      "Content/cities/amsterdam.nl.md": TinySite.page("[Verslag](secret.pdf)", "draft: true\n"),
    ])
    #expect(draft.tree?.files.contains { $0.path.text.hasSuffix(".pdf") } == false)
    #expect(draft.diagnostics.isEmpty)
  }

  @Test func filesLeadToFiles() throws {
    let found = try TinySite.result([
      Self.secret: "x",
      "Content/site.yml": TinySite.settings + "publish-types: {css: a leaflet's style}\n",
      "Content/cities/leaflet.css": "@import \"more.css\";",
      "Content/cities/more.css": "p { background: url(secret.pdf) }",
      "Content/about.md": TinySite.page("<link rel=\"stylesheet\" href=\"/cities/leaflet.css\">"),
    ])
    let paths = found.tree?.files.map(\.path.text).filter { $0.hasPrefix("cities/") } ?? []
    #expect(paths.contains("cities/secret.pdf") && paths.contains("cities/more.css"))
  }

  @Test func aSiteInAFolder() throws {
    let files = [
      Self.secret: "x", "Content/site.yml": TinySite.settings,
      "Content/static/old.html": "<a href=\"/cities/secret.pdf\">not in this site</a>",
    ]
    let base = { (options: inout BuildOptions) in options.baseURL = "https://x.example/sub/" }
    #expect(try published(files, change: base) == [])
    for address in [
      "/sub/cities/secret.pdf", "https://x.example/sub/cities/secret.pdf",
      // The URL in site.yml means the same site, even if the build has another URL.
      "https://www.example.org/cities/secret.pdf",
    ] {
      var files = files
      files["Content/static/old.html"] = "<a href=\"\(address)\">x</a>"
      #expect(try published(files, change: base) == ["cities/secret.pdf"], "\(address)")
    }
  }

  // MARK: - Names

  @Test(arguments: [
    ("Annual report 2026.PDF", "Annual%20report%202026.PDF"), ("50%.pdf", "50%25.pdf"),
    ("a%20b.pdf", "a%2520b.pdf"), ("what?.pdf", "what%3F.pdf"), ("a#b.pdf", "a%23b.pdf"),
    ("a+b&c.pdf", "a+b&c.pdf"), ("caf\u{E9}.pdf", "cafe\u{301}.pdf"),
    ("cafe\u{301}.pdf", "caf\u{E9}.pdf"), ("a,b.pdf", "a,b.pdf"),
  ])
  func names(_ name: String, _ link: String) throws {
    let result = try TinySite.result([
      "Content/cities/\(name)": "x", "Content/cities/amsterdam.md": TinySite.page("[A](<\(link)>)"),
    ])
    #expect(TextPrinter().text(result.diagnostics) == "")
    let paths = result.tree?.files.map(\.path.text) ?? []
    #expect(paths.contains { $0.utf8.elementsEqual("cities/\(name)".utf8) }, "\(paths)")
  }

  // MARK: - Scheduled pages

  private static let model = """
    collections:
      pages:
        list: false
        fields:
          title: {type: text, required: true}
          report: {type: file}
          photo: {type: image}
          more: {type: list, of: file}
      cities:
        fields:
          title: {type: text, required: true}
          report: {type: file}
    """

  private static let waits = ["draft: true\n", "publish: 2027-01-01\n", "expires: 2020-01-01\n"]

  @Test(arguments: waits)
  func filesOfScheduledPagesAreNotPublished(_ front: String) throws {
    for (body, more) in [
      ("[Report](cities/secret.pdf)", ""), ("![Report](cities/secret.pdf)", ""),
      ("[Report](/cities/secret.pdf)", ""), ("", "report: cities/secret.pdf\n"),
      ("", "more: [cities/secret.pdf]\n"),
      ("[Report](https://www.example.org/cities/secret.pdf)", ""),
      ("<video poster=\"/cities/secret.pdf\"></video>", ""),
      ("<img alt=\"\" srcset=\"/cities/secret.pdf 2x\">", ""),
    ] {
      let result = try TinySite.result([
        Self.secret: "x", "Content/site.yml": TinySite.settings, "Content/model.yml": Self.model,
        "Templates/approaches.html": "", "Content/later.md": TinySite.page(body, front + more),
      ])
      let wrong = result.diagnostics.filter { $0.location.file.path.contains("secret") }
      #expect(TextPrinter().text(wrong) == "", "\(front)\(more)\(body)")
      #expect(
        result.tree?.files.contains { $0.path.text.hasSuffix("secret.pdf") } != true,
        "\(front)\(more)\(body)")
      if result.tree != nil {
        #expect(
          result.accounts.first { $0.path == Self.secret }?.fate == .waiting,
          "\(front)\(more)\(body)")
      }
    }
  }

  @Test func aPublishedPagePublishesItsFiles() throws {
    let files = [
      Self.secret: "x", "Content/model.yml": Self.model,
      "Content/later.md": TinySite.page("", "publish: 2026-02-01\nreport: cities/secret.pdf\n"),
    ]
    #expect(try published(files) == [])
    // No template shows the field.
    let later = try TinySite.site(files) { try Fixture.build($0, now: "2026-02-01T09:00") }
    #expect(later.tree?.files.contains { $0.path.text == "cities/secret.pdf" } == true)
    #expect(try published(files) { $0.includesDrafts = true } == ["cities/secret.pdf"])
  }

  @Test func noFileMentionsAnUnpublishedFile() throws {
    // The template does not show the text, but the feed and the data contain it.
    let result = try TinySite.result([
      Self.secret: "x",
      "Content/cities/photo.svg":
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M1 6h7z\"/></svg>",
      "Templates/cities.html": "<h1>{{ page.title }}</h1>",
      "Content/cities/amsterdam.md": TinySite.page(
        "A [*report*](secret.pdf) with ![a photo](photo.svg).", "published: 2026-01-01\n"),
    ])
    #expect(result.diagnostics.map(\.problem.code) == ["unused-file", "unused-file"])
    for (path, bytes) in try #require(result.tree).contents() {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("secret.pdf") && !text.contains("photo.svg"), "\(path)")
      if path == "feed.xml" { #expect(text.contains("&lt;em&gt;report&lt;/em&gt; with a photo.")) }
    }
  }

  @Test func aTableThatOnlyAChartReadsIsNotCopied() throws {
    let chart = "```chart\ntitle: Homes\nfile: homes.csv\n\n```"
    let files = ["Content/cities/homes.csv": "Year,Homes\n2024,10\n2025,20\n"]
    var shown = files
    shown["Content/cities/amsterdam.md"] = TinySite.page(chart)
    var found = try TinySite.result(shown)
    #expect(TextPrinter().text(found.diagnostics) == "")
    #expect(found.tree?.files.contains { $0.path.text == "cities/homes.csv" } == false)
    #expect(found.accounts.first { $0.path == "Content/cities/homes.csv" }?.fate == .data)
    shown["Content/cities/amsterdam.md"] = TinySite.page(chart + "\n\n[The figures](homes.csv)")
    found = try TinySite.result(shown)
    #expect(found.tree?.files.contains { $0.path.text == "cities/homes.csv" } == true)
    shown["Content/cities/amsterdam.md"] = TinySite.page(chart, "draft: true\n")
    found = try TinySite.result(shown)
    #expect(found.accounts.first { $0.path == "Content/cities/homes.csv" }?.fate == .waiting)
    #expect(found.diagnostics.isEmpty)
  }

  // MARK: - The preview

  @Test func thePreviewPublishesBeforeAllPagesAreMade() throws {
    try TinySite.site([
      Self.secret: "x", "Content/cities/open.pdf": "x", "Content/static/a.txt": "x",
      "Content/cities/amsterdam.md": TinySite.page("[A](open.pdf)"),
    ]) { place in
      let prepared = try #require(try Fixture.prepare(place))
      #expect(prepared.asset(at: "a.txt") != nil && prepared.asset(at: "static/a.txt") == nil)
      #expect(prepared.asset(at: "cities/open.pdf") == nil)
      _ = prepared.page(at: "cities/amsterdam/index.html")
      #expect(prepared.asset(at: "cities/open.pdf") != nil)
      #expect(prepared.asset(at: "cities/secret.pdf") == nil)
    }
  }
}

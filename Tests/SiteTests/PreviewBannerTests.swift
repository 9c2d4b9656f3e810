import Dates
import Diagnostics
import Foundation
import Output
import Testing

@testable import Site

/// Previews for approval: what `polder build --preview` makes.
@Suite struct PreviewBannerTests {
  private static let banner =
    "<aside class=\"polder-preview\" lang=\"en\" aria-label=\"Preview: spring\">"

  private func preview(
    _ files: [String: String] = [:], baseURL: String? = nil
  ) throws -> [String: String] {
    let result = try TinySite.result(files) { options in
      options.includesDrafts = true
      options.previewName = "spring"
      options.baseURL = baseURL
    }
    let tree = try #require(
      result.tree, "\(TextPrinter(language: .english).text(result.diagnostics))")
    #expect(tree.previewName == "spring")
    return try tree.contents().mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test func everyPageHasOneBanner() throws {
    let pages = try preview().filter { $0.key.hasSuffix(".html") }
    #expect(pages.count > 5)
    for (path, html) in pages {
      #expect(html.components(separatedBy: "class=\"polder-preview\"").count == 2, "\(path)")
      #expect(html.contains("<meta name=\"robots\" content=\"noindex\">"), "\(path)")
    }
  }

  @Test func thePublicSiteHasNone() throws {
    for drafts in [false, true] {
      let result = try TinySite.result([:]) { $0.includesDrafts = drafts }
      let tree = try #require(result.tree)
      #expect(tree.previewName == nil)
      for (path, bytes) in try tree.contents() {
        #expect(!String(decoding: bytes, as: UTF8.self).contains("polder-preview"), "\(path)")
      }
    }
  }

  @Test(arguments: [
    (
      "<!doctype html><html><head><title>x</title></head><body class=a><p>x",
      "<!doctype html><html><head><title>x</title>STYLE</head><body class=a>BANNER<p>x"
    ),
    ("<!doctype html><title>x</title><p>x", "<!doctype html><title>x</title>BOTH<p>x"),
    (
      "<!doctype html><!-- <body> --><title>x</title><body>x",
      "<!doctype html><!-- <body> --><title>x</title><body>BOTHx"
    ),
    ("x", "xBOTH"), ("", "BOTH"),
    (
      "<head><script>\"<body>\"</script></head><header>x",
      "<head><script>\"<body>\"</script>STYLE</head>BANNER<header>x"
    ),
  ]) func theBannerIsFirstInTheBody(_ html: String, _ wanted: String) throws {
    let place = try Fixture(name: "words-of-a-site").assemble()
    defer { try? FileManager.default.removeItem(at: place) }
    let site = try #require(try Fixture.prepare(place, preview: "spring"))
    let banner = PreviewBanner(
      name: "spring", view: site.stage.view, language: .original, hasOwnAddress: false)
    let marked = String(decoding: banner.mark(Array(html.utf8)), as: UTF8.self)
    let style = try #require(marked.firstMatch(of: /<style data-polder-preview>.*<\/style>\n/)).0
    let aside = try #require(marked.firstMatch(of: /<aside class="polder-preview".*<\/aside>\n/)).0
    #expect(
      marked.replacing(style, with: "STYLE").replacing(aside, with: "BANNER")
        .replacing("\nSTYLEBANNER", with: "BOTH").replacing("\nBANNER", with: "BANNER") == wanted)
  }

  @Test func theBannerSpeaksThePagesLanguage() throws {
    let place = try Fixture(name: "words-of-a-site").assemble()
    defer { try? FileManager.default.removeItem(at: place) }
    let site = try #require(
      try Fixture.prepare(place, now: "2026-01-31T12:05", preview: "spring"))
    let home = String(decoding: try #require(site.page(at: "index.html")), as: UTF8.self)
    #expect(home.contains("<strong>Vorschau: spring</strong> Erstellt am Samstag, 31. Januar 2026"))
    #expect(home.contains("12:05"))
  }

  @Test func scheduledPagesAreShownAndExpiredOnesAreNot() throws {
    let page = { (title: String, more: String) in "---\ntitle: \(title)\n\(more)\n---\n\nText.\n" }
    let files = try preview([
      "Content/later.md": page("Later", "publish: 2999-01-01"),
      "Content/draft.md": page("Draft", "draft: true"),
      "Content/over.md": page("Over", "expires: 2000-01-01"),
      "Content/both.md": page("Both", "draft: true\nexpires: 2000-01-01"),
    ])
    #expect(files["later/index.html"] != nil && files["draft/index.html"] != nil)
    #expect(files["over/index.html"] == nil && files["both/index.html"] == nil)
  }

  @Test func nothingClaimsThePublicSitesAddresses() throws {
    let files = [
      "Content/site.yml": TinySite.settings
        + "domain: www.example.org\nsecurity: {contact: a@example.org, expires: 2999-01-01}\n",
      "Content/old.md": "---\ntitle: Old\naliases: [/older/]\n---\n\nText.\n",
      "Content/static/raw.html":
        "<!doctype html><html lang=\"en\"><head><title>Raw</title></head><body><h1>Raw</h1></body></html>",
      "Templates/base.html": """
      <!doctype html>
      <html lang="{{ page.language }}"><head><title>{{ page.title }}</title>
      <link rel="canonical" href="{{ page.absolute-url }}">
      {% for feed in page.feeds %}<link rel="alternate" type="{{ feed.type }}" href="{{ feed.url }}">
      {% endfor %}</head><body>{% block main %}{% endblock %}</body></html>
      """,
    ]
    let own = try preview(files, baseURL: "https://review.example.org/spring")
    let here = "<link rel=\"canonical\" href=\"https://review.example.org/spring/old/\">"
    #expect(own["old/index.html"]?.contains(here) == true)
    // Pages that no template makes have the banner too.
    #expect(own["raw.html"]?.contains(PreviewBannerTests.banner) == true)
    #expect(own["older/index.html"]?.contains(PreviewBannerTests.banner) == true)
    #expect(own["older/index.html"]?.contains("url=/spring/old/") == true)
    // Without an address of its own, a preview names no canonical address.
    for (path, html) in try preview(files) where path.hasSuffix(".html") {
      #expect(!html.contains("rel=\"canonical\""), "\(path)")
    }
    #expect(own["CNAME"] == nil && own[".well-known/security.txt"] == nil)
    #expect(own["robots.txt"]?.contains("Disallow: /") == true)
    #expect(own["_headers"]?.contains("X-Robots-Tag: noindex, nofollow") == true)
    #expect(own["_nginx.conf"]?.contains("add_header X-Robots-Tag \"noindex, nofollow\"") == true)
    for (path, html) in own where path.hasSuffix(".html") {
      #expect(!html.contains("application/atom+xml"), "\(path)")
    }
  }
}

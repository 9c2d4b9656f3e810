import Diagnostics
import Foundation
import Output
import Testing

@testable import Site

/// The role of a file in Content, by its path: for the root, ignored, refused or published.
@Suite("Places of files")
struct ContentPlaceTests {
  @Test func filesForTheRoot() throws {
    try TinySite.site([
      "Content/static/google123.html": "google-site-verification", "Content/static/.nojekyll": "",
      "Content/static/.well-known/openpgpkey/x": "key", "Content/static/humans.txt": "we",
      "Content/static/app.js": "1", "Content/static/sub/data.xml": "<a/>",
      "Content/static/Thumbs.db": "x",
      "Content/about.md": TinySite.page("[A](/static/humans.txt)"),
    ]) { place in
      let result = try Fixture.build(place)
      #expect(TextPrinter().text(result.diagnostics) == "")
      let contents = try #require(result.tree).contents()
      for path in [
        "google123.html", ".nojekyll", ".well-known/openpgpkey/x", "humans.txt", "app.js",
        "sub/data.xml",
      ] {
        #expect(contents[path] != nil, "\(path)")
      }
      #expect(contents.keys.filter { $0.contains("static") || $0.contains("Thumbs") } == [])
      let html = String(decoding: contents["about/index.html"] ?? [], as: UTF8.self)
      #expect(html.contains("href=\"/humans.txt\""))
    }
  }

  @Test func forbiddenPlaces() throws {
    func codes(_ path: String) throws -> [String] {
      try TinySite.result([path: "x"]).diagnostics.map {
        "\($0.location.file.path) \($0.problem.code)"
      }
    }
    for (path, code) in [
      ("Content/static/.env", "Content/static/.env hidden-file"),
      ("Content/static/.git/config", "Content/static/.git hidden-file"),
      ("Content/static/.well-known/.env", "Content/static/.well-known/.env hidden-file"),
      ("Content/static/a/.well-known/x", "Content/static/a/.well-known hidden-file"),
      ("Content/.well-known/security.txt", "Content/.well-known hidden-file"),
      ("Content/cities/.Well-Known/x", "Content/cities/.Well-Known hidden-file"),
      ("Content/.nojekyll", "Content/.nojekyll hidden-file"),
      ("Content/static/_headers", "Content/static/_headers host-file"),
      ("Content/static/web.config.", "Content/static/web.config. host-file"),
      ("Content/static/_headers ", "Content/static/_headers  host-file"),
      ("Content/static/vercel.ts", "Content/static/vercel.ts host-file"),
      ("Content/_redirects", "Content/_redirects host-file"),
      ("Content/static/.htaccess", "Content/static/.htaccess host-file"),
      ("Content/cities/.htaccess", "Content/cities/.htaccess host-file"),
      ("Content/static/Web.Config", "Content/static/Web.Config host-file"),
      ("Content/static/functions/a.js", "Content/static/functions/a.js host-file"),
      ("Content/static/_worker.js/index.js", "Content/static/_worker.js/index.js host-file"),
      ("Content/CNAME", "Content/CNAME host-file"),
      ("Content/open-house.md.txt", "Content/open-house.md.txt misnamed-page"),
      ("Content/open-house.MD", "Content/open-house.MD misnamed-page"),
      ("Content/cities/x.html", "Content/cities/x.html file-type"),
      ("Content/x.xml", "Content/x.xml file-type"), ("Content/x.JS", "Content/x.JS file-type"),
      ("Content/LICENSE", "Content/LICENSE file-type"),
      ("Content/static/robots.txt", "Content/static/robots.txt duplicate-output-path"),
      ("Content/static/index.html", "Content/static/index.html duplicate-output-path"),
    ] {
      let found = try codes(path)
      #expect(found.contains(code), "\(path): \(found)")
      #expect(try TinySite.result([path: "x"]).tree == nil, "\(path)")
    }
  }

  @Test(arguments: [
    "Thumbs.db", "THUMBS.DB", "desktop.ini", ".DS_Store", "._a.md", "~$report.docx",
    ".~lock.report.odt#", "a.md.bak", "a.md.orig", "a.md.save", ".a.md.swp", "a.swp", "a.md~",
    "__MACOSX/a.md", "cities/Thumbs.db", "static/desktop.ini",
  ])
  func filesThatProgramsCreateAreIgnored(_ name: String) throws {
    let result = try TinySite.result(["Content/\(name)": "x"])
    #expect(TextPrinter().text(result.diagnostics) == "")
    #expect(result.accounts.first { $0.path == "Content/\(name)" }?.fate == .ignored)
  }

  @Test(arguments: [
    ("open-house.md.txt", "open-house.md"), ("open-house.MD", "open-house.md"),
    ("Open-House.Md", "open-house.md"), ("open-house.markdown", "open-house.md"),
    ("open-house.mdx", "open-house.md"), ("open-house.nl.mkd", "open-house.nl.md"),
    ("open-house.markdown.txt", "open-house.md"), ("open-house.md ", "open-house.md"),
    ("cities/open-house.md.docx", "open-house.md"),
  ])
  func aMisnamedPageKnowsItsCorrectName(_ path: String, _ name: String) {
    #expect(ContentPlace(path) == .misnamedPage(name))
  }

  @Test func otherTypesNeedAReason() throws {
    let files = [
      "Content/route.gpx": "x", "Content/about.md": TinySite.page("[A route](route.gpx)"),
    ]
    #expect(try TinySite.result(files).diagnostics.map(\.problem.code) == ["file-type"])
    func codes(_ types: String) throws -> [String] {
      var files = files
      files["Content/site.yml"] = TinySite.settings + "publish-types: \(types)\n"
      return try TinySite.result(files).diagnostics.map(\.problem.code)
    }
    #expect(try codes("{gpx: walkers load it into their phones}") == [])
    #expect(try codes("{gpx: }") == ["file-type", "wrong-setting"])
    #expect(try codes("{gpx: true}") == ["file-type", "wrong-setting"])
    #expect(try codes("[gpx]") == ["file-type", "wrong-setting"])
    #expect(try codes("{.gpx: walkers load it}") == ["wrong-setting"])
  }

  @Test func aPageInStaticLoadsNothingFromThirdParties() throws {
    let page = "<!doctype html><script src=\"https://cdn.example.com/x.js\"></script>"
    let result = try TinySite.result(["Content/static/old.html": page])
    #expect(
      result.diagnostics.map { "\($0.location.file.path) \($0.problem.code)" } == [
        "Content/static/old.html third-party"
      ])
  }

  @Test func theOldCodeLeadsToTheNewOne() throws {
    let result = try TinySite.result([
      "Content/site.yml": TinySite.settings.replacing("orphan-page: off", with: "unused-image: off")
    ])
    let found = result.diagnostics.first { $0.problem.code == "unknown-warning" }
    #expect(found?.suggestion?.replacement == "unused-file")
  }

  @Test func theDomainIsWrittenForTheHost() throws {
    let with = try TinySite.result([
      "Content/site.yml": TinySite.settings + "domain: www.example.org\n"
    ])
    let contents = try #require(with.tree).contents()
    #expect(contents["CNAME"] == Array("www.example.org\n".utf8))
    let wrong = try TinySite.result([
      "Content/site.yml": TinySite.settings + "domain: https://example.org/\n"
    ])
    #expect(wrong.diagnostics.map(\.problem.code) == ["wrong-setting"])
  }
}

import Diagnostics
import Output
import Randomness
import Testing

@testable import Comparison

@Suite struct SiteComparisonTests {
  @Test func theSameSiteHasNoDifference() throws {
    let site = ["index.html": page("Home"), "a.css": "a"]
    #expect(try compare(site, site).isEmpty)
    #expect(
      TextReport(language: .english, usesColour: false, isWhole: false)
        .text(try compare(site, site)) == "Nothing differs.\n")
  }

  @Test func pagesAreNewAndGone() throws {
    let found = try compare(
      ["a/index.html": page("A", main: "<p>One.</p>")],
      ["b/index.html": page("B", main: "<p>Two and three.</p>")])
    #expect(found.added == [.init(address: "/b/", title: "B", words: 4)])
    #expect(found.gone == [.init(address: "/a/", title: "A", words: 2)])
    #expect(found.changed.isEmpty && found.moved.isEmpty && found.shared.isEmpty)
  }

  @Test func changedWordsAreFoundWithinTheirParagraph() throws {
    let found = try compare(
      ["a/index.html": page("A", main: "<p>One.</p><p>Lasting, <em>personal</em> support.</p>")],
      [
        "a/index.html": page(
          "A", main: "<p>One.</p><div>Lasting, <b>individual</b> support.</div><p>New.</p>")
      ])
    #expect(
      found.changed.first?.change.text == [
        TextChange(
          removed: "personal", added: "individual", before: "Lasting,", after: "support."),
        TextChange(removed: "", added: "New."),
      ])
    #expect(found.shared.isEmpty)
  }

  @Test func titleDescriptionAndDatesAreCompared() throws {
    func head(_ summary: String, _ day: String) -> String {
      """
      <meta name="description" content="\(summary)">
      <script type="application/ld+json">{"@type":"Event","startDate":"\(day)"}</script>
      """
    }
    let found = try compare(
      ["a/index.html": page("A", head: head("One &amp; two", "2026-01-01"))],
      ["a/index.html": page("B", head: head("Three", "2026-02-01"))])
    let change = try #require(found.changed.first?.change)
    #expect(change.title == .init(old: "A", new: "B"))
    #expect(change.summary == .init(old: "One & two", new: "Three"))
    #expect(change.dates == [.init(name: "startDate", old: "2026-01-01", new: "2026-02-01")])
    #expect(found.shared.isEmpty)
  }

  @Test func imagesAndLinksAreCompared() throws {
    let found = try compare(
      [
        "a/index.html": page(
          "A", main: #"<p><img src="/a.0123456789ab.png" alt="A"><a href="/x/">X</a></p>"#)
      ],
      [
        "a/index.html": page(
          "A", main: #"<p><img src="/b.0123456789ac.png" alt="B"><a href="/y/">X</a></p>"#)
      ])
    let change = try #require(found.changed.first?.change)
    #expect(
      change.media == [
        .init(name: "A", old: "/a.*.png", new: nil), .init(name: "B", old: nil, new: "/b.*.png"),
      ])
    #expect(
      change.links == [
        .init(name: "X", old: "/x/", new: nil), .init(name: "X", old: nil, new: "/y/"),
      ])
    #expect(change.text.isEmpty)
  }

  @Test func anAlternativeTextIsText() throws {
    let found = try compare(
      ["a/index.html": page("A", main: #"<img src="/a.png" alt="A bridge">"#)],
      ["a/index.html": page("A", main: #"<img src="/a.png" alt="A canal">"#)])
    #expect(
      found.changed.first?.change.text == [
        TextChange(removed: "bridge", added: "canal", before: "A", after: "")
      ])
  }

  @Test(arguments: [
    ("footer", PageFrame.Part.footer), ("navigation", .navigation),
  ]) func whatAllPagesShareIsReportedOnce(_ part: String, _ wanted: PageFrame.Part) throws {
    var (old, new): ([String: String], [String: String]) = ([:], [:])
    for number in 1...120 {
      let path = "p\(number)/index.html"
      old[path] = page("Page \(number)")
      new[path] =
        part == "footer"
        ? page("Page \(number)", footer: "Amsterdam, 2027")
        : page("Page \(number)", navigation: "Start")
    }
    new["p7/index.html"] =
      page("Page 7", main: "<p>Other text.</p>", footer: "Amsterdam, 2027")
    if part == "navigation" { new["p7/index.html"] = page("Page 7", navigation: "Start") }
    let found = try compare(old, new)
    #expect(found.shared.count == 1)
    #expect(found.shared.first?.change.parts == [wanted])
    #expect(found.sharedCount == (part == "footer" ? 119 : 120))
    #expect(found.changedCount == (part == "footer" ? 1 : 0))
    let text = TextReport(language: .english, usesColour: false, isWhole: false).text(found)
    #expect(text.contains("\(found.sharedCount) pages: only the \(part) changed"))
    #expect(text.split(separator: "\n").count < 20)
  }

  @Test func namesOfAssetsAreNoText() throws {
    func linked(_ hash: String) -> String {
      page("A", head: "<link rel=\"stylesheet\" href=\"/assets/site.\(hash).css\">")
    }
    let found = try compare(
      ["index.html": linked("0123456789ab"), "assets/site.0123456789ab.css": "a"],
      ["index.html": linked("ab0123456789"), "assets/site.ab0123456789.css": "b"])
    #expect(
      found.shared == [.init(only: ["/"], besides: 0, change: FrameChange(parts: [], text: []))])
    #expect(found.files == [.init(path: "assets/site.*.css", kind: .asset, change: .changed)])
  }

  @Test func aPageMovesWithItsText() throws {
    let text = page("A", main: "<p>A long text.</p>")
    let redirect =
      "<!doctype html><title>A</title><meta http-equiv=\"refresh\" content=\"0; url=/b/\"><p>A"
    let alone = try compare(["a/index.html": text], ["b/index.html": text])
    #expect(
      alone.moved.map { [$0.from, $0.to, "\($0.hasRedirect)"] } == [["/a/", "/b/", "false"]])
    let with = try compare(
      ["a/index.html": text], ["b/index.html": text, "a/index.html": redirect])
    #expect(with.moved.map { [$0.from, $0.to, "\($0.hasRedirect)"] } == [["/a/", "/b/", "true"]])
    #expect(with.gone.isEmpty && with.newRedirects.isEmpty)
    // The host can redirect too, and then the text may change.
    let byHost = try compare(
      ["a/index.html": text],
      [
        "b/index.html": page("A", main: "<p>A short text.</p>"), "_redirects": "/a/ /b/ 301\n",
      ])
    #expect(byHost.moved.map(\.hasRedirect) == [true])
    #expect(byHost.moved.first?.change.text.first?.added == "short")
  }

  @Test func twoPagesWithOneTextDoNotMove() throws {
    let text = page("A", main: "<p>A long text.</p>")
    let found = try compare(
      ["a/index.html": text, "b/index.html": text], ["c/index.html": text])
    #expect(found.moved.isEmpty)
    #expect(found.gone.count == 2 && found.added.count == 1)
  }

  @Test func anotherAddressOfTheSiteIsNoDifference() throws {
    func site(_ origin: String, _ base: String) -> [String: String] {
      [
        "index.html": page(
          "Home", main: "<p><a href=\"\(base)/a/\">A</a></p>",
          head: "<link rel=\"canonical\" href=\"\(origin)\(base)/\">"),
        "a/index.html": page("A", main: "<p><img src='\(base)/a.png' alt=''></p>"),
      ]
    }
    let found = try compare(
      site("https://www.example.org", ""), site("https://review.example.org", "/new"))
    #expect(found.changed.isEmpty)
    #expect(found.shared.allSatisfy { $0.change.text.isEmpty })
  }

  @Test func theBannerOfAPreviewIsNoDifference() throws {
    func preview(_ time: String) -> String {
      page("A").replacing(
        "<body>", with: "<body><aside class=\"polder-preview\"><p>Preview of \(time)</p></aside>"
      ).replacing(
        "</head>", with: "<style data-polder-preview>.a{color:red}</style></head>"
      ).replacing("<head>", with: "<head><meta name=\"robots\" content=\"noindex\">")
    }
    #expect(try compare(["a/index.html": page("A")], ["a/index.html": preview("1")]).isEmpty)
    #expect(try compare(["a/index.html": preview("1")], ["a/index.html": preview("2")]).isEmpty)
    let noindex = page("A", head: "<meta name=\"robots\" content=\"noindex\">")
    #expect(
      try compare(["a/index.html": page("A")], ["a/index.html": noindex]).shared.first?.change.parts
        == [.head])
  }

  @Test func aPageWithoutMainHasContentToo() throws {
    let found = try compare(
      ["a.html": "<title>A</title><p>One two<p>Three"],
      ["a.html": "<title>A</title><p>One two<p>Four"])
    #expect(found.changed.first?.change.text.map(\.removed) == ["Three", ""])
  }

  @Test func whatOnlyRepeatsTextsComesLast() throws {
    var (old, new): ([String: String], [String: String]) = ([:], [:])
    for number in 1...9 {
      // Each repeats the title in other company.
      let others = (0..<number).map { "<li>Item \($0)</li>" }.joined()
      old["l\(number)/index.html"] = page("L", main: "<ul><li>Old</li>\(others)</ul>")
      new["l\(number)/index.html"] = page("L", main: "<ul><li>New</li>\(others)</ul>")
    }
    old["z/index.html"] = page("Old", main: "<p>One.</p>")
    new["z/index.html"] = page("New", main: "<p>Two.</p>")
    let text = TextReport(language: .english, usesColour: false, isWhole: false)
      .text(try compare(old, new))
    #expect(text.contains("  /z/  New\n"))
    let own = try #require(text.firstRange(of: "/z/"))
    let rest = try #require(text.firstRange(of: "the same change on 9 pages"))
    #expect(own.lowerBound < rest.lowerBound)
  }

  // MARK: - Properties

  /// A random site, and a random change of it.
  private func sites(_ seed: UInt64) -> ([String: String], [String: String]) {
    var random = SplitMix64(seed: seed)
    let words = ["city", "plan", "people", "water", "house", "work", "school", "street"]
    func text() -> String {
      (0..<Int.random(in: 1...4, using: &random)).map { _ in
        "<p>"
          + (0..<Int.random(in: 1...9, using: &random)).map { _ in
            words.randomElement(using: &random) ?? ""
          }.joined(separator: " ") + "</p>"
      }.joined()
    }
    func site() -> [String: String] {
      var files: [String: String] = [:]
      for number in 0..<12 where Bool.random(using: &random) {
        let path = "p\(number)/index.html"
        if Int.random(in: 0..<6, using: &random) == 0 {
          files[path] =
            "<title>R</title><meta http-equiv=refresh content='0; url=/p\(Int.random(in: 0..<12, using: &random))/'><p>R"
        } else {
          files[path] = page(
            "Page \(number / 3)", main: text(),
            footer: Bool.random(using: &random) ? "One" : "Two \(number / 4)")
        }
        if Bool.random(using: &random) { files["p\(number)/a.pdf"] = text() }
      }
      return files
    }
    return (site(), site())
  }

  @Test(arguments: UInt64(1)...60) func theOtherWayRoundIsTheMirror(_ seed: UInt64) throws {
    let (old, new) = sites(seed)
    #expect(try compare(old, old).isEmpty)
    let (mirror, back) = (
      try compare(old, new).mirrored.withoutCounts, try compare(new, old).withoutCounts
    )
    #expect(mirror.added == back.added)
    #expect(mirror.gone == back.gone)
    #expect(mirror.moved == back.moved)
    #expect(mirror.changed == back.changed)
    #expect(mirror.shared == back.shared)
    #expect(mirror == back)
  }

  /// A site whose archive has its files in another order each time.
  private func shuffled(_ files: [String: String]) throws -> SiteSnapshot {
    let members = files.map { ($0.key, Array($0.value.utf8)) }.shuffled()
    return try SnapshotReader.file(tar(members), name: "site.tar")
  }

  @Test(arguments: UInt64(1)...20) func theOrderOfFilesAndThreadsDoNotMatter(
    _ seed: UInt64
  ) throws {
    let (old, new) = sites(seed)
    func report(_ threads: Int) throws -> String {
      let found = try SiteComparison.make(
        from: shuffled(old), to: shuffled(new), threads: threads)
      return TextReport(language: .dutch, usesColour: true, isWhole: true).text(found)
        + MarkdownReport(language: .english).text(found) + JSONReport.text(found)
    }
    let first = try report(1)
    for threads in [1, 2, 7] { #expect(try report(threads) == first) }
  }
}

extension SiteComparison {
  /// The comparison the other way round, made from this one.
  fileprivate var mirrored: SiteComparison {
    var mirror = SiteComparison()
    (mirror.added, mirror.gone) = (gone, added)
    (mirror.newRedirects, mirror.goneRedirects) = (goneRedirects, newRedirects)
    mirror.moved = moved.map {
      Move(
        from: $0.to, to: $0.from, title: $0.title, hasRedirect: $0.hadRedirect,
        hadRedirect: $0.hasRedirect, change: $0.change.mirrored)
    }.sorted { $0.from < $1.from }
    mirror.changed = changed.map { Change(pages: $0.pages, change: $0.change.mirrored) }
    mirror.shared = shared.map { shared in
      var shared = shared
      shared.change.text = shared.change.text.map(\.mirrored)
      return shared
    }
    mirror.files = files.map { file in
      var file = file
      file.change = file.change == .added ? .gone : file.change == .gone ? .added : .changed
      return file
    }.sorted { ($0.path, $0.change.rawValue) < ($1.path, $1.change.rawValue) }
    return mirror
  }
}

extension SiteComparison {
  /// The same without the titles and numbers of words of the newer version, and without the order
  /// of changes: what is gone always comes before what came instead.
  fileprivate var withoutCounts: SiteComparison {
    var comparison = self
    for index in comparison.changed.indices {
      comparison.changed[index].pages = comparison.changed[index].pages.map {
        Page(address: $0.address)
      }
      comparison.changed[index].change.text.sort(by: TextChange.precedes)
    }
    for index in comparison.moved.indices {
      comparison.moved[index].title = ""
      comparison.moved[index].change.text.sort(by: TextChange.precedes)
    }
    for index in comparison.shared.indices {
      comparison.shared[index].change.text.sort(by: TextChange.precedes)
    }
    return comparison
  }
}

extension ContentChange {
  fileprivate var mirrored: ContentChange {
    var mirror = ContentChange()
    func turned(_ value: Value) -> Value { Value(name: value.name, old: value.new, new: value.old) }
    mirror.title = title.map(turned)
    mirror.summary = summary.map(turned)
    mirror.language = language.map(turned)
    mirror.dates = dates.map(turned)
    mirror.text = text.map(\.mirrored)
    mirror.media = media.map(turned)
    mirror.links = links.map(turned)
    return mirror
  }
}

extension TextChange {
  fileprivate static func precedes(_ a: TextChange, _ b: TextChange) -> Bool {
    (a.removed, a.added, a.before, a.after) < (b.removed, b.added, b.before, b.after)
  }

  fileprivate var mirrored: TextChange {
    TextChange(removed: added, added: removed, before: before, after: after)
  }
}

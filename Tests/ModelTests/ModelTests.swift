import Diagnostics
import Testing

@testable import Model

@Suite("model.yml")
struct ModelReaderTests {
  private func problems(_ text: String) -> [String] {
    ContentModel.read(source(text)).diagnostics.map(summary)
  }

  /// A group with facts but no text is the same in every language.
  @Test func oneTextMakesAGroupTranslatable() throws {
    let (model, _) = ContentModel.read(
      source(
        """
        collections:
          pages:
            fields:
              title: {type: text, required: true}
              facts: {type: group, fields: {day: {type: date}, count: {type: integer}}}
              notes: {type: group, fields: {day: {type: date}, name: {type: text}}}
        """))
    let fields = try #require(model.collections.first).fields
    #expect(fields.filter(\.type.isTranslatable).map(\.name) == ["title", "notes"])
  }

  @Test func readsCollectionsInOrder() {
    let (model, problems) = ContentModel.read(source(smallModel))
    #expect(problems.map(summary) == [])
    #expect(model.collections.map(\.name) == ["pages", "cities", "visits"])
    #expect(model.collections[CollectionID(2)].role == .event)
    #expect(
      model.collections[CollectionID(2)].url.parts == [
        .literal("/visits/"), .field(1), .literal("/"), .slug, .literal("/"),
      ])
  }

  @Test func backReferencesFollowFromFields() {
    let model = ContentModel.read(source(smallModel)).model
    #expect(
      model.backReferences.map { "\($0.to.index) \($0.name) \($0.from.index)" } == [
        "1 twin-of 1", "1 visits 2",
      ])
  }

  @Test(arguments: [
    (
      "collections: 3",
      ["wrong-setting '3': 'collections' must be a list of settings, each `name: value`"]
    ),
    (
      "things: {}",
      [
        "missing-setting 't': model.yml needs 'collections'",
        "unknown-setting 'things': model.yml has no setting 'things'",
      ]
    ),
    (
      "collections:\n  Cities:\n    fields: {title: {type: text}}",
      [
        "invalid-name 'Cities': 'Cities' cannot name a collection"
      ]
    ),
    (
      "collections:\n  cities:\n    fields: {title: {type: txt}}",
      // The model is read with the intended type.
      ["unknown-type 'txt': there is no field type 'txt' -> text"]
    ),
    (
      "collections:\n  cities:\n    fields: {title: {type: qqqqqq}}",
      [
        "unknown-type 'qqqqqq': there is no field type 'qqqqqq'",
        "missing-setting 'cities': the list of fields of 'cities' needs 'title'",
      ]
    ),
    (
      "collections:\n  cities:\n    fields: {title: {type: text}, url: {type: text}}",
      [
        "reserved-name 'url': every entry already has a field 'url'"
      ]
    ),
    (
      "collections:\n  cities:\n    fields: {title: {type: text, requird: true}}",
      [
        "unknown-setting 'requird': field 'title' has no setting 'requird' -> required"
      ]
    ),
    (
      "collections:\n  cities:\n    fields: {title: {type: text}, a: {type: reference, to: citys}}",
      [
        "unknown-collection 'citys': there is no collection 'citys' -> cities"
      ]
    ),
    (
      "collections:\n  cities:\n    role: plaice\n    fields: {title: {type: text}}",
      [
        "unknown-value 'plaice': 'plaice' is not a value of 'role' -> place"
      ]
    ),
    (
      "collections:\n  cities:\n    url: cities/{slug}\n    fields: {title: {type: text}}",
      [
        "invalid-pattern 'cities/{slug}': 'cities/{slug}' is not a path"
      ]
    ),
    (
      "collections:\n  cities:\n    url: /../{slug}/\n    fields: {title: {type: text}}",
      [
        "invalid-pattern '/../{slug}/': '/../{slug}/' is not a path"
      ]
    ),
    (
      "collections:\n  cities:\n    url: /{land}/{slug}/\n    fields: {title: {type: text}}",
      [
        "unknown-pattern-field '/{land}/{slug}/': 'cities' has no field 'land' to put into its path"
      ]
    ),
    (
      "collections:\n  cities:\n    url: /{title}/{slug}/\n    fields: {title: {type: text}}",
      [
        "unusable-pattern-field '/{title}/{slug}/': 'title' cannot be part of a path"
      ]
    ),
    (
      "collections:\n  cities:\n    url: /cities/\n    fields: {title: {type: text}}",
      [
        "pattern-without-slug '/cities/': '/cities/' would give every entry the same page"
      ]
    ),
    (
      "collections:\n  cities:\n    fields: {title: {type: text}, up: {type: reference, to: cities, inverse: title}}",
      [
        "name-twice 'up': 'title' would mean two things on an entry of 'cities'"
      ]
    ),
  ])
  func reportsMistakes(text: String, expected: [String]) {
    #expect(problems(text) == expected)
  }

  @Test func emptyFileNeedsCollections() {
    #expect(problems("") == ["missing-setting '': model.yml needs 'collections'"])
  }
}

@Suite("Front matter against the model")
struct EntryReaderTests {
  @Test func readsEveryType() throws {
    let (version, problems) = try readPage(
      "visits/v.md",
      visit(
        """
        end: 2025-10-29 19:00
        day: 2025-10-30
        guests: 3
        price: 2.5
        free: true
        link: https://example.org/a?b=c
        mail: someone@example.org
        phone: +31 20 123 4567
        form: talk
        photo: {file: p.jpg, alt: A photo}
        paper: /shared/p.pdf
        notes: [one, two]
        updated: 2025-11-01
        """), assets: ["visits/p.jpg", "shared/p.pdf"])
    #expect(problems == [])
    #expect(version?.values.compactMap { $0 }.count == 15)
    #expect(version?.metadata.updated?.iso8601 == "2025-11-01")
  }

  @Test(arguments: [
    ("colour: red", "unknown-key 'colour': 'visits' has no field 'colour'"),
    ("guest: 3", "unknown-key 'guest': 'visits' has no field 'guest' -> guests"),
    ("guests: many", "wrong-type 'many': 'guests' must be a whole number"),
    ("guests: 12", "out-of-range '12': 'guests' must be between 1 and 9"),
    (
      "guests: 99999999999999999999",
      "wrong-type '99999999999999999999': 'guests' must be a whole number"
    ),
    ("price: nan", "wrong-type 'nan': 'price' must be a number"),
    ("free: yes", "wrong-type 'yes': 'free' must be true or false -> true"),
    ("free: [true]", "wrong-type '[true]': 'free' must be true or false"),
    (
      "day: 2025-02-30",
      "no-such-day '2025-02-30': '2025-02-30' does not exist: that month has 28 days"
    ),
    (
      "day: 29 October 2025",
      "invalid-date '29 October 2025': '29 October 2025' is not a date -> 2025-10-29"
    ),
    ("day: soon", "invalid-date 'soon': 'soon' is not a date"),
    ("end: 2025-10-29 25:00", "no-such-time '2025-10-29 25:00': no clock shows '2025-10-29 25:00'"),
    (
      "end: 2025-10-29T19:00+01:00",
      "date-with-offset '2025-10-29T19:00+01:00': dates are written without an offset"
    ),
    ("end: 2025-10-28 19:00", "before-other '2025-10-28 19:00': 'end' is before 'start'"),
    (
      "end: 2026-03-29 02:30",
      "skipped-time '2026-03-29 02:30': '2026-03-29 02:30' does not exist in Europe/Amsterdam"
    ),
    (
      "link: example.org",
      "invalid-url 'example.org': 'example.org' is not a web address that is allowed here"
    ),
    (
      "link: javascript:alert(1)",
      "invalid-url 'javascript:alert(1)': 'javascript:alert(1)' is not a web address that is allowed here"
    ),
    ("mail: someone", "invalid-email 'someone': 'someone' is not an e-mail address"),
    (
      "phone: 020 123",
      "invalid-phone '020 123': '020 123' is not a telephone number in international form"
    ),
    (
      "phone: 14 02000",
      "invalid-phone '14 02000': '14 02000' is not a telephone number in international form"
    ),
    ("form: tours", "unknown-choice 'tours': 'tours' is not a choice for 'form' -> tour"),
    (
      "photo: {file: q.jpg, alt: A}",
      "missing-asset 'q.jpg': there is no file 'q.jpg' beside this page"
    ),
    (
      "photo: {file: p.pdf, alt: A}",
      "not-an-image 'p.pdf': 'p.pdf' is not an image that browsers show"
    ),
    ("notes: one", "wrong-type 'one': 'notes' must be a list"),
    (
      "notes: one, two; x.y",
      "list-without-brackets 'one, two; x.y': 'notes' is a list: write its values in square brackets, with commas between them -> [one, two, \"x.y\"]"
    ),
    (
      "day: 31-02-2026",
      "no-such-day '31-02-2026': '31-02-2026' does not exist: that month has 28 days"
    ),
    ("notes:", "empty-value 'notes': 'notes' is empty"),
  ])
  func reportsMistakes(line: String, expected: String) throws {
    let (_, problems) = try readPage(
      "visits/v.md", visit(line), assets: ["visits/p.jpg", "visits/p.pdf"])
    #expect(problems == [expected])
  }

  @Test(
    arguments: [
      (
        "title: Open house #1",
        "comment-in-text '#1': '#1' is a comment, so it is not part of 'title' -> \"Open house #1\""
      ),
      (
        "title: Plan B # 2  ",
        "comment-in-text '# 2': '# 2' is a comment, so it is not part of 'title' -> \"Plan B # 2\""
      ),
      (
        "title: #1 in the \"city\"",
        "comment-in-text '#1 in the \"city\"': '#1 in the \"city\"' is a comment, so it is not part of 'title' -> '#1 in the \"city\"'"
      ),
      ("title: C#", nil), ("title: \"Open house #1\"", nil), ("title: \"A\" # a note", nil),
      ("# a note\ntitle: A", nil),
      (
        "title: Q&amp;A",
        "entity-in-text '&amp;': visitors would see '&amp;' unchanged -> &"
      ),
      (
        "title: \"Caf&eacute;\"",
        "entity-in-text '&eacute;': visitors would see '&eacute;' unchanged -> é"
      ),
      ("title: It&#39;s", "entity-in-text '&#39;': visitors would see '&#39;' unchanged"),
      ("title: R&D; B&B", nil), ("title: A &copy B", nil), ("title: \"&#xFFFE;\"", nil),
    ] as [(String, String?)])
  func readsTexts(line: String, expected: String?) throws {
    let (_, problems) = try readPage("about.md", "---\n\(line)\n---\n")
    #expect(problems == [expected].compactMap { $0 })
  }

  @Test func aPageWithoutFrontMatterIsReported() throws {
    for text in ["", "Text.", "# Title\n\nText: a\n", "\n\n"] {
      let (_, problems) = try readPage("about.md", text)
      #expect(problems.count == 1 && problems[0].hasPrefix("front-matter-missing"), "\(problems)")
    }
    let (_, problems) = try readPage("about.md", "title: A\nx: b\n---\n")
    #expect(
      problems.map { $0.prefix(23) } == ["front-matter-not-opened", "unknown-key 'x': 'pages"])
  }

  @Test func labelsOfChoicesAreRecognised() throws {
    let model = """
      collections:
        pages:
          fields:
            title: {type: text}
            status:
              type: choice
              choices:
                cancelled: {en: Cancelled, nl: Gaat niet door}
                postponed: {en: Postponed, nl: Uitgesteld}
      """
    func problems(_ value: String) -> (summary: String, dutch: Wording)? {
      let (model, _) = ContentModel.read(source(model))
      let file = source("---\nstatus: \(value)\n---\n", path: "Content/about.md")
      let place = PagePlace.read("about.md", file: file, model: model, settings: settings()).place
      return place.flatMap { place in
        EntryReader.read(
          file, place: place, model: model, settings: settings(), assets: ContentFiles([])
        ).diagnostics.first.map { (summary($0), $0.problem.dutch) }
      }
    }
    #expect(
      problems("gaat niet door")?.summary
        == "unknown-choice 'gaat niet door': 'gaat niet door' is the label that visitors see; write the choice's name in 'status': 'cancelled' -> cancelled"
    )
    #expect(problems("Uitgesteld")?.summary.hasSuffix("-> postponed") == true)
    #expect(
      problems("geannuleerd")?.dutch.advice
        == "het kan zijn: cancelled (Gaat niet door), postponed (Uitgesteld)")
    #expect(problems("cancelled")?.summary == nil)
  }

  @Test func reportsEverythingAtOnce() throws {
    let (_, problems) = try readPage(
      "visits/v.md", "---\ntitel: T\nguests: x\n---\n")
    #expect(
      problems.sorted() == [
        "missing-field '---': 'city' is missing",
        "missing-field '---': 'start' is missing",
        "missing-field '---': 'title' is missing",
        "unknown-key 'titel': 'visits' has no field 'titel' -> title",
        "wrong-type 'x': 'guests' must be a whole number",
      ])
  }

  @Test func groupsAreChecked() throws {
    let (_, problems) = try readPage(
      "cities/a.md", "---\ntitle: A\nview:\n  txt: b\n---\n")
    #expect(
      problems == [
        "unknown-key 'txt': 'view' has no field 'txt' -> text",
        "missing-field 't': 'by' is missing",
      ])
  }

  @Test func coordinatesAreOnTheGlobe() throws {
    let (_, good) = try readPage("cities/a.md", "---\ntitle: A\ncoordinates: [52.37, 4.90]\n---\n")
    #expect(good == [])
    let (_, bad) = try readPage("cities/a.md", "---\ntitle: A\ncoordinates: [152.37, 4.90]\n---\n")
    #expect(
      bad == ["invalid-coordinates '[152.37, 4.90]': 'coordinates' is not a place on the globe"])
  }

  @Test(arguments: [
    ("citys/a.md", "unknown-folder '': there is no kind of page 'citys'"),
    ("cities/b/a.md", "nested-page '': a page must be directly in its folder"),
    ("cities/A b.md", "invalid-file-name '': 'A b.md' cannot be part of a web address"),
    ("cities/a.de.md", "unknown-file-language '': the site has no language 'de'"),
    (
      "cities/a.en.md",
      "default-language-in-name '': the original must not have a language in its name"
    ),
    ("cities/...md", "invalid-file-name '': '...md' cannot be part of a web address"),
  ])
  func namesOfFilesAreChecked(path: String, expected: String) throws {
    #expect(try readPage(path, "---\ntitle: A\n---\n").problems == [expected])
  }
}

@Suite("Catalogue")
struct CatalogueTests {
  private func make(_ pages: [(String, String)]) throws -> (Catalogue, [String]) {
    let model = ContentModel.read(source(smallModel)).model
    var versions: [(place: PagePlace, version: EntryVersion)] = []
    for (path, text) in pages {
      let file = source(text, path: "Content/" + path)
      let place = try #require(
        PagePlace.read(path, file: file, model: model, settings: settings()).place)
      let version = EntryReader.read(
        file, place: place, model: model, settings: settings(), assets: ContentFiles([])
      ).version
      versions.append((place, version))
    }
    let (catalogue, diagnostics) = Catalogue.make(
      versions, model: model, settings: settings(), isPublished: { !$0.isDraft })
    return (catalogue, diagnostics.map(summary))
  }

  private let amsterdam = ("cities/amsterdam.md", "---\ntitle: Amsterdam\ntwins: [haarlem]\n---\n")
  private let haarlem = ("cities/haarlem.md", "---\ntitle: Haarlem\n---\n")

  @Test func referencesLeadBothWays() throws {
    let (catalogue, problems) = try make([
      amsterdam, haarlem,
      ("visits/v.md", "---\ntitle: V\ncity: amsterdam\nstart: 2025-10-29\n---\n"),
    ])
    #expect(problems == [])
    let city = try #require(catalogue.entry("amsterdam", in: CollectionID(1)))
    let other = try #require(catalogue.entry("haarlem", in: CollectionID(1)))
    let visit = try #require(catalogue.entry("v", in: CollectionID(2)))
    #expect(catalogue.referrers(0, of: other) == [city])
    #expect(catalogue.referrers(1, of: city) == [visit])
    #expect(catalogue.referrers(1, of: other) == [])
  }

  @Test func referencesToNothingAreReported() throws {
    let (_, problems) = try make([
      amsterdam, haarlem,
      ("visits/v.md", "---\ntitle: V\ncity: amsterdm\nstart: 2025-10-29\n---\n"),
    ])
    #expect(
      problems == [
        "unknown-reference 'amsterdm': city 'amsterdm' does not exist -> amsterdam"
      ])
  }

  @Test func referencesToDraftsAreReported() throws {
    let (_, problems) = try make([
      amsterdam, ("cities/haarlem.md", "---\ntitle: Haarlem\ndraft: true\n---\n"),
    ])
    #expect(problems == ["hidden-reference 'haarlem': twins 'haarlem' is not published"])
  }

  @Test func translationsInheritFieldsThatTheyDoNotRepeat() throws {
    let (catalogue, problems) = try make([
      ("cities/a.md", "---\ntitle: The A\ncountry: NL\nview: {by: B, text: English}\n---\n"),
      ("cities/a.nl.md", "---\ntitle: De A\nview: {text: Nederlands}\n---\n"),
    ])
    #expect(problems == [])
    let version = catalogue.entries[EntryID(0)].version(LanguageID(1))
    guard case .text("De A")? = version.values[0]?.content,
      case .country("NL")? = version.values[1]?.content,
      case .group(let view)? = version.values[4]?.content,
      case .text("B")? = view[0]?.content, case .markdown("Nederlands")? = view[1]?.content
    else {
      Issue.record("the Dutch version is \(version.values)")
      return
    }
  }

  @Test func translationsNeedTheirOriginal() throws {
    let (_, problems) = try make([("cities/a.nl.md", "---\ntitle: De A\n---\n")])
    #expect(
      problems == [
        "missing-original '': this translates 'Content/cities/a.md', which does not exist"
      ])
  }

  @Test func orderOfFilesDoesNotMatter() throws {
    let pages = [
      amsterdam, haarlem,
      ("visits/v.md", "---\ntitle: V\ncity: amsterdam\nstart: 2025-10-29\n---\n"),
      ("visits/u.md", "---\ntitle: U\ncity: amsterdam\nstart: 2025-10-29\n---\n"),
    ]
    let first = try make(pages).0
    let second = try make(pages.reversed()).0
    #expect(first.entries.map(\.slug) == second.entries.map(\.slug))
    #expect(first.referrers == second.referrers)
  }
}

import Foundation
import Model
import Testing

@testable import Site

/// Every accessor of a view records the dependency of the page. Without the record, a change would
/// not invalidate the page.
@Suite("The view of a site")
struct SiteViewTests {
  private let site: PreparedSite
  private let city: EntryID
  private let cities: CollectionID

  init() throws {
    let folder = try Fixture(name: "facets").assemble()
    defer { try? FileManager.default.removeItem(at: folder) }
    site = try #require(try Fixture.prepare(folder))
    let catalogue = site.tables.catalogue
    cities = try #require(catalogue.model.collectionIndex("cities"))
    city = try #require(catalogue.entry("amsterdam", in: cities))
  }

  /// Returns the parts that are recorded during a read.
  private func noted(_ read: (SiteView) -> Void) -> [UInt32] {
    let log = ReadLog()
    read(site.stage.view.noting(in: log))
    return log.codes
  }

  private func codes(_ parts: [SitePart]) -> [UInt32] { Set(parts.map(\.code)).sorted() }

  @Test func everyAccessorRecordsItsDependency() throws {
    let (city, cities) = (city, cities)
    let view = site.stage.view
    let number = try #require(view.backReferences.firstIndex { $0.to == cities })
    let from = view.backReferences[number].from
    let home = view.home(.original)
    let index = try #require(view.page(at: home, language: .original)?.entry)
    let narrowed = try #require(view.narrowedLists.first)
    let doors: [(String, [SitePart], (SiteView) -> Void)] = [
      ("version", [.head(city)], { _ = $0.version(of: city, language: .original) }),
      ("ownVersion", [.head(city)], { _ = $0.ownVersion(of: city, language: .original) }),
      ("original", [.head(city)], { _ = $0.original(of: city) }),
      ("headline", [.head(city)], { _ = $0.headline(of: city, language: .original) }),
      ("title", [.head(city)], { _ = $0.title(of: city, language: .original) }),
      ("texts", [.text(city)], { _ = $0.texts(of: city, language: .original) }),
      (
        "referrers", [.referrers(city), .list(from)],
        { _ = $0.referrers(number, of: city, language: .original) }
      ),
      ("members", [.anything], { _ = $0.members(of: .site) }),
      ("events", [.anything], { _ = $0.events(of: .site) }),
      ("hasPlaces", [.places], { _ = $0.hasPlaces }),
      ("list", [.list(cities)], { _ = $0.list(cities, language: .original) }),
      ("listValue", [.list(cities)], { _ = $0.listValue(cities, language: .original) }),
      ("facets", [.facets(cities)], { _ = $0.facets(of: cities) }),
      ("facetTable", [.facets(cities)], { _ = $0.facetTable(of: cities) }),
      ("facetTerms", [.facets(cities)], { _ = $0.facetTerms(cities, language: .original) }),
      (
        "entries", [.facets(narrowed.collection), .list(narrowed.collection)],
        { _ = $0.entries(of: narrowed, language: .original) }
      ),
      ("termNames", [.facets(cities)], { _ = $0.termNames(of: city) }),
      ("page", [.head(index)], { _ = $0.page(at: home, language: .original) }),
      ("assetSize", [.asset("a.pdf")], { _ = $0.assetSize("a.pdf") }),
    ]
    for (name, parts, read) in doors {
      #expect(noted(read) == codes(parts), "\(name)")
    }
  }

  /// Data without a record must be the same in all states that reuse pages. If you add to this
  /// list, add to `SiteChanges` or `PreparedSite.hasSamePages` too, unless it is there already.
  @Test func otherAccessorsReturnWhatNeverChanges() throws {
    let file = Fixture.root.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/Site/View/SiteView.swift")
    let text = try String(contentsOf: file, encoding: .utf8)
    var silent: Set<String> = []
    for part in text.components(separatedBy: "\n  ///").flatMap({
      $0.components(separatedBy: "\n  var ").map { $0.hasPrefix("///") ? $0 : "\n  var " + $0 }
    }) where part.contains("tables.") && !part.contains("note(") {
      guard
        let word = part.range(
          of: #"(?<=\n  (func|var) |^  (func|var) )\w+"#, options: .regularExpression)
      else { continue }
      silent.insert(String(part[word]))
    }
    #expect(
      silent == [
        "model", "held", "entries", "collection", "definition", "slug", "isWritten",
        "shownLanguage", "introduction", "introducesList", "hasListed", "contactPage",
        "narrowedLists", "backReferences", "pageCount", "siteConstants", "lastingPath", "image",
        "hasImages", "drawing",
      ])
  }
}

import Addresses
import Foundation
import Testing

@testable import Formats

/// The files of all hosts for a site whose addresses are as hostile as a path can be. The files are
/// in Tests/Formats/hostile-hosts, where Tests/Formats/test_servers.py starts the real servers with
/// them. `UPDATE_SNAPSHOTS=1 swift test --filter HostFileTests` writes them.
@Suite("Files for hosts") struct HostFileTests {
  private static let folder = "Tests/Formats/hostile-hosts"
  private static let updates = ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1"

  /// Old addresses, decoded. Each leads to a page with its number.
  static let hostile = [
    "/with space/", "/quote\"in it/", "/apostrophe's/", "/100%/", "/50%25 off/", "/prijs/café/",
    "/日本/語", "/cost$HOME/", "/${HOME}/", "/{$HOME}/", "/{path}/", "/braces{1,2}/",
    "/back\\slash\\", "/back\\\"both/", "/a:b*c/", "/a.b+c?d/", "/(group)[set]^|/", "/semi;colon,/",
    "/hash#mark/", "/tilde~at@&=!/", "/`tick`/", "/<tag>/", "/%{env}x/", "/ends with \\", "/$1$0&/",
    "/-n reqenv('x')/",
  ]

  static var rules: HostRules {
    var headers = HostHeaders()
    headers.languageFolders = ["/nl"]
    headers.lastingPaths = ["/assets/a+(b).0123456789ab.css", "/assets/a%20b$.0123456789ab.css"]
    headers.lastingFolders = ["/search/0123456789ab/"]
    let all = hostile.enumerated().map { number, path in
      Redirects.Redirect(from: percentEncoded(path), to: "/pages/\(number)/")
    }
    // A target with characters that mean something to a host.
    let odd = Redirects.Redirect(from: "/odd/", to: percentEncoded("/pages/$1{x} \"é\"\\&+/"))
    return HostRules(
      headers: headers, redirects: Redirects(all + [odd]), files: HostFile.allCases,
      compresses: true)
  }

  @Test(arguments: HostFile.allCases) func everyHostGetsItsFile(_ file: HostFile) throws {
    let bytes = try #require(file.content(Self.rules))
    let url = URL(fileURLWithPath: Self.folder).appendingPathComponent(file.rawValue)
    if Self.updates { try Data(bytes).write(to: url) }
    #expect(try Data(contentsOf: url) == Data(bytes), "\(file.rawValue) is not as it should be")
  }

  @Test func whatTheServersAreAskedFor() throws {
    let url = URL(fileURLWithPath: Self.folder).appendingPathComponent("redirects.json")
    let pairs = Self.rules.redirects.all.map { [$0.from, $0.to] }
    let data = try JSONSerialization.data(
      withJSONObject: pairs, options: [.prettyPrinted, .withoutEscapingSlashes])
    if Self.updates { try (data + Data("\n".utf8)).write(to: url) }
    #expect(try Data(contentsOf: url) == data + Data("\n".utf8))
  }

  @Test func aFileIsOnlyHiddenIfItIsWritten() {
    let rules = HostRules(
      headers: HostHeaders(), redirects: Redirects([]), files: [.nginx, .noJekyll],
      compresses: false)
    #expect(rules.hiddenFiles == ["_nginx.conf"])
    #expect(!rules.nginx.contains("_headers") && !rules.nginx.contains("gzip"))
    #expect(HostFile.redirects.content(rules) == nil)
  }

  @Test func mediaTypesByName() {
    #expect(MediaType.of("nl/feed.xml") == "application/atom+xml; charset=utf-8")
    #expect(MediaType.of("sitemap.xml") == "application/xml")
    #expect(MediaType.of("events/a/event.ICS") == "text/calendar; charset=utf-8")
    #expect(MediaType.of("data/places.geojson") == "application/geo+json; charset=utf-8")
    for path in ["CNAME", "a.b/c", "", "x.unknown", "search/0123456789ab/w0.bin"] {
      #expect(MediaType.of(path) == "application/octet-stream", "\(path)")
    }
  }
}

import Diagnostics
import Testing

@testable import Model

/// The patterns of links that `polder links` does not ask.
@Suite("Exceptions of links") struct LinkExceptionTests {
  private func matches(_ address: String, _ pattern: String) -> Bool {
    LinkException.matches(Array(address.utf8), Array(pattern.utf8))
  }

  @Test(
    arguments: [
      ("https://a.example/x", "https://a.example/x", true),
      ("https://a.example/x", "https://a.example/", false),
      ("https://a.example/x", "https://a.example/*", true),
      ("https://a.example/", "https://a.example/*", true),
      ("https://a.example/x/y.pdf", "https://a.example/*.pdf", true),
      ("https://a.example/x/y.pdfx", "https://a.example/*.pdf", false),
      ("https://b.a.example/x", "*://*.a.example/*", true),
      ("https://a.example/aXbXc", "https://a.example/*b*c", true),
      ("https://a.example/ab", "https://a.example/*b*c", false),
      ("https://a.example/?", "https://a.example/?", true),
      ("https://a.example/A", "https://a.example/a", false),
    ])
  func patterns(_ address: String, _ pattern: String, _ isMatch: Bool) {
    #expect(matches(address, pattern) == isMatch)
  }

  /// No pattern takes long: this one would, if each `*` were tried at each place.
  @Test func aSlowPattern() {
    let address = "https://a.example/" + String(repeating: "a", count: 20_000)
    let pattern = "https://a.example/" + String(repeating: "a*", count: 200) + "b"
    #expect(!matches(address, pattern))
  }

  @Test(
    arguments: [
      ("https://a.example/*", true), ("http://a.example", true), ("*://a.example/*", true),
      ("http*://a.example/*", true), ("https://*.a.example/*", true), ("https://a.example*", true),
      ("https://*", false), ("*", false), ("a.example/*", false), ("https://*.example/*", false),
      ("https://a*.example/", false), ("ftp://a.example/", false), ("https://u@a.example/", false),
      ("", false),
    ])
  func hosts(_ pattern: String, _ namesHost: Bool) {
    #expect(LinkException.namesHost(pattern) == namesHost)
  }
}

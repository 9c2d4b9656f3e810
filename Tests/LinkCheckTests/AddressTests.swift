import Testing

@testable import LinkCheck

/// Addresses in the form in which they are asked, and those that are never asked.
@Suite("Addresses of other sites") struct AddressTests {
  @Test(
    arguments: [
      ("https://Example.ORG", "https://example.org/"),
      ("HTTP://example.org:80/a", "http://example.org/a"),
      ("https://example.org:443/a?b=c#d", "https://example.org/a?b=c"),
      ("https://example.org:8443/", "https://example.org:8443/"),
      ("//example.org/a", "https://example.org/a"),
      ("https:\\\\example.org\\a\\b?c\\d", "https://example.org/a/b?c%5Cd"),
      ("https:example.org/a", "https://example.org/a"),
      ("  https://example.org/a b\n", "https://example.org/a%20b"),
      ("https://exam\nple.org/", "https://example.org/"),
      ("https://example.org./a", "https://example.org/a"),
      ("https://example.org?a=b", "https://example.org/?a=b"),
      ("https://example.org/caf\u{E9}?x=\u{E9}", "https://example.org/caf%C3%A9?x=%C3%A9"),
      ("https://example.org/caf%C3%A9", "https://example.org/caf%C3%A9"),
      ("https://example.org/100%", "https://example.org/100%"),
      ("https://example.org/a\"b<c>`{|}^", "https://example.org/a%22b%3Cc%3E%60%7B%7C%7D%5E"),
      ("https://b\u{FC}cher.example/", "https://xn--bcher-kva.example/"),
      ("https://B\u{DC}CHER.example/", "https://xn--bcher-kva.example/"),
      ("https://b%C3%BCcher.example/", "https://xn--bcher-kva.example/"),
      (
        "https://\u{4F8B}\u{3048}\u{3002}\u{30C6}\u{30B9}\u{30C8}/",
        "https://xn--r8jz45g.xn--zckzah/"
      ),
      ("https://user:secret@example.org/a", "https://example.org/a"),
      ("http://127.1/", "http://127.0.0.1/"), ("http://0x7f000001/", "http://127.0.0.1/"),
      ("http://2130706433/", "http://127.0.0.1/"), ("http://0177.0.0.1/", "http://127.0.0.1/"),
      ("http://[::1]:8080/a", "http://[::1]:8080/a"),
      ("http://[0:0:0:0:0:ffff:7f00:1]/", "http://[::ffff:127.0.0.1]/"),
    ])
  func text(_ written: String, _ text: String) {
    #expect(OutsideAddress(written)?.text == text)
  }

  @Test(
    arguments: [
      "mailto:a@example.org", "ftp://example.org/", "file:///etc/passwd", "javascript:alert(1)",
      "https://", "https:///?a", "https://exa mple.org/", "https://example.org:99999/",
      "https://example.org:0/", "https://example.org:a/", "https://a..b/", "https://[::g]/",
      "https://cafe\u{301}.example/", "https://-a.example/", "https://a\u{2603}.example/",
      "http://256.1.1.1/", "http://1.2.3.4.5/", "a/b", "", "https://%00.example/",
    ])
  func refused(_ written: String) { #expect(OutsideAddress(written) == nil) }

  @Test func credentialsAreNeverShown() {
    #expect(
      OutsideAddress.shown("https://user:p@ss@example.org/a@b") == "https://example.org/a@b")
    #expect(OutsideAddress.shown("https://example.org/a@b") == "https://example.org/a@b")
    #expect(OutsideAddress.shown("//u@example.org") == "//example.org")
    #expect(OutsideAddress("https://u@example.org/")?.hasCredentials == true)
    #expect(OutsideAddress("https://example.org/@u")?.hasCredentials == false)
  }

  @Test(
    arguments: [
      "127.0.0.1", "127.255.0.3", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1",
      "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "192.0.2.7",
      "198.18.0.1", "198.51.100.1", "203.0.113.9", "::", "::1", "fe80::1", "fc00::1", "fd12::1",
      "ff02::1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1", "2001::1",
      "3fff::1", "fec0::1",
    ])
  func privateAddress(_ text: String) throws {
    #expect(try #require(NetworkAddress(text)).isPublic == false)
  }

  @Test(
    arguments: [
      "93.184.216.34", "172.15.0.1", "172.32.0.1", "100.63.0.1", "100.128.0.1", "9.9.9.9",
      "223.255.255.255", "2a00:1450::1", "2606:2800:220:1::1", "::ffff:9.9.9.9",
      "64:ff9b::909:909", "2002:909:909::",
    ])
  func publicAddress(_ text: String) throws {
    #expect(try #require(NetworkAddress(text)).isPublic)
  }

  @Test(
    arguments: [
      ("localhost", true), ("intranet", true), ("a.localhost", true), ("printer.local", true),
      ("db.internal", true), ("nas.home.arpa", true), ("10.0.0.1", true), ("[::1]", true),
      ("169.254.169.254", true), ("example.org", false), ("9.9.9.9", false),
      ("www.inside.example", false),
    ])
  func refusedByName(_ host: String, _ isRefused: Bool) {
    #expect(InsideHosts().refuses(host) == isRefused)
  }

  @Test func hostsInsideMayBeListed() throws {
    let inside = InsideHosts(["Intranet", "*.inside.example", "127.0.0.1", "169.254.169.254"])
    let loop = try #require(NetworkAddress("127.0.0.2"))
    let cloud = try #require(NetworkAddress("169.254.169.254"))
    let open = try #require(NetworkAddress("9.9.9.9"))
    #expect(!inside.refuses("intranet"))
    #expect(!inside.refuses("127.0.0.1"))
    #expect(inside.refuses("127.0.0.2"))
    // Not even when it is listed: clouds give their secrets there.
    #expect(inside.refuses("169.254.169.254"))
    #expect(inside.allowed([loop, cloud, open], of: "a.inside.example") == [loop, open])
    #expect(inside.allowed([loop, cloud, open], of: "inside.example") == [open])
    #expect(inside.allowed([loop, cloud, open], of: "xinside.example") == [open])
  }

  @Test func portsOfOtherServices() throws {
    for (port, isUsual) in [
      (22, false), (25, false), (80, true), (443, true), (631, false), (8080, true),
    ] {
      let address = try #require(OutsideAddress("http://example.org:\(port)/"))
      #expect(address.hasUsualPort == isUsual)
    }
  }

  @Test(
    arguments: [
      ("120", 120), (" 7 ", 7), ("99999999999", 1_000_000_000), ("0", 0),
      ("Sun, 06 Nov 1994 08:49:37 GMT", 37), ("Sunday, 06-Nov-94 08:49:37 GMT", nil),
      ("Sun Nov  6 08:49:37 1994", 37), ("Sun, 06 Nov 1994 08:00:00 GMT", 0), ("soon", nil),
      ("", nil), ("-5", nil), ("Sun, 31 Feb 1994 08:49:37 GMT", nil), ("1.5", nil),
    ])
  func retryAfter(_ value: String, _ seconds: Int?) {
    // Sun, 06 Nov 1994 08:49:00 GMT
    let now = 784_111_740
    let found = RetryAfter.seconds(value, now: now)
    if value.contains("-94") {
      // Two digits of a year are those of this century.
      #expect(found ?? 0 > 1_000_000_000)
    } else {
      #expect(found == seconds)
    }
  }
}

import Diagnostics
import Testing

@testable import LinkCheck

/// What Polder tells curl, and what it reads of it.
@Suite("Running curl") struct CurlTests {
  private func outcomes(_ text: String, status: Int32 = 0, count: Int = 2) -> [Outcome] {
    Curl.outcomes(Array(text.utf8), status: status, mark: "@m", count: count, now: 784_111_740)
  }

  @Test func severalAnswers() {
    let text =
      "HTTP/1.1 200 OK\r\nA: b\r\n\r\n@m 0 200 0.001 \n"
      + "HTTP/1.1 103 Early Hints\r\nRetry-After: 9\r\n\r\nHTTP/2 301 \r\nlocation: /x\r\n\r\n"
      + "@m 1 301 0.000 https://example.org/x y\n"
    #expect(
      outcomes(text) == [
        .answered(status: 200, location: nil, retryAfter: nil),
        .answered(status: 301, location: "https://example.org/x y", retryAfter: nil),
      ])
  }

  @Test func theLastRequestHasTheStatus() {
    let text =
      "HTTP/1.1 429 No\r\nRETRY-AFTER: Sun, 06 Nov 1994 08:49:37 GMT\r\n\r\n@m 0 429 0.1 \n"
    #expect(
      outcomes(text, status: 22) == [.answered(status: 429, location: nil, retryAfter: 37)])
    #expect(
      outcomes("@m 0 000 0.000000 \n", status: 28) == [.failed(.slow, isConnected: false)])
    #expect(
      outcomes("@m 0 000 0.012000 \n", status: 52) == [.failed(.garbled, isConnected: true)])
    #expect(outcomes("", status: 77) == [.failed(.certificate, isConnected: false)])
  }

  /// A head that ends too early says nothing: the address of the redirect may be missing.
  @Test func halfAHead() {
    #expect(
      outcomes("HTTP/1.1 301 Moved\r\nServer: x\r\n@m 0 301 0.1 \n", status: 28)
        == [.failed(.slow, isConnected: true)])
  }

  /// The body is not read, so curl reports that it could not write: the status holds all the same.
  @Test func brokenOffBody() {
    #expect(
      outcomes("HTTP/1.1 200 OK\r\n\r\n@m 0 200 0.1 \n", status: 23)
        == [.answered(status: 200, location: nil, retryAfter: nil)])
  }

  /// A host that prints such lines does not know the mark, and a line of another number is none.
  @Test func imitatedLines() {
    let text = "HTTP/1.1 404 No\r\n@x 0 200 0.1 \r\n@m 1 200 0.1 \r\n\r\n@m 0 404 0.1 \n"
    #expect(
      outcomes(text, status: 22).first == .answered(status: 404, location: nil, retryAfter: nil))
  }

  @Test(
    arguments: [
      ("curl 7.88.1 (x86_64)\nProtocols: http https\n", nil),
      ("curl 8.5.0 (x86_64)\nProtocols: http https\n", nil),
      ("curl 7.61.1 (x86_64)\nProtocols: https\n", nil),
      ("curl 10.0-DEV (x86_64)\nProtocols: https\n", nil),
      ("curl 7.60.0 (x86_64)\nProtocols: https\n", .version("7.60.0")),
      ("curl 7.88.1 (x86_64)\nProtocols: http ftp\n", .https), ("busybox", .program),
      ("", .program),
    ] as [(String, Curl.Missing?)])
  func versions(_ text: String, _ fault: Curl.Missing?) {
    #expect(Curl.fault(inVersion: text) == fault)
  }

  @Test func requests() throws {
    let curl = try Curl.find(userAgent: "Polder \"test\" \\", seconds: 10)
    let address = try #require(OutsideAddress("https://example.org:8443/a\"\n\\?b={1,2}[1-3]"))
    var trail = Trail(address)
    let addresses = try ["9.9.9.9", "2a00::1"].map { try #require(NetworkAddress($0)) }
    let head = curl.request(trail, at: addresses, mark: "m 0")
    #expect(head.contains("\ngloboff\n"))
    #expect(head.contains("\nhead\n"))
    #expect(head.contains("\nproto = \"=http,https\"\n"))
    #expect(head.contains("url = \"https://example.org:8443/a%22/?b=%7B1,2%7D[1-3]\"\n"))
    #expect(head.contains("user-agent = \"Polder \\\"test\\\" \\\\\"\n"))
    #expect(head.contains("resolve = \"example.org:8443:9.9.9.9,[2a00::1]\"\n"))
    trail.method = .get
    let get = curl.request(trail, at: [], mark: "m 0")
    #expect(!get.contains("head\n"))
    #expect(!get.contains("resolve"))
    #expect(get.contains("max-filesize"))
  }

  @Test func listsOfAddresses() {
    let text = """
      93.184.216.34   STREAM example.org
      93.184.216.34   DGRAM
      fe80::1%eth0    STREAM
      2606:2800:220:1::1 STREAM
      nonsense

      """
    #expect(
      HostLookup.read(Array(text.utf8)).map(\.text)
        == ["93.184.216.34", "fe80::1", "2606:2800:220:1::1"])
  }

  @Test func proxies() throws {
    let values = ["https_proxy": "http://proxy:8080", "no_proxy": "a.example,.b.example"]
    let proxies = Proxies { values[$0] }
    for (text, isTaken) in [
      ("https://example.org/", true), ("http://example.org/", false),
      ("https://a.example/", false), ("https://x.b.example/", false), ("https://xb.example/", true),
    ] {
      #expect(proxies.take(try #require(OutsideAddress(text))) == isTaken)
    }
  }
}

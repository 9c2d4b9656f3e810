import Testing

@testable import Preview

@Suite("Requests")
struct HTTPRequestTests {
  private let parser = HTTPRequestParser(hosts: ["127.0.0.1:8000", "localhost:8000"])

  private func parse(_ text: String) throws(HTTPRefusal) -> HTTPRequest {
    try parser.parse(Array(text.utf8)[...])
  }

  @Test func aPlainOne() throws {
    let request = try parse(
      "GET /nl/caf%C3%A9/?path=%2Fa%2F HTTP/1.1\r\nHost: LocalHost:8000\r\nAccept:  a \r\nAccept: b"
    )
    #expect(request.method == .get)
    #expect(request.path == "/nl/café/")
    #expect(request.parameter("path") == "/a/")
    #expect(request.fields["accept"] == "a, b")
    #expect(request.keepsConnection)
  }

  @Test func theAbsoluteForm() throws {
    #expect(try parse("GET http://127.0.0.1:8000/a HTTP/1.1\r\nHost: 127.0.0.1:8000").path == "/a")
    #expect(try parse("GET http://127.0.0.1:8000 HTTP/1.1\r\nHost: 127.0.0.1:8000").path == "/")
  }

  @Test(arguments: [
    ("", 400), ("GET", 400), ("GET / HTTP/1.1", 400),
    ("GET  / HTTP/1.1\r\nHost: localhost:8000", 400),
    ("GET / HTTP/2.0\r\nHost: localhost:8000", 505), ("GET / FTP/1.1\r\nHost: localhost:8000", 400),
    ("BREW / HTTP/1.1\r\nHost: localhost:8000", 405),
    ("OPTIONS * HTTP/1.1\r\nHost: localhost:8000", 405),
    ("GET * HTTP/1.1\r\nHost: localhost:8000", 400),
    ("GET / HTTP/1.1\r\nHost: evil.example", 421), ("GET / HTTP/1.1\r\nHost: localhost", 421),
    ("GET / HTTP/1.1\r\nHost: localhost:8000\r\nHost: evil.example", 400),
    ("GET http://evil.example/ HTTP/1.1\r\nHost: localhost:8000", 421),
    ("GET ftp://localhost:8000/ HTTP/1.1\r\nHost: localhost:8000", 400),
    ("GET /%00 HTTP/1.1\r\nHost: localhost:8000", 400),
    ("GET /%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost:8000", 400),
    ("GET /a/../b HTTP/1.1\r\nHost: localhost:8000", 400),
    ("GET /./b HTTP/1.1\r\nHost: localhost:8000", 400),
    ("GET /%zz HTTP/1.1\r\nHost: localhost:8000", 400),
    ("GET /%f HTTP/1.1\r\nHost: localhost:8000", 400),
    ("GET /%ff HTTP/1.1\r\nHost: localhost:8000", 400),
    ("GET /a#b HTTP/1.1\r\nHost: localhost:8000", 400),
    ("GET /é HTTP/1.1\r\nHost: localhost:8000", 400),
    ("GET / HTTP/1.1\r\nHost: localhost:8000\r\nA : b", 400),
    ("GET / HTTP/1.1\r\nHost: localhost:8000\r\n folded", 400),
    ("GET / HTTP/1.1\r\nHost: localhost:8000\nX: y", 400),
    ("GET / HTTP/1.1\r\nHost: localhost:8000\r\nX: a\rb", 400),
    ("GET / HTTP/1.1\r\nHost: localhost:8000\rX: y", 400),
    ("GET / HTTP/1.1\r\nHost: localhost:8000\r", 400),
    ("GET /\r HTTP/1.1\r\nHost: localhost:8000", 400),
    ("GET / HTTP/1.1\r\r\nHost: localhost:8000", 400),
    ("GET / HTTP/1.1\r\n\nHost: localhost:8000", 400),
    ("GET / HTTP/1.1\r\nHost: localhost:8000\r\n\tfolded", 400),
    ("GET http://127.0.0.1:8000/ HTTP/1.1\r\nHost: localhost:8000", 400),
    ("GET http://x@127.0.0.1:8000/ HTTP/1.1\r\nHost: localhost:8000", 421),
    ("GET / HTTP/1.1\r\nHost: localhost:8000\r\nTransfer-Encoding: chunked", 501),
    ("POST / HTTP/1.1\r\nHost: localhost:8000\r\nContent-Length: -1", 400),
    ("POST / HTTP/1.1\r\nHost: localhost:8000\r\nContent-Length: 99999999999999999999", 400),
    ("POST / HTTP/1.1\r\nHost: localhost:8000\r\nContent-Length: 10000000", 413),
    ("POST / HTTP/1.1\r\nHost: localhost:8000\r\nContent-Length: 1\r\nContent-Length: 2", 400),
  ])
  func incorrectRequestsAreRefused(_ text: String, status: Int) {
    #expect(throws: HTTPRefusal.self) { try parse(text) }
    do throws(HTTPRefusal) {
      _ = try parse(text)
    } catch {
      #expect(error.status == status, "\(text)")
    }
  }

  @Test func aLongTargetIsRefused() {
    #expect(throws: HTTPRefusal.longTarget) {
      try parse("GET /\(String(repeating: "a", count: 5_000)) HTTP/1.1\r\nHost: localhost:8000")
    }
  }
}

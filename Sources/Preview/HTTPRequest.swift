import Addresses

/// The head of a request: RFC 9112.
struct HTTPRequest: Sendable, Equatable {
  enum Method: String, Sendable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
  }

  let method: Method
  /// The path, percent-decoded, with `/` at its start.
  let path: String
  /// The query as sent; empty when there is none.
  let query: String
  /// Header fields by their names in lower case. Several with the same name are joined with `, `.
  let fields: [String: String]
  /// Whether the client may send another request on the same connection.
  let keepsConnection: Bool
  /// How many bytes of content follow.
  let contentLength: Int

  /// The path and the query, percent-encoded again, with only the characters that a URL may
  /// contain.
  var target: String {
    let path = percentEncoded(path)
    return query.isEmpty
      ? path : "\(path)?\(PercentCoding.encoded(query, keeping: .encodedQuery))"
  }

  /// Whether a page tries to install the response as a service worker. It would stay in the
  /// browser, and answer requests for any later server on this port.
  var isForServiceWorker: Bool { fields["service-worker"] != nil }

  /// Returns the value of a parameter of the query, percent-decoded.
  func parameter(_ name: String) -> String? {
    for pair in query.split(separator: "&") where pair.hasPrefix("\(name)=") {
      return PercentCoding.strictlyDecoded(pair.dropFirst(name.utf8.count + 1))
    }
    return nil
  }
}

/// The reason why a request is refused: a status of RFC 9110 and an explanation.
struct HTTPRefusal: Error, Equatable {
  let status: Int
  let reason: String

  static let badRequest = HTTPRefusal(status: 400, reason: "This is no request that HTTP knows.")
  static let foreignOrigin = HTTPRefusal(
    status: 403, reason: "Only a page of this preview may do that.")
  static let serviceWorker = HTTPRefusal(
    status: 403, reason: "A preview has no service workers.")
  static let timeout = HTTPRefusal(status: 408, reason: "The request took too long.")
  static let tooLarge = HTTPRefusal(status: 413, reason: "The request has too much content.")
  static let longTarget = HTTPRefusal(status: 414, reason: "The address is too long.")
  static let foreignHost = HTTPRefusal(
    status: 421, reason: "This server answers only to its own name.")
  static let largeFields = HTTPRefusal(status: 431, reason: "The header is too large.")
  static let method = HTTPRefusal(status: 405, reason: "Only GET, HEAD and POST are answered.")
  static let coding = HTTPRefusal(status: 501, reason: "Transfer codings are not understood.")
  static let version = HTTPRefusal(status: 505, reason: "Only HTTP/1.0 and HTTP/1.1 are spoken.")
  static let busy = HTTPRefusal(status: 503, reason: "Too many connections are open.")
}

/// Reads the heads of requests, and refuses everything that is not entirely correct.
struct HTTPRequestParser: Sendable {
  /// The largest head, in bytes.
  static let headLimit = 16_384
  /// The longest target, in bytes.
  static let targetLimit = 4_096
  /// The most content, in bytes.
  static let contentLimit = 65_536

  /// The host names of the server, with their ports: `127.0.0.1:8000`.
  let hosts: Set<String>

  /// Parses the head of a request, without the empty line at its end.
  func parse(_ head: ArraySlice<UInt8>) throws(HTTPRefusal) -> HTTPRequest {
    // A line ends with CR and LF, and neither may occur elsewhere, because proxies might read it as
    // the end of a line.
    guard HTTPRequestParser.hasWholeLineEnds(head, after: 0), head.last != 13 else {
      throw .badRequest
    }
    // A head has no control characters except line ends and tabs. This server also allows only
    // ASCII.
    guard head.allSatisfy({ $0 >= 32 && $0 < 127 || $0 == 13 || $0 == 10 || $0 == 9 }) else {
      throw .badRequest
    }
    var lines = String(decoding: head, as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: false)
    guard let first = lines.first else { throw .badRequest }
    lines.removeFirst()
    let parts = first.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty else { throw .badRequest }
    guard parts[2] == "HTTP/1.1" || parts[2] == "HTTP/1.0" else {
      throw parts[2].hasPrefix("HTTP/") ? .version : .badRequest
    }
    let fields = try fields(lines)
    guard let method = HTTPRequest.Method(rawValue: String(parts[0])) else { throw .method }
    guard parts[1].utf8.count <= HTTPRequestParser.targetLimit else { throw .longTarget }
    guard let host = fields["host"] else { throw .badRequest }
    guard hosts.contains(host.lowercased()) else { throw .foreignHost }
    let (path, query) = try target(parts[1], host: host.lowercased())
    guard fields["transfer-encoding"] == nil else { throw .coding }
    var length = 0
    if let text = fields["content-length"] {
      guard text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text) else {
        throw .badRequest
      }
      guard number <= HTTPRequestParser.contentLimit else { throw .tooLarge }
      length = number
    }
    let connection = fields["connection"]?.lowercased() ?? ""
    return HTTPRequest(
      method: method, path: path, query: query, fields: fields,
      keepsConnection: parts[2] == "HTTP/1.1" && !connection.contains("close"),
      contentLength: length)
  }

  /// Whether CR and LF occur only in pairs. A CR at the end may be half a line end.
  static func hasWholeLineEnds(_ bytes: ArraySlice<UInt8>, after first: UInt8) -> Bool {
    var last = first
    for byte in bytes {
      if (last == 13) != (byte == 10) { return false }
      last = byte
    }
    return true
  }

  private func fields(_ lines: [Substring]) throws(HTTPRefusal) -> [String: String] {
    var fields: [String: String] = [:]
    for line in lines {
      guard let colon = line.firstIndex(of: ":") else { throw .badRequest }
      let name = line[..<colon].lowercased()
      // A name is a token: it has no white space before the colon, and no folded lines.
      guard !name.isEmpty, name.utf8.allSatisfy(isTokenByte) else { throw .badRequest }
      let value = line[line.index(after: colon)...].trimmingPrefix(while: isBlank)
      let text = String(value.reversed().trimmingPrefix(while: isBlank).reversed())
      if let known = fields[name] {
        guard name != "host", name != "content-length" else { throw .badRequest }
        fields[name] = known + ", " + text
      } else {
        fields[name] = text
      }
    }
    return fields
  }

  private func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" }

  private func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122: true
    case 33, 35...39, 42, 43, 45, 46, 94...96, 124, 126: true
    default: false
    }
  }

  /// The path and the query of a target in origin or absolute form.
  private func target(
    _ text: Substring, host expected: String
  ) throws(HTTPRefusal) -> (path: String, query: String) {
    var rest = text
    if !rest.hasPrefix("/") {
      guard rest.hasPrefix("http://") else { throw .badRequest }
      rest = rest.dropFirst(7)
      let host = rest.prefix { $0 != "/" && $0 != "?" }
      guard hosts.contains(host.lowercased()) else { throw .foreignHost }
      guard host.lowercased() == expected else { throw .badRequest }
      rest = rest.dropFirst(host.count)
    }
    if rest.utf8.contains(35) { throw .badRequest }
    let path = rest.prefix { $0 != "?" }
    let query = rest.dropFirst(path.count + 1)
    guard let decoded = PercentCoding.strictlyDecoded(path), !decoded.utf8.contains(0) else {
      throw .badRequest
    }
    let parts = decoded.split(separator: "/", omittingEmptySubsequences: false)
    if parts.contains("..") || parts.contains(".") { throw .badRequest }
    return (decoded.isEmpty ? "/" : decoded, String(query))
  }
}

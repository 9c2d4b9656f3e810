import Files
import Formats

/// A response to a request.
struct HTTPResponse: Sendable {
  enum Content: Sendable {
    case bytes([UInt8])
    /// A file of this size, opened from these folders.
    case file(path: String, size: Int, in: SourceFolders?)
    /// Events as they happen, until the client disconnects.
    case events
  }

  var status = 200
  var type = "text/plain; charset=utf-8"
  /// Additional header fields. The code sets their names and values, which have no line ends.
  var fields: [(name: String, value: String)] = []
  var content = Content.bytes([])
  /// The Content-Security-Policy. By default, no page may show the response in a frame.
  var policy = "frame-ancestors 'none'"

  /// Makes a response with some bytes.
  init(_ bytes: [UInt8], type: String, status: Int = 200) {
    self.status = status
    self.type = type
    content = .bytes(bytes)
  }

  /// Makes a response with other content.
  init(_ content: Content, type: String) {
    self.type = type
    self.content = content
  }

  /// Makes a response that refuses the request.
  init(_ refusal: HTTPRefusal) {
    self.init(Array((refusal.reason + "\n").utf8), type: "text/plain; charset=utf-8")
    status = refusal.status
    if status == 405 { fields.append(("Allow", "GET, HEAD, POST")) }
  }

  /// Returns a redirect.
  static func redirect(to location: String) -> HTTPResponse {
    var response = HTTPResponse([], type: "text/plain; charset=utf-8", status: 302)
    response.fields.append(("Location", location))
    return response
  }

  /// The response for an address that does not exist.
  static let missing = HTTPResponse(
    Array("There is nothing here.\n".utf8), type: MediaType.of("x.txt"), status: 404)

  /// Returns the response that confirms the client's copy.
  static func notModified(_ tag: String) -> HTTPResponse {
    var response = HTTPResponse([], type: "text/html; charset=utf-8", status: 304)
    response.fields.append(("ETag", tag))
    return response
  }

  /// Returns the head, with the empty line after it.
  func head(keepsConnection: Bool) -> [UInt8] {
    var text = "HTTP/1.1 \(status) \(HTTPResponse.phrase(status))\r\nContent-Type: \(type)\r\n"
    switch content {
    case .bytes(let bytes):
      if status != 304 { text += "Content-Length: \(bytes.count)\r\n" }
    case .file(_, let size, _): text += "Content-Length: \(size)\r\n"
    case .events: break
    }
    for field in fields { text += "\(field.name): \(field.value)\r\n" }
    // A browser must not cache a preview, guess its type, or embed it in another site's page.
    text += "Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\n"
    text += "Content-Security-Policy: \(policy)\r\nCross-Origin-Resource-Policy: same-origin\r\n"
    text += "Connection: \(keepsConnection ? "keep-alive" : "close")\r\n\r\n"
    return Array(text.utf8)
  }

  private static func phrase(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 302: "Found"
    case 304: "Not Modified"
    case 400: "Bad Request"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 408: "Request Timeout"
    case 409: "Conflict"
    case 413: "Content Too Large"
    case 414: "URI Too Long"
    case 421: "Misdirected Request"
    case 431: "Request Header Fields Too Large"
    case 501: "Not Implemented"
    case 503: "Service Unavailable"
    case 505: "HTTP Version Not Supported"
    default: "Error"
    }
  }
}

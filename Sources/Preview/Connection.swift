import Files
import Glibc

/// Serves one connection, request after request, on a thread of its own.
struct Connection: Sendable {
  /// The time limit for a client in milliseconds: between two requests, and for one head.
  static let idleLimit = 60_000
  static let requestLimit = 10_000

  let socket: Socket
  let parser: HTTPRequestParser
  /// Answers a request with its content.
  let answer: @Sendable (HTTPRequest, [UInt8]) -> HTTPResponse
  let announcer: Announcer

  /// Serves requests, and returns when the connection is closed.
  func serve() {
    var buffer: [UInt8] = []
    while true {
      do throws(HTTPRefusal) {
        guard let (request, content) = try next(&buffer) else { return }
        guard send(answer(request, content), to: request), request.keepsConnection else {
          socket.finish()
          return
        }
      } catch {
        let response = HTTPResponse(error)
        if case .bytes(let bytes) = response.content {
          _ = socket.write(response.head(keepsConnection: false) + bytes)
        }
        socket.finish()
        return
      }
    }
  }

  /// Returns the next request; nil if the client sends no more.
  private func next(
    _ buffer: inout [UInt8]
  ) throws(HTTPRefusal) -> (HTTPRequest, [UInt8])? {
    if buffer.isEmpty {
      guard let bytes = socket.read(upTo: 8_192, until: Deadline(milliseconds: Self.idleLimit))
      else { return nil }
      buffer = bytes
    }
    let deadline = Deadline(milliseconds: Self.requestLimit)
    var searched = 0
    var end: Int?
    while end == nil {
      end = headEnd(buffer, from: max(0, searched - 3))
      // Refuse wrong line ends at once, not only after the time limit.
      let new = buffer[searched..<max(searched, end ?? buffer.count)]
      guard HTTPRequestParser.hasWholeLineEnds(new, after: searched > 0 ? buffer[searched - 1] : 0)
      else { throw .badRequest }
      searched = buffer.count
      if let end, end > HTTPRequestParser.headLimit { throw .largeFields }
      if end != nil { break }
      guard buffer.count <= HTTPRequestParser.headLimit else { throw .largeFields }
      guard let bytes = socket.read(upTo: 8_192, until: deadline) else {
        if deadline.remaining == 0 { throw .timeout }
        return nil
      }
      buffer += bytes
    }
    guard let end else { return nil }
    let request = try parser.parse(buffer[..<end])
    let start = end + 4
    while buffer.count < start + request.contentLength {
      guard let bytes = socket.read(upTo: 8_192, until: deadline) else { throw .timeout }
      buffer += bytes
    }
    let content = Array(buffer[start..<(start + request.contentLength)])
    buffer.removeFirst(start + request.contentLength)
    return (request, content)
  }

  /// Returns where the empty line after a head begins.
  private func headEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= start + 4 else { return nil }
    return (start...(bytes.count - 4)).first {
      bytes[$0] == 13 && bytes[$0 + 1] == 10 && bytes[$0 + 2] == 13 && bytes[$0 + 3] == 10
    }
  }

  /// Sends a response. Returns whether the connection can stay open.
  private func send(_ response: HTTPResponse, to request: HTTPRequest) -> Bool {
    let isHead = request.method == .head
    switch response.content {
    case .bytes(let bytes):
      let head = response.head(keepsConnection: request.keepsConnection)
      return socket.write(isHead || response.status == 304 ? head : head + bytes)
    case .file(let path, let size, let folders):
      guard socket.write(response.head(keepsConnection: request.keepsConnection)) else {
        return false
      }
      if isHead { return true }
      // If a file has become shorter, the connection is closed, so that nobody takes a part of it
      // for the whole.
      let pieces = FilePieces(path, in: folders)
      var rest = size
      while rest > 0, let piece = pieces?.next(upTo: min(rest, 1 << 18)), !piece.isEmpty {
        guard socket.write(piece) else { return false }
        rest -= piece.count
      }
      return rest == 0
    case .events:
      guard socket.write(response.head(keepsConnection: false)), !isHead else { return false }
      announcer.serve(socket)
      return false
    }
  }
}

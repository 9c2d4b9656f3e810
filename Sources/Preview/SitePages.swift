import Addresses
import Diagnostics
import Files
import Formats
import Output
import Site

/// Serves the port of the pages: files of the site from memory, and below `/_polder/` only what
/// keeps an open page up to date. It reveals nothing beyond the site itself.
struct SitePages: Sendable {
  let site: LiveSite
  let language: MessageLanguage
  let origins: PreviewOrigins

  /// Returns the response to a request.
  func answer(_ request: HTTPRequest) -> HTTPResponse {
    guard request.method != .post else { return HTTPResponse(.method) }
    guard !request.isForServiceWorker else { return HTTPResponse(.serviceWorker) }
    let own = "/_polder/"
    var response =
      request.path.hasPrefix(own)
      ? answer(own: String(request.path.dropFirst(own.utf8.count))) : answer(site: request)
    let shells = origins.tools(for: request.fields["host"] ?? "")
    response.policy = "frame-ancestors \(shells.joined(separator: " "))"
    return response
  }

  private func answer(own name: String) -> HTTPResponse {
    switch name {
    case "client.js": HTTPResponse(ClientFiles.script, type: MediaType.of(name))
    case "news.js": HTTPResponse(ClientFiles.news, type: MediaType.of(name))
    case "events": HTTPResponse(.events, type: "text/event-stream")
    default: HTTPResponse.missing
    }
  }

  private func answer(site request: HTTPRequest) -> HTTPResponse {
    var snapshot = self.site.snapshot
    if snapshot.number == 0 {
      // The first build is not finished.
      snapshot = self.site.firstSnapshot()
    }
    guard let prepared = snapshot.site else {
      return page(ClientFiles.waiting(in: language), request, status: 503)
    }
    let base = prepared.basePath
    guard request.path.hasPrefix(base + "/") else {
      if base.isEmpty { return HTTPResponse(.badRequest) }
      return request.path == "/" || request.path == base
        ? .redirect(to: base + "/") : notFound(request, prepared, "")
    }
    let rest = String(request.path.dropFirst(base.utf8.count + 1))
    let path = rest.isEmpty || rest.hasSuffix("/") ? rest + "index.html" : rest
    if path.hasSuffix(".html"), let bytes = prepared.page(at: path) {
      return page(bytes, request)
    }
    if path.hasSuffix(".html"), prepared.isFailing(at: path) {
      self.site.reportFailures(of: prepared)
      return page(ClientFiles.tooSlow(in: language), request, status: 500)
    }
    if let content = prepared.asset(at: path) {
      return answer(content, of: prepared, at: path, request)
    }
    // Other files are made at the end. Wait for them, and do not report them as missing.
    if snapshot.tree == nil, prepared.page(at: path + "/index.html") == nil {
      snapshot = self.site.finishedSnapshot()
    }
    if let known = try? OutputPath(path), let file = snapshot.tree?[known] {
      return answer(file.content, of: prepared, at: path, request)
    }
    let folder = path + "/index.html"
    if let known = try? OutputPath(folder),
      prepared.page(at: folder) != nil || snapshot.tree?[known] != nil
    {
      return .redirect(to: "\(base)/\(percentEncoded(path))/")
    }
    return notFound(request, prepared, path)
  }

  private func answer(
    _ content: OutputContent, of prepared: PreparedSite, at path: String, _ request: HTTPRequest
  ) -> HTTPResponse {
    switch content {
    case .bytes, .spooled:
      guard let bytes = content.bytes else { return HTTPResponse.missing }
      if path.hasSuffix(".html") { return page(bytes, request) }
      let tag = SitePages.tag(bytes)
      if request.fields["if-none-match"] == tag { return .notModified(tag) }
      var response = HTTPResponse(bytes, type: MediaType.of(path))
      response.fields.append(("ETag", tag))
      return response
    case .copy(let location, _):
      // A folder in the path may have become a link, with any target.
      guard let size = FilePieces(location, in: prepared.sources)?.size else {
        return HTTPResponse.missing
      }
      return HTTPResponse(
        .file(path: location, size: size, in: prepared.sources), type: MediaType.of(path))
    }
  }

  /// Returns a page: unchanged for a request with `Polder-Raw: 1`, otherwise with the preview's
  /// script.
  private func page(_ bytes: [UInt8], _ request: HTTPRequest, status: Int = 200) -> HTTPResponse {
    let tag = SitePages.tag(bytes)
    let isRaw = request.fields["polder-raw"] != nil
    if isRaw, request.fields["if-none-match"] == tag { return .notModified(tag) }
    var response = HTTPResponse(
      isRaw ? bytes : withScript(bytes, tag, request), type: MediaType.of("index.html"),
      status: status)
    if isRaw { response.fields.append(("ETag", tag)) }
    return response
  }

  private func notFound(
    _ request: HTTPRequest, _ prepared: PreparedSite, _ path: String
  ) -> HTTPResponse {
    let folder = path.split(separator: "/").first.map { "\($0)/404.html" } ?? "404.html"
    let bytes = prepared.page(at: folder) ?? prepared.page(at: "404.html")
    return page(bytes ?? ClientFiles.noSuchPage(in: language), request, status: 404)
  }

  /// Returns the page with the script that keeps it up to date. The script knows the origins of the
  /// tools.
  private func withScript(_ page: [UInt8], _ tag: String, _ request: HTTPRequest) -> [UInt8] {
    let shells = origins.tools(for: request.fields["host"] ?? "").joined(separator: " ")
    let script = Array(
      """
      <script type="module" src="/_polder/client.js" data-page=\(tag) data-shells="\(shells)">\
      </script>
      """.utf8)
    let end = Array("</head>".utf8)
    guard let place = page.firstRange(of: end)?.lowerBound else { return page + script }
    return page[..<place] + script + page[place...]
  }

  static func tag(_ bytes: [UInt8]) -> String { "\"\(ContentHash.hash(bytes).hex)\"" }
}

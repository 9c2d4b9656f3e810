import ContentEdits
import Diagnostics
import Files
import Output
import Site

/// What the preview answers: files of the site from memory, and its own pages below `/_polder/`.
struct PreviewPages: Sendable {
  let site: LiveSite
  let language: MessageLanguage
  /// The address that opens an editor, with `{path}`, `{line}` and `{column}`.
  let editor: String?
  /// The project's folder.
  let folder: String
  /// Content, as messages name it, which is also where it is.
  let content: String
  /// What a request that changes something must know.
  let token: String

  /// The answer to a request.
  func answer(_ request: HTTPRequest, content: [UInt8]) -> HTTPResponse {
    let own = "/_polder/"
    if request.path.hasPrefix(own) {
      return answer(own: String(request.path.dropFirst(own.utf8.count)), request, content)
    }
    guard request.method != .post else { return HTTPResponse(.method) }
    return answer(site: request)
  }

  // MARK: - The site

  private func answer(site request: HTTPRequest) -> HTTPResponse {
    var snapshot = self.site.snapshot
    if snapshot.number == 0 {
      // The first build is not done yet.
      snapshot = self.site.firstSnapshot()
    }
    guard let prepared = snapshot.site else { return noSiteYet(request) }
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
      return page(Array("This page takes too long to make.".utf8), request, status: 500)
    }
    if let content = prepared.asset(at: path) { return answer(content, at: path, request) }
    // Other files are made in the end; wait for them rather than say they are not there.
    if snapshot.tree == nil, prepared.page(at: path + "/index.html") == nil {
      snapshot = self.site.finishedSnapshot()
    }
    if let known = try? OutputPath(path), let file = snapshot.tree?[known] {
      return answer(file.content, at: path, request)
    }
    let folder = path + "/index.html"
    if let known = try? OutputPath(folder),
      prepared.page(at: folder) != nil || snapshot.tree?[known] != nil
    {
      return .redirect(to: "\(base)/\(Percent.encoded(path))/")
    }
    return notFound(request, prepared, path)
  }

  private func answer(
    _ content: OutputContent, at path: String, _ request: HTTPRequest
  ) -> HTTPResponse {
    switch content {
    case .bytes, .spooled:
      guard let bytes = content.bytes else { return HTTPResponse.missing }
      if path.hasSuffix(".html") { return page(bytes, request) }
      let tag = PreviewPages.tag(bytes)
      if request.fields["if-none-match"] == tag { return .notModified(tag) }
      var response = HTTPResponse(bytes, type: MediaType.of(path))
      response.fields.append(("ETag", tag))
      return response
    case .copy(let location, _):
      guard let size = FileTree.size(of: location) else { return HTTPResponse.missing }
      return HTTPResponse(.file(path: location, size: size), type: MediaType.of(path))
    }
  }

  /// A page as it is for who asks for it so (`Polder-Raw: 1`), for all others with the preview's script.
  private func page(_ bytes: [UInt8], _ request: HTTPRequest, status: Int = 200) -> HTTPResponse {
    let tag = PreviewPages.tag(bytes)
    let isRaw = request.fields["polder-raw"] != nil
    if isRaw, request.fields["if-none-match"] == tag { return .notModified(tag) }
    var response = HTTPResponse(
      isRaw ? bytes : withScript(bytes, tag), type: MediaType.of("index.html"), status: status)
    if isRaw { response.fields.append(("ETag", tag)) }
    return response
  }

  private func notFound(
    _ request: HTTPRequest, _ prepared: PreparedSite, _ path: String
  ) -> HTTPResponse {
    let folder = path.split(separator: "/").first.map { "\($0)/404.html" } ?? "404.html"
    let bytes = prepared.page(at: folder) ?? prepared.page(at: "404.html")
    return page(bytes ?? Array("There is no such page.".utf8), request, status: 404)
  }

  /// What is shown while there has been no site without mistakes.
  private func noSiteYet(_ request: HTTPRequest) -> HTTPResponse {
    page(ClientFiles.waiting, request, status: 503)
  }

  private func withScript(_ page: [UInt8], _ tag: String) -> [UInt8] {
    let script = Array(
      """
      <script src="/_polder/client.js" data-token="\(token)" data-page=\(tag) \
      data-language="\(language.rawValue)" defer></script>
      """.utf8)
    let end = Array("</head>".utf8)
    guard let place = page.firstRange(of: end)?.lowerBound else { return page + script }
    return page[..<place] + script + page[place...]
  }

  static func tag(_ bytes: [UInt8]) -> String { "\"\(ContentHash.hash(bytes).hex)\"" }

  // MARK: - The preview's own

  private func answer(
    own name: String, _ request: HTTPRequest, _ content: [UInt8]
  ) -> HTTPResponse {
    if name == "fix" {
      guard request.method == .post else { return HTTPResponse(.method) }
      return fix(request, content)
    }
    guard request.method != .post else { return HTTPResponse(.method) }
    switch name {
    case "": return page(ClientFiles.overview, request)
    case "client.js": return HTTPResponse(ClientFiles.script, type: MediaType.of(name))
    case "overview.js": return HTTPResponse(ClientFiles.overviewScript, type: MediaType.of(name))
    case "preview.css": return HTTPResponse(ClientFiles.style, type: MediaType.of(name))
    case "events": return HTTPResponse(.events, type: "text/event-stream")
    case "page.json": return json(state(of: request.parameter("path") ?? "/"))
    case "site.json": return json(overview())
    default: return HTTPResponse.missing
    }
  }

  private func json(_ value: JSONValue) -> HTTPResponse {
    HTTPResponse(value.bytes, type: MediaType.of("x.json"))
  }

  /// Applies a fix that a page of this preview asks for.
  private func fix(_ request: HTTPRequest, _ content: [UInt8]) -> HTTPResponse {
    // Other sites cannot read the token, nor send this field without being asked first (CORS).
    guard request.fields["polder-token"] == token,
      request.fields["origin"].map({ $0 == "http://" + (request.fields["host"] ?? "") }) ?? true
    else {
      return HTTPResponse(
        Array("Only a page of this preview may do that.\n".utf8), type: MediaType.of("x.txt"),
        status: 403)
    }
    let report = report(site.snapshot)
    guard let edit = report.fix(named: String(decoding: content, as: UTF8.self)) else {
      return HTTPResponse(
        Array("There is no such mistake any more.\n".utf8), type: MediaType.of("x.txt"), status: 409
      )
    }
    do throws(EditFailure) {
      // The watch sees the change, as it sees any.
      try ContentWriter.write(edit, to: edit.file.path)
    } catch {
      return HTTPResponse(
        Array("The file could not be written.\n".utf8), type: MediaType.of("x.txt"), status: 409)
    }
    return HTTPResponse(Array("Done.\n".utf8), type: MediaType.of("x.txt"))
  }

  private func report(_ snapshot: Snapshot) -> ProblemReport {
    ProblemReport(
      language: language, editor: editor, folder: folder, content: content,
      diagnostics: snapshot.diagnostics)
  }

  private func state(of path: String) -> JSONValue {
    let snapshot = site.snapshot
    let base = snapshot.site?.basePath ?? ""
    let rest = path.hasPrefix(base + "/") ? String(path.dropFirst(base.utf8.count + 1)) : path
    let file = rest.isEmpty || rest.hasSuffix("/") ? rest + "index.html" : rest
    let info = snapshot.site?.info(at: file)
    let report = report(snapshot)
    return .object([
      ("number", .number(snapshot.number)), ("counts", snapshot.announcement),
      ("hasSite", .bool(snapshot.site != nil)),
      ("problems", .list(report.concerning(info))), ("others", .number(report.others(info))),
      (
        "page",
        info.map { info in
          .object(
            members(of: info, report)
              + [
                (
                  "links",
                  .list(
                    (snapshot.site?.links(to: file) ?? []).map {
                      .object([("title", .string($0.title)), ("url", .string($0.url))])
                    })
                )
              ])
        } ?? .null
      ),
    ])
  }

  private func overview() -> JSONValue {
    let snapshot = site.snapshot
    let report = report(snapshot)
    return .object([
      ("counts", snapshot.announcement), ("problems", .list(report.all)),
      (
        "pages",
        .list((snapshot.site?.overview() ?? []).map { .object(members(of: $0, report)) })
      ),
    ])
  }

  private func members(of info: PageInfo, _ report: ProblemReport) -> [(String, JSONValue)] {
    var state: String
    var date: String?
    switch info.state {
    case .published: state = "published"
    case .draft: state = "draft"
    case .scheduled(let day):
      state = "scheduled"
      date = day.iso8601
    case .expired(let day):
      state = "expired"
      date = day.iso8601
    }
    return [
      ("url", .string(info.url)), ("absoluteURL", .string(info.absoluteURL)),
      ("title", .string(info.title)), ("summary", .optional(info.summary)),
      ("siteTitle", .string(info.siteTitle)), ("language", .string(info.language)),
      ("kind", .string(info.kind)), ("label", .string(info.label)),
      (
        "files",
        .list(
          info.files.map {
            .object([
              ("path", .string($0)),
              ("editor", .optional(report.editorURL($0, line: 1, column: 1))),
            ])
          })
      ),
      ("state", .string(state)), ("date", .optional(date)),
      ("isTranslated", .bool(info.isTranslated)), ("isStale", .bool(info.isStale)),
      ("words", .number(info.words)), ("minutes", .number(info.minutes)),
    ]
  }
}

extension HTTPResponse {
  /// What answers to an address with nothing behind it.
  static let missing = HTTPResponse(
    Array("There is nothing here.\n".utf8), type: MediaType.of("x.txt"), status: 404)
}

/// Percent-encoding (RFC 3986, section 2.1).
enum Percent {
  /// A text with every byte encoded that may not stand in a URL's path.
  static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, 45, 46, 95, 126, 47: bytes.append(byte)
      default: bytes += [37, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

import ContentEdits
import Diagnostics
import Formats
import JSON
import Site

/// Serves the port of the tools: below `/_polder/` the list of all pages, the problems, and fixes;
/// at any other path the shell, which shows that page of the site with the tools around it.
struct ToolPages: Sendable {
  let site: LiveSite
  let language: MessageLanguage
  /// The address that opens an editor, with `{path}`, `{line}` and `{column}`.
  let editor: String?
  /// The project's folder.
  let folder: String
  /// Content as the paths of files name it, which is also its path.
  let content: String
  /// The token that every request to change something must contain.
  let token: String
  let origins: PreviewOrigins

  /// Returns the response to a request.
  func answer(_ request: HTTPRequest, content: [UInt8]) -> HTTPResponse {
    // Browsers send the origin of a script. Only the tools may send requests here.
    if let origin = request.fields["origin"], !origins.isOwn(origin, of: request) {
      return HTTPResponse(.foreignOrigin)
    }
    guard !request.isForServiceWorker else { return HTTPResponse(.serviceWorker) }
    var response = route(request, content)
    response.policy = policy(request)
    // A page that opens a window with the tools gets no reference to it, and does not share its
    // process.
    response.fields += [
      ("Cross-Origin-Opener-Policy", "same-origin"), ("Origin-Agent-Cluster", "?1"),
      ("Referrer-Policy", "no-referrer"),
    ]
    return response
  }

  /// Returns the policy for a tool, which may load its own files, and may show pages of the site in
  /// a frame.
  private func policy(_ request: HTTPRequest) -> String {
    let pages = origins.pages(for: request.fields["host"] ?? "")
    return "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
      + "img-src data:; frame-src \(pages); base-uri 'none'; form-action 'none'; "
      + "frame-ancestors 'none'"
  }

  private func route(_ request: HTTPRequest, _ content: [UInt8]) -> HTTPResponse {
    let own = "/_polder/"
    if request.path + "/" == own { return .redirect(to: own) }
    if request.path.hasPrefix(own) {
      return answer(own: String(request.path.dropFirst(own.utf8.count)), request, content)
    }
    guard request.method != .post else { return HTTPResponse(.method) }
    return html(
      ClientFiles.shell(
        in: language, token: token, pages: origins.pages(for: request.fields["host"] ?? ""),
        path: request.target))
  }

  private func answer(
    own name: String, _ request: HTTPRequest, _ content: [UInt8]
  ) -> HTTPResponse {
    // Only scripts of the tools may change a file or learn about the project. Browsers send the
    // origin of every POST.
    switch name {
    case "fix", "page.json", "site.json":
      guard request.fields["origin"] != nil else { return HTTPResponse(.foreignOrigin) }
      if name == "site.json" { return json(overview()) }
      if name == "page.json" { return json(state(of: request.parameter("path") ?? "/")) }
      guard request.method == .post else { return HTTPResponse(.method) }
      return fix(request, content)
    default: break
    }
    guard request.method != .post else { return HTTPResponse(.method) }
    switch name {
    case "": return html(ClientFiles.overview(in: language))
    case "shell.js": return HTTPResponse(ClientFiles.shellScript, type: MediaType.of(name))
    case "overview.js": return HTTPResponse(ClientFiles.overviewScript, type: MediaType.of(name))
    case "page.js": return HTTPResponse(ClientFiles.page, type: MediaType.of(name))
    case "words.js": return HTTPResponse(ClientFiles.words, type: MediaType.of(name))
    case "news.js": return HTTPResponse(ClientFiles.news, type: MediaType.of(name))
    case "preview.css": return HTTPResponse(ClientFiles.style, type: MediaType.of(name))
    case "events": return HTTPResponse(.events, type: "text/event-stream")
    default: return HTTPResponse.missing
    }
  }

  private func html(_ bytes: [UInt8]) -> HTTPResponse {
    HTTPResponse(bytes, type: MediaType.of("index.html"))
  }

  private func json(_ value: JSONValue) -> HTTPResponse {
    HTTPResponse(value.bytes(), type: MediaType.of("x.json"))
  }

  // MARK: - Fixes

  /// Applies a fix that a tool requests.
  private func fix(_ request: HTTPRequest, _ content: [UInt8]) -> HTTPResponse {
    guard request.fields["polder-token"] == token else { return HTTPResponse(.foreignOrigin) }
    let report = report(site.snapshot)
    guard let edit = report.fix(named: String(decoding: content, as: UTF8.self)) else {
      return HTTPResponse(
        Array("There is no such mistake any more.\n".utf8), type: MediaType.of("x.txt"), status: 409
      )
    }
    do throws(EditFailure) {
      // The watch notices this change like any other.
      try ContentWriter.write(edit, to: edit.file.path, in: site.sources())
    } catch {
      return HTTPResponse(
        Array("The file could not be written.\n".utf8), type: MediaType.of("x.txt"), status: 409)
    }
    return HTTPResponse(Array("Done.\n".utf8), type: MediaType.of("x.txt"))
  }

  // MARK: - Problems, and all pages

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
    let links = (snapshot.site?.links(to: file) ?? []).map {
      JSONValue.members(["title": .string($0.title), "url": .string($0.url)])
    }
    return .members([
      "number": .integer(snapshot.number), "counts": snapshot.counts,
      "hasSite": .boolean(snapshot.site != nil),
      "problems": .array(report.concerning(info)), "others": .integer(report.others(info)),
      "page": info.map { info in
        .object(members(of: info, report) + [JSONValue.Member("links", .array(links))])
      } ?? JSONValue.null,
    ])
  }

  private func overview() -> JSONValue {
    let snapshot = site.snapshot
    let report = report(snapshot)
    return .members([
      "counts": snapshot.counts, "problems": .array(report.all),
      "pages": .array((snapshot.site?.overview() ?? []).map { .object(members(of: $0, report)) }),
    ])
  }

  private func members(of info: PageInfo, _ report: ProblemReport) -> [JSONValue.Member] {
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
    let files = info.files.map { file in
      JSONValue.members([
        "path": .string(file), "editor": .optional(report.editorURL(file, line: 1, column: 1)),
      ])
    }
    return JSONValue.Member.present([
      "url": .string(info.url), "absoluteURL": .string(info.absoluteURL),
      "title": .string(info.title), "summary": .optional(info.summary),
      "siteTitle": .string(info.siteTitle), "language": .string(info.language),
      "kind": .string(info.kind), "label": .string(info.label), "files": .array(files),
      "state": .string(state), "date": .optional(date),
      "isTranslated": .boolean(info.isTranslated), "isStale": .boolean(info.isStale),
      "words": .integer(info.words), "minutes": .integer(info.minutes),
    ])
  }
}

import Addresses

extension HostRules {
  /// Directives for a site block of Caddy 2: files, headers, redirects, and the pages for what is
  /// not found. The site block itself has `root`. The text has the form of `caddy fmt`.
  var caddy: String {
    var lines = [
      "# Written by Polder. Import this file in the site's block, below root; then reload Caddy after each",
      "# build that changes it.",
      "route {",
    ]
    var route = ["header {"]
    route += headers.common.map { "\t\($0.name) \(HostRules.caddyQuoted($0.value))" }
    route += ["}"]
    // Literal paths are faster than patterns, and Caddy compares its matchers without upper case.
    route += ["map {http.request.uri.path} {polder_cache} {"]
    route += lasting.map { item in
      let input =
        item.isFolder
        ? "`~^\(HostRules.caddyPattern(item.path))`" : HostRules.caddyPath(item.path)
      return "\t\(input) \"\(HostHeaders.long)\""
    }
    route += ["\tdefault \"\(HostHeaders.short)\"", "}", "header Cache-Control {polder_cache}"]
    let base = HostRules.pattern(basePath)
    route += [
      "@polder_open path_regexp `^\(HostRules.pattern(openFolder))`",
      "header @polder_open Access-Control-Allow-Origin *",
    ]
    if !redirects.all.isEmpty {
      route += ["map {http.request.uri.path} {polder_target} {"]
      route += redirects.all.map { redirect in
        "\t\(HostRules.caddyPath(percentDecoded(redirect.from))) "
          + "\"\(HostRules.plain(redirect.to))\""
      }
      route += [
        "\tdefault \"\"", "}", "@polder_moved expression `{polder_target} != \"\"`",
        "redir @polder_moved {polder_target} 301",
      ]
    }
    let hidden = hiddenFiles.map { HostRules.pattern($0) + "$" }
    let records = HostRules.pattern(HostRules.recordsFolder) + "(/|$)"
    route += [
      "@polder_hidden path_regexp `^\(base)/(\((hidden + [records]).joined(separator: "|")))`",
      "error @polder_hidden 404",
    ]
    route += ["map {http.request.uri.path} {polder_type} {"]
    // The first that matches counts, and a whole name comes before the end of a name.
    route += MediaType.all.map { rule in
      let start = rule.isEnding ? "" : "/"
      return "\t`~\(start)\(HostRules.pattern(rule.name))$` \"\(rule.type)\""
    }
    route += [
      "\tdefault \"\"", "}", "@polder_typed expression `{polder_type} != \"\"`",
      "header @polder_typed Content-Type {polder_type}",
    ]
    if compresses { route.append("encode zstd gzip") }
    route += ["file_server {", "\tindex index.html", "}"]
    lines += route.map { "\t\($0)" } + ["}", "handle_errors {"]
    // An error has the headers of the address that failed.
    var errors = [
      "header -Cache-Control", "header -Access-Control-Allow-Origin", "header -Content-Type",
    ]
    for (number, folder) in languageFolders.enumerated().reversed() {
      errors += [
        "@polder_missing_\(number) {", "\texpression {http.error.status_code} == 404",
        "\tpath_regexp `^\(HostRules.pattern(folder))`", "}",
        "handle @polder_missing_\(number) {", "\theader Content-Type \"text/html; charset=utf-8\"",
        "\trewrite * \(folder)404.html",
      ]
      if compresses { errors.append("\tencode zstd gzip") }
      errors += ["\tfile_server", "}"]
    }
    lines += errors.map { "\t\($0)" } + ["}"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Returns a text in quotes. Caddy reads `{…}` in it as a placeholder; no header has braces.
  private static func caddyQuoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\\\"") + "\""
  }

  /// Returns the input of a map that matches only this path. What Caddy would read in another way is
  /// in a pattern: `{…}` is a placeholder, and a quoted text cannot end with a backslash.
  private static func caddyPath(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy(plainCharacters.contains)
    return isPlain ? "\"\(path)\"" : "`~^\(caddyPattern(path))$`"
  }

  /// Returns a pattern without braces: even after a backslash, Caddy could read a placeholder.
  private static func caddyPattern(_ path: String) -> String {
    pattern(path).replacing("\\{", with: "\\x7B").replacing("\\}", with: "\\x7D")
  }

  private static let plainCharacters = ByteSet(
    lettersDigitsAnd: "-._~!&()*+,;=:@/%'", beyondASCII: true)
}

import Addresses

extension HostRules {
  /// Where Apache reads directives.
  enum ApachePlace {
    /// The virtual host: the administrator includes the file, and Apache reads it when it starts.
    case virtualHost
    /// A `.htaccess` file in the site's folder. Only directives of `AllowOverride FileInfo Indexes`
    /// may be in it: one that is not allowed makes every page an error.
    case folder
  }

  /// Directives for Apache 2.4: files, headers, redirects, and the pages for what is not found.
  ///
  /// A redirect's target cannot have an encoded question mark, because Apache decodes and encodes
  /// it.
  func apache(_ place: ApachePlace) -> String {
    var environment = ["SetEnvIf Request_URI \"^\(HostRules.pattern(openFolder))\" polder_open"]
    environment += lasting.map { item in
      let pattern = HostRules.pattern(item.path) + (item.isFolder ? "" : "$")
      return "SetEnvIf Request_URI \"^\(pattern)\" polder_lasting"
    }
    var lines: [String]
    switch place {
    case .virtualHost:
      lines = [
        "# Written by Polder. Include this file in the site's virtual host, below DocumentRoot; then",
        "# reload Apache after each build that changes it. It needs the modules alias, dir, headers,",
        "# mime and setenvif.",
        "<Location \"\(basePath)/\">", "    Options -Indexes -MultiViews",
      ]
      // Outside of a location, Apache compares paths before it decodes them.
      lines += environment.map { "    \($0)" } + ["</Location>"]
    case .folder:
      lines = [
        "# Written by Polder for Apache 2.4. It needs: AllowOverride FileInfo Indexes",
        "# Without the module headers, no page has the headers that protect its visitors.",
        "<IfModule mod_autoindex.c>", "    IndexIgnore *", "</IfModule>",
      ]
    }
    lines += ["DirectoryIndex index.html", "AddDefaultCharset utf-8"]
    for folder in languageFolders {
      let page = "ErrorDocument 404 \(folder)404.html"
      switch place {
      case _ where folder == basePath + "/": lines.append(page)
      case .virtualHost: lines += ["<Location \"\(folder)\">", "    \(page)", "</Location>"]
      case .folder:
        let isInside = "%{REQUEST_URI} =~ m#^\(HostRules.pattern(folder))#"
        lines += ["<If \"\(isInside)\">", "    \(page)", "</If>"]
      }
    }
    lines += apacheTypes
    // With the module deflate, Apache adds `-gzip` to a tag and then does not know it again.
    let isFine = "expr=%{REQUEST_STATUS} -lt 400"
    var headerLines = headers.common.map { header in
      let value = HostRules.apacheQuoted(header.value.replacing("%", with: "%%"))
      return "Header always set \(header.name) \(value)"
    }
    headerLines += [
      "Header always set Cache-Control \"\(HostHeaders.short)\" \"\(isFine)\"",
      "Header always set Cache-Control \"\(HostHeaders.long)\" "
        + "\"\(isFine) && -n reqenv('polder_lasting')\"",
      "Header always set Access-Control-Allow-Origin \"*\" "
        + "\"\(isFine) && -n reqenv('polder_open')\"",
      "RequestHeader edit If-None-Match \"-gzip\\\"\" \"\\\"\"",
    ]
    switch place {
    case .virtualHost: lines += headerLines
    case .folder:
      lines += HostRules.ifModule("setenvif", environment)
      lines += HostRules.ifModule("headers", headerLines)
    }
    if compresses { lines += HostRules.apacheCompression }
    // In a folder's file, these come after the checks of who may read a file.
    let hidden = hiddenFiles.map(HostRules.pattern).joined(separator: "|")
    let base = HostRules.pattern(basePath)
    if !hidden.isEmpty { lines.append("RedirectMatch 404 \"^\(base)/(\(hidden))$\"") }
    let records = HostRules.pattern(HostRules.recordsFolder)
    lines.append("RedirectMatch 404 \"^\(base)/\(records)(/|$)\"")
    // `Redirect` would also redirect everything below the path.
    lines += redirects.all.map { redirect in
      let from = HostRules.pattern(percentDecoded(redirect.from))
      return "RedirectMatch 301 \"^\(from)$\" \(HostRules.apacheTarget(redirect.to))"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var apacheTypes: [String] {
    MediaType.all.filter(\.isEnding).map { "AddType \"\($0.type)\" \($0.name)" }
      + MediaType.all.filter { !$0.isEnding }.flatMap { rule in
        ["<Files \"\(rule.name)\">", "    ForceType \"\(rule.type)\"", "</Files>"]
      }
  }

  private static var apacheCompression: [String] {
    let types = compressibleTypes.joined(separator: " ")
    return ifModule("deflate", ifModule("filter", ["AddOutputFilterByType DEFLATE \(types)"]))
  }

  private static func ifModule(_ name: String, _ lines: [String]) -> [String] {
    ["<IfModule mod_\(name).c>"] + lines.map { "    \($0)" } + ["</IfModule>"]
  }

  /// Returns an argument. Apache reads a backslash before a quote or another backslash, and replaces
  /// `${NAME}` everywhere.
  private static func apacheQuoted(_ text: String) -> String {
    let text = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(text.replacing("${", with: "$"))\""
  }

  /// Returns the target of `RedirectMatch`: Apache replaces `$1` in it, reads a backslash before any
  /// character, and then encodes it.
  private static func apacheTarget(_ target: String) -> String {
    let pattern = percentDecoded(target).unicodeScalars.reduce(into: "") { result, scalar in
      if "\\$&{}\"".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return apacheQuoted(pattern)
  }
}

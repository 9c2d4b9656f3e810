import Addresses

extension HostRules {
  /// Directives for the server block of nginx: files, headers, redirects, and the pages for what is
  /// not found. The server block itself has `root`, `listen` and `server_name`.
  var nginx: String {
    var lines = [
      "# Written by Polder. Include this file in the site's server block, below root, listen and",
      "# server_name; then reload nginx after each build that changes it.",
      "index index.html;", "charset utf-8;", "absolute_redirect off;", "etag on;",
    ]
    if compresses {
      lines += [
        "gzip on;", "gzip_vary on;", "gzip_proxied any;", "gzip_min_length 512;",
        "gzip_types \(HostRules.nginxCompressibleTypes.joined(separator: " "));",
      ]
    }
    for header in headers.common {
      // A quoted text cannot contain a dollar sign that is no variable.
      let value = HostRules.nginxQuoted(header.value.replacing("$", with: ""))
      lines.append("add_header \(header.name) \(value) always;")
    }
    lines += [
      "set $polder_cache \"\(HostHeaders.short)\";", "set $polder_origin \"\";",
      "if ($uri ~ \"^\(openFolder)\") { set $polder_origin \"*\"; }",
    ]
    for item in lasting {
      let pattern = HostRules.pattern(item.path) + (item.isFolder ? "" : "$")
      lines.append("if ($uri ~ \"^\(pattern)\") { set $polder_cache \"\(HostHeaders.long)\"; }")
    }
    lines += [
      "add_header Cache-Control $polder_cache;",
      "add_header Access-Control-Allow-Origin $polder_origin;",
    ]
    for folder in languageFolders {
      lines.append(
        "location \(folder) { error_page 404 \(folder)404.html; try_files $uri $uri/ =404; }")
    }
    let hidden = hiddenFiles.map(HostRules.pattern).joined(separator: "|")
    if !hidden.isEmpty {
      lines.append("location ~ \"^\(basePath)/(\(hidden))$\" { return 404; }")
    }
    lines.append(
      "location ~ \"^\(basePath)/\(HostRules.pattern(HostRules.recordsFolder))(/|$)\" { return 404; }"
    )
    // The server knows all others.
    for rule in MediaType.all where rule.isRare {
      let names = (rule.isEnding ? ".*" : "(.*/)?") + HostRules.pattern(rule.name)
      lines.append(
        "location ~ \"^\(basePath)/\(names)$\" "
          + "{ types {} default_type \"\(rule.type)\"; try_files $uri =404; }")
    }
    // nginx compares decoded paths.
    lines += redirects.all.map { redirect in
      let from = HostRules.nginxQuoted(percentDecoded(redirect.from))
      return "location = \(from) { return 301 \"\(HostRules.plain(redirect.to))\"; }"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The types that nginx should compress, besides text/html. It compares the types below with
  /// their parameters, and calls some files otherwise.
  private static var nginxCompressibleTypes: [String] {
    compressibleTypes.filter { $0 != "text/html" } + ["application/javascript", "text/xml"]
      + MediaType.all.filter(\.isRare).map { "\"\($0.type)\"" }
  }

  private static func nginxQuoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

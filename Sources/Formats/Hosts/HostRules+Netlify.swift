/// The files of Netlify. Cloudflare Pages reads both, GitLab Pages the redirects.
extension HostRules {
  /// A `_headers` file. By default both hosts let browsers cache pages for no time, and they would
  /// join two values of one header. So the file names only what may be cached for long.
  var headerFile: String {
    var text = "\(basePath)/*\n"
    for header in headers.common { text += "  \(header.name): \(header.value)\n" }
    text += "\(openFolder)*\n  Access-Control-Allow-Origin: *\n"
    for path in headers.lastingPaths + headers.lastingFolders.map({ $0 + "*" }) {
      text += "\(path)\n  Cache-Control: \(HostHeaders.long)\n"
    }
    return text
  }

  /// A `_redirects` file. Its hosts would read a colon or an asterisk as a placeholder.
  var redirectFile: String {
    redirects.all.map { redirect in
      let from = redirect.from.replacing(":", with: "%3A").replacing("*", with: "%2A")
      return "\(from) \(redirect.to) 301\n"
    }.joined()
  }
}

import HTML

/// Old URLs and the URLs that replace them.
public struct Redirects: Sendable {
  /// One redirect.
  public struct Redirect: Sendable, Hashable {
    /// The old path on the host, percent-encoded, starting with `/`.
    public let from: String
    /// The new path, percent-encoded.
    public let to: String

    /// Makes a redirect.
    public init(from: String, to: String) {
      self.from = from
      self.to = to
    }
  }

  /// All redirects, in the order of the output.
  public var all: [Redirect]

  /// Makes redirects.
  public init(_ all: [Redirect]) { self.all = all }

  /// A `_redirects` file for Netlify and Cloudflare Pages.
  public var hostFile: [UInt8] {
    // A colon or an asterisk would be read as a placeholder.
    let lines = all.map { "\(Redirects.plain($0.from)) \($0.to) 301\n" }
    return Array(lines.joined().utf8)
  }

  private static func plain(_ path: String) -> String {
    path.replacing(":", with: "%3A").replacing("*", with: "%2A")
  }

  /// Returns the locations for an nginx server.
  ///
  /// - Parameter decode: decodes a path, because nginx compares decoded paths.
  func nginx(decode: (String) -> String) -> [String] {
    all.map { redirect in
      let from = decode(redirect.from).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      return "location = \"\(from)\" { return 301 \"\(Redirects.withoutVariables(redirect.to))\"; }"
    }
  }

  private static func withoutVariables(_ path: String) -> String {
    path.replacing("$", with: "%24")
  }

  /// Returns a page that redirects, for hosts without redirects.
  ///
  /// - Parameters:
  ///   - path: the target, a path on the same host.
  ///   - canonical: the absolute URL of the target.
  public static func page(
    title: String, language: String, path: String, canonical: String
  ) -> [UInt8] {
    let title = escapedMarkup(title)
    let path = escapedMarkup(path)
    return Array(
      """
      <!doctype html>
      <html lang="\(escapedMarkup(language))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <link rel="canonical" href="\(escapedMarkup(canonical))">
      <meta http-equiv="refresh" content="0; url=\(path)">
      </head>
      <body>
      <main>
      <h1><a href="\(path)">\(title)</a></h1>
      </main>
      </body>
      </html>

      """.utf8)
  }
}

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

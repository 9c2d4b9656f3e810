import Addresses
import Formats
import Model

/// Resolves addresses of the site itself: with its host, or old addresses.
extension LinkResolver {
  /// Returns the path, with query and fragment, of an address on one of the site's hosts, in its
  /// folder there.
  func sitePath(_ destination: String) -> String? {
    guard destination.contains(":") || destination.hasPrefix("//") || destination.hasPrefix("\\"),
      let address = WebAddress(destination), !address.hasUser,
      address.scheme?.hasPrefix("ws") != true
    else { return nil }
    for (host, folder) in own where address.host == host && address.rest.hasPrefix(folder) {
      let rest = address.rest.dropFirst(folder.count)
      if rest.isEmpty { return "/" }
      if rest.hasPrefix("/") { return String(rest) }
      if rest.hasPrefix("?") || rest.hasPrefix("#") { return "/" + rest }
    }
    return nil
  }

  func resolve(
    sitePath: String, _ destination: String, isImage: Bool, folder: String
  ) -> Result<LinkTarget, LinkFailure> {
    let (path, query, anchor) = split(sitePath)
    let suffix = (query.map { "?\($0)" } ?? "") + (anchor.map { "#\($0)" } ?? "")
    guard let full = normalise(percentDecoded(path), folder: "") else {
      return .failure(LinkFailure(.brokenLink(destination: destination)))
    }
    if assets.contains(full) { return .success(.asset(full, suffix: suffix)) }
    if isImage { return .failure(missing(destination, suffix, full, folder, isImage: true)) }
    let url = "/" + full
    if let target = page(atURL: url, anchor, query) ?? oldAddress(url, anchor, query)
      ?? made(url, anchor, query)
    {
      return .success(target)
    }
    let stem = full.hasSuffix("/") ? String(full.dropLast()) : full
    return .failure(missing(destination, suffix, stem, folder, isImage: false))
  }

  /// Returns the page at a URL without the base path. If the URL has no language's folder, the link
  /// leads to the visitor's own language.
  private func page(atURL url: String, _ anchor: String?, _ query: String?) -> LinkTarget? {
    for language in settings.languages.indices.reversed() {
      let prefix = settings.pathPrefix(language)
      guard url == prefix || url.hasPrefix(prefix + "/"),
        let file = files[LinkResolver.asFolder(String(url.dropFirst(prefix.utf8.count)))]
      else { continue }
      let page = String(file.dropFirst())
      if page.hasSuffix(".md"), let entry = pages[String(page.dropLast(3))] {
        return .entry(
          entry, language: language.isOriginal ? nil : language, anchor: anchor, query: query)
      }
      if let list = list(String(page.dropLast())) { return .list(list, anchor: anchor) }
    }
    return nil
  }

  /// Returns the page to which an old address leads.
  func oldAddress(_ url: String, _ anchor: String?, _ query: String?) -> LinkTarget? {
    aliases[LinkResolver.asFolder(url)].map {
      .entry(
        $0.entry, language: $0.language.isOriginal ? nil : $0.language, anchor: anchor, query: query
      )
    }
  }

  /// Names of generated files.
  private static let madeNames = Set(MadeFile.allCases.map(\.name)).union([
    "sitemap.xml", "robots.txt", "404.html",
  ])

  /// Returns the link to a generated file that has no file in Content, if the address may be of
  /// that kind.
  func made(_ url: String, _ anchor: String?, _ query: String?) -> LinkTarget? {
    let suffix = (query.map { "?\($0)" } ?? "") + (anchor.map { "#\($0)" } ?? "")
    var parts = url.split(separator: "/").map(String.init)
    if let first = parts.first, settings.languages.dropFirst().contains(first) {
      parts.removeFirst()
    }
    guard let first = parts.first, let last = parts.last else { return nil }
    let isPart =
      parts.count >= 3
      && catalogue.model.collectionIndex(first).map { collection in
        parts[1] == "page"
          || catalogue.model.collections[collection].fields.contains { $0.name == parts[1] }
      } ?? false
    let isMade =
      LinkResolver.madeNames.contains(last) || isPart || parts == ["search"]
      || ["data", ".well-known", "search"].contains(first) && parts.count > 1
    // The address of a folder has a slash at its end, because hosts redirect to it.
    return isMade
      ? .made(last.contains(".") ? url : LinkResolver.asFolder(url), suffix: suffix) : nil
  }

  /// Returns a path with a slash at its end, and without the `index.html` that hosts add.
  private static func asFolder(_ path: String) -> String {
    let bare = path.hasSuffix("/index.html") ? String(path.dropLast(10)) : path
    return bare.hasSuffix("/") ? bare : bare + "/"
  }

  /// Returns the old addresses of all entries, as redirects use them.
  static func aliases(
    of catalogue: Catalogue, _ settings: SiteSettings
  ) -> [String: TextPlace] {
    var aliases: [String: TextPlace] = [:]
    var derived: [(String, TextPlace)] = []
    for (entry, versions) in catalogue.entries.mapTable(\.versions).pairs {
      for (language, version) in versions.pairs {
        for alias in version?.metadata.aliases ?? [] {
          let path = asFolder(percentDecoded(alias.path))
          if aliases[path] == nil { aliases[path] = TextPlace(entry: entry, language: language) }
          guard language.isOriginal else { continue }
          for other in settings.languages.indices.dropFirst() {
            derived.append(
              (settings.pathPrefix(other) + path, TextPlace(entry: entry, language: other)))
          }
        }
      }
    }
    for (path, place) in derived where aliases[path] == nil { aliases[path] = place }
    return aliases
  }
}

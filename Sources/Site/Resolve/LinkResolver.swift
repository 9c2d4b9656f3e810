import Addresses
import Diagnostics
import Formats
import Model

/// The target of a link in Markdown.
enum LinkTarget: Sendable, Equatable {
  /// Another site, or an e-mail address. The destination stays unchanged.
  case external
  /// An entry; the language is nil if the link leads to the visitor's own language.
  case entry(EntryID, language: LanguageID?, anchor: String?, query: String?)
  /// The list of a collection.
  case list(CollectionID, anchor: String?)
  /// A file of Content, by its path there.
  case asset(String, suffix: String)
  /// Anything else of the site, by its path below the site's folder: the search, a feed, a further
  /// page of a list. Whether it exists is checked in the finished site.
  case made(String, suffix: String)
}

/// The use of a destination.
enum LinkUse {
  /// A place to which a visitor can go.
  case link
  /// A picture.
  case image
  /// Any other file that a page loads or shows: a recording, a script, a page in a frame.
  case file
  /// The receiver of a form.
  case form
}

/// Finds the targets of links. A destination is a path to a file: relative to the file that
/// contains the link, or from Content's root with a leading `/`.
struct LinkResolver: Sendable {
  let catalogue: Catalogue
  let settings: SiteSettings
  /// The paths of all files of Content that are copied.
  let assets: Set<String>
  /// Entries by the path of their original, without `.md`: `cities/amsterdam`.
  let pages: [String: EntryID]
  /// The paths of pages that exist but are not published, without `.md`.
  private let hidden: Set<String>
  /// Files that exist but could not be read.
  private let unread: UnreadFiles
  /// The file to link to for the URL of each entry and list (in the first language, without the
  /// base path).
  let files: [String: String]
  /// Old addresses of entries, by their path without the base path, `/` at its end.
  let aliases: [String: TextPlace]
  /// The hosts of the site, with the path of its folder there.
  let own: [(host: String, folder: String)]

  init(
    catalogue: Catalogue, settings: SiteSettings, assets: Set<String>, allPages: [String],
    unread: UnreadFiles, routes: Routes
  ) {
    self.unread = unread
    self.catalogue = catalogue
    self.settings = settings
    self.assets = assets
    var pages: [String: EntryID] = [:]
    var files: [String: String] = [:]
    for (index, entry) in catalogue.entries.pairs {
      let path = catalogue.contentPath(of: entry)
      pages[path] = index
      files[String(routes.entries[.original][index].dropFirst(routes.basePath.utf8.count))] =
        "/\(path).md"
    }
    for (collection, url) in routes.lists[.original].pairs {
      let folder = catalogue.model.collections[collection].name
      if let url, files[String(url.dropFirst(routes.basePath.utf8.count))] == nil {
        files[String(url.dropFirst(routes.basePath.utf8.count))] = "/\(folder)/"
      }
    }
    self.pages = pages
    self.files = files
    aliases = LinkResolver.aliases(of: catalogue, settings)
    own = [settings.url, settings.writtenURL].compactMap { $0 }.compactMap { url in
      WebAddress(url).map {
        ($0.host, $0.rest.hasSuffix("/") ? String($0.rest.dropLast()) : $0.rest)
      }
    }
    hidden = Set(allPages.map { String($0.dropLast(3)) }).subtracting(pages.keys)
  }

  /// Returns the target of a destination, or its problem.
  ///
  /// - Parameters:
  ///   - destination: the destination in the form that Markdown gives it: entities and escapes are
  ///     resolved.
  ///   - folder: the folder of the file that contains it, relative to Content, with `/` at its end
  ///     or empty.
  ///   - own: the entry that contains it, for destinations with an anchor only.
  func resolve(
    _ destination: String, folder: String, own: EntryID, use: LinkUse
  ) -> Result<LinkTarget, LinkFailure> {
    let isImage = use == .image
    // Nearly all links are plain paths to pages.
    if !isImage, let path = plainPath(destination, folder: folder), let entry = pages[path] {
      return .success(.entry(entry, language: nil, anchor: nil, query: nil))
    }
    if LinkGuess.isOnMachine(destination) {
      return .failure(LinkFailure(.linkToMachine(destination: destination)))
    }
    if let path = sitePath(destination) {
      return resolve(sitePath: path, destination, isImage: isImage, folder: folder)
    }
    if let scheme = scheme(of: destination) {
      let allowed = ["http", "https", "mailto", "tel"]
      guard allowed.contains(scheme) else {
        return .failure(LinkFailure(.unsafeScheme(destination: destination)))
      }
      return isImage ? image(at: destination) : .success(.external)
    }
    if destination.hasPrefix("//") || destination.hasPrefix("\\") {
      // A writer who puts a host into HTML intends it. The finished page is checked for whether it
      // is allowed.
      if use == .file { return .success(.external) }
      if isImage, WebAddress(destination) != nil { return image(at: destination) }
      return .failure(LinkFailure(.unsafeScheme(destination: destination)))
    }
    let (path, query, anchor) = split(destination)
    if path.isEmpty {
      // The destination is a visible part of this page, or this page itself.
      if use == .file || use == .form { return .success(.external) }
      return .success(.entry(own, language: nil, anchor: anchor, query: query))
    }
    guard let full = normalise(percentDecoded(path), folder: folder) else {
      return .failure(LinkFailure(.linkOutside(destination: destination)))
    }
    let suffix = String(destination.dropFirst(path.count))
    if let place = assets.firstIndex(of: full) {
      let suffix = (query.map { "?\($0)" } ?? "") + (anchor.map { "#\($0)" } ?? "")
      // Use the file name as it is stored, because the accents in the link may be stored
      // differently.
      return .success(.asset(assets[place], suffix: suffix))
    }
    if unread.mayBe(full) { return .success(.external) }
    if isImage { return .failure(missing(destination, suffix, full, folder, isImage: true)) }
    if full.hasSuffix(".md"), let target = page(full, anchor: anchor, query: query) {
      return .success(target)
    }
    let bare = full.hasSuffix("/") ? String(full.dropLast()) : full
    if bare.isEmpty, let home = pages["index"] {
      return .success(.entry(home, language: nil, anchor: anchor, query: query))
    }
    if let list = list(bare) { return .success(.list(list, anchor: anchor)) }
    if path.hasPrefix("/"),
      let target = oldAddress("/" + full, anchor, query) ?? made("/" + full, anchor, query)
    {
      return .success(target)
    }
    // A page's file has the name `index.html` on the host.
    let page = full.hasSuffix("/index.html") ? String(full.dropLast(11)) : full
    return .failure(missing(destination, suffix, page, folder, isImage: false))
  }

  /// Returns a picture on another host, if the settings allow pages to load it.
  private func image(at url: String) -> Result<LinkTarget, LinkFailure> {
    let host = WebAddress(url)?.host ?? ""
    return settings.allowedHosts.allows(host, for: .images)
      ? .success(.external)
      : .failure(LinkFailure(.foreignImage(destination: url, host: host)))
  }

  /// Returns the page that a path with `.md` names.
  private func page(_ full: String, anchor: String?, query: String?) -> LinkTarget? {
    let stem = String(full.dropLast(3))
    if let index = pages[stem] {
      return .entry(index, language: nil, anchor: anchor, query: query)
    }
    // `amsterdam.nl.md` leads to the Dutch page, whatever the language of the visitor.
    if let dot = stem.lastIndex(of: "."),
      let language = settings.languages.firstIndex(of: String(stem[stem.index(after: dot)...])),
      let index = pages[String(stem[..<dot])]
    {
      return .entry(index, language: language, anchor: anchor, query: query)
    }
    if stem.hasSuffix("/index"), let list = list(String(stem.dropLast(6))) {
      return .list(list, anchor: anchor)
    }
    return nil
  }

  func list(_ folder: String) -> CollectionID? {
    guard let collection = catalogue.model.collectionIndex(folder),
      catalogue.model.collections[collection].hasList, folder != Collection.pagesName
    else { return nil }
    return collection
  }

  /// Returns the reason why a path leads nowhere, with the likely fix.
  func missing(
    _ destination: String, _ suffix: String, _ full: String, _ folder: String, isImage: Bool
  ) -> LinkFailure {
    // The writer may have written the published path of a file below `static/`.
    let fixed = assets.firstIndex(of: ContentPlace.fixedFolder + full).map { assets[$0] }
    if isImage {
      if let fixed {
        return LinkFailure(
          .missingImage(destination: destination), replacement: "/" + fixed, isSafe: true)
      }
      return LinkFailure(
        .missingImage(destination: destination), wanted: .image(full), folder: folder)
    }
    let bare =
      full.hasSuffix(".md") ? full.dropLast(3) : full.hasSuffix("/") ? full.dropLast() : full[...]
    if hidden.contains(String(bare)) {
      return LinkFailure(.hiddenLink(destination: destination))
    }
    let url = "/" + full + (full.hasSuffix("/") || full.isEmpty ? "" : "/")
    if let file = files[url] {
      return LinkFailure(
        .linkToURL(destination: destination),
        replacement: relative(String(file.dropFirst()), to: folder)
          + suffix,
        isSafe: true)
    }
    if let fixed {
      return LinkFailure(
        .linkToURL(destination: destination),
        replacement: "/" + fixed + suffix, isSafe: true)
    }
    if let address = LinkGuess.wholeAddress(of: destination) {
      return LinkFailure(.brokenLink(destination: destination), replacement: address)
    }
    let file = full.hasSuffix("/") ? String(full.dropLast()) : full
    let name = file.contains(".") ? file : file + ".md"
    return LinkFailure(
      .brokenLink(destination: destination),
      wanted: .file(name, suffix: suffix), folder: folder)
  }

  /// Returns a path from Content's root in the form for links in a file of `folder`.
  func relative(_ path: String, to folder: String) -> String {
    if folder.isEmpty { return path }
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.utf8.count)) : "../" + path
  }
}

/// The reason why a destination leads nowhere.
struct LinkFailure: Error {
  let problem: SiteProblem
  let replacement: String?
  /// Whether the suggestion is the only possible meaning.
  let isSafe: Bool
  /// The path that was looked for, if a similar one may have been meant.
  let wanted: Wanted?
  /// The folder of the file that contains the link.
  let folder: String

  /// A path from Content's root that leads nowhere.
  enum Wanted: Sendable {
    /// A page or a file, and the text after its path.
    case file(String, suffix: String)
    case image(String)
  }

  init(
    _ problem: SiteProblem, replacement: String? = nil, isSafe: Bool = false,
    wanted: Wanted? = nil, folder: String = ""
  ) {
    self.problem = problem
    self.replacement = replacement
    self.isSafe = isSafe
    self.wanted = wanted
    self.folder = folder
  }
}

extension Catalogue {
  /// Returns the path of an entry's original below Content, without `.md`: `cities/amsterdam`.
  func contentPath(of entry: Entry) -> String {
    let name = model.collections[entry.collection].name
    guard name == Collection.pagesName else { return "\(name)/\(entry.slug)" }
    // The introduction of a list is `cities/index.md`, or `cities.md`.
    let path = entry.original.file.path
    return path.hasSuffix("/\(entry.slug)/index.md") ? "\(entry.slug)/index" : entry.slug
  }
}

/// Returns the scheme of an absolute URL in lower case (RFC 3986, section 3.1), or nil.
func scheme(of url: String) -> String? {
  guard let colon = url.utf8.firstIndex(of: 58) else { return nil }
  let bytes = url.utf8[..<colon]
  guard let first = bytes.first, isLetter(first) else { return nil }
  let isScheme = bytes.allSatisfy {
    isLetter($0) || (48...57).contains($0) || $0 == 43 || $0 == 45 || $0 == 46
  }
  return isScheme ? url[..<colon].lowercased() : nil
}

private func isLetter(_ byte: UInt8) -> Bool {
  (97...122).contains(byte) || (65...90).contains(byte)
}

/// Returns the path, query and fragment of a relative reference (RFC 3986, section 4.2).
func split(_ destination: String) -> (path: String, query: String?, anchor: String?) {
  var rest = destination[...]
  var anchor: String?
  var query: String?
  if let hash = rest.firstIndex(of: "#") {
    anchor = percentDecoded(String(rest[rest.index(after: hash)...]))
    rest = rest[..<hash]
  }
  if let mark = rest.firstIndex(of: "?") {
    query = String(rest[rest.index(after: mark)...])
    rest = rest[..<mark]
  }
  return (String(rest), query, anchor)
}

/// Returns the path without `.md`, from Content's root, of a destination in the plainest form:
/// letters, digits, hyphens and slashes from the root, or the name of a file in the same folder.
/// Returns nil for all others. The result is that of `split` and `normalise`, in a tenth of the
/// time.
private func plainPath(_ destination: String, folder: String) -> String? {
  let text = destination.utf8
  guard text.count > 4, destination.hasSuffix(".md") else { return nil }
  let isRooted = text.first == UInt8(ascii: "/")
  let stem = text.dropFirst(isRooted ? 1 : 0).dropLast(3)
  var previous = UInt8(ascii: "/")
  for byte in stem {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      break
    case UInt8(ascii: "/") where isRooted && previous != UInt8(ascii: "/"): break
    default: return nil
    }
    previous = byte
  }
  if previous == UInt8(ascii: "/") { return nil }
  return isRooted ? String(Substring(stem)) : folder + Substring(stem)
}

/// Returns the path from Content's root for a destination without query and anchor, in a file in
/// `folder`; nil if it leads out of Content.
func contentPath(_ destination: String, folder: String) -> String? {
  normalise(percentDecoded(destination), folder: folder)
}

/// Returns a path from Content's root without `.` and `..`; nil if it leads out of Content.
func normalise(_ path: String, folder: String) -> String? {
  let isRooted = path.hasPrefix("/")
  let text = isRooted ? String(path.dropFirst()) : folder + path
  var parts: [Substring] = []
  for part in text.split(separator: "/", omittingEmptySubsequences: true) {
    switch part {
    case ".": continue
    case "..":
      if parts.isEmpty { return nil }
      parts.removeLast()
    default: parts.append(part)
    }
  }
  let isFolder =
    text.hasSuffix("/") || text.hasSuffix("/..") || text.hasSuffix("/.") || text == ".."
  return parts.joined(separator: "/") + (isFolder && !parts.isEmpty ? "/" : "")
}

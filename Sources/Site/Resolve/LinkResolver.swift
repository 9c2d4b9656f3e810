import Addresses
import Diagnostics
import Formats
import Model

/// What a link in Markdown leads to.
enum LinkTarget: Sendable, Equatable {
  /// Another site, or a mail address: the destination stays as written.
  case external
  /// An entry; the language is nil where the reader's own is meant.
  case entry(EntryID, language: LanguageID?, anchor: String?, query: String?)
  /// The list of a collection.
  case list(CollectionID, anchor: String?)
  /// A file of Content, by its path there.
  case asset(String, suffix: String)
  /// What the site has besides pages and files of Content, by its path below the site's folder: the search, a
  /// feed, a further page of a list. Whether it stands there shows once all is made.
  case made(String, suffix: String)
}

/// What a destination is for.
enum LinkUse {
  /// Where a visitor can go.
  case link
  /// A picture.
  case image
  /// Anything else that a page loads or shows: a recording, a script, a page in a frame.
  case file
  /// Where a form is sent.
  case form
}

/// Finds what the destinations of links mean: paths to files, relative to the file they stand in or
/// from Content's root with a leading `/`.
struct LinkResolver: Sendable {
  let catalogue: Catalogue
  let settings: SiteSettings
  /// The paths of all files of Content that are copied.
  let assets: Set<String>
  /// Entries by the path of their original, without `.md`: `cities/amsterdam`.
  let pages: [String: EntryID]
  /// Paths of pages that exist but are not published, without `.md`.
  private let hidden: Set<String>
  /// Files that are there and could not be read.
  private let unread: UnreadFiles
  /// URLs of entries and lists (first language, without the base path) and the file to link to.
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

  /// The target of a destination, or what is wrong with it.
  ///
  /// - Parameters:
  ///   - destination: as Markdown gives it, entities and escapes resolved.
  ///   - folder: the folder of the file it stands in, relative to Content, `/` at its end or empty.
  ///   - own: the entry it stands in, for destinations that are an anchor only.
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
      // Who wrote a host into HTML means it; whether it may be is looked up in the finished page.
      if use == .file { return .success(.external) }
      if isImage, WebAddress(destination) != nil { return image(at: destination) }
      return .failure(LinkFailure(.unsafeScheme(destination: destination)))
    }
    let (path, query, anchor) = split(destination)
    if path.isEmpty {
      // A part of this page that shows something, or this page as it is.
      if use == .file || use == .form { return .success(.external) }
      return .success(.entry(own, language: nil, anchor: anchor, query: query))
    }
    guard let full = normalise(percentDecoded(path), folder: folder) else {
      return .failure(LinkFailure(.linkOutside(destination: destination)))
    }
    let suffix = String(destination.dropFirst(path.count))
    if let place = assets.firstIndex(of: full) {
      let suffix = (query.map { "?\($0)" } ?? "") + (anchor.map { "#\($0)" } ?? "")
      // As the file's name is stored, however its accents are written in the link.
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
    return .failure(missing(destination, suffix, full, folder, isImage: false))
  }

  /// A picture of another host, if the settings let pages load it.
  private func image(at url: String) -> Result<LinkTarget, LinkFailure> {
    let host = WebAddress(url)?.host ?? ""
    return settings.allowedHosts.allows(host, for: .images)
      ? .success(.external)
      : .failure(LinkFailure(.foreignImage(destination: url, host: host)))
  }

  /// The page that a path with `.md` names.
  private func page(_ full: String, anchor: String?, query: String?) -> LinkTarget? {
    let stem = String(full.dropLast(3))
    if let index = pages[stem] {
      return .entry(index, language: nil, anchor: anchor, query: query)
    }
    // `amsterdam.nl.md` leads to the Dutch page from everywhere.
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

  /// Why a path leads nowhere, with the likely fix.
  func missing(
    _ destination: String, _ suffix: String, _ full: String, _ folder: String, isImage: Bool
  ) -> LinkFailure {
    // Who writes where a file goes means the one that goes there.
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

  /// A path from Content's root as a file in `folder` would write it.
  func relative(_ path: String, to folder: String) -> String {
    if folder.isEmpty { return path }
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.utf8.count)) : "../" + path
  }
}

/// Why a destination leads nowhere.
struct LinkFailure: Error {
  let problem: SiteProblem
  let replacement: String?
  /// Whether nothing else can have been meant.
  let isSafe: Bool
  /// What was looked for, where something near may have been meant.
  let wanted: Wanted?
  /// The folder of the file it stands in.
  let folder: String

  /// A path from Content's root that leads nowhere.
  enum Wanted: Sendable {
    /// A page or a file; and what stands behind its path.
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
  /// The path of an entry's original below Content, without `.md`: `cities/amsterdam`.
  func contentPath(of entry: Entry) -> String {
    let name = model.collections[entry.collection].name
    guard name == Collection.pagesName else { return "\(name)/\(entry.slug)" }
    // The introduction of a list is `cities/index.md`, or `cities.md`.
    let path = entry.original.file.path
    return path.hasSuffix("/\(entry.slug)/index.md") ? "\(entry.slug)/index" : entry.slug
  }
}

/// The scheme of an absolute URL in lower case (RFC 3986, section 3.1), or nil.
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

/// Path, query and fragment of a relative reference (RFC 3986, section 4.2).
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

/// The path without `.md`, from Content's root, of a destination that is spelt in the plainest way:
/// letters, digits, hyphens and slashes from the root, or a file's name beside the file; nil for all
/// others. It gives what `split` and `normalise` give, in a tenth of the time.
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

/// The path from Content's root that a destination without query and anchor names, from a file in
/// `folder`; nil when it leads out of Content.
func contentPath(_ destination: String, folder: String) -> String? {
  normalise(percentDecoded(destination), folder: folder)
}

/// A path from Content's root without `.` and `..`; nil when it leads out of Content.
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

extension ComparePhrase {
  /// The words in English.
  var english: String {
    func pages(_ count: Int) -> String { "\(count) page\(count == 1 ? "" : "s")" }
    switch self {
    case .same: return "Nothing differs."
    case .summary(let counts):
      let parts = [
        (counts.added, "new"), (counts.changed, "changed"), (counts.gone, "gone"),
        (counts.moved, "moved"),
      ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
      let shared = counts.shared > 0 ? ["\(counts.shared) changed only around their content"] : []
      let files =
        counts.files > 0 ? ["\(counts.files) other file\(counts.files == 1 ? "" : "s")"] : []
      let all = parts + shared
      return (all.isEmpty ? files : ["Pages: \(all.joined(separator: ", "))"] + files)
        .joined(separator: "; ") + "."
    case .onlyHashes:
      return "Only paths and hashes were compared: a manifest does not have the texts."
    case .newPages(let count): return "\(count) new page\(count == 1 ? "" : "s")"
    case .changedPages(let count): return "\(count) changed page\(count == 1 ? "" : "s")"
    case .gonePages(let count): return "\(pages(count)) gone"
    case .movedPages(let count): return "\(pages(count)) moved"
    case .redirects: return "Redirects"
    case .files: return "Other files"
    case .shared(let count, let besides, let parts):
      let names = parts.map(\.english).listed("and")
      let what =
        parts.isEmpty
        ? "the names of styles, scripts or images changed"
        : "\(names) changed"
      if count == 0 { return "\(pages(besides)) with other changes: \(what) too" }
      let more = besides > 0 ? " (and \(besides) with other changes)" : ""
      return "\(pages(count)): only \(what)\(more)"
    case .sameChange(let count): return "the same change on \(pages(count))"
    case .repeated(let count):
      return "\(pages(count)) that repeat\(count == 1 ? "s" : "") texts of others"
    case .around: return "Around the content"
    case .words(let count): return "\(count) word\(count == 1 ? "" : "s")"
    case .redirectsTo(let address): return "leads to \(address) now"
    case .redirectedTo(let address): return "led to \(address) before"
    case .noRedirect: return "the old address does not lead to the new one"
    case .unknownChange: return "the content differs"
    case .newRedirect(let address): return "\(address) redirects now"
    case .goneRedirect(let address): return "\(address) does not redirect any more"
    case .title: return "title"
    case .description: return "description"
    case .language: return "language"
    case .image: return "image"
    case .link: return "link"
    case .date(let name):
      switch name {
      case "datePublished": return "published"
      case "dateModified": return "updated"
      case "startDate": return "starts"
      case "endDate": return "ends"
      case "previousStartDate": return "was to start"
      default: return name
      }
    case .fileCount(let kind, let new, let changed, let gone):
      let counts = [(new, "new"), (changed, "changed"), (gone, "gone")].filter { $0.0 > 0 }
      return "\(kind.english): " + counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    case .fileNew: return "new"
    case .fileChanged: return "changed"
    case .fileGone: return "gone"
    case .omitted(let count): return "… and \(count) more"
    case .missing(let path): return "Error: '\(path)' does not exist"
    case .unknownKind(let path):
      return "Error: '\(path)' is not a site: give the folder of a built site, an archive "
        + "(polder build --archive) or a manifest"
    case .unreadable(let path, let number):
      return "Error: '\(path)' cannot be read"
        + (number.map { " (\(systemWords($0)))" } ?? "")
    case .damaged(let path):
      return "Error: '\(path)' is damaged or incomplete: build it or download it again"
    case .refusedLink(let path, let member):
      return "Error: '\(path)' has a link, '\(member)': a site has only files"
    case .refusedSpecial(let path, let member):
      return "Error: '\(path)' has something that is not a file, '\(member)': a site has only files"
    case .refusedPath(let path, let member):
      return "Error: '\(path)' has a file that cannot be part of a site, '\(member)'"
    case .refusedTwice(let path, let member): return "Error: '\(path)' has '\(member)' twice"
    case .notAFile(let path):
      return
        "Error: '\(path)' is a link, or has a name that no file of a site has: a site has only "
        + "files"
    case .tooLarge(let path, let megabytes):
      return "Error: '\(path)' has more than \(megabytes) MB: unpack it, and compare the folders"
    case .tooMany(let path, let limit): return "Error: '\(path)' has more than \(limit) files"
    case .otherHashes(let a, let b):
      return
        "Error: '\(a)' and '\(b)' have different kinds of hashes: compare a folder or an archive "
        + "with one of them"
    }
  }
}

extension ComparePart {
  fileprivate var english: String {
    switch self {
    case .head: "the information for browsers and search engines"
    case .header: "the header"
    case .navigation: "the navigation"
    case .aside: "the side column"
    case .footer: "the footer"
    case .rest: "what is around the content"
    case .markup: "the layout of the content"
    }
  }
}

extension CompareFile {
  fileprivate var english: String {
    switch self {
    case .image: "images"
    case .document: "documents"
    case .feed: "feeds"
    case .calendar: "calendars"
    case .card: "contact cards"
    case .search: "files of the search"
    case .data: "data files"
    case .asset: "styles, scripts and fonts"
    case .crawlers: "files for search engines"
    case .host: "files for hosts"
    case .other: "other files"
    }
  }
}

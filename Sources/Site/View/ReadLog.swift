import Model
import Synchronization

/// What a page was made from.
///
/// URLs, the model, the settings and the list of files are no parts: when one of those changes, every
/// page is made anew.
enum SitePart: Hashable, Sendable {
  /// The front matter of an entry in any language, and what follows from it, such as its title.
  case head(EntryID)
  /// The Markdown of an entry in any language.
  case text(EntryID)
  /// The entries of a collection, and their order in any language.
  case list(CollectionID)
  /// The entries that refer to an entry.
  case referrers(EntryID)
  /// The size of a copied file.
  case asset(String)
  /// By what the list of a collection can be narrowed, and to which entries.
  case facets(CollectionID)
  /// The program that makes the page, by its name: the templates that it is compiled from, the
  /// addresses of the assets that they name, and their words and Polder's own in a language.
  case program(String, language: LanguageID)
  /// Whether any entry lies somewhere.
  case places
  /// Perhaps anything.
  case anything

  /// A number for the part. Two with names may share one; then a page is made anew without need.
  var code: UInt32 {
    func code(_ kind: UInt32, _ number: Int) -> UInt32 {
      kind << 29 | UInt32(truncatingIfNeeded: number) & 0x1FFF_FFFF
    }
    switch self {
    case .anything: return code(0, 0)
    case .places: return code(0, 1)
    case .head(let entry): return code(1, entry.index)
    case .text(let entry): return code(2, entry.index)
    case .list(let collection): return code(3, collection.index)
    case .referrers(let entry): return code(4, entry.index)
    case .facets(let collection): return code(6, collection.index)
    case .asset(let path): return code(5, SitePart.hash(path))
    case .program(let name, let language):
      return code(7, SitePart.hash(name) &* 33 &+ language.index)
    }
  }

  private static func hash(_ name: String) -> Int {
    name.utf8.reduce(5381) { $0 &* 33 &+ Int($1) }
  }
}

/// Notes what a page reads while it is made, for whoever keeps pages.
final class ReadLog: Sendable {
  private let noted = Mutex<[UInt32]>([])

  /// Notes that a part was read.
  func note(_ part: SitePart) {
    let code = part.code
    noted.withLock { noted in
      // Templates read field after field of the same entry.
      if noted.last == code { return }
      if noted.count == noted.capacity, noted.count > 256 { noted = ReadLog.settled(noted) }
      noted.append(code)
    }
  }

  /// The codes of what was read, each once, in ascending order.
  var codes: [UInt32] { noted.withLock { ReadLog.settled($0) } }

  private static func settled(_ codes: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    for code in codes.sorted() where code != result.last { result.append(code) }
    return result
  }
}

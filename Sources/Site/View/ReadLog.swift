import Model
import Synchronization

/// A dependency of a page.
///
/// URLs, the model, the settings and the list of files are not parts: when one of these changes,
/// every page is rebuilt.
enum SitePart: Hashable, Sendable {
  /// The front matter of an entry in any language, and data that follows from it, such as its
  /// title.
  case head(EntryID)
  /// The Markdown of an entry in any language.
  case text(EntryID)
  /// The entries of a collection, and their order in any language.
  case list(CollectionID)
  /// The entries that refer to an entry.
  case referrers(EntryID)
  /// The size of a copied file.
  case asset(String)
  /// The facets of a collection's list, with the entries of each.
  case facets(CollectionID)
  /// The program that renders the page, by its name. It covers the templates from which it is
  /// compiled, the addresses of the assets that they name, and their words and Polder's own in a
  /// language.
  case program(String, language: LanguageID)
  /// Whether any entry has a location.
  case places
  /// Any part: it changes whenever another part does.
  case anything

  /// The part's number. Two parts with names may share a number. Then a page may be rebuilt without
  /// need.
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

/// A log of the dependencies of a page while it is rendered. Only builds that store pages use it.
final class ReadLog: Sendable {
  private let noted = Mutex<[UInt32]>([])

  /// Records a dependency on a part.
  func note(_ part: SitePart) {
    let code = part.code
    noted.withLock { noted in
      // Templates often read several fields of the same entry in a row.
      if noted.last == code { return }
      if noted.count == noted.capacity, noted.count > 256 { noted = ReadLog.settled(noted) }
      noted.append(code)
    }
  }

  /// The codes of all dependencies, each once, in ascending order.
  var codes: [UInt32] { noted.withLock { ReadLog.settled($0) } }

  private static func settled(_ codes: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    for code in codes.sorted() where code != result.last { result.append(code) }
    return result
  }
}

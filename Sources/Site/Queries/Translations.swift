import Diagnostics
import Files
import FrontMatter
import Model

/// A mark for the state of the original that a translation is based on. It has a hash of the whole,
/// and short hashes of each field and paragraph, so that Polder can show which of them have
/// changed.
///
/// In front matter: `0123456789abcdef title.1a2b summary.3c4d body.5e6f.7a8b`.
public struct TranslationMark: Sendable, Hashable {
  /// The hash of all parts.
  let whole: String
  /// The name of each part (a field, or `body`) and the hashes of its pieces.
  let parts: [(name: String, pieces: [String])]

  /// The mark in the form of front matter.
  public var text: String {
    ([whole] + parts.map { ([$0.name] + $0.pieces).joined(separator: ".") }).joined(separator: " ")
  }

  /// Whether both marks stand for the same state.
  public static func == (a: TranslationMark, b: TranslationMark) -> Bool { a.text == b.text }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// Reads a mark. An invalid mark matches no original.
  init(text: String) {
    let words = text.split(separator: " ")
    whole = words.first.map(String.init) ?? ""
    parts = words.dropFirst().map { word in
      let pieces = word.split(separator: ".").map(String.init)
      return (pieces.first ?? "", Array(pieces.dropFirst()))
    }
  }

  /// Makes the mark of the current state of an original.
  init(of original: EntryVersion, collection: Collection) {
    var parts: [(name: String, pieces: [String])] = []
    var whole: [UInt8] = []
    for part in TranslationMark.pieces(of: original, collection: collection) {
      parts.append((part.name, part.pieces.map { TranslationMark.hash($0.bytes, digits: 4) }))
      for piece in part.pieces { whole += Array(part.name.utf8) + [0] + piece.bytes + [0] }
    }
    self.parts = parts
    self.whole = TranslationMark.hash(whole, digits: 16)
  }

  private static func hash(_ bytes: [UInt8], digits: Int) -> String {
    String(ContentHash.hash(bytes).hex.prefix(digits))
  }

  /// A field's value or a paragraph, without line breaks and spaces at its ends.
  struct Piece {
    let range: SourceRange
    let bytes: [UInt8]
  }

  /// Returns the translatable parts of an original: its translatable fields, then the paragraphs of
  /// its body.
  static func pieces(
    of version: EntryVersion, collection: Collection
  ) -> [(name: String, pieces: [Piece])] {
    let bytes = version.file.bytes
    func piece(_ range: SourceRange) -> Piece {
      Piece(range: range, bytes: bytes[range].filter { $0 != 13 })
    }
    var result: [(name: String, pieces: [Piece])] = []
    for (field, value) in zip(collection.fields, version.values) {
      guard let value, field.type.isTranslatable, value.location.file == version.file else {
        continue
      }
      result.append((field.name, [piece(value.location.range)]))
    }
    var paragraphs: [Piece] = []
    var start: Int?
    var line = version.body.lowerBound
    func close(at end: Int) {
      guard let first = start else { return }
      paragraphs.append(piece(first..<end))
      start = nil
    }
    var lastEnd = line
    while line < version.body.upperBound {
      let end = bytes[line..<version.body.upperBound].firstIndex(of: 10) ?? version.body.upperBound
      if bytes[line..<end].allSatisfy({ $0 == 32 || $0 == 9 || $0 == 13 }) {
        close(at: lastEnd)
      } else {
        if start == nil { start = line }
        lastEnd = bytes[line..<end].last == 13 ? end - 1 : end
      }
      line = end + 1
    }
    close(at: lastEnd)
    result.append(("body", paragraphs))
    return result
  }
}

/// The state of a page in one of the site's other languages.
public struct TranslationState: Sendable {
  /// The original's file.
  public let original: SourceFile
  /// The language's code.
  public let language: String
  /// The translation's file; nil if there is none.
  public let file: SourceFile?
  /// The mark in the translation; nil if there is none.
  public let marked: TranslationMark?
  private let version: EntryVersion
  private let collection: Collection
  /// The place of the mark, or the place for a new line with it; nil without front matter.
  public let place: SourceRange?

  init(
    original: EntryVersion, collection: Collection, language: String, file: SourceFile?,
    marked: TranslationMark?, place: SourceRange?
  ) {
    self.original = original.file
    version = original
    self.collection = collection
    self.language = language
    self.file = file
    self.marked = marked
    self.place = place
  }

  /// The mark for the current state of the original. It is computed on each use.
  public var current: TranslationMark { TranslationMark(of: version, collection: collection) }

  /// Whether the translation has no mark.
  public var isUnmarked: Bool { file != nil && marked == nil }

  /// Whether the original has changed since the translation was marked.
  public var isStale: Bool { marked.map { $0 != current } ?? false }
}

/// Functions that compare translations with their originals.
enum Translations {
  /// Returns the state of each original in each other language, in the order of the pages. An
  /// original that cannot be read has no state, because it cannot be compared.
  static func states(
    _ pages: [ParsedPage], model: ContentModel, settings: SiteSettings
  ) -> [TranslationState] {
    var versions: [PagePlace: EntryVersion] = [:]
    for page in pages { versions[page.place] = page.version }
    return pages.filter { $0.place.language.isOriginal && $0.isWhole }.flatMap { page in
      settings.languages.indices.dropFirst().map { language in
        let place = page.place.translated(to: language)
        let version = versions[place]
        return TranslationState(
          original: page.version, collection: model.collections[page.place.collection],
          language: settings.languages[language], file: version?.file,
          marked: version?.metadata.translationOf.map { TranslationMark(text: $0.text) },
          place: version.flatMap { version in
            version.metadata.translationOf?.location.range
              ?? FrontMatter.split(version.file).parts.yaml.map {
                $0.upperBound..<$0.upperBound
              }
          })
      }
    }
  }

  /// Returns the warnings about translations whose original has changed, by the page's number. Each
  /// shows the changes.
  static func stale(_ pages: [ParsedPage], model: ContentModel) -> [Int: Diagnostic] {
    guard pages.contains(where: { $0.version.metadata.translationOf != nil }) else { return [:] }
    var originals: [PagePlace: EntryVersion] = [:]
    for page in pages where page.place.language.isOriginal { originals[page.place] = page.version }
    var found: [Int: Diagnostic] = [:]
    for (number, page) in pages.enumerated() where page.version.metadata.translationOf != nil {
      found[number] = stale(
        page, original: originals[page.place.translated(to: .original)], model: model)
    }
    return found
  }

  /// Returns the warning about a translation whose original has changed.
  static func stale(
    _ page: ParsedPage, original: EntryVersion?, model: ContentModel
  ) -> Diagnostic? {
    guard let (text, location) = page.version.metadata.translationOf, let original
    else { return nil }
    let collection = model.collections[page.place.collection]
    let marked = TranslationMark(text: text)
    guard marked != TranslationMark(of: original, collection: collection) else { return nil }
    return Diagnostic(
      EditorProblem.staleTranslation(original: original.file.path), at: location,
      notes: changes(since: marked, original, collection))
  }

  /// Returns notes about changes of an original: at most five changed fields and paragraphs, and
  /// the number of removed ones.
  private static func changes(
    since mark: TranslationMark, _ original: EntryVersion, _ collection: Collection
  ) -> [Note] {
    var notes: [Note] = []
    var gone = 0
    for part in TranslationMark.pieces(of: original, collection: collection) {
      var known = mark.parts.first { $0.name == part.name }?.pieces ?? []
      for piece in part.pieces {
        let hash = String(ContentHash.hash(piece.bytes).hex.prefix(4))
        if let place = known.firstIndex(of: hash) {
          known.remove(at: place)
        } else {
          notes.append(Note(.changedSince, at: SourceLocation(original.file, piece.range)))
        }
      }
      // Each remaining hash belongs to a piece that was changed or removed.
      gone += known.count
    }
    let changed = notes.count
    notes = Array(notes.prefix(5))
    if gone > changed || changed == 0 {
      notes.append(
        Note(
          .removedSince(max(0, gone - changed)), at: SourceLocation(original.file, original.head)))
    }
    return notes
  }
}

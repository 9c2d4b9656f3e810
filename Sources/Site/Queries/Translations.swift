import Diagnostics
import Files
import FrontMatter
import Model

/// Which state of its original a translation translates: a hash of the whole, and short hashes of each
/// field and paragraph, so that what has changed since can be shown.
///
/// As front matter writes it: `0123456789abcdef title.1a2b summary.3c4d body.5e6f.7a8b`.
public struct TranslationMark: Sendable, Hashable {
  /// The hash of all parts.
  let whole: String
  /// The name of each part (a field, or `body`) and the hashes of its pieces.
  let parts: [(name: String, pieces: [String])]

  /// The mark as front matter writes it.
  public var text: String {
    ([whole] + parts.map { ([$0.name] + $0.pieces).joined(separator: ".") }).joined(separator: " ")
  }

  /// Whether both stand for the same state.
  public static func == (a: TranslationMark, b: TranslationMark) -> Bool { a.text == b.text }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// Reads a mark; one that is none has nothing in common with any original.
  init(text: String) {
    let words = text.split(separator: " ")
    whole = words.first.map(String.init) ?? ""
    parts = words.dropFirst().map { word in
      let pieces = word.split(separator: ".").map(String.init)
      return (pieces.first ?? "", Array(pieces.dropFirst()))
    }
  }

  /// The mark of an original as it is now.
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

  /// A field's value or a paragraph, with line breaks and blanks at its ends as they do not matter.
  struct Piece {
    let range: SourceRange
    let bytes: [UInt8]
  }

  /// What of an original is translated: its fields that can be, then the paragraphs of its body.
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

/// How a page stands in a language of the site that is not its own.
public struct TranslationState: Sendable {
  /// The original's file.
  public let original: SourceFile
  /// The language's code.
  public let language: String
  /// The translation's file; nil where there is none.
  public let file: SourceFile?
  /// The mark in the translation; nil where there is none.
  public let marked: TranslationMark?
  private let version: EntryVersion
  private let collection: Collection
  /// Where the mark stands, or where a line for it can be put; nil without front matter.
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

  /// The mark that would say it is up to date; made when it is asked for.
  public var current: TranslationMark { TranslationMark(of: version, collection: collection) }

  /// Whether the translation does not say which state of the original it translates.
  public var isUnmarked: Bool { file != nil && marked == nil }

  /// Whether the original has changed since.
  public var isStale: Bool { marked.map { $0 != current } ?? false }
}

/// The state of all translations.
enum Translations {
  /// One state for each original and further language, in the order of the pages. Of an original that cannot
  /// be read nobody can say whether it has changed.
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

  /// Warns of translations whose original has changed, and shows what; by the page's number.
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

  /// Warns of a translation whose original has changed.
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

  /// The fields and paragraphs of an original that a mark does not know, at most five, and how many
  /// that it knows are gone.
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
      // A changed piece stands for one of those that are gone.
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

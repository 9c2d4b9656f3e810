import CStemmer

/// Finds the stems of words: Snowball's, from libstemmer. One belongs to one task, since a stemmer
/// that two threads share aborts the process.
final class Stemmer {
  private let stemmer: OpaquePointer?

  /// A stemmer for a language; words of a language that has none are their own stems.
  ///
  /// - Parameter language: a BCP 47 code, of which the first part counts.
  init(language: String) {
    let code = String(language.lowercased().prefix { $0 != "-" })
    let name = code == "nb" || code == "nn" ? "no" : code
    // Snowball knows languages by their ISO 639 codes. An unknown one gives NULL.
    stemmer = sb_stemmer_new(name, "UTF_8")
  }

  deinit {
    if let stemmer { sb_stemmer_delete(stemmer) }
  }

  /// Calls `body` with the stem of a word.
  func withStem<R>(_ word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> R)
    -> R
  {
    // The result belongs to the stemmer and is valid until its next call; `body` does not keep it.
    guard let stemmer, word.count > 2,
      let result = sb_stemmer_stem(stemmer, word.baseAddress, Int32(word.count))
    else { return body(word) }
    let length = Int(sb_stemmer_length(stemmer))
    return length == 0 ? body(word) : body(UnsafeBufferPointer(start: result, count: length))
  }
}

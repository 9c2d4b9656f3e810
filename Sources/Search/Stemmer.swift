import CStemmer

/// Finds the stems of words with Snowball's stemmers, from libstemmer. Each belongs to one task,
/// because a stemmer that two threads share aborts the process.
final class Stemmer {
  private let stemmer: OpaquePointer?

  /// Makes a stemmer for a language. If the language has none, words are their own stems.
  ///
  /// - Parameter language: a BCP 47 code, whose first part is used.
  init(language: String) {
    let code = String(language.lowercased().prefix { $0 != "-" })
    let name = code == "nb" || code == "nn" ? "no" : code
    // Snowball uses ISO 639 codes of languages. It returns NULL for an unknown one.
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

import CStemmer
import Files

extension SearchIndex {
  /// What tells one libstemmer from another, which does not know its own version: a short hash of the stems
  /// of some words in every language for which it has a stemmer.
  ///
  /// Where two programs give the same, they give words the same stems in all likelihood.
  public static var stemmerFingerprint: String {
    var text = ""
    var names: UnsafeMutablePointer<UnsafePointer<CChar>?>? = sb_stemmer_list()
    while let name = names?.pointee {
      let language = String(cString: name)
      let stemmer = Stemmer(language: language)
      text += language
      for word in sampleWords {
        Array(word.utf8).withUnsafeBufferPointer { bytes in
          stemmer.withStem(bytes) { text += " " + String(decoding: $0, as: UTF8.self) }
        }
      }
      names = names?.successor()
    }
    return String(ContentHash.hash(Array(text.utf8)).hex.prefix(12))
  }

  /// Words in whose endings the versions of Snowball's stemmers differ.
  private static let sampleWords = [
    "housing", "generously", "organisations", "skies", "welcoming", "vluchtelingen",
    "gemeentelijke", "steden",
    "huizen", "mogelijkheden", "toegankelijkheidsverklaring", "städte", "häuser", "mitgliedschaft",
    "möglichkeiten",
    "villes", "habitantes", "réfugiées", "ciudades", "organización", "città", "cidades", "städer",
    "byene",
    "kaupungit", "városok", "orașe", "города", "مدينة", "şehirler",
  ]
}

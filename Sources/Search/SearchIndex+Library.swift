import CStemmer
import Files

extension SearchIndex {
  /// A value that distinguishes versions of libstemmer, which does not know its own: a short hash
  /// of the stems of some words in every language that has a stemmer.
  ///
  /// If two programs have the same value, they very probably give words the same stems.
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

  /// Words whose endings differ between versions of Snowball's stemmers.
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

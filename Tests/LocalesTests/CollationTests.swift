@testable import Locales
import Testing

struct CollationTests {
  func order(_ language: String, _ expected: String) {
    let words = expected.split(separator: " ").map(String.init)
    #expect(LanguageFormats(language: language).sorted(words.reversed()) == words)
  }

  @Test func lettersThenAccentsThenCase() {
    order("en", "10 a A á ab Ab áb abc b ecole Ecole école École zeta")
    order("en", "naive Naive naïve Naïve naives")
    order("en", "résumé Resumés")
    order("nl", "ijs Ijs IJs Ĳsland ik iz j")
  }

  @Test func ownLetters() {
    order("sv", "ahre zeta åben ähre öl")
    order("de", "ähre ahrer öl Öl ost strasse Straße")
    order("da", "zeta ære øl åben Aarhus")
    order("es", "nube ñandú oca")
    order("cs", "cesta čas hora chata jaro")
    order("et", "saar šokk zoo žanr tee wc õun äär öö üks xylo")
    order("uk", "абетка гора ґанок дім zoo")
    order("el", "άλφα βήμα ωμέγα zoo")
    order("bg", "Варна София zoo")
  }

  @Test func numbersGoByTheirValue() {
    order(
      "en", "1 02 2 10 page-2 page-010 page-10 part2 part10a part10b part99999999999999999999999")
  }

  @Test func punctuationComesFirst() {
    let en = LanguageFormats(language: "en")
    #expect(en.sorted(["deb", "de a", "de-a", "dea"]) == ["de a", "de-a", "dea", "deb"])
    #expect(en.sorted(["日本", "zeta", "😀", "عرب"]).first == "zeta")
  }

  @Test func combiningMarksAreLikeLetters() {
    for (language, whole, parts) in [
      ("sv", "å", "a\u{30A}"), ("en", "é", "e\u{301}"), ("es", "ñ", "n\u{303}"),
    ] {
      let formats = LanguageFormats(language: language)
      #expect(
        formats.sorted([parts + "b", whole + "c", whole + "a"]) == [
          whole + "a", parts + "b", whole + "c",
        ])
    }
  }

  @Test func orderIsTotal() {
    let en = LanguageFormats(language: "en")
    #expect(en.compare("a", "a") == 0)
    #expect(en.compare("é", "e\u{301}") != 0)
    #expect(en.compare("é", "e\u{301}") == -en.compare("e\u{301}", "é").signum())
    #expect(en.compare("a\u{0}", "a") > 0)
    #expect(en.compare("", "a") < 0)
    #expect(en.compare("02", "2") != 0)
  }

  @Test func ordersAreThoseOfICU() {
    for line in Reference.orders.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      let formats = LanguageFormats(language: words[0])
      let expected = Array(words.dropFirst())
      let found = formats.sorted(expected.reversed())
      let wrong = zip(found, expected).filter { $0 != $1 }.map { "\($0)≠\($1)" }
      #expect(wrong.isEmpty, "\(words[0]): \(wrong.prefix(6))")
    }
  }
}

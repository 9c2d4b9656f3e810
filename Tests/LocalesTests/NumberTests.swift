@testable import Locales
import Testing

struct NumberTests {
  let en = LanguageFormats(language: "en")
  let nl = LanguageFormats(language: "nl")

  @Test func wholeNumbers() {
    #expect(en.number(0) == "0")
    #expect(en.number(999) == "999")
    #expect(en.number(12_500) == "12,500")
    #expect(nl.number(1_234_567) == "1.234.567")
    #expect(LanguageFormats(language: "fr").number(12_500) == "12\u{202F}500")
    #expect(LanguageFormats(language: "es").number(1250) == "1250")
    #expect(LanguageFormats(language: "es").number(12_500) == "12.500")
    #expect(LanguageFormats(language: "de-CH").number(12_500) == "12’500")
    #expect(en.number(-1234) == "-1,234")
    #expect(LanguageFormats(language: "sv").number(-1) == "−1")
    #expect(en.number(Int.min) == "-9,223,372,036,854,775,808")
  }

  @Test(
    arguments: [
      (0, nil, "0"), (3.14159, nil, "3.14159"), (1234.5, nil, "1,234.5"), (1234.5, 2, "1,234.50"),
      (0.125, 2, "0.13"), (2.5, 0, "3"), (999.999, 1, "1,000.0"), (0.05, 1, "0.1"),
      (0.04, 1, "0.0"),
      (-0.04, 1, "0.0"), (-2.5, 0, "-3"), (1e21, nil, "1,000,000,000,000,000,000,000"),
      (1e-7, nil, "0.0000001"), (1e-7, 2, "0.00"), (5, -3, "5"), (0.5, 0, "1"), (0.49, 0, "0"),
      (1.005, 2, "1.01"), (52.3702, nil, "52.3702"), (.infinity, 2, "∞"), (.nan, nil, "–"),
      (1e300, 0, nil),
    ] as [(Double, Int?, String?)])
  func decimals(value: Double, decimals: Int?, expected: String?) {
    let text = en.number(value, decimals: decimals)
    if let expected { #expect(text == expected) } else { #expect(text.count == 401) }
  }

  @Test func dutchDecimals() {
    #expect(nl.number(1234.5, decimals: 1) == "1.234,5")
  }

  @Test(arguments: [
    (0, "0 bytes", "0 byte"), (1, "1 byte", "1 byte"), (850, "850 bytes", "850 byte"),
    (1000, "1 KB", "1 KB"), (1499, "1 KB", "1 KB"), (120_400, "120 KB", "120 KB"),
    (999_499, "999 KB", "999 KB"), (999_500, "1 MB", "1 MB"), (1_400_000, "1.4 MB", "1,4 MB"),
    (9_960_000, "10 MB", "10 MB"), (23_400_000, "23 MB", "23 MB"), (2_000_000, "2 MB", "2 MB"),
    (1_500_000_000, "1.5 GB", "1,5 GB"), (-5, "0 bytes", "0 byte"),
  ])
  func fileSizes(bytes: Int, english: String, dutch: String) {
    #expect(en.fileSize(bytes) == english)
    #expect(nl.fileSize(bytes) == dutch)
  }

  @Test func hugeFilesHaveASize() {
    #expect(en.fileSize(.max) == "9,223,372,037 GB")
    #expect(LanguageFormats(language: "fr").fileSize(1_400_000) == "1,4\u{202F}Mo")
  }

  @Test func lists() {
    #expect(en.list([]) == "")
    #expect(en.list(["a"]) == "a")
    #expect(en.list(["a", "b"]) == "a and b")
    #expect(en.list(["a", "b", "c", "d"]) == "a, b, c and d")
    #expect(nl.list(["a", "b", "c"]) == "a, b en c")
    #expect(LanguageFormats(language: "de").list(["a", "b", "c"]) == "a, b und c")
  }

  @Test func pluralsAreThoseOfTheCLDR() {
    let letters: [LanguageFormats.PluralCategory: Character] = [
      .zero: "z", .one: "1", .two: "2", .few: "f", .many: "m", .other: "o",
    ]
    for line in Reference.plurals.split(separator: "\n") {
      let parts = line.split(separator: " ")
      let formats = LanguageFormats(language: String(parts[0]))
      let found = String(Reference.numbers.compactMap { letters[formats.pluralCategory($0)] })
      #expect(found == parts[1], "\(parts[0])")
    }
    #expect(en.pluralCategory(-1) == .one)
    #expect(en.pluralCategory(.min) == .other)
  }

  @Test func names() {
    #expect(en.languageName("nl") == "Dutch")
    #expect(nl.languageName("en") == "Engels")
    #expect(LanguageFormats(language: "fr").languageName("nl") == "néerlandais")
    #expect(nl.languageName("nl-NL") == "Nederlands (Nederland)")
    #expect(nl.languageName("nl-BE") == "Vlaams")
    #expect(en.languageName("qq") == "qq")
    #expect(LanguageFormats.ownName(of: "nl") == "Nederlands")
    #expect(LanguageFormats.ownName(of: "fr") == "Français")
    #expect(LanguageFormats.ownName(of: "en") == "English")
    #expect(LanguageFormats.ownName(of: "zz") == "zz")
    #expect(en.countryName("NL") == "Netherlands")
    #expect(nl.countryName("DE") == "Duitsland")
    #expect(nl.countryName("UK") == nil)
    #expect(nl.countryName("EU") == nil)
    #expect(nl.countryName("nl") == nil)
    #expect(LanguageFormats.isCountry("GB") && !LanguageFormats.isCountry("UK"))
    #expect(LanguageFormats.isLanguage("nl") && LanguageFormats.isLanguage("sr-Latn-RS"))
    #expect(LanguageFormats.isLanguage("nl-BE") && !LanguageFormats.isLanguage("nl-UK"))
    #expect(!LanguageFormats.isLanguage("dutch") && !LanguageFormats.isLanguage(""))
    #expect(LanguageFormats.countries.count == 250)
    #expect(LanguageFormats.countries == LanguageFormats.countries.sorted())
    for language in LanguageFormats.supported {
      let formats = LanguageFormats(language: language)
      #expect(LanguageFormats.countries.allSatisfy { formats.countryName($0)?.isEmpty == false })
      #expect(LanguageFormats.ownName(of: language) != language, "\(language)")
    }
  }
}

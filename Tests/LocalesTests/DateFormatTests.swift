import Dates
@testable import Locales
import Testing

/// Reads `2025-10-29 16:00`. The offset has no effect here.
func moment(_ text: String, offset: Int = 3600) -> Moment {
  guard case .success(let local) = LocalDateTime.parse(text) else {
    Issue.record("\(text) is not a date")
    return Moment(date: CalendarDate(daysSince1970: 0), time: nil, offset: 0)
  }
  return Moment(date: local.date, time: local.time, offset: offset)
}

struct DateFormatTests {
  @Test(arguments: [
    (
      "en",
      "29 October 2025|29 Oct 2025|Wednesday 29 October 2025, 16:00|October 2025|2025-10-29T16:00+01:00"
    ),
    (
      "en-GB",
      "29 October 2025|29 Oct 2025|Wednesday 29 October 2025, 16:00|October 2025|2025-10-29T16:00+01:00"
    ),
    (
      "nl",
      "29 oktober 2025|29 okt 2025|woensdag 29 oktober 2025, 16:00|oktober 2025|2025-10-29T16:00+01:00"
    ),
    (
      "nl-BE",
      "29 oktober 2025|29 okt 2025|woensdag 29 oktober 2025, 16:00|oktober 2025|2025-10-29T16:00+01:00"
    ),
    (
      "de",
      "29. Oktober 2025|29. Okt. 2025|Mittwoch, 29. Oktober 2025, 16:00|Oktober 2025|2025-10-29T16:00+01:00"
    ),
    (
      "fr",
      "29 octobre 2025|29 oct. 2025|mercredi 29 octobre 2025, 16:00|octobre 2025|2025-10-29T16:00+01:00"
    ),
    (
      "cs",
      "29. října 2025|29. 10. 2025|středa 29. října 2025, 16:00|říjen 2025|2025-10-29T16:00+01:00"
    ),
    (
      "es",
      "29 de octubre de 2025|29 oct 2025|miércoles, 29 de octubre de 2025, 16:00|octubre de 2025|2025-10-29T16:00+01:00"
    ),
    (
      "en-US",
      "October 29, 2025|Oct 29, 2025|Wednesday, October 29, 2025, 4:00\u{202F}PM|October 2025|2025-10-29T16:00+01:00"
    ),
  ])
  func styles(language: String, expected: String) {
    let formats = LanguageFormats(language: language)
    let styles = LanguageFormats.DateStyle.allCases.map {
      formats.format(moment("2025-10-29 16:00"), $0)
    }
    #expect(styles.joined(separator: "|") == expected)
  }

  @Test func daysHaveNoTime() {
    let formats = LanguageFormats(language: "en")
    #expect(formats.format(moment("2025-10-29"), .full) == "Wednesday 29 October 2025")
    #expect(formats.format(moment("2025-10-29"), .iso) == "2025-10-29")
    #expect(formats.format(moment("2025-10-29").date, .long) == "29 October 2025")
    #expect(
      LanguageFormats(language: "fr").format(moment("2025-08-01").date, .long) == "1er août 2025")
  }

  @Test(
    arguments: [
      ("en", "29 October 2025, 16:00–19:00", "2025-10-29 16:00", "2025-10-29 19:00"),
      ("en", "29 October 2025, 16:00", "2025-10-29 16:00", nil),
      ("en", "29 October 2025", "2025-10-29", nil),
      ("en", "29 October 2025", "2025-10-29", "2025-10-29"),
      ("en", "4–6 September 2025", "2025-09-04", "2025-09-06"),
      ("en", "29 September – 2 October 2025", "2025-09-29", "2025-10-02"),
      ("en", "30 December 2025 – 2 January 2026", "2025-12-30", "2026-01-02"),
      (
        "en", "29 October 2025, 16:00 – 30 October 2025, 12:00", "2025-10-29 16:00",
        "2025-10-30 12:00"
      ),
      ("en", "29 October 2025, 16:00 – 31 October 2025", "2025-10-29 16:00", "2025-10-31"),
      ("en", "29 October 2025, 16:00", "2025-10-29 16:00", "2025-10-29 15:00"),
      ("en", "29 October 2025, 16:00", "2025-10-29 16:00", "2025-10-29"),
      ("en", "29 October 2025", "2025-10-29", "2025-10-28"),
      ("nl", "29 oktober 2025, 16:00–19:00", "2025-10-29 16:00", "2025-10-29 19:00"),
      ("nl", "4–6 september 2025", "2025-09-04", "2025-09-06"),
      ("nl", "29 september – 2 oktober 2025", "2025-09-29", "2025-10-02"),
      ("de", "4.–6. September 2025", "2025-09-04", "2025-09-06"),
      ("de", "29. September – 2. Oktober 2025", "2025-09-29", "2025-10-02"),
      ("fr", "1er–3 septembre 2025", "2025-09-01", "2025-09-03"),
      ("es", "4–6 de septiembre de 2025", "2025-09-04", "2025-09-06"),
      ("hu", "2025. szeptember 4–6.", "2025-09-04", "2025-09-06"),
      ("hu", "2025. szeptember 29. – október 2.", "2025-09-29", "2025-10-02"),
      ("lv", "2025. gada 4.–6. septembris", "2025-09-04", "2025-09-06"),
      ("en-US", "September 4–6, 2025", "2025-09-04", "2025-09-06"),
      ("en-US", "September 29 – October 2, 2025", "2025-09-29", "2025-10-02"),
      (
        "en-US", "October 29, 2025, 4:00\u{202F}PM – 7:00\u{202F}PM", "2025-10-29 16:00",
        "2025-10-29 19:00"
      ),
    ] as [(String, String, String, String?)])
  func ranges(language: String, expected: String, from: String, to: String?) {
    let formats = LanguageFormats(language: language)
    #expect(formats.range(from: moment(from), to: to.map { moment($0) }) == expected)
  }

  @Test(arguments: LanguageFormats.supported)
  func everyLanguageWritesEveryDay(language: String) {
    let formats = LanguageFormats(language: language)
    for style in LanguageFormats.DateStyle.allCases {
      let texts = Set(
        (1...12).map { formats.format(moment("2025-\($0 < 10 ? "0" : "")\($0)-28"), style) })
      #expect(texts.count == 12, "\(language) \(style)")
      #expect(texts.allSatisfy { $0.contains("2025") && !$0.contains("'") && !$0.contains("{") })
    }
    #expect(formats.format(moment("2025-01-01 16:05"), .full).contains("05"))
    let range = formats.range(from: moment("2025-09-04"), to: moment("2025-09-06"))
    #expect(range.contains("4") && range.contains("6") && range.contains("–"))
  }

  @Test func unknownLanguagesReadAsEnglish() {
    #expect(!LanguageFormats.isSupported("xx"))
    #expect(LanguageFormats.isSupported("NL_be"))
    let formats = LanguageFormats(language: "xx")
    #expect(formats.language == "xx")
    #expect(formats.format(moment("2025-10-29").date, .long) == "29 October 2025")
    #expect(LanguageFormats(language: "").number(1234) == "1,234")
  }
}

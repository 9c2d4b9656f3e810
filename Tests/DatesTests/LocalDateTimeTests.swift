@testable import Dates
import Testing

struct LocalDateTimeTests {
  @Test(arguments: [
    ("2025-10-29", "2025-10-29"), ("2025-10-29 16:00", "2025-10-29T16:00"),
    ("2025-10-29T16:00", "2025-10-29T16:00"), ("2025-10-29 16:00:00", "2025-10-29T16:00"),
    ("2024-02-29T00:00:00.000", "2024-02-29T00:00"), ("0001-01-01", "0001-01-01"),
    ("9999-12-31 23:59", "9999-12-31T23:59"),
  ])
  func reads(text: String, expected: String) throws {
    #expect(try LocalDateTime.parse(text).get().iso8601 == expected)
  }

  @Test(
    arguments: [
      ("", .notADate), ("29-10-2025", .notADate), ("2025-10-9", .notADate),
      ("2025-1-29", .notADate),
      ("20251029", .notADate), (" 2025-10-29", .notADate), ("2025-10-290", .notADate),
      ("next week", .notADate), ("２０２５-10-29", .notADate), ("-025-10-29", .notADate),
      ("0000-10-29", .noSuchYear), ("2025-13-29", .noSuchMonth(13)),
      ("2025-00-29", .noSuchMonth(0)),
      ("2025-02-29", .noSuchDay(year: 2025, month: 2, days: 28)),
      ("2025-04-31 16:00", .noSuchDay(year: 2025, month: 4, days: 30)),
      ("2025-10-00", .noSuchDay(year: 2025, month: 10, days: 31)),
      ("2025-10-29 ", .notATime), ("2025-10-29 9:00", .notATime), ("2025-10-29 16.00", .notATime),
      ("2025-10-29 16:00 ", .notATime), ("2025-10-29 16", .notATime),
      ("2025-10-29  16:00", .notATime),
      ("2025-10-29 24:00", .noSuchTime), ("2025-10-29 16:60", .noSuchTime),
      ("2025-10-29 16:00:60", .noSuchTime), ("2025-10-29 16:00:30", .hasSeconds),
      ("2025-10-29T16:00Z", .hasOffset), ("2025-10-29T16:00+01:00", .hasOffset),
      ("2025-10-29 16:00:00 -0500", .hasOffset), ("2025-10-29T16:00:30Z", .hasOffset),
    ] as [(String, LocalDateTime.Failure)])
  func refuses(text: String, expected: LocalDateTime.Failure) {
    #expect(LocalDateTime.parse(text) == .failure(expected))
  }

  @Test func readsDaysStrictly() {
    #expect(CalendarDate(iso8601: "2025-10-29") == CalendarDate(year: 2025, month: 10, day: 29))
    #expect(CalendarDate(iso8601: "x2025-10-29".dropFirst())?.weekday == 3)
    for text in ["2025-10-29 16:00", "2025-10-32", "2025-10-29\n", "", "2025-10-2９"] {
      #expect(CalendarDate(iso8601: text) == nil)
    }
  }

  @Test func readsPointsInTime() throws {
    let date = try #require(CalendarDate(iso8601: "2025-10-29"))
    let time = ClockTime(hour: 16, minute: 0)
    #expect(PointInTime(iso8601: "2025-10-29T16:00:30.5+01:00") == .instant(1_761_750_030))
    #expect(PointInTime(iso8601: "2025-10-29T15:00Z") == .instant(1_761_750_000))
    #expect(PointInTime(iso8601: "1970-01-01T00:00-01") == .instant(3600))
    #expect(
      PointInTime(iso8601: "2025-10-29 16:00") == .local(LocalDateTime(date: date, time: time)))
    #expect(PointInTime(iso8601: "2025-10-29") == .local(LocalDateTime(date: date)))
    for text in ["now", "2025-10-29T16:00+1", "2025-10-29Z", "2025-10-29T25:00Z"] {
      #expect(PointInTime(iso8601: text) == nil)
    }
  }

  @Test func countsDaysBothWays() {
    for days in stride(from: -719_162, through: 2_932_896, by: 997) {
      let date = CalendarDate(daysSince1970: days)
      #expect(date.daysSince1970 == days)
      #expect(CalendarDate(iso8601: date.iso8601) == date)
    }
  }
}

struct DateGuessTests {
  @Test(arguments: [
    ("29-10-2025", "2025-10-29"), ("29/10/2025", "2025-10-29"), ("29.10.2025", "2025-10-29"),
    ("29. 10. 2025", "2025-10-29"), ("03/04/2025", "2025-04-03"), ("10/29/2025", "2025-10-29"),
    ("29 October 2025", "2025-10-29"), ("October 29, 2025", "2025-10-29"),
    ("29 oktober 2025", "2025-10-29"), ("2025/10/29", "2025-10-29"), ("2025-10-9", "2025-10-09"),
    ("2025.1.9", "2025-01-09"), ("20251029", "2025-10-29"), ("29-10-25", "2025-10-29"),
    ("29 okt. 2025", "2025-10-29"), ("Oct. 29th 2025", "2025-10-29"),
    ("29th of October 2025", "2025-10-29"),
    ("1er août 2025", "2025-08-01"), ("3. März 2025", "2025-03-03"), ("1 mrt '26", "2026-03-01"),
    ("Wednesday, 29 October 2025", "2025-10-29"), ("wo 29 okt 2025", "2025-10-29"),
    ("2025-29-10", "2025-10-29"), ("29-Oct-2025", "2025-10-29"), ("2025 October 29", "2025-10-29"),
    ("29-10-2025 16:00", "2025-10-29 16:00"), ("29/10/2025 16.00", "2025-10-29 16:00"),
    ("29 October 2025 4 pm", "2025-10-29 16:00"),
    ("29 October 2025, 4.30 p.m.", "2025-10-29 16:30"),
    ("29 oktober 2025 16u00", "2025-10-29 16:00"),
    ("29 oktober 2025 om 16 uur", "2025-10-29 16:00"),
    ("29 oktober 2025 16.00 uur", "2025-10-29 16:00"),
    ("29 octobre 2025 à 16h30", "2025-10-29 16:30"),
    ("2025-10-29 9:00", "2025-10-29 09:00"), ("2025-10-29T9:05", "2025-10-29 09:05"),
    ("2025-10-29 12 am", "2025-10-29 00:00"), ("2025-10-29 12pm", "2025-10-29 12:00"),
    ("2025-10-29, 16:00:00", "2025-10-29 16:00"), (" 2025-10-29 ", "2025-10-29"),
  ])
  func guesses(text: String, expected: String) {
    #expect(DateGuess.guess(text) == expected)
  }

  @Test(arguments: [
    "", "soon", "October", "2025", "October 2025", "32/10/2025", "31-04-2025", "29 Foo 2025",
    "2025-10-29T16:00Z", "2025-10-29T16:00+01:00", "2025-10-29 25:00", "2025-10-29 13 pm",
    "29/10/99999999999999999999999", "1-2-3", "29-10-2025 16", "29-10-2025 to 30-10-2025", "\u{0}",
    "29 ma 2025", "١٢-١٢-٢٠٢٥",
  ])
  func staysSilent(text: String) {
    #expect(DateGuess.guess(text) == nil)
  }

  @Test(arguments: [
    ("31-02-2026", 28), ("31-02-2024", 29), ("31/04/2025", 30), ("32/10/2025", 31),
    ("02/31/2026", 28), ("30.2.26", 28), ("31 april 2026", 30), ("Feb 30, 2026", 28),
    ("2026/02/30", 28), ("20260230", 28), ("31-02-2026 14:00", 28),
    ("zo 31 feb 2026 om 14 uur", 28),
    ("00-05-2026", 31),
  ])
  func knowsDaysThatDoNotExist(text: String, days: Int) {
    #expect(DateGuess.daysOfMonth(ofImpossible: text) == days)
    #expect(DateGuess.guess(text) == nil)
  }

  @Test(arguments: [
    "", "soon", "29-10-2025", "13-13-2026", "31-02-2026 x", "31-02", "1-2-3", "2026",
  ])
  func knowsNoDays(text: String) {
    #expect(DateGuess.daysOfMonth(ofImpossible: text) == nil)
  }

  @Test func everyGuessIsADate() {
    for text in ["29 juni 2025", "29 juillet 2025 3pm", "1 mei 2025"] {
      let guess = DateGuess.guess(text).map { LocalDateTime.parse($0) }
      #expect(throws: Never.self) { try guess?.get() }
    }
  }
}

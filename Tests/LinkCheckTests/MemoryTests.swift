import Dates
import Diagnostics
import Testing

@testable import LinkCheck

/// The answers of earlier runs.
@Suite("Memory of links") struct MemoryTests {
  private func day(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(iso8601: text))
  }

  private let page = "https://example.org/page"
  private let gone = Answer.gone(.status(404))

  @Test func goneOnOneDayIsNotEnough() throws {
    var memory = LinkMemory()
    memory.note(gone, for: page, on: try day("2026-11-01"))
    memory.note(gone, for: page, on: try day("2026-11-01"))
    #expect(memory.goneBefore(try day("2026-11-01"), page) == nil)
    memory.note(gone, for: page, on: try day("2026-11-02"))
    #expect(memory.goneBefore(try day("2026-11-02"), page) == (try day("2026-11-01")))
  }

  @Test func aPageThatLivedInBetweenBeginsAnew() throws {
    for answer in [Answer.lives, .moved(to: "https://example.org/new")] {
      var memory = LinkMemory()
      memory.note(gone, for: page, on: try day("2026-11-01"))
      memory.note(answer, for: page, on: try day("2026-11-02"))
      memory.note(gone, for: page, on: try day("2026-11-03"))
      #expect(memory.goneBefore(try day("2026-11-03"), page) == nil)
    }
  }

  @Test func aDoubtInBetweenChangesNothing() throws {
    var memory = LinkMemory()
    memory.note(gone, for: page, on: try day("2026-11-01"))
    memory.note(.unknown(.slow), for: page, on: try day("2026-11-02"))
    #expect(memory.goneBefore(try day("2026-11-02"), page) == nil)
    memory.note(gone, for: page, on: try day("2026-11-03"))
    #expect(memory.goneBefore(try day("2026-11-03"), page) == (try day("2026-11-01")))
  }

  @Test(
    arguments: [
      (Answer.lives, "2026-11-01", true), (.lives, "2026-11-07", true),
      (.lives, "2026-11-08", false), (.lives, "2026-10-31", false),
      (.moved(to: "https://example.org/b"), "2026-11-02", true),
      (.gone(.status(404)), "2026-11-01", false), (.unknown(.slow), "2026-11-01", false),
    ])
  func freshness(_ answer: Answer, _ today: String, _ isFresh: Bool) throws {
    var memory = LinkMemory()
    memory.note(answer, for: page, on: try day("2026-11-01"))
    #expect(memory.answer(for: page, on: try day(today)) == (isFresh ? answer : nil))
  }

  @Test func theFileKeepsEverything() throws {
    var memory = LinkMemory()
    memory.note(.lives, for: "https://a.example/\"\u{E9}", on: try day("2026-11-01"))
    memory.note(
      .moved(to: "https://b.example/x"), for: "https://b.example/", on: try day("2026-11-02"))
    memory.note(gone, for: page, on: try day("2026-11-03"))
    memory.note(.gone(.noHost("c.example")), for: "https://c.example/", on: try day("2026-11-03"))
    memory.note(.unknown(.status(403)), for: "https://d.example/", on: try day("2026-11-03"))
    memory.note(.unknown(.slow), for: "https://e.example/", on: try day("2026-11-03"))
    memory.note(host: "f.example", waitsUntil: 1_800_000_000)
    #expect(try LinkMemory(memory.bytes) == memory)
    #expect(try LinkMemory(LinkMemory().bytes) == LinkMemory())
    // A line for each address.
    #expect(memory.bytes.count { $0 == 10 } == 10)
  }

  @Test(
    arguments: [
      "", "{", "[]", "{}", #"{"version": 0, "links": {}, "waits": {}}"#,
      #"{"version": 1, "links": {}}"#, #"{"version": 1, "links": [], "waits": {}}"#,
      #"{"version": 1, "waits": {}, "links": {"a": {"answer": "lives"}}}"#,
      #"{"version": 1, "waits": {}, "links": {"a": {"answer": "gone", "asked": "2026-11-01"}}}"#,
      #"{"version": 1, "waits": {}, "links": {"a": {"answer": "hm", "asked": "2026-11-01"}}}"#,
      #"{"version": 1, "waits": {}, "links": {"a": {"answer": "lives", "asked": "2026-02-31"}}}"#,
      #"{"version": 1, "waits": {"a": "b"}, "links": {}}"#,
      #"{"version": "1", "links": {}, "waits": {}}"#,
    ])
  func damaged(_ text: String) {
    #expect(throws: LinkMemory.Fault.damaged) { try LinkMemory(Array(text.utf8)) }
  }

  @Test func newer() {
    #expect(throws: LinkMemory.Fault.newer) {
      try LinkMemory(Array(#"{"version": 2, "anything": 1}"#.utf8))
    }
  }

  @Test func whatNobodyLinksToIsForgotten() throws {
    var memory = LinkMemory()
    for address in ["a", "b"] { memory.note(.lives, for: address, on: try day("2026-01-01")) }
    memory.note(.lives, for: "c", on: try day("2026-10-01"))
    memory.note(host: "old.example", waitsUntil: 99)
    memory.note(host: "new.example", waitsUntil: 101)
    memory.forget(except: ["a"], on: try day("2026-11-01"), now: 100)
    #expect(memory.records.keys.sorted() == ["a", "c"])
    #expect(memory.waits == ["new.example": 101])
  }
}

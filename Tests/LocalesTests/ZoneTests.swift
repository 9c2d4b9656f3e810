import Dates
import Locales
import Testing

struct ZoneTests {
  func zone(_ identifier: String) throws -> ZoneRules {
    try #require(ZoneRules(identifier: identifier))
  }

  func resolve(_ zone: ZoneRules, _ text: String) -> ZoneRules.Resolution {
    let moment = moment(text)
    return zone.resolve(moment.date, moment.time)
  }

  @Test func summerTimeInAmsterdam() throws {
    let zone = try zone("Europe/Amsterdam")
    #expect(resolve(zone, "2025-10-29 16:00") == .exact(offset: 3600))
    #expect(resolve(zone, "2025-07-01 16:00") == .exact(offset: 7200))
    #expect(resolve(zone, "2025-03-30 01:59") == .exact(offset: 3600))
    #expect(resolve(zone, "2025-03-30 02:00") == .skipped(before: 3600, after: 7200))
    #expect(resolve(zone, "2025-03-30 02:30") == .skipped(before: 3600, after: 7200))
    #expect(resolve(zone, "2025-03-30 03:00") == .exact(offset: 7200))
    #expect(resolve(zone, "2025-10-26 01:59") == .exact(offset: 7200))
    #expect(resolve(zone, "2025-10-26 02:30") == .twice(first: 7200, second: 3600))
    #expect(resolve(zone, "2025-10-26 03:00") == .exact(offset: 3600))
    #expect(resolve(zone, "2025-03-30") == .exact(offset: 3600))
    #expect(resolve(zone, "2150-07-01 12:00") == .exact(offset: 7200))
    #expect(resolve(zone, "9999-07-01 12:00") == .exact(offset: 7200))
    #expect(resolve(zone, "9999-12-31 12:00") == .exact(offset: 3600))
  }

  @Test func oddZones() throws {
    #expect(ZoneRules(identifier: "Europe/Amsterdm") == nil)
    #expect(ZoneRules(identifier: "") == nil)
    #expect(ZoneRules(identifier: "Europe/Amsterdam ") == nil)
    #expect(ZoneRules(identifier: "Europe/Amsterdam;") == nil)
    #expect(resolve(try zone("UTC"), "2025-10-29 16:00") == .exact(offset: 0))
    #expect(resolve(try zone("Asia/Kolkata"), "2025-10-29") == .exact(offset: 19_800))
    // Samoa skipped 30 December 2011.
    #expect(
      resolve(try zone("Pacific/Apia"), "2011-12-30 12:00")
        == .skipped(before: -36_000, after: 50_400))
    // Clocks in Lebanon go forward at midnight; the day begins at 01:00.
    let beirut = try zone("Asia/Beirut")
    #expect(resolve(beirut, "2024-03-31 00:30") == .skipped(before: 7200, after: 10_800))
    #expect(resolve(beirut, "2024-03-31") == .exact(offset: 7200))
    #expect(ZoneRules.identifiers.contains("Europe/Amsterdam"))
    #expect(ZoneRules.identifiers.count > 500)
  }

  @Test func momentsOfInstants() throws {
    let zone = try zone("Europe/Amsterdam")
    #expect(zone.moment(atInstant: 1_761_750_000).iso8601 == "2025-10-29T16:00+01:00")
    #expect(zone.offset(atInstant: 1_751_368_800) == 7200)
    #expect(zone.moment(atInstant: .min).date.year == 1)
    #expect(zone.moment(atInstant: .max).date.year == 9999)
    #expect(zone.instant(of: .instant(5)) == 5)
    let local = try LocalDateTime.parse("2025-10-29 16:00").get()
    #expect(zone.instant(of: .local(local)) == 1_761_750_000)
    let skipped = try LocalDateTime.parse("2025-03-30 02:30").get()
    #expect(zone.moment(skipped).iso8601 == "2025-03-30T03:30+02:00")
  }

  @Test func offsetsAreThoseOfTheDatabase() throws {
    var zones: [String: ZoneRules] = [:]
    for line in Reference.offsets.split(separator: "\n") {
      let parts = line.split(separator: " ").map(String.init)
      let rules = try zones[parts[0]] ?? zone(parts[0])
      zones[parts[0]] = rules
      let instant = try #require(Int(parts[1]))
      #expect(rules.offset(atInstant: instant) == Int(parts[2]), "\(line)")
      let moment = rules.moment(atInstant: instant)
      if case .exact(let offset) = rules.resolve(moment.date, moment.time) {
        #expect(offset == moment.offset, "\(line)")
      }
    }
  }

  @Test func everyZoneReads() throws {
    for identifier in ZoneRules.identifiers {
      let rules = try zone(identifier)
      for instant in stride(from: -3_000_000_000, to: 20_000_000_000, by: 86_400 * 4001) {
        let moment = rules.moment(atInstant: instant)
        let time = try #require(moment.time)
        switch rules.resolve(moment.date, time) {
        case .exact(let offset): #expect(offset == moment.offset)
        case .twice(let first, let second):
          #expect(first == moment.offset || second == moment.offset)
        case .skipped: Issue.record("\(identifier) \(instant) is skipped")
        }
      }
    }
  }
}

import Files
import Output
import Randomness
import Testing

@testable import Publishing

@Suite("The plan of a publication") struct PlanTests {
  /// The paths that are a file in one site and a folder in another.
  private static let odd: Set<String> = ["odd", "odd/index.html"]

  private func publish(
    _ site: LinkedSite, to target: MemoryTarget, now: Int = 1_000_000
  ) throws -> Publisher.Outcome {
    target.source = site.files
    return try Publisher(
      to: target, siteURL: "https://a.example/", program: "Polder", folder: "/nonexistent",
      files: site.finished, web: nil, threads: 1, checksOutput: false, now: { now }
    ).run()
  }

  /// Watches a target: nothing that a visitor can see is ever wrong.
  private func watch(_ target: MemoryTarget, _ label: String) {
    target.onChange = { [unowned target] in
      let faults = LinkedSite.faults(target.files, except: Self.odd)
      #expect(faults == [], "\(label)")
    }
  }

  @Test(arguments: 0..<40)
  func atEveryStepEveryLinkLeadsSomewhere(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let target = MemoryTarget()
    let foreign = try OutputPath("files/mine.txt")
    target.files[foreign] = [1]
    watch(target, "seed \(seed)")
    for number in 0..<4 {
      let site = LinkedSite(&random)
      let outcome = try publish(site, to: target, now: 1_000_000 + number * 200)
      check(target, has: site, outcome, foreign: foreign)
    }
    #expect(target.files[foreign] == [1])
  }

  @Test(arguments: 0..<40)
  func interruptedAnywhereItEndsRight(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let target = MemoryTarget()
    watch(target, "seed \(seed)")
    _ = try publish(LinkedSite(&random), to: target)
    for number in 0..<6 {
      let site = LinkedSite(&random)
      target.changesLeft = Int.random(in: 0..<25, using: &random)
      let outcome = try? publish(site, to: target, now: 1_000_000 + number * 100)
      target.changesLeft = nil
      if let outcome { check(target, has: site, outcome, foreign: nil) }
      #expect(target.owner == nil)
    }
    let last = LinkedSite(&random)
    check(target, has: last, try publish(last, to: target, now: 1_000_600), foreign: nil)
    // Once the time is over, nothing is kept.
    _ = try publish(last, to: target, now: 1_000_901)
    #expect(target.files == last.files)
    #expect(try publish(last, to: target, now: 1_000_902).isUnchanged)
  }

  /// Checks that a target has exactly the site, what is kept for pages in caches, and what others put there.
  private func check(
    _ target: MemoryTarget, has site: LinkedSite, _ outcome: Publisher.Outcome,
    foreign: OutputPath?
  ) {
    let kept = Set(outcome.plan.kept.map(\.file.path))
    for (path, bytes) in site.files { #expect(target.files[path] == bytes, "\(path.text)") }
    for path in target.files.keys where site.files[path] == nil && path != foreign {
      #expect(kept.contains(path), "\(path.text) is left")
    }
    for path in outcome.plan.withdrawn {
      #expect(target.files[path] == nil, "\(path.text) was withdrawn")
    }
    if !outcome.plan.withdrawn.isEmpty {
      #expect(kept.allSatisfy { FileRole(of: $0, lasts: true) == .look })
    }
    #expect(target.records[.journal] ?? [] == [])
  }

  private func file(_ path: String, _ text: String, lasts: Bool = false) throws -> FinishedFile {
    let bytes = Array(text.utf8)
    return FinishedFile(
      path: try OutputPath(path), size: bytes.count, hash: .hash(bytes), lasts: lasts)
  }

  private func state(
    _ files: [FinishedFile], kept: [KeptFile] = [], time: Int = 1000
  ) -> TargetState {
    TargetState(
      manifest: PublicationManifest(
        site: SiteIdentity(url: "u", id: "i"), time: time, program: "", isChecked: true,
        files: files, kept: kept), journal: nil, present: [])
  }

  @Test func whatIsKeptAndHowLong() throws {
    let style = try file("assets/a.1.css", "1", lasts: true)
    let picture = try file("assets/a.1.webp", "1", lasts: true)
    let index = try file("search/a.1.js", "1", lasts: true)
    let page = try file("a/index.html", "a")
    let all = [style, picture, index, page].sorted { $0.path < $1.path }
    let changed = try file("a/index.html", "b")
    // Without a withdrawal, everything lasting stays for five minutes.
    let plan = PublicationPlan([changed], over: state(all), now: 2000)
    #expect(plan.kept.map(\.until) == [2300, 2300, 2300])
    #expect(plan.withdrawn.isEmpty)
    // With one, only what quotes nothing.
    let withdrawal = PublicationPlan([], over: state(all), now: 2000)
    #expect(withdrawal.kept.map(\.file) == [style])
    #expect(withdrawal.withdrawn == [page.path])
    #expect(withdrawal.removals.first == page)
    // A later withdrawal takes what was kept before.
    let kept = [index, style].map { KeptFile(file: $0, until: 2300) }
      .sorted { $0.file.path < $1.file.path }
    let later = PublicationPlan([], over: state([page], kept: kept), now: 2100)
    #expect(later.kept == [KeptFile(file: style, until: 2300)])
    // The time is over.
    #expect(
      PublicationPlan([page], over: state([page], kept: kept), now: 2300).kept.isEmpty)
  }

  @Test func aChangedCardIsAWithdrawal() throws {
    let index = try file("search/a.1.json", "1", lasts: true)
    let old = [try file("a/contact.vcf", "a"), index]
    let plan = PublicationPlan([try file("a/contact.vcf", "b")], over: state(old), now: 2000)
    #expect(plan.kept.isEmpty)
    #expect(plan.removals == [index])
  }

  @Test func clocksThatDiffer() throws {
    let style = try file("assets/a.1.css", "1", lasts: true)
    // This clock is a minute behind: the later time counts.
    let behind = PublicationPlan([], over: state([style], time: 2060), now: 2000)
    #expect(behind.clockLag == 60)
    #expect(behind.kept == [KeptFile(file: style, until: 2360)])
    // A time of next year is wrong. It must not keep files for a year.
    let wrong = PublicationPlan(
      [], over: state([], kept: [KeptFile(file: style, until: 40_000_000)], time: 39_999_700),
      now: 2000)
    #expect(wrong.time == 2000)
    #expect(wrong.kept == [KeptFile(file: style, until: 2300)])
  }

  @Test func theOrderOfWhatIsSent() throws {
    let old = [
      try file("a/index.html", "1"), try file("data/a.csv", "1"), try file("files/a.pdf", "1"),
    ]
    let new = [
      try file("a/index.html", "2"), try file("assets/a.2.css", "2", lasts: true),
      try file("b/index.html", "2"), try file("data/a.csv", "2"), try file("feed.xml", "2"),
      try file("files/a.pdf", "2"), try file("index.html", "2"),
    ]
    let plan = PublicationPlan(new, over: state(old), now: 2000)
    #expect(
      plan.sent.map(\.path.text) == [
        "assets/a.2.css", "feed.xml", "b/index.html", "index.html", "files/a.pdf", "a/index.html",
        "data/a.csv",
      ])
    #expect((plan.newCount, plan.changedCount, plan.bytes) == (4, 3, 7))
  }
}

import Diagnostics
import Testing

@testable import LinkCheck

/// Whose turn it is.
@Suite("The order of questions") struct InquiryTests {
  private func addresses(_ texts: String...) throws -> [OutsideAddress] {
    try texts.map { try #require(OutsideAddress($0)) }
  }

  private func many(_ count: Int, at host: String) throws -> [OutsideAddress] {
    try (0..<count).map { try #require(OutsideAddress("https://\(host)/\($0)")) }
  }

  private func inquiry(_ addresses: [OutsideAddress], patience: Int = 60) -> Inquiry {
    Inquiry(addresses, inside: InsideHosts(), patience: patience)
  }

  private func take(_ inquiry: inout Inquiry, at now: Double) throws -> Inquiry.Job {
    let job = inquiry.next(at: now)
    return try #require(job)
  }

  private func isIdle(_ inquiry: inout Inquiry, at now: Double) -> Bool {
    inquiry.next(at: now) == nil
  }

  private let open = [NetworkAddress("9.9.9.9")].compactMap { $0 }

  private func status(_ status: Int, after: Int? = nil) -> Outcome {
    .answered(status: status, location: nil, retryAfter: after)
  }

  /// A host gets one job at a time, and other hosts do not wait for it.
  @Test func oneJobForAHost() throws {
    var inquiry = inquiry(try many(20, at: "a.example") + many(1, at: "b.example"))
    let first = try take(&inquiry, at: 0)
    let second = try take(&inquiry, at: 0)
    #expect(first.host == "a.example")
    #expect(first.trails.count == Inquiry.batch)
    #expect(first.addresses == nil)
    #expect(second.host == "b.example")
    #expect(isIdle(&inquiry, at: 0))
    inquiry.finish(first, .asked(open, first.trails.map { _ in status(200) }), at: 0)
    #expect(inquiry.answers.count == Inquiry.batch)
    let third = try take(&inquiry, at: 0)
    #expect(third.addresses == open)
    inquiry.finish(second, .asked(open, [status(200)]), at: 0)
    inquiry.finish(third, .asked(open, third.trails.map { _ in status(200) }), at: 0)
    let last = try take(&inquiry, at: 0)
    #expect(last.trails.count == 4)
    inquiry.finish(last, .asked(open, last.trails.map { _ in status(200) }), at: 0)
    #expect(inquiry.isDone)
    #expect(inquiry.requests == 21)
  }

  /// What curl did not send is sent later, in the same order.
  @Test func brokenOff() throws {
    var inquiry = inquiry(try many(3, at: "a.example"))
    let job = try take(&inquiry, at: 0)
    inquiry.finish(job, .asked(open, [status(200), status(404)]), at: 0)
    let next = try take(&inquiry, at: 0)
    // The page that was not found is asked with GET, and that ends a job.
    #expect(next.trails.map(\.address.target) == ["/1"])
    #expect(next.trails.map(\.method) == [.get])
    inquiry.finish(next, .asked(open, [status(404)]), at: 0)
    #expect(inquiry.answers[1] == .gone(.status(404)))
    let last = try take(&inquiry, at: 0)
    #expect(last.trails.map(\.address.target) == ["/2"])
    #expect(last.trails.map(\.method) == [.head])
  }

  @Test func aHostThatRefusesHEADIsAskedWithGET() throws {
    var inquiry = inquiry(try many(3, at: "a.example"))
    let job = try take(&inquiry, at: 0)
    inquiry.finish(job, .asked(open, [status(405)]), at: 0)
    for place in 0..<3 {
      let next = try take(&inquiry, at: 0)
      #expect(next.trails.map(\.address.target) == ["/\(place)"])
      #expect(next.trails.map(\.method) == [.get])
      inquiry.finish(next, .asked(open, [status(200)]), at: 0)
    }
    #expect(inquiry.isDone)
  }

  @Test func patience() throws {
    var inquiry = inquiry(try many(2, at: "a.example"))
    let job = try take(&inquiry, at: 10)
    inquiry.finish(job, .asked(open, [status(429, after: 30)]), at: 10)
    #expect(isIdle(&inquiry, at: 39))
    let again = try take(&inquiry, at: 40)
    #expect(again.trails.map(\.address.target) == ["/0", "/1"])
    inquiry.finish(again, .asked(open, [status(200), status(200)]), at: 40)
    #expect(inquiry.isDone)
    #expect(inquiry.delays.isEmpty)
  }

  /// The host is not asked any more in this run, and not before the time that it wants in later ones.
  @Test func tooMuchPatience() throws {
    var inquiry = inquiry(try many(9, at: "a.example"), patience: 10)
    let job = try take(&inquiry, at: 0)
    inquiry.finish(job, .asked(open, [status(200), status(503, after: 3600)]), at: 0)
    #expect(inquiry.isDone)
    #expect(inquiry.answers[0] == .lives)
    #expect((1..<9).allSatisfy { inquiry.answers[$0] == .unknown(.busy) })
    #expect(inquiry.delays == ["a.example": 3600])
  }

  /// A host that refuses robots with 429 costs two short waits, however many links it has.
  @Test func aHostThatStaysBusy() throws {
    var inquiry = inquiry(try many(50, at: "a.example"))
    var now = 0.0
    var jobs = 0
    while !inquiry.isDone, jobs < 100 {
      guard let job = inquiry.next(at: now) else {
        now += 1
        continue
      }
      jobs += 1
      inquiry.finish(job, .asked(open, [status(429)]), at: now)
    }
    #expect(jobs == 3)
    #expect(now == 10)
    #expect((0..<50).allSatisfy { inquiry.answers[$0] == .unknown(.busy) })
  }

  @Test func aSilentHostIsLeftAlone() throws {
    var inquiry = inquiry(try many(20, at: "a.example"))
    var jobs = 0
    while let job = inquiry.next(at: 0) {
      jobs += 1
      inquiry.finish(job, .asked(open, [.failed(.slow, isConnected: false)]), at: 0)
    }
    #expect(jobs == Inquiry.silenceLimit)
    #expect(inquiry.isDone)
    #expect((0..<20).allSatisfy { inquiry.answers[$0] == .unknown(.slow) })
  }

  @Test func aHostIsLookedUpTwice() throws {
    var inquiry = inquiry(try many(2, at: "a.example"))
    let first = try take(&inquiry, at: 0)
    inquiry.finish(first, .noHost, at: 0)
    #expect(isIdle(&inquiry, at: 0.4))
    let second = try take(&inquiry, at: 1)
    #expect(second.trails.count == 2)
    inquiry.finish(second, .noHost, at: 2)
    #expect(inquiry.isDone)
    #expect(!inquiry.hasFoundHost)
    #expect(inquiry.answers[0] == .gone(.noHost("a.example")))
    #expect(inquiry.answers[1] == .gone(.noHost("a.example")))
  }

  @Test func redirectsToOtherHostsWaitForThem() throws {
    var inquiry = inquiry(try addresses("https://a.example/x", "https://a.example/y"))
    let job = try take(&inquiry, at: 0)
    let outcome = Outcome.answered(
      status: 301, location: "https://b.example/z", retryAfter: nil)
    inquiry.finish(job, .asked(open, [outcome, outcome]), at: 0)
    let next = try take(&inquiry, at: 0)
    #expect(next.host == "b.example")
    #expect(next.addresses == nil)
    #expect(next.trails.count == 2)
    inquiry.finish(next, .refused(.inside("b.example")), at: 0)
    #expect(inquiry.isDone)
    #expect(inquiry.answers[1] == .unknown(.inside("b.example")))
  }

  /// Nothing is sent to these.
  @Test func addressesThatAreNotAsked() throws {
    var inquiry = inquiry(
      try addresses(
        "http://localhost/", "http://10.0.0.1/", "http://[::1]/", "https://u:p@a.example/",
        "http://a.example:22/"))
    #expect(inquiry.isDone)
    #expect(isIdle(&inquiry, at: 0))
    #expect(inquiry.answers[0] == .unknown(.inside("localhost")))
    #expect(inquiry.answers[3] == .unknown(.credentials))
    #expect(inquiry.answers[4] == .unknown(.port(22)))
  }
}

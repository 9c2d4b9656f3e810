import Diagnostics
import Testing

@testable import LinkCheck

/// What follows from answers.
@Suite("Judging answers") struct JudgeTests {
  /// Plays a host: returns the answer for an address when each request has a given outcome.
  ///
  /// - Parameter outcomes: the outcomes by method and address, `HEAD https://…`.
  private func answer(
    _ first: String, _ outcomes: [String: Outcome], inside: InsideHosts = InsideHosts()
  ) -> Answer? {
    guard let address = OutsideAddress(first) else { return nil }
    var trail = Trail(address)
    for _ in 0..<40 {
      let method = trail.method == .head ? "HEAD" : "GET"
      guard let outcome = outcomes["\(method) \(trail.address.text)"] else { return nil }
      switch Judge.next(after: outcome, trail, inside: inside) {
      case .done(let answer): return answer
      case .ask(let next), .wait(_, let next): trail = next
      }
    }
    return nil
  }

  private func status(_ status: Int, to location: String? = nil, after: Int? = nil) -> Outcome {
    .answered(status: status, location: location, retryAfter: after)
  }

  private let page = "https://example.org/page"

  @Test(
    arguments: [
      (200, Answer.lives), (204, .lives), (404, .gone(.status(404))), (410, .gone(.status(410))),
      (401, .unknown(.status(401))), (403, .unknown(.status(403))), (429, .unknown(.busy)),
      (500, .unknown(.status(500))), (503, .unknown(.status(503))), (999, .unknown(.status(999))),
      (300, .unknown(.status(300))), (304, .unknown(.status(304))), (451, .unknown(.status(451))),
      (301, .unknown(.brokenRedirect)),
    ])
  func statuses(_ code: Int, _ expected: Answer) {
    let outcome = status(code)
    #expect(answer(page, ["HEAD \(page)": outcome, "GET \(page)": outcome]) == expected)
  }

  /// HEAD is only believed when it says that the page lives, or where it is.
  @Test(arguments: [400, 403, 404, 405, 410, 500, 501])
  func refusedHEAD(_ code: Int) {
    #expect(answer(page, ["HEAD \(page)": status(code), "GET \(page)": status(200)]) == .lives)
  }

  @Test func connectionsThatBreakOff() {
    let cut = Outcome.failed(.garbled, isConnected: true)
    let slow = Outcome.failed(.slow, isConnected: true)
    let refused = Outcome.failed(.unreachable, isConnected: false)
    let certificate = Outcome.failed(.certificate, isConnected: true)
    #expect(answer(page, ["HEAD \(page)": cut, "GET \(page)": status(200)]) == .lives)
    #expect(answer(page, ["HEAD \(page)": slow, "GET \(page)": slow]) == .unknown(.slow))
    #expect(answer(page, ["HEAD \(page)": refused]) == .unknown(.unreachable))
    #expect(answer(page, ["HEAD \(page)": certificate]) == .unknown(.certificate))
  }

  @Test(
    arguments: [
      // The link, its redirects with their status, and the answer.
      (
        "https://a.example/x", [(301, "https://a.example/y")],
        Answer.moved(to: "https://a.example/y")
      ),
      ("https://a.example/x", [(308, "https://b.example/y")], .moved(to: "https://b.example/y")),
      (
        "http://a.example/x", [(301, "https://a.example/x"), (301, "https://www.a.example/x/")],
        .moved(to: "https://www.a.example/x/")
      ),
      ("https://a.example/x", [(302, "https://a.example/y")], .lives),
      ("https://a.example/x", [(303, "https://a.example/y")], .lives),
      ("https://a.example/x", [(307, "https://a.example/y")], .lives),
      (
        "https://a.example/x", [(301, "https://a.example/y"), (302, "https://a.example/z")], .lives
      ),
      // A lower scheme, also on the way.
      ("https://a.example/x", [(301, "http://a.example/y")], .lives),
      // Home pages.
      ("https://a.example/x", [(301, "https://a.example/")], .unknown(.home("https://a.example/"))),
      (
        "https://a.example/x", [(301, "https://b.example/nl/")],
        .unknown(.home("https://b.example/nl/"))
      ),
      (
        "https://a.example/x", [(301, "https://b.example/nl/index.html")],
        .unknown(.home("https://b.example/nl/index.html"))
      ),
      ("https://a.example/", [(301, "https://b.example/")], .unknown(.home("https://b.example/"))),
      (
        "http://a.example/", [(301, "https://www.a.example/")], .moved(to: "https://www.a.example/")
      ),
      ("https://a.example/", [(301, "https://a.example/nl")], .moved(to: "https://a.example/nl")),
      // Gates.
      (
        "https://a.example/x", [(301, "https://a.example/user/login?to=1")],
        .unknown(.gate("https://a.example/user/login?to=1"))
      ),
      (
        "https://a.example/x", [(301, "https://sso.a.example/y")],
        .unknown(.gate("https://sso.a.example/y"))
      ),
      (
        "https://a.example/x/y",
        [(301, "https://c.example/wall?back=https%3A%2F%2Fa.example%2Fx%2Fy")],
        .unknown(.gate("https://c.example/wall?back=https%3A%2F%2Fa.example%2Fx%2Fy"))
      ),
      (
        "https://a.example/x", [(301, "https://myprivacy.a.example/consent")],
        .unknown(.gate("https://myprivacy.a.example/consent"))
      ),
      (
        "https://a.example/login", [(301, "https://a.example/sign-in")],
        .moved(to: "https://a.example/sign-in")
      ),
      (
        "https://a.example/x", [(301, "https://a.example/404.html")],
        .unknown(.errorPage("https://a.example/404.html"))
      ),
      // A fragment of the redirect.
      (
        "https://a.example/x", [(301, "https://a.example/y#z")], .moved(to: "https://a.example/y#z")
      ),
      // Nowhere.
      ("https://a.example/x", [(301, "https://a.example/x")], .unknown(.endlessRedirects)),
      (
        "https://a.example/x", [(302, "https://a.example/y"), (302, "https://a.example/x")],
        .unknown(.endlessRedirects)
      ),
      ("https://a.example/x", [(301, "ftp://a.example/x")], .unknown(.brokenRedirect)),
      ("https://a.example/x", [(301, "http://10.0.0.1/x")], .unknown(.inside("10.0.0.1"))),
      ("https://a.example/x", [(301, "http://localhost:8080/")], .unknown(.inside("localhost"))),
      (
        "https://a.example/x", [(302, "http://169.254.169.254/latest/")],
        .unknown(.inside("169.254.169.254"))
      ),
      ("https://a.example/x", [(301, "https://u:p@b.example/")], .unknown(.credentials)),
      ("https://a.example/x", [(301, "https://b.example:25/")], .unknown(.port(25))),
    ] as [(String, [(Int, String)], Answer)])
  func redirects(_ first: String, _ hops: [(Int, String)], _ expected: Answer) {
    var outcomes: [String: Outcome] = [:]
    var address = first
    for (code, target) in hops {
      guard let asked = OutsideAddress(address)?.text else { return }
      outcomes["HEAD \(asked)"] = status(code, to: target)
      address = target
    }
    if let last = OutsideAddress(address)?.text, outcomes["HEAD \(last)"] == nil {
      outcomes["HEAD \(last)"] = status(200)
    }
    #expect(answer(first, outcomes) == expected)
  }

  @Test func tooManyRedirects() {
    var outcomes: [String: Outcome] = [:]
    for number in 0..<30 {
      outcomes["HEAD https://a.example/\(number)x"] = status(
        301, to: "https://a.example/\(number + 1)x")
    }
    #expect(answer("https://a.example/0x", outcomes) == .unknown(.endlessRedirects))
  }

  @Test func aRedirectToAMissingPageIsGone() {
    let target = "https://a.example/y"
    #expect(
      answer(
        page,
        [
          "HEAD \(page)": status(301, to: target), "HEAD \(target)": status(404),
          "GET \(target)": status(404),
        ]) == .gone(.status(404)))
  }

  @Test func patienceHasAnEnd() throws {
    let outcome = status(503, after: 30)
    var trail = Trail(try #require(OutsideAddress(page)))
    for _ in 0..<2 {
      guard case .wait(30, let next) = Judge.next(after: outcome, trail, inside: InsideHosts())
      else {
        Issue.record("no patience")
        return
      }
      trail = next
    }
    guard case .done(.unknown(.busy)) = Judge.next(after: outcome, trail, inside: InsideHosts())
    else {
      Issue.record("endless patience")
      return
    }
  }

  @Test func manyPagesThatMoveToOne() throws {
    func address(_ text: String) throws -> OutsideAddress { try #require(OutsideAddress(text)) }
    let answers: [OutsideAddress: Answer] = [
      try address("https://a.example/x"): .moved(to: "https://a.example/news"),
      try address("https://a.example/y"): .moved(to: "https://a.example/news"),
      try address("http://b.example/x"): .moved(to: "https://www.b.example/x/"),
      try address("http://www.b.example/x/"): .moved(to: "https://www.b.example/x/"),
      try address("https://c.example/x"): .lives,
    ]
    let judged = answers.withoutSharedTargets
    #expect(
      judged[try address("https://a.example/x")] == .unknown(.shared("https://a.example/news")))
    #expect(
      judged[try address("https://a.example/y")] == .unknown(.shared("https://a.example/news")))
    #expect(
      judged[try address("http://b.example/x")] == .moved(to: "https://www.b.example/x/"))
    #expect(judged[try address("https://c.example/x")] == .lives)
  }

  @Test(
    arguments: [
      ("http://a.example/x", "https://a.example/x", "https://a.example/x", true),
      ("http://a.example/x#part", "https://a.example/y", "https://a.example/y#part", true),
      ("http://a.example/x#part", "https://a.example/y#other", "https://a.example/y#other", false),
      ("http://a.example/x", "https://a.example/y#new", "https://a.example/y#new", false),
      (
        "http://a.example/x", "https://a.example/y?session=1", "https://a.example/y?session=1",
        false
      ),
      ("http://a.example/x?a=1", "https://a.example/y?a=1", "https://a.example/y?a=1", true),
      ("http://a.example/x", "https://a.example/y_(z)", "https://a.example/y_(z)", false),
      ("http://a.example/x", "https://a.example/y,z", "https://a.example/y,z", false),
      ("http://a.example/x", "https://a.example/what?", "https://a.example/what?", false),
      ("http://a.example/x", "https://a.example/y'z", "https://a.example/y'z", false),
    ])
  func replacements(_ written: String, _ to: String, _ text: String, _ isSafe: Bool) {
    let new = Replacement.address(for: written, movedTo: to)
    #expect(new.text == text)
    #expect(new.isSafe == isSafe)
  }
}

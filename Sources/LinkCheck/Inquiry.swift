import Diagnostics

/// The questions of a run, and whose turn it is: a value without a clock and without a network.
///
/// Each host gets one request at a time. Several requests to a host go over one connection, in one run of curl.
struct Inquiry: Sendable {
  /// Requests to one host that may be sent now.
  struct Job: Sendable {
    let host: String
    /// The addresses of the host; nil if it was not looked up yet.
    let addresses: [NetworkAddress]?
    /// What to ask, in this order.
    let trails: [Trail]
    fileprivate let questions: [Int]
  }

  /// The result of a job.
  enum Report: Sendable {
    /// No host has this name.
    case noHost
    /// The host could not be looked up, or may not be asked.
    case refused(LinkDoubt)
    /// The outcomes of the first requests. The others were not sent.
    case asked([NetworkAddress], [Outcome])
  }

  /// A question that waits for its turn.
  private struct Waiting {
    let question: Int
    var trail: Trail
  }

  /// What is known about a host.
  private struct Host {
    var waiting: [Waiting] = []
    var isBusy = false
    /// The second from which it may be asked.
    var from = 0.0
    var addresses: [NetworkAddress]?
    /// How often no host was found.
    var misses = 0
    /// How many requests in a row got no answer.
    var silences = 0
    /// Whether it refuses to answer without content.
    var refusesHEAD = false
  }

  /// The most requests that one run of curl sends.
  static let batch = 8
  /// The number of requests without an answer after which a host is not asked any longer.
  static let silenceLimit = 3
  /// The seconds after which a host that was not found is looked up again.
  static let secondLook = 0.5

  /// The answers so far, by the number of the question.
  private(set) var answers: [Int: Answer] = [:]
  /// The hosts that want to be asked later than this run can wait for, with the seconds.
  private(set) var delays: [String: Int] = [:]
  /// The number of requests so far.
  private(set) var requests = 0
  /// Whether any host was found.
  private(set) var hasFoundHost = false
  /// The number of questions.
  let count: Int

  private let inside: InsideHosts
  private let patience: Int
  private var hosts: [String: Host] = [:]
  /// The hosts with waiting questions, the one that was asked last at the end.
  private var order: [String] = []

  /// Takes the questions.
  ///
  /// - Parameters:
  ///   - patience: the most seconds to wait for a host that asks for it.
  init(_ addresses: [OutsideAddress], inside: InsideHosts, patience: Int) {
    count = addresses.count
    self.inside = inside
    self.patience = patience
    for (question, address) in addresses.enumerated() {
      if let doubt = Judge.refusal(of: address, inside: inside) {
        answers[question] = .unknown(doubt)
      } else {
        add(Waiting(question: question, trail: Trail(address)))
      }
    }
  }

  /// Whether all questions are answered.
  var isDone: Bool { answers.count == count }

  /// The number of hosts that were to be asked.
  var hostCount: Int { hosts.count }

  private mutating func add(_ waiting: Waiting, isFirst: Bool = false) {
    let name = waiting.trail.address.host
    var waiting = waiting
    var host = hosts[name] ?? Host()
    if host.refusesHEAD { waiting.trail.method = .get }
    if host.silences >= Inquiry.silenceLimit {
      answers[waiting.question] = .unknown(.unreachable)
      return
    }
    if host.waiting.isEmpty, !host.isBusy, !order.contains(name) { order.append(name) }
    host.waiting.insert(waiting, at: isFirst ? 0 : host.waiting.count)
    hosts[name] = host
  }

  /// Returns a job that can be done at a time; nil if there is none now.
  ///
  /// - Parameter now: seconds on any clock that does not jump.
  mutating func next(at now: Double) -> Job? {
    guard let place = order.firstIndex(where: { (hosts[$0]?.from ?? 0) <= now }) else {
      return nil
    }
    let name = order.remove(at: place)
    guard var host = hosts[name] else { return nil }
    // curl breaks off after the first bytes of a page, and then ends. So such a request is the last one of a job.
    let end = host.waiting.firstIndex { $0.trail.method == .get }.map { $0 + 1 }
    let taken = host.waiting.prefix(min(end ?? Inquiry.batch, Inquiry.batch))
    host.waiting.removeFirst(taken.count)
    host.isBusy = true
    hosts[name] = host
    return Job(
      host: name, addresses: host.addresses, trails: taken.map(\.trail),
      questions: taken.map(\.question))
  }

  /// Takes the result of a job.
  mutating func finish(_ job: Job, _ report: Report, at now: Double) {
    let asked = zip(job.questions, job.trails).map { Waiting(question: $0, trail: $1) }
    hosts[job.host]?.isBusy = false
    switch report {
    case .noHost:
      hosts[job.host]?.misses += 1
      if hosts[job.host]?.misses ?? 0 > 1 {
        give(.gone(.noHost(job.host)), to: asked, and: job.host)
      } else {
        hosts[job.host]?.from = now + Inquiry.secondLook
        for waiting in asked.reversed() { add(waiting, isFirst: true) }
      }
    case .refused(let doubt): give(.unknown(doubt), to: asked, and: job.host)
    case .asked(let addresses, let outcomes):
      if !addresses.isEmpty { hasFoundHost = true }
      hosts[job.host]?.addresses = addresses
      for waiting in asked.dropFirst(outcomes.count).reversed() { add(waiting, isFirst: true) }
      for (outcome, waiting) in zip(outcomes, asked) { take(outcome, waiting, job.host, now) }
    }
    if hosts[job.host]?.waiting.isEmpty == false, !order.contains(job.host) {
      order.append(job.host)
    }
  }

  private mutating func take(
    _ outcome: Outcome, _ asked: Waiting, _ host: String, _ now: Double
  ) {
    requests += 1
    switch outcome {
    case .failed(let doubt, _):
      hosts[host]?.silences += 1
      if hosts[host]?.silences ?? 0 >= Inquiry.silenceLimit {
        return give(.unknown(doubt), to: [asked], and: host)
      }
    case .answered(let status, _, _):
      hosts[host]?.silences = 0
      if asked.trail.method == .head, status == 405 || status == 501 {
        hosts[host]?.refusesHEAD = true
        for index in hosts[host]?.waiting.indices ?? 0..<0 {
          hosts[host]?.waiting[index].trail.method = .get
        }
      }
    }
    switch Judge.next(after: outcome, asked.trail, inside: inside) {
    // Other pages of a host that stays busy would have to wait just as long, each of them.
    case .done(.unknown(.busy)): give(.unknown(.busy), to: [asked], and: host)
    case .done(let answer): answers[asked.question] = answer
    case .ask(let trail):
      // The same page comes before the next one, so that a host that refuses HEAD is noticed early.
      let isSame = trail.address.host == host
      add(Waiting(question: asked.question, trail: trail), isFirst: isSame)
    case .wait(let seconds, let trail):
      guard seconds <= patience else {
        delays[host] = max(delays[host] ?? 0, seconds)
        return give(.unknown(.busy), to: [asked], and: host)
      }
      hosts[host]?.from = now + Double(seconds)
      add(Waiting(question: asked.question, trail: trail), isFirst: true)
    }
  }

  /// Gives the same answer to some questions and to all that wait for a host.
  private mutating func give(_ answer: Answer, to asked: [Waiting], and host: String) {
    for waiting in asked + (hosts[host]?.waiting ?? []) { answers[waiting.question] = answer }
    hosts[host]?.waiting = []
    order.removeAll { $0 == host }
  }
}

import Diagnostics
import Glibc
import Parallel
import Synchronization

/// Asks the hosts of addresses what became of them.
public struct LinkChecker: Sendable {
  /// How to ask.
  public struct Options: Sendable {
    /// The most hosts that are asked at the same time.
    public var atOnce = 8
    /// The most seconds to wait for a host that asks for it.
    public var patience = 60
    /// The hosts in private networks that may be asked.
    public var inside = InsideHosts()

    /// Makes the usual options.
    public init() {}
  }

  /// What was learnt.
  public struct Result: Sendable {
    /// The answers, in the order of the questions; nil for those that were not answered before the run was stopped.
    public let answers: [Answer?]
    /// The hosts that want to be asked later, with the seconds from now.
    public let delays: [String: Int]
    /// The number of hosts.
    public let hosts: Int
    /// The number of requests.
    public let requests: Int
    /// Whether no host was found, so that this machine seems to have no connection.
    public let isOffline: Bool
  }

  private let curl: Curl
  private let lookup: HostLookup
  private let options: Options

  /// Makes a checker.
  public init(curl: Curl, lookup: HostLookup, options: Options = Options()) {
    self.curl = curl
    self.lookup = lookup
    self.options = options
  }

  /// Asks questions until all are answered.
  ///
  /// - Parameters:
  ///   - witnesses: hosts that were there lately. If none of the questions' hosts is found, and none of these
  ///     either, this machine seems to have no connection, and no host counts as gone.
  ///   - isStopped: called on this thread over and over with the number of answers. It waits for a short time, and
  ///     returns whether the user wants to stop. What was learnt until then is returned.
  public func run(
    _ questions: [OutsideAddress], witnesses: [String] = [], isStopped: (Int) -> Bool
  ) -> Result {
    let state = State(
      Inquiry(questions, inside: options.inside, patience: options.patience))
    let checker = self
    var workers = 0
    for _ in 0..<max(1, min(options.atOnce, questions.count)) {
      if Threads.detach({ checker.work(state) }) { workers += 1 }
    }
    if workers == 0 { work(state) }
    while !state.read(\.isDone), !isStopped(state.read { $0.answers.count }) {}
    // A request that is on its way ends by itself: nobody waits for it.
    state.stop()
    let isSuspicious = state.read { inquiry in
      !inquiry.hasFoundHost
        && inquiry.answers.values.contains { answer in
          if case .gone(.noHost) = answer { true } else { false }
        }
    }
    let isOffline = isSuspicious && !witnesses.prefix(3).contains(where: isThere)
    return state.read { inquiry in
      Result(
        answers: questions.indices.map { index in
          guard isOffline, case .gone(.noHost)? = inquiry.answers[index] else {
            return inquiry.answers[index]
          }
          return .unknown(.offline)
        },
        delays: inquiry.delays, hosts: inquiry.hostCount, requests: inquiry.requests,
        isOffline: isOffline)
    }
  }

  /// Whether a host can be found.
  private func isThere(_ host: String) -> Bool {
    if case .addresses(let found) = lookup.addresses(of: host) { !found.isEmpty } else { false }
  }

  /// The questions, which all threads share.
  private final class State: Sendable {
    private let inquiry: Mutex<Inquiry>
    private let isStopped = Atomic(false)

    init(_ inquiry: Inquiry) { self.inquiry = Mutex(inquiry) }

    func read<Value: Sendable>(_ body: (Inquiry) -> Value) -> Value {
      inquiry.withLock { body($0) }
    }

    func change<Value: Sendable>(_ body: (inout sending Inquiry) -> Value) -> Value {
      inquiry.withLock { body(&$0) }
    }

    func stop() { isStopped.store(true, ordering: .relaxed) }

    var hasEnded: Bool {
      isStopped.load(ordering: .relaxed) || inquiry.withLock(\.isDone)
    }
  }

  /// Does jobs until there are none.
  private func work(_ state: State) {
    while !state.hasEnded {
      guard let job = state.change({ $0.next(at: LinkChecker.now) }) else {
        // Another thread may add questions, or a host may want patience.
        usleep(10_000)
        continue
      }
      let report = self.report(job)
      state.change { $0.finish(job, report, at: LinkChecker.now) }
    }
  }

  private func report(_ job: Inquiry.Job) -> Inquiry.Report {
    if let addresses = job.addresses, !addresses.isEmpty {
      return .asked(addresses, curl.ask(job.trails, at: addresses))
    }
    // The name may be an address, which was checked, or the proxy looks for it.
    let needsNoLookup = job.trails.allSatisfy { trail in
      let address = trail.address
      return address.isNumeric || lookup.usesProxy(address)
    }
    if needsNoLookup { return .asked([], curl.ask(job.trails, at: [])) }
    switch lookup.addresses(of: job.host) {
    case .nothing, .addresses([]): return .noHost
    case .failure: return .refused(.unreachable)
    case .addresses(let found):
      let allowed = options.inside.allowed(found, of: job.host)
      if allowed.isEmpty { return .refused(.inside(job.host)) }
      return .asked(allowed, curl.ask(job.trails, at: allowed))
    }
  }

  /// Seconds on a clock that does not jump.
  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

import Dates
import Diagnostics
import JSON
import LinkCheck
import Site

/// The links of a site to other sites, with what is known about their targets.
struct LinkSurvey {
  /// The links to one address.
  private struct Target {
    var address: OutsideAddress
    var links: [OutsideLink] = []
    var answer: Answer?
    /// Whether the answer is from an earlier run.
    var isRemembered = false
    /// The reason of the exception that names it.
    var exception: String?
  }

  /// The answers of this run and of earlier ones.
  private(set) var memory: LinkMemory
  /// The numbers for the summary.
  private(set) var counts = LinkCounts()
  /// Whether no host was found.
  private(set) var isOffline = false

  private let site: PreparedSite
  private var targets: [String: Target] = [:]
  /// Links whose address cannot be asked, with the reason.
  private var refused: [(link: OutsideLink, doubt: LinkDoubt)] = []
  private var unused: [Diagnostic] = []
  /// The files with a name or a password in an address, as they may be shown.
  private let masked: [String: SourceFile]
  /// The addresses whose answer is needed.
  private var asked: [String] = []

  init(_ site: PreparedSite, memory: LinkMemory) {
    self.site = site
    self.memory = memory
    let links = site.outsideLinks
    masked = LinkSurvey.masked(links)
    var unused = Set(site.linkExceptions.indices)
    for link in links {
      let address = OutsideAddress(link.address)
      let exception = site.linkExceptions.indices.first { index in
        let exception = site.linkExceptions[index]
        return exception.matches(link.address)
          || address.map { exception.matches($0.text) } ?? false
      }
      if let exception { unused.remove(exception) }
      guard let address, !address.hasCredentials else {
        counts.addresses += 1
        counts.places += 1
        if exception != nil {
          counts.excepted += 1
        } else {
          refused.append((link, address == nil ? .unreadable : .credentials))
        }
        continue
      }
      var target = targets[address.text] ?? Target(address: address)
      target.links.append(link)
      if let exception { target.exception = site.linkExceptions[exception].reason }
      targets[address.text] = target
    }
    counts.addresses += targets.count
    counts.places += targets.values.reduce(0) { $0 + $1.links.count }
    counts.excepted += targets.values.count { $0.exception != nil }
    self.unused = unused.sorted().map { index in
      let exception = site.linkExceptions[index]
      return Diagnostic(
        LinkProblem.unusedException(pattern: exception.pattern), at: exception.location)
    }
  }

  // MARK: - Asking

  /// Asks the addresses whose answer is not known.
  ///
  /// - Parameters:
  ///   - askAll: whether to ask those too that lived lately.
  ///   - asksMoved: whether to ask those of them too that have moved.
  /// - Returns: what was learnt, nil if nothing had to be asked; and the signal that stopped it, if one did.
  mutating func ask(
    _ checker: LinkChecker, _ interrupts: Interrupts, askAll: Bool, asksMoved: Bool, isQuiet: Bool,
    show: (LinkPhrase) -> String
  ) -> (result: LinkChecker.Result?, signal: Int32?) {
    for (text, target) in targets.sorted(by: { $0.key < $1.key }) where target.exception == nil {
      if let instant = memory.waits[target.address.host], instant > site.instant {
        targets[text]?.answer = .unknown(.busy)
        targets[text]?.isRemembered = true
      } else if !askAll, let answer = memory.answer(for: text, on: site.today),
        answer == .lives || !asksMoved
      {
        targets[text]?.answer = answer
        targets[text]?.isRemembered = true
      } else {
        asked.append(text)
      }
    }
    counts.remembered = targets.values.count(where: \.isRemembered)
    let questions = asked.compactMap { targets[$0]?.address }
    guard !questions.isEmpty else { return (nil, nil) }
    let progress = Progress(isShown: !isQuiet)
    var signal: Int32?
    let witnesses = Set(
      targets.values.filter { $0.answer == .lives }.map(\.address.host)
    ).sorted()
    let result = checker.run(questions, witnesses: witnesses) { done in
      signal = interrupts.wait()
      progress.show(show(.asking(done, of: questions.count)))
      return signal != nil
    }
    progress.finish()
    return (result, signal)
  }

  /// Takes what was learnt.
  mutating func learn(_ result: LinkChecker.Result) {
    for (text, answer) in zip(asked, result.answers) {
      guard let answer else { continue }
      counts.asked += 1
      targets[text]?.answer = answer
      // Without a connection, nothing was learnt.
      if answer != .unknown(.offline) { memory.note(answer, for: text, on: site.today) }
    }
    for (host, seconds) in result.delays {
      memory.note(host: host, waitsUntil: site.instant + seconds)
    }
    counts.hosts = result.hosts
    counts.requests = result.requests
    isOffline = result.isOffline && result.hosts > 1
  }

  /// Notes that links have a new address.
  mutating func note(_ fixes: LinkFixes) {
    for address in fixes.addresses {
      memory.note(.lives, for: address, on: site.today)
    }
  }

  /// Forgets what no link needs any longer.
  mutating func tidyMemory() {
    memory.forget(except: Set(targets.keys), on: site.today, now: site.instant)
  }

  /// The number of addresses that should have been asked and were not.
  var unanswered: Int {
    targets.values.count { $0.answer == nil && $0.exception == nil }
  }

  // MARK: - What follows

  /// The answers, with doubts where several pages moved to one.
  private var answers: [OutsideAddress: Answer] {
    var answers: [OutsideAddress: Answer] = [:]
    for target in targets.values { answers[target.address] = target.answer }
    return answers.withoutSharedTargets
  }

  /// The links whose address can be replaced without asking, with the new address.
  var movedLinks: [(link: OutsideLink, address: String)] {
    let answers = answers
    return targets.values.flatMap { target in
      target.links.compactMap { link in
        guard target.exception == nil, case .moved(let to)? = answers[target.address] else {
          return nil
        }
        let new = Replacement.address(for: link.address, movedTo: to)
        return new.isSafe && link.written != nil ? (link, new.text) : nil
      }
    }
  }

  /// Returns all findings, and counts the answers.
  mutating func diagnostics(without fixes: LinkFixes) -> [Diagnostic] {
    var found = unused
    for (link, doubt) in refused {
      counts.unknown += 1
      let shown = OutsideAddress.shown(link.address)
      found.append(
        Diagnostic(LinkProblem.doubtful(address: shown, doubt), at: location(of: link)))
    }
    let answers = answers
    let today = site.today
    for (text, target) in targets where target.exception == nil {
      let since = memory.goneBefore(today, text)
      switch answers[target.address] {
      case .lives?: counts.live += 1
      case .moved?: counts.moved += 1
      case .gone?:
        if since == nil { counts.missing += 1 } else { counts.gone += 1 }
      case .unknown?: counts.unknown += 1
      case nil: break
      }
      for link in target.links where !fixes.places.contains(link.location) {
        guard
          let problem = problem(of: link, answers[target.address], since: since, today: today)
        else { continue }
        found.append(
          Diagnostic(
            problem, at: location(of: link), suggestion: suggestion(for: link, problem)))
      }
    }
    return site.settledLinks(found)
  }

  private func problem(
    of link: OutsideLink, _ answer: Answer?, since: CalendarDate?, today: CalendarDate
  ) -> LinkProblem? {
    switch answer {
    case nil, .lives?: nil
    case .moved(let to)?:
      .moved(
        from: link.address, to: Replacement.address(for: link.address, movedTo: to).text)
    case .gone(let absence)?:
      if let since {
        .gone(address: link.address, absence, since: since.iso8601, now: today.iso8601)
      } else {
        .missing(address: link.address, absence)
      }
    case .unknown(let doubt)?: .doubtful(address: link.address, doubt)
    }
  }

  private func suggestion(for link: OutsideLink, _ problem: LinkProblem) -> Suggestion? {
    guard case .moved(_, let to) = problem, let range = link.written else { return nil }
    let isSafe = Replacement.address(for: link.address, movedTo: to).isSafe
    return Suggestion(replace: range, with: to, isSafe: isSafe)
  }

  /// The addresses with their answers, one JSON object a line.
  var list: String {
    let answers = answers
    return targets.sorted { $0.key < $1.key }.map { text, target in
      let word: String
      var further = ""
      if let reason = target.exception {
        word = "excepted"
        further = ", \"reason\": \(JSONWriter.string(reason))"
      } else {
        switch answers[target.address] {
        case .lives?: word = "lives"
        case .moved(let to)?:
          word = "moved"
          further = ", \"to\": \(JSONWriter.string(to))"
        case .gone?: word = "gone"
        case .unknown?: word = "unknown"
        case nil: word = "not asked"
        }
      }
      return "{\"link\": {\"address\": \(JSONWriter.string(text)), \"answer\": \"\(word)\""
        + "\(further), \"remembered\": \(target.isRemembered), "
        + "\"places\": \(target.links.count)}}\n"
    }.joined()
  }

  // MARK: - Names and passwords

  private func location(of link: OutsideLink) -> SourceLocation {
    masked[link.location.file.path].map { SourceLocation($0, link.location.range) }
      ?? link.location
  }

  /// Returns the files that have a name or a password in an address, with `*` in its place: messages show lines of
  /// files.
  private static func masked(_ links: [OutsideLink]) -> [String: SourceFile] {
    var files: [String: (path: String, bytes: [UInt8])] = [:]
    for link in links {
      guard let secret = OutsideAddress.credentials(in: link.address) else { continue }
      let file = link.location.file
      var bytes = files[file.path]?.bytes ?? file.bytes
      let text = Array(link.address[secret].utf8)
      var isFound = false
      var place = 0
      while let range = bytes[place...].firstRange(of: text) {
        for index in range.dropLast() { bytes[index] = UInt8(ascii: "*") }
        place = range.upperBound
        isFound = true
      }
      // It is written with entities or escapes.
      if !isFound {
        for index in link.location.range where bytes[index] > 0x20 {
          bytes[index] = UInt8(ascii: "*")
        }
      }
      files[file.path] = (file.path, bytes)
    }
    return files.mapValues { SourceFile(path: $0.path, bytes: $0.bytes) }
  }

  /// Returns a file as it may be shown.
  func shown(_ file: SourceFile) -> SourceFile { masked[file.path] ?? file }
}

/// What `polder links` prints about its own run.
public enum LinkPhrase: Sendable, Hashable {
  /// The number of addresses that are answered, and of those that are asked.
  case asking(Int, of: Int)
  /// The result.
  case result(LinkCounts)
  /// The user stopped the run: the number of addresses that were not asked.
  case stopped(left: Int)
  /// A program is missing, with the package of Debian that has it.
  case missingProgram(String, package: String)
  /// A program is too old: its version, and the oldest that works.
  case oldProgram(String, version: String, oldest: String)
  /// The program curl was built without https.
  case withoutHTTPS
  /// No host was found.
  case offline
  /// A file that the system refuses to read, with the error number (errno).
  case cannotRead(String, Int32)

  /// Returns the words in a language.
  public func words(in language: MessageLanguage) -> String {
    switch language {
    case .english: english
    case .dutch: dutch
    }
  }
}

/// The numbers of addresses of other sites.
public struct LinkCounts: Sendable, Hashable {
  /// All of them.
  public var addresses = 0
  /// The places that have them.
  public var places = 0
  /// Those that live, without those that moved.
  public var live = 0
  /// Those that moved for good.
  public var moved = 0
  /// Those that were gone on two days.
  public var gone = 0
  /// Those that are gone for the first time.
  public var missing = 0
  /// Those of which nothing certain is known.
  public var unknown = 0
  /// Those that an exception names.
  public var excepted = 0
  /// Those that were asked in this run.
  public var asked = 0
  /// Those whose earlier answer was used.
  public var remembered = 0
  /// The hosts that were asked.
  public var hosts = 0
  /// The requests.
  public var requests = 0

  /// Makes counts of nothing.
  public init() {}
}

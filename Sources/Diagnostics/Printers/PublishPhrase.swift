/// What `polder publish` prints at the terminal.
public enum PublishPhrase: Sendable, Hashable {
  /// What a publication sends and removes.
  public struct Counts: Sendable, Hashable {
    let new: Int
    let changed: Int
    let kept: Int
    let removed: Int
    let withdrawn: Int
    let bytes: Int

    /// Makes counts.
    public init(new: Int, changed: Int, kept: Int, removed: Int, withdrawn: Int, bytes: Int) {
      self.new = new
      self.changed = changed
      self.kept = kept
      self.removed = removed
      self.withdrawn = withdrawn
      self.bytes = bytes
    }
  }

  // While it runs.

  case comparing(target: String)
  case sending(target: String, done: Int, of: Int)
  case verifying(target: String)
  case removing(target: String)
  case waitingForServer(target: String)

  // At its end.

  /// The target has everything already.
  case nothingToDo(target: String, place: String)
  /// It was published and checked.
  case published(target: String, place: String, Counts, checked: Int, seconds: String)
  /// It would be published.
  case wouldPublish(target: String, place: String, Counts)
  /// A file of a dry run.
  case wouldSend(String, isNew: Bool)
  /// A file of a dry run.
  case wouldRemove(String)
  /// The publication before was published again.
  case wentBack(target: String)
  /// A preview was removed: its name on the target, and how many files it had.
  case previewRemoved(target: String, files: Int)
  /// A lock was removed.
  case unlocked(target: String)
  /// A line of the log.
  case logged(time: String, Counts, by: String)
  /// There is no publication yet.
  case noLog(target: String)
  /// The clock of this machine is behind the one of the publication before by this number of seconds.
  case clockBehind(target: String, seconds: Int)
  /// The question whether withdrawn pages may be shown again.
  case askWithdrawn(target: String, paths: [String], count: Int)
  /// A name that is no target.
  case unknownTarget(String, known: [String], near: String?)

  /// A number of bytes as people read it.
  static func size(_ bytes: Int, decimal: String) -> String {
    func tenths(_ unit: Int) -> String {
      let value = (bytes * 10 + unit / 2) / unit
      return value < 100 ? "\(value / 10)\(decimal)\(value % 10)" : "\((value + 5) / 10)"
    }
    switch bytes {
    case ..<1000: return "\(bytes) bytes"
    case ..<1_000_000: return "\(tenths(1000)) kB"
    case ..<1_000_000_000: return "\(tenths(1_000_000)) MB"
    default: return "\(tenths(1_000_000_000)) GB"
    }
  }

  /// Returns the words in a language.
  public func words(in language: MessageLanguage) -> String {
    switch language {
    case .english: english
    case .dutch: dutch
    }
  }
}

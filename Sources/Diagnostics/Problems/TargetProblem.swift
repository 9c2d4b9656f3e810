/// What can go wrong when a site is published to a target of `site.yml`. Each names the target.
public enum TargetProblem: Problem {
  /// The settings name no target.
  case noTarget
  /// A program that the target needs is missing, or older than `minimum`.
  case missingProgram(target: String, program: String, package: String, minimum: String?)
  /// Another publication has the target.
  case locked(target: String, owner: String)
  /// The target does not exist, or cannot be reached.
  case unreachable(target: String, reason: String)
  /// The target's folder is one of the project's folders, in one, or around one.
  case overlapping(target: String, folder: String)
  /// The target refuses the user.
  case refused(target: String, reason: String)
  /// The target has no space left.
  case full(target: String)
  /// Files that Polder did not publish have the paths of files of the site: the first of them, and how many.
  case foreignFiles(target: String, paths: [String], count: Int)
  /// Something else failed.
  case failed(target: String, reason: String)
  /// One of Polder's records on the target cannot be read.
  case damagedRecord(target: String, record: String)
  /// The target holds the publication of a site with another address.
  case otherSite(target: String, url: String)
  /// A newer version of Polder wrote a record on the target.
  case newerRecord(target: String, record: String)
  /// What the target or its web server gives is not what was sent.
  case unverified(target: String, path: String, PublicationDoubt)
  /// A file of the finished site changed while it was published.
  case changedOutput(target: String, path: String)
  /// The publication before has pages that were withdrawn since: the first of them, and how many.
  case withdrawnBefore(target: String, paths: [String], count: Int)
  /// There is no publication before that could be published again.
  case nothingBefore(target: String)
  /// A preview may only go behind a login.
  case unprotected(target: String, preview: String)
  /// The target has no folder, or no known address, for a preview.
  case noPreviewPlace(target: String, preview: String)
  /// The publication was ended by a signal.
  case interrupted(target: String)

  /// The codes of all cases.
  public static let codes = [
    "no-target", "missing-program", "target-locked", "target-unreachable", "target-refused",
    "target-full", "foreign-files", "target-failed", "damaged-record", "other-site", "newer-record",
    "unverified", "changed-output", "withdrawn-before", "nothing-before", "interrupted",
    "unprotected-target", "no-preview-place",
  ]

  /// The stable name of the kind of problem.
  public var code: String {
    switch self {
    case .noTarget: "no-target"
    case .missingProgram: "missing-program"
    case .locked: "target-locked"
    case .unreachable, .overlapping: "target-unreachable"
    case .refused: "target-refused"
    case .full: "target-full"
    case .foreignFiles: "foreign-files"
    case .failed: "target-failed"
    case .damagedRecord: "damaged-record"
    case .otherSite: "other-site"
    case .newerRecord: "newer-record"
    case .unverified: "unverified"
    case .changedOutput: "changed-output"
    case .withdrawnBefore: "withdrawn-before"
    case .nothingBefore: "nothing-before"
    case .interrupted: "interrupted"
    case .unprotected: "unprotected-target"
    case .noPreviewPlace: "no-preview-place"
    }
  }

  /// Whether the content or its settings are to change, as opposed to the machine, the target or the network.
  public var isMistake: Bool {
    switch self {
    case .noTarget, .overlapping, .foreignFiles, .otherSite, .withdrawnBefore, .nothingBefore,
      .unprotected, .noPreviewPlace:
      true
    default: false
    }
  }
}

/// The reason why it is not certain that visitors get what was published.
public enum PublicationDoubt: Sendable, Hashable {
  /// The target does not have the file.
  case missing
  /// The target has other bytes.
  case different
  /// The web server answers with this status.
  case status(Int, url: String)
  /// The web server answers with other bytes.
  case otherAnswer(url: String)
  /// The web server does not answer.
  case noAnswer(url: String, reason: String)
  /// The target still has a file that was withdrawn.
  case stillThere
}

import Diagnostics
import Output

/// The reason why a publication did not happen, or is not done.
public enum PublicationError: Error, Sendable {
  /// A step on the target failed.
  case target(TargetError)
  /// One of Polder's records on the target cannot be used.
  case record(RecordName, RecordTrouble)
  /// The target holds another site.
  case otherSite(url: String)
  /// Files of others have the paths of files of the site; sorted.
  case foreignFiles([OutputPath])
  /// A file of the finished site is not as its manifest says.
  case changedOutput(OutputPath)
  /// A file is not as it was sent.
  case unverified(OutputPath, PublicationDoubt)
  /// The publication before has pages that the current one does not have; sorted.
  case withdrawnBefore([OutputPath])
  /// There is no publication before.
  case nothingBefore
  /// A signal asked the program to end.
  case interrupted

  /// The number of paths that a message names.
  private static let few = 5

  /// The error as a problem of a target.
  public func problem(of target: String) -> TargetProblem {
    switch self {
    case .target(let error): return error.problem(of: target)
    case .record(let name, .damaged): return .damagedRecord(target: target, record: name.rawValue)
    case .record(let name, .newer): return .newerRecord(target: target, record: name.rawValue)
    case .otherSite(let url): return .otherSite(target: target, url: url)
    case .foreignFiles(let paths):
      return .foreignFiles(
        target: target, paths: paths.prefix(PublicationError.few).map(\.text), count: paths.count)
    case .changedOutput(let path): return .changedOutput(target: target, path: path.text)
    case .unverified(let path, let doubt):
      return .unverified(target: target, path: path.text, doubt)
    case .withdrawnBefore(let paths):
      return .withdrawnBefore(
        target: target, paths: paths.prefix(PublicationError.few).map(\.text), count: paths.count)
    case .nothingBefore: return .nothingBefore(target: target)
    case .interrupted: return .interrupted(target: target)
    }
  }
}

extension TargetError {
  /// The error as a problem of a target.
  public func problem(of target: String) -> TargetProblem {
    switch self {
    case .missingProgram(let name, let package, let minimum):
      .missingProgram(target: target, program: name, package: package, minimum: minimum)
    case .locked(let owner):
      .locked(target: target, owner: LockOwner(owner)?.shown ?? owner)
    case .unreachable(let reason): .unreachable(target: target, reason: reason)
    case .refused(let reason): .refused(target: target, reason: reason)
    case .full: .full(target: target)
    case .obstructed(let path):
      .foreignFiles(target: target, paths: [path.text], count: 1)
    case .failed(let reason): .failed(target: target, reason: reason)
    }
  }
}

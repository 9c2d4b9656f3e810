import Diagnostics
import Glibc

/// The reason why the site was not written.
public enum OutputError: Error, Sendable {
  /// Everything in the output folder or in the tree that is in the way, sorted by path. Each
  /// diagnostic's problem is an `OutputProblem`. The folder is unchanged. Exit code 1.
  case problems([Diagnostic])
  /// The machine failed; the problem is an `OutputFailure`. Exit code 3.
  case failure(Diagnostic)

  /// The diagnostics to print.
  public var diagnostics: [Diagnostic] {
    switch self {
    case .problems(let diagnostics): diagnostics
    case .failure(let diagnostic): [diagnostic]
    }
  }

  /// One problem at a file in the output folder.
  init(_ problem: OutputProblem, at path: String) {
    self = .problems([Diagnostic(problem, at: SourceLocation(SourceFile(path: path, bytes: [])))])
  }

  /// A failure at a file or folder.
  init(_ failure: OutputFailure, at path: String) {
    self = .failure(Diagnostic(failure, at: SourceLocation(SourceFile(path: path, bytes: []))))
  }

  /// A refusal of the system.
  init(
    _ error: SystemError, _ action: MachineAction, _ path: String, unfinished: Bool = false
  ) {
    self.init(.refused(path, action, error.cause, unfinished: unfinished), at: path)
  }
}

extension SystemError {
  /// The cause, for messages.
  var cause: MachineCause {
    switch code {
    case ENOSPC: .diskFull
    case EDQUOT: .quota
    case EROFS: .readOnly
    case EACCES, EPERM: .permission
    case ENOENT: .missing
    case ENOTDIR, ELOOP: .notAFolder
    case EXDEV: .otherDisk
    case EMFILE, ENFILE: .tooManyFiles
    case EIO: .inputOutput
    default: .other(systemWords(code))
    }
  }
}

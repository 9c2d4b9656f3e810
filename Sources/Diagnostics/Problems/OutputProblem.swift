/// Why a text cannot be the path of a file in the output folder.
public enum OutputPathRule: Sendable, Hashable, CaseIterable {
  /// The path is empty.
  case empty
  /// The path starts with `/`.
  case absolute
  /// Two slashes follow each other, or the path ends with one.
  case emptyPart
  /// A part is `.` or `..`.
  case dots
  /// The path holds a backslash, which some systems take for a slash.
  case backslash
  /// The path holds a control character (U+0000 to U+001F, U+007F to U+009F).
  case controlCharacter
  /// A part has more than 255 bytes.
  case longPart
  /// The path has more than 4,096 bytes.
  case long
  /// The path has more than 64 parts.
  case deep
  /// The path lies in `.polder`, where Polder keeps its own notes.
  case reserved
}

/// What stands in the output folder where Polder needs the place.
public enum OutputObstacle: Sendable, Hashable {
  /// A file that Polder did not write, with other bytes than the ones that must go there.
  case file
  /// A file that Polder did not write, where a folder must go.
  case fileForFolder
  /// A folder with files in it that Polder did not write, where a file must go.
  case folder
  /// A symbolic link; Polder never writes through one.
  case link
  /// A named pipe, a socket or a device.
  case special
  /// Something that came while the site was being written.
  case newcomer
}

/// What can be wrong between the site and its output folder: what the writer or the owner of the
/// folder can mend. Paths in the output folder carry the folder's name (`Public/index.html`).
public enum OutputProblem: Problem {
  /// A text cannot be a path in the output folder.
  case invalidPath(String, OutputPathRule)
  /// Two sources make the same file.
  case samePath(String, origin: String, other: String)
  /// A file goes where Polder makes one of its own.
  case madeFile(String)
  /// One source makes a file where another needs a folder: `path` is the file.
  case fileAndFolder(path: String, file: String, folder: String)
  /// Two paths differ only in upper and lower case.
  case onlyCaseDiffers(String, origin: String, otherPath: String, other: String)
  /// Two paths look alike but are written with different Unicode characters.
  case onlyNormalisationDiffers(String, origin: String, other: String)
  /// Something that is not Polder's stands where a file of the site must go.
  case obstacle(String, OutputObstacle, origin: String)
  /// The file system does not take a name as long as this one.
  case nameTooLong(String, origin: String)
  /// A file to be copied changed or went away while the site was being built.
  case changedSource(String, path: String)
  /// The manifest cannot be read: somebody changed it.
  case damagedManifest(String)
  /// The notes in the output folder were written by a newer version of Polder.
  case newerManifest(String)

  /// All codes of the type.
  public static let codes = [
    "invalid-output-path", "duplicate-output-path", "file-and-folder", "ambiguous-output-path",
    "foreign-output", "output-link", "output-name-too-long", "changed-source", "damaged-manifest",
    "newer-manifest",
  ]

  /// The code of this problem.
  public var code: String {
    switch self {
    case .invalidPath: "invalid-output-path"
    case .samePath, .madeFile: "duplicate-output-path"
    case .fileAndFolder: "file-and-folder"
    case .onlyCaseDiffers, .onlyNormalisationDiffers: "ambiguous-output-path"
    case .obstacle(_, .link, _): "output-link"
    case .obstacle: "foreign-output"
    case .nameTooLong: "output-name-too-long"
    case .changedSource: "changed-source"
    case .damagedManifest: "damaged-manifest"
    case .newerManifest: "newer-manifest"
    }
  }
}

/// Why the machine refused.
public enum MachineCause: Sendable, Hashable {
  /// No space or no more files on the disk (ENOSPC).
  case diskFull
  /// The user's quota is used up (EDQUOT).
  case quota
  /// The file system is mounted read-only (EROFS).
  case readOnly
  /// The user may not (EACCES, EPERM).
  case permission
  /// A folder on the way is missing (ENOENT).
  case missing
  /// What should be a folder is none (ENOTDIR).
  case notAFolder
  /// The folder lies on another disk than the output folder, so that nothing can be moved there at
  /// once (EXDEV).
  case otherDisk
  /// Too many open files (EMFILE, ENFILE).
  case tooManyFiles
  /// The disk reports a fault (EIO).
  case inputOutput
  /// Another error, in the system's words.
  case other(String)
}

/// What Polder was about to do when the machine refused.
public enum MachineAction: Sendable, Hashable {
  case read
  case write
  case create
  case remove
  case move
  case lock
}

/// A folder that cannot be used for what is kept between builds.
public struct UnusableFolder: Sendable, Hashable {
  /// Why not.
  public enum Cause: Sendable, Hashable {
    /// It, or something in it, is a symbolic link.
    case link
    /// It belongs to another user.
    case foreign
    /// The system refuses.
    case machine(MachineCause)
  }

  /// Its path.
  public let path: String
  /// Why it cannot be used.
  public let cause: Cause

  /// A folder and its fault.
  public init(path: String, cause: Cause) {
    self.path = path
    self.cause = cause
  }
}

/// A failure of the machine while the site was written: nothing in Content or Templates mends it.
public enum OutputFailure: Problem {
  /// Another build holds the lock of a folder; `process` is its number where it is known.
  case locked(folder: String, process: Int?)
  /// The system refused. `unfinished` says that the new site was half in place; the next build
  /// finishes that first. Otherwise the site is as it was.
  case refused(String, MachineAction, MachineCause, unfinished: Bool)
  /// No folder can be used for what is kept between builds: each that was tried.
  case noCache([UnusableFolder])

  /// All codes of the type.
  public static let codes = [
    "output-locked", "disk-full", "read-only-output", "no-permission", "output-failure",
    "no-cache-folder",
  ]

  /// The code of this problem.
  public var code: String {
    switch self {
    case .locked: "output-locked"
    case .refused(_, _, .diskFull, _), .refused(_, _, .quota, _): "disk-full"
    case .refused(_, _, .readOnly, _): "read-only-output"
    case .refused(_, _, .permission, _): "no-permission"
    case .refused: "output-failure"
    case .noCache: "no-cache-folder"
    }
  }
}

/// The reason why a text cannot be the path of a file in the output folder.
public enum OutputPathRule: Sendable, Hashable, CaseIterable {
  /// The path is empty.
  case empty
  /// The path starts with `/`.
  case absolute
  /// Two slashes follow each other, or the path ends with one.
  case emptyPart
  /// A part is `.` or `..`.
  case dots
  /// The path contains a backslash, which some systems treat as a slash.
  case backslash
  /// The path contains a control character (U+0000 to U+001F, U+007F to U+009F).
  case controlCharacter
  /// A part has more than 255 bytes.
  case longPart
  /// The path has more than 4,096 bytes.
  case long
  /// The path has more than 64 parts.
  case deep
  /// The path is in `.polder`, where Polder keeps its own files.
  case reserved
}

/// What is in the way at a path that Polder needs in the output folder.
public enum OutputObstacle: Sendable, Hashable {
  /// A file that Polder did not write, with different bytes.
  case file
  /// A file that Polder did not write, in place of a folder.
  case fileForFolder
  /// A folder with files that Polder did not write, in place of a file.
  case folder
  /// A symbolic link; Polder never writes through one.
  case link
  /// A named pipe, a socket or a device.
  case special
  /// Something that appeared while the site was being written.
  case newcomer
}

/// What can be wrong between the site and its output folder, and the writer or the owner of the
/// folder can fix. Paths in the output folder include the folder's name (`Public/index.html`).
public enum OutputProblem: Problem {
  /// A text cannot be a path in the output folder.
  case invalidPath(String, OutputPathRule)
  /// Two sources make the same file.
  case samePath(String, origin: String, other: String)
  /// A file at a path where Polder makes a file of its own.
  case madeFile(String)
  /// A path that is a file from one source and a folder from another; `path` is the file.
  case fileAndFolder(path: String, file: String, folder: String)
  /// Two paths differ only in upper and lower case.
  case onlyCaseDiffers(String, origin: String, otherPath: String, other: String)
  /// Two paths that look alike but have different Unicode characters.
  case onlyNormalisationDiffers(String, origin: String, other: String)
  /// Something that Polder did not write is where a file of the site must go.
  case obstacle(String, OutputObstacle, origin: String)
  /// The file system does not allow a name of this length.
  case nameTooLong(String, origin: String)
  /// A file to be copied changed or disappeared while the site was being built.
  case changedSource(String, path: String)
  /// The manifest cannot be read, because somebody changed it.
  case damagedManifest(String)
  /// A newer version of Polder wrote the manifest in the output folder.
  case newerManifest(String)
  /// A preview would replace the public site in an output folder.
  case previewOverSite(String, preview: String)

  /// All codes of the type.
  public static let codes = [
    "invalid-output-path", "duplicate-output-path", "file-and-folder", "ambiguous-output-path",
    "foreign-output", "output-link", "output-name-too-long", "changed-source", "damaged-manifest",
    "newer-manifest", "preview-over-site",
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
    case .previewOverSite: "preview-over-site"
    }
  }
}

/// The reason why the system refused.
public enum MachineCause: Sendable, Hashable {
  /// No space or no more files on the disk (ENOSPC).
  case diskFull
  /// The user's quota is used up (EDQUOT).
  case quota
  /// The file system is mounted read-only (EROFS).
  case readOnly
  /// The user lacks permission (EACCES, EPERM).
  case permission
  /// A folder in the path is missing (ENOENT).
  case missing
  /// Something in place of a folder is not one (ENOTDIR).
  case notAFolder
  /// The folder is on a different disk from the output folder, so nothing can be moved there in one
  /// step (EXDEV).
  case otherDisk
  /// Too many open files (EMFILE, ENFILE).
  case tooManyFiles
  /// The disk reports an error (EIO).
  case inputOutput
  /// Another error, in the system's words.
  case other(String)
}

/// What Polder was about to do when the system refused.
public enum MachineAction: Sendable, Hashable {
  case read
  case write
  case create
  case remove
  case move
  case lock
}

/// A folder that cannot be used for the cache.
public struct UnusableFolder: Sendable, Hashable {
  /// The reason why it cannot be used.
  public enum Cause: Sendable, Hashable {
    /// The folder, or something in it, is a symbolic link.
    case link
    /// The folder belongs to another user.
    case foreign
    /// The system refuses.
    case machine(MachineCause)
  }

  /// Its path.
  public let path: String
  /// The reason why it cannot be used.
  public let cause: Cause

  /// Makes a folder with its cause.
  public init(path: String, cause: Cause) {
    self.path = path
    self.cause = cause
  }
}

/// A failure of the machine while the site was written. No change to Content or Templates fixes it.
public enum OutputFailure: Problem {
  /// Another build holds the lock of a folder; `process` is its process number, if known.
  case locked(folder: String, process: Int?)
  /// The system refused. `unfinished` means that a part of the new site is in place; the next build
  /// finishes it first. Otherwise the site is unchanged.
  case refused(String, MachineAction, MachineCause, unfinished: Bool)
  /// No folder can be used for the cache: each that was tried.
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

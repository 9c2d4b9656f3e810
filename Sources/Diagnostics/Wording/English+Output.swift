extension OutputProblem {
  /// The message in English.
  public var english: Wording {
    switch self {
    case .invalidPath(let path, let rule):
      rule.english(path)
    case .samePath(let path, let origin, let other):
      Wording(
        "'\(origin)' and '\(other)' both make '\(path)'",
        advice: "give one of them another slug or file name")
    case .madeFile(let path):
      Wording(
        "Polder makes '\(path)' itself", advice: "remove this file, or give it another name")
    case .fileAndFolder(let path, let file, let folder):
      Wording(
        "'\(file)' makes the file '\(path)', which '\(folder)' needs as a folder",
        advice: "give one of them another slug or file name")
    case .onlyCaseDiffers(let path, let origin, let otherPath, let other):
      Wording(
        "'\(path)' (from '\(origin)') and '\(otherPath)' (from '\(other)') differ only in upper "
          + "and lower case, which some systems treat as one name",
        advice: "rename one of them")
    case .onlyNormalisationDiffers(let path, let origin, let other):
      Wording(
        "'\(origin)' and '\(other)' both make '\(path)', with accents that are stored in two ways",
        advice: "type the accented letters of one name again, or rename it")
    case .obstacle(let path, let obstacle, let origin):
      obstacle.english(path, origin)
    case .nameTooLong(let path, let origin):
      Wording(
        "'\(path)' is too long a name for this disk",
        advice: "give '\(origin)' a shorter slug or file name")
    case .changedSource(let source, let path):
      Wording(
        "'\(source)' changed while the site was being built, so '\(path)' was not written",
        advice: "build again")
    case .damagedManifest(let path):
      Wording(
        "'\(path)' was changed, so Polder does not know which files are its own",
        advice: "empty the output folder, or put that file back")
    case .newerManifest(let path):
      Wording(
        "'\(path)' was written by a newer version of Polder",
        advice: "build with that version, or empty the output folder")
    case .previewOverSite(let folder, let preview):
      Wording(
        "'\(folder)' contains the public site, which the preview '\(preview)' must not replace",
        advice: "give the preview a folder of its own, such as '--output Preview'")
    }
  }
}

extension OutputPathRule {
  fileprivate func english(_ path: String) -> Wording {
    let shown = shortened(path)
    return switch self {
    case .empty: Wording("a file of the site needs a path", advice: "give it a name")
    case .absolute:
      Wording(
        "the path '\(shown)' must not start with '/'",
        advice: "remove that '/': the path starts in the site's own folder")
    case .emptyPart:
      Wording(
        "the path '\(shown)' has a part without a name", advice: "remove the extra '/'")
    case .dots:
      Wording(
        "the path '\(shown)' must not have '.' or '..' as a part",
        advice: "write the path in full, from the top of the site")
    case .backslash:
      Wording(
        "the path '\(shown)' must not have a backslash",
        advice: "rename the file or folder; separate folders with '/'")
    case .controlCharacter:
      Wording(
        "the path '\(shown)' must not have control characters (here shown as \u{FFFD})",
        advice: "rename the file or folder")
    case .longPart:
      Wording(
        "a name in the path '\(shown)' is longer than 255 bytes",
        advice: "give the file or folder a shorter name")
    case .long:
      Wording(
        "the path '\(shown)' is longer than 4,096 bytes",
        advice: "use shorter names, or fewer folders inside one another")
    case .deep:
      Wording(
        "the path '\(shown)' has more than 64 parts",
        advice: "use fewer folders inside one another")
    case .reserved:
      Wording(
        "the path '\(shown)' is in '.polder', where Polder keeps its own records",
        advice: "give the folder another name")
    }
  }

  /// The path in one line, its first 60 characters if it is longer.
  func shortened(_ path: String) -> String {
    let start = String(path.prefix(60).unicodeScalars.map(visible))
    return path.count > 60 ? start + "…" : start
  }

  func visible(_ scalar: Unicode.Scalar) -> Character {
    scalar.properties.generalCategory == .control ? "\u{FFFD}" : Character(scalar)
  }
}

extension OutputObstacle {
  fileprivate func english(_ path: String, _ origin: String) -> Wording {
    switch self {
    case .file:
      Wording(
        "'\(path)' was not made by Polder, but '\(origin)' must go there",
        advice: "move or delete that file, or build into another folder with '--output'")
    case .fileForFolder:
      Wording(
        "the file '\(path)' was not made by Polder, but '\(origin)' needs a folder there",
        advice: "move or delete that file, or build into another folder with '--output'")
    case .folder:
      Wording(
        "'\(origin)' must go to '\(path)', a folder with files that were not made by Polder",
        advice: "move or delete that folder, or build into another folder with '--output'")
    case .link:
      Wording(
        "'\(path)' is a symbolic link, and Polder does not write through links",
        advice: "delete the link; Polder makes '\(path)' again from '\(origin)'")
    case .special:
      Wording(
        "'\(path)' is neither a file nor a folder, but '\(origin)' must go there",
        advice: "delete it, or build into another folder with '--output'")
    case .newcomer:
      Wording(
        "'\(path)' changed while the site was being written, so '\(origin)' is not there yet",
        advice: "build again")
    }
  }
}

extension OutputFailure {
  /// The message in English.
  public var english: Wording {
    switch self {
    case .locked(let folder, let process):
      Wording(
        process.map { "another build (process \($0)) is writing '\(folder)'" }
          ?? "another build is writing '\(folder)'",
        advice: "wait until it is done, then build again")
    case .refused(let path, let action, let cause, let unfinished):
      Wording(
        "'\(path)' cannot be \(action.english): \(cause.english)",
        advice: unfinished
          ? "fix that and build again: the next build first finishes this one"
          : "fix that and build again: the site in the output folder is unchanged")
    case .noCache(let folders):
      Wording(
        "Polder needs a folder for its lock and caches, and "
          + folders.map { "'\($0.path)' cannot be used (\($0.cause.english))" }
          .joined(separator: ", "),
        advice: "name another folder with '--cache'")
    }
  }
}

extension UnusableFolder.Cause {
  /// The cause as a part of a sentence.
  var english: String {
    switch self {
    case .link: "it, or something in it, is a symbolic link"
    case .foreign: "it belongs to another user"
    case .machine(let cause): cause.english
    }
  }
}

extension MachineAction {
  fileprivate var english: String {
    switch self {
    case .read: "read"
    case .write: "written"
    case .create: "created"
    case .remove: "removed"
    case .move: "moved into place"
    case .lock: "locked"
    }
  }
}

extension MachineCause {
  fileprivate var english: String {
    switch self {
    case .diskFull: "the disk is full"
    case .quota: "the user's disk quota is used up"
    case .readOnly: "the disk is read-only"
    case .permission: "this user has no permission"
    case .missing: "a folder in its path is missing"
    case .notAFolder: "something in its path is not a folder"
    case .otherDisk: "its folder is on another disk than the output folder"
    case .tooManyFiles: "too many files are open"
    case .inputOutput: "the disk reports a fault"
    case .other(let words): words
    }
  }
}

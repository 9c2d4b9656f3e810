extension TargetProblem {
  /// The message in English.
  public var english: Wording {
    switch self {
    case .noTarget:
      return Wording(
        "site.yml does not say where to publish",
        advice: "write for example: publish: {live: {folder: /srv/www/site}}")
    case .missingProgram(let target, let program, let package, let minimum):
      return Wording(
        "publishing to '\(target)' needs \(program)\(minimum.map { " \($0) or newer" } ?? "")",
        advice: "install the package \(package)")
    case .locked(let target, let owner):
      return Wording(
        "'\(target)' is being published by \(owner)",
        advice: "wait until that is done; if it ended without giving the target back, run "
          + "'polder publish \(target) --unlock'")
    case .unreachable(let target, let reason):
      return Wording(
        "'\(target)' cannot be reached: \(reason)", advice: "check its place in site.yml")
    case .overlapping(let target, let folder):
      return Wording(
        "the folder of '\(target)' and '\(folder)' are the same folder, or one is in the other",
        advice: "publish to a folder of its own")
    case .refused(let target, let reason):
      return Wording(
        "'\(target)' refuses to be published to: \(reason)",
        advice: "check the rights and keys of the user who publishes")
    case .full(let target):
      return Wording(
        "'\(target)' has no space left",
        advice: "make room and publish again: visitors see whole pages meanwhile")
    case .foreignFiles(let target, let paths, let count):
      return Wording(
        "'\(target)' has files that Polder did not publish, in the way of the site: "
          + "\(english(paths, of: count))",
        advice: "move or delete them there, or publish to an empty place")
    case .failed(let target, let reason):
      return Wording(
        "publishing to '\(target)' failed: \(reason)",
        advice: "publish again: the next publication completes this one")
    case .damagedRecord(let target, let record):
      return Wording(
        "Polder's record '\(record)' of '\(target)' is damaged",
        advice:
          "delete it and publish again: Polder keeps files that are the same, and names those "
          + "that are not")
    case .otherSite(let target, let url):
      return Wording(
        "'\(target)' holds the site \(url)",
        advice: "publish to another place; if this site had that address before, run "
          + "'polder publish \(target) --adopt \(url)'")
    case .newerRecord(let target, let record):
      return Wording(
        "a newer version of Polder wrote the record '\(record)' of '\(target)'",
        advice: "publish with that version")
    case .unverified(let target, let path, let doubt):
      return Wording(
        "'\(path)' was published to '\(target)', but \(doubt.english)",
        advice: doubt.isOfServer
          ? "fix the web server, or its cache, and publish again" : "publish again")
    case .changedOutput(let target, let path):
      return Wording(
        "'\(path)' changed while it was published to '\(target)'", advice: "publish again")
    case .withdrawnBefore(let target, let paths, let count):
      return Wording(
        "the publication of '\(target)' before has pages that were withdrawn since: "
          + "\(english(paths, of: count))",
        advice: "run 'polder publish \(target) --back --yes' to show them again")
    case .nothingBefore(let target):
      return Wording(
        "neither this machine nor '\(target)' has the publication before",
        advice: "check out an earlier state of the content, and publish that")
    case .interrupted(let target):
      return Wording(
        "publishing to '\(target)' was interrupted",
        advice: "publish again: the next publication completes this one")
    }
  }

  private func english(_ paths: [String], of count: Int) -> String {
    let more = count - paths.count
    return paths.map { "'\($0)'" }.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }
}

extension PublicationDoubt {
  var isOfServer: Bool {
    switch self {
    case .missing, .different, .stillThere: false
    case .status, .otherAnswer, .noAnswer: true
    }
  }

  fileprivate var english: String {
    switch self {
    case .missing: "it is not there"
    case .different: "what is there differs"
    case .status(let status, let url): "\(url) answers with status \(status)"
    case .otherAnswer(let url): "\(url) answers with other content"
    case .noAnswer(let url, let reason): "\(url) does not answer: \(reason)"
    case .stillThere: "was to be removed, and is still there"
    }
  }
}

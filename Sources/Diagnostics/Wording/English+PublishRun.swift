extension PublishPhrase {
  /// The words in English.
  var english: String {
    switch self {
    case .comparing(let target): return "Comparing with '\(target)'"
    case .sending(let target, let done, let all):
      return "Sending to '\(target)': \(done) of \(all) files"
    case .verifying(let target): return "Checking '\(target)'"
    case .removing(let target): return "Removing what is gone from '\(target)'"
    case .waitingForServer(let target): return "Waiting for the web server of '\(target)'"
    case .nothingToDo(let target, let place):
      return "'\(target)' (\(place)) has everything already"
    case .published(let target, let place, let counts, let checked, let seconds):
      return "Published to '\(target)' (\(place)) in \(seconds) s: \(english(counts)); "
        + "\(checked) file\(checked == 1 ? "" : "s") fetched and right"
    case .wouldPublish(let target, let place, let counts):
      return "Would publish to '\(target)' (\(place)): \(english(counts))"
    case .wouldSend(let path, let isNew): return "  \(isNew ? "new" : "changed")  \(path)"
    case .wouldRemove(let path): return "  removed  \(path)"
    case .wentBack(let target): return "'\(target)' shows the publication before again"
    case .previewRemoved(let target, let files):
      return "The preview '\(target)' is removed (\(files) file\(files == 1 ? "" : "s"))"
    case .unlocked(let target): return "'\(target)' is free to be published to"
    case .logged(let time, let counts, let by): return "\(time)  \(english(counts))  (\(by))"
    case .noLog(let target): return "Nothing was published to '\(target)' yet"
    case .clockBehind(let target, let seconds):
      return "This machine's clock is \(seconds) s behind that of the last publication to "
        + "'\(target)'; Polder uses the later time"
    case .askWithdrawn(let target, let paths, let count):
      let more = count - paths.count
      return "The publication before has pages that were withdrawn since:\n"
        + paths.map { "  \($0)\n" }.joined() + (more > 0 ? "  and \(more) more\n" : "")
        + "Show them again on '\(target)'? [y/N] "
    case .unknownTarget(let name, let known, let near):
      let advice = near.map { "did you mean '\($0)'?" } ?? "known: \(known.listed("and"))"
      return "site.yml has no target '\(name)' under publish; \(advice)"
    }
  }

  private func english(_ counts: Counts) -> String {
    let size = PublishPhrase.size(counts.bytes, decimal: ".")
    var text =
      "\(counts.new) new, \(counts.changed) changed (\(size)), \(counts.removed) removed"
    if counts.kept > 0 { text += ", \(counts.kept) kept for cached pages" }
    if counts.withdrawn > 0 { text += ", \(counts.withdrawn) withdrawn" }
    return text
  }
}

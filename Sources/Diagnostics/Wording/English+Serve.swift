extension ServePhrase {
  /// The words in English.
  var english: String {
    let looking = "changes are looked for twice a second"
    switch self {
    case .taken(let port, let instead): return "Port \(port) is taken; this is port \(instead)"
    case .network(let addresses):
      return "Everybody in your network can read the pages, drafts included"
        + (addresses.isEmpty ? "" : ": \(addresses.joined(separator: ", "))")
        + ". The tools of the preview stay on this computer"
    case .places(let pages, let overview):
      return "The pages by themselves: \(pages)\nAll pages: \(overview) (end with Ctrl-C)"
    case .read(let changes, let milliseconds, let errors, let warnings):
      let what = changes.map { "\($0) file\($0 == 1 ? "" : "s") changed" } ?? "Read"
      let found =
        errors > 0
        ? ", \(errors) mistake\(errors == 1 ? "" : "s"): see the page, or polder check"
        : warnings > 0 ? ", \(warnings) warning\(warnings == 1 ? "" : "s")" : ""
      return "\(what), \(milliseconds) ms\(found)"
    case .noWatches:
      return """
        The system watches no more folders, so \(looking). To raise its limit: \
        sudo sysctl fs.inotify.max_user_watches=524288
        """
    case .noWatchers:
      return """
        Too many programs watch folders, so \(looking). To raise the limit: \
        sudo sysctl fs.inotify.max_user_instances=1024
        """
    case .cannotWatch(let number):
      return "Folders cannot be watched (\(systemWords(number))), so \(looking)"
    case .noPort(let first):
      return "No port from \(first) on is free: choose another one with --port"
    case .cannotStart(let number): return "The preview cannot start: \(systemWords(number))"
    case .noBrowser: return "No browser can be opened: xdg-open is missing"
    }
  }
}

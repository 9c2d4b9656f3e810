extension RunPhrase {
  /// The words in English.
  var english: String {
    switch self {
    case .reading: "Reading"
    case .readingPages(let count): "Reading \(counted(count, "page"))"
    case .linking: "Following links"
    case .checkingTemplates: "Checking templates"
    case .makingPages: "Making pages"
    case .writingFiles(let count): "Writing \(counted(count, "file"))"
    case .failed(let errors, let warnings, let wrote):
      counted(errors, "error") + (warnings > 0 ? " and \(counted(warnings, "warning"))" : "")
        + (wrote ? "; nothing was written" : "")
    case .built(
      let pages, let seconds, let folder, let files, let written, let removed, let warnings):
      "\(counted(pages, "page")) in \(seconds) s: \(folder) "
        + "(\(counted(files, "file")), \(written) written\(removed > 0 ? ", \(removed) removed" : ""))"
        + (warnings > 0 ? ", \(counted(warnings, "warning"))" : "")
    case .noSuchCode(let code, let near):
      "there is no code '\(code)'" + (near.map { "; did you mean '\($0)'?" } ?? "")
    case .checked(let pages, let seconds, let warnings):
      "\(counted(pages, "page")) in \(seconds) s: no errors"
        + (warnings > 0 ? ", \(counted(warnings, "warning"))" : "")
    }
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

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
    case .failed(let errors, let found, let wrote):
      ([counted(errors, "error")] + self.found(found)).listed("and")
        + (wrote ? "; nothing was written" : "")
    case .built(
      let pages, let seconds, let folder, let files, let written, let removed, let found):
      "\(counted(pages, "page")) in \(seconds) s: \(folder) "
        + "(\(counted(files, "file")), \(written) written\(removed > 0 ? ", \(removed) removed" : ""))"
        + self.found(found).map { ", \($0)" }.joined()
    case .fixed(let path, let line, let old, let new):
      "\(DisplayText.visible(path)):\(line): changed\n- \(DisplayText.visible(old))\n"
        + "+ \(DisplayText.visible(new))"
    case .fixedCount(let lines, let files):
      "\(counted(lines, "line")) changed in \(counted(files, "file"))"
    case .marked(let path): "\(DisplayText.visible(path)): marked as up to date"
    case .translations(let language, let missing, let stale, let unmarked):
      "translations into \(language): \(missing.count) missing, \(stale) out of date, "
        + "\(unmarked) without a mark"
        + missing.map { "\n  missing: \(DisplayText.visible($0))" }.joined()
    case .account(let path, let fate, let reason):
      "\(fate.english): \(DisplayText.visible(path))" + (reason.map { ": \($0)" } ?? "")
    case .begun(let url, let fields):
      "polder serve shows it at \(url)"
        + (fields.isEmpty ? "" : ", until \(fields.listed("and")) \(isOrAre(fields)) filled in")
        + "; it is a draft"
    case .isThereAlready(let path):
      "\(DisplayText.visible(path)) already exists; choose another title"
    case .cannotWrite(let path, let number):
      "\(DisplayText.visible(path)) cannot be written: \(systemWords(number))"
    case .cacheElsewhere(let unused, let folder):
      "\(DisplayText.visible(unused.path)) is not used (\(unused.cause.english)): the lock and the "
        + "caches are in \(DisplayText.visible(folder))"
    case .licences(let count):
      "Polder contains or comes with \(count) works of others. Their licences follow. If you "
        + "distribute Polder, distribute them with it."
    case .licenceOfCode(let name, let licence): "\(name)\nin the program; licence: \(licence)"
    case .licenceOfData(let name, let licence):
      "\(name)\ndata in the program; licence: \(licence)"
    case .licenceInTemplates(let name, let licence):
      "\(name)\nin the templates; licence: \(licence)"
    case .noSuchKind(let kind, let known, let near):
      "there is no kind '\(DisplayText.visible(kind))'"
        + (near.map { "; did you mean '\($0)'?" } ?? ".")
        + " The kinds: \(known.joined(separator: ", "))"
    case .noKinds(let folder):
      "\(folder) has no model.yml and site.yml that say which kinds of pages there are"
    case .noNameInTitle: "the title needs a letter or a digit for the file's name"
    case .noSuchCode(let code, let near):
      "there is no code '\(code)'" + (near.map { "; did you mean '\($0)'?" } ?? "")
    case .checked(let pages, let seconds, let found):
      "\(counted(pages, "page")) in \(seconds) s: no errors"
        + self.found(found).map { ", \($0)" }.joined()
    }
  }

  /// The findings that do not prevent publishing.
  private func found(_ found: LesserFindings) -> [String] {
    (found.warnings > 0 ? [counted(found.warnings, "warning")] : [])
      + (found.notes > 0 ? [counted(found.notes, "note")] : [])
  }

  private func isOrAre(_ things: [String]) -> String { things.count == 1 ? "is" : "are" }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

extension AccountWord {
  fileprivate var english: String {
    switch self {
    case .page: "page"
    case .translation: "translation"
    case .draft: "draft"
    case .scheduled: "scheduled"
    case .expired: "expired"
    case .data: "data"
    case .copied: "copied"
    case .waiting: "waiting"
    case .unused: "unused"
    case .undecided: "undecided"
    case .withdrawn: "withdrawn"
    case .template: "template"
    case .words: "words"
    case .asset: "asset"
    case .ignored: "ignored"
    case .faulty: "faulty"
    }
  }
}

import Diagnostics
import JSON
import Site

/// Writes the lines of `--format json` after the diagnostics: what happened to each file, if all
/// files were requested, then the summary.
struct SummaryPrinter {
  let accounts: [FileAccount]
  let translations: [TranslationState]

  /// Returns one object a line.
  func text(
    isVerbose: Bool, pages: Int, files: Int, written: Int, errors: Int, warnings: Int,
    notes: Int, seconds: String, timings: String?
  ) -> String {
    var text = ""
    if isVerbose {
      for account in accounts {
        let reason = account.reason.map { JSONWriter.string($0) } ?? "null"
        text +=
          "{\"input\": {\"file\": \(JSONWriter.string(account.path)), "
          + "\"fate\": \"\(account.fate.rawValue)\", \"reason\": \(reason)}}\n"
      }
    }
    let fates = FileAccount.Fate.allCases.compactMap { fate -> String? in
      let count = accounts.count { $0.fate == fate }
      return count == 0 ? nil : "\"\(fate.rawValue)\": \(count)"
    }
    let languages = Set(translations.map(\.language)).sorted().map { language in
      let own = translations.filter { $0.language == language }
      return "\(JSONWriter.string(language)): {\"missing\": \(own.count { $0.file == nil }), "
        + "\"stale\": \(own.count(where: \.isStale)), "
        + "\"unmarked\": \(own.count(where: \.isUnmarked))}"
    }
    return text
      + """
      {"summary": {"pages": \(pages), "files": \(files), "written": \(written), \
      "errors": \(errors), "warnings": \(warnings), "notes": \(notes), "seconds": \(seconds), \
      "inputs": {"files": \(accounts.count)\(fates.map { ", " + $0 }.joined())}, \
      "translations": {\(languages.joined(separator: ", "))}\
      \(timings.map { ", \"timings\": \($0)" } ?? "")}}\n
      """
  }
}

extension FileAccount.Fate {
  /// The fate in messages.
  var word: AccountWord {
    switch self {
    case .page: .page
    case .translation: .translation
    case .draft: .draft
    case .scheduled: .scheduled
    case .expired: .expired
    case .data: .data
    case .copied: .copied
    case .waiting: .waiting
    case .unused: .unused
    case .undecided: .undecided
    case .withdrawn: .withdrawn
    case .template: .template
    case .words: .words
    case .asset: .asset
    case .ignored: .ignored
    case .faulty: .faulty
    }
  }
}

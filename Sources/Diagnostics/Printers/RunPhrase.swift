/// What a command reports about its own run, apart from diagnostics.
public enum RunPhrase: Sendable, Hashable {
  // While it runs.

  case reading
  case readingPages(Int)
  case linking
  case checkingTemplates
  case makingPages
  case writingFiles(Int)

  // At its end.

  /// The number of errors; `wrote` if the command would have written the site.
  case failed(errors: Int, LesserFindings, wrote: Bool)
  /// The site was written: pages, seconds, folder, files, and how many of those changed.
  case built(
    pages: Int, seconds: String, folder: String, files: Int, written: Int, removed: Int,
    LesserFindings)
  /// The site was only checked.
  case checked(pages: Int, seconds: String, LesserFindings)

  /// A line of a file that was changed, before and after.
  case fixed(path: String, line: Int, old: String, new: String)
  /// The number of changed lines and changed files.
  case fixedCount(lines: Int, files: Int)
  /// A translation that was marked as up to date.
  case marked(String)
  /// The pages without a version in a language, and how many translations are out of date or do not
  /// record the version of the original.
  case translations(language: String, missing: [String], stale: Int, unmarked: Int)
  /// What happened to a file.
  case account(path: String, fate: AccountWord, reason: String?)
  /// A new page: the URL at which it can be seen, and the fields that would change that URL.
  case begun(url: String, until: [String])
  /// A file that was to be made exists already.
  case isThereAlready(String)
  /// A file that the system refuses to write, with the error number (errno).
  case cannotWrite(String, Int32)
  /// A folder that cannot be used for the cache, and the folder that is used.
  case cacheElsewhere(UnusableFolder, folder: String)
  /// The introduction to the licences of others' works.
  case licences(count: Int)
  /// The heading of the licence of code in the program: the names of the work and the licence.
  case licenceOfCode(String, String)
  /// The heading of the licence of data in the program.
  case licenceOfData(String, String)
  /// The heading of the licence of a part of the templates.
  case licenceInTemplates(String, String)
  /// A collection that the model does not have.
  case noSuchKind(String, known: [String], near: String?)
  /// A project whose collections are unknown.
  case noKinds(folder: String)
  /// A title from which no file name can be made.
  case noNameInTitle
  /// A code that does not exist.
  case noSuchCode(String, near: String?)

  /// Returns the words in a language.
  public func words(in language: MessageLanguage) -> String {
    switch language {
    case .english: english
    case .dutch: dutch
    }
  }
}

/// The numbers of findings that do not prevent publishing.
public struct LesserFindings: Sendable, Hashable {
  let warnings: Int
  let notes: Int

  /// Makes counts.
  public init(warnings: Int, notes: Int) {
    self.warnings = warnings
    self.notes = notes
  }
}

extension [String] {
  /// Joins a list, with a word before the last item: `a, b and c`.
  func listed(_ word: String) -> String {
    guard count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(word) " + self[count - 1]
  }
}

/// What can happen to a file of the input, for people.
public enum AccountWord: Sendable, Hashable {
  case page, translation, draft, scheduled, expired, data, copied, withdrawn, template, words,
    asset, ignored
  case faulty, waiting, unused, undecided
}

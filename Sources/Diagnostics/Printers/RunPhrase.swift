/// What a command says of its own run, besides what is wrong.
public enum RunPhrase: Sendable, Hashable {
  // While it runs.

  case reading
  case readingPages(Int)
  case linking
  case checkingTemplates
  case makingPages
  case writingFiles(Int)

  // At its end.

  /// How many mistakes there are; `wrote` when the command would have written the site.
  case failed(errors: Int, LesserFindings, wrote: Bool)
  /// A site that was written: pages, seconds, folder, files, and how many of those changed.
  case built(
    pages: Int, seconds: String, folder: String, files: Int, written: Int, removed: Int,
    LesserFindings)
  /// A site that was only checked.
  case checked(pages: Int, seconds: String, LesserFindings)

  /// A line of a file that was changed, as it was and as it is.
  case fixed(path: String, line: Int, old: String, new: String)
  /// How many lines were changed in how many files.
  case fixedCount(lines: Int, files: Int)
  /// A translation that was marked as up to date.
  case marked(String)
  /// The pages that have no version in a language, and how many translations are out of date or say
  /// nothing of the state that they translate.
  case translations(language: String, missing: [String], stale: Int, unmarked: Int)
  /// What became of a file.
  case account(path: String, fate: AccountWord, reason: String?)
  /// A page that was begun, where it can be seen, and the fields that lead to another address.
  case begun(url: String, until: [String])
  /// A file that was to be begun and is there already.
  case isThereAlready(String)
  /// A file that the machine does not let be written, and the number of its error (errno).
  case cannotWrite(String, Int32)
  /// A folder that is not used for what is kept between builds, and the one that is.
  case cacheElsewhere(UnusableFolder, folder: String)
  /// What stands above the licences of others' works.
  case licences(count: Int)
  /// The heading of the licence of code in the program: the work's name and the licence's.
  case licenceOfCode(String, String)
  /// That of data in the program.
  case licenceOfData(String, String)
  /// That of what comes with the templates.
  case licenceInTemplates(String, String)
  /// A kind of page that the model does not have.
  case noSuchKind(String, known: [String], near: String?)
  /// A project that says nothing of its kinds.
  case noKinds(folder: String)
  /// A title that no name can be made of.
  case noNameInTitle
  /// A code that nothing has.
  case noSuchCode(String, near: String?)

  /// The words in a language.
  public func words(in language: MessageLanguage) -> String {
    switch language {
    case .english: english
    case .dutch: dutch
    }
  }
}

/// How much was found that does not stand in the way of publishing.
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
  /// One behind the other, a word before the last: `a, b and c`.
  func listed(_ word: String) -> String {
    guard count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(word) " + self[count - 1]
  }
}

/// What can become of a file of the input, for people.
public enum AccountWord: Sendable, Hashable {
  case page, translation, draft, scheduled, expired, data, copied, withdrawn, template, words,
    asset, ignored
  case faulty, waiting, unused, undecided
}

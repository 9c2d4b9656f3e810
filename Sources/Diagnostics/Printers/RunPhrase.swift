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
  case failed(errors: Int, warnings: Int, wrote: Bool)
  /// A site that was written: pages, seconds, folder, files, and how many of those changed.
  case built(
    pages: Int, seconds: String, folder: String, files: Int, written: Int, removed: Int,
    warnings: Int)
  /// A site that was only checked.
  case checked(pages: Int, seconds: String, warnings: Int)

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

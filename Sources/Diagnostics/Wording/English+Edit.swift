import Glibc

extension EditProblem {
  /// The message in English.
  public var english: Wording {
    switch self {
    case .changedMeanwhile:
      Wording(
        "the file changed during the check, so Polder did not write it",
        advice: "save it in your editor, then try again")
    case .refused(ENOSPC):
      Wording("the file cannot be written: the disk is full", advice: "the file is unchanged")
    case .refused(EACCES), .refused(EPERM), .refused(EROFS):
      Wording(
        "you have no permission to write the file", advice: "give yourself permission to write it")
    case .refused(let number):
      Wording(
        "the file cannot be written: \(systemWords(number))",
        advice: "the file is unchanged")
    case .notATranslation:
      Wording(
        "this is not a translation",
        advice: "name a translation in Content, such as Content/about.nl.md")
    case .noFrontMatter:
      Wording("the file has no front matter", advice: "begin it with a line ---")
    }
  }
}

import Glibc

extension EditProblem {
  /// The message in English.
  public var english: Wording {
    switch self {
    case .changedMeanwhile:
      Wording(
        "the file changed while it was being checked, and was left alone",
        advice: "save it in your editor, then try again")
    case .refused(ENOSPC):
      Wording("the file cannot be written: the disk is full", advice: "it is as it was")
    case .refused(EACCES), .refused(EPERM), .refused(EROFS):
      Wording("the file may not be written", advice: "give yourself permission to write it")
    case .refused(let number):
      Wording(
        "the file cannot be written: \(systemWords(number))",
        advice: "it is as it was")
    case .notATranslation:
      Wording(
        "this is no translation",
        advice: "name a translation in Content, such as Content/about.nl.md")
    case .noFrontMatter:
      Wording("the file has no front matter", advice: "begin it with a line ---")
    }
  }
}

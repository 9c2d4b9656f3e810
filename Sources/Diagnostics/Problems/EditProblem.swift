/// Why a file of Content could not be changed.
public enum EditProblem: Problem, Hashable {
  /// It is no longer as it was when it was checked.
  case changedMeanwhile
  /// The machine refused; the number is `errno`.
  case refused(Int32)
  /// It is no translation.
  case notATranslation
  /// It has no front matter to write in.
  case noFrontMatter

  /// All codes of the type.
  public static let codes = [
    "changed-meanwhile", "edit-refused", "not-a-translation", "no-front-matter",
  ]

  /// The stable name of this kind of problem.
  public var code: String {
    switch self {
    case .changedMeanwhile: "changed-meanwhile"
    case .refused: "edit-refused"
    case .notATranslation: "not-a-translation"
    case .noFrontMatter: "no-front-matter"
    }
  }
}

/// The reason why a file of Content could not be changed.
public enum EditProblem: Problem, Hashable {
  /// The file has changed since it was checked.
  case changedMeanwhile
  /// The system refused; the number is `errno`.
  case refused(Int32)
  /// The file is not a translation.
  case notATranslation
  /// The file has no front matter to write to.
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

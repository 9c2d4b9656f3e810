/// The codes of all problems in all areas.
public enum ProblemCodes {
  /// All codes in alphabetical order. A code that two areas share occurs once.
  public static let all: [String] = Set(types.flatMap { $0.codes }).sorted()

  /// The codes of warnings, whose severity a site can set, in alphabetical order.
  public static let warnings: [String] = Set(types.flatMap { $0.warnings }).sorted()

  /// Returns the warning that an invalid name means: its replacement, or one with nearly the same
  /// spelling.
  public static func warning(meantBy name: String) -> String? {
    replacement(of: name) ?? NearMiss.best(for: name, among: warnings)
  }

  /// Returns the code that replaced an earlier one.
  public static func replacement(of name: String) -> String? { replaced[name] }

  /// The replacements of earlier codes.
  private static let replaced = ["unused-image": "unused-file"]

  /// The types of problems. Add each new type here, so that its codes are explained.
  private static let types: [any Problem.Type] = [
    ContentProblem.self, DrawingProblem.self, EditProblem.self, EditorProblem.self,
    FileProblem.self,
    FrontMatterProblem.self, ImageProblem.self, MarkdownProblem.self, MarkupProblem.self,
    ModelProblem.self, OutputFailure.self, OutputProblem.self, PictureProblem.self,
    PublishProblem.self, SiteProblem.self, TargetProblem.self, TemplateProblem.self,
    TemplateUseProblem.self,
  ]
}

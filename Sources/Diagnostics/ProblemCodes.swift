/// The codes of all problems, whatever their area.
public enum ProblemCodes {
  /// All of them, in alphabetical order; a code that two areas share comes once.
  public static let all: [String] = Set(types.flatMap { $0.codes }).sorted()

  /// Those of warnings, which a site can set to another severity, in alphabetical order.
  public static let warnings: [String] = Set(types.flatMap { $0.warnings }).sorted()

  /// The warning that a name means which is none: one that took its place, or one that is spelt nearly so.
  public static func warning(meantBy name: String) -> String? {
    replacement(of: name) ?? NearMiss.best(for: name, among: warnings)
  }

  /// The code that took the place of an earlier one.
  public static func replacement(of name: String) -> String? { replaced[name] }

  /// What took the place of earlier codes.
  private static let replaced = ["unused-image": "unused-file"]

  /// The types of problems. A new one is added here, so that its codes are explained.
  private static let types: [any Problem.Type] = [
    ContentProblem.self, DrawingProblem.self, EditProblem.self, EditorProblem.self,
    FileProblem.self,
    FrontMatterProblem.self, ImageProblem.self, MarkdownProblem.self, MarkupProblem.self,
    ModelProblem.self, OutputFailure.self, OutputProblem.self, PictureProblem.self,
    PublishProblem.self, SiteProblem.self, TemplateProblem.self, TemplateUseProblem.self,
  ]
}

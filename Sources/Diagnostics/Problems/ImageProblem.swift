/// What can be wrong with an image in Content.
public enum ImageProblem: Problem, Hashable {
  /// The file ends before the picture does.
  case truncated
  /// The file breaks the rules of its format, or is in no known format.
  case damaged
  /// A drawing with neither a size nor a view box.
  case noSize
  /// More pixels than `limit` million.
  case tooManyPixels(width: Int, height: Int, limit: Int)
  /// Metadata that cannot be removed.
  case privateData
  /// A format that browsers do not show, and that may contain the location of a photo.
  case photoFormat(name: String)
  /// The program that makes smaller images could not make one.
  case failedTool(width: Int, format: String)

  /// All codes of the type.
  public static let codes = [
    "damaged-image", "image-without-size", "image-too-large", "private-data", "photo-format",
    "image-tool",
  ]

  /// The stable name of this kind of problem.
  public var code: String {
    switch self {
    case .truncated, .damaged: "damaged-image"
    case .noSize: "image-without-size"
    case .tooManyPixels: "image-too-large"
    case .privateData: "private-data"
    case .photoFormat: "photo-format"
    case .failedTool: "image-tool"
    }
  }
}

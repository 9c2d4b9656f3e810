/// How the banner of a preview is marked in a page, so that a comparison can leave it out.
public enum PreviewMark {
  /// The class of the element.
  public static let name = "polder-preview"
  /// The attribute of its style sheet and of other elements that only previews have.
  public static let attribute = "data-polder-preview"
}

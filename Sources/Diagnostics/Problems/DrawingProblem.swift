/// What an SVG drawing must not contain to be published. A browser that opens the drawing's address
/// runs its content with the rights of the site.
public enum DrawingProblem: Problem, Hashable {
  /// An element that is not on the list.
  case element(String)
  /// An attribute that is not on the list.
  case attribute(String)
  /// An attribute that runs a script when something happens.
  case eventAttribute(String)
  /// An address outside the drawing, in an attribute or in `url(…)`.
  case address(String)
  /// An animation of an attribute that animations must not change.
  case animation(String)
  /// A style rule, a function or a text that is not on the list.
  case style(String)
  /// A document type.
  case documentType
  /// `&name;`
  case entity(String)
  /// `<?name …?>`
  case instruction(String)
  /// An encoding other than UTF-8, with the name that the file gives; empty if it gives none.
  case encoding(String)
  /// Elements that are nested more than `limit` levels deep.
  case tooDeep(limit: Int)
  /// The file breaks a rule of XML.
  case notXML

  /// All codes of the type.
  public static let codes = [
    "svg-element", "svg-attribute", "svg-address", "svg-style", "svg-declaration", "svg-not-xml",
  ]

  /// The stable name of this kind of problem.
  public var code: String {
    switch self {
    case .element: "svg-element"
    case .attribute, .eventAttribute: "svg-attribute"
    case .address, .animation: "svg-address"
    case .style: "svg-style"
    case .documentType, .entity, .instruction: "svg-declaration"
    case .encoding, .tooDeep, .notXML: "svg-not-xml"
    }
  }
}

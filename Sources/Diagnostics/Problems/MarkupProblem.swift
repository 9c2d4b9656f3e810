/// What can be wrong with the HTML or XML that a template writes, and with the places where values
/// stand in it.
public enum MarkupProblem: Problem, Hashable {
  /// A value where none can be made safe.
  case unsafe(UnsafePlace)
  /// Rendered Markdown where only text can stand.
  case htmlInside(MarkupSpot)
  /// A value of a type that cannot stand there.
  case unfitValue(TemplateType, MarkupSpot)
  /// A URL with a scheme that runs code.
  case scriptInURL(String)
  /// An attribute with script code, which the site's own security policy keeps from running.
  case scriptAttribute(String)
  /// An attribute `style`, which that policy switches off.
  case styleAttribute

  /// The ways through a tag of the template language leave the page at different places.
  case branchesDiffer(String)
  /// A tag of the template language that cuts the markup where it cannot be cut.
  case cut
  /// A page or an included template that ends inside a tag or a comment.
  case endsInside
  /// No white space between two attributes.
  case spaceMissing
  /// An attribute twice in one tag.
  case attributeTwice(String)

  /// An element without its end tag.
  case unclosed(String)
  /// An end tag that ends nothing.
  case strayEnd(String)
  /// An end tag that comes before that of an element inside.
  case crossed(inner: String, outer: String)
  /// An element inside one that cannot hold it.
  case inside(String, outer: String)
  /// An element that stands in certain others only.
  case misplaced(String, parents: [String])
  /// An element directly in one that takes certain others only.
  case notAllowed(String, in: String, children: [String])
  /// Text directly in an element that takes certain others only.
  case textInside(String)
  /// `<div/>`.
  case selfClosed(String)

  /// An id twice on a page.
  case idTwice(String)
  /// An id that a loop repeats.
  case idInLoop(String)
  /// An attribute that names an id which the page does not have.
  case unknownID(String, attribute: String)
  /// An image without `alt`.
  case imageWithoutAlt
  /// A control or a link that says nothing to those who do not see it.
  case unnamed(String)
  /// A field without a label.
  case unlabelled(String)
  /// A label without a field.
  case labelForNothing
  /// `<html>` without `lang`.
  case pageWithoutLanguage
  /// A link to a path that the site does not have.
  case unknownPath(String)

  /// A place where no value can be made safe.
  public enum UnsafePlace: Sendable, Hashable {
    case unquotedAttribute
    case attributeName
    case tagName
    case comment
    case declaration
    case script
    case style
    case document
    case scriptURL
    case hiddenURL
    case rawText(String)
    case meaning(String, of: String)
  }

  /// Where in the markup something stands.
  public enum MarkupSpot: Sendable, Hashable {
    case attribute(String)
    case element(String)
    case url
    case sourceSet
    case json
  }

  /// All codes, in alphabetical order.
  public static let codes = [
    "attribute-twice", "blocked-attribute", "duplicate-id", "markup-branches", "markup-nesting",
    "missing-alt",
    "missing-label", "missing-language", "missing-name", "unknown-id", "unknown-path",
    "unsafe-place",
  ]

  /// The code of this kind of problem.
  public var code: String {
    switch self {
    case .unsafe, .htmlInside, .unfitValue, .scriptInURL: "unsafe-place"
    case .scriptAttribute, .styleAttribute: "blocked-attribute"
    case .branchesDiffer, .cut, .endsInside, .spaceMissing: "markup-branches"
    case .attributeTwice: "attribute-twice"
    case .unclosed, .strayEnd, .crossed, .inside, .misplaced, .notAllowed, .textInside,
      .selfClosed:
      "markup-nesting"
    case .idTwice, .idInLoop: "duplicate-id"
    case .unknownID: "unknown-id"
    case .imageWithoutAlt: "missing-alt"
    case .unnamed: "missing-name"
    case .unlabelled, .labelForNothing: "missing-label"
    case .pageWithoutLanguage: "missing-language"
    case .unknownPath: "unknown-path"
    }
  }
}

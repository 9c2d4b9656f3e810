/// What can be wrong with the HTML or XML that a template writes, and with the places of values in
/// it.
public enum MarkupProblem: Problem, Hashable {
  /// A value in a place where no value can be made safe.
  case unsafe(UnsafePlace)
  /// Rendered Markdown where only text is allowed.
  case htmlInside(MarkupSpot)
  /// A value of a type that is not allowed there.
  case unfitValue(TemplateType, MarkupSpot)
  /// A URL with a scheme that runs code.
  case scriptInURL(String)
  /// An attribute with script code, which the site's own security policy blocks.
  case scriptAttribute(String)
  /// A `style` attribute, which the site's own security policy blocks.
  case styleAttribute

  /// Branches of a template tag that leave the page in different states.
  case branchesDiffer(String)
  /// A tag of the template language in the middle of markup that it must not split.
  case cut
  /// A page or an included template that ends inside a tag or a comment.
  case endsInside
  /// Two attributes without white space between them.
  case spaceMissing
  /// An attribute that occurs twice in one tag.
  case attributeTwice(String)

  /// An element without its end tag.
  case unclosed(String)
  /// An end tag without a start tag.
  case strayEnd(String)
  /// An end tag that precedes that of an element inside.
  case crossed(inner: String, outer: String)
  /// An element inside one that cannot hold it.
  case inside(String, outer: String)
  /// An element that is allowed only inside certain others.
  case misplaced(String, parents: [String])
  /// An element directly inside one that allows only certain others.
  case notAllowed(String, in: String, children: [String])
  /// Text directly inside an element that allows only certain elements.
  case textInside(String)
  /// `<div/>`.
  case selfClosed(String)

  /// An id that occurs twice on a page.
  case idTwice(String)
  /// An id that a loop repeats.
  case idInLoop(String)
  /// An attribute that refers to an id that the page does not have.
  case unknownID(String, attribute: String)
  /// An image without `alt`.
  case imageWithoutAlt
  /// A control or a link without a name for people who do not see it.
  case unnamed(String)
  /// A field without a label.
  case unlabelled(String)
  /// A label without a field.
  case labelForNothing
  /// `<html>` without `lang`.
  case pageWithoutLanguage
  /// A link to a path that does not exist on the site.
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

  /// A place in the markup.
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

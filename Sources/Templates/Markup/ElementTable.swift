/// The rules of the HTML standard that decide how browsers read elements (WHATWG HTML, sections
/// 13.1.2 and 13.2.6).
enum ElementTable {
  /// Elements without content and without an end tag.
  static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]

  /// Elements whose end tag may be left out.
  static let closesItself: Set<String> = [
    "li", "dt", "dd", "p", "rt", "rp", "optgroup", "option", "thead", "tbody", "tfoot", "tr", "td",
    "th", "colgroup", "caption", "html", "head", "body",
  ]

  /// Elements that end a paragraph.
  static let endsParagraph: Set<String> = [
    "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "main", "menu", "nav", "ol", "p", "pre", "search", "section",
    "summary", "table", "ul",
  ]

  /// Elements inside which a surrounding paragraph cannot be ended.
  static let scopes: Set<String> = [
    "button", "caption", "html", "object", "table", "td", "template", "th",
  ]

  /// Elements that hold only text up to their end tag. Entities have a meaning in `title` and
  /// `textarea` only.
  static let raw: Set<String> = [
    "title", "textarea", "script", "style", "xmp", "iframe", "noembed", "noframes",
  ]

  static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]

  /// Interactive elements, which must not be nested.
  static let interactive: Set<String> = ["a", "button"]

  /// Controls that a label can name.
  static let controls: Set<String> = [
    "button", "input", "meter", "output", "progress", "select", "textarea",
  ]

  /// The parents that an element can have. Elements that are not listed can have any parent.
  static let parents: [String: Set<String>] = [
    "li": ["ul", "ol", "menu"], "dt": ["dl", "div"], "dd": ["dl", "div"],
    "tr": ["table", "thead", "tbody", "tfoot"], "td": ["tr"], "th": ["tr"], "thead": ["table"],
    "tbody": ["table"], "tfoot": ["table"], "caption": ["table"], "colgroup": ["table"],
    "option": ["select", "optgroup", "datalist"], "optgroup": ["select"],
    "figcaption": ["figure"], "legend": ["fieldset", "optgroup"], "summary": ["details"],
  ]

  /// The only children that an element can have. Elements that are not listed can have any child.
  static let children: [String: Set<String>] = [
    "ul": ["li", "script", "template"], "ol": ["li", "script", "template"],
    "menu": ["li", "script", "template"], "dl": ["dt", "dd", "div", "script", "template"],
    "table": [
      "caption", "colgroup", "thead", "tbody", "tfoot", "tr", "script", "template", "style",
    ],
    "thead": ["tr", "script", "template"], "tbody": ["tr", "script", "template"],
    "tfoot": ["tr", "script", "template"], "tr": ["td", "th", "script", "template"],
  ]

  /// Elements that limit their children, or are needed as a parent.
  static let telling: Set<String> = parents.values.reduce(into: Set(children.keys)) {
    $0.formUnion($1)
  }

  /// Whether the start of `next` ends an open `element` without its end tag.
  static func ends(_ element: String, before next: String) -> Bool {
    switch element {
    case "li": next == "li"
    case "dt", "dd": next == "dt" || next == "dd"
    case "rt", "rp": next == "rt" || next == "rp"
    case "option": next == "option" || next == "optgroup"
    case "optgroup": next == "optgroup"
    case "td", "th": ["td", "th", "tr", "tbody", "tfoot"].contains(next)
    case "tr": ["tr", "tbody", "tfoot"].contains(next)
    case "thead", "tbody", "tfoot": ["tbody", "tfoot"].contains(next)
    case "caption", "colgroup": ["thead", "tbody", "tfoot", "tr"].contains(next)
    case "head": next == "body"
    case "p": endsParagraph.contains(next)
    default: false
    }
  }
}

/// The meaning of an attribute, which decides how values are written in it.
enum AttributeKind: UInt8, Hashable, Sendable {
  /// Text.
  case plain
  /// One URL.
  case url
  /// URLs with widths or densities: `srcset`.
  case sourceSet
  /// Script code, as in `onclick`.
  case script
  /// Style rules.
  case style
  /// A whole page: `srcdoc`.
  case document
  /// The URL of a script.
  case scriptURL
  /// Something that changes the meaning of other attributes or of the element's content.
  case meaning

  /// The kind of an attribute; names are in lower case.
  init(_ name: String, of element: String) {
    switch name {
    case "style": self = .style
    case "srcdoc": self = .document
    case "srcset", "imagesrcset": self = .sourceSet
    case "src" where element == "script": self = .scriptURL
    case "href", "xlink:href":
      self = element == "script" ? .scriptURL : .url
    case "src", "action", "formaction", "cite", "poster", "background", "manifest", "longdesc",
      "codebase", "classid", "archive", "icon", "profile", "usemap", "lowsrc", "dynsrc", "ping":
      self = .url
    case "data": self = element == "object" ? .url : .plain
    case "http-equiv": self = .meaning
    case "type", "language":
      self = element == "script" || element == "style" ? .meaning : .plain
    case "attributename", "to", "from", "by", "values":
      self = Self.animations.contains(element) ? .meaning : .plain
    default:
      self = name.hasPrefix("on") && name.utf8.count > 2 ? .script : .plain
    }
  }

  /// Elements of SVG that set attributes of others.
  private static let animations: Set<String> = [
    "animate", "animatemotion", "animatetransform", "set",
  ]
}

/// The part of a URL that an attribute has reached. It decides what a value there can change.
enum URLPart: UInt8, Hashable, Sendable {
  /// The start: a value brings its own scheme.
  case start
  /// Perhaps the start: everything before it may turn out empty.
  case maybe
  /// Letters that can still become a scheme.
  case undecided
  /// After a value that began the URL.
  case value
  /// After the scheme or the first `/`.
  case path
  /// After `?`.
  case query
  /// After `#`.
  case fragment
  /// After something that makes the part unknown: an entity in the scheme, or `data:`.
  case unclear
  /// In a `srcset`, the width or density after a URL.
  case descriptor

  /// The part after a byte of the template.
  func after(_ byte: UInt8) -> URLPart {
    switch self {
    case .start, .maybe, .undecided, .value:
      switch byte {
      case UInt8(ascii: "/"): .path
      case UInt8(ascii: "?"): .query
      case UInt8(ascii: "#"): .fragment
      case UInt8(ascii: ":"): self == .value ? .value : .path
      case UInt8(ascii: "&"): self == .value ? .value : .unclear
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D: self
      default: self == .value ? .value : .undecided
      }
    case .path:
      byte == UInt8(ascii: "?") ? .query : byte == UInt8(ascii: "#") ? .fragment : .path
    case .query: byte == UInt8(ascii: "#") ? .fragment : .query
    case .fragment, .unclear, .descriptor: self
    }
  }

  /// The part after a value.
  var afterValue: URLPart {
    switch self {
    case .start, .maybe, .undecided, .value: .value
    default: self
    }
  }

  /// The part where two branches of a template meet.
  func joined(with other: URLPart) -> URLPart {
    if self == other { return self }
    if self == .unclear || other == .unclear { return .unclear }
    if [self, other].contains(where: { $0 == .start || $0 == .maybe }) { return .maybe }
    if [self, other].contains(where: { $0 == .undecided || $0 == .value }) { return .value }
    return .query
  }
}

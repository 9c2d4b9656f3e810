import Styles

/// What is allowed in the styles of a drawing.
enum SVGStyles {
  /// Something that is not allowed.
  struct Finding {
    enum Kind {
      /// An address outside the drawing, or data in it.
      case address(String)
      /// A rule or a function that is not on the list.
      case style(String)
    }
    let kind: Kind
    /// Its range in the text.
    let range: Range<Int>
  }

  private static let rules: Set<String> = [
    "charset", "container", "counter-style", "font-face", "font-feature-values", "keyframes",
    "-webkit-keyframes", "-moz-keyframes", "-o-keyframes", "layer", "media", "page", "property",
    "scope", "starting-style", "supports",
  ]

  private static let functions: Set<String> = [
    // Numbers and values.
    "abs", "acos", "asin", "atan", "atan2", "calc", "clamp", "cos", "counter", "counters", "env",
    "exp", "hypot", "log", "max", "min", "mod", "pow", "rem", "round", "sign", "sin", "sqrt", "tan",
    "var", "attr",
    // Colours.
    "color", "color-contrast", "color-mix", "device-cmyk", "hsl", "hsla", "hwb", "icc-color", "lab",
    "lch", "light-dark", "oklab", "oklch", "rgb", "rgba",
    // Gradients.
    "conic-gradient", "linear-gradient", "radial-gradient", "repeating-conic-gradient",
    "repeating-linear-gradient", "repeating-radial-gradient",
    // Transformations.
    "matrix", "matrix3d", "perspective", "rotate", "rotate3d", "rotatex", "rotatey", "rotatez",
    "scale", "scale3d", "scalex", "scaley", "scalez", "skew", "skewx", "skewy", "translate",
    "translate3d", "translatex", "translatey", "translatez", "ref",
    // Shapes, filters, movement.
    "blur", "brightness", "circle", "contrast", "cubic-bezier", "drop-shadow", "ellipse",
    "grayscale", "hue-rotate", "inset", "invert", "linear", "opacity", "path", "polygon", "ray",
    "rect", "saturate", "sepia", "shape", "steps", "xywh",
    // Fonts and selectors.
    "format", "has", "host", "is", "lang", "local", "not", "nth-child", "nth-last-child",
    "nth-last-of-type", "nth-of-type", "tech", "where", "selector", "style",
    // Times of animations.
    "accesskey", "wallclock", "repeat",
    // Words that precede a bracket in conditions.
    "and", "or", "only",
  ]

  /// Whether a text contains a character that every fault needs.
  static func mayHaveFaults(_ text: [UInt8]) -> Bool {
    text.contains { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "@") }
  }

  /// Returns everything in a style sheet or a value that is not allowed.
  static func check(_ text: [UInt8]) -> [Finding] {
    var scanner = StyleScanner(text)
    var findings: [Finding] = []
    /// Whether a rule that is reported itself is still open.
    var isInFinding = false
    while findings.count < 100, let token = scanner.next() {
      let kind: Finding.Kind?
      switch token {
      case .url(let address): kind = isInFinding || isInside(address) ? nil : .address(address)
      case .function(let name): kind = functions.contains(name) ? nil : .style("\(name)()")
      case .atKeyword(let name):
        kind = rules.contains(name) ? nil : .style("@\(name)")
        isInFinding = kind != nil
      case .semicolon, .openBrace, .closeBrace:
        kind = nil
        isInFinding = false
      case .broken: kind = .style(String(decoding: text[scanner.range], as: UTF8.self))
      default: kind = nil
      }
      if let kind { findings.append(Finding(kind: kind, range: scanner.range)) }
    }
    return findings
  }

  /// Whether an address is a part of the drawing, or a font in it.
  private static func isInside(_ address: String) -> Bool {
    let text = address.drop(while: \.isWhitespace)
    if text.isEmpty || text.hasPrefix("#") { return true }
    let type = text.prefix { $0 != "," && $0 != ";" }.lowercased()
    return text.contains(",")
      && (type.hasPrefix("data:font/") || type.hasPrefix("data:application/font-")
        || type.hasPrefix("data:application/x-font-")
        || type == "data:application/vnd.ms-fontobject")
  }
}

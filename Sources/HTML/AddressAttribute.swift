/// The attributes of HTML that contain addresses.
public enum AddressAttribute {
  /// What an address is for.
  public enum Use: Sendable, Hashable {
    /// Where a visitor can go.
    case link
    /// A picture.
    case image
    /// Several pictures, `a.jpg 1x, b.jpg 2x`.
    case images
    /// Anything else that the page loads or shows: a recording, a script, a page in a frame.
    case file
    /// Where a form is sent.
    case form
  }

  /// Returns what the address in an attribute is for; nil if the attribute does not hold an
  /// address.
  ///
  /// - Parameters:
  ///   - name: the attribute's name in lower case.
  ///   - element: the element's name in lower case.
  public static func use(of name: String, in element: String) -> Use? {
    switch (element, name) {
    case ("a", "href"), ("area", "href"), ("a", "xlink:href"): .link
    case ("blockquote", "cite"), ("q", "cite"), ("ins", "cite"), ("del", "cite"): .link
    case ("img", "src"), ("video", "poster"), ("input", "src"): .image
    case ("image", "href"), ("image", "xlink:href"): .image
    // Outside SVG, browsers treat `image` as `img`.
    case ("image", "src"): .image
    case ("image", "srcset"): .images
    case ("body", "background"), ("table", "background"), ("td", "background"),
      ("th", "background"):
      .image
    case ("img", "srcset"), ("source", "srcset"), ("link", "imagesrcset"): .images
    case ("audio", "src"), ("video", "src"), ("source", "src"), ("track", "src"): .file
    case ("iframe", "src"), ("frame", "src"), ("embed", "src"), ("object", "data"): .file
    case ("script", "src"), ("link", "href"), ("use", "href"), ("use", "xlink:href"): .file
    case ("img", "longdesc"): .link
    case ("form", "action"), ("button", "formaction"), ("input", "formaction"): .form
    // The base of relative addresses, and the links of SVG, MathML and custom elements.
    case (_, "href"), (_, "xlink:href"): .file
    default: nil
    }
  }

  /// The attributes that refer to elements of the page by id. Some hold several ids.
  public static let idReferences: Set<String> = [
    "for", "form", "headers", "list", "aria-activedescendant", "aria-controls", "aria-describedby",
    "aria-details", "aria-errormessage", "aria-flowto", "aria-labelledby", "aria-owns",
    "commandfor", "popovertarget",
  ]

  /// Returns the address in the `content` of `<meta http-equiv="refresh">` (WHATWG HTML, section
  /// 4.2.5.3); nil if it only reloads the page.
  public static func refresh(in content: String) -> Substring? {
    var rest = content[...].drop { $0.isWhitespace || $0.isNumber || $0 == "." }
    rest = rest.drop { $0.isWhitespace || $0 == ";" || $0 == "," }
    if rest.prefix(3).lowercased() == "url" {
      let behind = rest.dropFirst(3).drop(while: \.isWhitespace)
      if behind.first == "=" { rest = behind.dropFirst().drop(while: \.isWhitespace) }
    }
    if let quote = rest.first, quote == "'" || quote == "\"" {
      rest = rest.dropFirst().prefix { $0 != quote }
    }
    return rest.isEmpty ? nil : rest
  }

  /// Whether an attribute holds the values that an SVG animation element gives to other elements.
  public static func isAnimation(_ element: String, _ name: String) -> Bool {
    ["animate", "set", "animatetransform", "animatemotion"].contains(element)
      && ["from", "to", "by", "values"].contains(name)
  }

  /// Returns the addresses in the value of `srcset` (WHATWG HTML, section 4.8.4.2.2), as ranges of
  /// its bytes.
  public static func candidates(in value: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var at = 0
    let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    while at < value.count {
      while at < value.count, isSpace(value[at]) || value[at] == UInt8(ascii: ",") { at += 1 }
      let start = at
      while at < value.count, !isSpace(value[at]) { at += 1 }
      guard at > start else { break }
      var end = at
      while end > start, value[end - 1] == UInt8(ascii: ",") { end -= 1 }
      found.append(start..<end)
      if end < at { continue }
      // A descriptor may have commas in brackets.
      var depth = 0
      while at < value.count, depth > 0 || value[at] != UInt8(ascii: ",") {
        if value[at] == UInt8(ascii: "(") { depth += 1 }
        if value[at] == UInt8(ascii: ")") { depth = max(0, depth - 1) }
        at += 1
      }
    }
    return found
  }
}

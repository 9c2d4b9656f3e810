import Diagnostics

/// The state of the tokenizer at a place of a page (WHATWG HTML, section 13.2.5). States that make
/// no difference for templates are merged.
enum MarkupPlace: UInt8, Hashable, Sendable {
  /// Between tags.
  case text
  /// Inside an element that holds text up to its end tag.
  case raw
  /// After `<`.
  case tagOpen
  /// After `</`.
  case endTagOpen
  case tagName
  case endTagName
  /// After the name of an end tag.
  case endTag
  /// After white space in a tag.
  case beforeAttribute
  case attributeName
  /// After the name of an attribute and white space.
  case afterAttributeName
  /// After `=`.
  case beforeValue
  /// In a value with quotes.
  case value
  case unquotedValue
  /// After an attribute. White space or the end of the tag must follow.
  case afterAttribute
  /// After `/` in a tag.
  case selfClosing
  /// After `<!`.
  case declaration
  case comment
  /// `<![CDATA[ … ]]>` in XML.
  case characterData
  /// `<? … >`
  case instruction

  /// Whether the place is inside a start tag, between attributes.
  var isBetweenAttributes: Bool {
    switch self {
    case .beforeAttribute, .afterAttributeName, .afterAttribute: true
    default: false
    }
  }
}

/// The place in the JSON of a script.
enum JSONPlace: UInt8, Hashable, Sendable {
  /// Outside strings: a value becomes a whole JSON value.
  case value
  /// In a string.
  case text
  /// In a string, after a backslash.
  case escape
}

/// An attribute of a tag.
struct MarkupAttribute: Sendable {
  var name = ""
  var kind = AttributeKind.plain
  /// The literal text of the value; nil when it has template values in it.
  var value: String? = ""
  /// Whether a template value in it has been reported as unsafe.
  var isRefused = false
  /// The ranges of the name, and of the literal value without its quotes.
  var nameRange: SourceLocation?
  var valueRange: SourceLocation?
}

/// The current tag.
struct MarkupTag: Sendable {
  var name = ""
  var isEnd = false
  var location: SourceLocation?
  var attributes: [MarkupAttribute] = []

  subscript(name: String) -> MarkupAttribute? { attributes.first { $0.name == name } }

  func has(_ name: String) -> Bool { attributes.contains { $0.name == name } }
}

/// An open element.
struct OpenElement: Sendable {
  let name: String
  let location: SourceLocation
  /// Whether it is an element of SVG or MathML.
  var isForeign = false
  /// Whether the rules of SVG or MathML apply to its content.
  var holdsForeign = false
  /// Whether it needs an accessible name and has none yet.
  var lacksName = false
  /// Whether it is a label without `for`, and has no control yet.
  var lacksControl = false
}

/// The elements around a part of a page that is checked on its own.
struct Surroundings: Hashable, Sendable {
  /// The element directly around it.
  var parent = ""
  /// Whether such an element is around it.
  var paragraph = false
  var link = false
  var button = false
  var form = false
  var heading = false
  var label = false
  var foreign = false
}

/// Where a template is in the HTML or XML that it writes.
struct Markup: Sendable {
  let isXML: Bool
  var place = MarkupPlace.text
  /// The bytes of the name that is being read.
  var name: [UInt8] = []
  /// The number of bytes read so far of the end of a comment or of a raw element.
  var matched = 0
  var quote: UInt8 = 0
  var tag = MarkupTag()
  var attribute = MarkupAttribute()
  /// The bytes of the attribute's value.
  var written: [UInt8] = []
  var valueStart = 0
  /// The end of the text that has been read.
  var position = 0
  var part = URLPart.start
  var json: JSONPlace?
  /// The elements that are open, outermost first.
  var open: [OpenElement] = []
  /// The number of open elements that belong to the template around the current part, which the
  /// part cannot close.
  var floor = 0
  var surroundings = Surroundings()
  /// The place where an element ended the paragraph around it.
  var endedParagraph: SourceLocation?
  /// Whether anything visible has been written.
  var hasText = false
  /// Whether a form's control has been written.
  var hasControl = false

  init(isXML: Bool = false) { self.isXML = isXML }
}

extension Markup {
  /// What the compilation of an included template depends on. Uses with equal contexts share one
  /// function.
  struct Context: Hashable, Sendable {
    let isXML: Bool
    let place: MarkupPlace
    let matched: Int
    let quote: UInt8
    let element: String
    let attribute: String
    let part: URLPart
    let json: JSONPlace?
    let surroundings: Surroundings
  }

  var context: Context {
    let isInTag = place.isBetweenAttributes || place == .value
    return Context(
      isXML: isXML, place: place, matched: matched, quote: place == .value ? quote : 0,
      element: isInTag ? tag.name : place == .raw ? open.last?.name ?? "" : "",
      attribute: place == .value ? attribute.name : "", part: place == .value ? part : .start,
      json: json, surroundings: around)
  }

  /// The elements around the current place.
  var around: Surroundings {
    var around = surroundings
    for element in open {
      switch element.name {
      case "p": around.paragraph = true
      case "a": around.link = true
      case "button": around.button = true
      case "form": around.form = true
      case "label": around.label = true
      case "h1", "h2", "h3", "h4", "h5", "h6": around.heading = true
      default: break
      }
      if ElementTable.scopes.contains(element.name) { around.paragraph = false }
      around.foreign = element.holdsForeign
    }
    let parent = parent
    // Elements that can hold anything are treated as the same.
    around.parent = parent.isEmpty || ElementTable.telling.contains(parent) ? parent : "*"
    return around
  }

  /// Whether the rules of SVG or MathML apply here.
  var isForeign: Bool { open.last?.holdsForeign ?? surroundings.foreign }

  /// The parent element at the current place.
  var parent: String { open.last?.name ?? surroundings.parent }

  /// The state at the start of an included template.
  var inner: Markup {
    var inner = self
    inner.surroundings = around
    // The current tag and raw element stay known. All other open elements belong to the template
    // that includes.
    inner.open = place == .raw ? Array(open.suffix(1)) : []
    inner.floor = 0
    inner.tag.attributes = []
    inner.hasText = false
    inner.hasControl = false
    inner.endedParagraph = nil
    return inner
  }

  /// Continues after an included template that ended in the state `other`.
  mutating func resume(after other: Markup) {
    place = other.place
    matched = other.matched
    part = other.part
    json = other.json
    if place == .value, other.attribute.value == nil { attribute.value = nil }
    tag.attributes += other.tag.attributes
    if other.hasText { noteText() }
    if other.hasControl { noteControl() }
  }

  /// Records content that can be seen or heard here.
  mutating func noteText() {
    hasText = true
    for index in open.indices { open[index].lacksName = false }
  }

  mutating func noteControl() {
    hasControl = true
    for index in open.indices { open[index].lacksControl = false }
  }

  /// The state where two branches of a template meet; nil when their states cannot be merged.
  func joined(with other: Markup) -> Markup? {
    var result = self
    guard open.count == other.open.count, json == other.json, matched == other.matched else {
      return nil
    }
    for (index, element) in other.open.enumerated() {
      guard element.name == open[index].name else { return nil }
      result.open[index].lacksName = open[index].lacksName && element.lacksName
      result.open[index].lacksControl = open[index].lacksControl && element.lacksControl
    }
    result.hasText = hasText || other.hasText
    result.hasControl = hasControl || other.hasControl
    if place.isBetweenAttributes, other.place.isBetweenAttributes {
      guard tag.name == other.tag.name, tag.isEnd == other.tag.isEnd else { return nil }
      let isEither = place == .afterAttribute || other.place == .afterAttribute
      result.place = isEither ? .afterAttribute : .beforeAttribute
      result.tag.attributes = merged(tag.attributes, other.tag.attributes)
      return result
    }
    guard place == other.place else { return nil }
    switch place {
    case .value, .unquotedValue:
      guard tag.name == other.tag.name, attribute.name == other.attribute.name,
        quote == other.quote
      else { return nil }
      result.part = part.joined(with: other.part)
      result.tag.attributes = merged(tag.attributes, other.tag.attributes)
      if written != other.written { result.attribute.value = nil }
    case .beforeValue:
      guard attribute.name == other.attribute.name else { return nil }
    case .text, .raw, .comment, .endTag, .characterData, .declaration, .instruction: break
    default: return nil
    }
    return result
  }

  private func merged(
    _ first: [MarkupAttribute], _ second: [MarkupAttribute]
  ) -> [MarkupAttribute] {
    var all = first
    for attribute in second {
      guard let index = all.firstIndex(where: { $0.name == attribute.name }) else {
        all.append(attribute)
        continue
      }
      if all[index].value != attribute.value { all[index].value = nil }
    }
    return all
  }
}

import Diagnostics

/// Reads a drawing once, as an XML parser does. It finds what may not be published, and copies the
/// rest.
///
/// Allowed contents are on a list (`SVGVocabulary`, `SVGStyles`); everything else is a fault. It
/// removes elements and attributes of other namespaces, which drawing programs write for themselves
/// and browsers ignore, except those that affect browsers.
struct SVGCheck {
  private var reader: XMLReader
  /// The ranges to remove, in order.
  private var removed: [Range<Int>] = []
  private var faults: [DrawingFault] = []
  /// The attributes of the outermost element.
  private(set) var root: [String: String] = [:]
  private var elements: [Element] = []
  /// Whether the outermost element has begun.
  private var hasRoot = false
  private var namespaces = SVGNamespaces()
  /// Whether a photo in the drawing is damaged, or has metadata.
  private var hasPrivatePhoto = false

  /// An open element.
  private struct Element {
    let name: Range<Int>
    var treatment: Treatment
    /// The prefixes that it declares.
    let prefixes: [String]
    /// The text of a style sheet, and where its parts are in the file.
    var styles: StyleText?
  }

  private enum Treatment {
    case kept
    /// It is removed with its content, from its first byte.
    case removed(from: Int)
    /// It is a fault, or is inside a fault or inside something that is removed.
    case passedOver
  }

  private struct StyleText {
    var bytes: [UInt8] = []
    var start: Int?
  }

  /// No real drawing nests elements more deeply, and nobody reads more faults.
  private static let depthLimit = 500
  private static let faultLimit = 100

  init(_ bytes: [UInt8]) { reader = XMLReader(bytes) }

  /// The drawing without the removed ranges.
  var output: [UInt8] {
    if removed.isEmpty { return reader.bytes }
    var output: [UInt8] = []
    output.reserveCapacity(reader.bytes.count)
    var at = 0
    for range in removed {
      output += reader.bytes[at..<range.lowerBound]
      at = range.upperBound
    }
    return output + reader.bytes[at...]
  }

  mutating func run() throws(ImageFault) {
    guard String(validating: reader.bytes, as: UTF8.self) != nil else {
      throw .drawing([DrawingFault(.encoding(""), 0..<min(1, reader.bytes.count))])
    }
    do throws(XMLReader.Fault) {
      while let piece = try reader.next() {
        try take(piece)
        if faults.count >= SVGCheck.faultLimit { break }
      }
    } catch {
      guard !faults.isEmpty || error.reason == .damaged else { throw .truncated }
      if faults.last?.range != error.range { faults.append(DrawingFault(.notXML, error.range)) }
    }
    if !faults.isEmpty { throw .drawing(faults) }
    if hasPrivatePhoto { throw .metadata }
    guard hasRoot else { throw .damaged }
    guard elements.isEmpty else { throw .truncated }
  }

  private mutating func report(_ problem: DrawingProblem, _ range: Range<Int>) {
    faults.append(DrawingFault(problem, range))
  }

  private func damaged(_ range: Range<Int>) -> XMLReader.Fault {
    XMLReader.Fault(reason: .damaged, range: range)
  }

  private var isKept: Bool {
    guard let element = elements.last else { return true }
    if case .kept = element.treatment { return true }
    return false
  }

  private mutating func take(_ piece: XMLReader.Piece) throws(XMLReader.Fault) {
    let range = reader.range
    switch piece {
    case .start(let tag): try begin(tag)
    case .end(let name): try end(name)
    case .text, .verbatim:
      if elements.isEmpty {
        let isBlank = reader.bytes[range].allSatisfy { $0 <= 0x20 }
        guard case .text = piece, isBlank else {
          throw damaged(range.lowerBound..<range.lowerBound + 1)
        }
      } else if isKept {
        readText(piece, range)
      }
    case .comment:
      if isKept { removed.append(range) }
    case .instruction(let target):
      readInstruction(target, range)
    case .documentType:
      guard !hasRoot else { throw damaged(range) }
      // Drawing programs write this one, and browsers ignore it.
      if SVGVocabulary.isPlainDocumentType(reader.text(range)) {
        removed.append(range)
      } else {
        report(.documentType, range)
      }
    }
  }

  private mutating func readText(_ piece: XMLReader.Piece, _ range: Range<Int>) {
    var content = range
    var characters: [UInt8]
    if case .verbatim(let inside) = piece {
      content = inside
      characters = Array(reader.bytes[inside])
    } else {
      characters = decoded(range)
    }
    guard !elements.isEmpty, elements[elements.count - 1].styles != nil else { return }
    elements[elements.count - 1].styles?.bytes += characters
    // If the text has no references, a place in it corresponds to a place in the file.
    if elements[elements.count - 1].styles?.start == nil {
      elements[elements.count - 1].styles?.start = content.lowerBound
    }
  }

  /// Returns the characters of a text. References that XML does not define are faults.
  private mutating func decoded(_ range: Range<Int>) -> [UInt8] {
    var unknown: [Range<Int>] = []
    let characters = reader.characters(range) { unknown.append($0) }
    for place in unknown.prefix(SVGCheck.faultLimit) {
      report(.entity(reader.text(place)), place)
    }
    return characters
  }

  private mutating func readInstruction(_ target: Range<Int>, _ range: Range<Int>) {
    let name = reader.text(target)
    if name == "xml", elements.isEmpty, !hasRoot {
      let text = reader.text(range).lowercased()
      guard let encoding = SVGVocabulary.encoding(text), encoding != "utf-8", encoding != "utf8"
      else { return }
      // These encodings have the same bytes for ASCII.
      let isPlain =
        SVGVocabulary.asciiEncodings.contains(encoding) && reader.bytes.allSatisfy { $0 < 0x80 }
      if !isPlain { report(.encoding(encoding), range) }
    } else if name.lowercased() == "xml-stylesheet" {
      report(.instruction(name), range)
    } else if isKept {
      removed.append(range)
    }
  }

  // MARK: - Elements

  private mutating func begin(_ tag: XMLReader.Tag) throws(XMLReader.Fault) {
    guard !elements.isEmpty || !hasRoot else { throw damaged(tag.range) }
    guard elements.count < SVGCheck.depthLimit else {
      report(.tooDeep(limit: SVGCheck.depthLimit), tag.name)
      throw XMLReader.Fault(reason: .damaged, range: tag.name)
    }
    let prefixes = try declareNamespaces(tag)
    let (namespace, local) = namespaces.element(reader.text(tag.name))
    var element = Element(
      name: tag.name, treatment: isKept ? .kept : .passedOver, prefixes: prefixes)
    let isOwn = namespace == .svg || namespace == .none
    if !hasRoot {
      guard isOwn, local == "svg" else { throw damaged(tag.name) }
    }
    if isKept {
      if isOwn, local == "metadata" {
        element.treatment = .removed(from: tag.range.lowerBound)
      } else if namespace == .active || (isOwn && !SVGVocabulary.elements.contains(local)) {
        report(.element(reader.text(tag.name)), tag.name)
        element.treatment = .passedOver
      } else if !isOwn {
        element.treatment = .removed(from: tag.range.lowerBound)
      }
    }
    if case .kept = element.treatment {
      try readAttributes(tag, isRoot: !hasRoot)
      if local == "style" { element.styles = StyleText() }
    }
    hasRoot = true
    elements.append(element)
    if tag.isEmpty { close(behind: tag.range.upperBound) }
  }

  private mutating func end(_ name: Range<Int>) throws(XMLReader.Fault) {
    guard let element = elements.last,
      reader.bytes[element.name].elementsEqual(reader.bytes[name])
    else { throw damaged(name) }
    close(behind: reader.range.upperBound)
  }

  private mutating func close(behind end: Int) {
    guard let element = elements.popLast() else { return }
    namespaces.forget(element.prefixes)
    if case .removed(let start) = element.treatment { removed.append(start..<end) }
    if let styles = element.styles {
      checkStyles(
        styles.bytes, in: (styles.start ?? element.name.lowerBound)..<end, instead: element.name)
    }
  }

  /// Records `xmlns` attributes, and reports attributes that occur twice.
  ///
  /// - Returns: the prefixes that are declared.
  private mutating func declareNamespaces(_ tag: XMLReader.Tag) throws(XMLReader.Fault) -> [String]
  {
    var names: Set<String> = []
    var prefixes: [String] = []
    for attribute in tag.attributes {
      let name = reader.text(attribute.name)
      guard names.insert(name).inserted else { throw damaged(attribute.name) }
      guard name == "xmlns" || name.hasPrefix("xmlns:") else { continue }
      let prefix = name == "xmlns" ? "" : String(name.dropFirst(6))
      namespaces.declare(prefix, String(decoding: decoded(attribute.value), as: UTF8.self))
      prefixes.append(prefix)
    }
    return prefixes
  }

  // MARK: - Attributes

  private mutating func readAttributes(
    _ tag: XMLReader.Tag, isRoot: Bool
  ) throws(XMLReader.Fault) {
    var expanded: Set<String> = []
    for attribute in tag.attributes {
      let name = reader.text(attribute.name)
      if name == "xmlns" || name.hasPrefix("xmlns:") { continue }
      let (namespace, local) = namespaces.attribute(name)
      switch namespace {
      case .none:
        let isNote = isRoot && SVGVocabulary.notes.contains(local)
        if isNote { remove(attribute) } else { check(attribute, local, tag) }
      case .xlink where local == "href":
        guard namespaces.isDeclared(name) else { throw damaged(attribute.name) }
        check(attribute, "href", tag)
      case .xml where local == "base":
        report(.attribute(name), attribute.name)
      case .xlink, .xml: _ = decoded(attribute.value)
      default:
        remove(attribute)
        continue
      }
      guard expanded.insert("\(namespace) \(local)").inserted else { throw damaged(attribute.name) }
      if isRoot, namespace == .none {
        root[local] = String(decoding: reader.characters(attribute.value), as: UTF8.self)
      }
    }
  }

  /// Removes an attribute with the white space before it.
  private mutating func remove(_ attribute: XMLReader.Attribute) {
    var start = attribute.range.lowerBound
    while start > 0, reader.bytes[start - 1] <= 0x20 { start -= 1 }
    removed.append(start..<attribute.range.upperBound)
  }

  /// Checks an attribute without a namespace, or a reference.
  private mutating func check(
    _ attribute: XMLReader.Attribute, _ name: String, _ tag: XMLReader.Tag
  ) {
    let place = attribute.value.isEmpty ? attribute.range : attribute.value
    if name.lowercased().hasPrefix("on") {
      report(.eventAttribute(name), attribute.name)
      return
    }
    guard SVGVocabulary.isAttribute(name) else {
      report(.attribute(name), attribute.name)
      return
    }
    let value = decoded(attribute.value)
    if name == "href" {
      let element = namespaces.element(reader.text(tag.name)).local
      checkAddress(
        String(decoding: value, as: UTF8.self), at: place,
        takesPhotos: element == "image" || element == "feImage")
    } else if name == "attributeName" {
      let target = String(decoding: value, as: UTF8.self)
      if SVGVocabulary.isFixed(target) { report(.animation(target), place) }
    } else if SVGVocabulary.animated.contains(name) {
      for part in value.split(separator: UInt8(ascii: ";")) {
        let text = String(decoding: part, as: UTF8.self)
        guard SVGVocabulary.hasScheme(text) else { continue }
        report(.address(shortened(text)), place)
        return
      }
      checkStyles(value, in: attribute.value, instead: place)
    } else if !SVGVocabulary.isText(name) {
      checkStyles(value, in: attribute.value, instead: place)
    }
  }

  /// Checks the target of a reference: it must be a part of the drawing, or a photo in it.
  private mutating func checkAddress(_ address: String, at range: Range<Int>, takesPhotos: Bool) {
    // Browsers skip these characters, and no other white space.
    let text = Substring(address.unicodeScalars.drop { $0.value <= 0x20 })
    if text.isEmpty || text.hasPrefix("#") { return }
    if takesPhotos, let photo = SVGVocabulary.photo(text) {
      checkPhoto(photo)
      return
    }
    report(.address(shortened(address)), range)
  }

  /// Checks a photo in the drawing. Its data cannot be changed here, so it must not have metadata.
  private mutating func checkPhoto(_ data: Substring) {
    guard let image = try? ImageFile.read(Base64.decode(data.utf8)), image.format != .svg,
      image.cleaned == nil
    else {
      hasPrivatePhoto = true
      return
    }
  }

  // MARK: - Styles

  /// Checks a style sheet or a value of CSS.
  ///
  /// - Parameters:
  ///   - range: where its characters are in the file.
  ///   - place: the place to report if references shift the characters.
  private mutating func checkStyles(
    _ text: [UInt8], in range: Range<Int>, instead place: Range<Int>
  ) {
    guard SVGStyles.mayHaveFaults(text) else { return }
    let isExact =
      text.count <= range.count
      && reader.bytes[range.lowerBound..<(range.lowerBound + text.count)].elementsEqual(text)
    for finding in SVGStyles.check(text) {
      let found = finding.range
      let exact = (range.lowerBound + found.lowerBound)..<(range.lowerBound + found.upperBound)
      let at = isExact && !exact.isEmpty ? exact : place
      switch finding.kind {
      case .style(let text): report(.style(shortened(text)), at)
      case .address(let address):
        if let photo = SVGVocabulary.photo(address[...]) {
          checkPhoto(photo)
        } else {
          report(.address(shortened(address)), at)
        }
      }
    }
  }

  /// Returns enough of a text to recognise it.
  private func shortened(_ text: String) -> String {
    text.count <= 60 ? text : text.prefix(60) + "…"
  }
}

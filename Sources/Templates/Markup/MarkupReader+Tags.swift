import Diagnostics

/// Updates the open elements after a tag.
extension Markup {
  /// Handles the end of a start tag.
  mutating func startTag(isSelfClosing: Bool, _ log: inout MarkupLog) {
    let location = tag.location ?? SourceLocation(SourceFile(path: "", bytes: []))
    let element = tag.name
    if isXML || isForeign {
      if !isSelfClosing {
        open.append(
          OpenElement(
            name: element, location: location, isForeign: !isXML,
            holdsForeign: !isXML && element != "foreignobject"))
      }
      if !isXML { check(&log, location) }
      return
    }
    check(&log, location)
    if isSelfClosing, !ElementTable.void.contains(element), element != "svg", element != "math" {
      log.report(.selfClosed(element), at: location)
    }
    endImplied(before: element, &log)
    checkNesting(of: element, &log, location)
    noteSpecial(element, &log, location)
    guard !ElementTable.void.contains(element) else { return }
    if isSelfClosing, element == "svg" || element == "math" { return }
    let isForeign = element == "svg" || element == "math"
    var opened = OpenElement(
      name: element, location: location, isForeign: isForeign, holdsForeign: isForeign)
    opened.lacksName = needsName(element)
    opened.lacksControl = element == "label" && !tag.has("for")
    open.append(opened)
    if ElementTable.raw.contains(element) {
      place = .raw
      matched = 0
      json = element == "script" && isJSON ? .value : nil
    }
  }

  /// Whether the current script element holds JSON.
  private var isJSON: Bool {
    guard let type = tag["type"]?.value?.lowercased() else { return false }
    return type == "application/json" || type.hasSuffix("+json")
  }

  /// Handles the end of an end tag.
  mutating func endTag(at end: SourceLocation, _ log: inout MarkupLog) {
    let location = tag.location ?? end
    let element = tag.name
    json = nil
    guard let index = open.lastIndex(where: { $0.name == element }), index >= floor else {
      var notes: [Note] = []
      if element == "p", let ended = endedParagraph { notes = [Note(.endedHere, at: ended)] }
      log.report(.strayEnd(element), at: location, notes: notes)
      return
    }
    for inner in open[(index + 1)...].reversed() {
      if isXML || !ElementTable.closesItself.contains(inner.name) {
        log.report(
          .crossed(inner: inner.name, outer: element), at: location,
          notes: [Note(.firstDefinedHere, at: inner.location)])
        break
      }
    }
    for closed in open[index...].reversed() { close(closed, &log) }
    open.removeSubrange(index...)
  }

  /// Checks an element at its end.
  private func close(_ element: OpenElement, _ log: inout MarkupLog) {
    if element.lacksName { log.report(.unnamed(element.name), at: element.location) }
    if element.lacksControl { log.report(.labelForNothing, at: element.location) }
  }

  /// Closes the elements that the start of another element closes implicitly.
  private mutating func endImplied(before element: String, _ log: inout MarkupLog) {
    while open.count > floor, let last = open.last, !last.isForeign,
      ElementTable.ends(last.name, before: element)
    {
      if last.name == "p" { endedParagraph = tag.location }
      close(last, &log)
      open.removeLast()
    }
  }

  private func checkNesting(
    of element: String, _ log: inout MarkupLog, _ location: SourceLocation
  ) {
    let around = around
    if ElementTable.endsParagraph.contains(element), around.paragraph {
      return log.report(
        .inside(element, outer: "p"), at: location, notes: notes(of: ["p"]))
    }
    if ElementTable.interactive.contains(element), around.link || around.button {
      let outer = around.link ? "a" : "button"
      return log.report(.inside(element, outer: outer), at: location, notes: notes(of: [outer]))
    }
    let nests: [(String, Bool)] = [("form", around.form), ("label", around.label)]
    for (name, isInside) in nests where element == name && isInside {
      return log.report(.inside(element, outer: name), at: location, notes: notes(of: [name]))
    }
    if ElementTable.headings.contains(element), around.heading {
      return log.report(
        .inside(element, outer: "heading"), at: location, notes: notes(of: ElementTable.headings))
    }
    let parent = parent
    if let parents = ElementTable.parents[element], !parents.contains(parent),
      !parent.isEmpty, parent != "template"
    {
      return log.report(.misplaced(element, parents: parents.sorted()), at: location)
    }
    if let children = ElementTable.children[parent], !children.contains(element) {
      log.report(
        .notAllowed(element, in: parent, children: children.sorted()), at: location,
        notes: notes(of: [parent]))
    }
  }

  private func notes(of names: Set<String>) -> [Note] {
    guard let outer = open.last(where: { names.contains($0.name) }) else { return [] }
    return [Note(.openedHere, at: outer.location)]
  }

  /// Checks and records what assistive technology needs of an element: an alternative text, a title,
  /// a language, a label.
  private mutating func noteSpecial(
    _ element: String, _ log: inout MarkupLog, _ location: SourceLocation
  ) {
    switch element {
    case "img":
      if !tag.has("alt") { log.report(.imageWithoutAlt, at: location) }
      if tag["alt"]?.value != "" { noteText() }
    case "area":
      if tag.has("href"), !tag.has("alt") { log.report(.imageWithoutAlt, at: location) }
    case "iframe":
      if !tag.has("title") { log.report(.unnamed(element), at: location) }
    case "html":
      if !tag.has("lang") { log.report(.pageWithoutLanguage, at: location) }
    default: break
    }
    guard ElementTable.controls.contains(element) else { return }
    noteControl()
    guard ["input", "select", "textarea"].contains(element) else { return }
    let type = tag["type"]?.value ?? ""
    if element == "input" {
      if ["hidden", "submit", "reset", "button"].contains(type) { return }
      if type == "image" {
        if !tag.has("alt") { log.report(.imageWithoutAlt, at: location) }
        return
      }
    }
    if around.label || hasNameAttribute { return }
    if let id = tag["id"], id.value == nil { return }
    log.controls.append(
      MarkupLog.Control(name: element, id: tag["id"]?.value, location: location))
  }

  private var hasNameAttribute: Bool {
    ["aria-label", "aria-labelledby", "title"].contains { name in
      tag[name].map { $0.value != "" } ?? false
    }
  }

  private func needsName(_ element: String) -> Bool {
    switch element {
    case "button", "summary": !hasNameAttribute
    case "a": tag.has("href") && !hasNameAttribute
    default: false
    }
  }

  // MARK: - Attributes

  private func check(_ log: inout MarkupLog, _ location: SourceLocation) {
    for attribute in tag.attributes where !attribute.isRefused {
      guard let place = attribute.nameRange else { continue }
      switch attribute.kind {
      // Custom elements can have attributes with any name.
      case .script where !tag.name.contains("-"):
        log.report(.scriptAttribute(attribute.name), at: place)
      case .style: log.report(.styleAttribute, at: place)
      default: break
      }
    }
    for attribute in tag.attributes {
      guard let place = attribute.valueRange else { continue }
      guard let value = attribute.value else {
        if attribute.name == "id" { log.hasOtherIDs = true }
        if attribute.name == "content", tag.has("http-equiv") {
          log.report(.unsafe(.meaning("content", of: "meta")), at: place)
        }
        continue
      }
      switch attribute.name {
      case "id": log.add(id: value, at: place, includedAt: nil)
      case "for" where tag.name == "label", "aria-labelledby", "aria-describedby":
        for id in value.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
          log.references.append(
            MarkupLog.Reference(id: String(id), attribute: attribute.name, location: place))
        }
      case "href", "src", "action", "xlink:href":
        check(url: value, attribute.name, at: place, &log)
      default: break
      }
    }
  }

  private func check(
    url: String, _ attribute: String, at location: SourceLocation, _ log: inout MarkupLog
  ) {
    if let scheme = scheme(of: url) {
      if scheme == "javascript" || scheme == "vbscript" {
        log.report(.scriptInURL(attribute), at: location)
      }
      if scheme == "http" || scheme == "https" {
        log.links.append(WrittenLink(path: url, location: location))
      }
      return
    }
    if url.hasPrefix("#") {
      let id = String(url.dropFirst())
      if !id.isEmpty, id != "top", tag.name == "a" {
        log.references.append(
          MarkupLog.Reference(id: id, attribute: "href", location: location))
      }
      return
    }
    if url.isEmpty || url.hasPrefix("?") || tag.name == "base" { return }
    log.links.append(WrittenLink(path: url, location: location))
  }

  /// The scheme of a URL, in lower case.
  private func scheme(of url: String) -> String? {
    var scheme = ""
    for character in url {
      switch character {
      case ":": return scheme.isEmpty ? nil : scheme
      case "/", "?", "#": return nil
      case " ", "\t", "\n", "\r": continue
      default: scheme += character.lowercased()
      }
    }
    return nil
  }
}

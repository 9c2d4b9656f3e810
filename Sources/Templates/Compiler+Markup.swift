import Diagnostics

/// Follows the HTML that the template writes, and chooses the escaping of each value by its place
/// there.
extension Compiler {
  /// How a value is to be written.
  enum Writing {
    /// As text of HTML, or in a plain attribute. `noHTML` names the surrounding element or
    /// attribute that cannot hold rendered Markdown, if there is one.
    case text(noHTML: MarkupProblem.MarkupSpot?)
    case context(EscapingContext, MarkupProblem.MarkupSpot)
    /// A number only.
    case descriptor
  }

  // MARK: - Following

  /// Reads literal text of the current template.
  func followText(_ range: SourceRange) {
    markup.read(range, of: template.file, &log)
    reportFindings()
  }

  func reportFindings() {
    for finding in log.findings {
      report(finding.problem, at: finding.location, finding.notes, finding.suggestion)
    }
    log.findings.removeAll()
  }

  func report(_ problem: MarkupProblem, _ range: SourceRange, replacement: String? = nil) {
    report(
      problem, at: SourceLocation(template.file, range), [],
      replacement.map { Suggestion(replace: range, with: $0) })
  }

  /// Ends the name of an element or attribute where a template tag follows it. Reports places in
  /// HTML where a template tag cannot stand.
  func settle(at range: SourceRange) {
    markup.settle(in: template.file, &log)
    switch markup.place {
    case .tagOpen, .endTagOpen, .declaration:
      report(.cut, range)
      markup.place = .text
    case .raw where markup.matched > 0:
      report(.cut, range)
      markup.matched = 0
    case .selfClosing: markup.place = .beforeAttribute
    default: break
    }
    reportFindings()
  }

  /// The state where two branches that began at `start` meet. Reports branches that leave the HTML
  /// in different states.
  func join(
    _ first: Markup?, _ second: Markup, start: Markup, tag: String, at range: SourceRange
  ) -> Markup {
    guard let first else { return second }
    if let joined = first.joined(with: second) { return joined }
    // The first tag that one of the branches leaves open, if there is one in this file.
    let opened = [second, first].lazy.compactMap { way -> OpenElement? in
      let rest = way.open.dropFirst(start.open.count)
      return rest.first { $0.location.file == self.template.file }
    }.first
    report(
      MarkupProblem.branchesDiffer(tag), at: SourceLocation(template.file, range),
      opened.map { [Note(.openedHere, at: $0.location)] } ?? [], nil)
    return start
  }

  /// Ends the page. Reports elements that are still open, and references to ids that do not exist.
  func finishMarkup(of root: ParsedTemplate) {
    if markup.place != .text {
      let end = root.file.bytes.count
      report(
        MarkupProblem.endsInside, at: SourceLocation(root.file, max(0, end - 1)..<end), [],
        nil)
    }
    reportOpen(from: 0)
    log.finish()
    reportFindings()
  }

  /// Reports the open elements, from an index on, that need an end tag.
  func reportOpen(from index: Int) {
    for element in markup.open.dropFirst(index) {
      if !markup.isXML, ElementTable.closesItself.contains(element.name) { continue }
      report(MarkupProblem.unclosed(element.name), at: element.location, [], nil)
    }
  }

  // MARK: - Places for values

  /// How a value is written at the current place. Returns nil, and reports it, where no value can
  /// be written safely.
  func writing(at range: SourceRange, isConstant: Bool) -> Writing? {
    let refused: MarkupProblem.UnsafePlace
    switch markup.place {
    case .text:
      if !markup.isXML, !markup.isForeign, ElementTable.children[markup.parent] != nil {
        report(.textInside(markup.parent), range)
      }
      return markup.isXML ? .context(.xml, .element("")) : .text(noHTML: placeWithoutHTML)
    case .raw:
      let element = markup.open.last?.name ?? ""
      if element == "title" || element == "textarea" { return .text(noHTML: .element(element)) }
      if let json = markup.json {
        return .context(json == .value ? .json : .jsonText, .json)
      }
      refused = element == "script" ? .script : element == "style" ? .style : .rawText(element)
    case .value:
      if let writing = writingInAttribute(isConstant: isConstant) { return writing }
      switch markup.attribute.kind {
      case .script: refused = .script
      case .style: refused = .style
      case .document: refused = .document
      case .scriptURL: refused = .scriptURL
      case .meaning: refused = .meaning(markup.attribute.name, of: markup.tag.name)
      default: refused = .hiddenURL
      }
    case .beforeValue, .unquotedValue: refused = .unquotedAttribute
    case .tagOpen, .endTagOpen, .tagName, .endTagName, .endTag: refused = .tagName
    case .attributeName, .beforeAttribute, .afterAttribute, .afterAttributeName, .selfClosing:
      refused = .attributeName
    case .comment: refused = .comment
    case .declaration, .instruction, .characterData: refused = .declaration
    }
    refuse(refused, at: range)
    return nil
  }

  private func refuse(_ place: MarkupProblem.UnsafePlace, at range: SourceRange) {
    if markup.place == .value { markup.attribute.isRefused = true }
    var replacement: String?
    let bytes = template.file.bytes
    if markup.place == .beforeValue {
      let next = range.upperBound < bytes.count ? bytes[range.upperBound] : 0x20
      if isSpace(next) || next == UInt8(ascii: ">") {
        let written = String(decoding: bytes[range], as: UTF8.self)
        replacement = written.contains("\"") ? "'\(written)'" : "\"\(written)\""
      }
      markup.place = .unquotedValue
    }
    report(.unsafe(place), range, replacement: replacement)
  }

  private func writingInAttribute(isConstant: Bool) -> Writing? {
    let name = markup.attribute.name
    if markup.isXML { return .context(.xml, .attribute(name)) }
    switch markup.attribute.kind {
    case .plain: return .text(noHTML: .attribute(name))
    case .scriptURL: return isConstant ? .context(.url, .url) : nil
    case .url:
      switch markup.part {
      case .start, .maybe: return .context(.url, .url)
      case .undecided, .value: return .context(.urlWithoutScheme, .url)
      case .path: return .context(.urlPath, .url)
      case .query, .fragment, .descriptor: return .context(.urlQuery, .url)
      case .unclear: return nil
      }
    case .sourceSet:
      switch markup.part {
      case .start, .maybe: return .context(.sourceSet, .url)
      case .descriptor: return .descriptor
      case .unclear: return nil
      default: return .context(.urlQuery, .url)
      }
    case .script, .style, .document, .meaning: return nil
    }
  }

  /// The surrounding element that cannot hold paragraphs and links, if there is one.
  private var placeWithoutHTML: MarkupProblem.MarkupSpot? {
    let around = markup.around
    if around.paragraph { return .element("p") }
    if around.link { return .element("a") }
    if around.button { return .element("button") }
    if around.label { return .element("label") }
    if around.heading { return .element("heading") }
    if around.foreign { return .element("svg") }
    let parent = markup.parent
    return ["select", "option", "optgroup"].contains(parent) ? .element(parent) : nil
  }

  /// Updates the state after a value.
  func noteValue(isHTML: Bool = false) {
    switch markup.place {
    case .text, .raw:
      markup.noteText()
      if isHTML { log.hasOtherIDs = true }
    case .value:
      markup.attribute.value = nil
      markup.part = markup.part.afterValue
    default: break
    }
  }

  // MARK: - Writing

  /// Compiles `{{ expression }}`.
  func print(_ expression: Expression, at range: SourceRange) {
    var isConstant = false
    if case .call(let name, _) = expression.kind, Function.named(name.text)?.isOwnFile == true {
      isConstant = true
    }
    if case .text = expression.kind { isConstant = true }
    guard let writing = writing(at: range, isConstant: isConstant) else {
      // The name of an attribute continues after the value, so that one mistake gives one error.
      if markup.place != .attributeName { settle(at: range) }
      _ = value(expression)
      return
    }
    defer { noteValue() }
    if isLogicOfValues(expression) { return }
    switch writing {
    case .text(let noHTML): print(expression, noHTML: noHTML)
    case .context(let context, let spot): print(expression, as: context, spot)
    case .descriptor:
      let operand = value(expression)
      guard let type = operand.type else { return }
      switch type.present {
      case .integer, .number: emit(.printPlain, register(operand))
      default: report(.unfitValue(schema.description(of: type), .sourceSet), expression.range)
      }
    }
  }

  private func print(_ expression: Expression, noHTML: MarkupProblem.MarkupSpot?) {
    if case .call(let name, let arguments) = expression.kind,
      let function = Function.named(name.text), let print = function.print
    {
      if let use = use(of: function, name, arguments) { print(self, use) }
      return
    }
    let operand = value(expression)
    guard let type = operand.type else { return }
    if case .constant(let value) = operand.place, let string = value.string {
      var buffer = PageBuffer(capacity: 256)
      buffer.append(escaping: string)
      literal(Array(buffer.bytes))
      return
    }
    switch type.present {
    case .text, .url:
      if case .field(let object, let slot) = operand.place {
        emit(.printTextField, 0, object, slot)
      } else {
        emit(.printText, register(operand))
      }
    case .html:
      if let noHTML { return report(.htmlInside(noHTML), expression.range) }
      log.hasOtherIDs = true
      if case .field(let object, let slot) = operand.place {
        emit(.printHTMLField, 0, object, slot)
      } else {
        emit(.printHTML, register(operand))
      }
    case .boolean, .integer, .number: emit(.printPlain, register(operand))
    case .nothing: break
    case .date, .moment, .list, .object, .optional:
      report(.notPrintable(schema.description(of: type)), expression.range)
    }
  }

  private func print(
    _ expression: Expression, as context: EscapingContext, _ spot: MarkupProblem.MarkupSpot
  ) {
    let operand = context == .json ? needed(expression) : value(expression)
    guard let type = operand.type else { return }
    guard fits(type.present, context) else {
      switch type.present {
      case .html: report(.htmlInside(spot), expression.range)
      case .boolean: report(.unfitValue(.boolean, spot), expression.range)
      default: report(.notPrintable(schema.description(of: type)), expression.range)
      }
      return
    }
    if case .constant(let value) = operand.place {
      var buffer = PageBuffer(capacity: 256)
      buffer.append(value, as: context)
      literal(Array(buffer.bytes))
    } else {
      emit(.printAs, register(operand), context.rawValue)
    }
  }

  private func fits(_ type: ValueType, _ context: EscapingContext) -> Bool {
    switch type {
    case .text, .url, .integer, .number, .nothing: true
    case .boolean: context == .json || context == .jsonText || context == .xml
    case .html: context == .json || context == .jsonText || context == .xml
    case .list(let element):
      context == .json && !element.isOptional && fits(element, context)
    default: false
    }
  }
}

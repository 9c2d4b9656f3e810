import Diagnostics

extension Markup {
  /// Reads literal text of a template.
  mutating func read(_ range: SourceRange, of file: SourceFile, _ log: inout MarkupLog) {
    var index = range.lowerBound
    let bytes = file.bytes
    position = range.upperBound
    while index < range.upperBound {
      let start = index
      switch place {
      case .text:
        var isBlank = true
        while index < range.upperBound, bytes[index] != UInt8(ascii: "<") {
          if !isSpace(bytes[index]) { isBlank = false }
          index += 1
        }
        if !isBlank { text(at: SourceLocation(file, start..<index), &log) }
        if index < range.upperBound {
          place = .tagOpen
          tag = MarkupTag(location: SourceLocation(file, index..<(index + 1)))
          index += 1
        }
      case .value:
        while index < range.upperBound, bytes[index] != quote { index += 1 }
        value(bytes[start..<index], at: SourceLocation(file, start..<index), &log)
        if index < range.upperBound {
          finishAttribute(at: SourceLocation(file, valueStart..<max(valueStart, index)), &log)
          place = .afterAttribute
          index += 1
        }
      case .raw:
        raw(bytes, &index, range.upperBound, file)
      default:
        if step(bytes[index], at: index, file, &log) { index += 1 }
      }
    }
  }

  private func location(_ file: SourceFile, from start: Int, to end: Int) -> SourceLocation {
    SourceLocation(file, start..<max(start, end))
  }

  // MARK: - Between tags

  /// Handles text between tags that is not blank.
  mutating func text(at location: SourceLocation, _ log: inout MarkupLog) {
    noteText()
    guard !isXML, !isForeign else { return }
    if ElementTable.children[parent] != nil {
      log.report(.textInside(parent), at: trimmed(location))
    }
  }

  private func trimmed(_ location: SourceLocation) -> SourceLocation {
    let bytes = location.file.bytes
    var range = location.range
    while let first = range.first, isSpace(bytes[first]) { range = (first + 1)..<range.upperBound }
    while let last = range.last, isSpace(bytes[last]) { range = range.lowerBound..<last }
    if let end = bytes[range].firstIndex(of: 0x0A) { range = range.lowerBound..<end }
    return SourceLocation(location.file, range)
  }

  // MARK: - Elements that hold text only

  private mutating func raw(
    _ bytes: [UInt8], _ index: inout Int, _ end: Int, _ file: SourceFile
  ) {
    let element = Array("</\(open.last?.name ?? "")".utf8)
    while index < end {
      let byte = bytes[index]
      if matched == element.count {
        matched = 0
        if isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
          tag = MarkupTag(
            name: open.last?.name ?? "", isEnd: true,
            location: location(file, from: index - element.count, to: index))
          place = .endTag
          return
        }
      }
      if lower(byte) == element[matched] {
        matched += 1
      } else {
        matched = byte == UInt8(ascii: "<") ? 1 : 0
      }
      json = json.map { $0.after(byte) }
      if matched == 0, !isSpace(byte) { noteText() }
      index += 1
    }
  }

  // MARK: - Tags

  /// Reads a byte. Returns false when the byte must be read again in the new state.
  private mutating func step(
    _ byte: UInt8, at index: Int, _ file: SourceFile, _ log: inout MarkupLog
  ) -> Bool {
    switch place {
    case .tagOpen:
      name = []
      if isLetter(byte) || isXML && isNameStart(byte) {
        place = .tagName
        return false
      }
      switch byte {
      case UInt8(ascii: "/"): place = .endTagOpen
      case UInt8(ascii: "!"): place = .declaration
      case UInt8(ascii: "?"): place = .instruction
      default:
        place = .text
        noteText()
        return false
      }
    case .endTagOpen:
      tag.isEnd = true
      place = isLetter(byte) || isXML && isNameStart(byte) ? .endTagName : .instruction
      return false
    case .tagName, .endTagName:
      if isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
        finishName(at: index, file)
        return false
      }
      name.append(isXML ? byte : lower(byte))
    case .endTag:
      guard byte == UInt8(ascii: ">") else { return true }
      place = .text
      endTag(at: location(file, from: index, to: index + 1), &log)
    case .beforeAttribute, .afterAttribute, .afterAttributeName, .selfClosing:
      return stepInTag(byte, at: index, file, &log)
    case .attributeName:
      if isSpace(byte) || [UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "=")].contains(byte) {
        finishAttributeName(at: index, file)
        return false
      }
      name.append(isXML ? byte : lower(byte))
    case .beforeValue:
      if isSpace(byte) { return true }
      written = []
      part = .start
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        quote = byte
        valueStart = index + 1
        place = .value
      case UInt8(ascii: ">"):
        place = .afterAttribute
        return false
      default:
        valueStart = index
        place = .unquotedValue
        return false
      }
    case .unquotedValue:
      if isSpace(byte) || byte == UInt8(ascii: ">") {
        finishAttribute(at: location(file, from: valueStart, to: index), &log)
        place = .afterAttribute
        return false
      }
      written.append(byte)
    default:
      stepInDeclaration(byte)
    }
    return true
  }

  private mutating func stepInTag(
    _ byte: UInt8, at index: Int, _ file: SourceFile, _ log: inout MarkupLog
  ) -> Bool {
    if isSpace(byte) {
      if place == .afterAttribute { place = .beforeAttribute }
      if place == .selfClosing { place = .beforeAttribute }
      return true
    }
    switch byte {
    case UInt8(ascii: "/"):
      keepAttribute()
      place = .selfClosing
    case UInt8(ascii: ">"):
      keepAttribute()
      let isSelfClosing = place == .selfClosing
      place = .text
      startTag(isSelfClosing: isSelfClosing, &log)
    case UInt8(ascii: "=") where place == .afterAttributeName: place = .beforeValue
    default:
      keepAttribute()
      if place == .afterAttribute {
        log.report(.spaceMissing, at: location(file, from: index, to: index + 1))
      }
      name = []
      valueStart = index
      place = .attributeName
      return false
    }
    return true
  }

  private mutating func stepInDeclaration(_ byte: UInt8) {
    switch place {
    case .declaration:
      name.append(byte)
      if name.count == 2, name[0] == UInt8(ascii: "-"), name[1] == UInt8(ascii: "-") {
        place = .comment
        matched = 2
      } else if isXML, name.elementsEqual("[CDATA[".utf8) {
        place = .characterData
        matched = 0
      } else if byte == UInt8(ascii: ">") {
        place = .text
      }
    case .comment:
      switch byte {
      case UInt8(ascii: "-"): matched += 1
      case UInt8(ascii: ">") where matched >= 2:
        place = .text
        matched = 0
      case UInt8(ascii: "!") where matched >= 2 && !isXML: break
      default: matched = 0
      }
    case .characterData:
      switch byte {
      case UInt8(ascii: "]"): matched += 1
      case UInt8(ascii: ">") where matched >= 2:
        place = .text
        matched = 0
      default: matched = 0
      }
    default:
      if byte == UInt8(ascii: ">") { place = .text }
    }
  }

  /// Ends a name, or an attribute without a value, where a template tag follows it. Leaves any
  /// other state as it is.
  mutating func settle(in file: SourceFile, _ log: inout MarkupLog) {
    switch place {
    case .tagName, .endTagName: finishName(at: position, file)
    case .attributeName:
      finishAttributeName(at: position, file)
      keepAttribute()
      place = .afterAttribute
    case .afterAttributeName:
      keepAttribute()
      place = .beforeAttribute
    default: break
    }
  }

  private mutating func finishName(at index: Int, _ file: SourceFile) {
    tag.name = String(decoding: name, as: UTF8.self)
    if let start = tag.location, start.file == file {
      tag.location = SourceLocation(file, start.range.lowerBound..<index)
    }
    place = place == .endTagName ? .endTag : .afterAttribute
  }

  private mutating func finishAttributeName(at index: Int, _ file: SourceFile) {
    let text = String(decoding: name, as: UTF8.self)
    attribute = MarkupAttribute(
      name: text, kind: isXML ? .plain : AttributeKind(text, of: tag.name), value: "",
      nameRange: location(file, from: valueStart, to: index))
    written = []
    place = .afterAttributeName
  }

  /// Records an attribute that has no value.
  private mutating func keepAttribute() {
    guard place == .afterAttributeName else { return }
    tag.attributes.append(attribute)
    place = .beforeAttribute
  }

  // MARK: - Values

  private mutating func value(
    _ bytes: ArraySlice<UInt8>, at location: SourceLocation, _ log: inout MarkupLog
  ) {
    if Self.interesting.contains(attribute.name) { written += bytes }
    switch attribute.kind {
    case .url, .scriptURL:
      for byte in bytes { part = part.after(byte) }
    case .sourceSet:
      for byte in bytes {
        switch byte {
        case UInt8(ascii: ","): part = .start
        case 0x20, 0x09, 0x0A, 0x0C, 0x0D: if part != .start { part = .descriptor }
        default: part = part.after(byte)
        }
      }
    default: break
    }
  }

  /// The attributes whose values are checked.
  private static let interesting: Set<String> = [
    "id", "for", "aria-labelledby", "aria-describedby", "aria-label", "alt", "type", "href", "src",
    "http-equiv", "title", "action", "name", "value", "role",
  ]

  private mutating func finishAttribute(
    at location: SourceLocation, _ log: inout MarkupLog
  ) {
    if attribute.value != nil { attribute.value = String(decoding: written, as: UTF8.self) }
    attribute.valueRange = location
    if let range = attribute.nameRange, tag.has(attribute.name) {
      log.report(.attributeTwice(attribute.name), at: range)
    } else {
      tag.attributes.append(attribute)
    }
  }
}

extension JSONPlace {
  /// The position in JSON after a byte of the template.
  func after(_ byte: UInt8) -> JSONPlace {
    switch self {
    case .value: byte == UInt8(ascii: "\"") ? .text : .value
    case .text:
      byte == UInt8(ascii: "\"") ? .value : byte == UInt8(ascii: "\\") ? .escape : .text
    case .escape: .text
    }
  }
}

func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
}

private func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

/// Whether an XML name can begin with a byte.
private func isNameStart(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") || byte >= 0x80
}

private func lower(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}

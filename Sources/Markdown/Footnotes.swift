import CCmark
import Diagnostics

/// The footnotes of a document while it is read.
struct Footnotes {
  /// A line `[^label]: …`.
  struct Definition {
    /// The label as it is written.
    var label: String
    /// The line, from 1.
    var line: Int
    /// The white space before it.
    var indentation: Int
    /// The `[^label]` in the file.
    var range: SourceRange
    /// The length of `[^label]:` with the white space before and after it.
    var prefix: Int
  }

  var definitions: [Definition] = []

  /// The nodes of each definition's text.
  var texts: [[Node]] = []

  private var byLabel: [String: Int] = [:]
  private var byLine: [Int: Int] = [:]

  /// The labels that are used without a definition, with their places.
  var missing: [(label: String, range: SourceRange)] = []

  /// Adds a definition. If the label is taken, the first definition stays and is returned.
  mutating func add(_ definition: Definition) -> Definition? {
    byLine[definition.line] = definitions.count
    definitions.append(definition)
    texts.append([])
    let key = Self.key(definition.label)
    if let first = byLabel[key] { return definitions[first] }
    byLabel[key] = definitions.count - 1
    return nil
  }

  /// Returns the definition for a label.
  func index(of label: String) -> Int? { byLabel[Self.key(label)] }

  /// Returns the definition for a list item.
  func definition(_ item: CmarkNode) -> Int? {
    guard !byLine.isEmpty, let index = byLine[item.startLine],
      item.startColumn == definitions[index].indentation + 1
    else { return nil }
    return index
  }

  /// Whether all items of a list are definitions.
  func isOnlyDefinitions(_ list: CmarkNode) -> Bool {
    guard !byLine.isEmpty else { return false }
    var item = list.firstChild
    while let current = item {
      if definition(current) == nil { return false }
      item = current.nextSibling
    }
    return true
  }

  private static func key(_ label: String) -> String { label.lowercased() }

  /// Returns the end of a label that begins at `start`, after `[^`; nil if there is none. A label
  /// consists of letters, digits and other characters without a meaning in Markdown, without white
  /// space.
  static func labelEnd(_ bytes: [UInt8], _ start: Int, before end: Int) -> Int? {
    var index = start
    while index < end, isLabel(bytes[index]), index - start < 100 { index += 1 }
    return index > start && index < end && bytes[index] == UInt8(ascii: "]") ? index : nil
  }

  private static func isLabel(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"),
      UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "@"):
      true
    default: false
    }
  }
}

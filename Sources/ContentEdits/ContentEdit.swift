import Diagnostics

/// Changes to one file of Content. They replace some ranges; all other bytes stay the same.
public struct ContentEdit: Sendable {
  /// A range, and the text that replaces it.
  public struct Replacement: Sendable, Hashable {
    /// The bytes to replace.
    public let range: SourceRange
    /// The new text.
    public let text: String

    /// Makes a replacement.
    public init(_ range: SourceRange, with text: String) {
      self.range = range
      self.text = text
    }
  }

  /// The file as it was when the changes were planned.
  public let file: SourceFile

  /// The changes, sorted by place. No two of them overlap.
  public let replacements: [Replacement]

  /// Makes an edit. If two changes overlap or touch the same place, the first by place is used.
  public init(_ file: SourceFile, _ replacements: [Replacement]) {
    self.file = file
    var kept: [Replacement] = []
    let sorted = replacements.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.text)
        < ($1.range.lowerBound, $1.range.upperBound, $1.text)
    }
    for replacement in sorted where replacement.range.upperBound <= file.bytes.count {
      if let last = kept.last {
        let isBehind =
          replacement.range.lowerBound > last.range.upperBound
          || (replacement.range.lowerBound == last.range.upperBound && !replacement.range.isEmpty)
        if !isBehind { continue }
      }
      kept.append(replacement)
    }
    self.replacements = kept
  }

  /// The bytes of the file with the changes made.
  public var bytes: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(file.bytes.count)
    var place = 0
    for replacement in replacements {
      result += file.bytes[place..<replacement.range.lowerBound]
      result += replacement.text.utf8
      place = replacement.range.upperBound
    }
    return result + file.bytes[place...]
  }

  /// Returns the edits that apply the safe suggestions of some diagnostics to the files of Content,
  /// sorted by path.
  ///
  /// - Parameter folder: Content, as the paths of the files name it.
  public static func safeFixes(_ diagnostics: [Diagnostic], in folder: String) -> [ContentEdit] {
    var byPath: [String: (file: SourceFile, replacements: [Replacement])] = [:]
    for diagnostic in diagnostics {
      guard let suggestion = diagnostic.suggestion, suggestion.isSafe else { continue }
      let file = diagnostic.location.file
      guard file.path.hasPrefix(folder + "/") else { continue }
      byPath[file.path, default: (file, [])].replacements.append(
        Replacement(suggestion.range, with: suggestion.replacement))
    }
    return byPath.values.map { ContentEdit($0.file, $0.replacements) }
      .sorted { $0.file.path.utf8.lexicographicallyPrecedes($1.file.path.utf8) }
  }

  /// Each changed line before and after the change, with its number, to show to people.
  public var changedLines: [(line: Int, old: String, new: String)] {
    let index = LineIndex(file)
    var result: [(line: Int, old: String, new: String)] = []
    var lines: [Int: [Replacement]] = [:]
    for replacement in replacements {
      let line = index.position(at: replacement.range.lowerBound).line
      lines[line, default: []].append(replacement)
    }
    for (line, replacements) in lines.sorted(by: { $0.key < $1.key }) {
      let range = index.range(ofLine: line)
      let old = String(decoding: file.bytes[range], as: UTF8.self)
      // Only what is on this line: the rest of a change over several lines is left out.
      var new: [UInt8] = []
      var place = range.lowerBound
      for replacement in replacements {
        new += file.bytes[place..<max(place, min(replacement.range.lowerBound, range.upperBound))]
        new += replacement.text.utf8
        place = max(place, min(replacement.range.upperBound, range.upperBound))
      }
      new += file.bytes[place..<range.upperBound]
      result.append((line, old, String(decoding: new, as: UTF8.self)))
    }
    return result
  }
}

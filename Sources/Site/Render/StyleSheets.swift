import Diagnostics
import Formats
import Styles

/// A style sheet of the templates, and the files from which it is joined.
struct StyleSheet {
  let file: SourceFile
  /// The joined files, and the place where each begins; empty if the style sheet is one file.
  private let parts: [(file: SourceFile, start: Int)]

  init(_ file: SourceFile, _ input: SiteInput) {
    self.file = file
    var parts: [(file: SourceFile, start: Int)] = []
    if input.templateAssets[TemplatePlace.styleSheet] == file {
      var start = 0
      for part in input.styleParts {
        // Each file begins on its own line.
        if start > 0, file.bytes[start - 1] != 0x0A { start += 1 }
        parts.append((part, start))
        start += part.bytes.count
      }
    }
    self.parts = parts
  }

  /// Returns the file and place in which a range of the style sheet was written.
  func location(_ range: SourceRange) -> SourceLocation {
    guard let part = parts.last(where: { $0.start <= range.lowerBound }) else {
      return SourceLocation(file, range)
    }
    let size = part.file.bytes.count
    let start = min(range.lowerBound - part.start, size)
    return SourceLocation(part.file, start..<min(max(start, range.upperBound - part.start), size))
  }

  /// The errors in its brackets and quotation marks.
  var faults: [Diagnostic] {
    let files = parts.isEmpty ? [file] : parts.map(\.file)
    return files.flatMap { file in
      StyleBalance.faults(in: file.bytes).map { fault, range in
        let problem: TemplateProblem =
          switch fault {
          case .unclosed(let sign, let closing): .styleUnclosed(sign, closing: closing)
          case .stray(let sign): .styleStray(sign)
          }
        return Diagnostic(problem, at: SourceLocation(file, range))
      }
    }
  }

  /// The addresses that it loads from the site: relative to its folder, or from the root.
  var references: [StyleReference] {
    StyleReference.all(in: file.bytes).filter { reference in
      let address = reference.address
      return !address.isEmpty && !address.hasPrefix("#") && WebAddress(address) == nil
        && scheme(of: address) == nil
    }
  }
}

extension SiteInput {
  /// The templates' style sheets, by name.
  var styleSheets: [(name: String, sheet: StyleSheet)] {
    templateAssets.filter { $0.key.hasSuffix(".css") }.sorted { $0.key < $1.key }
      .map { ($0.key, StyleSheet($0.value, self)) }
  }
}

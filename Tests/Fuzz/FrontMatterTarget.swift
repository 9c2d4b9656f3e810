import Diagnostics
import FrontMatter

/// Splits any bytes into front matter and text, parses the front matter, and prints the problems.
/// It must not crash, and every place must be inside the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFrontMatter(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let file = SourceFile(path: "a.md", bytes: Array(UnsafeBufferPointer(start: data, count: size)))
  let (parts, splitting) = FrontMatter.split(file)
  var diagnostics = TextCheck.check(file) + splitting
  if let yaml = parts.yaml { diagnostics += YAML.parse(file, in: yaml).diagnostics }
  precondition(parts.body.upperBound <= size)
  for diagnostic in diagnostics {
    precondition(diagnostic.location.range.upperBound <= size)
    if let suggestion = diagnostic.suggestion { precondition(suggestion.range.upperBound <= size) }
  }
  for language in MessageLanguage.allCases {
    _ = TextPrinter(language: language, width: 40).text(diagnostics)
  }
  _ = JSONPrinter().text(diagnostics)
  return 0
}

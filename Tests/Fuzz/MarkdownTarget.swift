import Diagnostics
import Markdown

/// Parses any bytes as Markdown with all passes, in Dutch and in English, makes HTML from them, and
/// prints the problems. It must not crash, and every place must be inside the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMarkdown(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let file = SourceFile(path: "a.md", bytes: Array(UnsafeBufferPointer(start: data, count: size)))
  for language in ["nl", "en"] {
    var options = MarkdownOptions()
    options.language = language
    options.allowsHTML = language == "en"
    let (document, diagnostics) = MarkdownParser.parse(file, body: 0..<size, options: options)
    _ = document.html()
    _ = document.tableOfContents(levels: 2...3)
    for heading in document.headings { precondition(heading.range.upperBound <= size) }
    for link in document.links {
      precondition(link.range.upperBound <= size && link.elementRange.upperBound <= size)
      _ = document.text(of: link)
    }
    for diagnostic in diagnostics { precondition(diagnostic.location.range.upperBound <= size) }
    _ = TextPrinter(width: 40).text(diagnostics)
  }
  return 0
}

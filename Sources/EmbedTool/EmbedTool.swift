import Foundation

/// Writes texts as Swift constants, for the plugin EmbedTexts.
///
/// The first argument is the file to write. Each constant then follows as `--text NAME FILE ...`, a
/// `String` of the joined files, or as `--texts NAME FILE ...`, an array of the names of the files,
/// without extension, and their texts.
@main
enum EmbedTool {
  static func main() throws {
    var arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.popFirst() else { throw CocoaError(.fileWriteUnknown) }
    var source = "// Made by EmbedTool.\n"
    while let kind = arguments.popFirst(), let name = arguments.popFirst() {
      let files = arguments.prefix { !$0.hasPrefix("--") }.map { URL(filePath: $0) }
      arguments = arguments.dropFirst(files.count)
      let texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }
      if kind == "--texts" {
        source += "\nlet \(name): [(name: String, text: String)] = [\n"
        for (file, text) in zip(files, texts) {
          let stem = file.deletingPathExtension().lastPathComponent
          source += "(\(literal(stem)), \(literal(text))),\n"
        }
        source += "]\n"
      } else {
        source += "\nlet \(name): String = \(literal(texts.joined()))\n"
      }
    }
    try source.write(to: URL(filePath: output), atomically: true, encoding: .utf8)
  }

  /// Returns a raw string literal with enough `#` that nothing in the text can end it.
  ///
  /// A literal over several lines reads CR and CRLF as LF, so these are escaped.
  private static func literal(_ text: String) -> String {
    var marks = "#"
    while text.contains("\"" + marks) || text.contains("\\" + marks) { marks += "#" }
    let safe = text.replacing("\r", with: "\\\(marks)r")
    return "\(marks)\"\"\"\n\(safe)\n\"\"\"\(marks)"
  }
}

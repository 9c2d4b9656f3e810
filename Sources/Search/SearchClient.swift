/// The program for the browser, as it is published.
enum SearchClient {
  /// Returns the program with the number of its format and with an entry file, from which it
  /// starts.
  static func bytes(entry: [UInt8]) -> [UInt8] {
    replacing(
      "const FORMAT = 0\n", with: Array("const FORMAT = \(EntryFile.format)\n".utf8),
      in: replacing(
        "let first = null\n",
        with: Array("let first = ".utf8) + entry.dropLast(entry.last == 0x0A ? 1 : 0) + [0x0A],
        in: bytes))
  }

  private static func replacing(
    _ text: String, with line: [UInt8], in program: [UInt8]
  ) -> [UInt8] {
    guard let place = program.firstRange(of: Array(text.utf8)) else { return program }
    return program[..<place.lowerBound] + line + program[place.upperBound...]
  }

  /// Its source without comments and indentation. Lines that contain only a comment, or a part of
  /// one, are removed, so each comment in the source must be on lines of its own.
  private static let bytes: [UInt8] = {
    var result: [UInt8] = []
    var isComment = false
    for line in Array(searchProgram.utf8).split(separator: 0x0A) {
      let text = line.drop { $0 == 0x20 }
      if text.starts(with: Array("/*".utf8)) { isComment = true }
      let isCode = !isComment && !text.isEmpty && !text.starts(with: Array("//".utf8))
      if isComment, text.suffix(2).elementsEqual("*/".utf8) { isComment = false }
      if isCode {
        result += text
        result.append(0x0A)
      }
    }
    return result
  }()
}

import Diagnostics
import FrontMatter
import Locales
import Markdown
import Model
import Pictures

/// Draws pictures from the fenced blocks that contain data.
struct PictureStage: Sendable {
  /// Tables by their paths in Content.
  let dataFiles: [String: SourceFile]
  /// The languages of the site. They write numbers differently.
  let languages: Table<LanguageID, String>

  /// Returns the pictures of a text, by the ids of their blocks, and the tables that they use.
  ///
  /// - Parameters:
  ///   - language: the language of the text.
  ///   - folder: the folder of the text's file in Content; ends with `/` or is empty.
  ///   - range: the location of all problems if the places in the text are unknown.
  func read(
    _ document: Document, in file: SourceFile, language: LanguageID, folder: String,
    at range: SourceRange?,
    _ diagnostics: inout [Diagnostic]
  ) -> (pictures: [Int: Picture], tables: Set<String>) {
    var tables: Set<String> = []
    var pictures: [Int: Picture] = [:]
    for block in document.codeBlocks {
      guard let kind = PictureReader.Kind(rawValue: block.name) else { continue }
      let source = PictureSource(
        file: file, lines: block.lines.map { PictureSource.Line(text: $0.text, start: $0.start) },
        range: range ?? block.range, isExact: range == nil)
      let (picture, problems) = PictureReader.read(
        kind, source, hasDecimalComma: hasDecimalComma(language)
      ) { name in
        tables.insert(folder + name)
        let file = dataFiles[folder + name]
        if let file { diagnostics += TextCheck.check(file) }
        return file
      }
      diagnostics += problems
      pictures[block.id] = picture
    }
    return (pictures, tables)
  }

  private func hasDecimalComma(_ language: LanguageID) -> Bool {
    LanguageFormats(language: languages[language]).number(0.5, decimals: 1).contains(",")
  }
}

extension SiteView {
  /// Replaces the blocks of a text by the pictures that are made from them.
  func addPictures(of text: LinkedDocument, to options: inout HTMLOptions, language: LanguageID) {
    if text.pictures.isEmpty { return }
    let formats = formats[language]
    let words = PictureWords(words[language]) { formats.number($0, decimals: $1) }
    for (number, block) in text.document.codeBlocks.enumerated() {
      guard let picture = text.pictures[block.id] else { continue }
      options.blocks[block.id] = picture.html(
        id: "picture-\(number + 1)-\(fingerprint(block))", words: words)
    }
  }

  /// Returns a short name for a block's content, so that the ids of several texts on one page
  /// differ.
  private func fingerprint(_ block: CodeBlock) -> String {
    var hash: UInt32 = 2_166_136_261
    for line in block.lines {
      for byte in line.text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
      hash = hash &* 16_777_619
    }
    return String(hash, radix: 36)
  }
}

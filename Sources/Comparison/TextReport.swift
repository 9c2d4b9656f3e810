import Diagnostics

/// A comparison as text for a terminal.
public struct TextReport {
  private let language: MessageLanguage
  private let usesColour: Bool
  private let isWhole: Bool

  /// Makes a printer.
  ///
  /// - Parameters:
  ///   - isWhole: whether everything is printed. Otherwise long lists, texts and lines are cut, and
  ///     the report says so.
  public init(language: MessageLanguage, usesColour: Bool, isWhole: Bool) {
    self.language = language
    self.usesColour = usesColour
    self.isWhole = isWhole
  }

  /// How many items of a section, and lines of an item, are printed.
  private static let itemLimit = 50
  private static let lineLimit = 12
  /// The greatest number of characters in a line.
  private static let widthLimit = 200

  /// Returns the report.
  public func text(_ comparison: SiteComparison) -> String {
    let outline = Outline(comparison, language: language)
    var text = ""
    if let remark = outline.remark { text += remark + "\n\n" }
    for section in outline.sections {
      text += style("1", section.heading) + "\n"
      let items = section.items.prefix(isWhole ? Int.max : TextReport.itemLimit)
      for item in items { text += self.text(item) }
      text += omitted(section.items.count - items.count, indent: "  ")
      text += "\n"
    }
    return text + outline.summary + "\n"
  }

  private func text(_ item: Outline.Item) -> String {
    var text = ""
    if !item.head.isEmpty {
      text +=
        "  "
        + item.head.enumerated().map { index, piece in
          switch piece {
          case .words(let words): words
          case .content(let content): DisplayText.visible(content)
          }
        }.joined(separator: "  ") + "\n"
    }
    let lines = item.lines.prefix(isWhole ? Int.max : TextReport.lineLimit)
    for line in lines {
      let shown = isWhole ? line.text : shortened(line.text, to: TextReport.widthLimit)
      text +=
        "    "
        + style(
          line.mark == .added ? "32" : "31", "\(line.mark.rawValue) \(DisplayText.visible(shown))")
        + "\n"
    }
    return text + omitted(item.lines.count - lines.count, indent: "    ")
  }

  private func omitted(_ count: Int, indent: String) -> String {
    count > 0 ? indent + ComparePhrase.omitted(count).words(in: language) + "\n" : ""
  }

  private func style(_ code: String, _ text: String) -> String {
    usesColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

/// Returns the first characters of a text, with an ellipsis if there are more.
func shortened(_ text: String, to limit: Int) -> String {
  guard text.utf8.count > limit, text.count > limit else { return text }
  return text.prefix(limit) + "…"
}

import HTML

/// HTML and SVG that is being written. It escapes texts and attributes. It uses only classes and
/// presentation attributes for styling, so a strict Content Security Policy allows it.
struct Markup {
  private(set) var text = ""

  /// Begins an element.
  mutating func begin(_ name: String, _ attributes: [(String, String)] = []) {
    text += "<\(name)"
    for (name, value) in attributes { text += " \(name)=\"\(escapedMarkup(value))\"" }
    text += ">"
  }

  /// Ends an element.
  mutating func end(_ name: String) { text += "</\(name)>" }

  /// Adds an element with a text.
  mutating func element(_ name: String, _ attributes: [(String, String)] = [], _ content: String) {
    begin(name, attributes)
    write(content)
    end(name)
  }

  /// Writes a text.
  mutating func write(_ content: String) { text += escapedMarkup(content) }

  /// Adds other markup.
  mutating func append(_ other: Markup) { text += other.text }

  mutating func newLine() { text += "\n" }
}

/// Returns a number with at most two decimals, for attributes.
func short(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
  let sign = hundredths < 0 ? "-" : ""
  if rest == 0 { return "\(sign)\(whole)" }
  return rest % 10 == 0
    ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
}

/// Returns a percentage of the width.
func percent(_ value: Double) -> String { short(value) + "%" }

/// Returns a height in multiples of the font size, so that pictures grow with the text.
func em(_ value: Double) -> String { short(value) + "em" }

/// Returns a text in lines of at most `width` characters, if its words are short enough.
func wrapped(_ text: String, _ width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    if !line.isEmpty, line.count + 1 + word.count > width {
      lines.append(line)
      line = String(word)
    } else {
      line += (line.isEmpty ? "" : " ") + word
    }
  }
  return line.isEmpty ? lines : lines + [line]
}

import HTML
import Formats
import Words

extension VisitorWords {
  /// Returns a word as HTML. `value` is the HTML that replaces its placeholder. An English word in
  /// a text of another language is marked as English.
  func html(_ word: VisitorWord, _ value: String = "") -> String {
    self[word].pieces.map { piece in
      switch piece {
      case .placeholder: value
      case .text(let text):
        language(of: word).map { "<span lang=\"\($0)\">\(escapedMarkup(text))</span>" }
          ?? escapedMarkup(text)
      }
    }.joined()
  }
}

import HTML
import Formats
import Words

extension VisitorWords {
  /// A word as HTML, with what stands in the place of its placeholder, which is HTML. What is English
  /// in a text of another language says so.
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

/// A text as it stands in HTML, between elements or in a double-quoted attribute.
public func escapedMarkup(_ text: String) -> String {
  func isPlain(_ byte: UInt8) -> Bool {
    byte != 0x26 && byte != 0x3C && byte != 0x3E && byte != 0x22
  }
  // Most texts, and the long paths of maps, have nothing to escape.
  if text.utf8.allSatisfy(isPlain) { return text }
  var result = ""
  result.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "\"": result += "&quot;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

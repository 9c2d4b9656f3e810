/// A postal address in the parts that address books and search engines keep.
public struct PostalAddress: Sendable, Hashable {
  /// The street with its number, or a post box.
  public var street = ""
  /// The postal code.
  public var code = ""
  /// The city.
  public var city = ""
  /// The country.
  public var country = ""

  /// Splits an address that somebody wrote on one line, or on several lines as on an envelope.
  ///
  /// - Parameters:
  ///   - text: such as `Amstel 1, 1011 PN Amsterdam`.
  ///   - city: the city of the address, if it is known from elsewhere.
  ///   - country: the country of the address, if it is known from elsewhere.
  ///   - countries: the names by which the country may be written.
  public init(_ text: String, city: String?, country: String?, countries: [String] = []) {
    var parts = text.split { $0 == "," || $0.isNewline }.map(PostalAddress.trimmed)
      .filter { !$0.isEmpty }
    if parts.count > 1, let last = parts.last,
      (countries + [country].compactMap { $0 }).contains(where: { same($0, last) })
    {
      self.country = parts.removeLast()
    }
    for (index, part) in parts.enumerated().reversed() {
      guard let (before, code, place) = PostalAddress.code(in: part) else { continue }
      self.code = code
      self.city = place
      parts[index] = before
      // Some people write `Amsterdam, 1011 PN`.
      if place.isEmpty, before.isEmpty, index > 0, let city, same(parts[index - 1], city) {
        self.city = parts[index - 1]
        parts[index - 1] = ""
      }
      break
    }
    parts.removeAll(where: \.isEmpty)
    if self.city.isEmpty, parts.count > 1, let city, let last = parts.last, same(last, city) {
      self.city = parts.removeLast()
    }
    street = parts.joined(separator: ", ")
    if self.city.isEmpty { self.city = city ?? "" }
    if self.country.isEmpty { self.country = country ?? "" }

    func same(_ a: String, _ b: String) -> Bool { a.lowercased() == b.lowercased() }
  }

  /// The address as on an envelope.
  public var label: String {
    [street, [code, city].filter { !$0.isEmpty }.joined(separator: " "), country]
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Returns a postal code in a part of an address, with the text before it and the city after it.
  /// A code has four digits and two letters (Netherlands), or four or five digits, with or without
  /// the country's letters. It is at the beginning of the part or after the street.
  private static func code(in part: String) -> (before: String, code: String, city: String)? {
    let words = part.split(separator: " ").map(String.init)
    for (index, word) in words.enumerated() {
      let hasCity = index + 1 < words.count
      if let code = dutch(word) {
        return split(words, index, 1, code)
      }
      if isDigits(word, 4...4), hasCity, isLetters(words[index + 1]) {
        return split(words, index, 2, "\(word) \(words[index + 1])")
      }
      // A house number may have as many digits, so it is a code only at the beginning of a part.
      if index == 0, hasCity, words[1].first?.isLetter == true, isForeign(word) {
        return split(words, index, 1, word)
      }
    }
    return nil
  }

  private static func split(
    _ words: [String], _ index: Int, _ count: Int, _ code: String
  ) -> (before: String, code: String, city: String) {
    (
      words[..<index].joined(separator: " "), code,
      words[(index + count)...].joined(separator: " ")
    )
  }

  /// Returns `1012JS` with a space.
  private static func dutch(_ word: String) -> String? {
    guard word.utf8.count == 6, isDigits(word.prefix(4), 4...4), isLetters(word.suffix(2)) else {
      return nil
    }
    return "\(word.prefix(4)) \(word.suffix(2))"
  }

  private static func isForeign(_ word: String) -> Bool {
    guard let dash = word.firstIndex(of: "-") else { return isDigits(word, 4...5) }
    let letters = word[..<dash]
    return (1...2).contains(letters.utf8.count) && letters.allSatisfy(\.isUppercase)
      && isDigits(word[word.index(after: dash)...], 4...5)
  }

  private static func isDigits(_ text: some StringProtocol, _ count: ClosedRange<Int>) -> Bool {
    count.contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  private static func isLetters(_ text: some StringProtocol) -> Bool {
    text.utf8.count == 2 && text.utf8.allSatisfy { (65...90).contains($0) }
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

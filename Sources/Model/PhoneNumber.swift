/// Checks whether a text is a telephone number that people can dial.
enum PhoneNumber {
  /// Why a text is not a telephone number.
  enum Fault: Error, Hashable {
    /// It has the zero that is dialled only in its own country. Without the zero it is right.
    case trunkZero(withoutIt: String)
    /// It begins with `00` instead of `+`.
    case noPlus(withPlus: String)
    /// Anything else.
    case other
  }

  /// What is wrong with a text; nil if it is a telephone number.
  ///
  /// A number in international form (ITU-T E.123) has `+`, the country code, then groups of digits with single
  /// spaces, hyphens or brackets; it has 7 to 15 digits. Some Dutch numbers have no such form and are right too:
  /// 112, 14 020, 0800 1234, 0900 1234 and the like.
  static func fault(of text: String) -> Fault? {
    let digits = digits(of: text)
    let isClean = text.utf8.allSatisfy {
      (48...57).contains($0) || $0 == 32 || $0 == 45 || $0 == 40 || $0 == 41 || $0 == 43
    }
    guard isClean, !text.contains("  "), !text.hasPrefix(" "), !text.hasSuffix(" ") else {
      return .other
    }
    if text.hasPrefix("+") { return international(text, digits) }
    if text.hasPrefix("00") {
      let plain = "+" + text.dropFirst(text.hasPrefix("00 ") ? 3 : 2)
      switch international(plain, self.digits(of: plain)) {
      case nil: return .noPlus(withPlus: plain)
      case .trunkZero(let right): return .trunkZero(withoutIt: right)
      default: return .other
      }
    }
    return isDutchOnly(digits) && !text.contains("+") && isBalanced(text) ? nil : .other
  }

  private static func digits(of text: String) -> String {
    text.filter { ("0"..."9").contains($0) }
  }

  private static func international(_ text: String, _ digits: String) -> Fault? {
    let rest = text.utf8.dropFirst()
    guard let first = rest.first, (49...57).contains(first), !rest.contains(43),
      (7...15).contains(digits.utf8.count), isBalanced(text)
    else { return .other }
    if text.contains("(0)") {
      // The zero of an Italian number is also dialled from other countries.
      let zero = digits.hasPrefix("39") ? "0" : ""
      let plain = text.replacing("(0)", with: " \(zero)").replacing(" -", with: " ")
      let groups = plain.split(separator: " ")
      var right = groups.joined(separator: " ")
      if !zero.isEmpty { right = right.replacing(" 0 ", with: " 0") }
      return fault(of: right) == nil ? .trunkZero(withoutIt: right) : .other
    }
    // No number begins with a zero behind the country code of the Netherlands.
    if digits.hasPrefix("310") {
      guard let zero = text.firstIndex(of: "0") else { return .other }
      var behind = text[text.index(after: zero)...]
      while let first = behind.first, first == " " || first == "-" || first == ")" {
        behind.removeFirst()
      }
      if text[..<zero].contains("("), let bracket = behind.firstIndex(of: ")") {
        behind.remove(at: bracket)
      }
      let right = "+31 " + behind
      return fault(of: right) == nil ? .trunkZero(withoutIt: right) : .other
    }
    return nil
  }

  /// Whether brackets come in pairs and are not empty.
  private static func isBalanced(_ text: String) -> Bool {
    var open: Int?
    for (index, byte) in text.utf8.enumerated() where byte == 40 || byte == 41 {
      if byte == 40 {
        if open != nil { return false }
        open = index
      } else {
        guard let start = open, index > start + 1 else { return false }
        open = nil
      }
    }
    return open == nil
  }

  /// Whether a number is dialled as it is written: a short number of three to six digits, such as an emergency
  /// number or a town hall's `14 020`, or a Dutch information number (Nummerplan telefoon- en ISDN-diensten).
  private static func isDutchOnly(_ digits: String) -> Bool {
    switch digits.utf8.count {
    case 3...6: digits.first != "0"
    case 8, 11: ["0800", "0900", "0906", "0909"].contains(String(digits.prefix(4)))
    default: false
    }
  }
}

/// Finds unmatched brackets, strings and comments in a style sheet.
public enum StyleBalance {
  /// What is wrong at a place.
  public enum Fault: Sendable, Hashable {
    /// It is opened and never closed.
    case unclosed(String, closing: String)
    /// It closes nothing.
    case stray(String)
  }

  /// An open bracket.
  private struct Open {
    let sign: String
    let place: Int
    /// The number of spaces and tabs at the start of its line.
    let indentation: Int

    var closing: String { sign == "{" ? "}" : sign == "[" ? "]" : sign == "/*" ? "*/" : ")" }
  }

  /// Returns all faults, in order.
  ///
  /// A rule without its closing bracket swallows the rules after it, and then the bracket that is
  /// missing at the end seems to belong to another rule. So if a rule seems to be inside one whose
  /// line is indented at least as far, the outer rule is reported.
  public static func faults(in bytes: [UInt8]) -> [(fault: Fault, range: Range<Int>)] {
    var scanner = StyleScanner(bytes)
    var open: [Open] = []
    var faults: [(fault: Fault, range: Range<Int>)] = []
    /// The first rule that seems to contain an unrelated rule.
    var suspect: Open?
    var hasBrokenText = false
    func close(_ sign: String) {
      // A bracket inside a value does not continue after the end of its rule.
      while let last = open.last, sign == "}", last.sign != "{" {
        report(last)
        open.removeLast()
      }
      if let last = open.last, last.closing == sign {
        open.removeLast()
        // The rule ends where it should, so the other rule is part of it.
        if let rule = suspect, rule.place == last.place,
          indentation(bytes, at: scanner.range.lowerBound) >= rule.indentation
        {
          suspect = nil
        }
      } else {
        faults.append((.stray(sign), scanner.range))
      }
    }
    func report(_ bracket: Open) {
      let length = bracket.sign.utf8.count
      faults.append(
        (
          .unclosed(bracket.sign, closing: bracket.closing), bracket.place..<bracket.place + length
        ))
    }
    while let token = scanner.next() {
      switch token {
      case .openBrace:
        let bracket = Open(
          sign: "{", place: scanner.range.lowerBound,
          indentation: indentation(bytes, at: scanner.range.lowerBound))
        if suspect == nil,
          let outer = open.last(where: { $0.sign == "{" }),
          bracket.indentation <= outer.indentation, !isOnLine(bytes, outer.place, bracket.place)
        {
          suspect = outer
        }
        open.append(bracket)
      case .function:
        open.append(Open(sign: "(", place: scanner.range.upperBound, indentation: 0))
      case .openParenthesis:
        open.append(Open(sign: "(", place: scanner.range.lowerBound, indentation: 0))
      case .url:
        open.append(Open(sign: "(", place: bracket(bytes, before: scanner.range), indentation: 0))
      case .closeParenthesis: close(")")
      case .closeBrace: close("}")
      case .broken:
        let quote = scanner.range.lowerBound - 1
        let sign = String(decoding: bytes[quote..<quote + 1], as: UTF8.self)
        faults.append((.unclosed(sign, closing: sign), quote..<scanner.range.upperBound))
        hasBrokenText = true
      case .string, .atKeyword, .semicolon: break
      }
    }
    for bracket in open where bracket.sign == "(" { report(bracket) }
    // An unclosed string has swallowed brackets.
    if !hasBrokenText, let last = open.last(where: { $0.sign == "{" }) { report(suspect ?? last) }
    if let comment = scanner.openComment {
      faults.append((.unclosed("/*", closing: "*/"), comment))
    }
    return faults.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func indentation(_ bytes: [UInt8], at place: Int) -> Int {
    var start = place
    while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    return bytes[start..<place].prefix { $0 == 0x20 || $0 == 0x09 }.count
  }

  private static func isOnLine(_ bytes: [UInt8], _ first: Int, _ second: Int) -> Bool {
    !bytes[first..<second].contains { $0 == 0x0A || $0 == 0x0D }
  }

  /// Returns the bracket of `url(` before its address.
  private static func bracket(_ bytes: [UInt8], before range: Range<Int>) -> Int {
    bytes[..<range.lowerBound].lastIndex(of: UInt8(ascii: "(")) ?? range.lowerBound
  }
}

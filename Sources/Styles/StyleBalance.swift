/// Where the brackets, texts and comments of a style sheet do not match.
public enum StyleBalance {
  /// What is wrong at a place.
  public enum Fault: Sendable, Hashable {
    /// It is opened and not closed.
    case unclosed(String, closing: String)
    /// It closes nothing.
    case stray(String)
  }

  /// A bracket that is open.
  private struct Open {
    let sign: String
    let place: Int
    /// How many blanks its line begins with.
    let indentation: Int

    var closing: String { sign == "{" ? "}" : sign == "[" ? "]" : sign == "/*" ? "*/" : ")" }
  }

  /// All of them, in order.
  ///
  /// A rule that lacks its bracket swallows the rules behind it, and the bracket that is missed at the end is
  /// that of another one. So where a rule seems to stand in one whose line begins no further to the left, that
  /// one is told.
  public static func faults(in bytes: [UInt8]) -> [(fault: Fault, range: Range<Int>)] {
    var scanner = StyleScanner(bytes)
    var open: [Open] = []
    var faults: [(fault: Fault, range: Range<Int>)] = []
    /// The first rule in which another one begins that does not seem to be part of it.
    var suspect: Open?
    var hasBrokenText = false
    func close(_ sign: String) {
      // A bracket inside a value does not go on behind the end of its rule.
      while let last = open.last, sign == "}", last.sign != "{" {
        report(last)
        open.removeLast()
      }
      if let last = open.last, last.closing == sign {
        open.removeLast()
        // It ends where it should: that other one is part of it.
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
    // A text without its end has swallowed brackets.
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

  /// The bracket of `url(` before its address.
  private static func bracket(_ bytes: [UInt8], before range: Range<Int>) -> Int {
    bytes[..<range.lowerBound].lastIndex(of: UInt8(ascii: "(")) ?? range.lowerBound
  }
}

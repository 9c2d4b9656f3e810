/// An address from which a style sheet loads something.
public struct StyleReference: Sendable, Hashable {
  /// What is loaded.
  public enum Kind: Sendable, Hashable {
    /// Another style sheet.
    case styleSheet
    /// A font.
    case font
    /// A picture, or anything else that a value names.
    case image
  }

  /// What is loaded.
  public let kind: Kind
  /// The address, with escapes resolved.
  public let address: String
  /// The range of the address in the bytes, without what encloses it.
  public let range: Range<Int>

  /// Returns everything that a style sheet, or the declarations of a `style` attribute, loads, in
  /// order.
  public static func all(in bytes: [UInt8]) -> [StyleReference] {
    var scanner = StyleScanner(bytes)
    var found: [StyleReference] = []
    /// The open functions; `""` for a bare bracket.
    var functions: [String] = []
    var atRule = ""
    /// The depth of the current block, and that of the block of the font.
    var depth = 0
    var fontDepth: Int?
    while let token = scanner.next() {
      switch token {
      case .url(let address):
        // The closing bracket is part of the token, so only the nesting ends with it.
        functions.append("url")
        if atRule == "namespace" { break }
        let kind: Kind = atRule == "import" ? .styleSheet : fontDepth == nil ? .image : .font
        found.append(StyleReference(kind: kind, address: address, range: scanner.range))
      case .string(let text):
        let names = functions.last.map(loading.contains) ?? (atRule == "import")
        if names {
          found.append(
            StyleReference(
              kind: atRule == "import" ? .styleSheet : fontDepth == nil ? .image : .font,
              address: text, range: scanner.range))
        }
      case .function(let name): functions.append(name)
      case .openParenthesis: functions.append("")
      case .closeParenthesis: _ = functions.popLast()
      case .atKeyword(let name): atRule = name
      case .openBrace:
        depth += 1
        if atRule == "font-face", fontDepth == nil { fontDepth = depth }
        atRule = ""
        functions = []
      case .closeBrace:
        if fontDepth == depth { fontDepth = nil }
        depth = max(0, depth - 1)
        functions = []
      case .semicolon:
        if functions.isEmpty { atRule = "" }
      case .broken: break
      }
    }
    return found
  }

  /// Functions whose string arguments are addresses (CSS Images Module Level 4; CSS Values Level 5,
  /// section 2).
  private static let loading: Set<String> = [
    "image-set", "-webkit-image-set", "image", "cross-fade", "-webkit-cross-fade", "src",
  ]
}

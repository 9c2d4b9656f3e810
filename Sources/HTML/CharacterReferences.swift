/// Character references in HTML (WHATWG HTML, section 13.2.5.72).
public enum CharacterReferences {
  /// Returns a text with its references resolved: numbers, and the names of ASCII characters.
  /// Characters beyond ASCII do not affect what an address means, so `name` is called for them.
  ///
  /// - Parameter name: returns the characters for another name, `eacute`; nil keeps the reference.
  public static func resolved(
    _ text: some Collection<UInt8>, name: (String) -> String? = { _ in nil }
  ) -> [UInt8] {
    let bytes = Array(text)
    guard bytes.contains(UInt8(ascii: "&")) else { return bytes }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "&"), let (characters, end) = reference(bytes, at, name) {
        output += characters
        at = end
      } else {
        output.append(bytes[at])
        at += 1
      }
    }
    return output
  }

  private static func reference(
    _ bytes: [UInt8], _ start: Int, _ name: (String) -> String?
  ) -> (characters: [UInt8], end: Int)? {
    var at = start + 1
    guard at < bytes.count else { return nil }
    if bytes[at] == UInt8(ascii: "#") {
      at += 1
      let isHex = at < bytes.count && bytes[at] | 0x20 == UInt8(ascii: "x")
      if isHex { at += 1 }
      let first = at
      var value: UInt32 = 0
      while at < bytes.count, let digit = digit(bytes[at], isHex) {
        value = min(value * (isHex ? 16 : 10) + digit, 0x11_0000)
        at += 1
      }
      guard at > first else { return nil }
      if at < bytes.count, bytes[at] == UInt8(ascii: ";") { at += 1 }
      let scalar = value == 0 ? nil : Unicode.Scalar(value)
      return (Array(String(Character(scalar ?? "\u{FFFD}")).utf8), at)
    }
    while at < bytes.count, at - start < 33,
      (bytes[at] | 0x20) &- 0x61 < 26 || bytes[at] &- 0x30 < 10
    { at += 1 }
    let word = String(decoding: bytes[(start + 1)..<at], as: UTF8.self)
    if at < bytes.count, bytes[at] == UInt8(ascii: ";") {
      return (names[word] ?? name(word)).map { (Array($0.utf8), at + 1) }
    }
    // These are valid without a semicolon too, unless a letter or `=` follows in an attribute.
    guard at >= bytes.count || bytes[at] != UInt8(ascii: "="),
      ["amp", "lt", "gt", "quot"]
        .contains(word.lowercased())
    else { return nil }
    return names[word].map { (Array($0.utf8), at) }
  }

  private static func digit(_ byte: UInt8, _ isHex: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46 where isHex, 0x61...0x66 where isHex: UInt32((byte | 0x20) - 0x61 + 10)
    default: nil
    }
  }

  /// All names of ASCII characters (section 13.5).
  private static let names: [String: String] = [
    "Tab": "\t", "NewLine": "\n", "excl": "!", "quot": "\"", "QUOT": "\"", "num": "#",
    "dollar": "$", "percnt": "%", "amp": "&", "AMP": "&", "apos": "'", "lpar": "(", "rpar": ")",
    "ast": "*", "midast": "*", "plus": "+", "comma": ",", "period": ".", "sol": "/", "colon": ":",
    "semi": ";", "lt": "<", "LT": "<", "equals": "=", "gt": ">", "GT": ">", "quest": "?",
    "commat": "@", "lsqb": "[", "lbrack": "[", "bsol": "\\", "rsqb": "]", "rbrack": "]",
    "Hat": "^", "lowbar": "_", "UnderBar": "_", "grave": "`", "DiacriticalGrave": "`",
    "lcub": "{", "lbrace": "{", "verbar": "|", "vert": "|", "VerticalLine": "|", "rcub": "}",
    "rbrace": "}", "fjlig": "fj",
  ]
}

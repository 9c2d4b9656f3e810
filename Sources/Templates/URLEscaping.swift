import Addresses

extension ByteSet {
  /// The characters of a whole URL (RFC 3986, appendix A), with `%`. This set and the next two keep characters
  /// outside ASCII, which HTML allows.
  fileprivate static let url = ByteSet(
    lettersDigitsAnd: "-._~:/?#[]@!$&'()*+,;=%", beyondASCII: true)
  /// The characters that a text in the path of a URL keeps; all others would end the path.
  fileprivate static let pathText = ByteSet(
    lettersDigitsAnd: "-._~:/@!$()*+,;=", beyondASCII: true)
  /// The same, where a `:` would end a scheme.
  fileprivate static let segment = ByteSet(
    lettersDigitsAnd: "-._~/@!$()*+,;=", beyondASCII: true)
  /// The characters that a value of a query keeps.
  fileprivate static let query = ByteSet(lettersDigitsAnd: "-._~:/@!$()*,")
}

/// The schemes that values may have. (For fields of the type `url` the model lists them.)
private let allowedSchemes = ["http", "https", "mailto", "tel"]

/// The schemes that no value may have.
private let forbiddenSchemes = ["javascript", "vbscript", "data", "blob", "filesystem"]

/// Whether a URL may be linked to.
///
/// Browsers remove control characters and spaces before a URL, and tabs and line breaks in it
/// (WHATWG URL, section 4.4). They are ignored here too.
///
/// - Parameter isTrusted: whether the model, or Polder itself, has checked it. Any scheme that does
///   not run code is then allowed.
private func isAllowed(_ url: UnsafeBufferPointer<UInt8>, isTrusted: Bool) -> Bool {
  var scheme: [UInt8] = []
  for byte in url {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
    case UInt8(ascii: ":"):
      let name = String(decoding: scheme, as: UTF8.self)
      return isTrusted ? !forbiddenSchemes.contains(name) : allowedSchemes.contains(name)
    case 0...0x20: continue
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.append(byte | 0x20)
    default: scheme.append(byte)
    }
  }
  return true
}

extension PageBuffer {
  /// The replacement for a URL that may not be linked to. It leads nowhere.
  private static let nowhere: StaticString = "about:invalid"

  /// Appends a URL, or a part of one, to an attribute in quotes.
  mutating func append(
    url bytes: UnsafeBufferPointer<UInt8>, isTrusted: Bool, as context: EscapingContext
  ) {
    switch context {
    case .url:
      if isAllowed(bytes, isTrusted: isTrusted) {
        append(encoding: bytes, except: .url)
      } else {
        append(Self.nowhere.utf8Start, Self.nowhere.utf8CodeUnitCount)
      }
    case .urlWithoutScheme:
      guard isTrusted else { return append(encoding: bytes, except: .segment) }
      let colons = bytes.prefix { ![0x2F, 0x3F, 0x23].contains($0) }.count
      append(encoding: UnsafeBufferPointer(rebasing: bytes[..<colons]), except: .segment)
      append(encoding: UnsafeBufferPointer(rebasing: bytes[colons...]), except: .url)
    case .urlPath: append(encoding: bytes, except: isTrusted ? .url : .pathText)
    case .urlQuery: append(queryValue: bytes)
    default: append(sourceSet: bytes, isTrusted: isTrusted)
    }
  }

  /// Appends a value of a query. A line break becomes CR LF (RFC 6068, section 5). Characters
  /// outside ASCII are encoded too, because programs other than browsers read `mailto:` links.
  private mutating func append(queryValue bytes: UnsafeBufferPointer<UInt8>) {
    var last: UInt8 = 0
    for byte in bytes {
      if byte == 0x0A, last != 0x0D { append("%0D") }
      last = byte
      withUnsafePointer(to: byte) { pointer in
        append(encoding: UnsafeBufferPointer(start: pointer, count: 1), except: .query)
      }
    }
  }

  /// Appends bytes. Percent-encodes all but those of a set (RFC 3986, section 2.1).
  private mutating func append(
    encoding bytes: UnsafeBufferPointer<UInt8>, except kept: ByteSet
  ) {
    PercentCoding.forEachPiece(of: bytes, keeping: kept) { append(escaping: $0) }
  }

  /// Appends a URL, or all the candidates in a text (WHATWG HTML, section 4.8.4.2.1). Leaves out
  /// those that may not be loaded.
  private mutating func append(sourceSet bytes: UnsafeBufferPointer<UInt8>, isTrusted: Bool) {
    if isTrusted { return append(candidate: bytes, isTrusted: true) }
    var isFirst = true
    for candidate in bytes.split(separator: UInt8(ascii: ",")) {
      let words = candidate.split(whereSeparator: isSpace)
      guard let url = words.first, words.count <= 2 else { continue }
      let isDescribed = words.dropFirst().allSatisfy { word in
        word.allSatisfy { (0x30...0x39).contains($0) || [0x2E, 0x77, 0x78, 0x68].contains($0) }
      }
      let address = UnsafeBufferPointer(rebasing: url)
      guard isDescribed, isAllowed(address, isTrusted: false) else { continue }
      if !isFirst { append(", ") }
      isFirst = false
      append(candidate: address, isTrusted: false)
      if words.count == 2 {
        append(byte: 0x20)
        append(escaping: UnsafeBufferPointer(rebasing: words[1]))
      }
    }
    if isFirst { append(Self.nowhere.utf8Start, Self.nowhere.utf8CodeUnitCount) }
  }

  /// Appends one URL of a `srcset`; a comma would end it.
  private mutating func append(candidate bytes: UnsafeBufferPointer<UInt8>, isTrusted: Bool) {
    guard isAllowed(bytes, isTrusted: isTrusted) else {
      return append(Self.nowhere.utf8Start, Self.nowhere.utf8CodeUnitCount)
    }
    for (index, part) in bytes.split(
      separator: UInt8(ascii: ","), omittingEmptySubsequences: false
    ).enumerated() {
      if index > 0 { append("%2C") }
      append(encoding: UnsafeBufferPointer(rebasing: part), except: .url)
    }
  }
}

import Diagnostics
import Glibc

/// The path of a file of the site, relative to the output folder.
///
/// Parts are separated by `/`, and none is empty, `.` or `..`. There are no backslashes and no
/// control characters. A part has at most 255 bytes of UTF-8, the whole at most 4,096 bytes and 64
/// parts. The first part is not `.polder`, in any case. So a path cannot leave the folder to which
/// it is relative. Unicode normalisation is not changed.
///
/// Paths are compared and sorted by their bytes. Strings, in contrast, are compared by canonical
/// equivalence.
public struct OutputPath: Sendable, Hashable, Comparable {
  /// The path.
  public let text: String

  /// Makes a path. Throws the rule that the text breaks.
  public init(_ text: String) throws(OutputPathError) {
    var text = text
    text.makeContiguousUTF8()
    if let rule = OutputPath.brokenRule(text) {
      throw OutputPathError(text: text, rule: rule)
    }
    self.text = text
  }

  /// Whether the bytes are equal.
  public static func == (a: OutputPath, b: OutputPath) -> Bool {
    a.text.utf8.count == b.text.utf8.count && compareBytes(a.text, b.text) == 0
  }

  /// Whether the bytes of `a` come first.
  public static func < (a: OutputPath, b: OutputPath) -> Bool {
    compareBytes(a.text, b.text) < 0
  }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if done == nil { for byte in text.utf8 { hasher.combine(byte) } }
  }

  /// The paths of the folders that contain the file, outermost first; none for a file at the root.
  public var folders: [String] {
    let bytes = text.utf8
    return bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }.map { String(text[..<$0]) }
  }
}

/// Whether a path is inside a folder, at any depth.
func isPath(_ path: String, inside folder: String) -> Bool {
  path.utf8.count > folder.utf8.count && hasPrefix(path, folder)
    && path.utf8.dropFirst(folder.utf8.count).first == UInt8(ascii: "/")
}

/// Whether the bytes of a text begin with those of another.
func hasPrefix(_ text: String, _ prefix: String) -> Bool {
  let fast = text.utf8.withContiguousStorageIfAvailable { text in
    prefix.utf8.withContiguousStorageIfAvailable { prefix in
      guard let textBase = text.baseAddress, let prefixBase = prefix.baseAddress else {
        return prefix.isEmpty
      }
      return prefix.count <= text.count && memcmp(textBase, prefixBase, prefix.count) == 0
    }
  }
  if let fast, let answer = fast { return answer }
  return text.utf8.starts(with: prefix.utf8)
}

/// Compares two texts byte by byte: negative, zero or positive.
func compareBytes(_ a: String, _ b: String) -> Int {
  let fast = a.utf8.withContiguousStorageIfAvailable { a in
    b.utf8.withContiguousStorageIfAvailable { b in
      // memcmp needs an address, and an empty text may have none.
      guard let aBase = a.baseAddress, let bBase = b.baseAddress else { return a.count - b.count }
      let order = Int(memcmp(aBase, bBase, min(a.count, b.count)))
      return order != 0 ? order : a.count - b.count
    }
  }
  if let fast, let order = fast { return order }
  if a.utf8.lexicographicallyPrecedes(b.utf8) { return -1 }
  return b.utf8.lexicographicallyPrecedes(a.utf8) ? 1 : 0
}

/// The index of the first element whose path is not before another; the elements are in order of their paths.
func firstIndex<Element>(
  in elements: [Element], notBefore wanted: String, _ path: (Element) -> OutputPath
) -> Int {
  var (low, high) = (0, elements.count)
  while low < high {
    let middle = (low + high) / 2
    if compareBytes(path(elements[middle]).text, wanted) < 0 {
      low = middle + 1
    } else {
      high = middle
    }
  }
  return low
}

/// A text that cannot be the path of a file of the site.
public struct OutputPathError: Error, Sendable, Hashable {
  /// The text.
  public let text: String

  /// The rule that it breaks.
  public let rule: OutputPathRule

  /// The error as a problem, to report where the path comes from.
  public var problem: OutputProblem { .invalidPath(text, rule) }
}

extension OutputPath {
  /// Returns the first rule that the text breaks.
  private static func brokenRule(_ text: String) -> OutputPathRule? {
    let bytes = text.utf8
    if bytes.isEmpty { return .empty }
    if bytes.count > 4096 { return .long }
    if bytes.first == UInt8(ascii: "/") { return .absolute }
    var parts = 1
    var length = 0
    var isDots = true
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "/"):
        if length == 0 { return .emptyPart }
        if isDots && length <= 2 { return .dots }
        parts += 1
        length = 0
        isDots = true
        previous = byte
        continue
      case UInt8(ascii: "\\"): return .backslash
      case 0..<0x20, 0x7F: return .controlCharacter
      // U+0080 to U+009F are C2 80 to C2 9F.
      case 0x80...0x9F where previous == 0xC2: return .controlCharacter
      default: break
      }
      previous = byte
      length += 1
      if length > 255 { return .longPart }
      if byte != UInt8(ascii: ".") { isDots = false }
    }
    if length == 0 { return .emptyPart }
    if isDots && length <= 2 { return .dots }
    if parts > 64 { return .deep }
    return isReserved(text) ? .reserved : nil
  }

  private static func isReserved(_ text: String) -> Bool {
    let name = ".polder"
    var rest = text.utf8[...]
    for byte in name.utf8 {
      guard let first = rest.popFirst(), first | 0x20 == byte | 0x20 else { return false }
    }
    return rest.isEmpty || rest.first == UInt8(ascii: "/")
  }
}

// Checks of the form of addresses and names.

/// Whether a text is an absolute URL with one of the schemes. It has only the characters of RFC 3986, and an
/// http or https URL has a host.
func isURL(_ text: String, schemes: [String]) -> Bool {
  guard text.utf8.count <= 2_000, let colon = text.firstIndex(of: ":") else { return false }
  let scheme = text[..<colon].lowercased()
  guard schemes.contains(scheme) else { return false }
  let rest = text[text.index(after: colon)...]
  // Characters outside ASCII are fine in an address that people read (RFC 3987).
  let isClean = rest.unicodeScalars.allSatisfy { scalar in
    scalar.value > 32 && scalar.value != 127 && !"<>\"{}|\\^`".unicodeScalars.contains(scalar)
      && !(0x80...0x9F).contains(scalar.value) && !scalar.properties.isBidiControl
  }
  guard isClean, !rest.isEmpty else { return false }
  guard scheme == "http" || scheme == "https" else { return true }
  guard rest.hasPrefix("//") else { return false }
  let host = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
  return host.contains(".") && !host.hasPrefix(".") && !host.hasSuffix(".") && !host.contains("@")
}

/// Whether a text is an e-mail address that HTML's `input type=email` accepts and whose domain has a dot.
func isEmail(_ text: String) -> Bool {
  let parts = text.split(separator: "@", omittingEmptySubsequences: false)
  guard parts.count == 2, text.utf8.count <= 254, !parts[0].isEmpty, parts[0].utf8.count <= 64
  else { return false }
  let isLocal = parts[0].utf8.allSatisfy {
    isAlphanumeric($0) || ".!#$%&'*+/=?^_`{|}~-".utf8.contains($0)
  }
  let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
  guard isLocal, labels.count >= 2 else { return false }
  return labels.allSatisfy { label in
    guard let first = label.utf8.first, let last = label.utf8.last, label.utf8.count <= 63 else {
      return false
    }
    return isAlphanumeric(first) && isAlphanumeric(last)
      && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == 45 }
  }
}

/// Whether a file name has the extension of an image format that browsers show.
public func isImageName(_ path: String) -> Bool {
  guard let dot = path.lastIndex(of: ".") else { return false }
  let known = ["jpg", "jpeg", "png", "webp", "avif", "gif", "svg"]
  return known.contains(path[path.index(after: dot)...].lowercased())
}

/// Whether a text can be the full name of a host (RFC 1123, section 2.1): parts of ASCII letters, digits and
/// inner hyphens, at least two of them, the last with a letter.
func isHostName(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  let areLabels = parts.allSatisfy { part in
    part.count <= 63 && part.first.map(isAlphanumeric) ?? false
      && part.last.map(isAlphanumeric) ?? false
      && part.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
  }
  return text.utf8.count <= 253 && parts.count > 1 && areLabels
    && parts.last?.contains { $0 >= UInt8(ascii: "A") } ?? false
}

private func isAlphanumeric(_ byte: UInt8) -> Bool {
  (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
}

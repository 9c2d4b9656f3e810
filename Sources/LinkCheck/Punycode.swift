/// The ASCII form of names of hosts in other scripts (RFC 3492, RFC 5891).
enum Punycode {
  /// Returns a part of a host in ASCII; nil if no host has such a part.
  ///
  /// - Parameter label: a part in lower case.
  static func label(_ label: Substring) -> String? {
    let scalars = Array(label.unicodeScalars)
    guard !scalars.isEmpty else { return nil }
    if scalars.allSatisfy(\.isASCII) {
      // An underscore is not allowed in the name of a host, but some hosts have one.
      let isName = label.utf8.allSatisfy {
        (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 95
      }
      return isName && label.utf8.first != 45 && label.utf8.count <= 63 ? String(label) : nil
    }
    guard scalars.allSatisfy(isAllowed) else { return nil }
    guard let encoded = encode(scalars) else { return nil }
    let ascii = "xn--" + encoded
    return ascii.utf8.count <= 63 ? ascii : nil
  }

  /// Whether a character may be in a host. A combining accent may not: the same name with composed letters is the
  /// registered one, and composing needs tables that Polder does not have.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    if (0x300...0x36F).contains(scalar.value) { return false }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark,
      .decimalNumber:
      return true
    default: return scalar == "-"
    }
  }

  /// Encodes as in RFC 3492, section 6.3. Returns nil on overflow.
  private static func encode(_ input: [Unicode.Scalar]) -> String? {
    var output = input.filter(\.isASCII).map { UInt8($0.value) }
    let basic = output.count
    if basic > 0 { output.append(UInt8(ascii: "-")) }
    var next: UInt32 = 128
    var delta = 0
    var bias = 72
    var handled = basic
    while handled < input.count {
      guard let least = input.map(\.value).filter({ $0 >= next }).min() else { return nil }
      let step = Int(least - next).multipliedReportingOverflow(by: handled + 1)
      if step.overflow { return nil }
      delta += step.partialValue
      next = least
      for scalar in input {
        if scalar.value < next { delta += 1 }
        guard scalar.value == next else { continue }
        var rest = delta
        var base = 36
        while true {
          let threshold = base <= bias ? 1 : base >= bias + 26 ? 26 : base - bias
          if rest < threshold { break }
          output.append(digit(threshold + (rest - threshold) % (36 - threshold)))
          rest = (rest - threshold) / (36 - threshold)
          base += 36
        }
        output.append(digit(rest))
        bias = adapt(delta, count: handled + 1, isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      next += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func digit(_ value: Int) -> UInt8 { UInt8(value < 26 ? value + 97 : value + 22) }

  private static func adapt(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var base = 0
    while delta > 455 {
      delta /= 35
      base += 36
    }
    return base + 36 * delta / (delta + 38)
  }
}

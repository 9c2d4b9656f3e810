import Diagnostics
import FrontMatter
import Testing

/// Whatever the bytes are, nothing crashes, and every range is inside the file.
@Suite struct FrontMatterFuzzTests {
  /// Splits and parses. Returns the first error in the result.
  private static func complaint(_ bytes: [UInt8]) -> String? {
    let file = SourceFile(path: "f", bytes: bytes)
    let all = 0..<bytes.count
    func isInside(_ inner: SourceRange, _ outer: SourceRange) -> Bool {
      outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound
    }
    func check(_ node: YAMLNode, inside range: SourceRange, depth: Int) -> String? {
      guard isInside(node.range, range) else { return "node \(node.range) outside \(range)" }
      guard depth <= YAML.depthLimit + 1 else { return "too deep" }
      for item in node.items ?? [] {
        if let complaint = check(item, inside: node.range, depth: depth + 1) { return complaint }
      }
      var names: Set<String> = []
      for pair in node.pairs ?? [] {
        guard isInside(pair.keyRange, node.range) else { return "key \(pair.keyRange) outside" }
        guard names.insert(pair.key).inserted else { return "name \(pair.key) twice" }
        if let complaint = check(pair.value, inside: node.range, depth: depth + 1) {
          return complaint
        }
      }
      return nil
    }
    let (parts, diagnostics) = FrontMatter.split(file)
    guard isInside(parts.body, all) else { return "body outside" }
    if let yaml = parts.yaml, yaml.upperBound > parts.body.lowerBound { return "parts overlap" }
    for range in [parts.yaml ?? all, all] {
      let (node, mistakes) = YAML.parse(file, in: range)
      for diagnostic in diagnostics + mistakes {
        guard isInside(diagnostic.location.range, all) else { return "place outside" }
        if let fix = diagnostic.suggestion, !isInside(fix.range, all) { return "fix outside" }
        if diagnostic.problem.english.message.isEmpty { return "no words" }
      }
      if let node, let complaint = check(node, inside: range, depth: 1) { return complaint }
      if node == nil, mistakes.isEmpty, bytes[range].contains(UInt8(ascii: "a")),
        !bytes[range].contains(UInt8(ascii: "#")), !bytes[range].contains(UInt8(ascii: "%")),
        !bytes[range].contains(UInt8(ascii: "."))
      {
        return "something vanished"
      }
    }
    for diagnostic in TextCheck.check(file) where !isInside(diagnostic.location.range, all) {
      return "fault outside"
    }
    return nil
  }

  private static let pieces: [[UInt8]] =
    [
      "---\n", "a: b\n", "- ", "  ", "\n", "\r\n", "\t", ":", ": ", "'", "\"", "[", "]", "{", "}",
      ",",
      "*x", "&y ", "!t ", "|\n", ">-\n", "# c\n", "é", "😀", "\u{FEFF}", "? ", "key", "\\", "\\x4",
      "<<",
      "%Y ", "@", "`", "...", "a", "\u{85}", "\u{2028}", "\0", "\u{1B}", "x: y: z\n", "\r",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x82]]

  @Test("pieces of YAML in any order", arguments: 0..<4)
  func pieces(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    for _ in 0..<5000 {
      let bytes = (0..<Int.random(in: 0..<24, using: &random)).flatMap { _ in
        Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
      }
      if let complaint = Self.complaint(bytes) {
        Issue.record("\(complaint): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
        return
      }
    }
  }

  @Test("bytes at random")
  func bytes() {
    var random = SplitMix64(seed: 42)
    for _ in 0..<5000 {
      let bytes = (0..<Int.random(in: 0..<64, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      #expect(Self.complaint(bytes) == nil, "\(bytes)")
    }
  }

  @Test("a good page with a few bytes changed", arguments: 0..<2)
  func mutated(seed: Int) {
    let page = Array(
      """
      ---
      title: "Zürich: een stad"
      summary: >-
        Twee regels
        tekst
      themes: [housing, 'work', learning]
      figures:
        - value: 12
          label: steden
        - {value: "3", label: x}
      empty:
      ---
      # Title
      """.utf8)
    var random = SplitMix64(seed: 100 + UInt64(seed))
    for _ in 0..<3000 {
      var bytes = page
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = Self.pieces.randomElement(using: &random)?.first ?? 0
        default:
          bytes.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: place)
        }
      }
      if let complaint = Self.complaint(bytes) {
        Issue.record("\(complaint): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
        return
      }
    }
  }
}

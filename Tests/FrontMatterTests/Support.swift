import Diagnostics
import FrontMatter

extension SourceFile {
  init(_ text: String) { self.init(path: "a.md", bytes: Array(text.utf8)) }

  /// The text of a range.
  func text(_ range: SourceRange) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// Returns the mistakes in a YAML text: `line:column 'marked text' message`, and the text after the
/// suggestion.
func mistakes(_ text: String) -> [String] {
  let file = SourceFile(text)
  return YAML.parse(file, in: 0..<file.bytes.count).diagnostics.map { describe($0) }
}

func describe(_ diagnostic: Diagnostic) -> String {
  let location = diagnostic.location
  let position = LineIndex(location.file).position(at: location.range.lowerBound)
  let marked = location.file.text(location.range)
  return "\(position.line):\(position.column) \(marked.debugDescription) "
    + diagnostic.problem.english.message
}

/// Returns a text with all suggestions applied, from the last to the first.
func mended(_ text: String) -> String {
  let file = SourceFile(text)
  let split = FrontMatter.split(file)
  let yaml = YAML.parse(file, in: split.parts.yaml ?? 0..<file.bytes.count)
  var bytes = file.bytes
  for diagnostic in (split.diagnostics + yaml.diagnostics).sortedByPlace().reversed() {
    guard let suggestion = diagnostic.suggestion else { continue }
    bytes.replaceSubrange(suggestion.range, with: Array(suggestion.replacement.utf8))
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// A node in one line: `{a=plain, b='quoted', c=[1, 2]}`.
func outline(_ node: YAMLNode?) -> String {
  switch node?.content {
  case nil: "nil"
  case .scalar(let text, isPlain: true): text
  case .scalar(let text, isPlain: false): "'\(text)'"
  case .sequence(let items): "[\(items.map { outline($0) }.joined(separator: ", "))]"
  case .mapping(let pairs):
    "{\(pairs.map { "\($0.key)=\(outline($0.value))" }.joined(separator: ", "))}"
  }
}

/// The SplitMix64 generator (Steele, Lea, Flood 2014), with a seed so that a failure can be
/// repeated.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}

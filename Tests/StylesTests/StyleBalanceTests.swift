import Styles
import Testing

@Suite("Brackets of style sheets")
struct StyleBalanceTests {
  /// Returns the faults as `line sign`, with `-` before a sign that closes nothing.
  private func faults(_ css: String) -> [String] {
    let bytes = Array(css.utf8)
    return StyleBalance.faults(in: bytes).map { fault, range in
      let line = bytes[..<range.lowerBound].count { $0 == 0x0A } + 1
      switch fault {
      case .unclosed(let sign, let closing):
        #expect(String(decoding: bytes[range], as: UTF8.self).hasPrefix(sign))
        return "\(line) \(sign)\(closing)"
      case .stray(let sign): return "\(line) -\(sign)"
      }
    }
  }

  @Test(
    "what matches is left alone",
    arguments: [
      "", "a{b:c}", "a { b: url(x.png) } c { d: calc(1px + (2px * 3)) }",
      "/* { ( */ a { b: \"}\" }",
      "@media x { a { b: c } }", ".a { .b { c: d } }", ".a {\n.b { c: d }\n}",
      "a::before { content: \"\\\"{\" } b { c: url( 'x)' ) }", "a { b: url(x\\)y.png) }",
      "@import url(x.css) layer(a);", "a:is(b, c):not(d) { e: f }", "a { b: '\\\n' }",
    ])
  func balanced(_ css: String) { #expect(faults(css) == []) }

  @Test(
    "what does not is told where it is",
    arguments: [
      ("a { b: c", ["1 {}"]), ("a { b: c }}", ["1 -}"]), ("a { b: c }\n}\nd { e: f }", ["2 -}"]),
      ("a {\n  b: c;\n\nd {\n  e: f;\n}\n", ["1 {}"]),
      ("@media x {\n  a {\n    b: c;\n\n  d { e: f }\n}\n", ["2 {}"]),
      ("@media x {\n  a { b: c }\n\nd { e: f }\n", ["1 {}"]),
      ("a { b: calc(1px + 2px; }\nc { d: e }", ["1 ()"]), ("a { b: rgb(1 2 3)) }", ["1 -)"]),
      ("a { b: url(x.png }", ["1 ()"]), ("/* a { b: c }", ["1 /**/"]),
      ("a { b: c }\n/* d { e: f }\n", ["2 /**/"]),
      ("a { b: \"c }\nd { e: f }\n", ["1 \"\""]),
      ("a { b: 'c\n}", ["1 ''"]),
    ])
  func wrong(_ css: String, _ expected: [String]) { #expect(faults(css) == expected, "\(css)") }

  @Test("any bytes are read, in time")
  func hostile() {
    for sign in ["{", "}", "(", "url(", "\"", "/*", "{\n", "a{(", "\\"] {
      _ = faults(String(repeating: sign, count: 20_000))
    }
  }
}

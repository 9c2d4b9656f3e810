import Styles
import Testing

@Suite struct StyleReferenceTests {
  private func found(_ css: String) -> [String] {
    StyleReference.all(in: Array(css.utf8)).map { "\($0.kind) \($0.address)" }
  }

  @Test(arguments: [
    ("a { background: url(x.png) }", ["image x.png"]),
    ("a { background: URL( 'x y.png' ) }", ["image x y.png"]),
    ("a { background: \\75rl(x.png), u\\52 l(\"y\") }", ["image x.png", "image y"]),
    (
      "@import 'a.css'; @import url(b.css) print; a { content: 'c' }",
      ["styleSheet a.css", "styleSheet b.css"]
    ),
    ("@\\69mport 'a.css'", ["styleSheet a.css"]),
    ("@import \"a", ["styleSheet a"]),
    (
      "@font-face { src: local('A'), url(a.woff2) format('woff2') } a { mask: url(b) }",
      ["font a.woff2", "image b"]
    ),
    (
      "@media print { @font-face { src: url(a) } a { background: url(b) } }", ["font a", "image b"]
    ),
    (
      "a { background: image-set('a.png' type('image/png') 1x, url(b) 2x) }",
      ["image a.png", "image b"]
    ),
    ("a { background: -webkit-image-set( \"a\" 1x ); content: '(' }", ["image a"]),
    ("a { background: src('a') } b { color: red }", ["image a"]),
    ("/* url(a) */ a { b: ur/**/l(c) } /* url(d)", []),
    ("@namespace url(http://a); b { c: url(d) }", ["image d"]),
    ("a { b: 'url(c)' }", []),
    ("a { b: 'x\\\ny' url(d) }", ["image d"]),
    ("a { b: 'broken\n; c: url(d) }", ["image d"]),
    ("url(", ["image "]), ("\\", []), ("@", []), ("#\\75rl(a)", []), ("'", []),
  ]) func whatIsLoaded(_ css: String, _ expected: [String]) {
    #expect(found(css) == expected, "\(css)")
  }

  @Test func places() {
    let css = Array("a{b:url( \"x.png\" )}@import 'y'".utf8)
    let places = StyleReference.all(in: css).map { String(decoding: css[$0.range], as: UTF8.self) }
    #expect(places == ["x.png", "y"])
  }

  /// It ends for any bytes.
  @Test func anyBytes() {
    let pieces = [
      "url(", "\\", "'", "\"", "@import", "/*", "*/", "{", "}", ")", "\n", "\u{0}", "é", "75 ", "u",
    ]
    var state: UInt64 = 7
    for _ in 0..<2000 {
      var css = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        css += pieces[Int(state >> 33) % pieces.count]
      }
      for reference in StyleReference.all(in: Array(css.utf8)) {
        #expect(reference.range.upperBound <= css.utf8.count)
      }
    }
  }
}

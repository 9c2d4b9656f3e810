import Diagnostics
import Testing

@testable import Images

/// What is allowed in a drawing, as an XML parser sees it.
@Suite struct HostileDrawingTests {
  private static let svg = "http://www.w3.org/2000/svg"
  private static let xlink = "xmlns:xlink=\"http://www.w3.org/1999/xlink\""

  /// Returns a drawing with some content.
  private static func drawing(_ content: String, _ attributes: String = "") -> String {
    "<svg xmlns=\"\(svg)\" \(xlink) viewBox=\"0 0 9 9\" \(attributes)>\(content)</svg>"
  }

  private func faults(_ text: String) -> [String] {
    faults(Array(text.utf8))
  }

  /// Returns the codes of the faults, with the text at their places.
  private func faults(_ bytes: [UInt8]) -> [String] {
    do {
      _ = try ImageFile.read(bytes)
      return []
    } catch ImageFault.drawing(let faults) {
      return faults.map {
        "\($0.problem.code) \(String(decoding: bytes[$0.range], as: UTF8.self))"
      }
    } catch {
      return ["\(error)"]
    }
  }

  @Test(arguments: [
    // Elements, with any prefix and in any language.
    ("<script>1</script>", "svg-element script"),
    ("<x:script xmlns:x=\"\(svg)\">1</x:script>", "svg-element x:script"),
    ("<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">1</h:script>", "svg-element h:script"),
    ("<script xmlns=\"http://www.w3.org/1999/xhtml\">1</script>", "svg-element script"),
    ("<script xmlns=\"http://www.w3.org/&#49;999/xhtml\">1</script>", "svg-element script"),
    ("<m:math xmlns:m=\"http://www.w3.org/1998/Math/MathML\"/>", "svg-element m:math"),
    ("<g><g><script href=\"evil.js\"/></g></g>", "svg-element script"),
    ("<foreignObject><p xmlns=\"x\"/></foreignObject>", "svg-element foreignObject"),
    ("<iframe/>", "svg-element iframe"), ("<SCRIPT/>", "svg-element SCRIPT"),
    ("<handler type=\"application/ecmascript\">1</handler>", "svg-element handler"),
    ("<video href=\"x\"/>", "svg-element video"),
    // Attributes.
    ("<g onclick=\"1\"/>", "svg-attribute onclick"), ("<g ONLOAD=\"1\"/>", "svg-attribute ONLOAD"),
    ("<animate onbegin=\"1\"/>", "svg-attribute onbegin"),
    ("<g unknown=\"1\"/>", "svg-attribute unknown"),
    ("<g xml:base=\"//evil/\"/>", "svg-attribute xml:base"),
    ("<a href=\"#a\" ping=\"https://evil.example\"/>", "svg-attribute ping"),
    // Addresses.
    ("<a href=\"https://evil.example\"/>", "svg-address https://evil.example"),
    ("<a xlink:href=\"javascript:alert(1)\"/>", "svg-address javascript:alert(1)"),
    ("<a href=\"java&#115;cript:alert(1)\"/>", "svg-address java&#115;cript:alert(1)"),
    ("<a href=\" &#x9;java&#xA;script:1\"/>", "svg-address  &#x9;java&#xA;script:1"),
    (
      "<a y:href=\"javascript:1\" xmlns:y=\"http://www.w3.org/1999/xlink\"/>",
      "svg-address javascript:1"
    ),
    ("<use href=\"other.svg#a\"/>", "svg-address other.svg#a"),
    ("<use href=\"//evil.example/a.svg#a\"/>", "svg-address //evil.example/a.svg#a"),
    ("<use href=\"data:image/png;base64,AAAA\"/>", "svg-address data:image/png;base64,AAAA"),
    ("<image href=\"photo.jpg\"/>", "svg-address photo.jpg"),
    (
      "<image href=\"data:image/svg+xml;base64,AAAA\"/>",
      "svg-address data:image/svg+xml;base64,AAAA"
    ),
    ("<image href=\"data:text/html,x\"/>", "svg-address data:text/html,x"),
    ("<feImage href=\"https://evil.example/x.png\"/>", "svg-address https://evil.example/x.png"),
    // Animations.
    ("<a><animate attributeName=\"href\" to=\"#b\"/></a>", "svg-address href"),
    ("<set attributeName=\"xlink:href\" to=\"#b\"/>", "svg-address xlink:href"),
    ("<set attributeName=\" y:href \" to=\"#b\"/>", "svg-address  y:href "),
    ("<set attributeName=\"onclick\" to=\"1\"/>", "svg-address onclick"),
    (
      "<animate attributeName=\"x\" values=\"1;javascript:alert(1)\"/>",
      "svg-address 1;javascript:alert(1)"
    ),
    ("<animate attributeName=\"x\" from=\"java&#9;script:1\"/>", "svg-address java&#9;script:1"),
    (
      "<set attributeName=\"fill\" to=\"url(https://evil.example)\"/>",
      "svg-address https://evil.example"
    ),
    // Styles.
    ("<style>@import 'https://evil.example/a.css';</style>", "svg-style @import"),
    ("<style>@imp<!-- -->ort 'a.css';</style>", "svg-style style"),
    ("<style><![CDATA[@import url(a.css);]]></style>", "svg-style @import"),
    ("<style>@\\69 mport 'a.css'</style>", "svg-style @\\69 mport"),
    ("<style>a{b:url(https://evil.example)}</style>", "svg-address https://evil.example"),
    ("<style>a{b:\\75rl(//evil.example)}</style>", "svg-address //evil.example"),
    ("<style>a{b:u&#114;l(x.png)}</style>", "svg-address style"),
    ("<style>a{b:image-set('x.png' 1x)}</style>", "svg-style image-set"),
    ("<style>a{b:expression(1)}</style>", "svg-style expression"),
    ("<style>@namespace url(http://www.w3.org/1999/xhtml);</style>", "svg-style @namespace"),
    ("<g style=\"fill:URL('https://evil.example')\"/>", "svg-address https://evil.example"),
    ("<g fill=\"url(other.svg#a)\"/>", "svg-address other.svg#a"),
    (
      "<g filter=\"url(&quot;https://evil.example#a&quot;)\"/>",
      "svg-address url(&quot;https://evil.example#a&quot;)"
    ),
    ("<style>a{b:url(data:image/svg+xml,x)}</style>", "svg-address data:image/svg+xml,x"),
    // What is not XML.
    ("<g a=\"1\" a=\"2\"/>", "svg-not-xml a"), ("<g></a>", "svg-not-xml a"),
    ("<g fill=red/>", "svg-not-xml r"), ("<g fill/>", "svg-not-xml /"),
    ("a ]]> b", "svg-not-xml ]]>"),
    ("<g fill=\"a<b\"/>", "svg-not-xml <"), ("\u{1}", "svg-not-xml \u{1}"),
    ("<g fill=\"a\"x=\"1\"/>", "svg-not-xml x"), ("< script/>", "svg-not-xml  "),
    ("<path d=\"M0 0&evil;\"/>", "svg-declaration &evil;"), ("&nbsp;", "svg-declaration &nbsp;"),
    ("&#1;", "svg-declaration &#1;"), ("a & b", "svg-declaration &"),
  ]) func whatIsRefused(_ content: String, _ expected: String) {
    #expect(faults(HostileDrawingTests.drawing(content)) == [expected], "\(content)")
  }

  @Test(arguments: [
    ("<!DOCTYPE svg [<!ENTITY a \"javascript:alert(1)\">]>", "svg-declaration"),
    ("<!DOCTYPE svg>", "svg-declaration"),
    ("<!DOCTYPE svg SYSTEM \"https://evil.example/a.dtd\">", "svg-declaration"),
    (
      "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"https://evil.example/a.dtd\">",
      "svg-declaration"
    ),
    ("<?xml-stylesheet href=\"evil.css\"?>", "svg-declaration"),
    ("<?xml version=\"1.0\" encoding=\"UTF-7\"?>", "svg-not-xml"),
    ("<?xml version=\"1.0\" encoding='utf-16'?>", "svg-not-xml"), ("text", "damaged"),
    ("<a/>", "svg-not-xml"),
  ]) func whatMayNotStandBefore(_ head: String, _ code: String) {
    let found = faults(head + HostileDrawingTests.drawing(""))
    #expect(found.first?.split(separator: " ").first.map(String.init) == code, "\(head): \(found)")
  }

  @Test func otherEncodings() {
    let text = HostileDrawingTests.drawing("<script/>")
    for order in [[UInt8(0xFF), 0xFE], [0xFE, 0xFF]] {
      let units = Array(text.utf16).flatMap { unit in
        order[0] == 0xFF
          ? [UInt8(unit & 255), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 255)]
      }
      #expect(faults(order + units).first?.hasPrefix("svg-not-xml") == true)
    }
    #expect(faults(Array(text.utf8) + [0xE9]).first?.hasPrefix("svg-not-xml") == true)
    #expect(faults([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == ["svg-element script"])
    #expect(faults("<h:svg xmlns:h=\"http://www.w3.org/1999/xhtml\" viewBox=\"0 0 1 1\"/>") != [])
    let prefixed =
      "<s:svg xmlns:s=\"\(HostileDrawingTests.svg)\" viewBox=\"0 0 9 9\"><s:script/></s:svg>"
    #expect(faults(prefixed) == ["svg-element s:script"])
  }

  @Test func allAtOnceAndNoMoreThanAreRead() {
    let many = String(repeating: "<script/>", count: 10_000)
    #expect(faults(HostileDrawingTests.drawing(many)).count == 100)
    let two = HostileDrawingTests.drawing("<g onclick=\"1\"><script/></g><use href=\"a.svg\"/>")
    #expect(faults(two) == ["svg-attribute onclick", "svg-element script", "svg-address a.svg"])
  }

  /// A hundred thousand nested elements, attributes or declarations.
  @Test(.timeLimit(.minutes(1))) func largeAndDeep() {
    let count = 20_000
    func many(_ text: String) -> String { String(repeating: text, count: count) }
    #expect(faults(HostileDrawingTests.drawing(many("<g>"))) == ["svg-not-xml g"])
    #expect(faults(HostileDrawingTests.drawing(many("<g/>"))) == [])
    let attributes = (0..<count).map { "a\($0)='1'" }.joined(separator: " ")
    #expect(faults(HostileDrawingTests.drawing("<g \(attributes)/>")).count == 1)
    #expect(faults(HostileDrawingTests.drawing("<style>\(many("a{b:c(}"))</style>")).count == 100)
    #expect(faults(HostileDrawingTests.drawing(many("<!-- a -->") + many("&amp;"))) == [])
  }

  private func cleaned(_ text: String) throws -> String {
    let file = try ImageFile.read(Array(text.utf8))
    return String(decoding: file.cleaned ?? Array(text.utf8), as: UTF8.self)
  }

  /// Drawings of drawing programs are published without the data that these programs add for
  /// themselves.
  @Test(arguments: ProgramDrawings.all) func drawingsOfPrograms(_ drawing: ProgramDrawings.Drawing)
    throws
  {
    let text = try cleaned(drawing.text)
    #expect(text.contains(drawing.kept), "\(text)")
    for note in ["anna", "Secret", "DOCTYPE", "mxfile", "<!--", "namedview", "x:xmpmeta"] {
      #expect(!text.contains(note), "\(note) in \(text)")
    }
    // Nothing is left to remove.
    #expect(try cleaned(text) == text)
  }

  @Test func ignoredElementsAreRemoved() throws {
    let text = try cleaned(
      HostileDrawingTests.drawing(
        """
        <o:box xmlns:o="urn:other" onload="1"><script>1</script><o:b/></o:box>\
        <g o:note="anna" xmlns:o="urn:other" fill="red"/><?note anna?>
        """))
    #expect(text.hasSuffix("><g xmlns:o=\"urn:other\" fill=\"red\"/></svg>"), "\(text)")
  }
}

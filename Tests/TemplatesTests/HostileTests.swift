import Diagnostics
import Testing

@testable import Templates

/// A generator with a seed, so that a failure can be repeated (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite struct HostileTests {
  /// Parses, compiles and, if there is a program, renders. Returns the diagnostics of the files.
  @discardableResult
  private func run(_ files: [String: [UInt8]]) -> [Diagnostic] {
    var sources: [String: SourceFile] = [:]
    for (name, bytes) in files { sources[name] = SourceFile(path: name, bytes: bytes) }
    let (set, syntax) = TemplateSet.parse(sources)
    let compiled = set.compile(
      template: "page.html", page: .object(Fixture.city), in: Fixture.environment)
    let (program, types) = (compiled.program, compiled.diagnostics)
    for diagnostic in syntax + types {
      _ = diagnostic.problem.english
      #expect(type(of: diagnostic.problem).codes.contains(diagnostic.problem.code))
      #expect(diagnostic.location.range.upperBound <= diagnostic.location.file.bytes.count)
    }
    #expect((program == nil) == types.hasErrors)
    if let program {
      var context = Fixture.context
      context.limits = RenderLimits(outputBytes: 100_000, steps: 100_000)
      var output: [UInt8] = []
      try? program.render(
        page: Fixture.id(Fixture.city, 0), site: Fixture.id(Fixture.site, 0),
        source: Fixture.source, context: context, into: &output)
    }
    return syntax + types
  }

  private func codes(_ text: String) -> [String] {
    run(["page.html": Array(text.utf8)]).map(\.problem.code)
  }

  private static let pieces = [
    "{{", "}}", "{%", "%}", "{#", "#}", "{%-", "-%}", "if", "elif", "else", "endif", "for", "in",
    "endfor", "set", "block", "endblock", "include", "extends", "raw", "endraw", "with", "super()",
    "page", "site", ".", "title", "cities", "image", "start", "|", "date", "sort", "where",
    "group", "first", "(", ")", "[", "]", ",", "=", "==", "<", "and", "or", "not", "\"", "'",
    "\"title\"", "\"part.html\"", "1", "-1", "1.5", "true", "t", "asset", "link", "loop", "x",
    "\n", " ", " ", " ", "<p>", "é", "\\", "\u{0}",
    "{% if page.image %}", "{% endif %}", "{% for x in site.cities %}", "{% endfor %}",
    "{{ x.title }}", "{% set x = page %}", "{% block b %}", "{{ super() }}", "{% endblock %}",
    "{% include \"part.html\" with entry=page %}", "{% extends \"part.html\" %}",
    "{{ page.title | truncate(3) }}", "{{ entry.title }}",
  ]

  @Test(arguments: 0..<8) func randomTemplatesNeverCrash(_ seed: Int) {
    var random = SeededGenerator(state: UInt64(seed))
    for _ in 0..<500 {
      var files: [String: [UInt8]] = [:]
      for name in ["page.html", "part.html"] {
        var text = ""
        for _ in 0..<Int.random(in: 0..<40, using: &random) {
          text += Self.pieces.randomElement(using: &random) ?? ""
        }
        files[name] = Array(text.utf8)
      }
      run(files)
    }
  }

  @Test(arguments: 0..<8) func mutatedTemplatesNeverCrash(_ seed: Int) {
    let base = """
      <title>{% block title %}{{ site.title }}{% endblock %}</title>
      {% for e in site.events | upcoming | sort("-start", "title") | limit(3) %}
        {%- if e.city and e.city.image %}<img src="{{ e.city.image.url }}" alt="">{% endif -%}
        <time datetime="{{ e.start | iso }}">{{ e.start | range(e.end) }}</time>
        {% include "part.html" with entry=e, level=loop.index %}
      {% else %}{{ t("read-more") }}{% endfor %}
      {% for g in site.events | group("city") %}{% if g.key %}{{ g.key.title }}{% endif %}
      {{ g.entries | count }}{% endfor %}
      {# note #}{% raw %}{{ x }}{% endraw %}{{ t("pages", count=3, place=page.title) }}
      """
    let part = "{% set n = entry.title | truncate(9) %}{% if level == 1 %}{{ n }}{% endif %}"
    var random = SeededGenerator(state: UInt64(1000 + seed))
    #expect(run(["page.html": Array(base.utf8), "part.html": Array(part.utf8)]).isEmpty)
    for _ in 0..<500 {
      var page = Array(base.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<page.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: page.remove(at: place)
        case 1: page[place] = UInt8.random(in: 0...255, using: &random)
        case 2:
          page.insert(contentsOf: (Self.pieces.randomElement(using: &random) ?? "").utf8, at: place)
        case 3: page.removeSubrange(place..<min(page.count, place + 20))
        default:
          let other = Int.random(in: 0..<page.count, using: &random)
          page.insert(contentsOf: page[min(place, other)..<max(place, other)], at: place)
        }
      }
      run(["page.html": page, "part.html": Array(part.utf8)])
    }
  }

  @Test func depthIsBounded() {
    let deep = 3000
    func nested(_ open: String, _ middle: String, _ close: String) -> String {
      String(repeating: open, count: deep) + middle + String(repeating: close, count: deep)
    }
    let expected = ["template-too-deep"]
    #expect(codes("{{ " + nested("(", "1", ")") + " }}") == expected)
    #expect(codes("{{ " + nested("[", "1", "]") + " | count }}") == expected)
    #expect(codes("{{ " + nested("not ", "true", "") + " }}") == expected)
    #expect(codes("{{ page" + nested(".partner", "", "") + " }}") == expected)
    #expect(codes("{{ page.title" + nested("|upper", "", "") + " }}") == expected)
    #expect(codes("{% if " + nested("true and ", "true", "") + " %}{% endif %}") == expected)
    #expect(codes(nested("{% if true %}", "x", "{% endif %}")) == expected)
    #expect(codes(nested("{% for c in site.cities %}", "x", "{% endfor %}")) == expected)
    let blocks = (0..<deep).map { "{% block b\($0) %}" }.joined()
    #expect(codes(blocks + nested("", "x", "{% endblock %}")) == expected)
  }

  @Test func chainsOfTemplatesAreBounded() {
    var includes: [String: [UInt8]] = ["page.html": Array("{% include '0' %}".utf8)]
    var parents: [String: [UInt8]] = ["page.html": Array("{% extends '0' %}".utf8)]
    for index in 0..<3000 {
      includes["\(index)"] = Array("{% include '\(index + 1)' %}".utf8)
      parents["\(index)"] = Array("{% extends '\(index + 1)' %}".utf8)
    }
    #expect(run(includes).map(\.problem.code) == ["template-too-deep"])
    #expect(run(parents).map(\.problem.code) == ["template-too-deep"])
  }

  @Test func repetitionIsBounded() {
    // Each level shows its parent's block ten times: ten billion times in total.
    var files: [String: [UInt8]] = [
      "9": Array("{% block b %}x{% endblock %}".utf8)
    ]
    for level in 0..<9 {
      let text =
        "{% extends '\(level + 1)' %}{% block b %}"
        + String(repeating: "{{ super() }}", count: 10) + "{% endblock %}"
      files["\(level)"] = Array(text.utf8)
    }
    files["page.html"] = Array("{% extends '0' %}".utf8)
    #expect(run(files).map(\.problem.code) == ["template-too-large"])
  }

  @Test func sizeAndEncodingAreChecked() {
    #expect(codes(String(repeating: "x", count: 1_000_001)) == ["template-too-large"])
    let broken = run(["page.html": Array("ab".utf8) + [0xC3, 0x28]])
    #expect(broken.map(\.problem.code) == ["template-encoding"])
    #expect(broken.first?.location.range == 2..<3)
    #expect(run(["page.html": [0xEF, 0xBB, 0xBF] + Array("{{ page.title }}".utf8)]).isEmpty)
  }

  @Test func manyMistakesEnd() {
    #expect(codes(String(repeating: "{{ page.titel }}", count: 10_000)).count == 500)
    #expect(codes(String(repeating: "{% esle %}", count: 10_000)).count == 500)
  }

  @Test func renderingIsBounded() {
    var context = Fixture.context
    context.limits = RenderLimits(outputBytes: 1000, steps: 1_000_000)
    let loop = "{% for c in site.cities %}"
    let loops = String(repeating: loop, count: 40)
    let ends = String(repeating: "{% endfor %}", count: 40)
    #expect(
      Fixture.render(["page.html": loops + "x" + ends], context: context)
        == "outputTooLarge(template: \"page.html\", limit: 1000)")
    #expect(
      Fixture.render(["page.html": loops + ends], context: context)
        == "tooManySteps(template: \"page.html\")")
    let doubling = String(
      repeating: "{% set x = x | replace('a', 'aa') %}", count: 60)
    #expect(
      Fixture.render(["page.html": "{% set x = 'a' %}" + doubling + "{{ x }}"], context: context)
        == "outputTooLarge(template: \"page.html\", limit: 1000)")
  }

  @Test func textNeverBecomesMarkup() throws {
    let hostile = [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onload='x", "&lt;b&gt;",
      "<!--", "]]>", "{{ page.title }}", "a\u{0}b", "\u{202E}<b>", "<\u{300}b>",
      String(repeating: "<", count: 1000), "é<ü>&", "",
    ]
    let (program, diagnostics) = Fixture.compile([
      "page.html": """
      {% for x in page.takeaways %}<p title="{{ x }}" class='{{ x | upper }}'>{{ x }}\
      {% set y = x | default("z") %}{{ y }}{{ t("written-by", name=x, year=1) }}{{ [x, x] | join }}\
      {{ x | replace("a", "<") }}{{ x | truncate(5) }}</p>{% endfor %}
      """
    ])
    #expect(diagnostics.map(Fixture.describe) == [])
    let page = Record(
      (0..<15).map { $0 == 13 ? .list(hostile.map { .text($0) }) : .absent })
    var output: [UInt8] = []
    try program?.render(
      page: .record(page), site: .absent, source: Fixture.source, context: Fixture.context,
      into: &output)
    let text = String(decoding: output, as: UTF8.self)
    #expect(text.utf8.count { $0 == UInt8(ascii: "<") } == 2 * hostile.count)
    #expect(text.utf8.count { $0 == UInt8(ascii: ">") } == 2 * hostile.count)
    #expect(text.utf8.count { $0 == UInt8(ascii: "\"") } == 2 * hostile.count)
    #expect(text.utf8.count { $0 == UInt8(ascii: "'") } == 2 * hostile.count)
  }

  @Test func valuesOfTheWrongTypeDoNoHarm() throws {
    let values: [Value] = [
      .absent, .boolean(true), .integer(Int.max), .integer(Int.min), .number(.nan),
      .number(.infinity), .number(1e300), .text("x"), .url("y"), .html([0xFF]), .list([]),
      .list([.absent, .integer(1), .text("z")]), .record(Record([])), .moment(Fixture.now),
      .date(Fixture.now.date), Fixture.id(Fixture.city, 1),
    ]
    let (program, diagnostics) = Fixture.compile([
      "page.html": """
      {{ page.title | truncate(page.population) }}{{ page.population }}{{ page.content }}
      {{ page.population | number }}{% if page.area %}{{ page.area }}{{ page.area | number(2) }}{% endif %}
      {% for t in page.themes | sort("title") | limit(page.population) %}{{ t.title }}{% endfor %}
      {% for g in page.themes | group("slug") %}{{ g.key }}{% endfor %}
      {% for e in site.events | upcoming | offset(page.population) %}{{ e.title }}{% endfor %}
      {% if page.image %}{{ page.image.size }}{% endif %}{{ page.takeaways | unique | join }}
      {% if page.founded %}{{ page.founded | date }}{{ page.founded | iso }}{% endif %}
      {{ t("pages", count=page.population, place=page.title) }}{{ page.size == "x" }}
      {{ page.population < 3 }}{{ page in site.cities }}{{ site.cities | where("partner", page) | count }}
      """
    ])
    #expect(diagnostics.map(Fixture.describe) == [])
    for value in values {
      let page = Record([Value](repeating: value, count: 15))
      for pageValue in [.record(page), value] {
        for site in [.record(page), Fixture.id(Fixture.site, 0)] {
          var output: [UInt8] = []
          try program?.render(
            page: pageValue, site: site, source: Fixture.source, context: Fixture.context,
            into: &output)
        }
      }
    }
  }
}

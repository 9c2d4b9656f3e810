import Diagnostics
import Pictures
import Testing
import Words

@Suite("Pictures")
struct PictureTests {
  private func read(
    _ kind: PictureReader.Kind, _ text: String, file: SourceFile? = nil,
    hasDecimalComma: Bool = false
  ) -> (html: String, said: [String]) {
    let source = PictureSource(SourceFile(path: "page.md", bytes: Array(text.utf8)))
    let (picture, diagnostics) = PictureReader.read(
      kind, source, hasDecimalComma: hasDecimalComma
    ) { wanted in
      file?.path == wanted ? file : nil
    }
    let words = PictureWords(.english) { value, decimals in
      decimals == 0 ? "\(Int(value))" : "\(value)"
    }
    let html = picture.map { String(decoding: $0.html(id: "p", words: words), as: UTF8.self) } ?? ""
    return (
      html,
      diagnostics.map {
        let place = $0.location.range
        let bytes = $0.location.file.bytes
        let marked = String(decoding: bytes[place.clamped(to: 0..<bytes.count)], as: UTF8.self)
        return "\($0.problem.code) \(marked)"
      }
    )
  }

  /// A separator before three digits means thousands to some readers and decimals to others.
  @Test(arguments: [
    // In Dutch, with any separator of columns.
    (",", "1.200", true, true), (";", "1.234", true, true), (";", "12.000", true, true),
    (";", "1,234", true, false), (",", "37.5", true, false), (",", "0.125", true, false),
    (";", "1200", true, false), (";", "37,5", true, false), (",", "1.25", true, false),
    // In English, a spreadsheet with semicolons may come from any country.
    (",", "1.200", false, false), (";", "1.200", false, true), (";", "1,200", false, true),
    (";", "37,5", false, false),
  ])
  func aNumberWithTwoReadingsIsAskedAbout(
    _ separator: String, _ number: String, _ isDutch: Bool, _ isAmbiguous: Bool
  ) {
    let text = "title: A\n\nCity\(separator)Homes\nDelft\(separator)\(number)\n"
    let (_, said) = read(.chart, text, hasDecimalComma: isDutch)
    #expect(said == (isAmbiguous ? ["picture-data \(number)"] : []))
  }

  @Test func barsHaveTheLengthOfTheirNumbersAndTheTableIsComplete() {
    let (html, said) = read(
      .chart, "title: Share & growth\nunit: %\n\nYear,Amsterdam\n2017,31\n2020,37.5\n")
    #expect(said == [])
    #expect(html.contains("<title id=\"p-title\">Share &amp; growth</title>"))
    #expect(html.contains("<desc id=\"p-desc\">2017: 31%; 2020: 37.5%.</desc>"))
    #expect(html.contains("width=\"62.83%\""))
    #expect(html.contains("width=\"76%\""))
    #expect(html.contains("<th scope=\"row\">2020</th><td class=\"align-right\">37.5%</td>"))
    #expect(!html.contains("style"))
  }

  @Test func everyTypeDraws() {
    for (type, data, mark) in [
      ("grouped-bar", "City,2017,2020\nA,1,2", "series-2"),
      ("line", "Year,A,B\n1,1,2\n2,3,1", "<line"),
      ("slope", "City,2017,2020\nA,1,2\nB,2,2", "text-anchor=\"end\""),
      ("progress", "Aim,Now,Target\nCourses,300,600", "300 of 600"),
    ] {
      let (html, said) = read(.chart, "type: \(type)\ntitle: T\n\n\(data)\n")
      #expect(said == [], "\(type)")
      #expect(html.contains("class=\"chart-\(type)\"") && html.contains(mark), "\(type)")
    }
  }

  @Test func progressSaysOfHowMuch() {
    let (homes, _) = read(
      .chart, "type: progress\ntitle: T\nunit: homes\n\nPlace,Now,Target\nNoord,340,500\n")
    #expect(homes.contains(">340 of 500\u{A0}homes</text>"))
    let (tasks, _) = read(.chart, "type: progress\ntitle: T\n\nTask,Now\nRooms,30\n")
    #expect(tasks.contains(">30 of 100</text>"))
    let (share, _) = read(.chart, "type: progress\ntitle: T\nunit: %\n\nTask,Now\nRooms,30\n")
    #expect(share.contains(">30%</text>"))
  }

  @Test func quotesAroundASettingAreNotPartOfIt() {
    let (html, said) = read(.chart, "title: \"Jobs\"\nunit: '%'\n\nYear,A\n2017,31\n")
    #expect(said == [])
    #expect(html.contains(">31%</text>"))
    #expect(html.contains("<title id=\"p-title\">Jobs</title>"))
  }

  @Test func numbersOfALineChartNeverOverlap() throws {
    let rows = (0..<9).map { "\(2012 + $0),\($0 * 100),\($0 * 3 + 1),\($0 * 3 + 2),\($0 * 3)" }
    let (html, said) = read(
      .chart, "type: line\ntitle: T\n\nYear,A,B,C,D\n\(rows.joined(separator: "\n"))\n")
    #expect(said == [])
    let pattern = /<text class="chart-value" x="([\d.]+)%" y="([\d.]+)em"/
    let places = try html.matches(of: pattern).map {
      (x: try #require(Double($0.1)), y: try #require(Double($0.2)))
    }
    #expect(!places.isEmpty)
    for (index, a) in places.enumerated() {
      for b in places[..<index] where a.x == b.x { #expect(abs(a.y - b.y) >= 1) }
      // The axis is at 12, with the labels below it.
      #expect(a.y <= 12)
    }
  }

  @Test func aFileAndSemicolonsDoAsWell() {
    let file = SourceFile(
      path: "a.csv", bytes: Array("\u{FEFF}Jaar;Deel\r\n\"2017\";31,5\r\n".utf8))
    let (html, said) = read(.chart, "title: T\nfile: a.csv\n\n", file: file)
    #expect(said == [])
    #expect(html.contains(">31.5</td>"))
  }

  @Test func listsAreElements() {
    #expect(
      read(.timeline, "2007: First: measures\n2016: The programme").html
        == """
        <ol class="timeline">
        <li><p class="timeline-name">2007</p><p class="timeline-text">First: measures</p></li>
        <li><p class="timeline-name">2016</p><p class="timeline-text">The programme</p></li>
        </ol>

        """)
    #expect(
      read(.facts, "title: In short\n\n37%: in <work>").html.contains(
        "<div><dt class=\"figures-text\">in &lt;work&gt;</dt><dd class=\"figures-name\">37%</dd></div>"
      ))
  }

  @Test(arguments: [
    ("titel: T\n\nA,B\nx,1", ["picture-setting titel", "picture-setting "]),
    ("type: pie\ntitle: T\n\nA,B\nx,1", ["picture-setting type: pie"]),
    ("title: T\n\nA,B\nx,one\ny,-1\nz", ["picture-data one", "picture-data -1", "picture-data z"]),
    ("title: T\n\nA,B,C\nx,1,2", ["picture-data A,B,C"]), ("title: T\n", ["picture-data "]),
    ("title: T\nfile: no.csv\n\n", ["picture-file file: no.csv"]),
    ("title: T\nA,B\nx,1", ["picture-setting A,B"]),
    ("title: T\ntype: bar\nA,B\nx,1\n", ["picture-setting A,B"]),
    ("title: T\nA;B\nx;1\n\ny;2", ["picture-setting A;B"]),
    ("unit: %\nA,B\nx,1", ["picture-setting A,B", "picture-setting "]),
    (
      "titel: T\nunit: %\nA,B\nx,1",
      ["picture-setting A,B", "picture-setting titel", "picture-setting "]
    ),
    ("title: T\nunit 5\n\nA,B\nx,1", ["picture-line unit 5"]),
    ("title: T", ["picture-data "]), ("title: T\nfile: no.csv", ["picture-file file: no.csv"]),
    ("title: T\n\nA,B", ["picture-data "]), ("", ["picture-setting ", "picture-data "]),
  ])
  func reportsWhereAChartIsWrong(_ text: String, _ expected: [String]) {
    #expect(read(.chart, text).said == expected)
  }

  @Test("with a file alone, no empty line is needed")
  func fileAlone() {
    let file = SourceFile(path: "a.csv", bytes: Array("A,B\nx,1\n".utf8))
    for text in ["title: T\nfile: a.csv", "file: a.csv\ntitle: T\n", "title: T\nfile: a.csv\n\n"] {
      let (html, said) = read(.chart, text, file: file)
      #expect(said == [])
      #expect(html.contains("<title id=\"p-title\">T</title>"))
    }
  }

  @Test("the empty line is added if nothing precedes the data")
  func addsTheEmptyLine() {
    let text = "title: T\nA,B\nx,1\n"
    let source = PictureSource(SourceFile(path: "page.md", bytes: Array(text.utf8)))
    let (_, diagnostics) = PictureReader.read(.chart, source) { _ in nil }
    #expect(
      diagnostics.map(\.problem.english.message) == [
        "an empty line is missing between the settings and the data"
      ])
    #expect(diagnostics.first?.suggestion == Suggestion(replace: 9..<9, with: "\n", isSafe: true))
  }

  @Test("a list's title has an empty line after it")
  func listTitle() {
    #expect(read(.facts, "title: In short\n37%: in work").said == ["picture-setting 37%: in work"])
    #expect(read(.timeline, "title: In short\n\n2007: a").said == [])
    #expect(read(.timeline, "2007: a\ntitle: b").said == [])
    #expect(read(.facts, "title: a fact").said == ["picture-data "])
  }

  @Test("an empty line among the data of a list makes no settings of them")
  func emptyLineAmongFacts() {
    let (html, said) = read(.facts, "37%: in work\n50: people\n\n12: cities")
    #expect(said == [])
    for text in ["in work", "people", "cities"] { #expect(html.contains(text)) }
    #expect(
      read(.facts, "title: In short\n37%: in work\n\n12: cities").said
        == ["picture-setting 37%: in work"])
    #expect(read(.facts, "titel: In short\n\n12: cities").said == ["picture-setting titel"])
  }

  @Test func aLineWithoutAColonIsNamed() {
    #expect(read(.timeline, "2007: First\n 2016 second ").said == ["picture-line 2016 second"])
  }
}

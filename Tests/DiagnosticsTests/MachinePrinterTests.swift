import Testing

@testable import Diagnostics

@Suite struct JSONPrinterTests {
  @Test("a diagnostic is one object with all fields")
  func whole() {
    let file = SourceFile("Content/a.md", "---\nnäme: amsterdm\n---\n")
    let location = file.location(of: "amsterdm")
    let diagnostic = Diagnostic(
      Sample("city 'amsterdm' does not exist", advice: "see \"cities\"", code: "unknown-reference"),
      at: location, notes: [Note(.requiredHere, at: file.location(of: "näme"))],
      suggestion: Suggestion(replace: location.range, with: "amsterdam"))
    #expect(
      JSONPrinter().text([diagnostic])
        == #"{"severity":"error","code":"unknown-reference","file":"Content/a.md","line":2,"#
        + #""column":7,"endLine":2,"endColumn":15,"byteColumn":8,"endByteColumn":16,"#
        + #""message":"city 'amsterdm' does not exist","advice":"see \"cities\"","#
        + #""hint":null,"suggestion":"amsterdam","suggestionRange":{"line":2,"column":7,"endLine":2,"#
        + #""endColumn":15,"byteColumn":8,"endByteColumn":16},"safe":false,"notes":[{"message":"this requires it","file":"Content/a.md","#
        + #""line":2,"column":1,"endLine":2,"endColumn":5}]}"# + "\n")
  }

  @Test("absent values are null")
  func nulls() {
    let diagnostic = Diagnostic(Sample("m"), at: SourceLocation(SourceFile("a", "")))
    #expect(
      JSONPrinter().text([diagnostic])
        == #"{"severity":"error","code":"sample","file":"a","line":1,"column":1,"endLine":1,"#
        + #""endColumn":1,"byteColumn":1,"endByteColumn":1,"message":"m","advice":null,"#
        + #""hint":null,"suggestion":null,"suggestionRange":null,"safe":false,"notes":[]}"# + "\n")
    #expect(JSONPrinter().text([]) == "")
  }

  @Test("a range may end on another line")
  func lines() {
    let file = SourceFile("a", "ab\n😀cd\n")
    let text = JSONPrinter().text([Diagnostic(Sample("m"), at: SourceLocation(file, 1..<8))])
    #expect(
      text.contains(
        #""line":1,"column":2,"endLine":2,"endColumn":4,"byteColumn":2,"endByteColumn":6"#))
  }

  @Test("whatever a message holds, an object is one line")
  func escapes() {
    let file = SourceFile("a\n\u{85}\u{2028}.md", "")
    let text = JSONPrinter().text([Diagnostic(Sample("m\r\n\u{1B}"), at: SourceLocation(file))])
    #expect(text.contains(#""file":"a\u000a\u0085\u2028.md""#))
    #expect(text.unicodeScalars.count { $0.value < 0x20 } == 1)
  }
}

@Suite struct CodeQualityPrinterTests {
  @Test("a report is an array of issues, with fingerprints that stay when lines move")
  func whole() {
    func report(_ text: String) -> String {
      let file = SourceFile("Content/a.md", text)
      // The same mistake, at two places of a line.
      let places = ["city", "amsterdm"].map { file.location(of: $0) }
      return CodeQualityPrinter().text(
        places.map { place in
          Diagnostic(
            Sample("city 'amsterdm' does not exist", advice: "add it", code: "unknown-reference"),
            at: place)
        })
    }
    let before = report("---\ncity: amsterdm\n---\n")
    #expect(
      before.hasPrefix(
        #"[{"description":"city 'amsterdm' does not exist; add it","check_name":"unknown-reference","#
          + #""fingerprint":""#))
    #expect(
      before.contains(
        #""severity":"critical","location":{"path":"Content/a.md","lines":{"begin":2}}}"#))
    let after = report("---\ntitle: A\ncity: amsterdm\n---\n")
    #expect(after == before.replacing("\"begin\":2", with: "\"begin\":3"))
    let fingerprints = before.split(separator: "\"fingerprint\":\"").dropFirst().map {
      $0.prefix(16)
    }
    #expect(Set(fingerprints).count == 2)
    #expect(CodeQualityPrinter().text([]) == "[]\n")
  }
}

@Suite struct GitHubPrinterTests {
  @Test("a diagnostic is a workflow command")
  func whole() {
    let file = SourceFile("Content/a.md", "---\ncity: amsterdm\n---\n")
    let location = file.location(of: "amsterdm")
    let diagnostic = Diagnostic(
      Sample("city 'amsterdm' does not exist", advice: "100% sure", code: "unknown-reference"),
      at: location, suggestion: Suggestion(replace: location.range, with: "amsterdam"))
    #expect(
      GitHubPrinter().text([diagnostic])
        == "::error file=Content/a.md,line=2,endLine=2,col=7,endColumn=15,title=unknown-reference::"
        + "city 'amsterdm' does not exist%0Adid you mean 'amsterdam'?%0Ahelp: 100%25 sure\n")
  }

  @Test("properties and messages are escaped for GitHub")
  func escapes() {
    var diagnostic = Diagnostic(
      Sample("a:b,c%d\r\ne"), at: SourceLocation(SourceFile("a:b,c%d.md", "")))
    diagnostic.severity = .warning
    #expect(
      GitHubPrinter().text([diagnostic])
        == "::warning file=a%3Ab%2Cc%25d.md,title=sample::a:b,c%25d␍␊e\n")
  }

  @Test("an escape character in a file's name does not reach the terminal")
  func escapeInName() {
    let file = SourceFile("a\u{1B}[31m\u{200B}.md", "x")
    let text = GitHubPrinter().text([Diagnostic(Sample("m"), at: file.location(of: "x"))])
    #expect(!text.contains("\u{1B}") && text.contains("file=a␛[31m<U+200B>.md,"))
  }

  @Test("ranges of several lines, and whole files, have no columns")
  func lines() {
    let file = SourceFile("a", "ab\ncd\n")
    #expect(
      GitHubPrinter().text([
        Diagnostic(Sample("m"), at: SourceLocation(file, 1..<4)),
        Diagnostic(Sample("n"), at: SourceLocation(file)),
      ]) == """
        ::error file=a,line=1,endLine=1,title=sample::n
        ::error file=a,line=1,endLine=2,title=sample::m

        """)
  }
}

import Foundation
import Markdown
import Testing

@Suite("Typographic punctuation")
struct PunctuationTests {
  private func smart(_ text: String, _ language: String) -> String {
    html(text, MarkdownOptions(language: language, allowsHTML: true))
      .replacingOccurrences(of: "<p>", with: "").replacingOccurrences(of: "</p>\n", with: "")
  }

  @Test(arguments: [
    ("Zo'n foto van 't IJ.", "Zo’n foto van ’t IJ."),
    ("'s Avonds en 's-Hertogenbosch", "’s Avonds en ’s-Hertogenbosch"),
    ("Auto's, foto's en Kees' fiets", "Auto’s, foto’s en Kees’ fiets"),
    ("'t Was in '90, 'ns kijken naar 'n huis", "’t Was in ’90, ’ns kijken naar ’n huis"),
    ("In de jaren '80 en '90", "In de jaren ’80 en ’90"),
    ("'Ja', zei 'ie.", "‘Ja’, zei ’ie."),
    ("\"'t Is 'n 'goed' plan\"", "“’t Is ’n ‘goed’ plan”"),
    ("De letter 't' en 's'", "De letter ‘t’ en ‘s’"),
    ("'s Ochtends 'vroeg' en 's avonds 'laat'", "’s Ochtends ‘vroeg’ en ’s avonds ‘laat’"),
    ("*'t* plein, **'s** nachts", "<em>’t</em> plein, <strong>’s</strong> nachts"),
    ("(\"wonen\")", "(“wonen”)"),
    ("Rock 'n' roll in de '90s", "Rock ’n’ roll in de ’90s"),
    ("'Rock 'n' roll' op 't IJ", "‘Rock ’n’ roll’ op ’t IJ"),
    ("wonen -- werken --- leven...", "wonen – werken — leven…"),
  ])
  func dutch(_ text: String, _ expected: String) {
    #expect(smart(text, "nl") == expected)
    #expect(smart(text, "nl-NL") == expected)
  }

  @Test(arguments: [
    ("'Tis the season, 'twas 'em", "’Tis the season, ’twas ’em"),
    ("rock 'n' roll in the '90s", "rock ’n’ roll in the ’90s"),
    ("'Rock 'n' roll' and Guns 'N' Roses", "‘Rock ’n’ roll’ and Guns ’N’ Roses"),
    ("From 's-Hertogenbosch to 't IJ", "From ’s-Hertogenbosch to ’t IJ"),
    ("'s-Hertogenbosch, the '60s and 't Hooft", "’s-Hertogenbosch, the ’60s and ’t Hooft"),
    ("The letters 't' and 's'", "The letters ‘t’ and ‘s’"),
    ("\"a 'b\" c'", "“a ’b” c’"),
    ("'a' 'b 'c' d'", "‘a’ ‘b ‘c’ d’"),
    ("It's the cities' plan", "It’s the cities’ plan"),
    ("5\\'8\\\" and \\-- and \\...", "5'8&quot; and -- and ..."),
    ("&quot;as it is&quot;", "&quot;as it is&quot;"),
    ("`'code' -- \"x\"...`", "<code>'code' -- &quot;x&quot;...</code>"),
    (
      "<https://example.org/a--b...c>",
      "<a href=\"https://example.org/a--b...c\">https://example.org/a--b...c</a>"
    ),
    (
      "https://example.org/it's--x",
      "<a href=\"https://example.org/it&#x27;s--x\">https://example.org/it's--x</a>"
    ),
    ("[\"x\"](y 'it\\'s')", "<a href=\"y\" title=\"it's\">“x”</a>"),
    ("![\"x\"](y)", "<img src=\"y\" alt=\"“x”\">"),
    ("\"*a\" b*", "“<em>a” b</em>"),
    ("<i title=\"x\">\"y\"</i>", "<i title=\"x\">“y”</i>"),
  ])
  func english(_ text: String, _ expected: String) {
    #expect(
      html(text, MarkdownOptions(allowsHTML: true, passes: [.autolinks])) == "<p>\(expected)</p>\n")
  }

  @Test func otherLanguages() {
    #expect(smart("\"a 'b' c\"", "de") == "„a ‚b‘ c“")
    #expect(smart("\"a\"", "fr") == "«\u{202F}a\u{202F}»")
  }

  /// Languages whose quotation marks are not the English ones, as the CLDR has them.
  @Test(arguments: [
    ("be", "«a „b“ c»"), ("bg", "„a „b“ c“"), ("bs", "„a ‘b’ c”"), ("ca", "«a “b” c»"),
    ("et", "„a ‚b‘ c“"), ("eu", "«a “b” c»"), ("hr", "„a ‚b‘ c“"), ("hy", "«a «b» c»"),
    ("is", "„a ‚b‘ c“"), ("ka", "„a «b» c“"), ("lb", "„a ‚b‘ c“"), ("lt", "„a „b“ c“"),
    ("mk", "„a ‚b‘ c“"), ("sq", "«a “b” c»"), ("sr", "„a ‘b‘ c“"), ("sr-Latn", "„a ‘b‘ c“"),
    ("ar", "”a ’b‘ c“"),
  ])
  func quotationMarksOfFurtherLanguages(_ language: String, _ expected: String) {
    #expect(smart("\"a 'b' c\"", language) == expected)
  }

  @Test func off() {
    #expect(
      html("\"a\" -- 'b'...", MarkdownOptions(smart: false)) == "<p>&quot;a&quot; -- 'b'...</p>\n")
  }

  /// libcmark's own smart punctuation is the reference for English. Differences.md says where
  /// Polder's is better.
  @Test func asCmark() throws {
    let sentences = [
      "\"Come in,\" said the mayor.\n\"'Noord' is my district.\"",
      "'A', 'B', and 'C' are streets.", "'Oak,' 'elm,' and 'lime' grow there.\nSo does 'ash.'",
      "'She said, \"Join us.\"'", "Were you there in the 70's?",
      "Some quoted '`code`' and a \"[quoted link](url)\".", "'we shall see 'soon'",
      "'We'll use Jan's boat and Piet's bike,' Anna said.",
      "\"A paragraph without an end.\n\n\"And a second one.\"", "[a]'s b'", "[a](u)'s b'",
      "one--two---three----four-----five------six-------seven--------eight",
      "en -- en, em --- em, 2--3", "dots...and....and.....and......", "no.. dots",
      "- item -- x\n- 'y'",
      "# \"Heading\" -- 'x'", "**\"bold\"** *'em'* \"**x**\" '*y*'", "(\"x\") ['y'] {\"z\"}",
      "\"\" '' \"'\" '\"'", "a\"b c'd", "\"a", "a\"", "'a", "a'", "x \"*y\"* z",
      "\"é\" 'ü' «\"x\"»", "— \"x\" –'y'", "\"a\"\\\n\"b\"  \n'c'", "| \"x\" |", "***\"a\"***",
      "_\"a\"_'s",
      "[\"a](u) b\"", "[*'a*](u)'", "![\"a\"](u) \"b\"", "\"a\" \"b \"c\" d\"",
    ]
    let expected = try CmarkGFM.html(sentences, ["--smart"])
    #expect(expected.count == sentences.count)
    for (sentence, reference) in zip(sentences, expected) {
      let result = html(
        sentence, MarkdownOptions(smart: true, allowsHTML: true, passes: .none), .reference)
      #expect(result == reference, "\(sentence)")
    }
  }
}

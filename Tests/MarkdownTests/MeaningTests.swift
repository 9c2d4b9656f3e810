import Diagnostics
import Markdown
import Testing

@Suite("Markdown with an unintended meaning")
struct MeaningTests {
  @Test(arguments: [
    ("##What is on?", ["space-after-mark: ##"]),
    ("Text.\n##What is on?\nText", ["space-after-mark: ##"]),
    ("- ##Kop\n- b", ["space-after-mark: ##"]),
    ("> ##Kop", ["space-after-mark: ##"]),
    ("##\u{A0}Kop", ["space-after-mark: \u{A0}"]),
    ("###\u{202F}Kop", ["space-after-mark: \u{202F}"]),
    ("##\u{2009} Kop", ["space-after-mark: \u{2009} "]),
    ("##\u{200B}Kop", ["space-after-mark: \u{200B}"]),
    ("-\u{A0}een\n-\u{A0}twee", ["space-after-mark: \u{A0}", "space-after-mark: \u{A0}"]),
    ("*\u{A0}een", ["space-after-mark: \u{A0}"]),
    ("+\u{3000}een", ["space-after-mark: \u{3000}"]),
    ("1.\u{A0}een", ["space-after-mark: \u{A0}"]),
    ("\u{A0}## Kop", ["space-after-mark: \u{A0}"]),
    ("\u{A0}\u{A0}- item", ["space-after-mark: \u{A0}\u{A0}"]),
    ("-een\n-twee", ["space-after-mark: -", "space-after-mark: -"]),
    ("1.Een\n2.Twee", ["space-after-mark: 1.", "space-after-mark: 2."]),
    ("#Wat is er te doen", ["space-after-mark: #"]),
  ])
  func marks(_ markdown: String, _ expected: [String]) { #expect(problems(markdown) == expected) }

  @Test(arguments: [
    ("[City] (../x.md)", ["link-syntax:  "]),
    ("[City]\u{A0}(../x.md)", ["link-syntax: \u{A0}"]),
    ("[City]\n(../x.md)", ["link-syntax: "]),
    ("## Zie [City] (x.md)", ["link-syntax:  "]),
    ("| a |\n|---|\n| [City] (x.md) |", ["link-syntax:  "]),
    ("![Een foto] (foto.jpg)", ["link-syntax:  "]),
    ("[site] (https://example.org/a)", ["link-syntax:  "]),
    ("[City](../x.md.", ["link-syntax: ../x.md"]),
    ("Zie [City](../x.md en meer", ["link-syntax: ../x.md"]),
    ("- Zie [City](https://example.org/a_b_c", ["link-syntax: https://example.org/a_b_c"]),
    ("[City](../x.md ", ["link-syntax: ../x.md"]),
    ("[City](../x.md \nen meer", ["link-syntax: ../x.md"]),
    ("[City](../x.md  \nen meer", ["link-syntax: ../x.md"]),
    ("> [City](../x.md \n> [Dorp](y.md", ["link-syntax: ../x.md", "link-syntax: y.md"]),
    ("[verslag](Verslag 1.pdf) \nen meer", ["space-in-address: Verslag 1.pdf"]),
    ("[City(../x.md)", ["link-syntax: [City(../x.md)"]),
    ("City](../x.md)", ["link-syntax: ]"]),
    ("(City)[../x.md]", ["link-syntax: (City)[../x.md]"]),
    ("[a [b](c.md) d](e.md)", ["link-syntax: [a [b](c.md) d](e.md)"]),
    ("[x](y.md “Titel”)", ["link-syntax: “Titel”"]),
    ("[verslag](Verslag vergadering.pdf)", ["space-in-address: Verslag vergadering.pdf"]),
    ("![Een foto](foto 1.jpg)", ["space-in-address: foto 1.jpg"]),
    ("> ![Een foto](foto_van_ons 1.jpg)", ["space-in-address: foto_van_ons 1.jpg"]),
    (
      "[vraag](mailto:a@example.org?subject=Vraag over zaal)",
      ["space-in-address: mailto:a@example.org?subject=Vraag over zaal"]
    ),
    ("[x](<Mijn bestand.pdf)", ["space-in-address: <Mijn bestand.pdf"]),
    ("[x](../a/\nb.md)", ["space-in-address: ../a/\nb.md"]),
    ("[regeling][nergens]", ["unknown-link-name: [nergens]"]),
    ("[plan][]", ["unknown-link-name: [plan][]"]),
    ("![foto][kaart] en [`code`][x]", ["unknown-link-name: [kaart]", "unknown-link-name: [x]"]),
    ("**[regeling][nergens]**", ["unknown-link-name: [nergens]"]),
  ])
  func links(_ markdown: String, _ expected: [String]) { #expect(problems(markdown) == expected) }

  @Test(arguments: [
    ("{{< youtube x >}}", ["leftover-syntax: {{< youtube x >}}"]),
    ("a {{% note %}} b", ["leftover-syntax: {{% note %}}"]),
    ("- {% include x.html %}", ["leftover-syntax: {% include x.html %}"]),
    ("Welkom bij {{ site.title }}!", ["leftover-syntax: {{ site.title }}"]),
    (
      "zie [[pagina]] en [[Andere pagina|die]]",
      [
        "leftover-syntax: [[pagina]]", "leftover-syntax: [[Andere pagina|die]]",
      ]
    ),
    ("![[foto.jpg]]", ["leftover-syntax: ![[foto.jpg]]"]),
    (":::note\nTekst\n:::", ["leftover-syntax: :::note"]),
    ("::: {.warning}\nTekst", ["leftover-syntax: ::: {.warning}"]),
    ("!!! note\n    Tekst", ["leftover-syntax: !!! note"]),
    ("??? \"Titel\"", []),
    ("???+ note \"Titel\"", ["leftover-syntax: ???+ note \"Titel\""]),
    ("> [!TIP] Titel\n> Tekst", ["leftover-syntax: [!TIP] Titel"]),
    ("> [!info]- Titel\n> Tekst", ["leftover-syntax: [!info]- Titel"]),
    ("[!NOTE]\nTekst", ["leftover-syntax: [!NOTE]"]),
    ("## Titel {#id}", ["leftover-syntax: {#id}"]),
    ("## Titel {#id .groot}", ["leftover-syntax: {#id .groot}"]),
    ("[x](y.md){target=_blank}", ["leftover-syntax: {target=_blank}"]),
    ("Tekst\n{: .note}", ["leftover-syntax: {: .note}"]),
    ("[TOC]", ["leftover-syntax: [TOC]"]), ("[[toc]]", ["leftover-syntax: [[toc]]"]),
    ("{{#title a}}", ["leftover-syntax: {{#title a}}"]),
    ("[a]({% page \"b\" %})", ["leftover-syntax: {% page \"b\" %}"]),
    ("[a](https://b.nl/{{ c.d }}/e)", ["leftover-syntax: {{ c.d }}"]),
    ("[a](https://b.nl/{{ c.d\n}}/e) f", ["leftover-syntax: {{ c.d\n}}"]),
    ("[a]({% page\n\"b\" %})", ["leftover-syntax: {% page\n\"b\" %}"]),
    ("a {{ b\nc\nd }} e", []),
    ("a<o:p></o:p>", ["leftover-syntax: <o:p>", "leftover-syntax: </o:p>"]),
    ("• een\n• twee", ["other-bullet: •", "other-bullet: •"]),
    ("·\teen", ["other-bullet: ·"]),
    ("\u{F0B7}\u{A0}een", ["other-bullet: \u{F0B7}"]),
    ("> ▪ een", ["other-bullet: ▪"]),
    ("– een\n– twee", ["other-bullet: –", "other-bullet: –"]),
  ])
  func leftovers(_ markdown: String, _ expected: [String]) {
    #expect(problems(markdown) == expected)
  }

  @Test(arguments: [
    ("**Let op:**de zaal", ["emphasis-marks: **"]),
    ("- **Let op!**de zaal", ["emphasis-marks: **"]),
    ("__Let op:__de zaal", ["emphasis-marks: __"]),
    ("_Let op:_de zaal", ["emphasis-marks: _"]), ("*Dus:*de zaal", ["emphasis-marks: *"]),
    ("*Let op:*de zaal", ["emphasis-marks: *"]),
    ("** Let op **", ["emphasis-marks: ** Let op **"]),
    ("**Let op **  \nde zaal", ["emphasis-marks: **Let op **"]),
    ("**Let op: **de zaal", ["emphasis-marks: **Let op: **"]),
    ("```\na\n## b\n", ["unclosed-fence: ```"]),
    ("> ~~~~ x\n> a\n\nb", ["unclosed-fence: ~~~~"]),
    ("````\na\n```\n", ["unclosed-fence: ````"]),
    ("- a\n\n  ```\n  b\n  ```\n- c", []),
    (
      "<<<<<<< HEAD\nIk\n=======\nWij\n>>>>>>> tak\n",
      ["merge-conflict: <<<<<<<", "merge-conflict: =======", "merge-conflict: >>>>>>>"]
    ),
    ("Ik\n\n>>>>>>> 1234abc (tak)\n", ["merge-conflict: >>>>>>>"]),
    ("Ik\n=======\n", []),
    ("```\n<<<<<<< HEAD\na\n>>>>>>> b\n```\n", []),
    ("[a](b\u{200B}.md)", ["invisible-character: \u{200B}"]),
    ("[a][b]\n\n[b]: https://exam\u{AD}ple.org", ["invisible-character: \u{AD}"]),
    ("![a](b\u{2060}.jpg)", ["invisible-character: \u{2060}"]),
    ("zie https://exam\u{200B}ple.org/ nu", ["invisible-character: \u{200B}"]),
    ("<https://example.org/\u{200B}>", ["invisible-character: \u{200B}"]),
    ("mail jan@example\u{200B}.org", ["invisible-character: \u{200B}"]),
    ("www.exam\u{FEFF}ple.org", ["invisible-character: \u{FEFF}"]),
    ("een af\u{AD}breek\u{AD}punt en een\u{200B}woord", []),
  ])
  func others(_ markdown: String, _ expected: [String]) { #expect(problems(markdown) == expected) }

  @Test(
    "in code, escapes and other readings nothing is said",
    arguments: [
      "\\#\\#Kop", "\\##Kop", "#1 van de lijst", "#amsterdam #wonen", "#amsterdam", "C# en F#",
      "# ", "##", "## Kop ##", "#!/bin/sh", "`##Kop`", "    ##Kop",
      "```\n##Kop\n• x\n[a](b c)\n```",
      "- [x] gedaan\n- [ ] niet", "- [x] (docs/a.md) gedaan", "Hij zei [sic] (zie noot)",
      "[…] (p. 3)",
      "\\[x] (y.md)", "\\[City](../x y.md)", "[City\\](../x y.md)", "`[City] (../x.md)`",
      "a[0][1]", "f(x)[i]", "zie [1][2]", "[0, 1)(x y)", "x[i](a b)", "[1] (https://example.org)",
      "\\[regeling][nergens]", "[a]: b", "`{{ x }}` en `{% y %}`", "$x_{{a}}$", "\\{{ x }}",
      "[[1, 2], [3, 4]]", "[[tekst]](pagina.md)", "schrijf geen [[File:...]]", "if [[ -f x ]]",
      "wauw!!!", "!!! Let op",
      "a ::: b",
      "`• x`", "a • b", "•", "· · ·", "-5 graden", "– Een gedachte.", "1.5 miljoen",
      "**Let op:** de zaal", "2 * 3 * 4", "a ** b", "\\*\\*Let op:\\*\\*de", "`**a:**b`",
      "snake_case",
      "-f, --file[=FILE]  het bestand\n-l, --lines  regels", "-n GETAL\n-v", "-a\n-b",
      "-verbose --x\n-quiet",
      "_rubygems._tcp", "_sip._tls.example.org", "_a:_b", "`a [b](c.md \n d`", "a \nb",
      "**Ver**koop", "f([a[, b]][, c])", "*mut T,&ensp;*const T", "**kwargs en *args", "3 ** 4",
      "[a](b(c).md)", "[a](b.md \"t\")",
      "[a](<b c.md>)",
      "```\na\n```", "~~~\na\n~~~~", "    ```\n    a", "[^1] [x][y]\n\n[^1]: a\n[y]: z.md",
      "> [!NOTE]\n> [!x", "a < b en c > d", "<https://example.org>", "©\u{A0}Gemeente",
      "Dat kost\u{A0}€ 5", "👩‍💻 aan het werk", "{x}", "verzameling {a, b}", "1.\nx",
      "(zie https://a.nl/x)",
    ])
  func silence(_ markdown: String) {
    let codes = problems(markdown).filter { !$0.hasPrefix("raw-html") && !$0.hasPrefix("footnote") }
    #expect(codes == [])
  }

  @Test("nothing is reported in raw HTML")
  func rawHTML() {
    let options = MarkdownOptions(allowsHTML: true)
    #expect(problems("<div title=\"[x](y z)\">\n##Kop\n</div>", options) == [])
    #expect(problems("a <b title=\"{{ x }} [[y]]\">c</b>", options) == [])
  }

  /// Returns the text with all safe suggestions, as `polder check --fix` applies them.
  private func mended(_ markdown: String) -> String {
    var bytes = Array(markdown.utf8)
    let fixes = parse(markdown).diagnostics.compactMap(\.suggestion).filter(\.isSafe)
    for fix in fixes.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(fix.range, with: Array(fix.replacement.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("##Kop", "## Kop"), ("##\u{A0}Kop", "## Kop"), ("-\u{A0}a\n-\u{2009} b", "- a\n- b"),
    ("> •\ta\n> • b", "> - a\n> - b"), ("[a] (b.md)", "[a](b.md)"), ("[a](b.md.", "[a](b.md)."),
    ("[a](mailto:b@c.nl?subject=d e)", "[a](mailto:b@c.nl?subject=d%20e)"),
    ("[a](b.md „t”)", "[a](b.md \"t\")"), ("**a b:**c", "**a b:** c"), ("a<o:p></o:p>b", "ab"),
    ("[a](b\u{200B}c.md)", "[a](bc.md)"),
    // The heading would take the anchor of another.
    ("##Kop\n\n## Kop", "##Kop\n\n## Kop"), ("##Kop\n\n## Hop", "## Kop\n\n## Hop"),
    // Another reading exists.
    ("[a] (https://b.nl)", "[a] (https://b.nl)"), ("[a](b c.md)", "[a](b c.md)"),
    ("#Kop van twee", "#Kop van twee"), ("[a](b(c.md", "[a](b(c.md"), ("## a {#b}", "## a {#b}"),
    ("** a b **", "** a b **"), ("[[a]]", "[[a]]"), ("[ab][bc]\n\n[bd]: x", "[ab][bc]\n\n[bd]: x"),
  ])
  func fixes(_ markdown: String, _ expected: String) {
    #expect(mended(markdown) == expected)
    #expect(mended(expected) == expected)
  }

  @Test(
    "where a bare URL ends",
    arguments: [
      ("https://a.nl/x\u{A0}en", "https://a.nl/x"), ("https://a.nl/x\u{202F}en", "https://a.nl/x"),
      ("[zie https://a.nl/x]", "https://a.nl/x"), ("(zie https://a.nl/x), en", "https://a.nl/x"),
      ("(https://a.nl/x)en", "https://a.nl/x"), ("https://a.nl/x_(y).", "https://a.nl/x_(y)"),
      ("https://a.nl/?a[]=b", "https://a.nl/?a[]=b"), ("\"https://a.nl\", zei", "https://a.nl"),
      ("“https://a.nl/x” en", "https://a.nl/x"), ("„https://a.nl/x“ en", "https://a.nl/x"),
      ("«https://a.nl/x» en", "https://a.nl/x"), ("‘https://a.nl/x’.", "https://a.nl/x"),
      ("»https://a.nl/x« en", "https://a.nl/x"), ("「https://a.nl/x」", "https://a.nl/x"),
      ("(www.a.nl/x›)", "http://www.a.nl/x"), ("https://a.nl/’s-Hage", "https://a.nl/’s-Hage"),
      ("https://a.nl’s", "https://a.nl"), ("https://a.nl/é?q=ü", "https://a.nl/é?q=ü"),
    ])
  func bareURL(_ markdown: String, _ expected: String) {
    #expect(parse(markdown).document.links.map(\.destination) == [expected])
    let list = parse("- **x** \(markdown)").document
    #expect(list.links.map(\.destination) == [expected])
  }

  @Test("suggestions that are not safe")
  func suggestions() {
    func suggestion(_ markdown: String) -> String? {
      parse(markdown).diagnostics.first?.suggestion?.replacement
    }
    #expect(suggestion("[verslag](Verslag vergadering.pdf)") == "<Verslag vergadering.pdf>")
    #expect(suggestion("[[Andere pagina|die]]") == "[die](andere-pagina.md)")
    #expect(suggestion("(City)[../x.md]") == "[City](../x.md)")
    #expect(suggestion("[a][regelng]\n\n[regeling]: x.md") == "[regeling]")
    // A line that looks like the definition, but is not one, is not suggested.
    #expect(suggestion("[a][b]\n\n[b]: {% page \"c\" %}") == nil)
    #expect(suggestion("[a][regeling][]\n\n[regeling]: x y\n[regelingen]: z.md") == "[regelingen]")
  }
}

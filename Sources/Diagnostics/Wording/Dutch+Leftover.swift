extension BlockMark {
  /// The block that it begins, in Dutch.
  var dutch: String {
    switch self {
    case .heading: "kop"
    case .item, .number: "lijst"
    }
  }
}

extension Leftover {
  /// The message in Dutch for a writer who wrote `text`.
  func dutch(_ text: String) -> Wording {
    switch self {
    case .shortcode, .tag, .variable:
      Wording(
        "'\(text)' is van een ander programma, en wordt getoond zoals het er staat",
        advice: "schrijf waar het voor staat; zijn de tekens zelf bedoeld, "
          + "schrijf ze dan als code: '`{{ … }}`'")
    case .wikiLink:
      Wording(
        "'\(text)' is geen link",
        advice: "schrijf '[tekst](pagina.md)'; is geen link bedoeld, schrijf dan '\\['")
    case .container, .admonition, .directive:
      Wording(
        "'\(text)' maakt geen mededeling",
        advice: "schrijf '> [!NOTE]', en '> ' voor elke regel eronder")
    case .noticeTitle:
      Wording(
        "op de regel met de soort mededeling staat verder niets: '\(text)'",
        advice: "schrijf de titel vet op de volgende regel: '> **Titel**'")
    case .notice:
      Wording(
        "'\(text)' is alleen in een citaat een mededeling", advice: "schrijf '> ' voor elke regel")
    case .attributes:
      Wording(
        "'\(text)' is van een ander programma, en wordt getoond zoals het er staat",
        advice: "verwijder het")
    case .contents:
      Wording(
        "'\(text)' maakt geen inhoudsopgave",
        advice: "verwijder het; het sjabloon toont er een waar die hoort")
    case .snippet:
      Wording(
        "'\(text)' haalt geen tekst uit een ander bestand", advice: "schrijf de tekst zelf")
    case .word:
      Wording("'\(text)' is door Word achtergelaten", advice: "verwijder het")
    }
  }
}

extension VisitorWord {
  /// The word in Dutch.
  public var dutch: WordText {
    switch self {
    case .footnotes: "Voetnoten"
    case .backToText: "Terug naar de tekst \(.number)"
    case .linkToSection: "Link naar dit onderdeel: \(.heading)"
    case .table: "Tabel \(.number)"
    case .note: "Opmerking"
    case .tip: "Tip"
    case .important: "Belangrijk"
    case .warning: "Waarschuwing"
    case .caution: "Pas op"
    case .figuresAsTable: "De cijfers als tabel"
    case .source: "Bron: \(.source)"
    case .progress: "\(.done) van \(.target)"
    case .home: "Home"
    case .search: "Zoeken"
    case .when: "Wanneer"
    case .upcoming: "Komende evenementen"
    case .past: "Eerdere evenementen"
    case .online: "Online"
    case .cancelled: "Dit evenement gaat niet door."
    case .postponed: "Dit evenement is uitgesteld."
    case .moved: "Dit evenement was eerst op \(.time)."
    case .signUp: "Meld je aan: \(.address)"
    case .more: "Meer: \(.address)"
    case .organisedBy: "Georganiseerd door: \(.names)"
    case .eventsOf: "Evenementen: \(.title)"
    case .newsSince: "Wat er nieuw of veranderd is sinds \(.date)."
    case .otherNews: "Ander nieuws"
    case .updated: "Bijgewerkt"
    case .noNews: "Er is geen nieuws."
    case .everythingOn: "Alles staat op \(.address)"
    case .preview: "Voorbeeld: \(.title)"
    case .previewMade: "Gemaakt op \(.time). Hierin kan staan wat nog niet openbaar is."
    }
  }
}

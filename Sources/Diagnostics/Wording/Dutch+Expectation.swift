extension Expectation {
  /// The expectation in Dutch, after 'moet … zijn'.
  var dutch: String {
    switch self {
    case .text: "een tekst"
    case .plainText: "een tekst zonder stuurtekens"
    case .number: "een getal"
    case .wholeNumber: "een heel getal"
    case .boolean: "true (ja) of false (nee)"
    case .date: "een datum zoals 2025-10-29"
    case .dateTime: "een datum zoals 2025-10-29, of met een tijd: 2025-10-29 16:00"
    case .webAddress: "één webadres"
    case .email: "één e-mailadres"
    case .phone: "één telefoonnummer"
    case .country: "de twee letters van een land, zoals NL"
    case .language: "de code van een taal, zoals nl"
    case .coordinates: "graden noord en oost: [52.37, 4.90]"
    case .choice: "een van de keuzes"
    case .image:
      "een bestand, met wat erop te zien is: {file: gracht.jpg, alt: Boten in een gracht}"
    case .imageDays: "afbeeldingen, elk met een dag: {team.jpg: 2027-05-31}"
    case .fileName: "de naam van een bestand"
    case .oneName: "één naam, geen lijst"
    case .names: "een lijst van namen: [eerste, tweede]"
    case .list: "een lijst"
    case .group(let fields): "een groep van \(fields.joined(separator: ", "))"
    case .lines: "regels van de vorm `naam: waarde`"
    case .settings: "een lijst van instellingen, elk `naam: waarde`"
    case .localizedText: "een tekst, of een voor elke taal: {en: …, nl: …}"
    case .texts: "een lijst van teksten"
    case .values: "een lijst van waarden"
    case .twoFacets: "twee velden met `facet: true`"
    case .requirement: "de naam van een veld, of een met zijn waarde: {form: workshop}"
    case .fileSize: "een grootte zoals 500 kB of 5 MB"
    case .words: "regels van de vorm `sleutel: tekst`"
    case .wordForms: "een tekst, of vormen voor enkel- en meervoud: {one: …, other: …}"
    case .reason: "de reden, in een paar woorden"
    case .fileEnding: "de extensie van bestanden in kleine letters, zonder punt: gpx"
    case .hostName: "de naam van een host, zoals www.example.org"
    case .linkPattern:
      "een adres met zijn host, zoals https://www.example.org/* waarin * voor alles staat"
    }
  }
}

extension Bounds {
  /// The bounds in Dutch, after 'moet … zijn'.
  var dutch: String {
    switch self {
    case .atLeast(let low): "minstens \(low)"
    case .atMost(let high): "hoogstens \(high)"
    case .between(let low, let high): "tussen \(low) en \(high)"
    }
  }
}

extension SettingPlace {
  /// The place in Dutch, to begin a message.
  var dutch: String {
    switch self {
    case .file(let name): name
    case .collections: "collections"
    case .collection(let name): "de collectie '\(name)'"
    case .field(let name): "het veld '\(name)'"
    case .fields(let owner): "de lijst van velden van '\(owner)'"
    case .group(let name): "de groep '\(name)'"
    case .sections(let owner): "de lijst van onderdelen van '\(owner)'"
    case .warnings: "warnings"
    case .security: "security"
    case .allowHosts: "allow-hosts"
    case .publishTypes: "publish-types"
    case .contact: "contact"
    case .links: "links"
    case .linkExceptions: "except"
    }
  }
}

extension NamedThing {
  /// The thing in Dutch, with its article.
  var dutch: String {
    switch self {
    case .collection: "een collectie"
    case .field: "een veld"
    case .section: "een onderdeel"
    }
  }
}

extension ModelProblem {
  /// The message in Dutch.
  public var dutch: Wording {
    switch self {
    case .missingFile(let name, let folder, let above):
      return Wording(
        "'\(name)' bestaat niet in de map '\(folder)'",
        advice: above.map { "er is er een in '\($0)': start polder in de map daaromheen" }
          ?? "elke site heeft dit bestand nodig; noem een andere map met --content")
    case .unknownSetting(let name, let place):
      return Wording("\(place.dutch) heeft geen instelling '\(name)'")
    case .missingSetting(let name, let place):
      return Wording("\(place.dutch) heeft '\(name)' nodig")
    case .wrongSetting(let name, let expected):
      return Wording("'\(name)' moet \(expected.dutch) zijn")
    case .unknownType(let name):
      return Wording("er is geen soort veld '\(name)'")
    case .unknownCollection(let name):
      return Wording("er is geen collectie '\(name)'")
    case .invalidName(let name, let what):
      return Wording(
        "'\(name)' kan niet de naam van \(what.dutch) zijn",
        advice: "gebruik kleine letters, cijfers en koppeltekens, met een letter voorop")
    case .reservedName(let name):
      return Wording("'\(name)' is een veld dat elk item al heeft")
    case .nameTwice(let name, let collection):
      return Wording(
        "'\(name)' zou twee dingen betekenen bij een item van '\(collection)'",
        advice:
          "geef de verwijzing die hierheen leidt een eigen naam: `inverse: andere-naam`")
    case .invalidPattern(let pattern):
      return Wording(
        "'\(pattern)' is geen pad",
        advice:
          "een pad begint en eindigt met '/' en mag velden tussen accolades bevatten: /cities/{slug}/"
      )
    case .unknownPatternField(let name, let collection):
      return Wording("'\(collection)' heeft geen veld '\(name)' om in het pad te zetten")
    case .unusablePatternField(let name):
      return Wording(
        "'\(name)' kan geen deel van een pad zijn",
        advice: "een pad mag {slug} bevatten, en velden die verplichte verwijzingen of keuzes zijn")
    case .patternWithoutSlug(let pattern):
      return Wording(
        "'\(pattern)' zou elk item dezelfde pagina geven", advice: "zet {slug} erin")
    case .boundsReversed(let min, let max):
      return Wording("'min' is \(min), meer dan 'max', dat \(max) is")
    case .invalidTextPattern(let pattern):
      return Wording(
        "'\(pattern)' is geen patroon",
        advice:
          "het mag letters bevatten, [a-z], \\d, \\w, \\s, een punt, ( ), | en *, +, ?, {2}, {2,4}")
    case .unknownFieldName(let name, let owner):
      return Wording("'\(owner)' heeft geen veld '\(name)'")
    case .unusableAfter(let name, let other):
      return Wording(
        "'\(name)' kan niet na '\(other)' komen",
        advice: "beide moeten een datum zijn, of een datum met tijd, of een getal van één soort")
    case .cyclicRequirement(let names):
      return Wording("velden hangen in een kring van elkaar af: \(names.joined(separator: " → "))")
    case .unknownValue(let setting, let value, let known):
      return Wording(
        "'\(value)' is geen waarde van '\(setting)'",
        advice: "het kan zijn: \(known.joined(separator: ", "))")
    case .unknownTimeZone(let name):
      return Wording(
        "er is geen tijdzone '\(name)'", advice: "schrijf die als Europe/Amsterdam")
    case .invalidSiteURL(let url):
      return Wording(
        "'\(url)' is niet het adres van een site",
        advice: "schrijf het als https://www.example.org/")
    case .invalidHost(let value, let reason):
      switch reason {
      case .withSchemeOrPath:
        return Wording(
          "'\(value)' is meer dan een host",
          advice: "schrijf alleen de naam, zonder https:// en zonder pad: images.example.com")
      case .tooWide:
        return Wording(
          "'\(value)' staat voor hosts van iedereen",
          advice: "noem de host, of alles onder één naam: *.example.com")
      case .notAName:
        return Wording(
          "'\(value)' is geen host",
          advice:
            "schrijf de naam, zoals images.example.com, met een poort achter een dubbele punt waar "
            + "die er een heeft; een naam met andere letters dan a tot z als xn--…")
      }
    case .missingWord(let key, let language):
      return Wording("het woord '\(key)' heeft geen tekst in '\(language)'")
    }
  }
}

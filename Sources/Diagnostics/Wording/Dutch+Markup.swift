extension MarkupProblem {
  /// The message in Dutch.
  public var dutch: Wording {
    switch self {
    case .unsafe(let place): place.dutch
    case .htmlInside(let spot):
      Wording(
        "weergegeven Markdown kan niet in \(spot.dutch) staan",
        advice: "het heeft zelf alinea's en links: zet het in een 'div'")
    case .unfitValue(let type, let spot):
      Wording("\(type.dutch) kan niet in \(spot.dutch) staan")
    case .scriptInURL(let attribute):
      Wording("'\(attribute)' bevat scriptcode", advice: "schrijf een script in Templates/assets")
    case .scriptAttribute(let name):
      Wording(
        "het beveiligingsbeleid van de site laat browsers '\(name)' niet uitvoeren",
        advice: "schrijf een script in Templates/assets dat 'addEventListener' aanroept")
    case .styleAttribute:
      Wording(
        "het beveiligingsbeleid van de site schakelt 'style' uit",
        advice: "geef de tag een class, en schrijf de regels in Templates/assets/site.css")
    case .branchesDiffer(let tag):
      Wording(
        "de takken van deze '\(tag)' openen en sluiten verschillende HTML",
        advice: "sluit elke tag in de tak die hem opent")
    case .cut:
      Wording(
        "de HTML kan hier niet worden onderbroken",
        advice: "schrijf de naam van een tag of attribuut, en zijn '=', aan één stuk")
    case .endsInside:
      Wording("het sjabloon eindigt midden in een tag of commentaar van de HTML")
    case .spaceMissing:
      Wording("voor dit attribuut moet een spatie staan")
    case .attributeTwice(let name):
      Wording("het attribuut '\(name)' staat twee keer in deze tag")
    case .unclosed, .strayEnd, .crossed, .inside, .misplaced, .notAllowed, .textInside,
      .selfClosed:
      dutchNesting
    case .idTwice(let id):
      Wording("de id '\(id)' staat twee keer op deze pagina")
    case .idInLoop(let id):
      Wording(
        "de lus herhaalt de id '\(id)'", advice: "maak hem van een waarde die elke keer anders is")
    case .unknownID(let id, let attribute):
      Wording("geen element van deze pagina heeft de id '\(id)' die '\(attribute)' noemt")
    case .imageWithoutAlt:
      Wording(
        "een afbeelding heeft 'alt' nodig: wat erop staat, in woorden",
        advice: "schrijf alt=\"\" als die alleen versiert")
    case .unnamed(let element):
      Wording(
        "'<\(element)>' heeft geen naam voor wie het niet ziet",
        advice: element == "iframe"
          ? "geef het een 'title'" : "schrijf er tekst in, of geef het een 'aria-label'")
    case .unlabelled(let element):
      Wording(
        "'<\(element)>' heeft geen label",
        advice:
          "zet het in een 'label', noem zijn id in de 'for' van het label, of geef het een 'aria-label'"
      )
    case .labelForNothing:
      Wording(
        "dit label hoort bij geen veld",
        advice: "zet het veld erin, of noem de id van het veld in 'for'")
    case .pageWithoutLanguage:
      Wording("'<html>' heeft 'lang' nodig", advice: "schrijf lang=\"{{ site.language }}\"")
    case .unknownPath(let path):
      Wording(
        "de site heeft geen pagina of bestand op '\(path)'",
        advice:
          "schrijf '{{ link(\"about.md\") }}' voor een pagina, '{{ asset(\"site.css\") }}' voor een asset"
      )
    }
  }

  private var dutchNesting: Wording {
    switch self {
    case .unclosed(let element):
      Wording("'<\(element)>' heeft zijn '</\(element)>' nodig")
    case .strayEnd(let element):
      Wording("'</\(element)>' sluit hier niets af")
    case .crossed(let inner, let outer):
      Wording("'</\(outer)>' staat voor '</\(inner)>'")
    case .inside(let element, let outer):
      Wording("'<\(element)>' kan niet in \(outer.dutchElement) staan")
    case .misplaced(let element, let parents):
      Wording("'<\(element)>' staat alleen direct in \(parents.dutchTags)")
    case .notAllowed(let element, let parent, let children):
      Wording(
        "'<\(element)>' kan niet direct in '<\(parent)>' staan",
        advice:
          "alleen \(children.filter { $0 != "script" && $0 != "template" }.dutchTags) kan dat")
    case .textInside(let parent):
      Wording("tekst kan niet direct in '<\(parent)>' staan")
    case .selfClosed(let element):
      Wording(
        "HTML sluit '<\(element)/>' niet af met de schuine streep",
        advice: "schrijf er '</\(element)>' achter")
    default: Wording(code)
    }
  }
}

extension MarkupProblem.UnsafePlace {
  fileprivate var dutch: Wording {
    switch self {
    case .unquotedAttribute:
      Wording(
        "een waarde in een attribuut heeft aanhalingstekens nodig", advice: "schrijf \"{{ … }}\"")
    case .attributeName:
      Wording(
        "een waarde kan geen attribuut zijn, of de naam ervan",
        advice: "schrijf het attribuut, en de waarde tussen aanhalingstekens achter de '='")
    case .tagName:
      Wording("een waarde kan niet de naam van een tag zijn", advice: "kies tussen tags met 'if'")
    case .comment:
      Wording(
        "een waarde kan niet in commentaar staan", advice: "schrijf '{# … #}' voor een notitie")
    case .declaration: Wording("een waarde kan niet in een declaratie staan")
    case .script:
      Wording(
        "een waarde kan niet in scriptcode staan",
        advice: "zet hem in een attribuut 'data-…' en lees dat in het script")
    case .style:
      Wording("een waarde kan niet in een stijl staan", advice: "kies er een class mee")
    case .document: Wording("een waarde kan niet in een pagina binnen de pagina staan")
    case .scriptURL:
      Wording(
        "een waarde kan niet zeggen welk script draait",
        advice: "schrijf '{{ asset(\"site.js\") }}'")
    case .hiddenURL:
      Wording(
        "een waarde kan niet in een URL staan waarvan het begin verbergt wat het is",
        advice: "schrijf het schema in gewone letters")
    case .rawText(let element): Wording("een waarde kan niet in '<\(element)>' staan")
    case .meaning(let attribute, let element):
      Wording(
        "een waarde kan niet in '\(attribute)' van '<\(element)>' staan: dat bepaalt wat het doet")
    }
  }
}

extension MarkupProblem.MarkupSpot {
  fileprivate var dutch: String {
    switch self {
    case .attribute(let name): "het attribuut '\(name)'"
    case .element(let name): name.dutchElement
    case .url: "een URL"
    case .sourceSet: "een breedte of dichtheid van 'srcset'"
    case .json: "JSON"
    }
  }
}

extension String {
  fileprivate var dutchElement: String { self == "heading" ? "een kop" : "'<\(self)>'" }
}

extension [String] {
  fileprivate var dutchTags: String {
    let names = map { "'<\($0)>'" }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " of " + last
  }
}

extension DrawingProblem {
  /// The message in Dutch.
  public var dutch: Wording {
    switch self {
    case .element("foreignObject"):
      Wording(
        "<foreignObject> mag niet in een tekening staan: er zit een webpagina in",
        advice: "exporteer haar als gewone SVG, met tekst als tekst (in draw.io: zet "
          + "Opgemaakte tekst uit)")
    case .element(let name):
      Wording(
        "<\(name)> mag niet in een tekening staan",
        advice: "exporteer haar als gewone SVG, of haal het element weg")
    case .attribute(let name):
      Wording(
        "'\(name)' is geen attribuut dat een tekening mag hebben",
        advice: "exporteer haar als gewone SVG, of haal het attribuut weg")
    case .eventAttribute(let name):
      Wording(
        "'\(name)' voert een script uit, en een tekening mag er geen hebben",
        advice: "exporteer haar als gewone SVG, of haal het attribuut weg")
    case .address(let address):
      Wording(
        "'\(address)' leidt uit de tekening weg",
        advice: "zet wat ze nodig heeft in de tekening, en een link op de pagina die haar toont")
    case .animation(let name):
      Wording(
        "een animatie mag '\(name)' niet veranderen",
        advice: "haal de animatie weg, of laat haar veranderen wat te zien is")
    case .style(let text):
      Wording(
        "'\(text)' mag niet in de stijlen van een tekening staan",
        advice: "exporteer haar met presentatieattributen in plaats van CSS, of haal de regel weg")
    case .documentType:
      Wording(
        "een tekening mag geen documenttype hebben",
        advice: "haal de regels van <!DOCTYPE tot > weg")
    case .entity(let name):
      Wording(
        "'\(name)' is een afkorting, en een tekening mag er geen hebben",
        advice: "schrijf het teken zelf, en exporteer haar als gewone SVG")
    case .instruction(let name):
      Wording(
        "<?\(name)?> mag niet in een tekening staan",
        advice: "haal de regel weg; zet stijlen in een element <style>")
    case .encoding(let name):
      Wording(
        name.isEmpty
          ? "de tekening is niet in UTF-8 geschreven"
          : "de tekening zegt dat ze in \(name) geschreven is, en moet in UTF-8 zijn",
        advice: "bewaar haar opnieuw met de codering UTF-8")
    case .tooDeep(let limit):
      Wording(
        "elementen staan meer dan \(limit) niveaus diep in elkaar",
        advice: "hef groepen op die nergens voor dienen")
    case .notXML:
      Wording(
        "de tekening overtreedt hier een regel van XML",
        advice: "open haar in een tekenprogramma en bewaar haar opnieuw als gewone SVG")
    }
  }
}

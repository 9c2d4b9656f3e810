extension ImageProblem {
  /// The message in Dutch.
  public var dutch: Wording {
    switch self {
    case .truncated:
      Wording(
        "de afbeelding houdt op voor het einde van het beeld",
        advice: "haal het bestand opnieuw op waar het vandaan kwam: er ontbreekt een deel")
    case .damaged:
      Wording(
        "de afbeelding is beschadigd",
        advice: "open haar in een beeldprogramma en bewaar haar opnieuw als JPEG, PNG of WebP")
    case .noSize:
      Wording(
        "de tekening heeft geen afmetingen",
        advice: "geef de <svg> een viewBox, of een width en een height in pixels")
    case .tooManyPixels(let width, let height, let limit):
      Wording(
        "de afbeelding telt \(width) bij \(height) pixels; browsers tonen er hoogstens "
          + "\(limit) miljoen",
        advice: "bewaar haar kleiner: 2.000 pixels breed is genoeg voor elke pagina")
    case .privateData:
      Wording(
        "de afbeelding bevat gegevens over zichzelf die er niet veilig uit te halen zijn",
        advice:
          "bewaar haar opnieuw als JPEG, PNG of WebP; een foto in een tekening eerst, voordat "
          + "die in de tekening komt")
    case .photoFormat(let name):
      Wording(
        "in bestanden van het type \(name) kan staan waar een foto genomen is, en browsers tonen ze "
          + "niet",
        advice: "bewaar het als JPEG of PNG; een bestand dat zo aangeboden moet worden gaat in een "
          + ".zip")
    case .failedTool(let width, let format):
      Wording(
        "van deze afbeelding kon geen \(format) van \(width) pixels breed gemaakt worden",
        advice: "open haar in een beeldprogramma en bewaar haar opnieuw")
    }
  }
}

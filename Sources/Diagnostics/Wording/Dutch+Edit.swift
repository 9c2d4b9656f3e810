import Glibc

extension EditProblem {
  /// The message in Dutch.
  public var dutch: Wording {
    switch self {
    case .changedMeanwhile:
      Wording(
        "het bestand veranderde terwijl het gecontroleerd werd, en is met rust gelaten",
        advice: "bewaar het in uw tekstprogramma, en probeer het opnieuw")
    case .refused(ENOSPC):
      Wording(
        "het bestand kan niet geschreven worden: de schijf is vol", advice: "het is zoals het was")
    case .refused(EACCES), .refused(EPERM), .refused(EROFS):
      Wording(
        "het bestand mag niet geschreven worden", advice: "geef uzelf het recht om het te schrijven"
      )
    case .refused(let number):
      Wording(
        "het bestand kan niet geschreven worden: "
          + systemWords(number),
        advice: "het is zoals het was")
    case .notATranslation:
      Wording(
        "dit is geen vertaling",
        advice: "noem een vertaling in Content, zoals Content/about.nl.md")
    case .noFrontMatter:
      Wording("het bestand heeft geen front matter", advice: "begin het met een regel ---")
    }
  }
}

/// Words without much meaning, folded. They can be found, but count less: on a small site they are
/// rare, and without this factor their rarity would give them the weight of any other word.
enum StopWords {
  /// The factor for their impact.
  static let factor: Float = 0.12

  /// Returns the words of a language; empty if there is no list.
  static func of(_ language: String) -> Set<[UInt8]> {
    let text: StaticString
    switch language.lowercased().prefix(2) {
    case "en": text = english
    case "nl": text = dutch
    case "de": text = german
    case "fr": text = french
    default: return []
    }
    return Set(
      text.withUTF8Buffer { buffer in
        buffer.split { $0 == 0x20 || $0 == 0x0A }.map { Array($0) }
      })
  }

  private static let english: StaticString = """
    a about after all also am an and any are as at be been but by can could did do does for from had has have he \
    her here him his how i if in into is it its just me more most my no not of on or other our out over she should so \
    some such than that the their them then there these they this those to too up us was we were what when where \
    which who why will with would you your
    """

  private static let dutch: StaticString = """
    aan al alle als altijd ben bij dan dat de der deze die dit doen door dus een en er ge haar had heb hebben heeft \
    het hier hij hoe hun ik in is ja je jij jullie kan kon kunnen maar me meer men met mij mijn moet na naar niet \
    nog nu of om omdat ons ook op over te toch toen tot u uit uw van veel voor waar waarom wanneer want waren was \
    wat we wel welke werd wie wij wil worden wordt ze zelf zich zij zijn zo zou zult
    """

  private static let german: StaticString = """
    aber als am an auch auf aus bei bin bis da damit dann das dass dem den der des die dies diese du durch ein eine \
    einem einen einer es fur hat haben ich ihr im in ist ja kann man mein mit nach nicht noch nur ob oder ohne sein \
    sich sie sind so uber um und uns unter vom von vor war was wenn wer wie wir wird wo zu zum zur
    """

  private static let french: StaticString = """
    a au aux avec ce ces cette dans de des du elle en est et il ils je la le les leur lui ma mais me mes moi mon ne \
    nos notre nous on ont ou par pas plus pour qu que qui sa sans se ses si son sont sur ta te tes toi ton tu un une \
    vos votre vous y
    """
}

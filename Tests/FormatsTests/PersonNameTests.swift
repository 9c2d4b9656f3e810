import Formats
import Testing

@Suite("Names and addresses") struct PersonNameTests {
  /// Returns the parts in the order of a card: family; given; additional; before; after.
  private func parts(_ name: String) -> String {
    let card = VCard(kind: .individual, uid: "urn:uuid:x", name: name).bytes(.v3)
    let line = String(decoding: card, as: UTF8.self).split(separator: "\r\n")
      .first { $0.hasPrefix("N:") }
    return line.map { String($0.dropFirst(2)) } ?? ""
  }

  @Test(arguments: [
    ("Gerard 't Hooft", "'t Hooft;Gerard;;;"),
    ("Gerard ’t Hooft", "’t Hooft;Gerard;;;"),
    ("Sophie in 't Veld", "in 't Veld;Sophie;;;"),
    ("Marja van Bijsterveldt-Vliegenthart", "van Bijsterveldt-Vliegenthart;Marja;;;"),
    ("Anna van der Berg", "van der Berg;Anna;;;"),
    ("Jan Peter van den Berg", "van den Berg;Jan Peter;;;"),
    ("Jan Van den Berg", "Van den Berg;Jan;;;"),
    ("Ursula von der Leyen", "von der Leyen;Ursula;;;"),
    ("J.P. Balkenende", "Balkenende;J.P.;;;"),
    ("Anna Bakker-de Vries", "Bakker-de Vries;Anna;;;"),
    ("Anna Bakker - de Vries", "Bakker - de Vries;Anna;;;"),
    ("Anna van den Berg-van der Meer", "van den Berg-van der Meer;Anna;;;"),
    ("José Ortega y Gasset", "Ortega y Gasset;José;;;"),
    ("Rembrandt", "Rembrandt;;;;"),
    ("'t Hooft", "'t Hooft;;;;"),
    ("Vries, Jan de", "de Vries;Jan;;;"),
    ("dr. Jan Jansen", "Jansen;Jan;;dr.;"),
    ("Dr Jan Jansen", "Jansen;Jan;;Dr;"),
    ("prof. dr. ir. Anna de Boer", "de Boer;Anna;;prof.,dr.,ir.;"),
    ("prof.dr. Anna de Boer", "de Boer;Anna;;prof.dr.;"),
    ("Jan Jansen MSc", "Jansen;Jan;;;MSc"),
    ("Jan Jansen, MSc", "Jansen;Jan;;;MSc"),
    ("drs. Sophie in 't Veld MA MSc", "in 't Veld;Sophie;;drs.;MA,MSc"),
    ("Jan Jansen jr.", "Jansen;Jan;;;jr."),
    ("Jack Ma", "Ma;Jack;;;"),
    ("Ing Yoe Tan", "Tan;Ing Yoe;;;"),
    ("dr. Visser", "Visser;;;dr.;"),
    ("mw. van Dijk", "van Dijk;;;mw.;"),
    ("Leonardo di ser Piero", "Piero;Leonardo di ser;;;"),
    ("van", "van;;;;"), ("", ";;;;"), (",", ";;;;"), ("dr.", "dr.;;;;"), (", MSc", ";;;;MSc"),
  ])
  func namesHaveParts(_ name: String, _ expected: String) {
    #expect(parts(name) == expected)
  }

  @Test func fieldsOverrideAmbiguousParts() {
    let name = PersonName("dr. María García López", family: "García López", given: nil)
    #expect(name.family == "García López")
    #expect(name.given == "María")
    #expect(name.prefixes == ["dr."])
    let other = PersonName("An Nguyễn Văn", family: nil, given: "An")
    #expect(other.family == "Nguyễn Văn" && other.given == "An")
    let both = PersonName("Wang Fang", family: "Wang", given: "Fang")
    #expect(both.family == "Wang" && both.given == "Fang")
  }

  @Test(arguments: [
    ("Amstel 1, 1011 PN Amsterdam", "Amstel 1", "1011 PN", "Amsterdam", ""),
    ("Amstel 1, 1011PN Amsterdam", "Amstel 1", "1011 PN", "Amsterdam", ""),
    ("Amstel 1\n1011 PN  Amsterdam\nNederland", "Amstel 1", "1011 PN", "Amsterdam", "Nederland"),
    ("Amstel 1 1011 PN Amsterdam", "Amstel 1", "1011 PN", "Amsterdam", ""),
    ("Stadhuis, Amstel 1, 1011 PN Den Haag", "Stadhuis, Amstel 1", "1011 PN", "Den Haag", ""),
    ("Postbus 202, 1000 AE Amsterdam", "Postbus 202", "1000 AE", "Amsterdam", ""),
    ("Rue de la Loi 16, 1000 Bruxelles", "Rue de la Loi 16", "1000", "Bruxelles", ""),
    ("Unter den Linden 1, D-10117 Berlin", "Unter den Linden 1", "D-10117", "Berlin", ""),
    ("Amstel 1", "Amstel 1", "", "Utrecht", ""),
    ("Amstel 1, Utrecht", "Amstel 1", "", "Utrecht", ""),
    ("Amstel 1, 1011 PN", "Amstel 1", "1011 PN", "Utrecht", ""),
    ("Route 1234", "Route 1234", "", "Utrecht", ""),
    ("", "", "", "Utrecht", ""),
  ])
  func addressesHaveParts(
    _ text: String, _ street: String, _ code: String, _ city: String, _ country: String
  ) {
    let address = PostalAddress(text, city: "Utrecht", country: nil, countries: ["Nederland"])
    #expect(address.street == street)
    #expect(address.code == code)
    #expect(address.city == city)
    #expect(address.country == country)
  }

  @Test func aCardHasTheAddressInItsParts() {
    var card = VCard(kind: .org, uid: "urn:uuid:x", name: "Gemeente")
    card.address = PostalAddress(
      "Amstel 1, 1011 PN Amsterdam", city: "Amsterdam", country: "Nederland")
    card.phones = ["+31 (20) 624 1111", "14 020"]
    let three = String(decoding: card.bytes(.v3), as: UTF8.self)
    #expect(three.contains("ADR;TYPE=WORK:;;Amstel 1;Amsterdam;;1011 PN;Nederland\r\n"))
    #expect(three.contains("TEL;TYPE=VOICE:14 020\r\n"))
    let four = String(decoding: card.bytes(.v4), as: UTF8.self).replacing("\r\n ", with: "")
    #expect(four.contains(":;;Amstel 1;Amsterdam;;1011 PN;Nederland\r\n"))
    #expect(four.contains(":tel:+31206241111\r\n"))
    #expect(four.contains(":tel:14020;phone-context=+31\r\n"))
  }
}

import Formats
import Model

/// Makes the contact cards of organisations and people: `contact.vcf` in version 3.0, which every
/// address book reads, and `contact-4.vcf` in version 4.0.
enum CardStage {
  static func run(_ data: SiteData) -> [SiteFile] {
    var files: [SiteFile] = []
    for language in data.settings.languages.indices {
      for entry in data.catalogue.entries.indices {
        guard let card = card(of: EntryFacts(data, entry, language: language)) else { continue }
        let url = data.entryURL(entry, language: language)
        let origin = data.catalogue.entries[entry].version(language).file.path
        for (name, version) in [("contact.vcf", VCard.Version.v3), ("contact-4.vcf", .v4)] {
          var card = card
          card.source = data.origin + url + name
          files.append(
            SiteFile(data.routes.outputPath(url + name), card.bytes(version), origin: origin))
        }
      }
    }
    return files
  }

  /// Whether an entry has something to put in an address book.
  static func hasCard(_ facts: EntryFacts) -> Bool {
    switch facts.role {
    case .organisation, .person:
      return ["email", "phone", "website", "address"].contains { facts.text($0) != nil }
    default: return false
    }
  }

  private static func card(of facts: EntryFacts) -> VCard? {
    guard hasCard(facts) else { return nil }
    let data = facts.data
    var card = VCard(
      kind: facts.role == .person ? .individual : .org,
      uid: "urn:uuid:" + data.uuid(of: facts.entry), name: facts.title)
    let employer = facts.targets("organisation").first.map(facts.other)
    card.organisation = facts.role == .person ? employer?.title : facts.title
    card.nickname = facts.text("short-name") ?? facts.text("local-name")
    card.title = facts.text("position")
    card.emails = [facts.text("email")].compactMap { $0 }
    card.phones = [facts.text("phone")].compactMap { $0 }
    if let address = facts.text("address") {
      let city = facts.targets("city").first.map(facts.other)
      card.street = address
      card.city = city?.title
      card.country = city?.country.flatMap { data.formats[facts.language].countryName($0) }
    }
    card.urls = [facts.text("website"), facts.url].compactMap { $0 }
    card.note = facts.summary
    card.language = facts.shownLanguage
    let metadata = data.catalogue.entries[facts.entry].version(facts.language).metadata
    card.revision = (metadata.updated ?? metadata.published).map(data.timestamp)
    return card
  }
}

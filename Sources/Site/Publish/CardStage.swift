import Formats
import Model
import Parallel

/// Makes the contact cards of organisations and people: `contact.vcf` in version 3.0, which every
/// address book reads, and `contact-4.vcf` in version 4.0.
enum CardStage {
  static func run(_ view: SiteView, threads: Int) -> [SiteFile] {
    let entries = Array(view.entries)
    return view.settings.languages.indices.flatMap { language in
      parallelMap(entries, threads: threads) { files(of: $0, view, language) }.flatMap { $0 }
    }
  }

  /// Returns the cards of an entry; none if it has nothing for an address book.
  private static func files(of entry: EntryID, _ view: SiteView, _ language: LanguageID)
    -> [SiteFile]
  {
    guard let card = card(of: EntryFacts(view, entry, language: language)) else { return [] }
    let url = view.entryURL(entry, language: language)
    let origin = view.version(of: entry, language: language).file.path
    let versions: [(MadeFile, VCard.Version)] = [(.card, .v3), (.card4, .v4)]
    return versions.map { file, version in
      var card = card
      card.source = view.origin + url + file.name
      return SiteFile(view.routes.outputPath(url + file.name), card.bytes(version), origin: origin)
    }
  }

  /// Whether an entry has something for an address book.
  static func hasCard(_ facts: EntryFacts) -> Bool {
    switch facts.role {
    case .organisation, .person:
      return ["email", "phone", "website", "address"].contains { facts.text($0) != nil }
    case .place, .event, .article, .project, nil: return false
    }
  }

  private static func card(of facts: EntryFacts) -> VCard? {
    guard hasCard(facts) else { return nil }
    let view = facts.view
    var card = VCard(
      kind: facts.role == .person ? .individual : .org,
      uid: "urn:uuid:" + view.uuid(of: facts.entry), name: facts.title)
    let employer = facts.targets("organisation").first.map(facts.other)
    card.organisation = facts.role == .person ? employer?.title : facts.title
    card.nickname = facts.text("short-name") ?? facts.text("local-name")
    card.title = facts.text("position")
    card.emails = [facts.text("email")].compactMap { $0 }
    card.phones = [facts.text("phone")].compactMap { $0 }
    card.address = facts.postalAddress(city: facts.targets("city").first.map(facts.other))
    if facts.role == .person {
      var name = PersonName(
        facts.title, family: facts.text("family-name"), given: facts.text("given-name"))
      if let title = facts.text("honorific-prefix") { name.prefixes = [title] }
      if let title = facts.text("honorific-suffix") { name.suffixes = [title] }
      card.personName = name
    }
    card.urls = [facts.text("website"), facts.url].compactMap { $0 }
    card.note = facts.summary
    card.language = facts.shownLanguage
    let metadata = view.version(of: facts.entry, language: facts.language).metadata
    card.revision = (metadata.updated ?? metadata.published).map(view.timestamp)
    return card
  }
}

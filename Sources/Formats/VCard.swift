/// A contact to save, as vCard 4.0 (RFC 6350) or 3.0 (RFC 2426), which more address books can read.
public struct VCard: Sendable {
  /// The versions of the format.
  public enum Version: String, Sendable, CaseIterable {
    case v3 = "3.0"
    case v4 = "4.0"
  }

  /// Whether it is a person or an organisation.
  public enum Kind: String, Sendable {
    case individual, org
  }

  /// What it is.
  public var kind: Kind
  /// A URI that identifies it permanently.
  public var uid: String
  /// The name, as people write it.
  public var name: String
  /// A person's name in parts; nil splits `name`.
  public var personName: PersonName?
  /// The name of the organisation, or of a person's organisation.
  public var organisation: String?
  /// Another name: a short one, or one in its own language.
  public var nickname: String?
  /// A person's role in the organisation.
  public var title: String?
  /// E-mail addresses.
  public var emails: [String] = []
  /// Telephone numbers in international form, or as they are dialled in the Netherlands.
  public var phones: [String] = []
  /// The postal address.
  public var address: PostalAddress?
  /// URLs.
  public var urls: [String] = []
  /// A description in one sentence.
  public var note: String?
  /// The language of its texts, BCP 47.
  public var language: String?
  /// The URL of the card.
  public var source: String?
  /// When it was last changed.
  public var revision: Timestamp?

  /// Makes a card with a name.
  public init(kind: Kind, uid: String, name: String) {
    self.kind = kind
    self.uid = uid
    self.name = name
  }

  /// Returns the content of the file.
  public func bytes(_ version: Version) -> [UInt8] {
    var lines = ContentLines(capacity: 1024)
    lines.line("BEGIN", [], "VCARD")
    lines.line("VERSION", [], version.rawValue)
    lines.line("PRODID", [], "-//Polder//Polder//EN")
    if version == .v4 { lines.line("KIND", [], kind.rawValue) }
    lines.line("UID", [], uid)
    lines.text("FN", [], name)
    writeName(to: &lines)
    if let organisation { lines.text("ORG", [], organisation) }
    if let nickname { lines.text("NICKNAME", [], nickname) }
    if let title { lines.text("TITLE", [], title) }
    for email in emails {
      lines.text("EMAIL", version == .v4 ? [] : [("TYPE", "INTERNET")], email)
    }
    for phone in phones {
      if version == .v4 {
        lines.line("TEL", [("VALUE", "uri"), ("TYPE", "voice")], VCard.uri(ofPhone: phone))
      } else {
        lines.text("TEL", [("TYPE", "VOICE")], phone)
      }
    }
    writeAddress(to: &lines, version)
    for url in urls { lines.line("URL", [], url) }
    if let note { lines.text("NOTE", version == .v4 ? languageTag : [], note) }
    if version == .v4, let language { lines.line("LANG", [], language) }
    if let source { lines.line("SOURCE", [], source) }
    if let revision {
      lines.line("REV", [], version == .v4 ? revision.basic : revision.rfc3339)
    }
    lines.line("END", [], "VCARD")
    return lines.bytes
  }

  /// Returns a number as a URI (RFC 3966). A number without `+` includes the country in which it
  /// can be dialled.
  private static func uri(ofPhone phone: String) -> String {
    let number = phone.filter { $0 == "+" || ("0"..."9").contains($0) }
    return "tel:" + number + (number.hasPrefix("+") ? "" : ";phone-context=+31")
  }

  private var languageTag: [ContentLines.Parameter] { language.map { [("LANGUAGE", $0)] } ?? [] }

  /// Writes the name in parts, which version 3 requires. An organisation has one part.
  private func writeName(to lines: inout ContentLines) {
    var parts = [[name], [], [], [], []]
    if kind == .individual {
      let name = personName ?? PersonName(name)
      parts = [[name.family], [name.given], [], name.prefixes, name.suffixes]
    }
    let values = parts.map { $0.map(ContentLines.escaped).joined(separator: ",") }
    lines.line("N", [], values.joined(separator: ";"))
  }

  private func writeAddress(to lines: inout ContentLines, _ version: Version) {
    guard let address else { return }
    let parts = ["", "", address.street, address.city, "", address.code, address.country]
      .map(ContentLines.escaped)
    lines.line(
      "ADR", version == .v4 ? [("LABEL", address.label)] : [("TYPE", "WORK")],
      parts.joined(separator: ";"))
  }
}

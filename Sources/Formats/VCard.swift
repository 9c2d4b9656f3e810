/// A contact to keep, as vCard 4.0 (RFC 6350) or 3.0 (RFC 2426), which more address books read.
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
  /// What identifies it for ever: a URI.
  public var uid: String
  /// The name, as people write it.
  public var name: String
  /// The organisation: its name, or that of a person's.
  public var organisation: String?
  /// Another name: short, or in its own language.
  public var nickname: String?
  /// What a person does there.
  public var title: String?
  /// E-mail addresses.
  public var emails: [String] = []
  /// Telephone numbers in international form, or short ones of the country.
  public var phones: [String] = []
  /// The postal address, as it is written on an envelope, without city and country.
  public var street: String?
  /// The address's city.
  public var city: String?
  /// The address's country.
  public var country: String?
  /// Addresses on the web.
  public var urls: [String] = []
  /// What it is, in a sentence.
  public var note: String?
  /// The language of its texts, BCP 47.
  public var language: String?
  /// Where the card stands.
  public var source: String?
  /// When it was last changed.
  public var revision: Timestamp?

  /// Makes a card with a name.
  public init(kind: Kind, uid: String, name: String) {
    self.kind = kind
    self.uid = uid
    self.name = name
  }

  /// The card as a file.
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
      if version == .v4, phone.hasPrefix("+") {
        let number = "tel:" + phone.filter { $0 != " " && $0 != "(" && $0 != ")" }
        lines.line("TEL", [("VALUE", "uri"), ("TYPE", "voice")], number)
      } else {
        lines.text("TEL", [("TYPE", version == .v4 ? "voice" : "VOICE")], phone)
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

  private var languageTag: [ContentLines.Parameter] { language.map { [("LANGUAGE", $0)] } ?? [] }

  /// The name in parts, which version 3 wants. A person's last word is taken for the family name,
  /// with small words before it, such as "de" in "Mike de Kreek"; an organisation has one part.
  private func writeName(to lines: inout ContentLines) {
    var family = name
    var given = ""
    if kind == .individual {
      let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
      if words.count > 1 {
        var start = words.count - 1
        while start > 1, words[start - 1].first?.isLowercase == true { start -= 1 }
        family = words[start...].joined(separator: " ")
        given = words[..<start].joined(separator: " ")
      }
    }
    let parts = [family, given, "", "", ""].map(ContentLines.escaped)
    lines.line("N", [], parts.joined(separator: ";"))
  }

  private func writeAddress(to lines: inout ContentLines, _ version: Version) {
    guard let street else { return }
    let parts = ["", "", street, city ?? "", "", "", country ?? ""].map(ContentLines.escaped)
    let label = [street, city, country].compactMap { $0 }.joined(separator: "\n")
    lines.line(
      "ADR", version == .v4 ? [("LABEL", label)] : [("TYPE", "WORK")],
      parts.joined(separator: ";"))
  }
}

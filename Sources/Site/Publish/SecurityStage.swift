import Dates
import Diagnostics
import Formats
import Model

/// Makes `/.well-known/security.txt` if the settings have a contact for security reports, and warns
/// before it expires.
enum SecurityStage {
  /// The number of days before the text expires at which a warning begins.
  static let warningDays = 30

  static func run(_ view: SiteView) -> (files: [SiteFile], diagnostics: [Diagnostic]) {
    guard let security = view.settings.security else { return ([], []) }
    var diagnostics: [Diagnostic] = []
    let left = security.expires.daysSince1970 - view.now.date.daysSince1970
    if left <= warningDays {
      diagnostics.append(
        Diagnostic(
          PublishProblem.securityExpires(date: security.expires.iso8601, isOver: left <= 0),
          at: security.location))
    }
    let root = view.origin + view.routes.basePath + "/"
    func address(_ text: String) -> String {
      if text.contains("@"), !text.contains(":") { return "mailto:\(text)" }
      return text.contains(":") ? text : root + text
    }
    let canonical = root + ".well-known/security.txt"
    let text = SecurityText(
      contacts: security.contacts.isEmpty
        ? ownContacts(view) : security.contacts.map(address),
      expires: view.timestamp(security.expires),
      languages: view.settings.languages.array, canonical: canonical,
      policy: security.policy.map(address))
    return (
      [
        SiteFile(
          ".well-known/security.txt", text.bytes, origin: security.location.file.path)
      ],
      diagnostics
    )
  }

  /// Returns the programme's own contact, as URLs.
  private static func ownContacts(_ view: SiteView) -> [String] {
    let contact = view.settings.contact
    let page = view.contactPage.map {
      view.entryURL($0, language: .original)
    }
    return [
      contact.email.map { "mailto:\($0.address)" }, page.map { view.origin + $0 },
      contact.telephone.map { "tel:\($0.filter { "+0123456789".contains($0) })" },
    ].compactMap { $0 }
  }
}

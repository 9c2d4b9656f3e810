extension PublishProblem {
  /// The message in English.
  public var english: Wording {
    switch self {
    case .invalidAlias(let path):
      return Wording(
        "'\(path)' is not an old address of this site",
        advice: "write it as the part after the host, starting with /: /cities/amsterdam/")
    case .aliasTaken(let path):
      return Wording(
        "a page already has the address \(path)",
        advice: "only a free address can lead to another page")
    case .aliasTwice(let path):
      return Wording("\(path) leads to two pages")
    case .thirdParty(let url, let host, let kind):
      let setting = "allow-hosts: {\(kind.rawValue): [\(host)]} in site.yml"
      let file = "put the file into Templates/assets or Content, or write \(setting)"
      switch kind {
      case .images:
        return Wording("the image '\(url)' would be loaded from another site", advice: file)
      case .media:
        return Wording("the recording '\(url)' would be loaded from another site", advice: file)
      case .scripts:
        return Wording("the script '\(url)' would be loaded from another site", advice: file)
      case .styles:
        return Wording("the style sheet '\(url)' would be loaded from another site", advice: file)
      case .fonts:
        return Wording("the font '\(url)' would be loaded from another site", advice: file)
      case .frames:
        return Wording(
          "a frame would show '\(url)' of another site",
          advice: "link to it instead, or write \(setting)")
      case .forms:
        return Wording(
          "the form would send visitors' answers to another site, '\(url)'",
          advice: "if you mean that, write \(setting)")
      case .connections:
        return Wording(
          "the page would connect to another site, '\(url)'",
          advice: "remove the line, or write \(setting)")
      }
    case .lostURL(let url):
      return Wording(
        "nothing is at \(url) any more",
        advice:
          "add the address to the aliases of the page that takes its place; if it is gone for good, "
          + "run: polder urls --accept")
    case .movedPage(let from, let to):
      return Wording(
        "this page has moved from \(from) to \(to)",
        advice: "add the old address to its aliases: [\(from)]")
    case .lostAnchor(let anchor, let url):
      return Wording(
        "\(url) has no part '#\(anchor)' any more",
        advice:
          "other sites may link to it: give a heading its old words back, or run: polder urls --accept"
      )
    case .invalidLedger(let line):
      return Wording(
        "'\(line)' is not a line of this file", advice: "only polder urls --accept writes it")
    case .reviewDue(let date):
      return Wording(
        "this contact should have been checked by \(date)",
        advice: "check whether it is still right, then write a later date")
    case .eventWithoutPlace:
      return Wording(
        "the event does not say where it takes place",
        advice: "add `city`, `venue` or `online: true`: calendars and search engines show it")
    case .undatedChange(let status):
      return Wording(
        "the event is \(status), but does not say since when",
        advice: "add a line `updated: …` with the day: calendars need it to show the change")
    case .securityExpires(let date, let isOver):
      return Wording(
        isOver ? "security.txt expired on \(date)" : "security.txt expires on \(date)",
        advice: "check whether the contact is still right, then write a date within a year")
    case .invalidHours(let value):
      return Wording("no clock shows '\(value)'", advice: "write times as 09:00 and 17:30")
    case .exampleAddress(let address, let host):
      return Wording(
        "'\(address)' is an example: nobody can be reached at \(host)",
        advice: "write a real address before the site is published")
    case .exampleContact(let address, let host):
      return Wording(
        "'\(address)' is an example, and a published site must not have it: nobody can be reached at \(host)",
        advice: "write a real address")
    case .withdrawnImage(let name):
      return Wording(
        "the consent for '\(name)' has ended: Polder does not publish it, so this leads to nothing",
        advice: "remove it, or choose another image")
    case .consentEnds(let date, let isOver):
      return Wording(
        isOver
          ? "the consent for this image ended on \(date): no page shows it any more"
          : "the consent for this image ends on \(date); then no page shows it any more",
        advice: "ask the people in it again and write a later day, or choose another image")
    }
  }
}

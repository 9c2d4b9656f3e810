/// The words that calendars, feeds and newsletters need besides those of the pages.
struct FormatWords: Sendable {
  var signUp = "Sign up"
  var more = "More"
  var organisedBy = "Organised by"
  var cancelled = "This event is cancelled."
  var postponed = "This event is postponed."
  var moved = "This event was moved from"
  var online = "Online"
  var events = "Events"
  var home = "Home"

  /// The words of a language; English where there are none.
  static func of(_ language: String) -> FormatWords {
    var words = FormatWords()
    guard language == "nl" || language.hasPrefix("nl-") else { return words }
    words.signUp = "Meld je aan"
    words.more = "Meer"
    words.organisedBy = "Georganiseerd door"
    words.cancelled = "Dit evenement gaat niet door."
    words.postponed = "Dit evenement is uitgesteld."
    words.moved = "Dit evenement was eerst op"
    words.online = "Online"
    words.events = "Evenementen"
    return words
  }
}

import Diagnostics
import HTML

/// The files of the preview for browsers, from `Client/`.
enum ClientFiles {
  /// Keeps a page up to date, and reports its address to the shell.
  static let script = Array(clientSource.utf8)
  /// Informs open tabs of changes.
  static let news = Array(newsSource.utf8)
  /// The tools around a page.
  static let shellScript = Array(shellSource.utf8)
  /// The shared code and the words of the tools' scripts.
  static let (page, words) = (Array(pageSource.utf8), Array(wordsSource.utf8))
  /// The style sheet of the tools.
  static let style = Array(styleSource.utf8)
  /// Fills the list of all pages.
  static let overviewScript = Array(overviewSource.utf8)

  /// The list of all pages.
  static func overview(in language: MessageLanguage) -> [UInt8] {
    filled(overviewTemplate, ShellWords(language).members)
  }

  /// Returns the tools around a page.
  ///
  /// - Parameters:
  ///   - pages: the origin of the pages.
  ///   - path: the path and the query of the page there, percent-encoded.
  static func shell(
    in language: MessageLanguage, token: String, pages: String, path: String
  ) -> [UInt8] {
    filled(
      shellTemplate,
      ShellWords(language).members + [
        ("token", token), ("pages", pages), ("address", escapedMarkup(pages + path)),
      ])
  }

  /// Returns the page that is shown before the first site is built.
  static func waiting(in language: MessageLanguage) -> [UInt8] {
    note(ShellWords(language).waiting, language)
  }

  /// Returns the page that is shown in place of a page that exceeds the limits of rendering.
  static func tooSlow(in language: MessageLanguage) -> [UInt8] {
    note(ShellWords(language).tooSlow, language)
  }

  /// Returns the response for a missing page in a site without a page for that.
  static func noSuchPage(in language: MessageLanguage) -> [UInt8] {
    note(ShellWords(language).noSuchPage, language)
  }

  private static func note(_ text: String, _ language: MessageLanguage) -> [UInt8] {
    filled(noteTemplate, [("language", language.rawValue), ("text", text)])
  }

  /// Fills the members into a template, in which `{name}` stands for each. Their values must be
  /// safe in HTML, and are not searched for names.
  private static func filled(_ template: String, _ members: [(String, String)]) -> [UInt8] {
    var parts = [template[...]]
    for (name, value) in members {
      parts = parts.enumerated().flatMap { index, part -> [Substring] in
        // Every second part is a value.
        guard index.isMultiple(of: 2) else { return [part] }
        let pieces = part.split(separator: "{\(name)}", omittingEmptySubsequences: false)
        return Array(pieces.map { [$0] }.joined(separator: [value[...]]))
      }
    }
    return parts.flatMap { Array($0.utf8) }
  }
}

/// The words in the preview's pages before their scripts run, or if scripts are disabled.
private struct ShellWords {
  let language: MessageLanguage

  init(_ language: MessageLanguage) { self.language = language }

  private func words(_ english: String, _ dutch: String) -> String {
    switch language {
    case .english: english
    case .dutch: dutch
    }
  }

  var waiting: String {
    words(
      "There has been no version of the site without mistakes yet. It appears here as soon as there "
        + "is one.",
      "Er is nog geen versie van de site zonder fouten geweest. Zodra die er is, staat ze hier.")
  }

  var tooSlow: String {
    words("This page takes too long to make.", "Het kost te veel tijd om deze pagina te maken.")
  }

  var noSuchPage: String {
    words("There is no such page.", "Deze pagina bestaat niet.")
  }

  /// The parts of `shell.html` and `overview.html` that are words.
  var members: [(String, String)] {
    [
      ("language", language.rawValue),
      ("preview", words("Preview", "Voorbeeld")),
      ("frame", words("The page", "De pagina")),
      ("skip", words("To the tools of the preview", "Naar het gereedschap van het voorbeeld")),
      (
        "noScript",
        words(
          "Without JavaScript the preview does not follow your changes. The page by itself:",
          "Zonder JavaScript volgt het voorbeeld uw wijzigingen niet. De pagina zelf:")
      ),
      ("overview", words("All pages", "Alle pagina's")),
      (
        "overviewNoScript",
        words(
          "This list needs JavaScript; the site itself does not.",
          "Deze lijst heeft JavaScript nodig; de site zelf niet.")
      ),
      ("back", words("To the site", "Naar de site")),
      ("kinds", words("Pages by kind", "Pagina's per soort")),
      ("search", words("Search", "Zoek")),
    ]
  }
}

import Dates
import HTML
import Model
import Words

/// A newsletter: the new and changed entries of a site since a day, by theme.
public struct Newsletter: Sendable {
  /// A piece of news.
  struct Item: Sendable {
    let title: String
    let summary: String?
    let url: String
    let isNew: Bool
    /// The time and place of an event.
    let line: String?
  }

  let title: String
  let language: String
  let home: String
  let since: String
  let groups: [(theme: String, items: [Item])]
  private let words: VisitorWords

  init(_ view: SiteView, language: LanguageID, since: CalendarDate) {
    let code = view.settings.languages[language]
    let words = view.words[language]
    let other = words.text(.otherNews)
    var groups: [(theme: String, items: [Item])] = []
    let members = view.members(of: .site).compactMap { entry in
      view.dates(of: entry, language: language).map { (entry: entry, dates: $0) }
    }
    let news = members.filter { $0.dates.updated >= since }.sorted { a, b in
      (b.dates.updated, a.entry) < (a.dates.updated, b.entry)
    }
    for (entry, dates) in news {
      let facts = EntryFacts(view, entry, language: language)
      let item = Item(
        title: facts.title, summary: facts.summary, url: facts.url,
        isNew: dates.published.map { $0 >= since } ?? false,
        line: EventFacts(facts).map {
          [$0.notice, $0.line].compactMap { $0 }.joined(separator: " ")
        })
      let theme = facts.subjects.first ?? other
      if let index = groups.firstIndex(where: { $0.theme == theme }) {
        groups[index].items.append(item)
      } else {
        groups.append((theme, [item]))
      }
    }
    let order = view.formats[language].sorted(Array(groups.indices)) { groups[$0].theme }
    self.groups =
      order.map { groups[$0] }.filter { $0.theme != other }
      + groups.filter { $0.theme == other }
    title = view.settings.title.text(in: code)
    self.language = code
    home = view.origin + view.folder(of: .site, language: language)
    self.since = view.formats[language].format(since, .long)
    self.words = words
  }

  /// Whether there is no news.
  public var isEmpty: Bool { groups.isEmpty }

  /// The newsletter as Markdown.
  public var markdown: String {
    var text = "# \(Newsletter.plain(title))\n\n\(words.text(.newsSince, [.date: since]))\n"
    if isEmpty { text += "\n\(words.text(.noNews))\n" }
    for group in groups {
      text += "\n## \(Newsletter.plain(group.theme))\n"
      for item in group.items {
        text += "\n### [\(Newsletter.plain(item.title))](\(item.url))\n\n"
        let lines = [
          item.isNew ? nil : "*\(words.text(.updated))*", item.line.map(Newsletter.plain),
        ]
        let line = lines.compactMap { $0 }.joined(separator: " · ")
        if !line.isEmpty { text += line + "\n\n" }
        if let summary = item.summary { text += Newsletter.plain(summary) + "\n" }
      }
    }
    return text + "\n\(words.text(.everythingOn, [.address: "<\(home)>"]))\n"
  }

  /// The newsletter as the HTML of an e-mail: one column, no images, no style sheet.
  public var html: String {
    var text = """
      <!doctype html>
      <html lang="\(escapedMarkup(language))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(escapedMarkup(title))</title>
      </head>
      <body style="max-width:36em;margin:0 auto;padding:1em;font-family:sans-serif;line-height:1.5">
      <h1>\(escapedMarkup(title))</h1>
      <p>\(words.html(.newsSince, escapedMarkup(since)))</p>

      """
    if isEmpty { text += "<p>\(words.html(.noNews))</p>\n" }
    for group in groups {
      let isOther = group.theme == words.text(.otherNews)
      text += "<h2>\(isOther ? words.html(.otherNews) : escapedMarkup(group.theme))</h2>\n"
      for item in group.items {
        text += "<h3><a href=\"\(escapedMarkup(item.url))\">\(escapedMarkup(item.title))</a></h3>\n"
        let lines = [item.isNew ? nil : words.html(.updated), item.line.map { escapedMarkup($0) }]
          .compactMap { $0 }
        if !lines.isEmpty { text += "<p>\(lines.joined(separator: " · "))</p>\n" }
        if let summary = item.summary { text += "<p>\(escapedMarkup(summary))</p>\n" }
      }
    }
    let home = escapedMarkup(home)
    return text
      + "<p>\(words.html(.everythingOn, "<a href=\"\(home)\">\(home)</a>"))</p>\n</body>\n</html>\n"
  }

  /// Returns a text with all Markdown characters escaped.
  private static func plain(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "\\`*_[]<>#&!|~".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}

extension PreparedSite {
  /// Returns the newsletter since a day in each of the site's languages, with the language's code.
  public func newsletters(since: CalendarDate) -> [(language: String, newsletter: Newsletter)] {
    let view = stage.view
    return view.settings.languages.indices.map { language in
      (view.settings.languages[language], Newsletter(view, language: language, since: since))
    }
  }
}

import Dates
import Diagnostics
import Mustache
import Stencil
import Templates

/// An engine with the page's template compiled and its data loaded. Each call renders one page.
struct Engine {
  let name: String
  let render: () throws -> [UInt8]
}

struct Failure: Error {
  let message: String
}

enum Engines {
  // MARK: - Polder

  static func polder(_ page: Page) throws -> Engine {
    let link = 1
    let card = 2
    let schema = Schema(objects: [
      ObjectType(
        "page",
        [
          .init("site", .text), .init("title", .text), .init("summary", .text),
          .init("content", .html), .init("navigation", .list(.object(link))),
          .init("cards", .list(.object(card))),
        ]),
      ObjectType("link", [.init("title", .text), .init("url", .url), .init("current", .boolean)]),
      ObjectType(
        "card",
        [
          .init("title", .text), .init("url", .url), .init("summary", .text), .init("city", .text),
          .init("tags", .list(.text)),
        ]),
    ])
    let files = Dictionary(
      uniqueKeysWithValues: Templates.polder.map { name, text in
        (name, SourceFile(path: name, bytes: Array(text.utf8)))
      })
    let (set, problems) = TemplateSet.parse(files)
    let compiled = set.compile(
      template: "page.html", page: .object(0),
      in: Environment(schema: schema, site: .object(0)))
    guard problems.isEmpty, let program = compiled.program else {
      throw Failure(message: "\((problems + compiled.diagnostics).map(\.problem.english.message))")
    }
    let value = Value.record(
      Record([
        .text(page.site), .text(page.title), .text(page.summary),
        .html(Array(page.content.utf8)),
        .list(
          page.navigation.map {
            .record(Record([.text($0.title), .url($0.url), .boolean($0.current)]))
          }),
        .list(
          page.cards.map {
            .record(
              Record([
                .text($0.title), .url($0.url), .text($0.summary), .text($0.city),
                .list($0.tags.map { .text($0) }),
              ]))
          }),
      ]))
    guard let day = CalendarDate(year: 2025, month: 11, day: 1) else {
      throw Failure(message: "no such day")
    }
    let context = RenderContext(
      formats: Plain(), words: Translation(), linkURL: { _ in "" },
      now: Moment(date: day, time: nil, offset: 0))
    return Engine(name: "Polder") {
      var output: [UInt8] = []
      try program.render(
        page: value, site: .absent, source: NoObjects(), context: context, into: &output)
      return output
    }
  }

  private struct NoObjects: ObjectSource {
    func value(of object: ObjectID, slot: Int) -> Value { .absent }
  }

  /// The page has no dates and no numbers.
  private struct Plain: TextFormats {
    func format(_ date: CalendarDate, _ style: DateStyle) -> String { "" }
    func format(_ moment: Moment, _ style: DateStyle) -> String { "" }
    func time(_ moment: Moment) -> String? { nil }
    func range(from start: Moment, to end: Moment?) -> String { "" }
    func number(_ value: Int) -> String { String(value) }
    func number(_ value: Double) -> String { String(value) }
    func number(_ value: Double, decimals: Int) -> String { String(value) }
    func pluralCategory(_ count: Int) -> PluralCategory { .other }
    func compare(_ a: String, _ b: String) -> Int { 0 }
    func list(_ items: [String]) -> String { items.joined(separator: ", ") }
  }

  // MARK: - Others

  /// Returns dictionaries, which swift-mustache reads faster than structures.
  private static func dictionary(_ page: Page) -> [String: Any] {
    [
      "site": page.site, "title": page.title, "summary": page.summary, "content": page.content,
      "navigation": page.navigation.map {
        ["title": $0.title, "url": $0.url, "current": $0.current] as [String: Any]
      },
      "cards": page.cards.map {
        [
          "title": $0.title, "url": $0.url, "summary": $0.summary, "city": $0.city,
          "tags": $0.tags, "hasTags": !$0.tags.isEmpty,
        ] as [String: Any]
      },
    ]
  }

  static func mustache(_ page: Page) throws -> Engine {
    let library = MustacheLibrary(templates: [
      "page": try MustacheTemplate(string: Templates.mustache),
      "card": try MustacheTemplate(string: Templates.mustacheCard),
    ])
    let data = dictionary(page)
    return Engine(name: "swift-mustache 2.1.1") {
      guard let text = library.render(data, withTemplate: "page") else {
        throw Failure(message: "swift-mustache has no such template")
      }
      return Array(text.utf8)
    }
  }

  static func stencil(_ page: Page) throws -> Engine {
    let templates = Templates.jinja(escape: "|escape", raw: "")
    let extensions = Extension()
    extensions.registerFilter("escape") { value in
      var escaped = ""
      for character in "\(value ?? "")" {
        switch character {
        case "&": escaped += "&amp;"
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        case "\"": escaped += "&quot;"
        case "'": escaped += "&#39;"
        default: escaped.append(character)
        }
      }
      return escaped
    }
    let environment = Stencil.Environment(
      loader: DictionaryLoader(templates: [
        "page.html": templates.page, "card.html": templates.card,
      ]),
      extensions: [extensions])
    let template = try environment.loadTemplate(name: "page.html")
    let data = dictionary(page)
    return Engine(name: "Stencil 0.15.1") { Array(try template.render(data).utf8) }
  }
}

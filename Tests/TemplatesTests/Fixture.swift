import Dates
import Diagnostics
import Templates

/// A small site for the tests of templates: two cities, three events, a page about them.
enum Fixture {
  // Types, by index in the schema.
  static let site = 0
  static let city = 1
  static let event = 2
  static let theme = 3
  static let image = 4
  static let choice = 5

  static let schema = Schema(objects: [
    ObjectType(
      "site",
      [
        .init("title", .text), .init("url", .url), .init("today", .date), .init("now", .moment),
        .init("cities", .list(.object(city))), .init("events", .list(.object(event))),
        .init("themes", .list(.object(theme))), .init("contact", .optional(.url)),
      ]),
    ObjectType(
      "city",
      [
        .init("title", .text), .init("url", .url), .init("summary", .optional(.text)),
        .init("content", .html), .init("image", .optional(.object(image))),
        .init("population", .integer), .init("area", .optional(.number)),
        .init("founded", .optional(.date)), .init("themes", .list(.object(theme))),
        .init("partner", .optional(.object(city))), .init("capital", .boolean),
        .init("size", .object(choice)), .init("photo-credit", .optional(.text)),
        .init("takeaways", .list(.text)), .init("kind", .text),
      ]),
    ObjectType(
      "event",
      [
        .init("title", .text), .init("url", .url), .init("start", .moment),
        .init("end", .optional(.moment)), .init("city", .optional(.object(city))),
        .init("online", .optional(.boolean)), .init("themes", .list(.object(theme))),
        .init("format", .optional(.object(choice))), .init("kind", .text),
      ]),
    ObjectType("theme", [.init("title", .text), .init("slug", .text)]),
    ObjectType(
      "image", [.init("url", .url), .init("alt", .optional(.text)), .init("size", .integer)]),
    ObjectType("choice", [.init("value", .text), .init("label", .text)]),
  ])

  static func id(_ type: Int, _ index: Int) -> Value {
    .object(ObjectID(kind: Int32(type), index: Int32(index)))
  }

  static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day) ?? CalendarDate(daysSince1970: 0)
  }

  static func moment(_ year: Int, _ month: Int, _ day: Int, _ hour: Int? = nil) -> Moment {
    let time = hour.flatMap { ClockTime(hour: $0, minute: 0) }
    return Moment(date: date(year, month, day), time: time, offset: 3600)
  }

  static let now = moment(2025, 11, 1, 12)

  static func choice(_ value: String, _ label: String) -> Value {
    .record(Record([.text(value), .text(label)]))
  }

  static let source = Source(objects: [
    [
      [
        .text("Cities & people"), .url("https://example.org/"), .date(now.date), .moment(now),
        .list([id(city, 0), id(city, 1)]),
        .list([id(event, 0), id(event, 1), id(event, 2)]),
        .list([id(theme, 0), id(theme, 1)]), .absent,
      ]
    ],
    [
      [
        .text("Amsterdam"), .url("/cities/amsterdam/?a=1&b=2"), .text("Canals <and> bikes"),
        .html(Array("<p>Hello &amp; <em>welcome</em></p>".utf8)),
        .record(Record([.url("/a.jpg"), .text("\"Night\" view"), .integer(5)])),
        .integer(905_234), .number(219.3), .date(date(1275, 10, 27)),
        .list([id(theme, 0), id(theme, 1)]), id(city, 1), .boolean(true),
        choice("large", "Large city"), .text("Jan 'de' Wit"),
        .list([.text("Start small"), .text("Think <big>")]), .text("cities"),
      ],
      [
        .text("Århus"), .url("/cities/aarhus/"), .absent, .html([]), .absent, .integer(285_273),
        .absent, .absent, .list([id(theme, 1)]), .absent, .boolean(false),
        choice("small", "Small city"), .absent, .list([]), .text("cities"),
      ],
    ],
    [
      [
        .text("Kick-off"), .url("/events/kick-off/"), .moment(moment(2025, 10, 29, 16)),
        .moment(moment(2025, 10, 29, 19)), id(city, 0), .boolean(false), .list([id(theme, 0)]),
        choice("talk", "Talk"), .text("events"),
      ],
      [
        .text("Spring school"), .url("/events/spring/"), .moment(moment(2026, 4, 2)),
        .moment(moment(2026, 4, 5)), id(city, 1), .absent, .list([id(theme, 1)]),
        choice("course", "Course"), .text("events"),
      ],
      [
        .text("Advent walk"), .url("/events/walk/"), .moment(moment(2025, 12, 7, 14)), .absent,
        .absent, .boolean(true), .list([id(theme, 0), id(theme, 1)]), .absent, .text("events"),
      ],
    ],
    [
      [.text("Housing"), .text("housing")],
      [.text("Arts"), .text("arts")],
    ],
  ])

  static let words: [String: Word] = [
    "read-more": Word.parse("Read more").word,
    "written-by": Word.parse("Written by {name} in {year}").word,
    "pages": Word.parse(plural: [.one: "{count} page", .other: "{count} pages in {place}"]).word,
  ]

  static let table = WordTable(words)

  static let environment = Environment(
    schema: schema, site: .object(site), words: table,
    assets: ["site.css": "/assets/site.1a2b.css", "logo.svg": "/assets/logo.3c4d.svg"],
    links: { ["about.md": 7, "cities/amsterdam.md": 8][$0] },
    linkNames: ["about.md", "cities/amsterdam.md"])

  static let context = RenderContext(
    formats: PlainFormats(), words: table.translation(), linkURL: { "/page-\($0)/" }, now: now)

  /// Compiles templates. Returns the program of `main` (by default `page.html`).
  static func compile(
    _ files: [String: String], main: String = "page.html", page: Int = city
  ) -> (program: Program?, diagnostics: [Diagnostic]) {
    var sources: [String: SourceFile] = [:]
    for (name, text) in files {
      sources[name] = SourceFile(path: "Templates/\(name)", bytes: Array(text.utf8))
    }
    let (set, syntax) = TemplateSet.parse(sources)
    let compiled = set.compile(template: main, page: .object(page), in: environment)
    return (
      syntax.isEmpty ? compiled.program : nil, (syntax + compiled.diagnostics).withoutRepeats()
    )
  }

  /// Renders templates for an object. If they have errors, returns these in place of the page.
  static func render(
    _ files: [String: String], page: Int = city, index: Int = 0,
    context: RenderContext = context
  ) -> String {
    let (program, diagnostics) = compile(files, page: page)
    guard let program, diagnostics.isEmpty else {
      return diagnostics.map(describe).joined(separator: "\n")
    }
    var output: [UInt8] = []
    do {
      try program.render(
        page: id(page, index), site: id(site, 0), source: source, context: context,
        into: &output)
    } catch {
      return "\(error)"
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Renders one template for the first city.
  static func render(_ text: String, page: Int = city, index: Int = 0) -> String {
    render(["page.html": text], page: page, index: index)
  }

  /// Returns a diagnostic on one line: the marked text, the message, the advice, the suggestion,
  /// the notes.
  static func describe(_ diagnostic: Diagnostic) -> String {
    let location = diagnostic.location
    let bytes = location.file.bytes
    let before = bytes[..<location.range.lowerBound]
    let line = before.count { $0 == 0x0A } + 1
    let marked = String(decoding: bytes[location.range], as: UTF8.self)
    var text = "\(line) «\(marked)» \(diagnostic.problem.english.message)"
    if location.file.path != "Templates/page.html" {
      text = location.file.path.dropFirst("Templates/".count) + ":" + text
    }
    text += " [\(diagnostic.problem.code)]"
    if let suggestion = diagnostic.suggestion {
      text += suggestion.range == location.range ? " → " : " → at \(suggestion.range): "
      text += suggestion.replacement
    }
    if let advice = diagnostic.problem.english.advice { text += " (\(advice))" }
    for note in diagnostic.notes {
      let place = note.location
      let marked = String(decoding: place.file.bytes[place.range], as: UTF8.self)
      switch note.kind {
      case .usedHere(let user): text += " < \(user) «\(marked)»"
      case .firstDefinedHere: text += " first «\(marked)»"
      default: text += " note «\(marked)»"
      }
    }
    return text
  }
}

/// Objects in arrays: by kind, index and slot.
struct Source: ObjectSource {
  let objects: [[[Value]]]

  func value(of object: ObjectID, slot: Int) -> Value {
    let values = objects[Int(object.kind)][Int(object.index)]
    return slot < values.count ? values[slot] : .absent
  }
}

/// Formats that are easy to predict.
struct PlainFormats: TextFormats {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  func format(_ date: CalendarDate, _ style: DateStyle) -> String {
    let month = Self.months[date.month - 1]
    switch style {
    case .short: return "\(date.day) \(month.prefix(3)) \(date.year)"
    case .month: return "\(month) \(date.year)"
    default: return "\(date.day) \(month) \(date.year)"
    }
  }

  func format(_ moment: Moment, _ style: DateStyle) -> String {
    let date = format(moment.date, style)
    guard style == .full, let time = time(moment) else { return date }
    return "\(date), \(time)"
  }

  func time(_ moment: Moment) -> String? { moment.time?.iso8601 }

  func range(from start: Moment, to end: Moment?) -> String {
    guard let end else { return format(start, .full) }
    if start.date == end.date { return "\(format(start, .full))–\(time(end) ?? "")" }
    return "\(format(start, .full)) – \(format(end, .full))"
  }

  func number(_ value: Int) -> String {
    var digits = String(value.magnitude)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (value < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
  }

  func number(_ value: Double) -> String { String(value) }

  func number(_ value: Double, decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    return String((value * scale).rounded() / scale)
  }

  func pluralCategory(_ count: Int) -> PluralCategory { count == 1 ? .one : .other }

  /// Accents are ignored: å is sorted with a.
  func compare(_ a: String, _ b: String) -> Int {
    func key(_ text: String) -> String {
      text.lowercased().replacing("å", with: "a")
    }
    let (x, y) = (key(a), key(b))
    return x < y ? -1 : x > y ? 1 : 0
  }

  func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}

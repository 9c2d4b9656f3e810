import Dates
import Diagnostics
import Templates

// The input is several templates, separated by bytes 0xFF. The first is the page.

private let schema = Schema(objects: [
  ObjectType(
    "page",
    [
      .init("title", .text), .init("url", .url), .init("summary", .optional(.text)),
      .init("content", .html), .init("count", .integer), .init("start", .optional(.moment)),
      .init("tags", .list(.text)), .init("entries", .list(.object(0))), .init("flag", .boolean),
      .init("parent", .optional(.object(0))),
    ])
])

private let environment = Environment(
  schema: schema, site: .object(0),
  words: WordTable(["more": Word.parse("More {name}").word]), assets: ["site.css": "/site.css"],
  links: { $0 == "about.md" ? 1 : nil }, linkNames: ["about.md"])

private let entry = Value.record(
  Record([
    .text("<a & 'b'>"), .url("javascript:x"), .absent, .html(Array("<p>x</p>".utf8)), .integer(3),
    .absent, .list([.text("\""), .text("")]), .list([]), .boolean(true), .absent,
  ]))

private struct NoObjects: ObjectSource {
  func value(of object: ObjectID, slot: Int) -> Value { .absent }
}

private struct Plain: TextFormats {
  func format(_ date: CalendarDate, _ style: DateStyle) -> String { "date" }
  func format(_ moment: Moment, _ style: DateStyle) -> String { "moment" }
  func time(_ moment: Moment) -> String? { nil }
  func range(from start: Moment, to end: Moment?) -> String { "range" }
  func number(_ value: Int) -> String { String(value) }
  func number(_ value: Double) -> String { String(value) }
  func number(_ value: Double, decimals: Int) -> String { String(value) }
  func pluralCategory(_ count: Int) -> PluralCategory { .other }
  func compare(_ a: String, _ b: String) -> Int { a < b ? -1 : a > b ? 1 : 0 }
  func list(_ items: [String]) -> String { items.joined(separator: ", ") }
}

/// The function that libFuzzer calls for each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTemplates(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let names = ["page.html", "part.html", "components/card/card.html", "feed.xml"]
  var files: [String: SourceFile] = [:]
  let parts = bytes.split(
    separator: 0xFF, maxSplits: names.count - 1, omittingEmptySubsequences: false)
  for (name, part) in zip(names, parts) {
    files[name] = SourceFile(path: name, bytes: Array(part))
  }
  let (set, problems) = TemplateSet.parse(files)
  for name in names {
    let compiled = set.compile(template: name, page: .object(0), in: environment)
    for diagnostic in problems + compiled.diagnostics + compiled.use.diagnostics {
      precondition(diagnostic.location.range.upperBound <= diagnostic.location.file.bytes.count)
      precondition(!diagnostic.problem.english.message.isEmpty)
    }
    guard let program = compiled.program,
      let day = CalendarDate(year: 2026, month: 1, day: 31)
    else { continue }
    let context = RenderContext(
      formats: Plain(), words: Translation(), linkURL: { "/\($0)/" },
      now: Moment(date: day, time: nil, offset: 0),
      limits: RenderLimits(outputBytes: 100_000, steps: 10_000))
    var output: [UInt8] = []
    try? program.render(
      page: entry, site: entry, source: NoObjects(), context: context, into: &output)
  }
  return 0
}

import Dates

extension Filter {
  /// The filters of dates and times.
  static let dates: [Filter] = [
    Filter(
      name: "date", foreignNames: ["strftime", "dateformat"], input: .date,
      parameters: [
        Parameter(
          name: "style", kind: .choice(DateStyle.allCases.map(\.rawValue)), isOptional: true)
      ], result: .text,
      summary:
        "the date as the page's language writes it; without a style it is `long`",
      example: Example(
        #"{% for event in page.events | limit(1) %}{{ event.start | date("full") }}{% endfor %}"#,
        gives: "Wednesday 29 October 2025, 16:00")
    ) { values, renderer in
      let style = values.literal(0).map { dateStyles[$0] } ?? .long
      if style == .iso { return iso(values.input) }
      switch values.input {
      case .date(let date): return .text(renderer.context.formats.format(date, style))
      case .moment(let moment): return .text(renderer.context.formats.format(moment, style))
      default: return .absent
      }
    },

    Filter(
      name: "time", input: .moment, result: .type(.optional(.text)),
      summary: "the time of day; absent for a whole day",
      example: Example(
        #"{% for event in page.events | limit(1) %}{{ event.start | time }}{% endfor %}"#,
        gives: "16:00")
    ) { values, renderer in
      guard let moment = values.input.asMoment, let time = renderer.context.formats.time(moment)
      else {
        return .absent
      }
      return .text(time)
    },

    Filter(
      name: "range", input: .date, parameters: [Parameter(name: "end", kind: .date)], result: .text,
      summary: "both dates, as short as the page's language allows. The end may be absent",
      example: Example(
        #"{% for event in page.events | limit(1) %}{{ event.start | range(event.end) }}{% endfor %}"#,
        gives: "29 October 2025, 16:00–19:00")
    ) { values, renderer in
      guard let start = values.input.asMoment else { return .absent }
      return .text(renderer.context.formats.range(from: start, to: values.argument(0)?.asMoment))
    },

    Filter(
      name: "iso", input: .date, result: .text,
      summary: "the date as programs read it, for the attribute `datetime`",
      example: Example(
        #"{% for event in page.events | limit(1) %}{{ event.start | iso }}{% endfor %}"#,
        gives: "2025-10-29T16:00+01:00")
    ) { values, _ in iso(values.input) },
  ]
}

/// The styles by the index that a program has of them.
private let dateStyles = DateStyle.allCases

private func iso(_ value: Value) -> Value {
  switch value {
  case .date(let date): .text(date.iso8601)
  case .moment(let moment): .text(moment.iso8601)
  default: .absent
  }
}

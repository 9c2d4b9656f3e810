import CYAML
import Diagnostics

/// One of libyaml's events, with byte offsets in the whole file.
struct YAMLEvent {
  enum Kind {
    case documentStart, documentEnd, streamStart, streamEnd
    case alias
    case scalar(String, isPlain: Bool)
    case sequenceStart, sequenceEnd, mappingStart, mappingEnd
  }

  let kind: Kind
  let start: Int
  let end: Int
  /// Whether an anchor or a tag precedes the value; `start` is then where the first of them begins.
  let hasProperties: Bool
}

/// What libyaml reports about a text that it cannot read.
struct YAMLFailure {
  /// Its message, `did not find expected key`.
  let problem: String
  /// What it was doing, `while parsing a block mapping`; empty if it does not say.
  let context: String
  /// Where it stopped.
  let offset: Int
  /// Where the thing that it was reading begins.
  let contextOffset: Int?
  /// Whether the bytes themselves are wrong: not UTF-8, or a control character.
  let isEncoding: Bool
}

/// libyaml's event parser over a part of a file.
struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let range: SourceRange
  private var marks: MarkIndex

  /// Starts to parse `range`, a range inside `bytes`. Fails if memory runs out. `bytes` must
  /// outlive the events.
  init?(bytes: UnsafeBufferPointer<UInt8>, range: SourceRange) {
    // The parser holds a pointer to itself, so it needs an address that stays the same.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    // Set the encoding explicitly: if it guessed, libyaml would drop a first U+FEFF without
    // counting it.
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    // `range` is inside `bytes`, so base + lowerBound and its `count` bytes are valid; a nil base
    // has count 0, and libyaml reads nothing from an empty text.
    yaml_parser_set_input_string(
      parser, bytes.baseAddress.map { $0 + range.lowerBound }, range.count)
    self.parser = parser
    self.range = range
    marks = MarkIndex(bytes: bytes, range: range)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// Returns the next event; nil if libyaml cannot go on, for the reason that `failure` returns.
  mutating func next() -> YAMLEvent? {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { return nil }
    // This frees the strings of the event. All that are needed have been copied by then.
    defer { yaml_event_delete(&event) }
    var hasProperties = false
    let kind: YAMLEvent.Kind
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      hasProperties = scalar.anchor != nil || scalar.tag != nil
      // libyaml's value has `length` bytes of UTF-8 that it checked while reading.
      let value = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let isBlock =
        scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE
      let text = String(decoding: isBlock ? YAMLEvents.withoutBreaks(value) : value, as: UTF8.self)
      kind = .scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
    case YAML_SEQUENCE_START_EVENT:
      hasProperties =
        event.data.sequence_start.anchor != nil || event.data.sequence_start.tag != nil
      kind = .sequenceStart
    case YAML_MAPPING_START_EVENT:
      hasProperties = event.data.mapping_start.anchor != nil || event.data.mapping_start.tag != nil
      kind = .mappingStart
    case YAML_SEQUENCE_END_EVENT: kind = .sequenceEnd
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    case YAML_ALIAS_EVENT: kind = .alias
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
    case YAML_STREAM_START_EVENT: kind = .streamStart
    default: kind = .streamEnd
    }
    let start = marks.offset(of: event.start_mark.index)
    let end = max(start, marks.offset(of: event.end_mark.index))
    return YAMLEvent(kind: kind, start: start, end: end, hasProperties: hasProperties)
  }

  /// Returns a block's text without the line breaks around it: they end the block and are not part
  /// of its value.
  private static func withoutBreaks(
    _ text: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    var range = text.indices
    while let first = range.first, Lines.isBreak(text[first]) { range = range.dropFirst() }
    while let last = range.last, Lines.isBreak(text[last]) { range = range.dropLast() }
    return UnsafeBufferPointer(rebasing: text[range])
  }

  /// Returns why `next` returned nil.
  mutating func failure() -> YAMLFailure {
    let state = parser.pointee
    // libyaml's messages are constants in its own memory.
    let problem = state.problem.map { String(cString: $0) } ?? ""
    let context = state.context.map { String(cString: $0) } ?? ""
    if state.error == YAML_READER_ERROR {
      // For encoding errors libyaml counts bytes.
      let offset = min(range.lowerBound + state.problem_offset, range.upperBound)
      return YAMLFailure(
        problem: problem, context: context, offset: offset, contextOffset: nil, isEncoding: true)
    }
    return YAMLFailure(
      problem: problem, context: context, offset: marks.offset(of: state.problem_mark.index),
      contextOffset: context.isEmpty ? nil : marks.offset(of: state.context_mark.index),
      isEncoding: false)
  }
}

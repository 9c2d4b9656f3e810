import Dates
import Values

/// See `Values.Value`.
public typealias Value = Values.Value

/// See `Values.ObjectID`.
public typealias ObjectID = Values.ObjectID

/// See `Values.Record`.
public typealias Record = Values.Record

/// Gives the fields of objects. It is called from every thread that renders.
public protocol ObjectSource: Sendable {
  /// The value of the field at `slot` of the object's type; `.absent` when it has none.
  func value(of object: ObjectID, slot: Int) -> Value
}

extension Value {
  /// Whether it is true for an `if`. Absent values, `false`, empty texts and empty lists are not.
  var isTrue: Bool {
    switch self {
    case .absent: false
    case .boolean(let flag): flag
    case .text(let text), .url(let text): !text.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .list(let values): !values.isEmpty
    default: true
    }
  }

  /// Whether `default` keeps it, because it is neither absent nor empty.
  var isPresent: Bool {
    if case .boolean = self { true } else { isTrue }
  }

  /// The characters of a text or a URL.
  var string: String? {
    switch self {
    case .text(let text), .url(let text): text
    default: nil
    }
  }

  /// The elements of a list; empty for any other value.
  var elements: [Value] {
    if case .list(let values) = self { values } else { [] }
  }

  /// A date or a moment as a moment; a date is the whole day.
  var asMoment: Moment? {
    switch self {
    case .moment(let moment): moment
    case .date(let date): Moment(date: date, time: nil, offset: 0)
    default: nil
    }
  }

  /// Whether two values are equal for `==`, `in`, `where`, `without` and `unique`.
  func isSame(as other: Value) -> Bool {
    switch (self, other) {
    case (.absent, .absent): true
    case (.boolean(let a), .boolean(let b)): a == b
    case (.integer(let a), .integer(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.integer(let a), .number(let b)), (.number(let b), .integer(let a)): Double(a) == b
    case (.text(let a), .text(let b)), (.text(let a), .url(let b)), (.url(let a), .text(let b)),
      (.url(let a), .url(let b)):
      a == b
    case (.html(let a), .html(let b)): a == b
    case (.date(let a), .date(let b)): a == b
    case (.moment(let a), .moment(let b)): a == b
    case (.date(let a), .moment(let b)), (.moment(let b), .date(let a)): a == b.date
    case (.object(let a), .object(let b)): a == b
    case (.record(let a), .record(let b)): a === b || Value.areSame(a.values, b.values)
    case (.list(let a), .list(let b)): Value.areSame(a, b)
    default: false
    }
  }

  private static func areSame(_ a: [Value], _ b: [Value]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
  }
}

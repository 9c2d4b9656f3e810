import Dates

/// A value that a template works with.
///
/// A value whose case does not fit its declared type renders as if it were absent; it never stops
/// a build.
public enum Value: Sendable {
  /// No value.
  case absent
  /// Yes or no.
  case boolean(Bool)
  /// A whole number.
  case integer(Int)
  /// A number with a fraction.
  case number(Double)
  /// Plain text.
  case text(String)
  /// A URL.
  case url(String)
  /// HTML in UTF-8 that is safe to print as it is.
  case html([UInt8])
  /// A day. It is stored indirectly, so that a value stays small.
  indirect case date(CalendarDate)
  /// A day, with or without a time.
  indirect case moment(Moment)
  /// Values of one type.
  case list([Value])
  /// An object that the `ObjectSource` knows.
  case object(ObjectID)
  /// An object that carries its fields.
  case record(Record)
}

/// The name of an object of an `ObjectSource`. The source defines the meaning of `kind` and
/// `index`.
public struct ObjectID: Sendable, Hashable {
  /// The kind of the object.
  public var kind: Int32
  /// The number of the object in its kind.
  public var index: Int32

  /// Makes an id.
  public init(kind: Int32, index: Int32) {
    self.kind = kind
    self.index = index
  }
}

/// An object that carries its values, by slot. Two records are equal if their values are.
public final class Record: Sendable {
  /// The values, by slot.
  public let values: [Value]

  /// Makes a record.
  public init(_ values: [Value]) {
    self.values = values
  }
}

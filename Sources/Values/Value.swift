import Dates

/// A value that a template works with.
///
/// A value whose case does not fit its declared type renders as if it were absent; it never stops
/// a build.
public enum Value: Sendable {
  /// Nothing is there.
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
  /// A day. (Stored apart, so that a value stays small.)
  indirect case date(CalendarDate)
  /// A day, perhaps with a time.
  indirect case moment(Moment)
  /// Values of one type.
  case list([Value])
  /// An object that the `ObjectSource` knows.
  case object(ObjectID)
  /// An object that carries its fields.
  case record(Record)
}

/// Names an object of an `ObjectSource`; what `kind` and `index` mean is the source's business.
public struct ObjectID: Sendable, Hashable {
  /// Which sort of object.
  public var kind: Int32
  /// Which one of its sort.
  public var index: Int32

  /// Makes an id.
  public init(kind: Int32, index: Int32) {
    self.kind = kind
    self.index = index
  }
}

/// An object made on the spot: its values by slot. Two records are the same when their values are.
public final class Record: Sendable {
  /// The values, by slot.
  public let values: [Value]

  /// Makes a record.
  public init(_ values: [Value]) {
    self.values = values
  }
}

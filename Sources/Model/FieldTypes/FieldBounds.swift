import Diagnostics
import FrontMatter

extension SettingsMap {
  /// Reports `min` and `max` that are the wrong way round.
  mutating func checkBounds<T: Comparable & CustomStringConvertible>(_ min: T, _ max: T) {
    if min > max {
      report(.boundsReversed(min: min.description, max: max.description), at: keyRange("min"))
    }
  }

  /// The range between two bounds, either of which may be absent.
  mutating func bounds<T: Comparable & CustomStringConvertible>(
    _ low: T?, _ high: T?, in all: ClosedRange<T>
  ) -> ClosedRange<T> {
    let low = low ?? all.lowerBound
    let high = high ?? all.upperBound
    checkBounds(low, high)
    return low <= high ? low...high : high...low
  }
}

extension ClosedRange where Bound: CustomStringConvertible {
  /// The bounds for messages, without one that allows everything in `all`.
  func inWords(_ all: ClosedRange<Bound>) -> Bounds {
    if lowerBound == all.lowerBound { return .atMost(upperBound.description) }
    if upperBound == all.upperBound { return .atLeast(lowerBound.description) }
    return .between(lowerBound.description, upperBound.description)
  }
}

extension ValueReader {
  /// Whether a number is inside the bounds of its field; reports one that is not.
  mutating func isInside<T: CustomStringConvertible>(
    _ bounds: ClosedRange<T>, of all: ClosedRange<T>, _ number: T, _ place: FieldPlace,
    at range: SourceRange
  ) -> Bool {
    if bounds.contains(number) { return true }
    report(.outOfRange(field: place.field, bounds: bounds.inWords(all)), at: range)
    return false
  }

  /// Reports a list that has fewer or more values than its field asks for.
  mutating func checkCount(
    _ count: Int, _ min: Int, _ max: Int, _ place: FieldPlace, at range: SourceRange
  ) {
    if count < min {
      report(.tooFew(field: place.field, count: count, min: min), at: range)
    } else if count > max {
      report(.tooMany(field: place.field, count: count, max: max), at: range)
    }
  }
}

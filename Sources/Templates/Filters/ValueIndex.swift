/// Finds values that are equal to earlier ones.
struct ValueIndex {
  private enum Key: Hashable {
    case text(String)
    case object(ObjectID)
    case integer(Int)
    case other(Int)
  }

  private var indexes: [Key: [Int]] = [:]
  private var values: [Value] = []

  /// The index of a value among the distinct values, whether it is new, and the number of
  /// comparisons.
  mutating func index(of value: Value) -> (index: Int, isNew: Bool, looks: Int) {
    let key: Key
    switch value {
    case .text(let text), .url(let text): key = .text(text)
    case .object(let object): key = .object(object)
    case .integer(let integer): key = .integer(integer)
    case .record(let record): key = .other(record.values.count)
    default: key = .other(0)
    }
    var looks = 0
    for index in indexes[key] ?? [] {
      looks += 1
      if values[index].isSame(as: value) { return (index, false, looks) }
    }
    indexes[key, default: []].append(values.count)
    values.append(value)
    return (values.count - 1, true, looks)
  }
}

import Dates

extension Renderer {
  /// Runs a filter.
  func apply(_ call: FilterCall, _ registers: Registers) throws(RenderError) -> Value {
    func value(_ register: Int32) -> Value { registers[Int(register)] }
    switch call {
    case .date(let register, let style):
      switch value(register) {
      case .date(let date): return .text(context.formats.format(date, style))
      case .moment(let moment): return .text(context.formats.format(moment, style))
      default: return .absent
      }
    case .time(let register):
      guard let moment = value(register).asMoment, let time = context.formats.time(moment)
      else { return .absent }
      return .text(time)
    case .iso(let register):
      switch value(register) {
      case .date(let date): return .text(date.iso8601)
      case .moment(let moment): return .text(moment.iso8601)
      default: return .absent
      }
    case .range(let start, let end):
      guard let start = value(start).asMoment else { return .absent }
      return .text(context.formats.range(from: start, to: value(end).asMoment))
    case .upper, .lower, .capitalise, .truncate, .trim, .replace, .split, .number, .join:
      return try applyText(call, registers)
    default:
      return try applyList(call, registers)
    }
  }

  // MARK: - Lists

  private func applyList(
    _ call: FilterCall, _ registers: Registers
  ) throws(RenderError) -> Value {
    func value(_ register: Int32) -> Value { registers[Int(register)] }
    func list(_ register: Int32) -> [Value] { registers[Int(register)].elements }
    switch call {
    case .count(let register): return .integer(list(register).count)
    case .first(let register): return list(register).first ?? .absent
    case .last(let register): return list(register).last ?? .absent
    case .limit(let register, let count):
      let list = list(register)
      let limit = value(count).count
      return list.count <= limit ? value(register) : .list(Array(list.prefix(limit)))
    case .offset(let register, let count):
      return .list(Array(list(register).dropFirst(value(count).count)))
    case .batch(let register, let count):
      let list = list(register)
      let size = max(1, value(count).count)
      try step(list.count)
      return .list(
        stride(from: 0, to: list.count, by: size).map {
          .list(Array(list[$0..<min(list.count, $0 + size)]))
        })
    case .reverse(let register):
      let list = list(register)
      try step(list.count)
      return .list(list.reversed())
    case .whereTrue(let register, let path):
      return .list(try select(list(register), path) { $0.isTrue })
    case .whereSame(let register, let path, let wanted):
      let wanted = value(wanted)
      return .list(try select(list(register), path) { $0.isSame(as: wanted) })
    case .contains(let register, let path, let wanted):
      let wanted = value(wanted)
      return .boolean(
        try !select(list(register), path) { $0.isSame(as: wanted) }.isEmpty)
    case .without(let register, let entry):
      let entry = value(entry)
      let list = list(register)
      try step(list.count)
      return .list(list.filter { !$0.isSame(as: entry) })
    case .unique(let register): return .list(try unique(list(register)))
    case .sort(let register, let keys): return .list(try sort(list(register), by: keys))
    case .group(let register, let path, let keepsAbsent):
      return .list(try group(list(register), by: path, keepsAbsent: keepsAbsent))
    case .upcoming(let register, let start, let end):
      return .list(try byDate(list(register), start, end, past: false))
    case .past(let register, let start, let end):
      return .list(try byDate(list(register), start, end, past: true))
    default: return .absent
    }
  }

  /// The value at a path that goes through no list.
  private func value(at path: FieldPath, of value: Value) -> Value {
    var value = value
    for slot in path.slots { value = field(of: value, slot) }
    return value
  }

  /// The elements of which the value at a path, or an element of the list there, passes a test.
  private func select(
    _ list: [Value], _ path: FieldPath, _ test: (Value) -> Bool
  ) throws(RenderError) -> [Value] {
    var selected: [Value] = []
    for element in list where try any(at: path, of: element, test) { selected.append(element) }
    return selected
  }

  private func any(
    at path: FieldPath, of value: Value, from index: Int = 0, _ test: (Value) -> Bool
  ) throws(RenderError) -> Bool {
    try step()
    var value = value
    for position in path.slots.indices.dropFirst(index) {
      if case .list(let elements) = value {
        for element in elements where try any(at: path, of: element, from: position, test) {
          return true
        }
        return false
      }
      value = field(of: value, path.slots[position])
    }
    if test(value) { return true }
    if case .list(let elements) = value {
      try step(elements.count)
      return elements.contains(where: test)
    }
    return false
  }

  /// All values at a path, those of lists one by one.
  private func values(
    at path: FieldPath, of value: Value, from index: Int = 0
  ) throws(RenderError) -> [Value] {
    try step()
    var value = value
    for position in path.slots.indices.dropFirst(index) {
      if case .list(let elements) = value {
        var all: [Value] = []
        for element in elements { all += try values(at: path, of: element, from: position) }
        return all
      }
      value = field(of: value, path.slots[position])
    }
    return if case .list(let elements) = value { elements } else { [value] }
  }

  private func unique(_ list: [Value]) throws(RenderError) -> [Value] {
    var seen = ValueIndex()
    var result: [Value] = []
    for value in list {
      try step()
      let (_, isNew, looks) = seen.index(of: value)
      try step(looks)
      if isNew { result.append(value) }
    }
    return result
  }

  private func group(
    _ list: [Value], by path: FieldPath, keepsAbsent: Bool
  ) throws(RenderError) -> [Value] {
    var seen = ValueIndex()
    var groups: [(key: Value, entries: [Value])] = []
    var rest: [Value] = []
    for entry in list {
      try step()
      for key in try values(at: path, of: entry) {
        if case .absent = key {
          if keepsAbsent { rest.append(entry) }
          continue
        }
        let (index, isNew, looks) = seen.index(of: key)
        try step(looks)
        if isNew { groups.append((key, [])) }
        groups[index].entries.append(entry)
      }
    }
    if !rest.isEmpty { groups.append((.absent, rest)) }
    return groups.map { .record(Record([$0.key, .list($0.entries)])) }
  }

  // MARK: - Order

  private func sort(
    _ list: [Value], by keys: [SortKey]
  ) throws(RenderError) -> [Value] {
    guard list.count > 1 else { return list }
    try step(list.count * keys.count)
    let rows = list.enumerated().map { place, entry in
      (place: place, keys: keys.map { value(at: $0.path, of: entry) }, entry: entry)
    }
    let sorted = rows.sorted { a, b in
      for (index, key) in keys.enumerated() {
        let (x, y) = (a.keys[index], b.keys[index])
        // What has no value stands last in either direction.
        let isXAbsent = x.isAbsent
        let isYAbsent = y.isAbsent
        if isXAbsent || isYAbsent {
          if isXAbsent != isYAbsent { return isYAbsent }
          continue
        }
        let order = order(x, y)
        if order != 0 { return key.isDescending ? order > 0 : order < 0 }
      }
      return a.place < b.place
    }
    return sorted.map(\.entry)
  }

  /// Negative, zero or positive as `a` comes before, with or after `b`.
  func order(_ a: Value, _ b: Value) -> Int {
    switch (a, b) {
    case (.integer(let a), .integer(let b)): return a < b ? -1 : a > b ? 1 : 0
    case (.number(let a), .number(let b)): return a < b ? -1 : a > b ? 1 : 0
    case (.integer(let a), .number(let b)): return Double(a) < b ? -1 : Double(a) > b ? 1 : 0
    case (.number(let a), .integer(let b)): return a < Double(b) ? -1 : a > Double(b) ? 1 : 0
    case (.boolean(let a), .boolean(let b)): return a == b ? 0 : b ? -1 : 1
    case (.date(let a), .date(let b)): return a < b ? -1 : a > b ? 1 : 0
    case (.date(let a), .moment(let b)): return a < b.date ? -1 : a > b.date ? 1 : 0
    case (.moment(let a), .date(let b)): return a.date < b ? -1 : a.date > b ? 1 : 0
    case (.moment(let a), .moment(let b)):
      return a.start < b.start ? -1 : a.start > b.start ? 1 : 0
    default:
      guard let a = a.string, let b = b.string else { return 0 }
      return context.formats.compare(a, b)
    }
  }

  /// The events that are not over, earliest first, or those that are, latest first.
  private func byDate(
    _ list: [Value], _ start: Int32, _ end: Int32?, past: Bool
  ) throws(RenderError) -> [Value] {
    try step(list.count)
    let now = context.now.start
    // The offset of the clock stands in for that of days without one.
    let offset = context.now.offset
    func moment(_ value: Value) -> Moment? {
      if case .date(let date) = value { return Moment(date: date, time: nil, offset: offset) }
      return value.asMoment
    }
    var rows: [(place: Int, start: Int, entry: Value)] = []
    for (place, entry) in list.enumerated() {
      guard let first = moment(field(of: entry, start)) else { continue }
      let last = end.flatMap { moment(field(of: entry, $0)) } ?? first
      let isOver = last.end <= now
      if isOver == past { rows.append((place, first.start, entry)) }
    }
    rows.sort { a, b in
      if a.start != b.start { return past ? a.start > b.start : a.start < b.start }
      return a.place < b.place
    }
    return rows.map(\.entry)
  }
}

extension Value {
  /// A number of elements: not negative, zero for what is no number.
  fileprivate var count: Int {
    if case .integer(let value) = self { max(0, value) } else { 0 }
  }

  fileprivate var isAbsent: Bool {
    if case .absent = self { true } else { false }
  }
}

/// Finds values that are the same as earlier ones.
private struct ValueIndex {
  private enum Key: Hashable {
    case text(String)
    case object(ObjectID)
    case integer(Int)
    case other(Int)
  }

  private var indexes: [Key: [Int]] = [:]
  private var values: [Value] = []

  /// The place of a value among the different ones, whether it is new, and how many were compared.
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

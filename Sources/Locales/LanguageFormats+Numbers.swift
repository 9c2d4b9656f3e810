extension LanguageFormats {
  /// Writes a whole number with the language's separators: `12,500`, `12.500`, `12 500`.
  public func number(_ value: Int) -> String { table.numbers.text(value) }

  /// Writes a number with the language's separators. `decimals` (0...20) is the number of decimals,
  /// rounded half away from zero; nil writes as many as the number has.
  public func number(_ value: Double, decimals: Int? = nil) -> String {
    table.numbers.text(value, decimals: decimals)
  }

  /// Writes a number of bytes for readers: `850 bytes`, `120 KB`, `1.4 MB`, `23 MB`. A KB is 1,000
  /// bytes, as in SI. A negative number counts as 0.
  public func fileSize(_ bytes: Int) -> String {
    let bytes = max(0, bytes)
    if bytes < 1000 { return table.sizes[0].text(number(bytes), pluralCategory(bytes)) }
    var unit = 1
    var size = 1000
    // 999,500 bytes and more would round to 1,000 KB.
    while unit < 3, bytes >= size * 1000 - size / 2 {
      unit += 1
      size *= 1000
    }
    let tenths = (bytes / (size / 10) + (bytes % (size / 10) >= size / 20 ? 1 : 0))
    if unit > 1, tenths < 100, tenths % 10 != 0 {
      let text = String(tenths / 10) + table.numbers.decimal + String(tenths % 10)
      return table.sizes[unit].text(text, .other)
    }
    let whole = bytes / size + (bytes % size >= size / 2 ? 1 : 0)
    return table.sizes[unit].text(number(whole), pluralCategory(whole))
  }

  /// Joins items as the language does: `a, b and c`, `a, b en c`.
  public func list(_ items: [String]) -> String { table.lists.text(items) }
}

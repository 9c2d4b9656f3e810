extension Collation {
  /// Makes the root order with a language's rules (UTS 35, part 5, "Tailorings"):
  /// `&a<b<<c<<<d=e/f`, `[before 1]` and `[reorder Cyrl]` or `[reorder Grek]`. A rule about letters
  /// that are not in the root table is ignored.
  init(rules: String) {
    let first =
      rules.hasPrefix("[reorder Cyrl]")
      ? CollationData.cyrillic : rules.hasPrefix("[reorder Grek]") ? CollationData.greek : nil
    func weighted(_ element: UInt32) -> UInt32 {
      let rank = Int(element >> 16)
      guard rank != 0 else { return element }
      return UInt32(Collation.place(rank, first: first) * 32) << 16 | element & 0xFFFF
    }
    elements = CollationData.elements.map { $0 < Collation.several ? weighted($0) : $0 }
    pool = CollationData.expansions.map(weighted)
    guard !rules.isEmpty else { return }
    var tailoring = Tailoring(collation: self, rules: Array(rules.unicodeScalars))
    tailoring.run()
    self = tailoring.collation
    for key in contractions.keys { contractions[key]?.sort { $0.rest.count > $1.rest.count } }
  }

  /// Returns the new place of a rank if the script `first` comes before Latin.
  private static func place(_ rank: Int, first: ClosedRange<Int>?) -> Int {
    guard let first, rank >= CollationData.latin else { return rank }
    return first.contains(rank)
      ? rank - first.lowerBound + CollationData.latin : rank + first.count
  }

  /// Returns the elements of some scalars; nil if the table does not have one of them.
  fileprivate func elements(of scalars: [UInt32]) -> [UInt32]? {
    if let first = scalars.first,
      let whole = contractions[first]?.first(where: { $0.rest == Array(scalars.dropFirst()) })
    {
      return whole.elements
    }
    var found: [UInt32] = []
    for scalar in scalars {
      guard let place = Collation.index(scalar) else { return nil }
      let element = elements[place]
      if element < Collation.several {
        if element != 0 { found.append(element) }
      } else {
        let first = Int(element & 0xFFFF)
        found += pool[first..<first + Int((element >> 16) & 0x7FFF)]
      }
    }
    return found
  }

  /// Gives scalars elements of their own. A letter with an accent gets them also with a combining
  /// mark as its accent.
  fileprivate mutating func set(_ scalars: [UInt32], _ new: [UInt32]) {
    guard let first = scalars.first else { return }
    if scalars.count > 1 {
      contractions[first, default: []].append((Array(scalars.dropFirst()), new))
      return
    }
    guard let place = Collation.index(first) else { return }
    if let old = elements(of: scalars), old.count == 2,
      let letter = (0x41...0x7A).first(where: { elements[$0 - 0x20] == old[0] }),
      let mark = (0x300...0x36F).first(where: { Collation.index($0).map { elements[$0] } == old[1] }
      )
    {
      contractions[UInt32(letter), default: []].append(([UInt32(mark)], new))
    }
    if new.count == 1 {
      elements[place] = new[0]
    } else {
      elements[place] = Collation.several | UInt32(new.count) << 16 | UInt32(pool.count)
      pool += new
    }
  }
}

/// Reads a language's rules and adds them to a collation.
private struct Tailoring {
  var collation: Collation
  let rules: [Unicode.Scalar]
  private var position = 0
  /// The elements from which the next rule starts. It changes the last of them. Empty while rules
  /// are ignored.
  private var current: [UInt32] = []
  private var secondary: UInt32 = 100
  /// The number of places that are used after a root letter, by its weight.
  private var taken: [UInt32: UInt32] = [:]

  init(collation: Collation, rules: [Unicode.Scalar]) {
    self.collation = collation
    self.rules = rules
  }

  mutating func run() {
    while position < rules.count {
      let mark = rules[position]
      position += 1
      switch mark {
      case "&":
        let before = position < rules.count && rules[position] == "["
        if before { skipBrackets() }
        anchor(text(), before: before)
      case "[":
        position -= 1
        skipBrackets()
      case "<":
        var strength = 1
        while position < rules.count, rules[position] == "<", strength < 3 {
          strength += 1
          position += 1
        }
        relate(strength)
      case "=": relate(4)
      default: break
      }
    }
  }

  private mutating func skipBrackets() {
    while position < rules.count, rules[position] != "]" { position += 1 }
    position += 1
  }

  private mutating func text() -> [UInt32] {
    var scalars: [UInt32] = []
    while position < rules.count, !["<", "=", "&", "[", "/"].contains(rules[position]) {
      scalars.append(rules[position].value)
      position += 1
    }
    return scalars
  }

  private mutating func anchor(_ scalars: [UInt32], before: Bool) {
    secondary = 100
    current = collation.elements(of: scalars) ?? []
    guard before, let weight = current.first.map({ $0 >> 16 }), weight >= 64 else { return }
    current = [(weight / 32 - 1) * 32 << 16 | Collation.common]
  }

  private mutating func relate(_ strength: Int) {
    let scalars = text()
    var expansion: [UInt32] = []
    if position < rules.count, rules[position] == "/" {
      position += 1
      expansion = collation.elements(of: text()) ?? []
    }
    guard let last = current.last else { return }
    var element = last
    switch strength {
    case 1:
      let root = last >> 16 & ~31
      let place = min((taken[root] ?? 0) + 1, 31)
      taken[root] = place
      element = (root + place) << 16 | Collation.common
    case 2:
      secondary = min(secondary + 1, 255)
      element = last & 0xFFFF_0000 | secondary << 8 | 1
    case 3: element = last & 0xFFFF_FF00 | min((last & 0xFF) + 1, 255)
    default: break
    }
    current[current.count - 1] = element
    collation.set(scalars, current + expansion)
  }
}

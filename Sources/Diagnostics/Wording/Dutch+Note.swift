extension Note.Kind {
  /// The description of the place in Dutch.
  public var dutch: String {
    switch self {
    case .firstDefinedHere: "hier staat het al"
    case .requiredHere: "dit vraagt erom"
    case .usedHere(let user): "'\(user)' gebruikt het hier"
    case .otherPlace(let name): "het andere is '\(name)'"
    case .changedSince: "dit is sindsdien veranderd"
    case .removedSince(0): "de delen staan sindsdien in een andere volgorde"
    case .removedSince(1): "een deel is sindsdien weg"
    case .removedSince(let count): "\(count) delen zijn sindsdien weg"
    case .otherField(let name): "hier staat '\(name)'"
    case .openedHere: "het begint hier"
    case .endedHere: "dit sloot het af"
    }
  }
}

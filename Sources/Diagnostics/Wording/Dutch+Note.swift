extension Note.Kind {
  /// What to tell a Dutch-speaking writer about the place.
  public var dutch: String {
    switch self {
    case .firstDefinedHere: "hier staat het al"
    case .requiredHere: "dit vraagt erom"
    case .usedHere(let user): "'\(user)' gebruikt het hier"
    case .otherPlace(let name): "het andere is '\(name)'"
    case .otherField(let name): "hier staat '\(name)'"
    case .openedHere: "het begint hier"
    case .endedHere: "dit sloot het af"
    }
  }
}

extension Note.Kind {
  /// What to tell an English-speaking writer about the place.
  public var english: String {
    switch self {
    case .firstDefinedHere: "it stands here first"
    case .requiredHere: "this asks for it"
    case .usedHere(let user): "'\(user)' uses it here"
    case .otherPlace(let name): "the other one is '\(name)'"
    case .otherField(let name): "'\(name)' stands here"
    case .openedHere: "it begins here"
    case .endedHere: "this ended it"
    }
  }
}

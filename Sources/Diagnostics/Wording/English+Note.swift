extension Note.Kind {
  /// The description of the place in English.
  public var english: String {
    switch self {
    case .firstDefinedHere: "it is here first"
    case .requiredHere: "this requires it"
    case .usedHere(let user): "'\(user)' uses it here"
    case .otherPlace(let name): "the other one is '\(name)'"
    case .changedSince: "this has changed since"
    case .removedSince(0): "its parts have changed order since"
    case .removedSince(1): "a part has been removed since"
    case .removedSince(let count): "\(count) parts have been removed since"
    case .otherField(let name): "'\(name)' is here"
    case .openedHere: "it begins here"
    case .endedHere: "this ended it"
    }
  }
}

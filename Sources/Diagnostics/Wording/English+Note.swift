extension Note.Kind {
  /// The description of the place in English.
  public var english: String {
    switch self {
    case .firstDefinedHere: "it stands here first"
    case .requiredHere: "this asks for it"
    case .usedHere(let user): "'\(user)' uses it here"
    case .otherPlace(let name): "the other one is '\(name)'"
    case .changedSince: "this has changed since"
    case .removedSince(0): "its parts stand in another order since"
    case .removedSince(1): "a part is gone since"
    case .removedSince(let count): "\(count) parts are gone since"
    case .otherField(let name): "'\(name)' stands here"
    case .openedHere: "it begins here"
    case .endedHere: "this ended it"
    }
  }
}

import Diagnostics

/// Guesses which type of field a wrong name means.
enum TypeGuess {
  /// The type that a name means: the name in another program, or a similar name. nil when neither is known.
  static func type(meantBy name: String) -> String? {
    let name = name.lowercased()
    if FieldType.names.contains(name) { return name }
    return others[name] ?? NearMiss.best(for: name, among: FieldType.names)
  }

  private static let others = Dictionary(
    FieldTypeName.allCases.flatMap { type in
      type.declaration.otherNames.map { ($0, type.rawValue) }
    }, uniquingKeysWith: { first, _ in first })
}

import Diagnostics

/// The names that other programs give to types of fields.
enum TypeGuess {
  /// The type of `model.yml` that a name was meant as: another program's, or a near one.
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

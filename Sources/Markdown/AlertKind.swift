/// The kinds of alerts that GitHub supports.
public enum AlertKind: UInt8, Sendable, Hashable, CaseIterable {
  /// Useful information, even for readers who skim.
  case note
  /// Helpful advice.
  case tip
  /// Information that readers need.
  case important
  /// Something that needs attention at once, to avoid trouble.
  case warning
  /// Something that may go wrong.
  case caution

  /// The name as it is written in Markdown (`NOTE`).
  public var name: String {
    switch self {
    case .note: "NOTE"
    case .tip: "TIP"
    case .important: "IMPORTANT"
    case .warning: "WARNING"
    case .caution: "CAUTION"
    }
  }

  /// Finds the kind with a name, in any case. Fails if there is none.
  init?(marker: Substring) {
    guard let kind = Self.allCases.first(where: { $0.name == marker.uppercased() }) else {
      return nil
    }
    self = kind
  }

  /// The name in the class of its HTML element (`alert-note`).
  var className: StaticString {
    switch self {
    case .note: "alert-note"
    case .tip: "alert-tip"
    case .important: "alert-important"
    case .warning: "alert-warning"
    case .caution: "alert-caution"
    }
  }
}

/// The kinds of things that a page loads from elsewhere or sends there: the words of `allow-hosts`
/// in `site.yml`.
public enum LoadKind: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Pictures, icons, and images in style sheets.
  case images
  /// Sound and video, and their captions.
  case media
  /// Scripts.
  case scripts
  /// Style sheets.
  case styles
  /// Fonts.
  case fonts
  /// Pages and documents within a page.
  case frames
  /// Targets of forms.
  case forms
  /// Requests of scripts, and connections that a page opens in advance.
  case connections

  /// In the order of their names.
  public static func < (left: LoadKind, right: LoadKind) -> Bool { left.rawValue < right.rawValue }
}

/// The reason why a text is not the host of a third party.
public enum HostFault: Sendable, Hashable, CaseIterable {
  /// It has `https://` before it, or a path after it.
  case withSchemeOrPath
  /// It would match more than the hosts of one name: `*`, `*.com`.
  case tooWide
  /// It has characters that a host name cannot have.
  case notAName
}

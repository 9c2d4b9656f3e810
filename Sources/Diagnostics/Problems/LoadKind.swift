/// What a page takes from elsewhere, or sends there: the words of `allow-hosts` in `site.yml`.
public enum LoadKind: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Pictures, icons, what style sheets show.
  case images
  /// Sound and video, and their captions.
  case media
  /// Programs.
  case scripts
  /// Style sheets.
  case styles
  /// Fonts.
  case fonts
  /// Pages and documents within a page.
  case frames
  /// Where forms are sent.
  case forms
  /// What scripts ask for, and connections that a page opens ahead.
  case connections

  /// In the order of their names.
  public static func < (left: LoadKind, right: LoadKind) -> Bool { left.rawValue < right.rawValue }
}

/// Why a text is no host of a third party.
public enum HostFault: Sendable, Hashable, CaseIterable {
  /// It has `https://` before it, or a path behind it.
  case withSchemeOrPath
  /// It would stand for more than the hosts of one name: `*`, `*.com`.
  case tooWide
  /// It has other characters than a host's name.
  case notAName
}

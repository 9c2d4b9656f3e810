/// What `polder serve` prints at the terminal.
public enum ServePhrase: Sendable, Hashable {
  /// The requested port is in use, so another was taken.
  case taken(port: UInt16, instead: UInt16)
  /// The addresses at which other computers can see the pages.
  case network([String])
  /// The address of the pages alone, and of the list of all pages.
  case places(pages: String, overview: String)
  /// A build: the number of changed files (nil for the first), its milliseconds, and the findings.
  case read(changes: Int?, milliseconds: Int, errors: Int, warnings: Int)
  /// The system has no inotify watches left.
  case noWatches
  /// The system has no inotify instances left: too many programs watch folders.
  case noWatchers
  /// Folders cannot be watched; the number is that of errno(3).
  case cannotWatch(errno: Int32)
  /// No port is free from this one on.
  case noPort(first: UInt16)
  /// The preview cannot start; the number is that of errno(3).
  case cannotStart(errno: Int32)
  /// No browser can be opened from here.
  case noBrowser

  /// Returns the words in a language.
  public func words(in language: MessageLanguage) -> String {
    switch language {
    case .english: english
    case .dutch: dutch
    }
  }
}

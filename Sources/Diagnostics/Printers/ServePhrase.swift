/// What `polder serve` says at the terminal.
public enum ServePhrase: Sendable, Hashable {
  /// The wanted port is somebody else's, and which one was taken instead.
  case taken(port: UInt16, instead: UInt16)
  /// The addresses at which other computers see the pages.
  case network([String])
  /// Where the pages are by themselves, and where all of them are listed.
  case places(pages: String, overview: String)
  /// How many files had changed (nil at first), how long it took in milliseconds, and what is wrong.
  case read(changes: Int?, milliseconds: Int, errors: Int, warnings: Int)
  /// The system watches no more folders.
  case noWatches
  /// Too many programs watch folders.
  case noWatchers
  /// Folders cannot be watched: a number of errno(3).
  case cannotWatch(errno: Int32)
  /// No port from this one on is free.
  case noPort(first: UInt16)
  /// The preview cannot start: a number of errno(3).
  case cannotStart(errno: Int32)
  /// No browser can be opened from here.
  case noBrowser

  /// The words in a language.
  public func words(in language: MessageLanguage) -> String {
    switch language {
    case .english: english
    case .dutch: dutch
    }
  }
}

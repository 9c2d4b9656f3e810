/// Why an image cannot be published.
public enum ImageFault: Error, Hashable, Sendable {
  /// The file ends before the picture does.
  case truncated
  /// The file contradicts its format.
  case damaged
  /// A drawing that says neither how large it is nor what shape it has.
  case noSize
  /// More pixels than `ImageFile.pixelLimit`.
  case tooManyPixels(width: Int, height: Int)
  /// Data about the picture that cannot be taken out without harm.
  case metadata
  /// A format of cameras and image editors that browsers do not show, and that may say where a photo
  /// was taken.
  case foreign(name: String)
  /// What a drawing holds and must not, in the order of its places.
  case drawing([DrawingFault])
}

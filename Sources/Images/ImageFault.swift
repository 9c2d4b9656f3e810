/// The reason why an image cannot be published.
public enum ImageFault: Error, Hashable, Sendable {
  /// The file ends before the picture does.
  case truncated
  /// The file breaks the rules of its format.
  case damaged
  /// A drawing with neither a size nor a shape.
  case noSize
  /// More pixels than `ImageFile.pixelLimit`.
  case tooManyPixels(width: Int, height: Int)
  /// Metadata that cannot be removed without harm.
  case metadata
  /// A format of cameras and image editors that browsers do not show, and that may contain the
  /// location of a photo.
  case foreign(name: String)
  /// The forbidden contents of a drawing, in the order of the file.
  case drawing([DrawingFault])
}

import Dates
import Diagnostics

/// Until when the people in an image agree that it is shown.
public struct ImageConsent: Sendable {
  /// The last day on which it may be shown; nil where what is written for it cannot be read, and it is not
  /// shown at all.
  public let lastDay: CalendarDate?
  /// Where the day is written.
  public let location: SourceLocation
}

extension FieldValue {
  /// Calls `visit` with the path of every image in this value that is shown for some time only.
  public func forEachConsent(_ visit: (String, ImageConsent) -> Void) {
    switch content {
    case .image(let path?, _, let consent?): visit(path, consent)
    case .list(let values):
      for value in values { value.forEachConsent(visit) }
    case .group(let values):
      for value in values { value?.forEachConsent(visit) }
    default: break
    }
  }

  /// This value without some images; nil when it is one of them.
  fileprivate func without(_ images: Set<String>) -> FieldValue? {
    switch content {
    case .image(let path?, _, _) where images.contains(path),
      .file(let path) where images.contains(path):
      return nil
    case .list(let values):
      return FieldValue(
        content: .list(values.compactMap { $0.without(images) }), location: location)
    case .group(let values):
      return FieldValue(
        content: .group(values.map { $0?.without(images) }), location: location)
    default: return self
    }
  }
}

extension EntryVersion {
  /// The same version without some images, by their paths.
  public func without(_ images: Set<String>) -> EntryVersion {
    with(values: values.map { $0?.without(images) })
  }
}

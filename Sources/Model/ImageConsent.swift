import Dates
import Diagnostics

/// Until when the people in an image agree that it is shown.
public struct ImageConsent: Sendable {
  /// The last day on which the image may be shown; nil when the day cannot be read, so that the image is not
  /// shown at all.
  public let lastDay: CalendarDate?
  /// Where the day is written.
  public let location: SourceLocation
}

extension EntryVersion {
  /// The same version without some images, by their paths.
  public func without(_ images: Set<String>) -> EntryVersion {
    with(values: values.map { $0?.without(images) })
  }
}

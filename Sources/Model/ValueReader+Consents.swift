import Diagnostics
import FrontMatter

extension ValueReader {
  private static let key = "consent-until"

  /// Reads until when an image may be shown. If the day cannot be read, that is an error and the image is not
  /// shown: a draft with such a mistake does not stop the build, and must not show the image for too long.
  mutating func readConsent(_ pairs: [YAMLPair]) -> ImageConsent? {
    guard let pair = pairs.first(where: { $0.key == ValueReader.key }) else {
      // A misspelt key is already reported.
      let meant = pairs.first {
        $0.key.lowercased().contains("consent")
          || NearMiss.best(for: $0.key, among: [ValueReader.key]) != nil
      }
      return meant.map {
        ImageConsent(lastDay: nil, location: SourceLocation(file, $0.keyRange))
      }
    }
    if isTranslation {
      report(.notTranslated(field: pair.key), at: pair.keyRange)
      return nil
    }
    return readConsent(pair.value, at: pair.keyRange)
  }

  private mutating func readConsent(_ node: YAMLNode, at key: SourceRange) -> ImageConsent {
    if node.isNull {
      report(.emptyValue(field: ValueReader.key), at: key)
      return ImageConsent(lastDay: nil, location: SourceLocation(file, key))
    }
    let location = SourceLocation(file, node.range)
    guard let text = node.scalar else {
      report(.wrongType(field: ValueReader.key, expected: .date), at: node.range)
      return ImageConsent(lastDay: nil, location: location)
    }
    return ImageConsent(
      lastDay: readDate(text, node, field: ValueReader.key), location: location)
  }

  /// Reads `consent-until: {photo.jpg: 2027-05-31}`: the images in the text of the page that are shown for a
  /// limited time.
  mutating func readConsents(_ pair: YAMLPair) -> [(path: String, consent: ImageConsent)] {
    guard !isTranslation else {
      report(.notTranslated(field: pair.key), at: pair.keyRange)
      return []
    }
    guard case .mapping(let pairs) = pair.value.content else {
      report(.wrongType(field: pair.key, expected: .imageDays), at: pair.value.range)
      return []
    }
    return pairs.compactMap { item in
      let name = YAMLNode(.scalar(item.key, isPlain: false), range: item.keyRange)
      let consent = readConsent(item.value, at: item.keyRange)
      guard let found = readFileName(item.key, name, field: pair.key) else { return nil }
      if found.format == nil {
        report(.notAnImage(field: pair.key, name: item.key), at: item.keyRange)
      }
      return (found.path, consent)
    }
  }
}

import Dates
import Diagnostics
import Markdown
import Model

/// Images of people, shown until the day to which the people agreed. After that day, Polder removes
/// the image from every page that uses it, and does not publish its file or its smaller versions.
enum Consents {
  /// The number of days before the end at which a warning begins.
  static let warningDays = 30

  /// Returns the images whose consent has ended, by their paths. The consent on one page applies to
  /// all pages that use the file, and to every copy of the file.
  static func ended(_ pages: [ParsedPage], in input: SiteInput, now: Moment) -> Set<String> {
    var ended: Set<String> = []
    forEach(pages) { path, consent in
      if !consent.isGiven(on: now.date) { ended.insert(path) }
    }
    if ended.isEmpty { return ended }
    let hashes = Set(
      input.assets.filter { ended.contains($0.path) }.compactMap { $0.image?.hash })
    for asset in input.assets {
      if let hash = asset.image?.hash, hashes.contains(hash) { ended.insert(asset.path) }
    }
    return ended
  }

  /// Warns before images are removed, and lists the images that are removed.
  static func review(_ pages: [ParsedPage], now: Moment) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    forEach(pages) { _, consent in
      guard let lastDay = consent.lastDay else { return }
      let left = lastDay.daysSince1970 - now.date.daysSince1970
      guard left <= warningDays else { return }
      diagnostics.append(
        Diagnostic(
          PublishProblem.consentEnds(date: lastDay.iso8601, isOver: left < 0),
          at: consent.location))
    }
    return diagnostics
  }

  private static func forEach(
    _ pages: [ParsedPage], _ visit: (String, ImageConsent) -> Void
  ) {
    for page in pages { page.version.forEachConsent(visit) }
  }
}

extension ImageConsent {
  /// Whether the image may be shown on a day.
  fileprivate func isGiven(on day: CalendarDate) -> Bool {
    lastDay.map { $0 >= day } ?? false
  }
}

extension SiteInput {
  /// Removes images and their smaller versions from the published files.
  mutating func withdraw(_ images: Set<String>) {
    withdrawn = assets.filter { images.contains($0.path) }
    assets.removeAll { images.contains($0.path) }
    madeFiles.removeAll { images.contains($0.original ?? "") }
  }
}

extension LinkedPage {
  /// Returns the same page without some images in its texts.
  func without(_ images: Set<String>) -> LinkedPage {
    var texts = texts
    texts.body = texts.body.without(images)
    texts.fields = texts.fields.mapValues { $0.without(images) }
    return LinkedPage(self, texts: texts)
  }
}

extension LinkedDocument {
  fileprivate func without(_ images: Set<String>) -> LinkedDocument {
    var links: Set<Int> = []
    var targets = targets
    for (index, target) in targets.enumerated() {
      guard case .asset(let path, _)? = target, images.contains(path) else { continue }
      links.insert(index)
      targets[index] = nil
    }
    if links.isEmpty { return self }
    return LinkedDocument(
      document: document.without(links), targets: targets, pictures: pictures)
  }
}

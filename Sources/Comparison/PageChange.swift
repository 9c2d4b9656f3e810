/// What is different on a page, apart from what it shares with others.
struct ContentChange: Sendable, Hashable {
  /// A value before and after; nil where there is none.
  struct Value: Sendable, Hashable {
    /// The name of a date, the alternative text of an image, the text of a link.
    var name = ""
    var old: String?
    var new: String?
  }

  var title: Value?
  var summary: Value?
  var language: Value?
  var dates: [Value] = []
  var text: [TextChange] = []
  var media: [Value] = []
  var links: [Value] = []

  var isEmpty: Bool { self == ContentChange() }

  /// Compares two versions of a page.
  init(from old: PageContent, to new: PageContent) {
    if old.title != new.title { title = Value(old: old.title, new: new.title) }
    if old.summary != new.summary { summary = Value(old: old.summary, new: new.summary) }
    if old.language != new.language { language = Value(old: old.language, new: new.language) }
    if old.dates != new.dates { dates = ContentChange.dates(from: old.dates, to: new.dates) }
    if old.paragraphs != new.paragraphs {
      text = TextChange.all(from: old.paragraphs, to: new.paragraphs)
    }
    media = ContentChange.values(from: old.media, to: new.media)
    if media.isEmpty, old.media != new.media {
      // The same images: their alternative texts differ.
      text += TextChange.all(from: old.media.map(\.name), to: new.media.map(\.name))
    }
    links = ContentChange.values(from: old.links, to: new.links)
  }

  init() {}

  private static func dates(
    from old: [PageContent.Fact], to new: [PageContent.Fact]
  ) -> [Value] {
    let names = Set((old + new).map(\.name)).sorted()
    return names.compactMap { name in
      let before = old.filter { $0.name == name }.map(\.value)
      let after = new.filter { $0.name == name }.map(\.value)
      guard before != after else { return nil }
      return Value(
        name: name, old: before.isEmpty ? nil : before.joined(separator: ", "),
        new: after.isEmpty ? nil : after.joined(separator: ", "))
    }
  }

  /// Returns the addresses that only one version has, or that it has more often.
  private static func values(
    from old: [PageContent.Fact], to new: [PageContent.Fact]
  ) -> [Value] {
    if old == new { return [] }
    var counts: [String: Int] = [:]
    for fact in old { counts[fact.value, default: 0] -= 1 }
    for fact in new { counts[fact.value, default: 0] += 1 }
    let differing = counts.filter { $0.value != 0 }
    return differing.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { address, count in
        let name = (count < 0 ? old : new).last { $0.value == address }?.name
        return Value(
          name: name ?? "", old: count < 0 ? address : nil, new: count > 0 ? address : nil)
      }
  }
}

/// What is different around the content of a page.
struct FrameChange: Sendable, Hashable {
  /// The parts that differ. None, if only the names of styles, scripts or images do.
  var parts: [PageFrame.Part] = []
  /// The words that differ in these parts.
  var text: [TextChange] = []

  init(parts: [PageFrame.Part], text: [TextChange]) {
    self.parts = parts
    self.text = text
  }

  /// Compares what stands around two versions of a page.
  ///
  /// - Parameter withMarkup: whether to compare the elements of the main content. They differ
  ///   whenever the content does.
  init(from old: PageFrame, to new: PageFrame, withMarkup: Bool) {
    let hasOtherHead = old.isPreview == new.isPreview && old.publicHead != new.publicHead
    for part in PageFrame.Part.allCases {
      guard old[part] != new[part] || part == .head && hasOtherHead else { continue }
      if part == .markup, !withMarkup { continue }
      parts.append(part)
      text += TextChange.all(from: old[part].paragraphs, to: new[part].paragraphs)
    }
  }
}

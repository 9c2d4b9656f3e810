import Addresses
import HTML
import Images

/// Completes the images of a finished page. Writers and designers write only `<img src alt>`, in
/// Markdown or in a template. An image of Content gets its size, so that nothing moves when it
/// arrives. All images but the page's first are loaded when the visitor scrolls near them. If there
/// are smaller versions, browsers choose between them.
struct ImageMarkup {
  /// The attributes of an `img` that decide what to add.
  private struct Tag {
    /// The tag from `<` to after `>`.
    var range: Range<Int>
    /// The address in `src`, without the quotation marks.
    var source: Range<Int>?
    /// The attribute `sizes` with the space before it, and its value.
    var sizes: (range: Range<Int>, value: Range<Int>)?
    var names: Set<String> = []
  }

  let view: SiteView
  private let html: [UInt8]
  private var output: [UInt8] = []
  private var copied = 0
  private var hasImage = false

  /// Returns a page with its images completed.
  static func complete(_ html: [UInt8], _ view: SiteView) -> [UInt8] {
    if !view.hasImages { return html }
    var markup = ImageMarkup(view: view, html: html)
    markup.run()
    return markup.copied == 0 ? html : markup.output + html[markup.copied...]
  }

  private init(view: SiteView, html: [UInt8]) {
    self.view = view
    self.html = html
  }

  private mutating func run() {
    var at = 0
    var isInPicture = false
    while let open = html[at...].firstIndex(of: UInt8(ascii: "<")) {
      at = open + 1
      if has("<!--", at: open) {
        at = end(of: "-->", from: open)
      } else if has("<script", at: open) {
        at = end(of: "</script", from: open)
      } else if has("<style", at: open) {
        at = end(of: "</style", from: open)
      } else if has("<picture", at: open) {
        isInPicture = true
      } else if has("</picture", at: open) {
        isInPicture = false
      } else if has("<img", at: open), let tag = readTag(open) {
        at = tag.range.upperBound
        complete(tag, isInPicture: isInPicture)
      }
    }
  }

  private func has(_ text: StaticString, at offset: Int) -> Bool {
    text.withUTF8Buffer { wanted in
      wanted.count <= html.count - offset
        && html[offset..<(offset + wanted.count)].elementsEqual(wanted)
    }
  }

  private func end(of text: String, from start: Int) -> Int {
    html[start...].firstRange(of: Array(text.utf8))?.upperBound ?? html.count
  }

  /// Reads a tag in the form that a serialiser writes: attributes have quotation marks, or no
  /// value.
  private func readTag(_ start: Int) -> Tag? {
    var tag = Tag(range: start..<start)
    var at = start + 4
    while at < html.count {
      let space = at
      while at < html.count, html[at] <= 0x20 || html[at] == UInt8(ascii: "/") { at += 1 }
      guard at < html.count else { return nil }
      if html[at] == UInt8(ascii: ">") {
        tag.range = start..<at + 1
        return tag
      }
      // The name of another element begins with the same letters.
      if space == at { return nil }
      let nameStart = at
      while at < html.count, html[at] > 0x20, !"=>/".utf8.contains(html[at]) { at += 1 }
      let name = String(decoding: html[nameStart..<at], as: UTF8.self).lowercased()
      tag.names.insert(name)
      guard at < html.count, html[at] == UInt8(ascii: "=") else { continue }
      at += 1
      guard at < html.count, html[at] == UInt8(ascii: "\"") || html[at] == UInt8(ascii: "'"),
        let close = html[(at + 1)...].firstIndex(of: html[at])
      else { return nil }
      let value = at + 1..<close
      at = close + 1
      if name == "src" { tag.source = value }
      if name == "sizes" { tag.sizes = (space..<at, value) }
    }
    return nil
  }

  private mutating func complete(_ tag: Tag, isInPicture: Bool) {
    guard let source = tag.source, let image = image(at: html[source]) else { return }
    let isFirst = !hasImage
    hasImage = true
    let chooses = !image.sources.isEmpty && !isInPicture && !tag.names.contains("srcset")
    let isLazy = !isFirst && !tag.names.contains("loading")
    output += html[copied..<tag.range.lowerBound]
    let sizes = tag.sizes.map { Array(html[$0.value]) } ?? defaultSizes(image, isLazy: isLazy)
    let isAuto = isLazy && tag.sizes == nil
    if chooses {
      output += "<picture>".utf8
      for source in image.sources.dropLast() {
        output += "<source type=\"\(source.type)\" srcset=\"\(set(source))\" sizes=\"".utf8
        // The Nu checker accepts `auto` only for the source directly before the image.
        let isBeforeImage = source == image.sources[image.sources.count - 2]
        output += isBeforeImage || !isAuto ? sizes : defaultSizes(image, isLazy: false)
        output += "\">".utf8
      }
    }
    let last = chooses ? image.sources.last : nil
    output += "<img src=\"".utf8
    // Browsers that do not support the choice get a version of medium width.
    let plain = last.flatMap { $0.files.last { $0.width <= 960 } ?? $0.files.first }
    output +=
      plain.map { Array(escapedMarkup(view.assetURL($0.path)).utf8) } ?? Array(html[source])
    output += "\"".utf8
    // All other attributes stay unchanged. A tag may end in `/>`.
    var at = tag.range.lowerBound + 4
    var end = tag.range.upperBound - 1
    while end > at, html[end - 1] <= 0x20 || html[end - 1] == UInt8(ascii: "/") { end -= 1 }
    let sourceStart = source.lowerBound - " src=\"".utf8.count
    var left: [Range<Int>] = [sourceStart..<source.upperBound + 1]
    if let own = tag.sizes { left.append(own.range) }
    for range in left.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      output += html[at..<max(at, range.lowerBound)]
      at = range.upperBound
    }
    if at < end { output += html[at..<end] }
    if let last {
      output += " srcset=\"\(set(last))\" sizes=\"".utf8
      output += sizes + "\"".utf8
    }
    if !tag.names.contains("width"), !tag.names.contains("height") {
      output += " width=\"\(image.width)\" height=\"\(image.height)\"".utf8
    }
    if isLazy { output += " loading=\"lazy\"".utf8 }
    if !isFirst, !tag.names.contains("decoding") { output += " decoding=\"async\"".utf8 }
    output += (chooses ? "></picture>" : ">").utf8
    copied = tag.range.upperBound
  }

  /// Returns the width of an image without `sizes`: the width of the screen, but never more than
  /// the width of the image. If the image is loaded late, `auto` lets browsers use the width that
  /// they know by then.
  private func defaultSizes(_ image: ContentImage, isLazy: Bool) -> [UInt8] {
    Array("\(isLazy ? "auto, " : "")(min-width: \(image.width)px) \(image.width)px, 100vw".utf8)
  }

  private func set(_ source: ContentImage.Source) -> String {
    source.files.map { "\(escapedMarkup(view.assetURL($0.path))) \($0.width)w" }
      .joined(separator: ", ")
  }

  /// Returns the image of Content at a URL as HTML writes it.
  private func image(at url: ArraySlice<UInt8>) -> ContentImage? {
    var text = String(decoding: url, as: UTF8.self)
    if text.hasPrefix(view.origin + "/") { text = String(text.dropFirst(view.origin.count)) }
    text = String(text.prefix { $0 != "?" && $0 != "#" })
    let base = view.routes.basePath + "/"
    guard text.hasPrefix(base) else { return nil }
    for (escape, sign) in [("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&")] {
      text = text.split(separator: escape, omittingEmptySubsequences: false).joined(separator: sign)
    }
    return view.image(publishedAt: percentDecoded(String(text.dropFirst(base.count))))
  }
}

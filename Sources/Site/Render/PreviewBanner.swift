import HTML
import Model
import Words

/// Marks the pages of a preview for approval, whatever their templates are: a banner with the
/// preview's name and time, and nothing that leads to the public site's feeds or claims its
/// addresses.
struct PreviewBanner {
  /// The banner, as HTML.
  private let banner: [UInt8]
  /// Whether the preview has an address of its own, so that a canonical address is not that of the
  /// public site.
  private let hasOwnAddress: Bool

  /// Makes the banner of a language.
  ///
  /// - Parameter name: the preview's name.
  init(name: String, view: SiteView, language: LanguageID, hasOwnAddress: Bool) {
    self.hasOwnAddress = hasOwnAddress
    let words = view.words[language]
    let time = escapedMarkup(view.formats[language].format(view.now, .full))
    let name = escapedMarkup(name)
    // A page that shows the text of another language says that it is in that.
    let code = escapedMarkup(view.code(language))
    let label = escapedMarkup(words.text(.preview, [.title: name]))
    banner = Array(
      """
      <aside class="\(PreviewMark.name)" lang="\(code)" aria-label="\(label)">\
      <p><strong>\(words.html(.preview, name))</strong> \(words.html(.previewMade, time))</p></aside>

      """.utf8)
  }

  /// The look of the banner. Its colours contrast whatever those of the site are, and its border
  /// remains on paper and in forced colours.
  private static let style = """
    .polder-preview{display:block!important;flex:none;grid-column:1/-1;margin:0;padding:.5rem 1rem;\
    border:.2rem solid #1a1a1a;background:#ffe27a;color:#1a1a1a;font:1rem/1.4 sans-serif;\
    text-align:start;overflow-wrap:anywhere}\
    .polder-preview p{margin:0;max-width:none;font:inherit;color:inherit}\
    .polder-preview strong{font-weight:bold;color:inherit}
    """

  private static let styleElement = Array(
    "<style \(PreviewMark.attribute)>\(style)</style>\n".utf8)

  /// The elements that come before the content of a page that does not write out its head or body.
  private static let headElements: Set<String> = [
    "html", "head", "title", "meta", "link", "style", "script", "base", "noscript", "template",
  ]

  /// Returns the page with the banner as the first thing in its body.
  func mark(_ html: [UInt8]) -> [UInt8] {
    var reader = TagReader(html)
    var result: [UInt8] = []
    result.reserveCapacity(html.count + 1_200)
    var done = 0
    var isStyled = false
    while let tag = reader.next() {
      if tag.name == "head", tag.isEnd {
        result += html[done..<tag.range.lowerBound] + PreviewBanner.styleElement
        done = tag.range.lowerBound
        isStyled = true
      } else if tag.name == "body", !tag.isEnd {
        result += html[done..<tag.range.upperBound] + start(isStyled)
        return result + html[tag.range.upperBound...]
      } else if !PreviewBanner.headElements.contains(tag.name) {
        result += html[done..<tag.range.lowerBound] + start(isStyled)
        return result + html[tag.range.lowerBound...]
      } else if tag.name == "link", isPublic(tag, html) {
        result += html[done..<tag.range.lowerBound]
        done = tag.range.upperBound
      }
    }
    return result + html[done...] + start(isStyled)
  }

  /// Returns the beginning of the body.
  private func start(_ isStyled: Bool) -> [UInt8] {
    Array("\n".utf8) + (isStyled ? [] : PreviewBanner.styleElement) + banner
  }

  /// Whether a link in the head is only right on the public site: it offers a feed, or names an
  /// address there.
  private func isPublic(_ tag: TagReader.Tag, _ html: [UInt8]) -> Bool {
    func value(_ name: String) -> String {
      guard let range = tag[name]?.value else { return "" }
      return String(decoding: CharacterReferences.resolved(html[range]), as: UTF8.self).lowercased()
    }
    let relations = value("rel").split(whereSeparator: \.isWhitespace)
    if relations.contains("canonical") { return !hasOwnAddress }
    guard relations.contains("alternate") else { return false }
    return tag["type"] != nil || !hasOwnAddress
  }
}

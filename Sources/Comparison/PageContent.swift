import Files

/// What a finished page says, as its visitors read it, apart from what all pages share.
struct PageContent: Sendable, Hashable {
  /// The language in `<html lang>`.
  var language = ""
  /// The text of its `title`.
  var title = ""
  /// The content of its `description`.
  var summary = ""
  /// Its dates, by their names in schema.org, in the order of the page.
  var dates: [Fact] = []
  /// The address to which it redirects at once; nil if it does not.
  var redirect: String?
  /// The texts of the main content, a paragraph each: of headings, list items and rows too.
  var paragraphs: [String] = []
  /// What the main content shows besides text: images, films, sounds.
  var media: [Fact] = []
  /// Where the links in the main content lead, with their texts.
  var links: [Fact] = []
  /// What stands around it.
  var frame = PageFrame()

  /// An address or a date with its name.
  struct Fact: Sendable, Hashable {
    /// The name of a date, the alternative text of an image, the text of a link.
    var name: String
    /// The date or the address.
    var value: String
  }

  /// Whether it is a page that only redirects.
  var isRedirect: Bool { redirect != nil }

  /// The number of words in the main content.
  var wordCount: Int { paragraphs.reduce(0) { $0 + $1.split(separator: " ").count } }

  /// What visitors read of it: pages that have this in common are the same page, whatever their
  /// addresses are.
  var text: [String] { [title] + paragraphs }
}

/// The parts of a page that are not its own content: all pages of a kind have them in common.
struct PageFrame: Sendable, Hashable {
  /// A part of a page.
  enum Part: Int, Sendable, Hashable, CaseIterable, Comparable {
    case head, header, navigation, aside, footer, rest
    /// The elements of the main content, without its text.
    case markup

    static func < (a: Part, b: Part) -> Bool { a.rawValue < b.rawValue }
  }

  /// A part's texts, and a hash of its HTML.
  struct Content: Sendable, Hashable {
    var paragraphs: [String] = []
    var hash = ContentHash.hash([])
  }

  /// Whether the page has the banner of a preview.
  var isPreview = false
  /// A hash of the tags in the head that a preview has not, or has otherwise.
  var publicHead = ContentHash.hash([])
  /// The parts, by their number.
  var parts = Part.allCases.map { _ in Content() }

  subscript(part: Part) -> Content {
    get { parts[part.rawValue] }
    set { parts[part.rawValue] = newValue }
  }
}

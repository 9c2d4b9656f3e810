import Diagnostics

/// Everything a build reads, as values: the files of Content and Templates.
public struct SiteInput: Sendable {
  /// A Markdown file.
  public struct Page: Sendable {
    /// Its path relative to Content.
    public let path: String
    /// Its bytes, with the path that messages show.
    public let file: SourceFile

    /// Makes a page.
    public init(path: String, file: SourceFile) {
      self.path = path
      self.file = file
    }
  }

  /// A file of Content that is copied as it is.
  public struct Asset: Sendable {
    /// Its path relative to Content.
    public let path: String
    /// Where it is on disk.
    public let location: String
    /// Its size in bytes.
    public let size: Int

    /// Makes an asset.
    public init(path: String, location: String, size: Int) {
      self.path = path
      self.location = location
      self.size = size
    }
  }

  /// The folder with the content, as messages name it.
  public var contentFolder = "Content"
  /// The folder with the templates, as messages name it.
  public var templatesFolder = "Templates"
  /// `site.yml`, when it is there.
  public var settings: SourceFile?
  /// `model.yml`, when it is there.
  public var model: SourceFile?
  /// `synonyms.yml`, when it is there.
  public var synonyms: SourceFile?
  /// The Markdown files, by path.
  public var pages: [Page] = []
  /// The files to copy, by path.
  public var assets: [Asset] = []
  /// The templates by their names below Templates (`parts/card.html`).
  public var templates: [String: SourceFile] = [:]
  /// The words of templates by language code.
  public var words: [String: SourceFile] = [:]
  /// The files below `Templates/assets/` by their names there.
  public var templateAssets: [String: SourceFile] = [:]
  /// What kept files from being read.
  public var diagnostics: [Diagnostic] = []
  /// What the input has besides: files that are ignored, with the reason.
  public var ignored: [(path: String, reason: String)] = []

  /// An input without files.
  public init() {}

  /// The sizes of `assets` in bytes, by path.
  var assetSizes: [String: Int] {
    Dictionary(assets.map { ($0.path, $0.size) }, uniquingKeysWith: { first, _ in first })
  }
}

import Diagnostics
import Files
import Formats
import Images
import Model
import Output

/// All data that a build reads, as values: the files of Content and Templates.
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

  /// A file of Content that is not a page. It is copied if a page uses it.
  public struct Asset: Sendable {
    /// Its path relative to Content.
    public let path: String
    /// Its path on disk. For an image, this is the copy that may be published.
    public internal(set) var location: String
    /// The size in bytes of the published file.
    public internal(set) var size: Int
    /// The format of the image, from its first bytes; nil if it is not an image.
    public let format: ImageFormat?

    /// The files that it names, if it is a style sheet, a page or a drawing.
    var references: PageReferences?
    /// The files that it loads and runs, if it is a page.
    var loads: PageLoads?
    /// The image in the form that pages show; nil if it is not an image, or a damaged one.
    public internal(set) var image: ContentImage?
    /// The bytes that are published instead of the file.
    var made: [UInt8]?
    /// The path of the image from which it was made.
    var original: String?

    /// Makes an asset.
    public init(path: String, location: String, size: Int, format: ImageFormat? = nil) {
      self.path = path
      self.location = location
      self.size = size
      self.format = format
    }

    /// Whether it goes to the root of the site under its own path, even if nothing uses it.
    var isFixed: Bool { original == nil && path.hasPrefix(ContentPlace.fixedFolder) }

    /// Its path below the output folder.
    var outputPath: String { ContentPlace.outputPath(of: path) }
  }

  /// Files that are no longer published, because the consent of the people in them has ended.
  var withdrawn: [Asset] = []

  /// Smaller versions of images among `assets`.
  public internal(set) var madeFiles: [Asset] = []

  /// The folder with the content, in the form that messages use.
  public var contentFolder = "Content"
  /// A folder of the same name in a folder above that has a `model.yml`, if this one has none.
  public internal(set) var contentAbove: String?
  /// The folder with the templates, in the form that messages use.
  public var templatesFolder = "Templates"
  /// `site.yml`, if it exists.
  public var settings: SourceFile?
  /// `model.yml`, if it exists.
  public var model: SourceFile?
  /// `synonyms.yml`, if it exists.
  public var synonyms: SourceFile?
  /// `urls.txt`, if it exists.
  public var urls: SourceFile?
  /// The Markdown files, by path.
  public var pages: [Page] = []
  /// The files of Content that are not pages, by path.
  public var assets: [Asset] = []
  /// The tables among `assets`, by path. Charts are made from them.
  public var dataFiles: [String: SourceFile] = [:]
  /// The texts of PDFs among `assets`, by path, if `site.yml` asks for them.
  public var pdfTexts: [String: [UInt8]] = [:]
  /// The templates by their names below Templates (`parts/card.html`).
  public var templates: [String: SourceFile] = [:]
  /// The words of templates by language code.
  public var words: [String: SourceFile] = [:]
  /// The files below `Templates/assets/` by their names there.
  public var templateAssets: [String: SourceFile] = [:]
  /// The files that are joined to `site.css`, in their order; empty if it is one file.
  var styleParts: [SourceFile] = []
  /// The file with Europe's countries for maps, the first `data/….geojson` below Templates.
  public var mapData: SourceFile?
  /// The two folders, opened for reading. All later reads go through them.
  public var sources: SourceFolders?
  /// The problems of files that could not be read.
  public var diagnostics: [Diagnostic] = []
  /// The ignored files, with the reasons.
  public var ignored: [(path: String, reason: String)] = []

  /// The files that could not be read, in the form that messages use. `diagnostics` has the
  /// reasons.
  public var unreadable: [String] = []
  /// The number of all files in the two folders.
  public var fileCount = 0

  /// Makes an input without files.
  public init() {}

  /// `assets` in the form that fields need.
  var contentFiles: [ContentFile] {
    assets.map { ContentFile(path: $0.path, size: $0.size, format: $0.format) }
  }

  /// All files that may be copied: their paths in the output folder and on disk.
  public var copies: [(path: String, source: String)] {
    (assets.filter { $0.made == nil } + madeFiles).map { ($0.outputPath, $0.location) }
  }

  /// The images among `assets`, by path.
  var images: [String: ContentImage] {
    var images: [String: ContentImage] = [:]
    for asset in assets { images[asset.path] = asset.image }
    return images
  }

  /// The sizes of `assets` in bytes, by path.
  var assetSizes: [String: Int] {
    Dictionary(assets.map { ($0.path, $0.size) }, uniquingKeysWith: { first, _ in first })
  }
}

extension SiteInput.Asset {
  /// The published content.
  var content: OutputContent {
    made.map { .bytes($0) } ?? .copy(of: location, size: size)
  }
}

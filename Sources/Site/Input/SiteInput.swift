import Diagnostics
import Files
import Formats
import Images
import Model
import Output

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

  /// A file of Content beside the pages: it is copied where a page uses it.
  public struct Asset: Sendable {
    /// Its path relative to Content.
    public let path: String
    /// Where it is on disk; of an image the copy that may be published.
    public internal(set) var location: String
    /// Its size in bytes, as it is published.
    public internal(set) var size: Int
    /// What image it is, by its first bytes; nil when it is none.
    public let format: ImageFormat?

    /// The files that it names, of a style sheet, a page or a drawing.
    var references: PageReferences?
    /// What it loads and runs, of a page.
    var loads: PageLoads?
    /// What pages say of it; nil when it is no image, or a damaged one.
    public internal(set) var image: ContentImage?
    /// What is published instead of the file.
    var made: [UInt8]?
    /// The path of the image that it was made from.
    var original: String?

    /// Makes an asset.
    public init(path: String, location: String, size: Int, format: ImageFormat? = nil) {
      self.path = path
      self.location = location
      self.size = size
      self.format = format
    }

    /// Whether it goes to the root of the site under its own path, whoever uses it.
    var isFixed: Bool { original == nil && path.hasPrefix(ContentPlace.fixedFolder) }

    /// Its path below the output folder.
    var outputPath: String { ContentPlace.outputPath(of: path) }
  }

  /// Files that are not published any more, since the consent of the people in them has ended.
  var withdrawn: [Asset] = []

  /// Smaller versions of images among `assets`, and where they go.
  public internal(set) var madeFiles: [Asset] = []

  /// The folder with the content, as messages name it.
  public var contentFolder = "Content"
  /// A folder of the same name in a folder above that has a `model.yml`, where this one has none.
  public internal(set) var contentAbove: String?
  /// The folder with the templates, as messages name it.
  public var templatesFolder = "Templates"
  /// `site.yml`, when it is there.
  public var settings: SourceFile?
  /// `model.yml`, when it is there.
  public var model: SourceFile?
  /// `synonyms.yml`, when it is there.
  public var synonyms: SourceFile?
  /// `urls.txt`, when it is there.
  public var urls: SourceFile?
  /// The Markdown files, by path.
  public var pages: [Page] = []
  /// The files beside the pages, by path.
  public var assets: [Asset] = []
  /// The tables among `assets`, by path: pictures are made from them.
  public var dataFiles: [String: SourceFile] = [:]
  /// The texts of PDFs among `assets`, by path, where `site.yml` asks for them.
  public var pdfTexts: [String: [UInt8]] = [:]
  /// The templates by their names below Templates (`parts/card.html`).
  public var templates: [String: SourceFile] = [:]
  /// The words of templates by language code.
  public var words: [String: SourceFile] = [:]
  /// The files below `Templates/assets/` by their names there.
  public var templateAssets: [String: SourceFile] = [:]
  /// The files that `site.css` is put together from, in their order; empty where it is one file.
  var styleParts: [SourceFile] = []
  /// The file with Europe's countries for maps, the first `data/….geojson` below Templates.
  public var mapData: SourceFile?
  /// The two folders, as they were opened to be read: what is read later is read through them.
  public var sources: SourceFolders?
  /// What kept files from being read.
  public var diagnostics: [Diagnostic] = []
  /// What the input has besides: files that are ignored, with the reason.
  public var ignored: [(path: String, reason: String)] = []

  /// Files that could not be read, as messages name them; `diagnostics` says why.
  public var unreadable: [String] = []
  /// How many files the two folders have, whatever they are.
  public var fileCount = 0

  /// An input without files.
  public init() {}

  /// `assets` as fields ask for them.
  var contentFiles: [ContentFile] {
    assets.map { ContentFile(path: $0.path, size: $0.size, format: $0.format) }
  }

  /// All files that may be copied, and where from: their paths in the output folder and on disk.
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
  /// What is published.
  var content: OutputContent {
    made.map { .bytes($0) } ?? .copy(of: location, size: size)
  }
}

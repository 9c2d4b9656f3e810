/// What can be wrong with how the pages of a site fit together: folders, URLs, links, navigation.
public enum SiteProblem: Problem {
  /// The folder with the content does not exist or has no pages.
  case emptyContent(folder: String)
  /// Two sources of one URL.
  case urlTwice(url: String)
  /// A link to a page or file that does not exist.
  case brokenLink(destination: String)
  /// A link that leaves Content.
  case linkOutside(destination: String)
  /// A link to a file on the writer's own machine, `C:\Users\…`.
  case linkToMachine(destination: String)
  /// A link to a page that is not published.
  case hiddenLink(destination: String)
  /// A link with an anchor that does not exist on its target.
  case missingAnchor(anchor: String, target: String, near: String?)
  /// A link to a URL of the site in place of a file.
  case linkToURL(destination: String)
  /// A missing image.
  case missingImage(destination: String)
  /// An image on another site whose host the settings do not allow.
  case foreignImage(destination: String, host: String)
  /// A link with a scheme that is not allowed.
  case unsafeScheme(destination: String)
  /// A name in the navigation that is neither a collection nor a page.
  case unknownNavigation(name: String)
  /// A file for maps that is not GeoJSON with areas.
  case unreadableMap(name: String)
  /// A missing program that a setting needs.
  case missingProgram(setting: String, program: String, package: String)
  /// The machine cannot write AVIF, which `images: avif` needs; the missing package of Debian.
  case missingEncoder(package: String)
  /// A program that had too little memory for a file.
  case programWithoutMemory(program: String)
  /// A PDF from which no text could be extracted.
  case pdfWithoutText(reason: PDFReason)
  /// A missing template that the model refers to.
  case missingTemplate(name: String, use: String, near: String?)
  /// A template or words file in a place where it is not used.
  case unusedTemplateFile(name: String)
  /// A language for which neither Polder nor the site has all words that Polder writes: the first
  /// missing keys, and how many more there are.
  case languageWithoutWords(language: String, keys: [String], more: Int)

  /// The codes of all cases.
  public static let codes = [
    "empty-content", "url-twice", "broken-link", "link-outside", "hidden-link",
    "missing-anchor",
    "link-to-url", "missing-image", "foreign-image", "unsafe-scheme", "unknown-navigation",
    "unreadable-map", missingProgramCode, noMemoryCode, "pdf-without-text", "missing-template",
    "unused-template-file", "language-without-words",
  ]

  /// The codes of warnings.
  public static let warnings = [
    "pdf-without-text", "unused-template-file", "language-without-words",
  ]

  /// The codes of failures of the machine, as opposed to its input.
  public static let machineFailures: Set = [missingProgramCode, noMemoryCode]
  private static let missingProgramCode = "missing-program"
  private static let noMemoryCode = "no-memory"

  /// The stable name of the kind of problem.
  public var code: String {
    switch self {
    case .emptyContent: return "empty-content"
    case .urlTwice: return "url-twice"
    case .brokenLink: return "broken-link"
    case .linkOutside, .linkToMachine: return "link-outside"
    case .hiddenLink: return "hidden-link"
    case .missingAnchor: return "missing-anchor"
    case .linkToURL: return "link-to-url"
    case .missingImage: return "missing-image"
    case .foreignImage: return "foreign-image"
    case .unsafeScheme: return "unsafe-scheme"
    case .unknownNavigation: return "unknown-navigation"
    case .unreadableMap: return "unreadable-map"
    case .missingProgram, .missingEncoder: return SiteProblem.missingProgramCode
    case .programWithoutMemory: return SiteProblem.noMemoryCode
    case .pdfWithoutText: return "pdf-without-text"
    case .missingTemplate: return "missing-template"
    case .unusedTemplateFile: return "unused-template-file"
    case .languageWithoutWords: return "language-without-words"
    }
  }

  /// How serious it is.
  public var severity: Severity {
    switch self {
    case .unusedTemplateFile, .pdfWithoutText, .languageWithoutWords: return .warning
    default: return .error
    }
  }
}

/// The reason why a PDF has no text.
public enum PDFReason: Sendable, Equatable {
  /// It cannot be read: it is damaged, has a password, or is not a PDF.
  case damaged
  /// It contains no text; it may consist of pictures of pages.
  case empty
  /// It takes longer than this number of seconds.
  case slow(seconds: Int)
  /// Its text is longer than this number of bytes.
  case long(limit: Int)
  /// It is larger than this number of bytes.
  case large(limit: Int)
}

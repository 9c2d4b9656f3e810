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
  /// A link with an anchor that its target does not have.
  case missingAnchor(anchor: String, target: String, near: String?)
  /// A link to a URL of the site instead of a file.
  case linkToURL(destination: String)
  /// An image that is not there.
  case missingImage(destination: String)
  /// An image from another site, whose host the settings do not name.
  case foreignImage(destination: String, host: String)
  /// A link with a scheme that is not allowed.
  case unsafeScheme(destination: String)
  /// A name in the navigation that is neither a collection nor a page.
  case unknownNavigation(name: String)
  /// A file for maps that is no GeoJSON with areas in it.
  case unreadableMap(name: String)
  /// A program of the machine that a setting needs.
  case missingProgram(setting: String, program: String, package: String)
  /// The machine cannot write AVIF, which `images: avif` asks for. Debian's package that it lacks.
  case missingEncoder(package: String)
  /// A program of the machine that had too little memory for a file.
  case programWithoutMemory(program: String)
  /// A PDF from which no text could be taken.
  case pdfWithoutText(reason: PDFReason)
  /// A template that the model asks for.
  case missingTemplate(name: String, use: String, near: String?)
  /// A template or words file in a place that nothing uses.
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

  /// The codes of failures of the machine and not of what it was given.
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

  /// How much it weighs.
  public var severity: Severity {
    switch self {
    case .unusedTemplateFile, .pdfWithoutText, .languageWithoutWords: return .warning
    default: return .error
    }
  }
}

/// Why a PDF has no text.
public enum PDFReason: Sendable, Equatable {
  /// It cannot be read: it is damaged, or closed with a password, or no PDF.
  case damaged
  /// There is no text in it; it may be made of pictures of pages.
  case empty
  /// It takes longer than so many seconds.
  case slow(seconds: Int)
  /// Its text is longer than so many bytes.
  case long(limit: Int)
  /// It is larger than so many bytes.
  case large(limit: Int)
}

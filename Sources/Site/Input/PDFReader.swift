import Diagnostics
import Files
import Model
import Parallel

/// Extracts the texts of PDFs for the search with the program `pdftotext`, if `site.yml` says
/// `pdf-text: on` and the site has a search.
public struct PDFReader: Sendable {
  /// The result for a PDF: its words with one space between them, or the reason why there are none.
  typealias Outcome = Result<[UInt8], MissingText>

  /// The result of one run of the program: an `Outcome`, or nil if the machine lacked memory.
  typealias Attempt = Outcome?

  /// The reason why a PDF has no text.
  struct MissingText: Error {
    let reason: PDFReason
  }

  /// The program, and the Debian package that contains it.
  static let (program, package) = ("pdftotext", "poppler-utils")

  /// The largest PDF that is read, in bytes.
  static let largest = 256_000_000

  /// The limits of the program for one PDF. A report of 300 pages takes it about a second and 60
  /// MB, and has about 1 MB of text.
  static let limits = ExternalProgram.Limits(
    processorSeconds: 30, seconds: 300, memory: 1_000_000_000, output: 8_000_000)

  /// The outcomes so far, by path, with the size at that time.
  private var known: [String: (size: Int, outcome: Outcome)] = [:]

  /// Makes a reader that has read no PDF.
  public init() {}

  /// Removes a PDF, so that it is read again.
  mutating func forget(_ path: String) { known[path] = nil }

  /// Adds the texts of the PDFs to an input, and reports the PDFs without one.
  ///
  /// - Parameters:
  ///   - folders: the folders to search for the program, like `PATH`; nil uses those of this
  ///     process.
  public mutating func addTexts(to input: inout SiteInput, threads: Int, folders: String? = nil) {
    guard input.templates[SearchStage.template] != nil, let file = input.settings,
      let place = SiteSettings.read(file).settings.pdfText
    else { return }
    let assets = input.assets.filter { fileExtension($0.path) == "PDF" }
    if assets.isEmpty { return }
    guard let program = ExternalProgram(named: PDFReader.program, in: folders) else {
      input.diagnostics.append(
        Diagnostic(
          SiteProblem.missingProgram(
            setting: "pdf-text", program: PDFReader.program, package: PDFReader.package),
          at: place))
      return
    }
    let before = known
    let sources = input.sources
    let outcomes = parallelMap(assets, threads: threads) { asset -> Attempt in
      if let last = before[asset.path], last.size == asset.size { return last.outcome }
      return PDFReader.text(of: asset, in: sources, by: program)
    }
    known = [:]
    for (asset, attempt) in zip(assets, outcomes) {
      let path = "\(input.contentFolder)/\(asset.path)"
      // This is not the PDF's fault, and the next time there may be enough memory.
      guard let outcome = attempt else {
        input.diagnostics.append(
          Diagnostic(
            SiteProblem.programWithoutMemory(program: PDFReader.program),
            at: SourceLocation(SourceFile(path: path, bytes: []))))
        continue
      }
      known[asset.path] = (asset.size, outcome)
      switch outcome {
      case .success(let text): input.pdfTexts[asset.path] = text
      case .failure(let missing):
        input.diagnostics.append(
          Diagnostic(
            SiteProblem.pdfWithoutText(reason: missing.reason),
            at: SourceLocation(SourceFile(path: path, bytes: []))))
      }
    }
  }

  private static func text(
    of asset: SiteInput.Asset, in sources: SourceFolders?, by program: ExternalProgram
  ) -> Attempt {
    func missing(_ reason: PDFReason) -> Attempt { .failure(MissingText(reason: reason)) }
    if asset.size > largest { return missing(.large(limit: largest)) }
    // The program gets the open file instead of its name, which may lead elsewhere by then.
    guard let file = FilePieces(asset.location, in: sources) else { return missing(.damaged) }
    do throws(ExternalProgram.Failure) {
      let printed = try file.withDescriptor { input throws(ExternalProgram.Failure) in
        try program.output(
          ["-q", "-enc", "UTF-8", "-eol", "unix", "-nopgbrk", "-", "-"], input: input,
          limits: limits)
      }
      let text = words(printed)
      return text.isEmpty ? missing(.empty) : .success(text)
    } catch {
      switch error {
      case .tooSlow: return missing(.slow(seconds: limits.processorSeconds))
      case .tooMuch: return missing(.long(limit: limits.output))
      case .noMemory: return nil
      case .notStarted, .status: return missing(.damaged)
      }
    }
  }

  /// Returns a text with one space for each run of white space and control characters, and without
  /// the marks with which pdftotext writes right-to-left text. Bytes that are not UTF-8 become
  /// U+FFFD.
  static func words(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch CharacterKind(scalar.value) {
      case .text where scalar.value > 0x20:
        result.append(contentsOf: UTF8.encode(scalar) ?? .init())
      case .text, .none: if let last = result.last, last != 0x20 { result.append(0x20) }
      case .turning, .isolate, .isolateEnd: break
      }
    }
    if result.last == 0x20 { result.removeLast() }
    return result
  }
}

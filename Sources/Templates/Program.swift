import Dates
import Diagnostics

/// A compiled template: flat, immutable, and safe to render on any number of threads.
public struct Program: Sendable {
  /// The template's name below `Templates/`.
  public let name: String

  let instructions: [Instruction]
  /// The bytes of all literals.
  let arena: [UInt8]
  let constants: [Value]
  /// The registers that instructions with many operands use.
  let operands: [Int32]
  let filters: [FilterCall]
  /// How many registers there are; 0 is `page`, 1 is `site`.
  let registers: Int
  let loops: Int

  /// Appends a page to `output`.
  ///
  /// - Throws: when the page exceeds a limit of the context; `output` is then unchanged.
  public func render(
    page: Value, site: Value, source: some ObjectSource, context: RenderContext,
    into output: inout [UInt8]
  ) throws(RenderError) {
    let renderer = Renderer(program: self, source: source, context: context)
    var buffer = PageBuffer()
    try renderer.run(page: page, site: site, into: &buffer)
    output.append(contentsOf: buffer.bytes)
  }
}

/// What a program needs to know apart from its values.
public struct RenderContext: Sendable {
  /// How the page's language writes dates and numbers.
  public var formats: any TextFormats
  /// The words of the page's language.
  public var words: Translation
  /// The URL of a page by the number that `Environment.links` gave.
  public var linkURL: @Sendable (Int) -> String
  /// The build's clock.
  public var now: Moment
  /// What a page may cost.
  public var limits: RenderLimits

  /// Makes a context.
  public init(
    formats: any TextFormats, words: Translation, linkURL: @escaping @Sendable (Int) -> String,
    now: Moment, limits: RenderLimits = RenderLimits()
  ) {
    self.formats = formats
    self.words = words
    self.linkURL = linkURL
    self.now = now
    self.limits = limits
  }
}

/// What rendering one page may cost.
public struct RenderLimits: Sendable, Hashable {
  /// The largest page, in bytes; also the largest text that a filter may make.
  public var outputBytes: Int
  /// The most steps. Each element of a loop and each include is a step. Filters have as many steps
  /// again for the elements that they look at.
  public var steps: Int

  /// Makes limits.
  public init(outputBytes: Int = 32_000_000, steps: Int = 20_000_000) {
    self.outputBytes = outputBytes
    self.steps = steps
  }
}

/// Why a page could not be rendered.
public enum RenderError: Error, Sendable, Hashable {
  /// The page is larger than `RenderLimits.outputBytes`.
  case outputTooLarge(template: String, limit: Int)
  /// The page takes more than `RenderLimits.steps`.
  case tooManySteps(template: String)

  /// The problem to report.
  ///
  /// - Parameter page: the page that was being rendered.
  public func problem(page: String) -> TemplateProblem {
    switch self {
    case .outputTooLarge(let template, let limit):
      .outputTooLarge(template: template, page: page, limit: limit)
    case .tooManySteps(let template): .tooManySteps(template: template, page: page)
    }
  }

  /// The template that was being rendered.
  public var template: String {
    switch self {
    case .outputTooLarge(let template, _), .tooManySteps(let template): template
    }
  }
}

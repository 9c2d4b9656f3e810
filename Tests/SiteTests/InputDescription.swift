import Diagnostics
import Files

@testable import Site

/// The whole content of an input, as lines of text. Two inputs with the same lines give the same
/// site.
struct InputDescription: Equatable {
  let lines: [String]

  init(_ input: SiteInput) {
    // A property that is added to the input must be added here.
    let known = SiteInput.fingerprinted
    lines = Mirror(reflecting: input).children.flatMap { child -> [String] in
      let label = child.label ?? ""
      guard known.contains(label) else { return ["unknown: \(label)"] }
      return InputDescription.lines(child.value).map { "\(label): \($0)" }
    }
  }

  private static func lines(_ value: Any) -> [String] {
    switch value {
    // Each reading opens the folders again.
    case is SourceFolders, is SourceFolders?: []
    case let file as SourceFile: ["\(file.path) \(hash(file.bytes))"]
    case let bytes as [UInt8]: [hash(bytes)]
    case let files as [SourceFile]: files.map { "\($0.path) \(hash($0.bytes))" }
    case let pages as [SiteInput.Page]: pages.map { "\($0.path) \(hash($0.file.bytes))" }
    case let assets as [SiteInput.Asset]:
      assets.map { asset in
        "\(asset.path) \(asset.location) \(asset.size) \(asset.image?.hash.hex ?? "-") "
          + "\(asset.format.map { "\($0)" } ?? "-") \(hash(asset.made ?? []))"
      }
    case let files as [String: SourceFile]:
      files.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.path) \(hash($0.value.bytes))" }
    case let texts as [String: [UInt8]]:
      texts.sorted { $0.key < $1.key }.map { "\($0.key) \(hash($0.value))" }
    case let diagnostics as [Diagnostic]: [TextPrinter().text(diagnostics)]
    case let ignored as [(path: String, reason: String)]:
      ignored.map { "\($0.path) \($0.reason)" }.sorted()
    default: ["\(value)"]
    }
  }

  private static func hash(_ bytes: [UInt8]) -> String { ContentHash.hash(bytes).hex }
}

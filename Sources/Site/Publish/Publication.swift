import Diagnostics

/// The uses of the files of Content that are not pages.
struct Publication: Sendable {
  /// The use of one file.
  enum Fate: Sendable, Hashable {
    /// It is part of the site.
    case published
    /// A chart is drawn from it; the table itself is not published.
    case drawn
    /// Only pages use it that are not part of the site yet, or no longer.
    case waiting
    /// Nothing uses it.
    case unused
  }

  /// The use of each file, by its place in `SiteInput.assets`.
  private(set) var fates: [Fate]
  /// The paths in Content of the files that are not published.
  private(set) var withheld: Set<String> = []
  private let input: SiteInput

  init(_ input: SiteInput, published: Set<Int>) {
    self.input = input
    fates = input.assets.indices.map { published.contains($0) ? .published : .unused }
    withheld = Set(zip(input.assets, fates).filter { $1 != .published }.map(\.0.path))
  }

  /// Whether there are files without a known use.
  var hasUnknown: Bool { fates.contains(.unused) }

  /// Records the use of files that had no known use.
  mutating func note(_ files: Set<Int>, as fate: Fate) {
    for file in files where fates[file] == .unused { fates[file] = fate }
  }

  /// The files that are published, and the smaller versions of those that are images.
  var files: [SiteInput.Asset] {
    zip(input.assets, fates).filter { $1 == .published }.map(\.0) + madeFiles
  }

  /// The smaller versions of published images.
  var madeFiles: [SiteInput.Asset] {
    input.madeFiles.filter { made in made.original.map { !withheld.contains($0) } ?? true }
  }

  /// The warnings about files that nothing uses.
  var diagnostics: [Diagnostic] {
    zip(input.assets, fates).filter { $1 == .unused }.map { asset, _ in
      Diagnostic(
        EditorProblem.unusedFile(name: asset.path),
        at: SourceLocation(
          SourceFile(path: "\(input.contentFolder)/\(asset.path)", bytes: [])))
    }
  }
}

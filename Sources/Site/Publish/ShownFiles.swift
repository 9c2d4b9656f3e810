import Synchronization

/// The files of Content that are known to be published before all pages of a state have been
/// rendered.
final class ShownFiles: Sendable {
  private struct State {
    var uses: FileUses?
    /// The files that the pages requested so far name.
    var named: Set<Int> = []
    /// The places of all files in `SiteInput.assets`, by their paths below the output folder.
    var places: [String: Int]?
  }

  private let state = Mutex(State())

  /// Returns the uses of files. They are found on first use.
  func uses(of site: PreparedSite) -> FileUses {
    state.withLock { ShownFiles.uses(&$0, site) }
  }

  private static func uses(_ state: inout State, _ site: PreparedSite) -> FileUses {
    if let uses = state.uses { return uses }
    let uses = FileUses(site)
    state.uses = uses
    return uses
  }

  /// Records the files that a page names.
  func note(_ html: [UInt8], at url: String, of site: PreparedSite) {
    let files = uses(of: site).files(in: html, at: url)
    state.withLock { $0.named.formUnion(files) }
  }

  /// Returns the file at a path below the output folder, or the smaller version of an image; nil if
  /// there is none, or if nothing is known to use it.
  func asset(at path: String, of site: PreparedSite) -> SiteInput.Asset? {
    state.withLock { state in
      let input = site.input
      let places =
        state.places
        ?? Dictionary(
          input.assets.enumerated().map { ($1.outputPath, $0) },
          uniquingKeysWith: { first, _ in first })
      state.places = places
      let uses = ShownFiles.uses(&state, site)
      let made = places[path] == nil ? input.madeFiles.first { $0.outputPath == path } : nil
      guard
        let number = places[made?.original.map { ContentPlace.outputPath(of: $0) } ?? path],
        uses.isPublished(number, named: state.named)
      else { return nil }
      return made ?? input.assets[number]
    }
  }
}

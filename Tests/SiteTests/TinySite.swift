import Foundation
import Site

/// The tiny site `base` with additional files, for tests that need many variants.
enum TinySite {
  static let settings = """
    title: A site
    url: https://www.example.org/
    languages: [en, nl]
    timezone: Europe/Amsterdam
    html: allow
    warnings: {orphan-page: off}

    """

  /// Makes the tiny site with additional files. If several have the same path, the last one is
  /// used.
  static func site<T>(_ files: [String: String], _ body: (URL) throws -> T) throws -> T {
    let place = try Fixture(name: "base").assemble()
    defer { try? FileManager.default.removeItem(at: place) }
    for (path, text) in files {
      let file = place.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try body(place)
  }

  static func result(
    _ files: [String: String], change: (inout BuildOptions) -> Void = { _ in }
  ) throws -> BuildResult {
    try site(files) { try Fixture.build($0, change: change) }
  }

  static func page(_ text: String, _ front: String = "") -> String {
    "---\ntitle: A page\n\(front)---\n\n\(text)\n"
  }
}

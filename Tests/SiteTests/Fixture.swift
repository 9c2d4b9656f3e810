import Dates
import Diagnostics
import Foundation
import Output
import Site
import Testing

/// A tiny site in Tests/Sites. Files that it lacks come from `base`. A file whose name ends in
/// `.absent` removes the one of `base`, and one in `.link` becomes a symbolic link to the path in
/// it.
struct Fixture: Sendable, CustomTestStringConvertible {
  let name: String

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sites")

  var folder: URL { Fixture.root.appending(path: name) }

  var testDescription: String { name }

  /// The fixtures that have a file or folder of this name.
  static func all(with name: String) -> [Fixture] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.sorted().map(Fixture.init).filter {
      FileManager.default.fileExists(atPath: $0.folder.appending(path: name).path)
    }
  }

  /// Assembles the site in a new temporary folder.
  func assemble() throws -> URL {
    let files = FileManager.default
    let place = files.temporaryDirectory.appending(path: "polder-\(UUID().uuidString)")
    try files.copyItem(at: Fixture.root.appending(path: "base"), to: place)
    guard name != "base" else { return place }
    for top in ["Content", "Templates"] {
      let source = folder.appending(path: top)
      guard let paths = files.enumerator(atPath: source.path) else { continue }
      for case let path as String in paths {
        let from = source.appending(path: path)
        let to = place.appending(path: top).appending(path: path)
        let type = try files.attributesOfItem(atPath: from.path)[.type] as? FileAttributeType
        if type == .typeDirectory {
          try files.createDirectory(at: to, withIntermediateDirectories: true)
          continue
        }
        if path.hasSuffix(".absent") {
          try files.removeItem(atPath: String(to.path.dropLast(7)))
          continue
        }
        if path.hasSuffix(".link") {
          let target = try String(contentsOf: from, encoding: .utf8)
          let link = String(to.path.dropLast(5))
          try? files.removeItem(atPath: link)
          try files.createSymbolicLink(
            atPath: link,
            withDestinationPath: target.trimmingCharacters(in: .whitespacesAndNewlines))
          continue
        }
        if (try? files.attributesOfItem(atPath: to.path)) != nil { try files.removeItem(at: to) }
        try files.copyItem(at: from, to: to)
      }
    }
    return place
  }

  /// Reads and builds the site.
  func build(threads: Int = 2, now: String = "2026-01-31T12:00") throws -> BuildResult {
    let place = try assemble()
    defer { try? FileManager.default.removeItem(at: place) }
    return try Fixture.build(place, threads: threads, now: now)
  }

  /// Reads and builds the project in a folder.
  static func build(
    _ place: URL, threads: Int = 2, now: String = "2026-01-31T12:00",
    change: (inout BuildOptions) -> Void = { _ in }
  ) throws -> BuildResult {
    var (input, options) = try load(place, threads: threads, now: now)
    change(&options)
    return SiteBuild.run(input, options: options)
  }

  /// Reads the project in a folder and prepares its site; nil if it has errors.
  static func prepare(
    _ place: URL, now: String = "2026-01-31T12:00", preview: String? = nil
  ) throws -> PreparedSite? {
    var (input, options) = try load(place, threads: 2, now: now)
    options.previewName = preview
    options.includesDrafts = preview != nil
    var memory = BuildMemory()
    return try? SiteBuild.prepare(input, options: options, memory: &memory).get()
  }

  private static func load(
    _ place: URL, threads: Int, now: String
  ) throws -> (SiteInput, BuildOptions) {
    let input = InputLoader.load(
      content: place.appending(path: "Content").path,
      templates: place.appending(path: "Templates").path, names: ("Content", "Templates"),
      threads: threads)
    guard let now = PointInTime(iso8601: now) else { throw CocoaError(.formatting) }
    var options = BuildOptions(now: now)
    options.threads = threads
    return (input, options)
  }
}

/// Whether to record the output and not compare it: `UPDATE_SNAPSHOTS=1`.
let updatesSnapshots = ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1"

extension OutputTree {
  /// Returns the files by path, with the bytes of copies.
  func contents() throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for file in files {
      switch file.content {
      case .bytes, .spooled: contents[file.path.text] = file.content.bytes
      case .copy(let path, _):
        contents[file.path.text] = Array(try Data(contentsOf: URL(filePath: path)))
      }
    }
    return contents
  }
}

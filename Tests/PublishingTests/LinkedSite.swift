import Files
import Output
import Randomness

@testable import Publishing

/// A small site with links. As a build guarantees, each link leads to a file of the same site.
struct LinkedSite {
  var files: [OutputPath: [UInt8]] = [:]
  var lasting: Set<OutputPath> = []

  /// Makes a random site. Two sites with other random numbers share some files.
  init(_ random: inout SplitMix64) {
    var assets: [String] = []
    for name in ["site.css", "page.js", "body.woff2", "search.json", "hero.webp"] {
      let version = Int.random(in: 0..<3, using: &random)
      let parts = name.split(separator: ".")
      let folder = parts[1] == "json" ? "search/0a" : "assets"
      let path = "\(folder)/\(parts[0]).\(version)cafe.\(parts[1])"
      add(path, "\(name) \(version)", lasts: true)
      assets.append(path)
    }
    for number in 0..<6 where Bool.random(using: &random) {
      let path = number < 3 ? "files/\(number).pdf" : "data/\(number).csv"
      add(path, "file \(Int.random(in: 0..<2, using: &random))", lasts: false)
      assets.append(path)
    }
    var pages = ["index.html"]
    for number in 0..<9 where Bool.random(using: &random) {
      pages.append(number < 2 ? "\(number).html" : "deep/\(number)/index.html")
    }
    if Bool.random(using: &random) {
      // A folder in one site, a file in another.
      pages.append("odd/index.html")
    } else if Bool.random(using: &random) {
      add("odd", "a file", lasts: false)
    }
    for page in pages {
      let links =
        pages.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
        + assets.filter { _ in Bool.random(using: &random) }
      add(page, "\(links.joined(separator: "\n"))\n", lasts: false)
    }
    add("sitemap.xml", pages.joined(), lasts: false)
    add("feed.xml", "feed \(pages.count)", lasts: false)
  }

  private mutating func add(_ path: String, _ text: String, lasts: Bool) {
    guard let path = try? OutputPath(path) else { return }
    files[path] = Array(text.utf8)
    if lasts { lasting.insert(path) }
  }

  /// The files as a build lists them.
  var finished: [FinishedFile] {
    files.map { path, bytes in
      FinishedFile(
        path: path, size: bytes.count, hash: .hash(bytes), lasts: lasting.contains(path))
    }.sorted { $0.path < $1.path }
  }

  static func isPage(_ path: String) -> Bool { path.hasSuffix(".html") }

  /// The paths that a page links to.
  static func links(in bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Returns what is wrong for a visitor of these files: a page without a file that it shows, and a
  /// link to nothing on a page that can be reached from the home page.
  ///
  /// - Parameter odd: paths that are missing for a moment when a file becomes a folder.
  static func faults(_ files: [OutputPath: [UInt8]], except odd: Set<String>) -> [String] {
    var faults: [String] = []
    let all = Dictionary(uniqueKeysWithValues: files.map { ($0.key.text, $0.value) })
    for (path, bytes) in all where isPage(path) {
      for link in links(in: bytes) where !isPage(link) && all[link] == nil && !odd.contains(link) {
        faults.append("\(path) shows \(link)")
      }
    }
    var seen: Set<String> = []
    var waiting = all["index.html"] == nil ? [] : ["index.html"]
    while let page = waiting.popLast() {
      guard seen.insert(page).inserted, let bytes = all[page] else { continue }
      for link in links(in: bytes) where isPage(link) {
        if all[link] == nil, !odd.contains(link) { faults.append("\(page) links to \(link)") }
        waiting.append(link)
      }
    }
    return faults.sorted()
  }
}

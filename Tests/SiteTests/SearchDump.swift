import Foundation
import Inflation

/// The files of a search index as text. The reader follows the description in
/// docs/maintainers/search-format.md, not the code that wrote the files.
enum SearchDump {
  /// Returns the files of a site in a readable form. The index's own files become text. The name of
  /// their folder, which depends on their compression, is removed, also from the settings for
  /// hosts. Of Polder's program for the browser, only its existence is kept.
  static func readable(_ files: [String: [UInt8]]) -> [String: [UInt8]] {
    var result: [String: [UInt8]] = [:]
    let entry = files["search/entry.json"].flatMap {
      try? JSONSerialization.jsonObject(with: Data($0)) as? [String: Any]
    }
    guard let entry, let folder = entry["folder"] as? String else { return files }
    let hash = folder.split(separator: "/").last.map(String.init) ?? ""
    for (path, bytes) in files {
      let name = path.replacingOccurrences(of: hash, with: "HASH")
      switch path {
      case "search/search.js": result[name] = Array("(a program)\n".utf8)
      case "search/entry.json", "_headers", "_nginx.conf":
        let text = String(decoding: bytes, as: UTF8.self)
        result[name] = Array(text.replacingOccurrences(of: hash, with: "HASH").utf8)
      case _ where path.hasPrefix("search/\(hash)/"):
        result[name] = Array(text(path, bytes, entry).utf8)
      default: result[name] = bytes
      }
    }
    return result
  }

  private static func text(_ path: String, _ bytes: [UInt8], _ entry: [String: Any]) -> String {
    var reader = Reader(bytes: inflated(bytes) ?? [])
    let facets = (entry["facets"] as? [Any])?.count ?? 0
    let languages = (entry["languages"] as? [Any])?.count ?? 0
    switch path.split(separator: "/").last?.first {
    case "w": reader.readWords()
    case "p": reader.readPages()
    case "f" where path.hasSuffix("facets.bin"): reader.readFacets(facets, languages: languages)
    default: reader.readSpellings()
    }
    if reader.at != reader.bytes.count {
      reader.lines.append("\(reader.bytes.count - reader.at) bytes are left")
    }
    return reader.lines.joined(separator: "\n") + "\n"
  }

  private struct Reader {
    let bytes: [UInt8]
    var at = 0
    var lines: [String] = []

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func byte() -> Int {
      guard at < bytes.count else { return 0 }
      at += 1
      return Int(bytes[at - 1])
    }

    mutating func number() -> Int {
      var value = 0
      var shift = 0
      while true {
        let byte = byte()
        value |= (byte & 127) << shift
        if byte < 128 || shift > 50 { return value }
        shift += 7
      }
    }

    mutating func text() -> String {
      let count = min(number(), bytes.count - at)
      at += count
      return String(decoding: bytes[at - count..<at], as: UTF8.self)
    }

    mutating func list<T>(_ read: (inout Reader) -> T) -> [T] {
      (0..<number()).map { _ in read(&self) }
    }

    mutating func words() -> [String] {
      var last: [UInt8] = []
      return list { reader in
        let shared = reader.number()
        let rest = Array(reader.text().utf8)
        last = last.prefix(shared) + rest
        return String(decoding: last, as: UTF8.self)
      }
    }

    mutating func readWords() {
      let words = words()
      for word in words { lines.append("\(word): groups \(list { $0.number() })") }
      let count = number()
      for group in 0..<count {
        var page = -1
        let pages = list { reader -> Int in
          page += reader.number() + 1
          return page
        }
        let impacts = pages.map { _ in byte() }
        let places = pages.map { _ in number() }
        let all = pages.indices.map { "\(pages[$0]) (\(impacts[$0]), places \(places[$0]))" }
        lines.append("group \(group): pages \(all.joined(separator: ", "))")
      }
      let shown = list { "page \($0.number()): \($0.text()) \($0.text())" }
      lines += shown
      for group in 0..<count {
        for card in list({ "\(shown[$0.number()]) #\($0.text()): \($0.text())" }) {
          lines.append("group \(group) shows \(card)")
        }
      }
    }

    mutating func readPages() {
      for page in list({ reader -> [String] in
        ["\(reader.text()) \(reader.text())"] + reader.list { "  #\($0.text()): \($0.text())" }
      }) { lines += page }
    }

    mutating func readSpellings() {
      for word in words() { lines.append("\(word) \(byte())") }
    }

    mutating func readFacets(_ facets: Int, languages: Int) {
      let entries = number()
      for _ in 0..<facets {
        let values = list { reader in
          (0...languages).map { _ in reader.text() }.joined(separator: " | ")
        }
        lines += values
        for entry in 0..<entries { lines.append("  entry \(entry): \(list { $0.number() })") }
      }
    }
  }
}

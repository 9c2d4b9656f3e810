import Diagnostics
import Files
import Images
import Search

/// Gives every asset of the templates its URL, with a part of its content's hash in its name, so that
/// browsers may keep it for ever; and lets style sheets find the fonts and pictures that they name.
enum AssetStage {
  /// The assets as they are published.
  struct Assets: Sendable {
    /// The URL of each by its name below `Templates/assets/`.
    var urls: [String: String] = [:]
    /// Those whose names are made of their content: all but the program that comes with Polder.
    var lasting: [String] = []
    /// The bytes of those that differ from their file: style sheets with other names in them, and drawings
    /// without what drawing programs note.
    var bytes: [String: [UInt8]] = [:]
  }

  /// Names every asset. A `url(…)` in a style sheet is the path of another asset that is no style
  /// sheet, from the style sheet's folder; a path that leads nowhere is reported.
  static func run(
    _ input: SiteInput, basePath: String
  ) -> (assets: Assets, diagnostics: [Diagnostic]) {
    var assets = Assets()
    var diagnostics: [Diagnostic] = []
    let all = input.templateAssets.sorted { $0.key < $1.key }
    for (name, file) in all where !name.hasSuffix(".css") {
      if isDrawing(name, file.bytes) {
        do throws(ImageFault) {
          let cleaned = try SVG.cleaned(file.bytes)
          if cleaned != file.bytes { assets.bytes[name] = cleaned }
        } catch {
          diagnostics += ImageStage.diagnostics(error, in: file.bytes, shown: file.path)
        }
      }
      assets.urls[name] = url(of: name, assets.bytes[name] ?? file.bytes, basePath)
    }
    for (name, file) in all where name.hasSuffix(".css") {
      let folder = name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
      var bytes: [UInt8] = []
      var copied = 0
      for reference in StylesheetURLs(file.bytes) {
        let path = String(decoding: file.bytes[reference], as: UTF8.self)
        let target = joined(folder, path)
        if let url = assets.urls[target] {
          bytes += file.bytes[copied..<reference.lowerBound]
          bytes += Array(url.utf8)
          copied = reference.upperBound
        } else {
          let near = NearMiss.best(for: target, among: assets.urls.keys.sorted())
          diagnostics.append(
            Diagnostic(
              TemplateProblem.unknownAsset(path), at: SourceLocation(file, reference),
              suggestion: near.map { Suggestion(replace: reference, with: $0) }))
        }
      }
      if copied > 0 {
        bytes += file.bytes[copied...]
        assets.bytes[name] = bytes
      }
      assets.urls[name] = url(of: name, assets.bytes[name] ?? file.bytes, basePath)
    }
    assets.lasting = assets.urls.values.sorted()
    if input.templates[SearchStage.template] != nil, assets.urls[SearchStage.script] == nil {
      // It comes with Polder and keeps its name; another format has another address.
      assets.urls[SearchStage.script] =
        "\(basePath)/search/\(SearchStage.script)?format=\(SearchIndex.format)"
    }
    return (assets, diagnostics)
  }

  /// Whether an asset is a drawing (SVG), by its name or its first bytes.
  private static func isDrawing(_ name: String, _ bytes: [UInt8]) -> Bool {
    name.lowercased().hasSuffix(".svg")
      || ImageFormat.detect(Array(bytes.prefix(ImageFormat.headSize))) == .svg
  }

  private static func url(of name: String, _ bytes: [UInt8], _ basePath: String) -> String {
    let hash = ContentHash.hash(bytes).hex.prefix(12)
    let folder = name.lastIndex(of: "/").map { name[...$0] } ?? ""
    let last = name.dropFirst(folder.count)
    let fingerprinted =
      last.lastIndex(of: ".").map { "\(last[..<$0]).\(hash)\(last[$0...])" } ?? "\(last).\(hash)"
    return basePath + "/" + percentEncoded("assets/" + folder + fingerprinted)
  }

  /// A relative path from a folder, without `.` and `..`.
  private static func joined(_ folder: String, _ path: String) -> String {
    var parts = folder.split(separator: "/")
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}

/// The relative references of a style sheet, `url(…)` outside comments, as ranges of its bytes.
/// Fragments (`#mask`), `data:` and absolute URLs are left as they are.
private struct StylesheetURLs: Sequence {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func makeIterator() -> Iterator { Iterator(bytes: bytes) }

  struct Iterator: IteratorProtocol {
    let bytes: [UInt8]
    var at = 0

    mutating func next() -> Range<Int>? {
      while at < bytes.count {
        if has("/*") {
          at += 2
          while at < bytes.count, !has("*/") { at += 1 }
        } else if has("url(") {
          at += 4
          if let found = reference() { return found }
        }
        at += 1
      }
      return nil
    }

    private mutating func reference() -> Range<Int>? {
      let quotes: [UInt8] = [UInt8(ascii: "\""), UInt8(ascii: "'")]
      while at < bytes.count, bytes[at] == UInt8(ascii: " ") || quotes.contains(bytes[at]) {
        at += 1
      }
      let start = at
      while at < bytes.count, bytes[at] > 0x20, bytes[at] != UInt8(ascii: ")"),
        !quotes.contains(bytes[at])
      { at += 1 }
      let found = start..<at
      guard let first = bytes[found].first, first != UInt8(ascii: "#"), first != UInt8(ascii: "/"),
        !bytes[found].contains(UInt8(ascii: ":"))
      else { return nil }
      return found
    }

    private func has(_ text: StaticString) -> Bool {
      text.withUTF8Buffer { wanted in
        at + wanted.count <= bytes.count && bytes[at..<(at + wanted.count)].elementsEqual(wanted)
      }
    }
  }
}

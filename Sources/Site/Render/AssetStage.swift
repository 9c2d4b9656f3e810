import Addresses
import Diagnostics
import Files
import Images
import Search
import Styles

/// Gives every asset of the templates its URL. The name contains a part of the hash of its content,
/// so that browsers may keep the file for ever. Replaces the names of fonts and pictures in style
/// sheets by their URLs.
enum AssetStage {
  /// The assets in the form in which they are published.
  struct Assets: Sendable {
    /// The URL of each asset, by its name below `Templates/assets/`.
    var urls: [String: String] = [:]
    /// The URLs whose names contain a hash: all but the program that comes with Polder.
    var lasting: [String] = []
    /// The bytes of the assets that differ from their file: style sheets with replaced names, and
    /// drawings without the notes of drawing programs.
    var bytes: [String: [UInt8]] = [:]
  }

  /// Names every asset. A `url(…)` in a style sheet is the path of another asset, relative to the
  /// style sheet's folder. It may not be the path of a style sheet. A path that leads nowhere is
  /// reported.
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
    var styles = StyleNames(input, basePath)
    for (name, sheet) in input.styleSheets {
      diagnostics += sheet.faults
      styles.add(name, to: &assets, &diagnostics)
    }
    assets.lasting = assets.urls.values.sorted()
    if input.templates[SearchStage.template] != nil, assets.urls[SearchStage.script] == nil {
      // The program comes with Polder and keeps its name. A new format gets a new address.
      assets.urls[SearchStage.script] =
        "\(basePath)/search/\(SearchStage.script)?format=\(SearchIndex.format)"
    }
    return (assets, diagnostics)
  }

  /// Whether an asset is a drawing (SVG), according to its name or its first bytes.
  private static func isDrawing(_ name: String, _ bytes: [UInt8]) -> Bool {
    name.lowercased().hasSuffix(".svg")
      || ImageFormat.detect(Array(bytes.prefix(ImageFormat.headSize))) == .svg
  }

  fileprivate static func url(of name: String, _ bytes: [UInt8], _ basePath: String) -> String {
    let hash = ContentHash.hash(bytes).hex.prefix(12)
    let folder = name.lastIndex(of: "/").map { name[...$0] } ?? ""
    let last = name.dropFirst(folder.count)
    let fingerprinted =
      last.lastIndex(of: ".").map { "\(last[..<$0]).\(hash)\(last[$0...])" } ?? "\(last).\(hash)"
    return basePath + "/" + percentEncoded("assets/" + folder + fingerprinted)
  }

  /// Returns a relative path from a folder, without `.` and `..`.
  fileprivate static func joined(_ folder: String, _ path: String) -> String {
    var parts = folder.split(separator: "/")
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}

/// Names style sheets, and before each of them the style sheets that it loads.
private struct StyleNames {
  let input: SiteInput
  let basePath: String
  /// The names of the style sheets that load the current one.
  private var loading: [String] = []

  init(_ input: SiteInput, _ basePath: String) {
    self.input = input
    self.basePath = basePath
  }

  /// Replaces the names of assets in a style sheet by their addresses, and names the style sheet.
  mutating func add(
    _ name: String, to assets: inout AssetStage.Assets, _ diagnostics: inout [Diagnostic]
  ) {
    guard assets.urls[name] == nil, let file = input.templateAssets[name] else { return }
    loading.append(name)
    defer { loading.removeLast() }
    let sheet = StyleSheet(file, input)
    let folder = name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
    var bytes: [UInt8] = []
    var copied = 0
    for reference in sheet.references {
      // `sprite.svg#arrow`, `font.eot?#iefix`
      let path = String(reference.address.prefix { $0 != "?" && $0 != "#" })
      let isRooted = path.hasPrefix("/")
      let target = AssetStage.joined(isRooted ? "" : folder, path)
      if !isRooted, target.hasSuffix(".css"), input.templateAssets[target] != nil,
        !loading.contains(target)
      {
        add(target, to: &assets, &diagnostics)
      }
      if !isRooted, let url = assets.urls[target] {
        bytes += file.bytes[copied..<reference.range.lowerBound]
        bytes += Array((url + reference.address.dropFirst(path.count)).utf8)
        copied = reference.range.upperBound
      } else if let wrong = unknown(reference, target, isRooted: isRooted, folder, sheet, assets) {
        diagnostics.append(wrong)
      }
    }
    if copied > 0 {
      bytes += file.bytes[copied...]
      assets.bytes[name] = bytes
    }
    assets.urls[name] = AssetStage.url(of: name, assets.bytes[name] ?? file.bytes, basePath)
  }

  /// Returns the error about an address of no asset. Returns nil if the address begins at the root
  /// of the site and is outside the assets' folder: whether it leads somewhere is checked in the
  /// finished site.
  private func unknown(
    _ reference: StyleReference, _ target: String, isRooted: Bool, _ folder: String,
    _ sheet: StyleSheet, _ assets: AssetStage.Assets
  ) -> Diagnostic? {
    // Suggest the same file in another folder, or a similar name.
    let last = "/" + (target.split(separator: "/").last ?? "")
    let elsewhere = assets.urls.keys.filter { ("/" + $0).hasSuffix(last) }
    var near =
      elsewhere.count == 1
      ? elsewhere[0] : NearMiss.best(for: target, among: assets.urls.keys.sorted())
    if isRooted {
      guard let inside = StyleNames.asset(reference.address, basePath) else { return nil }
      // The published name contains a part of the content's hash.
      near =
        input.templateAssets[inside] == nil
        ? NearMiss.best(for: inside, among: assets.urls.keys.sorted()) : inside
    }
    let place = sheet.location(reference.range)
    let up = String(repeating: "../", count: folder.split(separator: "/").count)
    return Diagnostic(
      TemplateProblem.unknownAsset(reference.address), at: place,
      suggestion: near.map {
        Suggestion(
          replace: place.range,
          with: $0.hasPrefix(folder) ? String($0.dropFirst(folder.count)) : up + $0)
      })
  }

  /// Returns the name of the asset that a path from the root means (`/assets/logo.svg`); nil for
  /// other paths.
  private static func asset(_ path: String, _ basePath: String) -> String? {
    for prefix in [basePath + "/assets/", "/assets/"] where path.hasPrefix(prefix) {
      return String(path.dropFirst(prefix.count).prefix { $0 != "?" && $0 != "#" })
    }
    return nil
  }
}

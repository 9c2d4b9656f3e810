import Addresses
import Formats
import Model

/// Finds the files of Content to which the addresses in a finished page or style sheet lead. It
/// reads addresses as a browser does: relative, from the root of the host, or with the site's own
/// host.
struct FileAddresses: Sendable {
  /// A host of the site, and the path of its folder there, without a `/` at its end.
  private struct Own: Sendable, Hashable {
    let host: String
    let basePath: String
  }

  /// The files by their paths below the output folder. A smaller version of an image leads to the
  /// image.
  private let files: [String: Int]
  private let owns: [Own]
  /// The path of the site's folder on its host, without a `/` at its end; empty at the root.
  private var basePath: String

  /// Makes a finder for the files of an input.
  ///
  /// - Parameter urls: the addresses of the site: the one for which it is built, and the one in its
  ///   settings.
  init(_ input: SiteInput, basePath: String, urls: [String]) {
    var files: [String: Int] = [:]
    var numbers: [String: Int] = [:]
    for (number, asset) in input.assets.enumerated() where !asset.isFixed {
      files[asset.outputPath] = number
      numbers[asset.path] = number
    }
    for made in input.madeFiles {
      if let number = made.original.flatMap({ numbers[$0] }) { files[made.outputPath] = number }
    }
    self.files = files
    self.basePath = basePath
    var owns: [Own] = []
    for address in urls.compactMap(SiteAddress.init) {
      let host = String(address.origin.drop { $0 != "/" }.dropFirst(2))
      let own = Own(host: FileAddresses.plainHost(host[...]), basePath: address.basePath)
      if !owns.contains(own) { owns.append(own) }
    }
    self.owns = owns
  }

  /// Whether no address can lead to a file.
  var isEmpty: Bool { files.isEmpty }

  /// The same for texts of Content itself, in which paths from the root begin at Content.
  var inContent: FileAddresses {
    var copy = self
    copy.basePath = ""
    return copy
  }

  /// Returns the files that a document names, as numbers of `SiteInput.assets`, each once.
  ///
  /// - Parameter document: the document's path on the host.
  func files(namedBy references: PageReferences, at document: String) -> Set<Int> {
    var found: Set<Int> = []
    // Polder's headers disable `base`, but not every host sends them. Try both readings.
    let base = references.base.flatMap { path(of: $0, from: document) }
    for reference in references.all {
      for place in [document] + (base.map { [$0] } ?? []) {
        guard !reference.isText || FileAddresses.looksLikeAddress(reference.address),
          let path = path(of: reference.address, from: place), let file = file(at: path)
        else { continue }
        found.insert(file)
      }
    }
    return found
  }

  private static func looksLikeAddress(_ text: String) -> Bool {
    text.hasPrefix("/") || text.hasPrefix("./") || text.hasPrefix("../")
      || text.lowercased().hasPrefix("http")
  }

  /// Returns the path on the site's host to which an address leads, with its escapes unchanged; nil
  /// if it leads to another host.
  private func path(of address: String, from document: String) -> String? {
    var text = address[...]
    if text.utf8.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "\\") }) {
      text = FileAddresses.cleaned(text)
    }
    if let end = text.firstIndex(where: { $0 == "#" || $0 == "?" }) { text = text[..<end] }
    if text.hasPrefix("//") { return path(onHost: text) }
    if text.hasPrefix("/") { return String(text) }
    if let scheme = scheme(of: String(text)) {
      guard scheme == "http" || scheme == "https" else { return nil }
      return path(onHost: text.dropFirst(scheme.count + 1))
    }
    let folder = document.lastIndex(of: "/").map { document[...$0] } ?? "/"
    return String(folder) + text
  }

  /// Returns an address after the clean-up that browsers do before they parse it (URL Standard,
  /// sections 4.1 and 4.4).
  private static func cleaned(_ text: Substring) -> Substring {
    let isSpace = { (scalar: Unicode.Scalar) in scalar.value <= 0x20 }
    var scalars = text.unicodeScalars.drop(while: isSpace)
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    var result = String.UnicodeScalarView()
    for scalar in scalars where ![0x09, 0x0A, 0x0D].contains(scalar.value) {
      result.append(scalar == "\\" ? "/" : scalar)
    }
    return Substring(String(result))
  }

  /// Returns the path after `//host` if the host is the site's own.
  private func path(onHost text: Substring) -> String? {
    let rest = text.drop { $0 == "/" }
    let authority = rest.prefix { $0 != "/" }
    let host = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] }
    let name = FileAddresses.plainHost(host ?? authority)
    guard let own = owns.first(where: { $0.host == name }) else { return nil }
    let path = String(rest[authority.endIndex...])
    guard own.basePath != basePath else { return path }
    // This is the same site in another folder.
    return path.hasPrefix(own.basePath + "/")
      ? basePath + path.dropFirst(own.basePath.utf8.count) : nil
  }

  /// Returns a host in lower case without a default port.
  private static func plainHost(_ host: Substring) -> String {
    var name = host.lowercased()
    for port in [":80", ":443"] where name.hasSuffix(port) { name.removeLast(port.count) }
    if name.hasSuffix(".") { name.removeLast() }
    return name
  }

  /// Returns the file at a path on the host.
  private func file(at path: String) -> Int? {
    let isPlain =
      !path.utf8.contains(UInt8(ascii: "%")) && !path.contains("/.") && !path.contains("//")
    let text = isPlain ? path : FileAddresses.normalised(percentDecoded(path))
    guard text.hasPrefix(basePath + "/") else { return nil }
    return files[String(text.dropFirst(basePath.utf8.count + 1))]
  }

  /// Returns a path without `.`, `..` and empty parts.
  private static func normalised(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}

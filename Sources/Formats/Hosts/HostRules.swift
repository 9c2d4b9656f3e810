import Addresses

/// Everything that a host should do for a site. The files of all hosts are written from it:
/// `HostFile.content`.
///
/// Paths are percent-decoded and begin with the site's folder on its host, unless their names say
/// otherwise.
public struct HostRules: Sendable {
  /// The headers, and the paths of files that never change.
  public let headers: HostHeaders
  /// Old addresses and their targets.
  public let redirects: Redirects
  /// The files of the hosts that the site has. No host should hand them out.
  public let files: [HostFile]
  /// Whether hosts should compress what they send.
  public let compresses: Bool

  /// Makes the rules for a site.
  public init(
    headers: HostHeaders, redirects: Redirects, files: [HostFile], compresses: Bool
  ) {
    self.headers = headers
    self.redirects = redirects
    self.files = files
    self.compresses = compresses
  }

  /// The path of the site's folder, without `/` at its end. It has only letters, digits and `-._~:/`.
  var basePath: String { headers.basePath }

  /// The names of files at the site's root that no visitor may get.
  var hiddenFiles: [String] { files.filter(\.isHidden).map(\.rawValue) }

  /// The name of the folder with Polder's own records. No visitor may get it.
  static let recordsFolder = ".polder"

  /// The folders with their own page for an address that does not exist, the outermost first, each
  /// with `/` at its end. Their page is `404.html` in the folder.
  var languageFolders: [String] {
    [basePath + "/"] + headers.languageFolders.map { basePath + $0 + "/" }
  }

  /// The folder whose files scripts of other sites may read.
  var openFolder: String { basePath + "/data/" }

  /// A file that never changes, or a folder of such files.
  struct Lasting {
    /// The path; that of a folder ends with `/`.
    let path: String
    let isFolder: Bool
  }

  /// The files and folders that browsers may cache for long.
  var lasting: [Lasting] {
    headers.lastingPaths.map { Lasting(path: percentDecoded($0), isFolder: false) }
      + headers.lastingFolders.map { Lasting(path: percentDecoded($0), isFolder: true) }
  }

  /// The types of what hosts should compress, without parameters. Images, sound, archives and the
  /// search index are already compressed.
  static let compressibleTypes = MediaType.all.map(\.type).filter { type in
    type.hasPrefix("text/") || type.hasSuffix("charset=utf-8") || type.hasSuffix("json")
      || type.hasSuffix("xml") || ["font/ttf", "font/otf", "image/x-icon"].contains(type)
  }.reduce(into: [String]()) { types, type in
    let plain = String(type.prefix { $0 != ";" })
    if !types.contains(plain) { types.append(plain) }
  }

  /// Returns a redirect's target with each character encoded that means something in the syntax of
  /// a host: neither `$` nor braces, quotes
  /// or spaces.
  static func plain(_ target: String) -> String {
    PercentCoding.encoded(target, keeping: targetCharacters)
  }

  private static let targetCharacters = ByteSet(lettersDigitsAnd: "-._~!&'()*+,;=:@/%?#")

  /// Returns a regular expression, for PCRE and RE2, that matches only this text. It has no quotes,
  /// and no backslash before another or before a letter other than `x`.
  static func pattern(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\\", "\"", "'", "`", "\u{0}"..." ", "\u{7F}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\x" + (digits.count == 1 ? "0" : "") + digits
      case ".", "+", "*", "?", "(", ")", "[", "]", "{", "}", "^", "$", "|":
        result += "\\\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}

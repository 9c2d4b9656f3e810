import Dates
import Diagnostics
import Formats
import Model
import Output

/// Makes what hosts read: `_headers` and `_nginx.conf`, and refuses what pages would load from third
/// parties that the settings do not name.
enum HostStage {
  /// What a host must know of a site.
  struct Result {
    var files: [SiteFile] = []
    var diagnostics: [Diagnostic] = []
  }

  /// A page that loads or runs something.
  struct Page: Sendable {
    let path: OutputPath
    /// The file to name when something is wrong with it.
    let origin: String
    let loads: PageLoads
  }

  /// - Parameters:
  ///   - pages: all that load or run something.
  ///   - lastingPaths: the root-relative URLs of files whose names are made of their content.
  ///   - lastingFolders: those of folders, with `/` at their ends.
  ///   - input: where a mistake may have been written.
  static func run(
    _ data: SiteData, _ pages: [Page], _ redirects: Redirects, lastingPaths: [String],
    lastingFolders: [String], input: SiteInput
  ) -> Result {
    var result = Result()
    var headers = HostHeaders()
    headers.allowedHosts = data.settings.allowedHosts
    headers.isSecure = data.origin.hasPrefix("https:")
    headers.basePath = data.routes.basePath
    headers.languageFolders = data.settings.languages.indices.dropFirst().map {
      data.settings.pathPrefix($0)
    }
    headers.lastingPaths = lastingPaths.sorted()
    headers.lastingFolders = lastingFolders

    var known: Set<String> = []
    for page in pages.sorted(by: { $0.path < $1.path }) {
      headers.scripts.formUnion(page.loads.scripts)
      headers.styles.formUnion(page.loads.styles)
      for url in page.loads.urls where known.insert(url).inserted {
        check(url, in: page.origin, data, input, &result)
      }
    }
    for (_, file) in input.templateAssets.sorted(by: { $0.key < $1.key })
    where file.path.hasSuffix(".css") {
      for url in PageLoads.urls(inCSS: file.bytes) where known.insert(url).inserted {
        check(url, in: file.path, data, input, &result)
      }
      if file.bytes.firstRange(of: Array("url(data:".utf8)) != nil
        || file.bytes.firstRange(of: Array("url(\"data:".utf8)) != nil
      {
        headers.hasDataImages = true
      }
    }
    let origin = data.catalogue.model.file.path
    result.files = [
      SiteFile("_headers", headers.hostFile, origin: origin),
      SiteFile("_nginx.conf", headers.nginx(redirects, decode: percentDecoded), origin: origin),
    ]
    return result
  }

  /// Reports a URL of another host, where it is written if that can be found.
  private static func check(
    _ url: String, in path: String, _ data: SiteData, _ input: SiteInput, _ result: inout Result
  ) {
    let host = PageLoads.host(of: url)
    let own = PageLoads.host(of: data.origin)
    if host == own || data.settings.allowedHosts.contains(host) { return }
    let location = place(of: url, path, input) ?? SourceLocation(SourceFile(path: path, bytes: []))
    result.diagnostics.append(
      Diagnostic(PublishProblem.thirdParty(url: url, host: host), at: location))
  }

  private static func place(
    of url: String, _ path: String, _ input: SiteInput
  ) -> SourceLocation? {
    let wanted = Array(url.utf8)
    let templates = input.templates.sorted { $0.key < $1.key }.map(\.value)
    let pages = input.pages.map(\.file).filter { $0.path == path }
    let assets = input.templateAssets.values.filter { $0.path == path }
    for file in pages + assets + templates {
      if let range = file.bytes.firstRange(of: wanted) { return SourceLocation(file, range) }
    }
    return nil
  }
}

import Addresses
import Dates
import Diagnostics
import Formats
import Model
import Output

/// Makes the files of the hosts that the settings name, and `CNAME`. Reports anything that pages
/// would load from third parties that the settings do not name.
enum HostStage {
  /// The facts that a host needs about a site.
  struct Result {
    var files: [SiteFile] = []
    var diagnostics: [Diagnostic] = []
  }

  /// A page that loads or runs something.
  struct LoadingPage: Sendable {
    let path: OutputPath
    /// The file to name in an error about it.
    let origin: String
    let loads: PageLoads
  }

  /// Makes the files, and checks what pages load.
  ///
  /// - Parameters:
  ///   - pages: all pages that load or run something.
  ///   - lastingPaths: the root-relative URLs of files whose names contain a hash of their content.
  ///   - lastingFolders: the same for folders, with `/` at their ends.
  ///   - input: the files in which an address may be written.
  ///   - options: the options of the build.
  static func run(
    _ view: SiteView, _ pages: [LoadingPage], _ redirects: Redirects, lastingPaths: [String],
    lastingFolders: [String], input: SiteInput, options: BuildOptions
  ) -> Result {
    var result = Result()
    var headers = HostHeaders()
    headers.allowedHosts = view.settings.allowedHosts.byKind
    headers.isHidden = options.includesDrafts || options.previewName != nil
    headers.isSecure = view.origin.hasPrefix("https:")
    headers.basePath = view.routes.basePath
    headers.languageFolders = view.settings.languages.indices.dropFirst().map {
      view.settings.pathPrefix($0)
    }
    headers.lastingPaths = lastingPaths.sorted()
    headers.lastingFolders = lastingFolders

    var known: Set<PageLoads.Load> = []
    for page in pages.sorted(by: { $0.path < $1.path }) {
      headers.scripts.formUnion(page.loads.scripts)
      headers.styles.formUnion(page.loads.styles)
      for load in page.loads.loads where known.insert(load).inserted {
        check(load, in: page.origin, view, input, &result)
      }
    }
    for (_, file) in input.templateAssets.sorted(by: { $0.key < $1.key })
    where file.path.hasSuffix(".css") {
      for load in PageLoads.loads(inCSS: file.bytes) where known.insert(load).inserted {
        check(load, in: file.path, view, input, &result)
      }
      if file.bytes.firstRange(of: Array("url(data:".utf8)) != nil
        || file.bytes.firstRange(of: Array("url(\"data:".utf8)) != nil
      {
        headers.hasDataImages = true
      }
    }
    let origin = view.model.file.path
    let hosts = view.settings.hosts ?? Host.usual
    let wanted = Set(hosts.flatMap(\.files))
    let rules = HostRules(
      headers: headers, redirects: redirects, files: HostFile.allCases.filter(wanted.contains),
      compresses: view.settings.hosts != nil)
    result.files = rules.files.compactMap { file in
      file.content(rules).map { SiteFile(file.rawValue, $0, origin: origin) }
    }
    // A preview is not at the public site's domain.
    if let domain = view.settings.domain, options.previewName == nil {
      result.files.append(
        SiteFile("CNAME", Array("\(domain)\n".utf8), origin: input.settings?.path ?? origin))
    }
    return result
  }

  /// Reports a URL of another host, at the place where it is written if that can be found.
  private static func check(
    _ load: PageLoads.Load, in path: String, _ view: SiteView, _ input: SiteInput,
    _ result: inout Result
  ) {
    guard let address = WebAddress(load.url) else { return }
    if address.host == WebAddress(view.origin)?.host
      || view.settings.allowedHosts.allows(address.host, for: load.kind)
    {
      return
    }
    let location =
      place(of: load.url, path, input) ?? SourceLocation(SourceFile(path: path, bytes: []))
    result.diagnostics.append(
      Diagnostic(
        PublishProblem.thirdParty(url: load.url, host: address.host, kind: load.kind), at: location)
    )
  }

  private static func place(
    of url: String, _ path: String, _ input: SiteInput
  ) -> SourceLocation? {
    let wanted = Array(url.utf8)
    let templates = input.templates.sorted { $0.key < $1.key }.map(\.value)
    let pages = input.pages.map(\.file).filter { $0.path == path }
    let assets = input.templateAssets.values.filter { $0.path == path }
    for file in pages + assets + templates {
      if let range = file.bytes.firstRange(of: wanted) {
        return file.path.hasSuffix(".css")
          ? StyleSheet(file, input).location(range) : SourceLocation(file, range)
      }
    }
    return nil
  }
}

extension Host {
  /// The files that the host reads.
  fileprivate var files: [HostFile] {
    switch self {
    case .netlify, .cloudflare: [.headers, .redirects]
    case .githubPages: [.noJekyll]
    case .gitlabPages: [.redirects]
    case .nginx: [.nginx]
    case .apache: [.htaccess, .apache]
    case .caddy: [.caddy]
    }
  }
}

/// The two origins of a preview: the writer's tools, and the pages of the site.
///
/// Browsers isolate origins, so no script of a page, whoever wrote it, can access the tools. The
/// tools are only available on this machine. The writer chooses where the pages are available.
struct PreviewOrigins: Sendable {
  /// The IPv4 address on which the tools listen: this machine's own.
  let toolsAddress: String
  let toolsPort: UInt16
  /// The IPv4 address on which the pages listen; `0.0.0.0` means all.
  let pagesAddress: String
  let pagesPort: UInt16

  /// The values of the `Host` field that the tools accept. If another site lets its name resolve to
  /// this machine, browsers send that name (DNS rebinding).
  let toolsHosts: Set<String>
  /// The values of the `Host` field that the pages accept.
  let pagesHosts: Set<String>

  /// The names by which this machine reaches the tools.
  private static let loopback: Set<String> = ["127.0.0.1", "localhost"]

  init(toolsAddress: String, toolsPort: UInt16, pagesAddress: String, pagesPort: UInt16) {
    self.toolsAddress = toolsAddress
    self.toolsPort = toolsPort
    self.pagesAddress = pagesAddress
    self.pagesPort = pagesPort
    toolsHosts = PreviewOrigins.hosts(
      PreviewOrigins.names(of: toolsAddress), port: toolsPort)
    pagesHosts = PreviewOrigins.hosts(
      PreviewOrigins.names(of: pagesAddress), port: pagesPort)
  }

  /// Whether only this machine can reach an IPv4 address.
  static func isLoopback(_ address: String) -> Bool { address.hasPrefix("127.") }

  private static func names(of address: String) -> Set<String> {
    switch address {
    case "127.0.0.1": loopback
    case "0.0.0.0": loopback.union(LocalNames.all())
    default: [address]
    }
  }

  /// Returns names with the port, and without it if browsers omit it.
  private static func hosts(_ names: Set<String>, port: UInt16) -> Set<String> {
    let hosts = Set(names.map { "\($0):\(port)" })
    return port == 80 ? hosts.union(names) : hosts
  }

  /// Returns an origin as browsers write it.
  private static func origin(_ name: String, _ port: UInt16) -> String {
    port == 80 ? "http://\(name)" : "http://\(name):\(port)"
  }

  private func name(_ host: String) -> String {
    String(host.lowercased().prefix { $0 != ":" })
  }

  /// The tools' origin.
  var tools: String { PreviewOrigins.origin(toolsAddress, toolsPort) }

  /// The pages' origin, as this machine reaches it.
  var pages: String {
    PreviewOrigins.origin(pagesAddress == "0.0.0.0" ? toolsAddress : pagesAddress, pagesPort)
  }

  /// Returns the pages' origin for a request to the tools with this host. It has the same name if
  /// possible, so that browsers treat both as one site.
  func pages(for toolsHost: String) -> String {
    let name = name(toolsHost)
    return PreviewOrigins.names(of: pagesAddress).contains(name)
      ? PreviewOrigins.origin(name, pagesPort) : pages
  }

  /// Returns the origins of the tools that may show a page, for a request with this host.
  func tools(for pagesHost: String) -> [String] {
    let names = PreviewOrigins.names(of: toolsAddress)
    let name = name(pagesHost)
    return (names.contains(name) ? [name] : names.sorted()).map {
      PreviewOrigins.origin($0, toolsPort)
    }
  }

  /// Whether the origin of a request to the tools is their own.
  func isOwn(_ origin: String, of request: HTTPRequest) -> Bool {
    origin == PreviewOrigins.origin(name(request.fields["host"] ?? ""), toolsPort)
  }
}

/// The two origins of a preview: the writer's tools, and the pages of the site.
///
/// Browsers keep origins apart, so no script of a page, whoever wrote it, reaches the tools. The tools
/// are on this machine only; the pages are where the writer wants them.
struct PreviewOrigins: Sendable {
  /// The IPv4 address that the tools listen on: this machine's own.
  let toolsAddress: String
  let toolsPort: UInt16
  /// The IPv4 address that the pages listen on; `0.0.0.0` is all of them.
  let pagesAddress: String
  let pagesPort: UInt16

  /// What the tools may be called in the field `Host`. A page of another site that has its name lead
  /// here would send that name (DNS rebinding).
  let toolsHosts: Set<String>
  /// What the pages may be called there.
  let pagesHosts: Set<String>

  /// The names under which this machine reaches the tools.
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

  /// Whether an IPv4 address is one that only this machine reaches.
  static func isLoopback(_ address: String) -> Bool { address.hasPrefix("127.") }

  private static func names(of address: String) -> Set<String> {
    switch address {
    case "127.0.0.1": loopback
    case "0.0.0.0": loopback.union(LocalNames.all())
    default: [address]
    }
  }

  /// Names with the port, and without it where browsers leave it out.
  private static func hosts(_ names: Set<String>, port: UInt16) -> Set<String> {
    let hosts = Set(names.map { "\($0):\(port)" })
    return port == 80 ? hosts.union(names) : hosts
  }

  /// An origin as browsers write it.
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

  /// The pages' origin for who calls the tools by this host: the same name where both have it, so that
  /// browsers take them for one site.
  func pages(for toolsHost: String) -> String {
    let name = name(toolsHost)
    return PreviewOrigins.names(of: pagesAddress).contains(name)
      ? PreviewOrigins.origin(name, pagesPort) : pages
  }

  /// The origins of the tools that may show a page that was asked for by this host.
  func tools(for pagesHost: String) -> [String] {
    let names = PreviewOrigins.names(of: toolsAddress)
    let name = name(pagesHost)
    return (names.contains(name) ? [name] : names.sorted()).map {
      PreviewOrigins.origin($0, toolsPort)
    }
  }

  /// Whether the origin of a request is that of the tools which it asks.
  func isOwn(_ origin: String, of request: HTTPRequest) -> Bool {
    origin == PreviewOrigins.origin(name(request.fields["host"] ?? ""), toolsPort)
  }
}

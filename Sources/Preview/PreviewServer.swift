import Diagnostics
import Files
import Glibc
import Output
import Parallel
import Site
import Synchronization

/// A local web server that shows a project as it is being written.
public final class PreviewServer: Sendable {
  /// How to preview a project.
  public struct Options: Sendable {
    /// The folder with the pages.
    public var content: String
    /// The folder with the templates.
    public var templates: String
    /// The IPv4 address on which the pages listen. The tools are only available on this machine.
    public var address = "127.0.0.1"
    /// The first port to try for the tools. The next free port is used, and the one after it for
    /// the pages. 0 means any port.
    public var port: UInt16 = 8000
    /// How many threads build.
    public var threads = 1
    /// The language of messages.
    public var language = MessageLanguage.english
    /// The URL that opens an editor, with `{path}`, `{line}` and `{column}`; nil for none.
    public var editor: String?
    /// The project's folder as an absolute path, for the editor.
    public var folder: String
    /// Whether to poll for changes and not watch.
    public var polls = false
    /// Where generated images are kept.
    public var images = ImageKeeping.memory
    /// Returns the options for a build that begins now.
    public var build: @Sendable () -> BuildOptions

    /// Makes options with defaults.
    public init(
      content: String, templates: String, folder: String,
      build: @escaping @Sendable () -> BuildOptions
    ) {
      self.content = content
      self.templates = templates
      self.folder = folder
      self.build = build
    }
  }

  /// What to report at the terminal.
  public enum Event: Sendable {
    /// The site was built: the number of changed files (nil for the first build), and the time in
    /// milliseconds.
    case built(changes: Int?, milliseconds: Int, errors: Int, warnings: Int)
    /// The project is polled every half second, because the system has no watches left.
    case polling(FolderWatch.Obstacle)
  }

  /// The reason why a preview cannot start.
  public enum Failure: Error, Sendable {
    /// No port is free from the requested one on.
    case noPort(first: UInt16)
    /// The system refuses; the number is that of errno(3).
    case system(errno: Int32)
  }

  /// How many ports are tried.
  private static let ports: UInt16 = 100
  /// The most open connections: a browser opens several for each tab.
  private static let connectionLimit = 512

  private let options: Options
  private let origins: PreviewOrigins
  private let listeners: (tools: Socket, pages: Socket)
  private let announcer = Announcer()
  private let site: LiveSite
  private let tools: ToolPages
  private let pages: SitePages
  private let connections = Atomic<Int>(0)

  /// The port of the tools.
  public var port: UInt16 { origins.toolsPort }
  /// The address of the tools, for a browser on this machine.
  public var address: String { origins.tools + "/" }
  /// The address of the pages alone, for a browser on this machine.
  public var pagesAddress: String { origins.pages + "/" }
  /// The addresses of the pages for browsers on other machines, sorted; empty if only this machine
  /// can reach them.
  public var networkAddresses: [String] {
    let own = options.address
    if PreviewOrigins.isLoopback(own) { return [] }
    let names = own == "0.0.0.0" ? LocalNames.addresses() : [own]
    return names.filter { !PreviewOrigins.isLoopback($0) }.sorted().map {
      "http://\($0):\(origins.pagesPort)/"
    }
  }

  /// Opens two ports and starts to build.
  ///
  /// - Parameter log: called from any thread.
  public init(
    _ options: Options, log: @escaping @Sendable (Event) -> Void
  ) throws(Failure) {
    self.options = options
    // A browser that disconnects must not end the server.
    signal(SIGPIPE, SIG_IGN)
    let own = PreviewOrigins.isLoopback(options.address) ? options.address : "127.0.0.1"
    let toolsListener = try PreviewServer.listen(own, from: options.port)
    let toolsPort = toolsListener.port
    // After the last port, any other will do.
    let pagesListener = try PreviewServer.listen(
      options.address, from: toolsPort == .max ? 0 : toolsPort + 1)
    listeners = (toolsListener, pagesListener)
    origins = PreviewOrigins(
      toolsAddress: own, toolsPort: toolsPort, pagesAddress: options.address,
      pagesPort: pagesListener.port)
    let project = LiveSite.Project(
      content: options.content, templates: options.templates, threads: options.threads,
      locks: [options.folder + "/.git/index.lock"], polls: options.polls, images: options.images,
      options: options.build)
    site = LiveSite(project, announcer: announcer) { event in
      switch event {
      case .built(let changes, let milliseconds, let errors, let warnings):
        log(
          .built(
            changes: changes, milliseconds: milliseconds, errors: errors, warnings: warnings))
      case .polling(let obstacle): log(.polling(obstacle))
      }
    }
    tools = ToolPages(
      site: site, language: options.language, editor: options.editor, folder: options.folder,
      content: ProjectReader.shown(options.content), token: Token.make(), origins: origins)
    pages = SitePages(site: site, language: options.language, origins: origins)
    guard site.start() else { throw .system(errno: EAGAIN) }
  }

  private static func listen(_ address: String, from first: UInt16) throws(Failure) -> Socket {
    for offset in 0..<ports {
      let (port, overflow) = first.addingReportingOverflow(offset)
      if overflow { break }
      do throws(Socket.Failure) {
        return try Socket.listen(address, port: port)
      } catch {
        // 13 is EACCES: only the system may use ports below 1024.
        guard error.code == EADDRINUSE || error.code == EACCES else {
          throw .system(errno: error.code)
        }
      }
    }
    throw .noPort(first: first)
  }

  /// Serves requests until the process ends.
  public func run() {
    let pagesParser = HTTPRequestParser(hosts: origins.pagesHosts)
    let hasThread = Threads.detach { [self] in
      serve(listeners.pages, pagesParser) { [pages] request, _ in pages.answer(request) }
    }
    // Without a second thread, a preview is not possible.
    guard hasThread else { return }
    serve(listeners.tools, HTTPRequestParser(hosts: origins.toolsHosts)) { [tools] in
      tools.answer($0, content: $1)
    }
  }

  /// Accepts connections until the process ends.
  private func serve(
    _ listener: Socket, _ parser: HTTPRequestParser,
    answer: @escaping @Sendable (HTTPRequest, [UInt8]) -> HTTPResponse
  ) {
    while true {
      guard let socket = listener.accept() else {
        // No file descriptors are left. A connection that ends frees one.
        usleep(50_000)
        continue
      }
      let count = connections.wrappingAdd(1, ordering: .relaxed).newValue
      let connection = Connection(
        socket: socket, parser: parser, answer: answer, announcer: announcer)
      let isTaken =
        count <= PreviewServer.connectionLimit
        && Threads.detach {
          connection.serve()
          self.connections.wrappingSubtract(1, ordering: .relaxed)
        }
      if !isTaken {
        connections.wrappingSubtract(1, ordering: .relaxed)
        let response = HTTPResponse(.busy)
        _ = socket.write(response.head(keepsConnection: false), patience: 0)
      }
    }
  }
}

/// The names of this machine.
enum LocalNames {
  /// Its host name, and the IPv4 addresses of its interfaces.
  static func all() -> Set<String> {
    var names = addresses()
    var name = [CChar](repeating: 0, count: 256)
    if gethostname(&name, name.count - 1) == 0 {
      let text = String(
        decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      names.insert(text.lowercased())
      names.insert(text.lowercased() + ".local")
    }
    return names
  }

  /// Returns the IPv4 addresses of its interfaces.
  static func addresses() -> Set<String> {
    var names: Set<String> = []
    var first: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&first) == 0 else { return names }
    defer { freeifaddrs(first) }
    var next = first
    while let interface = next {
      next = interface.pointee.ifa_next
      guard let address = interface.pointee.ifa_addr,
        address.pointee.sa_family == sa_family_t(AF_INET)
      else { continue }
      var text = [CChar](repeating: 0, count: Int(INET_ADDRSTRLEN))
      // An address of the family AF_INET is a `sockaddr_in`.
      address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        var number = $0.pointee.sin_addr
        _ = inet_ntop(AF_INET, &number, &text, socklen_t(text.count))
      }
      names.insert(
        String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }
    return names
  }
}

/// A token that only pages of this preview know.
enum Token {
  /// Returns 32 random hexadecimal digits.
  static func make() -> String {
    var random = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let digits = String(random.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}

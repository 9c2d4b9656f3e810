import ArgumentParser
import Dates
import Diagnostics
import Files
import Glibc
import Images
import Output
import Preview
import Site

/// `polder serve`
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the site while you write it.",
    discussion: """
      Serves the site from memory, drafts and scheduled pages included, and updates every open page \
      when you save a file. It shows a mistake on its page, and meanwhile the last site without \
      mistakes. It writes nothing to Public/.

      Example: polder serve --open
      """)

  @OptionGroup var options: CommonOptions

  @Option(
    help: ArgumentHelp(
      "The port of the tools, or the next free one if it is taken. The pages use the next free "
        + "port after it.", valueName: "number"))
  var port: UInt16 = Serve.usualPort

  @Option(
    help: ArgumentHelp(
      "The IPv4 address on which the pages listen; 0.0.0.0 lets everybody in the network see them. "
        + "The tools stay on this computer.",
      valueName: "address"))
  var host = "127.0.0.1"

  @Flag(help: "Open the site in the browser.")
  var open = false

  @Option(
    help: ArgumentHelp(
      "The editor that links open: vscode, vscodium, zed, sublime, idea, textmate, none, or an "
        + "address with {path}, {line} and {column}.", valueName: "name"))
  var editor = "vscode"

  @Flag(help: "Look for changes twice a second, for disks that do not report them (network disks).")
  var poll = false

  /// The port to try first.
  static let usualPort: UInt16 = 8000

  private static let editors = [
    "vscode": "vscode://file{path}:{line}:{column}",
    "vscodium": "vscodium://file{path}:{line}:{column}",
    "zed": "zed://file{path}:{line}:{column}",
    "sublime": "subl://open?url=file://{path}&line={line}&column={column}",
    "idea": "idea://open?file={path}&line={line}&column={column}",
    "textmate": "txmt://open?url=file://{path}&line={line}&column={column}",
  ]

  func validate() throws {
    if host == "localhost" { return }
    var address = in_addr()
    guard inet_pton(AF_INET, host, &address) == 1 else {
      throw ValidationError("--host takes an IPv4 address such as 127.0.0.1 or 0.0.0.0")
    }
    guard editor == "none" || Serve.editors[editor] != nil || editor.contains("{path}") else {
      throw ValidationError(
        "--editor takes \(Serve.editors.keys.sorted().joined(separator: ", ")), none, or an "
          + "address with {path}")
    }
  }

  func run() throws {
    let options = options
    var preview = PreviewServer.Options(
      content: options.content, templates: options.templates,
      folder: absolute(options.projectFolder),
      build: {
        var build = options.buildOptions()
        build.includesDrafts = true
        build.isPreview = true
        return build
      })
    preview.address = host == "localhost" ? "127.0.0.1" : host
    preview.port = port
    // Without a folder for smaller images, pages show the whole ones.
    if let cache = try? options.cacheFolder() {
      preview.images = .folder(ImageCache(folder: cache.imageFolder))
    }
    preview.threads = options.threads
    preview.language = options.language
    preview.editor = Serve.editors[editor] ?? (editor == "none" ? nil : editor)
    preview.polls = poll
    let (isQuiet, language) = (options.quiet, options.language)
    let server: PreviewServer
    do throws(PreviewServer.Failure) {
      server = try PreviewServer(preview) { event in
        let phrase = Serve.phrase(event)
        if case .read = phrase, isQuiet { return }
        Serve.tell(phrase, language)
      }
    } catch {
      Serve.tell(Serve.phrase(error), language)
      throw ExitCode(3)
    }
    if server.port != port, port != 0 {
      Serve.tell(.taken(port: port, instead: server.port), language)
    }
    if !preview.address.hasPrefix("127.") {
      Serve.tell(.network(server.networkAddresses), language)
    }
    Terminal.out("\(server.address)\n")
    if !isQuiet {
      Serve.tell(
        .places(pages: server.pagesAddress, overview: server.address + "_polder/"), language)
    }
    if open { Serve.open(server.address, language) }
    server.run()
  }

  /// Returns the absolute path of a folder, or the folder itself if it does not exist.
  private func absolute(_ folder: String) -> String {
    guard let path = realpath(folder, nil) else { return folder }
    // realpath(3) allocates the text, and the caller frees it.
    defer { free(path) }
    return String(cString: path)
  }

  private static func tell(_ phrase: ServePhrase, _ language: MessageLanguage) {
    Terminal.error(phrase.words(in: language) + "\n")
  }

  private static func phrase(_ event: PreviewServer.Event) -> ServePhrase {
    switch event {
    case .built(let changes, let milliseconds, let errors, let warnings):
      .read(changes: changes, milliseconds: milliseconds, errors: errors, warnings: warnings)
    case .polling(.watches): .noWatches
    case .polling(.instances): .noWatchers
    case .polling(.system(let number)): .cannotWatch(errno: number)
    }
  }

  private static func phrase(_ failure: PreviewServer.Failure) -> ServePhrase {
    switch failure {
    case .noPort(let first): .noPort(first: first)
    case .system(let number): .cannotStart(errno: number)
    }
  }

  private static func open(_ address: String, _ language: MessageLanguage) {
    var process = pid_t()
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("xdg-open"), strdup(address), nil]
    defer { arguments.forEach { free($0) } }
    let result = posix_spawnp(&process, "xdg-open", nil, nil, &arguments, environ)
    if result != 0 { tell(.noBrowser, language) }
  }
}

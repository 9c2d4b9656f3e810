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
    abstract: "Show the site as it is being written.",
    discussion: """
      Serves the site from memory, drafts and scheduled pages included, and brings every open page \
      up to date when a file is saved. A mistake is shown on the page that it concerns; the last \
      site without mistakes stays up meanwhile. Nothing is written to Public/.

      Example: polder serve --open
      """)

  @OptionGroup var options: CommonOptions

  @Option(help: ArgumentHelp("The port; the next free one when it is taken.", valueName: "number"))
  var port: UInt16 = 8000

  @Option(
    help: ArgumentHelp(
      "The IPv4 address to listen on; 0.0.0.0 lets everybody in the network see the site.",
      valueName: "address"))
  var host = "127.0.0.1"

  @Flag(help: "Open the site in the browser.")
  var open = false

  @Option(
    help: ArgumentHelp(
      "The editor that links open: vscode, vscodium, zed, sublime, idea, textmate, none, or an "
        + "address with {path}, {line} and {column}.", valueName: "name"))
  var editor = "vscode"

  @Flag(help: "Look for changes twice a second, where folders cannot be watched (network disks).")
  var poll = false

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
        return build
      })
    preview.address = host == "localhost" ? "127.0.0.1" : host
    preview.port = port
    // Without a folder to keep smaller images in, pages show the whole ones.
    if let cache = try? options.cacheFolder() {
      preview.images = .folder(ImageCache(folder: cache.imageFolder))
    }
    preview.threads = options.threads
    preview.language = options.language
    preview.editor = Serve.editors[editor] ?? (editor == "none" ? nil : editor)
    preview.polls = poll
    let isQuiet = options.quiet
    let server: PreviewServer
    do throws(PreviewServer.Failure) {
      server = try PreviewServer(preview) { Serve.tell($0, isQuiet: isQuiet) }
    } catch {
      Terminal.error(Serve.words(error) + "\n")
      throw ExitCode(3)
    }
    let name = preview.address == "0.0.0.0" ? "127.0.0.1" : preview.address
    let address = "http://\(name):\(server.port)/"
    if server.port != port, port != 0 {
      Terminal.error("Port \(port) is taken; this is port \(server.port)\n")
    }
    if !preview.address.hasPrefix("127.") {
      Terminal.error(
        """
        Everybody in your network can read this site, drafts included, and mend files with its \
        buttons\n
        """)
    }
    Terminal.out("\(address)\n")
    if !isQuiet { Terminal.error("All pages: \(address)_polder/ (end with Ctrl-C)\n") }
    if open { Serve.open(address) }
    server.run()
  }

  /// The absolute path of a folder; the folder itself where it is not there.
  private func absolute(_ folder: String) -> String {
    guard let path = realpath(folder, nil) else { return folder }
    // realpath(3) has made the text for us to free.
    defer { free(path) }
    return String(cString: path)
  }

  private static func tell(_ event: PreviewServer.Event, isQuiet: Bool) {
    switch event {
    case .built(let changes, let milliseconds, let errors, let warnings):
      if isQuiet { return }
      let what = changes.map { "\($0) file\($0 == 1 ? "" : "s") changed" } ?? "Read"
      let found =
        errors > 0
        ? ", \(errors) mistake\(errors == 1 ? "" : "s"): see the page, or polder check"
        : warnings > 0 ? ", \(warnings) warning\(warnings == 1 ? "" : "s")" : ""
      Terminal.error("\(what), \(milliseconds) ms\(found)\n")
    case .polling(let obstacle): Terminal.error(words(obstacle) + "\n")
    }
  }

  private static func words(_ obstacle: FolderWatch.Obstacle) -> String {
    let looking = "changes are looked for twice a second"
    switch obstacle {
    case .watches:
      return """
        The system watches no more folders, so \(looking). To raise its limit: \
        sudo sysctl fs.inotify.max_user_watches=524288
        """
    case .instances:
      return """
        Too many programs watch folders, so \(looking). To raise the limit: \
        sudo sysctl fs.inotify.max_user_instances=1024
        """
    case .system(let number):
      return "Folders cannot be watched (\(systemWords(number))), so \(looking)"
    }
  }

  private static func words(_ failure: PreviewServer.Failure) -> String {
    switch failure {
    case .noPort(let first): return "No port from \(first) on is free; --port takes another one"
    case .system(let number):
      return "The preview cannot start: \(systemWords(number))"
    }
  }

  private static func open(_ address: String) {
    var process = pid_t()
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("xdg-open"), strdup(address), nil]
    defer { arguments.forEach { free($0) } }
    let result = posix_spawnp(&process, "xdg-open", nil, nil, &arguments, environ)
    if result != 0 { Terminal.error("There is no xdg-open here to open a browser with\n") }
  }
}

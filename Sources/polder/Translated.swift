import ArgumentParser
import ContentEdits
import Diagnostics
import Site

/// `polder translated`
struct Translated: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Mark a translation as up to date with its original.",
    discussion: """
      Records in the translation's front matter (translation-of) which version of the original it \
      translates. When the original changes, `polder check` warns and shows what changed.

      Example: polder translated Content/about.nl.md
      """)

  @Argument(help: ArgumentHelp("Translations in Content.", valueName: "file"))
  var files: [String] = []

  @Flag(help: "Mark all translations that have no such record yet.")
  var unmarked = false

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if files.isEmpty != unmarked {
      throw ValidationError("name translations, or give --unmarked")
    }
  }

  func run() throws {
    let input = InputLoader.load(
      content: options.content, templates: options.templates, threads: options.threads,
      images: .nothing)
    let states = SiteBuild.run(input, options: options.buildOptions()).translations
    var diagnostics: [Diagnostic] = []
    var machineFailed = false
    var wanted: [TranslationState] = []
    if unmarked {
      wanted = states.filter { $0.file != nil && $0.marked == nil }
    }
    for name in files {
      // The path as the shell gives it, or as messages name it.
      let path = ContentPaths(options, input).shown(name)
      if let state = states.first(where: { $0.file?.path == path }) {
        wanted.append(state)
      } else {
        diagnostics.append(
          Diagnostic(
            EditProblem.notATranslation, at: SourceLocation(SourceFile(path: name, bytes: []))))
      }
    }
    for state in wanted {
      guard let file = state.file else { continue }
      guard let place = state.place else {
        diagnostics.append(Diagnostic(EditProblem.noFrontMatter, at: SourceLocation(file)))
        continue
      }
      let isDOS = file.bytes[..<place.lowerBound].suffix(2).elementsEqual([13, 10])
      let line = "translation-of: \(state.current.text)\(isDOS ? "\r\n" : "\n")"
      let edit = ContentEdit(
        file, [.init(place, with: place.isEmpty ? line : state.current.text)])
      do throws(EditFailure) {
        try ContentWriter.write(edit, to: ContentPaths(options, input).location(of: file))
        if !options.quiet {
          Terminal.error(RunPhrase.marked(file.path).words(in: options.language) + "\n")
        }
      } catch {
        diagnostics.append(error.diagnostic)
        machineFailed = machineFailed || error.isMachineFailure
      }
    }
    options.print(diagnostics)
    if machineFailed { throw ExitCode(3) }
    if diagnostics.hasErrors { throw ExitCode(1) }
  }
}

/// The paths of files of Content on disk and in messages.
struct ContentPaths {
  private let folder: String
  private let shown: String

  init(_ options: CommonOptions, _ input: SiteInput) {
    self.init(options, shown: input.contentFolder)
  }

  /// Takes the folder as messages name it.
  init(_ options: CommonOptions, shown: String) {
    folder = options.content
    self.shown = shown
  }

  /// Returns the path on disk of a file in messages.
  func location(of file: SourceFile) -> String {
    folder + file.path.dropFirst(shown.utf8.count)
  }

  /// Returns the path for messages of a file that a user named.
  func shown(_ name: String) -> String {
    var path = name[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    return String(path)
  }
}

import ArgumentParser
import ContentEdits
import Diagnostics
import Site

/// `polder check --fix`: fixes, round after round, everything that can only have been meant in one
/// way.
struct Fixer {
  private let options: CommonOptions

  init(_ options: CommonOptions) {
    self.options = options
  }

  func run() throws {
    var lines = 0
    var files: Set<String> = []
    // A fix can reveal a mistake after it, because YAML is read up to its first mistake. Each round
    // fixes something, so that a second run would change nothing. The limit only guards against an
    // endless loop.
    for _ in 0..<200 {
      let input = InputLoader.load(
        content: options.content, templates: options.templates, threads: options.threads,
        images: .nothing)
      let result = SiteBuild.run(input, options: options.buildOptions())
      let edits = ContentEdit.safeFixes(result.diagnostics, in: input.contentFolder)
      if edits.isEmpty { break }
      for edit in edits {
        do throws(EditFailure) {
          try ContentWriter.write(
            edit, to: ContentPaths(options, input).location(of: edit.file))
        } catch {
          options.print([error.diagnostic])
          throw ExitCode(error.isMachineFailure ? 3 : 1)
        }
        files.insert(edit.file.path)
        for change in edit.changedLines {
          lines += 1
          say(.fixed(path: edit.file.path, line: change.line, old: change.old, new: change.new))
        }
      }
    }
    if lines > 0 { say(.fixedCount(lines: lines, files: files.count)) }
  }

  private func say(_ phrase: RunPhrase) {
    guard options.format == .text, !options.quiet else { return }
    Terminal.error(phrase.words(in: options.language) + "\n")
  }
}

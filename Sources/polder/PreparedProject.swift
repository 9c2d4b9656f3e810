import ArgumentParser
import Site

/// A project, read and checked for the commands that only query it.
enum PreparedProject {
  /// Reads the project.
  ///
  /// - Throws: an exit code, after reporting the problems.
  static func read(_ options: CommonOptions) throws -> PreparedSite {
    let input = InputLoader.load(
      content: options.content, templates: options.templates, threads: options.threads,
      images: .nothing)
    var memory = BuildMemory()
    switch SiteBuild.prepare(input, options: options.buildOptions(), memory: &memory) {
    case .success(let site): return site
    case .failure(let mistakes):
      options.print(mistakes.completed())
      throw ExitCode(1)
    }
  }
}

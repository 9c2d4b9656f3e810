import Foundation
import PackagePlugin

/// Makes texts of a target part of the program, as Swift constants. Each line of the target's
/// `embedded.txt` has the name of a constant, and the paths of the files that it joins, relative to
/// that file. A path that ends in `*.md` stands for all such files of a folder. The constant is
/// then an array of their names and texts.
///
/// The plugin writes string literals, which the compiler reads in a fraction of a second. What
/// `.embedInCode` writes takes the compiler a minute for 300 KB.
@main
struct EmbedTexts: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    guard let module = target as? SourceModuleTarget else { return [] }
    let folder = URL(filePath: module.directory.string)
    let list = folder.appending(path: "embedded.txt")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTexts.swift")
    var arguments = [output.path]
    var inputs = [list]
    for line in try String(contentsOf: list, encoding: .utf8).split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard let name = words.first, !name.hasPrefix("#") else { continue }
      let paths = words.dropFirst().map { folder.appending(path: $0).standardized }
      let files = try paths.flatMap(files)
      arguments += [files == Array(paths) ? "--text" : "--texts", name] + files.map(\.path)
      inputs += files
    }
    return [
      .buildCommand(
        displayName: "Embedding the texts of \(target.name)",
        executable: try context.tool(named: "EmbedTool").url,
        arguments: arguments, inputFiles: inputs, outputFiles: [output])
    ]
  }

  /// A file, or all files that match a pattern, sorted by name.
  private func files(_ path: URL) throws -> [URL] {
    guard path.lastPathComponent.hasPrefix("*.") else { return [path] }
    let folder = path.deletingLastPathComponent()
    func stem(_ file: URL) -> String { file.deletingPathExtension().lastPathComponent }
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == path.pathExtension }
      .sorted { stem($0) < stem($1) }
  }
}

import Addresses
import Diagnostics
import Formats
import Model
import Output

/// Makes the redirects from old addresses to new ones, from the `aliases` of entries.
enum RedirectStage {
  /// The result for all aliases.
  struct Result {
    var redirects = Redirects([])
    var files: [SiteFile] = []
    var diagnostics: [Diagnostic] = []
  }

  /// Makes the redirects.
  ///
  /// - Parameter tree: the site so far. An address in it cannot be an old address.
  static func run(_ view: SiteView, _ tree: OutputTree) -> Result {
    var result = Result()
    let aliases = self.aliases(view, &result.diagnostics)
    var owners: [String: Alias] = [:]
    for alias in aliases {
      if exists(alias.path, view, tree) {
        // An alias that follows for other languages from the original's alias gives way without an
        // error.
        if !alias.isDerived {
          result.diagnostics.append(
            Diagnostic(PublishProblem.aliasTaken(path: alias.path), at: alias.location))
        }
        continue
      }
      if let owner = owners[alias.path] {
        if owner.entry != alias.entry, !alias.isDerived {
          result.diagnostics.append(
            Diagnostic(
              PublishProblem.aliasTwice(path: alias.path), at: alias.location,
              notes: [Note(.firstDefinedHere, at: owner.location)]))
        }
        continue
      }
      owners[alias.path] = alias
      add(alias, view, tree, &result)
    }
    result.redirects.all.sort { ($0.from, $0.to) < ($1.from, $1.to) }
    return result
  }

  private struct Alias {
    let entry: EntryID
    let language: LanguageID
    /// The path without the base path, with its characters decoded.
    let path: String
    let location: SourceLocation
    let isDerived: Bool
  }

  /// Returns every alias. Aliases in front matter come before those that follow from them.
  private static func aliases(
    _ view: SiteView, _ diagnostics: inout [Diagnostic]
  ) -> [Alias] {
    var written: [Alias] = []
    var derived: [Alias] = []
    for entry in view.entries {
      for language in view.languages {
        let version = view.ownVersion(of: entry, language: language)
        for alias in version?.metadata.aliases ?? [] {
          let path = percentDecoded(alias.path)
          guard isPath(path) else {
            diagnostics.append(
              Diagnostic(PublishProblem.invalidAlias(path: alias.path), at: alias.location))
            continue
          }
          if let name = ContentPlace.hostName(in: path) {
            diagnostics.append(Diagnostic(FileProblem.hostFile(name: name), at: alias.location))
            continue
          }
          written.append(
            Alias(
              entry: entry, language: language, path: path, location: alias.location,
              isDerived: false))
          guard language.isOriginal else { continue }
          for other in view.settings.languages.indices.dropFirst() {
            derived.append(
              Alias(
                entry: entry, language: other, path: view.settings.pathPrefix(other) + path,
                location: alias.location, isDerived: true))
          }
        }
      }
    }
    return written + derived
  }

  /// Whether a text can be an old address: a path from the root, of characters that have no special
  /// meaning in any host's file format.
  private static func isPath(_ path: String) -> Bool {
    guard path.hasPrefix("/"), !path.hasPrefix("//"), path != "/", path.utf8.count <= 500 else {
      return false
    }
    let isClean = path.unicodeScalars.allSatisfy { scalar in
      scalar.value > 0x20 && !(0x7F...0x9F).contains(scalar.value)
        && !"?#\\\"<>{}|^`".unicodeScalars.contains(scalar) && !scalar.properties.isWhitespace
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    // This is the only name with a dot in front that is published.
    return isClean && parts.dropLast().allSatisfy { !$0.isEmpty }
      && parts.enumerated().allSatisfy { index, part in
        !part.hasPrefix(".") || (index == 0 && part == ".well-known")
      }
  }

  private static func exists(_ path: String, _ view: SiteView, _ tree: OutputTree) -> Bool {
    let inside = String(path.dropFirst())
    let names = inside.hasSuffix("/") ? [inside + "index.html"] : [inside, inside + "/index.html"]
    return names.contains { name in (try? OutputPath(name)).map { tree[$0] != nil } ?? false }
  }

  private static func add(
    _ alias: Alias, _ view: SiteView, _ tree: OutputTree, _ result: inout Result
  ) {
    let base = view.routes.basePath
    let target = view.entryURL(alias.entry, language: alias.language)
    let from = base + percentEncoded(alias.path)
    let last = alias.path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    let isFolder = alias.path.hasSuffix("/") || !last.contains(".")
    var sources = [from]
    if isFolder {
      let folder = from.hasSuffix("/") ? from : from + "/"
      sources = [String(folder.dropLast()), folder]
      for name in MadeFile.allCases.map(\.name) {
        let path = view.routes.outputPath(target + name)
        guard let path = try? OutputPath(path), tree[path] != nil else { continue }
        result.redirects.all.append(.init(from: folder + name, to: target + name))
      }
    }
    result.redirects.all += sources.map { .init(from: $0, to: target) }
    let isPage = last.hasSuffix(".html") || last.hasSuffix(".htm")
    guard view.settings.hasRedirectPages, isFolder || isPage else { return }
    var path = String(alias.path.dropFirst())
    if isFolder { path += path.hasSuffix("/") ? "index.html" : "/index.html" }
    let page = Redirects.page(
      title: EntryFacts(view, alias.entry, language: alias.language).title,
      language: view.settings.languages[alias.language], path: target,
      canonical: view.origin + target)
    result.files.append(SiteFile(path, page, origin: alias.location.file.path))
  }
}

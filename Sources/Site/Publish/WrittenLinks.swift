import Addresses
import Diagnostics
import Formats
import Output
import Templates

/// Checks links by their URL: links that designers wrote into templates, and links of pages to
/// addresses that only exist in the finished site.
enum WrittenLinks {
  /// Reports the links that lead to no page and no file of the site.
  ///
  /// - Parameters:
  ///   - withheld: the paths of files that are published as soon as a page links to them.
  ///   - withdrawn: the paths of images that are no longer published. A link to one is only a
  ///     warning, so that the site can be built without them.
  static func check(
    _ links: [WrittenLink], _ resolver: LinkResolver, _ routes: Routes, _ tree: OutputTree,
    withheld: Set<String>, withdrawn: Set<String>
  ) -> [Diagnostic] {
    links.compactMap { link in
      let url: String
      if let path = resolver.sitePath(link.path) {
        url = routes.basePath + path
      } else if WebAddress(link.path) == nil {
        url = link.path
      } else {
        // Polder does not check links to other sites.
        return nil
      }
      if leads(url, routes, tree, withheld) { return nil }
      return missing(url, as: link.path, at: link.location, routes, withdrawn)
    }
  }

  private static func missing(
    _ url: String, as written: String, at location: SourceLocation, _ routes: Routes,
    _ withdrawn: Set<String>
  ) -> Diagnostic {
    if let path = outputPath(url, routes), withdrawn.contains(path) {
      return Diagnostic(PublishProblem.withdrawnImage(name: path), at: location)
    }
    return Diagnostic(MarkupProblem.unknownPath(written), at: location)
  }

  /// Reports the links of pages to addresses that the finished site does not have.
  static func check(
    _ links: [PendingPath], _ routes: Routes, _ tree: OutputTree, withheld: Set<String>
  ) -> [Diagnostic] {
    links.filter { !leads(routes.basePath + $0.path, routes, tree, withheld) }.map(\.missing)
  }

  /// Reports addresses from the root that style sheets load, and that the site does not have.
  static func check(
    _ styles: [(name: String, sheet: StyleSheet)], _ routes: Routes, _ tree: OutputTree,
    withheld: Set<String>, withdrawn: Set<String>
  ) -> [Diagnostic] {
    styles.flatMap { _, sheet in
      sheet.references.filter { reference in
        let address = reference.address
        return address.hasPrefix("/") && !address.hasPrefix("/assets/")
          && !address.hasPrefix(routes.basePath + "/assets/")
          && !leads(address, routes, tree, withheld)
      }.map {
        missing($0.address, as: $0.address, at: sheet.location($0.range), routes, withdrawn)
      }
    }
  }

  /// Whether a root-relative URL leads to something on the site.
  private static func leads(
    _ url: String, _ routes: Routes, _ tree: OutputTree, _ withheld: Set<String>
  ) -> Bool {
    guard let text = outputPath(url, routes), let place = try? OutputPath(text) else {
      return false
    }
    return tree[place] != nil || withheld.contains(place.text)
  }

  /// Returns the path below the output folder for a root-relative URL; nil outside of the site.
  private static func outputPath(_ url: String, _ routes: Routes) -> String? {
    let path = percentDecoded(String(url.prefix { $0 != "?" && $0 != "#" }))
    return path.hasPrefix(routes.basePath + "/") ? routes.outputPath(path) : nil
  }
}

import Diagnostics
import Formats
import Output
import Templates

/// Links by their URL: those that templates write by hand, and those of pages to what only the finished site
/// has.
enum WrittenLinks {
  /// Reports those that lead to no page and no file of the site.
  ///
  /// - Parameter withheld: the paths of files that are published as soon as a page has such a link.
  static func check(
    _ links: [WrittenLink], _ resolver: LinkResolver, _ routes: Routes, _ tree: OutputTree,
    withheld: Set<String>
  ) -> [Diagnostic] {
    links.filter { link in
      if let path = resolver.sitePath(link.path) {
        return !leads(routes.basePath + path, routes, tree, withheld)
      }
      // Other sites are not ours to look up.
      return WebAddress(link.path) == nil && !leads(link.path, routes, tree, withheld)
    }.map { Diagnostic(MarkupProblem.unknownPath($0.path), at: $0.location) }
  }

  /// Reports the links of pages to which nothing was made.
  static func check(
    _ links: [PendingPath], _ routes: Routes, _ tree: OutputTree, withheld: Set<String>
  ) -> [Diagnostic] {
    links.filter { !leads(routes.basePath + $0.path, routes, tree, withheld) }.map(\.missing)
  }

  /// Reports what style sheets load from the root of the site, and that is not there.
  static func check(
    _ styles: [(name: String, sheet: StyleSheet)], _ routes: Routes, _ tree: OutputTree,
    withheld: Set<String>
  ) -> [Diagnostic] {
    styles.flatMap { _, sheet in
      sheet.references.filter { reference in
        let address = reference.address
        return address.hasPrefix("/") && !address.hasPrefix("/assets/")
          && !address.hasPrefix(routes.basePath + "/assets/")
          && !leads(address, routes, tree, withheld)
      }.map {
        Diagnostic(MarkupProblem.unknownPath($0.address), at: sheet.location($0.range))
      }
    }
  }

  /// Whether a root-relative URL leads to something on the site.
  private static func leads(
    _ url: String, _ routes: Routes, _ tree: OutputTree, _ withheld: Set<String>
  ) -> Bool {
    let path = percentDecoded(String(url.prefix { $0 != "?" && $0 != "#" }))
    guard path.hasPrefix(routes.basePath + "/"),
      let place = try? OutputPath(routes.outputPath(path))
    else { return false }
    return tree[place] != nil || withheld.contains(place.text)
  }
}

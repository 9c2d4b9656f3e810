import Diagnostics
import Output
import Templates

/// The links that templates write by hand.
enum WrittenLinks {
  /// Reports those that lead to no page and no file of the site.
  static func check(
    _ links: [WrittenLink], _ routes: Routes, _ tree: OutputTree
  ) -> [Diagnostic] {
    links.compactMap { link in
      let path = String(link.path.prefix { $0 != "?" && $0 != "#" })
      if path.hasPrefix(routes.basePath + "/"),
        let place = try? OutputPath(routes.outputPath(percentDecoded(path))), tree[place] != nil
      {
        return nil
      }
      return Diagnostic(MarkupProblem.unknownPath(link.path), at: link.location)
    }
  }
}

import Diagnostics
import FrontMatter

/// Reads `Content/synonyms.yml`: a list of lists of texts with the same meaning for a search.
enum SynonymReader {
  /// Returns the lists, and the problems of the file.
  static func read(_ file: SourceFile) -> (synonyms: [[String]], diagnostics: [Diagnostic]) {
    let (node, problems) = YAML.parse(file)
    var diagnostics = problems
    guard let node, !node.isNull else { return ([], diagnostics) }
    func report(_ node: YAMLNode, _ expected: Expectation) {
      diagnostics.append(
        Diagnostic(
          ModelProblem.wrongSetting(name: "synonyms", expected: expected),
          at: SourceLocation(file, node.range)))
    }
    guard let sets = node.items else {
      report(node, .list)
      return ([], diagnostics)
    }
    let synonyms = sets.compactMap { set -> [String]? in
      guard let items = set.items else {
        report(set, .texts)
        return nil
      }
      return items.compactMap { item in
        guard let text = item.scalar, !item.isNull else {
          report(item, .text)
          return nil
        }
        return text
      }
    }
    return (synonyms, diagnostics)
  }
}

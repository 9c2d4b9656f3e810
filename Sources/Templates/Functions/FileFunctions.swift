import Diagnostics

extension Function {
  /// The functions that find the URL of a file.
  static let files: [Function] = [
    Function(
      name: "asset", parameters: [Parameter(name: "path", kind: .literal)], result: .url,
      summary:
        "the URL of a file in `Templates/assets`. It carries a fingerprint of the file's content",
      example: Example(#"{{ asset("site.css") }}"#, gives: "/assets/site.1686aa2a771a.css"),
      isOwnFile: true,
      compile: { $0.asset($1) }),

    Function(
      name: "link", parameters: [Parameter(name: "path", kind: .literal)], result: .url,
      summary: "the URL of the page that is written in a file of `Content`",
      example: Example(#"{{ link("cities/haarlem.md") }}"#, gives: "/cities/haarlem/"),
      compile: { $0.link($1) }),
  ]
}

extension Compiler {
  fileprivate func asset(_ use: FunctionUse) -> Operand {
    guard let path = use.text else { return .invalid }
    guard let url = environment.assets[path.text] else {
      let near = NearMiss.best(for: path.text, among: environment.assets.keys)
      report(.unknownAsset(path.text), path.range, replacement: near.map { "\"\($0)\"" })
      return .invalid
    }
    self.use.assets.insert(path.text)
    return Operand(place: .constant(.url(url)), type: .url, path: nil)
  }

  fileprivate func link(_ use: FunctionUse) -> Operand {
    guard let path = use.text else { return .invalid }
    guard let page = environment.links(path.text), let number = Int32(exactly: page) else {
      let near = NearMiss.best(for: path.text, among: environment.linkNames)
      report(.unknownLink(path.text), path.range, replacement: near.map { "\"\($0)\"" })
      return .invalid
    }
    let result = temporary()
    emit(.link, result, number)
    return Operand(place: .register(result), type: .url, path: nil)
  }
}

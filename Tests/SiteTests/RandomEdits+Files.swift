import Foundation

/// Edits of files that are neither pages nor templates, and of whole files of any kind.
extension RandomEdits {
  /// One file of each existing kind: data of charts, synonyms, URLs, the map, styles of components,
  /// reports, images, words, the model, the settings.
  private var kinds: [[String]] {
    let all = project.paths
    func ending(_ endings: String...) -> [String] {
      all.filter { path in endings.contains { path.hasSuffix($0) } }
    }
    return [
      ending(".csv"), ending("synonyms.yml"), ending("urls.txt"), ending(".geojson"),
      all.filter { $0.hasPrefix("Templates/components/") && $0.hasSuffix(".css") },
      ending(".pdf"), ending(".png", ".jpg", ".svg"), ending("assets/site.css"),
      all.filter { $0.hasPrefix("Templates/words/") }, ending("model.yml"), ending("site.yml"),
      all.filter { $0.hasPrefix("Templates/assets/") }, ending(".txt"),
    ].filter { !$0.isEmpty }
  }

  private mutating func other() -> String {
    kinds.randomElement(using: &random)?.randomElement(using: &random) ?? "Content/site.yml"
  }

  /// Changes a file of some kind.
  mutating func changeOther() throws -> String {
    let path = other()
    let bytes = project.files[path] ?? []
    let saving = ProjectFiles.Saving.allCases.randomElement(using: &random) ?? .over
    var new = bytes
    var what = "changed"
    switch path.split(separator: ".").last {
    case "csv":
      // Other digits, in the same number of bytes.
      new = bytes.map { 49...56 ~= $0 ? $0 + 1 : $0 }
    case "geojson":
      new = Array(
        String(decoding: bytes, as: UTF8.self)
          .replacing("1", with: "2", maxReplacements: 40).utf8)
    case "txt": new += Array("/old-\(counter)/ gone\n".utf8)
    case "yml": new += Array("# \(counter)\n".utf8)
    case "css": new += Array("\n.c\(counter) { margin: \(counter)px }\n".utf8)
    case "png", "jpg", "pdf":
      let others = project.paths.filter { $0.hasSuffix(path.suffix(4)) && $0 != path }
      if let other = others.randomElement(using: &random) {
        new = project.files[other] ?? []
        what = "is now \(other)"
      } else {
        new = Array(bytes.dropLast(bytes.count / 2))
        what = "is only half"
      }
    default: new += [10]
    }
    try project.write(path, new, saving)
    return "\(path) \(what), \(saving)"
  }

  mutating func removeOther() throws -> String {
    let path = other()
    try project.remove(path)
    return "no \(path)"
  }

  mutating func renameOther() throws -> String {
    let path = other()
    let dot = path.lastIndex(of: ".") ?? path.endIndex
    let new = "\(path[..<dot])-\(counter)\(path[dot...])"
    try project.move(path, to: new)
    return "\(path) is now \(new)"
  }

  /// The files of Content that are not pages, by their paths there.
  private var filesOfContent: [String] {
    project.paths.filter {
      $0.hasPrefix("Content/") && !$0.hasSuffix(".md") && !$0.hasSuffix(".yml")
    }.map { String($0.dropFirst("Content/".count)) }
  }

  /// Makes a page use a file, or stop using it.
  mutating func useFile() throws -> String {
    guard let path = filesOfContent.randomElement(using: &random) else { return "nothing" }
    let link = "\n\n[A file of \(path)](</\(path)>)\n"
    let users = pages.filter { project.text($0).contains(link) }
    if let user = users.randomElement(using: &random), Bool.random(using: &random) {
      try change(user) { $0.replacing(link, with: "") }
      return "\(user) does not use \(path) any more"
    }
    let user = any(pages)
    try change(user) { $0 + link }
    return "\(user) uses \(path)"
  }

  /// Makes a template or a style sheet use a file.
  mutating func useFileInTemplate() throws -> String {
    guard let path = filesOfContent.randomElement(using: &random) else { return "nothing" }
    let address = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? ""
    let styles = templates { $0.hasSuffix(".css") }
    if Bool.random(using: &random), let style = styles.randomElement(using: &random) {
      try change(style) { $0 + "\nhr { background: url(\"/\(address)\") }\n" }
      return "style sheet \(style) uses \(path)"
    }
    let (template, link) = (any(html), "<a href=\"/\(address)\">\(counter)</a>")
    try change(template) { $0.addingToLastBlock(link) }
    return "template \(template) uses \(path)"
  }

  /// Turns a file into a folder, or such a folder into a file.
  mutating func changeShape() throws -> String {
    let nested = project.paths.filter { path in
      let parts = path.split(separator: "/")
      return parts.count > 2 && parts.last == parts.dropLast().last
    }
    if let path = nested.randomElement(using: &random) {
      let bytes = project.files[path] ?? []
      let folder = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
      try project.move(folder, to: folder + "-\(counter)")
      try project.write(folder, bytes)
      return "\(folder) is a file again"
    }
    let path = Bool.random(using: &random) ? other() : project.paths.randomElement(using: &random)
    guard let path else { return "nothing" }
    try project.turnIntoFolder(path)
    return "\(path) is a folder"
  }

  /// Renames a folder, swaps two folders, or replaces one by a link.
  mutating func changeFolder() throws -> String {
    let folders = Set(
      project.paths.compactMap { path -> String? in
        let parts = path.split(separator: "/")
        return parts.count > 2 ? parts.prefix(2).joined(separator: "/") : nil
      }
    ).sorted()
    guard let folder = folders.randomElement(using: &random) else { return "nothing" }
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      try project.turnIntoLink(folder, to: project.folder.appending(path: "Templates"))
      return "\(folder) is a link"
    case 1:
      let top = folder.prefix { $0 != "/" } + "/"
      let others = folders.filter { $0 != folder && $0.hasPrefix(top) }
      guard let other = others.randomElement(using: &random) else { return "nothing" }
      try project.move(folder, to: "\(top)between-\(counter)")
      try project.move(other, to: folder)
      try project.move("\(top)between-\(counter)", to: other)
      return "\(folder) and \(other) have changed places"
    default:
      try project.move(folder, to: "\(folder)-\(counter)")
      return "\(folder) is now \(folder)-\(counter)"
    }
  }
}

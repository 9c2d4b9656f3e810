import Diagnostics
import Foundation
import Output
import Site

/// Changes the files of a project as a writer, a designer and Git do, one random edit after
/// another. Some are mistakes, which later edits fix.
struct RandomEdits {
  var project: ProjectFiles
  var random: Generator
  var counter = 0

  init(_ project: ProjectFiles, seed: UInt64) {
    self.project = project
    random = Generator(state: seed)
  }

  /// Makes the next edit and describes it.
  mutating func next() throws -> String {
    counter += 1
    switch Int.random(in: 0..<50, using: &random) {
    case 0..<5: return try changeText()
    case 5..<8: return try changeTitle()
    case 8: return try changeReference()
    case 9: return try addPage()
    case 10: return try removePage()
    case 11: return try renamePage()
    case 12: return try changeTemplate()
    case 13: return try changeWords()
    case 14: return try changeAsset()
    case 15: return try changeFrame()
    case 16: return try toggleDraft()
    case 17: return try linkToAnchor()
    case 18: return try makeMistake()
    case 19: return try addTemplate()
    case 20: return try removeTemplate()
    case 21: return try renameTemplate()
    case 22, 23: return try changeModel()
    case 24..<28: return try changeOther()
    case 28..<32: return try removeOther()
    case 32, 33: return try renameOther()
    case 34, 35: return try changeShape()
    case 36: return try changeFolder()
    case 37: return try changeSetting()
    case 38: return try linkToOldAddress()
    case 39, 40, 41: return try useFile()
    case 42: return try useFileInTemplate()
    case 43, 44: return try changeVisitorWords()
    default: return try revert()
    }
  }

  /// Undoes all edits at once, as a checkout does.
  mutating func restore() throws { try project.restore() }

  /// The paths of pages below the project.
  var pages: [String] {
    project.paths.filter { $0.hasPrefix("Content/") && $0.hasSuffix(".md") }
  }

  /// Returns the paths of templates, words and other files in Templates.
  func templates(_ isWanted: (String) -> Bool) -> [String] {
    project.paths.filter { $0.hasPrefix("Templates/") && isWanted($0) }
  }

  mutating func any(_ paths: [String]) -> String {
    paths.randomElement(using: &random) ?? "Content/index.md"
  }

  /// Changes the text of an existing file, saved in any way.
  mutating func change(_ path: String, _ change: (String) -> String) throws {
    guard project.files[path] != nil else { return }
    let saving = ProjectFiles.Saving.allCases.randomElement(using: &random) ?? .over
    try project.write(path, Array(change(project.text(path)).utf8), saving)
  }

  // MARK: - Pages

  private mutating func changeText() throws -> String {
    let (path, other) = (any(pages), any(pages).dropFirst("Content/".count))
    let additions = [
      "\n\nA paragraph, number \(counter), with *emphasis*.\n",
      "\n\n## A heading of its own \(counter)\n\nWith words.\n",
      "\n\nSee [the start](/index.md) and [a page](/\(other)).\n",
      "\n\n1. One\n2. Two, number \(counter)\n",
      "\n\n| a | b |\n|---|---|\n| \(counter) | 2 |\n",
    ]
    let addition = additions.randomElement(using: &random) ?? ""
    try change(path) { $0 + addition }
    return "text of \(path): \(addition)"
  }

  private mutating func makeMistake() throws -> String {
    let path = any(pages)
    try change(path) { $0 + "\n\nA [link](nowhere.md) that leads nowhere, and a [half\n" }
    return "mistake in \(path)"
  }

  private mutating func linkToAnchor() throws -> String {
    let (from, to) = (any(pages), any(pages).dropFirst("Content/".count))
    let anchor =
      ["focus", "a-heading-of-its-own-\(counter)", "main", "contact"]
      .randomElement(using: &random) ?? ""
    try change(from) { $0 + "\n\n[There](/\(to)#\(anchor))\n" }
    return "anchor \(anchor) of \(to) from \(from)"
  }

  /// Gives a page an alias, and links to that from another page.
  private mutating func linkToOldAddress() throws -> String {
    let (to, from, number) = (any(pages), any(pages), counter)
    try change(to) {
      $0.hasPrefix("---\n") && !$0.contains("\naliases:")
        ? "---\naliases: [/old-\(number)/]\n" + $0.dropFirst(4) : $0
    }
    try change(from) { $0 + "\n\n[Old](/old-\(number)/)\n" }
    return "old address \(number) of \(to) from \(from)"
  }

  /// Replaces the line of a key in the front matter.
  private mutating func setLine(_ key: String, of path: String, to value: String) throws {
    try change(path) { text in
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      guard let line = lines.firstIndex(where: { $0.hasPrefix("\(key):") }) else { return text }
      lines[line] = "\(key): \(value)"
      return lines.joined(separator: "\n")
    }
  }

  private mutating func changeTitle() throws -> String {
    let path = any(pages)
    let key = Bool.random(using: &random) ? "title" : "summary"
    let word = ["Aardvark", "Zebra", "Émile", "\"", "Quay"].randomElement(using: &random) ?? ""
    try setLine(key, of: path, to: "\(word) \(counter)")
    return "\(key) of \(path): \(word)"
  }

  private mutating func changeReference() throws -> String {
    let city = any(
      pages.filter { $0.hasPrefix("Content/cities/") && !$0.contains(".nl.") })
    let path = any(pages)
    let slug = String(city.dropFirst("Content/cities/".count).dropLast(3))
    try setLine("city", of: path, to: slug)
    return "city of \(path): \(slug)"
  }

  private mutating func addPage() throws -> String {
    let page = any(pages)
    let ending = page.hasSuffix(".nl.md") ? ".nl.md" : ".md"
    let path = "\(page.dropLast(ending.count))-\(counter)\(ending)"
    try project.write(path, project.files[page] ?? [])
    return "new page \(path)"
  }

  private mutating func removePage() throws -> String {
    let path = any(pages)
    try project.remove(path)
    return "removed \(path)"
  }

  private mutating func renamePage() throws -> String {
    let path = any(pages)
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    let ending = path.hasSuffix(".nl.md") ? ".nl.md" : ".md"
    let new = "\(folder)renamed-\(counter)\(ending)"
    try project.move(path, to: new)
    return "\(path) is now \(new)"
  }

  private mutating func toggleDraft() throws -> String {
    let path = any(pages)
    try change(path) { text in
      text.contains("\ndraft: true\n")
        ? text.replacing("\ndraft: true\n", with: "\n", maxReplacements: 1)
        : text.replacing("---\n", with: "---\ndraft: true\n", maxReplacements: 1)
    }
    return "draft of \(path)"
  }

  // MARK: - Templates

  var html: [String] { templates { $0.hasSuffix(".html") } }

  private mutating func changeTemplate() throws -> String {
    let path = any(html)
    let addition =
      ["<!-- \(counter) -->", "{{ site.title }}", "<hr>", "{{ page.nothing }}"]
      .randomElement(using: &random) ?? ""
    try change(path) { $0.addingToLastBlock(addition) }
    return "\(path): \(addition)"
  }

  private mutating func changeWords() throws -> String {
    let path = any(templates { $0.hasPrefix("Templates/words/") })
    var lines = project.text(path)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let plain = lines.indices.filter { lines[$0].hasSuffix("e") && lines[$0].contains(": ") }
    guard let line = plain.randomElement(using: &random) else { return "nothing" }
    let what: String
    switch Int.random(in: 0..<6, using: &random) {
    case 0: what = "no \(lines.remove(at: line))"
    case 1:
      lines.append("word-\(counter): Word \(counter)")
      what = "a new one"
    default:
      lines[line] += " \(counter)"
      what = lines[line]
    }
    try change(path) { _ in lines.joined(separator: "\n") }
    return "\(path): \(what)"
  }

  /// Adds a template for one collection in place of a common one, or an unused part.
  private mutating func addTemplate() throws -> String {
    let names = ["cities-index.html", "approaches-index.html", "cities-term.html"]
    let path = "Templates/" + (names.randomElement(using: &random) ?? "")
    guard project.files[path] == nil, let list = project.files["Templates/list.html"] else {
      try project.write("Templates/parts/new-\(counter).html", [10])
      return "new template parts/new-\(counter).html"
    }
    try project.write(path, list + Array("<p>\(counter)</p>".utf8))
    return "new template \(path)"
  }

  private mutating func removeTemplate() throws -> String {
    // Templates with a fallback are removed as often as all others.
    let optional = html.filter { $0.hasSuffix("-index.html") || $0.hasSuffix("-term.html") }
    let path = any(Bool.random(using: &random) && !optional.isEmpty ? optional : html)
    try project.remove(path)
    return "no template \(path)"
  }

  private mutating func renameTemplate() throws -> String {
    let path = any(html)
    let new = "Templates/renamed-\(counter).html"
    try project.move(path, to: new)
    let (old, name) = (path.dropFirst("Templates/".count), new.dropFirst("Templates/".count))
    for other in html where project.text(other).contains("\"\(old)\"") {
      try change(other) { $0.replacing("\"\(old)\"", with: "\"\(name)\"") }
    }
    return "template \(old) is now \(name), wherever it is named"
  }

  private mutating func changeAsset() throws -> String {
    let path = any(templates { $0.hasPrefix("Templates/assets/") || $0.hasSuffix(".css") })
    if Bool.random(using: &random) {
      let new = "Templates/assets/new-\(counter).txt"
      try project.write(new, Array(new.utf8))
      return "new asset \(new)"
    }
    let addition = "\n/* \(counter) */\n"
    try change(path) { $0 + addition }
    return "asset \(path)"
  }

  // MARK: - The frame

  private mutating func changeFrame() throws -> String {
    if Bool.random(using: &random) {
      let (old, new) =
        [
          ("Amsterdam", "Amsterdam \(counter)"), ("https://", "https://a\(counter)."),
          ("languages: [en, nl]", "languages: [nl, en]"), ("timezone: ", "timezone: Europe/"),
        ].randomElement(using: &random) ?? ("", "")
      try change("Content/site.yml") { $0.replacing(old, with: new, maxReplacements: 1) }
      return "settings: \(new)"
    }
    let addition = "\n- [quay \(counter), wharf \(counter)]\n"
    try change("Content/synonyms.yml") { $0 + addition }
    return "synonyms"
  }

  /// Removes a setting, or adds it again.
  private mutating func changeSetting() throws -> String {
    let settings = [
      "pdf-text: on\n", "security:\n  contact: security@example.org\n  expires: 2027-01-31\n",
      "images: off\n", "warnings: {orphan-page: off}\n",
    ]
    let setting = settings.randomElement(using: &random) ?? ""
    let key = "\n" + setting.prefix { $0 != ":" } + ":"
    let text = project.text("Content/site.yml")
    guard let start = text.range(of: key)?.lowerBound else {
      try change("Content/site.yml") { $0 + "\n" + setting }
      return "setting \(setting)"
    }
    // A setting ends at the next line that is not part of it.
    let rest = text[text.index(after: start)...].split(
      separator: "\n", omittingEmptySubsequences: false)
    let more = rest.dropFirst().drop { $0.hasPrefix(" ") }
    try change("Content/site.yml") { _ in
      text[...start] + more.joined(separator: "\n")
    }
    return "no setting \(key.dropFirst())"
  }

  /// Extends a model in one of several ways, some of which break it.
  private mutating func changeModel() throws -> String {
    let changes: [(what: String, old: String, new: String)] = [
      ("label", "Cities", "Cities \(counter)"),
      ("new field", "      summary: ", "      extra-\(counter): {type: text}\n      summary: "),
      (
        "new list", "      summary: ", "      m-\(counter): {type: list, of: text}\n      summary: "
      ),
      ("not required", ", required: true", ""),
      ("longer", "max: 1", "max: 9"),
      ("shorter", "max: 120", "max: 12"),
      ("address", "    url: /", "    url: /all/"),
      ("no section", "    sections:", "    parts:"),
      ("other type", "{type: date", "{type: text"),
      ("new collection", "collections:\n", "collections:\n  new-\(counter): {list: false}\n"),
    ]
    let edit = changes[Int.random(in: changes.indices, using: &random)]
    // Choose any of the places, so that each collection changes at some time.
    let text = project.text("Content/model.yml")
    guard let place = text.ranges(of: edit.old).randomElement(using: &random) else {
      return "nothing"
    }
    try change("Content/model.yml") { _ in text.replacingCharacters(in: place, with: edit.new) }
    return "model: \(edit.what)"
  }

  /// Undoes the edits of one file, or all edits if mistakes have accumulated.
  private mutating func revert() throws -> String {
    if counter.isMultiple(of: 3) {
      try restore()
      return "everything as it was"
    }
    if Bool.random(using: &random) {
      try project.restore { !$0.hasSuffix(".md") }
      return "all but the pages as it was"
    }
    let path = any(pages)
    guard let bytes = project.originalBytes(path) else { return "nothing" }
    try change(path) { _ in String(decoding: bytes, as: UTF8.self) }
    return "\(path) as it was"
  }
}

extension String {
  /// Returns a template with an addition at the end of its last block, or of the file if it has no
  /// blocks. A template that extends another may have nothing outside its blocks.
  func addingToLastBlock(_ addition: String) -> String {
    var text = self
    let end = range(of: "{% endblock", options: .backwards)?.lowerBound ?? endIndex
    text.insert(contentsOf: addition, at: end)
    return text
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014): small, seeded, the same everywhere.
struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

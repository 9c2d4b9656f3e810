import Diagnostics
import Foundation
import Output
import Site

/// Changes a site as a writer, a designer and Git do, one random edit after the other; mistakes are
/// among them, and are mended later.
struct RandomEdits {
  private let original: SiteInput
  private(set) var input: SiteInput
  private var random: Generator
  private var counter = 0

  init(_ input: SiteInput, seed: UInt64) {
    original = input
    self.input = input
    random = Generator(state: seed)
  }

  /// Makes the next edit and says what it was.
  mutating func next() -> String {
    counter += 1
    switch Int.random(in: 0..<35, using: &random) {
    case 0..<5: return changeText()
    case 5..<8: return changeTitle()
    case 8: return changeReference()
    case 9: return addPage()
    case 10: return removePage()
    case 11: return renamePage()
    case 12: return changeTemplate()
    case 13: return changeWords()
    case 14: return changeAsset()
    case 15: return changeFrame()
    case 16: return toggleDraft()
    case 17: return linkToAnchor()
    case 18: return makeMistake()
    case 19: return addTemplate()
    case 20: return removeTemplate()
    case 21: return renameTemplate()
    case 22: return addOrRemoveAsset()
    case 23, 24: return changeModel()
    case 25: return linkToOldAddress()
    case 26, 27, 28: return useFile()
    case 29: return useFileInTemplate()
    default: return mend()
    }
  }

  /// Takes back all edits at once, as a checkout does.
  mutating func restore() {
    input = original
  }

  private mutating func anyPage() -> Int { Int.random(in: input.pages.indices, using: &random) }

  private mutating func change(_ index: Int, _ change: (String) -> String) {
    let page = input.pages[index]
    input.pages[index] = SiteInput.Page(
      path: page.path, file: changed(page.file, change))
  }

  private func changed(_ file: SourceFile, _ change: (String) -> String) -> SourceFile {
    SourceFile(
      path: file.path, bytes: Array(change(String(decoding: file.bytes, as: UTF8.self)).utf8))
  }

  private mutating func changeText() -> String {
    let index = anyPage()
    let additions = [
      "\n\nA paragraph, number \(counter), with *emphasis*.\n",
      "\n\n## A heading of its own \(counter)\n\nWith words.\n",
      "\n\nSee [the start](/index.md) and [a page](/\(input.pages[anyPage()].path)).\n",
      "\n\n1. One\n2. Two, number \(counter)\n",
      "\n\n| a | b |\n|---|---|\n| \(counter) | 2 |\n",
    ]
    let addition = additions[Int.random(in: additions.indices, using: &random)]
    change(index) { $0 + addition }
    return "text of \(input.pages[index].path): \(addition)"
  }

  private mutating func makeMistake() -> String {
    let index = anyPage()
    change(index) { $0 + "\n\nA [link](nowhere.md) that leads nowhere, and a [half\n" }
    return "mistake in \(input.pages[index].path)"
  }

  private mutating func linkToAnchor() -> String {
    let from = anyPage()
    let to = anyPage()
    let anchor =
      ["focus", "a-heading-of-its-own-\(counter)", "main", "contact"]
      .randomElement(using: &random) ?? ""
    let path = input.pages[to].path
    change(from) { $0 + "\n\n[There](/\(path)#\(anchor))\n" }
    return "anchor \(anchor) of \(input.pages[to].path) from \(input.pages[from].path)"
  }

  /// Gives a page an old address, and links to that from another.
  private mutating func linkToOldAddress() -> String {
    let (to, from, number) = (anyPage(), anyPage(), counter)
    change(to) {
      $0.hasPrefix("---\n") && !$0.contains("\naliases:")
        ? "---\naliases: [/old-\(number)/]\n" + $0.dropFirst(4) : $0
    }
    change(from) { $0 + "\n\n[Old](/old-\(number)/)\n" }
    return "old address \(number) of \(input.pages[to].path) from \(input.pages[from].path)"
  }

  /// Replaces the line of a key in the front matter.
  private mutating func setLine(_ key: String, of index: Int, to value: String) {
    change(index) { text in
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      guard let line = lines.firstIndex(where: { $0.hasPrefix("\(key):") }) else { return text }
      lines[line] = "\(key): \(value)"
      return lines.joined(separator: "\n")
    }
  }

  private mutating func changeTitle() -> String {
    let index = anyPage()
    let key = Bool.random(using: &random) ? "title" : "summary"
    let word =
      ["Aardvark", "Zebra", "Émile", "\"", "Quay"].randomElement(using: &random) ?? ""
    setLine(key, of: index, to: "\(word) \(counter)")
    return "\(key) of \(input.pages[index].path): \(word)"
  }

  private mutating func changeReference() -> String {
    let cities = input.pages.map(\.path).filter {
      $0.hasPrefix("cities/") && !$0.contains(".nl.") && $0 != "cities/index.md"
    }
    let path = cities.randomElement(using: &random) ?? "cities/x.md"
    let index = anyPage()
    setLine("city", of: index, to: String(path.dropFirst(7).dropLast(3)))
    return "city of \(input.pages[index].path): \(path)"
  }

  private mutating func addPage() -> String {
    let page = input.pages[anyPage()]
    let isDutch = page.path.hasSuffix(".nl.md")
    let path = page.path.dropLast(isDutch ? 6 : 3) + "-\(counter)" + (isDutch ? ".nl.md" : ".md")
    insert(String(path), page.file.bytes)
    return "new page \(path)"
  }

  private mutating func insert(_ path: String, _ bytes: [UInt8]) {
    let file = SourceFile(path: "\(input.contentFolder)/\(path)", bytes: bytes)
    let place = input.pages.firstIndex { !$0.path.utf8.lexicographicallyPrecedes(path.utf8) }
    input.pages.insert(SiteInput.Page(path: path, file: file), at: place ?? input.pages.count)
  }

  private mutating func removePage() -> String {
    let page = input.pages.remove(at: anyPage())
    return "removed \(page.path)"
  }

  private mutating func renamePage() -> String {
    let page = input.pages.remove(at: anyPage())
    let folder = page.path.lastIndex(of: "/").map { page.path[...$0] } ?? ""
    let ending = page.path.hasSuffix(".nl.md") ? ".nl.md" : ".md"
    insert(folder + "renamed-\(counter)" + ending, page.file.bytes)
    return "renamed \(page.path)"
  }

  private mutating func changeTemplate() -> String {
    let name = input.templates.keys.sorted().randomElement(using: &random) ?? ""
    guard let file = input.templates[name] else { return "nothing" }
    let addition =
      ["<!-- \(counter) -->", "{{ site.title }}", "<hr>", "{{ page.nothing }}"]
      .randomElement(using: &random) ?? ""
    input.templates[name] = changed(file) { $0.addingToLastBlock(addition) }
    return "template \(name): \(addition)"
  }

  private mutating func changeWords() -> String {
    let language = input.words.keys.sorted().randomElement(using: &random) ?? ""
    guard let file = input.words[language] else { return "nothing" }
    var lines = String(decoding: file.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let plain = lines.indices.filter { lines[$0].hasSuffix("e") && lines[$0].contains(": ") }
    let line = plain.randomElement(using: &random) ?? 0
    var what = "nothing"
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      what = "no \(lines.remove(at: line))"
    case 1:
      lines.append("word-\(counter): Word \(counter)")
      what = "a new one"
    default:
      lines[line] += " \(counter)"
      what = lines[line]
    }
    input.words[language] = changed(file) { _ in lines.joined(separator: "\n") }
    return "words of \(language): \(what)"
  }

  private mutating func changeAsset() -> String {
    if Bool.random(using: &random), let index = input.assets.indices.randomElement(using: &random) {
      let asset = input.assets[index]
      input.assets[index] = SiteInput.Asset(
        path: asset.path, location: asset.location, size: asset.size + 1000)
      return "size of \(asset.path)"
    }
    guard let name = input.templateAssets.keys.sorted().randomElement(using: &random),
      let file = input.templateAssets[name]
    else { return "nothing" }
    input.templateAssets[name] = changed(file) { $0 + "\n/* \(counter) */\n" }
    return "asset \(name)"
  }

  private mutating func changeFrame() -> String {
    if Bool.random(using: &random) {
      let (old, new) =
        [
          ("Amsterdam", "Amsterdam \(counter)"), ("https://", "https://a\(counter)."),
          ("languages: [en, nl]", "languages: [nl, en]"), ("timezone: ", "timezone: Europe/"),
        ].randomElement(using: &random) ?? ("", "")
      input.settings = input.settings.map { file in
        changed(file) { $0.replacing(old, with: new, maxReplacements: 1) }
      }
      return "settings: \(new)"
    }
    input.synonyms = input.synonyms.map { file in
      changed(file) { $0 + "\n- [quay \(counter), wharf \(counter)]\n" }
    }
    return "synonyms"
  }

  /// One of the ways in which a model grows, and some in which it breaks.
  private mutating func changeModel() -> String {
    guard let file = input.model else { return "nothing" }
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
    let change = changes[Int.random(in: changes.indices, using: &random)]
    // Any of the places, so that each collection is changed some time.
    let text = String(decoding: file.bytes, as: UTF8.self)
    guard let place = text.ranges(of: change.old).randomElement(using: &random) else {
      return "nothing"
    }
    input.model = changed(file) { _ in text.replacingCharacters(in: place, with: change.new) }
    return "model: \(change.what)"
  }

  /// A template of a collection's own where a common one stood in, or a part that nothing uses.
  private mutating func addTemplate() -> String {
    let names = ["cities-index.html", "approaches-index.html", "cities-term.html"]
    let name = names.randomElement(using: &random) ?? ""
    guard input.templates[name] == nil, let list = input.templates["list.html"] else {
      let part = "parts/new-\(counter).html"
      input.templates[part] = SourceFile(path: "\(input.templatesFolder)/\(part)", bytes: [10])
      return "new template \(part)"
    }
    input.templates[name] = SourceFile(
      path: "\(input.templatesFolder)/\(name)",
      bytes: list.bytes + Array("<p>\(counter)</p>".utf8))
    return "new template \(name)"
  }

  private mutating func removeTemplate() -> String {
    // Those that another may stand in for, as often as all others.
    let names = input.templates.keys.sorted()
    let optional = names.filter { $0.hasSuffix("-index.html") || $0.hasSuffix("-term.html") }
    let name =
      (Bool.random(using: &random) ? optional : names).randomElement(using: &random) ?? ""
    input.templates[name] = nil
    return "no template \(name)"
  }

  private mutating func renameTemplate() -> String {
    let name = input.templates.keys.sorted().randomElement(using: &random) ?? ""
    guard let file = input.templates.removeValue(forKey: name) else { return "nothing" }
    let new = "renamed-\(counter).html"
    input.templates[new] = SourceFile(path: "\(input.templatesFolder)/\(new)", bytes: file.bytes)
    for (other, file) in input.templates {
      input.templates[other] = changed(file) {
        $0.replacing("\"\(name)\"", with: "\"\(new)\"")
      }
    }
    return "template \(name) is now \(new), wherever it is named"
  }

  private mutating func addOrRemoveAsset() -> String {
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      guard let index = input.assets.indices.randomElement(using: &random) else {
        return "nothing"
      }
      return "no \(input.assets.remove(at: index).path)"
    case 1:
      let path = "zzz-\(counter).txt"
      input.assets.append(SiteInput.Asset(path: path, location: "/dev/null", size: 0))
      return "new \(path)"
    case 2:
      let name = input.templateAssets.keys.sorted().randomElement(using: &random) ?? ""
      input.templateAssets[name] = nil
      return "no asset \(name)"
    default:
      let name = "new-\(counter).txt"
      input.templateAssets[name] = SourceFile(
        path: "\(input.templatesFolder)/assets/\(name)", bytes: Array(name.utf8))
      return "new asset \(name)"
    }
  }

  /// A page begins to use a file, or no longer does.
  private mutating func useFile() -> String {
    guard let asset = input.assets.randomElement(using: &random) else { return "nothing" }
    let link = "\n\n[A file of \(asset.path)](</\(asset.path)>)\n"
    let users = input.pages.indices.filter {
      String(decoding: input.pages[$0].file.bytes, as: UTF8.self).contains(link)
    }
    if let user = users.randomElement(using: &random), Bool.random(using: &random) {
      change(user) { $0.replacing(link, with: "") }
      return "\(input.pages[user].path) does not use \(asset.path) any more"
    }
    let index = anyPage()
    change(index) { $0 + link }
    return "\(input.pages[index].path) uses \(asset.path)"
  }

  /// A template, or a style sheet of theirs, begins to use a file.
  private mutating func useFileInTemplate() -> String {
    guard let asset = input.assets.randomElement(using: &random) else { return "nothing" }
    let path = asset.path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? ""
    let styles = input.templateAssets.keys.sorted().filter { $0.hasSuffix(".css") }
    if Bool.random(using: &random), let name = styles.randomElement(using: &random),
      let file = input.templateAssets[name]
    {
      input.templateAssets[name] = changed(file) { $0 + "\nhr { background: url(\"/\(path)\") }\n" }
      return "style sheet \(name) uses \(asset.path)"
    }
    let name = input.templates.keys.sorted().randomElement(using: &random) ?? ""
    guard let file = input.templates[name] else { return "nothing" }
    input.templates[name] = changed(file) {
      $0.addingToLastBlock("<a href=\"/\(path)\">\(counter)</a>")
    }
    return "template \(name) uses \(asset.path)"
  }

  private mutating func toggleDraft() -> String {
    let index = anyPage()
    change(index) { text in
      text.contains("\ndraft: true\n")
        ? text.replacing("\ndraft: true\n", with: "\n", maxReplacements: 1)
        : text.replacing("---\n", with: "---\ndraft: true\n", maxReplacements: 1)
    }
    return "draft of \(input.pages[index].path)"
  }

  /// Takes back what was done to one file, or everything when mistakes have gathered.
  private mutating func mend() -> String {
    if counter.isMultiple(of: 3) {
      restore()
      return "everything as it was"
    }
    if Bool.random(using: &random) {
      input.templates = original.templates
      input.words = original.words
      input.templateAssets = original.templateAssets
      input.model = original.model
      return "templates and model as they were"
    }
    let index = anyPage()
    let path = input.pages[index].path
    guard let page = original.pages.first(where: { $0.path == path }) else { return "nothing" }
    input.pages[index] = page
    return "\(path) as it was"
  }
}

extension String {
  /// A template with more at the end of its last block, or of the file where it has none: outside
  /// its blocks, a template that extends another may have nothing.
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

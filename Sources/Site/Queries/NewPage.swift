import Diagnostics
import Locales
import Model

/// A new page: a file made from the content model for the writer to complete.
public struct NewPage: Sendable {
  /// The path of its file below Content.
  public let path: String
  /// The first text of the file.
  public let text: String
  /// The URL of the page in the preview, below its host.
  public let url: String
  /// The fields that change the page's address once they are filled in.
  public let deciding: [String]

  /// A reason why the page cannot be made.
  public enum Failure: Error, Sendable {
    /// The model or the settings have errors.
    case mistakes([Diagnostic])
    /// The model does not have this kind of page; `known` are the kinds it has.
    case unknownKind(known: [String], near: String?)
    /// The title has no letters or digits for a file name.
    case noName
  }

  /// Makes a new page.
  ///
  /// - Parameters:
  ///   - kind: the name of a collection.
  ///   - title: its title in the site's first language.
  ///   - input: the project.
  ///   - language: the language of comments.
  ///   - baseURL: replaces the settings' `url`; nil keeps it.
  public static func make(
    kind: String, title: String, input: SiteInput, language: MessageLanguage,
    baseURL: String? = nil
  ) throws(Failure) -> NewPage {
    guard let modelFile = input.model, let settingsFile = input.settings else {
      throw .unknownKind(known: [], near: nil)
    }
    let (model, problems) = ContentModel.read(
      modelFile, reservedNames: PageTypes.reservedNames)
    let (settings, mistakes) = SiteSettings.read(settingsFile)
    if (problems + mistakes).hasErrors { throw .mistakes((problems + mistakes).sortedByPlace()) }
    guard let index = model.collectionIndex(kind) else {
      let known = model.collections.map(\.name)
      throw .unknownKind(known: known, near: NearMiss.best(for: kind, among: known))
    }
    let slug = Slug.make(title)
    guard !slug.isEmpty else { throw .noName }
    let collection = model.collections[index]
    let isPage = collection.name == Collection.pagesName
    let path = isPage ? "\(slug).md" : "\(collection.name)/\(slug).md"
    let writer = PageWriter(
      model: model, collection: collection, settings: settings, input: input, language: language)
    let base = SiteAddress(baseURL ?? settings.url)?.basePath ?? ""
    return NewPage(
      path: path, text: writer.text(title: title), url: base + writer.url(slug),
      deciding: writer.deciding)
  }
}

/// Writes the first text of a page.
private struct PageWriter {
  let model: ContentModel
  let collection: Collection
  let settings: SiteSettings
  let input: SiteInput
  let language: MessageLanguage

  /// The most names of entries that a comment lists.
  private static let namesLimit = 8

  func text(title: String) -> String {
    var lines = ["---", "title: \(quoted(title))"]
    let fields = collection.fields.filter { $0.name != "title" }
    for field in fields where field.isNeeded {
      lines.append("\(field.name):  # \(explanation(field))")
    }
    lines.append("draft: true  # \(isDutch ? "weg als de pagina af is" : "until the page is done")")
    let others = fields.filter { !$0.isNeeded }
    if !others.isEmpty {
      let heading = isDutch ? "Mag ook; haal dan het # weg:" : "May be given; then take the # away:"
      lines.append("# \(heading)")
    }
    for field in others { lines.append("# \(field.name):  # \(explanation(field))") }
    lines.append("---")
    for section in collection.sections {
      lines += ["", "## \(section.title.text(in: settings.languages[.original]))"]
    }
    if collection.sections.isEmpty { lines.append("") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Returns the URL of the page while its fields are empty.
  func url(_ slug: String) -> String {
    collection.url.parts.map { part in
      switch part {
      case .literal(let text): text
      case .slug: slug
      case .field: Catalogue.emptyPathPart
      }
    }.joined()
  }

  /// The fields that are part of the path.
  var deciding: [String] {
    collection.url.parts.compactMap { part in
      if case .field(let index) = part { return collection.fields[index].name }
      return nil
    }
  }

  private var isDutch: Bool { language == .dutch }

  /// Returns the description of a field: its label, its type, and its possible values.
  private func explanation(_ field: Field) -> String {
    var parts: [String] = []
    if let label = field.label { parts.append(label.text(in: language.rawValue)) }
    if let help = field.help { parts.append(help.text(in: language.rawValue)) }
    parts.append(field.type.expectation.words(in: language))
    if let shape = field.type.shape { parts.append(shape) }
    let names = choices(field.type)
    if !names.isEmpty { parts.append(names) }
    return parts.joined(separator: "; ")
  }

  private func choices(_ type: FieldType) -> String {
    if case .choice(let choices) = type { return list(choices.map(\.value)) }
    return list(type.ownCollections.flatMap { names(of: model.collections[$0]) })
  }

  private func names(of collection: Collection) -> [String] {
    let folder = collection.name == Collection.pagesName ? "" : "\(collection.name)/"
    return input.pages.compactMap { page in
      guard page.path.hasPrefix(folder) else { return nil }
      let name = page.path.dropFirst(folder.utf8.count).dropLast(3)
      return name.contains("/") || name.contains(".") || name == "index" ? nil : String(name)
    }
  }

  private func list(_ names: [String]) -> String {
    let shown = names.prefix(PageWriter.namesLimit).joined(separator: ", ")
    return names.count > PageWriter.namesLimit ? shown + ", …" : shown
  }

  /// Returns a text as a YAML scalar in double quotes (YAML 1.2, section 7.3.1).
  private func quoted(_ text: String) -> String {
    let escaped = text.map { character -> String in
      switch character {
      case "\"": return "\\\""
      case "\\": return "\\\\"
      default: return character.isNewline ? " " : String(character)
      }
    }
    return "\"\(escaped.joined())\""
  }
}

/// Names for files and URLs.
enum Slug {
  /// Makes a name from a title, of lower-case letters, digits and hyphens. Letters lose their
  /// accents.
  static func make(_ title: String) -> String {
    var slug = ""
    for character in title.lowercased() {
      let text = plain[character] ?? String(character)
      for letter in text {
        if letter.isASCII, letter.isLetter || letter.isNumber {
          slug.append(letter)
        } else if letter != "'", letter != "’", !slug.isEmpty, slug.last != "-" {
          slug.append("-")
        }
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return String(slug.prefix(80))
  }

  private static let plain: [Character: String] = {
    let rows: [(String, String)] = [
      ("a", "àáâãåāăą"), ("ae", "äæ"), ("c", "çćčĉċ"), ("d", "ďđð"), ("e", "èéêëēĕėęě"),
      ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"),
      ("n", "ñńņňŋ"), ("o", "òóôõøōŏő"), ("oe", "öœ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"),
      ("t", "ţťŧț"), ("th", "þ"), ("u", "ùúûũūŭůűų"), ("ue", "ü"), ("w", "ŵ"), ("y", "ýÿŷ"),
      ("z", "źżž"), ("ij", "ĳ"),
    ]
    var plain: [Character: String] = [:]
    for (text, letters) in rows {
      for letter in letters { plain[letter] = text }
    }
    return plain
  }()
}

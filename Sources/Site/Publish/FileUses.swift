import Diagnostics
import Formats
import Markdown
import Model
import Pictures

/// Finds which files of Content a site uses: the files that its finished pages, its style sheets
/// and the fields of its entries name.
struct FileUses: Sendable {
  private let input: SiteInput
  private let view: SiteView
  private let pages: [ParsedPage]
  private let linked: [LinkedPage?]
  private let addresses: FileAddresses
  /// The files that are used regardless of pages, and those that go to the root.
  private var standing: Set<Int>

  init(_ site: PreparedSite) {
    input = site.input
    view = site.stage.view
    pages = site.pages
    linked = site.linked
    addresses = FileAddresses(
      input, basePath: view.routes.basePath,
      urls: [view.settings.url, view.settings.writtenURL].compactMap { $0 })
    standing = Set(input.assets.indices.filter { [input] in input.assets[$0].isFixed })
    if addresses.isEmpty { return }
    standing.formUnion(fields)
    standing.formUnion(styles(site.assets))
    standing = closed(standing)
  }

  /// Returns the files that a page names, as numbers of `SiteInput.assets`.
  ///
  /// - Parameter url: its root-relative URL.
  func files(in html: [UInt8], at url: String) -> Set<Int> {
    addresses.isEmpty
      ? [] : addresses.files(namedBy: PageReferences(html: html), at: url)
  }

  /// Returns the use of every file, given the files that pages name.
  func publication(_ named: Set<Int>) -> Publication {
    let published = standing.union(closed(named))
    var publication = Publication(input, published: published)
    if publication.hasUnknown {
      publication.note(drawn, as: .drawn)
    }
    if publication.hasUnknown {
      publication.note(closed(waiting), as: .waiting)
    }
    return publication
  }

  /// Whether a file is published, given the files that pages name.
  func isPublished(_ file: Int, named: Set<Int>) -> Bool {
    standing.contains(file) || closed(named).contains(file)
  }

  // MARK: - Files that are used regardless of pages

  /// The files in fields of entries, in all languages, even if no template shows them.
  private var fields: Set<Int> {
    var paths: Set<String> = []
    for entry in view.entries {
      for language in view.languages {
        for value in view.ownVersion(of: entry, language: language)?.values ?? [] {
          value?.forEachFile { paths.insert($0) }
        }
      }
    }
    return numbers(of: paths)
  }

  private func numbers(of paths: Set<String>) -> Set<Int> {
    paths.isEmpty ? [] : Set(input.assets.indices.filter { paths.contains(input.assets[$0].path) })
  }

  /// Returns the files that the templates' style sheets name.
  private func styles(_ assets: AssetStage.Assets) -> Set<Int> {
    var found: Set<Int> = []
    for (name, file) in input.templateAssets where name.hasSuffix(".css") {
      guard let url = assets.urls[name] else { continue }
      let references = PageReferences(css: assets.bytes[name] ?? file.bytes)
      found.formUnion(addresses.files(namedBy: references, at: url))
    }
    return found
  }

  /// Returns some files and all files that these name, directly or through others.
  private func closed(_ files: Set<Int>) -> Set<Int> {
    var found = files
    var waiting = files.sorted()
    while let file = waiting.popLast() {
      guard let references = input.assets[file].references else { continue }
      let url = view.assetURL(input.assets[file].path)
      for other in addresses.files(namedBy: references, at: url)
      where found.insert(other).inserted {
        waiting.append(other)
      }
    }
    return found
  }

  // MARK: - Files with other uses

  /// The tables for charts of published pages.
  private var drawn: Set<Int> {
    var paths: Set<String> = []
    for case let page? in linked {
      paths.formUnion(page.texts.body.tables)
      for text in page.texts.fields.values { paths.formUnion(text.tables) }
    }
    return numbers(of: paths)
  }

  /// The files that only pages use that are not part of the site yet, or no longer.
  private var waiting: Set<Int> {
    let inContent = addresses.inContent
    let pictures = PictureStage(
      dataFiles: input.dataFiles, languages: view.settings.languages)
    var paths: Set<String> = []
    var found: Set<Int> = []
    for (number, page) in pages.enumerated() where linked[number] == nil {
      for value in page.version.values { value?.forEachFile { paths.insert($0) } }
      let folder = view.model.folder(of: page.place)
      for text in [page.body] + page.fields.values {
        found.formUnion(
          inContent.files(namedBy: PageReferences(html: text.html()), at: "/" + folder))
        var ignored: [Diagnostic] = []
        paths.formUnion(
          pictures.read(
            text, in: page.version.file, language: page.place.language, folder: folder, at: nil,
            &ignored
          ).tables)
      }
    }
    return found.union(numbers(of: paths))
  }
}

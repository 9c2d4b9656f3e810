import Diagnostics
import Formats
import Markdown
import Model
import Pictures

/// Finds out which files of Content a site uses: what its finished pages and style sheets name, and the
/// fields of its entries.
struct FileUses: Sendable {
  private let input: SiteInput
  private let data: SiteView
  private let pages: [ParsedPage]
  private let linked: [LinkedPage?]
  private let addresses: FileAddresses
  /// The files that are used whatever pages say, and those that go to the root.
  private var standing: Set<Int>

  init(_ site: PreparedSite) {
    input = site.input
    data = site.stage.view
    pages = site.pages
    linked = site.linked
    addresses = FileAddresses(
      input, basePath: data.routes.basePath,
      urls: [data.settings.url, data.settings.writtenURL].compactMap { $0 })
    standing = Set(input.assets.indices.filter { [input] in input.assets[$0].isFixed })
    if addresses.isEmpty { return }
    standing.formUnion(fields)
    standing.formUnion(styles(site.assets))
    standing = closed(standing)
  }

  /// The files that a page names, as numbers of `SiteInput.assets`.
  ///
  /// - Parameter url: its root-relative URL.
  func files(in html: [UInt8], at url: String) -> Set<Int> {
    addresses.isEmpty
      ? [] : addresses.files(namedBy: PageReferences(html: html), at: url)
  }

  /// What becomes of every file when some are named by pages.
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

  /// Whether a file is published when some are named by pages.
  func isPublished(_ file: Int, named: Set<Int>) -> Bool {
    standing.contains(file) || closed(named).contains(file)
  }

  // MARK: - What is used whatever pages say

  /// The files in fields of entries, in all languages, whether a template shows them or not.
  private var fields: Set<Int> {
    var paths: Set<String> = []
    for entry in data.entries {
      for language in data.languages {
        for value in data.ownVersion(of: entry, language: language)?.values ?? [] {
          value?.forEachFile { paths.insert($0) }
        }
      }
    }
    return numbers(of: paths)
  }

  private func numbers(of paths: Set<String>) -> Set<Int> {
    paths.isEmpty ? [] : Set(input.assets.indices.filter { paths.contains(input.assets[$0].path) })
  }

  /// The files that the templates' style sheets name.
  private func styles(_ assets: AssetStage.Assets) -> Set<Int> {
    var found: Set<Int> = []
    for (name, file) in input.templateAssets where name.hasSuffix(".css") {
      guard let url = assets.urls[name] else { continue }
      let references = PageReferences(css: assets.bytes[name] ?? file.bytes)
      found.formUnion(addresses.files(namedBy: references, at: url))
    }
    return found
  }

  /// Some files, and all that these name, one through the other.
  private func closed(_ files: Set<Int>) -> Set<Int> {
    var found = files
    var waiting = files.sorted()
    while let file = waiting.popLast() {
      guard let references = input.assets[file].references else { continue }
      let url = data.assetURL(input.assets[file].path)
      for other in addresses.files(namedBy: references, at: url)
      where found.insert(other).inserted {
        waiting.append(other)
      }
    }
    return found
  }

  // MARK: - What others use

  /// The tables that charts of published pages are drawn from.
  private var drawn: Set<Int> {
    var paths: Set<String> = []
    for case let page? in linked {
      paths.formUnion(page.texts.body.tables)
      for text in page.texts.fields.values { paths.formUnion(text.tables) }
    }
    return numbers(of: paths)
  }

  /// The files that only pages use which are no part of the site yet, or no longer.
  private var waiting: Set<Int> {
    let inContent = addresses.inContent
    let pictures = PictureStage(
      dataFiles: input.dataFiles, languages: data.settings.languages)
    var paths: Set<String> = []
    var found: Set<Int> = []
    for (number, page) in pages.enumerated() where linked[number] == nil {
      for value in page.version.values { value?.forEachFile { paths.insert($0) } }
      let folder = data.model.folder(of: page.place)
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

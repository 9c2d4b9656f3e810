import Diagnostics
import FrontMatter
import Markdown
import Model
import Templates

/// Checks files separately if `model.yml` cannot be read, so that their relations are unknown:
/// their characters, their YAML, their Markdown, and the syntax of templates.
enum LooseFiles {
  static func check(_ input: SiteInput, _ settings: SiteSettings) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for page in input.pages { diagnostics += check(page, settings) }
    diagnostics += TemplateSet.parse(input.templates).diagnostics
    for file in input.words.values.sorted(by: { $0.path < $1.path }) {
      diagnostics += YAML.parse(file).diagnostics
    }
    return diagnostics + AssetStage.run(input, basePath: "").diagnostics
  }

  private static func check(_ page: SiteInput.Page, _ settings: SiteSettings) -> [Diagnostic] {
    let text = TextCheck.check(page.file)
    if text.hasErrors { return text }
    let (parts, splitting) = FrontMatter.split(page.file)
    let yaml = parts.yaml.map { YAML.parse(page.file, in: $0).diagnostics } ?? []
    var options = MarkdownOptions()
    options.allowsHTML = settings.allowsHTML
    let (_, mistakes) = MarkdownParser.parse(page.file, body: parts.body, options: options)
    return text + splitting + yaml + mistakes
  }
}

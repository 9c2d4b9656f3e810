import Dates
import Diagnostics
import FrontMatter
import Locales

/// What `Content/site.yml` says about the whole site.
public struct SiteSettings: Sendable {
  /// The site's name.
  public var title = LocalizedText("")
  /// What the site is, in a sentence.
  public var description = LocalizedText("")
  /// The URL at which it will be published: `https://host/`, or a folder below it that ends with `/`.
  public var url = "http://localhost/"
  /// The `url` of `site.yml` when the site is built for another URL. Both count as the site's own.
  public var writtenURL: String?
  /// Its languages as BCP 47 codes; the first is the default, at `/`. Never empty.
  public var languages: Table<LanguageID, String> = ["en"]
  /// Where `site.yml` names each of them.
  public var languagePlaces: [String: SourceLocation] = [:]
  /// Its time zone.
  public var zone = ZoneRules.utc
  /// Names of collections and of pages, for the main navigation, with their places.
  public var navigation: [(name: String, location: SourceLocation)] = []
  /// Who is responsible for the programme and its site; nil when the settings do not say.
  public var owner: LocalizedText?
  /// How to reach the programme.
  public var contact = SiteContact()
  /// Smaller versions of images.
  public var images = Images.off
  /// Whether raw HTML may stand in Markdown.
  public var allowsHTML = false
  /// The LIX above which a text is hard to read; nil when readability is not checked.
  public var readability: Int?
  /// Severities by diagnostic code; nil switches a warning off.
  public var warnings: [String: Severity?] = [:]
  /// Hosts of third parties that pages may load from.
  public var allowedHosts = AllowedHosts()
  /// The additional types of files that may be published: the reasons by file name extension, in lower case and
  /// without the dot.
  public var publishTypes: [String: String] = [:]
  /// The links to other sites that `polder links` does not ask.
  public var linkExceptions: [LinkException] = []
  /// The host name of the site, for hosting services that need it in a file; nil when the settings give none.
  public var domain: String?
  /// What `security.txt` says; nil when there is none.
  public var security: Security?
  /// Whether old addresses get pages that redirect, for hosting services without redirects.
  public var hasRedirectPages = true
  /// Where the settings turn on searching the texts of PDFs; nil when they do not.
  public var pdfText: SourceLocation?
  /// The address to write to for the newsletter.
  public var subscribe: (address: String, location: SourceLocation)?

  /// Which smaller versions of images are made.
  public enum Images: String, Sendable, Hashable, CaseIterable {
    /// None.
    case off
    /// WebP, and the image's own format.
    case on
    /// AVIF too.
    case avif
  }

  /// Whom to contact about a security problem of the site.
  public struct Security: Sendable {
    /// E-mail addresses, URLs, or paths of pages of the site; when empty, the contact of the programme is used.
    public let contacts: [String]
    /// The last day on which this information is valid.
    public let expires: CalendarDate
    /// A URL, or the path of a page of the site, with rules for reporting problems.
    public let policy: String?
    /// Where the day is written.
    public let location: SourceLocation
  }

  /// Settings for a site without `site.yml`.
  public init() {}

  /// Reads `site.yml`. Settings with mistakes keep their default values, so that pages are checked in the same
  /// run.
  public static func read(_ file: SourceFile) -> (settings: SiteSettings, diagnostics: [Diagnostic])
  {
    var settings = SiteSettings()
    let (node, problems) = YAML.parse(file)
    guard let node else { return (settings, problems) }
    // If the YAML cannot be read to its end, settings that come later only seem to be missing.
    let found = settings.read(node, in: file).diagnostics.filter {
      guard case ModelProblem.missingSetting = $0.problem else { return true }
      return !problems.hasErrors
    }
    return (settings, problems + found)
  }

  /// The names of all settings. Those inside a mapping follow its name: `security.contact`.
  public static let names: [String] = {
    // The settings inside absent mappings are not read.
    let absent = ["contact", "security", "allow-hosts", "publish-types", "links", "warnings"]
    let text = absent.map { "\($0): {}\n" }.joined()
    let file = SourceFile(path: "site.yml", bytes: Array(text.utf8))
    var settings = SiteSettings()
    return YAML.parse(file).node.map { settings.read($0, in: file).names } ?? []
  }()

  private mutating func read(
    _ node: YAMLNode, in file: SourceFile
  ) -> (names: [String], diagnostics: [Diagnostic]) {
    var map = SettingsMap(node, in: file, place: .file("site.yml"))
    title = map.localized("title", required: true) ?? title
    description = map.localized("description") ?? description
    if let address = map.text("url", required: true) {
      if let base = SiteSettings.normalisedBase(address) {
        url = base
      } else if let node = map.node("url") {
        map.report(.invalidSiteURL(url: address), at: node)
      }
    }
    readLanguages(&map)
    if let name = map.text("timezone", required: true) {
      if let rules = ZoneRules(identifier: name) {
        zone = rules
      } else if let node = map.node("timezone") {
        let near = NearMiss.best(for: name, among: ZoneRules.identifiers)
        map.report(
          .unknownTimeZone(name: name), at: node,
          suggestion: near.map { Suggestion(replace: node.range, with: $0) })
      }
    }
    navigation = (map.texts("navigation") ?? []).map {
      ($0.text, SourceLocation(file, $0.range))
    }
    owner = map.localized("owner")
    contact = SiteContact(&map)
    allowsHTML = SiteSettings.choice("html", among: ["refuse", "allow"], in: &map) == "allow"
    let setting = SiteSettings.choice("images", among: Images.allCases.map(\.rawValue), in: &map)
    images = setting.flatMap { Images(rawValue: $0) } ?? .off
    if SiteSettings.choice("pdf-text", among: ["off", "on"], in: &map) == "on",
      let node = map.node("pdf-text")
    {
      pdfText = SourceLocation(file, node.range)
    }
    readAllowedHosts(&map)
    readPublishTypes(&map)
    readLinkExceptions(&map)
    readDomain(&map)
    readSecurity(&map)
    hasRedirectPages =
      SiteSettings.choice("redirects", among: ["pages", "host"], in: &map) != "host"
    if let address = map.text("subscribe"), let node = map.node("subscribe") {
      if isEmail(address) {
        subscribe = (address, SourceLocation(file, node.range))
      } else {
        map.report(.wrongSetting(name: "subscribe", expected: .email), at: node)
      }
    }
    if let limit = map.integer("readability"), let node = map.node("readability") {
      if (1...100).contains(limit) {
        readability = limit
      } else {
        map.report(.wrongSetting(name: "readability", expected: .wholeNumber), at: node)
      }
    }
    readWarnings(&map)
    map.finish()
    return (map.names, map.diagnostics)
  }

  private mutating func readLanguages(_ map: inout SettingsMap) {
    guard let names = map.texts("languages"), !names.isEmpty else { return }
    var codes: [String] = []
    for (text, range) in names {
      guard LanguageFormats.isSupported(text), isSlug(text.lowercased()) else {
        map.report(
          .unknownValue(setting: "languages", value: text, known: ["codes such as en or nl"]),
          at: range)
        continue
      }
      if codes.contains(text) { continue }
      codes.append(text)
      languagePlaces[text] = SourceLocation(map.file, range)
    }
    if !codes.isEmpty { languages = Table(codes) }
  }

  /// The severity that a word sets: the inner value is nil for `off`, the outer one for unknown words.
  static func severity(_ word: String) -> Severity?? {
    switch word {
    case "error": .some(.error)
    case "warning": .some(.warning)
    case "off": .some(nil)
    default: nil
    }
  }

  /// Reads `publish-types: {ending: reason}`.
  private mutating func readPublishTypes(_ map: inout SettingsMap) {
    guard let node = map.node("publish-types") else { return }
    var types = SettingsMap(node, in: map.file, place: .publishTypes)
    for pair in types.allPairs() {
      let ending = pair.key.drop { $0 == "." }.lowercased()
      let isEnding =
        !ending.isEmpty
        && ending.utf8.allSatisfy {
          (97...122).contains($0) || (48...57).contains($0) || $0 == 45
        }
      if ending != pair.key || !isEnding {
        types.report(
          .wrongSetting(name: pair.key, expected: .fileEnding), at: pair.keyRange,
          suggestion: isEnding ? Suggestion(replace: pair.keyRange, with: ending) : nil)
      }
      guard let reason = SiteSettings.reason(pair.value) else {
        types.report(.wrongSetting(name: pair.key, expected: .reason), at: pair.value)
        continue
      }
      publishTypes[ending] = reason
    }
    map.add(types)
  }

  /// The reason that a value gives; nil if it gives none. `true` is no reason.
  static func reason(_ node: YAMLNode) -> String? {
    guard let reason = node.scalar, reason.contains(where: \.isLetter),
      !["true", "yes", "on", "ok"].contains(reason.lowercased())
    else { return nil }
    return reason
  }

  private mutating func readDomain(_ map: inout SettingsMap) {
    guard let name = map.text("domain"), let node = map.node("domain") else { return }
    if isHostName(name) {
      domain = name
    } else {
      map.report(.wrongSetting(name: "domain", expected: .hostName), at: node)
    }
  }

  private mutating func readSecurity(_ map: inout SettingsMap) {
    guard let node = map.node("security") else { return }
    var values = SettingsMap(node, in: map.file, place: .security)
    let contacts = values.texts("contact")?.map(\.text) ?? []
    if contacts.isEmpty, contact.isEmpty {
      values.report(
        .missingSetting(name: "contact", place: .security), at: node.range.prefix)
    }
    let policy = values.text("policy")
    if let text = values.text("expires", required: true), let node = values.node("expires") {
      if let day = CalendarDate(iso8601: text) {
        security = Security(
          contacts: contacts, expires: day, policy: policy,
          location: SourceLocation(map.file, node.range))
      } else {
        values.report(.wrongSetting(name: "expires", expected: .date), at: node)
      }
    }
    values.finish()
    map.add(values)
  }

  private mutating func readWarnings(_ map: inout SettingsMap) {
    guard let node = map.node("warnings") else { return }
    var levels = SettingsMap(node, in: map.file, place: .warnings)
    var known = NearMisses(ProblemCodes.warnings)
    for pair in levels.allPairs() {
      guard known.contains(pair.key) else {
        let near = ProblemCodes.replacement(of: pair.key) ?? known.best(for: pair.key)?.name
        levels.add([
          Diagnostic(
            ContentProblem.unknownWarning(name: pair.key),
            at: SourceLocation(map.file, pair.keyRange),
            suggestion: near.map { Suggestion(replace: pair.keyRange, with: $0) })
        ])
        continue
      }
      if let level = SiteSettings.severity(pair.value.scalar ?? "") {
        warnings[pair.key] = level
      } else {
        levels.report(
          .unknownValue(
            setting: pair.key, value: pair.value.scalar ?? "", known: ["error", "warning", "off"]),
          at: pair.value)
      }
    }
    map.add(levels)
  }

  private static func choice(
    _ key: String, among known: [String], in map: inout SettingsMap
  ) -> String? {
    guard let text = map.text(key), let node = map.node(key) else { return nil }
    if known.contains(text) { return text }
    let near = NearMiss.best(for: text, among: known)
    map.report(
      .unknownValue(setting: key, value: text, known: known), at: node,
      suggestion: near.map { Suggestion(replace: node.range, with: $0) })
    return nil
  }

  /// The address with a `/` at its end; nil when it is not an http or https address of a host or folder.
  public static func normalisedBase(_ url: String) -> String? {
    guard url.hasPrefix("https://") || url.hasPrefix("http://") else { return nil }
    let rest = url.drop { $0 != "/" }.dropFirst(2)
    let allowed = rest.utf8.allSatisfy {
      (97...122).contains($0) || (65...90).contains($0) || (45...58).contains($0) || $0 == 95
        || $0 == 126
    }
    guard allowed, let first = rest.utf8.first, first != 47, !rest.contains("..") else {
      return nil
    }
    let parts = rest.prefix { $0 != "/" }.split(separator: ":", omittingEmptySubsequences: false)
    guard let host = parts.first, !host.isEmpty, parts.count <= 2 else { return nil }
    // Ports are numbers from 1 to 65535 (RFC 6335).
    if parts.count == 2, UInt16(parts[1]).map({ $0 == 0 }) ?? true { return nil }
    return url.hasSuffix("/") ? url : url + "/"
  }

  /// The first part of every path in a language: empty for the default one, `/nl` for Dutch.
  public func pathPrefix(_ language: LanguageID) -> String {
    language.isOriginal ? "" : "/\(languages[language])"
  }
}

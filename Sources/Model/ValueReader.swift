import Dates
import Diagnostics
import FrontMatter
import Locales

/// Reads the nodes of one file's front matter as values of field types.
struct ValueReader {
  let file: SourceFile
  let zone: ZoneRules
  /// All files in Content that are not pages, for `image` and `file` fields.
  let assets: ContentFiles
  /// The file's folder, relative to Content, with `/` at its end; empty for Content itself.
  let folder: String
  /// Whether what is absent may come from an original.
  let isTranslation: Bool
  private(set) var diagnostics: [Diagnostic] = []

  init(
    file: SourceFile, zone: ZoneRules, assets: ContentFiles, folder: String, isTranslation: Bool
  ) {
    self.file = file
    self.zone = zone
    self.assets = assets
    self.folder = folder
    self.isTranslation = isTranslation
  }

  /// What the model says of the field that is being read.
  private var hint: Hint?
  /// What the field that is being read asks of its values.
  private var rules = FieldRules()

  mutating func report(
    _ problem: ContentProblem, at range: SourceRange, notes: [Note] = [],
    replacement: String? = nil, isSafe: Bool = false, hint: Hint? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        problem, at: SourceLocation(file, range), notes: notes,
        suggestion: replacement.map { Suggestion(replace: range, with: $0, isSafe: isSafe) },
        hint: hint ?? self.hint))
  }

  /// Takes over what was found wrong elsewhere.
  mutating func add(_ more: [Diagnostic]) { diagnostics += more }

  /// Reports a name that is not known, with the nearest of those that are; it is safe to take when only
  /// upper and lower case differ, and it is not among those that are `taken`.
  mutating func report(
    _ problem: ContentProblem, at range: SourceRange, near known: [String], to name: String,
    taken: Set<String> = []
  ) {
    let best = nearMisses[known, default: NearMisses(known, work: ValueReader.work)].best(for: name)
    report(
      problem, at: range, replacement: best?.name,
      isSafe: best.map { $0.isSure && !taken.contains($0.name) } ?? false)
  }

  /// Reports a key that nobody knows; of very many in a file the first ones, and how many follow.
  mutating func reportUnknownKey(
    _ pair: YAMLPair, in collection: String, near known: @autoclosure () -> [String],
    taken: @autoclosure () -> Set<String>
  ) {
    if unknownKeys == ValueReader.unknownKeyLimit {
      diagnostics[lastUnknownKey].more += 1
      return
    }
    unknownKeys += 1
    lastUnknownKey = diagnostics.count
    report(
      .unknownKey(key: pair.key, collection: collection), at: pair.keyRange, near: known(),
      to: pair.key, taken: taken())
  }

  /// How many unknown keys of a file are told one by one: more nobody reads.
  private static let unknownKeyLimit = 1_000
  private var unknownKeys = 0
  /// Where the last one that is told stands in `diagnostics`.
  private var lastUnknownKey = 0

  /// What all look-ups of one file may cost, for each list of names.
  private static let work = 1_000_000

  /// What was looked up, by the list of names that are known.
  private var nearMisses: [[String]: NearMisses] = [:]

  /// The value of a field, by its type and rules.
  mutating func read(_ node: YAMLNode, of field: Field) -> FieldValue? {
    let (outerHint, outerRules) = (hint, rules)
    (hint, rules) = (field.hint, field.rules)
    defer { (hint, rules) = (outerHint, outerRules) }
    return read(node, as: field.type, field: field.name)
  }

  /// The value of a field; nil, with a diagnostic, when the node is none.
  ///
  /// A group in a list is always whole: translations repeat lists of groups as a whole.
  mutating func read(
    _ node: YAMLNode, as type: FieldType, field: String, isInList: Bool = false
  ) -> FieldValue? {
    let location = SourceLocation(file, node.range)
    func value(_ content: FieldValue.Content) -> FieldValue {
      FieldValue(content: content, location: location)
    }
    switch type {
    case .list(let of, let min, let max):
      guard let items = items(node) else {
        reportNoList(node, .list, field: field)
        return nil
      }
      checkCount(items.count, min, max, field: field, at: node.range)
      if rules.isUnique { checkTwice(items, field: field) }
      return value(.list(items.compactMap { read($0, as: of, field: field, isInList: true) }))
    case .references(let collections, let min, let max):
      return readReferences(node, collections, min, max, field: field)
    case .group(let fields):
      return readGroup(node, fields, field: field, isWhole: isInList || !isTranslation)
    case .coordinates:
      return readCoordinates(node, field: field).map(value)
    case .image:
      return readImage(node, field: field).map(value)
    default:
      guard let text = node.scalar else {
        report(.wrongType(field: field, expected: type.expectation), at: node.range)
        return nil
      }
      return readScalar(text, node, as: type, field: field).map(value)
    }
  }

  private mutating func readScalar(
    _ text: String, _ node: YAMLNode, as type: FieldType, field: String
  ) -> FieldValue.Content? {
    if type.isAddress, let character = Invisible.firstMisplaced(in: text) {
      reportInvisible(character, node, field: field)
      return nil
    }
    switch type {
    case .text(let min, let max):
      if text.unicodeScalars.contains(where: { $0.value < 32 && $0 != "\n" && $0 != "\t" }) {
        report(
          .wrongType(field: field, expected: .plainText), at: node.range)
        return nil
      }
      if !checkVisible(text, node, field: field) { return nil }
      checkMistakes(text, node, field: field)
      if text.utf8.count > max, text.count > max {
        report(.tooLong(field: field, length: text.count, max: max), at: node.range)
      } else if text.utf8.count < min * 4, text.count < min {
        report(.tooShort(field: field, length: text.count, min: min), at: node.range)
      }
      if let pattern = rules.pattern, !pattern.matches(text) {
        report(
          .patternMismatch(field: field, value: text, pattern: pattern.source), at: node.range)
      }
      return .text(text)
    case .markdown:
      guard checkVisible(text, node, field: field) else { return nil }
      reportComment(behind: node, field: field)
      return .markdown(text)
    case .number(let bounds):
      guard let number = Double(text), number.isFinite else { return wrongType() }
      guard bounds.contains(number) else {
        report(.outOfRange(field: field, bounds: bounds.inWords(-1e300, 1e300)), at: node.range)
        return nil
      }
      return .number(number)
    case .integer(let bounds):
      guard let number = Int(text) else { return wrongType() }
      guard bounds.contains(number) else {
        report(.outOfRange(field: field, bounds: bounds.inWords(.min, .max)), at: node.range)
        return nil
      }
      return .integer(number)
    case .boolean:
      switch text {
      case "true": return .boolean(true)
      case "false": return .boolean(false)
      case "yes", "Yes", "ja", "on", "True", "TRUE":
        report(
          .wrongType(field: field, expected: type.expectation), at: node.range, replacement: "true",
          isSafe: true)
      case "no", "No", "nee", "off", "False", "FALSE":
        report(
          .wrongType(field: field, expected: type.expectation), at: node.range,
          replacement: "false", isSafe: true)
      default: return wrongType()
      }
      return nil
    case .date: return readDate(text, node, field: field).map { .date($0) }
    case .datetime: return readMoment(text, node, field: field).map { .moment($0) }
    case .url(let schemes):
      add(TextMistakes.entities(in: text, node, file))
      guard isURL(text, schemes: schemes) else {
        report(
          .invalidURL(field: field, value: text, schemes: schemes), at: node.range,
          replacement: text.hasPrefix("www.") && isURL("https://" + text, schemes: schemes)
            ? "https://" + text : nil)
        return nil
      }
      return .url(text)
    case .email:
      guard isEmail(text) else {
        report(.invalidEmail(field: field, value: text), at: node.range)
        return nil
      }
      return .text(text)
    case .phone:
      switch PhoneNumber.fault(of: text) {
      case nil: return .text(text)
      case .trunkZero(let right):
        report(
          .phoneWithZero(field: field, value: text), at: node.range, replacement: right,
          isSafe: true)
      case .noPlus(let right):
        report(
          .invalidPhone(field: field, value: text), at: node.range, replacement: right,
          isSafe: true)
      case .other: report(.invalidPhone(field: field, value: text), at: node.range)
      }
      return nil
    case .country:
      guard LanguageFormats.isCountry(text) else {
        let upper = text.uppercased()
        report(
          .unknownCountry(field: field, value: text), at: node.range,
          replacement: upper != text && LanguageFormats.isCountry(upper) ? upper : nil)
        return nil
      }
      return .country(text)
    case .language:
      guard LanguageFormats.isLanguage(text) else {
        report(.unknownLanguage(field: field, value: text), at: node.range)
        return nil
      }
      return .language(text)
    case .choice(let choices):
      guard let index = choices.firstIndex(where: { $0.value == text }) else {
        reportChoice(text, choices, node, field: field)
        return nil
      }
      return .choice(index)
    case .file:
      return readFileName(text, node, field: field).map { .file($0.path) }
    case .reference(let collections):
      guard !text.isEmpty else { return wrongType() }
      return .reference(
        FieldValue.Reference(collections: collections, name: text, field: field, target: nil))
    case .references, .list, .group, .coordinates, .image: return nil
    }

    func wrongType() -> FieldValue.Content? {
      report(.wrongType(field: field, expected: type.expectation), at: node.range)
      return nil
    }
  }

  /// Reports a character that cannot be seen, at its place in the file where that can be told.
  private mutating func reportInvisible(
    _ character: Unicode.Scalar, _ node: YAMLNode, field: String
  ) {
    let wanted = Array(String(character).utf8)
    let bytes = file.bytes[node.range]
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) }
    report(
      .invisibleCharacter(field: field, character: character),
      at: start.map { $0..<$0 + wanted.count } ?? node.range,
      replacement: start == nil ? nil : "", isSafe: start != nil)
  }

  /// The items of a sequence; a scalar alone counts as one.
  private func items(_ node: YAMLNode) -> [YAMLNode]? {
    switch node.content {
    case .sequence(let items): return items
    case .scalar, .mapping: return nil
    }
  }

  private mutating func checkCount(
    _ count: Int, _ min: Int, _ max: Int, field: String, at range: SourceRange
  ) {
    if count < min {
      report(.tooFew(field: field, count: count, min: min), at: range)
    } else if count > max {
      report(.tooMany(field: field, count: count, max: max), at: range)
    }
  }

  private mutating func readReferences(
    _ node: YAMLNode, _ collections: [CollectionID], _ min: Int, _ max: Int, field: String
  ) -> FieldValue? {
    if let text = node.scalar, text.contains(where: { $0 == "," || $0 == ";" }) {
      reportNoList(node, .names, field: field)
      return nil
    }
    // One name alone is what writers often put where one is enough.
    let nodes = node.scalar != nil ? [node] : items(node)
    guard let nodes else {
      report(.wrongType(field: field, expected: .names), at: node.range)
      return nil
    }
    checkCount(nodes.count, min, max, field: field, at: node.range)
    var seen: [String: SourceRange] = [:]
    var values: [FieldValue] = []
    for item in nodes {
      guard let name = item.scalar, !name.isEmpty else {
        report(
          .wrongType(field: field, expected: .names), at: item.range)
        continue
      }
      if let character = Invisible.firstMisplaced(in: name) {
        reportInvisible(character, item, field: field)
        continue
      }
      if let first = seen[name] {
        report(
          .referenceTwice(field: field, name: name), at: item.range,
          notes: [Note(.firstDefinedHere, at: SourceLocation(file, first))])
        continue
      }
      seen[name] = item.range
      let reference = FieldValue.Reference(
        collections: collections, name: name, field: field, target: nil)
      values.append(
        FieldValue(content: .reference(reference), location: SourceLocation(file, item.range)))
    }
    return FieldValue(content: .list(values), location: SourceLocation(file, node.range))
  }

  private mutating func readGroup(
    _ node: YAMLNode, _ fields: [Field], field: String, isWhole: Bool
  ) -> FieldValue? {
    guard case .mapping(let pairs) = node.content else {
      report(
        .wrongType(
          field: field, expected: .group(fields.map(\.name))),
        at: node.range)
      return nil
    }
    var values = [FieldValue?](repeating: nil, count: fields.count)
    var present = Set<Int>()
    lazy var taken = Set(pairs.map(\.key))
    lazy var known = fields.map(\.name)
    for pair in pairs {
      guard let index = fields.firstIndex(where: { $0.name == pair.key }) else {
        reportUnknownKey(pair, in: field, near: known, taken: taken)
        continue
      }
      present.insert(index)
      if pair.value.isNull {
        if fields[index].isRequired {
          report(.emptyValue(field: pair.key), at: pair.keyRange, hint: fields[index].hint)
        }
        continue
      }
      values[index] = read(pair.value, of: fields[index])
    }
    FieldChecks.check(
      fields, values, present: present, absentAt: isWhole ? node.range.prefix : nil, &self)
    if isWhole {
      for (index, field) in fields.enumerated() where !present.contains(index) {
        values[index] = field.defaultValue
      }
    }
    return FieldValue(content: .group(values), location: SourceLocation(file, node.range))
  }

  private mutating func readCoordinates(_ node: YAMLNode, field: String) -> FieldValue.Content? {
    var parts: [String?] = []
    switch node.content {
    case .sequence(let items): parts = items.map(\.scalar)
    case .mapping:
      parts = [node.value(for: "latitude")?.scalar, node.value(for: "longitude")?.scalar]
    case .scalar(let text, _):
      parts = text.split(separator: ",").map { part in
        String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
    }
    let numbers = parts.compactMap { $0.flatMap { Double($0) } }
    guard numbers.count == 2, parts.count == 2, (-90...90).contains(numbers[0]),
      (-180...180).contains(numbers[1])
    else {
      report(.invalidCoordinates(field: field), at: node.range)
      return nil
    }
    return .coordinates(latitude: numbers[0], longitude: numbers[1])
  }

  /// Reports values that stand twice in a list.
  private mutating func checkTwice(_ items: [YAMLNode], field: String) {
    var seen: [String: SourceRange] = [:]
    for item in items {
      guard let text = item.scalar else { continue }
      if let first = seen[text] {
        report(
          .valueTwice(field: field, value: text), at: item.range,
          notes: [Note(.firstDefinedHere, at: SourceLocation(file, first))])
      } else {
        seen[text] = item.range
      }
    }
  }

  /// An image, `{file: canal.jpg, alt: Boats in a canal}`: it is one, and has a text for people who
  /// cannot see it. A translation may give the text alone.
  private mutating func readImage(_ node: YAMLNode, field: String) -> FieldValue.Content? {
    if let name = node.scalar {
      let found = readFileName(name, node, field: field)
      if let found { checkImage(found, name, node, field: field) }
      report(.missingAlt(field: field), at: node.range)
      return nil
    }
    guard case .mapping(let pairs) = node.content else {
      report(.wrongType(field: field, expected: .group(["file", "alt"])), at: node.range)
      return nil
    }
    lazy var taken = Set(pairs.map(\.key))
    let keys = ["file", "alt", "consent-until"]
    for pair in pairs where !keys.contains(pair.key) {
      reportUnknownKey(pair, in: field, near: keys, taken: taken)
    }
    var path: String?
    if let file = node.value(for: "file"), let name = file.scalar, !file.isNull {
      guard let found = readFileName(name, file, field: field) else { return nil }
      checkImage(found, name, file, field: field)
      path = found.path
    } else if !isTranslation {
      report(.missingField(field: "file"), at: node.range.prefix)
      return nil
    }
    let alt = node.value(for: "alt")?.scalar.flatMap { text in
      text.isInvisible ? nil : text
    }
    if alt == nil, !isTranslation || path != nil {
      report(.missingAlt(field: field), at: node.value(for: "alt")?.range ?? node.range)
    }
    return .image(path: path, alt: alt, consent: readConsent(pairs))
  }

  private mutating func checkImage(
    _ file: ContentFile, _ name: String, _ node: YAMLNode, field: String
  ) {
    if !isImageName(file.path) || file.format == nil {
      report(.notAnImage(field: field, name: name), at: node.range)
    }
  }

  mutating func readFileName(
    _ text: String, _ node: YAMLNode, field: String
  ) -> ContentFile? {
    if let character = Invisible.firstMisplaced(in: text) {
      reportInvisible(character, node, field: field)
      return nil
    }
    let path = text.hasPrefix("/") ? String(text.dropFirst()) : folder + text
    guard let file = assets[path] else {
      // Which file is near is found once all pages are read: `AssetSuggestions`.
      report(.missingAsset(field: field, name: text), at: node.range)
      return nil
    }
    let ending = path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() } ?? ""
    if !rules.types.isEmpty, !rules.types.contains(ending) {
      report(.wrongFileType(field: field, name: text, types: rules.types), at: node.range)
    }
    if let max = rules.maxSize, file.size > max {
      report(.fileTooBig(field: field, name: text, size: file.size, max: max), at: node.range)
    }
    return file
  }
}

extension FieldType {
  /// Whether a value is an address or a name, in which every character counts.
  fileprivate var isAddress: Bool {
    switch self {
    case .url, .email, .phone, .country, .language, .date, .datetime, .choice, .file, .reference:
      true
    default: false
    }
  }

  /// What a value of this type must be, in messages.
  public var expectation: Expectation {
    switch self {
    case .text, .markdown: return .text
    case .number: return .number
    case .integer: return .wholeNumber
    case .boolean: return .boolean
    case .date: return .date
    case .datetime: return .dateTime
    case .url: return .webAddress
    case .email: return .email
    case .phone: return .phone
    case .country: return .country
    case .language: return .language
    case .coordinates: return .coordinates
    case .choice: return .choice
    case .image: return .image
    case .file: return .fileName
    case .reference: return .oneName
    case .references: return .names
    case .list: return .list
    case .group(let fields): return .group(fields.map(\.name))
    }
  }
}

extension ClosedRange where Bound: CustomStringConvertible {
  /// The bounds for messages, without those that say nothing.
  fileprivate func inWords(_ least: Bound, _ most: Bound) -> Bounds {
    if lowerBound == least { return .atMost(upperBound.description) }
    if upperBound == most { return .atLeast(lowerBound.description) }
    return .between(lowerBound.description, upperBound.description)
  }
}

/// What can be wrong with the YAML of front matter and of YAML files.
public enum FrontMatterProblem: Problem, Hashable {
  /// The line that ends the front matter is missing.
  case notClosed
  /// Something precedes the line that begins the front matter.
  case notOnFirstLine
  /// Another line in place of `---`, as it is written.
  case wrongFence(String)
  /// Front matter in a language other than YAML, by its name.
  case otherFormat(String)
  /// Fields without a `---` line before them; `isClosed` if such a line follows them.
  case notOpened(isClosed: Bool)
  /// A page without front matter in a collection with required fields; the first of them.
  case absent(field: String)
  /// An alias (`*name`), with its name.
  case alias(String)
  /// An anchor (`&name`), with its name.
  case anchor(String)
  /// A tag (`!name`), as it is written.
  case tag(String)
  /// A second document in one file.
  case severalDocuments
  /// A list or a mapping in place of a name.
  case keyNotText
  /// A colon without a name before it.
  case emptyKey
  /// A name that the same mapping already has.
  case repeatedKey(String)
  /// Lists and mappings that are nested more than `limit` levels deep.
  case tooDeep(limit: Int)
  /// A tab in the indentation of a line.
  case tab
  /// An unclosed quotation mark.
  case unclosedQuote(Character)
  /// Text after the closing quotation mark: mostly an apostrophe inside single quotes.
  case textAfterQuote(Character)
  /// An unclosed bracket.
  case unclosedBracket(Character)
  /// `[a, b #1]`: a comment that contains the closing bracket.
  case commentInBrackets(Character, comment: String)
  /// Two items of a list in brackets without a comma between them.
  case missingComma(in: Character)
  /// `name:value` without a space.
  case missingSpaceAfterColon(key: String)
  /// A line that is neither a name with a value nor a continuation of the line above.
  case missingColon
  /// A colon with a space after it inside a text without quotes.
  case colonInText
  /// A line whose indentation differs from that of its siblings.
  case indentation
  /// A line indented below one that already has a value.
  case indentedBelowValue(key: String)
  /// A list item after a name on the same line.
  case itemBehindKey
  /// A text that begins with a character that has another meaning in YAML.
  case quotesNeeded(Character)
  /// An escape that YAML does not know, as it is written.
  case unknownEscape(String)
  /// Anything else that YAML refuses.
  case notYAML

  /// All codes of the type.
  public static let codes = [
    "front-matter-not-closed", "front-matter-not-first", "front-matter-fence",
    "front-matter-not-opened", "front-matter-missing", "yaml-alias", "yaml-anchor", "yaml-tag",
    "yaml-several-documents", "yaml-key-not-text", "yaml-empty-key", "repeated-key",
    "yaml-too-deep", "yaml-tab", "yaml-unclosed-quote", "yaml-text-after-quote",
    "yaml-unclosed-bracket",
    "yaml-missing-comma", "yaml-space-after-colon", "yaml-missing-colon", "yaml-colon-in-text",
    "yaml-indentation", "yaml-indented-below-value", "yaml-item-behind-key", "yaml-quotes-needed",
    "yaml-unknown-escape", "not-yaml",
  ]

  /// The stable name of this kind of problem.
  public var code: String {
    switch self {
    case .notClosed: "front-matter-not-closed"
    case .notOnFirstLine: "front-matter-not-first"
    case .wrongFence, .otherFormat: "front-matter-fence"
    case .notOpened: "front-matter-not-opened"
    case .absent: "front-matter-missing"
    case .alias: "yaml-alias"
    case .anchor: "yaml-anchor"
    case .tag: "yaml-tag"
    case .severalDocuments: "yaml-several-documents"
    case .keyNotText: "yaml-key-not-text"
    case .emptyKey: "yaml-empty-key"
    case .repeatedKey: "repeated-key"
    case .tooDeep: "yaml-too-deep"
    case .tab: "yaml-tab"
    case .unclosedQuote: "yaml-unclosed-quote"
    case .textAfterQuote: "yaml-text-after-quote"
    case .unclosedBracket, .commentInBrackets: "yaml-unclosed-bracket"
    case .missingComma: "yaml-missing-comma"
    case .missingSpaceAfterColon: "yaml-space-after-colon"
    case .missingColon: "yaml-missing-colon"
    case .colonInText: "yaml-colon-in-text"
    case .indentation: "yaml-indentation"
    case .indentedBelowValue: "yaml-indented-below-value"
    case .itemBehindKey: "yaml-item-behind-key"
    case .quotesNeeded: "yaml-quotes-needed"
    case .unknownEscape: "yaml-unknown-escape"
    case .notYAML: "not-yaml"
    }
  }
}

/// What can be wrong in front matter and in YAML files, as far as YAML itself goes.
public enum FrontMatterProblem: Problem, Hashable {
  /// The line that ends the front matter is missing.
  case notClosed
  /// Something stands before the line that begins the front matter.
  case notOnFirstLine
  /// Another line where `---` must stand, as it is written.
  case wrongFence(String)
  /// Front matter in another language than YAML, by its name.
  case otherFormat(String)
  /// Lines with fields and no line `---` before them; `isClosed` when one stands behind them.
  case notOpened(isClosed: Bool)
  /// A page without front matter where fields are required; the first of them.
  case absent(field: String)
  /// An alias (`*name`), with its name.
  case alias(String)
  /// An anchor (`&name`), with its name.
  case anchor(String)
  /// A tag (`!name`), as it is written.
  case tag(String)
  /// A second document in one file.
  case severalDocuments
  /// A list or a group where a name must stand.
  case keyNotText
  /// A colon without a name before it.
  case emptyKey
  /// A name that the same group already has.
  case repeatedKey(String)
  /// Lists and groups inside each other, more than `limit` levels.
  case tooDeep(limit: Int)
  /// A tab where the line is indented.
  case tab
  /// A quotation mark that nothing closes.
  case unclosedQuote(Character)
  /// Text behind the closing quotation mark: mostly an apostrophe inside single quotes.
  case textAfterQuote(Character)
  /// A bracket that nothing closes.
  case unclosedBracket(Character)
  /// `[a, b #1]`: a comment that holds the end of a bracket.
  case commentInBrackets(Character, comment: String)
  /// Two parts of a list between brackets without a comma between them.
  case missingComma(in: Character)
  /// `name:value` without a space.
  case missingSpaceAfterColon(key: String)
  /// A line that is neither a name with a value nor a part of the one above.
  case missingColon
  /// A colon with a space after it inside a text without quotes.
  case colonInText
  /// A line that is not indented like the ones it belongs to.
  case indentation
  /// A line indented below one that has its value already.
  case indentedBelowValue(key: String)
  /// A list item behind a name on the same line.
  case itemBehindKey
  /// A text that begins with a character that means something else in YAML.
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

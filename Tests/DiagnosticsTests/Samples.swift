import Diagnostics

/// At least one problem for each code, with arguments that are distinguishable in its message.
enum Samples {
  static let frontMatter: [FrontMatterProblem] = [
    .notClosed, .notOnFirstLine, .wrongFence("a1"), .otherFormat("A1"), .notOpened(isClosed: true),
    .notOpened(isClosed: false), .absent(field: "a1"), .alias("a1"), .anchor("a1"), .tag("!a1"),
    .severalDocuments,
    .keyNotText, .emptyKey, .repeatedKey("a1"), .tooDeep(limit: 32), .tab, .unclosedQuote("\""),
    .textAfterQuote("'"), .unclosedBracket("["), .commentInBrackets("[", comment: "# a1"),
    .missingComma(in: "["),
    .missingSpaceAfterColon(key: "a1"), .missingColon, .colonInText, .indentation,
    .indentedBelowValue(key: "a1"), .itemBehindKey, .quotesNeeded("@"), .unknownEscape("\\p"),
    .notYAML,
  ]

  static let file: [FileProblem] = [
    .unreadable(errno: 2), .notRegularFile, .symbolicLink, .tooLarge(limit: 1 << 20), .nameNotUTF8,
    .sameName(other: "a1"), .tooDeep(limit: 64), .hiddenFile(place: nil),
    .hiddenFile(place: "a1"), .hostFile(name: "a1"),
    .misnamedPage(name: "a1"), .fileType(ending: "a1", isActive: false), .nulByte,
    .controlCharacter(7), .controlCharacter(0xFFFE), .textDirection(.turning, 0x202E),
    .textDirection(.notClosed, 0x2067), .textDirection(.notOpened, 0x2069), .nameCharacter(0x202E),
    .notUTF8(bytes: [0xE9], windows: "é"), .utf16,
  ]

  static let markdown: [MarkdownProblem] = [
    .rawHTML(tag: "b"), .htmlComment, .unsafeLink(scheme: "a1"), .linkWithoutText,
    .linkWithoutAddress(isImage: false), .imageWithoutAlt, .unfinishedTag, .idTwice("a1"),
    .nestedTooDeep(limit: 9), .tooManyBrackets,
    .textTooLong(limit: 3 << 20), .tableRowLength(cells: 7, columns: 5),
    .footnoteWithoutText(label: "a1"), .unusedFootnote(label: "a1"),
    .duplicateFootnote(label: "a1"), .unknownAlert(kind: "A1"),
    .headingWithoutSpace(marks: "##"), .headingWithoutSpace(marks: "#"),
    .itemWithoutSpace(mark: "a1"), .otherSpace(mark: "a1", kind: .heading, isBefore: false),
    .otherSpace(mark: "a1", kind: .number, isBefore: true), .otherBullet(character: "a1"),
    .spaceBeforeAddress, .spaceInAddress(address: "a1"), .titleQuotes, .addressWithoutBracket,
    .linkWithoutBracket(mark: "["), .linkWithoutBracket(mark: "]"), .linkInLink, .reversedLink,
    .unknownLinkName(name: "a1"), .mergeConflict(marks: "a1"),
    .leftover(kind: .shortcode, text: "a1"), .leftover(kind: .tag, text: "a1"),
    .leftover(kind: .variable, text: "a1"), .leftover(kind: .wikiLink, text: "a1"),
    .leftover(kind: .container, text: "a1"), .leftover(kind: .admonition, text: "a1"),
    .leftover(kind: .noticeTitle, text: "a1"), .leftover(kind: .notice, text: "a1"),
    .leftover(kind: .attributes, text: "a1"), .leftover(kind: .contents, text: "a1"),
    .leftover(kind: .snippet, text: "a1"), .leftover(kind: .directive, text: "a1"),
    .leftover(kind: .word, text: "a1"), .emphasisLeft(marks: "a1", mistake: .noSpaceAfter),
    .emphasisLeft(marks: "a1", mistake: .spaceInside), .unclosedFence(fence: "a1"),
    .invisibleInAddress(character: "\u{200B}"),
  ]

  static let picture: [PictureProblem] = [
    .unknownSetting(name: "a1", known: ["b2"]), .unknownType(name: "a1", known: ["b2"]), .noTitle,
    .noEmptyLine, .lineWithoutColon, .missingFile(name: "a1"), .dataTwice, .noData,
    .tooManyLines(limit: 9),
    .columns(kind: "a1", least: 3, most: 5), .rowLength(cells: 7, columns: 5), .notANumber("a1"),
    .ambiguousNumber("a1", whole: "b2", decimal: "c3"),
  ]

  static let image: [ImageProblem] = [
    .truncated, .damaged, .noSize, .tooManyPixels(width: 31, height: 42, limit: 7), .privateData,
    .photoFormat(name: "a1"), .failedTool(width: 31, format: "A1"),
  ]

  static let drawing: [DrawingProblem] = [
    .element("a1"), .element("foreignObject"), .attribute("a1"), .eventAttribute("a1"),
    .address("a1"), .animation("a1"), .style("a1"), .documentType, .entity("&a1;"),
    .instruction("a1"), .encoding("A1"), .encoding(""), .tooDeep(limit: 9), .notXML,
  ]

  static let content: [ContentProblem] = [
    .unknownKey(key: "a1", collection: "b2"), .missingField(field: "a1"),
    .wrongType(field: "a1", expected: .text), .emptyValue(field: "a1"),
    .invisibleValue(field: "a1", characters: [0x200B]),
    .commentInText(field: "a1", comment: "# b2"), .entityInText(entity: "&a1;", character: "b2"),
    .listWithoutBrackets(field: "a1"),
    .choiceLabel(field: "a1", value: "b2", choice: ChoiceName("c3")),
    .tooLong(field: "a1", length: 91, max: 82), .tooShort(field: "a1", length: 71, min: 82),
    .outOfRange(field: "a1", bounds: .between("31", "42")),
    .tooFew(field: "a1", count: 31, min: 42),
    .tooMany(field: "a1", count: 51, max: 42), .referenceTwice(field: "a1", name: "b2"),
    .invalidDate(field: "a1", value: "b2", withTime: true), .noSuchDay(value: "a1", days: 28),
    .noSuchTime(value: "a1"), .dateWithOffset(zone: "Z1"), .skippedTime(value: "a1", zone: "Z1"),
    .beforeOther(field: "a1", other: "b2"),
    .invalidURL(field: "a1", value: "b2", schemes: ["c3"]), .invalidEmail(field: "a1", value: "b2"),
    .invalidPhone(field: "a1", value: "b2"),
    .phoneWithZero(field: "a1", value: "b2"), .unknownCountry(field: "a1", value: "b2"),
    .unknownLanguage(field: "a1", value: "b2"), .invalidCoordinates(field: "a1"),
    .unknownChoice(field: "a1", value: "b2", choices: [ChoiceName("c3")]),
    .unknownReference(field: "a1", name: "b2"),
    .unknownEntry(field: "a1", name: "b2", file: "c3"), .fileNameTooLong(length: 91, max: 82),
    .pageInOwnFolder(right: "a1"), .invisibleCharacter(field: "a1", character: "\u{200B}"),
    .ambiguousReference(field: "a1", name: "b2", collections: ["c3", "d4"]),
    .hiddenReference(field: "a1", name: "b2"), .missingAsset(field: "a1", name: "b2"),
    .notAnImage(field: "a1", name: "b2"), .missingSection(title: "A1"),
    .sectionOrder(title: "A1", before: "B2"), .sectionTwice(title: "A1"),
    .invalidFileName(name: "a1"), .unknownFolder(name: "a1", near: "b2"),
    .nestedPage(collection: "a1"), .missingOriginal(original: "a1"),
    .unknownFileLanguage(language: "a1"), .defaultLanguageInName(language: "a1"),
    .notTranslated(field: "a1"), .patternMismatch(field: "a1", value: "b2", pattern: "c3"),
    .timeTwice(value: "a1", zone: "Z1", taken: "b2"), .missingAlt(field: "a1"),
    .wrongFileType(field: "a1", name: "b2", types: ["c3"]),
    .fileTooBig(field: "a1", name: "b2", size: 31, max: 42), .valueTwice(field: "a1", value: "b2"),
    .missingFieldIf(field: "a1", other: "b2", value: "c3"),
    .missingFieldIf(field: "a1", other: "b2", value: nil), .unknownWarning(name: "a1"),
    .warningWithoutReason(name: "a1"),
  ]

  static let model: [ModelProblem] = [
    .missingFile(name: "a1", folder: "b2", above: nil),
    .missingFile(name: "a1", folder: "b2", above: "c3"),
    .unknownSetting(name: "a1", place: .field("b2")),
    .missingSetting(name: "a1", place: .collection("b2")),
    .wrongSetting(name: "a1", expected: .settings), .unknownType(name: "a1"),
    .unknownCollection(name: "a1"), .invalidName(name: "a1", what: .section),
    .reservedName(name: "a1"), .nameTwice(name: "a1", collection: "b2"),
    .invalidPattern(pattern: "a1"), .unknownPatternField(name: "a1", collection: "b2"),
    .unusablePatternField(name: "a1"), .patternWithoutSlug(pattern: "a1"),
    .boundsReversed(min: "42", max: "31"), .invalidTextPattern(pattern: "a1"),
    .unknownFieldName(name: "a1", owner: "b2"), .unusableAfter(name: "a1", other: "b2"),
    .cyclicRequirement(names: ["a1", "b2", "a1"]),
    .unknownValue(setting: "a1", value: "b2", known: ["c3"]), .unknownTimeZone(name: "a1"),
    .invalidSiteURL(url: "a1"), .missingWord(key: "a1", language: "b2"),
    .invalidHost(value: "a1", reason: .withSchemeOrPath),
    .invalidHost(value: "a1", reason: .tooWide), .invalidHost(value: "a1", reason: .notAName),
  ]

  static let editor: [EditorProblem] = [
    .longSummary(length: 42, shown: 31), .headingJump(from: 2, to: 4), .headingJump(from: 1, to: 3),
    .firstLevelHeading,
    .vagueLinkText(text: "a1"), .unusedFile(name: "a1"),
    .pastWithoutOutcome(field: "a1", days: 42),
    .orphanPage, .missingTranslation(language: "a1"), .staleTranslation(original: "a1"),
    .longSentence(words: 41, most: 32),
    .hardToRead(lix: 61, limit: 52),
  ]

  static let site: [SiteProblem] = [
    .unreadableMap(name: "a1"),
    .programWithoutMemory(program: "a1"),
    .missingProgram(setting: "a1", program: "a2", package: "a3"), .missingEncoder(package: "a1"),
    .pdfWithoutText(reason: .damaged), .pdfWithoutText(reason: .empty),
    .pdfWithoutText(reason: .slow(seconds: 31)), .pdfWithoutText(reason: .long(limit: 8_000_000)),
    .pdfWithoutText(reason: .large(limit: 256_000_000)),
    .emptyContent(folder: "a1"), .urlTwice(url: "a1"),
    .brokenLink(destination: "a1"), .linkOutside(destination: "a1"),
    .linkToMachine(destination: "a1"),
    .hiddenLink(destination: "a1"), .missingAnchor(anchor: "a1", target: "b2", near: "c3"),
    .linkToURL(destination: "a1"), .missingImage(destination: "a1"),
    .foreignImage(destination: "a1", host: "b2"), .unsafeScheme(destination: "a1"),
    .unknownNavigation(name: "a1"), .missingTemplate(name: "a1", use: "b2", near: "c3"),
    .unusedTemplateFile(name: "a1"),
    .languageWithoutWords(language: "a1", keys: ["b2", "c3"], more: 4),
    .languageWithoutWords(language: "a1", keys: ["b2"], more: 0),
  ]

  static let edits: [EditProblem] = [
    .changedMeanwhile, .refused(28), .refused(13), .refused(5), .notATranslation, .noFrontMatter,
  ]

  static let output: [OutputProblem] = [
    .invalidPath("a1", .absolute), .samePath("a1", origin: "b2", other: "c3"),
    .madeFile("a1"),
    .fileAndFolder(path: "a1", file: "b2", folder: "c3"),
    .onlyCaseDiffers("a1", origin: "b2", otherPath: "c3", other: "d4"),
    .obstacle("a1", .file, origin: "b2"), .obstacle("a1", .link, origin: "b2"),
    .nameTooLong("a1", origin: "b2"), .changedSource("a1", path: "b2"), .damagedManifest("a1"),
    .newerManifest("a1"),
    .previewOverSite("a1", preview: "a2"),
  ]

  static let failures: [OutputFailure] = [
    .locked(folder: "a1", process: 4321), .refused("a1", .write, .diskFull, unfinished: true),
    .refused("a1", .create, .readOnly, unfinished: false),
    .refused("a1", .remove, .permission, unfinished: false),
    .refused("a1", .move, .inputOutput, unfinished: false),
    .noCache([UnusableFolder(path: "a1", cause: .link)]),
  ]

  static let templates: [TemplateProblem] = [
    .absentValue(path: "a1"), .blockRecursion("a1"), .blockTwice("a1"),
    .extendsCycle(["a1", "b2"]),
    .givenTwice("a1"), .includeCycle(["a1", "b2"]), .misplacedBlock,
    .misplacedExtends(included: true), .misplacedSuper,
    .missingParameter("a1", template: "b2"), .missingPlaceholders(["a1"], word: "b2"),
    .outsideBlocks, .outputTooLarge(template: "a1", page: "b2", limit: 9), .reservedName("a1"),
    .strayTag("a1", openers: ["b2"]), .notUTF8, .expected(.value, found: "a1"),
    .tooDeep(limit: 9), .tooLarge(limit: 9), .tooManySteps(template: "a1", page: "b2"),
    .unclosedTag("a1", end: "b2"), .unknownAsset("a1"), .unknownBlock("a1", parent: "b2"),
    .unknownField("a1", object: "b2"), .unknownFilter("a1"), .unknownFunction("a1", known: ["b2"]),
    .unknownLink("a1"), .unknownParameter("a1", template: "b2"),
    .unknownPlaceholder("a1", word: "b2"), .unknownTag("a1"), .unknownTemplate("a1"),
    .unknownVariable("a1", pageHasIt: true), .unknownWord("a1"), .wordBrace,
    .unknownVisitorWord("a1"), .ownTextWithoutPlaceholder("a1", word: "b2"),
    .argumentCount(of: "a1", least: 1, most: nil),
    .wrongOperand(of: "a1", needs: .text, found: .list),
    // Other cases of the same codes.
    .programTooLarge, .unclosedDelimiter(opening: "{{", closing: "}}"), .unexpectedCharacter("+"),
    .unclosedText, .unknownEscape("q"), .numberOutOfRange("99999"), .expected(.tagName, found: nil),
    .styleUnclosed("{", closing: "}"), .styleStray("}"), .foreign("a1", write: "b2"),
    .foreign("a1", write: nil),
    .chainedComparison, .tagAfterElse("a1"), .unclosedRaw, .superWithoutParent("a1"),
    .noFields("a1", of: .listOf(.text)), .filterAsFunction("a1"), .notPrintable(.date),
    .printedLogic, .wrongArgument(of: "a1", needs: .html, found: .objectWithStart),
    .unknownChoice("a1", of: "b2", choices: ["c3"]),
    .unsuitableField("a1", of: "b2", type: .object("c3")), .unsortable(.listOf(.date)), .decimals,
    .literalNeeded(of: "a1"), .argumentNames(of: "a1", named: true),
    .argumentNames(of: "a1", named: false), .notComparable(.text, .html), .notOrdered(.boolean),
    .mixedTypes(.list, .nothing), .loopWithoutField, .absentValue(path: nil), .pluralWithoutOther,
    .untranslatedPlaceholder("a1", word: "b2"), .misplacedExtends(included: false),
  ]

  static let markup: [MarkupProblem] = [
    .unsafe(.unquotedAttribute), .unsafe(.attributeName), .unsafe(.tagName), .unsafe(.comment),
    .unsafe(.declaration), .unsafe(.script), .unsafe(.style), .unsafe(.document),
    .unsafe(.scriptURL), .unsafe(.hiddenURL), .unsafe(.rawText("a1")),
    .unsafe(.meaning("a1", of: "b2")), .htmlInside(.element("a1")), .htmlInside(.url),
    .htmlInside(.json), .htmlInside(.element("heading")), .unfitValue(.text, .sourceSet),
    .unfitValue(.text, .attribute("a1")), .scriptInURL("a1"),
    .scriptAttribute("a1"), .styleAttribute, .branchesDiffer("a1"), .cut,
    .endsInside, .spaceMissing, .attributeTwice("a1"), .unclosed("a1"), .strayEnd("a1"),
    .crossed(inner: "a1", outer: "b2"), .inside("a1", outer: "b2"),
    .misplaced("a1", parents: ["b2", "c3"]), .notAllowed("a1", in: "b2", children: ["c3"]),
    .textInside("a1"), .selfClosed("a1"), .idTwice("a1"), .idInLoop("a1"),
    .unknownID("a1", attribute: "b2"), .imageWithoutAlt, .unnamed("a1"), .unnamed("iframe"),
    .unlabelled("a1"), .labelForNothing, .pageWithoutLanguage, .unknownPath("a1"),
  ]

  static let templateUse: [TemplateUseProblem] = [
    .unknownComponent("a1"), .misplacedSlot, .misplacedFill, .unknownSlot("a1", component: "b2"),
    .bodyWithoutSlot(component: "a1"), .unreachableBranch(isAlways: true),
    .unreachableBranch(isAlways: false), .unusedVariable("a1"), .unusedWord("a1"),
    .unusedAsset("a1"), .unusedTemplate("a1"),
  ]

  static let publish: [PublishProblem] = [
    .invalidAlias(path: "a1"), .aliasTaken(path: "a1"), .aliasTwice(path: "a1"),
    .thirdParty(url: "a1", host: "b2", kind: .images),
    .thirdParty(url: "a1", host: "b2", kind: .media),
    .thirdParty(url: "a1", host: "b2", kind: .scripts),
    .thirdParty(url: "a1", host: "b2", kind: .styles),
    .thirdParty(url: "a1", host: "b2", kind: .fonts),
    .thirdParty(url: "a1", host: "b2", kind: .frames),
    .thirdParty(url: "a1", host: "b2", kind: .forms),
    .thirdParty(url: "a1", host: "b2", kind: .connections),
    .lostURL(url: "a1"), .movedPage(from: "a1", to: "b2"),
    .lostAnchor(anchor: "a1", url: "b2"), .invalidLedger(line: "a1"), .reviewDue(date: "a1"),
    .eventWithoutPlace, .undatedChange(status: "a1"), .securityExpires(date: "a1", isOver: false),
    .securityExpires(date: "a1", isOver: true), .invalidHours(value: "a1"),
    .exampleAddress(address: "a1", host: "b2"), .exampleContact(address: "a1", host: "b2"),
    .consentEnds(date: "a1", isOver: false),
    .consentEnds(date: "a1", isOver: true), .withdrawnImage(name: "a1"),
  ]

  static let target: [TargetProblem] =
    [
      .noTarget, .missingProgram(target: "a1", program: "b2", package: "c3", minimum: "4.5"),
      .missingProgram(target: "a1", program: "b2", package: "c3", minimum: nil),
      .locked(target: "a1", owner: "b2"), .unreachable(target: "a1", reason: "b2"),
      .unprotected(target: "a1", preview: "b2"), .noPreviewPlace(target: "a1", preview: "b2"),
      .overlapping(target: "a1", folder: "b2"), .refused(target: "a1", reason: "b2"),
      .full(target: "a1"), .foreignFiles(target: "a1", paths: ["b2", "c3"], count: 9),
      .failed(target: "a1", reason: "b2"), .damagedRecord(target: "a1", record: "b2"),
      .otherSite(target: "a1", url: "b2"), .newerRecord(target: "a1", record: "b2"),
      .changedOutput(target: "a1", path: "b2"),
      .withdrawnBefore(target: "a1", paths: ["b2"], count: 1), .nothingBefore(target: "a1"),
      .interrupted(target: "a1"),
    ]
    + [
      .missing, .different, .stillThere, .status(503, url: "c3"), .otherAnswer(url: "c3"),
      .noAnswer(url: "c3", reason: "d4"),
    ].map { .unverified(target: "a1", path: "b2", $0) }
  static let links: [LinkProblem] =
    [
      .gone(address: "a1", .status(404), since: "b2", now: "c3"),
      .missing(address: "a1", .noHost("b2")), .moved(from: "a1", to: "b2"),
      .unusedException(pattern: "a1"), .damagedMemory, .newerMemory,
    ]
    + [
      .status(403), .busy, .slow, .unreachable, .certificate, .encryption, .garbled,
      .endlessRedirects, .brokenRedirect, .inside("b2"), .home("b2"), .gate("b2"),
      .errorPage("b2"), .shared("b2"), .credentials, .unreadable, .port(25), .offline,
    ].map { LinkProblem.doubtful(address: "a1", $0) }

  /// All samples.
  static var all: [any Problem] {
    frontMatter + file + markdown + picture + image + drawing + content + editor + model + site
      + edits
      + output
      + failures + templates + markup + templateUse + publish + target + links
  }

  /// The codes of all types of problems.
  static let codes: [String] =
    FrontMatterProblem.codes + FileProblem.codes + MarkdownProblem.codes + PictureProblem.codes
    + ImageProblem.codes + DrawingProblem.codes
    + ContentProblem.codes + EditProblem.codes + EditorProblem.codes + ModelProblem.codes
    + SiteProblem.codes + OutputProblem.codes + OutputFailure.codes + TemplateProblem.codes
    + MarkupProblem.codes + TemplateUseProblem.codes + PublishProblem.codes
    + TargetProblem.codes + LinkProblem.codes
}

extension SiteProblem {
  /// The message in English.
  public var english: Wording {
    switch self {
    case .emptyContent(let folder):
      return Wording(
        "there is no page in '\(folder)'",
        advice: "start a site with \(folder)/index.md, or name another folder with --content")
    case .urlTwice(let url):
      return Wording("two files would become the page \(url)")
    case .brokenLink(let destination):
      return Wording("'\(destination)' does not exist")
    case .linkToMachine(let destination):
      return Wording(
        "'\(destination)' is a file on your own computer, which nobody else can open",
        advice: "put the file into Content, and link to it there")
    case .linkOutside(let destination):
      return Wording(
        "'\(destination)' leads out of Content",
        advice: "link to a file in Content, or use a full web address")
    case .hiddenLink(let destination):
      return Wording(
        "'\(destination)' is not published",
        advice: "it is a draft, scheduled for later, or expired")
    case .missingAnchor(let anchor, let target, let near):
      return Wording(
        "'#\(anchor)' is not an anchor of '\(target)'", advice: near.map { "there is '#\($0)'" })
    case .linkToURL(let destination):
      return Wording(
        "'\(destination)' is an address of this site, not a file",
        advice:
          "link to the Markdown file: Polder then checks the link, and it still works when the page moves"
      )
    case .missingImage(let destination):
      return Wording("there is no image '\(destination)'")
    case .foreignImage(let destination, let host):
      return Wording(
        "'\(destination)' would be loaded from another site",
        advice:
          "put the image beside the page, if its owner allows that, or write "
          + "allow-hosts: {images: [\(host)]} in site.yml")
    case .unsafeScheme(let destination):
      return Wording(
        "'\(destination)' is not a link that is allowed",
        advice: "links start with https:, http:, mailto: or tel:, or name a file")
    case .unknownNavigation(let name):
      return Wording("'\(name)' is neither a collection nor a page")
    case .unreadableMap(let name):
      return Wording(
        "'\(name)' is not GeoJSON with areas in it",
        advice: "use map data from a source of GeoJSON, such as Natural Earth")
    case .missingProgram(let setting, let program, let package):
      return Wording(
        "'\(setting): on' needs the program '\(program)', which this machine does not have",
        advice: "install it (on Debian: sudo apt-get install \(package)), or write \(setting): off")
    case .missingEncoder(let package):
      return Wording(
        "'images: avif' needs a libvips that writes AVIF, which this machine does not have",
        advice: "install it (on Debian 13: sudo apt-get install \(package)), or write images: on")
    case .programWithoutMemory(let program):
      return Wording(
        "'\(program)' has too little memory on this machine to extract the text of this PDF",
        advice: "give the machine more memory and build again, or write pdf-text: off")
    case .pdfWithoutText(let reason):
      switch reason {
      case .damaged:
        return Wording(
          "Polder cannot extract text from this PDF, so the search does not find it",
          advice: "it is damaged, or protected with a password; save it again without one")
      case .empty:
        return Wording(
          "this PDF has no text, so the search does not find it, and screen readers cannot read it",
          advice:
            "it may be a scan: make the PDF from the text itself, or use text recognition (OCR)"
        )
      case .slow(let seconds):
        return Wording(
          "extracting the text of this PDF takes more than \(seconds) seconds, so the search does not find it",
          advice: "save it again with another program")
      case .long(let limit):
        return Wording(
          "this PDF has more than \(FileProblem.size(limit)) of text, so the search does not find it",
          advice: "divide it into parts")
      case .large(let limit):
        return Wording(
          "this PDF is larger than \(FileProblem.size(limit)), so the search does not find it",
          advice: "make its pictures smaller")
      }
    case .missingTemplate(let name, let use, let near):
      return Wording(
        "there is no template '\(name)' for '\(use)'", advice: near.map { "there is '\($0)'" })
    case .unusedTemplateFile(let name):
      return Wording("'\(name)' is not used")
    case .languageWithoutWords(let language, let keys, let more):
      return Wording(
        "what Polder itself writes is in English on pages in '\(language)': \(SiteProblem.list(keys))"
          + (more > 0 ? " and \(more) more" : ""),
        advice:
          "write these words in Templates/words/\(language).yml: 'polder explain \(code)' has all of them"
      )
    }
  }

  static func list(_ keys: [String]) -> String {
    keys.map { "'\($0)'" }.joined(separator: ", ")
  }
}

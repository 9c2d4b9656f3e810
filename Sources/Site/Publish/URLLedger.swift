import Diagnostics

/// `Content/urls.txt`: every address and anchor that was ever published. Only `polder urls --accept`
/// writes it.
public struct URLLedger: Sendable {
  /// An address.
  struct Address: Sendable, Hashable {
    /// The path below the site's folder: `/cities/amsterdam/`.
    var url: String
    /// The print of its text, to recognise it; nil if the address was accepted as gone.
    var print: TextPrint?
    /// Its anchors, sorted.
    var anchors: [String] = []
    /// The anchors that were accepted as gone, sorted.
    var lostAnchors: [String] = []
    /// Its place in the ledger.
    var range: SourceRange = 0..<0

    /// Whether it is known to be the page of an entry. Lists and feeds have no text of their own.
    var isOfEntry: Bool { print.map { $0 != .none } ?? false }

    static func == (a: Address, b: Address) -> Bool {
      a.url == b.url && a.print == b.print && a.anchors == b.anchors
        && a.lostAnchors == b.lostAnchors
    }

    func hash(into hasher: inout Hasher) { hasher.combine(url) }
  }

  var pages: [Address] = []

  /// The addresses of feeds and calendars that were not accepted as gone.
  var subscriptions: Set<String> {
    Set(pages.filter { $0.print != nil && HeldSubscriptions.isName($0.url) }.map(\.url))
  }

  init(_ pages: [Address] = []) { self.pages = pages }

  /// Reads the ledger, and reports lines that cannot be read.
  static func read(_ file: SourceFile) -> (ledger: URLLedger, diagnostics: [Diagnostic]) {
    var ledger = URLLedger()
    var diagnostics: [Diagnostic] = []
    var start = 0
    for line in file.bytes.split(separator: 10, omittingEmptySubsequences: false) {
      let range = start..<start + line.count
      start += line.count + 1
      let text = String(decoding: line, as: UTF8.self).filter { $0 != "\r" }
      if text.isEmpty || text.hasPrefix("# ") { continue }
      if let page = page(text, range) {
        ledger.pages.append(page)
      } else {
        diagnostics.append(
          Diagnostic(PublishProblem.invalidLedger(line: text), at: SourceLocation(file, range)))
      }
    }
    return (ledger, diagnostics)
  }

  private static func page(_ line: String, _ range: SourceRange) -> Address? {
    let words = line.split(separator: " ").map(String.init)
    guard words.count >= 2, words[0].hasPrefix("/") else { return nil }
    var page = Address(
      url: words[0], range: range.lowerBound..<range.lowerBound + words[0].utf8.count)
    if words[1] != "gone" {
      guard let print = TextPrint(hex: words[1]) else { return nil }
      page.print = print
    }
    for word in words.dropFirst(2) {
      if word.hasPrefix("#") {
        page.anchors.append(String(word.dropFirst()))
      } else if word.hasPrefix("-#") {
        page.lostAnchors.append(String(word.dropFirst(2)))
      } else {
        return nil
      }
    }
    return page
  }

  /// The text of the ledger's file.
  var text: String {
    let head = """
      # Every address of this site that was ever published, with what its text was like and its anchors.
      # Written by: polder urls --accept. Please do not edit.

      """
    let lines = pages.sorted { $0.url < $1.url }.map { page in
      ([page.url, page.print?.hex ?? "gone"] + page.anchors.sorted().map { "#" + $0 }
        + page.lostAnchors.sorted().map { "-#" + $0 }).joined(separator: " ") + "\n"
    }
    return head + lines.joined()
  }

  /// Returns the ledger after accepting the current addresses.
  func accepting(_ current: [Address]) -> URLLedger {
    var known: [String: Address] = [:]
    for page in pages { known[page.url] = page }
    for var page in current {
      if let old = known[page.url] {
        let lost = Set(old.anchors + old.lostAnchors).subtracting(page.anchors)
        page.lostAnchors = lost.sorted()
      }
      known[page.url] = page
    }
    let standing = Set(current.map(\.url))
    return URLLedger(
      known.values.map { page in
        if standing.contains(page.url) { return page }
        return Address(url: page.url, print: nil)
      }.sorted { $0.url < $1.url })
  }
}

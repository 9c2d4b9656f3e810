import Files
import JSON
import Output

/// The site that a publication belongs to.
public struct SiteIdentity: Sendable, Hashable {
  /// The address of the site.
  public let url: String
  /// A random text that the first publication made, to tell this target's records from those of
  /// another place.
  public let id: String

  /// Makes an identity.
  public init(url: String, id: String) {
    self.url = url
    self.id = id
  }

  /// Makes an identity with a new random text.
  public init(url: String) {
    var random = SystemRandomNumberGenerator()
    let bytes = (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) }
    self.init(url: url, id: hexadecimal(bytes))
  }
}

/// The reason why one of Polder's records on a target cannot be used.
public enum RecordTrouble: Error, Sendable, Equatable {
  /// It is not what Polder wrote.
  case damaged
  /// A newer version of Polder wrote it.
  case newer
}

/// What is published on a target: the files of the site, and those that are kept for pages in caches.
///
/// Written as JSON, one file a line, sorted by path:
///
///     {"version": 1, "site": {"url": "https://www.example.org/", "id": "…"}, "time": 1764546000,
///     "by": "Polder 1.0.0", "checked": true, "files": [
///     {"path": "index.html", "size": 5120, "hash": "…32 digits, XXH3 128…"}, …], "kept": [
///     {"path": "assets/site.0123456789ab.css", "size": 811, "hash": "…", "lasts": true, "until": 1764546300}],
///     "withdrawn": []}
public struct PublicationManifest: Sendable, Hashable {
  /// The largest record that is read, in bytes.
  public static let limit = 256 << 20
  static let version: Int64 = 1

  /// The site.
  public var site: SiteIdentity
  /// When it was published, in seconds since 1970: the largest time seen, if clocks differ.
  public var time: Int
  /// The program that published it.
  public var program: String
  /// Whether the web server was seen to answer with it.
  public var isChecked: Bool
  /// The files of the site, sorted by path, each once.
  public var files: [FinishedFile]
  /// The files that stay for pages in caches, sorted by path. None is in `files`.
  public var kept: [KeptFile]
  /// The paths that this publication withdrew, sorted.
  public var withdrawn: [OutputPath]

  /// Makes a manifest.
  public init(
    site: SiteIdentity, time: Int, program: String, isChecked: Bool, files: [FinishedFile],
    kept: [KeptFile] = [], withdrawn: [OutputPath] = []
  ) {
    self.site = site
    self.time = time
    self.program = program
    self.isChecked = isChecked
    self.files = files
    self.kept = kept
    self.withdrawn = withdrawn
  }

  /// Returns the record of the manifest.
  public func encoded() -> [UInt8] {
    var writer = JSONWriter(capacity: 256 + files.count * 128)
    writer.raw("{\"version\": ")
    writer.number(PublicationManifest.version)
    writer.site(site)
    writer.raw(", \"time\": ")
    writer.number(Int64(time))
    writer.raw(", \"by\": ")
    writer.string(program)
    writer.raw(isChecked ? ", \"checked\": true" : ", \"checked\": false")
    writer.raw(", \"files\": ")
    writer.list(files) { writer, file in
      writer.file(file)
      writer.raw("}")
    }
    writer.raw(", \"kept\": ")
    writer.list(kept) { writer, kept in
      writer.file(kept.file)
      writer.raw(", \"until\": ")
      writer.number(Int64(kept.until))
      writer.raw("}")
    }
    writer.raw(", \"withdrawn\": ")
    writer.list(withdrawn) { $0.string($1.text) }
    writer.raw("}\n")
    return writer.bytes
  }

  /// Reads a record, and checks every path again.
  public init(encoded bytes: [UInt8]) throws(RecordTrouble) {
    do {
      var reader = JSONReader(bytes)
      site = try reader.record(version: PublicationManifest.version)
      try reader.member("time")
      time = try reader.integer()
      try reader.member("by")
      program = try reader.string()
      try reader.member("checked")
      isChecked = try reader.boolean()
      try reader.member("files")
      files = try reader.list { (reader) throws(JSONReader.Mismatch) in
        let file = try reader.file()
        try reader.expect("}")
        return file
      }
      try reader.member("kept")
      kept = try reader.list { (reader) throws(JSONReader.Mismatch) in
        let file = try reader.file()
        try reader.member("until")
        let until = try reader.integer()
        try reader.expect("}")
        return KeptFile(file: file, until: until)
      }
      try reader.member("withdrawn")
      withdrawn = try reader.list { (reader) throws(JSONReader.Mismatch) in try reader.path() }
      try reader.expect("}")
      try reader.end()
    } catch let trouble as RecordTrouble {
      throw trouble
    } catch {
      throw .damaged
    }
    let keptPaths = kept.map(\.file.path)
    guard isAscending(files.map(\.path)), isAscending(keptPaths), isAscending(withdrawn),
      Set(files.map(\.path)).isDisjoint(with: keptPaths)
    else { throw .damaged }
  }
}

/// What a publication is about to send and to remove, stored on the target before it begins: what is
/// there after an interruption is Polder's own, in an unknown state.
public struct PublicationJournal: Sendable, Hashable {
  static let version: Int64 = 1

  /// The site.
  public var site: SiteIdentity
  /// When the publication began, in seconds since 1970.
  public var time: Int
  /// The files that are sent, sorted by path.
  public var files: [FinishedFile]
  /// The files that are removed, sorted by path.
  public var removals: [FinishedFile]
  /// The pages that may be on the target, but to which no page leads that a visitor can reach: new ones
  /// until all new ones are there, and old ones once all pages that led to them are replaced. What they
  /// link to may be missing. Sorted by path.
  public var loose: [OutputPath]

  /// Makes a journal.
  public init(
    site: SiteIdentity, time: Int, files: [FinishedFile], removals: [FinishedFile],
    loose: [OutputPath]
  ) {
    self.loose = loose
    self.site = site
    self.time = time
    self.files = files
    self.removals = removals
  }

  /// Returns the record of the journal.
  public func encoded() -> [UInt8] {
    var writer = JSONWriter(capacity: 256 + (files.count + removals.count) * 128)
    writer.raw("{\"version\": ")
    writer.number(PublicationJournal.version)
    writer.site(site)
    writer.raw(", \"time\": ")
    writer.number(Int64(time))
    for (name, files) in [("files", files), ("removals", removals)] {
      writer.raw(", ")
      writer.string(name)
      writer.raw(": ")
      writer.list(files) { writer, file in
        writer.file(file)
        writer.raw("}")
      }
    }
    writer.raw(", \"loose\": ")
    writer.list(loose) { $0.string($1.text) }
    writer.raw("}\n")
    return writer.bytes
  }

  /// Reads a record, and checks every path again.
  public init(encoded bytes: [UInt8]) throws(RecordTrouble) {
    do {
      var reader = JSONReader(bytes)
      site = try reader.record(version: PublicationJournal.version)
      try reader.member("time")
      time = try reader.integer()
      var lists: [[FinishedFile]] = []
      for name in ["files", "removals"] {
        try reader.member(name)
        lists.append(
          try reader.list { (reader) throws(JSONReader.Mismatch) in
            let file = try reader.file()
            try reader.expect("}")
            return file
          })
      }
      (files, removals) = (lists[0], lists[1])
      try reader.member("loose")
      loose = try reader.list { (reader) throws(JSONReader.Mismatch) in try reader.path() }
      try reader.expect("}")
      try reader.end()
    } catch let trouble as RecordTrouble {
      throw trouble
    } catch {
      throw .damaged
    }
    guard isAscending(files.map(\.path)), isAscending(removals.map(\.path)),
      isAscending(loose)
    else { throw .damaged }
  }
}

/// Whether each path is before the next.
private func isAscending(_ paths: [OutputPath]) -> Bool {
  zip(paths, paths.dropFirst()).allSatisfy { $0 < $1 }
}

extension JSONWriter {
  fileprivate mutating func site(_ site: SiteIdentity) {
    raw(", \"site\": {\"url\": ")
    string(site.url)
    raw(", \"id\": ")
    string(site.id)
    raw("}")
  }

  /// Writes a file up to its last member.
  fileprivate mutating func file(_ file: FinishedFile) {
    raw("{\"path\": ")
    string(file.path.text)
    raw(", \"size\": ")
    number(Int64(file.size))
    raw(", \"hash\": ")
    string(file.hash.hex)
    if file.lasts { raw(", \"lasts\": true") }
  }
}

extension JSONReader {
  /// Reads the beginning of a record: its version, which decides whether the rest can be read, and its site.
  fileprivate mutating func record(version known: Int64) throws -> SiteIdentity {
    try expect("{")
    try name("version")
    let version = try number()
    if version > known { throw RecordTrouble.newer }
    guard version == known else { throw RecordTrouble.damaged }
    try member("site")
    try expect("{")
    try name("url")
    let url = try string()
    try member("id")
    let id = try string()
    try expect("}")
    return SiteIdentity(url: url, id: id)
  }

  fileprivate mutating func integer() throws(Mismatch) -> Int {
    guard let number = Int(exactly: try number()), number < 1 << 56 else { throw Mismatch() }
    return number
  }

  /// Reads a file up to its hash, or to `lasts` if it has that. A kept file always has it.
  fileprivate mutating func file() throws(Mismatch) -> FinishedFile {
    try expect("{")
    try name("path")
    let path = try path()
    try member("size")
    let size = try integer()
    try member("hash")
    let hash = try digest()
    let lasts = takeMember("lasts")
    if lasts, try !boolean() { throw Mismatch() }
    return FinishedFile(path: path, size: size, hash: hash, lasts: lasts)
  }

  /// Takes the comma, the name and the colon of a member if it is the next.
  private mutating func takeMember(_ name: String) -> Bool {
    var ahead = self
    guard (try? ahead.member(name)) != nil else { return false }
    self = ahead
    return true
  }
}

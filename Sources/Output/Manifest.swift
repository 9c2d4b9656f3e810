import Files
import JSON

/// The files that Polder wrote into an output folder. Only these may be replaced or removed.
///
/// Written as JSON, one file a line, sorted by path:
///
///     {"version": 2, "files": [
///     {"path": "index.html", "size": 5120, "hash": "…32 hexadecimal digits, XXH3 128…"},
///     {"path": "assets/site.0123456789ab.css", "size": 811, "hash": "…", "lasts": true},
///     …], "kept": [
///     "images"]}
///
/// The manifest of a preview ends with `, "preview": "its name"}`.
struct Manifest: Hashable, Sendable {
  /// A file.
  struct Entry: Hashable, Sendable {
    let path: OutputPath
    let size: Int64
    let digest: ContentHash
    /// Whether its name contains a hash of its content, so that its content never changes.
    var lasts = false
  }

  /// The version of the format that this Polder writes. It reads version 1 too, which has no `lasts`.
  static let version: Int64 = 2

  /// The files, sorted by path, each path once.
  var entries: [Entry] = []

  /// The folders that contain files of Polder's but existed before. They stay when they become
  /// empty. Sorted by bytes, each once.
  var keptFolders: [OutputPath] = []

  /// The name of the preview that the folder contains; nil if it contains the public site.
  var previewName: String?

  /// Returns the position of a path among the entries, or of the first entry after it.
  func lowerBound(_ path: String) -> Int { firstIndex(in: entries, notBefore: path) { $0.path } }

  /// Returns the entry for a path.
  func entry(_ path: String) -> Entry? {
    let position = lowerBound(path)
    guard position < entries.count, compareBytes(entries[position].path.text, path) == 0 else {
      return nil
    }
    return entries[position]
  }

  /// Returns the positions of the entries inside a folder.
  func range(inside folder: String) -> Range<Int> {
    // '0' is the byte after '/'.
    lowerBound(folder + "/")..<lowerBound(folder + "0")
  }

  // MARK: As JSON

  /// Returns the manifest as it is stored on the disk.
  func encoded() -> [UInt8] {
    var writer = JSONWriter(capacity: 64 + entries.count * 128)
    writer.raw("{\"version\": ")
    writer.number(Manifest.version)
    writer.raw(", \"files\": ")
    writer.list(entries) { writer, entry in
      writer.raw("{\"path\": ")
      writer.string(entry.path.text)
      writer.raw(", \"size\": ")
      writer.number(entry.size)
      writer.raw(", \"hash\": ")
      writer.string(entry.digest.hex)
      if entry.lasts { writer.raw(", \"lasts\": true") }
      writer.raw("}")
    }
    writer.raw(", \"kept\": ")
    writer.list(keptFolders) { $0.string($1.text) }
    if let previewName {
      writer.raw(", \"preview\": ")
      writer.string(previewName)
    }
    writer.raw("}\n")
    return writer.bytes
  }

  /// The reason why a manifest or journal cannot be used.
  enum Trouble: Error {
    case damaged
    case newer
  }

  init() {}

  /// Reads a manifest and checks every path again.
  init(encoded bytes: [UInt8]) throws(Trouble) {
    do {
      var reader = JSONReader(bytes)
      try reader.expect("{")
      try reader.name("version")
      let version = try reader.number()
      if version > Manifest.version { throw Trouble.newer }
      try reader.member("files")
      entries = try reader.list { (reader) throws(JSONReader.Mismatch) in try Entry(from: &reader) }
      try reader.member("kept")
      keptFolders = try reader.list { (reader) throws(JSONReader.Mismatch) in try reader.path() }
      var rest = reader
      if (try? rest.member("preview")) != nil {
        previewName = try rest.string()
        reader = rest
      }
      try reader.expect("}")
      try reader.end()
    } catch Trouble.newer {
      throw .newer
    } catch {
      throw .damaged
    }
    guard isAscending(entries.lazy.map(\.path)), isAscending(keptFolders) else { throw .damaged }
  }
}

/// Whether each element is less than the next.
private func isAscending(_ paths: some Collection<OutputPath>) -> Bool {
  zip(paths, paths.dropFirst()).allSatisfy { $0 < $1 }
}

extension Manifest.Entry {
  fileprivate init(from reader: inout JSONReader) throws(JSONReader.Mismatch) {
    try reader.expect("{")
    try reader.name("path")
    path = try reader.path()
    try reader.member("size")
    size = try reader.number()
    try reader.member("hash")
    digest = try reader.digest()
    if reader.take(",") {
      try reader.name("lasts")
      lasts = try reader.boolean()
    }
    try reader.expect("}")
  }
}

extension JSONReader {
  /// Reads a string that is a path in the output folder.
  public mutating func path() throws(JSONReader.Mismatch) -> OutputPath {
    let text = try string()
    do { return try OutputPath(text) } catch { throw JSONReader.Mismatch() }
  }

  /// Reads a string that is a hash.
  public mutating func digest() throws(JSONReader.Mismatch) -> ContentHash {
    guard let digest = ContentHash(hex: try string()) else { throw JSONReader.Mismatch() }
    return digest
  }
}

import Files
import JSON

/// The remaining work in an output folder once the new files are staged. As soon as the journal is
/// in place, the new site is certain to be published: after an interruption, the next start
/// finishes the work. Every step can be done twice.
struct Journal: Hashable, Sendable {
  /// An old file to remove, with its status when that was decided. If the status has changed since,
  /// somebody else put a file there, and it stays.
  struct Removal: Hashable, Sendable {
    let path: OutputPath
    let inode: UInt64
    let size: Int64
    let modified: Int64
  }

  /// Something staged that must be moved into place.
  struct Move: Hashable, Sendable {
    /// The kind of thing to move.
    enum Kind: String, Sendable {
      /// A file to a path that is free.
      case new
      /// A file to the path of a file that Polder wrote.
      case replace
      /// A folder with all its files to a path that is free.
      case folder
    }

    /// This number is its name in the staging folder.
    let staged: Int64
    let kind: Kind
    let path: OutputPath
  }

  static let version: Int64 = 1

  /// The hash of the new manifest, which is staged as `manifest.json`.
  var manifest: ContentHash
  /// Files in the way: at the path of a new folder, or inside a folder at the path of a new file.
  var clearedFiles: [Removal] = []
  /// Folders in the way, innermost first.
  var clearedFolders: [OutputPath] = []
  var moves: [Move] = []
  /// Files that are no longer part of the site.
  var removals: [Removal] = []
  /// Folders that Polder made and that are no longer needed, innermost first. They are removed if
  /// empty.
  var emptiedFolders: [OutputPath] = []

  /// Returns the journal as it is stored on the disk.
  func encoded() -> [UInt8] {
    var writer = JSONWriter(capacity: 256 + (moves.count + removals.count) * 128)
    writer.raw("{\"version\": ")
    writer.number(Journal.version)
    writer.raw(", \"manifest\": ")
    writer.string(manifest.hex)
    writer.raw(", \"clearedFiles\": ")
    writer.list(clearedFiles) { $1.write(to: &$0) }
    writer.raw(", \"clearedFolders\": ")
    writer.list(clearedFolders) { $0.string($1.text) }
    writer.raw(", \"moves\": ")
    writer.list(moves) { writer, move in
      writer.raw("{\"staged\": ")
      writer.number(move.staged)
      writer.raw(", \"kind\": ")
      writer.string(move.kind.rawValue)
      writer.raw(", \"path\": ")
      writer.string(move.path.text)
      writer.raw("}")
    }
    writer.raw(", \"removals\": ")
    writer.list(removals) { $1.write(to: &$0) }
    writer.raw(", \"emptiedFolders\": ")
    writer.list(emptiedFolders) { $0.string($1.text) }
    writer.raw("}\n")
    return writer.bytes
  }
}

extension Journal {
  init(manifest: ContentHash) { self.manifest = manifest }

  /// Reads a journal and checks every path again.
  init(encoded bytes: [UInt8]) throws(Manifest.Trouble) {
    do {
      var reader = JSONReader(bytes)
      try reader.expect("{")
      try reader.name("version")
      if try reader.number() > Journal.version { throw Manifest.Trouble.newer }
      try reader.member("manifest")
      manifest = try reader.digest()
      try reader.member("clearedFiles")
      clearedFiles = try reader.list { (reader) throws(JSONReader.Mismatch) in
        try Removal(from: &reader)
      }
      try reader.member("clearedFolders")
      clearedFolders = try reader.list { (reader) throws(JSONReader.Mismatch) in try reader.path() }
      try reader.member("moves")
      moves = try reader.list { (reader) throws(JSONReader.Mismatch) in try Move(from: &reader) }
      try reader.member("removals")
      removals = try reader.list { (reader) throws(JSONReader.Mismatch) in
        try Removal(from: &reader)
      }
      try reader.member("emptiedFolders")
      emptiedFolders = try reader.list { (reader) throws(JSONReader.Mismatch) in try reader.path() }
      try reader.expect("}")
      try reader.end()
    } catch Manifest.Trouble.newer {
      throw .newer
    } catch {
      throw .damaged
    }
  }
}

extension Journal.Removal {
  init(path: OutputPath, status: FileStatus) {
    self.init(path: path, inode: status.inode, size: status.size, modified: status.modified)
  }

  /// Whether the file there now is still the one to be removed.
  func matches(_ status: FileStatus) -> Bool {
    status.kind == .file && status.inode == inode && status.size == size
      && status.modified == modified
  }

  fileprivate func write(to writer: inout JSONWriter) {
    writer.raw("{\"path\": ")
    writer.string(path.text)
    // As text, because a reader of JSON need not keep more than 53 bits of a number.
    writer.raw(", \"inode\": ")
    writer.string(String(inode))
    writer.raw(", \"size\": ")
    writer.number(size)
    writer.raw(", \"modified\": ")
    writer.string(String(modified))
    writer.raw("}")
  }

  fileprivate init(from reader: inout JSONReader) throws(JSONReader.Mismatch) {
    try reader.expect("{")
    try reader.name("path")
    path = try reader.path()
    try reader.member("inode")
    guard let inode = UInt64(try reader.string()) else { throw JSONReader.Mismatch() }
    self.inode = inode
    try reader.member("size")
    size = try reader.number()
    try reader.member("modified")
    guard let modified = Int64(try reader.string()) else { throw JSONReader.Mismatch() }
    self.modified = modified
    try reader.expect("}")
  }
}

extension Journal.Move {
  fileprivate init(from reader: inout JSONReader) throws(JSONReader.Mismatch) {
    try reader.expect("{")
    try reader.name("staged")
    staged = try reader.number()
    try reader.member("kind")
    guard let kind = Kind(rawValue: try reader.string()) else { throw JSONReader.Mismatch() }
    self.kind = kind
    try reader.member("path")
    path = try reader.path()
    try reader.expect("}")
  }
}

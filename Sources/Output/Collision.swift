import Diagnostics

/// Two files of the site that cannot exist together on every disk and server.
public struct Collision: Sendable, Hashable {
  /// How they collide.
  public enum Kind: Sendable, Hashable {
    /// Both have the same path.
    case samePath
    /// `path` is a file, but `otherPath` needs it as a folder.
    case fileAndFolder
    /// The paths, or their folders, differ only in case.
    case onlyCaseDiffers
    /// The paths, or their folders, are canonically equivalent (Unicode Standard, section 3.11)
    /// but differ in bytes.
    case onlyNormalisationDiffers
  }

  /// How they collide.
  public let kind: Kind

  /// The path of one. For folders whose names collide, it is the first file in the folder.
  public let path: OutputPath

  /// The source of that file.
  public let origin: String

  /// The path of the other file.
  public let otherPath: OutputPath

  /// The source of the other file.
  public let otherOrigin: String

  /// The collision as a problem, to report at one of the sources.
  public var problem: OutputProblem {
    switch kind {
    case .samePath: .samePath(path.text, origin: origin, other: otherOrigin)
    case .fileAndFolder: .fileAndFolder(path: path.text, file: origin, folder: otherOrigin)
    case .onlyCaseDiffers:
      .onlyCaseDiffers(path.text, origin: origin, otherPath: otherPath.text, other: otherOrigin)
    case .onlyNormalisationDiffers:
      .onlyNormalisationDiffers(path.text, origin: origin, other: otherOrigin)
    }
  }
}

extension Collision {
  /// Finds all collisions among files sorted by path.
  static func all(in files: [OutputTree.File], besides known: [Collision]) -> [Collision] {
    var found = known + filesAsFolders(files)
    // If names differ only in case or normalisation, one of them has an upper-case letter or is not
    // ASCII. That is rare, and the search for the other name costs more than everything else here.
    if files.indices.contains(where: { !isPlain(files[$0].path.text) }) {
      found += Lookalikes.find(in: files)
    }
    return found.sorted { ($0.path, $0.otherPath) < ($1.path, $1.otherPath) }
  }

  private static func isPlain(_ path: String) -> Bool {
    path.utf8.allSatisfy { $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0) }
  }

  /// Returns the files whose path is also that of a folder, each with the first file in the folder.
  private static func filesAsFolders(_ files: [OutputTree.File]) -> [Collision] {
    var found: [Collision] = []
    // Files whose paths are prefixes of the current path: in byte order, all paths that begin with
    // the path of a file follow it.
    var beginnings: [(file: Int, isReported: Bool)] = []
    for position in files.indices {
      let path = files[position].path.text
      while let last = beginnings.last, !hasPrefix(path, files[last.file].path.text) {
        beginnings.removeLast()
      }
      for (depth, beginning) in beginnings.enumerated() where !beginning.isReported {
        guard isPath(path, inside: files[beginning.file].path.text) else { continue }
        beginnings[depth].isReported = true
        found.append(Collision(.fileAndFolder, files[beginning.file], files[position]))
      }
      beginnings.append((position, false))
    }
    return found
  }

  fileprivate init(_ kind: Kind, _ file: OutputTree.File, _ other: OutputTree.File) {
    self.init(
      kind: kind, path: file.path, origin: file.origin, otherPath: other.path,
      otherOrigin: other.origin)
  }
}

/// Finds names that differ only in case or Unicode normalisation among sorted paths.
///
/// It looks up each name of a file or folder once among the names of its folder, by a key without
/// case and normalisation. Folders that collide are reported once, not for every file in them.
private struct Lookalikes {
  /// A name in a folder, without case and normalisation (`String` compares by canonical
  /// equivalence).
  private struct Key: Hashable {
    let folder: Int
    let name: String
  }

  /// The first file that has a name in its path, and the byte of the path at which the name ends.
  private struct Name {
    let file: Int
    let end: Int
  }

  /// A folder in the path of the current file: its number, and the byte at which its name ends.
  private struct OpenFolder {
    let number: Int
    let end: Int
  }

  private let files: [OutputTree.File]
  private var names: [Key: Name] = [:]
  private var open: [OpenFolder] = []
  private var folderCount = 0
  private var previous: [UInt8] = []
  private var found: [Collision] = []

  static func find(in files: [OutputTree.File]) -> [Collision] {
    var finder = Lookalikes(files)
    for position in files.indices { finder.visit(position) }
    return finder.found
  }

  private init(_ files: [OutputTree.File]) {
    self.files = files
    names.reserveCapacity(files.count * 2)
  }

  private mutating func visit(_ position: Int) {
    let bytes = Array(files[position].path.text.utf8)
    let shared = zip(bytes, previous).prefix { $0 == $1 }.count
    // Two paths share a folder if they share its name and the slash after it.
    while let last = open.last, last.end >= shared { open.removeLast() }
    var start = open.last.map { $0.end + 1 } ?? 0
    while let slash = bytes[start...].firstIndex(of: UInt8(ascii: "/")) {
      note(Name(file: position, end: slash), bytes[start..<slash])
      folderCount += 1
      open.append(OpenFolder(number: folderCount, end: slash))
      start = slash + 1
    }
    note(Name(file: position, end: bytes.count), bytes[start...])
    previous = bytes
  }

  private mutating func note(_ name: Name, _ bytes: ArraySlice<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    // Convert to upper case first, so that 'ß' and 'ss' meet: this is close enough to full case
    // folding.
    let folded = isASCII ? text.lowercased() : text.uppercased().lowercased()
    let key = Key(folder: open.last?.number ?? 0, name: folded)
    guard let other = names[key] else {
      names[key] = name
      return
    }
    let (a, b) = (files[name.file], files[other.file])
    let aName = a.path.text.utf8.prefix(name.end)
    let bName = b.path.text.utf8.prefix(other.end)
    // The same name is used for a file and a folder, which is reported elsewhere.
    if aName.elementsEqual(bName) { return }
    let isOnlyNormalisation = String(aName) == String(bName)
    found.append(
      Collision(isOnlyNormalisation ? .onlyNormalisationDiffers : .onlyCaseDiffers, a, b))
  }
}

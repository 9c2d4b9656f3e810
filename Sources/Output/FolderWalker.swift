import Glibc

/// Opens the folders of paths below a root, one descriptor for each level, so that it follows no
/// link on the way. Sorted paths share the folders that they have in common.
///
/// For use on one thread. The caller keeps the root.
struct FolderWalker: ~Copyable {
  /// The result of walking to a path.
  enum Place {
    /// The folder that contains it, and the name in it; both valid until the next call.
    case inside(folder: Int32, name: Disk.Name)
    /// A folder in the path is missing: the first `end` bytes of the path.
    case missing(end: Int)
    /// Something in the path is not a folder: the first `end` bytes of the path.
    case blocked(end: Int, by: FileStatus)
  }

  private struct OpenFolder {
    let end: Int
    let descriptor: Int32
  }

  private let root: Int32
  private let disk: Disk
  private let capacity = 4200
  /// The current path, with NUL in place of slashes, so that each part is a C string.
  private var path: UnsafeMutablePointer<CChar>
  private var spare: UnsafeMutablePointer<CChar>
  private var length = 0
  private var open: [OpenFolder] = []

  init(root: Int32, disk: Disk) {
    self.root = root
    self.disk = disk
    path = .allocate(capacity: capacity)
    spare = .allocate(capacity: capacity)
    path.initialize(repeating: 0, count: capacity)
    spare.initialize(repeating: 0, count: capacity)
  }

  deinit {
    for folder in open { close(folder.descriptor) }
    path.deallocate()
    spare.deallocate()
  }

  /// Enters the folder of `prefix` followed by `text`. Makes missing folders if `making`.
  mutating func enter(
    prefix: String = "", _ text: some Sequence<UInt8>, making: Bool = false
  ) throws(SystemError) -> Place {
    let nameStart: Int
    do {
      nameStart = try load(prefix, text)
    } catch {
      leave()
      throw error
    }
    let shared = sharedLength()
    while let last = open.last, last.end >= min(shared, nameStart) {
      close(last.descriptor)
      open.removeLast()
    }
    var start = open.last.map { $0.end + 1 } ?? 0
    while start < nameStart {
      let name = Disk.Name(path + start)
      let end = start + strlen(name)
      let folder = open.last?.descriptor ?? root
      if making { try disk.makeFolder(name, in: folder) }
      do {
        open.append(OpenFolder(end: end, descriptor: try disk.openFolder(name, in: folder)))
      } catch {
        switch error.code {
        case ENOENT: return .missing(end: end)
        case ENOTDIR, ELOOP:
          guard let status = try disk.status(name, in: folder) else { return .missing(end: end) }
          if status.kind == .folder { throw error }
          return .blocked(end: end, by: status)
        default: throw error
        }
      }
      start = end + 1
    }
    return .inside(folder: open.last?.descriptor ?? root, name: path + nameStart)
  }

  /// Closes all folders.
  private mutating func leave() {
    for folder in open { close(folder.descriptor) }
    open.removeAll()
  }

  /// Loads the next path and returns where its last part starts.
  private mutating func load(
    _ prefix: String, _ text: some Sequence<UInt8>
  ) throws(SystemError) -> Int {
    swap(&path, &spare)
    length = 0
    let fits = append(prefix.utf8) && append(text)
    path[length] = 0
    if !fits { throw SystemError(code: ENAMETOOLONG) }
    var nameStart = 0
    for position in 0..<length where path[position] == CChar(UInt8(ascii: "/")) {
      path[position] = 0
      nameStart = position + 1
    }
    return nameStart
  }

  /// Appends bytes to the path. Returns false if there is no room; one byte always stays free for
  /// the NUL.
  private mutating func append(_ bytes: some Sequence<UInt8>) -> Bool {
    let copied = bytes.withContiguousStorageIfAvailable { source in
      guard source.count < capacity - length else { return false }
      guard let base = source.baseAddress else { return true }
      memcpy(path + length, base, source.count)
      length += source.count
      return true
    }
    if let copied { return copied }
    for byte in bytes {
      guard length < capacity - 1 else { return false }
      path[length] = CChar(bitPattern: byte)
      length += 1
    }
    return true
  }

  /// Returns how many bytes the last two paths have in common.
  private func sharedLength() -> Int {
    var shared = 0
    while shared <= length, path[shared] == spare[shared] { shared += 1 }
    return shared
  }
}

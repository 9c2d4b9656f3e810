import Files
import Glibc
import Output

/// The files in a folder on this machine, opened from the folder step by step, so that no link is followed
/// out of it. The folder itself may be a link.
///
/// For use on one thread.
final class FolderFiles {
  private let root: Int32
  private let path: String
  /// The folder in which files are written before they get their names.
  private let staging: String
  /// The file that lists the folders that Polder made, one a line.
  private let madeList: String
  private var made: Set<String>
  /// The folder that was opened last, because most files are beside one another.
  private var last: (path: String, descriptor: Int32)?
  private var count = 0

  /// Opens a folder.
  init(_ path: String, staging: String, madeList: String) throws(TargetError) {
    root = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard root >= 0 else { throw TargetError(errno, path) }
    self.path = path
    self.staging = staging
    self.madeList = madeList
    let list = (try? FileReader.read(madeList, limit: 64 << 20)) ?? []
    made = Set(
      list.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) })
  }

  deinit {
    if let last { close(last.descriptor) }
    close(root)
  }

  /// The folder that a path is in, and the name in it.
  private enum Place {
    case inside(folder: Int32, name: String)
    /// A folder on the way is missing.
    case missing
    /// Something on the way is not a folder.
    case blocked(by: OutputPath)
  }

  private func place(of path: OutputPath, making: Bool) throws(TargetError) -> Place {
    guard let slash = path.text.utf8.lastIndex(of: UInt8(ascii: "/")) else {
      return .inside(folder: root, name: path.text)
    }
    let folder = String(path.text[..<slash])
    let name = String(path.text[path.text.index(after: slash)...])
    if let last, last.path == folder { return .inside(folder: last.descriptor, name: name) }
    var current = dup(root)
    guard current >= 0 else { throw TargetError(errno, self.path) }
    for step in path.folders {
      let part = step.split(separator: "/").last.map(String.init) ?? step
      if making { try make(part, in: current, path: step) }
      let next = openat(current, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      let error = errno
      close(current)
      guard next >= 0 else {
        switch error {
        case ENOENT: return .missing
        case ENOTDIR, ELOOP:
          guard let blocker = try? OutputPath(step) else { return .missing }
          return .blocked(by: blocker)
        default: throw TargetError(error, "\(self.path)/\(step)")
        }
      }
      current = next
    }
    forget()
    last = (folder, current)
    return .inside(folder: current, name: name)
  }

  private func forget() {
    if let last { close(last.descriptor) }
    last = nil
  }

  /// Makes a folder, and lists it before, so that an interruption cannot hide that it is Polder's.
  private func make(_ name: String, in folder: Int32, path: String) throws(TargetError) {
    if faccessat(folder, name, F_OK, AT_SYMLINK_NOFOLLOW) == 0 { return }
    if made.insert(path).inserted { try append("\(path)\n", to: madeList) }
    if mkdirat(folder, name, 0o755) != 0, errno != EEXIST {
      throw TargetError(errno, "\(self.path)/\(path)")
    }
  }

  private func append(_ text: String, to file: String) throws(TargetError) {
    let list = open(file, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard list >= 0 else { throw TargetError(errno, file) }
    defer { close(list) }
    let bytes = Array(text.utf8)
    guard write(list, bytes, bytes.count) == bytes.count else { throw TargetError(errno, file) }
  }

  private func mode(_ name: String, in folder: Int32) -> mode_t? {
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return status.st_mode & S_IFMT
  }

  // MARK: Steps

  func taken(among paths: [OutputPath]) throws(TargetError) -> Set<OutputPath> {
    var taken: Set<OutputPath> = []
    for path in paths {
      switch try place(of: path, making: false) {
      case .inside(let folder, let name): if mode(name, in: folder) != nil { taken.insert(path) }
      case .missing: break
      case .blocked: taken.insert(path)
      }
    }
    return taken
  }

  func contents(of paths: [OutputPath]) throws(TargetError) -> [OutputPath: [UInt8]] {
    var contents: [OutputPath: [UInt8]] = [:]
    for path in paths {
      guard case .inside(let folder, let name) = try place(of: path, making: false) else {
        continue
      }
      contents[path] = read(name, in: folder)
    }
    return contents
  }

  /// The content of a regular file; nil for anything else.
  private func read(_ name: String, in folder: Int32) -> [UInt8]? {
    let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    // The descriptor, not the name: nothing can be put in its place meanwhile.
    return try? FileReader.read("/proc/self/fd/\(file)", limit: 1 << 40, followsLinks: true)
  }

  func send(_ files: [SentFile], from source: String) throws(TargetError) {
    for file in files {
      switch try place(of: file.path, making: true) {
      case .inside(let folder, let name): try send(file, from: source, to: name, in: folder)
      case .blocked(let blocker): throw .obstructed(blocker)
      case .missing: throw TargetError(ENOENT, "\(path)/\(file.path.text)")
      }
    }
  }

  private func send(
    _ file: SentFile, from source: String, to name: String, in folder: Int32
  ) throws(TargetError) {
    if let mode = mode(name, in: folder) {
      guard mode == S_IFREG else { throw .obstructed(file.path) }
      // An interrupted publication has sent it already.
      if isSame(name, in: folder, as: file) { return }
    }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileReader.read("\(source)/\(file.path.text)", limit: 1 << 40)
    } catch {
      throw .failed(reason: "\(error)")
    }
    count += 1
    let temporary = "\(staging)/\(count)"
    let output = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard output >= 0 else { throw TargetError(errno, temporary) }
    var error = FolderFiles.writeAll(bytes, to: output)
    if error == 0, count <= FolderFiles.few, fsync(output) != 0 { error = errno }
    if close(output) != 0, error == 0 { error = errno }
    if error == 0, renameat(AT_FDCWD, temporary, folder, name) != 0 { error = errno }
    guard error == 0 else {
      unlink(temporary)
      if error == EISDIR || error == ENOTEMPTY { throw .obstructed(file.path) }
      throw TargetError(error, "\(path)/\(file.path.text)")
    }
  }

  private func isSame(_ name: String, in folder: Int32, as file: SentFile) -> Bool {
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_size == file.size
    else { return false }
    return read(name, in: folder).map { ContentHash.hash($0) } == file.hash
  }

  /// Writes all bytes; returns the error number, 0 if there is none.
  private static func writeAll(_ bytes: [UInt8], to file: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        // done < buffer.count, so the address and the rest are inside the buffer.
        let count = write(file, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        if count > 0 {
          done += count
        } else if count == 0 {
          return ENOSPC
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
  }

  func remove(_ paths: [OutputPath]) throws(TargetError) {
    for path in paths {
      guard case .inside(let folder, let name) = try place(of: path, making: false) else {
        continue
      }
      // What is no file is not Polder's: somebody put it in the place of Polder's file.
      guard mode(name, in: folder) == S_IFREG else { continue }
      if unlinkat(folder, name, 0) != 0, errno != ENOENT {
        throw TargetError(errno, "\(self.path)/\(path.text)")
      }
    }
    forget()
    let folders = Set(paths.flatMap(\.folders)).filter(made.contains)
    // The innermost come first.
    for folder in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) {
      guard let path = try? OutputPath(folder),
        case .inside(let parent, let name) = try place(of: path, making: false)
      else { continue }
      _ = unlinkat(parent, name, AT_REMOVEDIR)
      forget()
    }
  }

  /// Waits until everything is on the disk itself.
  func sync() {
    // For a few files, `send` waits itself: sync(2) waits for what all other programs have written too.
    if count > FolderFiles.few { Glibc.sync() }
  }

  /// The number of files for which waiting one by one is faster.
  private static let few = 50
}

extension TargetError {
  /// An error of the system at a path.
  init(_ number: Int32, _ path: String) {
    let words = strerror(number).map { String(cString: $0) } ?? "error \(number)"
    switch number {
    case ENOSPC, EDQUOT, EFBIG: self = .full
    case EACCES, EPERM, EROFS: self = .refused(reason: "\(path): \(words)")
    case ENOENT, ENOTDIR: self = .unreachable(reason: "\(path): \(words)")
    default: self = .failed(reason: "\(path): \(words)")
    }
  }

  /// An error of a file.
  init(_ error: FileError) {
    if let number = error.errno {
      self.init(number, error.path)
    } else {
      self = .failed(reason: "\(error)")
    }
  }
}

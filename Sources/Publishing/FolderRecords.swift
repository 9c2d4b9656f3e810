import Files
import Glibc
import Output

/// The folder of Polder's records for a target on this machine: manifest, journal, log, lock, and what is
/// being written.
///
/// It is `.NAME.polder` beside the target's folder NAME, where no web server looks. If that cannot be made,
/// it is `.polder` in the folder, which only this user can read.
final class FolderRecords {
  /// The folder.
  let path: String
  private var lockFile: Int32 = -1

  /// Finds the folder, which need not exist.
  ///
  /// - Parameters:
  ///   - folder: the target's folder.
  ///   - isBeside: whether it must be beside the folder.
  init(of folder: String, isBeside: Bool) {
    let beside = FolderRecords.beside(folder)
    let inside = folder + "/.polder"
    func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
    let parent = FolderRecords.parent(of: folder)
    if isBeside || exists(beside) || (!exists(inside) && access(parent, W_OK | X_OK) == 0) {
      path = beside
    } else {
      path = inside
    }
  }

  deinit { if lockFile >= 0 { close(lockFile) } }

  /// The folder that a folder is in.
  static func parent(of folder: String) -> String {
    guard let slash = folder.lastIndex(of: "/") else { return "." }
    return slash == folder.startIndex ? "/" : String(folder[..<slash])
  }

  /// The name of a folder.
  static func name(of folder: String) -> String {
    folder.split(separator: "/").last.map(String.init) ?? folder
  }

  static func beside(_ folder: String) -> String {
    let parent = parent(of: folder)
    return (parent == "/" ? "" : parent) + "/.\(name(of: folder)).polder"
  }

  /// Makes the folder, and takes its lock until the process ends.
  func lock(owner: String) throws(TargetError) {
    if mkdir(path, 0o700) != 0, errno != EEXIST { throw TargetError(errno, path) }
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw .refused(reason: "\(path) is not a folder")
    }
    let name = path + "/lock"
    let file = open(name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw TargetError(errno, name) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      let error = errno
      close(file)
      guard error == EWOULDBLOCK else { throw TargetError(error, name) }
      let text = (try? FileReader.read(name, limit: 4096)) ?? []
      throw .locked(owner: String(decoding: text, as: UTF8.self))
    }
    // The text is only for the message above.
    let text = Array(owner.utf8)
    ftruncate(file, 0)
    _ = pwrite(file, text, text.count, 0)
    lockFile = file
  }

  /// Gives the lock back. The system does so for a process that ended: there is nothing to break.
  func unlock() {
    guard lockFile >= 0 else { return }
    ftruncate(lockFile, 0)
    flock(lockFile, LOCK_UN)
    close(lockFile)
    lockFile = -1
  }

  func read(_ name: String, limit: Int) throws(TargetError) -> [UInt8]? {
    do throws(FileError) {
      let bytes = try FileReader.read("\(path)/\(name)", limit: limit)
      return bytes.isEmpty ? nil : bytes
    } catch {
      if error.errno == ENOENT || error.errno == ENOTDIR { return nil }
      throw TargetError(error)
    }
  }

  func store(_ bytes: [UInt8], as name: String) throws(TargetError) {
    do throws(FileError) {
      try FileWriter.write(bytes, to: "\(path)/\(name)", permissions: 0o600)
    } catch {
      throw TargetError(error)
    }
  }

  /// Makes a folder in it anew, empty.
  func emptyFolder(_ name: String) throws(TargetError) -> String {
    let folder = "\(path)/\(name)"
    try FolderRecords.removeAll(folder)
    if mkdir(folder, 0o700) != 0 { throw TargetError(errno, folder) }
    return folder
  }

  /// Removes a file, or a folder with everything in it, without following links.
  static func removeAll(_ path: String) throws(TargetError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      if unlink(path) != 0, errno != ENOENT { throw TargetError(errno, path) }
      return
    }
    for name in try names(in: path) { try removeAll("\(path)/\(name)") }
    if rmdir(path) != 0, errno != ENOENT { throw TargetError(errno, path) }
  }

  /// Returns the names in a folder, without `.` and `..`.
  static func names(in folder: String) throws(TargetError) -> [String] {
    guard let stream = opendir(folder) else { throw TargetError(errno, folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}

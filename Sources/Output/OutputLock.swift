import Diagnostics
import Glibc

/// The right to write an output folder. It ends when the value is destroyed, or when the process
/// ends in any way: the system then releases the locks.
///
/// It consists of two locks (flock(2)): one on `lock` in the state folder, so that a project is
/// built only once at a time, and one on the output folder itself, so that two projects never write
/// to the same folder.
public final class OutputLock: Sendable {
  /// The open output folder, if it existed when the locks were taken.
  let folder: PublicFolder?
  private let state: State

  init(_ state: State, _ folder: PublicFolder?) {
    self.state = state
    self.folder = folder
  }

  deinit {
    if let folder { OutputLock.unlock(folder) }
  }

  /// The lock of the state folder.
  final class State: Sendable {
    private let descriptor: Int32

    /// Takes the lock.
    init(_ stateFolder: String) throws(OutputError) {
      descriptor = try OutputLock.lockState(stateFolder)
    }

    deinit {
      // Keep the file: once a lock's file is removed, two processes can each hold a lock.
      ftruncate(descriptor, 0)
      flock(descriptor, LOCK_UN)
      close(descriptor)
    }
  }
}

extension OutputLock {
  /// The name of the lock's file in the state folder.
  static let fileName = "lock"

  /// Takes the lock of the state folder. Returns a descriptor that the caller must close.
  static func lockState(_ stateFolder: String) throws(OutputError) -> Int32 {
    let path = stateFolder + "/" + fileName
    let file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw OutputError(.last, .lock, path) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      let error = SystemError.last
      let holder = error.code == EWOULDBLOCK ? process(in: file) : nil
      close(file)
      if error.code == EWOULDBLOCK {
        throw OutputError(.locked(folder: stateFolder, process: holder), at: path)
      }
      throw OutputError(error, .lock, path)
    }
    // The number is only for the message above, so a failure to write it does no harm.
    let note = Array("\(getpid()) \(time(nil))\n".utf8)
    ftruncate(file, 0)
    _ = pwrite(file, note, note.count, 0)
    return file
  }

  /// Takes the lock of the output folder.
  static func lock(_ folder: PublicFolder) throws(OutputError) {
    guard flock(folder.descriptor, LOCK_EX | LOCK_NB) != 0 else { return }
    let error = SystemError.last
    if error.code == EWOULDBLOCK {
      throw OutputError(
        .locked(folder: folder.shownName, process: holder(ofInode: folder.inode)),
        at: folder.shownName)
    }
    throw OutputError(error, .lock, folder.shownName)
  }

  /// Releases the lock of the output folder. Closing the descriptor is not enough while another
  /// thread starts a program, because for a moment that program has the descriptor too.
  static func unlock(_ folder: PublicFolder) {
    flock(folder.descriptor, LOCK_UN)
  }

  /// Returns the process that wrote its number into a lock's file, if it is alive.
  private static func process(in file: Int32) -> Int? {
    var bytes = [UInt8](repeating: 0, count: 32)
    let count = pread(file, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    let digits = bytes.prefix(count).prefix { (48...57).contains($0) }
    guard let number = Int32(String(decoding: digits, as: UTF8.self)), number > 0 else {
      return nil
    }
    return kill(number, 0) == 0 || errno == EPERM ? Int(number) : nil
  }

  /// Returns the process that holds a flock on an inode, from /proc/locks (proc(5)): `1: FLOCK
  /// ADVISORY  WRITE 1234 fe:00:5678 0 EOF`.
  private static func holder(ofInode inode: UInt64) -> Int? {
    let file = open("/proc/locks", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    var count = 0
    while count < bytes.count {
      let more = bytes.withUnsafeMutableBytes {
        read(file, $0.baseAddress.map { $0 + count }, $0.count - count)
      }
      if more <= 0 { break }
      count += more
    }
    for line in String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count >= 6, words[1] == "FLOCK", words[5].hasSuffix(":\(inode)") {
        return Int(words[4]).flatMap { $0 > 0 ? $0 : nil }
      }
    }
    return nil
  }
}

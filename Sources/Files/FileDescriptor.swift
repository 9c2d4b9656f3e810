import Glibc

/// An open file descriptor that is closed when it goes out of scope.
struct FileDescriptor: ~Copyable {
  let raw: Int32

  /// Opens `path`, relative to the folder `directory` if it is relative. Returns nil with `errno`
  /// set if it cannot.
  ///
  /// `O_CLOEXEC` and `O_NOCTTY` are always set. A call that a signal interrupts is repeated.
  init?(_ path: UnsafePointer<CChar>, in directory: Int32 = AT_FDCWD, flags: Int32) {
    while true {
      let descriptor = openat(directory, path, flags | O_CLOEXEC | O_NOCTTY)
      if descriptor >= 0 {
        raw = descriptor
        return
      }
      if errno != EINTR { return nil }
    }
  }

  /// Takes over an open descriptor.
  init(owning raw: Int32) { self.raw = raw }

  deinit { close(raw) }

  /// Returns what the system knows about the file, or nil with `errno` set.
  func status() -> stat? {
    var status = stat()
    return fstat(raw, &status) == 0 ? status : nil
  }

  /// Reads up to `buffer.count` bytes, fewer only at the end of the file. Returns nil with `errno`
  /// set if it cannot.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    var filled = 0
    while filled < buffer.count {
      // filled < buffer.count, so the address and the rest of the size are inside the buffer.
      let count = Glibc.read(raw, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
      if count > 0 {
        filled += count
      } else if count == 0 {
        break
      } else if errno != EINTR {
        return nil
      }
    }
    return filled
  }
}

extension stat {
  /// The kind of file, `S_IFREG` and so on.
  var type: mode_t { st_mode & S_IFMT }
}

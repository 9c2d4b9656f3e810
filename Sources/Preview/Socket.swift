import Glibc

/// A TCP connection or listener, closed when nothing refers to it any more.
final class Socket: Sendable {
  let descriptor: Int32

  private init(_ descriptor: Int32) {
    self.descriptor = descriptor
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
  }

  deinit { close(descriptor) }

  /// The reason why a port cannot be opened: a number of errno(3).
  struct Failure: Error {
    let code: Int32
  }

  /// Listens on an IPv4 address. Port 0 means any free one.
  static func listen(_ address: String, port: UInt16) throws(Failure) -> Socket {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    let result = Socket(descriptor)
    var yes: Int32 = 1
    let size = socklen_t(MemoryLayout<Int32>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, size)
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_port = port.bigEndian
    guard inet_pton(AF_INET, address, &name.sin_addr) == 1 else { throw Failure(code: EINVAL) }
    let bound = withUnsafePointer(to: &name) { pointer in
      // bind(2) expects a pointer to `sockaddr`, with the real size.
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard bound == 0, Glibc.listen(descriptor, 128) == 0 else { throw Failure(code: errno) }
    return result
  }

  /// The port of a listener.
  var port: UInt16 {
    var name = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    _ = withUnsafeMutablePointer(to: &name) { pointer in
      // getsockname(2) writes at most `size` bytes; an AF_INET socket has a `sockaddr_in`.
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        getsockname(descriptor, $0, &size)
      }
    }
    return UInt16(bigEndian: name.sin_port)
  }

  /// Returns the next connection; nil if the system cannot provide one now.
  func accept() -> Socket? {
    while true {
      _ = wait(POLLIN, until: nil)
      let connection = Glibc.accept(descriptor, nil, nil)
      if connection >= 0 {
        var yes: Int32 = 1
        setsockopt(
          connection, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
        return Socket(connection)
      }
      if errno != EINTR && errno != EAGAIN && errno != ECONNABORTED { return nil }
    }
  }

  /// Waits until the socket can be read from or written to. Returns false at the deadline.
  func wait(_ events: Int32, until deadline: Deadline?) -> Bool {
    while true {
      var request = pollfd(fd: descriptor, events: Int16(events), revents: 0)
      let result = poll(&request, 1, deadline?.remaining ?? -1)
      if result > 0 { return true }
      if result == 0 { return false }
      if errno != EINTR { return false }
    }
  }

  /// Returns the bytes that have arrived, at least one; nil at the end, after an error, or at the
  /// deadline.
  func read(upTo count: Int, until deadline: Deadline) -> [UInt8]? {
    while true {
      var received = 0
      var number: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        // recv(2) initialises as many bytes as it returns.
        received = recv(descriptor, buffer.baseAddress, count, 0)
        number = errno
        filled = max(0, received)
      }
      if received > 0 { return bytes }
      guard received < 0, number == EAGAIN || number == EINTR, wait(POLLIN, until: deadline) else {
        return nil
      }
    }
  }

  /// Writes everything. Returns false if the client has disconnected, or accepts nothing for too
  /// long.
  func write(_ bytes: [UInt8], patience: Int = 10_000) -> Bool {
    var done = 0
    var deadline = Deadline(milliseconds: patience)
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        // `done` is below the count, so the address is inside the buffer.
        send(
          descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done,
          Int32(MSG_NOSIGNAL))
      }
      if count > 0 {
        done += count
        deadline = Deadline(milliseconds: patience)
      } else {
        guard errno == EAGAIN || errno == EINTR, wait(POLLOUT, until: deadline) else {
          return false
        }
      }
    }
    return true
  }

  /// Announces the end, and gives the client a moment to read the response: closing a socket with
  /// unread bytes would discard the response.
  func finish() {
    shutdown(descriptor, Int32(SHUT_WR))
    let deadline = Deadline(milliseconds: 500)
    var rest = 2_000_000
    while rest > 0, let bytes = read(upTo: 65_536, until: deadline) { rest -= bytes.count }
  }
}

/// A time by which something must be done.
struct Deadline: Sendable {
  private let end: Int

  init(milliseconds: Int) {
    end = Deadline.now + milliseconds
  }

  /// The remaining milliseconds, at least 0.
  var remaining: Int32 { Int32(clamping: max(0, end - Deadline.now)) }

  /// Milliseconds since a fixed time.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }
}

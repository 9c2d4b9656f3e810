import Glibc
import Synchronization

/// Informs all open tabs of changes, with server-sent events (the HTML standard, section 9.2).
///
/// An event contains only an increasing number. A slow client delays nobody: it receives the latest
/// state when it can, and misses the states between.
final class Announcer: Sendable {
  private struct State {
    var number = 0
    /// The pipes that wake the threads which serve clients.
    var wakers: [Int: Int32] = [:]
    var lastClient = 0
  }

  private let state = Mutex(State())

  /// Informs all clients of a new state.
  func announce() {
    state.withLock { state in
      state.number += 1
      for waker in state.wakers.values {
        var byte: UInt8 = 1
        // If the pipe is full, its content wakes the thread as well.
        write(waker, &byte, 1)
      }
    }
  }

  /// Sends events to a client until it disconnects.
  func serve(_ socket: Socket) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    let waker = ends[1]
    let client = state.withLock { state in
      state.lastClient += 1
      state.wakers[state.lastClient] = waker
      return state.lastClient
    }
    defer {
      state.withLock { $0.wakers[client] = nil }
      for end in ends { close(end) }
    }
    var told = 0
    // A client that connects late gets the current number, because it may have loaded its page
    // before that state.
    guard socket.write(Array("retry: 500\n\n".utf8)) else { return }
    while true {
      let number = state.withLock { $0.number }
      if number > told {
        told = number
        guard socket.write(Array("data: \(number)\n\n".utf8), patience: 5_000)
        else { return }
      }
      var requests = [
        pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0),
        pollfd(fd: socket.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&requests, 2, 15_000)
      if count == 0 {
        // This keeps proxies from closing the connection, and detects clients that have
        // disconnected.
        guard socket.write(Array(":\n\n".utf8), patience: 5_000) else { return }
        continue
      }
      if requests[0].revents != 0 {
        var bytes = [UInt8](repeating: 0, count: 64)
        while read(ends[0], &bytes, bytes.count) > 0 {}
      }
      if requests[1].revents != 0,
        socket.read(upTo: 4_096, until: Deadline(milliseconds: 0)) == nil
      {
        return
      }
    }
  }
}

import Glibc
import Synchronization

/// Tells all open tabs of changes, as server-sent events (the HTML standard, section 9.2).
///
/// They are told a number that grows, and nothing else. Nobody waits for a slow client: each is told of
/// the latest state when it can take it, and what came between is left out.
final class Announcer: Sendable {
  private struct State {
    var number = 0
    /// The ends of pipes that wake who serves a client.
    var wakers: [Int: Int32] = [:]
    var lastClient = 0
  }

  private let state = Mutex(State())

  /// Tells everybody that there is something new.
  func announce() {
    state.withLock { state in
      state.number += 1
      for waker in state.wakers.values {
        var byte: UInt8 = 1
        // A full pipe wakes as well as another byte would.
        write(waker, &byte, 1)
      }
    }
  }

  /// Sends events to a client until it goes.
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
    // A client that comes late is told what is now: it may have loaded its page before that.
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
        // Keeps what is between us from closing the connection, and finds out who has gone.
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

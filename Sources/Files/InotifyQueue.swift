import Glibc

/// The system's queue of file events: inotify(7).
final class InotifyQueue: Sendable {
  /// A number of errno(3).
  struct Failure: Error {
    let code: Int32
  }

  /// Something that happened.
  struct Event {
    let watch: Int32
    fileprivate let mask: UInt32
    /// The name in the watched folder. nil for the folder itself, and for a hidden file or an
    /// editor's leftover.
    let name: String?

    /// Whether events were lost.
    var isOverflow: Bool { mask & InotifyQueue.overflow != 0 }
    /// Whether the system has taken the watch away.
    var isWatchGone: Bool { mask & InotifyQueue.ignored != 0 }
    /// Whether the watched folder was removed or renamed.
    var isOfFolderItself: Bool { mask & InotifyQueue.itself != 0 || isWatchGone }
    /// Whether the name belongs to a folder.
    var isFolder: Bool { mask & InotifyQueue.isFolder != 0 }
    /// Whether the file is complete: closed after writing, or moved into place.
    var isSettled: Bool { mask & InotifyQueue.settled != 0 }
  }

  // From Linux's inotify.h: these never change.
  private static let modify: UInt32 = 0x2
  private static let attributes: UInt32 = 0x4
  private static let closeWrite: UInt32 = 0x8
  private static let movedFrom: UInt32 = 0x40
  private static let movedTo: UInt32 = 0x80
  private static let create: UInt32 = 0x100
  private static let delete: UInt32 = 0x200
  private static let deleteSelf: UInt32 = 0x400
  private static let moveSelf: UInt32 = 0x800
  fileprivate static let overflow: UInt32 = 0x4000
  fileprivate static let ignored: UInt32 = 0x8000
  private static let onlyFolders: UInt32 = 0x0100_0000
  private static let noLinks: UInt32 = 0x0200_0000
  fileprivate static let isFolder: UInt32 = 0x4000_0000
  fileprivate static let itself = deleteSelf | moveSelf
  fileprivate static let settled = closeWrite | movedTo | attributes
  private static let wanted =
    modify | attributes | closeWrite | movedFrom | movedTo | create | delete | deleteSelf | moveSelf
    | onlyFolders

  private let descriptor: Int32

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// A new queue.
  static func open() -> Result<InotifyQueue, Failure> {
    let descriptor = inotify_init1(Int32(O_NONBLOCK | O_CLOEXEC))
    return descriptor < 0
      ? .failure(Failure(code: errno)) : .success(InotifyQueue(descriptor))
  }

  /// Watches a folder. Returns the existing watch if the folder is watched already.
  func add(_ path: String, followsLinks: Bool) -> Result<Int32, Failure> {
    let wanted = InotifyQueue.wanted | (followsLinks ? 0 : InotifyQueue.noLinks)
    let watch = inotify_add_watch(descriptor, path, wanted)
    return watch < 0 ? .failure(Failure(code: errno)) : .success(watch)
  }

  /// Stops watching a folder.
  func remove(_ watch: Int32) { inotify_rm_watch(descriptor, watch) }

  /// Waits for events, at most `timeout` milliseconds. Returns whether there are any.
  func wait(_ timeout: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, timeout) > 0
  }

  /// Returns the available events.
  func read() -> [Event] {
    var events: [Event] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 8)
    defer { buffer.deallocate() }
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      guard count > 0 else { return events }
      parse(UnsafeRawBufferPointer(rebasing: buffer[..<count]), &events)
    }
  }

  /// Each event has a watch, a mask, a cookie, the length of the name, and the name with NULs after
  /// it (inotify(7)).
  private func parse(_ bytes: UnsafeRawBufferPointer, _ events: inout [Event]) {
    var place = 0
    while place + 16 <= bytes.count {
      let watch = bytes.loadUnaligned(fromByteOffset: place, as: Int32.self)
      let mask = bytes.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self)
      let length = Int(bytes.loadUnaligned(fromByteOffset: place + 12, as: UInt32.self))
      let start = place + 16
      place = start + length
      guard place <= bytes.count else { return }
      let padded = UnsafeRawBufferPointer(rebasing: bytes[start..<place])
      let name = UnsafeRawBufferPointer(rebasing: padded[..<(padded.firstIndex(of: 0) ?? length)])
      // A name that is not UTF-8 is an error that the next scan of the folder reports.
      let text = name.isEmpty ? nil : String(validating: name, as: UTF8.self) ?? "?"
      if let text, FileTree.isLeftBehind(text) { continue }
      events.append(Event(watch: watch, mask: mask, name: text))
    }
  }
}

import Glibc

/// What has changed in watched folders.
public struct FolderChanges: Sendable, Equatable {
  /// The paths of the changed files, relative to their folder. The index is the folder's place in
  /// the watch.
  public var paths: [Set<String>]
  /// Whether other files may have changed too: folders were added, removed or renamed, or the
  /// system lost events.
  public var mayBeMore = false
  /// Whether the changed files are unknown: even files with the same size and time may have
  /// changed.
  public var isUnknown = false

  /// Changes of some files.
  public init(paths: [Set<String>], mayBeMore: Bool = false, isUnknown: Bool = false) {
    self.paths = paths
    self.mayBeMore = mayBeMore
    self.isUnknown = isUnknown
  }

  /// Whether nothing has changed.
  public var isEmpty: Bool { !mayBeMore && paths.allSatisfy(\.isEmpty) }
}

/// Watches folders, and all folders below them, for changes. It uses inotify(7), or polls if the
/// system has no watches left.
///
/// It ignores hidden files and editors' leftovers. It reports a change in several steps once it is
/// complete: a file that is being written, an editor that saves by renaming, a checkout of Git.
public struct FolderWatch: ~Copyable {
  /// Why folders cannot be watched.
  public enum Obstacle: Sendable, Equatable {
    /// `fs.inotify.max_user_watches` is reached.
    case watches
    /// `fs.inotify.max_user_instances` is reached.
    case instances
    /// Another error of the system.
    case system(errno: Int32)
  }

  /// The reason why the folders are polled and not watched; nil when they are watched.
  public private(set) var obstacle: Obstacle?

  private let folders: [String]
  /// Files that exist while a program makes many changes.
  private let locks: [String]
  private let queue: InotifyQueue?
  /// The folder of each watch.
  private var places: [Int32: Place] = [:]
  /// The files of the folders at the last poll, if they are polled.
  private var last: [[FileEntry]] = []

  private struct Place: Equatable {
    let folder: Int
    /// The path below the watched folder; empty for that folder.
    let path: String
  }

  /// Starts to watch folders. No change is missed from here on.
  ///
  /// - Parameters:
  ///   - folders: their paths; they need not exist yet.
  ///   - locks: files that exist while a program changes many others, such as `.git/index.lock`.
  ///   - polls: whether to poll even if watches would work.
  public init(_ folders: [String], locks: [String] = [], polls: Bool = false) {
    self.folders = folders
    self.locks = locks
    if polls {
      queue = nil
      obstacle = .system(errno: 0)
    } else {
      switch InotifyQueue.open() {
      case .success(let opened): queue = opened
      case .failure(let number):
        queue = nil
        obstacle = number.code == EMFILE ? .instances : .system(errno: number.code)
      }
    }
    watchAll()
    if obstacle != nil { last = scan() }
  }

  /// Waits for changes, at most `timeout` milliseconds. Returns nil if there were none.
  public mutating func next(timeout: Int32) -> FolderChanges? {
    guard obstacle == nil, let queue else { return look(timeout) }
    guard queue.wait(timeout) else { return checkRoots() }
    let start = milliseconds()
    var collected = Collected(folders: folders.count)
    while true {
      for event in queue.read() { take(event, &collected) }
      if collected.isEmpty { return nil }
      let elapsed = milliseconds() - start
      if queue.wait(collected.patience), elapsed < 3_000 { continue }
      guard elapsed < 10_000, locks.contains(where: { access($0, F_OK) == 0 }) else { break }
      _ = queue.wait(20)
    }
    if collected.changes.mayBeMore { watchAll() }
    return collected.changes
  }

  /// The events of one change, as they arrive.
  private struct Collected {
    var changes: FolderChanges
    /// Files that were made, written to or removed, which may change again in a moment.
    var unsettled: Set<String> = []
    var count = 0

    init(folders: Int) {
      changes = FolderChanges(paths: Array(repeating: [], count: folders))
    }

    var isEmpty: Bool { changes.isEmpty }

    /// How long it must be quiet before the change counts as complete, in milliseconds.
    var patience: Int32 {
      if count > 8 || changes.mayBeMore { return 80 }
      return unsettled.isEmpty ? 2 : 40
    }
  }

  private mutating func take(_ event: InotifyQueue.Event, _ collected: inout Collected) {
    if event.isOverflow {
      collected.changes.mayBeMore = true
      collected.changes.isUnknown = true
      return
    }
    guard let place = places[event.watch] else { return }
    if event.isWatchGone { places[event.watch] = nil }
    if event.isOfFolderItself {
      collected.changes.mayBeMore = true
      return
    }
    guard let name = event.name else { return }
    let path = place.path.isEmpty ? name : "\(place.path)/\(name)"
    collected.count += 1
    if event.isFolder {
      collected.changes.mayBeMore = true
      return
    }
    collected.changes.paths[place.folder].insert(path)
    let key = "\(place.folder)/\(path)"
    if event.isSettled { collected.unsettled.remove(key) } else { collected.unsettled.insert(key) }
  }

  /// Checks whether a missing folder has appeared.
  private mutating func checkRoots() -> FolderChanges? {
    let watched = Set(places.values.filter { $0.path.isEmpty }.map(\.folder))
    guard watched.count < folders.count else { return nil }
    let before = places.count
    watchAll()
    guard places.count > before else { return nil }
    return FolderChanges(paths: folders.map { _ in [] }, mayBeMore: true)
  }

  // MARK: - Watches

  /// Watches all existing folders. A folder that is watched already keeps its watch.
  private mutating func watchAll() {
    guard obstacle == nil, let queue else { return }
    var places: [Int32: Place] = [:]
    for (index, folder) in folders.enumerated() {
      guard watch(folder, Place(folder: index, path: ""), queue, &places) else { return }
      for entry in FileTree.scan(root: folder).entries
      where entry.kind == .directory && !entry.isIgnorable {
        let place = Place(folder: index, path: entry.path)
        guard watch("\(folder)/\(entry.path)", place, queue, &places) else { return }
      }
    }
    for watch in self.places.keys where places[watch] == nil { queue.remove(watch) }
    self.places = places
  }

  /// Watches a folder. Returns false if there are no watches left; then nothing is watched any
  /// more.
  private mutating func watch(
    _ path: String, _ place: Place, _ queue: InotifyQueue, _ places: inout [Int32: Place]
  ) -> Bool {
    // Only a watched folder itself may be a link.
    switch queue.add(path, followsLinks: place.path.isEmpty) {
    case .success(let watch): places[watch] = place
    case .failure(let number):
      guard number.code == ENOSPC else { return true }
      obstacle = .watches
      last = scan()
      return false
    }
    return true
  }

  // MARK: - Polling

  private func scan() -> [[FileEntry]] {
    folders.map { folder in
      FileTree.scan(root: folder).entries.filter(\.isWatched)
    }
  }

  private mutating func look(_ timeout: Int32) -> FolderChanges? {
    let interval: Int32 = 400
    let end = milliseconds() + Int(timeout)
    while true {
      poll(nil, 0, min(interval, max(timeout, 1)))
      let now = scan()
      if now != last {
        last = now
        // Whoever made a change may still be busy.
        while true {
          poll(nil, 0, 60)
          let again = scan()
          if again == last { break }
          last = again
        }
        return FolderChanges(
          paths: folders.map { _ in [] }, mayBeMore: true, isUnknown: true)
      }
      if milliseconds() >= end { return nil }
    }
  }

  private func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }
}

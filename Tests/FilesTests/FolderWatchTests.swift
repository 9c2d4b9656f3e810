import Files
import Glibc
import Testing

@Suite("Watching folders")
struct FolderWatchTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    folder.folder("a")
    folder.folder("b")
    folder.folder("a/inner")
    folder.write("a/one.md", [1])
    folder.write("a/inner/two.md", [2])
  }

  private func watch(polls: Bool = false) -> FolderWatch {
    FolderWatch(
      ["\(folder.path)/a", "\(folder.path)/b"], locks: ["\(folder.path)/lock"], polls: polls)
  }

  private func change(_ paths: Set<String>, _ others: Set<String> = []) -> FolderChanges {
    FolderChanges(paths: [paths, others])
  }

  @Test func nothingHappens() {
    var watch = watch()
    #expect(watch.next(timeout: 1) == nil)
    #expect(watch.obstacle == nil)
  }

  @Test func aFileIsWritten() {
    var watch = watch()
    folder.write("a/inner/two.md", [3])
    folder.write("b/new.css", [4])
    #expect(watch.next(timeout: 5_000) == change(["inner/two.md"], ["new.css"]))
  }

  @Test func anEditorSavesByRenaming() {
    var watch = watch()
    folder.write("a/.one.md.swp", [5])
    folder.write("a/one.md~", [1])
    folder.write("a/one.md.new", [5])
    rename("\(folder.path)/a/one.md.new", "\(folder.path)/a/one.md")
    #expect(watch.next(timeout: 5_000) == change(["one.md", "one.md.new"]))
    #expect(watch.next(timeout: 1) == nil)
  }

  @Test func aFileIsRemoved() {
    var watch = watch()
    unlink("\(folder.path)/a/one.md")
    #expect(watch.next(timeout: 5_000) == change(["one.md"]))
  }

  @Test func aNewFolderIsWatched() {
    var watch = watch()
    folder.folder("a/new")
    folder.write("a/new/x.md", [1])
    #expect(watch.next(timeout: 5_000)?.mayBeMore == true)
    folder.write("a/new/x.md", [2])
    #expect(watch.next(timeout: 5_000) == change(["new/x.md"]))
  }

  @Test func aFolderIsRenamed() {
    var watch = watch()
    rename("\(folder.path)/a/inner", "\(folder.path)/a/other")
    #expect(watch.next(timeout: 5_000)?.mayBeMore == true)
    folder.write("a/other/two.md", [9])
    #expect(watch.next(timeout: 5_000) == change(["other/two.md"]))
  }

  @Test func theFolderItselfDisappearsAndReturns() {
    var watch = watch()
    rename("\(folder.path)/b", "\(folder.path)/c")
    #expect(watch.next(timeout: 5_000)?.mayBeMore == true)
    rename("\(folder.path)/c", "\(folder.path)/b")
    var changes: FolderChanges?
    for _ in 0..<50 where changes == nil { changes = watch.next(timeout: 20) }
    #expect(changes?.mayBeMore == true)
    folder.write("b/x", [1])
    #expect(watch.next(timeout: 5_000) == change([], ["x"]))
  }

  @Test func manyFilesUnderALockAreOneChange() {
    var watch = watch()
    folder.write("lock")
    for number in 0..<300 { folder.write("a/\(number).md", [1]) }
    let path = folder.path
    let thread = UnlockLater(path: "\(path)/lock")
    thread.start()
    let changes = watch.next(timeout: 5_000)
    #expect(changes?.paths[0].count == 301)
    #expect(watch.next(timeout: 1) == nil)
  }

  @Test func withoutWatchesItLooksAgainAndAgain() {
    var watch = watch(polls: true)
    #expect(watch.next(timeout: 1) == nil)
    folder.write("a/one.md", [1, 2])
    let changes = watch.next(timeout: 5_000)
    #expect(changes?.mayBeMore == true)
    #expect(changes?.isUnknown == true)
  }
}

/// Writes another file a little later, and then removes the lock.
private final class UnlockLater: Sendable {
  private let path: String

  init(path: String) { self.path = path }

  func start() {
    var thread = pthread_t()
    // The new thread releases the retained object.
    pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        let path = Unmanaged<UnlockLater>.fromOpaque(argument).takeRetainedValue().path
        usleep(300_000)
        close(open(path.replacing("lock", with: "a/last.md"), O_CREAT | O_WRONLY, 0o644))
        unlink(path)
        return nil
      }, Unmanaged.passRetained(self).toOpaque())
    pthread_detach(thread)
  }
}

import Files
import Glibc
import JSON
import Parallel
import Synchronization

/// A lock on a store that has no operation for one: an object with a random name in `.polder/lock/`.
///
/// Who wants the lock writes its own object, and only then lists the others. Of two at the same time, one at least sees the
/// other, on every store that lists what it has stored (S3 since 2020, WebDAV, folders). Who sees another takes its own
/// away, and tries again later if the other does not hold the lock yet. The holder writes its object again every 20
/// seconds. One that is three minutes older than a new object, by the store's clock, counts as left behind.
final class RcloneLock: Sendable {
  private let rclone: Rclone
  private let owner: String
  private let mark: String
  private let state = Mutex(State())

  private struct State {
    var isHeld = false
    /// When the object was last written, in milliseconds of a monotonic clock.
    var beat: Int64 = 0
  }

  /// Seconds after which the object of a holder that is gone counts as left behind.
  private static let lease = 180
  private static let beatSeconds = 20

  init(_ rclone: Rclone, owner: String) {
    self.rclone = rclone
    self.owner = owner.split(separator: "\n").joined(separator: " ")
    mark = TemporaryFolder.randomName()
  }

  static let folder = ".polder/lock"

  /// Takes the lock, or throws `TargetError.locked`.
  func take() throws(TargetError) {
    var last = ""
    for attempt in 0..<6 {
      if attempt > 0 { usleep(UInt32.random(in: 500_000...2_500_000)) }
      try write(isHeld: false)
      let others: [Entry]
      do throws(TargetError) {
        others = try self.others()
        if others.isEmpty {
          try write(isHeld: true)
          state.withLock { $0.isHeld = true }
          keep()
          return
        }
      } catch {
        try? remove([mark])
        throw error
      }
      try remove([mark])
      last = others[0].owner
      if others.contains(where: \.isHeld) { break }
    }
    throw .locked(owner: last)
  }

  /// Gives the lock back.
  func giveBack() throws(TargetError) {
    // Waits for an object that is being written, which would come back.
    state.withLock { $0.isHeld = false }
    try remove([mark])
  }

  /// Throws if the object may be gone, because it could not be written for a while.
  func check() throws(TargetError) {
    let age = state.withLock { now() - $0.beat }
    if age < Int64(RcloneLock.lease) * 500 { return }
    let answer = try rclone.output(
      ["cat", "--no-traverse", "--files-from-raw=-", rclone.place.below(RcloneLock.folder)],
      input: Array("\(mark)\n".utf8))
    guard !answer.isEmpty else {
      throw .failed(reason: "this publication does not have the target any more")
    }
    try write(isHeld: true)
  }

  /// Removes the objects of all others, for a lock that was left behind.
  static func breakAll(_ rclone: Rclone) throws(TargetError) {
    let answer = try rclone.run(["delete", rclone.place.below(folder)])
    if answer.status != 0, !isMissing(answer) { throw rclone.error(answer) }
  }

  /// The object of another publication.
  private struct Entry {
    let name: String
    let owner: String
    let isHeld: Bool
  }

  /// Returns the others that live, and removes those that are left behind.
  private func others() throws(TargetError) -> [Entry] {
    let answer = try rclone.run([
      "lsjson", "--files-only", "--use-server-modtime", "--no-mimetype",
      rclone.place.below(RcloneLock.folder),
    ])
    guard answer.status == 0, let list = JSONValue(answer.output) else {
      throw rclone.error(answer)
    }
    var times: [String: Int] = [:]
    for element in list.elements {
      guard case .string(let name)? = element["Name"], case .string(let time)? = element["ModTime"]
      else { continue }
      times[name] = RcloneLock.seconds(time) ?? 0
    }
    guard let own = times.removeValue(forKey: mark) else {
      throw .failed(
        reason:
          "the store does not list what it has just stored, so two publications could not see each other"
      )
    }
    var living: [Entry] = []
    var gone: [String] = []
    for (name, time) in times.sorted(by: { $0.key < $1.key }) {
      // A name of 16 hexadecimal digits is ours; anything else is somebody else's file.
      guard name.utf8.count == 16, name.allSatisfy(\.isHexDigit) else { continue }
      let text = try rclone.output(
        ["cat", "--no-traverse", "--files-from-raw=-", rclone.place.below(RcloneLock.folder)],
        input: Array("\(name)\n".utf8), outputLimit: 1 << 20)
      if text.isEmpty { continue }
      let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
      let owner = lines.count > 1 ? String(lines[1]) : ""
      if own - time > RcloneLock.lease || LockOwner(owner)?.isGone == true {
        gone.append(name)
      } else {
        living.append(Entry(name: name, owner: owner, isHeld: lines.first == "held"))
      }
    }
    if !gone.isEmpty { try remove(gone) }
    return living
  }

  private func write(isHeld: Bool) throws(TargetError) {
    let text = Array("\(isHeld ? "held" : "asking")\n\(owner)\n".utf8)
    _ = try rclone.output(
      ["rcat", rclone.place.below("\(RcloneLock.folder)/\(mark)")], input: text, seconds: 60)
    state.withLock { $0.beat = now() }
  }

  private func remove(_ names: [String]) throws(TargetError) {
    let answer = try rclone.run(
      ["delete", "--no-traverse", "--files-from-raw=-", rclone.place.below(RcloneLock.folder)],
      input: Array(names.map { "\($0)\n" }.joined().utf8), seconds: 120)
    if answer.status != 0, !RcloneLock.isMissing(answer) { throw rclone.error(answer) }
  }

  private static func isMissing(_ answer: Rclone.Answer) -> Bool {
    answer.messages.contains("directory not found") || answer.messages.contains("object not found")
  }

  /// Writes the object again and again while the lock is held.
  private func keep() {
    _ = Threads.detach { [self] in
      var waited = 0
      while true {
        sleep(1)
        waited += 1
        let isOver = state.withLock { state in
          guard state.isHeld else { return true }
          guard waited >= RcloneLock.beatSeconds else { return false }
          waited = 0
          let text = Array("held\n\(owner)\n".utf8)
          let isWritten =
            (try? rclone.output(
              ["rcat", rclone.place.below("\(RcloneLock.folder)/\(mark)")], input: text, seconds: 60
            ))
            != nil
          if isWritten { state.beat = now() }
          return false
        }
        if isOver { return }
      }
    }
  }

  private func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// Returns the seconds since 1970 of a time as rclone prints it: `2026-11-30T23:46:34.123Z`, `…+01:00` (RFC 3339).
  static func seconds(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      range.upperBound <= bytes.count
        ? Int(String(decoding: bytes[range], as: UTF8.self)) : nil
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19)
    else { return nil }
    // Days since 1970 in the Gregorian calendar, counted from a year that begins in March.
    let y = month > 2 ? year : year - 1
    let m = (month + 9) % 12
    let days = 365 * y + y / 4 - y / 100 + y / 400 + (m * 306 + 5) / 10 + day - 1 - 719_468
    var result = ((days * 24 + hour) * 60 + minute) * 60 + second
    if let sign = bytes.dropFirst(19).firstIndex(where: {
      $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
    }),
      let hours = number(sign + 1..<sign + 3), let minutes = number(sign + 4..<sign + 6)
    {
      let offset = (hours * 60 + minutes) * 60
      result += bytes[sign] == UInt8(ascii: "+") ? -offset : offset
    }
    return result
  }
}

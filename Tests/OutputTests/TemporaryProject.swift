import Diagnostics
import Foundation
import Glibc
import Testing

@testable import Output

/// A project's folders in a temporary folder, removed at the end.
final class TemporaryProject {
  let root: String
  var publicFolder: String { root + "/Public" }
  var stateFolder: String { root + "/.polder" }

  init() throws {
    let base = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : NSTemporaryDirectory()
    root = "\(base)/polder-output-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func committer(
    threads: Int = 2, interrupt: (@Sendable (DiskChange) -> Int32?)? = nil
  ) -> OutputCommitter {
    OutputCommitter(
      publicFolder: publicFolder, stateFolder: stateFolder, threads: threads, shownAs: "Public",
      disk: Disk(interrupt: interrupt))
  }

  @discardableResult
  func commit(_ files: [String: String], threads: Int = 2) throws -> CommitSummary {
    try committer(threads: threads).commit(tree(files))
  }

  /// The output folder's files as text, links as `-> target`, empty folders as `/`.
  func snapshot(notes: Bool = false) -> [String: String] {
    var result: [String: String] = [:]
    func visit(_ folder: String, _ prefix: String) {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      if names.isEmpty, !prefix.isEmpty { result[prefix] = "/" }
      for name in names where notes || !(prefix.isEmpty && name == ".polder") {
        let path = folder + "/" + name
        var status = stat()
        guard lstat(path, &status) == 0 else { continue }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: visit(path, prefix + name + "/")
        case S_IFLNK:
          let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path)
          result[prefix + name] = "-> " + (target ?? "?")
        default: result[prefix + name] = read(path)
        }
      }
    }
    visit(publicFolder, "")
    return result
  }

  private func read(_ path: String) -> String {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? "?"
  }

  /// The text of a file in the output folder.
  func text(_ path: String) -> String { read(publicFolder + "/" + path) }

  /// Puts a file into the output folder by hand.
  func put(_ path: String, _ text: String) throws {
    let full = publicFolder + "/" + path
    try FileManager.default.createDirectory(
      atPath: (full as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: full))
  }

  func delete(_ path: String) throws {
    try FileManager.default.removeItem(atPath: publicFolder + "/" + path)
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: publicFolder + "/" + path, withDestinationPath: target)
  }

  func status(_ path: String) throws -> FileStatus {
    var status = stat()
    try #require(lstat(publicFolder + "/" + path, &status) == 0)
    return FileStatus(status)
  }

  func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(publicFolder + "/" + path, &status) == 0
  }

  /// Waits until the cache may rely on the files' times, because the time of the latest change
  /// cannot be set.
  static func settle() { usleep(150_000) }
}

func tree(_ files: [String: String]) throws -> OutputTree {
  var tree = OutputTree()
  for (path, text) in files.sorted(by: { $0.key < $1.key }) {
    let collision = tree.add(
      try OutputPath(path), .bytes(Array(text.utf8)), origin: "Content/\(path).md")
    #expect(collision == nil)
  }
  return tree
}

/// The problems of an error, each as `code path`.
func codes(_ error: OutputError?) -> [String] {
  (error?.diagnostics ?? []).map { "\($0.problem.code) \($0.location.file.path)" }
}

/// Pseudo-random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

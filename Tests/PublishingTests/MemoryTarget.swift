import Files
import Output

@testable import Publishing

/// A target in memory, which remembers what it had after each change of a file.
final class MemoryTarget: PublicationTarget {
  var files: [OutputPath: [UInt8]] = [:]
  var records: [RecordName: [UInt8]] = [:]
  var owner: String?
  /// What the site's files are, by their paths: for `send`.
  var source: [OutputPath: [UInt8]] = [:]
  /// Called after each change.
  var onChange: () -> Void = {}
  /// The number of changes after which every step fails; nil for never.
  var changesLeft: Int?

  var place: String { "memory" }

  private func change(_ body: () -> Void) throws(TargetError) {
    if let left = changesLeft {
      guard left > 0 else { throw .failed(reason: "cut") }
      changesLeft = left - 1
    }
    body()
    onChange()
  }

  func lock(owner: String) throws(TargetError) {
    if let other = self.owner { throw .locked(owner: other) }
    self.owner = owner
  }

  func unlock() throws(TargetError) { owner = nil }

  func record(_ name: RecordName, limit: Int) throws(TargetError) -> [UInt8]? { records[name] }

  func store(_ bytes: [UInt8], as name: RecordName) throws(TargetError) {
    try change { records[name] = bytes }
  }

  func taken(among paths: [OutputPath]) throws(TargetError) -> Set<OutputPath> {
    let folders = Set(files.keys.flatMap(\.folders))
    return Set(paths.filter { files[$0] != nil || folders.contains($0.text) })
  }

  func send(_ files: [SentFile], from folder: String) throws(TargetError) {
    for file in files { try change { self.files[file.path] = source[file.path] } }
  }

  func remove(_ paths: [OutputPath]) throws(TargetError) {
    for path in paths { try change { files[path] = nil } }
  }

  func contents(of paths: [OutputPath]) throws(TargetError) -> [OutputPath: [UInt8]] {
    files.filter { paths.contains($0.key) }
  }
}

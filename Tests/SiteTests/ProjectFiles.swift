import Foundation
import Glibc

/// A project on disk that a test changes, and can restore.
struct ProjectFiles {
  let folder: URL
  private let original: [String: [UInt8]]
  /// The bytes of every file by its path below the folder.
  private(set) var files: [String: [UInt8]] = [:]

  /// Reads a folder with `Content` and `Templates`.
  init(_ folder: URL) throws {
    self.folder = folder
    let listed = FileManager.default.enumerator(atPath: folder.path)
    var files: [String: [UInt8]] = [:]
    while let path = listed?.nextObject() as? String {
      let place = folder.appending(path: path)
      if try place.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        files[path] = [UInt8](try Data(contentsOf: place))
      }
    }
    self.files = files
    original = files
  }

  var paths: [String] { files.keys.sorted() }

  func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

  func originalBytes(_ path: String) -> [UInt8]? { original[path] }

  /// How a program saves a file.
  enum Saving: CaseIterable {
    /// Overwrites the old file.
    case over
    /// Replaces the old file by a new one.
    case byRenaming
    /// Removes the old file first.
    case anew
    /// Overwrites the old file and keeps its times, so that only the system knows that it changed.
    case withOldTimes
  }

  /// Saves a file, and makes its parent folders.
  mutating func write(_ path: String, _ bytes: [UInt8], _ saving: Saving = .over) throws {
    let place = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    var status = stat()
    if lstat(place.path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      // A file was turned into this folder, which may be empty now.
      try FileManager.default.removeItem(at: place)
      for file in files.keys where file.hasPrefix(path + "/") { files[file] = nil }
    }
    let data = Data(bytes)
    switch saving {
    case .over: try data.write(to: place)
    case .byRenaming: try data.write(to: place, options: .atomic)
    case .anew:
      try? FileManager.default.removeItem(at: place)
      try data.write(to: place)
    case .withOldTimes:
      let isThere = stat(place.path, &status) == 0
      try data.write(to: place)
      var times = [status.st_atim, status.st_mtim]
      if isThere { utimensat(AT_FDCWD, place.path, &times, 0) }
    }
    files[path] = bytes
  }

  mutating func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: path))
    files[path] = nil
  }

  /// Renames a file or a folder.
  mutating func move(_ path: String, to new: String) throws {
    try FileManager.default.moveItem(
      at: folder.appending(path: path), to: folder.appending(path: new))
    for (file, bytes) in files where file == path || file.hasPrefix(path + "/") {
      files[file] = nil
      files[new + file.dropFirst(path.count)] = bytes
    }
  }

  /// Replaces a file by a folder with a file of the same bytes.
  mutating func turnIntoFolder(_ path: String) throws {
    guard let bytes = files[path] else { return }
    try remove(path)
    let name = path.split(separator: "/").last ?? ""
    try write("\(path)/\(name)", bytes)
  }

  /// Replaces a folder by a link to a folder outside the project.
  mutating func turnIntoLink(_ path: String, to target: URL) throws {
    try FileManager.default.removeItem(at: folder.appending(path: path))
    for file in files.keys where file.hasPrefix(path + "/") { files[file] = nil }
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: path), withDestinationURL: target)
  }

  /// Undoes all changes, as a checkout does, or only those of some files.
  mutating func restore(where isWanted: (String) -> Bool = { _ in true }) throws {
    for path in paths where isWanted(path) && original[path] == nil { try remove(path) }
    for (path, bytes) in original.sorted(by: { $0.key < $1.key })
    where isWanted(path) && files[path] != bytes {
      try clear(path)
      try write(path, bytes)
    }
  }

  /// Removes what is in the way of a file: links and folders with its name, and links above it.
  private func clear(_ path: String) throws {
    var part = ""
    for name in path.split(separator: "/") {
      part += part.isEmpty ? String(name) : "/\(name)"
      let place = folder.appending(path: part)
      var status = stat()
      guard lstat(place.path, &status) == 0 else { return }
      let kind = status.st_mode & S_IFMT
      let isRight = part == path ? kind == S_IFREG : kind == S_IFDIR
      if !isRight { try FileManager.default.removeItem(at: place) }
    }
  }
}

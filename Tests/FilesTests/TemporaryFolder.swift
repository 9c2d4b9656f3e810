import Glibc
import Testing

/// A folder for one test, removed with its content when the test ends.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/polder-files-XXXXXX".utf8CString)
    _ = try #require(mkdtemp(&template))
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { TemporaryFolder.remove(path) }

  private static func remove(_ path: String) {
    chmod(path, 0o700)
    if let directory = opendir(path) {
      while let entry = readdir(directory) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
        if name == Array(".".utf8) || name == Array("..".utf8) { continue }
        let inner = Array(path.utf8) + [UInt8(ascii: "/")] + name
        if entry.pointee.d_type == UInt8(DT_DIR) {
          remove(String(decoding: inner, as: UTF8.self))
        } else {
          unlink((inner + [0]).map { CChar(bitPattern: $0) })
        }
      }
      closedir(directory)
    }
    rmdir(path)
  }

  /// Makes a folder.
  func folder(_ name: String) { mkdir("\(path)/\(name)", 0o755) }

  /// Writes a file.
  func write(_ name: String, _ bytes: [UInt8] = []) {
    write(Array(name.utf8), bytes)
  }

  /// Writes a file with any name.
  func write(_ name: [UInt8], _ bytes: [UInt8] = []) {
    let full = (Array("\(path)/".utf8) + name + [0]).map { CChar(bitPattern: $0) }
    let file = open(full, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }
}

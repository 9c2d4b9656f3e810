import Files
import Glibc

/// A folder for files of this process only, which is removed when it goes out of scope.
struct TemporaryFolder: ~Copyable {
  let path: String

  /// Makes a folder that only this user can read.
  init() throws(TargetError) {
    guard let path = TemporaryFolder.make(in: TemporaryFolder.base) else {
      throw .failed(
        reason:
          "no folder can be made in \(TemporaryFolder.base): \(String(cString: strerror(errno)))")
    }
    self.path = path
  }

  /// Where temporary files belong.
  static var base: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

  /// Makes a folder that only this user can read, and returns its path; nil if that fails, with `errno`.
  static func make(in base: String) -> String? {
    // mkdtemp(3) replaces the six X.
    var name = Array("\(base)/polder-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { return nil }
    return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { TemporaryFolder.remove(path) }

  /// Removes a folder with everything in it. Links are not followed.
  private static func remove(_ path: String) {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name == "." || name == ".." { continue }
        if entry.pointee.d_type == DT_DIR {
          remove("\(path)/\(name)")
        } else {
          unlink("\(path)/\(name)")
        }
      }
      closedir(folder)
    }
    rmdir(path)
  }

  /// Returns a name that no other process chooses: 16 hexadecimal digits.
  static func randomName() -> String {
    let number = UInt64.random(in: .min ... .max)
    let text = String(number, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}

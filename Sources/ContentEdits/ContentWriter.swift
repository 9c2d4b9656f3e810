import Diagnostics
import Files
import Glibc

/// Why an edit was not written; the file is as it was.
public struct EditFailure: Error, Sendable {
  /// What to tell people.
  public let diagnostic: Diagnostic
  /// Whether the machine failed, and not what it was given.
  public let isMachineFailure: Bool

  init(_ problem: EditProblem, _ file: SourceFile) {
    diagnostic = Diagnostic(problem, at: SourceLocation(SourceFile(path: file.path, bytes: [])))
    if case .refused = problem { isMachineFailure = true } else { isMachineFailure = false }
  }
}

/// Writes edits to the files of Content: the only writer of that folder, and never during a build.
public enum ContentWriter {
  /// The largest file that is edited, in bytes.
  private static let limit = 8_000_000

  /// Writes an edit, all of it or nothing: a new file with the old one's permissions takes its place.
  /// Refused when the file is not as it was when the edit was thought of.
  ///
  /// - Parameter path: where the file is on disk.
  public static func write(_ edit: ContentEdit, to path: String) throws(EditFailure) {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileReader.read(path, limit: limit)
    } catch {
      throw EditFailure(.refused(error.errno ?? EIO), edit.file)
    }
    guard bytes == edit.file.bytes else { throw EditFailure(.changedMeanwhile, edit.file) }
    let new = edit.bytes
    if new == bytes { return }
    var status = stat()
    guard lstat(path, &status) == 0 else { throw EditFailure(.refused(errno), edit.file) }
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    // A hidden name: should the machine stop here, no build takes it for a page.
    let temporary = path[..<slash] + ".\(path[slash...]).polder-\(getpid())"
    let descriptor = open(
      String(temporary), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, status.st_mode & 0o7777)
    guard descriptor >= 0 else { throw EditFailure(.refused(errno), edit.file) }
    var failure: Int32?
    if !writeAll(new, to: descriptor) || fchmod(descriptor, status.st_mode & 0o7777) != 0
      || fsync(descriptor) != 0
    {
      failure = errno
    }
    if close(descriptor) != 0 { failure = failure ?? errno }
    if failure == nil, rename(String(temporary), path) != 0 { failure = errno }
    if let failure {
      unlink(String(temporary))
      throw EditFailure(.refused(failure), edit.file)
    }
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      rest = rest.dropFirst(count)
    }
    return true
  }
}

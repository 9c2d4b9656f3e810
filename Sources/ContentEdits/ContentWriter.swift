import Diagnostics
import Files
import Glibc

/// The reason why an edit was not written. The file is unchanged.
public struct EditFailure: Error, Sendable {
  /// What to report to people.
  public let diagnostic: Diagnostic
  /// Whether the machine failed, as opposed to a problem with the edit.
  public let isMachineFailure: Bool

  init(_ problem: EditProblem, _ file: SourceFile) {
    diagnostic = Diagnostic(problem, at: SourceLocation(SourceFile(path: file.path, bytes: [])))
    if case .refused = problem { isMachineFailure = true } else { isMachineFailure = false }
  }
}

/// Writes edits to the files of Content. Nothing else writes to that folder, and this never happens
/// during a build.
public enum ContentWriter {
  /// The size of the largest file that may be edited, in bytes.
  private static let limit = 8_000_000

  /// Writes an edit, completely or not at all. A new file with the permissions of the old one takes
  /// its place. The edit fails if the file has changed since the edit was planned.
  ///
  /// - Parameters:
  ///   - path: where the file is on disk.
  ///   - folders: folders in which no link is followed on the way to the file, wherever it is in
  ///     the path.
  public static func write(
    _ edit: ContentEdit, to path: String, in folders: SourceFolders? = nil
  ) throws(EditFailure) {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileReader.read(path, limit: limit, in: folders)
    } catch {
      throw EditFailure(.refused(error.errno ?? EIO), edit.file)
    }
    guard bytes == edit.file.bytes else { throw EditFailure(.changedMeanwhile, edit.file) }
    let new = edit.bytes
    if new == bytes { return }
    var status = stat()
    guard lstat(path, &status) == 0 else { throw EditFailure(.refused(errno), edit.file) }
    do throws(FileError) {
      try FileWriter.write(new, to: path, permissions: status.st_mode & 0o7777)
    } catch {
      throw EditFailure(.refused(error.errno ?? EIO), edit.file)
    }
  }

  /// Writes a new file, completely or not at all, and makes its folder if it is missing. An
  /// existing file is not changed (EEXIST).
  public static func begin(_ text: String, at path: String) throws(FileError) {
    if let slash = path.lastIndex(of: "/") { try FileWriter.makeFolder(String(path[..<slash])) }
    try FileWriter.write(Array(text.utf8), to: path, over: .kept)
  }

  /// Writes the ledger of published addresses, `urls.txt` in the folder.
  public static func writeLedger(_ text: String, content folder: String) throws(FileError) {
    try FileWriter.write(Array(text.utf8), to: "\(folder)/urls.txt")
  }
}

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
  /// - Parameters:
  ///   - path: where the file is on disk.
  ///   - folders: folders below which no link is followed to it, wherever it stands in the path.
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

  /// Begins a file, whole or not at all, and its folder where that is missing; a file that is there
  /// already stays as it is (EEXIST).
  public static func begin(_ text: String, at path: String) throws(FileError) {
    if let slash = path.lastIndex(of: "/") { try FileWriter.makeFolder(String(path[..<slash])) }
    try FileWriter.write(Array(text.utf8), to: path, over: .kept)
  }

  /// Writes the ledger of published addresses, `urls.txt` in the folder.
  public static func writeLedger(_ text: String, content folder: String) throws(FileError) {
    try FileWriter.write(Array(text.utf8), to: "\(folder)/urls.txt")
  }
}

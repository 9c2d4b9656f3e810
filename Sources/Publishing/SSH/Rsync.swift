import Files
import Output

/// Sends files with rsync.
struct Rsync {
  private let rsync: ExternalProgram
  private let connection: SSHConnection

  /// Finds rsync on this machine.
  init(_ connection: SSHConnection) throws(TargetError) {
    self.connection = connection
    rsync = try ProgramCalls.find("rsync", package: "rsync")
    try ProgramCalls.check(
      rsync, "rsync", package: "rsync", asking: "--version", minimum: SSHTarget.minimum)
  }

  /// Sends files that differ, by content and not by time.
  ///
  /// - Parameters:
  ///   - folder: where they are on this machine.
  ///   - target: the folder on the host.
  ///   - isVisible: whether visitors see that folder. Then `.polder/incoming` in it takes each file until it is whole.
  func send(
    _ paths: [OutputPath], from folder: String, to target: String, isVisible: Bool
  ) throws(TargetError) {
    let source = folder.hasPrefix("/") ? folder : "./\(folder)"
    var arguments = [
      // The list is exact: nothing is searched, and nothing is ever deleted.
      "--files-from=-", "--from0", "--no-implied-dirs",
      // Times differ in a fresh checkout. New files get the rights that the host's umask allows.
      "--checksum", "--chmod=ugo=rwX",
      // The target's path is data for the rsync of the host, not for its shell (`--secluded-args` since 3.2.6).
      "--protect-args", "--compress", "--timeout=120",
      // A name for each file: rsync ends when nobody reads it any more, so it does not outlive a killed publication.
      "--out-format=%n", "--outbuf=L", "--rsh=\(connection.remoteShell)",
    ]
    if isVisible { arguments.append("--temp-dir=.polder/incoming") }
    arguments += ["--", "\(source)/", "\(connection.place.rsyncHost):\(target)/"]
    var list: [UInt8] = []
    for path in paths { list += Array(path.text.utf8) + [0] }
    let run: ExternalProgram.Run
    do throws(ExternalProgram.Failure) {
      // No time limit of its own for a large site on a slow line: rsync ends when nothing arrives any more.
      run = try rsync.run(
        arguments, input: list, environment: ["RSYNC_RSH": nil, "RSYNC_PARTIAL_DIR": nil],
        seconds: 24 * 3600)
    } catch {
      throw error.targetError("rsync")
    }
    if !run.isSuccess { throw SSHConnection.error(LastWords(run.messages), status: run.status) }
  }
}

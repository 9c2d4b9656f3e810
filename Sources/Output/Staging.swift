import Diagnostics
import Files
import Glibc

/// Writes the new files into the staging folder. Several threads use it.
struct Stager: Sendable {
  /// The result of writing one file.
  struct Written: Sendable {
    let digest: ContentHash
    let size: Int64
    /// The status of a copied file's source, as far as the next build may rely on it.
    let source: FileStatus?
  }

  let folder: PublicFolder
  /// The staging folder's descriptor.
  let staging: Int32
  let files: [OutputTree.File]
  let staged: [Plan.StagedFile]
  let assessments: [Assessment]
  /// Nanoseconds since 1970, taken when the commit began.
  let now: Int64

  private var disk: Disk { folder.disk }

  /// Writes some of the staged files.
  func write(_ range: Range<Int>) throws(OutputError) -> [Written] {
    var walker = FolderWalker(root: staging, disk: disk)
    let hasher = FileHasher(disk: disk)
    var result: [Written] = []
    result.reserveCapacity(range.count)
    for item in staged[range] {
      let file = files[item.position]
      switch file.content {
      case .bytes(let bytes):
        let digest = assessments[item.position].digest ?? ContentHash.hash(bytes)
        try write(bytes, item, &walker)
        result.append(Written(digest: digest, size: Int64(bytes.count), source: nil))
      case .spooled(let part):
        try write(bytes(of: part, file), item, &walker)
        result.append(Written(digest: part.digest, size: Int64(part.size), source: nil))
      case .copy(let source, let size):
        result.append(try copy(source, size: Int64(size), item, &walker, hasher))
      }
    }
    return result
  }

  private func bytes(
    of part: SpooledBytes, _ file: OutputTree.File
  ) throws(OutputError) -> [UInt8] {
    do throws(SystemError) { return try part.read() } catch {
      throw OutputError(error, .read, folder.shown(file.path.text))
    }
  }

  private func write(
    _ bytes: [UInt8], _ item: Plan.StagedFile, _ walker: inout FolderWalker
  ) throws(OutputError) {
    do throws(SystemError) {
      let target = try create(item, &walker)
      let result = bytes.withUnsafeBytes { buffer in
        Result { () throws(SystemError) in try disk.write(buffer, to: target) }
      }
      if case .failure(let error) = result {
        close(target)
        throw error
      }
      try disk.finish(target)
    } catch {
      throw refusal(error, files[item.position])
    }
  }

  /// Copies a file piece by piece. The hash is that of the pieces that were written.
  private func copy(
    _ source: String, size: Int64, _ item: Plan.StagedFile, _ walker: inout FolderWalker,
    _ hasher: borrowing FileHasher
  ) throws(OutputError) -> Written {
    let file = files[item.position]
    let opened: (number: Int32, status: FileStatus)
    do throws(SystemError) {
      opened = try disk.openSource(source)
    } catch {
      if error.code == ENOENT { throw changed(source, file) }
      throw OutputError(error, .read, source)
    }
    defer { close(opened.number) }
    guard opened.status.kind == .file, opened.status.size == size else {
      throw changed(source, file)
    }
    let target: Int32
    do throws(SystemError) {
      target = try create(item, &walker)
    } catch {
      throw refusal(error, file)
    }
    var isWriting = false
    let read: (digest: ContentHash, size: Int64)
    do throws(SystemError) {
      read = try hasher.digest(of: opened.number) { (piece) throws(SystemError) in
        isWriting = true
        try disk.write(piece, to: target)
        isWriting = false
      }
    } catch {
      close(target)
      throw isWriting ? refusal(error, file) : OutputError(error, .read, source)
    }
    do throws(SystemError) {
      try disk.finish(target)
    } catch {
      throw refusal(error, file)
    }
    guard read.size == size else { throw changed(source, file) }
    let isSettled = StatusCache.isSettled(opened.status, at: now)
    return Written(
      digest: read.digest, size: read.size, source: isSettled ? opened.status : nil)
  }

  /// Creates a staged file and its parent folders.
  private func create(
    _ item: Plan.StagedFile, _ walker: inout FolderWalker
  ) throws(SystemError) -> Int32 {
    let place = try walker.enter(
      prefix: String(item.move), files[item.position].path.text.utf8.dropFirst(item.prefix),
      making: true)
    guard case .inside(let parent, let name) = place else { throw SystemError(code: ENOTDIR) }
    return try disk.createFile(name, in: parent)
  }

  private func refusal(_ error: SystemError, _ file: OutputTree.File) -> OutputError {
    let path = folder.shown(file.path.text)
    if error.code == ENAMETOOLONG {
      return OutputError(.nameTooLong(path, origin: file.origin), at: path)
    }
    return OutputError(error, .write, path)
  }

  private func changed(_ source: String, _ file: OutputTree.File) -> OutputError {
    let path = folder.shown(file.path.text)
    return OutputError(.changedSource(source, path: path), at: path)
  }
}

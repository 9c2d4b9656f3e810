import Diagnostics
import Files
import Glibc

/// What must be done about one file of the site, based on what is at its path.
struct Assessment: Sendable {
  /// What must be done.
  enum Action: Sendable {
    /// The file is there with the right bytes.
    case leave
    /// A file that Polder wrote is there, with other bytes.
    case replace
    /// Nothing is there, but the folder is.
    case add
    /// Nothing is there, and the folder of the first `end` bytes of the path is new. `clearing` is
    /// a file that Polder wrote in its place and that is no longer part of the site.
    case addFolder(end: Int, clearing: FileStatus?)
    /// A folder is there. It must be removed first, which is possible only if Polder made
    /// everything in it.
    case replaceFolder
    /// The file cannot go there.
    case refuse(Refusal)
  }

  /// The reason why a file cannot go to its path.
  enum Refusal: Sendable {
    /// Something is in the way at the first `end` bytes of the path.
    case obstacle(OutputObstacle, end: Int)
    /// The file system does not accept the name.
    case nameTooLong
    /// The source to be copied has disappeared or has another size.
    case changedSource
  }

  var action: Action
  /// The hash of the new bytes; nil for a copy whose source has not been read.
  var digest: ContentHash?
  /// The number of new bytes.
  var size: Int64
  /// The status of the existing file and of the source, as far as the next build may rely on it.
  var record = StatusCache.Record()
  /// The position of a manifest entry that is the same file under a name with other case or
  /// normalisation, on a file system that does not distinguish them; or -1.
  var respelt = -1
}

/// Compares the site with the disk. It changes nothing, and several threads use it.
struct Assessor: Sendable {
  let folder: PublicFolder
  let files: [OutputTree.File]
  let manifest: Manifest
  /// For each file the position of its path in the manifest, or -1.
  let known: [Int]
  /// The entries that are no longer part of the site, by names without case and normalisation.
  let gone: [String: Int]
  let cache: StatusCache
  /// Nanoseconds since 1970, taken before any file is examined.
  let now: Int64

  private var disk: Disk { folder.disk }

  /// Returns the assessments of some of the files. Throws everything that is in their way.
  func assess(_ range: Range<Int>) throws(OutputError) -> [Assessment] {
    var walker = FolderWalker(root: folder.descriptor, disk: disk)
    let hasher = FileHasher(disk: disk)
    var result: [Assessment] = []
    result.reserveCapacity(range.count)
    for position in range {
      result.append(try assess(position, &walker, hasher))
    }
    return result
  }

  private func assess(
    _ position: Int, _ walker: inout FolderWalker, _ hasher: borrowing FileHasher
  ) throws(OutputError) -> Assessment {
    var assessment = try examineContent(position)
    if case .refuse = assessment.action { return assessment }
    let path = files[position].path.text
    do throws(SystemError) {
      switch try walker.enter(path.utf8) {
      case .inside(let parent, let name):
        try compare(position, &assessment, parent, name, hasher)
      case .missing(let end):
        assessment.action = .addFolder(end: end, clearing: nil)
      case .blocked(let end, let status):
        let blocked = String(decoding: path.utf8.prefix(end), as: UTF8.self)
        if status.kind == .file, manifest.entry(blocked) != nil {
          assessment.action = .addFolder(end: end, clearing: status)
        } else {
          let obstacle: OutputObstacle =
            switch status.kind {
            case .link: .link
            case .special: .special
            case .file, .folder: .fileForFolder
            }
          assessment.action = .refuse(.obstacle(obstacle, end: end))
        }
      }
    } catch {
      if error.code == ENAMETOOLONG {
        assessment.action = .refuse(.nameTooLong)
      } else {
        throw folder.failure(error, .read, path)
      }
    }
    return assessment
  }

  // MARK: The new bytes

  /// Returns the size and hash of the content. A copy has a hash only if the cache knows it.
  private func examineContent(_ position: Int) throws(OutputError) -> Assessment {
    switch files[position].content {
    case .bytes(let bytes):
      return Assessment(action: .leave, digest: ContentHash.hash(bytes), size: Int64(bytes.count))
    case .spooled(let part):
      return Assessment(action: .leave, digest: part.digest, size: Int64(part.size))
    case .copy(let source, let size):
      var assessment = Assessment(action: .leave, digest: nil, size: Int64(size))
      guard let descriptor = try openSource(source, size: size, &assessment) else {
        return assessment
      }
      defer { close(descriptor.number) }
      let status = descriptor.status
      let isKnown = known[position] >= 0
      if isKnown, status == cache[known[position]].source {
        assessment.digest = manifest.entries[known[position]].digest
      }
      if StatusCache.isSettled(status, at: now) { assessment.record.source = status }
      return assessment
    }
  }

  /// Opens a file to be copied. If it has disappeared or has another size, that becomes the
  /// assessment.
  private func openSource(
    _ source: String, size: Int, _ assessment: inout Assessment
  ) throws(OutputError) -> (number: Int32, status: FileStatus)? {
    do throws(SystemError) {
      let descriptor = try disk.openSource(source)
      if descriptor.status.kind == .file, descriptor.status.size == Int64(size) {
        return descriptor
      }
      close(descriptor.number)
    } catch {
      if error.code != ENOENT { throw OutputError(error, .read, source) }
    }
    assessment.action = .refuse(.changedSource)
    return nil
  }

  /// Returns the hash of the new bytes. It reads a source that has not been read yet.
  private func digest(
    _ position: Int, _ assessment: inout Assessment, _ hasher: borrowing FileHasher
  ) throws(SystemError) -> ContentHash {
    if let digest = assessment.digest { return digest }
    guard case .copy(let source, _) = files[position].content else {
      return ContentHash.hash([])
    }
    let descriptor = try disk.openSource(source).number
    defer { close(descriptor) }
    let read = try hasher.digest(of: descriptor)
    assessment.digest = read.digest
    return read.digest
  }

  // MARK: Existing files

  private func compare(
    _ position: Int, _ assessment: inout Assessment, _ parent: Int32, _ name: Disk.Name,
    _ hasher: borrowing FileHasher
  ) throws(SystemError) {
    let isOwn = known[position] >= 0
    guard let status = try disk.status(name, in: parent) else {
      assessment.action = .add
      return
    }
    let length = files[position].path.text.utf8.count
    switch status.kind {
    case .folder:
      assessment.action = .replaceFolder
    case .link:
      assessment.action = .refuse(.obstacle(.link, end: length))
    case .special:
      assessment.action = .refuse(.obstacle(.special, end: length))
    case .file:
      var isOwn = isOwn
      if !isOwn, let position = try respelling(of: files[position].path.text, status) {
        assessment.respelt = position
        isOwn = true
      }
      let isSame = try hasNewBytes(position, &assessment, status, parent, name, hasher)
      if isSame {
        assessment.action = .leave
        if StatusCache.isSettled(status, at: now) { assessment.record.file = status }
      } else if isOwn {
        assessment.action = .replace
      } else {
        assessment.action = .refuse(.obstacle(.file, end: length))
      }
    }
  }

  /// Returns the entry of the manifest that is the same file under another spelling. Both spellings
  /// lead to the same inode only if the file system does not distinguish them.
  private func respelling(
    of path: String, _ status: FileStatus
  ) throws(SystemError) -> Int? {
    guard !gone.isEmpty, let position = gone[path.lowercased()] else { return nil }
    var walker = FolderWalker(root: folder.descriptor, disk: disk)
    let entry = manifest.entries[position]
    guard case .inside(let parent, let name) = try walker.enter(entry.path.text.utf8),
      let other = try disk.status(name, in: parent),
      other.inode == status.inode, other.device == status.device
    else { return nil }
    return position
  }

  /// Whether the file on the disk has the new bytes already.
  private func hasNewBytes(
    _ position: Int, _ assessment: inout Assessment, _ status: FileStatus, _ parent: Int32,
    _ name: Disk.Name, _ hasher: borrowing FileHasher
  ) throws(SystemError) -> Bool {
    guard status.size == assessment.size else { return false }
    let digest = try digest(position, &assessment, hasher)
    if known[position] >= 0, status == cache[known[position]].file {
      return manifest.entries[known[position]].digest == digest
    }
    let descriptor: Int32
    do throws(SystemError) {
      descriptor = try disk.openFile(name, in: parent)
    } catch {
      // A file that cannot be read, or has been replaced, is not what Polder left there.
      if [EACCES, EPERM, ENOENT, ELOOP, ENXIO].contains(error.code) { return false }
      throw error
    }
    defer { close(descriptor) }
    let read = try hasher.digest(of: descriptor)
    return read.size == assessment.size && read.digest == digest
  }
}

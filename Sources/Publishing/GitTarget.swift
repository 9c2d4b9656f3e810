import Files
import Glibc
import Output

/// A branch of a Git repository, from which a host serves the site.
///
/// The branch has one commit, which each publication replaces: in a history, what was withdrawn could still be
/// read. The records are a commit of their own in `refs/polder/BRANCH`: manifest, log, and the commit of the
/// branch that they belong to. A push replaces both at once, and only if nobody else has pushed meanwhile.
///
/// Git's own configuration has the user and the keys. There is no work tree: files of the site become objects
/// of a small repository in the cache folder.
public final class GitTarget: PublicationTarget {
  private let remote: String
  private let branch: String
  private var git: GitProgram
  private let folder: String
  private var isPrepared = false
  /// What the remote repository has; nil if it lacks the branch or the ref.
  private var tip: String?
  private var record: String?
  /// The records that are to be stored with the next push.
  private var pending: [RecordName: [UInt8]] = [:]
  private var hasBegun = false
  private var lockFile: Int32 = -1

  /// Makes a target.
  ///
  /// - Parameters:
  ///   - repository: its URL, or its path.
  ///   - folder: the full path of a folder for Polder's copy of the repository, which need not exist.
  public init(repository: String, branch: String, in folder: String) throws(TargetError) {
    remote = repository
    self.branch = branch
    self.folder = folder
    git = try GitProgram(repository: folder)
  }

  deinit { if lockFile >= 0 { close(lockFile) } }

  /// The place, for messages.
  public var place: String { "\(GitProgram.withoutSecrets(remote)), \(branch)" }
  /// Whether visitors see nothing of a publication until it is complete.
  public var isAtomic: Bool { true }

  private var siteRef: String { "refs/heads/\(branch)" }
  private var recordRef: String { "refs/polder/\(branch)" }
  private var index: String { folder + "/polder-index" }
  /// The name of the file in the record's tree with the commit of the branch.
  private static let commitName = "commit"

  // MARK: The repository

  /// Makes Polder's copy, and fetches what the remote repository has.
  private func prepare() throws(TargetError) {
    if isPrepared { return }
    if access(folder + "/HEAD", F_OK) != 0 {
      do throws(FileError) {
        try FileWriter.makeFolder(folder)
      } catch {
        throw TargetError(error)
      }
      try git.run(["init", "--quiet", "--bare", "--", folder])
    }
    guard try git.status(["check-ref-format", siteRef]) == 0 else {
      throw .failed(reason: "'\(branch)' cannot be the name of a branch")
    }
    try git.prepare()
    let refs = try git.run(["ls-remote", "--quiet", "--", remote, siteRef, recordRef])
    for line in String(decoding: refs, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: "\t").map(String.init)
      guard words.count == 2 else { continue }
      if words[1] == siteRef { tip = words[0] }
      if words[1] == recordRef { record = words[0] }
    }
    try fetch()
    try checkOwner()
    isPrepared = true
  }

  /// Fetches the last commits, unless the copy has them.
  private func fetch() throws(TargetError) {
    var missing: [String] = []
    for (commit, ref, own) in [(tip, siteRef, "site"), (record, recordRef, "record")] {
      guard let commit, try git.status(["cat-file", "-e", "\(commit)^{tree}"]) != 0 else {
        continue
      }
      missing.append("+\(ref):refs/heads/\(own)")
    }
    guard !missing.isEmpty else { return }
    try git.run(["fetch", "--quiet", "--no-tags", "--depth=1", "--", remote] + missing)
  }

  /// Refuses a branch with commits that Polder did not make.
  private func checkOwner() throws(TargetError) {
    guard let tip else {
      // Somebody removed the branch: there is no publication.
      return
    }
    let known = try recorded(GitTarget.commitName).map { String(decoding: $0, as: UTF8.self) }
    guard known != tip else { return }
    let subject = try git.line(["log", "-1", "--no-show-signature", "--format=%h %s", tip])
    throw .refused(
      reason: "the branch '\(branch)' has a commit that Polder did not make: \(subject)")
  }

  /// The content of a file of the record's commit; nil if there is none.
  private func recorded(_ name: String) throws(TargetError) -> [UInt8]? {
    guard let record, try git.status(["cat-file", "-e", "\(record):\(name)"]) == 0 else {
      return nil
    }
    return try git.run(["cat-file", "blob", "\(record):\(name)"])
  }

  // MARK: The lock

  /// Keeps other publications of this machine away. Those of other machines cannot push at the same time: the
  /// later one fails.
  public func lock(owner: String) throws(TargetError) {
    do throws(FileError) {
      try FileWriter.makeFolder(folder)
    } catch {
      throw TargetError(error)
    }
    let name = folder + "/polder-lock"
    let file = open(name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw TargetError(errno, name) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      close(file)
      let text = (try? FileReader.read(name, limit: 4096)) ?? []
      throw .locked(owner: String(decoding: text, as: UTF8.self))
    }
    ftruncate(file, 0)
    let text = Array(owner.utf8)
    _ = pwrite(file, text, text.count, 0)
    lockFile = file
    removeStaleLocks()
    isPrepared = false
    (tip, record) = (nil, nil)
  }

  /// Removes the lock files of a Git that was killed. Nobody else uses Polder's copy.
  private func removeStaleLocks() {
    for place in ["", "/refs/heads"] {
      for name in (try? FolderRecords.names(in: folder + place)) ?? [] where name.hasSuffix(".lock")
      {
        unlink("\(folder)\(place)/\(name)")
      }
    }
  }

  /// See `PublicationTarget`.
  public func unlock() throws(TargetError) {
    defer {
      if lockFile >= 0 {
        ftruncate(lockFile, 0)
        flock(lockFile, LOCK_UN)
        close(lockFile)
        lockFile = -1
      }
    }
    // Nothing of a publication that failed is stored.
    guard !hasBegun, !pending.isEmpty, let tip else { return }
    try push(site: tip)
  }

  // MARK: Records

  /// See `PublicationTarget`.
  public func record(_ name: RecordName, limit: Int) throws(TargetError) -> [UInt8]? {
    if let bytes = pending[name] { return bytes }
    try prepare()
    // Without the branch, there is no publication that a manifest could describe.
    if name == .manifest, tip == nil { return nil }
    return try recorded(name.rawValue)
  }

  /// Stores a record with the next push: that of the publication, or the one when the target is given back.
  public func store(_ bytes: [UInt8], as name: RecordName) throws(TargetError) {
    pending[name] = bytes
  }

  // MARK: Files

  /// See `PublicationTarget`.
  public func begin() throws(TargetError) {
    try prepare()
    unlink(index)
    pending = [:]
    if let tip {
      try git.run(["read-tree", tip], index: index)
    } else {
      try git.run(["read-tree", "--empty"], index: index)
    }
    hasBegun = true
  }

  /// The objects of the files, by path: of the publication that is made, otherwise of the one that there is.
  private func objects() throws(TargetError) -> [String: String] {
    let list: [UInt8]
    if hasBegun {
      list = try git.run(["ls-files", "--stage", "-z"], index: index)
    } else {
      try prepare()
      guard let tip else { return [:] }
      list = try git.run(["ls-tree", "-r", "-z", tip])
    }
    var objects: [String: String] = [:]
    for entry in list.split(separator: 0) {
      // `100644 OBJECT 0<tab>PATH` or `100644 blob OBJECT<tab>PATH`
      guard let tab = entry.firstIndex(of: UInt8(ascii: "\t")) else { continue }
      let words = String(decoding: entry[..<tab], as: UTF8.self).split(separator: " ")
      guard words.count == 3 else { continue }
      objects[String(decoding: entry[entry.index(after: tab)...], as: UTF8.self)] = String(
        words[hasBegun ? 1 : 2])
    }
    return objects
  }

  /// See `PublicationTarget`.
  public func taken(among paths: [OutputPath]) throws(TargetError) -> Set<OutputPath> {
    let objects = try objects()
    let folders = Set(objects.keys.compactMap { try? OutputPath($0) }.flatMap(\.folders))
    return Set(
      paths.filter { path in
        objects[path.text] != nil || folders.contains(path.text)
          || path.folders.contains { objects[$0] != nil }
      })
  }

  /// See `PublicationTarget`.
  public func contents(of paths: [OutputPath]) throws(TargetError) -> [OutputPath: [UInt8]] {
    let objects = try objects()
    let known = paths.compactMap { path in objects[path.text].map { (path, $0) } }
    if known.isEmpty { return [:] }
    let input = known.map { "\($0.1)\n" }.joined()
    let output = try git.run(["cat-file", "--batch"], input: Array(input.utf8))
    var contents: [OutputPath: [UInt8]] = [:]
    var position = 0
    // Each object is `OBJECT blob SIZE`, a line break, its content, and a line break.
    for (path, _) in known {
      guard let end = output[position...].firstIndex(of: UInt8(ascii: "\n")),
        let size = String(decoding: output[position..<end], as: UTF8.self)
          .split(separator: " ").last.flatMap({ Int($0) }), end + size < output.count
      else { throw .failed(reason: "git cat-file") }
      contents[path] = Array(output[(end + 1)..<(end + 1 + size)])
      position = end + size + 2
    }
    return contents
  }

  /// See `PublicationTarget`.
  public func send(_ files: [SentFile], from folder: String) throws(TargetError) {
    guard let full = realpath(folder, nil) else { throw TargetError(errno, folder) }
    // realpath(3) allocates the text, and the caller frees it.
    defer { free(full) }
    let root = String(cString: full)
    // Paths of the site have no line breaks; that of the folder could.
    guard !root.contains(where: \.isNewline) else {
      throw .failed(
        reason: "\(folder): Git cannot read from a folder with a line break in its name")
    }
    let paths = files.map { "\(root)/\($0.path.text)\n" }.joined()
    let output = try git.run(
      ["hash-object", "-w", "--no-filters", "--stdin-paths"], input: Array(paths.utf8))
    let objects = String(decoding: output, as: UTF8.self).split(separator: "\n")
    guard objects.count == files.count else { throw .failed(reason: "git hash-object") }
    try update(zip(files, objects).map { "100644 \($1)\t\($0.path.text)\0" })
  }

  /// See `PublicationTarget`.
  public func remove(_ paths: [OutputPath]) throws(TargetError) {
    let none = String(repeating: "0", count: 40)
    try update(paths.map { "0 \(none)\t\($0.text)\0" })
  }

  private func update(_ entries: [String]) throws(TargetError) {
    try git.run(
      ["update-index", "-z", "--index-info"], input: Array(entries.joined().utf8), index: index)
  }

  // MARK: Publishing

  /// See `PublicationTarget`.
  public func complete() throws(TargetError) {
    let empty = try git.line(["hash-object", "-w", "--stdin"])
    try update(["100644 \(empty)\t.nojekyll\0"])
    let tree = try git.line(["write-tree"], index: index)
    let site: String
    if let tip, try git.line(["rev-parse", "\(tip)^{tree}"]) == tree {
      site = tip
    } else {
      site = try commit(tree, "Publish the site")
    }
    try push(site: site)
    tip = site
    hasBegun = false
  }

  private func commit(_ tree: String, _ message: String) throws(TargetError) -> String {
    try git.line(["commit-tree", "--no-gpg-sign", "-m", message, tree])
  }

  /// Pushes the site and the records, both or none.
  private func push(site: String) throws(TargetError) {
    var entries: [(name: String, bytes: [UInt8])] = [(GitTarget.commitName, Array(site.utf8))]
    for name in RecordName.allCases where name != .journal {
      if let bytes = pending[name] {
        entries.append((name.rawValue, bytes))
      } else if let bytes = try recorded(name.rawValue) {
        entries.append((name.rawValue, bytes))
      }
    }
    var lines = ""
    for entry in entries.sorted(by: { $0.name < $1.name }) {
      let object = try git.line(["hash-object", "-w", "--stdin"], input: entry.bytes)
      lines += "100644 blob \(object)\t\(entry.name)\n"
    }
    let new = try commit(try git.line(["mktree"], input: Array(lines.utf8)), "Polder's records")
    try git.run(
      [
        "push", "--quiet", "--atomic", "--no-verify", "--force-with-lease=\(siteRef):\(tip ?? "")",
        "--force-with-lease=\(recordRef):\(record ?? "")", "--", remote, "\(site):\(siteRef)",
        "\(new):\(recordRef)",
      ])
    record = new
    pending = [:]
    // The copy keeps what the next publication compares with.
    try git.run(["update-ref", "refs/heads/site", site])
    try git.run(["update-ref", "refs/heads/record", new])
    // What the site does not have any more leaves the copy too. `gc` would pack what stays, for minutes on a
    // large site.
    _ = try? git.run(["prune", "--expire=now"])
  }
}

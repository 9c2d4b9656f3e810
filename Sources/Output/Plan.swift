import Diagnostics
import Files
import Glibc

/// What a commit will do, decided before it changes anything.
struct Plan: Sendable {
  /// A file to be written into the staging folder.
  struct StagedFile: Sendable {
    /// Its position among the site's files.
    let position: Int
    /// The number of the move that brings it into place. This is its name in the staging folder, or
    /// the name of the folder in which it is staged.
    let move: Int
    /// How many bytes of its path the move replaces. The rest is its path below the number.
    let prefix: Int
  }

  var staged: [StagedFile] = []
  /// The journal, complete except for the hash of the manifest.
  var journal = Journal(manifest: ContentHash.hash([]))
  var keptFolders: [OutputPath] = []
  /// The number of folders to make.
  var newFolders = 0

  /// Whether nothing in the output folder needs to change, except perhaps the manifest.
  var isEmpty: Bool {
    journal.moves.isEmpty && journal.removals.isEmpty && journal.clearedFiles.isEmpty
      && journal.clearedFolders.isEmpty && journal.emptiedFolders.isEmpty
  }
}

/// Makes the plan from the assessments, on one thread. Most of it takes time proportional to what
/// changes.
struct Planner: ~Copyable {
  private let folder: PublicFolder
  private let files: [OutputTree.File]
  private let manifest: Manifest
  private let oldKept: Set<String>
  private var walker: FolderWalker
  private var plan = Plan()
  private var kept: Set<String> = []
  private var problems: [Diagnostic] = []

  init(_ assessor: Assessor) {
    folder = assessor.folder
    files = assessor.files
    manifest = assessor.manifest
    oldKept = Set(manifest.keptFolders.map(\.text))
    walker = FolderWalker(root: folder.descriptor, disk: folder.disk)
  }

  /// Returns the plan. Throws everything that is in the way.
  static func plan(
    _ assessor: Assessor, _ assessments: [Assessment], removed: [Int]
  ) throws(OutputError) -> Plan {
    var planner = Planner(assessor)
    try planner.planFiles(assessments, known: assessor.known)
    if !planner.problems.isEmpty { throw .problems(planner.problems) }
    try planner.planRemovals(removed)
    planner.planEmptiedFolders(removed)
    return try planner.finished()
  }

  // MARK: Files to write

  private mutating func planFiles(
    _ assessments: [Assessment], known: [Int]
  ) throws(OutputError) {
    /// The folder that is being staged as a whole.
    var newFolder: (path: String, move: Int, end: Int)?
    var latestFolder: Substring = "/"
    for position in files.indices {
      let path = files[position].path
      switch assessments[position].action {
      case .refuse(let refusal):
        refuse(files[position], refusal)
      case .leave:
        break
      case .replace:
        stage(position, path, .replace)
      case .replaceFolder:
        try clearFolder(position)
        stage(position, path, .new)
      case .add:
        stage(position, path, .new)
      case .addFolder(let end, let clearing):
        if let newFolder, isPath(path.text, inside: newFolder.path) {
          plan.staged.append(
            Plan.StagedFile(position: position, move: newFolder.move, prefix: newFolder.end))
          countFolders(path, after: files[position - 1].path)
          continue
        }
        let name = String(path.text.utf8.prefix(end)) ?? path.text
        guard let target = try? OutputPath(name) else { continue }
        if let clearing {
          plan.journal.clearedFiles.append(Journal.Removal(path: target, status: clearing))
        }
        let move = plan.journal.moves.count
        newFolder = (name, move, end)
        plan.newFolders += path.text.utf8.dropFirst(end).count { $0 == UInt8(ascii: "/") }
        plan.journal.moves.append(
          Journal.Move(staged: Int64(move), kind: .folder, path: target))
        plan.staged.append(Plan.StagedFile(position: position, move: move, prefix: end))
        keepFolders(above: target)
        continue
      }
      // A file in the manifest shows who made its folders. For a new file, they must be checked.
      if known[position] < 0, let slash = path.text.utf8.lastIndex(of: UInt8(ascii: "/")) {
        let parent = path.text[..<slash]
        if parent != latestFolder { keepFolders(above: path) }
        latestFolder = parent
      }
    }
  }

  /// Records why a file cannot go to its path. It records an obstacle to many files only once.
  private mutating func refuse(_ file: OutputTree.File, _ refusal: Assessment.Refusal) {
    let path = folder.shown(file.path.text)
    switch refusal {
    case .obstacle(let obstacle, let end):
      let name = String(decoding: file.path.text.utf8.prefix(end), as: UTF8.self)
      let place = folder.shown(name)
      if problems.last?.location.file.path == place { return }
      let problem = OutputProblem.obstacle(place, obstacle, origin: file.origin)
      problems.append(folder.diagnostic(problem, at: name))
    case .nameTooLong:
      let problem = OutputProblem.nameTooLong(path, origin: file.origin)
      problems.append(folder.diagnostic(problem, at: file.path.text))
    case .changedSource:
      guard case .copy(let source, _) = file.content else { return }
      let problem = OutputProblem.changedSource(source, path: path)
      problems.append(folder.diagnostic(problem, at: file.path.text))
    }
  }

  /// Counts the new folders of a path that are not in the path before it.
  private mutating func countFolders(_ path: OutputPath, after previous: OutputPath) {
    let shared = zip(path.text.utf8, previous.text.utf8).prefix { $0 == $1 }.count
    plan.newFolders += path.text.utf8.dropFirst(shared).count { $0 == UInt8(ascii: "/") }
  }

  private mutating func stage(_ position: Int, _ path: OutputPath, _ kind: Journal.Move.Kind) {
    let move = plan.journal.moves.count
    plan.journal.moves.append(Journal.Move(staged: Int64(move), kind: kind, path: path))
    plan.staged.append(
      Plan.StagedFile(position: position, move: move, prefix: path.text.utf8.count))
  }

  /// Records the existing folders above a path that Polder did not make.
  private mutating func keepFolders(above path: OutputPath) {
    for name in path.folders where oldKept.contains(name) || manifest.range(inside: name).isEmpty {
      kept.insert(name)
    }
  }

  // MARK: Folders in the way of files

  /// Plans to remove the folder at a file's path, if Polder wrote every file in it. Those files are
  /// removed anyway, because a site cannot have a file and a folder of one name.
  private mutating func clearFolder(_ position: Int) throws(OutputError) {
    let file = files[position]
    var files: [Journal.Removal] = []
    var folders: [OutputPath] = []
    let isOwn: Bool
    do throws(SystemError) {
      guard case .inside(let parent, let name) = try walker.enter(file.path.text.utf8) else {
        return
      }
      isOwn = try collectOwn(file.path, parent, name, &files, &folders)
    } catch {
      throw folder.failure(error, .read, file.path.text)
    }
    if isOwn {
      plan.journal.clearedFiles += files
      plan.journal.clearedFolders += folders
    } else {
      let path = file.path.text
      problems.append(
        folder.diagnostic(
          .obstacle(folder.shown(path), .folder, origin: file.origin), at: path))
    }
  }

  /// Collects a folder and everything in it, innermost first. Returns false if Polder did not write
  /// one of the files. An empty folder counts as nobody's.
  private func collectOwn(
    _ path: OutputPath, _ parent: Int32, _ name: Disk.Name, _ files: inout [Journal.Removal],
    _ folders: inout [OutputPath]
  ) throws(SystemError) -> Bool {
    let descriptor = try folder.disk.openFolder(name, in: parent)
    defer { close(descriptor) }
    for child in try folder.disk.names(in: descriptor) {
      let bytes = child.dropLast().map { UInt8(bitPattern: $0) }
      guard let text = String(validating: bytes, as: UTF8.self),
        let childPath = try? OutputPath("\(path.text)/\(text)")
      else { return false }
      guard let status = try folder.disk.status(child, in: descriptor) else { continue }
      switch status.kind {
      case .file:
        guard manifest.entry(childPath.text) != nil else { return false }
        files.append(Journal.Removal(path: childPath, status: status))
      case .folder:
        guard try collectOwn(childPath, descriptor, child, &files, &folders) else { return false }
      case .link, .special:
        return false
      }
    }
    folders.append(path)
    return true
  }

  // MARK: Removals

  /// Plans to remove the files that are no longer part of the site, if they are still files. What
  /// somebody else put in their place stays.
  private mutating func planRemovals(_ removed: [Int]) throws(OutputError) {
    let cleared = Set(plan.journal.clearedFiles.map(\.path))
    for position in removed {
      let path = manifest.entries[position].path
      if cleared.contains(path) { continue }
      do throws(SystemError) {
        guard case .inside(let parent, let name) = try walker.enter(path.text.utf8),
          let status = try folder.disk.status(name, in: parent), status.kind == .file
        else { continue }
        plan.journal.removals.append(Journal.Removal(path: path, status: status))
      } catch {
        throw folder.failure(error, .read, path.text)
      }
    }
  }

  /// Plans to remove the folders that Polder made and that contain no file of the new site.
  private mutating func planEmptiedFolders(_ removed: [Int]) {
    let cleared = Set(plan.journal.clearedFolders)
    var emptied: Set<OutputPath> = []
    for position in removed {
      for name in manifest.entries[position].path.folders where !oldKept.contains(name) {
        guard !hasFile(inside: name), let path = try? OutputPath(name) else { continue }
        if !cleared.contains(path) { emptied.insert(path) }
      }
    }
    plan.journal.emptiedFolders = emptied.sorted(by: >)
  }

  /// Whether the new site has a file in a folder.
  private func hasFile(inside folder: String) -> Bool {
    let first = firstIndex(in: files, notBefore: folder + "/") { $0.path }
    return first < files.count && isPath(files[first].path.text, inside: folder)
  }

  // MARK: The whole

  private consuming func finished() throws(OutputError) -> Plan {
    for name in oldKept where hasFile(inside: name) { kept.insert(name) }
    if !kept.isEmpty {
      for move in plan.journal.moves where move.kind == .folder {
        kept = kept.filter { $0 != move.path.text && !isPath($0, inside: move.path.text) }
      }
    }
    plan.keptFolders = kept.compactMap { try? OutputPath($0) }.sorted()
    try checkAccess()
    return plan
  }

  /// Checks that all folders in which names change allow it. A refusal half-way would leave the
  /// site half changed.
  private mutating func checkAccess() throws(OutputError) {
    let journal = plan.journal
    let paths =
      journal.moves.map(\.path) + journal.clearedFiles.map(\.path) + journal.removals.map(\.path)
    var latest: Substring?
    for path in paths {
      let slash = path.text.utf8.lastIndex(of: UInt8(ascii: "/"))
      let parent = path.text[..<(slash ?? path.text.startIndex)]
      if parent == latest { continue }
      latest = parent
      do throws(SystemError) {
        guard case .inside(let descriptor, _) = try walker.enter(path.text.utf8) else { continue }
        try folder.disk.checkCanChange(descriptor)
        let status = try folder.disk.status(of: descriptor)
        if status.device != folder.device { throw SystemError(code: EXDEV) }
      } catch {
        throw folder.failure(error, .write, path.text)
      }
    }
  }
}

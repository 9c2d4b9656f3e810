import Glibc

extension OutputCommitter {
  /// Whether two folders are the same or one is inside the other, with symbolic links resolved. A
  /// folder that does not exist yet is represented by its nearest existing parent. An output folder
  /// must not overlap with Content or Templates.
  public static func overlaps(_ a: String, _ b: String) -> Bool {
    let first = ancestry(a)
    let second = ancestry(b)
    return isPrefix(first, of: second) || isPrefix(second, of: first)
  }

  /// Whether a path is a folder or is inside it, with symbolic links resolved.
  public static func isInside(_ path: String, _ folder: String) -> Bool {
    isPrefix(ancestry(folder), of: ancestry(path))
  }

  /// A folder in a path from the root: its identity, or its name if it does not exist.
  private enum Step: Equatable {
    case existing(device: UInt64, inode: UInt64)
    case missing(String)
  }

  private static func isPrefix(_ a: [Step], of b: [Step]) -> Bool {
    guard let last = a.last else { return false }
    switch last {
    // Compare with every folder above, to find it also through a bind mount or another spelling of
    // the name.
    case .existing: return b.contains(last)
    case .missing: return b.starts(with: a)
    }
  }

  /// Returns the folders from the root down to `path`.
  private static func ancestry(_ path: String) -> [Step] {
    var known = path
    var missing: [String] = []
    while true {
      if let real = realpath(known.isEmpty ? "." : known, nil) {
        defer { free(real) }
        return ancestry(String(cString: real), then: missing)
      }
      var parts = known.split(separator: "/")
      guard let last = parts.popLast() else { return ancestry("/", then: missing) }
      missing.insert(String(last), at: 0)
      known = (known.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }
  }

  /// Returns the folders down to a real path, then the parts after it. The first of those does not
  /// exist.
  private static func ancestry(_ real: String, then missing: [String]) -> [Step] {
    // `new/../Content` exists although `new` does not.
    if let up = missing.firstIndex(of: "..") {
      let left = missing.prefix(max(0, up - 1)) + missing.dropFirst(up + 1)
      return ancestry(([up == 0 ? real + "/.." : real] + left).joined(separator: "/"))
    }
    return steps(real) + missing.lazy.filter { $0 != "." }.map(Step.missing)
  }

  private static func steps(_ real: String) -> [Step] {
    var steps: [Step] = []
    var path = "/"
    for part in [""] + real.split(separator: "/").map(String.init) {
      if !part.isEmpty { path += path.hasSuffix("/") ? part : "/" + part }
      var status = stat()
      guard stat(path, &status) == 0 else {
        steps.append(.missing(part))
        continue
      }
      steps.append(
        .existing(
          device: UInt64(truncatingIfNeeded: status.st_dev),
          inode: UInt64(truncatingIfNeeded: status.st_ino)))
    }
    return steps
  }
}

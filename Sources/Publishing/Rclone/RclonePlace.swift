import Addresses

extension RclonePlace {
  /// Returns a path below this one.
  func below(_ name: String) -> String {
    path.isEmpty ? "\(remote):\(name)" : "\(remote):\(path)/\(name)"
  }
}

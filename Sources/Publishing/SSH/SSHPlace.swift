import Addresses

extension SSHPlace {
  /// The user and host for the program ssh.
  var destination: String { (user.map { "\($0)@" } ?? "") + host }

  /// The user and host for rsync, which wants brackets around an IPv6 address.
  var rsyncHost: String {
    (user.map { "\($0)@" } ?? "") + (host.contains(":") ? "[\(host)]" : host)
  }

  /// The path for programs on the host: never taken for an option.
  var remotePath: String { path.first == "/" ? path : "./\(path)" }
}

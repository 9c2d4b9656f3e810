import Files
import Glibc

/// Looks up the addresses of hosts through getent(1), which asks the system as all programs do.
///
/// The functions of the C library would need its files beside a program that is linked statically.
public struct HostLookup: Sendable {
  /// What was found.
  enum Found: Sendable, Equatable {
    case addresses([NetworkAddress])
    /// There is no host of this name. A name server that fails looks the same.
    case nothing
    /// The system did not answer.
    case failure
  }

  private let program: ExternalProgram
  private let proxies: Proxies

  /// Finds the program. Fails if it is missing.
  ///
  /// - Parameter environment: returns the value of a variable; nil if it is absent or empty.
  public init?(environment: (String) -> String?) {
    guard let program = ExternalProgram(named: "getent") else { return nil }
    self.program = program
    proxies = Proxies(environment)
  }

  /// Returns the addresses of a host.
  func addresses(of host: String) -> Found {
    guard let run = try? program.run(["ahosts", host], seconds: 20, outputLimit: 1 << 20) else {
      return .failure
    }
    switch run.status {
    case 0: return .addresses(HostLookup.read(run.output))
    case 2: return .nothing
    default: return .failure
    }
  }

  /// Whether a proxy gets the requests for an address. It looks up the host itself.
  func usesProxy(_ address: OutsideAddress) -> Bool { proxies.take(address) }

  /// Returns the addresses in a list of getent: one begins each line. Each occurs once.
  static func read(_ output: [UInt8]) -> [NetworkAddress] {
    var found: [NetworkAddress] = []
    for line in String(decoding: output, as: UTF8.self).split(whereSeparator: \.isNewline) {
      guard let word = line.split(separator: " ").first,
        let address = NetworkAddress(String(word.prefix { $0 != "%" })), !found.contains(address)
      else { continue }
      found.append(address)
    }
    return found
  }
}

/// The proxies that curl uses, by the same variables (curl(1), "Proxy environment variables").
struct Proxies: Sendable {
  private let http: Bool
  private let https: Bool
  private let direct: [String]

  init(_ environment: (String) -> String?) {
    let all = environment("all_proxy") ?? environment("ALL_PROXY")
    http = environment("http_proxy") ?? all != nil
    https = environment("https_proxy") ?? environment("HTTPS_PROXY") ?? all != nil
    let list = environment("no_proxy") ?? environment("NO_PROXY") ?? ""
    direct = list.lowercased().split { $0 == "," || $0 == " " }.map(String.init)
  }

  /// Whether a proxy gets the requests for an address.
  func take(_ address: OutsideAddress) -> Bool {
    guard address.isSecure ? https : http else { return false }
    return !direct.contains { name in
      let bare = name.hasPrefix(".") ? String(name.dropFirst()) : name
      return name == "*" || address.host == bare || address.host.hasSuffix("." + bare)
    }
  }
}

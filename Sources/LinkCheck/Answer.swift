import Diagnostics

/// What became of the target of a link.
public enum Answer: Sendable, Hashable {
  /// It lives: visitors get a page.
  case lives
  /// It lives, and its host says that this is its address from now on.
  case moved(to: String)
  /// It is gone.
  case gone(LinkAbsence)
  /// Nothing certain can be said.
  case unknown(LinkDoubt)
}

/// How a page is asked for.
enum Method: Sendable, Hashable {
  /// Without its content (RFC 9110, section 9.3.2).
  case head
  /// With its content. Polder breaks off when the first bytes arrive.
  case get
}

/// What one request gave.
enum Outcome: Sendable, Hashable {
  /// The host answered.
  ///
  /// - Parameters:
  ///   - location: the whole address to which it redirects; nil if it does not.
  ///   - retryAfter: the seconds after which it wants to be asked; nil if it does not say.
  case answered(status: Int, location: String?, retryAfter: Int?)
  /// There was no answer.
  ///
  /// - Parameter isConnected: whether there was a connection.
  case failed(LinkDoubt, isConnected: Bool)
}

/// The way from the address of a link through its redirects.
struct Trail: Sendable {
  /// A redirect that was followed.
  struct Hop: Sendable, Hashable {
    /// The address that redirects.
    let address: OutsideAddress
    /// Whether it redirects for good: 301 or 308.
    let isPermanent: Bool
  }

  /// The redirects so far.
  var hops: [Hop] = []
  /// The address that is asked now.
  var address: OutsideAddress
  /// How it is asked.
  var method = Method.head
  /// How often the host asked for patience.
  var delays = 0

  init(_ address: OutsideAddress) { self.address = address }

  /// The address of the link.
  var first: OutsideAddress { hops.first?.address ?? address }
}

import Formats
import JSON

/// The log of a target: one line of JSON for each publication, the latest last.
public enum PublicationLog {
  /// The number of publications that the log remembers.
  static let length = 1000
  /// The largest log that is read, in bytes.
  static let limit = 4 << 20

  /// Returns the log with one more line.
  static func appending(_ entry: JSONValue, to log: [UInt8]) -> [UInt8] {
    let lines = log.split(separator: UInt8(ascii: "\n")).suffix(length - 1)
    return lines.reduce(into: []) { $0 += $1 + [UInt8(ascii: "\n")] } + entry.bytes()
      + [UInt8(ascii: "\n")]
  }

  /// Returns the publications of a log, the latest last. Lines that are no JSON are left out.
  public static func entries(of log: [UInt8]) -> [JSONValue] {
    log.split(separator: UInt8(ascii: "\n")).compactMap { JSONValue(Array($0)) }
  }
}

import Glibc

/// Returns the system's own description of an error number, which is in English.
public func systemWords(_ number: Int32) -> String {
  strerror(number).map { String(cString: $0) } ?? "error \(number)"
}

import Glibc

/// The system's own words for a number of errno(3), which are English.
public func systemWords(_ number: Int32) -> String {
  strerror(number).map { String(cString: $0) } ?? "error \(number)"
}

import Diagnostics

/// Something in a drawing that may not be published, with its place in the file.
public struct DrawingFault: Hashable, Sendable {
  /// What is wrong.
  public let problem: DrawingProblem
  /// The bytes.
  public let range: Range<Int>

  init(_ problem: DrawingProblem, _ range: Range<Int>) {
    self.problem = problem
    self.range = range
  }
}

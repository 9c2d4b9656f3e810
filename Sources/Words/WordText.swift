/// The text of a word in one language, with placeholders for values.
///
/// In Swift it is written as a literal, `"Table \(.number)"`: the compiler checks the placeholders.
public struct WordText: Sendable, Hashable {
  /// A value that is inserted into the text.
  public enum Placeholder: String, Sendable, Hashable, CaseIterable {
    case number, heading, source, done, target, time, address, names, title, date
  }

  /// A part of the text.
  public enum Piece: Sendable, Hashable {
    case text(String)
    case placeholder(Placeholder)
  }

  /// The parts, in order.
  public let pieces: [Piece]

  /// Makes a text from parts.
  public init(pieces: [Piece]) {
    self.pieces = pieces
  }

  /// Its placeholders, each once, in their order in the text.
  public var placeholders: [Placeholder] {
    pieces.reduce(into: []) { found, piece in
      if case .placeholder(let name) = piece, !found.contains(name) { found.append(name) }
    }
  }

  /// The text in the form of `Templates/words`: `Table {number}`.
  public var written: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text.replacing("{", with: "{{").replacing("}", with: "}}")
      case .placeholder(let name): "{\(name.rawValue)}"
      }
    }.joined()
  }
}

extension WordText: ExpressibleByStringInterpolation {
  /// Makes a text without placeholders.
  public init(stringLiteral text: String) {
    pieces = [.text(text)]
  }

  /// Makes a text with placeholders.
  public init(stringInterpolation: StringInterpolation) {
    pieces = stringInterpolation.pieces
  }

  /// Collects the parts of a literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    /// Makes an empty collection of parts.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds literal text.
    public mutating func appendLiteral(_ text: String) {
      if !text.isEmpty { pieces.append(.text(text)) }
    }

    /// Adds a placeholder.
    public mutating func appendInterpolation(_ name: Placeholder) {
      pieces.append(.placeholder(name))
    }
  }
}

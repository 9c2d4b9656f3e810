/// A number that means one kind of thing of a site, so that an entry is never taken for a language.
/// It costs what an `Int` costs.
public protocol Identity: Hashable, Comparable, Strideable, Sendable where Stride == Int {
  /// The place in tables, from 0.
  var index: Int { get }

  /// The thing at a place in tables.
  init(_ index: Int)
}

extension Identity {
  /// Identities are in the order of their places.
  @inlinable
  public static func < (a: Self, b: Self) -> Bool { a.index < b.index }

  /// How many places lie between two.
  @inlinable
  public func distance(to other: Self) -> Int { other.index - index }

  /// The identity some places further on.
  @inlinable
  public func advanced(by count: Int) -> Self { Self(index + count) }
}

/// An entry, by its place in `Catalogue.entries`.
@frozen
public struct EntryID: Identity {
  /// The place in tables, from 0.
  public let index: Int

  /// The entry at a place in tables.
  @inlinable
  public init(_ index: Int) { self.index = index }
}

/// A language of the site, by its place in `SiteSettings.languages`.
@frozen
public struct LanguageID: Identity {
  /// The place in tables, from 0.
  public let index: Int

  /// The language at a place in tables.
  @inlinable
  public init(_ index: Int) { self.index = index }

  /// The site's first language, in which every entry is written.
  public static let original = LanguageID(0)

  /// Whether it is the site's first language.
  @inlinable
  public var isOriginal: Bool { index == 0 }
}

/// A collection, by its place in `ContentModel.collections`.
@frozen
public struct CollectionID: Identity {
  /// The place in tables, from 0.
  public let index: Int

  /// The collection at a place in tables.
  @inlinable
  public init(_ index: Int) { self.index = index }
}

/// An array whose places are identities: `entries[entry]`, `languages[language]`.
@frozen
public struct Table<ID: Identity, Element>: RandomAccessCollection, MutableCollection {
  @usableFromInline var elements: [Element]

  /// Takes the elements in the order of their identities.
  @inlinable
  public init(_ elements: some Sequence<Element>) { self.elements = Array(elements) }

  /// The same element for every identity.
  @inlinable
  public init(repeating element: Element, count: Int) {
    elements = Array(repeating: element, count: count)
  }

  /// An element for each of some identities, which begin with the first and leave out none.
  @inlinable
  public init(_ ids: Range<ID>, _ element: (ID) throws -> Element) rethrows {
    elements = try ids.map(element)
  }

  /// The elements in the order of their identities.
  @inlinable
  public var array: [Element] { elements }

  /// The first identity.
  @inlinable
  public var startIndex: ID { ID(0) }

  /// The identity behind the last.
  @inlinable
  public var endIndex: ID { ID(elements.count) }

  /// All identities.
  @inlinable
  public var indices: Range<ID> { startIndex..<endIndex }

  /// The element of an identity.
  @inlinable
  public subscript(id: ID) -> Element {
    get { elements[id.index] }
    _modify { yield &elements[id.index] }
  }

  /// The identity behind another.
  @inlinable
  public func index(after id: ID) -> ID { ID(id.index + 1) }

  /// The identity before another.
  @inlinable
  public func index(before id: ID) -> ID { ID(id.index - 1) }

  /// The identity some places further on.
  @inlinable
  public func index(_ id: ID, offsetBy distance: Int) -> ID { ID(id.index + distance) }

  /// How many places lie between two identities.
  @inlinable
  public func distance(from start: ID, to end: ID) -> Int { end.index - start.index }

  /// Adds the element of the next identity.
  @inlinable
  public mutating func append(_ element: Element) { elements.append(element) }

  /// A table of what each element gives.
  @inlinable
  public func mapTable<Other>(
    _ transform: (Element) throws -> Other
  ) rethrows -> Table<ID, Other> {
    Table<ID, Other>(try elements.map(transform))
  }

  /// Each element with its identity.
  @inlinable
  public var pairs: Zip2Sequence<Range<ID>, [Element]> { zip(indices, elements) }
}

extension Table: ExpressibleByArrayLiteral {
  /// Takes the elements in the order of their identities.
  @inlinable
  public init(arrayLiteral elements: Element...) { self.elements = elements }
}

extension Table: Sendable where Element: Sendable {}
extension Table: Equatable where Element: Equatable {}
extension Table: Hashable where Element: Hashable {}

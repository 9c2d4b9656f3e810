/// The namespaces of a drawing (Namespaces in XML 1.0), as far as browsers act upon them.
struct SVGNamespaces {
  /// What a name belongs to.
  enum Namespace {
    /// No namespace; of an attribute its element's own.
    case none
    case svg
    case xlink
    case xml
    /// One whose elements browsers know and run: HTML, MathML.
    case active
    /// Any other, or a prefix that nothing declares; browsers pass over it.
    case foreign
  }

  /// The namespaces of prefixes, the innermost last.
  private var scopes: [String: [Namespace]] = [:]

  /// Notes a declaration of an element that begins.
  mutating func declare(_ prefix: String, _ address: String) {
    scopes[prefix, default: []].append(SVGNamespaces.namespace(address))
  }

  /// Forgets the declarations of an element that ends.
  mutating func forget(_ prefixes: [String]) {
    for prefix in prefixes { _ = scopes[prefix]?.popLast() }
  }

  /// Whether the prefix of a name is declared.
  func isDeclared(_ name: String) -> Bool {
    guard let colon = name.firstIndex(of: ":") else { return true }
    return scopes[String(name[..<colon])]?.isEmpty == false
  }

  /// The namespace and the local part of an element's name.
  func element(_ name: String) -> (namespace: Namespace, local: String) {
    guard let colon = name.firstIndex(of: ":") else { return (scopes[""]?.last ?? .none, name) }
    return (scopes[String(name[..<colon])]?.last ?? .foreign, local(name, behind: colon))
  }

  /// The same of an attribute. Without a declaration, `xlink:` is what everybody means by it.
  func attribute(_ name: String) -> (namespace: Namespace, local: String) {
    guard let colon = name.firstIndex(of: ":") else { return (.none, name) }
    let prefix = String(name[..<colon])
    let usual: Namespace = prefix == "xml" ? .xml : prefix == "xlink" ? .xlink : .foreign
    return (scopes[prefix]?.last ?? usual, local(name, behind: colon))
  }

  private func local(_ name: String, behind colon: String.Index) -> String {
    String(name[name.index(after: colon)...])
  }

  private static func namespace(_ address: String) -> Namespace {
    switch address {
    case "": .none
    case "http://www.w3.org/2000/svg": .svg
    case "http://www.w3.org/1999/xlink": .xlink
    case "http://www.w3.org/XML/1998/namespace": .xml
    case "http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML": .active
    default: .foreign
    }
  }
}

/// The namespaces of a drawing (Namespaces in XML 1.0) that affect browsers.
struct SVGNamespaces {
  /// The namespace of a name.
  enum Namespace {
    /// No namespace; for an attribute, the namespace of its element.
    case none
    case svg
    case xlink
    case xml
    /// A namespace whose elements browsers support: HTML, MathML.
    case active
    /// Any other, or an undeclared prefix, which browsers ignore.
    case foreign
  }

  /// The namespaces of each prefix, the innermost last.
  private var scopes: [String: [Namespace]] = [:]

  /// Adds a declaration of an element that begins.
  mutating func declare(_ prefix: String, _ address: String) {
    scopes[prefix, default: []].append(SVGNamespaces.namespace(address))
  }

  /// Removes the declarations of an element that ends.
  mutating func forget(_ prefixes: [String]) {
    for prefix in prefixes { _ = scopes[prefix]?.popLast() }
  }

  /// Whether the prefix of a name is declared.
  func isDeclared(_ name: String) -> Bool {
    guard let colon = name.firstIndex(of: ":") else { return true }
    return scopes[String(name[..<colon])]?.isEmpty == false
  }

  /// Returns the namespace and the local part of an element's name.
  func element(_ name: String) -> (namespace: Namespace, local: String) {
    guard let colon = name.firstIndex(of: ":") else { return (scopes[""]?.last ?? .none, name) }
    return (scopes[String(name[..<colon])]?.last ?? .foreign, local(name, behind: colon))
  }

  /// Returns the same for an attribute. An undeclared `xlink:` has its usual meaning.
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

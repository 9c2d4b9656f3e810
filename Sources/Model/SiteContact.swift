import Diagnostics
import FrontMatter

/// How to reach the programme itself. `contact` in `site.yml` gives the path of a page, or a page, an e-mail
/// address and a telephone number.
public struct SiteContact: Sendable {
  /// A page of the site, as a path from Content's root.
  public private(set) var page: (path: String, location: SourceLocation)?
  /// The e-mail address that people can write to.
  public private(set) var email: (address: String, location: SourceLocation)?
  /// A number in international form, or a short one.
  public private(set) var telephone: String?

  /// No way to reach the programme.
  init() {}

  /// Whether anybody can be reached.
  public var isEmpty: Bool { page == nil && email == nil && telephone == nil }

  /// Reads the setting, and adds its mistakes to the map.
  init(_ map: inout SettingsMap) {
    guard let node = map.node("contact") else { return }
    if let text = node.scalar {
      page = (text, SourceLocation(map.file, node.range))
      return
    }
    var values = SettingsMap(node, in: map.file, place: .contact)
    if let text = values.text("page"), let node = values.node("page") {
      page = (text, SourceLocation(map.file, node.range))
    }
    if let text = values.text("email"), let node = values.node("email") {
      if isEmail(text) {
        email = (text, SourceLocation(map.file, node.range))
      } else {
        values.report(.wrongSetting(name: "email", expected: .email), at: node)
      }
    }
    if let text = values.text("telephone"), let node = values.node("telephone") {
      if PhoneNumber.fault(of: text) == nil {
        telephone = text
      } else {
        values.report(.wrongSetting(name: "telephone", expected: .phone), at: node)
      }
    }
    if isEmpty, values.diagnostics.isEmpty {
      values.report(.missingSetting(name: "email", place: .contact), at: node.range.prefix)
    }
    values.finish()
    map.add(values)
  }
}

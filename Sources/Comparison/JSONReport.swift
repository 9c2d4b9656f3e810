import Diagnostics
import JSON

/// A comparison as JSON, one object a line, the last a summary. Nothing is left out.
public enum JSONReport {
  /// Returns the lines.
  public static func text(_ comparison: SiteComparison) -> String {
    var lines: [JSONValue] = []
    for page in comparison.added { lines.append(value(page, "new")) }
    for change in comparison.changed {
      for page in change.pages {
        lines.append(
          value(page, "changed", change.isUnknown ? [] : [.init("changes", value(change.change))]))
      }
    }
    for move in comparison.moved {
      let page = SiteComparison.Page(address: move.to, title: move.title)
      lines.append(
        value(
          page, "moved",
          [
            .init("from", .string(move.from)), .init("redirects", .boolean(move.hasRedirect)),
            .init("changes", value(move.change)),
          ]))
    }
    for page in comparison.gone { lines.append(value(page, "gone")) }
    for shared in comparison.shared {
      lines.append(
        .members([
          "shared": .members([
            "parts": .array(shared.change.parts.map { .string("\($0)") }),
            "text": .array(shared.change.text.map(value)),
            "pages": .array(shared.only.map { .string($0) }),
            "besides": .integer(shared.besides),
          ])
        ]))
    }
    for (addresses, change) in [
      (comparison.newRedirects, "new"), (comparison.goneRedirects, "gone"),
    ] {
      for address in addresses {
        lines.append(
          .members([
            "redirect": .members(["address": .string(address), "change": .string(change)])
          ]))
      }
    }
    for file in comparison.files {
      lines.append(
        .members([
          "file": .members([
            "path": .string(file.path), "kind": .string(file.kind.rawValue),
            "change": .string(file.change.rawValue),
          ])
        ]))
    }
    lines.append(summary(comparison))
    return lines.map { String(decoding: $0.bytes(), as: UTF8.self) + "\n" }.joined()
  }

  private static func summary(_ comparison: SiteComparison) -> JSONValue {
    .members([
      "summary": .members([
        "same": .boolean(comparison.isEmpty), "hashesOnly": .boolean(comparison.isByHash),
        "new": .integer(comparison.added.count), "changed": .integer(comparison.changedCount),
        "gone": .integer(comparison.gone.count), "moved": .integer(comparison.moved.count),
        "shared": .integer(comparison.sharedCount),
        "redirects": .integer(comparison.newRedirects.count + comparison.goneRedirects.count),
        "files": .integer(comparison.files.count),
      ])
    ])
  }

  private static func value(
    _ page: SiteComparison.Page, _ change: String, _ more: [JSONValue.Member] = []
  ) -> JSONValue {
    var members = JSONValue.Member.present([
      "address": .string(page.address), "change": .string(change),
      "title": page.title.isEmpty ? nil : .string(page.title),
      "words": page.words > 0 ? .integer(page.words) : nil,
      "redirect": page.redirect.map { .string($0) },
    ])
    members += more
    return .members(["page": .object(members)])
  }

  private static func value(_ change: ContentChange) -> JSONValue {
    .members([
      "title": change.title.map(value), "description": change.summary.map(value),
      "language": change.language.map(value), "dates": .values(change.dates.map(value)),
      "text": .values(change.text.map(value)), "media": .values(change.media.map(value)),
      "links": .values(change.links.map(value)),
    ])
  }

  private static func value(_ value: ContentChange.Value) -> JSONValue {
    .members([
      "name": value.name.isEmpty ? nil : .string(value.name), "old": .optional(value.old),
      "new": .optional(value.new),
    ])
  }

  private static func value(_ change: TextChange) -> JSONValue {
    .members([
      "removed": .string(change.removed), "added": .string(change.added),
      "before": .string(change.before), "after": .string(change.after),
    ])
  }
}

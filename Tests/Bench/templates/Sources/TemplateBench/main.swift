import Foundation

// Renders one page with each engine in turn, and prints the median of each as JSON. With a folder
// as argument, it also writes what others need to render the same page: its data, its template for
// Jinja2, and the output of each engine.

let page = Page()
let engines = [
  try Engines.polder(page), try Engines.mustache(page), try Engines.stencil(page),
]
let pages = try engines.map { try $0.render() }
let folder = CommandLine.arguments.count > 1 ? URL(filePath: CommandLine.arguments[1]) : nil
if let folder {
  let templates = Templates.jinja(escape: "", raw: "|safe")
  try Data(templates.page.utf8).write(to: folder.appending(path: "page.html"))
  try Data(templates.card.utf8).write(to: folder.appending(path: "card.html"))
  for (engine, bytes) in zip(engines, pages) {
    let name = engine.name.split(separator: " ")[0].lowercased()
    try Data(bytes).write(to: folder.appending(path: "\(name).out"))
  }
  let data: [String: Any] = [
    "site": page.site, "title": page.title, "summary": page.summary, "content": page.content,
    "navigation": page.navigation.map {
      ["title": $0.title, "url": $0.url, "current": $0.current] as [String: Any]
    },
    "cards": page.cards.map {
      ["title": $0.title, "url": $0.url, "summary": $0.summary, "city": $0.city, "tags": $0.tags]
        as [String: Any]
    },
  ]
  try JSONSerialization.data(withJSONObject: data, options: [.sortedKeys]).write(
    to: folder.appending(path: "data.json"))
}

let clock = ContinuousClock()
var times = [[Double]](repeating: [], count: engines.count)
var bytes = 0
for _ in 0..<15 {
  for (index, engine) in engines.enumerated() {
    // About the same time for each, whatever its speed.
    let count = index == 0 ? 400 : index == 1 ? 20 : 4
    let elapsed = try clock.measure {
      for _ in 0..<count { bytes &+= try engine.render().count }
    }
    times[index].append(
      Double(elapsed.components.attoseconds) / 1e12 / Double(count)
        + Double(elapsed.components.seconds) * 1e6 / Double(count))
  }
}
let result: [String: Any] = [
  "bytes": pages[0].count, "rendered": bytes,
  "engines": zip(engines, times).enumerated().map { index, pair in
    [
      "name": pair.0.name, "microseconds": pair.1.sorted()[pair.1.count / 2],
      "same": pages[index] == pages[0],
    ] as [String: Any]
  },
]
print(
  String(
    decoding: try JSONSerialization.data(withJSONObject: result, options: [.sortedKeys]),
    as: UTF8.self))

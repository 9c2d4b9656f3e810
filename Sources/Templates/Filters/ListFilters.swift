extension Filter {
  /// The filters of lists that need to know nothing of the elements.
  static let lists: [Filter] = [
    Filter(
      name: "without", input: .list, parameters: [Parameter(name: "entry", kind: .element)],
      result: .list,
      summary: "the elements that are not the entry",
      example: Example(
        #"{% for city in site.cities | without(page) %}{{ city.title }}{% endfor %}"#,
        gives: "Haarlem")
    ) { values, renderer throws(RenderError) in
      let entry = values.argument(0) ?? .absent
      let list = values.elements
      try renderer.step(list.count)
      return .list(list.filter { !$0.isSame(as: entry) })
    },

    Filter(
      name: "limit", input: .list, parameters: [Parameter(name: "count", kind: .integer)],
      result: .list,
      summary: "the first `count` elements",
      example: Example(#"{{ ["a", "b", "c"] | limit(2) | join("+") }}"#, gives: "a+b")
    ) { values, _ in
      let list = values.elements
      let limit = values.count(0)
      return list.count <= limit ? values.input : .list(Array(list.prefix(limit)))
    },

    Filter(
      name: "offset", input: .list, parameters: [Parameter(name: "count", kind: .integer)],
      result: .list,
      summary: "all elements but the first `count`",
      example: Example(#"{{ ["a", "b", "c"] | offset(2) | join("+") }}"#, gives: "c")
    ) { values, _ in .list(Array(values.elements.dropFirst(values.count(0)))) },

    Filter(
      name: "batch", input: .list, parameters: [Parameter(name: "size", kind: .integer)],
      result: .lists,
      summary: "the elements in lists of `size`",
      example: Example(
        #"{% for row in ["a", "b", "c"] | batch(2) %}[{{ row | join("+") }}]{% endfor %}"#,
        gives: "[a+b][c]")
    ) { values, renderer throws(RenderError) in
      let list = values.elements
      let size = max(1, values.count(0))
      try renderer.step(list.count)
      return .list(
        stride(from: 0, to: list.count, by: size).map {
          .list(Array(list[$0..<min(list.count, $0 + size)]))
        })
    },

    Filter(
      name: "first", input: .list, result: .element,
      summary: "the first element; absent when there is none",
      example: Example(
        #"{% set city = site.cities | first %}{% if city %}{{ city.title }}{% endif %}"#,
        gives: "Amsterdam")
    ) { values, _ in values.elements.first ?? .absent },

    Filter(
      name: "last", input: .list, result: .element,
      summary: "the last element; absent when there is none",
      example: Example(
        #"{% set city = site.cities | last %}{% if city %}{{ city.title }}{% endif %}"#,
        gives: "Haarlem")
    ) { values, _ in values.elements.last ?? .absent },

    Filter(
      name: "reverse", input: .list, result: .list,
      summary: "the elements, the last first",
      example: Example(#"{{ ["a", "b", "c"] | reverse | join("+") }}"#, gives: "c+b+a")
    ) { values, renderer throws(RenderError) in
      let list = values.elements
      try renderer.step(list.count)
      return .list(list.reversed())
    },

    Filter(
      name: "count", foreignNames: ["length", "size"], input: .list, result: .type(.integer),
      summary: "the number of elements",
      example: Example(#"{{ page.events | count }}"#, gives: "2")
    ) { values, _ in .integer(values.elements.count) },

    Filter(
      name: "unique", foreignNames: ["uniq"], input: .list, result: .list,
      summary: "each element once",
      example: Example(#"{{ ["b", "a", "b"] | unique | join("+") }}"#, gives: "b+a")
    ) { values, renderer throws(RenderError) in
      var seen = ValueIndex()
      var result: [Value] = []
      for value in values.elements {
        try renderer.step()
        let (_, isNew, looks) = seen.index(of: value)
        try renderer.step(looks)
        if isNew { result.append(value) }
      }
      return .list(result)
    },

    Filter(
      name: "join", input: .texts,
      parameters: [Parameter(name: "separator", kind: .text, isOptional: true)], result: .text,
      summary:
        "the texts as one, with the separator between them; without a separator, as the page's "
        + "language lists things",
      example: Example(
        #"{{ ["a", "b", "c"] | join }}; {{ ["a", "b", "c"] | join("+") }}"#,
        gives: "a, b and c; a+b+c")
    ) { values, renderer throws(RenderError) in
      let elements = values.elements
      try renderer.step(elements.count)
      let texts = elements.compactMap { $0.string ?? $0.plainText }
      guard let separator = values.text(0) else {
        let text = renderer.context.formats.list(texts)
        try renderer.check(text: text.utf8.count)
        return .text(text)
      }
      let size = texts.reduce(0) { $0 + $1.utf8.count + separator.utf8.count }
      try renderer.check(text: size)
      return .text(texts.joined(separator: separator))
    },
  ]
}

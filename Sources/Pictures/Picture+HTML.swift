import Words

extension Picture {
  /// Returns the picture as HTML.
  ///
  /// - Parameter id: the prefix of the ids of its parts; unique on its page.
  public func html(id: String, words: PictureWords) -> [UInt8] {
    switch self {
    case .chart(let chart): return Array(chart.html(id: id, words).utf8)
    case .timeline(let list):
      return Array(list.html("ol", item: "li", name: "p", text: "p", "timeline").utf8)
    case .facts(let list):
      return Array(list.html("dl", item: "div", name: "dd", text: "dt", "figures figures-row").utf8)
    }
  }
}

extension PictureList {
  /// Returns the list as elements. A list with a title becomes a figure with a caption.
  fileprivate func html(
    _ list: String, item: String, name: String, text: String, _ classes: String
  ) -> String {
    var out = Markup()
    if let title {
      out.begin("figure", [("class", "picture")])
      out.element("figcaption", [("class", "picture-title")], title)
      out.newLine()
    }
    out.begin(list, [("class", classes)])
    out.newLine()
    let base = classes.split(separator: " ").first.map(String.init) ?? classes
    for entry in items {
      out.begin(item)
      // In a description list the term comes first; a style sheet may reverse the order.
      let parts = [
        (name, "\(base)-name", entry.name), (text, "\(base)-text", entry.text),
      ]
      for (element, part, content) in list == "dl" ? parts.reversed() : parts {
        out.element(element, [("class", part)], content)
      }
      out.end(item)
      out.newLine()
    }
    out.end(list)
    out.newLine()
    if title != nil {
      out.end("figure")
      out.newLine()
    }
    return out.text
  }
}

extension Chart {
  fileprivate func html(id: String, _ words: PictureWords) -> String {
    var out = Markup()
    out.begin("figure", [("class", "picture chart")])
    out.newLine()
    out.element("figcaption", [("class", "picture-title")], title)
    out.newLine()
    var drawing = ChartDrawing(chart: self, words: words)
    drawing.draw()
    out.begin(
      "svg",
      [
        ("class", "chart-\(kind.rawValue)"), ("role", "img"), ("width", "100%"),
        ("height", em(drawing.height)), ("aria-labelledby", "\(id)-title \(id)-desc"),
      ])
    out.element("title", [("id", "\(id)-title")], title)
    out.element("desc", [("id", "\(id)-desc")], description ?? spoken(words))
    out.newLine()
    out.append(drawing.out)
    out.end("svg")
    out.newLine()
    if let note { source(note, words.words, &out) }
    table(words, &out)
    out.end("figure")
    out.newLine()
    return out.text
  }

  /// Returns a number with its unit: `37%`, `1.200 m`.
  func text(_ number: Number, _ words: PictureWords) -> String {
    let text = words.number(number.value, number.decimals)
    if unit.isEmpty { return text }
    return unit == "%" || unit == "‰" ? text + unit : "\(text)\u{A0}\(unit)"
  }

  /// Returns the progress: `34%`, `340 of 500 homes`.
  func progress(_ number: Number, of target: Number?, _ words: PictureWords) -> String {
    if target == nil, unit == "%" { return text(number, words) }
    let target = target ?? Number(value: 100, decimals: 0)
    let isShare = unit == "%" || unit == "‰"
    let now = isShare ? text(number, words) : words.number(number.value, number.decimals)
    return words.words.text(.progress, [.done: now, .target: text(target, words)])
  }

  /// Returns the numbers as one would read them aloud.
  private func spoken(_ words: PictureWords) -> String {
    rows.map { row in
      let numbers = zip(columns, row.numbers).map { column, number in
        columns.count == 1 ? text(number, words) : "\(column) \(text(number, words))"
      }
      return "\(row.label): \(numbers.joined(separator: ", "))"
    }.joined(separator: "; ") + "."
  }

  /// Writes where the figures come from. The name is in the language of the page, whatever the word is.
  private func source(_ name: String, _ words: VisitorWords, _ out: inout Markup) {
    out.begin("p", [("class", "picture-note")])
    for piece in words[.source].pieces {
      switch piece {
      case .placeholder: out.write(name)
      case .text(let text):
        if let language = words.language(of: .source) {
          out.element("span", [("lang", language)], text)
        } else {
          out.write(text)
        }
      }
    }
    out.end("p")
  }

  private func table(_ words: PictureWords, _ out: inout Markup) {
    out.begin("details", [("class", "chart-data")])
    let language = words.words.language(of: .figuresAsTable)
    out.element(
      "summary", language.map { [("lang", $0)] } ?? [], words.words.text(.figuresAsTable))
    out.begin("table")
    out.element("caption", [], title)
    out.begin("thead")
    out.begin("tr")
    for name in [labelName] + columns { out.element("th", [("scope", "col")], name) }
    out.end("tr")
    out.end("thead")
    out.newLine()
    out.begin("tbody")
    for row in rows {
      out.begin("tr")
      out.element("th", [("scope", "row")], row.label)
      for number in row.numbers {
        out.element("td", [("class", "align-right")], text(number, words))
      }
      out.end("tr")
      out.newLine()
    }
    out.end("tbody")
    out.end("table")
    out.end("details")
    out.newLine()
  }
}

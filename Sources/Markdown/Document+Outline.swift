extension Document {
  /// The parts of the text: first what precedes the first heading of level 2, if there is anything,
  /// then what follows each of these headings. A heading of level 1 ends a section too, but does
  /// not belong to one. Neither do footnotes.
  public var sections: [Section] {
    var result: [Section] = []
    var heading: Int?
    var start = 0
    for (index, candidate) in headings.enumerated()
    where candidate.isTopLevel && candidate.level <= 2 && candidate.node < footnotesStart {
      close(&result, heading, start..<candidate.node)
      heading = candidate.level == 2 ? index : nil
      start = Int(nodes[candidate.node].partner) + 1
    }
    close(&result, heading, start..<footnotesStart)
    return result
  }

  private func close(_ sections: inout [Section], _ heading: Int?, _ nodes: Range<Int>) {
    if heading != nil || !nodes.isEmpty {
      sections.append(Section(heading: heading, nodes: nodes))
    }
  }

  /// Returns the headings of some levels, each below the last one of a higher level before it.
  /// Headings in lists, quotes and footnotes are left out.
  public func tableOfContents(levels: ClosedRange<Int> = 2...3) -> [TOCEntry] {
    var open: [TOCEntry] = []
    var result: [TOCEntry] = []
    func close(downTo level: Int) {
      while let last = open.last, last.level >= level {
        open.removeLast()
        if open.isEmpty {
          result.append(last)
        } else {
          open[open.count - 1].children.append(last)
        }
      }
    }
    for heading in headings where heading.isTopLevel && levels.contains(heading.level) {
      close(downTo: heading.level)
      open.append(
        TOCEntry(title: heading.text, id: heading.id, level: heading.level, children: []))
    }
    close(downTo: 0)
    return result
  }
}

import HTML

extension Document {
  /// Removes files from raw HTML. Tags that show them are removed, with the picture or figure
  /// around them. Other tags lose the attribute.
  ///
  /// - Parameter links: indices in `links`.
  mutating func removeFromHTML(_ links: Set<Int>) {
    guard htmlReferences.contains(where: { links.contains($0.link) }) else { return }
    for index in nodes.indices
    where nodes[index].kind == .htmlInline || nodes[index].kind == .htmlBlock {
      let range = Int(nodes[index].first)..<Int(nodes[index].first) + Int(nodes[index].second)
      let references = htmlReferences(in: range)
      guard references.contains(where: { links.contains($0.link) }) else { continue }
      let start = range.lowerBound
      let cuts = HTMLCuts(
        arena[range],
        without: references.filter { links.contains($0.link) }.map {
          $0.range.lowerBound - start..<$0.range.upperBound - start
        })
      let moved = references.compactMap { reference -> HTMLReference? in
        guard !links.contains(reference.link),
          let place = cuts.place(of: reference.range.lowerBound - start)
        else { return nil }
        let first = arena.count + place
        return HTMLReference(
          range: first..<first + reference.range.count, form: reference.form,
          link: reference.link)
      }
      htmlReferences.removeSubrange(references.indices)
      // Append them at the end, because references are in the order of the arena.
      htmlReferences += moved
      nodes[index].first = UInt32(arena.count)
      nodes[index].second = UInt32(cuts.text.count)
      arena += cuts.text
    }
  }
}

/// A piece of HTML without the elements and attributes that refer to some addresses.
private struct HTMLCuts {
  /// The remaining HTML.
  let text: [UInt8]
  /// The removed ranges, in order and without overlap.
  private let gone: [Range<Int>]

  /// Elements without a purpose if the file that they show is missing.
  private static let shown: Set<String> = ["img", "source", "embed", "image", "input", "track"]
  /// Elements that are removed together with the image inside.
  private static let frames: Set<String> = ["picture", "figure"]

  /// Makes the cuts.
  ///
  /// - Parameter addresses: the ranges of the addresses in the piece.
  init(_ piece: ArraySlice<UInt8>, without addresses: [Range<Int>]) {
    var reader = TagReader(piece)
    let bytes = reader.text
    var tags: [TagReader.Tag] = []
    while let tag = reader.next() { tags.append(tag) }
    var cuts: [Range<Int>] = []
    var frames: [(tag: TagReader.Tag, isEmpty: Bool)] = []
    for tag in tags {
      if HTMLCuts.frames.contains(tag.name) {
        if !tag.isEnd {
          frames.append((tag, false))
        } else if let last = frames.popLast(), last.isEmpty {
          cuts.append(last.tag.range.lowerBound..<tag.range.upperBound)
          // Whatever was in a picture was also in the figure around it.
          if last.tag.name == "picture", let outer = frames.indices.last {
            frames[outer].isEmpty = true
          }
        }
        continue
      }
      let lost = tag.attributes.filter { attribute in
        addresses.contains {
          attribute.whole.lowerBound <= $0.lowerBound && $0.upperBound <= attribute.whole.upperBound
        }
      }
      if lost.isEmpty { continue }
      let isShown =
        HTMLCuts.shown.contains(tag.name)
        && (tag.name == "source" || lost.contains { $0.name != "srcset" })
      if isShown {
        cuts.append(tag.range)
        // A source is only one of several.
        if tag.name == "img", let frame = frames.indices.last { frames[frame].isEmpty = true }
      } else {
        cuts += lost.map { HTMLCuts.whole($0, bytes) }
      }
    }
    // A style element has no attributes, so only `url()` remains.
    cuts += addresses.filter { address in !tags.contains { $0.range.overlaps(address) } }
    cuts.sort { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
    var gone: [Range<Int>] = []
    var text: [UInt8] = []
    var at = 0
    for cut in cuts where cut.lowerBound >= at {
      text += bytes[at..<cut.lowerBound]
      gone.append(cut)
      at = cut.upperBound
    }
    self.gone = gone
    self.text = text + bytes[at...]
  }

  /// Returns where a byte of the piece is now; nil if it was removed.
  func place(of byte: Int) -> Int? {
    var place = byte
    for cut in gone {
      if cut.contains(byte) { return nil }
      if cut.upperBound <= byte { place -= cut.count }
    }
    return place
  }

  /// Returns the range of an attribute with its name and the space before it.
  private static func whole(_ attribute: TagReader.Attribute, _ bytes: [UInt8]) -> Range<Int> {
    var start = attribute.whole.lowerBound
    func skipSpace() { while start > 0, bytes[start - 1] <= 0x20 { start -= 1 } }
    skipSpace()
    if start > 0, bytes[start - 1] == UInt8(ascii: "=") { start -= 1 }
    skipSpace()
    start = max(0, start - attribute.name.utf8.count)
    skipSpace()
    return start..<attribute.whole.upperBound
  }
}

import Model
import Templates

extension SiteData {
  /// The URL of a page of a narrowed list; `number` counts from 1.
  func termURL(_ page: TermPage, page number: Int = 1, language: Int) -> String {
    var url = routes.lists[language][page.collection] ?? "/"
    for choice in page.choices {
      let facet = contents.facets.collections[page.collection][choice.facet]
      url += "\(facet.name)/\(facet.terms[choice.term].slug)/"
    }
    return number == 1 ? url : "\(url)page/\(number)/"
  }

  /// The entries of a narrowed list in the order of the whole list.
  func termEntries(_ page: TermPage, language: Int) -> [Int] {
    reads?.note(.facets(page.collection))
    reads?.note(.list(page.collection))
    let start = contents.catalogue.ranges[page.collection].lowerBound
    let places = contents.places[language][page.collection]
    return contents.facets.entries(of: page).sorted { places[$0 - start] < places[$1 - start] }
  }

  /// What visitors read above a narrowed list.
  func termTitle(_ page: TermPage, language: Int) -> String {
    reads?.note(.facets(page.collection))
    return page.choices.map { term($0, of: page.collection).titles[language] }.joined(
      separator: ", ")
  }

  /// The entry that a page's only term is, if it is one.
  func termEntry(_ page: TermPage) -> Int? {
    reads?.note(.facets(page.collection))
    return page.choices.first.flatMap { term($0, of: page.collection).entry }
  }

  /// The ways on from a list, narrowed or not: each facet with the terms that lead to a page with
  /// entries.
  func facetValues(_ collection: Int, chosen: [TermPage.Choice], language: Int) -> Value {
    reads?.note(.facets(collection))
    return .list(
      contents.facets.collections[collection].indices.compactMap { number in
        let facet = contents.facets.collections[collection][number]
        let terms = facet.terms.indices.compactMap { term -> (title: String, value: Value)? in
          let choice = TermPage.Choice(facet: number, term: term)
          let isChosen = chosen.contains(choice)
          let others = chosen.filter { $0.facet != number }
          let page = TermPage(
            collection: collection,
            choices: isChosen ? others : (others + [choice]).sorted { order($0) < order($1) })
          let count = contents.facets.entries(of: page).count
          let isWhole = page.choices.isEmpty
          guard isWhole || count > 0 else { return nil }
          let title = facet.terms[term].titles[language]
          let url =
            isWhole
            ? routes.lists[language][collection] ?? "/" : termURL(page, language: language)
          let shown = shownLanguage(facet.terms[term].entry, language)
          let record = Record([
            .text(title), .text(facet.terms[term].slug), .url(url),
            .integer(
              isChosen
                ? contents.facets.entries(of: .init(collection: collection, choices: chosen)).count
                : count),
            .boolean(isChosen), .text(settings.languages[shown]), .boolean(shown == language),
          ])
          return (title, .record(record))
        }
        if terms.isEmpty { return nil }
        func order(_ choice: TermPage.Choice) -> Int {
          let fields = contents.catalogue.model.collections[collection]
          let name = contents.facets.collections[collection][choice.facet].name
          return fields.combine.firstIndex { fields.fields[$0].name == name } ?? choice.facet
        }
        // `when` keeps the order of time.
        let sorted = facet.name == "when" ? terms : formats[language].sorted(terms) { $0.title }
        return .record(
          Record([
            .text(facet.name), .text(facet.labels[language]), .list(sorted.map(\.value)),
            .boolean(chosen.contains { $0.facet == number }),
          ]))
      })
  }

  /// The terms that narrow a list, each with the page that the list is without it.
  func chosenValues(_ page: TermPage, language: Int) -> Value {
    reads?.note(.facets(page.collection))
    return .list(
      page.choices.map { choice in
        let facet = contents.facets.collections[page.collection][choice.facet]
        let term = facet.terms[choice.term]
        let rest = TermPage(
          collection: page.collection, choices: page.choices.filter { $0 != choice })
        let url =
          rest.choices.isEmpty
          ? routes.lists[language][page.collection] ?? "/" : termURL(rest, language: language)
        let shown = shownLanguage(term.entry, language)
        return .record(
          Record([
            .text(facet.name), .text(facet.labels[language]), .text(term.titles[language]),
            .text(term.slug), .url(url),
            term.entry.map { .url(entryURL($0, language: language)) } ?? .absent,
            .text(settings.languages[shown]), .boolean(shown == language),
          ]))
      })
  }

  /// The terms of an entry as scripts read them: `themes:housing country:nl`.
  func termNames(of entry: Int) -> String {
    reads?.note(.facets(contents.catalogue.entries[entry].collection))
    var names: [String] = []
    for facet in contents.facets.collections[contents.catalogue.entries[entry].collection] {
      for term in facet.terms where contains(term.entries, entry) {
        names.append("\(facet.name):\(term.slug)")
      }
    }
    return names.joined(separator: " ")
  }

  /// A term by its choice.
  private func term(_ choice: TermPage.Choice, of collection: Int) -> FacetTerm {
    contents.facets.collections[collection][choice.facet].terms[choice.term]
  }

  /// The language in which an entry's title is read.
  private func shownLanguage(_ entry: Int?, _ language: Int) -> Int {
    guard let entry else { return language }
    return contents.catalogue.entries[entry].versions[language] == nil ? 0 : language
  }

  /// Whether a sorted list holds a number.
  private func contains(_ sorted: [Int], _ number: Int) -> Bool {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low] == number
  }
}

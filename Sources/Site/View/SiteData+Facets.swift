import Model
import Templates

extension SiteData {
  /// The URL of a page of a narrowed list; `number` counts from 1.
  func termURL(_ page: TermPage, page number: Int = 1, language: LanguageID) -> String {
    let url = contents.facets.url(of: page, routes, language: language)
    return number == 1 ? url : "\(url)page/\(number)/"
  }

  /// The entries of a narrowed list in the order of the whole list.
  func termEntries(_ page: TermPage, language: LanguageID) -> [EntryID] {
    reads?.note(.facets(page.collection))
    reads?.note(.list(page.collection))
    return contents.facetValues.entries[language][page] ?? []
  }

  /// What visitors read above a narrowed list.
  func termTitle(_ page: TermPage, language: LanguageID) -> String {
    reads?.note(.facets(page.collection))
    return page.choices.map { term($0, of: page.collection).titles[language] }.joined(
      separator: ", ")
  }

  /// The entry that a page's only term is, if it is one.
  func termEntry(_ page: TermPage) -> EntryID? {
    reads?.note(.facets(page.collection))
    return page.choices.first.flatMap { term($0, of: page.collection).entry }
  }

  /// The ways on from a list, narrowed or not: each facet with the terms that lead to a page with
  /// entries.
  ///
  /// - Parameter isFirst: whether it is the first page of the whole list, which alone has all terms
  ///   of a long facet.
  func facetValues(
    _ collection: CollectionID, chosen: [TermPage.Choice], isFirst: Bool, language: LanguageID
  ) -> Value {
    reads?.note(.facets(collection))
    return .list(
      contents.facets.collections[collection].enumerated().compactMap { number, facet in
        // What all have alike narrows nothing.
        if facet.terms.count < 2 { return nil }
        let isChosen = chosen.contains { $0.facet == number }
        let terms = termValues(
          collection, number, chosen: chosen, isFirst: isFirst, language: language)
        if terms.count < (isChosen ? 1 : 2) { return nil }
        return .record(
          Record([
            .text(facet.name), .text(facet.labels[language]), .list(terms),
            .boolean(isChosen),
          ]))
      })
  }

  /// The terms of one facet that lead on from a list.
  private func termValues(
    _ collection: CollectionID, _ number: Int, chosen: [TermPage.Choice], isFirst: Bool,
    language: LanguageID
  ) -> [Value] {
    let made = contents.facetValues.terms[language][collection][number]
    let isShort = isFirst || made.values.count <= FacetValues.longest
    if chosen.isEmpty { return isShort ? made.values : [] }
    let others = chosen.filter { $0.facet != number }
    let facets = contents.facets
    guard others.isEmpty || facets.canCombine(others, with: number, in: collection) else {
      return []
    }
    return zip(made.order, made.values).compactMap { term, value in
      let choice = TermPage.Choice(facet: number, term: term)
      let isChosen = chosen.contains(choice)
      if !isShort, !isChosen { return nil }
      if others.isEmpty, !isChosen { return value }
      let rest = isChosen ? others : facets.inOrder(others + [choice], of: collection)
      let page = TermPage(collection: collection, choices: rest)
      let shown = isChosen ? TermPage(collection: collection, choices: chosen) : page
      let count = facets.entries(of: shown).count
      if count == 0 { return nil }
      return .term(
        facets.collections[collection][number].terms[term],
        url: facets.url(of: page, routes, language: language), count: count, isChosen: isChosen,
        contents.catalogue, settings, language: language)
    }
  }

  /// The terms that narrow a list, each with the page that the list is without it.
  func chosenValues(_ page: TermPage, language: LanguageID) -> Value {
    reads?.note(.facets(page.collection))
    return .list(
      page.choices.map { choice in
        let facet = contents.facets.collections[page.collection][choice.facet]
        let term = facet.terms[choice.term]
        let rest = TermPage(
          collection: page.collection, choices: page.choices.filter { $0 != choice })
        let url = termURL(rest, language: language)
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
  func termNames(of entry: EntryID) -> String {
    reads?.note(.facets(contents.catalogue.entries[entry].collection))
    return contents.facetValues.names[entry]
  }

  /// A term by its choice.
  private func term(_ choice: TermPage.Choice, of collection: CollectionID) -> FacetTerm {
    contents.facets.collections[collection][choice.facet].terms[choice.term]
  }

  /// The language in which an entry's title is read.
  private func shownLanguage(_ entry: EntryID?, _ language: LanguageID) -> LanguageID {
    guard let entry else { return language }
    return contents.catalogue.entries[entry].versions[language] == nil ? .original : language
  }
}

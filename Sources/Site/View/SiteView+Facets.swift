import Model
import Templates

extension SiteView {
  /// Returns the URL of a page of a narrowed list; `number` counts from 1.
  func termURL(_ list: TermPage, page number: Int = 1, language: LanguageID) -> String {
    let url = facetTable(of: list.collection).url(of: list, routes, language: language)
    return number == 1 ? url : "\(url)page/\(number)/"
  }

  /// Returns the title of a narrowed list that visitors read.
  func termTitle(_ list: TermPage, language: LanguageID) -> String {
    list.choices.map { term($0, of: list.collection).titles[language] }.joined(separator: ", ")
  }

  /// Returns the term of a choice.
  private func term(_ choice: TermPage.Choice, of collection: CollectionID) -> FacetTerm {
    facets(of: collection)[choice.facet].terms[choice.term]
  }

  /// Returns the facets of a list, narrowed or not. Each has the terms that lead to a page with
  /// entries.
  ///
  /// - Parameter isFirst: whether it is the first page of the whole list. Only that page has all
  ///   terms of a long facet.
  func facetItems(
    _ collection: CollectionID, chosen: [TermPage.Choice], isFirst: Bool, language: LanguageID
  ) -> [FacetItem] {
    facets(of: collection).enumerated().compactMap { number, facet in
      // A single term does not narrow a list.
      if facet.terms.count < 2 { return nil }
      let isChosen = chosen.contains { $0.facet == number }
      let terms = termValues(
        collection, number, chosen: chosen, isFirst: isFirst, language: language)
      if terms.count < (isChosen ? 1 : 2) { return nil }
      return FacetItem(
        name: facet.name, label: facet.labels[language], terms: terms, isChosen: isChosen)
    }
  }

  /// Returns the terms of one facet that lead from a list to another.
  private func termValues(
    _ collection: CollectionID, _ number: Int, chosen: [TermPage.Choice], isFirst: Bool,
    language: LanguageID
  ) -> [Value] {
    let made = facetTerms(collection, language: language)[number]
    let isShort = isFirst || made.values.count <= FacetValues.longest
    if chosen.isEmpty { return isShort ? made.values : [] }
    let others = chosen.filter { $0.facet != number }
    let facets = facetTable(of: collection)
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
      let found = facets.facets(of: collection)[number].terms[term]
      return TermItem(
        found, url: facets.url(of: page, routes, language: language), count: count,
        isChosen: isChosen, shown: shownLanguage(of: found, language: language),
        code: code, language: language
      ).value
    }
  }

  /// Returns the terms that narrow a list. Each has the URL of the list without it.
  func chosenItems(_ list: TermPage, language: LanguageID) -> [ChosenTermItem] {
    list.choices.map { choice in
      let facet = facets(of: list.collection)[choice.facet]
      let term = facet.terms[choice.term]
      let rest = TermPage(
        collection: list.collection, choices: list.choices.filter { $0 != choice })
      let shown = shownLanguage(of: term, language: language)
      return ChosenTermItem(
        facet: facet, title: term.titles[language], slug: term.slug,
        without: termURL(rest, language: language),
        about: term.entry.map { entryURL($0, language: language) }, shown: code(shown),
        language: language, isTranslated: shown == language)
    }
  }

  /// Returns the language in which a term's title is written.
  private func shownLanguage(of term: FacetTerm, language: LanguageID) -> LanguageID {
    term.entry.map { shownLanguage(of: $0, language: language) } ?? language
  }
}

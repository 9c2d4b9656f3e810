/// The data of the page that every engine renders.
struct Page {
  struct Link {
    let title: String
    let url: String
    let current: Bool
  }

  struct Card {
    let title: String
    let url: String
    let summary: String
    let city: String
    let tags: [String]
  }

  let site = "Cities & people"
  let title = "Inspiring approaches"
  let summary = "How cities <welcome> newcomers & work together"
  let content: String
  let navigation: [Link]
  let cards: [Card]

  /// Makes a list page of about 16 KB: 24 cards, each with the content of a real one.
  init() {
    navigation = ["Cities", "Approaches", "Projects", "Events", "Organisations", "About"].map {
      Link(title: $0, url: "/\($0.lowercased())/", current: $0 == "Approaches")
    }
    content = (1...6).map { number in
      "<p>Paragraph \(number) of the introduction, with <em>emphasis</em> and "
        + "<a href=\"/about/\">a link</a>, as rendered Markdown gives it to a page.</p>\n"
    }.joined()
    cards = (1...24).map { number in
      Card(
        title: "Approach \(number): housing & work for everyone",
        url: "/cities/amsterdam/approach-\(number)/",
        summary: "What the city learned in year \(number) from <residents> & partners, and what "
          + "others can take home from it.",
        city: number % 3 == 0 ? "Århus" : "Amsterdam",
        tags: ["Housing", "Work & income", "Language"].prefix(1 + number % 3).map { $0 })
    }
  }
}

import Testing
import Words

@Suite("Words for visitors")
struct VisitorWordsTests {
  @Test func keysAreDifferentAndFindTheirWord() {
    let keys = VisitorWord.allCases.map(\.key)
    #expect(Set(keys).count == keys.count)
    for word in VisitorWord.allCases {
      #expect(VisitorWord(key: word.key) == word)
      #expect(word.key.hasPrefix("polder."))
      #expect(word.key.dropFirst(7).allSatisfy { $0 == "-" || ("a"..."z").contains($0) })
      #expect(!word.place.isEmpty)
    }
    #expect(VisitorWord(key: "polder.nothing") == nil)
    #expect(VisitorWord(key: "footnotes") == nil)
  }

  @Test(arguments: VisitorWord.allCases)
  func bothLanguagesHaveTheSamePlaceholders(_ word: VisitorWord) {
    #expect(Set(word.english.placeholders) == Set(word.dutch.placeholders))
    for text in [word.english, word.dutch] {
      #expect(text.written.contains { !$0.isWhitespace })
    }
  }

  @Test func aVariantHasTheWordsOfItsLanguage() {
    #expect(VisitorWords(language: "nl-BE") == .dutch)
    #expect(VisitorWords(language: "en-IE") == .english)
    #expect(VisitorWords.dutch.missing.isEmpty)
    #expect(VisitorWords.english.missing.isEmpty)
    #expect(VisitorWords.dutch.text(.footnotes) == "Voetnoten")
  }

  @Test func aLanguageWithoutWordsHasEnglishOnesAndSaysSo() {
    let words = VisitorWords(language: "de")
    #expect(words.missing == VisitorWord.allCases)
    #expect(words.text(.footnotes) == "Footnotes")
    #expect(words.language(of: .footnotes) == "en")
    let own = VisitorWords(
      language: "de", own: [.footnotes: "Fußnoten", .table: "Tabelle \(.number)"])
    #expect(own.text(.footnotes) == "Fußnoten")
    #expect(own.language(of: .footnotes) == nil)
    #expect(own.text(.table, [.number: "2"]) == "Tabelle 2")
    #expect(own.language(of: .tip) == "en")
    #expect(own.missing.count == VisitorWord.allCases.count - 2)
  }

  @Test func aSiteReplacesWords() {
    let words = VisitorWords(language: "nl", own: [.footnotes: "Noten"])
    #expect(words.text(.footnotes) == "Noten")
    #expect(words.text(.tip) == "Tip")
    #expect(words != .dutch)
    #expect(words.missing.isEmpty)
  }

  @Test func placeholdersAreFilledInWhereTheyStand() {
    #expect(
      VisitorWords.english.text(.progress, [.done: "3", .target: "5"]) == "3 of 5")
    #expect(
      VisitorWords.dutch.text(.linkToSection, [.heading: "Wonen"])
        == "Link naar dit onderdeel: Wonen")
    let turned = VisitorWords(language: "xx", own: [.progress: "\(.target): \(.done)"])
    #expect(turned.text(.progress, [.done: "3", .target: "5"]) == "5: 3")
  }

  @Test func aTextIsWrittenAsInAFileOfWords() {
    let text: WordText = "Table \(.number) of {all}"
    #expect(text.written == "Table {number} of {{all}}")
    #expect(text.placeholders == [.number])
  }
}

import Dates
import Testing

@testable import Templates

@Suite struct FilterTests {
  private func titles(_ list: String, page: Int = Fixture.city) -> String {
    Fixture.render("{% for x in \(list) %}{{ x.title }};{% endfor %}", page: page)
  }

  @Test func writesDates() {
    let founded = "{% if page.founded %}{{ page.founded | date }}{% endif %}"
    #expect(Fixture.render(founded) == "27 October 1275")
    #expect(Fixture.render(founded, index: 1) == "")
    func event(_ filters: String, _ index: Int = 0) -> String {
      Fixture.render("{{ page.start | \(filters) }}", page: Fixture.event, index: index)
    }
    #expect(event("date('short')") == "29 Oct 2025")
    #expect(event("date('month')") == "October 2025")
    #expect(event("date('full')") == "29 October 2025, 16:00")
    #expect(event("date('iso')") == "2025-10-29T16:00+01:00")
    #expect(event("iso") == "2025-10-29T16:00+01:00")
    #expect(event("time") == "16:00")
    #expect(event("time", 1) == "")
    #expect(event("range(page.end)") == "29 October 2025, 16:00–19:00")
    #expect(event("range(page.end)", 1) == "2 April 2026 – 5 April 2026")
    #expect(event("range(page.end)", 2) == "7 December 2025, 14:00")
    #expect(Fixture.render("{{ site.today.year }}-{{ site.now.month }}") == "2025-11")
  }

  @Test func makesBatches() {
    #expect(
      Fixture.render(
        "{% for row in ['a', 'b', 'c'] | batch(2) %}[{{ row | join('+') }}]{% endfor %}")
        == "[a+b][c]")
    #expect(Fixture.render("{{ site.cities | batch(0) | count }}") == "2")
  }

  @Test func selects() {
    #expect(titles("site.cities | where('summary')") == "Amsterdam;")
    #expect(titles("site.cities | where('capital', false)") == "Århus;")
    #expect(titles("site.cities | where('size', 'small')") == "Århus;")
    #expect(titles("site.events | where('city', page)") == "Kick-off;")
    #expect(titles("site.events | where('city.title', 'Århus')") == "Spring school;")
    #expect(titles("site.events | where('format', 'talk')") == "Kick-off;")
    #expect(titles("site.events | where('start.year', 2026)") == "Spring school;")
    #expect(
      titles("site.events | where('themes.slug', 'housing')") == "Kick-off;Advent walk;")
    #expect(
      Fixture.render(
        "{% for t in page.themes %}{% for e in site.events | where('themes', t) %}{{ e.title }},"
          + "{% endfor %};{% endfor %}") == "Kick-off,Advent walk,;Spring school,Advent walk,;")
    #expect(titles("site.cities | without(page)") == "Århus;")
    #expect(titles("site.cities | without(page.partner)") == "Amsterdam;")
    #expect(titles("site.events | limit(1)") == "Kick-off;")
    #expect(titles("site.events | offset(2)") == "Advent walk;")
    #expect(titles("site.events | offset(-1) | limit(-1)") == "")
    #expect(titles("site.events | offset(99)") == "")
    #expect(titles("site.events | upcoming") == "Advent walk;Spring school;")
    #expect(titles("site.events | past") == "Kick-off;")
    #expect(titles("site.events | reverse") == "Advent walk;Spring school;Kick-off;")
    #expect(Fixture.render("{{ ['b', 'a', 'b'] | unique | join }}") == "b and a")
  }

  @Test func aFieldThatAFilterRequiresIsPresent() {
    #expect(
      Fixture.render("{% for e in site.events | where('city') %}{{ e.city.title }};{% endfor %}")
        == "Amsterdam;Århus;")
    #expect(
      Fixture.render(
        "{% set list = site.events | where('city.image') | sort('-start') | limit(3) %}"
          + "{% for e in list %}{{ e.city.image.url }};{% endfor %}") == "/a.jpg;")
    #expect(
      Fixture.render(
        "{% for g in site.events | where('city') | group('city') %}{{ g.key.title }};{% endfor %}")
        == "Amsterdam;Århus;")
    #expect(
      Fixture.render(
        "{% for e in site.events | where('format', 'talk') %}{{ e.format.label }}{% endfor %}")
        == "Talk")
  }

  @Test func sorts() {
    #expect(titles("site.cities | sort('-title')") == "Århus;Amsterdam;")
    #expect(titles("site.events | sort('city.title')") == "Kick-off;Spring school;Advent walk;")
    #expect(titles("site.events | sort('-city.title')") == "Spring school;Kick-off;Advent walk;")
    #expect(titles("site.events | sort('kind', '-start')") == "Spring school;Advent walk;Kick-off;")
    #expect(titles("site.events | sort('format')") == "Spring school;Kick-off;Advent walk;")
    #expect(Fixture.render("{{ ['b', 'C', 'a'] | sort | join(' ') }}") == "a b C")
    #expect(Fixture.render("{{ [3, 10, 2] | sort | join(' ') }}") == "2 3 10")
  }

  @Test func groups() {
    #expect(
      Fixture.render(
        "{% for g in site.events | group('start.year') %}{{ g.key }}:{{ g.entries | count }} "
          + "{% endfor %}") == "2025:2 2026:1 ")
    #expect(
      Fixture.render(
        "{% for g in site.events | group('city') %}{% if g.key %}{{ g.key.title }}{% else %}-"
          + "{% endif %}:{% for e in g.entries %}{{ e.title }}{% endfor %};{% endfor %}")
        == "Amsterdam:Kick-off;Århus:Spring school;-:Advent walk;")
    #expect(
      Fixture.render(
        "{% for g in site.events | group('themes') %}{{ g.key.title }}{{ g.entries | count }};"
          + "{% endfor %}") == "Housing2;Arts2;")
    #expect(
      Fixture.render(
        "{% for g in site.cities | group('size') %}{{ g.key.label }}:{{ g.entries | count }};"
          + "{% endfor %}") == "Large city:1;Small city:1;")
  }

  @Test func picksAndCounts() {
    #expect(
      Fixture.render("{% set c = site.cities | first %}{% if c %}{{ c.title }}{% endif %}")
        == "Amsterdam")
    #expect(
      Fixture.render("{% set c = site.cities | last %}{% if c %}{{ c.title }}{% endif %}")
        == "Århus")
    #expect(Fixture.render("{{ site.events | count }}{{ [] | count }}") == "30")
    #expect(
      Fixture.render("{{ page.takeaways | join(' / ') }}") == "Start small / Think &lt;big&gt;")
  }

  @Test func changesText() {
    #expect(
      Fixture.render("{{ page.title | upper }}{{ page.title | lower }}") == "AMSTERDAMamsterdam")
    #expect(Fixture.render("{{ 'één boek' | capitalise }}") == "Één boek")
    #expect(Fixture.render("{{ '  a b ' | trim }}|") == "a b|")
    #expect(Fixture.render("{{ 'a-b-c' | replace('-', '+') }}") == "a+b+c")
    #expect(Fixture.render("{{ 'aaa' | replace('', 'x') }}") == "aaa")
    #expect(Fixture.render("{{ 'one two, three' | truncate(10) }}") == "one two…")
    #expect(Fixture.render("{{ 'one two' | truncate(7) }}") == "one two")
    #expect(Fixture.render("{{ 'onetwothree' | truncate(5) }}") == "onet…")
    #expect(Fixture.render("{{ 'abc' | truncate(0) }}{{ 'abc' | truncate(-4) }}") == "")
    #expect(Fixture.render("{{ 'abc' | truncate(1) }}") == "…")
    #expect(
      Fixture.render("{% for part in 'a@b@' | split('@') %}[{{ part }}]{% endfor %}") == "[a][b][]")
    #expect(Fixture.render("{{ 'a@b' | split('') | join('-') }}") == "a@b")
    #expect(Fixture.render("{{ page.summary | default('none') }}", index: 1) == "none")
    #expect(
      Fixture.render(
        "{{ page.summary | default(page.photo-credit) | default(page.title) }}", index: 1)
        == "Århus")
    #expect(Fixture.render("{{ '' | default('empty') }}") == "empty")
    #expect(Fixture.render("{{ page.capital | default(true) }}", index: 1) == "false")
  }

  @Test func writesNumbers() {
    #expect(Fixture.render("{{ page.population | number }}") == "905,234")
    #expect(Fixture.render("{% if page.area %}{{ page.area | number(0) }}{% endif %}") == "219.0")
    #expect(Fixture.render("{{ 1.5 | number }} {{ 2 | number(1) }}") == "1.5 2.0")
  }

  @Test func isDeclaredOnce() {
    let names = Filter.all.map(\.name)
    #expect(Set(names).count == names.count)
    let foreign = Filter.all.flatMap(\.foreignNames)
    #expect(Set(foreign).count == foreign.count)
    // A foreign name that is also a filter would never be suggested.
    #expect(Set(foreign).isDisjoint(with: names))
    let functions = Function.all.map(\.name)
    #expect(Set(functions).count == functions.count)
    for filter in Filter.all {
      // Arguments that can be left out follow those that cannot.
      let optional = filter.parameters.firstIndex { $0.isOptional } ?? filter.parameters.count
      #expect(filter.parameters[optional...].allSatisfy { $0.isOptional }, "\(filter.name)")
      guard case .code = filter.body else { continue }
      #expect(filter.parameters.count <= FilterArguments.scalarCount, "\(filter.name)")
    }
  }

  @Test func textsThatFiltersMakeAreEscaped() {
    let dangerous = #"'<b>&\"'"#
    for filter in Filter.texts {
      guard case .type(.text) = filter.result else { continue }
      let arguments = filter.parameters.map { parameter in
        if case .integer = parameter.kind { "99" } else { "'x'" }
      }
      let list = arguments.isEmpty ? "" : "(\(arguments.joined(separator: ", ")))"
      let found = Fixture.render("{{ \(dangerous) | \(filter.name)\(list) }}")
      #expect(found.contains("&lt;"), "\(filter.name)")
      let rest = found.replacing(/&(lt|gt|amp|quot);/, with: "")
      #expect(!rest.contains { "<>&\"".contains($0) }, "\(filter.name): \(found)")
    }
  }
}

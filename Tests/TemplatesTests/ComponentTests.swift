import Testing

@testable import Templates

@Suite struct ComponentTests {
  private let card = """
    <article{% if kind %} class="{{ kind }}"{% endif %}>{% slot %}none{% endslot %}\
    {% if filled("end") %}<footer>{% slot "end" %}{% endslot %}</footer>{% endif %}</article>
    """

  private func render(_ text: String, _ files: [String: String] = [:]) -> String {
    var all = ["page.html": text, "components/card/card.html": card]
    all.merge(files) { _, new in new }
    return Fixture.render(all)
  }

  @Test func bodiesAreInTheirSlots() {
    #expect(render("{% component 'card' %}{% endcomponent %}") == "<article>none</article>")
    #expect(
      render("{% component 'card' kind='a' %}{{ page.title }}{% endcomponent %}")
        == "<article class=\"a\">Amsterdam</article>")
    #expect(
      render(
        "{% component 'card' kind=page.kind %}x{% fill 'end' %}{{ page.population }}{% endfill %}"
          + "{% endcomponent %}")
        == "<article class=\"cities\">x<footer>905234</footer></article>")
  }

  @Test func bodiesSeeTheVariablesOfTheirUser() {
    #expect(
      render(
        "{% set kind = 'mine' %}{% for c in site.cities %}{% component 'card' kind='its' %}"
          + "{{ kind }} {{ loop.index }} {{ c.title }}{% endcomponent %}{% endfor %}")
        == "<article class=\"its\">mine 1 Amsterdam</article>"
        + "<article class=\"its\">mine 2 Århus</article>")
    #expect(
      render(
        "{% if page.image %}{% component 'card' %}{{ page.image.url }}{% endcomponent %}{% endif %}"
      )
        == "<article>/a.jpg</article>")
  }

  @Test func componentsHoldComponents() {
    let box =
      "<div>{% component 'card' kind='in' %}<p>{% slot %}{% endslot %}</p>{% endcomponent %}</div>"
    #expect(
      render(
        "{% component 'box' %}{{ page.title }}{% component 'card' %}y{% endcomponent %}"
          + "{% endcomponent %}",
        ["components/box/template.html": box]
      )
      .contains("markup-nesting"))
    #expect(
      render(
        "{% component 'box' %}<b>{{ page.title }}</b>{% endcomponent %}",
        ["components/box/template.html": box])
        == "<div><article class=\"in\"><p><b>Amsterdam</b></p></article></div>")
  }

  @Test func slotsDecideHowValuesAreWritten() {
    let link = "<a href=\"/?q={% slot %}{% endslot %}\">{% slot 'text' %}x{% endslot %}</a>"
    #expect(
      render(
        "{% component 'link' %}{{ page.summary }}{% fill 'text' %}{{ page.summary }}{% endfill %}"
          + "{% endcomponent %}", ["components/link/link.html": link])
        == "<a href=\"/?q=Canals%20%3Cand%3E%20bikes\">Canals &lt;and&gt; bikes</a>")
  }

  @Test func componentsMayContainBlocks() {
    let base = "{% component 'card' %}{% block main %}a{% endblock %}{% endcomponent %}"
    #expect(
      render(
        "{% extends 'base.html' %}{% block main %}{{ page.title }}{{ super() }}{% endblock %}",
        ["base.html": base]) == "<article>Amsterdama</article>")
  }
}

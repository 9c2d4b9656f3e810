import Testing

@testable import Templates

@Suite struct RenderingTests {
  @Test func printsAndEscapes() {
    #expect(Fixture.render("<h1>{{ page.title }}</h1>") == "<h1>Amsterdam</h1>")
    #expect(Fixture.render("{{ page.summary }}") == "Canals &lt;and&gt; bikes")
    #expect(
      Fixture.render("<a href=\"{{ page.url }}\">x</a>")
        == "<a href=\"/cities/amsterdam/?a=1&amp;b=2\">x</a>")
    #expect(Fixture.render("{{ page.photo-credit }}") == "Jan &#39;de&#39; Wit")
    #expect(Fixture.render("{{ page.content }}") == "<p>Hello &amp; <em>welcome</em></p>")
    #expect(Fixture.render("{{ page.population }} {{ page.area }}") == "905234 219.3")
    #expect(Fixture.render("{{ page.capital }}") == "true")
    #expect(Fixture.render("[{{ page.summary }}]", index: 1) == "[]")
    #expect(Fixture.render("{{ \"a < b\" }} {{ 12 }} {{ 1.5 }} {{ -3 }}") == "a &lt; b 12 1.5 -3")
    #expect(Fixture.render("{{ site.title }}{{ site.contact }}") == "Cities &amp; people")
    #expect(Fixture.render("{{ 'it\\'s' }}") == "it&#39;s")
  }

  @Test func choosesWithIf() {
    let text = "{% if page.summary %}{{ page.summary | upper }}{% else %}none{% endif %}"
    #expect(Fixture.render(text) == "CANALS &lt;AND&gt; BIKES")
    #expect(Fixture.render(text, index: 1) == "none")
    let size =
      "{% if page.population > 500000 %}L{% elif page.population >= 285273 %}M{% else %}S{% endif %}"
    #expect(Fixture.render(size) == "L")
    #expect(Fixture.render(size, index: 1) == "M")
    #expect(
      Fixture.render("{% if not page.image or page.image.alt == \"x\" %}a{% else %}b{% endif %}")
        == "b")
    #expect(Fixture.render("{% if page.size == 'large' %}L{% endif %}") == "L")
    #expect(Fixture.render("{% if 'Start small' in page.takeaways %}y{% endif %}") == "y")
    #expect(Fixture.render("{% if 'sterd' in page.title %}y{% endif %}") == "y")
    #expect(Fixture.render("{% if page not in site.cities %}y{% else %}n{% endif %}") == "n")
    #expect(Fixture.render("{{ page.capital and page.population > 3 }}") == "true")
    #expect(Fixture.render("{% if page.content %}y{% else %}n{% endif %}", index: 1) == "n")
    #expect(
      Fixture.render("{% if page.kind == 'x' and true or not false %}y{% endif %}") == "y")
  }

  @Test func goesThroughLists() {
    #expect(
      Fixture.render(
        "{% for c in site.cities %}{{ loop.index }}/{{ loop.length }} {{ c.title }}"
          + "{% if not loop.last %}, {% endif %}{% endfor %}") == "1/2 Amsterdam, 2/2 Århus")
    #expect(
      Fixture.render("{% for t in page.takeaways %}x{% else %}nothing{% endfor %}", index: 1)
        == "nothing")
    #expect(
      Fixture.render(
        "{% for c in site.cities %}{% for t in c.themes %}{{ c.title }}:{{ t.title }}"
          + "{% if loop.first %}*{% endif %} {% endfor %}{{ loop.index }};{% endfor %}")
        == "Amsterdam:Housing* Amsterdam:Arts 1;Århus:Arts* 2;")
    #expect(Fixture.render("{% for x in ['a', 'b'] %}{{ x }}{% endfor %}") == "ab")
  }

  @Test func keepsValues() {
    #expect(
      Fixture.render("{% set name = page.title | upper %}{{ name }}{{ name }}")
        == "AMSTERDAMAMSTERDAM")
    #expect(
      Fixture.render(
        "{% set a = 1 %}{% if true %}{% set a = 2 %}{{ a }}{% endif %}{{ a }}") == "21")
    #expect(
      Fixture.render(
        "{% set p = page.partner %}{% if p %}{{ p.title }} {{ p.population | number }}{% endif %}")
        == "Århus 285,273")
  }

  @Test func leavesNoBlankLines() {
    let text = """
      <ul>
        {% for c in site.cities %}
        {# every city #}
        <li>{{ c.title }}</li>
        {% endfor %}
      </ul>
      {% if page.capital %}{% set x = 1 %}
      <p>{{ x }}</p>
      {% endif %}

      """
    #expect(
      Fixture.render(text) == """
        <ul>
          <li>Amsterdam</li>
          <li>Århus</li>
        </ul>
        <p>1</p>

        """)
    #expect(Fixture.render("a\n{% if true %} b\n{% endif %}\nc") == "a\n b\nc")
    #expect(Fixture.render("a  {{- 'x' -}}  \n b") == "axb")
    #expect(Fixture.render("a \n {%- if true -%} \n b {%- endif %} c") == "ab c")
    #expect(Fixture.render("a {#- note -#} b") == "ab")
    #expect(
      Fixture.render("{% raw %}{{ x }}{% if %}{% endraw %}|{% raw -%}  y{%- endraw %}")
        == "{{ x }}{% if %}|y")
    #expect(Fixture.render("a\r\n{% if true %}\r\nb\r\n{% endif %}\r\n") == "a\r\nb\r\n")
  }

  @Test func extendsAndOverrides() {
    let base = """
      <title>{% block title %}{{ site.title }}{% endblock %}</title>
      {% block main %}
      {% block inner %}default{% endblock inner %}
      {% endblock %}
      """
    let middle = """
      {% extends "base.html" %}
      {# a comment #}
      {% block title %}{{ page.title }} – {{ super() }}{% endblock %}
      """
    let page = """
      {% extends "middle.html" %}
      {% block title %}Page: {{ super() }}{% endblock %}
      {% block inner %}[{{ super() }}]{% endblock %}
      """
    #expect(
      Fixture.render(["base.html": base, "middle.html": middle, "page.html": page]) == """
        <title>Page: Amsterdam – Cities &amp; people</title>
        [default]

        """)
  }

  @Test func blocksSeeTheVariablesAroundThemInTheirOwnFile() {
    let base = "{% for c in site.cities %}{% block item %}{{ c.title }},{% endblock %}{% endfor %}"
    #expect(Fixture.render(["page.html": base]) == "Amsterdam,Århus,")
    let page = "{% extends 'base.html' %}{% block item %}{{ page.title }};{% endblock %}"
    #expect(
      Fixture.render(["base.html": base, "page.html": page]) == "Amsterdam;Amsterdam;")
  }

  @Test func includesWithParameters() {
    let card =
      "<li>{{ entry.title }}{% if level %} ({{ level }}){% endif %}{{ mark | default('.') }}</li>"
    let page = """
      {% for c in site.cities %}{% include "card.html" with entry=c, level=2 %}{% endfor %}
      {% for e in site.events %}{% include "card.html" with entry=e, mark='!' %}{% endfor %}
      """
    #expect(
      Fixture.render(["card.html": card, "page.html": page]) == """
        <li>Amsterdam (2).</li><li>Århus (2).</li>\
        <li>Kick-off!</li><li>Spring school!</li><li>Advent walk!</li>
        """)
  }

  @Test func narrowsTypesInsideIncludes() {
    let part = "{{ page.image.url }}"
    let page = "{% if page.image %}{% include 'part.html' %}{% endif %}"
    #expect(Fixture.render(["part.html": part, "page.html": page]) == "/a.jpg")
  }

  @Test func callsFunctions() {
    #expect(Fixture.render("{{ t('read-more') }}") == "Read more")
    #expect(
      Fixture.render("{{ t('written-by', name='A & B', year=2025) }}")
        == "Written by A &amp; B in 2025")
    #expect(
      Fixture.render(
        "{{ t('pages', count=1, place='x') }}; {{ t('pages', count=1200, place='x') }}")
        == "1 page; 1,200 pages in x")
    #expect(Fixture.render("{{ t('read-more') | upper }}") == "READ MORE")
    #expect(Fixture.render("{{ asset('site.css') }}") == "/assets/site.1a2b.css")
    #expect(
      Fixture.render("<a href=\"{{ link('about.md') }}\">x</a>") == "<a href=\"/page-7/\">x</a>")
  }
}

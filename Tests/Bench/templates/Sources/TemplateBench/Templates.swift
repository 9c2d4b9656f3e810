/// The same page in three template languages. Tags are on the lines of the HTML, so that rules for
/// white space have no effect.
enum Templates {
  static let polder = [
    "card.html": """
    <li><article class="card"><p class="card-kind">{{ card.city }}</p>
    <h3><a href="{{ card.url }}">{{ card.title }}</a></h3>
    <p class="card-text">{{ card.summary }}</p>
    {% if card.tags %}<ul class="tags">{% for tag in card.tags %}<li class="tag">{{ tag }}</li>{% endfor %}</ul>{% endif %}</article></li>

    """,
    "page.html": """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>{{ page.title }} - {{ page.site }}</title>
    <meta name="description" content="{{ page.summary }}"></head>
    <body><nav aria-label="Main"><ul>{% for item in page.navigation %}<li><a href="{{ item.url }}"{% if item.current %} aria-current="page"{% endif %}>{{ item.title }}</a></li>{% endfor %}</ul></nav>
    <main><h1>{{ page.title }}</h1><p class="lead">{{ page.summary }}</p>
    <div class="prose">{{ page.content }}</div>
    <ul class="cards">{% for card in page.cards %}{% include "card.html" with card=card %}{% endfor %}</ul></main></body></html>

    """,
  ]

  static let mustacheCard = """
    <li><article class="card"><p class="card-kind">{{ city }}</p>
    <h3><a href="{{ url }}">{{ title }}</a></h3>
    <p class="card-text">{{ summary }}</p>
    {{#hasTags}}<ul class="tags">{{#tags}}<li class="tag">{{ . }}</li>{{/tags}}</ul>{{/hasTags}}</article></li>

    """

  static let mustache = """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>{{ title }} - {{ site }}</title>
    <meta name="description" content="{{ summary }}"></head>
    <body><nav aria-label="Main"><ul>{{#navigation}}<li><a href="{{ url }}"{{#current}} aria-current="page"{{/current}}>{{ title }}</a></li>{{/navigation}}</ul></nav>
    <main><h1>{{ title }}</h1><p class="lead">{{ summary }}</p>
    <div class="prose">{{{ content }}}</div>
    <ul class="cards">{{#cards}}{{> card}}{{/cards}}</ul></main></body></html>

    """

  /// Returns the templates for Stencil and for Jinja2, which escapes by itself.
  static func jinja(escape: String, raw: String) -> (page: String, card: String) {
    (
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>{{ title\(escape) }} - {{ site\(escape) }}</title>
      <meta name="description" content="{{ summary\(escape) }}"></head>
      <body><nav aria-label="Main"><ul>{% for item in navigation %}<li><a href="{{ item.url\(escape) }}"{% if item.current %} aria-current="page"{% endif %}>{{ item.title\(escape) }}</a></li>{% endfor %}</ul></nav>
      <main><h1>{{ title\(escape) }}</h1><p class="lead">{{ summary\(escape) }}</p>
      <div class="prose">{{ content\(raw) }}</div>
      <ul class="cards">{% for card in cards %}{% include "card.html" %}{% endfor %}</ul></main></body></html>

      """,
      """
      <li><article class="card"><p class="card-kind">{{ card.city\(escape) }}</p>
      <h3><a href="{{ card.url\(escape) }}">{{ card.title\(escape) }}</a></h3>
      <p class="card-text">{{ card.summary\(escape) }}</p>
      {% if card.tags %}<ul class="tags">{% for tag in card.tags %}<li class="tag">{{ tag\(escape) }}</li>{% endfor %}</ul>{% endif %}</article></li>

      """
    )
  }
}

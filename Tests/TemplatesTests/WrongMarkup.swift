/// Templates with wrong HTML or unsafe places, each with all its messages. See `WrongTemplateTests`.
let wrongMarkup =
  #"""
  ## a value in an attribute without quotes
  <p class={{ page.kind }}>x</p>
  => 1 «{{ page.kind }}» a value in an attribute needs quotes around it [unsafe-place] → "{{ page.kind }}" (write "{{ … }}")

  ## part of an attribute without quotes
  <p class=card-{{ page.kind }}>x</p>
  => 1 «{{ page.kind }}» a value in an attribute needs quotes around it [unsafe-place] (write "{{ … }}")

  ## a value as an attribute
  <p {{ page.kind }}>x</p>
  => 1 «{{ page.kind }}» a value cannot be an attribute or its name [unsafe-place] (write the attribute, and the value in quotes after its '=')

  ## a value as the name of an attribute
  <p data-{{ page.kind }}="x">x</p>
  => 1 «{{ page.kind }}» a value cannot be an attribute or its name [unsafe-place] (write the attribute, and the value in quotes after its '=')

  ## a value after an attribute
  <p class="a"{{ page.kind }}>x</p>
  => 1 «{{ page.kind }}» a value cannot be an attribute or its name [unsafe-place] (write the attribute, and the value in quotes after its '=')

  ## a value as the name of a tag
  <{{ page.kind }}>x
  => 1 «{{ page.kind }}» a value cannot be the name of a tag [unsafe-place] (choose between tags with 'if')

  ## a value in the name of a tag
  <h{{ page.population }}>x</h2>
  => 1 «{{ page.population }}» a value cannot be the name of a tag [unsafe-place] (choose between tags with 'if')
  => 1 «</h2» '</h2>' has no start tag here [markup-nesting]
  => 1 «<h» '<h>' needs its '</h>' [markup-nesting]

  ## a value as the name of an end tag
  <p>x</{{ page.kind }}></p>
  => 1 «{{ page.kind }}» a value cannot be the name of a tag [unsafe-place] (choose between tags with 'if')

  ## a value in a comment
  <!-- {{ page.title }} -->
  => 1 «{{ page.title }}» a value is not allowed in a comment [unsafe-place] (write '{# … #}' for a note)

  ## a value in the doctype
  <!doctype {{ page.kind }}>
  => 1 «{{ page.kind }}» a value is not allowed in a declaration [unsafe-place]

  ## a value in a script
  <script>var title = "{{ page.title }}";</script>
  => 1 «{{ page.title }}» a value is not allowed in script code [unsafe-place] (put it into a 'data-…' attribute and read it from the script)

  ## a value in a script of another kind
  <script type="text/template">{{ page.title }}</script>
  => 1 «{{ page.title }}» a value is not allowed in script code [unsafe-place] (put it into a 'data-…' attribute and read it from the script)

  ## a value in a script whose kind is a value
  <script type="{{ page.kind }}">1</script>
  => 1 «{{ page.kind }}» a value is not allowed in 'type' of '<script>', which decides what the element does [unsafe-place]

  ## a value in an event handler
  <button onclick="show('{{ page.title }}')">x</button>
  => 1 «{{ page.title }}» a value is not allowed in script code [unsafe-place] (put it into a 'data-…' attribute and read it from the script)

  ## a value in a style
  <style>p { color: {{ page.kind }} }</style>
  => 1 «{{ page.kind }}» a value is not allowed in a style [unsafe-place] (choose a class with it)

  ## a value in a style attribute
  <p style="color: {{ page.kind }}">x</p>
  => 1 «{{ page.kind }}» a value is not allowed in a style [unsafe-place] (choose a class with it)

  ## a value in a page inside the page
  <iframe title="x" srcdoc="{{ page.title }}"></iframe>
  => 1 «{{ page.title }}» a value is not allowed in a page inside the page [unsafe-place]

  ## a value inside a frame
  <iframe title="x">{{ page.title }}</iframe>
  => 1 «{{ page.title }}» a value is not allowed in '<iframe>' [unsafe-place]

  ## a value that says which script runs
  <script src="{{ page.url }}"></script>
  => 1 «{{ page.url }}» a value cannot say which script runs [unsafe-place] (write '{{ asset("site.js") }}')

  ## a value in what a meta element does
  <meta http-equiv="{{ page.kind }}" content="x">
  => 1 «{{ page.kind }}» a value is not allowed in 'http-equiv' of '<meta>', which decides what the element does [unsafe-place]

  ## a value in a refresh
  <meta http-equiv="refresh" content="0; url={{ page.url }}">
  => 1 «0; url={{ page.url }}» a value is not allowed in 'content' of '<meta>', which decides what the element does [unsafe-place]

  ## a value in an animation
  <svg><set attributeName="href" to="{{ page.url }}"/></svg>
  => 1 «{{ page.url }}» a value is not allowed in 'to' of '<set>', which decides what the element does [unsafe-place]

  ## a value after an entity in a URL
  <a href="java&#115;cript:{{ page.title }}">x</a>
  => 1 «{{ page.title }}» a value is not allowed in a URL whose scheme is hidden [unsafe-place] (write the scheme in plain letters)

  ## script code in a link
  <a href="javascript:void(0)">x</a>
  => 1 «javascript:void(0)» 'href' contains script code [unsafe-place] (write a script in Templates/assets)

  ## script code in a link, in disguise
  <a href=" JavaScript:alert(1)">x</a>
  => 1 « JavaScript:alert(1)» 'href' contains script code [unsafe-place] (write a script in Templates/assets)

  ## rendered Markdown in a paragraph
  <p>{{ page.content }}</p>
  => 1 «page.content» rendered Markdown is not allowed in '<p>' [unsafe-place] (it contains paragraphs and links: print it in a 'div')

  ## rendered Markdown in a heading
  <h2>{{ page.content }}</h2>
  => 1 «page.content» rendered Markdown is not allowed in a heading [unsafe-place] (it contains paragraphs and links: print it in a 'div')

  ## rendered Markdown in a link
  <a href="/">{{ page.content }}</a>
  => 1 «page.content» rendered Markdown is not allowed in '<a>' [unsafe-place] (it contains paragraphs and links: print it in a 'div')

  ## rendered Markdown in an attribute
  <p title="{{ page.content }}">x</p>
  => 1 «page.content» rendered Markdown is not allowed in the attribute 'title' [unsafe-place] (it contains paragraphs and links: print it in a 'div')

  ## rendered Markdown in the title
  <title>{{ page.content }}</title>
  => 1 «page.content» rendered Markdown is not allowed in '<title>' [unsafe-place] (it contains paragraphs and links: print it in a 'div')

  ## rendered Markdown in a URL
  <a href="{{ page.content }}">x</a>
  => 1 «page.content» rendered Markdown is not allowed in a URL [unsafe-place] (it contains paragraphs and links: print it in a 'div')

  ## a yes-or-no value in a URL
  <a href="{{ page.capital }}">x</a>
  => 1 «page.capital» a yes-or-no value is not allowed in a URL [unsafe-place]

  ## a text as the width of an image
  <img alt="" srcset="{{ page.url }} {{ page.title }}">
  => 1 «page.title» text is not allowed in a width or density of 'srcset' [unsafe-place]

  ## an object in JSON
  <script type="application/ld+json">{"a": {{ page.size }}}</script>
  => 1 «page.size» 'choice' cannot be printed directly [wrong-type] (print one of its fields)

  ## what can be absent in JSON
  <script type="application/ld+json">{"a": {{ page.summary }}}</script>
  => 1 «page.summary» 'page.summary' can be absent [absent-value] (put this inside {% if page.summary %} … {% endif %})

  ## a tag that only one way opens
  {% if page.capital %}<div>{% endif %}<p>x</p>
  => 1 «{% if page.capital %}» the branches of this 'if' open and close different HTML [markup-branches] (close each tag in the branch that opens it) note «<div»

  ## a tag that only one way closes
  <div>{% if page.capital %}</div>{% endif %}
  => 1 «{% if page.capital %}» the branches of this 'if' open and close different HTML [markup-branches] (close each tag in the branch that opens it)
  => 1 «<div» '<div>' needs its '</div>' [markup-nesting]

  ## a quote that only one way opens
  <p class={% if page.capital %}"a{% endif %}>x</p>
  => 1 «{% if page.capital %}» the branches of this 'if' open and close different HTML [markup-branches] (close each tag in the branch that opens it)

  ## a loop that opens what it does not close
  {% for c in site.cities %}<section>{% endfor %}
  => 1 «{% for c in site.cities %}» the branches of this 'for' open and close different HTML [markup-branches] (close each tag in the branch that opens it) note «<section»

  ## a tag cut by an if
  <p>x</{% if page.capital %}p{% endif %}>
  => 1 «{% if page.capital %}» the HTML cannot be cut here [markup-branches] (write the name of a tag or an attribute, and its '=', in one piece)

  ## an element chosen by its name
  <{% if page.capital %}h2{% else %}h3{% endif %}>x
  => 1 «{% if page.capital %}» the HTML cannot be cut here [markup-branches] (write the name of a tag or an attribute, and its '=', in one piece)

  ## text and JSON that differ by the way
  <script type="application/ld+json">{"a": {% if page.capital %}"{% endif %}x"}</script>
  => 1 «{% if page.capital %}» the branches of this 'if' open and close different HTML [markup-branches] (close each tag in the branch that opens it)

  ## two attributes without a space
  <p class="a"id="b">x</p>
  => 1 «i» a space is missing before this attribute [markup-branches]

  ## an attribute without a space after an if
  <p{% if page.capital %} class="a"{% endif %}id="b">x</p>
  => 1 «i» a space is missing before this attribute [markup-branches]

  ## an attribute twice
  <p class="a" id="b" class="c">x</p>
  => 1 «class» this tag has the attribute 'class' twice [attribute-twice]

  ## a page that ends in a tag
  <p class="a"
  => 1 «"» the template ends inside a tag or a comment of the HTML [markup-branches]

  ## a page that ends in a comment
  <p>x</p><!-- end
  => 1 «d» the template ends inside a tag or a comment of the HTML [markup-branches]

  ## an element that is not closed
  <main><section><p>x</p></main>
  => 1 «</main» '</main>' comes before '</section>' [markup-nesting] first «<section»

  ## an end tag without a start
  <p>x</p></div>
  => 1 «</div» '</div>' has no start tag here [markup-nesting]

  ## end tags that cross
  <section><div><p>x</p></section></div>
  => 1 «</section» '</section>' comes before '</div>' [markup-nesting] first «<div»
  => 1 «</div» '</div>' has no start tag here [markup-nesting]

  ## a block in a paragraph
  <p>a <div>b</div></p>
  => 1 «</p» '</p>' has no start tag here [markup-nesting] note «<div»

  ## a block deep in a paragraph
  <p><span><ul><li>x</li></ul></span></p>
  => 1 «<ul» '<ul>' is not allowed in '<p>' [markup-nesting] note «<p»

  ## a link in a link
  <a href="/">a <a href="/">b</a></a>
  => 1 «<a» '<a>' is not allowed in '<a>' [markup-nesting] note «<a»

  ## a button in a link
  <a href="/">a <button>b</button></a>
  => 1 «<button» '<button>' is not allowed in '<a>' [markup-nesting] note «<a»

  ## a form in a form
  <form><form></form></form>
  => 1 «<form» '<form>' is not allowed in '<form>' [markup-nesting] note «<form»

  ## a heading in a heading
  <h2>a <h3>b</h3></h2>
  => 1 «<h3» '<h3>' is not allowed in a heading [markup-nesting] note «<h2»

  ## an item outside of a list
  <div><li>x</li></div>
  => 1 «<li» '<li>' must be directly in '<menu>', '<ol>' or '<ul>' [markup-nesting]

  ## a paragraph directly in a list
  <ul><p>x</p><li>y</li></ul>
  => 1 «<p» '<p>' is not allowed directly in '<ul>' [markup-nesting] (allowed there: '<li>') note «<ul»

  ## text directly in a list
  <ul>{% for c in site.cities %}{{ c.title }}{% endfor %}</ul>
  => 1 «{{ c.title }}» text is not allowed directly in '<ul>' [markup-nesting]

  ## a cell outside of a row
  <table><td>x</td></table>
  => 1 «<td» '<td>' must be directly in '<tr>' [markup-nesting]

  ## text directly in a table
  <table>x<tr><td>y</td></tr></table>
  => 1 «x» text is not allowed directly in '<table>' [markup-nesting]

  ## a div that ends itself
  <div class="line"/>
  => 1 «<div» the slash in '<div/>' does not close the element [markup-nesting] (write '</div>' after it)

  ## an included template that does not close
  {% include "card.html" %}
  @@ card.html
  <article><h2>x</h2>
  => card.html:1 «<article» '<article>' needs its '</article>' [markup-nesting] < page.html «"card.html"»

  ## an included template that closes what it did not open
  <article>{% include "card.html" %}
  @@ card.html
  <h2>x</h2></article>
  => card.html:1 «</article» '</article>' has no start tag here [markup-nesting] < page.html «"card.html"»
  => 1 «<article» '<article>' needs its '</article>' [markup-nesting]

  ## an included template that ends in a tag
  {% include "card.html" %}
  @@ card.html
  <article class="a"
  => card.html:1 «"» the template ends inside a tag or a comment of the HTML [markup-branches] < page.html «"card.html"»

  ## an unsafe place in an included template
  <p {% include "attributes.html" with kind=page.kind %}>x</p>
  @@ attributes.html
  class={{ kind }}
  => attributes.html:1 «{{ kind }}» a value in an attribute needs quotes around it [unsafe-place] → "{{ kind }}" (write "{{ … }}") < page.html «"attributes.html"»
  => attributes.html:1 «}» the template ends inside a tag or a comment of the HTML [markup-branches] < page.html «"attributes.html"»

  ## a template that is included in a style
  <style>{% include "size.html" with size=page.population %}</style>
  @@ size.html
  p { width: {{ size }}px }
  => size.html:1 «{{ size }}» a value is not allowed in a style [unsafe-place] (choose a class with it) < page.html «"size.html"»

  ## a block in a paragraph, by way of an include
  <p>{% include "card.html" %}</p>
  @@ card.html
  <div>x</div>
  => card.html:1 «<div» '<div>' is not allowed in '<p>' [markup-nesting] < page.html «"card.html"»

  ## a block that does not close what it opens
  {% block main %}<div>{% endblock %}</div>
  => 1 «<div» '<div>' needs its '</div>' [markup-nesting]
  => 1 «</div» '</div>' has no start tag here [markup-nesting]

  ## an id twice
  <p id="a">x</p><p id="a">y</p>
  => 1 «a» this page has the id 'a' twice [duplicate-id] first «a»

  ## an id twice, by way of an include
  {% include "card.html" %}{% include "card.html" %}
  @@ card.html
  <p id="a">x</p>
  => 1 «"card.html"» this page has the id 'a' twice [duplicate-id] first «a»

  ## an id in a loop
  {% for c in site.cities %}<p id="city">{{ c.title }}</p>{% endfor %}
  => 1 «city» the loop repeats the id 'city' [duplicate-id] (build it from a value that differs in each round)

  ## an id in a loop, by way of an include
  {% for c in site.cities %}{% include "card.html" %}{% endfor %}
  @@ card.html
  <p id="a">x</p>
  => 1 «"card.html"» the loop repeats the id 'a' [duplicate-id] (build it from a value that differs in each round) first «a»

  ## a label for another id
  <label for="nam">Name</label><input id="name">
  => 1 «nam» no element of this page has the id 'nam' that 'for' names [unknown-id] → name
  => 1 «<input» '<input>' has no label [missing-label] (put it in a 'label', name its id in the label's 'for', or give it an 'aria-label')

  ## a label for nothing
  <label>Name</label><input aria-label="x">
  => 1 «<label» this label is for no field [missing-label] (put the field in it, or name the field's id in 'for')

  ## a field without a label
  <input type="search" name="q">
  => 1 «<input» '<input>' has no label [missing-label] (put it in a 'label', name its id in the label's 'for', or give it an 'aria-label')

  ## a field whose id no label names
  <input type="search" id="q">
  => 1 «<input» '<input>' has no label [missing-label] (put it in a 'label', name its id in the label's 'for', or give it an 'aria-label')

  ## a region that is named by nothing
  <section aria-labelledby="titel"><h2 id="title">x</h2></section>
  => 1 «titel» no element of this page has the id 'titel' that 'aria-labelledby' names [unknown-id] → title

  ## a link to a place that the page does not have
  <a href="#mian">x</a><main id="main"></main>
  => 1 «#mian» no element of this page has the id 'mian' that 'href' names [unknown-id] → #main

  ## an image without alt
  <img src="{{ page.url }}">
  => 1 «<img» an image needs 'alt', a description in words [missing-alt] (write alt="" for a decorative image)

  ## an image without alt in an include
  {% include "figure.html" with image=page.url %}
  @@ figure.html
  <figure><img src="{{ image }}"></figure>
  => figure.html:1 «<img» an image needs 'alt', a description in words [missing-alt] (write alt="" for a decorative image) < page.html «"figure.html"»

  ## a button without a name
  <button><img src="{{ page.url }}" alt=""></button>
  => 1 «<button» '<button>' has no name for people who cannot see it [missing-name] (write text in it, or give it an 'aria-label')

  ## a link without a name
  <a href="{{ page.url }}"><svg><path d="M0 0"/></svg></a>
  => 1 «<a» '<a>' has no name for people who cannot see it [missing-name] (write text in it, or give it an 'aria-label')

  ## a frame without a title
  <iframe src="https://example.org/"></iframe>
  => 1 «<iframe» '<iframe>' has no name for people who cannot see it [missing-name] (give it a 'title')

  ## a page without a language
  <html><body></body></html>
  => 1 «<html» '<html>' needs 'lang' [missing-language] (write lang="{{ site.language }}")

  ## XML that does not nest
  {% include "x.html" %}
  @@ x.html
  <p><b>x</p></b>
  => x.html:1 «</p» '</p>' comes before '</b>' [markup-nesting] first «<b» < page.html «"x.html"»
  => x.html:1 «</b» '</b>' has no start tag here [markup-nesting] < page.html «"x.html"»

  ## a misspelt component
  {% component "crad" %}{% endcomponent %}
  @@ components/card/card.html
  <p>{% slot %}{% endslot %}</p>
  => 1 «"crad"» 'crad' is not in Templates/components [unknown-component] → "card"

  ## a component without its end
  {% component "card" %}x
  @@ components/card/card.html
  <p>{% slot %}{% endslot %}</p>
  => 1 «{% component "card" %}» 'component' needs its '{% endcomponent %}' [unclosed-tag]

  ## a component with a parameter that it does not use
  {% component "card" titel=page.title %}{% endcomponent %}
  @@ components/card/card.html
  <p>{{ title }}</p>
  => 1 «titel» 'components/card/card.html' does not use 'titel' [unknown-parameter] → title

  ## a component without a parameter that it needs
  {% component "card" %}x{% endcomponent %}
  @@ components/card/card.html
  <p>{{ title }}{% slot %}{% endslot %}</p>
  => components/card/card.html:1 «title» 'title' does not exist here [unknown-variable] → site < page.html «"card"»

  ## a body for a component that has no place for it
  {% component "card" title="a" %}x{% endcomponent %}
  @@ components/card/card.html
  <p>{{ title }}</p>
  => 1 «"card"» the component 'card' has no slot for a body [unknown-slot] (write '{% slot %}{% endslot %}' in it, or leave the body empty)

  ## something for a slot that does not exist
  {% component "card" %}{% fill "foter" %}x{% endfill %}{% endcomponent %}
  @@ components/card/card.html
  <p>{% slot "footer" %}{% endslot %}</p>
  => 1 «"foter"» the component 'card' has no slot 'foter' [unknown-slot] → "footer"

  ## something for a slot twice
  {% component "card" %}{% fill "footer" %}x{% endfill %}{% fill footer %}y{% endfill %}{% endcomponent %}
  @@ components/card/card.html
  <p>{% slot "footer" %}{% endslot %}</p>
  => 1 «footer» 'footer' is given twice [given-twice]

  ## a fill outside of a component
  {% fill "footer" %}x{% endfill %}
  => 1 «{% fill "footer" %}» 'fill' must be directly in a 'component', for one of its slots [misplaced-slot]

  ## a slot outside of a component
  {% slot %}x{% endslot %}
  => 1 «{% slot %}» 'slot' is the place in a component where its body goes [misplaced-slot] (write it in a template in Templates/components)

  ## a question about a slot that does not exist
  {% component "card" %}x{% endcomponent %}
  @@ components/card/card.html
  {% if filled("foter") %}a{% endif %}<p>{% slot %}{% endslot %}{% slot footer %}{% endslot %}</p>
  => components/card/card.html:1 «"foter"» the component 'card' has no slot 'foter' [unknown-slot] → "footer" < page.html «"card"»

  ## a component in itself
  {% component "card" %}x{% endcomponent %}
  @@ components/card/card.html
  {% component "card" %}y{% endcomponent %}{% slot %}{% endslot %}
  => components/card/card.html:1 «"card"» templates cannot include one another in a circle: 'components/card/card.html' → 'components/card/card.html' [include-cycle] < page.html «"card"»

  ## a mistake in the body of a component
  {% component "card" %}{{ page.titel }}<div>{% endcomponent %}
  @@ components/card/card.html
  <section>{% slot %}{% endslot %}</section>
  => 1 «titel» 'titel' is not a field of 'city' [unknown-field] → title
  => 1 «<div» '<div>' needs its '</div>' [markup-nesting]

  ## a mistake in a component with a body
  {% component "card" entry=page %}x{% endcomponent %}
  @@ components/card/card.html
  <p>{{ entry.titel }}{% slot %}{% endslot %}</p>
  => components/card/card.html:1 «titel» 'titel' is not a field of 'city' [unknown-field] → title < page.html «"card"»

  ## the component's own names in a body
  {% component "card" entry=page %}{{ entry.title }}{% endcomponent %}
  @@ components/card/card.html
  <p>{{ entry.title }}{% slot %}{% endslot %}</p>
  => 1 «entry» 'entry' does not exist here [unknown-variable]

  ## a body where the slot makes it unsafe
  {% component "card" %}{{ page.title }}{% endcomponent %}
  @@ components/card/card.html
  <style>{% slot %}{% endslot %}</style>
  => 1 «{{ page.title }}» a value is not allowed in a style [unsafe-place] (choose a class with it)

  ## a paragraph in a slot in a paragraph
  {% component "card" %}<p>x</p><div>y</div>{% endcomponent %}
  @@ components/card/card.html
  <p>{% slot %}{% endslot %}</p>
  => 1 «<p» '<p>' is not allowed in '<p>' [markup-nesting] note «<p»
  => 1 «<div» '<div>' is not allowed in '<p>' [markup-nesting] note «<p»

  ## a tag that a block leaves open
  {% extends "base.html" %}{% block main %}<div><p>x</p>{% endblock %}
  @@ base.html
  <main>{% block main %}{% endblock %}</main>
  => 1 «<div» '<div>' needs its '</div>' [markup-nesting]

  ## a tag that a block ends without beginning it
  {% extends "base.html" %}{% block main %}<p>x</p></div>{% endblock %}
  @@ base.html
  <main><div>{% block main %}{% endblock %}</div></main>
  => 1 «</div» '</div>' has no start tag here [markup-nesting]

  ## a tag that a block of a block leaves open
  {% extends "middle.html" %}{% block inner %}<section>x{% endblock %}
  @@ middle.html
  {% extends "base.html" %}{% block main %}<div>{% block inner %}{% endblock %}</div>{% endblock %}
  @@ base.html
  <main>{% block main %}{% endblock %}</main>
  => 1 «<section» '<section>' needs its '</section>' [markup-nesting]

  ## a tag that a block leaves open around super
  {% extends "base.html" %}{% block main %}<div>{{ super() }}{% endblock %}
  @@ base.html
  <main>{% block main %}<p>x</p>{% endblock %}</main>
  => 1 «<div» '<div>' needs its '</div>' [markup-nesting]

  ## a tag that the parent's own block leaves open
  {% extends "base.html" %}{% block other %}x{% endblock %}
  @@ base.html
  <main>{% block main %}<div>{% endblock %}{% block other %}{% endblock %}</main>
  => base.html:1 «<div» '<div>' needs its '</div>' [markup-nesting]

  ## a paragraph of the parent that a block would end
  {% extends "base.html" %}{% block main %}<div>x</div>{% endblock %}
  @@ base.html
  <p>{% block main %}{% endblock %}</p>
  => 1 «<div» '<div>' is not allowed in '<p>' [markup-nesting] note «<p»

  ## an attribute that a block leaves open
  {% extends "base.html" %}{% block main %}<p class="x{% endblock %}
  @@ base.html
  <main>{% block main %}{% endblock %}</main>
  => 1 «main» the branches of this 'block' open and close different HTML [markup-branches] (close each tag in the branch that opens it)

  ## a tag that one way through an if leaves open
  <main>{% if page.capital %}<div>{% endif %}</main>
  => 1 «{% if page.capital %}» the branches of this 'if' open and close different HTML [markup-branches] (close each tag in the branch that opens it) note «<div»

  ## an attribute that runs a script
  <button type="button" onclick="show()">x</button>
  => 1 «onclick» the site's security policy keeps browsers from running 'onclick' [blocked-attribute] (write a script in Templates/assets that calls 'addEventListener')

  ## attributes that run scripts, in other letters and places
  <body onLoad="a()"><img src="/x.png" alt="" onerror='b()'><svg onclick=c()><path d=""/></svg>
  => 1 «onLoad» the site's security policy keeps browsers from running 'onload' [blocked-attribute] (write a script in Templates/assets that calls 'addEventListener')
  => 1 «onerror» the site's security policy keeps browsers from running 'onerror' [blocked-attribute] (write a script in Templates/assets that calls 'addEventListener')
  => 1 «onclick» the site's security policy keeps browsers from running 'onclick' [blocked-attribute] (write a script in Templates/assets that calls 'addEventListener')

  ## an attribute of style
  <p style="color: red">x</p>
  => 1 «style» the site's security policy blocks 'style' [blocked-attribute] (give the tag a class, and write the rules in Templates/assets/site.css)

  ## attributes of style in other letters and places
  <p STYLE='color: red'>x</p><svg style="fill: red"><path style="fill: red" d=""/></svg>
  => 1 «STYLE» the site's security policy blocks 'style' [blocked-attribute] (give the tag a class, and write the rules in Templates/assets/site.css)
  => 1 «style» the site's security policy blocks 'style' [blocked-attribute] (give the tag a class, and write the rules in Templates/assets/site.css)
  => 1 «style» the site's security policy blocks 'style' [blocked-attribute] (give the tag a class, and write the rules in Templates/assets/site.css)

  ## an attribute of style that depends on a condition
  <p style="{% if page.capital %}color: red{% endif %}">x</p>
  => 1 «style» the site's security policy blocks 'style' [blocked-attribute] (give the tag a class, and write the rules in Templates/assets/site.css)

  ## an attribute of style from an include
  <p {% include "a.html" %}>x</p>
  @@ a.html
  style="color: red"
  => a.html:1 «style» the site's security policy blocks 'style' [blocked-attribute] (give the tag a class, and write the rules in Templates/assets/site.css)

  ## an attribute of style that is empty
  <p style>x</p>
  => 1 «style» the site's security policy blocks 'style' [blocked-attribute] (give the tag a class, and write the rules in Templates/assets/site.css)

  ## an end tag in a component's body that would end the component's own element
  {% component "card" %}x</div>{% endcomponent %}
  @@ components/card/card.html
  <div>{% slot %}{% endslot %}</div>
  => 1 «</div» '</div>' has no start tag here [markup-nesting]

  ## an end tag in a component that would end an element around it
  <div>{% component "card" %}x{% endcomponent %}</div>
  @@ components/card/card.html
  {% slot %}{% endslot %}</div>
  => components/card/card.html:1 «</div» '</div>' has no start tag here [markup-nesting] < page.html «"card"»

  """#

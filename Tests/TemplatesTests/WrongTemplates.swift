/// Wrong templates, each with all its messages. See `WrongTemplateTests`.
let wrongTemplates =
  #"""
  ## a print without its end
  <p>{{ page.title</p>
  => 1 «{{» '{{' needs its '}}' [template-syntax]

  ## a print without its end before another
  <p>{{ page.title
  {{ page.kind }}
  => 1 «{{» '{{' needs its '}}' [template-syntax]

  ## a print closed with one brace
  {{ page.title }
  => 1 «}» '{{' needs its '}}' [template-syntax] → }}

  ## a print closed like a tag
  {{ page.title %}
  => 1 «%}» '{{' needs its '}}' [template-syntax] → }}

  ## a tag closed like a print
  {% if page.title }}x{% endif %}
  => 1 «}}» '{%' needs its '%}' [template-syntax] → %}

  ## a tag without its end
  {% if page.title
  x{% endif %}
  => 1 «{%» '{%' needs its '%}' [template-syntax]

  ## a comment without its end
  a {# b {{ c }}
  => 1 «{#» '{#' needs its '#}' [template-syntax]

  ## a text without its closing quote
  {{ page.title | default("x) }}
  => 1 «"x) }}» a text in quotes must end on the line where it begins [template-syntax] (add the closing quote)

  ## curly quotes
  {{ page.title | default(“x”) }}
  => 1 «“» '“' means nothing here [template-syntax] (write straight quotes, "…")

  ## arithmetic
  {{ page.population + 1 }}
  => 1 «+» '+' means nothing here [template-syntax] (templates do not calculate)

  ## a percent sign
  {{ page.population % 2 }}
  => 1 «%» '%' means nothing here [template-syntax] (templates do not calculate)

  ## a stray exclamation mark
  {% if !page.capital %}x{% endif %}
  => 1 «!» '!' means nothing here [template-syntax] (write 'not')

  ## an unknown escape
  {{ "a\d" }}
  => 1 «\d» '\d' means nothing [template-syntax] → at 5..<6: \\ (write '\\' for a backslash)

  ## a number that is too large
  {{ 123456789012345678901234567890 }}
  => 1 «123456789012345678901234567890» '123456789012345678901234567890' is too large for a number [template-syntax]

  ## nothing to print
  {{ }}
  => 1 «}}» expected a value here [template-syntax]

  ## an empty tag
  {% %}
  => 1 «%}» expected the name of a tag here [template-syntax]

  ## two values in a row
  {{ page.title page.kind }}
  => 1 «page» expected '}}' here, not 'page' [template-syntax]

  ## a filter without a name
  {{ page.title | }}
  => 1 «}}» expected a name here [template-syntax]

  ## a field without a name
  {{ page. }}
  => 1 «}}» expected a name here [template-syntax]

  ## indexing
  {{ page.themes[0] }}
  => 1 «[» expected '}}' here, not '[' [template-syntax]

  ## a bracket that is not closed
  {{ (page.title }}
  => 1 «}}» expected ')' here [template-syntax]

  ## a list that is not closed
  {{ ["a", "b" | join }}
  => 1 «}}» expected ']' here [template-syntax]

  ## one equals sign
  {% if page.kind = "cities" %}x{% endif %}
  => 1 «=» expected '==' here, not '=' [template-syntax] → ==

  ## a chain of comparisons
  {% if 1 < page.population < 9 %}x{% endif %}
  => 1 «<» a comparison has two sides [template-syntax] (join two comparisons with 'and')

  ## an if without a condition
  {% if %}x{% endif %}
  => 1 «%}» expected a value here [template-syntax]

  ## a for without in
  {% for c of site.cities %}{{ c.title }}{% endfor %}
  => 1 «of» expected 'in' here, not 'of' [template-syntax]

  ## a for over two names
  {% for a, b in site.cities %}{{ a.title }}{% endfor %}
  => 1 «,» expected 'in' here, not ',' [template-syntax]

  ## a set without a value
  {% set x %}{{ x }}
  => 1 «%}» expected '=' here [template-syntax]

  ## something after else
  {% if page.capital %}a{% else page.kind %}b{% endif %}
  => 1 «page» expected '%}' here, not 'page' [template-syntax]

  ## a misspelt tag
  {% esle %}
  => 1 «esle» 'esle' is not a tag [unknown-tag] → else

  ## a misspelt tag with a body
  {% fro c in site.cities %}{{ c.title }}{% endfor %}
  => 1 «fro» 'fro' is not a tag [unknown-tag] → for

  ## elseif
  {% if page.capital %}a{% elseif page.summary %}b{% endif %}
  => 1 «elseif» 'elseif' is not a tag [unknown-tag] → elif

  ## else if
  {% if page.capital %}a{% else if page.kind %}b{% else %}c{% endif %}
  => 1 «else if» 'else if' is not a tag [unknown-tag] → elif

  ## two ampersands
  {% if page.capital && page.kind %}a{% endif %}
  => 1 «&&» '&&' is from another template language [template-syntax] → and

  ## an include without with
  {% include "card.html" entry=page %}
  @@ card.html
  {{ entry.title }}
  => 1 «entry» expected 'with' here, not 'entry' [template-syntax]

  ## a tag of another language
  {% macro card() %}
  => 1 «macro» 'macro' is not a tag [unknown-tag] (write '{% component "…" %}')

  ## an if without an end
  {% if page.capital %}x
  => 1 «{% if page.capital %}» 'if' needs its '{% endif %}' [unclosed-tag]

  ## a for without an end
  {% for c in site.cities %}{{ c.title }}
  => 1 «{% for c in site.cities %}» 'for' needs its '{% endfor %}' [unclosed-tag]

  ## a block without an end
  {% block main %}x
  => 1 «{% block main %}» 'block' needs its '{% endblock %}' [unclosed-tag]

  ## an end that belongs further out
  {% if page.capital %}{% for c in site.cities %}{{ c.title }}{% endif %}
  => 1 «{% for c in site.cities %}» 'for' needs its '{% endfor %}' [unclosed-tag]

  ## an end without a beginning
  x{% endif %}
  => 1 «endif» 'endif' must be inside 'if' [stray-tag]

  ## an else without an if
  a{% else %}b
  => 1 «else» 'else' must be inside 'if' or 'for' [stray-tag]

  ## two elses
  {% if page.capital %}a{% else %}b{% else %}c{% endif %}
  => 1 «else» 'else' cannot follow 'else' [stray-tag]

  ## an elif after else
  {% if page.capital %}a{% else %}b{% elif page.kind %}c{% endif %}
  => 1 «elif» 'elif' cannot follow 'else' [stray-tag]

  ## raw without an end
  {% raw %}{{ x }}
  => 1 «{% raw %}» 'raw' needs its '{% endraw %}' [unclosed-tag]

  ## endblock with another name
  {% block a %}x{% endblock b %}
  => 1 «b» expected '%}' here, not 'b' [template-syntax]

  ## an unknown variable
  {{ pag.title }}
  => 1 «pag» 'pag' does not exist here [unknown-variable] → page

  ## a field without its page
  {{ population }}
  => 1 «population» 'population' does not exist here [unknown-variable] → page.population (write 'page.population')

  ## an unknown variable that nothing resembles
  {{ colour }}
  => 1 «colour» 'colour' does not exist here [unknown-variable]

  ## a variable outside its loop
  {% for c in site.cities %}{{ c.title }}{% endfor %}{{ c.title }}
  => 1 «c» 'c' does not exist here [unknown-variable]

  ## a value set in an if
  {% if page.capital %}{% set word = "x" %}{% endif %}{{ word }}
  => 1 «word» 'word' does not exist here [unknown-variable]

  ## loop outside a loop
  {{ loop.index }}
  => 1 «loop» 'loop' does not exist here [unknown-variable]

  ## loop without a field
  {% for c in site.cities %}{{ loop }}{% endfor %}
  => 1 «loop» 'loop' has no value of its own, only fields [wrong-type] (write 'loop.index', 'loop.first', …)

  ## an unknown field of loop
  {% for c in site.cities %}{{ loop.frist }}{% endfor %}
  => 1 «frist» 'frist' is not a field of 'loop' [unknown-field] → first

  ## a reserved name
  {% set page = 1 %}{% for site in page.themes %}{% endfor %}
  => 1 «page» 'page' is a reserved name [reserved-name] (choose another name)
  => 1 «site» 'site' is a reserved name [reserved-name] (choose another name)

  ## a misspelt field
  {{ page.titel }}
  => 1 «titel» 'titel' is not a field of 'city' [unknown-field] → title

  ## a misspelt field, twice on one line
  {{ page.titel }}{{ page.sumary }}
  => 1 «titel» 'titel' is not a field of 'city' [unknown-field] → title
  => 1 «sumary» 'sumary' is not a field of 'city' [unknown-field] → summary

  ## a field of a field that is misspelt
  {% for e in site.events %}{{ e.start.yaer }}{% endfor %}
  => 1 «yaer» a date with a time has no field 'yaer' [unknown-field] → year

  ## a field that nothing resembles
  {{ page.colour }}
  => 1 «colour» 'colour' is not a field of 'city' [unknown-field]

  ## a field of a text
  {{ page.title.length }}
  => 1 «length» text has no field 'length' [unknown-field]

  ## a field of a list
  {{ page.themes.title }}
  => 1 «title» a list of 'theme' has no field 'title' [unknown-field] (go through the list with 'for', or take its 'first')

  ## the length of a list
  {{ page.themes.length }}
  => 1 «length» a list of 'theme' has no field 'length' [unknown-field] (write '… | count')

  ## a misspelt filter
  {{ page.title | uper }}
  => 1 «uper» 'uper' is not a filter [unknown-filter] → upper

  ## a filter of another language
  {{ page.title | capitalize }}
  => 1 «capitalize» 'capitalize' is not a filter [unknown-filter] → capitalise

  ## safe
  {{ page.title | safe }}
  => 1 «safe» 'safe' is not a filter [unknown-filter] (text is always escaped; only rendered Markdown is HTML)

  ## a filter as a function
  {{ date(site.today) }}
  => 1 «date» 'date' is a filter [unknown-function] (write 'value | date')

  ## a misspelt function
  {{ aset("site.css") }}
  => 1 «aset» 'aset' is not a function [unknown-function] → asset (the functions are 't', 'asset' and 'link')

  ## an unknown function
  {{ range(1, 5) }}{{ static("x") }}
  => 1 «range» 'range' is a filter [unknown-function] (write 'value | range')
  => 1 «static» 'static' is not a function [unknown-function] (write 'asset("…")')

  ## a misspelt word
  {{ t("red-more") }}
  => 1 «"red-more"» 'red-more' is not among the words [unknown-word] → "read-more" (add it to Templates/words)

  ## a word that is no literal
  {{ t(page.title) }}
  => 1 «page.title» 't' needs a text in quotes here, not a variable [wrong-arguments]

  ## a word without its arguments
  {{ t("written-by", name="x") }}
  => 1 «"written-by"» the word 'written-by' needs 'year' [missing-placeholder] (add year=… to the arguments of 't')

  ## a word with an argument it does not know
  {{ t("read-more", name="x") }}
  => 1 «name» the word 'read-more' has no placeholder '{name}' [unknown-placeholder]

  ## a word with a misspelt argument
  {{ t("written-by", naam="x", year=2025) }}
  => 1 «naam» the word 'written-by' has no placeholder '{naam}' [unknown-placeholder] → name

  ## a word with an argument without a name
  {{ t("written-by", "x", year=2025) }}
  => 1 «"x"» the other arguments of 't' need a name, count=… [wrong-arguments]

  ## a plural that is counted by a text
  {{ t("pages", count="3", place="x") }}
  => 1 «"3"» 'count' takes a whole number here, not text [wrong-type]

  ## a word with a value that can be absent
  {{ t("written-by", name=page.photo-credit, year=2025) }}
  => 1 «page.photo-credit» 'page.photo-credit' can be absent [absent-value] (put this inside {% if page.photo-credit %} … {% endif %})

  ## a misspelt asset
  <link href="{{ asset("stie.css") }}">
  => 1 «"stie.css"» 'stie.css' is not in Templates/assets [unknown-asset] → "site.css"

  ## a function of components with too many arguments
  {% component "card" %}{% endcomponent %}
  @@ components/card/card.html
  {% if filled("a", "b") %}{% slot "a" %}{% endslot %}{% endif %}
  => components/card/card.html:1 «filled» 'filled' takes 0 to 1 argument [wrong-arguments] < page.html «"card"»

  ## an argument of a filter that is used on the wrong type
  {{ page.population | replace(page.titel, "b") }}
  => 1 «page.population» 'replace' needs text, not a whole number [wrong-type]
  => 1 «titel» 'titel' is not a field of 'city' [unknown-field] → title

  ## a wrong number of decimals of a wrong value
  {{ page.title | number(99) }}
  => 1 «page.title» 'number' needs a number, not text [wrong-type]
  => 1 «99» 'number' takes a number of decimals from 0 to 15 [wrong-arguments]

  ## two wrong arguments of a filter
  {{ page.title | replace(1, 2) }}
  => 1 «1» 'replace' takes text here, not a whole number [wrong-type]
  => 1 «2» 'replace' takes text here, not a whole number [wrong-type]

  ## a wrong style of a wrong value
  {{ page.title | date("lnog") }}
  => 1 «page.title» 'date' needs a date, not text [wrong-type]
  => 1 «"lnog"» 'lnog' is not a format of 'date' [wrong-arguments] → "long" (choose 'short', 'long', 'full', 'month', 'iso')

  ## a list that is made of a number
  {% for part in page.population | split("@") %}{{ part }}{% endfor %}
  => 1 «page.population» 'split' needs text, not a whole number [wrong-type]

  ## an asset without a name
  {{ asset() }}
  => 1 «asset» 'asset' takes 1 argument [wrong-arguments]

  ## a link to a page that does not exist
  <a href="{{ link("abuot.md") }}">x</a>
  => 1 «"abuot.md"» no page has the file 'abuot.md' [unknown-link] → "about.md" (write its path in Content, such as 'about.md')

  ## a link by a variable
  {{ link(page.title) }}
  => 1 «page.title» 'link' needs a text in quotes here, not a variable [wrong-arguments]

  ## a misspelt template
  {% include "parts/crad.html" %}
  @@ parts/card.html
  x
  => 1 «"parts/crad.html"» 'parts/crad.html' is not in Templates [unknown-template] → "parts/card.html"

  ## a template without quotes
  {% include card.html %}
  => 1 «card.html» expected a text in quotes here, not 'card.html' [template-syntax] → "card.html"

  ## a misspelt parameter
  {% include "card.html" with entri=page %}
  @@ card.html
  {{ entry.title }}
  => 1 «entri» 'card.html' does not use 'entri' [unknown-parameter] → entry

  ## a parameter that is not used
  {% include "card.html" with entry=page, level=2 %}
  @@ card.html
  {{ entry.title }}
  => 1 «level» 'card.html' does not use 'level' [unknown-parameter]

  ## a parameter that is missing
  {% include "card.html" %}{% include "card.html" %}
  @@ card.html
  {{ entry.title }}{{ entry.url }}
  => 1 «"card.html"» 'card.html' needs 'entry' [missing-parameter] (add entry=… after 'with')
  => 1 «"card.html"» 'card.html' needs 'entry' [missing-parameter] (add entry=… after 'with')

  ## a parameter given twice
  {% include "card.html" with entry=page, entry=site %}
  @@ card.html
  {{ entry.title }}
  => 1 «entry» 'entry' is given twice [given-twice]

  ## a mistake in an included template
  {% include "a.html" with entry=page %}{% include "a.html" with entry=site %}
  @@ a.html
  {% include "b.html" with entry=entry %}
  @@ b.html
  {{ entry.title }}{{ entry.populaton }}
  => b.html:1 «populaton» 'populaton' is not a field of 'city' [unknown-field] → population < a.html «"b.html"» < page.html «"a.html"»

  ## a misspelt variable in an included template
  {% include "card.html" with entry=page %}
  @@ card.html
  {{ entry.title }}{{ entyr.url }}
  => card.html:1 «entyr» 'entyr' does not exist here [unknown-variable] → entry < page.html «"card.html"»

  ## templates that include one another
  {% include "a.html" %}
  @@ a.html
  {% include "b.html" %}
  @@ b.html
  {% include "a.html" %}
  => b.html:1 «"a.html"» templates cannot include one another in a circle: 'a.html' → 'b.html' → 'a.html' [include-cycle] < a.html «"b.html"» < page.html «"a.html"»

  ## a template that includes itself
  {% include "page.html" %}
  => 1 «"page.html"» templates cannot include one another in a circle: 'page.html' → 'page.html' [include-cycle]

  ## an included template that extends
  {% include "a.html" %}
  @@ a.html
  {% extends "page.html" %}
  => a.html:1 «"page.html"» an included template cannot extend another [misplaced-extends] (remove the 'extends', or extend in the template that includes this one) < page.html «"a.html"»

  ## an included template with a block
  {% include "a.html" %}
  @@ a.html
  {% block main %}{% endblock %}
  => a.html:1 «main» an included template cannot have blocks [misplaced-block] (pass what differs as a parameter) < page.html «"a.html"»

  ## a misspelt parent
  {% extends "bsae.html" %}
  @@ base.html
  x
  => 1 «"bsae.html"» 'bsae.html' is not in Templates [unknown-template] → "base.html"

  ## templates that extend one another
  {% extends "a.html" %}
  @@ a.html
  {% extends "page.html" %}
  => a.html:1 «"page.html"» templates cannot extend one another in a circle: 'page.html' → 'a.html' → 'page.html' [extends-cycle]

  ## extends that comes late
  <p>
  {% extends "base.html" %}
  @@ base.html
  x
  => 2 «{% extends "base.html" %}» 'extends' must come first in a template [misplaced-extends]

  ## text outside the blocks
  {% extends "base.html" %}
  <p>Hello</p>
  {% block main %}{% endblock %}
  {{ page.title }}
  @@ base.html
  {% block main %}{% endblock %}
  => 2 «<p>Hello</p>» a template that extends another may contain only blocks [outside-blocks] (move this into a block)

  ## set outside the blocks
  {% extends "base.html" %}
  {% set x = 1 %}
  {% block main %}{% endblock %}
  @@ base.html
  {% block main %}{% endblock %}
  => 2 «{% set x = 1 %}» a template that extends another may contain only blocks [outside-blocks] (move this into a block)

  ## a misspelt block
  {% extends "base.html" %}
  {% block mian %}x{% endblock %}
  @@ base.html
  {% block main %}{% endblock %}
  => 2 «mian» 'mian' is not a block of 'base.html' [unknown-block] → main

  ## a block twice
  {% block main %}a{% endblock %}{% block main %}b{% endblock %}
  => 1 «main» this template has the block 'main' twice [block-twice] first «main»

  ## a block in itself
  {% block main %}a{% block main %}b{% endblock %}{% endblock %}
  => 1 «main» this template has the block 'main' twice [block-twice] first «main»

  ## super without a parent
  {% block main %}{{ super() }}{% endblock %}
  => 1 «super()» 'super()' has nothing to show: no other template has a block 'main' [misplaced-super]

  ## super outside a block
  {{ super() }}
  => 1 «super()» 'super()' must be alone in its '{{ }}', inside a block [misplaced-super]

  ## super in the middle
  {% block main %}{{ super() | upper }}{% endblock %}
  => 1 «super()» 'super()' must be alone in its '{{ }}', inside a block [misplaced-super]

  ## blocks that come back to themselves
  {% extends "base.html" %}
  {% block a %}{% block b %}{{ super() }}{% endblock %}{% endblock %}
  @@ base.html
  {% block b %}{% block a %}{% endblock %}{% endblock %}
  => 2 «b» the block 'b' would contain itself here [block-recursion]

  ## printing a date
  {{ site.today }}
  => 1 «site.today» a date cannot be printed directly [wrong-type] (choose a format with a filter: 'date', 'time', 'range' or 'iso')

  ## printing a list
  {{ page.themes }}
  => 1 «page.themes» a list of 'theme' cannot be printed directly [wrong-type] (go through it with 'for', or write 'join')

  ## printing an object
  {{ page.size }}
  => 1 «page.size» 'choice' cannot be printed directly [wrong-type] (print one of its fields)

  ## printing a choice between texts
  {{ page.summary or page.title }}
  => 1 «page.summary or page.title» 'and' and 'or' give yes or no, not a value [wrong-type] (write 'a | default(b)' for a or b)

  ## a date filter on a text
  {{ page.title | date }}
  => 1 «page.title» 'date' needs a date, not text [wrong-type]

  ## a misspelt way to write a date
  {{ site.today | date("lnog") }}
  => 1 «"lnog"» 'lnog' is not a format of 'date' [wrong-arguments] → "long" (choose 'short', 'long', 'full', 'month', 'iso')

  ## a date in an unknown format
  {{ site.today | date("%Y-%m-%d") }}
  => 1 «"%Y-%m-%d"» '%Y-%m-%d' is not a format of 'date' [wrong-arguments] (choose 'short', 'long', 'full', 'month', 'iso')

  ## the time of a date
  {{ site.today | time }}
  => 1 «site.today» 'time' needs a date with a time, not a date [wrong-type]

  ## a range that ends in a text
  {% for e in site.events %}{{ e.start | range(e.title) }}{% endfor %}
  => 1 «e.title» 'range' takes a date here, not text [wrong-type]

  ## a text filter on a number
  {{ page.population | upper }}
  => 1 «page.population» 'upper' needs text, not a whole number [wrong-type]

  ## a number filter on a text
  {{ page.title | number }}
  => 1 «page.title» 'number' needs a number, not text [wrong-type]

  ## decimals that are no number
  {{ 1.5 | number("two") }}
  => 1 «"two"» 'number' takes a number of decimals from 0 to 15 [wrong-arguments]

  ## a list filter on a text
  {{ page.title | count }}
  => 1 «page.title» 'count' needs a list, not text [wrong-type]

  ## a for over a text
  {% for x in page.title %}{{ x }}{% endfor %}
  => 1 «page.title» 'for' needs a list, not text [wrong-type]

  ## too many arguments
  {{ page.title | upper(1) }}
  => 1 «upper» 'upper' takes no arguments [wrong-arguments]

  ## too few arguments
  {{ page.title | replace("a") }}
  => 1 «replace» 'replace' takes 2 arguments [wrong-arguments]

  ## an argument with a name
  {{ page.themes | limit(count=2) | count }}
  => 1 «count» 'limit' takes arguments without names [wrong-arguments]

  ## limit by a text
  {% for c in site.cities | limit("2") %}{{ c.title }}{% endfor %}
  => 1 «"2"» 'limit' takes a whole number here, not text [wrong-type]

  ## where by a field that does not exist
  {% for c in site.cities | where("capitol", true) %}{{ c.title }}{% endfor %}
  => 1 «capitol» 'capitol' is not a field of 'city' [unknown-field] → capital

  ## where with a value of another type
  {% for c in site.cities | where("capital", "yes") %}{{ c.title }}{% endfor %}
  => 1 «"yes"» a yes-or-no value and text cannot be compared [wrong-type]

  ## where by a variable
  {% for c in site.cities | where(page.kind) %}{{ c.title }}{% endfor %}
  => 1 «page.kind» 'where' needs a text in quotes here, not a variable [wrong-arguments]

  ## sort by a field of a field that does not exist
  {% for e in site.events | sort("-city.titel") %}{{ e.title }}{% endfor %}
  => 1 «titel» 'titel' is not a field of 'city' [unknown-field] → title

  ## sort by an object
  {% for e in site.events | sort("city") %}{{ e.title }}{% endfor %}
  => 1 «"city"» 'sort' cannot use 'city', which is 'city' [wrong-type] (name one of its fields, 'city.…')

  ## sort by a list
  {% for e in site.events | sort("themes.title") %}{{ e.title }}{% endfor %}
  => 1 «"themes.title"» 'sort' cannot use 'themes.title', which is a list of texts [wrong-type]

  ## sort objects without a field
  {% for e in site.events | sort %}{{ e.title }}{% endfor %}
  => 1 «sort» a list of 'event' needs a field to sort by [wrong-type] (write 'sort("title")')

  ## group by rendered Markdown
  {% for g in site.cities | group("content") %}{{ g.key }}{% endfor %}
  => 1 «"content"» 'group' cannot use 'content', which is HTML [wrong-type]

  ## upcoming cities
  {% for c in site.cities | upcoming %}{{ c.title }}{% endfor %}
  => 1 «site.cities» 'upcoming' needs a list of entries that have a 'start', not a list of 'city' [wrong-type]

  ## without something else
  {% for c in site.cities | without(site) %}{{ c.title }}{% endfor %}
  => 1 «site» 'without' takes 'city' here, not 'site' [wrong-type]

  ## join of objects
  {{ page.themes | join(", ") }}
  => 1 «page.themes» 'join' needs a list of texts, not a list of 'theme' [wrong-type]

  ## comparing text with a number
  {% if page.title == 3 %}x{% endif %}
  => 1 «page.title == 3» text and a whole number cannot be compared [wrong-type]

  ## comparing two kinds of objects
  {% if page == site %}x{% endif %}
  => 1 «page == site» 'city' and 'site' cannot be compared [wrong-type]

  ## ordering objects
  {% if page < page %}x{% endif %}
  => 1 «page < page» 'city' has no order [wrong-type]

  ## ordering a text and a number
  {% if page.title < 3 %}x{% endif %}
  => 1 «page.title < 3» text and a whole number cannot be compared [wrong-type]

  ## in something that is no list
  {% if "x" in page.population %}x{% endif %}
  => 1 «page.population» 'in' needs a list, not a whole number [wrong-type]

  ## a number in a list of texts
  {% if 3 in page.takeaways %}x{% endif %}
  => 1 «3 in page.takeaways» a whole number and text cannot be compared [wrong-type]

  ## a list of different things
  {{ ["a", 1] | count }}
  => 1 «1» text and a whole number cannot be mixed here [wrong-type]

  ## a default of another type
  {{ page.summary | default(0) }}
  => 1 «0» text and a whole number cannot be mixed here [wrong-type]

  ## the date of what can be absent
  {{ page.founded | date }}
  => 1 «page.founded» 'page.founded' can be absent [absent-value] (put this inside {% if page.founded %} … {% endif %})

  ## a field of what can be absent
  <img src="{{ page.image.url }}" alt="">
  => 1 «page.image» 'page.image' can be absent [absent-value] (put this inside {% if page.image %} … {% endif %})

  ## a field of what can be absent, tested too late
  {% if page.summary %}{{ page.image.url }}{% endif %}
  => 1 «page.image» 'page.image' can be absent [absent-value] (put this inside {% if page.image %} … {% endif %})

  ## a field of what can be absent, in the other branch
  {% if page.image %}{{ page.image.url }}{% else %}{{ page.image.url }}{% endif %}
  => 1 «page.image» 'page.image' can be absent [absent-value] (put this inside {% if page.image %} … {% endif %})

  ## a field of what can be absent, tested with or
  {% if page.image or page.summary %}{{ page.image.url }}{% endif %}
  => 1 «page.image» 'page.image' can be absent [absent-value] (put this inside {% if page.image %} … {% endif %})

  ## a field of the first
  {{ (site.cities | first).title }}
  => 1 «(site.cities | first)» this can be absent [absent-value] (give it a name with {% set name = … %} and put this inside {% if name %})

  ## ordering what can be absent
  {% if page.area > 3 %}x{% endif %}
  => 1 «page.area» 'page.area' can be absent [absent-value] (put this inside {% if page.area %} … {% endif %})

  ## a path that goes on
  {% for c in site.cities | where("partner.partner.partner.partner.partner.partner.partner.partner.title") %}x{% endfor %}
  => 1 «title» tags or values are nested more than 8 levels deep here [template-too-deep] (nest them less)

  ## a field of a list of a list
  {% for e in site.events | where("city.themes.titel", "x") %}x{% endfor %}
  => 1 «titel» 'titel' is not a field of 'theme' [unknown-field] → title

  ## a field that the list was selected by, and another
  {% for e in site.events | where("city") %}{{ e.city.title }}{{ e.end | time }}{% endfor %}
  => 1 «e.end» 'e.end' can be absent [absent-value] (put this inside {% if e.end %} … {% endif %})

  ## an end that can be absent
  {% for e in site.events %}{{ e.end | time }}{% endfor %}
  => 1 «e.end» 'e.end' can be absent [absent-value] (put this inside {% if e.end %} … {% endif %})

  ## a word without any of its arguments
  {{ t("written-by") }}
  => 1 «"written-by"» the word 'written-by' needs 'name' and 'year' [missing-placeholder] (add name=…, year=… to the arguments of 't')

  ## a wrong template in an unused branch
  {% if page.capital %}{{ page.tiitle }}{% else %}{{ page.summary | uper }}{% endif %}
  => 1 «tiitle» 'tiitle' is not a field of 'city' [unknown-field] → title
  => 1 «uper» 'uper' is not a filter [unknown-filter] → upper

  ## the alt of an image that can be absent, inside the test for the image
  {% if page.image %}{{ page.image.alt | upper }}{% endif %}
  => 1 «page.image.alt» 'page.image.alt' can be absent [absent-value] (put this inside {% if page.image.alt %} … {% endif %})

  ## many mistakes at once
  {% if page.capitl %}{{ page.titel | uper }}{% endif %}
  {% for c in site.citys %}{{ c.anything | whatever }}{% endfor %}
  {{ t("red-more") }}{{ pag }}
  => 1 «capitl» 'capitl' is not a field of 'city' [unknown-field] → capital
  => 1 «titel» 'titel' is not a field of 'city' [unknown-field] → title
  => 1 «uper» 'uper' is not a filter [unknown-filter] → upper
  => 2 «citys» 'citys' is not a field of 'site' [unknown-field] → cities
  => 2 «whatever» 'whatever' is not a filter [unknown-filter]
  => 3 «"red-more"» 'red-more' is not among the words [unknown-word] → "read-more" (add it to Templates/words)
  => 3 «pag» 'pag' does not exist here [unknown-variable] → page

  ## a field of Go
  <h1>{{ .Title }}</h1>
  => 1 «.Title» '.Title' is from another template language [template-syntax] → page.title

  ## fields of Hugo
  {{ .Site.Title }} {{ .Params.openingHours }} {{ .RelPermalink }} {{ . }}
  => 1 «.Site.Title» '.Site.Title' is from another template language [template-syntax] → site.title
  => 1 «.Params.openingHours» '.Params.openingHours' is from another template language [template-syntax] → page.opening-hours
  => 1 «.RelPermalink» '.RelPermalink' is from another template language [template-syntax] → page.url
  => 1 «.» '.' is from another template language [template-syntax] (write 'page')

  ## an if of Go
  {{ if .Params.summary }}x{{ end }}
  => 1 «if» '{{ if … }}' is from another template language [template-syntax] (write '{% if … %}')
  => 1 «end» '{{ end }}' is from another template language [template-syntax] (write '{% endif %}')

  ## a range of Go
  {{ range .Pages }}<p>x</p>{{ end }}
  => 1 «range» '{{ range … }}' is from another template language [template-syntax] (write '{% for item in list %}')
  => 1 «end» '{{ end }}' is from another template language [template-syntax] (write '{% endif %}')

  ## a range of Go with names
  {{ range $i, $p := .Pages }}x{{ end }}
  => 1 «$i» '$i' is from another template language [template-syntax] → i
  => 1 «end» '{{ end }}' is from another template language [template-syntax] (write '{% endif %}')

  ## a with of Go
  {{ with .Description }}x{{ end }}
  => 1 «with» '{{ with … }}' is from another template language [template-syntax] (write '{% set name = value %}')
  => 1 «end» '{{ end }}' is from another template language [template-syntax] (write '{% endif %}')

  ## a partial of Hugo
  {{ partial "head.html" . }}
  => 1 «partial» '{{ partial … }}' is from another template language [template-syntax] (write '{% include "…" %}')

  ## a definition of Go
  {{ define "main" }}x{{ end }}
  => 1 «define» '{{ define … }}' is from another template language [template-syntax] (write '{% block … %}')
  => 1 «end» '{{ end }}' is from another template language [template-syntax] (write '{% endif %}')

  ## an else of Go
  {{ if page.title }}a{{ else }}b{{ end }}
  => 1 «if» '{{ if … }}' is from another template language [template-syntax] (write '{% if … %}')
  => 1 «else» '{{ else }}' is from another template language [template-syntax] (write '{% else %}')
  => 1 «end» '{{ end }}' is from another template language [template-syntax] (write '{% endif %}')

  ## two question marks
  {{ page.title ?? "x" }}
  => 1 «??» '??' is from another template language [template-syntax] (write 'a | default(b)')

  ## a question mark and a colon
  {{ page.title ?: "x" }}
  => 1 «?:» '?:' is from another template language [template-syntax] (write 'a | default(b)')

  ## a question mark and a point
  {{ page.city?.title }}
  => 1 «?.» '?.' is from another template language [template-syntax] (write '{% if a %}{{ a.b }}{% endif %}')

  ## a choice between two values
  <p>{{ page.capital ? "yes" : "no" }}</p>
  => 1 «?» '?' is from another template language [template-syntax] (write '{% if a %}{{ b }}{% else %}{{ c }}{% endif %}')

  ## a choice in a condition
  {% set x = page.capital ? "a" : "b" %}{{ x }}
  => 1 «?» '?' is from another template language [template-syntax] (write '{% if a %}{{ b }}{% else %}{{ c }}{% endif %}')

  ## two ampersands
  {% if page.capital && page.title %}x{% endif %}
  => 1 «&&» '&&' is from another template language [template-syntax] → and

  ## two bars
  {{ page.summary || page.title }}
  => 1 «||» '||' is from another template language [template-syntax] (write 'a | default(b)')

  ## two bars in a condition
  {% if page.capital || page.title %}x{% endif %}
  => 1 «||» '||' is from another template language [template-syntax] → or

  ## three equals signs
  {% if page.kind === "cities" %}x{% endif %}
  => 1 «===» '===' is from another template language [template-syntax] → ==

  ## not equal of JavaScript
  {% if page.kind !== "cities" %}x{% endif %}
  => 1 «!==» '!==' is from another template language [template-syntax] → !=

  ## not equal of SQL
  {% if page.kind <> "cities" %}x{% endif %}
  => 1 «<>» '<>' is from another template language [template-syntax] → !=

  ## a filter with a colon
  {{ page.title | truncate: 10 }}
  => 1 «:» ':' is from another template language [template-syntax] (write 'filter(value)')

  ## a filter with a colon and a text
  {{ page.title | default: "x" }}
  => 1 «:» ':' is from another template language [template-syntax] (write 'filter(value)')

  ## texts joined by a tilde
  {{ page.title ~ "x" }}
  => 1 «~» '~' is from another template language [template-syntax] (write '{{ a }}{{ b }}')

  ## a variable of PHP
  {{ $title }}
  => 1 «$title» '$title' is from another template language [template-syntax] → title

  ## a text in backticks
  {{ t(`x`) }}
  => 1 «`» '`' is from another template language [template-syntax] (write '"…"')

  ## an if of Handlebars
  {{#if title}}<p>x</p>{{/if}}
  => 1 «{{#if» '{{#if' is from another template language [template-syntax] (write '{% if … %}')
  => 1 «{{/if» '{{/if' is from another template language [template-syntax] (write '{% endif %}')

  ## an each of Handlebars
  {{#each pages}}<p>x</p>{{else}}y{{/each}}
  => 1 «{{#each» '{{#each' is from another template language [template-syntax] (write '{% for item in list %}')
  => 1 «{{/each» '{{/each' is from another template language [template-syntax] (write '{% endfor %}')
  => 1 «else» '{{ else }}' is from another template language [template-syntax] (write '{% else %}')

  ## a section of Mustache
  {{#pages}}x{{/pages}}{{^pages}}y{{/pages}}
  => 1 «{{#pages» '{{#pages' is from another template language [template-syntax] (write '{% for item in pages %}')
  => 1 «{{/pages» '{{/pages' is from another template language [template-syntax] (write '{% endfor %}')
  => 1 «{{^pages» '{{^pages' is from another template language [template-syntax] (write '{% if not … %}')
  => 1 «{{/pages» '{{/pages' is from another template language [template-syntax] (write '{% endfor %}')

  ## a partial of Mustache
  {{> card }}
  => 1 «{{> card» '{{> card' is from another template language [template-syntax] (write '{% include "card.html" %}')

  ## three braces
  {{{ page.content }}}
  => 1 «{{{» '{{{' is from another template language [template-syntax] (write '{{ … }}')

  ## a comment of Mustache
  {{! a note }}
  => 1 «{{!» '{{!' is from another template language [template-syntax] (write '{# … #}')

  ## an index of Handlebars
  {{ @index }}
  => 1 «@index» '@index' is from another template language [template-syntax] → loop.index

  ## an unless of Liquid
  {% unless page.capital %}x{% endunless %}
  => 1 «unless» 'unless' is not a tag [unknown-tag] (write '{% if not … %}')
  => 1 «endunless» 'endunless' is not a tag [unknown-tag] (write '{% endif %}')

  ## an assign of Liquid
  {% assign x = 1 %}
  => 1 «assign» 'assign' is not a tag [unknown-tag] (write '{% set name = value %}')

  ## a case of Liquid
  {% case page.kind %}{% when "cities" %}x{% endcase %}
  => 1 «case» 'case' is not a tag [unknown-tag] (write '{% if … %}')
  => 1 «when» 'when' is not a tag [unknown-tag] (write '{% elif … %}')
  => 1 «endcase» 'endcase' is not a tag [unknown-tag] (write '{% endif %}')

  ## a foreach of Twig
  {% foreach c in site.cities %}{{ c.title }}{% endforeach %}
  => 1 «foreach» 'foreach' is not a tag [unknown-tag] (write '{% for item in list %}')
  => 1 «endforeach» 'endforeach' is not a tag [unknown-tag] (write '{% endfor %}')

  ## a macro of Jinja
  {% macro x() %}x{% endmacro %}
  => 1 «macro» 'macro' is not a tag [unknown-tag] (write '{% component "…" %}')
  => 1 «endmacro» 'endmacro' is not a tag [unknown-tag]

  ## a translation of Django
  {% trans "x" %} {% static "x" %} {% url "x" %}
  => 1 «trans» 'trans' is not a tag [unknown-tag] (write '{{ t("…") }}')
  => 1 «static» 'static' is not a tag [unknown-tag] (write '{{ asset("…") }}')
  => 1 «url» 'url' is not a tag [unknown-tag] (write '{{ link("….md") }}')

  ## a tag of ERB
  <p><%= page.title %></p><% if x %>y<% end %>
  => 1 «<%=» '<%=' is from another template language [template-syntax] (write '{{ … }}')
  => 1 «<%» '<%' is from another template language [template-syntax] (write '{% … %}')
  => 1 «<%» '<%' is from another template language [template-syntax] (write '{% … %}')

  ## a tag of PHP
  <p><?= $title ?></p><?php echo 1; ?>
  => 1 «<?=» '<?=' is from another template language [template-syntax] (write '{{ … }}')
  => 1 «<?php» '<?php' is from another template language [template-syntax] (write '{% … %}')

  ## an include without quotes
  {% include card.html %}
  => 1 «card.html» expected a text in quotes here, not 'card.html' [template-syntax] → "card.html"

  ## an include of a path without quotes
  {% include parts/card.html %}
  => 1 «parts/card.html» expected a text in quotes here, not 'parts/card.html' [template-syntax] → "parts/card.html"

  ## an extends without quotes
  {% extends base.html %}
  => 1 «base.html» expected a text in quotes here, not 'base.html' [template-syntax] → "base.html"

  ## an include with braces
  {% include "card.html" with {city: page} %}
  @@ card.html
  {{ city.title }}
  => 1 «{» '{' is from another template language [template-syntax] (write 'name=value')

  ## an include with arguments in brackets
  {{ include("card.html") }}
  @@ card.html
  x
  => 1 «include» 'include' is not a function [unknown-function] (write '{% include "…" %}')

  ## an include of a file in another folder
  {% include "card.html" %}
  @@ parts/card.html
  x
  => 1 «"card.html"» 'card.html' is not in Templates [unknown-template] → "parts/card.html"

  ## an include without the ending
  {% include "parts/card" %}
  @@ parts/card.html
  x
  => 1 «"parts/card"» 'parts/card' is not in Templates [unknown-template] → "parts/card.html"

  ## functions of others
  {{ static("x") }} {{ url_for("x") }} {{ _("x") }}
  => 1 «static» 'static' is not a function [unknown-function] (write 'asset("…")')
  => 1 «url_for» 'url_for' is not a function [unknown-function] (write 'link("….md")')
  => 1 «_» '_' is not a function [unknown-function] (write 't("…")')

  ## filters of others
  {{ page.title | safe }} {{ page.title | markdownify }} {{ page.title | upcase }} {{ page.themes | length }}
  => 1 «safe» 'safe' is not a filter [unknown-filter] (text is always escaped; only rendered Markdown is HTML)
  => 1 «markdownify» 'markdownify' is not a filter [unknown-filter] (a field of the type 'markdown' is HTML already)
  => 1 «upcase» 'upcase' is not a filter [unknown-filter] → upper
  => 1 «length» 'length' is not a filter [unknown-filter] → count

  ## an if that is not closed around HTML
  <div>{% if page.capital %}<p>x</p></div><p>y</p>
  => 1 «{% if page.capital %}» 'if' needs its '{% endif %}' [unclosed-tag]

  ## an if that is not closed in a block
  {% extends "base.html" %}{% block main %}<ul>{% for c in site.cities %}<li>{% if c.capital %}x</li>{% endfor %}</ul>{% endblock %}
  @@ base.html
  <main>{% block main %}{% endblock %}</main>
  => 1 «{% if c.capital %}» 'if' needs its '{% endif %}' [unclosed-tag]

  ## a block that is not closed
  {% extends "base.html" %}{% block main %}<div>x</div>
  @@ base.html
  <main>{% block main %}{% endblock %}</main>
  => 1 «{% block main %}» 'block' needs its '{% endblock %}' [unclosed-tag]

  ## a for that is not closed
  <ul>{% for c in site.cities %}<li>{{ c.title }}</li></ul>
  => 1 «{% for c in site.cities %}» 'for' needs its '{% endfor %}' [unclosed-tag]

  """#

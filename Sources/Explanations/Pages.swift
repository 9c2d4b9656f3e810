// swift-format-ignore-file
// Made from docs/errors by `UPDATE_SNAPSHOTS=1 swift test --filter ErrorPage`; a test holds it equal.

/// The pages of docs/errors, each below a line with its code.
let explanationPages = ##"""
=== absent-value
# absent-value

A template uses a value that can be absent, where one is needed.

## Wrong

```html
{% extends "base.html" %}
{% block main %}
<p>{{ page.updated | date }}</p>
{% endblock %}
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:3:7: error: 'page.updated' can be absent [absent-value]
3 | <p>{{ page.updated | date }}</p>
  |       ^~~~~~~~~~~~
help: put this inside {% if page.updated %} … {% endif %}
```

<!-- says: en -->

```text
Templates/page.html:3:7: fout: 'page.updated' kan ontbreken [absent-value]
3 | <p>{{ page.updated | date }}</p>
  |       ^~~~~~~~~~~~
tip: zet dit binnen {% if page.updated %} … {% endif %}
```

<!-- says: nl -->

## Right

```html
{% extends "base.html" %}
{% block main %}
{% if page.updated %}<p>{{ page.updated | date }}</p>{% endif %}
{% endblock %}
```

<!-- file: Templates/page.html -->
=== alias-taken
# alias-taken

An old address in `aliases` is the address of a page that exists. A redirect would hide that page.

## Wrong

```markdown
---
title: About
aliases: [/cities/amsterdam/]
---

Text.
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:3:11: error: a page stands at /cities/amsterdam/ [alias-taken]
3 | aliases: [/cities/amsterdam/]
  |           ^~~~~~~~~~~~~~~~~~
help: only an address that is free can lead to another page
```

<!-- says: en -->

```text
Content/about.md:3:11: fout: op /cities/amsterdam/ staat een pagina [alias-taken]
3 | aliases: [/cities/amsterdam/]
  |           ^~~~~~~~~~~~~~~~~~
tip: alleen een adres dat vrij is kan naar een andere pagina leiden
```

<!-- says: nl -->

## Right

```markdown
---
title: About
aliases: [/cities/old-amsterdam/]
---

Text.
```

<!-- file: Content/about.md -->
=== alias-twice
# alias-twice

Two pages have the same old address in `aliases`. It can lead to one of them only.

## Wrong

```markdown
---
title: About
aliases: [/info/]
---

Text.
```

<!-- file: Content/about.md -->

```markdown
---
title: Contact
aliases: [/info/]
---

Text.
```

<!-- file: Content/contact.md -->

Polder says:

```text
Content/contact.md:3:11: error: /info/ leads to two pages [alias-twice]
3 | aliases: [/info/]
  |           ^~~~~~
Content/about.md:3:11: note: it stands here first
3 | aliases: [/info/]
  |           ^~~~~~
```

<!-- says: en -->

```text
Content/contact.md:3:11: fout: /info/ leidt naar twee pagina's [alias-twice]
3 | aliases: [/info/]
  |           ^~~~~~
Content/about.md:3:11: zie ook: hier staat het al
3 | aliases: [/info/]
  |           ^~~~~~
```

<!-- says: nl -->

## Right

```markdown
---
title: About
aliases: [/info/]
---

Text.
```

<!-- file: Content/about.md -->

```markdown
---
title: Contact
---

Text.
```

<!-- file: Content/contact.md -->
=== ambiguous-output-path
# ambiguous-output-path

Two files of the site have names that differ only in capitals or in how accents are stored. Some systems cannot keep both.

## Wrong

```text
Content/Report.pdf and Content/report.pdf
```

## Right

```text
Content/report-2021.pdf and Content/report-2023.pdf
```
=== ambiguous-reference
# ambiguous-reference

A field may name entries of several kinds, and more than one of them has this name. Write the kind before it.

## Wrong

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      featured: {type: reference, to: [cities, themes]}
  cities:
    list: false
    fields:
      title: {type: text, required: true}
  themes:
    list: false
    fields:
      title: {type: text, required: true}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Amsterdam
---
```

<!-- file: Content/themes/amsterdam.md -->

```markdown
---
title: Amsterdam
---
```

<!-- file: Content/cities/amsterdam.md -->

```markdown
---
title: Home
featured: amsterdam
---
```

<!-- file: Content/index.md -->

Polder says:

```text
Content/index.md:3:11: error: featured 'amsterdam' could be several entries [ambiguous-reference]
3 | featured: amsterdam
  |           ^~~~~~~~~
help: write cities/amsterdam or themes/amsterdam
```

<!-- says: en -->

```text
Content/index.md:3:11: fout: featured 'amsterdam' kan meer dan één item zijn [ambiguous-reference]
3 | featured: amsterdam
  |           ^~~~~~~~~
tip: schrijf cities/amsterdam of themes/amsterdam
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      featured: {type: reference, to: [cities, themes]}
  cities:
    list: false
    fields:
      title: {type: text, required: true}
  themes:
    list: false
    fields:
      title: {type: text, required: true}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Amsterdam
---
```

<!-- file: Content/themes/amsterdam.md -->

```markdown
---
title: Amsterdam
---
```

<!-- file: Content/cities/amsterdam.md -->

```markdown
---
title: Home
featured: cities/amsterdam
---
```

<!-- file: Content/index.md -->
=== attribute-twice
# attribute-twice

A tag of a template has one attribute twice. Browsers take the first and forget the second.

## Wrong

```html
<p class="lead" lang="nl" class="wide">{{ page.title }}</p>
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:27: error: the attribute 'class' stands twice in this tag [attribute-twice]
1 | <p class="lead" lang="nl" class="wide">{{ page.title }}</p>
  |                           ^~~~~
```

<!-- says: en -->

```text
Templates/page.html:1:27: fout: het attribuut 'class' staat twee keer in deze tag [attribute-twice]
1 | <p class="lead" lang="nl" class="wide">{{ page.title }}</p>
  |                           ^~~~~
```

<!-- says: nl -->

## Right

```html
<p class="lead wide" lang="nl">{{ page.title }}</p>
```

<!-- file: Templates/page.html -->
=== before-other
# before-other

A field must not come before another one, such as the end of an event before its start. The model says so with `after`.

## Wrong

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      start: {type: datetime}
      end:   {type: datetime, after: start}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Home
start: 2025-10-29 16:00
end: 2025-10-29 15:00
---
```

<!-- file: Content/index.md -->

Polder says:

```text
Content/index.md:4:6: error: 'end' is before 'start' [before-other]
4 | end: 2025-10-29 15:00
  |      ^~~~~~~~~~~~~~~~
Content/index.md:3:8: note: 'start' stands here
3 | start: 2025-10-29 16:00
  |        ^~~~~~~~~~~~~~~~
```

<!-- says: en -->

```text
Content/index.md:4:6: fout: 'end' is eerder dan 'start' [before-other]
4 | end: 2025-10-29 15:00
  |      ^~~~~~~~~~~~~~~~
Content/index.md:3:8: zie ook: hier staat 'start'
3 | start: 2025-10-29 16:00
  |        ^~~~~~~~~~~~~~~~
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      start: {type: datetime}
      end:   {type: datetime, after: start}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Home
start: 2025-10-29 16:00
end: 2025-10-29 19:00
---
```

<!-- file: Content/index.md -->
=== block-recursion
# block-recursion

By way of `super()` a block would stand inside itself.

## Wrong

```text
{% block main %}{% block inner %}{{ super() }}{% endblock %}{% endblock %}
```

## Right

```text
{% block main %}{{ super() }}{% endblock %}
```
=== block-twice
# block-twice

A template has two blocks of one name.

## Wrong

```html
{% extends "base.html" %}
{% block main %}a{% endblock %}
{% block main %}b{% endblock %}
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:3:10: error: the block 'main' stands twice in this template [block-twice]
3 | {% block main %}b{% endblock %}
  |          ^~~~
Templates/page.html:2:10: note: it stands here first
2 | {% block main %}a{% endblock %}
  |          ^~~~
```

<!-- says: en -->

```text
Templates/page.html:3:10: fout: het blok 'main' staat twee keer in dit sjabloon [block-twice]
3 | {% block main %}b{% endblock %}
  |          ^~~~
Templates/page.html:2:10: zie ook: hier staat het al
2 | {% block main %}a{% endblock %}
  |          ^~~~
```

<!-- says: nl -->

## Right

```html
{% extends "base.html" %}
{% block main %}ab{% endblock %}
```

<!-- file: Templates/page.html -->
=== bounds-reversed
# bounds-reversed

A field's smallest value is above its largest, so that nothing can be right.

## Wrong

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true, min: 60, max: 6}
```

<!-- file: Content/model.yml -->

Polder says:

```text
Content/model.yml:5:43: error: 'min' is 60, more than 'max', which is 6 [bounds-reversed]
5 |       title: {type: text, required: true, min: 60, max: 6}
  |                                           ^~~
```

<!-- says: en -->

```text
Content/model.yml:5:43: fout: 'min' is 60, meer dan 'max', dat 6 is [bounds-reversed]
5 |       title: {type: text, required: true, min: 60, max: 6}
  |                                           ^~~
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true, min: 2, max: 60}
```

<!-- file: Content/model.yml -->
=== broken-link
# broken-link

A link leads to a page or file that does not exist. Links in the text are paths of files, from the folder of the page.

## Wrong

```markdown
---
title: About
---

See [Amsterdam](cities/amsterdm.md).
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:5:17: error: 'cities/amsterdm.md' does not exist [broken-link]
5 | See [Amsterdam](cities/amsterdm.md).
  |                 ^~~~~~~~~~~~~~~~~~ did you mean 'cities/amsterdam.md'?
```

<!-- says: en -->

```text
Content/about.md:5:17: fout: 'cities/amsterdm.md' bestaat niet [broken-link]
5 | See [Amsterdam](cities/amsterdm.md).
  |                 ^~~~~~~~~~~~~~~~~~ bedoelt u 'cities/amsterdam.md'?
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---

See [Amsterdam](cities/amsterdam.md).
```

<!-- file: Content/about.md -->
=== changed-meanwhile
# changed-meanwhile

A file changed between being checked and being written by `polder check --fix` or `polder translated`. It was left alone, so that nothing that you typed is lost.

## Wrong

```text
saving Content/about.md while `polder check --fix` runs
```

## Right

```text
polder check --fix, once more
```
=== changed-source
# changed-source

A file changed or went away while the site was being built. Build again.

## Wrong

```text
Content/report.pdf, saved anew during the build
```

## Right

```text
polder build
```
=== comment-in-text
# comment-in-text

In front matter a space and `#` begin a comment, which is no part of the text before it: the title would be "Open house". Put the text in quotes. A comment that is meant as one goes on a line of its own.

## Wrong

```markdown
---
title: Open house #1
---
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:2:19: error: '#1' is a comment, and no part of 'title' [comment-in-text]
2 | title: Open house #1
  |                   ^~ did you mean '"Open house #1"'?
help: put the text in quotes, or the comment on a line of its own
```

<!-- says: en -->

```text
Content/about.md:2:19: fout: '#1' is commentaar, en geen deel van 'title' [comment-in-text]
2 | title: Open house #1
  |                   ^~ bedoelt u '"Open house #1"'?
tip: zet de tekst tussen aanhalingstekens, of het commentaar op een eigen regel
```

<!-- says: nl -->

## Right

```markdown
---
# The first of the year.
title: "Open house #1"
---
```

<!-- file: Content/about.md -->
=== consent-ends
# consent-ends

People in an image agreed that it is shown until a day, which `consent-until` gives. From thirty days before, Polder reminds you. After the day no page shows the image any more, wherever it is used: not in the text, not in a list, not in a feed or the search, and its file and smaller versions are not published. Ask the people again and write the later day, or choose another image.

## Wrong

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      photo: {type: image}
```

<!-- file: Content/model.yml -->

```markdown
---
title: The team
photo: {file: team.svg, alt: The team on the roof, consent-until: 2026-02-10}
---

Text.
```

<!-- file: Content/team.md -->

```svg
<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"><rect width="3" height="2"/></svg>
```

<!-- file: Content/team.svg -->

Polder says:

```text
Content/team.md:3:67: warning: the consent for this image ends on 2026-02-10; then no page shows it any more [consent-ends]
3 | photo: {file: team.svg, alt: The team on the roof, consent-until: 2026-02-10}
  |                                                                   ^~~~~~~~~~
help: ask the people in it again and write a later day, or choose another image
```

<!-- says: en -->

```text
Content/team.md:3:67: waarschuwing: de toestemming voor deze afbeelding eindigt op 2026-02-10; dan toont geen pagina haar meer [consent-ends]
3 | photo: {file: team.svg, alt: The team on the roof, consent-until: 2026-02-10}
  |                                                                   ^~~~~~~~~~
tip: vraag de mensen die erop staan opnieuw en schrijf een latere dag, of kies een andere
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      photo: {type: image}
```

<!-- file: Content/model.yml -->

```markdown
---
title: The team
photo: {file: team.svg, alt: The team on the roof, consent-until: 2028-02-10}
---

Text.
```

<!-- file: Content/team.md -->

```svg
<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"><rect width="3" height="2"/></svg>
```

<!-- file: Content/team.svg -->
=== control-character
# control-character

The text holds a code point that is no character of a text: a control character, which cannot be seen and often comes along when text is copied from a PDF, or a number that no character has, such as U+FFFE. It can also be written with a character reference (`&#xFFFE;`) or, in front matter, with an escape (`"\uFFFE"`). Feeds and calendars that held it could not be read.

## Wrong

```text
title: About<U+0007>
```

## Right

```text
title: About
```
=== cyclic-requirement
# cyclic-requirement

Fields of the model come after one another, or need one another, in a circle: no entry could ever be right, or nobody could tell which field begins.

## Wrong

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      begin: {type: date, after: end}
      end: {type: date, after: begin}
```

<!-- file: Content/model.yml -->

Polder says:

```text
Content/model.yml:6:7: error: fields depend on one another in a circle: begin → end → begin [cyclic-requirement]
6 |       begin: {type: date, after: end}
  |       ^~~~~
```

<!-- says: en -->

```text
Content/model.yml:6:7: fout: velden hangen in een kring van elkaar af: begin → end → begin [cyclic-requirement]
6 |       begin: {type: date, after: end}
  |       ^~~~~
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      begin: {type: date}
      end: {type: date, after: begin}
```

<!-- file: Content/model.yml -->
=== damaged-image
# damaged-image

An image file is not whole, or what is in it is no image, whatever its name says: visitors would see a gap. Often a file was cut off while it was sent or copied.

## Wrong

```xml
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 6h7l-2
```

<!-- file: Content/boat.svg -->

```markdown
---
title: About
---
![A boat](boat.svg)
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/boat.svg: error: the image ends before the picture does [damaged-image]
help: take the file again from where it came from: a part of it is missing
```

<!-- says: en -->

```text
Content/boat.svg: fout: de afbeelding houdt op voor het einde van het beeld [damaged-image]
tip: haal het bestand opnieuw op waar het vandaan kwam: er ontbreekt een deel
```

<!-- says: nl -->

## Right

```xml
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 6h7l-2 2H3z"/></svg>
```

<!-- file: Content/boat.svg -->

```markdown
---
title: About
---
![A boat](boat.svg)
```

<!-- file: Content/about.md -->
=== damaged-manifest
# damaged-manifest

Polder keeps a list of the files it wrote, `.polder/manifest.json` in the folder for the site. Somebody changed it, so that Polder cannot know what it may replace.

## Wrong

```text
Public/.polder/manifest.json, edited by hand
```

## Right

```text
rm -r Public
```
=== date-with-offset
# date-with-offset

A time carries its own distance from universal time. Times on this site are those of its time zone, in `site.yml`, so that summer time needs no thought.

## Wrong

```markdown
---
title: About
publish: 2025-10-29T16:00+01:00
---
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:3:10: error: dates are written without an offset [date-with-offset]
3 | publish: 2025-10-29T16:00+01:00
  |          ^~~~~~~~~~~~~~~~~~~~~~
help: leave it out: the time is taken as it is in Europe/Amsterdam
```

<!-- says: en -->

```text
Content/about.md:3:10: fout: datums worden zonder tijdsverschil geschreven [date-with-offset]
3 | publish: 2025-10-29T16:00+01:00
  |          ^~~~~~~~~~~~~~~~~~~~~~
tip: laat het weg: de tijd geldt zoals die in Europe/Amsterdam is
```

<!-- says: nl -->

## Right

```markdown
---
title: About
publish: 2025-10-29 16:00
---
```

<!-- file: Content/about.md -->
=== default-language-in-name
# default-language-in-name

A file's name carries the site's first language. Only translations carry a language.

## Wrong

```markdown
---
title: About
---
```

<!-- file: Content/about.en.md -->

Polder says:

```text
Content/about.en.md:1:1: error: the original carries no language in its name [default-language-in-name]
help: 'en' is the site's first language: leave .en out of the file's name
```

<!-- says: en -->

```text
Content/about.en.md:1:1: fout: het origineel draagt geen taal in zijn naam [default-language-in-name]
tip: 'en' is de eerste taal van de site: laat .en uit de bestandsnaam weg
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---
```

<!-- file: Content/about.md -->
=== disk-full
# disk-full

The disk is full, or your share of it is used up. The old site is still in its place.

## Wrong

```text
df -h Public    shows 100 %
```

## Right

```text
remove what is not needed, then build again
```
=== duplicate-footnote
# duplicate-footnote

Two footnotes have the same name.

## Wrong

```markdown
---
title: About
---

A claim.[^1]

[^1]: Its source.
[^1]: Another source.
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:8:1: error: the footnote '[^1]' has a text already [duplicate-footnote]
8 | [^1]: Another source.
  | ^~~~
help: give one of them another name
Content/about.md:7:1: note: it stands here first
7 | [^1]: Its source.
  | ^~~~
```

<!-- says: en -->

```text
Content/about.md:8:1: fout: de voetnoot '[^1]' heeft al een tekst [duplicate-footnote]
8 | [^1]: Another source.
  | ^~~~
tip: geef een van de twee een andere naam
Content/about.md:7:1: zie ook: hier staat het al
7 | [^1]: Its source.
  | ^~~~
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---

A claim.[^1] Another.[^2]

[^1]: Its source.
[^2]: Another source.
```

<!-- file: Content/about.md -->
=== duplicate-id
# duplicate-id

Two elements of a page have the same id, or a loop repeats one. A link to the id finds the first of them only.

## Wrong

```html
<h2 id="more">{{ page.title }}</h2>
<p id="more">{{ page.summary }}</p>
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:2:8: error: the id 'more' stands twice on this page [duplicate-id]
2 | <p id="more">{{ page.summary }}</p>
  |        ^~~~
Templates/page.html:1:9: note: it stands here first
1 | <h2 id="more">{{ page.title }}</h2>
  |         ^~~~
```

<!-- says: en -->

```text
Templates/page.html:2:8: fout: de id 'more' staat twee keer op deze pagina [duplicate-id]
2 | <p id="more">{{ page.summary }}</p>
  |        ^~~~
Templates/page.html:1:9: zie ook: hier staat het al
1 | <h2 id="more">{{ page.title }}</h2>
  |         ^~~~
```

<!-- says: nl -->

## Right

```html
<h2 id="more">{{ page.title }}</h2>
<p id="summary">{{ page.summary }}</p>
```

<!-- file: Templates/page.html -->
=== duplicate-output-path
# duplicate-output-path

Two files would become the same file of the site.

## Wrong

```text
Content/assets/site.css and Templates/assets/site.css, both for assets/site.css
```

## Right

```text
Content/files/site.css
```
=== edit-refused
# edit-refused

The machine does not let a file of Content be written. The file is as it was.

## Wrong

```text
chmod a-w Content
```

## Right

```text
chmod u+w Content
```
=== emphasis-marks
# emphasis-marks

Marks of emphasis, such as `**`, emphasise nothing and would be shown. Behind the closing marks no space stands, where a full stop, colon or the like comes just before them; or spaces stand between the marks and the words. The first is an error, the second a warning.

## Wrong

```markdown
---
title: About
---

**Mind the step:**the door is low.
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:5:17: error: '**' needs a space after it, or it emphasises nothing [emphasis-marks]
5 | **Mind the step:**the door is low.
  |                 ^~
help: if the marks themselves are meant, write '\**'
```

<!-- says: en -->

```text
Content/about.md:5:17: fout: na '**' hoort een spatie, anders benadrukt het niets [emphasis-marks]
5 | **Mind the step:**the door is low.
  |                 ^~
tip: zijn de tekens zelf bedoeld, schrijf dan '\**'
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---

**Mind the step:** the door is low.
```

<!-- file: Content/about.md -->
=== empty-content
# empty-content

The folder with the content does not exist, or has no page.

## Wrong

```text
polder build --content Contents
```

## Right

```text
polder build --content Content
```
=== empty-value
# empty-value

Behind a field's name stands nothing, or nothing that can be seen, such as a zero-width space. Write a value, or leave the whole line out.

## Wrong

```markdown
---
title: About
summary:
---
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:3:1: error: 'summary' is empty [empty-value]
3 | summary:
  | ^~~~~~~
help: write a value behind the colon, or leave the whole line out
```

<!-- says: en -->

```text
Content/about.md:3:1: fout: 'summary' is leeg [empty-value]
3 | summary:
  | ^~~~~~~
tip: schrijf een waarde achter de dubbele punt, of laat de hele regel weg
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---
```

<!-- file: Content/about.md -->
=== entity-in-text
# entity-in-text

HTML writes some characters as `&amp;` or `&eacute;`. In front matter and in settings these mean nothing, and visitors read them as they stand. Write the character itself.

## Wrong

```markdown
---
title: Caf&eacute; Open
---
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:2:11: warning: '&eacute;' is shown as it stands here [entity-in-text]
2 | title: Caf&eacute; Open
  |           ^~~~~~~~ did you mean 'é'?
help: write the character itself: é
```

<!-- says: en -->

```text
Content/about.md:2:11: waarschuwing: '&eacute;' komt hier zo op de pagina te staan [entity-in-text]
2 | title: Caf&eacute; Open
  |           ^~~~~~~~ bedoelt u 'é'?
tip: schrijf het teken zelf: é
```

<!-- says: nl -->

## Right

```markdown
---
title: Café Open
---
```

<!-- file: Content/about.md -->
=== event-without-place
# event-without-place

An event has neither a city nor a venue, and is not online. Calendars, cards and search engines show where something takes place.

## Wrong

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      summary: {type: text}
  themes:
    role: event
    fields:
      title: {type: text, required: true}
      summary: {type: text}
      start: {type: datetime, required: true}
      venue: {type: text}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Talk
start: 2026-03-04 16:00
---

Text.
```

<!-- file: Content/themes/talk.md -->

Polder says:

```text
Content/themes/talk.md:3:8: warning: the event does not say where it takes place [event-without-place]
3 | start: 2026-03-04 16:00
  |        ^~~~~~~~~~~~~~~~
help: add `city`, `venue` or `online: true`: calendars and search engines show it
```

<!-- says: en -->

```text
Content/themes/talk.md:3:8: waarschuwing: het evenement zegt niet waar het is [event-without-place]
3 | start: 2026-03-04 16:00
  |        ^~~~~~~~~~~~~~~~
tip: voeg `city`, `venue` of `online: true` toe: agenda's en zoekmachines laten het zien
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      summary: {type: text}
  themes:
    role: event
    fields:
      title: {type: text, required: true}
      summary: {type: text}
      start: {type: datetime, required: true}
      venue: {type: text}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Talk
start: 2026-03-04 16:00
venue: Pakhuis
---

Text.
```

<!-- file: Content/themes/talk.md -->
=== example-address
# example-address

An address is at a host that is there for examples and tests only: `example.org`, `example.com`, `example.net`, `example.edu`, or one that ends in `.example`, `.test`, `.invalid` or `.localhost`. Nobody can be reached there. Each address is told once, however often it stands on the site.

## Wrong

```markdown
---
title: Contact
---

Write to <info@example.org>.
```

<!-- file: Content/contact.md -->

Polder says:

```text
Content/contact.md:5:10: warning: 'info@example.org' is an example: nobody can be reached at example.org [example-address]
5 | Write to <info@example.org>.
  |          ^~~~~~~~~~~~~~~~~~
help: write a real address before the site is published
```

<!-- says: en -->

```text
Content/contact.md:5:10: waarschuwing: 'info@example.org' is een voorbeeld: op example.org is niemand te bereiken [example-address]
5 | Write to <info@example.org>.
  |          ^~~~~~~~~~~~~~~~~~
tip: schrijf een echt adres voordat de site wordt gepubliceerd
```

<!-- says: nl -->

## Right

```markdown
---
title: Contact
---

Write to <info@amsterdam.nl>.
```

<!-- file: Content/contact.md -->
=== extends-cycle
# extends-cycle

Templates extend one another in a circle, so that none of them is the first.

## Wrong

```html
{% extends "page.html" %}
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:12: error: templates cannot extend one another in a circle: 'page.html' → 'page.html' [extends-cycle]
1 | {% extends "page.html" %}
  |            ^~~~~~~~~~~
```

<!-- says: en -->

```text
Templates/page.html:1:12: fout: sjablonen kunnen elkaar niet in een kring uitbreiden: 'page.html' → 'page.html' [extends-cycle]
1 | {% extends "page.html" %}
  |            ^~~~~~~~~~~
```

<!-- says: nl -->

## Right

```html
{% extends "base.html" %}
```

<!-- file: Templates/page.html -->
=== file-and-folder
# file-and-folder

One file of the site would stand where another needs a folder.

## Wrong

```text
Content/cities (a file) and Content/cities/amsterdam.md
```

## Right

```text
Content/cities.txt
```
=== file-too-big
# file-too-big

A file is larger than its field takes. Readers with a slow connection would wait for it.

## Wrong

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      report: {type: file, max-size: 20 bytes}
```

<!-- file: Content/model.yml -->

```text
A report that goes on and on.
```

<!-- file: Content/report.txt -->

```markdown
---
title: Home
report: report.txt
---
```

<!-- file: Content/index.md -->

Polder says:

```text
Content/index.md:3:9: error: 'report.txt' has 30 bytes, 'report' takes at most 20 bytes [file-too-big]
3 | report: report.txt
  |         ^~~~~~~~~~
```

<!-- says: en -->

```text
Content/index.md:3:9: fout: 'report.txt' heeft 30 bytes, 'report' neemt hoogstens 20 bytes [file-too-big]
3 | report: report.txt
  |         ^~~~~~~~~~
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      report: {type: file, max-size: 5 MB}
```

<!-- file: Content/model.yml -->

```text
A report that goes on and on.
```

<!-- file: Content/report.txt -->

```markdown
---
title: Home
report: report.txt
---
```

<!-- file: Content/index.md -->
=== file-too-large
# file-too-large

A file is larger than Polder reads: a page, template or settings file of more than 8 MB, or a file in `Templates/assets` of more than 64 MB.

## Wrong

```text
Content/about.md, 12 MB
```

## Right

```text
Content/about.md, 12 KB, with a link to the large file
```
=== file-type
# file-type

A file beside the pages is of a type that is not published. Documents, pictures, sound, video, data, calendars, archives and
fonts are; [Files beside pages](../writers/files.md#types) lists the endings. What browsers or hosts run, or take for a page,
such as `.html`, `.xml` and `.js`, goes out from `Content/static/` only.

## Wrong

```xml
<kml xmlns="http://www.opengis.net/kml/2.2"><Document></Document></kml>
```

<!-- file: Content/route.kml -->

Polder says:

```text
Content/route.kml: error: a file of the type '.kml' is not published [file-type]
help: save it as another type, or allow this one in site.yml, with the reason: publish-types: {kml: …}
```

<!-- says: en -->

```text
Content/route.kml: fout: een bestand van het type '.kml' wordt niet gepubliceerd [file-type]
tip: bewaar het als een ander type, of sta dit type toe in site.yml, met de reden: publish-types: {kml: …}
```

<!-- says: nl -->

## Right

```xml
<kml xmlns="http://www.opengis.net/kml/2.2"><Document></Document></kml>
```

<!-- file: Content/route.kml -->

```yaml
title: {en: A site, nl: Een site}
url: https://www.example.org/
languages: [en, nl]
timezone: Europe/Amsterdam
publish-types:
  kml: walkers load the routes into their phones
```

<!-- file: Content/site.yml -->
=== first-level-heading
# first-level-heading

A page's title is its only heading of the first level, for readers, screen readers and search engines. Headings in the text begin with `##`. It is a warning.

## Wrong

```markdown
---
title: About
---

# Who we are

We are neighbours.
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:5:1: warning: the page's title is its only heading of level 1 [first-level-heading]
5 | # Who we are
  | ^~~~~~~~~~~~ did you mean '##'?
help: write '## ' before headings in the text
```

<!-- says: en -->

```text
Content/about.md:5:1: waarschuwing: de titel van de pagina is de enige kop van niveau 1 [first-level-heading]
5 | # Who we are
  | ^~~~~~~~~~~~ bedoelt u '##'?
tip: schrijf '## ' voor koppen in de tekst
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---

## Who we are

We are neighbours.
```

<!-- file: Content/about.md -->
=== folder-too-deep
# folder-too-deep

Folders stand inside one another too many levels deep.

## Wrong

```text
Content/a/a/a/a/a/a/a/…
```

## Right

```text
Content/reports/2023.pdf
```
=== footnote-without-text
# footnote-without-text

The text refers to a footnote that is nowhere written.

## Wrong

```markdown
---
title: About
---

A claim.[^1]
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:5:9: error: the footnote '[^1]' has no text [footnote-without-text]
5 | A claim.[^1]
  |         ^~~~
help: write it on a line of its own: '[^1]: …'
```

<!-- says: en -->

```text
Content/about.md:5:9: fout: de voetnoot '[^1]' heeft geen tekst [footnote-without-text]
5 | A claim.[^1]
  |         ^~~~
tip: schrijf die op een eigen regel: '[^1]: …'
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---

A claim.[^1]

[^1]: Its source.
```

<!-- file: Content/about.md -->
=== foreign-image
# foreign-image

An image would be loaded from another site. That site would learn who reads yours, and could take the image away. If that is meant, name its host in `site.yml`: see [third parties](../ci/hosting.md#third-parties).

## Wrong

```markdown
---
title: About
---

![Boats in a canal](https://photos.example.org/canal.jpg)
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:5:21: error: 'https://photos.example.org/canal.jpg' would be loaded from another site [foreign-image]
5 | ![Boats in a canal](https://photos.example.org/canal.jpg)
  |                     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
help: put the image beside the page, if its owner allows that, or write allow-hosts: {images: [photos.example.org]} in site.yml
```

<!-- says: en -->

```text
Content/about.md:5:21: fout: 'https://photos.example.org/canal.jpg' zou van een andere site worden geladen [foreign-image]
5 | ![Boats in a canal](https://photos.example.org/canal.jpg)
  |                     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
tip: zet de afbeelding naast de pagina, als de eigenaar dat goedvindt, of schrijf allow-hosts: {images: [photos.example.org]} in site.yml
```

<!-- says: nl -->

## Right

```text
![Boats in a canal](canal.jpg)
```
=== foreign-output
# foreign-output

In the folder for the site stands a file that Polder did not write, where a page must go. Polder never replaces such files.

## Wrong

```text
Public/index.html, made by somebody else
```

## Right

```text
polder build --output Site
```
=== front-matter-fence
# front-matter-fence

Front matter is YAML between two lines of three hyphens, `---`. Other programs know other lines (`+++`, `***`) and other languages (TOML, JSON), and word processors make a dash of hyphens.

## Wrong

```markdown
***
title: About
***

Text.
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:1:1: error: front matter stands between two lines '---', not '***' [front-matter-fence]
1 | ***
  | ^~~ did you mean '---'?
Content/about.md:3:1: error: front matter stands between two lines '---', not '***' [front-matter-fence]
3 | ***
  | ^~~ did you mean '---'?
```

<!-- says: en -->

```text
Content/about.md:1:1: fout: front matter staat tussen twee regels '---', niet '***' [front-matter-fence]
1 | ***
  | ^~~ bedoelt u '---'?
Content/about.md:3:1: fout: front matter staat tussen twee regels '---', niet '***' [front-matter-fence]
3 | ***
  | ^~~ bedoelt u '---'?
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---

Text.
```

<!-- file: Content/about.md -->
=== front-matter-missing
# front-matter-missing

The file has text and no front matter, the lines between two lines `---` that give the page its title and its other fields.

## Wrong

```markdown
We are a small office.
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:1:1: error: the page has no front matter [front-matter-missing]
1 | We are a small office.
  | ^~~~~~~~~~~~~~~~~~~~~~
help: begin the file with a line '---', its fields such as `title: …`, and a line '---'
```

<!-- says: en -->

```text
Content/about.md:1:1: fout: de pagina heeft geen front matter [front-matter-missing]
1 | We are a small office.
  | ^~~~~~~~~~~~~~~~~~~~~~
tip: begin het bestand met een regel '---', de velden zoals `title: …`, en een regel '---'
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---

We are a small office.
```

<!-- file: Content/about.md -->
=== front-matter-not-closed
# front-matter-not-closed

A page begins with its front matter: lines `name: value` between two lines `---`. The second of those two lines is missing, so Polder cannot tell where the text of the page begins.

## Wrong

```markdown
---
title: About

This page is about us.
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:1:1: error: the front matter that begins here is not closed [front-matter-not-closed]
1 | ---
  | ^~~
help: on line 3: is '---' missing?
help: write a line with only '---' after the last line of the front matter
```

<!-- says: en -->

```text
Content/about.md:1:1: fout: de front matter die hier begint is niet afgesloten [front-matter-not-closed]
1 | ---
  | ^~~
tip: op regel 3: ontbreekt hier '---'?
tip: schrijf een regel met alleen '---' na de laatste regel van de front matter
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---

This page is about us.
```

<!-- file: Content/about.md -->
=== front-matter-not-first
# front-matter-not-first

The front matter must be the first thing in the file. An empty line above the first `---` is enough to break that.

## Wrong

```markdown

---
title: About
---

Text.
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:2:1: error: the front matter must begin on the first line of the file [front-matter-not-first]
2 | ---
  | ^~~
help: remove what stands above '---', empty lines included
```

<!-- says: en -->

```text
Content/about.md:2:1: fout: de front matter moet op de eerste regel van het bestand beginnen [front-matter-not-first]
2 | ---
  | ^~~
tip: verwijder wat boven '---' staat, ook lege regels
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---

Text.
```

<!-- file: Content/about.md -->
=== front-matter-not-opened
# front-matter-not-opened

The file begins with fields, and the line `---` above them is missing. Without it they would be part of the text.

## Wrong

```markdown
title: About
summary: Who we are.
---

Text.
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:1:1: error: the line '---' before the front matter is missing [front-matter-not-opened]
1 | title: About
  | ^~~~~~~~~~~~ is '---' missing?
help: write a line with only '---' above the first field
```

<!-- says: en -->

```text
Content/about.md:1:1: fout: de regel '---' voor de front matter ontbreekt [front-matter-not-opened]
1 | title: About
  | ^~~~~~~~~~~~ ontbreekt hier '---'?
tip: schrijf een regel met alleen '---' boven het eerste veld
```

<!-- says: nl -->

## Right

```markdown
---
title: About
summary: Who we are.
---

Text.
```

<!-- file: Content/about.md -->
=== given-twice
# given-twice

A parameter or argument is given twice.

## Wrong

```html
{{ title }}
```

<!-- file: Templates/card.html -->

```html
{% extends "base.html" %}
{% block main %}{% include "card.html" with title="a", title="b" %}{% endblock %}
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:2:56: error: 'title' is given twice [given-twice]
2 | {% block main %}{% include "card.html" with title="a", title="b" %}{% endblock %}
  |                                                        ^~~~~
```

<!-- says: en -->

```text
Templates/page.html:2:56: fout: 'title' wordt twee keer gegeven [given-twice]
2 | {% block main %}{% include "card.html" with title="a", title="b" %}{% endblock %}
  |                                                        ^~~~~
```

<!-- says: nl -->

## Right

```html
{{ title }}
```

<!-- file: Templates/card.html -->

```html
{% extends "base.html" %}
{% block main %}{% include "card.html" with title="a" %}{% endblock %}
```

<!-- file: Templates/page.html -->
=== hard-to-read
# hard-to-read

A text is harder to read than `readability` in `site.yml` allows. The measure is LIX: the number of words in a sentence, on average, plus the share of words with more than six letters, in percent. Below 40 reads easily, 50 is a newspaper, above 60 is a law. It works in Dutch and in English. Headings, tables and code do not count, and a text of fewer than 50 words is not judged. A page that must be hard says so: `warnings: {hard-to-read: off - it quotes the regulation}`.

## Wrong

```yaml
title: Site
url: https://city.nl/
languages: [en, nl]
timezone: Europe/Amsterdam
readability: 50
```

<!-- file: Content/site.yml -->

```markdown
---
title: Participation
---

Municipal administrations increasingly acknowledge neighbourhood organisations participating throughout infrastructural developments. Interdepartmental cooperation facilitates comprehensive communication concerning environmental considerations. Representatives collaboratively determine appropriate implementation strategies regarding sustainable transportation, affordable accommodation, accessible facilities. Stakeholders occasionally underestimate administrative requirements; nevertheless, representatives consistently communicate expectations, responsibilities, limitations and opportunities throughout neighbourhoods. Organisations subsequently evaluate participation procedures.
```

<!-- file: Content/participation.md -->

Polder says:

```text
Content/participation.md:1:1: warning: the text is hard to read: its LIX is 108, and at most 50 is wanted [hard-to-read]
1 | ---
  | ^~~
help: write shorter sentences, and shorter words for those of more than six letters
```

<!-- says: en -->

```text
Content/participation.md:1:1: waarschuwing: de tekst is moeilijk te lezen: de LIX is 108, en hooguit 50 is gewenst [hard-to-read]
1 | ---
  | ^~~
tip: schrijf kortere zinnen, en kortere woorden in plaats van die met meer dan zes letters
```

<!-- says: nl -->

## Right

```yaml
title: Site
url: https://city.nl/
languages: [en, nl]
timezone: Europe/Amsterdam
readability: 50
```

<!-- file: Content/site.yml -->

```markdown
---
title: Participation
---

More and more, city hall works with the people of a street when it builds something there. They decide together how to do it. Clean transport, homes that people can pay for, and places that everyone can reach matter most. That takes time, and not every wish can come true. But those who live there know best what their street needs, and what it does not.
```

<!-- file: Content/participation.md -->
=== heading-jump
# heading-jump

A heading is more than one level below the one before it. People who listen to a page go through it by its headings, and would look for the level that is left out.

## Wrong

```markdown
---
title: Home
---

## Focus

#### Details

Text.
```

<!-- file: Content/index.md -->

Polder says:

```text
Content/index.md:7:1: warning: a heading of level 4 follows one of level 2 [heading-jump]
7 | #### Details
  | ^~~~~~~~~~~~
help: write '### …': who listens to the page would look for what is left out
```

<!-- says: en -->

```text
Content/index.md:7:1: waarschuwing: een kop van niveau 4 volgt op een van niveau 2 [heading-jump]
7 | #### Details
  | ^~~~~~~~~~~~
tip: schrijf '### …': wie naar de pagina luistert zou zoeken naar wat is overgeslagen
```

<!-- says: nl -->

## Right

```markdown
---
title: Home
---

## Focus

### Details

Text.
```

<!-- file: Content/index.md -->
=== hidden-file
# hidden-file

Everything in `Content/static/` is published, and a file or folder in it has a name that begins with a dot. Such files often
hold what is private: `.env` has passwords, `.git` has all that ever stood in a folder. Of hidden names only the folder
`.well-known/` and the file `.nojekyll`, right below `static/`, are published. Where these two stand anywhere else in
`Content`, the message says where they belong; other hidden files outside `static/` are passed over.

## Wrong

```text
PASSWORD=secret
```

<!-- file: Content/static/.env -->

Polder says:

```text
Content/static/.env: error: hidden files are not published; of those in static/ only .well-known/ and .nojekyll are [hidden-file]
help: remove it from static/: it may hold what is private
```

<!-- says: en -->

```text
Content/static/.env: fout: verborgen bestanden worden niet gepubliceerd; van die in static/ alleen .well-known/ en .nojekyll [hidden-file]
tip: haal dit weg uit static/: er kan iets in staan dat niemand mag zien
```

<!-- says: nl -->

## Right

```text
Contact: mailto:security@example.org
```

<!-- file: Content/static/.well-known/contact.txt -->
=== hidden-link
# hidden-link

A link leads to a page that readers cannot see: a draft, or one before or after its time.

## Wrong

```markdown
---
title: Haarlem
draft: true
---
```

<!-- file: Content/cities/haarlem.md -->

```markdown
---
title: About
---

See [Haarlem](cities/haarlem.md).
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:5:15: error: 'cities/haarlem.md' is not published [hidden-link]
5 | See [Haarlem](cities/haarlem.md).
  |               ^~~~~~~~~~~~~~~~~
help: it is a draft, or its time has not come or is over
```

<!-- says: en -->

```text
Content/about.md:5:15: fout: 'cities/haarlem.md' is niet gepubliceerd [hidden-link]
5 | See [Haarlem](cities/haarlem.md).
  |               ^~~~~~~~~~~~~~~~~
tip: het is een concept, of de tijd ervoor is nog niet gekomen of al voorbij
```

<!-- says: nl -->

## Right

```markdown
---
title: Haarlem
---
```

<!-- file: Content/cities/haarlem.md -->

```markdown
---
title: About
---

See [Haarlem](cities/haarlem.md).
```

<!-- file: Content/about.md -->
=== hidden-reference
# hidden-reference

A field names an entry that readers cannot see: a draft, or one before or after its time.

## Wrong

```markdown
---
title: Haarlem
draft: true
---
```

<!-- file: Content/cities/haarlem.md -->

```markdown
---
title: Utrecht
twins: [haarlem]
---
```

<!-- file: Content/cities/utrecht.md -->

Polder says:

```text
Content/cities/utrecht.md:3:9: error: twins 'haarlem' is not published [hidden-reference]
3 | twins: [haarlem]
  |         ^~~~~~~
help: it is a draft, or its time has not come or is over
```

<!-- says: en -->

```text
Content/cities/utrecht.md:3:9: fout: twins 'haarlem' is niet gepubliceerd [hidden-reference]
3 | twins: [haarlem]
  |         ^~~~~~~
tip: het is een concept, of de tijd ervoor is nog niet gekomen of al voorbij
```

<!-- says: nl -->

## Right

```markdown
---
title: Haarlem
---
```

<!-- file: Content/cities/haarlem.md -->

```markdown
---
title: Utrecht
twins: [haarlem]
---
```

<!-- file: Content/cities/utrecht.md -->
=== host-file
# host-file

A file has a name with which hosts take orders: redirects, headers, domains, programs. Polder writes those that a site needs
from its settings, so that nobody changes by a file beside the pages how the whole site is served.

| instead of | write |
| --- | --- |
| `_redirects` | `aliases: [/old/]` in the page that moved: [Pages that move](../writers/keeping.md#pages-that-move) |
| `_headers`, `_nginx.conf` | nothing: Polder makes them, [as hosts need them](../ci/hosting.md) |
| `CNAME` | `domain: www.example.org` in `site.yml` |
| `.htaccess`, `web.config`, `_worker.js`, `_routes.json`, `functions/`, `netlify.toml` and the like | settings at the host itself |

## Wrong

```text
www.example.org
```

<!-- file: Content/static/CNAME -->

Polder says:

```text
Content/static/CNAME: error: 'CNAME' gives orders to the host, and only site.yml may do that [host-file]
help: remove it, and write the domain in site.yml: domain: www.example.org
```

<!-- says: en -->

```text
Content/static/CNAME: fout: 'CNAME' geeft de host opdrachten, en dat mag alleen site.yml [host-file]
tip: verwijder het, en schrijf het domein in site.yml: domain: www.example.org
```

<!-- says: nl -->

## Right

```yaml
title: {en: A site, nl: Een site}
url: https://www.example.org/
languages: [en, nl]
timezone: Europe/Amsterdam
domain: www.example.org
```

<!-- file: Content/site.yml -->
=== html-comment
# html-comment

Comments, `<!-- … -->`, are not allowed in Markdown: everybody can read them in the page's source. Use `draft: true` for a page that is not finished.

## Wrong

```markdown
---
title: About
---

Text.

<!-- ask Anna -->
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:7:1: error: comments are not allowed in Markdown [html-comment]
7 | <!-- ask Anna -->
  | ^~~~~~~~~~~~~~~~~
help: remove it; for a page that is not finished, write 'draft: true' in its front matter
```

<!-- says: en -->

```text
Content/about.md:7:1: fout: commentaar is niet toegestaan in Markdown [html-comment]
7 | <!-- ask Anna -->
  | ^~~~~~~~~~~~~~~~~
tip: verwijder het; voor een pagina die niet af is, schrijft u 'draft: true' in de front matter
```

<!-- says: nl -->

## Right

```markdown
---
title: About
draft: true
---

Text.
```

<!-- file: Content/about.md -->
=== image-too-large
# image-too-large

An image has more pixels than browsers on phones can show. Two thousand pixels across are enough for any page; with `images: on` in `site.yml`, Polder makes the smaller ones.

## Wrong

```text
Content/canal.png, 60,000 by 60,000 pixels
```

Polder says:

```text
```

<!-- says: en -->

```text
```

<!-- says: nl -->

## Right

```text
Content/canal.png, 2,000 by 2,000 pixels
```
=== image-tool
# image-tool

`images: on` in `site.yml` asks for smaller versions of images. `vipsthumbnail`, the program that makes them, could not read one of the images: its file is whole, but what is in it is damaged.

## Wrong

```text
Content/canal.jpg, with a picture that no program can open
```

## Right

```text
Content/canal.jpg, opened in a program for images and saved again
```
=== image-without-alt
# image-without-alt

An image has no description. People who cannot see it, and everybody while it loads, get that text instead. Say what the image shows, in a few words.

## Wrong

```markdown
---
title: About
---

![](canal.jpg)
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:5:1: error: the image has no description [image-without-alt]
5 | ![](canal.jpg)
  | ^~~~~~~~~~~~~~
help: write between the square brackets what the image shows, for those who cannot see it
```

<!-- says: en -->

```text
Content/about.md:5:1: fout: de afbeelding heeft geen beschrijving [image-without-alt]
5 | ![](canal.jpg)
  | ^~~~~~~~~~~~~~
tip: schrijf tussen de vierkante haken wat er te zien is, voor wie de afbeelding niet kan zien
```

<!-- says: nl -->

## Right

```text
![Boats in a canal](canal.jpg)
```
=== image-without-size
# image-without-size

A drawing (SVG) says neither how large it is nor what shape it has. Browsers would leave the wrong room for it. A `viewBox` is enough: it gives the shape, and the page decides how large it is.

## Wrong

```xml
<svg xmlns="http://www.w3.org/2000/svg"><path d="M1 6h7l-2 2H3z"/></svg>
```

<!-- file: Content/boat.svg -->

```markdown
---
title: About
---
![A boat](boat.svg)
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/boat.svg: error: the drawing has no size [image-without-size]
help: give its <svg> a viewBox, or a width and a height in pixels
```

<!-- says: en -->

```text
Content/boat.svg: fout: de tekening heeft geen afmetingen [image-without-size]
tip: geef de <svg> een viewBox, of een width en een height in pixels
```

<!-- says: nl -->

## Right

```xml
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 6h7l-2 2H3z"/></svg>
```

<!-- file: Content/boat.svg -->

```markdown
---
title: About
---
![A boat](boat.svg)
```

<!-- file: Content/about.md -->
=== include-cycle
# include-cycle

Templates include one another in a circle, which would never end.

## Wrong

```html
{% include "page.html" %}
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:12: error: templates cannot include one another in a circle: 'page.html' → 'page.html' [include-cycle]
1 | {% include "page.html" %}
  |            ^~~~~~~~~~~
```

<!-- says: en -->

```text
Templates/page.html:1:12: fout: sjablonen kunnen elkaar niet in een kring invoegen: 'page.html' → 'page.html' [include-cycle]
1 | {% include "page.html" %}
  |            ^~~~~~~~~~~
```

<!-- says: nl -->

## Right

```html
{{ page.content }}
```

<!-- file: Templates/page.html -->
=== invalid-alias
# invalid-alias

An old address in `aliases` is not a path of this site. An alias is the part of the address behind the host: it starts with `/` and has no spaces, no `?` and no `#`.

## Wrong

```markdown
---
title: About
aliases: [old-page]
---

Text.
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:3:11: error: 'old-page' is not an old address of this site [invalid-alias]
3 | aliases: [old-page]
  |           ^~~~~~~~
help: write it as the part behind the host, starting with /: /cities/amsterdam/
```

<!-- says: en -->

```text
Content/about.md:3:11: fout: 'old-page' is geen oud adres van deze site [invalid-alias]
3 | aliases: [old-page]
  |           ^~~~~~~~
tip: schrijf het deel achter de host, met een / vooraan: /cities/amsterdam/
```

<!-- says: nl -->

## Right

```markdown
---
title: About
aliases: [/old-page/]
---

Text.
```

<!-- file: Content/about.md -->
=== invalid-coordinates
# invalid-coordinates

A value is not a place on the globe: two numbers, degrees north first, then degrees east. South and west are negative.

## Wrong

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      place: {type: coordinates}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Home
place: [152.37, 4.90]
---
```

<!-- file: Content/index.md -->

Polder says:

```text
Content/index.md:3:8: error: 'place' is not a place on the globe [invalid-coordinates]
3 | place: [152.37, 4.90]
  |        ^~~~~~~~~~~~~~
help: write degrees north and east: [52.37, 4.90]
```

<!-- says: en -->

```text
Content/index.md:3:8: fout: 'place' is geen plaats op aarde [invalid-coordinates]
3 | place: [152.37, 4.90]
  |        ^~~~~~~~~~~~~~
tip: schrijf graden noord en oost: [52.37, 4.90]
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      place: {type: coordinates}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Home
place: [52.37, 4.90]
---
```

<!-- file: Content/index.md -->
=== invalid-date
# invalid-date

A value is not a date that Polder can read. Write year, month and day with hyphens, so that nobody can mix up day and month.

## Wrong

```markdown
---
title: About
updated: 29 October 2025
---
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:3:10: error: '29 October 2025' is not a date [invalid-date]
3 | updated: 29 October 2025
  |          ^~~~~~~~~~~~~~~ did you mean '2025-10-29'?
help: write the date as 2025-10-29
```

<!-- says: en -->

```text
Content/about.md:3:10: fout: '29 October 2025' is geen datum [invalid-date]
3 | updated: 29 October 2025
  |          ^~~~~~~~~~~~~~~ bedoelt u '2025-10-29'?
tip: schrijf de datum als 2025-10-29
```

<!-- says: nl -->

## Right

```markdown
---
title: About
updated: 2025-10-29
---
```

<!-- file: Content/about.md -->
=== invalid-email
# invalid-email

A value is not an e-mail address.

## Wrong

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      email: {type: email}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Home
email: info at example.org
---
```

<!-- file: Content/index.md -->

Polder says:

```text
Content/index.md:3:8: error: 'info at example.org' is not an e-mail address [invalid-email]
3 | email: info at example.org
  |        ^~~~~~~~~~~~~~~~~~~
help: write it like name@example.org
```

<!-- says: en -->

```text
Content/index.md:3:8: fout: 'info at example.org' is geen e-mailadres [invalid-email]
3 | email: info at example.org
  |        ^~~~~~~~~~~~~~~~~~~
tip: schrijf het als naam@example.org
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      email: {type: email}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Home
email: info@example.org
---
```

<!-- file: Content/index.md -->
=== invalid-file-name
# invalid-file-name

A page's file name becomes part of its web address, and this one cannot. Use lower-case letters, digits and hyphens.

## Wrong

```markdown
---
title: About
---
```

<!-- file: Content/About Us.md -->

Polder says:

```text
Content/About Us.md:1:1: error: 'About Us.md' cannot be part of a web address [invalid-file-name]
help: name the file in lower-case letters a-z, digits and hyphens
```

<!-- says: en -->

```text
Content/About Us.md:1:1: fout: 'About Us.md' kan geen deel van een webadres zijn [invalid-file-name]
tip: geef het bestand een naam van kleine letters a-z, cijfers en koppeltekens
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---
```

<!-- file: Content/about-us.md -->
=== invalid-host
# invalid-host

A third party in `allow-hosts` in `site.yml` is not a host: it has `https://` before it or a path behind it, it stands for hosts of anybody (`*`), or it has characters that no host has. Write the name alone, `images.example.com`, with a port where it has one, or `*.example.com` for all hosts below a name. See [third parties](../ci/hosting.md#third-parties).

## Wrong

```yaml
title: A site
url: https://www.example.org/
languages: [en, nl]
timezone: Europe/Amsterdam
allow-hosts:
  images: [https://images.example.com/]
```

<!-- file: Content/site.yml -->

Polder says:

```text
Content/site.yml:6:12: error: 'https://images.example.com/' is more than a host [invalid-host]
6 |   images: [https://images.example.com/]
  |            ^~~~~~~~~~~~~~~~~~~~~~~~~~~ did you mean 'images.example.com'?
help: write the name alone, without https:// and without a path: images.example.com
```

<!-- says: en -->

```text
Content/site.yml:6:12: fout: 'https://images.example.com/' is meer dan een host [invalid-host]
6 |   images: [https://images.example.com/]
  |            ^~~~~~~~~~~~~~~~~~~~~~~~~~~ bedoelt u 'images.example.com'?
tip: schrijf alleen de naam, zonder https:// en zonder pad: images.example.com
```

<!-- says: nl -->

## Right

```yaml
title: A site
url: https://www.example.org/
languages: [en, nl]
timezone: Europe/Amsterdam
allow-hosts:
  images: [images.example.com]
```

<!-- file: Content/site.yml -->
=== invalid-hours
# invalid-hours

A time in `opening-hours` is none. Write hours and minutes with two digits each, from 00:00 to 23:59.

## Wrong

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      summary: {type: text}
  themes:
    role: organisation
    fields:
      title: {type: text, required: true}
      summary: {type: text}
      email: {type: email}
      review: {type: date}
      opening-hours:
        type: list
        of: group
        fields:
          days: {type: text, required: true}
          opens: {type: text, required: true}
          closes: {type: text, required: true}
```

<!-- file: Content/model.yml -->

```markdown
---
title: City hall
opening-hours:
  - {days: Mo-Fr, opens: "9.00", closes: "17:00"}
---

Text.
```

<!-- file: Content/themes/city-hall.md -->

Polder says:

```text
Content/themes/city-hall.md:4:26: error: no clock shows '9.00' [invalid-hours]
4 |   - {days: Mo-Fr, opens: "9.00", closes: "17:00"}
  |                          ^~~~~~
help: write times as 09:00 and 17:30
```

<!-- says: en -->

```text
Content/themes/city-hall.md:4:26: fout: geen klok wijst '9.00' aan [invalid-hours]
4 |   - {days: Mo-Fr, opens: "9.00", closes: "17:00"}
  |                          ^~~~~~
tip: schrijf tijden als 09:00 en 17:30
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      summary: {type: text}
  themes:
    role: organisation
    fields:
      title: {type: text, required: true}
      summary: {type: text}
      email: {type: email}
      review: {type: date}
      opening-hours:
        type: list
        of: group
        fields:
          days: {type: text, required: true}
          opens: {type: text, required: true}
          closes: {type: text, required: true}
```

<!-- file: Content/model.yml -->

```markdown
---
title: City hall
opening-hours:
  - {days: Mo-Fr, opens: "09:00", closes: "17:00"}
---

Text.
```

<!-- file: Content/themes/city-hall.md -->
=== invalid-ledger
# invalid-ledger

`Content/urls.txt` holds every address that was published. Only `polder urls --accept` writes it; somebody has changed it by hand.

## Wrong

```text
about us
```

<!-- file: Content/urls.txt -->

Polder says:

```text
Content/urls.txt:1:1: error: 'about us' is not a line of this file [invalid-ledger]
1 | about us
  | ^~~~~~~~
help: only polder urls --accept writes it
```

<!-- says: en -->

```text
Content/urls.txt:1:1: fout: 'about us' is geen regel van dit bestand [invalid-ledger]
1 | about us
  | ^~~~~~~~
tip: alleen polder urls --accept schrijft het
```

<!-- says: nl -->

## Right

```text
/ 0000000000000000
```

<!-- file: Content/urls.txt -->
=== invalid-name
# invalid-name

Collections, fields and sections are named in lower-case letters, digits and hyphens, so that every template and address can hold them.

## Wrong

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      Photo_Credit: {type: text}
```

<!-- file: Content/model.yml -->

Polder says:

```text
Content/model.yml:5:7: error: 'Photo_Credit' cannot name a field [invalid-name]
5 |       Photo_Credit: {type: text}
  |       ^~~~~~~~~~~~
help: use lower-case letters, digits and hyphens, starting with a letter
```

<!-- says: en -->

```text
Content/model.yml:5:7: fout: 'Photo_Credit' kan niet de naam van een veld zijn [invalid-name]
5 |       Photo_Credit: {type: text}
  |       ^~~~~~~~~~~~
tip: gebruik kleine letters, cijfers en koppeltekens, met een letter voorop
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      photo-credit: {type: text}
```

<!-- file: Content/model.yml -->
=== invalid-output-path
# invalid-output-path

A page or file would get a path that not every system can hold.

## Wrong

```text
Content/a/../../photo.jpg
```

## Right

```text
Content/photo.jpg
```
=== invalid-pattern
# invalid-pattern

The `url` of a collection is not a path: it begins and ends with a slash, and may hold fields in braces.

## Wrong

```yaml
collections:
  pages:
    url: pages/{slug}
    fields:
      title: {type: text, required: true}
```

<!-- file: Content/model.yml -->

Polder says:

```text
Content/model.yml:3:10: error: 'pages/{slug}' is not a path [invalid-pattern]
3 |     url: pages/{slug}
  |          ^~~~~~~~~~~~
help: a path starts and ends with '/' and may hold fields in braces: /cities/{slug}/
```

<!-- says: en -->

```text
Content/model.yml:3:10: fout: 'pages/{slug}' is geen pad [invalid-pattern]
3 |     url: pages/{slug}
  |          ^~~~~~~~~~~~
tip: een pad begint en eindigt met '/' en mag velden tussen accolades bevatten: /cities/{slug}/
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    url: /pages/{slug}/
    fields:
      title: {type: text, required: true}
```

<!-- file: Content/model.yml -->
=== invalid-phone
# invalid-phone

A value is not a telephone number that works from every country: a plus sign, the country's number, then the rest without its first zero. A short number of three to six digits, such as `14 020`, is fine as it is.

## Wrong

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      phone: {type: phone}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Home
phone: 020 123 4567
---
```

<!-- file: Content/index.md -->

Polder says:

```text
Content/index.md:3:8: error: '020 123 4567' is not a telephone number in international form [invalid-phone]
3 | phone: 020 123 4567
  |        ^~~~~~~~~~~~
help: write it with + and the country's number: +31 20 123 4567; Dutch numbers such as 14 020, 0800 1234 and 112 stay as they are
```

<!-- says: en -->

```text
Content/index.md:3:8: fout: '020 123 4567' is geen telefoonnummer in internationale vorm [invalid-phone]
3 | phone: 020 123 4567
  |        ^~~~~~~~~~~~
tip: schrijf het met + en het nummer van het land: +31 20 123 4567; nummers als 14 020, 0800 1234 en 112 blijven zoals ze zijn
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      phone: {type: phone}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Home
phone: +31 20 123 4567
---
```

<!-- file: Content/index.md -->
=== invalid-site-url
# invalid-site-url

The address of the site is not one: it begins with `https://` and names a host, perhaps with a folder.

## Wrong

```yaml
title: A site
url: www.example.org
languages: [en, nl]
timezone: Europe/Amsterdam
```

<!-- file: Content/site.yml -->

Polder says:

```text
Content/site.yml:2:6: error: 'www.example.org' is not the address of a site [invalid-site-url]
2 | url: www.example.org
  |      ^~~~~~~~~~~~~~~
help: write it like https://www.example.org/
```

<!-- says: en -->

```text
Content/site.yml:2:6: fout: 'www.example.org' is niet het adres van een site [invalid-site-url]
2 | url: www.example.org
  |      ^~~~~~~~~~~~~~~
tip: schrijf het als https://www.example.org/
```

<!-- says: nl -->

## Right

```yaml
title: A site
url: https://www.example.org/
languages: [en, nl]
timezone: Europe/Amsterdam
```

<!-- file: Content/site.yml -->
=== invalid-text-pattern
# invalid-text-pattern

A field's pattern means nothing. It may hold letters and signs, `[a-z]`, `\d` for a digit, `\w` for a letter, digit or `_`, `\s` for white space, a dot for any sign, brackets, `|`, and `*`, `+`, `?`, `{2}`, `{2,4}` behind any of them.

## Wrong

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      postcode: {type: text, pattern: '(\d{4}'}
```

<!-- file: Content/model.yml -->

Polder says:

```text
Content/model.yml:6:39: error: '(\d{4}' is not a pattern [invalid-text-pattern]
6 |       postcode: {type: text, pattern: '(\d{4}'}
  |                                       ^~~~~~~~
help: it may hold letters, [a-z], \d, \w, \s, a dot, ( ), | and *, +, ?, {2}, {2,4}
```

<!-- says: en -->

```text
Content/model.yml:6:39: fout: '(\d{4}' is geen patroon [invalid-text-pattern]
6 |       postcode: {type: text, pattern: '(\d{4}'}
  |                                       ^~~~~~~~
tip: het mag letters bevatten, [a-z], \d, \w, \s, een punt, ( ), | en *, +, ?, {2}, {2,4}
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      postcode: {type: text, pattern: '\d{4} [A-Z]{2}'}
```

<!-- file: Content/model.yml -->
=== invalid-url
# invalid-url

A value is not a whole web address, or begins with something that is not allowed there.

## Wrong

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      website: {type: url}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Home
website: www.example.org
---
```

<!-- file: Content/index.md -->

Polder says:

```text
Content/index.md:3:10: error: 'www.example.org' is not a web address that may be used here [invalid-url]
3 | website: www.example.org
  |          ^~~~~~~~~~~~~~~ did you mean 'https://www.example.org'?
help: it starts with https: or http: and has no spaces
```

<!-- says: en -->

```text
Content/index.md:3:10: fout: 'www.example.org' is geen webadres dat hier gebruikt mag worden [invalid-url]
3 | website: www.example.org
  |          ^~~~~~~~~~~~~~~ bedoelt u 'https://www.example.org'?
tip: het begint met https: of http: en heeft geen spaties
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      website: {type: url}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Home
website: https://www.example.org/
---
```

<!-- file: Content/index.md -->
=== invisible-character
# invisible-character

The address of a link, a web address or a mail address has a character that nobody can see, such as a zero-width space (`<U+200B>`), a word joiner (`<U+2060>`) or a soft hyphen (`<U+00AD>`). They come along when text is copied, and lead readers nowhere. Remove it, which `polder check --fix` does in Markdown, or type the address again.

## Wrong

```markdown
---
title: About
---

Write to [us](mailto:info@exam​ple.org).
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:5:31: error: the address has a character that cannot be seen: <U+200B> [invisible-character]
5 | Write to [us](mailto:info@exam<U+200B>ple.org).
  |                               ^~~~~~~~
help: remove it, or type the address again
```

<!-- says: en -->

```text
Content/about.md:5:31: fout: in het adres staat een onzichtbaar teken: <U+200B> [invisible-character]
5 | Write to [us](mailto:info@exam<U+200B>ple.org).
  |                               ^~~~~~~~
tip: verwijder het, of typ het adres opnieuw
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---

Write to [us](mailto:info@example.org).
```

<!-- file: Content/about.md -->
=== leftover-syntax
# leftover-syntax

The text has something that another program understands and Polder does not, so that it would be shown as it stands: shortcodes (`{{< … >}}`), tags (`{% … %}`), variables (`{{ … }}`), links of wikis (`[[page]]`), notices (`:::note`, `!!! note`, a title behind `[!TIP]`), attributes (`{#id}`, `{: .class}`), a table of contents (`[TOC]`), or what Word leaves behind (`<o:p>`). Where the signs themselves are meant, write them as code, or with a backslash before them.

## Wrong

```markdown
---
title: About
---

## Opening hours {#hours}

> [!TIP] On time
> Doors open at nine.

{{< map amsterdam >}}
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:5:18: error: '{#hours}' is of another program, and would be shown as it stands [leftover-syntax]
5 | ## Opening hours {#hours}
  |                  ^~~~~~~~
help: remove it
Content/about.md:7:3: error: the line with the kind of a notice has nothing else on it: '[!TIP] On time' [leftover-syntax]
7 | > [!TIP] On time
  |   ^~~~~~~~~~~~~~
help: write the title in bold on the next line: '> **Title**'
Content/about.md:10:1: error: '{{< map amsterdam >}}' is of another program, and would be shown as it stands [leftover-syntax]
10 | {{< map amsterdam >}}
   | ^~~~~~~~~~~~~~~~~~~~~
help: write what it stands for; if the signs themselves are meant, write them as code: '`{{ … }}`'
```

<!-- says: en -->

```text
Content/about.md:5:18: fout: '{#hours}' is van een ander programma, en wordt getoond zoals het er staat [leftover-syntax]
5 | ## Opening hours {#hours}
  |                  ^~~~~~~~
tip: verwijder het
Content/about.md:7:3: fout: op de regel met de soort mededeling staat verder niets: '[!TIP] On time' [leftover-syntax]
7 | > [!TIP] On time
  |   ^~~~~~~~~~~~~~
tip: schrijf de titel vet op de volgende regel: '> **Titel**'
Content/about.md:10:1: fout: '{{< map amsterdam >}}' is van een ander programma, en wordt getoond zoals het er staat [leftover-syntax]
10 | {{< map amsterdam >}}
   | ^~~~~~~~~~~~~~~~~~~~~
tip: schrijf waar het voor staat; zijn de tekens zelf bedoeld, schrijf ze dan als code: '`{{ … }}`'
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---

## Opening hours

> [!TIP]
> **On time**
> Doors open at nine.
```

<!-- file: Content/about.md -->
=== link-outside
# link-outside

A link leads out of the folder Content. What stands there is not part of the site.

## Wrong

```markdown
---
title: About
---

See [the notes](../notes.md).
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:5:17: error: '../notes.md' leads out of Content [link-outside]
5 | See [the notes](../notes.md).
  |                 ^~~~~~~~~~~
help: link to a file in Content, or to a whole web address
```

<!-- says: en -->

```text
Content/about.md:5:17: fout: '../notes.md' leidt Content uit [link-outside]
5 | See [the notes](../notes.md).
  |                 ^~~~~~~~~~~
tip: verwijs naar een bestand in Content, of naar een volledig webadres
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---

See [the notes](index.md).
```

<!-- file: Content/about.md -->
=== link-syntax
# link-syntax

Something looks like a link, but is none, and its brackets would be shown: a space stands between `]` and `(`, a bracket is missing, the brackets are the wrong way round, a link stands in the text of another one, or its title stands in typographic quotation marks. Where no link is meant, write a backslash before the bracket: `\[`.

## Wrong

```markdown
---
title: About
---

Read [about us] (index.md), and [what we do](index.md.
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:5:16: error: a link has no space between ']' and '(' [link-syntax]
5 | Read [about us] (index.md), and [what we do](index.md.
  |                ^
help: remove the space; if no link is meant, write '\['
Content/about.md:5:46: error: the ')' behind the link's address is missing [link-syntax]
5 | Read [about us] (index.md), and [what we do](index.md.
  |                                              ^~~~~~~~ is ')' missing?
help: if no link is meant, write '\['
```

<!-- says: en -->

```text
Content/about.md:5:16: fout: een link heeft geen spatie tussen ']' en '(' [link-syntax]
5 | Read [about us] (index.md), and [what we do](index.md.
  |                ^
tip: verwijder de spatie; is geen link bedoeld, schrijf dan '\['
Content/about.md:5:46: fout: de ')' na het adres van de link ontbreekt [link-syntax]
5 | Read [about us] (index.md), and [what we do](index.md.
  |                                              ^~~~~~~~ ontbreekt hier ')'?
tip: is geen link bedoeld, schrijf dan '\['
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---

Read [about us](index.md), and [what we do](index.md).
```

<!-- file: Content/about.md -->
=== link-to-url
# link-to-url

A link is the address of a page of this site. Link to its file: then the link is checked, and stays right when the page moves.

## Wrong

```markdown
---
title: About
---

See [Amsterdam](/cities/amsterdam/).
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:5:17: error: '/cities/amsterdam/' is an address of this site, not a file [link-to-url]
5 | See [Amsterdam](/cities/amsterdam/).
  |                 ^~~~~~~~~~~~~~~~~~ did you mean 'cities/amsterdam.md'?
help: link to the Markdown file: then it is checked, and follows when the page moves
```

<!-- says: en -->

```text
Content/about.md:5:17: fout: '/cities/amsterdam/' is een adres van deze site, geen bestand [link-to-url]
5 | See [Amsterdam](/cities/amsterdam/).
  |                 ^~~~~~~~~~~~~~~~~~ bedoelt u 'cities/amsterdam.md'?
tip: verwijs naar het Markdownbestand: dan wordt de link gecontroleerd, en blijft hij goed als de pagina verhuist
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---

See [Amsterdam](cities/amsterdam.md).
```

<!-- file: Content/about.md -->
=== link-without-address
# link-without-address

A link or image has no address between its round brackets.

## Wrong

```markdown
---
title: About
---

Go [home]().
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:5:4: error: the link has no address [link-without-address]
5 | Go [home]().
  |    ^~~~~~~~
help: write between the round brackets where it leads to
```

<!-- says: en -->

```text
Content/about.md:5:4: fout: de link heeft geen adres [link-without-address]
5 | Go [home]().
  |    ^~~~~~~~
tip: schrijf tussen de ronde haken waar hij heen leidt
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---

Go [home](index.md).
```

<!-- file: Content/about.md -->
=== link-without-text
# link-without-text

A link has no text, so that nobody can see or hear where it leads.

## Wrong

```markdown
---
title: About
---

Go [](index.md).
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:5:4: error: the link has no text [link-without-text]
5 | Go [](index.md).
  |    ^~~~~~~~~~~~
help: write between the square brackets what the link leads to
```

<!-- says: en -->

```text
Content/about.md:5:4: fout: de link heeft geen tekst [link-without-text]
5 | Go [](index.md).
  |    ^~~~~~~~~~~~
tip: schrijf tussen de vierkante haken waar de link heen leidt
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---

Go [home](index.md).
```

<!-- file: Content/about.md -->
=== list-without-brackets
# list-without-brackets

A field that takes several values has one text with commas in it. A list stands between brackets, or has a line for each value that begins with a hyphen.

## Wrong

```markdown
---
title: Amsterdam
twins: utrecht, delft
---
```

<!-- file: Content/cities/amsterdam.md -->

Polder says:

```text
Content/cities/amsterdam.md:3:8: error: 'twins' is a list: its values stand between brackets, with commas between them [list-without-brackets]
3 | twins: utrecht, delft
  |        ^~~~~~~~~~~~~~ did you mean '[utrecht, delft]'?
```

<!-- says: en -->

```text
Content/cities/amsterdam.md:3:8: fout: 'twins' is een lijst: de waarden staan tussen rechte haken, met komma's ertussen [list-without-brackets]
3 | twins: utrecht, delft
  |        ^~~~~~~~~~~~~~ bedoelt u '[utrecht, delft]'?
```

<!-- says: nl -->

## Right

```markdown
---
title: Amsterdam
twins: [utrecht, delft]
---
```

<!-- file: Content/cities/amsterdam.md -->

```markdown
---
title: Utrecht
---
```

<!-- file: Content/cities/utrecht.md -->

```markdown
---
title: Delft
---
```

<!-- file: Content/cities/delft.md -->
=== long-sentence
# long-sentence

A sentence has more than 30 words. Most readers lose the thread: those who read in a second language, or on a phone, first. Make two sentences of it. A colon does not end a sentence; an item of a list does. Headings and tables are not looked at, and `Mr.`, `o.a.` and `e.g.` end no sentence. A page that needs a long sentence says so in its front matter: `warnings: {long-sentence: off - the words of the law}`.

## Wrong

```markdown
---
title: The plan
---

The plan, which the council made with the people who live in the street, the school on the corner and the two shops opposite it, says where cars may still go and where they may not.
```

<!-- file: Content/plan.md -->

Polder says:

```text
Content/plan.md:5:1: warning: this sentence has 36 words, and most readers lose the thread after 30 [long-sentence]
5 | The plan, which the council made with the people who live in the street, the school on the corner …
  | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
help: make two sentences of it
```

<!-- says: en -->

```text
Content/plan.md:5:1: waarschuwing: deze zin heeft 36 woorden, en na 30 raken de meeste lezers de draad kwijt [long-sentence]
5 | The plan, which the council made with the people who live in the street, the school on the corner …
  | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
tip: maak er twee zinnen van
```

<!-- says: nl -->

## Right

```markdown
---
title: The plan
---

The council made the plan with the people who live in the street, the school and the shops. It says where cars may still go.
```

<!-- file: Content/plan.md -->
=== long-summary
# long-summary

A summary is longer than search engines show, so that its end is cut off there. Say the most important thing first. A page for which that cannot be done sets the warning off, with its reason: `warnings: {long-summary: off - the name of the law is this long}`.

## Wrong

```markdown
---
title: About
summary: This page tells you all about the programme, its partners, its cities and its events
---
```

<!-- file: Content/about.md -->

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true, max: 60}
      summary: {type: text, max: 240}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Home
summary: This page tells you all about the programme, and about its partners, its cities, its projects, its events and its people, and then it goes on to tell you the same once more.
---

[About](about.md)
```

<!-- file: Content/index.md -->

Polder says:

```text
Content/index.md:3:10: warning: the summary has 173 characters, search engines show about 160 [long-summary]
3 | …This page tells you all about the programme, and about its partners, its cities, its projects, its…
  |  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
help: say the most important thing first, in fewer words
```

<!-- says: en -->

```text
Content/index.md:3:10: waarschuwing: de samenvatting heeft 173 tekens, zoekmachines tonen er ongeveer 160 [long-summary]
3 | …This page tells you all about the programme, and about its partners, its cities, its projects, its…
  |  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
tip: zeg het belangrijkste eerst, in minder woorden
```

<!-- says: nl -->

## Right

```markdown
---
title: About
summary: Who we are, and what we do
---
```

<!-- file: Content/about.md -->

```markdown
---
title: Home
---

[About](about.md)
```

<!-- file: Content/index.md -->
=== lost-anchor
# lost-anchor

A part of a page that was published has another name now, or has gone. Links to that part lead to the top of the page. Give the heading its old words back; if that cannot be, `polder urls --accept` notes that the part has gone.

## Wrong

```text
/about/ 0000000000000000 #our-aim
```

<!-- file: Content/urls.txt -->

```markdown
---
title: About
---

## What we want

Text.
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:1:1: error: /about/ has no part '#our-aim' any more [lost-anchor]
1 | ---
  | ^~~
help: others link to it: give a heading its old words back, or run: polder urls --accept
Content/urls.txt:1:1: note: the other one is 'urls.txt'
1 | /about/ 0000000000000000 #our-aim
  | ^~~~~~~
```

<!-- says: en -->

```text
Content/about.md:1:1: fout: /about/ heeft geen onderdeel '#our-aim' meer [lost-anchor]
1 | ---
  | ^~~
tip: anderen verwijzen ernaar: geef een kop haar oude woorden terug, of geef: polder urls --accept
Content/urls.txt:1:1: zie ook: het andere is 'urls.txt'
1 | /about/ 0000000000000000 #our-aim
  | ^~~~~~~
```

<!-- says: nl -->

## Right

```text
/about/ 0000000000000000 #our-aim
```

<!-- file: Content/urls.txt -->

```markdown
---
title: About
---

## Our aim

Text.
```

<!-- file: Content/about.md -->
=== lost-url
# lost-url

A page that was published has gone, and nothing stands at its address any more. Links, bookmarks and search engines still lead there. Give the address to the page that takes its place, with `aliases`. If it has gone for good, `polder urls --accept` notes that.

## Wrong

```text
/ 0000000000000000
/news/ 0000000000000000
```

<!-- file: Content/urls.txt -->

Polder says:

```text
Content/urls.txt:2:1: error: nothing stands at /news/ any more [lost-url]
2 | /news/ 0000000000000000
  | ^~~~~~
help: add the address to the aliases of the page that takes its place; if it is gone for good, run: polder urls --accept
```

<!-- says: en -->

```text
Content/urls.txt:2:1: fout: op /news/ staat niets meer [lost-url]
2 | /news/ 0000000000000000
  | ^~~~~~
tip: zet het adres bij de aliases van de pagina die ervoor in de plaats komt; is het voorgoed weg, geef dan: polder urls --accept
```

<!-- says: nl -->

## Right

```text
/ 0000000000000000
/news/ 0000000000000000
```

<!-- file: Content/urls.txt -->

```markdown
---
title: About
aliases: [/news/]
---

Text.
```

<!-- file: Content/about.md -->
=== markup-branches
# markup-branches

The HTML of a template depends on the way taken through it, so that nobody can say which tags are open behind it; or a
tag of the template language cuts a name of the HTML in two.

## Wrong

```html
{% if page.summary %}<section>{% endif %}
<p>{{ page.title }}</p>
{% if page.summary %}</section>{% endif %}
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:1: error: the ways through this 'if' open and close different HTML [markup-branches]
1 | {% if page.summary %}<section>{% endif %}
  | ^~~~~~~~~~~~~~~~~~~~~
help: close in each what it opens, and end a tag where it begins
```

<!-- says: en -->

```text
Templates/page.html:1:1: fout: de wegen door deze 'if' openen en sluiten verschillende HTML [markup-branches]
1 | {% if page.summary %}<section>{% endif %}
  | ^~~~~~~~~~~~~~~~~~~~~
tip: sluit in elke weg wat die opent, en beëindig een tag waar die begint
```

<!-- says: nl -->

## Right

```html
{% if page.summary %}
<section><p>{{ page.title }}</p></section>
{% else %}
<p>{{ page.title }}</p>
{% endif %}
```

<!-- file: Templates/page.html -->
=== markup-nesting
# markup-nesting

A tag of a template is not closed, closes nothing, or stands where HTML does not let it stand. Browsers mend such
pages each in their own way.

## Wrong

```html
<ul>
  <li>{{ page.title }}</li>
</div>
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:1: error: '<ul>' needs its '</ul>' [markup-nesting]
1 | <ul>
  | ^~~
Templates/page.html:3:1: error: '</div>' ends nothing here [markup-nesting]
3 | </div>
  | ^~~~~
```

<!-- says: en -->

```text
Templates/page.html:1:1: fout: '<ul>' heeft zijn '</ul>' nodig [markup-nesting]
1 | <ul>
  | ^~~
Templates/page.html:3:1: fout: '</div>' sluit hier niets af [markup-nesting]
3 | </div>
  | ^~~~~
```

<!-- says: nl -->

## Right

```html
<ul>
  <li>{{ page.title }}</li>
</ul>
```

<!-- file: Templates/page.html -->
=== merge-conflict
# merge-conflict

Git has put two versions of the text into the file, between lines of `<<<<<<<`, `=======` and `>>>>>>>`, for somebody to choose. Keep what is right, and remove these lines. In code nothing is said.

## Wrong

```markdown
---
title: About
---

<<<<<<< HEAD
We meet on Monday.
=======
We meet on Tuesday.
>>>>>>> tuesday
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:5:1: error: '<<<<<<<' is where Git put two versions of the text [merge-conflict]
5 | <<<<<<< HEAD
  | ^~~~~~~
help: keep what is right of both, and remove the lines with the marks
Content/about.md:7:1: error: '=======' is where Git put two versions of the text [merge-conflict]
7 | =======
  | ^~~~~~~
help: keep what is right of both, and remove the lines with the marks
Content/about.md:9:1: error: '>>>>>>>' is where Git put two versions of the text [merge-conflict]
9 | >>>>>>> tuesday
  | ^~~~~~~
help: keep what is right of both, and remove the lines with the marks
```

<!-- says: en -->

```text
Content/about.md:5:1: fout: bij '<<<<<<<' heeft Git twee versies van de tekst neergezet [merge-conflict]
5 | <<<<<<< HEAD
  | ^~~~~~~
tip: bewaar wat van beide juist is, en verwijder de regels met de tekens
Content/about.md:7:1: fout: bij '=======' heeft Git twee versies van de tekst neergezet [merge-conflict]
7 | =======
  | ^~~~~~~
tip: bewaar wat van beide juist is, en verwijder de regels met de tekens
Content/about.md:9:1: fout: bij '>>>>>>>' heeft Git twee versies van de tekst neergezet [merge-conflict]
9 | >>>>>>> tuesday
  | ^~~~~~~
tip: bewaar wat van beide juist is, en verwijder de regels met de tekens
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---

We meet on Tuesday.
```

<!-- file: Content/about.md -->
=== misnamed-page
# misnamed-page

A file was meant to be a page, and its name does not end as a page's does: in `.md`, in lower case and with nothing behind it.
Some editors put `.txt` behind a name, and some programs do not show it.

## Wrong

```markdown
---
title: Open house
---
```

<!-- file: Content/open-house.md.txt -->

Polder says:

```text
Content/open-house.md.txt: error: the name of a page ends in '.md', in lower case and with nothing behind it [misnamed-page]
help: rename the file to 'open-house.md'
```

<!-- says: en -->

```text
Content/open-house.md.txt: fout: de naam van een pagina eindigt op '.md', in kleine letters en zonder iets erachter [misnamed-page]
tip: noem het bestand 'open-house.md'
```

<!-- says: nl -->

## Right

```markdown
---
title: Open house
---
```

<!-- file: Content/open-house.md -->
=== misplaced-block
# misplaced-block

A template that is included has a block. Only templates that are extended have blocks; an included one takes parameters.

## Wrong

```html
{% block title %}{% endblock %}
```

<!-- file: Templates/card.html -->

```html
{% include "card.html" %}
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/card.html:1:10: error: an included template has no blocks [misplaced-block]
1 | {% block title %}{% endblock %}
  |          ^~~~~
help: give it what differs as a parameter
Templates/page.html:1:12: note: 'page.html' uses it here
1 | {% include "card.html" %}
  |            ^~~~~~~~~~~
```

<!-- says: en -->

```text
Templates/card.html:1:10: fout: een ingevoegd sjabloon heeft geen blokken [misplaced-block]
1 | {% block title %}{% endblock %}
  |          ^~~~~
tip: geef wat verschilt mee als parameter
Templates/page.html:1:12: zie ook: 'page.html' gebruikt het hier
1 | {% include "card.html" %}
  |            ^~~~~~~~~~~
```

<!-- says: nl -->

## Right

```html
{{ title }}
```

<!-- file: Templates/card.html -->

```html
{% include "card.html" with title=page.title %}
```

<!-- file: Templates/page.html -->
=== misplaced-extends
# misplaced-extends

`extends` is the first thing in a template, and not in one that is included.

## Wrong

```html
<p>Text</p>
{% extends "base.html" %}
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:2:1: error: 'extends' is the first thing in a template [misplaced-extends]
2 | {% extends "base.html" %}
  | ^~~~~~~~~~~~~~~~~~~~~~~~~
```

<!-- says: en -->

```text
Templates/page.html:2:1: fout: 'extends' is het eerste in een sjabloon [misplaced-extends]
2 | {% extends "base.html" %}
  | ^~~~~~~~~~~~~~~~~~~~~~~~~
```

<!-- says: nl -->

## Right

```html
{% extends "base.html" %}
{% block main %}<p>Text</p>{% endblock %}
```

<!-- file: Templates/page.html -->
=== misplaced-slot
# misplaced-slot

A `slot` stands in a template that is no component, or a `fill` does not stand directly in a `component`.

## Wrong

```html
<article>{% slot %}{% endslot %}</article>
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:10: error: 'slot' is the place in a component where its body goes [misplaced-slot]
1 | <article>{% slot %}{% endslot %}</article>
  |          ^~~~~~~~~~
help: write it in a template in Templates/components
```

<!-- says: en -->

```text
Templates/page.html:1:10: fout: 'slot' is de plek in een component waar de inhoud komt [misplaced-slot]
1 | <article>{% slot %}{% endslot %}</article>
  |          ^~~~~~~~~~
tip: schrijf het in een sjabloon in Templates/components
```

<!-- says: nl -->

## Right

```html
<article>{% slot %}{% endslot %}</article>
```

<!-- file: Templates/components/card/card.html -->

```html
{% component "card" %}<p>{{ page.title }}</p>{% endcomponent %}
```

<!-- file: Templates/page.html -->
=== misplaced-super
# misplaced-super

`super()` stands alone in its `{{ }}`, inside a block.

## Wrong

```html
{{ super() }}
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:4: error: 'super()' stands alone in its '{{ }}', inside a block [misplaced-super]
1 | {{ super() }}
  |    ^~~~~~~
```

<!-- says: en -->

```text
Templates/page.html:1:4: fout: 'super()' staat alleen in zijn '{{ }}', binnen een blok [misplaced-super]
1 | {{ super() }}
  |    ^~~~~~~
```

<!-- says: nl -->

## Right

```html
{% extends "base.html" %}
{% block main %}{{ super() }}{% endblock %}
```

<!-- file: Templates/page.html -->
=== missing-alt
# missing-alt

An image of a template has no `alt`. Those who cannot see the image hear its `alt`, or the name of its file where
there is none.

## Wrong

```html
<img src="https://example.org/logo.svg">
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:1: error: an image needs 'alt': what it shows, in words [missing-alt]
1 | <img src="https://example.org/logo.svg">
  | ^~~~
help: write alt="" for one that only decorates
```

<!-- says: en -->

```text
Templates/page.html:1:1: fout: een afbeelding heeft 'alt' nodig: wat erop staat, in woorden [missing-alt]
1 | <img src="https://example.org/logo.svg">
  | ^~~~
tip: schrijf alt="" als die alleen versiert
```

<!-- says: nl -->

## Right

```html
<img src="https://example.org/logo.svg" alt="The programme">
```

<!-- file: Templates/page.html -->
=== missing-alt-text
# missing-alt-text

An image has no text for people who cannot see it. Say in a few words what the image shows; not its file's name, and not 'photo of'.

## Wrong

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      image: {type: image}
```

<!-- file: Content/model.yml -->

```xml
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 6h7l-2 2H3z"/></svg>
```

<!-- file: Content/boat.svg -->

```markdown
---
title: Home
image: boat.svg
---
```

<!-- file: Content/index.md -->

Polder says:

```text
Content/index.md:3:8: error: 'image' has no text for people who cannot see the image [missing-alt-text]
3 | image: boat.svg
  |        ^~~~~~~~
help: write {file: photo.jpg, alt: what the image shows}
```

<!-- says: en -->

```text
Content/index.md:3:8: fout: 'image' heeft geen tekst voor wie de afbeelding niet kan zien [missing-alt-text]
3 | image: boat.svg
  |        ^~~~~~~~
tip: schrijf {file: foto.jpg, alt: wat er te zien is}
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      image: {type: image}
```

<!-- file: Content/model.yml -->

```xml
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 6h7l-2 2H3z"/></svg>
```

<!-- file: Content/boat.svg -->

```markdown
---
title: Home
image: {file: boat.svg, alt: A sailing boat}
---
```

<!-- file: Content/index.md -->
=== missing-anchor
# missing-anchor

A link leads to a place in a page, behind `#`, that the page does not have. Each heading is such a place.

## Wrong

```markdown
---
title: About
---

See [the focus](cities/amsterdam.md#focsu).
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:5:17: error: '#focsu' is not an anchor of 'Content/cities/amsterdam.md' [missing-anchor]
5 | See [the focus](cities/amsterdam.md#focsu).
  |                 ^~~~~~~~~~~~~~~~~~~~~~~~~
help: there is '#focus'
```

<!-- says: en -->

```text
Content/about.md:5:17: fout: '#focsu' is geen anker van 'Content/cities/amsterdam.md' [missing-anchor]
5 | See [the focus](cities/amsterdam.md#focsu).
  |                 ^~~~~~~~~~~~~~~~~~~~~~~~~
tip: er is wel '#focus'
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---

See [the focus](cities/amsterdam.md#focus).
```

<!-- file: Content/about.md -->
=== missing-asset
# missing-asset

A field names a file that is not there. Files stand in the folder of the page that names them.

## Wrong

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      report: {type: file}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Home
report: report.pdf
---
```

<!-- file: Content/index.md -->

Polder says:

```text
Content/index.md:3:9: error: there is no file 'report.pdf' beside this page [missing-asset]
3 | report: report.pdf
  |         ^~~~~~~~~~
```

<!-- says: en -->

```text
Content/index.md:3:9: fout: er is geen bestand 'report.pdf' naast deze pagina [missing-asset]
3 | report: report.pdf
  |         ^~~~~~~~~~
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      report: {type: file}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Home
report: report.txt
---
```

<!-- file: Content/index.md -->

```text
A report.
```

<!-- file: Content/report.txt -->
=== missing-field
# missing-field

A field that every page of this kind needs is not there.

## Wrong

```markdown
---
summary: All about us
---
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:1:1: error: 'title' is missing [missing-field]
1 | ---
  | ^~~
help: add a line `title: …` between the two lines ---
```

<!-- says: en -->

```text
Content/about.md:1:1: fout: 'title' ontbreekt [missing-field]
1 | ---
  | ^~~
tip: voeg een regel `title: …` toe tussen de twee regels ---
```

<!-- says: nl -->

## Right

```markdown
---
title: About
summary: All about us
---
```

<!-- file: Content/about.md -->
=== missing-file
# missing-file

A file that every site needs is not there: `Content/site.yml` says what the site is, `Content/model.yml` what its pages are.

## Wrong

```text
Content/ without site.yml
```

## Right

```text
Content/site.yml:

title: A site
url: https://www.example.org/
timezone: Europe/Amsterdam
```
=== missing-image
# missing-image

A text shows an image that is not there.

## Wrong

```markdown
---
title: About
---

![Boats in a canal](canal.jpg)
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:5:21: error: there is no image 'canal.jpg' [missing-image]
5 | ![Boats in a canal](canal.jpg)
  |                     ^~~~~~~~~
```

<!-- says: en -->

```text
Content/about.md:5:21: fout: er is geen afbeelding 'canal.jpg' [missing-image]
5 | ![Boats in a canal](canal.jpg)
  |                     ^~~~~~~~~
```

<!-- says: nl -->

## Right

```text
![Boats in a canal](boats.jpg)
```
=== missing-label
# missing-label

A field of a form has no label, or a label belongs to no field. Those who do not see the page cannot know what to
write.

## Wrong

```html
<form><input type="search" name="q"><button>Search</button></form>
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:7: error: '<input>' has no label [missing-label]
1 | <form><input type="search" name="q"><button>Search</button></form>
  |       ^~~~~~
help: put it in a 'label', name its id in the label's 'for', or give it an 'aria-label'
```

<!-- says: en -->

```text
Templates/page.html:1:7: fout: '<input>' heeft geen label [missing-label]
1 | <form><input type="search" name="q"><button>Search</button></form>
  |       ^~~~~~
tip: zet het in een 'label', noem zijn id in de 'for' van het label, of geef het een 'aria-label'
```

<!-- says: nl -->

## Right

```html
<form>
  <label>Words <input type="search" name="q"></label>
  <button>Search</button>
</form>
```

<!-- file: Templates/page.html -->
=== missing-language
# missing-language

The `<html>` of a template does not say in which language the page is. Screen readers need it to pronounce the words,
browsers to break them.

## Wrong

```html
<!doctype html>
<html>
<title>{{ page.title }}</title>
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:2:1: error: '<html>' needs 'lang' [missing-language]
2 | <html>
  | ^~~~~
help: write lang="{{ site.language }}"
```

<!-- says: en -->

```text
Templates/page.html:2:1: fout: '<html>' heeft 'lang' nodig [missing-language]
2 | <html>
  | ^~~~~
tip: schrijf lang="{{ site.language }}"
```

<!-- says: nl -->

## Right

```html
<!doctype html>
<html lang="{{ site.language }}">
<title>{{ page.title }}</title>
```

<!-- file: Templates/page.html -->
=== missing-name
# missing-name

A button, a link or a frame says nothing to those who do not see it: it holds no text, and no attribute gives it a
name.

## Wrong

```html
<button><svg viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg></button>
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:1: error: '<button>' has no name for those who do not see it [missing-name]
1 | <button><svg viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg></button>
  | ^~~~~~~
help: write text in it, or give it an 'aria-label'
```

<!-- says: en -->

```text
Templates/page.html:1:1: fout: '<button>' heeft geen naam voor wie het niet ziet [missing-name]
1 | <button><svg viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg></button>
  | ^~~~~~~
tip: schrijf er tekst in, of geef het een 'aria-label'
```

<!-- says: nl -->

## Right

```html
<button aria-label="Close"><svg viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg></button>
```

<!-- file: Templates/page.html -->
=== missing-original
# missing-original

A file is named as a translation, but the page it translates does not exist. Write the page in the site's first language first.

## Wrong

```markdown
---
title: Haarlem
---
```

<!-- file: Content/cities/haarlem.nl.md -->

Polder says:

```text
Content/cities/haarlem.nl.md:1:1: error: this translates 'Content/cities/haarlem.md', which does not exist [missing-original]
```

<!-- says: en -->

```text
Content/cities/haarlem.nl.md:1:1: fout: dit vertaalt 'Content/cities/haarlem.md', dat niet bestaat [missing-original]
```

<!-- says: nl -->

## Right

```markdown
---
title: Haarlem
---
```

<!-- file: Content/cities/haarlem.md -->
=== missing-parameter
# missing-parameter

A template is included without a parameter that it uses.

## Wrong

```html
{{ entry.title }}
```

<!-- file: Templates/card.html -->

```html
{% include "card.html" %}
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:12: error: 'card.html' needs 'entry' [missing-parameter]
1 | {% include "card.html" %}
  |            ^~~~~~~~~~~
help: add entry=… after 'with'
```

<!-- says: en -->

```text
Templates/page.html:1:12: fout: 'card.html' heeft 'entry' nodig [missing-parameter]
1 | {% include "card.html" %}
  |            ^~~~~~~~~~~
tip: zet entry=… achter 'with'
```

<!-- says: nl -->

## Right

```html
{{ entry.title }}
```

<!-- file: Templates/card.html -->

```html
{% include "card.html" with entry=page %}
```

<!-- file: Templates/page.html -->
=== missing-placeholder
# missing-placeholder

A word has a placeholder for which nothing is given, or a translation lacks one.

## Wrong

```yaml
not-found: Not found
welcome: Welcome to {city}
```

<!-- file: Templates/words/en.yml -->

```yaml
not-found: Niet gevonden
welcome: Welkom
```

<!-- file: Templates/words/nl.yml -->

Polder says:

```text
Templates/words/nl.yml:2:1: error: the translation of 'welcome' lacks '{city}' [missing-placeholder]
2 | welcome: Welkom
  | ^~~~~~~
```

<!-- says: en -->

```text
Templates/words/nl.yml:2:1: fout: in de vertaling van 'welcome' ontbreekt '{city}' [missing-placeholder]
2 | welcome: Welkom
  | ^~~~~~~
```

<!-- says: nl -->

## Right

```yaml
not-found: Not found
welcome: Welcome to {city}
```

<!-- file: Templates/words/en.yml -->

```yaml
not-found: Niet gevonden
welcome: Welkom in {city}
```

<!-- file: Templates/words/nl.yml -->
=== missing-program
# missing-program

A setting in `site.yml` needs a program that this machine does not have. Polder stops, with exit code 3, rather than make a
site that lacks something here and has it elsewhere.

`pdf-text: on` needs `pdftotext`, which is part of poppler-utils: `sudo apt-get install poppler-utils` on Debian and Ubuntu,
`brew install poppler` on a Mac. Its folder must be in `PATH`.

## Wrong

```yaml
pdf-text: on     # and the machine has no pdftotext
```

Polder says:

```text
```

<!-- says: en -->

```text
```

<!-- says: nl -->

## Right

```yaml
pdf-text: off    # until the program is installed
```
=== missing-section
# missing-section

Pages of this kind have fixed headings, and one is not there. `Content/model.yml` lists them in their order.

## Wrong

```markdown
---
title: Free in, free out
city: amsterdam
---

## What is inspiring?

Text.
```

<!-- file: Content/approaches/free-in-free-out.md -->

Polder says:

```text
Content/approaches/free-in-free-out.md:1:1: error: the heading 'What is the outcome?' is missing [missing-section]
1 | ---
  | ^~~
help: add a line: ## What is the outcome?
Content/model.yml:24:7: note: this asks for it
24 |       outcome: {en: What is the outcome?, nl: Wat levert het op?}
   |       ^~~~~~~
```

<!-- says: en -->

```text
Content/approaches/free-in-free-out.md:1:1: fout: de kop 'What is the outcome?' ontbreekt [missing-section]
1 | ---
  | ^~~
tip: voeg een regel toe: ## What is the outcome?
Content/model.yml:24:7: zie ook: dit vraagt erom
24 |       outcome: {en: What is the outcome?, nl: Wat levert het op?}
   |       ^~~~~~~
```

<!-- says: nl -->

## Right

```markdown
---
title: Free in, free out
city: amsterdam
---

## What is inspiring?

Text.

## What is the outcome?

Text.
```

<!-- file: Content/approaches/free-in-free-out.md -->
=== missing-setting
# missing-setting

A setting that must be in `site.yml` or `model.yml` is not there.

## Wrong

```yaml
title: A site
languages: [en, nl]
timezone: Europe/Amsterdam
```

<!-- file: Content/site.yml -->

Polder says:

```text
Content/site.yml:1:1: error: site.yml needs 'url' [missing-setting]
1 | title: A site
  | ^
```

<!-- says: en -->

```text
Content/site.yml:1:1: fout: site.yml heeft 'url' nodig [missing-setting]
1 | title: A site
  | ^
```

<!-- says: nl -->

## Right

```yaml
title: A site
url: https://www.example.org/
languages: [en, nl]
timezone: Europe/Amsterdam
```

<!-- file: Content/site.yml -->
=== missing-template
# missing-template

A kind of page has no template to be shown with.

## Wrong

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
  cities:
    list: false
    fields:
      title: {type: text, required: true}
  events:
    list: false
    fields:
      title: {type: text, required: true}
```

<!-- file: Content/model.yml -->

Polder says:

```text
Content/model.yml:9:3: error: there is no template 'Templates/events.html' for 'events' [missing-template]
9 |   events:
  |   ^~~~~~
```

<!-- says: en -->

```text
Content/model.yml:9:3: fout: er is geen sjabloon 'Templates/events.html' voor 'events' [missing-template]
9 |   events:
  |   ^~~~~~
```

<!-- says: nl -->

## Right

```text
Templates/events.html
```
=== missing-translation
# missing-translation

A page has no version in one of the site's languages. Polder says so only where `site.yml` asks for it; `polder check` counts such pages anyway.

## Wrong

```yaml
title: A site
url: https://www.example.org/
languages: [en, nl]
timezone: Europe/Amsterdam
warnings: {missing-translation: warning}
```

<!-- file: Content/site.yml -->

Polder says:

```text
Content/cities/amsterdam.md:1:1: warning: this page has no version in 'nl' [missing-translation]
1 | ---
  | ^~~
Content/index.md:1:1: warning: this page has no version in 'nl' [missing-translation]
1 | ---
  | ^~~
```

<!-- says: en -->

```text
Content/cities/amsterdam.md:1:1: waarschuwing: deze pagina heeft geen versie in 'nl' [missing-translation]
1 | ---
  | ^~~
Content/index.md:1:1: waarschuwing: deze pagina heeft geen versie in 'nl' [missing-translation]
1 | ---
  | ^~~
```

<!-- says: nl -->

## Right

```yaml
title: A site
url: https://www.example.org/
languages: [en, nl]
timezone: Europe/Amsterdam
```

<!-- file: Content/site.yml -->
=== missing-word
# missing-word

A word of the templates has no text in one of the site's languages.

## Wrong

```yaml
not-found: Not found
read-more: Read more
```

<!-- file: Templates/words/en.yml -->

Polder says:

```text
Templates/words/nl.yml:1:1: error: the word 'read-more' has no text in 'nl' [missing-word]
Templates/words/en.yml:2:1: note: it stands here first
2 | read-more: Read more
  | ^~~~~~~~~
```

<!-- says: en -->

```text
Templates/words/nl.yml:1:1: fout: het woord 'read-more' heeft geen tekst in 'nl' [missing-word]
Templates/words/en.yml:2:1: zie ook: hier staat het al
2 | read-more: Read more
  | ^~~~~~~~~
```

<!-- says: nl -->

## Right

```yaml
not-found: Not found
read-more: Read more
```

<!-- file: Templates/words/en.yml -->

```yaml
not-found: Niet gevonden
read-more: Lees meer
```

<!-- file: Templates/words/nl.yml -->
=== moved-page
# moved-page

A page has another address than when it was published: its text is the same. Its old address must lead to the new one.

## Wrong

```text
/ 0000000000000000
/info/ 81ecb6c9ecbf7578
```

<!-- file: Content/urls.txt -->

```markdown
---
title: About
---

This text is long enough to be known again when its page moves to another address.
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:1:1: error: this page stood at /info/ and stands at /about/ now [moved-page]
1 | ---
  | ^~~ is 'aliases: [/info/]' missing?
help: add the old address to its aliases: [/info/]
Content/urls.txt:2:1: note: the other one is 'urls.txt'
2 | /info/ 81ecb6c9ecbf7578
  | ^~~~~~
```

<!-- says: en -->

```text
Content/about.md:1:1: fout: deze pagina stond op /info/ en staat nu op /about/ [moved-page]
1 | ---
  | ^~~ ontbreekt hier 'aliases: [/info/]'?
tip: zet het oude adres bij haar aliases: [/info/]
Content/urls.txt:2:1: zie ook: het andere is 'urls.txt'
2 | /info/ 81ecb6c9ecbf7578
  | ^~~~~~
```

<!-- says: nl -->

## Right

```text
/ 0000000000000000
/info/ 81ecb6c9ecbf7578
```

<!-- file: Content/urls.txt -->

```markdown
---
title: About
aliases: [/info/]
---

This text is long enough to be known again when its page moves to another address.
```

<!-- file: Content/about.md -->
=== name-character
# name-character

A file's name holds a character that cannot be seen in it: a control character, a zero-width space, or one that turns the name round, so that `report‹U+202E›fdp.exe` reads `reportexe.pdf`. Nobody can type such a name, and it can pass for another.

## Wrong

```text
Content/report<U+202E>fdp.exe
```

## Right

```text
Content/report.pdf
```
=== name-not-utf8
# name-not-utf8

A file's name is not UTF-8, so that it cannot become part of a web address. Give it another name.

## Wrong

```text
Content/caf\xE9.pdf
```

## Right

```text
Content/cafe.pdf
```
=== name-twice
# name-twice

Entries list those that refer to them, under the name that `inverse` gives. Here that is the name of a field they have already.

## Wrong

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      partners: {type: references, to: pages, inverse: title}
```

<!-- file: Content/model.yml -->

Polder says:

```text
Content/model.yml:5:7: error: 'title' would mean two things on an entry of 'pages' [name-twice]
5 |       partners: {type: references, to: pages, inverse: title}
  |       ^~~~~~~~
help: give the reference that leads here a name of its own: `inverse: another-name`
```

<!-- says: en -->

```text
Content/model.yml:5:7: fout: 'title' zou twee dingen betekenen bij een item van 'pages' [name-twice]
5 |       partners: {type: references, to: pages, inverse: title}
  |       ^~~~~~~~
tip: geef de verwijzing die hierheen leidt een eigen naam: `inverse: andere-naam`
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      partners: {type: references, to: pages, inverse: partner-of}
```

<!-- file: Content/model.yml -->
=== nested-page
# nested-page

A page stands in a folder inside the folder of its kind. Pages stand directly in it.

## Wrong

```markdown
---
title: Haarlem
---
```

<!-- file: Content/cities/dutch/haarlem.md -->

Polder says:

```text
Content/cities/dutch/haarlem.md:1:1: error: a page stands directly in its folder [nested-page]
help: move this file to Content/cities/
```

<!-- says: en -->

```text
Content/cities/dutch/haarlem.md:1:1: fout: een pagina staat direct in haar map [nested-page]
tip: verplaats dit bestand naar Content/cities/
```

<!-- says: nl -->

## Right

```markdown
---
title: Haarlem
---
```

<!-- file: Content/cities/haarlem.md -->
=== nested-too-deep
# nested-too-deep

Lists, quotes or emphasis stand inside one another too many levels deep for anybody to read.

## Wrong

```text
> > > > > > > > … more than a hundred levels
```

## Right

```text
> One level, or two
```
=== newer-manifest
# newer-manifest

The site was written by a newer version of Polder, of which this one does not know the notes.

## Wrong

```text
polder --version    gives an older version than the one that built the site
```

## Right

```text
install the newer version, or empty the folder for the site
```
=== no-cache-folder
# no-cache-folder

Polder keeps the lock of a project, what makes the next build faster, and the images that it made in the folder `.polder`
beside Content. Where that cannot be written (a read-only disk, a folder of another user) or is a symbolic link, they stand in
the user's cache folder, `$XDG_CACHE_HOME/polder` or `~/.cache/polder`. Here none of these can be used.

## Wrong

```text
polder build --output /srv/site     (on a read-only disk, by a user without a home)
```

## Right

```text
polder build --output /srv/site --cache /var/cache/site
```
=== no-front-matter
# no-front-matter

A translation has no front matter in which the state of its original could be noted.

## Wrong

```text
Over ons.
```

## Right

```text
---
title: Over ons
---

Over ons.
```
=== no-permission
# no-permission

You may not write in the folder for the site.

## Wrong

```text
polder build --output /srv/site    for a user who does not own it
```

## Right

```text
polder build --output Public
```
=== no-such-day
# no-such-day

A date names a day that its month does not have.

## Wrong

```markdown
---
title: About
updated: 2025-02-30
---
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:3:10: error: '2025-02-30' does not exist: that month has 28 days [no-such-day]
3 | updated: 2025-02-30
  |          ^~~~~~~~~~
```

<!-- says: en -->

```text
Content/about.md:3:10: fout: '2025-02-30' bestaat niet: die maand heeft 28 dagen [no-such-day]
3 | updated: 2025-02-30
  |          ^~~~~~~~~~
```

<!-- says: nl -->

## Right

```markdown
---
title: About
updated: 2025-02-28
---
```

<!-- file: Content/about.md -->
=== no-such-time
# no-such-time

A time is not one that a clock shows. Midnight at the end of a day is 00:00 of the next one.

## Wrong

```markdown
---
title: About
publish: 2025-10-29 24:30
---
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:3:10: error: no clock shows '2025-10-29 24:30' [no-such-time]
3 | publish: 2025-10-29 24:30
  |          ^~~~~~~~~~~~~~~~
help: times run from 00:00 to 23:59
```

<!-- says: en -->

```text
Content/about.md:3:10: fout: geen klok wijst '2025-10-29 24:30' aan [no-such-time]
3 | publish: 2025-10-29 24:30
  |          ^~~~~~~~~~~~~~~~
tip: tijden lopen van 00:00 tot en met 23:59
```

<!-- says: nl -->

## Right

```markdown
---
title: About
publish: 2025-10-30 00:30
---
```

<!-- file: Content/about.md -->
=== not-a-file
# not-a-file

In Content or Templates stands something that is neither a file nor a folder: a pipe, a socket or a device. Polder never opens those.

## Wrong

```text
mkfifo Content/photo.jpg
```

## Right

```text
rm Content/photo.jpg
```
=== not-a-translation
# not-a-translation

`polder translated` was given a file that is no translation of a page in Content.

## Wrong

```text
polder translated Content/about.md
```

## Right

```text
polder translated Content/about.nl.md
```
=== not-an-image
# not-an-image

A field for an image names a file that is none: its name does not end as an image's, or what is in it is something else. Renaming a file does not change what it is.

## Wrong

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      image: {type: image}
```

<!-- file: Content/model.yml -->

```text
This is a text, whatever its name says.
```

<!-- file: Content/canal.png -->

```markdown
---
title: Home
image: {file: canal.png, alt: Boats in a canal}
---
```

<!-- file: Content/index.md -->

Polder says:

```text
Content/index.md:3:15: error: 'canal.png' is not an image that browsers show [not-an-image]
3 | image: {file: canal.png, alt: Boats in a canal}
  |               ^~~~~~~~~
help: use a .jpg, .png, .webp, .avif, .gif or .svg file
```

<!-- says: en -->

```text
Content/index.md:3:15: fout: 'canal.png' is geen afbeelding die browsers tonen [not-an-image]
3 | image: {file: canal.png, alt: Boats in a canal}
  |               ^~~~~~~~~
tip: gebruik een bestand .jpg, .png, .webp, .avif, .gif of .svg
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      image: {type: image}
```

<!-- file: Content/model.yml -->

```xml
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 6h7l-2 2H3z"/></svg>
```

<!-- file: Content/canal.svg -->

```markdown
---
title: Home
image: {file: canal.svg, alt: Boats in a canal}
---
```

<!-- file: Content/index.md -->
=== not-translated
# not-translated

A translation repeats a fact: a date, a reference, a number. Facts come from the original, so that they can never differ between languages.

## Wrong

```markdown
---
title: Haarlem
country: NL
---
```

<!-- file: Content/cities/haarlem.md -->

```markdown
---
title: Haarlem
country: NL
---
```

<!-- file: Content/cities/haarlem.nl.md -->

Polder says:

```text
Content/cities/haarlem.nl.md:3:1: error: 'country' comes from the original [not-translated]
3 | country: NL
  | ^~~~~~~
help: leave it out of the translation
```

<!-- says: en -->

```text
Content/cities/haarlem.nl.md:3:1: fout: 'country' komt uit het origineel [not-translated]
3 | country: NL
  | ^~~~~~~
tip: laat het in de vertaling weg
```

<!-- says: nl -->

## Right

```markdown
---
title: Haarlem
country: NL
---
```

<!-- file: Content/cities/haarlem.md -->

```markdown
---
title: Haarlem
---
```

<!-- file: Content/cities/haarlem.nl.md -->
=== not-utf8
# not-utf8

The text is not in UTF-8. Old editors save in Windows-1252, where `é` is another byte. Choose UTF-8 when you save the file.

## Wrong

```text
caf<E9>
```

## Right

```text
café
```
=== not-yaml
# not-yaml

The lines cannot be read as YAML, and Polder does not recognise the mistake as one of the usual ones. Compare the line with those of another page.

## Wrong

```markdown
---
%FOO
title: About
---
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:2:1: error: this cannot be read as YAML [not-yaml]
2 | %FOO
  | ^~~~
help: write 'name: value' with a text that has special characters in quotes
```

<!-- says: en -->

```text
Content/about.md:2:1: fout: dit kan niet als YAML gelezen worden [not-yaml]
2 | %FOO
  | ^~~~
tip: schrijf 'naam: waarde', met een tekst die bijzondere tekens heeft tussen aanhalingstekens
```

<!-- says: nl -->

## Right

```markdown
---
title: About
summary: All about us
---
```

<!-- file: Content/about.md -->
=== nul-byte
# nul-byte

The text holds a NUL byte, which no editor writes. Mostly the file is no text at all, or was damaged.

## Wrong

```text
Content/about.md, which is in fact a photo
```

## Right

```text
Content/about.md, saved again as text
```
=== orphan-page
# orphan-page

No list shows this page, and no other page, navigation or template leads to it, so that nobody will find it.

## Wrong

```yaml
title: A site
url: https://www.example.org/
languages: [en, nl]
timezone: Europe/Amsterdam
```

<!-- file: Content/site.yml -->

```markdown
---
title: About
---

Text.
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:1:1: warning: nothing leads to this page [orphan-page]
1 | ---
  | ^~~
help: link to it from another page, or add it to the navigation in site.yml
```

<!-- says: en -->

```text
Content/about.md:1:1: waarschuwing: niets leidt naar deze pagina [orphan-page]
1 | ---
  | ^~~
tip: verwijs er vanaf een andere pagina naar, of zet haar in de navigatie in site.yml
```

<!-- says: nl -->

## Right

```yaml
title: A site
url: https://www.example.org/
languages: [en, nl]
timezone: Europe/Amsterdam
```

<!-- file: Content/site.yml -->

```markdown
---
title: About
---

Text.
```

<!-- file: Content/about.md -->

```markdown
---
title: Home
---

Read [about us](about.md).
```

<!-- file: Content/index.md -->
=== other-bullet
# other-bullet

A line begins with a bullet that Markdown does not know, such as `•`: word processors write them. The lines would become one paragraph, with the bullets in it. Begin each line of a list with `- `. `polder check --fix` does so where the sign is nothing but a bullet; dashes and arrows at the beginning of several lines are asked about. It is a warning.

## Wrong

```markdown
---
title: About
---

• Bread
• Cheese
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:5:1: warning: '•' makes no list [other-bullet]
5 | • Bread
  | ^ did you mean '-'?
help: begin each line of the list with '- '
Content/about.md:6:1: warning: '•' makes no list [other-bullet]
6 | • Cheese
  | ^ did you mean '-'?
help: begin each line of the list with '- '
```

<!-- says: en -->

```text
Content/about.md:5:1: waarschuwing: '•' maakt geen lijst [other-bullet]
5 | • Bread
  | ^ bedoelt u '-'?
tip: begin elke regel van de lijst met '- '
Content/about.md:6:1: waarschuwing: '•' maakt geen lijst [other-bullet]
6 | • Cheese
  | ^ bedoelt u '-'?
tip: begin elke regel van de lijst met '- '
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---

- Bread
- Cheese
```

<!-- file: Content/about.md -->
=== out-of-range
# out-of-range

A number is smaller or larger than its field allows.

## Wrong

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      seats: {type: integer, min: 1, max: 500}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Home
seats: 0
---
```

<!-- file: Content/index.md -->

Polder says:

```text
Content/index.md:3:8: error: 'seats' must be between 1 and 500 [out-of-range]
3 | seats: 0
  |        ^
```

<!-- says: en -->

```text
Content/index.md:3:8: fout: 'seats' moet tussen 1 en 500 zijn [out-of-range]
3 | seats: 0
  |        ^
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      seats: {type: integer, min: 1, max: 500}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Home
seats: 40
---
```

<!-- file: Content/index.md -->
=== output-failure
# output-failure

The machine refused to write, for a reason that the message gives.

## Wrong

```text
a disk that reports a fault
```

## Right

```text
mend what the message says, then build again
```
=== output-link
# output-link

In the folder for the site stands a symbolic link, where a file must go. Polder does not write through links.

## Wrong

```text
Public/index.html -> /srv/elsewhere/index.html
```

## Right

```text
rm Public/index.html
```
=== output-locked
# output-locked

Another build is writing the same folder.

## Wrong

```text
two times `polder build` at once
```

## Right

```text
wait until the first one is done
```
=== output-name-too-long
# output-name-too-long

The disk cannot hold a name as long as this one.

## Wrong

```text
Content/a-name-of-several-hundred-characters-….md
```

## Right

```text
Content/a-short-name.md
```
=== outside-blocks
# outside-blocks

A template that extends another holds nothing but blocks: what stands outside them would be shown nowhere.

## Wrong

```html
{% extends "base.html" %}
<p>Text</p>
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:2:1: error: a template that extends another holds nothing but blocks [outside-blocks]
2 | <p>Text</p>
  | ^~~~~~~~~~~
help: move this into a block
```

<!-- says: en -->

```text
Templates/page.html:2:1: fout: een sjabloon dat een ander uitbreidt bevat alleen blokken [outside-blocks]
2 | <p>Text</p>
  | ^~~~~~~~~~~
tip: zet dit in een blok
```

<!-- says: nl -->

## Right

```html
{% extends "base.html" %}
{% block main %}<p>Text</p>{% endblock %}
```

<!-- file: Templates/page.html -->
=== page-too-large
# page-too-large

A template makes a page that is larger than any page should be.

## Wrong

```text
{% for a in site.cities %}{% for b in site.cities %}{{ page.content }}{% endfor %}{% endfor %}
```

## Right

```text
{{ page.content }}
```
=== past-without-outcome
# past-without-outcome

An event was over more than thirty days ago, and its field `outcome` says nothing of what came of it. Only kinds of page with the role `event` and such a field are looked at.

## Wrong

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
  cities:
    role: event
    fields:
      title:   {type: text, required: true}
      start:   {type: datetime, required: true}
      outcome: {type: text}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Open day
start: 2025-10-29
---
```

<!-- file: Content/cities/open-day.md -->

Polder says:

```text
Content/cities/open-day.md:3:8: warning: the event was over 94 days ago and says nothing of what came of it [past-without-outcome]
3 | start: 2025-10-29
  |        ^~~~~~~~~~
help: add a line `outcome: …`
```

<!-- says: en -->

```text
Content/cities/open-day.md:3:8: waarschuwing: het evenement was 94 dagen geleden voorbij en zegt niet wat het opleverde [past-without-outcome]
3 | start: 2025-10-29
  |        ^~~~~~~~~~
tip: voeg een regel `outcome: …` toe
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
  cities:
    role: event
    fields:
      title:   {type: text, required: true}
      start:   {type: datetime, required: true}
      outcome: {type: text}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Open day
start: 2025-10-29
outcome: Forty people came and looked round.
---
```

<!-- file: Content/cities/open-day.md -->
=== pattern-mismatch
# pattern-mismatch

A text is not of the form that its field asks for. The whole text must match the pattern in `Content/model.yml`.

## Wrong

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      postcode: {type: text, pattern: '\d{4} [A-Z]{2}'}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Home
postcode: 1011PN
---
```

<!-- file: Content/index.md -->

Polder says:

```text
Content/index.md:3:11: error: '1011PN' is not of the form that 'postcode' has [pattern-mismatch]
3 | postcode: 1011PN
  |           ^~~~~~
help: the form is \d{4} [A-Z]{2}
```

<!-- says: en -->

```text
Content/index.md:3:11: fout: '1011PN' heeft niet de vorm van 'postcode' [pattern-mismatch]
3 | postcode: 1011PN
  |           ^~~~~~
tip: de vorm is \d{4} [A-Z]{2}
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      postcode: {type: text, pattern: '\d{4} [A-Z]{2}'}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Home
postcode: 1011 PN
---
```

<!-- file: Content/index.md -->
=== pattern-without-slug
# pattern-without-slug

The `url` of a collection has no `{slug}`, so that all its entries would have the same address.

## Wrong

```yaml
collections:
  pages:
    url: /pages/
    fields:
      title: {type: text, required: true}
```

<!-- file: Content/model.yml -->

Polder says:

```text
Content/model.yml:3:10: error: '/pages/' would give every entry the same page [pattern-without-slug]
3 |     url: /pages/
  |          ^~~~~~~
help: put {slug} into it
```

<!-- says: en -->

```text
Content/model.yml:3:10: fout: '/pages/' zou elk item dezelfde pagina geven [pattern-without-slug]
3 |     url: /pages/
  |          ^~~~~~~
tip: zet {slug} erin
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    url: /pages/{slug}/
    fields:
      title: {type: text, required: true}
```

<!-- file: Content/model.yml -->
=== pdf-without-text
# pdf-without-text

With `pdf-text: on` the search knows what stands in the PDFs of the site. From this one no text could be taken. The PDF is
published all the same, and the search finds the page that offers it, but not by the words inside.

The usual reason is a scan: pictures of pages, in which no program sees letters. Nobody can have such a PDF read aloud or
enlarge its letters either. Others are a damaged file, a password, or so much in it that reading it was given up.

## Wrong

```text
report.pdf, made with a scanner
```

Polder says:

```text
```

<!-- says: en -->

```text
```

<!-- says: nl -->

## Right

```text
report.pdf, saved as PDF from the text itself
```
=== photo-format
# photo-format

A file is in a format of cameras or image editors: HEIC, TIFF, JPEG XL, Photoshop or a camera's raw format. Browsers do not show these, and they can say where a photo was taken, which Polder does not take out of them. What must be offered as it is goes into a `.zip`.

## Wrong

```text
8BPS: a Photoshop file
```

<!-- file: Content/poster.psd -->

```markdown
---
title: About
---
[The poster](poster.psd)
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/poster.psd: error: Photoshop files can say where a photo was taken, and browsers do not show them [photo-format]
help: save it as JPEG or PNG; a file that must be offered as it is goes into a .zip
```

<!-- says: en -->

```text
Content/poster.psd: fout: in bestanden van het type Photoshop kan staan waar een foto genomen is, en browsers tonen ze niet [photo-format]
tip: bewaar het als JPEG of PNG; een bestand dat zo aangeboden moet worden gaat in een .zip
```

<!-- says: nl -->

## Right

```text
Content/poster.png
```
=== picture-data
# picture-data

The data of a picture are not what it can show: a value is no number, a line is too short, there are too many columns or no data at all. See [pictures from data](../writers/pictures.md).

## Wrong

````markdown
---
title: About
---

```chart
title: Labour market participation of refugees
unit: %

Year,Amsterdam
2017,31%
2020
```
````

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:10:6: error: '31%' is not a number of 0 or more [picture-data]
10 | 2017,31%
   |      ^~~
help: write digits only, such as 1200 or 37.5; 'unit: %' says what they are
Content/about.md:11:1: error: the line has 1 values, the first line has 2 [picture-data]
11 | 2020
   | ^~~~
```

<!-- says: en -->

```text
Content/about.md:10:6: fout: '31%' is geen getal van 0 of meer [picture-data]
10 | 2017,31%
   |      ^~~
tip: schrijf alleen cijfers, zoals 1200 of 37.5; 'unit: %' zegt wat het zijn
Content/about.md:11:1: fout: de regel heeft 1 waarden, de eerste regel heeft er 2 [picture-data]
11 | 2020
   | ^~~~
```

<!-- says: nl -->

## Right

````markdown
---
title: About
---

```chart
title: Labour market participation of refugees
unit: %

Year,Amsterdam
2017,31
2020,37
```
````

<!-- file: Content/about.md -->
=== picture-file
# picture-file

A chart takes its data from a file that is not beside the page. See [pictures from data](../writers/pictures.md).

## Wrong

````markdown
---
title: About
---

```chart
title: Labour market participation of refugees
file: figures.csv

```
````

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:7:1: error: 'figures.csv' is not a CSV file beside this page [picture-file]
7 | file: figures.csv
  | ^~~~~~~~~~~~~~~~~
help: put the file in the page's folder, or write the data in the block
```

<!-- says: en -->

```text
Content/about.md:7:1: fout: 'figures.csv' is geen CSV-bestand naast deze pagina [picture-file]
7 | file: figures.csv
  | ^~~~~~~~~~~~~~~~~
tip: zet het bestand in de map van de pagina, of schrijf de gegevens in het blok
```

<!-- says: nl -->

## Right

````markdown
---
title: About
---

```chart
title: Labour market participation of refugees

Year,Amsterdam
2017,31
```
````

<!-- file: Content/about.md -->
=== picture-line
# picture-line

A line of a timeline or of facts, or a setting, is not written as a name, a colon and a text. See [pictures from data](../writers/pictures.md).

## Wrong

````markdown
---
title: About
---

```timeline
2007: First measures
In 2016 the programme starts
```
````

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:7:1: error: the line has no colon with a text behind it [picture-line]
7 | In 2016 the programme starts
  | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
help: write it as 'name: text'
```

<!-- says: en -->

```text
Content/about.md:7:1: fout: de regel heeft geen dubbele punt met een tekst erachter [picture-line]
7 | In 2016 the programme starts
  | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
tip: schrijf 'naam: tekst'
```

<!-- says: nl -->

## Right

````markdown
---
title: About
---

```timeline
2007: First measures
2016: The programme starts
```
````

<!-- file: Content/about.md -->
=== picture-setting
# picture-setting

A chart, a timeline or a fact box has a setting that it does not know, a type that does not exist, or no title. See [pictures from data](../writers/pictures.md).

## Wrong

````markdown
---
title: About
---

```chart
titel: Labour market participation of refugees
unit: %

Year,Amsterdam
2017,31
2020,37
```
````

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:5:1: error: the chart has no title [picture-setting]
5 | ```chart
  | ^~~~~~~~
help: write 'title: …' as its first line
Content/about.md:6:1: error: 'titel' is not a setting of this picture [picture-setting]
6 | titel: Labour market participation of refugees
  | ^~~~~ did you mean 'title'?
help: there are type, title, description, unit, note, file; an empty line ends them
```

<!-- says: en -->

```text
Content/about.md:5:1: fout: de grafiek heeft geen titel [picture-setting]
5 | ```chart
  | ^~~~~~~~
tip: schrijf 'title: …' als eerste regel
Content/about.md:6:1: fout: 'titel' is geen instelling van dit beeld [picture-setting]
6 | titel: Labour market participation of refugees
  | ^~~~~ bedoelt u 'title'?
tip: er zijn type, title, description, unit, note, file; een lege regel sluit ze af
```

<!-- says: nl -->

## Right

````markdown
---
title: About
---

```chart
title: Labour market participation of refugees
unit: %

Year,Amsterdam
2017,31
2020,37
```
````

<!-- file: Content/about.md -->
=== private-data
# private-data

An image holds data about itself, such as where a photo was taken, and Polder cannot take them out without harm: mostly a photo within a drawing (SVG), sometimes a moving AVIF. Take them out before the photo goes into the drawing, or put the photo beside the page. See [images](../writers/images.md).

## Wrong

```xml
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
  <image href="data:image/gif;base64,R0lGODlhAQABAAAAACH+BnNlY3JldAAsAAAAAAEAAQAAAgJMAQA7"/>
</svg>
```

<!-- file: Content/boat.svg -->

```markdown
---
title: About
---
![A boat](boat.svg)
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/boat.svg: error: the image holds data about itself that cannot be taken out safely [private-data]
help: save it again as JPEG, PNG or WebP; a photo within a drawing first, before it goes into the drawing
```

<!-- says: en -->

```text
Content/boat.svg: fout: de afbeelding bevat gegevens over zichzelf die er niet veilig uit te halen zijn [private-data]
tip: bewaar haar opnieuw als JPEG, PNG of WebP; een foto in een tekening eerst, voordat die in de tekening komt
```

<!-- says: nl -->

## Right

```xml
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 6h7l-2 2H3z"/></svg>
```

<!-- file: Content/boat.svg -->

```markdown
---
title: About
---
![A boat](boat.svg)
```

<!-- file: Content/about.md -->
=== raw-html
# raw-html

HTML is not allowed in Markdown: most of it would escape all checks. The message says what to write instead. A site can allow it with `html: allow` in `site.yml`; its links, images, forms and ids are then looked up as those of Markdown are.

## Wrong

```markdown
---
title: About
---

This is <b>important</b>.
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:5:9: error: HTML is not allowed in Markdown: '<b>' [raw-html]
5 | This is <b>important</b>.
  |         ^~~
help: write '**' before and after the text
```

<!-- says: en -->

```text
Content/about.md:5:9: fout: HTML is niet toegestaan in Markdown: '<b>' [raw-html]
5 | This is <b>important</b>.
  |         ^~~
tip: schrijf '**' voor en na de tekst
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---

This is **important**.
```

<!-- file: Content/about.md -->
=== read-only-output
# read-only-output

The disk with the folder for the site can only be read.

## Wrong

```text
polder build --output /mnt/cdrom
```

## Right

```text
polder build --output Public
```
=== reference-twice
# reference-twice

A list names the same entry twice.

## Wrong

```markdown
---
title: Haarlem
twins: [amsterdam, amsterdam]
---
```

<!-- file: Content/cities/haarlem.md -->

Polder says:

```text
Content/cities/haarlem.md:3:20: error: 'twins' names 'amsterdam' twice [reference-twice]
3 | twins: [amsterdam, amsterdam]
  |                    ^~~~~~~~~
Content/cities/haarlem.md:3:9: note: it stands here first
3 | twins: [amsterdam, amsterdam]
  |         ^~~~~~~~~
```

<!-- says: en -->

```text
Content/cities/haarlem.md:3:20: fout: 'twins' noemt 'amsterdam' twee keer [reference-twice]
3 | twins: [amsterdam, amsterdam]
  |                    ^~~~~~~~~
Content/cities/haarlem.md:3:9: zie ook: hier staat het al
3 | twins: [amsterdam, amsterdam]
  |         ^~~~~~~~~
```

<!-- says: nl -->

## Right

```markdown
---
title: Haarlem
twins: [amsterdam]
---
```

<!-- file: Content/cities/haarlem.md -->
=== repeated-key
# repeated-key

A field stands twice on one page. Polder cannot know which of the two you mean.

## Wrong

```markdown
---
title: About
title: About us
---
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:3:1: error: 'title' is given twice [repeated-key]
3 | title: About us
  | ^~~~~
help: keep one of the two
Content/about.md:2:1: note: it stands here first
2 | title: About
  | ^~~~~
```

<!-- says: en -->

```text
Content/about.md:3:1: fout: 'title' staat er twee keer [repeated-key]
3 | title: About us
  | ^~~~~
tip: houd een van de twee
Content/about.md:2:1: zie ook: hier staat het al
2 | title: About
  | ^~~~~
```

<!-- says: nl -->

## Right

```markdown
---
title: About us
---
```

<!-- file: Content/about.md -->
=== reserved-name
# reserved-name

A field has the name of something that every page has already, such as `url` or `draft`.

## Wrong

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      url: {type: url}
```

<!-- file: Content/model.yml -->

Polder says:

```text
Content/model.yml:5:7: error: 'url' is a field that every entry has already [reserved-name]
5 |       url: {type: url}
  |       ^~~
```

<!-- says: en -->

```text
Content/model.yml:5:7: fout: 'url' is een veld dat elk item al heeft [reserved-name]
5 |       url: {type: url}
  |       ^~~
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      website: {type: url}
```

<!-- file: Content/model.yml -->
=== review-due
# review-due

A contact was to be checked by a day that is past (`review`). Find out whether name, e-mail and telephone are still right, then write the day by which somebody should look again.

## Wrong

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      summary: {type: text}
  themes:
    role: organisation
    fields:
      title: {type: text, required: true}
      summary: {type: text}
      email: {type: email}
      review: {type: date}
      opening-hours:
        type: list
        of: group
        fields:
          days: {type: text, required: true}
          opens: {type: text, required: true}
          closes: {type: text, required: true}
```

<!-- file: Content/model.yml -->

```markdown
---
title: City hall
email: info@example.org
review: 2026-01-15
---

Text.
```

<!-- file: Content/themes/city-hall.md -->

Polder says:

```text
Content/themes/city-hall.md:4:9: warning: this contact was to be checked by 2026-01-15 [review-due]
4 | review: 2026-01-15
  |         ^~~~~~~~~~
help: check whether it is still right, then write a later date
```

<!-- says: en -->

```text
Content/themes/city-hall.md:4:9: waarschuwing: dit contact moest voor 2026-01-15 worden nagekeken [review-due]
4 | review: 2026-01-15
  |         ^~~~~~~~~~
tip: kijk of het nog klopt, en schrijf dan een latere datum
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      summary: {type: text}
  themes:
    role: organisation
    fields:
      title: {type: text, required: true}
      summary: {type: text}
      email: {type: email}
      review: {type: date}
      opening-hours:
        type: list
        of: group
        fields:
          days: {type: text, required: true}
          opens: {type: text, required: true}
          closes: {type: text, required: true}
```

<!-- file: Content/model.yml -->

```markdown
---
title: City hall
email: info@example.org
review: 2027-01-15
---

Text.
```

<!-- file: Content/themes/city-hall.md -->
=== same-name
# same-name

Two names look the same and differ only in how their accents are stored. On some systems they are one file.

## Wrong

```text
Content/café.pdf   (é as one character)
Content/café.pdf   (e with a separate accent)
```

## Right

```text
Content/cafe-menu.pdf
Content/cafe-plan.pdf
```
=== section-order
# section-order

The fixed headings of this kind of page stand in another order than the model's.

## Wrong

```markdown
---
title: Free in, free out
city: amsterdam
---

## What is the outcome?

Text.

## What is inspiring?

Text.
```

<!-- file: Content/approaches/free-in-free-out.md -->

Polder says:

```text
Content/approaches/free-in-free-out.md:6:1: error: the heading 'What is inspiring?' must come before 'What is the outcome?' [section-order]
6 | ## What is the outcome?
  | ^~~~~~~~~~~~~~~~~~~~~~~
```

<!-- says: en -->

```text
Content/approaches/free-in-free-out.md:6:1: fout: de kop 'What is inspiring?' moet vóór 'What is the outcome?' staan [section-order]
6 | ## What is the outcome?
  | ^~~~~~~~~~~~~~~~~~~~~~~
```

<!-- says: nl -->

## Right

```markdown
---
title: Free in, free out
city: amsterdam
---

## What is inspiring?

Text.

## What is the outcome?

Text.
```

<!-- file: Content/approaches/free-in-free-out.md -->
=== section-twice
# section-twice

One of the fixed headings of this kind of page stands there twice.

## Wrong

```markdown
---
title: Free in, free out
city: amsterdam
---

## What is inspiring?

Text.

## What is inspiring?

Text.

## What is the outcome?

Text.
```

<!-- file: Content/approaches/free-in-free-out.md -->

Polder says:

```text
Content/approaches/free-in-free-out.md:10:1: error: the heading 'What is inspiring?' stands here twice [section-twice]
10 | ## What is inspiring?
   | ^~~~~~~~~~~~~~~~~~~~~
Content/approaches/free-in-free-out.md:6:1: note: it stands here first
6 | ## What is inspiring?
  | ^~~~~~~~~~~~~~~~~~~~~
```

<!-- says: en -->

```text
Content/approaches/free-in-free-out.md:10:1: fout: de kop 'What is inspiring?' staat hier twee keer [section-twice]
10 | ## What is inspiring?
   | ^~~~~~~~~~~~~~~~~~~~~
Content/approaches/free-in-free-out.md:6:1: zie ook: hier staat het al
6 | ## What is inspiring?
  | ^~~~~~~~~~~~~~~~~~~~~
```

<!-- says: nl -->

## Right

```markdown
---
title: Free in, free out
city: amsterdam
---

## What is inspiring?

Text.

## What is the outcome?

Text.
```

<!-- file: Content/approaches/free-in-free-out.md -->
=== security-expires
# security-expires

`security.txt` tells whom to write to about a weakness of the site. It is not to be trusted after the day in `security.expires`, so somebody must look at it before. Polder warns from thirty days before that day.

## Wrong

```yaml
title: A site
url: https://www.example.org/
languages: [en, nl]
timezone: Europe/Amsterdam
security:
  contact: security@example.org
  expires: 2026-02-15
```

<!-- file: Content/site.yml -->

Polder says:

```text
Content/site.yml:7:12: warning: security.txt expires on 2026-02-15 [security-expires]
7 |   expires: 2026-02-15
  |            ^~~~~~~~~~
help: check whether the contact is still right, then write a date within a year
```

<!-- says: en -->

```text
Content/site.yml:7:12: waarschuwing: security.txt verloopt op 2026-02-15 [security-expires]
7 |   expires: 2026-02-15
  |            ^~~~~~~~~~
tip: kijk of het contact nog klopt, en schrijf dan een datum binnen een jaar
```

<!-- says: nl -->

## Right

```yaml
title: A site
url: https://www.example.org/
languages: [en, nl]
timezone: Europe/Amsterdam
security:
  contact: security@example.org
  expires: 2026-12-15
```

<!-- file: Content/site.yml -->
=== skipped-time
# skipped-time

In the night in which summer time begins, the clock skips an hour, and this time lies in it: it never exists.

## Wrong

```markdown
---
title: About
publish: 2025-03-30 02:30
---
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:3:10: error: '2025-03-30 02:30' does not exist in Europe/Amsterdam [skipped-time]
3 | publish: 2025-03-30 02:30
  |          ^~~~~~~~~~~~~~~~
help: that night the clock goes forward and skips this hour
```

<!-- says: en -->

```text
Content/about.md:3:10: fout: '2025-03-30 02:30' bestaat niet in Europe/Amsterdam [skipped-time]
3 | publish: 2025-03-30 02:30
  |          ^~~~~~~~~~~~~~~~
tip: die nacht gaat de klok vooruit en slaat dit uur over
```

<!-- says: nl -->

## Right

```markdown
---
title: About
publish: 2025-03-30 03:30
---
```

<!-- file: Content/about.md -->
=== space-after-mark
# space-after-mark

A line begins as a heading or an item of a list does, but no ordinary space follows its mark, so it is neither: the page would show the mark itself. The space is missing (`##Title`, `-item`), or it is another one, such as the no-break space (`<U+00A0>`) that some editors and word processors write.

With two or more `#`, and with another space, it is an error, and `polder check --fix` mends it. A warning where it can be meant otherwise: one `#` before several words, `1.` before another space, and several lines that begin with `-` or `1.` without a space. Where the sign itself is meant, write a backslash before it.

## Wrong

```markdown
---
title: About
---

##What is on?

- A concert in the library
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:5:1: error: a heading has a space after '##' [space-after-mark]
5 | ##What is on?
  | ^~
help: if no heading is meant, write a backslash before it
Content/about.md:7:2: error: the space after '-' is not an ordinary one, so this is no list [space-after-mark]
7 | -<U+00A0>A concert in the library
  |  ^~~~~~~~
help: write an ordinary space
```

<!-- says: en -->

```text
Content/about.md:5:1: fout: een kop heeft een spatie na '##' [space-after-mark]
5 | ##What is on?
  | ^~
tip: is geen kop bedoeld, schrijf er dan een backslash voor
Content/about.md:7:2: fout: de spatie na '-' is geen gewone spatie, dus dit is geen lijst [space-after-mark]
7 | -<U+00A0>A concert in the library
  |  ^~~~~~~~
tip: schrijf een gewone spatie
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---

## What is on?

- A concert in the library
```

<!-- file: Content/about.md -->
=== space-in-address
# space-in-address

The address of a link or image has a space, so Markdown sees no link, and the page would show the brackets. Write the address between `<` and `>`, or `%20` for each space; best of all, give the file a name without spaces. `polder check --fix` does so where the file exists, and in mail addresses.

## Wrong

```markdown
---
title: About
---

[Ask us](mailto:info@example.org?subject=A question)
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:5:10: error: the address 'mailto:info@example.org?subject=A question' has a space, so this is no link [space-in-address]
5 | [Ask us](mailto:info@example.org?subject=A question)
  |          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ did you mean 'mailto:info@example.org?subject=A%20question'?
help: write it between '<' and '>', or '%20' for each space
```

<!-- says: en -->

```text
Content/about.md:5:10: fout: in het adres 'mailto:info@example.org?subject=A question' staat een spatie, dus dit is geen link [space-in-address]
5 | [Ask us](mailto:info@example.org?subject=A question)
  |          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ bedoelt u 'mailto:info@example.org?subject=A%20question'?
tip: schrijf het tussen '<' en '>', of '%20' voor elke spatie
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---

[Ask us](mailto:info@example.org?subject=A%20question)
```

<!-- file: Content/about.md -->
=== stale-translation
# stale-translation

An original has changed since it was translated. The notes show what is new in it. When the translation is up to date again, say so with `polder translated FILE`, which writes the mark in its front matter anew.

## Wrong

```markdown
---
title: Thuis
translation-of: 0123456789abcdef title.89ab body.cdef
---

Welkom.
```

<!-- file: Content/index.nl.md -->

Polder says:

```text
Content/index.nl.md:3:17: warning: 'Content/index.md' has changed since this was translated [stale-translation]
3 | translation-of: 0123456789abcdef title.89ab body.cdef
  |                 ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
help: bring the translation up to date, then say so: polder translated FILE
Content/index.md:2:8: note: this has changed since
2 | title: Home
  |        ^~~~
Content/index.md:4:1: note: this has changed since
4 | Welcome.
  | ^~~~~~~~
```

<!-- says: en -->

```text
Content/index.nl.md:3:17: waarschuwing: 'Content/index.md' is veranderd sinds dit vertaald is [stale-translation]
3 | translation-of: 0123456789abcdef title.89ab body.cdef
  |                 ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
tip: werk de vertaling bij, en meld dat dan: polder translated BESTAND
Content/index.md:2:8: zie ook: dit is sindsdien veranderd
2 | title: Home
  |        ^~~~
Content/index.md:4:1: zie ook: dit is sindsdien veranderd
4 | Welcome.
  | ^~~~~~~~
```

<!-- says: nl -->

## Right

```markdown
---
title: Thuis
---

Welkom.
```

<!-- file: Content/index.nl.md -->
=== stray-tag
# stray-tag

An `endif`, `else` or the like stands without the tag that it belongs to.

## Wrong

```html
{{ page.content }}{% endif %}
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:22: error: 'endif' stands in no 'if' [stray-tag]
1 | {{ page.content }}{% endif %}
  |                      ^~~~~
```

<!-- says: en -->

```text
Templates/page.html:1:22: fout: 'endif' staat niet in een 'if' [stray-tag]
1 | {{ page.content }}{% endif %}
  |                      ^~~~~
```

<!-- says: nl -->

## Right

```html
{% if page.draft %}{{ page.content }}{% endif %}
```

<!-- file: Templates/page.html -->
=== svg-address
# svg-address

A drawing (SVG) names something outside itself: another file, another site, or code (`javascript:`), in `href`, in `url(…)`, or as the value of an animation. In a drawing, `href` and `url(…)` lead to a part of the same drawing (`#boat`); a photo stands in it as data (*embed images* when you export). A link belongs on the page that shows the drawing. See [images](../writers/images.md#drawings).

## Wrong

```xml
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
  <a href="https://www.example.com/"><path d="M1 6h7l-2 2H3z"/></a>
</svg>
```

<!-- file: Content/boat.svg -->

```markdown
---
title: About
---
![A boat](boat.svg)
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/boat.svg:2:12: error: 'https://www.example.com/' leads out of the drawing [svg-address]
2 |   <a href="https://www.example.com/"><path d="M1 6h7l-2 2H3z"/></a>
  |            ^~~~~~~~~~~~~~~~~~~~~~~~
help: put what it needs into the drawing, and a link into the page that shows it
```

<!-- says: en -->

```text
Content/boat.svg:2:12: fout: 'https://www.example.com/' leidt uit de tekening weg [svg-address]
2 |   <a href="https://www.example.com/"><path d="M1 6h7l-2 2H3z"/></a>
  |            ^~~~~~~~~~~~~~~~~~~~~~~~
tip: zet wat ze nodig heeft in de tekening, en een link op de pagina die haar toont
```

<!-- says: nl -->

## Right

```xml
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
  <path id="boat" d="M1 6h7l-2 2H3z"/>
  <use href="#boat" y="1"/>
</svg>
```

<!-- file: Content/boat.svg -->

```markdown
---
title: About
---
![A boat](boat.svg)
```

<!-- file: Content/about.md -->
=== svg-attribute
# svg-attribute

A drawing (SVG) has an attribute that Polder does not publish: one that runs a script when something happens (`onclick`, `onload`), that changes where addresses lead (`xml:base`), or that no drawing program writes. Take it out, or export the drawing as plain SVG. See [images](../writers/images.md#drawings).

## Wrong

```xml
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
  <path d="M1 6h7l-2 2H3z" onclick="alert(1)"/>
</svg>
```

<!-- file: Content/boat.svg -->

```markdown
---
title: About
---
![A boat](boat.svg)
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/boat.svg:2:28: error: 'onclick' runs a script, and a drawing may have none [svg-attribute]
2 |   <path d="M1 6h7l-2 2H3z" onclick="alert(1)"/>
  |                            ^~~~~~~
help: export it as plain SVG, or take the attribute out
```

<!-- says: en -->

```text
Content/boat.svg:2:28: fout: 'onclick' voert een script uit, en een tekening mag er geen hebben [svg-attribute]
2 |   <path d="M1 6h7l-2 2H3z" onclick="alert(1)"/>
  |                            ^~~~~~~
tip: exporteer haar als gewone SVG, of haal het attribuut weg
```

<!-- says: nl -->

## Right

```xml
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
  <path d="M1 6h7l-2 2H3z"/>
</svg>
```

<!-- file: Content/boat.svg -->

```markdown
---
title: About
---
![A boat](boat.svg)
```

<!-- file: Content/about.md -->
=== svg-declaration
# svg-declaration

A drawing (SVG) defines abbreviations (`<!DOCTYPE …>`, `&name;`) or names a style sheet in `<?xml-stylesheet …?>`. What such lines stand for can be anything, so Polder publishes none. The line that drawing programs write, `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" …>`, says nothing and is taken out. Export the drawing as plain SVG; in Illustrator leave *Preserve Illustrator Editing Capabilities* off. See [images](../writers/images.md#drawings).

## Wrong

```xml
<!DOCTYPE svg [<!ENTITY boat "M1 6h7l-2 2H3z">]>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="&boat;"/></svg>
```

<!-- file: Content/boat.svg -->

```markdown
---
title: About
---
![A boat](boat.svg)
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/boat.svg:1:1: error: a drawing may have no document type [svg-declaration]
1 | <!DOCTYPE svg [<!ENTITY boat "M1 6h7l-2 2H3z">]>
  | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
help: take the lines from <!DOCTYPE to > out
Content/boat.svg:2:68: error: '&boat;' is an abbreviation, and a drawing may have none [svg-declaration]
2 | <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="&boat;"/></svg>
  |                                                                    ^~~~~~
help: write the character itself, and export it as plain SVG
```

<!-- says: en -->

```text
Content/boat.svg:1:1: fout: een tekening mag geen documenttype hebben [svg-declaration]
1 | <!DOCTYPE svg [<!ENTITY boat "M1 6h7l-2 2H3z">]>
  | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
tip: haal de regels van <!DOCTYPE tot > weg
Content/boat.svg:2:68: fout: '&boat;' is een afkorting, en een tekening mag er geen hebben [svg-declaration]
2 | <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="&boat;"/></svg>
  |                                                                    ^~~~~~
tip: schrijf het teken zelf, en exporteer haar als gewone SVG
```

<!-- says: nl -->

## Right

```xml
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 6h7l-2 2H3z"/></svg>
```

<!-- file: Content/boat.svg -->

```markdown
---
title: About
---
![A boat](boat.svg)
```

<!-- file: Content/about.md -->
=== svg-element
# svg-element

A drawing (SVG) has an element that Polder does not publish: one that runs a script, shows another document or page (`script`, `foreignObject`, `iframe`), belongs to HTML, or is unknown. A drawing has an address of its own, so whoever opens it runs what is in it, with the rights of your site. Export the drawing as *plain SVG*: Inkscape and Figma do so by themselves, in Illustrator leave *Preserve Illustrator Editing Capabilities* off, in draw.io switch *Formatted Text* off. See [images](../writers/images.md#drawings).

## Wrong

```xml
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
  <path d="M1 6h7l-2 2H3z"/>
  <script>alert("boat")</script>
</svg>
```

<!-- file: Content/boat.svg -->

```markdown
---
title: About
---
![A boat](boat.svg)
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/boat.svg:3:4: error: <script> may not stand in a drawing [svg-element]
3 |   <script>alert("boat")</script>
  |    ^~~~~~
help: export it as plain SVG, or take the element out
```

<!-- says: en -->

```text
Content/boat.svg:3:4: fout: <script> mag niet in een tekening staan [svg-element]
3 |   <script>alert("boat")</script>
  |    ^~~~~~
tip: exporteer haar als gewone SVG, of haal het element weg
```

<!-- says: nl -->

## Right

```xml
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
  <path d="M1 6h7l-2 2H3z"/>
</svg>
```

<!-- file: Content/boat.svg -->

```markdown
---
title: About
---
![A boat](boat.svg)
```

<!-- file: Content/about.md -->
=== svg-not-xml
# svg-not-xml

A drawing (SVG) breaks a rule of XML: an end tag is missing or stands in the wrong place, an attribute stands twice or has no quotation marks, or the file is not written in UTF-8. Browsers show such a drawing in part or not at all. Open it in a drawing program and save it again. See [images](../writers/images.md#drawings).

## Wrong

```xml
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d=M1></svg>
```

<!-- file: Content/boat.svg -->

```markdown
---
title: About
---
![A boat](boat.svg)
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/boat.svg:1:67: error: the drawing breaks a rule of XML here [svg-not-xml]
1 | <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d=M1></svg>
  |                                                                   ^
help: open it in a drawing program and save it again as plain SVG
```

<!-- says: en -->

```text
Content/boat.svg:1:67: fout: de tekening overtreedt hier een regel van XML [svg-not-xml]
1 | <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d=M1></svg>
  |                                                                   ^
tip: open haar in een tekenprogramma en bewaar haar opnieuw als gewone SVG
```

<!-- says: nl -->

## Right

```xml
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 6h7l-2 2H3z"/></svg>
```

<!-- file: Content/boat.svg -->

```markdown
---
title: About
---
![A boat](boat.svg)
```

<!-- file: Content/about.md -->
=== svg-style
# svg-style

The styles of a drawing (SVG) have a rule or a function that Polder does not publish: one that loads something (`@import`, `image-set`) or that no drawing program writes. Take it out, or export the drawing with presentation attributes instead of CSS. See [images](../writers/images.md#drawings).

## Wrong

```xml
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
  <style>@import "boat.css";</style>
  <path class="boat" d="M1 6h7l-2 2H3z"/>
</svg>
```

<!-- file: Content/boat.svg -->

```markdown
---
title: About
---
![A boat](boat.svg)
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/boat.svg:2:10: error: '@import' may not stand in the styles of a drawing [svg-style]
2 |   <style>@import "boat.css";</style>
  |          ^~~~~~~
help: export it with presentation attributes instead of CSS, or take the rule out
```

<!-- says: en -->

```text
Content/boat.svg:2:10: fout: '@import' mag niet in de stijlen van een tekening staan [svg-style]
2 |   <style>@import "boat.css";</style>
  |          ^~~~~~~
tip: exporteer haar met presentatieattributen in plaats van CSS, of haal de regel weg
```

<!-- says: nl -->

## Right

```xml
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
  <style>.boat { fill: red }</style>
  <path class="boat" d="M1 6h7l-2 2H3z"/>
</svg>
```

<!-- file: Content/boat.svg -->

```markdown
---
title: About
---
![A boat](boat.svg)
```

<!-- file: Content/about.md -->
=== symbolic-link
# symbolic-link

In Content or Templates stands a symbolic link. Polder does not follow links: they can lead out of the project, and not every system keeps them.

## Wrong

```text
ln -s ../../photos/canal.jpg Content/cities/canal.jpg
```

## Right

```text
cp ../photos/canal.jpg Content/cities/canal.jpg
```
=== table-row-length
# table-row-length

A row of a table has more or fewer cells than the table has columns.

## Wrong

```markdown
---
title: About
---

| city | year |
| --- | --- |
| Amsterdam |
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:7:1: error: the row has 1 cell, the table has 2 columns [table-row-length]
7 | | Amsterdam |
  | ^~~~~~~~~~~~~
help: a text that follows a table needs an empty line before it
```

<!-- says: en -->

```text
Content/about.md:7:1: fout: de rij heeft 1 cel, de tabel heeft 2 kolommen [table-row-length]
7 | | Amsterdam |
  | ^~~~~~~~~~~~~
tip: voor een tekst die op een tabel volgt hoort een lege regel
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---

| city | year |
| --- | --- |
| Amsterdam | 2020 |
```

<!-- file: Content/about.md -->
=== template-encoding
# template-encoding

A template is not in UTF-8. Choose UTF-8 when you save the file.

## Wrong

```text
caf<E9>
```

## Right

```text
café
```
=== template-syntax
# template-syntax

A tag of a template is not written as the language asks for.

## Wrong

```html
{{ page.title }
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:15: error: '{{' needs its '}}' [template-syntax]
1 | {{ page.title }
  |               ^ did you mean '}}'?
```

<!-- says: en -->

```text
Templates/page.html:1:15: fout: '{{' heeft zijn '}}' nodig [template-syntax]
1 | {{ page.title }
  |               ^ bedoelt u '}}'?
```

<!-- says: nl -->

## Right

```html
{{ page.title }}
```

<!-- file: Templates/page.html -->
=== template-too-deep
# template-too-deep

Tags, brackets, includes or blocks stand deeper in one another than allowed.

## Wrong

```text
{% if page.draft %}{% if page.draft %}{% if page.draft %}… a hundred times
```

## Right

```text
{% if page.draft %}…{% endif %}
```
=== template-too-large
# template-too-large

A template, or all that it includes, is larger than allowed.

## Wrong

```text
Templates/page.html, 9 MB
```

## Right

```text
Templates/page.html, with {% include "parts/card.html" %}
```
=== template-too-slow
# template-too-slow

A template takes more steps for one page than allowed: mostly loops inside loops.

## Wrong

```text
{% for a in site.cities %}{% for b in site.cities %}{% for c in site.cities %}…
```

## Right

```text
{% for a in site.cities | limit(10) %}…{% endfor %}
```
=== text-direction
# text-direction

A text holds a character that turns the order of the text around it (U+202A to U+202E): what people read is then not what stands there. It is used to hide things in texts and in code, and comes along when text is copied from old word processors. The characters that give a part a direction of its own (U+2066 to U+2068) are welcome, for a name in Arabic in an English sentence, when U+2069 ends the part on the same line. So are the marks U+200E, U+200F and U+061C.

## Wrong

```markdown
---
title: About
---

Send it to &#x202E;gro.elpmaxe@ofni.
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:5:12: error: the text contains U+202E, which turns the order of the text around it [text-direction]
5 | Send it to &#x202E;gro.elpmaxe@ofni.
  |            ^~~~~~~~
help: remove it; a part in another direction can stand between U+2068 and U+2069
```

<!-- says: en -->

```text
Content/about.md:5:12: fout: de tekst bevat U+202E, dat de volgorde van de tekst eromheen omdraait [text-direction]
5 | Send it to &#x202E;gro.elpmaxe@ofni.
  |            ^~~~~~~~
tip: verwijder het; een deel in een andere richting kan tussen U+2068 en U+2069 staan
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---

Send it to info@example.org, or to &#x2068;مكتب&#x2069; in the hall.
```

<!-- file: Content/about.md -->
=== text-too-long
# text-too-long

The text of one page is longer than Polder reads. Divide it over several pages.

## Wrong

```text
Content/report.md, 7 MB
```

## Right

```text
Content/report-1.md, Content/report-2.md
```
=== third-party
# third-party

A page would load something from another site, show it in a frame, connect to it, or send there what visitors write. The other site would see who reads the page. Put the file beside the page or into `Templates/assets`; if it must come from there, name the host for what it is in `allow-hosts` in `site.yml`: a host for images is none for scripts, frames or forms. See [third parties](../ci/hosting.md#third-parties).

## Wrong

```html
{% extends "base.html" %}
{% block main %}
<h1>{{ page.title }}</h1>
<img src="https://images.example.com/a.png" alt="">
{% endblock %}
```

<!-- file: Templates/page.html -->

```markdown
---
title: About
---

Text.
```

<!-- file: Content/about.md -->

Polder says:

```text
Templates/page.html:4:11: error: the image 'https://images.example.com/a.png' would be loaded from another site [third-party]
4 | <img src="https://images.example.com/a.png" alt="">
  |           ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
help: put the file into Templates/assets or Content, or write allow-hosts: {images: [images.example.com]} in site.yml
```

<!-- says: en -->

```text
Templates/page.html:4:11: fout: de afbeelding 'https://images.example.com/a.png' zou van een andere site worden geladen [third-party]
4 | <img src="https://images.example.com/a.png" alt="">
  |           ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
tip: zet het bestand in Templates/assets of Content, of schrijf allow-hosts: {images: [images.example.com]} in site.yml
```

<!-- says: nl -->

## Right

```html
{% extends "base.html" %}
{% block main %}
<h1>{{ page.title }}</h1>
<img src="https://images.example.com/a.png" alt="">
{% endblock %}
```

<!-- file: Templates/page.html -->

```markdown
---
title: About
---

Text.
```

<!-- file: Content/about.md -->

```yaml
title: A site
url: https://www.example.org/
languages: [en, nl]
timezone: Europe/Amsterdam
allow-hosts: [images.example.com]
```

<!-- file: Content/site.yml -->
=== time-twice
# time-twice

In the night in which summer time ends, the clock shows one hour twice, and this time lies in it. Polder takes the first of the two, and says which that is.

## Wrong

```markdown
---
title: Home
publish: 2025-10-26 02:30
---
```

<!-- file: Content/index.md -->

Polder says:

```text
Content/index.md:3:10: warning: '2025-10-26 02:30' comes twice in Europe/Amsterdam: the first is taken, at UTC+02:00 [time-twice]
3 | publish: 2025-10-26 02:30
  |          ^~~~~~~~~~~~~~~~
help: that night the clock goes back and shows this hour again; choose a time outside it
```

<!-- says: en -->

```text
Content/index.md:3:10: waarschuwing: '2025-10-26 02:30' komt twee keer voor in Europe/Amsterdam: de eerste geldt, op UTC+02:00 [time-twice]
3 | publish: 2025-10-26 02:30
  |          ^~~~~~~~~~~~~~~~
tip: die nacht gaat de klok terug en toont dit uur nog eens; kies een tijd daarbuiten
```

<!-- says: nl -->

## Right

```markdown
---
title: Home
publish: 2025-10-26 03:30
---
```

<!-- file: Content/index.md -->
=== too-few
# too-few

A list has fewer values than its field asks for.

## Wrong

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      steps: {type: list, of: text, min: 2}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Home
steps: [Begin]
---
```

<!-- file: Content/index.md -->

Polder says:

```text
Content/index.md:3:8: error: 'steps' names 1, at least 2 needed [too-few]
3 | steps: [Begin]
  |        ^~~~~~~
```

<!-- says: en -->

```text
Content/index.md:3:8: fout: 'steps' noemt er 1, minstens 2 nodig [too-few]
3 | steps: [Begin]
  |        ^~~~~~~
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      steps: {type: list, of: text, min: 2}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Home
steps: [Begin, Go on]
---
```

<!-- file: Content/index.md -->
=== too-long
# too-long

A text has more characters than its field allows. The limit keeps cards, lists and search results readable.

## Wrong

```markdown
---
title: About a great many things that all want to be said in the title at once
---
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:2:8: error: 'title' has 71 characters, at most 60 fit [too-long]
2 | title: About a great many things that all want to be said in the title at once
  |        ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
```

<!-- says: en -->

```text
Content/about.md:2:8: fout: 'title' heeft 71 tekens, er passen er hoogstens 60 [too-long]
2 | title: About a great many things that all want to be said in the title at once
  |        ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
```

<!-- says: nl -->

## Right

```markdown
---
title: About a great many things
---
```

<!-- file: Content/about.md -->
=== too-many
# too-many

A list has more values than its field allows.

## Wrong

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      steps: {type: list, of: text, max: 2}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Home
steps: [Begin, Go on, Stop]
---
```

<!-- file: Content/index.md -->

Polder says:

```text
Content/index.md:3:8: error: 'steps' names 3, at most 2 allowed [too-many]
3 | steps: [Begin, Go on, Stop]
  |        ^~~~~~~~~~~~~~~~~~~~
```

<!-- says: en -->

```text
Content/index.md:3:8: fout: 'steps' noemt er 3, hoogstens 2 toegestaan [too-many]
3 | steps: [Begin, Go on, Stop]
  |        ^~~~~~~~~~~~~~~~~~~~
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      steps: {type: list, of: text, max: 2}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Home
steps: [Begin, Go on]
---
```

<!-- file: Content/index.md -->
=== too-many-brackets
# too-many-brackets

One paragraph has thousands of `![` that no `]` closes, with as many links behind them. The library that reads Markdown (libcmark 0.30.2) would take minutes for it, so the page is not read. No text that people write comes near this.

## Wrong

```text
![[]()![[]()![[]() … ten thousand times
```

## Right

```markdown
---
title: About
---

A bracket that is no link is written \![ or \[.
```
=== too-short
# too-short

A text has fewer characters than its field asks for.

## Wrong

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true, min: 3}
```

<!-- file: Content/model.yml -->

```markdown
---
title: X
---
```

<!-- file: Content/index.md -->

Polder says:

```text
Content/index.md:2:8: error: 'title' has 1 characters, at least 3 are needed [too-short]
2 | title: X
  |        ^
```

<!-- says: en -->

```text
Content/index.md:2:8: fout: 'title' heeft 1 tekens, er zijn er minstens 3 nodig [too-short]
2 | title: X
  |        ^
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true, min: 3}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Home
---
```

<!-- file: Content/index.md -->
=== unclosed-fence
# unclosed-fence

A block of code begins with a line of three or more backticks or tildes, and no such line ends it. All that follows, with its headings and links, would be shown as code. The line that ends it has the same sign, at least as often, and nothing else.

## Wrong

````markdown
---
title: About
---

```
polder build

## What next?
````

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:5:1: error: the code that begins with '```' has no end, so all that follows is code [unclosed-fence]
5 | ```
  | ^~~
help: on line 8: is '```' missing?
help: write a line with only '```' where the code ends
```

<!-- says: en -->

```text
Content/about.md:5:1: fout: de code die met '```' begint heeft geen einde, dus alles wat volgt is code [unclosed-fence]
5 | ```
  | ^~~
tip: op regel 8: ontbreekt hier '```'?
tip: schrijf een regel met alleen '```' waar de code eindigt
```

<!-- says: nl -->

## Right

````markdown
---
title: About
---

```
polder build
```

## What next?
````

<!-- file: Content/about.md -->
=== unclosed-tag
# unclosed-tag

A tag such as `if`, `for` or `block` has no end.

## Wrong

```html
{% if page.draft %}Draft
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:1: error: 'if' needs its '{% endif %}' [unclosed-tag]
1 | {% if page.draft %}Draft
  | ^~~~~~~~~~~~~~~~~~~
```

<!-- says: en -->

```text
Templates/page.html:1:1: fout: 'if' heeft zijn '{% endif %}' nodig [unclosed-tag]
1 | {% if page.draft %}Draft
  | ^~~~~~~~~~~~~~~~~~~
```

<!-- says: nl -->

## Right

```html
{% if page.draft %}Draft{% endif %}
```

<!-- file: Templates/page.html -->
=== undated-change
# undated-change

An event was cancelled, postponed or moved, but does not say when that was decided (`updated`). Calendars to which people subscribed take over a change only when that day is newer than the one they know.

## Wrong

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      summary: {type: text}
  themes:
    role: event
    fields:
      title: {type: text, required: true}
      summary: {type: text}
      start: {type: datetime, required: true}
      status: {type: choice, choices: [scheduled, cancelled, postponed, moved]}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Talk
start: 2026-03-04 16:00
status: cancelled
---

Text.
```

<!-- file: Content/themes/talk.md -->

Polder says:

```text
Content/themes/talk.md:4:9: warning: the event is cancelled, but does not say since when [undated-change]
4 | status: cancelled
  |         ^~~~~~~~~
help: add a line `updated: …` with the day: calendars take over a change only with it
```

<!-- says: en -->

```text
Content/themes/talk.md:4:9: waarschuwing: het evenement is cancelled, maar er staat niet sinds wanneer [undated-change]
4 | status: cancelled
  |         ^~~~~~~~~
tip: voeg een regel `updated: …` toe met de dag: alleen daarmee nemen agenda's een wijziging over
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      summary: {type: text}
  themes:
    role: event
    fields:
      title: {type: text, required: true}
      summary: {type: text}
      start: {type: datetime, required: true}
      status: {type: choice, choices: [scheduled, cancelled, postponed, moved]}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Talk
start: 2026-03-04 16:00
status: cancelled
updated: 2026-01-20
---

Text.
```

<!-- file: Content/themes/talk.md -->
=== unfinished-tag
# unfinished-tag

A tag of raw HTML does not end in its paragraph: an empty line stands within it, or its `>` is missing. Browsers take all that follows, up to the next `>`, for a part of the tag.

## Wrong

```markdown
---
title: About
---

<div
  class="wide"

  id="numbers">
Ten cities
</div>
```

<!-- file: Content/about.md -->

```yaml
title: A site
url: https://www.example.org/
languages: [en, nl]
timezone: Europe/Amsterdam
html: allow
```

<!-- file: Content/site.yml -->

Polder says:

```text
Content/about.md:5:1: error: this tag does not end before the paragraph does [unfinished-tag]
5 | <div
  | ^
help: write its '>' before the next empty line
```

<!-- says: en -->

```text
Content/about.md:5:1: fout: deze tag houdt niet op voor het einde van de alinea [unfinished-tag]
5 | <div
  | ^
tip: schrijf de '>' ervan voor de volgende lege regel
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---

<div class="wide" id="numbers">
Ten cities
</div>
```

<!-- file: Content/about.md -->

```yaml
title: A site
url: https://www.example.org/
languages: [en, nl]
timezone: Europe/Amsterdam
html: allow
```

<!-- file: Content/site.yml -->
=== unknown-alert
# unknown-alert

A notice, `> [!KIND]`, is of a kind that does not exist.

## Wrong

```markdown
---
title: About
---

> [!BEWARE]
> Mind the step.
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:5:5: error: the kind of notice 'BEWARE' does not exist [unknown-alert]
5 | > [!BEWARE]
  |     ^~~~~~
help: write NOTE, TIP, IMPORTANT, WARNING or CAUTION
```

<!-- says: en -->

```text
Content/about.md:5:5: fout: de soort mededeling 'BEWARE' bestaat niet [unknown-alert]
5 | > [!BEWARE]
  |     ^~~~~~
tip: schrijf NOTE, TIP, IMPORTANT, WARNING of CAUTION
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---

> [!WARNING]
> Mind the step.
```

<!-- file: Content/about.md -->
=== unknown-asset
# unknown-asset

A template asks for a file that is not in `Templates/assets`.

## Wrong

```html
<img src="{{ asset("logo.svg") }}" alt="">
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:20: error: 'logo.svg' is not in Templates/assets [unknown-asset]
1 | <img src="{{ asset("logo.svg") }}" alt="">
  |                    ^~~~~~~~~~
```

<!-- says: en -->

```text
Templates/page.html:1:20: fout: 'logo.svg' staat niet in Templates/assets [unknown-asset]
1 | <img src="{{ asset("logo.svg") }}" alt="">
  |                    ^~~~~~~~~~
```

<!-- says: nl -->

## Right

```text
Templates/assets/logo.svg
```
=== unknown-block
# unknown-block

A template fills a block that the template it extends does not have.

## Wrong

```html
{% extends "base.html" %}
{% block mian %}Text{% endblock %}
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:2:10: error: 'mian' is not a block of 'base.html' [unknown-block]
2 | {% block mian %}Text{% endblock %}
  |          ^~~~ did you mean 'main'?
```

<!-- says: en -->

```text
Templates/page.html:2:10: fout: 'mian' is geen blok van 'base.html' [unknown-block]
2 | {% block mian %}Text{% endblock %}
  |          ^~~~ bedoelt u 'main'?
```

<!-- says: nl -->

## Right

```html
{% extends "base.html" %}
{% block main %}Text{% endblock %}
```

<!-- file: Templates/page.html -->
=== unknown-choice
# unknown-choice

A value is not one of those that the field offers.

## Wrong

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      form: {type: choice, choices: [talk, workshop]}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Home
form: workshp
---
```

<!-- file: Content/index.md -->

Polder says:

```text
Content/index.md:3:7: error: 'workshp' is not a choice for 'form' [unknown-choice]
3 | form: workshp
  |       ^~~~~~~ did you mean 'workshop'?
help: it can be talk, workshop
```

<!-- says: en -->

```text
Content/index.md:3:7: fout: 'workshp' is geen keuze voor 'form' [unknown-choice]
3 | form: workshp
  |       ^~~~~~~ bedoelt u 'workshop'?
tip: het kan zijn: talk, workshop
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      form: {type: choice, choices: [talk, workshop]}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Home
form: workshop
---
```

<!-- file: Content/index.md -->
=== unknown-collection
# unknown-collection

A field refers to a kind of page that the model does not have.

## Wrong

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      city: {type: reference, to: citys}
  cities:
    list: false
    fields:
      title: {type: text, required: true}
```

<!-- file: Content/model.yml -->

Polder says:

```text
Content/model.yml:5:35: error: there is no collection 'citys' [unknown-collection]
5 |       city: {type: reference, to: citys}
  |                                   ^~~~~ did you mean 'cities'?
```

<!-- says: en -->

```text
Content/model.yml:5:35: fout: er is geen collectie 'citys' [unknown-collection]
5 |       city: {type: reference, to: citys}
  |                                   ^~~~~ bedoelt u 'cities'?
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      city: {type: reference, to: cities}
  cities:
    list: false
    fields:
      title: {type: text, required: true}
```

<!-- file: Content/model.yml -->
=== unknown-component
# unknown-component

A template uses a component that does not exist. The component `card` is the file `components/card/card.html`.

## Wrong

```html
<article>{% slot %}{% endslot %}</article>
```

<!-- file: Templates/components/card/card.html -->

```html
{% component "crad" %}<p>{{ page.title }}</p>{% endcomponent %}
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:14: error: 'crad' is not in Templates/components [unknown-component]
1 | {% component "crad" %}<p>{{ page.title }}</p>{% endcomponent %}
  |              ^~~~~~ did you mean '"card"'?
```

<!-- says: en -->

```text
Templates/page.html:1:14: fout: 'crad' staat niet in Templates/components [unknown-component]
1 | {% component "crad" %}<p>{{ page.title }}</p>{% endcomponent %}
  |              ^~~~~~ bedoelt u '"card"'?
```

<!-- says: nl -->

## Right

```html
<article>{% slot %}{% endslot %}</article>
```

<!-- file: Templates/components/card/card.html -->

```html
{% component "card" %}<p>{{ page.title }}</p>{% endcomponent %}
```

<!-- file: Templates/page.html -->
=== unknown-country
# unknown-country

A value is not the code of a country. Countries are written as the two capitals of ISO 3166.

## Wrong

```markdown
---
title: Haarlem
country: Holland
---
```

<!-- file: Content/cities/haarlem.md -->

Polder says:

```text
Content/cities/haarlem.md:3:10: error: there is no country 'Holland' [unknown-country]
3 | country: Holland
  |          ^~~~~~~
help: use the two letters of ISO 3166, such as NL for the Netherlands
```

<!-- says: en -->

```text
Content/cities/haarlem.md:3:10: fout: er is geen land 'Holland' [unknown-country]
3 | country: Holland
  |          ^~~~~~~
tip: gebruik de twee letters van ISO 3166, zoals NL voor Nederland
```

<!-- says: nl -->

## Right

```markdown
---
title: Haarlem
country: NL
---
```

<!-- file: Content/cities/haarlem.md -->
=== unknown-field
# unknown-field

A template asks for a field that does not exist.

## Wrong

```html
{{ page.titel }}
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:9: error: 'titel' is not a field of 'pages' [unknown-field]
1 | {{ page.titel }}
  |         ^~~~~ did you mean 'title'?
```

<!-- says: en -->

```text
Templates/page.html:1:9: fout: 'titel' is geen veld van 'pages' [unknown-field]
1 | {{ page.titel }}
  |         ^~~~~ bedoelt u 'title'?
```

<!-- says: nl -->

## Right

```html
{{ page.title }}
```

<!-- file: Templates/page.html -->
=== unknown-field-name
# unknown-field-name

A field of the model depends on another one, by `after` or `required-if`, that is not there.

## Wrong

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      end: {type: date, after: begin}
```

<!-- file: Content/model.yml -->

Polder says:

```text
Content/model.yml:6:7: error: 'fields' has no field 'begin' [unknown-field-name]
6 |       end: {type: date, after: begin}
  |       ^~~
```

<!-- says: en -->

```text
Content/model.yml:6:7: fout: 'fields' heeft geen veld 'begin' [unknown-field-name]
6 |       end: {type: date, after: begin}
  |       ^~~
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      begin: {type: date}
      end: {type: date, after: begin}
```

<!-- file: Content/model.yml -->
=== unknown-file-language
# unknown-file-language

A file's name ends in a language that the site does not have. `Content/site.yml` lists its languages.

## Wrong

```markdown
---
title: About
---
```

<!-- file: Content/about.md -->

```markdown
---
title: À propos
---
```

<!-- file: Content/about.fr.md -->

Polder says:

```text
Content/about.fr.md:1:1: error: the site has no language 'fr' [unknown-file-language]
help: site.yml names its languages
```

<!-- says: en -->

```text
Content/about.fr.md:1:1: fout: de site heeft geen taal 'fr' [unknown-file-language]
tip: site.yml noemt haar talen
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---
```

<!-- file: Content/about.md -->

```markdown
---
title: Over ons
---
```

<!-- file: Content/about.nl.md -->
=== unknown-filter
# unknown-filter

A template uses a filter that does not exist.

## Wrong

```html
{{ page.title | uper }}
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:17: error: 'uper' is not a filter [unknown-filter]
1 | {{ page.title | uper }}
  |                 ^~~~ did you mean 'upper'?
```

<!-- says: en -->

```text
Templates/page.html:1:17: fout: 'uper' is geen filter [unknown-filter]
1 | {{ page.title | uper }}
  |                 ^~~~ bedoelt u 'upper'?
```

<!-- says: nl -->

## Right

```html
{{ page.title | upper }}
```

<!-- file: Templates/page.html -->
=== unknown-folder
# unknown-folder

A page stands in a folder that is no kind of page. The folders are named in `Content/model.yml`.

## Wrong

```markdown
---
title: Haarlem
---
```

<!-- file: Content/citys/haarlem.md -->

Polder says:

```text
Content/citys/haarlem.md:1:1: error: there is no kind of page 'citys' [unknown-folder]
help: did you mean the folder 'cities'?
```

<!-- says: en -->

```text
Content/citys/haarlem.md:1:1: fout: er is geen soort pagina 'citys' [unknown-folder]
tip: bedoelt u de map 'cities'?
```

<!-- says: nl -->

## Right

```markdown
---
title: Haarlem
---
```

<!-- file: Content/cities/haarlem.md -->
=== unknown-function
# unknown-function

A template uses a function that does not exist.

## Wrong

```html
{{ translate("not-found") }}
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:4: error: 'translate' is not a function [unknown-function]
1 | {{ translate("not-found") }}
  |    ^~~~~~~~~
help: the functions are 't', 'asset' and 'link'
```

<!-- says: en -->

```text
Templates/page.html:1:4: fout: 'translate' is geen functie [unknown-function]
1 | {{ translate("not-found") }}
  |    ^~~~~~~~~
tip: de functies zijn 't', 'asset' en 'link'
```

<!-- says: nl -->

## Right

```html
{{ t("not-found") }}
```

<!-- file: Templates/page.html -->
=== unknown-id
# unknown-id

An attribute names an id that no element of the page has: the `for` of a label, `aria-labelledby`, or a link to a
place on the page.

## Wrong

```html
<section aria-labelledby="abuot">
  <h2 id="about">{{ page.title }}</h2>
</section>
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:27: error: no element of this page has the id 'abuot' that 'aria-labelledby' names [unknown-id]
1 | <section aria-labelledby="abuot">
  |                           ^~~~~ did you mean 'about'?
```

<!-- says: en -->

```text
Templates/page.html:1:27: fout: geen element van deze pagina heeft de id 'abuot' die 'aria-labelledby' noemt [unknown-id]
1 | <section aria-labelledby="abuot">
  |                           ^~~~~ bedoelt u 'about'?
```

<!-- says: nl -->

## Right

```html
<section aria-labelledby="about">
  <h2 id="about">{{ page.title }}</h2>
</section>
```

<!-- file: Templates/page.html -->
=== unknown-key
# unknown-key

A field that pages of this kind do not have: mostly a typing error. `Content/model.yml` lists the fields of each kind, and so does the documentation for writers.

## Wrong

```markdown
---
titel: About
---
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:2:1: error: 'pages' has no field 'titel' [unknown-key]
2 | titel: About
  | ^~~~~ did you mean 'title'?
```

<!-- says: en -->

```text
Content/about.md:2:1: fout: 'pages' heeft geen veld 'titel' [unknown-key]
2 | titel: About
  | ^~~~~ bedoelt u 'title'?
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---
```

<!-- file: Content/about.md -->
=== unknown-language
# unknown-language

A value is not the code of a language, such as `en` or `nl` (BCP 47).

## Wrong

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      spoken: {type: language}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Home
spoken: english
---
```

<!-- file: Content/index.md -->

Polder says:

```text
Content/index.md:3:9: error: there is no language 'english' [unknown-language]
3 | spoken: english
  |         ^~~~~~~
help: use its code, such as en or nl
```

<!-- says: en -->

```text
Content/index.md:3:9: fout: er is geen taal 'english' [unknown-language]
3 | spoken: english
  |         ^~~~~~~
tip: gebruik de code, zoals en of nl
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
      spoken: {type: language}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Home
spoken: en
---
```

<!-- file: Content/index.md -->
=== unknown-link
# unknown-link

A template links to a page that does not exist. The path is that of the file, from Content.

## Wrong

```html
<a href="{{ link("contact.md") }}">Contact</a>
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:18: error: no page is written in 'contact.md' [unknown-link]
1 | <a href="{{ link("contact.md") }}">Contact</a>
  |                  ^~~~~~~~~~~~
help: give its path from Content, 'about.md'
```

<!-- says: en -->

```text
Templates/page.html:1:18: fout: geen pagina is geschreven in 'contact.md' [unknown-link]
1 | <a href="{{ link("contact.md") }}">Contact</a>
  |                  ^~~~~~~~~~~~
tip: geef het pad vanaf Content, 'about.md'
```

<!-- says: nl -->

## Right

```html
<a href="{{ link("index.md") }}">Home</a>
```

<!-- file: Templates/page.html -->
=== unknown-link-name
# unknown-link-name

A link takes its address from a line elsewhere, `[name]: address`, and there is no such line. The page would show the brackets. Write the line, or the address itself between round brackets.

## Wrong

```markdown
---
title: About
---

Read the [house rules][rules].
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:5:23: error: the link '[rules]' has no address [unknown-link-name]
5 | Read the [house rules][rules].
  |                       ^~~~~~~
help: write it between round brackets behind the text, or on a line of its own: '[rules]: address'; if no link is meant, write '\['
```

<!-- says: en -->

```text
Content/about.md:5:23: fout: de link '[rules]' heeft geen adres [unknown-link-name]
5 | Read the [house rules][rules].
  |                       ^~~~~~~
tip: schrijf het tussen ronde haken na de tekst, of op een eigen regel: '[rules]: adres'; is geen link bedoeld, schrijf dan '\['
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---

Read the [house rules][rules].

[rules]: index.md
```

<!-- file: Content/about.md -->
=== unknown-navigation
# unknown-navigation

The navigation in `site.yml` names something that is neither a collection nor a page.

## Wrong

```yaml
title: A site
url: https://www.example.org/
languages: [en, nl]
timezone: Europe/Amsterdam
navigation: [citys]
```

<!-- file: Content/site.yml -->

Polder says:

```text
Content/site.yml:5:14: error: 'citys' is neither a collection nor a page [unknown-navigation]
5 | navigation: [citys]
  |              ^~~~~ did you mean 'cities'?
```

<!-- says: en -->

```text
Content/site.yml:5:14: fout: 'citys' is geen collectie en geen pagina [unknown-navigation]
5 | navigation: [citys]
  |              ^~~~~ bedoelt u 'cities'?
```

<!-- says: nl -->

## Right

```yaml
title: A site
url: https://www.example.org/
languages: [en, nl]
timezone: Europe/Amsterdam
navigation: [cities]
```

<!-- file: Content/site.yml -->
=== unknown-parameter
# unknown-parameter

A template is included with a parameter that it does not use.

## Wrong

```html
{{ title }}
```

<!-- file: Templates/card.html -->

```html
{% include "card.html" with title=page.title, colour="red" %}
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:47: error: 'card.html' does not use 'colour' [unknown-parameter]
1 | {% include "card.html" with title=page.title, colour="red" %}
  |                                               ^~~~~~
```

<!-- says: en -->

```text
Templates/page.html:1:47: fout: 'card.html' gebruikt 'colour' niet [unknown-parameter]
1 | {% include "card.html" with title=page.title, colour="red" %}
  |                                               ^~~~~~
```

<!-- says: nl -->

## Right

```html
{{ title }}
```

<!-- file: Templates/card.html -->

```html
{% include "card.html" with title=page.title %}
```

<!-- file: Templates/page.html -->
=== unknown-path
# unknown-path

A template writes a link by hand to a path that no page and no file of the site has.

## Wrong

```html
<a href="/abuot/">About</a>
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:10: error: the site has no page or file at '/abuot/' [unknown-path]
1 | <a href="/abuot/">About</a>
  |          ^~~~~~~
help: write '{{ link("about.md") }}' for a page, '{{ asset("site.css") }}' for an asset
```

<!-- says: en -->

```text
Templates/page.html:1:10: fout: de site heeft geen pagina of bestand op '/abuot/' [unknown-path]
1 | <a href="/abuot/">About</a>
  |          ^~~~~~~
tip: schrijf '{{ link("about.md") }}' voor een pagina, '{{ asset("site.css") }}' voor een asset
```

<!-- says: nl -->

## Right

```html
<a href="{{ link("index.md") }}">Home</a>
```

<!-- file: Templates/page.html -->
=== unknown-pattern-field
# unknown-pattern-field

The `url` of a collection holds a field that the collection does not have.

## Wrong

```yaml
collections:
  pages:
    url: /{theme}/{slug}/
    fields:
      title: {type: text, required: true}
```

<!-- file: Content/model.yml -->

Polder says:

```text
Content/model.yml:3:10: error: 'pages' has no field 'theme' to put into its path [unknown-pattern-field]
3 |     url: /{theme}/{slug}/
  |          ^~~~~~~~~~~~~~~~
```

<!-- says: en -->

```text
Content/model.yml:3:10: fout: 'pages' heeft geen veld 'theme' om in het pad te zetten [unknown-pattern-field]
3 |     url: /{theme}/{slug}/
  |          ^~~~~~~~~~~~~~~~
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    url: /{slug}/
    fields:
      title: {type: text, required: true}
```

<!-- file: Content/model.yml -->
=== unknown-placeholder
# unknown-placeholder

A word has no place for a value that it is given.

## Wrong

```html
{{ t("not-found", city="Amsterdam") }}
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:19: error: the word 'not-found' has no placeholder '{city}' [unknown-placeholder]
1 | {{ t("not-found", city="Amsterdam") }}
  |                   ^~~~
```

<!-- says: en -->

```text
Templates/page.html:1:19: fout: het woord 'not-found' heeft geen plek '{city}' [unknown-placeholder]
1 | {{ t("not-found", city="Amsterdam") }}
  |                   ^~~~
```

<!-- says: nl -->

## Right

```html
{{ t("not-found") }}
```

<!-- file: Templates/page.html -->
=== unknown-reference
# unknown-reference

A field names an entry that does not exist. An entry's name is that of its file, without `.md`.

## Wrong

```markdown
---
title: Haarlem
twins: [amsterdm]
---
```

<!-- file: Content/cities/haarlem.md -->

Polder says:

```text
Content/cities/haarlem.md:3:9: error: twins 'amsterdm' does not exist [unknown-reference]
3 | twins: [amsterdm]
  |         ^~~~~~~~ did you mean 'amsterdam'?
```

<!-- says: en -->

```text
Content/cities/haarlem.md:3:9: fout: twins 'amsterdm' bestaat niet [unknown-reference]
3 | twins: [amsterdm]
  |         ^~~~~~~~ bedoelt u 'amsterdam'?
```

<!-- says: nl -->

## Right

```markdown
---
title: Haarlem
twins: [amsterdam]
---
```

<!-- file: Content/cities/haarlem.md -->
=== unknown-setting
# unknown-setting

A name in `site.yml` or `model.yml` means nothing there: mostly a typing error.

## Wrong

```yaml
title: A site
url: https://www.example.org/
langauges: [en, nl]
timezone: Europe/Amsterdam
```

<!-- file: Content/site.yml -->

Polder says:

```text
Content/site.yml:3:1: error: site.yml has no setting 'langauges' [unknown-setting]
3 | langauges: [en, nl]
  | ^~~~~~~~~ did you mean 'languages'?
```

<!-- says: en -->

```text
Content/site.yml:3:1: fout: site.yml heeft geen instelling 'langauges' [unknown-setting]
3 | langauges: [en, nl]
  | ^~~~~~~~~ bedoelt u 'languages'?
```

<!-- says: nl -->

## Right

```yaml
title: A site
url: https://www.example.org/
languages: [en, nl]
timezone: Europe/Amsterdam
```

<!-- file: Content/site.yml -->
=== unknown-slot
# unknown-slot

A template gives a component something for a slot that the component does not have.

## Wrong

```html
<article>{% slot %}{% endslot %}</article>
```

<!-- file: Templates/components/card/card.html -->

```html
{% component "card" %}
{% fill "footer" %}<p>{{ page.title }}</p>{% endfill %}
{% endcomponent %}
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:2:9: error: the component 'card' has no slot 'footer' [unknown-slot]
2 | {% fill "footer" %}<p>{{ page.title }}</p>{% endfill %}
  |         ^~~~~~~~
```

<!-- says: en -->

```text
Templates/page.html:2:9: fout: het component 'card' heeft geen slot 'footer' [unknown-slot]
2 | {% fill "footer" %}<p>{{ page.title }}</p>{% endfill %}
  |         ^~~~~~~~
```

<!-- says: nl -->

## Right

```html
<article>{% slot %}{% endslot %}{% slot "footer" %}{% endslot %}</article>
```

<!-- file: Templates/components/card/card.html -->

```html
{% component "card" %}
{% fill "footer" %}<p>{{ page.title }}</p>{% endfill %}
{% endcomponent %}
```

<!-- file: Templates/page.html -->
=== unknown-tag
# unknown-tag

A template uses a tag that does not exist.

## Wrong

```html
{% fi page.draft %}Draft{% endif %}
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:4: error: 'fi' is not a tag [unknown-tag]
1 | {% fi page.draft %}Draft{% endif %}
  |    ^~ did you mean 'if'?
```

<!-- says: en -->

```text
Templates/page.html:1:4: fout: 'fi' is geen tag [unknown-tag]
1 | {% fi page.draft %}Draft{% endif %}
  |    ^~ bedoelt u 'if'?
```

<!-- says: nl -->

## Right

```html
{% if page.draft %}Draft{% endif %}
```

<!-- file: Templates/page.html -->
=== unknown-template
# unknown-template

A template extends or includes one that does not exist.

## Wrong

```html
{% extends "bse.html" %}
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:12: error: 'bse.html' is not in Templates [unknown-template]
1 | {% extends "bse.html" %}
  |            ^~~~~~~~~~ did you mean '"base.html"'?
```

<!-- says: en -->

```text
Templates/page.html:1:12: fout: 'bse.html' staat niet in Templates [unknown-template]
1 | {% extends "bse.html" %}
  |            ^~~~~~~~~~ bedoelt u '"base.html"'?
```

<!-- says: nl -->

## Right

```html
{% extends "base.html" %}
```

<!-- file: Templates/page.html -->
=== unknown-time-zone
# unknown-time-zone

The site's time zone does not exist. Its name is that of a continent and a city (IANA's list).

## Wrong

```yaml
title: A site
url: https://www.example.org/
languages: [en, nl]
timezone: Europe/Amsterdm
```

<!-- file: Content/site.yml -->

Polder says:

```text
Content/site.yml:4:11: error: there is no time zone 'Europe/Amsterdm' [unknown-time-zone]
4 | timezone: Europe/Amsterdm
  |           ^~~~~~~~~~~~~~~ did you mean 'Europe/Amsterdam'?
help: write it like Europe/Amsterdam
```

<!-- says: en -->

```text
Content/site.yml:4:11: fout: er is geen tijdzone 'Europe/Amsterdm' [unknown-time-zone]
4 | timezone: Europe/Amsterdm
  |           ^~~~~~~~~~~~~~~ bedoelt u 'Europe/Amsterdam'?
tip: schrijf die als Europe/Amsterdam
```

<!-- says: nl -->

## Right

```yaml
title: A site
url: https://www.example.org/
languages: [en, nl]
timezone: Europe/Amsterdam
```

<!-- file: Content/site.yml -->
=== unknown-type
# unknown-type

A field's type does not exist. The types are text, markdown, number, integer, boolean, date, datetime, url, email, phone, country, language, coordinates, choice, image, file, reference, references, list and group.

## Wrong

```yaml
collections:
  pages:
    fields:
      title: {type: txt, required: true}
```

<!-- file: Content/model.yml -->

Polder says:

```text
Content/model.yml:4:21: error: there is no field type 'txt' [unknown-type]
4 |       title: {type: txt, required: true}
  |                     ^~~ did you mean 'text'?
```

<!-- says: en -->

```text
Content/model.yml:4:21: fout: er is geen soort veld 'txt' [unknown-type]
4 |       title: {type: txt, required: true}
  |                     ^~~ bedoelt u 'text'?
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
```

<!-- file: Content/model.yml -->
=== unknown-value
# unknown-value

A setting has a value that it does not know.

## Wrong

```yaml
title: A site
url: https://www.example.org/
languages: [en, nl]
timezone: Europe/Amsterdam
html: maybe
```

<!-- file: Content/site.yml -->

Polder says:

```text
Content/site.yml:5:7: error: 'maybe' is not a value of 'html' [unknown-value]
5 | html: maybe
  |       ^~~~~
help: it can be refuse, allow
```

<!-- says: en -->

```text
Content/site.yml:5:7: fout: 'maybe' is geen waarde van 'html' [unknown-value]
5 | html: maybe
  |       ^~~~~
tip: het kan zijn: refuse, allow
```

<!-- says: nl -->

## Right

```yaml
title: A site
url: https://www.example.org/
languages: [en, nl]
timezone: Europe/Amsterdam
html: refuse
```

<!-- file: Content/site.yml -->
=== unknown-variable
# unknown-variable

A template uses a name that means nothing there.

## Wrong

```html
{{ title }}
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:4: error: 'title' does not exist here [unknown-variable]
1 | {{ title }}
  |    ^~~~~ did you mean 'site'?
help: write 'page.title'
```

<!-- says: en -->

```text
Templates/page.html:1:4: fout: 'title' bestaat hier niet [unknown-variable]
1 | {{ title }}
  |    ^~~~~ bedoelt u 'site'?
tip: schrijf 'page.title'
```

<!-- says: nl -->

## Right

```html
{{ page.title }}
```

<!-- file: Templates/page.html -->
=== unknown-warning
# unknown-warning

Something that is no warning is set in `site.yml` or in a page. Only warnings can be set to error, warning or off; mistakes stay mistakes.

## Wrong

```yaml
title: A site
url: https://www.example.org/
languages: [en, nl]
timezone: Europe/Amsterdam
warnings: {long-sumary: off}
```

<!-- file: Content/site.yml -->

Polder says:

```text
Content/site.yml:5:12: error: 'long-sumary' is not a warning [unknown-warning]
5 | warnings: {long-sumary: off}
  |            ^~~~~~~~~~~ did you mean 'long-summary'?
help: mistakes stay mistakes; only warnings can be set
```

<!-- says: en -->

```text
Content/site.yml:5:12: fout: 'long-sumary' is geen waarschuwing [unknown-warning]
5 | warnings: {long-sumary: off}
  |            ^~~~~~~~~~~ bedoelt u 'long-summary'?
tip: fouten blijven fouten; alleen waarschuwingen zijn in te stellen
```

<!-- says: nl -->

## Right

```yaml
title: A site
url: https://www.example.org/
languages: [en, nl]
timezone: Europe/Amsterdam
warnings: {long-summary: off}
```

<!-- file: Content/site.yml -->
=== unknown-word
# unknown-word

A template uses a word that is not in `Templates/words`.

## Wrong

```html
{{ t("not-fond") }}
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:6: error: 'not-fond' is not among the words [unknown-word]
1 | {{ t("not-fond") }}
  |      ^~~~~~~~~~ did you mean '"not-found"'?
help: add it to Templates/words
```

<!-- says: en -->

```text
Templates/page.html:1:6: fout: 'not-fond' staat niet bij de woorden [unknown-word]
1 | {{ t("not-fond") }}
  |      ^~~~~~~~~~ bedoelt u '"not-found"'?
tip: voeg het toe in Templates/words
```

<!-- says: nl -->

## Right

```html
{{ t("not-found") }}
```

<!-- file: Templates/page.html -->
=== unreachable-branch
# unreachable-branch

A condition of a template always holds, or never, so that a part of the template is never shown on any page.

## Wrong

```html
{% if true %}<p>{{ page.title }}</p>{% else %}<p>Nothing</p>{% endif %}
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:7: warning: this condition always holds, so that what follows is never shown [unreachable-branch]
1 | {% if true %}<p>{{ page.title }}</p>{% else %}<p>Nothing</p>{% endif %}
  |       ^~~~
help: take out the 'else', or test something that can be absent
```

<!-- says: en -->

```text
Templates/page.html:1:7: waarschuwing: deze voorwaarde geldt altijd, zodat wat volgt nooit te zien is [unreachable-branch]
1 | {% if true %}<p>{{ page.title }}</p>{% else %}<p>Nothing</p>{% endif %}
  |       ^~~~
tip: haal de 'else' weg, of onderzoek iets dat kan ontbreken
```

<!-- says: nl -->

## Right

```html
{% if page.summary %}<p>{{ page.summary }}</p>{% else %}<p>Nothing</p>{% endif %}
```

<!-- file: Templates/page.html -->
=== unreadable-file
# unreadable-file

The machine does not let Polder read a file or folder: it has no permission, or the disk has a fault.

## Wrong

```text
Content/about.md, a file that only another user may read
```

## Right

```text
chmod u+r Content/about.md
```
=== unreadable-map
# unreadable-map

The file below `Templates/data` from which maps are drawn is not GeoJSON with areas in it: a feature collection of
polygons and multi-polygons, with places in degrees. Natural Earth's countries are such a file.

## Wrong

```json
{"type": "FeatureCollection", "features": []}
```

## Right

```json
{"type": "FeatureCollection", "features": [
  {"type": "Feature", "properties": {"iso": "NL"}, "geometry": {"type": "Polygon", "coordinates": [[[4, 52], [6, 52], [6, 53], [4, 52]]]}}
]}
```
=== unsafe-link
# unsafe-link

A link or image has an address that can run a program in the reader's browser, or hides its content.

## Wrong

```markdown
---
title: About
---

[Open](javascript:alert)
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:5:8: error: links to 'javascript:' are not allowed [unsafe-link]
5 | [Open](javascript:alert)
  |        ^~~~~~~~~~~~~~~~
help: link to a page, a file or a web address
```

<!-- says: en -->

```text
Content/about.md:5:8: fout: links naar 'javascript:' zijn niet toegestaan [unsafe-link]
5 | [Open](javascript:alert)
  |        ^~~~~~~~~~~~~~~~
tip: verwijs naar een pagina, een bestand of een webadres
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---

[Open](index.md)
```

<!-- file: Content/about.md -->
=== unsafe-place
# unsafe-place

A template prints a value at a place where no value can be made safe: in a script, a style, a comment, an attribute
without quotes, or as the name of a tag or an attribute. Text is made safe by where it stands; at these places
anything could be read as code.

## Wrong

```html
<p class={{ page.slug }}>{{ page.title }}</p>
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:10: error: a value in an attribute needs quotes around it [unsafe-place]
1 | <p class={{ page.slug }}>{{ page.title }}</p>
  |          ^~~~~~~~~~~~~~~ did you mean '"{{ page.slug }}"'?
help: write "{{ … }}"
```

<!-- says: en -->

```text
Templates/page.html:1:10: fout: een waarde in een attribuut heeft aanhalingstekens nodig [unsafe-place]
1 | <p class={{ page.slug }}>{{ page.title }}</p>
  |          ^~~~~~~~~~~~~~~ bedoelt u '"{{ page.slug }}"'?
tip: schrijf "{{ … }}"
```

<!-- says: nl -->

## Right

```html
<p class="{{ page.slug }}">{{ page.title }}</p>
```

<!-- file: Templates/page.html -->
=== unsafe-scheme
# unsafe-scheme

A link begins with something that browsers may not follow from this site.

## Wrong

```markdown
---
title: About
---

See [the files](ftp://files.example.org/).
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:5:17: error: 'ftp://files.example.org/' is not a link that may be used [unsafe-scheme]
5 | See [the files](ftp://files.example.org/).
  |                 ^~~~~~~~~~~~~~~~~~~~~~~~
help: links start with https:, http:, mailto: or tel:, or name a file
```

<!-- says: en -->

```text
Content/about.md:5:17: fout: 'ftp://files.example.org/' is geen link die gebruikt mag worden [unsafe-scheme]
5 | See [the files](ftp://files.example.org/).
  |                 ^~~~~~~~~~~~~~~~~~~~~~~~
tip: links beginnen met https:, http:, mailto: of tel:, of noemen een bestand
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---

See [the files](https://files.example.org/).
```

<!-- file: Content/about.md -->
=== unusable-after
# unusable-after

A field is to come after another one, and the two cannot be compared: both must be dates, both dates with a time, or both numbers of one type.

## Wrong

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      end: {type: date, after: title}
```

<!-- file: Content/model.yml -->

Polder says:

```text
Content/model.yml:6:7: error: 'end' cannot come after 'title' [unusable-after]
6 |       end: {type: date, after: title}
  |       ^~~
help: both must be dates, both dates with a time, or both numbers of one type
```

<!-- says: en -->

```text
Content/model.yml:6:7: fout: 'end' kan niet na 'title' komen [unusable-after]
6 |       end: {type: date, after: title}
  |       ^~~
tip: beide moeten een datum zijn, of een datum met tijd, of een getal van één soort
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      begin: {type: date}
      end: {type: date, after: begin}
```

<!-- file: Content/model.yml -->
=== unusable-pattern-field
# unusable-pattern-field

The `url` of a collection holds a field that cannot be part of an address. Required references and choices can.

## Wrong

```yaml
collections:
  pages:
    url: /{title}/{slug}/
    fields:
      title: {type: text, required: true}
```

<!-- file: Content/model.yml -->

Polder says:

```text
Content/model.yml:3:10: error: 'title' cannot be part of a path [unusable-pattern-field]
3 |     url: /{title}/{slug}/
  |          ^~~~~~~~~~~~~~~~
help: a path may hold {slug}, and fields that are required references or choices
```

<!-- says: en -->

```text
Content/model.yml:3:10: fout: 'title' kan geen deel van een pad zijn [unusable-pattern-field]
3 |     url: /{title}/{slug}/
  |          ^~~~~~~~~~~~~~~~
tip: een pad mag {slug} bevatten, en velden die verplichte verwijzingen of keuzes zijn
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    url: /{slug}/
    fields:
      title: {type: text, required: true}
```

<!-- file: Content/model.yml -->
=== unused-asset
# unused-asset

No template asks for a file of `Templates/assets`, and no style sheet or script names it.

## Wrong

```css
p { color: red }
```

<!-- file: Templates/assets/old.css -->

Polder says:

```text
Templates/assets/old.css:1:1: warning: no template and no other asset uses 'old.css' [unused-asset]
help: take it out
```

<!-- says: en -->

```text
Templates/assets/old.css:1:1: waarschuwing: geen sjabloon en geen ander asset gebruikt 'old.css' [unused-asset]
tip: haal het weg
```

<!-- says: nl -->

## Right

```css
p { color: red }
```

<!-- file: Templates/assets/old.css -->

```html
<!doctype html>
<html lang="{{ site.language }}">
<title>{{ page.title }}</title>
<link rel="stylesheet" href="{{ asset("old.css") }}">
```

<!-- file: Templates/page.html -->
=== unused-file
# unused-file

No page of the site uses a file in Content, so it is not published: only what a page names, shows or has in a field goes
online. What only drafts and scheduled or expired pages use waits for them, without this warning. See
[Files beside pages](../writers/files.md).

## Wrong

```xml
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 6h7l-2 2H3z"/></svg>
```

<!-- file: Content/boat.svg -->

Polder says:

```text
Content/boat.svg: warning: no page uses the file 'boat.svg', so it is not published [unused-file]
help: link to it or show it, remove it, or put it in Content/static/ if it must be published all the same
```

<!-- says: en -->

```text
Content/boat.svg: waarschuwing: geen pagina gebruikt het bestand 'boat.svg', dus het wordt niet gepubliceerd [unused-file]
tip: link ernaar of toon het, verwijder het, of zet het in Content/static/ als het toch gepubliceerd moet worden
```

<!-- says: nl -->

## Right

```xml
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 6h7l-2 2H3z"/></svg>
```

<!-- file: Content/boat.svg -->

```markdown
---
title: Home
---

![A boat](boat.svg)
```

<!-- file: Content/index.md -->
=== unused-footnote
# unused-footnote

A footnote is written, but the text refers to it nowhere, so that no reader would see it.

## Wrong

```markdown
---
title: About
---

A claim.

[^1]: Its source.
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:7:1: error: the footnote '[^1]' is used nowhere [unused-footnote]
7 | [^1]: Its source.
  | ^~~~
help: write '[^1]' in the text where it belongs, or remove the footnote
```

<!-- says: en -->

```text
Content/about.md:7:1: fout: de voetnoot '[^1]' wordt nergens gebruikt [unused-footnote]
7 | [^1]: Its source.
  | ^~~~
tip: schrijf '[^1]' in de tekst waar die hoort, of verwijder de voetnoot
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---

A claim.[^1]

[^1]: Its source.
```

<!-- file: Content/about.md -->
=== unused-template
# unused-template

No page uses a template: none extends or includes it, and it is no component that is used.

## Wrong

```html
<p>{{ page.title }}</p>
```

<!-- file: Templates/parts/old.html -->

Polder says:

```text
Templates/page.html:1:1: warning: no page uses 'themes.html' [unused-template]
help: take it out, or include it
Templates/parts/old.html:1:1: warning: no page uses 'parts/old.html' [unused-template]
help: take it out, or include it
```

<!-- says: en -->

```text
Templates/page.html:1:1: waarschuwing: geen pagina gebruikt 'themes.html' [unused-template]
tip: haal het weg, of voeg het ergens in
Templates/parts/old.html:1:1: waarschuwing: geen pagina gebruikt 'parts/old.html' [unused-template]
tip: haal het weg, of voeg het ergens in
```

<!-- says: nl -->

## Right

```html
<p>{{ page.title }}</p>
```

<!-- file: Templates/parts/old.html -->

```html
{% include "parts/old.html" %}
```

<!-- file: Templates/page.html -->
=== unused-template-file
# unused-template-file

Words for templates stand in a language that the site does not have: `languages` in `site.yml` does not name it.

## Wrong

```text
Templates/words/fr.yml, and site.yml has 'languages: [en, nl]'
```

## Right

```yaml
languages: [en, nl, fr]
```
=== unused-variable
# unused-variable

A template gives a value a name with `set`, and never uses it.

## Wrong

```html
{% set name = page.title %}
<h1>{{ page.title }}</h1>
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:8: warning: 'name' is never used [unused-variable]
1 | {% set name = page.title %}
  |        ^~~~
help: take it out
```

<!-- says: en -->

```text
Templates/page.html:1:8: waarschuwing: 'name' wordt nooit gebruikt [unused-variable]
1 | {% set name = page.title %}
  |        ^~~~
tip: haal het weg
```

<!-- says: nl -->

## Right

```html
{% set name = page.title %}
<h1>{{ name }}</h1>
```

<!-- file: Templates/page.html -->
=== unused-word
# unused-word

No template uses a word of `Templates/words`. It can go, in every language.

## Wrong

```yaml
not-found: Not found
old: Old
```

<!-- file: Templates/words/en.yml -->

```yaml
not-found: Niet gevonden
old: Oud
```

<!-- file: Templates/words/nl.yml -->

Polder says:

```text
Templates/words/en.yml:2:1: warning: no template uses the word 'old' [unused-word]
2 | old: Old
  | ^~~
help: take it out, in every language
```

<!-- says: en -->

```text
Templates/words/en.yml:2:1: waarschuwing: geen sjabloon gebruikt het woord 'old' [unused-word]
2 | old: Old
  | ^~~
tip: haal het weg, in elke taal
```

<!-- says: nl -->

## Right

```yaml
not-found: Not found
```

<!-- file: Templates/words/en.yml -->

```yaml
not-found: Niet gevonden
```

<!-- file: Templates/words/nl.yml -->
=== url-twice
# url-twice

Two files would become the page at one address.

## Wrong

```markdown
---
title: Cities
---
```

<!-- file: Content/cities.md -->

```markdown
---
title: Our cities
---
```

<!-- file: Content/cities/index.md -->

Polder says:

```text
Content/cities/index.md:1:1: error: two files would become the page /cities/ [url-twice]
Content/cities.md:1:1: note: it stands here first
```

<!-- says: en -->

```text
Content/cities/index.md:1:1: fout: twee bestanden zouden de pagina /cities/ worden [url-twice]
Content/cities.md:1:1: zie ook: hier staat het al
```

<!-- says: nl -->

## Right

```markdown
---
title: Our cities
---
```

<!-- file: Content/cities/index.md -->
=== utf16
# utf16

The text is in UTF-16, as some editors save it. Choose UTF-8 when you save the file.

## Wrong

```text
Content/about.md, saved as 'Unicode'
```

## Right

```text
Content/about.md, saved as 'UTF-8'
```
=== vague-link-text
# vague-link-text

A link's text says nothing of where it leads. Links are also read in a list, without the words around them.

## Wrong

```markdown
---
title: Home
---

For the city's focus, [click here](cities/amsterdam.md).
```

<!-- file: Content/index.md -->

Polder says:

```text
Content/index.md:5:23: warning: the link text 'click here' does not say where the link leads [vague-link-text]
5 | For the city's focus, [click here](cities/amsterdam.md).
  |                       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
help: name the page it leads to: links are also read without the text around them
```

<!-- says: en -->

```text
Content/index.md:5:23: waarschuwing: de linktekst 'click here' zegt niet waar de link heen leidt [vague-link-text]
5 | For the city's focus, [click here](cities/amsterdam.md).
  |                       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
tip: noem de pagina waar hij heen leidt: links worden ook zonder de tekst eromheen gelezen
```

<!-- says: nl -->

## Right

```markdown
---
title: Home
---

Read about [the city's focus](cities/amsterdam.md).
```

<!-- file: Content/index.md -->
=== value-twice
# value-twice

A list that has each value once has one of them twice.

## Wrong

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      steps: {type: list, of: text, unique: true}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Home
steps: [Begin, Go on, Begin]
---
```

<!-- file: Content/index.md -->

Polder says:

```text
Content/index.md:3:23: error: 'steps' has 'Begin' twice [value-twice]
3 | steps: [Begin, Go on, Begin]
  |                       ^~~~~
Content/index.md:3:9: note: it stands here first
3 | steps: [Begin, Go on, Begin]
  |         ^~~~~
```

<!-- says: en -->

```text
Content/index.md:3:23: fout: 'steps' heeft 'Begin' twee keer [value-twice]
3 | steps: [Begin, Go on, Begin]
  |                       ^~~~~
Content/index.md:3:9: zie ook: hier staat het al
3 | steps: [Begin, Go on, Begin]
  |         ^~~~~
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      steps: {type: list, of: text, unique: true}
```

<!-- file: Content/model.yml -->

```markdown
---
title: Home
steps: [Begin, Go on]
---
```

<!-- file: Content/index.md -->
=== warning-without-reason
# warning-without-reason

A page sets a warning for itself, without a reason. The reason tells the next writer why it is so.

## Wrong

```markdown
---
title: Home
warnings: {long-summary: off}
---
```

<!-- file: Content/index.md -->

Polder says:

```text
Content/index.md:3:26: error: 'long-summary' is set without a reason [warning-without-reason]
3 | warnings: {long-summary: off}
  |                          ^~~
help: write off, warning or error, and then why: `long-summary: off - the law is called so`
```

<!-- says: en -->

```text
Content/index.md:3:26: fout: 'long-summary' is ingesteld zonder reden [warning-without-reason]
3 | warnings: {long-summary: off}
  |                          ^~~
tip: schrijf off, warning of error, en dan waarom: `long-summary: off - zo heet de wet`
```

<!-- says: nl -->

## Right

```markdown
---
title: Home
warnings: {long-summary: off - the name of the law is this long}
---
```

<!-- file: Content/index.md -->
=== word-syntax
# word-syntax

A word has a brace that is no placeholder, or plural forms without the form `other`.

## Wrong

```yaml
not-found: Not {found
```

<!-- file: Templates/words/en.yml -->

Polder says:

```text
Templates/words/en.yml:1:12: error: a brace in a word begins or ends a '{placeholder}' [word-syntax]
1 | not-found: Not {found
  |            ^~~~~~~~~~
help: write '{{' or '}}' for a brace itself
```

<!-- says: en -->

```text
Templates/words/en.yml:1:12: fout: een accolade in een woord begint of eindigt een '{plek}' [word-syntax]
1 | not-found: Not {found
  |            ^~~~~~~~~~
tip: schrijf '{{' of '}}' voor een accolade zelf
```

<!-- says: nl -->

## Right

```yaml
not-found: Not found
```

<!-- file: Templates/words/en.yml -->
=== wrong-arguments
# wrong-arguments

A filter, function or tag is given too few, too many or unsuitable arguments.

## Wrong

```html
{{ t() }}
```

<!-- file: Templates/page.html -->

Polder says:

```text
Templates/page.html:1:4: error: 't' takes at least 1 argument [wrong-arguments]
1 | {{ t() }}
  |    ^
```

<!-- says: en -->

```text
Templates/page.html:1:4: fout: 't' neemt minstens 1 argument [wrong-arguments]
1 | {{ t() }}
  |    ^
```

<!-- says: nl -->

## Right

```html
{{ t("not-found") }}
```

<!-- file: Templates/page.html -->
=== wrong-file-type
# wrong-file-type

A field takes files of some types only, and this is of another.

## Wrong

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      report: {type: file, types: [pdf, txt]}
```

<!-- file: Content/model.yml -->

```text
A report.
```

<!-- file: Content/report.odt -->

```markdown
---
title: Home
report: report.odt
---
```

<!-- file: Content/index.md -->

Polder says:

```text
Content/index.md:3:9: error: 'report.odt' is not a type of file that 'report' takes [wrong-file-type]
3 | report: report.odt
  |         ^~~~~~~~~~
help: it can be .pdf, .txt
```

<!-- says: en -->

```text
Content/index.md:3:9: fout: 'report.odt' is geen soort bestand dat 'report' neemt [wrong-file-type]
3 | report: report.odt
  |         ^~~~~~~~~~
tip: het kan zijn: .pdf, .txt
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      report: {type: file, types: [pdf, txt]}
```

<!-- file: Content/model.yml -->

```text
A report.
```

<!-- file: Content/report.txt -->

```markdown
---
title: Home
report: report.txt
---
```

<!-- file: Content/index.md -->
=== wrong-setting
# wrong-setting

The value of a setting is of another type than it should be.

## Wrong

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: maybe}
```

<!-- file: Content/model.yml -->

Polder says:

```text
Content/model.yml:4:37: error: 'required' must be true or false [wrong-setting]
4 |       title: {type: text, required: maybe}
  |                                     ^~~~~
```

<!-- says: en -->

```text
Content/model.yml:4:37: fout: 'required' moet true (ja) of false (nee) zijn [wrong-setting]
4 |       title: {type: text, required: maybe}
  |                                     ^~~~~
```

<!-- says: nl -->

## Right

```yaml
collections:
  pages:
    fields:
      title: {type: text, required: true}
```

<!-- file: Content/model.yml -->
=== wrong-type
# wrong-type

A value is of another type than its field's: a list where one value must stand, a text where a number must stand. In templates: a value is used where another type of value must stand.

## Wrong

```markdown
---
title: [About, us]
---
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:2:8: error: 'title' must be a text [wrong-type]
2 | title: [About, us]
  |        ^~~~~~~~~~~
```

<!-- says: en -->

```text
Content/about.md:2:8: fout: 'title' moet een tekst zijn [wrong-type]
2 | title: [About, us]
  |        ^~~~~~~~~~~
```

<!-- says: nl -->

## Right

```markdown
---
title: About us
---
```

<!-- file: Content/about.md -->
=== yaml-alias
# yaml-alias

YAML lets a value be repeated by a name with a star before it. Polder does not allow that: a few such lines can stand for a gigantic value. If the text itself begins with a star, put it in quotes.

## Wrong

```markdown
---
title: *About
---
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:2:8: error: the alias '*About' is not allowed [yaml-alias]
2 | title: *About
  |        ^~~~~~
help: write the value out; a text that begins with '*' goes in quotes
```

<!-- says: en -->

```text
Content/about.md:2:8: fout: de alias '*About' is niet toegestaan [yaml-alias]
2 | title: *About
  |        ^~~~~~
tip: schrijf de waarde uit; een tekst die met '*' begint hoort tussen aanhalingstekens
```

<!-- says: nl -->

## Right

```markdown
---
title: "*About"
---
```

<!-- file: Content/about.md -->
=== yaml-anchor
# yaml-anchor

YAML lets a value be given a name with `&`, to repeat it elsewhere. Polder does not allow that. If the text itself begins with `&`, put it in quotes.

## Wrong

```markdown
---
title: &about About
---
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:2:8: error: the anchor '&about' is not allowed [yaml-anchor]
2 | title: &about About
  |        ^~~~~~
help: remove it; a text that begins with '&' goes in quotes
```

<!-- says: en -->

```text
Content/about.md:2:8: fout: het anker '&about' is niet toegestaan [yaml-anchor]
2 | title: &about About
  |        ^~~~~~
tip: verwijder het; een tekst die met '&' begint hoort tussen aanhalingstekens
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---
```

<!-- file: Content/about.md -->
=== yaml-colon-in-text
# yaml-colon-in-text

A text holds a colon and a space, which YAML takes for a name and a value. Put the text in quotes.

## Wrong

```markdown
---
title: About: who we are
---
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:2:8: error: a text with a colon in it must stand in quotes [yaml-colon-in-text]
2 | title: About: who we are
  |        ^~~~~~~~~~~~~~~~~ did you mean '"About: who we are"'?
```

<!-- says: en -->

```text
Content/about.md:2:8: fout: een tekst met een dubbele punt erin moet tussen aanhalingstekens staan [yaml-colon-in-text]
2 | title: About: who we are
  |        ^~~~~~~~~~~~~~~~~ bedoelt u '"About: who we are"'?
```

<!-- says: nl -->

## Right

```markdown
---
title: "About: who we are"
---
```

<!-- file: Content/about.md -->
=== yaml-empty-key
# yaml-empty-key

A line begins with a colon: the name of the field is missing.

## Wrong

```markdown
---
title: About
: All about us
---
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:3:1: error: a name is missing before the colon [yaml-empty-key]
3 | : All about us
  | ^
```

<!-- says: en -->

```text
Content/about.md:3:1: fout: voor de dubbele punt ontbreekt een naam [yaml-empty-key]
3 | : All about us
  | ^
```

<!-- says: nl -->

## Right

```markdown
---
title: About
summary: All about us
---
```

<!-- file: Content/about.md -->
=== yaml-indentation
# yaml-indentation

A line does not line up with the lines it belongs to. Lines of one level begin in the same column.

## Wrong

```markdown
---
title: Haarlem
twins:
  - amsterdam
  country: NL
---
```

<!-- file: Content/cities/haarlem.md -->

Polder says:

```text
Content/cities/haarlem.md:5:3: error: this line does not line up with the lines it belongs to [yaml-indentation]
5 |   country: NL
  |   ^~~~~~~~~~~
help: give lines of one level the same number of spaces at their start
```

<!-- says: en -->

```text
Content/cities/haarlem.md:5:3: fout: deze regel staat niet gelijk met de regels waar die bij hoort [yaml-indentation]
5 |   country: NL
  |   ^~~~~~~~~~~
tip: geef regels van één niveau evenveel spaties aan het begin
```

<!-- says: nl -->

## Right

```markdown
---
title: Haarlem
twins:
  - amsterdam
  - haarlem
---
```

<!-- file: Content/cities/haarlem.md -->
=== yaml-indented-below-value
# yaml-indented-below-value

A line is indented below a field that has its value already. Begin the line where that field begins.

## Wrong

```markdown
---
title: About
  summary: All about us
---
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:3:3: error: this line is indented below 'title', which already has a value on its own line [yaml-indented-below-value]
3 |   summary: All about us
  |   ^~~~~~~~~~~~~~~~~~~~~
help: start the line where 'title' starts
```

<!-- says: en -->

```text
Content/about.md:3:3: fout: deze regel springt in onder 'title', dat al een waarde op zijn eigen regel heeft [yaml-indented-below-value]
3 |   summary: All about us
  |   ^~~~~~~~~~~~~~~~~~~~~
tip: begin de regel waar 'title' begint
```

<!-- says: nl -->

## Right

```markdown
---
title: About
summary: All about us
---
```

<!-- file: Content/about.md -->
=== yaml-item-behind-key
# yaml-item-behind-key

An item of a list, `- …`, stands on the line of the field's name. Items stand on lines of their own, or the whole list in brackets.

## Wrong

```markdown
---
title: Haarlem
twins: - amsterdam
---
```

<!-- file: Content/cities/haarlem.md -->

Polder says:

```text
Content/cities/haarlem.md:3:8: error: a list item must stand on a line of its own [yaml-item-behind-key]
3 | twins: - amsterdam
  |        ^~~~~~~~~~~
help: begin the list on the next line, or put a text that begins with '-' in quotes
```

<!-- says: en -->

```text
Content/cities/haarlem.md:3:8: fout: een deel van een lijst moet op een eigen regel staan [yaml-item-behind-key]
3 | twins: - amsterdam
  |        ^~~~~~~~~~~
tip: begin de lijst op de volgende regel, of zet een tekst die met '-' begint tussen aanhalingstekens
```

<!-- says: nl -->

## Right

```markdown
---
title: Haarlem
twins:
  - amsterdam
---
```

<!-- file: Content/cities/haarlem.md -->
=== yaml-key-not-text
# yaml-key-not-text

Before a colon stands the name of a field. A list or a group cannot be a name.

## Wrong

```markdown
---
title: About
[a, b]: c
---
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:3:1: error: the name before a colon must be plain text [yaml-key-not-text]
3 | [a, b]: c
  | ^~~~~~
help: a text that begins with '{' or '[' goes in quotes
```

<!-- says: en -->

```text
Content/about.md:3:1: fout: de naam voor een dubbele punt moet gewone tekst zijn [yaml-key-not-text]
3 | [a, b]: c
  | ^~~~~~
tip: een tekst die met '{' of '[' begint hoort tussen aanhalingstekens
```

<!-- says: nl -->

## Right

```markdown
---
title: About
summary: c
---
```

<!-- file: Content/about.md -->
=== yaml-missing-colon
# yaml-missing-colon

A line is neither `name: value` nor the rest of the value above it.

## Wrong

```markdown
---
title: About
All about us
---
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:3:1: error: this line has no 'name: value' [yaml-missing-colon]
3 | All about us
  | ^~~~~~~~~~~~
help: write a colon and a space after the name, or indent the line if it continues the text above
```

<!-- says: en -->

```text
Content/about.md:3:1: fout: deze regel heeft geen 'naam: waarde' [yaml-missing-colon]
3 | All about us
  | ^~~~~~~~~~~~
tip: schrijf een dubbele punt en een spatie na de naam, of laat de regel inspringen als die de tekst erboven vervolgt
```

<!-- says: nl -->

## Right

```markdown
---
title: About
summary: All about us
---
```

<!-- file: Content/about.md -->
=== yaml-missing-comma
# yaml-missing-comma

Two values in a list or group stand side by side without a comma.

## Wrong

```markdown
---
title: Haarlem
twins: ["amsterdam" "haarlem"]
---
```

<!-- file: Content/cities/haarlem.md -->

Polder says:

```text
Content/cities/haarlem.md:3:21: error: a comma is missing between two values of a list [yaml-missing-comma]
3 | twins: ["amsterdam" "haarlem"]
  |                     ^~~~~~~~~~ is ',' missing?
```

<!-- says: en -->

```text
Content/cities/haarlem.md:3:21: fout: tussen twee waarden van een lijst ontbreekt een komma [yaml-missing-comma]
3 | twins: ["amsterdam" "haarlem"]
  |                     ^~~~~~~~~~ ontbreekt hier ','?
```

<!-- says: nl -->

## Right

```markdown
---
title: Haarlem
twins: ["amsterdam", "haarlem"]
---
```

<!-- file: Content/cities/haarlem.md -->
=== yaml-quotes-needed
# yaml-quotes-needed

A text begins with a character that means something else in YAML, such as `@`, `%` or a backquote. Put the text in quotes.

## Wrong

```markdown
---
title: @home in the city
---
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:2:8: error: a text that begins with '@' must stand in quotes [yaml-quotes-needed]
2 | title: @home in the city
  |        ^~~~~~~~~~~~~~~~~ did you mean '"@home in the city"'?
```

<!-- says: en -->

```text
Content/about.md:2:8: fout: een tekst die met '@' begint moet tussen aanhalingstekens staan [yaml-quotes-needed]
2 | title: @home in the city
  |        ^~~~~~~~~~~~~~~~~ bedoelt u '"@home in the city"'?
```

<!-- says: nl -->

## Right

```markdown
---
title: "@home in the city"
---
```

<!-- file: Content/about.md -->
=== yaml-several-documents
# yaml-several-documents

A file of settings holds one document. A line `---` in the middle begins a second one, which nobody would read.

## Wrong

```yaml
title: A site
---
url: https://www.example.org/
languages: [en, nl]
timezone: Europe/Amsterdam
```

<!-- file: Content/site.yml -->

Polder says:

```text
Content/site.yml:2:1: error: a second YAML document begins here [yaml-several-documents]
2 | ---
  | ^~~
help: remove the line '---': a file holds one document
```

<!-- says: en -->

```text
Content/site.yml:2:1: fout: hier begint een tweede YAML-document [yaml-several-documents]
2 | ---
  | ^~~
tip: verwijder de regel '---': een bestand bevat één document
```

<!-- says: nl -->

## Right

```yaml
title: A site
url: https://www.example.org/
languages: [en, nl]
timezone: Europe/Amsterdam
```

<!-- file: Content/site.yml -->
=== yaml-space-after-colon
# yaml-space-after-colon

The space behind a colon is missing. Without it, the line is one long word.

## Wrong

```markdown
---
title:About
---
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:2:1: error: a space is missing after 'title:' [yaml-space-after-colon]
2 | title:About
  | ^~~~~~~~~~~
```

<!-- says: en -->

```text
Content/about.md:2:1: fout: na 'title:' ontbreekt een spatie [yaml-space-after-colon]
2 | title:About
  | ^~~~~~~~~~~
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---
```

<!-- file: Content/about.md -->
=== yaml-tab
# yaml-tab

A line is indented with a tab. YAML counts spaces only, so that what belongs together looks the same in every editor.

## Wrong

```markdown
---
title:
	About
---
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:3:1: error: a line is indented with a tab [yaml-tab]
3 |     About
  | ^~~~
help: indent with spaces, two for each level
```

<!-- says: en -->

```text
Content/about.md:3:1: fout: een regel springt in met een tab [yaml-tab]
3 |     About
  | ^~~~
tip: spring in met spaties, twee per niveau
```

<!-- says: nl -->

## Right

```markdown
---
title:
  About
---
```

<!-- file: Content/about.md -->
=== yaml-tag
# yaml-tag

YAML lets a value carry a type, written with `!`. Polder does not allow that: the model says what type a value has. If the text itself begins with `!`, put it in quotes.

## Wrong

```markdown
---
title: !text About
---
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:2:8: error: the tag '!text' is not allowed [yaml-tag]
2 | title: !text About
  |        ^~~~~
help: remove it; a text that begins with '!' goes in quotes
```

<!-- says: en -->

```text
Content/about.md:2:8: fout: de tag '!text' is niet toegestaan [yaml-tag]
2 | title: !text About
  |        ^~~~~
tip: verwijder die; een tekst die met '!' begint hoort tussen aanhalingstekens
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---
```

<!-- file: Content/about.md -->
=== yaml-text-after-quote
# yaml-text-after-quote

Something stands behind a closing quotation mark. Mostly the mark is an apostrophe inside a text in single quotes.

## Wrong

```markdown
---
title: 'The city's focus'
---
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:2:8: error: there is text after the closing quotation mark ' [yaml-text-after-quote]
2 | title: 'The city's focus'
  |        ^~~~~~~~~~~~~~~~~~ did you mean '"The city's focus"'?
help: put a text with an apostrophe in double quotes, or write the apostrophe twice
```

<!-- says: en -->

```text
Content/about.md:2:8: fout: na het sluitende aanhalingsteken ' staat nog tekst [yaml-text-after-quote]
2 | title: 'The city's focus'
  |        ^~~~~~~~~~~~~~~~~~ bedoelt u '"The city's focus"'?
tip: zet een tekst met een apostrof tussen dubbele aanhalingstekens, of schrijf de apostrof twee keer
```

<!-- says: nl -->

## Right

```markdown
---
title: "The city's focus"
---
```

<!-- file: Content/about.md -->
=== yaml-too-deep
# yaml-too-deep

Lists and groups stand inside one another more than 32 levels deep. No field needs that.

## Wrong

```markdown
---
title: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[About]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
---
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:2:39: error: values are nested more than 32 levels deep [yaml-too-deep]
2 | title: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[About]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
  |                                       ^
```

<!-- says: en -->

```text
Content/about.md:2:39: fout: waarden staan meer dan 32 niveaus diep in elkaar [yaml-too-deep]
2 | title: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[About]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
  |                                       ^
```

<!-- says: nl -->

## Right

```markdown
---
title: About
---
```

<!-- file: Content/about.md -->
=== yaml-unclosed-bracket
# yaml-unclosed-bracket

A list or group begins with a bracket that nothing closes.

## Wrong

```markdown
---
title: Haarlem
twins: [amsterdam
---
```

<!-- file: Content/cities/haarlem.md -->

Polder says:

```text
Content/cities/haarlem.md:3:8: error: the bracket '[' is not closed [yaml-unclosed-bracket]
3 | twins: [amsterdam
  |        ^~~~~~~~~~ is ']' missing?
help: write ']' after the last value; a text that begins with '[' goes in quotes
```

<!-- says: en -->

```text
Content/cities/haarlem.md:3:8: fout: het haakje '[' is niet gesloten [yaml-unclosed-bracket]
3 | twins: [amsterdam
  |        ^~~~~~~~~~ ontbreekt hier ']'?
tip: schrijf ']' na de laatste waarde; een tekst die met '[' begint hoort tussen aanhalingstekens
```

<!-- says: nl -->

## Right

```markdown
---
title: Haarlem
twins: [amsterdam]
---
```

<!-- file: Content/cities/haarlem.md -->
=== yaml-unclosed-quote
# yaml-unclosed-quote

A text begins with a quotation mark that nothing closes.

## Wrong

```markdown
---
title: "About us
---
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:2:8: error: the quotation mark " is not closed [yaml-unclosed-quote]
2 | title: "About us
  |        ^~~~~~~~~ is '"' missing?
help: write another " at the end of the text
```

<!-- says: en -->

```text
Content/about.md:2:8: fout: het aanhalingsteken " is niet gesloten [yaml-unclosed-quote]
2 | title: "About us
  |        ^~~~~~~~~ ontbreekt hier '"'?
tip: schrijf nog een " aan het eind van de tekst
```

<!-- says: nl -->

## Right

```markdown
---
title: "About us"
---
```

<!-- file: Content/about.md -->
=== yaml-unknown-escape
# yaml-unknown-escape

In a text in double quotes a backslash begins a special character, and this one does not exist. Write two backslashes for one, or use single quotes.

## Wrong

```markdown
---
title: "C:\polder"
---
```

<!-- file: Content/about.md -->

Polder says:

```text
Content/about.md:2:11: error: '\p' means nothing in a text in double quotes [yaml-unknown-escape]
2 | title: "C:\polder"
  |           ^~ did you mean '\\p'?
help: write \\ for a backslash, or put the text in single quotes
```

<!-- says: en -->

```text
Content/about.md:2:11: fout: '\p' betekent niets in een tekst tussen dubbele aanhalingstekens [yaml-unknown-escape]
2 | title: "C:\polder"
  |           ^~ bedoelt u '\\p'?
tip: schrijf \\ voor een backslash, of zet de tekst tussen enkele aanhalingstekens
```

<!-- says: nl -->

## Right

```markdown
---
title: 'C:\polder'
---
```

<!-- file: Content/about.md -->
"""##

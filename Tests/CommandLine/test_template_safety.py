"""No value changes the structure of a page, whatever it contains and wherever a template prints it.

Random templates that the checker accepts are built with harmless and with hostile values. An HTML
parser that is independent of Polder must find the same tree in both. ROUNDS in the environment sets
their number, SEED their choice.
"""

import json
import os
import random
import re
from collections import Counter

import html5lib
import pytest
from test_polder import polder

ROUNDS = int(os.environ.get("ROUNDS", "1"))
SEED = int(os.environ.get("SEED", "1"))
TEMPLATES = 6

HOSTILE = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "` onload=alert(1) x=`",
    "</title></textarea></style></svg><b>",
    "<!-- -->",
    "--><!--<b>",
    "<![CDATA[x]]>",
    "]]><b>",
    "<?php ?>",
    "&lt;b&gt;&amp;#60;&quot;",
    "&#x22;&#34;&quot&apos;",
    '\\" \\u0022 \\\\',
    '\\"}</script><b>{"',
    "{{ page.title }}{% if %}{# #}",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "javascript&colon;alert(1)",
    "java&#9;script:alert(1)",
    "&#106;avascript:alert(1)",
    "javascript\u00a0:alert(1)",
    "\u2028javascript:alert(1)",
    "vbscript:x",
    "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD4=",
    "//evil.example/",
    "https://a.example/?a=b&c=<d>#\"e'",
    "/a, javascript:alert(1) 2x",
    "a.jpg 1x, b.jpg 2x",
    # U+202E is not allowed in content.
    "x\u2028\u2029\u200f\u200b",
    "\ufffd\U0001f9d1\u200d\U0001f680e\u0301",
    "<\u0300b>\u003cb",
    "ÅßЖ中<b>ÿ",
    "=",
    "/",
    ">",
    "<",
    "&",
    "'",
    '"',
    "%3Cscript%3E%00%",
    "expression(alert(1))",
    "<" * 400,
    "é<" * 300 + "'\"",
]


class Generator:
    """Makes a template in which every value is at a place where it can be made safe."""

    def __init__(self, rng):
        self.rng = rng
        self.loops = 0

    def value(self):
        """A printed text."""
        plain = self.rng.choice(["page.title", 'page.t | default("none")', "item"])
        if plain == "item" and not self.loops:
            plain = "page.t"
        if plain == "page.t":
            return "{{ page.t }}"
        filters = [
            "",
            "",
            "",
            " | upper",
            " | lower",
            " | truncate(40)",
            " | capitalise",
            " | trim",
        ]
        filters += [' | replace("a", "<b>")', ' | default("none")']
        return "{{ " + plain + self.rng.choice(filters) + " }}"

    def word(self):
        return '{{ t("said", name=page.title) }}' if self.rng.random() < 0.2 else self.value()

    def url(self):
        prefix = ["", "", "/a/", "/?q=", "#", "mailto:", "https://e.example", "a", "?x=1&amp;y="]
        middle = self.rng.choice(prefix)
        value = "{{ page.u }}" if self.rng.random() < 0.4 else self.value()
        end = self.rng.choice(["", "", "/", "?a=b", self.value()])
        return middle + value + end

    def attributes(self):
        """Attributes of different names, some under a condition."""
        made = []
        for name in self.rng.sample(["class", "title", "lang", "data-x", "aria-label"], 2):
            quote = self.rng.choice("\"'")
            text = f" {name}={quote}{self.rng.choice(['', 'a '])}{self.value()}{quote}"
            if self.rng.random() < 0.3:
                text = "{% if page.t %}" + text + "{% endif %}"
            made.append(text)
        return "".join(made)

    def nodes(self, depth):
        return "\n".join(self.node(depth) for _ in range(self.rng.randint(1, 3)))

    def node(self, depth):
        kinds = ["text", "span", "link", "image", "json", "textarea", "select", "svg"]
        if depth > 0:
            kinds += ["div", "list", "if", "for", "set", "include", "component", "markdown"] * 2
        kind = self.rng.choice(kinds)
        if kind == "text":
            return f"<p>{self.word()} and {self.word()}</p>"
        if kind == "span":
            return f"<p><span{self.attributes()}>{self.word()}</span></p>"
        if kind == "link":
            return f'<p><a href="{self.url()}">{self.word()} x</a></p>'
        if kind == "image":
            candidates = "{{ page.u }} {{ page.n }}w, {{ page.u }} 2x"
            srcset = self.rng.choice([candidates, "{{ page.title }}"])
            return f'<p><img src="{self.url()}" srcset="{srcset}" alt="{self.value()}"></p>'
        if kind == "json":
            inside = '"a": {{ page.title }}, "b": "x {{ page.title }} y", "c": {{ page.many }}'
            inside += ', "d": {{ page.n }}, "e": {{ page.title | upper }}'
            return '<script type="application/ld+json">{' + inside + "}</script>"
        if kind == "textarea":
            return f'<textarea aria-label="x">{self.word()}</textarea>'
        if kind == "select":
            return f'<select aria-label="x"><option value="{self.value()}">{self.word()}</select>'
        if kind == "svg":
            return f'<svg viewBox="0 0 1 1"{self.attributes()}><text>{self.word()}</text></svg>'
        self.loops += kind == "for"
        inner = self.nodes(depth - 1)
        self.loops -= kind == "for"
        if kind == "div":
            return f"<div{self.attributes()}>\n{inner}\n</div>"
        if kind == "list":
            return (
                "<ul>{% for x in page.many %}<li title='{{ x }}'>{{ x }}{{ loop.index }}</li>"
                "{% endfor %}</ul>"
            )
        if kind == "if":
            other = self.nodes(depth - 1)
            test = self.rng.choice(["page.t", "page.b", "not page.t", 'page.title == "x"'])
            return "{% if " + test + " %}\n" + inner + "\n{% else %}\n" + other + "\n{% endif %}"
        if kind == "set":
            return "<div>{% set v = page.title | trim %}{{ v }}<p title='{{ v }}'>{{ v }}</p></div>"
        if kind == "include":
            return '{% include "parts/part.html" with value=page.title, where=page.u %}'
        if kind == "component":
            return (
                '{% component "box" heading=page.title %}\n{% fill "end" %}<p>'
                + self.value()
                + "</p>{% endfill %}\n"
                + inner
                + "\n{% endcomponent %}"
            )
        if kind == "markdown":
            return "<div>{{ page.content }}</div>"
        return "{% for item in page.many | limit(2) %}\n" + inner + "\n{% endfor %}"

    def template(self):
        return (
            '<!doctype html>\n<html lang="en"><head><title>{{ page.title }}</title>'
            '<meta name="description" content="{{ page.title }}"></head><body>\n'
            '<p id="probe" title="{{ page.title }}">{{ page.title }}</p>\n'
            + self.nodes(3)
            + "\n</body></html>\n"
        )


PART = (
    "<p title=\"{{ value }}\">{{ value }} <a href='{{ where }}'>x</a> "
    '<a href="{{ value }}">y</a></p>'
)
BOX = (
    '<section aria-label="{{ heading }}"><h2>{{ heading }}</h2>{% slot %}{% endslot %}'
    '{% slot "end" %}<p>nothing</p>{% endslot %}</section>'
)


def entry(value):
    """Returns an entry in which every text is the value."""
    quoted = json.dumps(value, ensure_ascii=True)
    # JSON writes characters beyond the first plane as surrogates, which YAML does not support.
    quoted = re.sub(
        r"\\u(d[89ab]..)\\u(d[c-f]..)",
        lambda m: json.loads(f'"{m.group(0)}"'),
        quoted,
    )
    lines = [f"title: {quoted}", f"t: {quoted}", f"many: [{quoted}, {quoted}]", "n: 5", "b: true"]
    url = "https://x.example/?a='b'&c=(d)" if value != "plain" else "https://x.example/"
    return (
        "---\n"
        + "\n".join(lines)
        + f'\nu: "{url}"\n---\n\nA *text*, and a [link](https://x.example/).\n'
    )


def structure(node):
    """Returns a parsed page without its texts and the values of its attributes."""
    attributes = tuple(sorted(node.attrib))
    return (str(node.tag), attributes, tuple(structure(child) for child in node))


def shape(value):
    if isinstance(value, dict):
        return {key: shape(inner) for key, inner in value.items()}
    return [shape(inner) for inner in value] if isinstance(value, list) else type(value).__name__


URLS = {"href", "src", "action"}
SCHEMES = {"", "http", "https", "mailto", "tel", "about"}


def check_values(page, seen):
    """Checks the requirements that do not depend on the values."""
    for node in page.iter():
        tag = str(node.tag).rpartition("}")[2]
        for name, value in node.attrib.items():
            assert not name.lower().startswith("on"), (tag, name)
            urls = [value] if name in URLS else []
            if name == "srcset":
                urls = [part.split()[0] for part in value.split(",") if part.split()]
            for url in urls:
                seen["urls"] += 1
                clean = re.sub(r"[\x00-\x20]", "", url)
                # A colon after something that cannot be a scheme does not make a scheme.
                match = re.match(r"[A-Za-z][A-Za-z0-9+.-]*(?=:)", clean)
                scheme = match.group(0).lower() if match else ""
                assert scheme in SCHEMES, (tag, name, url)
                assert scheme != "about" or url == "about:invalid" or "invalid" in url


@pytest.mark.parametrize("round_", range(ROUNDS))
def test_no_value_changes_the_structure_of_a_page(tmp_path, round_):
    rng = random.Random(SEED * 1000 + round_)
    site = tmp_path / "site"
    templates = site / "Templates"
    for folder in ["words", "parts", "components/box"]:
        (templates / folder).mkdir(parents=True)
    model = ["collections:", "  pages:", "    fields:", "      title: {type: text, required: true}"]
    (site / "Content").mkdir()
    (site / "Content/site.yml").write_text(
        "title: Site\ndescription: Site\nurl: https://example.org/\nlanguages: [en]\n"
        "timezone: Europe/Amsterdam\n"
    )
    (site / "Content/index.md").write_text("---\ntitle: Home\n---\n\nText.\n")
    page = '<!doctype html>\n<html lang="en"><title>{{ page.title }}</title>'
    for name in ["home", "page", "404"]:
        (templates / f"{name}.html").write_text(page)
    (templates / "words/en.yml").write_text('said: "{name} says {name}"\n')
    (templates / "parts/part.html").write_text(PART)
    (templates / "components/box/box.html").write_text(BOX)
    values = ["plain", *HOSTILE]
    for number in range(TEMPLATES):
        name = f"k{number}"
        model += [
            f"  {name}:",
            "    label: {en: K}",
            "    list: false",
            "    fields:",
            "      title: {type: text, required: true}",
            "      t: {type: text}",
            "      u: {type: url, required: true}",
            "      many: {type: list, of: text}",
            "      n: {type: integer, required: true}",
            "      b: {type: boolean}",
        ]
        (templates / f"{name}.html").write_text(Generator(rng).template())
        folder = site / "Content" / name
        folder.mkdir()
        for index, value in enumerate(values):
            (folder / f"v{index}.md").write_text(entry(value))
    (site / "Content/model.yml").write_text("\n".join(model) + "\n")
    run = polder(site, "build")
    errors = [line for line in run.stderr.splitlines() if ": error: " in line]
    assert run.returncode == 0, "\n".join(errors[:10]) or run.stderr[:2000]

    seen = Counter()
    for number in range(TEMPLATES):
        folder = site / "Public" / f"k{number}"
        parsed = []
        for index, value in enumerate(values):
            text = (folder / f"v{index}/index.html").read_text()
            tree = html5lib.parse(text, namespaceHTMLElements=False)
            probe = tree.find(".//p[@id='probe']")
            assert probe.text == value and probe.get("title") == value, value[:60]
            assert tree.find("head/title").text == value
            check_values(tree, seen)
            scripts = [
                shape(json.loads(script.text))
                for script in tree.iter("script")
                if script.get("type") == "application/ld+json"
            ]
            parsed.append((structure(tree), scripts))
            seen["pages"] += 1
            seen["scripts"] += len(scripts)
        template = (site / f"Templates/k{number}.html").read_text()
        for value, found in zip(values, parsed, strict=True):
            assert found == parsed[0], f"{value[:80]!r} in\n{template}"
    print(dict(seen))
    assert seen["pages"] == TEMPLATES * len(values)
    assert seen["urls"] > TEMPLATES

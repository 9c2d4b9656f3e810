"""Links in raw HTML, links with the site's own host, and links to aliases lead to the page."""

import json
import re
import shutil

import pytest
from running import PROJECT, polder

CITY = "---\ntitle: Amsterdam\naliases: [/steden/020/, /mokum]\n---\n\n## Canals\n\nText.\n"


@pytest.fixture
def site(site):
    shutil.copytree(PROJECT / "Tests/Sites/base", site, dirs_exist_ok=True)
    settings = site / "Content/site.yml"
    settings.write_text(settings.read_text() + "html: allow\n")
    model = site / "Content/model.yml"
    model.write_text(
        model.read_text().replace(
            "  cities:",
            "      more: {type: url}\n      note: {type: markdown}\n  cities:",
        )
    )
    (site / "Content/cities/amsterdam.md").write_text(CITY)
    (site / "Content/cities/draft.md").write_text("---\ntitle: Draft\ndraft: true\n---\n")
    (site / "Content/report.pdf").write_bytes(b"%PDF-1.4")
    shutil.copy(PROJECT / "Tests/Sites/images/Content/bridge.png", site / "Content/bridge.png")
    page = site / "Templates/page.html"
    more = (
        '{% if page.more %}<a class=more href="{{ page.more }}">More</a>{% endif %}{{ page.note }}'
    )
    page.write_text(page.read_text().replace("{{ page.content }}", "{{ page.content }}" + more))
    return site


def write(site, text, front=""):
    (site / "Content/about.md").write_text(f"---\ntitle: About\n{front}---\n\n{text}\n")


def mistakes(site, *options):
    run = polder(site, "check", "--format", "json", *options)
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    return [line for line in lines if line.get("severity") == "error"]


def links(site, path="about/index.html"):
    html = (site / "Public" / path).read_text()
    return re.findall(
        r'(?:href|src|srcset|action|poster)="([^"]*)"', html.split("<main", 1)[-1], re.IGNORECASE
    )


LEADING = [
    # As written, and the target in English and in Dutch.
    ('<a href="cities/amsterdam.md">A</a>', "/cities/amsterdam/", "/nl/cities/amsterdam/"),
    (
        "<p><A HREF=cities/amsterdam.md#canals>A</A></p>",
        "/cities/amsterdam/#canals",
        "/nl/cities/amsterdam/#canals",
    ),
    ('<a href="/cities/%61msterdam.md">A</a>', "/cities/amsterdam/", "/nl/cities/amsterdam/"),
    (
        '<a href="cities&#47;amsterdam.md?a=1&amp;b=2">A</a>',
        "/cities/amsterdam/?a=1&amp;b=2",
        "/nl/cities/amsterdam/?a=1&amp;b=2",
    ),
    ('<a href="cities/">A</a>', "/cities/", "/nl/cities/"),
    ('<a href="report.pdf">A</a>', "/report.pdf", "/report.pdf"),
    ('<img src="bridge.png" alt="">', "/bridge.png", "/bridge.png"),
    ('<video poster="bridge.png"></video>', "/bridge.png", "/bridge.png"),
    ('<form action="cities/amsterdam.md"></form>', "/cities/amsterdam/", "/nl/cities/amsterdam/"),
    # The site's own host.
    (
        "[A](https://www.example.org/cities/amsterdam/)",
        "/cities/amsterdam/",
        "/nl/cities/amsterdam/",
    ),
    ("<https://www.example.org/cities/amsterdam>", "/cities/amsterdam/", "/nl/cities/amsterdam/"),
    (
        "[A](HTTP://WWW.EXAMPLE.ORG:80/cities/amsterdam/index.html#canals)",
        "/cities/amsterdam/#canals",
        "/nl/cities/amsterdam/#canals",
    ),
    (
        "[A](https://www.example.org/nl/cities/amsterdam/)",
        "/nl/cities/amsterdam/",
        "/nl/cities/amsterdam/",
    ),
    ("[A](https://www.example.org)", "/", "/nl/"),
    ("[A](https://www.example.org/cities/)", "/cities/", "/nl/cities/"),
    ("[A](https://www.example.org/report.pdf)", "/report.pdf", "/report.pdf"),
    (
        '<a href="//www.example.org/cities/amsterdam/">A</a>',
        "/cities/amsterdam/",
        "/nl/cities/amsterdam/",
    ),
    ("![A](https://www.example.org/bridge.png)", "/bridge.png", "/bridge.png"),
    # Old addresses.
    ("[A](/steden/020/)", "/cities/amsterdam/", "/nl/cities/amsterdam/"),
    ("[A](/mokum#canals)", "/cities/amsterdam/#canals", "/nl/cities/amsterdam/#canals"),
    ('<a href="/steden/020">A</a>', "/cities/amsterdam/", "/nl/cities/amsterdam/"),
    ("[A](https://www.example.org/mokum/)", "/cities/amsterdam/", "/nl/cities/amsterdam/"),
    ("[A](/nl/mokum/)", "/nl/cities/amsterdam/", "/nl/cities/amsterdam/"),
    # Files besides pages.
    ("[A](/sitemap.xml)", "/sitemap.xml", "/sitemap.xml"),
    ("[A](https://www.example.org/data/cities.json)", "/data/cities.json", "/data/cities.json"),
    # Elsewhere.
    ("[A](https://www.example.org.evil.example/x)", "https://www.example.org.evil.example/x", None),
    ("[A](https://www.example.org@evil.example/x)", "https://www.example.org@evil.example/x", None),
    ('<a href="https://example.com/">A</a>', "https://example.com/", None),
]


@pytest.mark.parametrize("text, english, dutch", LEADING)
def test_where_a_link_leads(site, text, english, dutch):
    write(site, text)
    run = polder(site, "build")
    assert run.returncode == 0, run.stderr
    assert links(site)[0].split(" ")[0] == english
    assert links(site, "nl/about/index.html")[0].split(" ")[0] == (dutch or english)


BROKEN = [
    # As written, the code, the marked text, and the fix.
    (
        '<a href="cities/amsterdm.md">A</a>',
        "broken-link",
        "cities/amsterdm.md",
        "cities/amsterdam.md",
    ),
    (
        "> <div>\n> <a\n>  href='cities/amsterdm.md'>A</a></div>",
        "broken-link",
        "cities/amsterdm.md",
        "cities/amsterdam.md",
    ),
    (
        '<a href="/cities/amsterdam/">A</a>',
        "link-to-url",
        "/cities/amsterdam/",
        "cities/amsterdam.md",
    ),
    ('<a href="/nowhere/">A</a>', "broken-link", "/nowhere/", None),
    ('<a href="cities/draft.md">A</a>', "hidden-link", "cities/draft.md", None),
    ('<a href="../x.md">A</a>', "link-outside", "../x.md", None),
    (
        '<a href="cities/amsterdam.md#canal">A</a>',
        "missing-anchor",
        "cities/amsterdam.md#canal",
        None,
    ),
    ('<a href="#nothing">A</a>', "missing-anchor", "#nothing", None),
    ('<img src="brigde.png" alt="">', "missing-image", "brigde.png", "bridge.png"),
    (
        '<img srcset="bridge.png 1x, brigde.png 2x" src="bridge.png" alt="">',
        "missing-image",
        "brigde.png",
        "bridge.png",
    ),
    ("<video poster=brigde.png></video>", "missing-image", "brigde.png", "bridge.png"),
    (
        '<img src="https://images.example.com/a.png" alt="">',
        "foreign-image",
        "https://images.example.com/a.png",
        None,
    ),
    ('<form action="/serach/"></form>', "broken-link", "/serach/", None),
    (
        '<form action="cities/amsterdm.md"></form>',
        "broken-link",
        "cities/amsterdm.md",
        "cities/amsterdam.md",
    ),
    ('<iframe src="map.pdf" title="A"></iframe>', "broken-link", "map.pdf", None),
    ('<a href="ftp://x.example/">A</a>', "unsafe-scheme", "ftp://x.example/", None),
    (
        "[A](https://www.example.org/cities/amsterdm/)",
        "broken-link",
        "https://www.example.org/cities/amsterdm/",
        "cities/amsterdam.md",
    ),
    (
        "[A](https://www.example.org/cities/amsterdam/#canal)",
        "missing-anchor",
        "https://www.example.org/cities/amsterdam/#canal",
        None,
    ),
    (
        "[A](https://www.example.org/cities/draft/)",
        "hidden-link",
        "https://www.example.org/cities/draft/",
        None,
    ),
    (
        "![A](https://www.example.org/brigde.png)",
        "missing-image",
        "https://www.example.org/brigde.png",
        "bridge.png",
    ),
    ("[A](/steden/021/)", "broken-link", "/steden/021/", None),
    ("[A](/cities/page/7/)", "broken-link", "/cities/page/7/", None),
    (
        "[A](https://www.example.org/data/towns.json)",
        "broken-link",
        "https://www.example.org/data/towns.json",
        None,
    ),
]


@pytest.mark.parametrize("text, code, marked, fix", BROKEN)
def test_links_without_a_target(site, text, code, marked, fix):
    write(site, text)
    run = polder(site, "build", "--format", "json")
    found = [json.loads(line) for line in run.stdout.splitlines()]
    found = [line for line in found if line.get("severity") == "error"]
    assert [line["code"] for line in found] == [code], found
    lines = (site / "Content/about.md").read_text().splitlines()
    mistake = found[0]
    assert mistake["line"] == mistake["endLine"]
    assert lines[mistake["line"] - 1][mistake["column"] - 1 : mistake["endColumn"] - 1] == marked
    replacement = mistake.get("suggestion")
    assert replacement == fix or (fix is None and code in ("broken-link", "missing-anchor"))


def test_fixes_of_raw_html(site):
    write(
        site, '<p><a href=/cities/amsterdam/>A</a></p>\n\n<a href="/cities/amsterdam/#canals">B</a>'
    )
    assert polder(site, "check", "--fix").returncode == 0
    text = (site / "Content/about.md").read_text()
    assert "<a href=cities/amsterdam.md>A</a>" in text
    assert '<a href="cities/amsterdam.md#canals">B</a>' in text


def test_web_addresses_in_front_matter(site):
    for address, leads in [
        ("https://www.example.org/mokum/", "/cities/amsterdam/"),
        ("https://www.example.org/cities/amsterdam/#canals", "/cities/amsterdam/#canals"),
        ("https://example.com/cities/", "https://example.com/cities/"),
    ]:
        write(site, "Text.", f"more: {address}\n")
        assert polder(site, "build").returncode == 0
        assert f'href="{leads}">More' in (site / "Public/about/index.html").read_text()
    write(site, "Text.", "more: https://www.example.org/mokumm/\n")
    [mistake] = mistakes(site)
    assert (mistake["code"], mistake["line"]) == ("broken-link", 3)


def test_markdown_in_front_matter(site):
    write(site, "Text.", 'note: |\n  <a href="cities/amsterdam.md">A</a>\n')
    assert polder(site, "build").returncode == 0
    assert "/cities/amsterdam/" in links(site)
    write(site, "Text.", 'note: |\n  <a href="cities/amsterdm.md">A</a>\n')
    [mistake] = mistakes(site)
    assert mistake["code"] == "broken-link"


def test_ids_of_raw_html(site):
    write(site, '<p id="part">Text</p>\n\n[A](#part) [B](about.md#part)')
    assert polder(site, "build").returncode == 0
    write(site, '<p id="part">Text</p>\n\n## Part')
    [mistake] = mistakes(site)
    assert (mistake["code"], mistake["line"], mistake["column"]) == ("duplicate-id", 5, 8)


NAMED = [
    '<label for="ID">A</label>', '<p aria-labelledby="ID">A</p>',
    '<p aria-describedby="part ID">A</p>', '<table><tr><td headers="ID">A</table>',
    '<input aria-label="A" list="ID">', '<button form="ID">A</button>', "<div ARIA-OWNS=ID>A</div>",
]  # fmt: skip


@pytest.mark.parametrize("text", NAMED)
def test_ids_that_raw_html_names(site, text):
    write(site, '<i id="part"></i>\n\n## Canals\n\n' + text.replace("ID", "canals"))
    run = polder(site, "build")
    assert run.returncode == 0, run.stderr
    write(site, '<i id="part"></i>\n\n## Canals\n\n' + text.replace("ID", "canal"))
    [mistake] = mistakes(site)
    assert (mistake["code"], mistake["line"], mistake["suggestion"]) == ("unknown-id", 9, "canals")
    line = (site / "Content/about.md").read_text().splitlines()[8]
    assert line[mistake["column"] - 1 : mistake["endColumn"] - 1] == "canal"


def test_ids_that_raw_html_names_in_the_template_and_in_fields(site):
    base = site / "Templates/base.html"
    base.write_text(base.read_text() + '<p id="own">A</p>\n')
    write(site, '<p aria-describedby="own noted">A</p>', "note: |\n  <i id=noted></i>\n")
    run = polder(site, "build")
    assert run.returncode == 0, run.stderr
    # A template other than that of the page.
    base.write_text(base.read_text().replace(' id="own"', ""))
    home = site / "Templates/home.html"
    home.write_text(home.read_text().replace("{{ page.content }}", '<p id="own">A</p>'))
    run = polder(site, "build")
    assert run.returncode == 1
    assert "Content/about.md:7:22: error: no element of this page has the id 'own'" in run.stderr
    write(site, "Text.", 'note: |\n  <p aria-describedby="nowhere">A</p>\n')
    [mistake] = mistakes(site)
    assert (mistake["code"], mistake["line"]) == ("unknown-id", 3)


STYLES = [
    "<style>\np { background: url(bridge.png) }\n</style>",
    "<style>p { background: image-set('bridge.png' 1x) }</style>",
    "<style>p { background: ur\\6C('br\\idge.png') }</style>",
    "<p style=\"background: url('bridge.png')\">A</p>",
    'Text <b style="background: url(./bridge.png)">A</b>',
    '<p style="background: url(&quot;bridge.png&quot;)">A</p>',
]


@pytest.mark.parametrize("text", STYLES)
def test_addresses_in_styles_of_raw_html(site, text):
    """Links are relative to the file that contains them, like all others."""
    (site / "Content/bridge.png").rename(site / "Content/cities/bridge.png")
    page = site / "Content/cities/amsterdam.md"
    page.write_text(CITY + "\n" + text + "\n")
    run = polder(site, "build")
    assert run.returncode == 0, run.stderr
    for path in "cities/amsterdam/index.html", "nl/cities/amsterdam/index.html":
        assert "/cities/bridge.png" in (site / "Public" / path).read_text()
    assert (site / "Public/cities/bridge.png").exists()
    page.write_text(CITY + "\n" + text.replace("idge", "igde") + "\n")
    [mistake] = mistakes(site)
    assert (mistake["code"], mistake["suggestion"]) == ("missing-image", "bridge.png")
    # The image of a draft is not published.
    page.write_text(CITY.replace("title", "draft: true\ntitle") + "\n" + text + "\n")
    run = polder(site, "build")
    assert run.returncode == 0, run.stderr
    assert not (site / "Public/cities/bridge.png").exists()
    assert "bridge.png" not in run.stderr


def test_where_raw_html_sends_visitors(site):
    refresh = '<meta http-equiv="refresh" content="5; url={}">'
    write(site, refresh.format("cities/amsterdam.md#canals"))
    assert polder(site, "build").returncode == 0
    html = (site / "Public/nl/about/index.html").read_text()
    assert refresh.format("/nl/cities/amsterdam/#canals") in html
    write(site, refresh.format("cities/amsterdm.md"))
    [mistake] = mistakes(site)
    assert (mistake["code"], mistake["suggestion"]) == ("broken-link", "cities/amsterdam.md")


def test_ids_that_the_template_has(site):
    base = site / "Templates/base.html"
    base.write_text(base.read_text() + '<p id="own">A</p>\n')
    write(site, "<div>\n<p id=own>Text</p>\n</div>")
    run = polder(site, "build")
    assert run.returncode == 1
    assert "Content/about.md:6:7: error: this page already has the id 'own'" in run.stderr


def test_another_base_url(site):
    """Links with the address in site.yml are within the site wherever it is published."""
    write(site, "[A](https://www.example.org/mokum/) [B](https://test.example.net/site/cities/)")
    run = polder(site, "build", "--base-url", "https://test.example.net/site/")
    assert run.returncode == 0, run.stderr
    assert links(site)[:2] == ["/site/cities/amsterdam/", "/site/cities/"]


def test_many_dead_links_are_all_reported(site):
    """Issue 18: on a real site 262 dead links went out as 'no errors'."""
    write(site, "\n\n".join(f'<p><a href="/gone/{number}/">A</a></p>' for number in range(262)))
    assert len(mistakes(site)) == 262


def test_links_that_templates_write(site):
    """Links with the site's own host are within the site too."""
    page = site / "Templates/page.html"
    plain = page.read_text()
    write(site, "Text.")
    for address in [
        "https://www.example.org/mokum/",
        "//WWW.example.org/",
        "https://example.com/x",
    ]:
        page.write_text(plain.replace("{{ page.content }}", f'<a href="{address}">A</a>'))
        assert polder(site, "build").returncode == 0
    page.write_text(
        plain.replace("{{ page.content }}", '<a href="https://www.example.org/x">A</a>')
    )
    run = polder(site, "build")
    assert run.returncode == 1 and "[unknown-path]" in run.stderr

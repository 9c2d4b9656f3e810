"""The sitemap against the protocol's rules, and robots.txt by Python's own reader."""

from pathlib import Path
from urllib.robotparser import RobotFileParser

from lxml import etree

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parent / "sitemap.xsd"))
NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


def sitemap(site, name="sitemap.xml"):
    tree = etree.fromstring(site.read(name))
    SCHEMA.assertValid(tree)
    return tree


def test_every_page_once_with_its_languages_and_true_dates(site):
    site.page("articles/a.md", title="A", published="2026-01-01")
    site.page("articles/a.nl.md", title="A", updated="2026-02-02")
    site.page("articles/b.md", title="B")
    site.build()
    tree = sitemap(site)
    pages = {
        url.findtext("s:loc", namespaces=NAMES): url
        for url in tree.findall("s:url", namespaces=NAMES)
    }
    root = "https://www.example.org/"
    assert pages[root + "articles/a/"].findtext("s:lastmod", namespaces=NAMES) == "2026-01-01"
    assert pages[root + "nl/articles/a/"].findtext("s:lastmod", namespaces=NAMES) == "2026-02-02"
    assert pages[root + "articles/b/"].find("s:lastmod", namespaces=NAMES) is None
    # The Dutch page of B shows the original, and its canonical link says so.
    assert root + "nl/articles/b/" not in pages
    links = pages[root + "articles/a/"].findall("x:link", namespaces=NAMES)
    assert [(link.get("hreflang"), link.get("href")) for link in links] == [
        ("en", root + "articles/a/"),
        ("nl", root + "nl/articles/a/"),
        ("x-default", root + "articles/a/"),
    ]
    for url in pages:
        assert site.exists(url.removeprefix(root) + "index.html"), url
    assert not any("404" in url for url in pages)


def test_robots_lets_crawlers_in_but_not_to_drafts(site):
    site.build()
    robots = RobotFileParser()
    robots.parse(site.read("robots.txt").decode().splitlines())
    assert robots.can_fetch("AnyBot", "https://www.example.org/articles/")
    assert robots.site_maps() == ["https://www.example.org/sitemap.xml"]
    site.build("--drafts")
    robots = RobotFileParser()
    robots.parse(site.read("robots.txt").decode().splitlines())
    assert not robots.can_fetch("AnyBot", "https://www.example.org/articles/")

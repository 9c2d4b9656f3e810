"""Shows for each check that it accepts a correct page, and that it notices each kind of error."""

import functools
from collections.abc import Callable
from typing import NamedTuple

import pytest

import checks
import sample_site
from built_site import BuiltSite
from server import serve


class Fault(NamedTuple):
    """A change to the page /about/, and the expected report of the check."""

    check: Callable
    old: str
    new: str
    says: str


def shown_by_script(selector):
    return f"""<script>addEventListener("DOMContentLoaded",
        () => document.querySelector("{selector}").hidden = false)</script><{selector} hidden"""


FAULTS_OF_A_PAGE = {
    "text too pale in the dark": Fault(
        checks.accessibility, "<h1>", '<h1 style="color: #333">', "color-contrast (1280 px, dark)"
    ),
    "a picture without a text": Fault(
        checks.accessibility, "</main>", '<img src="data:,"></main>', "image-alt"
    ),
    "a skipped heading level": Fault(checks.accessibility, "<h2", "<h4>x</h4><h2", "heading-order"),
    "a table too wide": Fault(
        checks.fits_narrow_screen,
        "<div",
        '<table style="width: 400px"><tr><td>x</table><div',
        "<table",
    ),
    "a long word": Fault(checks.fits_narrow_screen, "<h1>", "<h1>" + "long" * 30, "the page is"),
    "another language": Fault(checks.outline, '<html lang="en">', '<html lang="de">', "'de'"),
    "no title": Fault(checks.outline, "<title>About", "<title>", "no <title>"),
    "two main headings": Fault(checks.outline, "<h1>", "<h1>x</h1><h1>", "2 <h1>"),
    "an empty main heading": Fault(checks.outline, "<h1>About", "<h1>", "is empty"),
    "no main part": Fault(checks.outline, '<main id="main"', '<div id="main"', "0 <main>"),
    "no skip link": Fault(checks.skip_link, 'href="#main"', 'href="/"', "not a skip link"),
    "a skip link never seen": Fault(
        checks.skip_link, 'class="skip"', 'style="position: absolute; left: -99px"', "not seen"
    ),
    "a skip link to nowhere": Fault(
        checks.skip_link, 'id="main" tabindex="-1"', 'id="main"', "not in <main>"
    ),
    "a foreign picture": Fault(
        checks.keeps_to_itself,
        "</main>",
        '<img src="//example.com/x.png" alt=""></main>',
        "another host: http://example.com",
    ),
    "a missing style sheet": Fault(
        checks.keeps_to_itself, "/site.css", "/missing.css", "404: http"
    ),
    "a failing script": Fault(
        checks.keeps_to_itself,
        "</main>",
        "</main><script>nothing()</script>",
        "nothing is not defined",
    ),
    "a script that complains": Fault(
        checks.keeps_to_itself,
        "</main>",
        "</main><script>console.error('oh')</script>",
        "console: oh",
    ),
    "text shown by a script": Fault(
        checks.works_without_javascript, "<main", shown_by_script("main"), "not seen"
    ),
    "a menu shown by a script": Fault(
        checks.works_without_javascript, "<nav", shown_by_script("nav"), "menu link /about/ cannot"
    ),
}

FAULTY_LINKS = {
    "to a missing page": ("/missing/", "/missing"),
    "to a missing anchor": ("/about/#missing", "#missing"),
    "to a missing page by its whole address": ("https://sample.example.org/missing/", "/missing/"),
}

FAULTY_HTML = {
    "an element not closed": ("</h1>", ""),
    "an attribute that does not exist": ("<h1>", "<h1 align=left>"),
    "an element where it may not stand": ("<h1>", "<h1><p>x</p>"),
}


def on_about(check):
    return functools.partial(check, language="en") if check is checks.outline else check


@pytest.fixture(scope="module")
def good_site(tmp_path_factory):
    return BuiltSite(sample_site.write(tmp_path_factory.mktemp("good")))


@pytest.fixture(scope="module")
def good_origin(good_site):
    with serve(good_site.folder) as origin:
        yield origin


@pytest.mark.parametrize(
    "check", sorted({fault.check for fault in FAULTS_OF_A_PAGE.values()}, key=lambda c: c.__name__)
)
def test_a_good_page_passes(browser, good_origin, check):
    assert on_about(check)(browser, good_origin + "/about/") == []


@pytest.mark.parametrize("name", FAULTS_OF_A_PAGE)
def test_a_fault_of_a_page_is_found(browser, tmp_path, name):
    fault = FAULTS_OF_A_PAGE[name]
    sample_site.write(tmp_path, "about/index.html", fault.old, fault.new)
    with serve(tmp_path) as origin:
        assert fault.says in "\n".join(on_about(fault.check)(browser, origin + "/about/"))


def test_good_links_pass(good_site):
    assert checks.links_lead_somewhere(good_site.folder, good_site.base_url) == []


@pytest.mark.parametrize("name", FAULTY_LINKS)
def test_a_faulty_link_is_found(tmp_path, name):
    target, says = FAULTY_LINKS[name]
    sample_site.write(tmp_path, "about/index.html", '"/about/#part"', f'"{target}"')
    site = BuiltSite(tmp_path)
    assert says in "\n".join(checks.links_lead_somewhere(site.folder, site.base_url))


def test_html_that_is_not_valid_is_found_and_only_that(tmp_path):
    """All in one, as the checker takes seconds to start."""
    faulty = [f"/{number}/about/index.html:" for number in range(len(FAULTY_HTML))]
    for number, (old, new) in enumerate(FAULTY_HTML.values()):
        sample_site.write(tmp_path / str(number), "about/index.html", old, new)
    problems = checks.valid_html(tmp_path)
    found = {prefix for prefix in faulty for problem in problems if problem.startswith(prefix)}
    assert found == set(faulty)
    assert [problem for problem in problems if not problem.startswith(tuple(faulty))] == []


def test_a_good_language_switch_passes(browser, good_origin):
    assert checks.language_switch(browser, good_origin, "/about/", "en", "/nl/about/", "nl") == []


@pytest.mark.parametrize(
    "old, new, expected",
    [
        ('hreflang="en"', "", "no link with hreflang=en"),
        ('href="/about/" hreflang="en"', 'href="/" hreflang="en"', "leads to /, not to /about/"),
    ],
)
def test_a_faulty_language_switch_is_found(browser, tmp_path, old, new, expected):
    sample_site.write(tmp_path, "nl/about/index.html", old, new)
    with serve(tmp_path) as origin:
        found = checks.language_switch(browser, origin, "/about/", "en", "/nl/about/", "nl")
    assert expected in "\n".join(found)


def test_a_good_404_page_passes(browser, good_origin):
    assert checks.not_found(browser, good_origin) == []


def test_a_404_page_that_only_works_at_the_root_is_found(browser, tmp_path):
    sample_site.write(tmp_path, "404.html", "/site.css", "site.css")
    with serve(tmp_path) as origin:
        assert "site.css does not load" in "\n".join(checks.not_found(browser, origin))


def test_a_site_is_read_from_its_folder(good_site):
    assert good_site.pages == ["/", "/404.html", "/about/", "/nl/", "/nl/404.html", "/nl/about/"]
    assert good_site.languages == ["en", "nl"]
    assert good_site.base_url == "https://sample.example.org/"
    assert good_site.in_language("/nl/about/", "en") == "/about/"
    assert good_site.in_language("/404.html", "nl") == "/nl/404.html"


def test_of_many_pages_one_of_each_kind_is_tested(tmp_path):
    sample_site.write(tmp_path)
    paths = [
        "cities",
        "cities/page/2",
        "cities/page/3",
        "cities/a",
        "cities/b",
        "cities/a/x",
        "nl/cities/a",
    ]
    for size, path in enumerate(paths):
        (tmp_path / path).mkdir(parents=True, exist_ok=True)
        (tmp_path / path / "index.html").write_text("x" * size)
    site = BuiltSite(tmp_path)
    assert site.worth_testing(limit=1) == site.one_of_each_kind()
    assert [path for path in site.one_of_each_kind() if "cities" in path] == [
        "/cities/",
        "/cities/a/x/",
        "/cities/b/",
        "/cities/page/3/",
        "/nl/cities/a/",
    ]

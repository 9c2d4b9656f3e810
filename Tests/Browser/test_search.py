"""The search, as somebody uses it: typing, keyboard, facets, typos, languages, failures."""

import re
import shutil

import pytest

from browsing import PHONE
from server import serve

RESULTS = "[data-search-results] a"


@pytest.fixture
def page(browser, origin, site):
    if not (site.folder / "search" / "entry.json").is_file():
        pytest.skip("this site has no search")
    with browser.new_window() as page:
        page.goto(origin + "/search/")
        yield page


def requests_of(page):
    seen = []
    page.on(
        "request",
        lambda request: (
            "/search/" in request.url and seen.append(request.url.split("/search/")[-1])
        ),
    )
    return seen


def search(page, text, wait_for=RESULTS):
    page.fill("#q", text)
    page.wait_for_function("q => new URLSearchParams(location.search).get('q') === q", arg=text)
    page.locator(wait_for).first.wait_for(state="visible")


def paths(page, selector=RESULTS):
    return [
        re.sub("^https?://[^/]+", "", a.evaluate("a => a.href"))
        for a in page.query_selector_all(selector)
    ]


def test_loads_nothing_before_a_letter_is_typed(page):
    seen = requests_of(page)
    page.wait_for_timeout(200)
    assert seen == []
    search(page, "amsterdam")
    assert "entry.json" in seen


def test_finds_while_one_types(page):
    page.locator("#q").press_sequentially("amst")
    page.locator(RESULTS).first.wait_for()
    assert "/cities/amsterdam/" in paths(page)[0]
    assert page.locator("mark").first.text_content().lower().startswith("amst")
    assert "q=amst" in page.url


@pytest.mark.parametrize(
    "typed", ["amsterdm", "amstredam", "emsterdam", "amsterdamm", "Amstérdam", "AMSTERDAM"]
)
def test_forgives_typos(page, typed):
    search(page, typed)
    assert any(path.startswith("/cities/amsterdam/") for path in paths(page)[:3])


def test_says_how_many_and_keeps_the_state_in_the_url(page):
    search(page, "housing")
    assert re.match(r"\d+ results?", page.text_content("[data-search-status]"))
    found = paths(page)
    page.reload()
    page.locator(RESULTS).first.wait_for()
    assert page.input_value("#q") == "housing"
    assert paths(page) == found


def test_narrows_down(page):
    search(page, "amsterdam")
    box = page.locator("[data-search-facets] input[id^=facet-kind-]").first
    label = page.locator("[data-search-facets] label").first
    count = int(label.locator(".search-count").text_content())
    box.check()
    page.wait_for_function(
        "n => document.querySelector('[data-search-status]').textContent.startsWith(n)",
        arg=str(count),
    )
    assert "kind=" in page.url
    assert page.evaluate("document.activeElement.id").startswith("facet-kind-")


def test_arrows_lead_along_the_results(page):
    search(page, "amsterdam")
    page.focus("#q")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('.search-result') !== null")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "q"


def test_finds_the_other_language(browser, origin, page):
    search(page, "huisvesting", "[data-search-results] a, [data-search-others] a")
    found = paths(page) + paths(page, "[data-search-others] a")
    assert found
    page.goto(origin + "/nl/search/?q=huisvesting")
    page.locator(RESULTS).first.wait_for()
    assert paths(page)[0].startswith("/nl/")


def test_says_when_it_finds_nothing(page):
    page.fill("#q", "qqqqxxxx")
    page.wait_for_function(
        "document.querySelector('[data-search-status]').textContent.includes('qqqqxxxx')"
    )
    assert page.locator("[data-search-index]").is_visible()


@pytest.mark.parametrize(
    "typed",
    ["<img src=x onerror=alert(1)>", '"', "😀", "!!!", "x" * 200, "שלום", "' OR 1=1", "%00", "\\"],
)
def test_takes_anything(page, typed):
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.fill("#q", typed)
    page.wait_for_timeout(500)
    assert errors == []
    assert page.locator("[data-search-area] img").count() == 0


def test_survives_a_failed_request_and_tries_again(page):
    page.route("**/entry.json", lambda route: route.abort())
    page.fill("#q", "amsterdam")
    page.locator("[data-search-again] button").wait_for()
    page.unroute("**/entry.json")
    page.click("[data-search-again] button")
    page.locator(RESULTS).first.wait_for()


def test_survives_a_new_deployment(browser, site, page, tmp_path):
    """The files of the old index go away while the page is open; those of the new one come."""
    old = tmp_path / "site"
    shutil.copytree(site.folder / "search", old / "search")
    shutil.copytree(site.folder / "assets", old / "assets")
    folder = next(entry for entry in (old / "search").iterdir() if entry.is_dir())
    with serve(old) as origin:
        page.goto(origin + "/search/")
        search(page, "amsterdam")
        new = folder.with_name("0123456789ab")
        folder.rename(new)
        entry = old / "search" / "entry.json"
        entry.write_text(entry.read_text().replace(folder.name, new.name))
        search(page, "zagreb housing partner", "[data-search-status]")
        page.locator(RESULTS).first.wait_for()


def test_is_usable_on_a_phone_without_javascript(browser, origin, page):
    with browser.new_window(viewport=PHONE, java_script_enabled=False) as plain:
        plain.goto(origin + "/search/")
        assert plain.locator("[data-search-index] a").count() > 20
        assert plain.locator("noscript").count() == 1


def test_header_box_leads_to_the_results(browser, origin, page):
    page.goto(origin + "/nl/")
    page.fill("#site-search", "amsterdam")
    page.keyboard.press("Enter")
    page.wait_for_url("**/nl/search/?q=amsterdam")
    page.locator(RESULTS).first.wait_for()

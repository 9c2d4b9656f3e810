"""The search, as visitors use it: typing, keyboard, facets, typos, languages, failures."""

import json
import os
import re
import shutil
import zlib

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import expect

from browsing import PHONE
from checks import AXE_OPTIONS
from server import serve
from waiting import eventually, press

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


def first_three(page):
    """The first results: two at once, and the others if there is room for them."""
    page.wait_for_function(
        """() => {
          const count = parseInt(document.querySelector('[data-search-status]').textContent)
          const shown = document.querySelectorAll('[data-search-results] li').length
          return shown >= Math.min(3, count || 3)
        }"""
    )
    return paths(page)[:3]


def paths(page, selector=RESULTS):
    # Read all at once, because results are replaced while the visitor types.
    return page.locator(selector).evaluate_all(
        "links => links.map(a => a.href.replace(/^https?:[/][/][^/]+/, ''))"
    )


def leads_to(page, wanted, look=paths):
    """Whether a result leads to a path with this beginning, within the limit."""
    return eventually(page, lambda: any(path.startswith(wanted) for path in look(page)))


def has_focus(page, selector):
    """Whether an element of the selector gets the focus, within the limit."""
    at = "selector => document.activeElement.closest(selector) !== null"
    return eventually(page, lambda: page.evaluate(at, selector))


def test_searches_without_a_document(page):
    """The interface for others: `search` of the module, here in a worker."""
    found = page.evaluate("""() => new Promise((resolve) => {
      const program = `${location.origin}/search/search.js`;
      const code = `import("${program}").then((module) => module.search("amsterdam", { limit: 3 }))
        .then((found) => postMessage(found), (error) => postMessage(String(error)))`;
      const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
      new Worker(address).onmessage = (event) => resolve(event.data);
    })""")
    assert len(found["results"]) == 3 and found["total"] >= 3, found
    assert "/cities/amsterdam/" in {result["url"] for result in found["results"]}
    assert "kind" in found["facets"]


def test_loads_nothing_before_a_letter_is_typed(page):
    seen = requests_of(page)
    page.reload()
    page.wait_for_timeout(300)
    assert seen == [""]
    search(page, "amsterdam")
    assert re.fullmatch(r"search\.js\?format=\d+", seen[1])
    assert "entry.json" not in seen


def test_finds_while_one_types(page):
    page.locator("#q").press_sequentially("amst")
    page.wait_for_url("**?q=amst")
    page.locator(RESULTS + "[href^='/cities/amsterdam/']").first.wait_for()
    assert leads_to(page, "/cities/amsterdam/", lambda page: paths(page)[:1])
    expect(page.locator("mark").first).to_have_text(re.compile("^amst", re.IGNORECASE))


@pytest.mark.parametrize(
    "typed", ["amsterdm", "amstredam", "emsterdam", "amsterdamm", "Amstérdam", "AMSTERDAM"]
)
def test_forgives_typos(page, typed):
    search(page, typed)
    assert leads_to(page, "/cities/amsterdam/", first_three)


@pytest.mark.parametrize(
    ("start", "typed", "wanted"),
    [
        ("/search/", "events in october", "/events/thingscon-salon-good-intentions/"),
        ("/search/", "learn dutch", "/projects/amsterdam-approach-to-asylum-status-holders/"),
        ("/nl/search/", "rapport amsterdam", "/nl/cities/amsterdam/"),
        ("/nl/search/", "wie doet mee", "/nl/organisations/"),
    ],
)
def test_answers_what_visitors_ask(browser, origin, page, start, typed, wanted):
    with browser.new_window() as page:
        page.goto(origin + start)
        search(page, typed)
        assert leads_to(page, wanted, first_three)


def test_says_how_many_and_keeps_the_state_in_the_url(page):
    search(page, "housing")
    expect(page.locator("[data-search-status]")).to_have_text(re.compile(r"^\d+ results?"))
    found = first_three(page)
    page.reload()
    page.locator(RESULTS).first.wait_for()
    expect(page.locator("#q")).to_have_value("housing")
    assert eventually(page, lambda: first_three(page), found.__eq__) == found


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
    page.wait_for_url("**kind=**")
    assert has_focus(page, "[id^=facet-kind-]")


def test_arrows_lead_along_the_results(page):
    search(page, "amsterdam")
    page.focus("#q")
    page.keyboard.press("ArrowDown")
    assert has_focus(page, ".search-result")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert has_focus(page, "#q")


def test_finds_the_other_language(browser, origin, page):
    search(page, "huisvesting", "[data-search-results] a, [data-search-others] a")
    found = paths(page) + paths(page, "[data-search-others] a")
    assert found
    page.goto(origin + "/nl/search/?q=huisvesting")
    page.locator(RESULTS).first.wait_for()
    assert leads_to(page, "/nl/", lambda page: paths(page)[:1])


def test_loads_more_results_on_scrolling(browser, origin, page):
    with browser.new_window(viewport=PHONE) as phone:
        phone.goto(origin + "/search/")
        seen = requests_of(phone)
        search(phone, "housing")
        expect(phone.locator(RESULTS)).to_have_count(2)
        phone.wait_for_timeout(500)
        # No more results have arrived meanwhile.
        expect(phone.locator(RESULTS)).to_have_count(2)
        assert len(seen) <= 5
        expect(phone.locator("[data-search-others]")).to_be_hidden()
        total = int(re.match(r"\d+", phone.text_content("[data-search-status]")).group())
        assert total > 2
        phone.locator("[data-search-more]").scroll_into_view_if_needed()
        phone.wait_for_function(
            "n => document.querySelectorAll('[data-search-results] li').length === n",
            arg=min(total, 10),
        )
        found = paths(phone)
        assert len(set(found)) == len(found)


def test_says_when_it_finds_nothing(page):
    page.fill("#q", "qqqqxxxx")
    page.wait_for_function(
        "document.querySelector('[data-search-status]').textContent.includes('qqqqxxxx')"
    )
    expect(page.locator("[data-search-index]")).to_be_visible()


@pytest.mark.parametrize(
    "typed",
    ["<img src=x onerror=alert(1)>", '"', "😀", "!!!", "x" * 200, "שלום", "' OR 1=1", "%00", "\\"],
)
def test_accepts_any_query(page, typed):
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.fill("#q", typed)
    page.wait_for_timeout(500)
    assert errors == []
    assert page.locator("[data-search-area] img").count() == 0


def test_survives_a_failed_request_and_tries_again(page):
    page.route("**/*.bin", lambda route: route.abort())
    page.fill("#q", "amsterdam")
    page.locator("[data-search-again] button").wait_for()
    page.unroute("**/*.bin")
    page.click("[data-search-again] button")
    page.locator(RESULTS).first.wait_for()


def test_survives_a_new_deployment(browser, site, page, tmp_path):
    """New files replace those of the old index while the page is open."""
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
        expect(page.locator("mark").first).to_have_text(re.compile("zagreb|housing|partner", re.I))


def sorted_words(words):
    """Sorted words as the index writes them: docs/maintainers/search-format.md."""
    last, written = b"", bytearray([len(words)])
    for word in map(str.encode, words):
        shared = len(os.path.commonprefix([last, word]))
        written += bytes([shared, len(word) - shared]) + word[shared:]
        last = word
    return bytes(written)


def test_finds_the_same_where_files_list_the_words(browser, origin, site, page, tmp_path):
    """Makes a site so large that the entry file does not list all word files, from this site."""
    large = tmp_path / "large"
    shutil.copytree(site.folder, large)
    entry = json.loads((large / "search" / "entry.json").read_text())
    span = 3
    words = entry["words"]
    folder = large / entry["folder"].strip("/")
    entry["words"] = words[::span]
    entry["span"] = span
    for number in range(len(entry["words"])):
        own = words[number * span : (number + 1) * span]
        (folder / f"n{number}.bin").write_bytes(zlib.compress(sorted_words(own)))
    program = large / "search" / "search.js"
    text = program.read_text()
    start = text.index("let first = ")
    end = text.index("\n", start)
    program.write_text(f"{text[:start]}let first = {json.dumps(entry)}{text[end:]}")
    queries = ["housing", "amsterdm", "status holder", "languagelearning", "zzyzx"]
    ask = """async queries => {
      const { search } = await import('/search/search.js')
      return Promise.all(queries.map(query => search(query)))
    }"""
    expected = page.evaluate(ask, queries)
    assert sum(bool(found["results"]) for found in expected) >= 3
    with serve(large) as other, browser.new_window() as page:
        seen = requests_of(page)
        page.goto(other + "/search/")
        assert page.evaluate(ask, queries) == expected
        assert any("/n" in request for request in seen)


def test_finds_text_copied_from_a_pdf_or_a_word_processor(page):
    """Soft hyphens and characters without width are ignored; ligatures count as their letters."""
    copied = {
        "amsterdam": "am\u00adster\u00addam",
        "housing": "hous\u200bing\u2060",
        "language": "\ufefflang\u200cuage\u200d",
        "staff": "sta\ufb00",
        "first": "\ufb01rst",
        "influence": "in\ufb02uence",
        "office": "o\ufb03ce",
        "baffle": "ba\ufb04e",
        "status": "\ufb05atus",
        "holder status": "holder \ufb06atu\u00ads",
    }
    ask = """async queries => {
      const { search } = await import('/search/search.js')
      return Promise.all(queries.map(query => search(query)))
    }"""
    plain = page.evaluate(ask, list(copied))
    assert page.evaluate(ask, list(copied.values())) == plain
    assert sum(bool(found["results"]) for found in plain) >= 5
    # The query is in the URL, and is found.
    search(page, copied["amsterdam"])
    assert leads_to(page, "/cities/amsterdam/")


def test_is_usable_on_a_phone_without_javascript(browser, origin, page):
    with browser.new_window(viewport=PHONE, java_script_enabled=False) as plain:
        plain.goto(origin + "/search/")
        assert plain.locator("[data-search-index] a").count() > 20
        assert plain.locator("noscript").count() == 1


def test_words_of_a_pdf_find_the_page_that_offers_it(page):
    search(page, "short edition made from the profile")
    assert leads_to(page, "/cities/amsterdam/")
    expect(page.locator("[data-search-results]")).to_contain_text("PDF:")


@pytest.fixture
def header(browser, origin, page):
    """A page with the search box in its header."""
    page.goto(origin + "/about/")
    return page


def menu(page, text):
    page.locator("#site-search").press_sequentially(text)
    page.locator(".search-menu li a").first.wait_for(state="visible")


def test_header_loads_nothing_before_a_letter_is_typed(header):
    seen = requests_of(header)
    header.reload()
    header.focus("#site-search")
    header.wait_for_timeout(300)
    assert seen == []
    menu(header, "amst")
    assert re.fullmatch(r"search\.js\?format=\d+", seen[0])
    assert not any("facets" in name for name in seen)


def test_header_shows_results_while_one_types(header):
    menu(header, "amsterdm")
    assert leads_to(header, "/cities/amsterdam/", lambda page: paths(page, ".search-menu li a"))
    expect(header.locator(".search-menu [role=status]")).to_have_text(re.compile(r"^\d+ results?"))
    header.fill("#site-search", "")
    header.locator(".search-menu").wait_for(state="hidden")
    header.fill("#site-search", "qqqqxxxx")
    header.get_by_text("Nothing found for “qqqqxxxx”.").wait_for()


def test_header_is_used_with_the_keyboard(header):
    menu(header, "amsterdam")
    header.keyboard.press("ArrowDown")
    assert has_focus(header, ".search-menu")
    header.keyboard.press("ArrowDown")
    header.keyboard.press("ArrowUp")
    header.keyboard.press("ArrowUp")
    assert has_focus(header, "#site-search")
    header.keyboard.press("ArrowDown")
    assert has_focus(header, ".search-menu")
    header.keyboard.press("Escape")
    assert has_focus(header, "#site-search")
    expect(header.locator(".search-menu")).to_be_hidden()
    header.keyboard.press("Backspace")
    header.locator(".search-menu li a").first.wait_for(state="visible")
    for _ in range(12):
        press(header, "Tab")
    assert has_focus(header, "body:not(:has(.search-menu :focus))")
    expect(header.locator(".search-menu")).to_be_hidden()


def test_header_keeps_the_results_that_have_the_focus(header):
    menu(header, "amsterdam")
    header.keyboard.press("ArrowDown")
    assert has_focus(header, ".search-menu")
    # A response that arrives late, as on a slow connection.
    header.evaluate("document.getElementById('site-search').value = 'haarlem'")
    header.locator("#site-search").dispatch_event("input")
    header.wait_for_timeout(800)
    assert has_focus(header, ".search-menu")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_header_results_are_accessible_and_fit(header, width, scheme):
    header.set_viewport_size({"width": width, "height": 800})
    header.emulate_media(color_scheme=scheme)
    menu(header, "amsterdam")
    box = header.locator(".search-menu").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= width
    assert header.evaluate("document.documentElement.scrollWidth") <= width
    header.evaluate(AXE_SCRIPT)
    found = header.evaluate("options => axe.run('.site-search', options)", AXE_OPTIONS)
    assert [violation["id"] for violation in found["violations"]] == []


def test_header_survives_a_failed_request(header):
    header.route("**/search.js*", lambda route: route.abort())
    header.locator("#site-search").press_sequentially("amsterdam")
    header.wait_for_timeout(400)
    expect(header.locator(".search-menu")).to_be_hidden()
    header.unroute("**/search.js*")
    header.keyboard.press("Enter")
    header.wait_for_url("**/search/?q=amsterdam")


def test_header_box_leads_to_the_results(browser, origin, page):
    page.goto(origin + "/nl/")
    page.fill("#site-search", "amsterdam")
    page.keyboard.press("Enter")
    page.wait_for_url("**/nl/search/?q=amsterdam")
    page.locator(RESULTS).first.wait_for()

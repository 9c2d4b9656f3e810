"""The design of pages: forced colours, keyboard, print, bytes, layout shifts, a strict policy."""

import gzip

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from browsing import DESKTOP, NARROW
from checks import AXE_OPTIONS
from waiting import drawn, eventually, press, settle
from weights import LIMIT, total, weigh

# One page of each kind that has a layout of its own.
PAGES = [
    "/",
    "/cities/",
    "/cities/amsterdam/",
    "/cities/amsterdam/the-amsterdam-approach/",
    "/approaches/",
    "/approaches/themes/social-rights/",
    "/projects/future-proof-turf-pitches/",
    "/events/thingscon-salon-good-intentions/",
    "/organisations/city-of-amsterdam/",
    "/contact/",
    "/accessibility/",
    "/404.html",
    "/nl/",
    "/nl/cities/amsterdam/",
]
MAP = 20_000
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'"
)


# The element with the focus, and how the focus is visible.
FOCUS = """() => {
  const e = document.activeElement
  const all = [...document.querySelectorAll('*')]
  const box = e.getBoundingClientRect()
  // A card's whole face, or a name on the map, shows the ring of its link.
  const shows = s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2
  const name = e.querySelector?.('.map-label')
  const ring = shows(getComputedStyle(e)) || shows(getComputedStyle(e, '::after'))
    || (name && parseFloat(getComputedStyle(name).strokeWidth) >= 3)
  return {
    place: all.indexOf(e), ring, tag: e.outerHTML.slice(0, 120),
    seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
  }
}"""


@pytest.fixture(params=PAGES)
def place(request, site):
    if request.param not in site.pages:
        pytest.skip("the site has no such page")
    return request.param


def test_forced_colours_are_accessible(browser, origin, place):
    with browser.window(DESKTOP, forced_colors="active") as page:
        page.goto(origin + place)
        page.evaluate(AXE_SCRIPT)
        found = page.evaluate("options => axe.run(document, options)", AXE_OPTIONS)["violations"]
        assert [(v["id"], [n["target"] for n in v["nodes"]]) for v in found] == []


def test_the_tab_key_goes_through_the_page_in_order_and_is_seen(browser, origin, place):
    with browser.window(DESKTOP) as page:
        page.goto(origin + place)
        wanted = page.evaluate(
            """() => [...document.querySelectorAll('a[href], button, input, summary, select,'
              + ' textarea, [tabindex="0"]')].filter(e => !e.matches(':disabled, [type=hidden]')
              && e.checkVisibility({visibilityProperty: true})
              && !e.closest('details:not([open]) > :not(summary)')).length"""
        )
        last = -1
        for step in range(wanted):
            press(page, "Tab")
            found = eventually(
                page, lambda: page.evaluate(FOCUS), lambda focus: focus["ring"] and focus["seen"], 5
            )
            assert found["place"] > last, f"step {step + 1} goes back to {found['tag']}"
            assert found["ring"], f"no focus is seen on {found['tag']}"
            assert found["seen"], f"out of sight: {found['tag']}"
            last = found["place"]


def test_pages_print_as_a_handout(browser, origin, place):
    with browser.new_window({"width": 680, "height": 960}) as page:
        page.goto(origin + place)
        page.emulate_media(media="print")
        drawn(page)
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth + 1")
        assert (
            not page.locator(".site-nav, .site-footer, .filter, .languages")
            .filter(visible=True)
            .count()
        )
        assert page.locator("h1").is_visible()
        assert page.pdf(format="A4").startswith(b"%PDF-")


def test_pages_are_light(browser, origin, path):
    weights = weigh(browser, origin + path)
    assert total(weights) <= LIMIT, weights


def test_the_map_is_light(site):
    page = site.file_of("/cities/").read_text("utf-8")
    drawing = page[page.index('<svg class="map"') :]
    drawing = drawing[: drawing.index("</section>")]
    assert len(gzip.compress(drawing.encode(), 9)) <= MAP


@pytest.mark.parametrize("size", [DESKTOP, NARROW], ids=["desktop", "narrow"])
def test_nothing_jumps(browser, origin, place, size):
    with browser.new_window(size) as page:
        page.add_init_script(
            """window.shift = 0; new PerformanceObserver(list => {
              for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value
            }).observe({type: 'layout-shift', buffered: true})"""
        )
        page.goto(origin + place)
        settle(page)
        assert page.evaluate("() => shift") < 0.01


def test_a_strict_policy_breaks_nothing(browser, origin, place):
    said = []
    with browser.new_window() as page:

        def serve(route):
            answer = route.fetch()
            headers = {**answer.headers, "content-security-policy": POLICY}
            route.fulfill(response=answer, headers=headers)

        page.route(
            "**/*", lambda r: serve(r) if r.request.resource_type == "document" else r.continue_()
        )
        page.on(
            "console", lambda m: said.append(m.text) if m.type in ("error", "warning") else None
        )
        page.goto(origin + place)
        settle(page)
    expected = 1 if place == "/404.html" else 0  # Chromium logs the status of the page itself.
    assert [text for text in said if "404" not in text or not expected] == []


def test_text_grows_to_twice_its_size(browser, origin, place):
    with browser.new_window({"width": 640, "height": 900}) as page:
        page.goto(origin + place)
        page.evaluate("() => { document.documentElement.style.fontSize = '200%' }")
        drawn(page)
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth + 1")

"""The preview's two origins: no script of a page can access the tools, and the shell is
transparent.
"""

import json
import re

import pytest
from playwright.sync_api import expect

from browsing import DESKTOP, PHONE
from checks import AXE_OPTIONS, AXE_SCRIPT
from preview import POLDER, PROJECT, preview, served
from waiting import eventually

pytestmark = pytest.mark.skipif(not POLDER.exists(), reason="needs the binary: scripts/build")

ABOUT = "Content/about.md"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    with preview(tmp_path_factory.mktemp("shell"), source=PROJECT) as running:
        yield running


@pytest.fixture
def tab(browser):
    with browser.new_window() as page:
        yield page


def open_page(tab, site, path):
    tab.goto(site.origin + path)
    expect(tab.locator(".bar .count")).to_be_visible()
    expect(tab.frame_locator("iframe").locator("h1")).to_be_visible()
    frame = tab.frames[1]
    frame.wait_for_load_state()
    return frame


def heading(tab):
    return tab.frame_locator("iframe").locator("h1")


# --- No script of a page can access the tools ---

TRY_TO_READ = """
async (tools) => {
  const results = {};
  const read = async (name, work) => {
    try { results[name] = String(await work()); } catch (error) { results[name] = "refused"; }
  };
  const get = (path, options) => fetch(tools + path, options).then((answer) => answer.text());
  await read("shell", () => get("/"));
  await read("overview", () => get("/_polder/"));
  await read("page", () => get("/_polder/page.json?path=/"));
  await read("site", () => get("/_polder/site.json", { method: "POST" }));
  await read("cookies", () => get("/_polder/page.json?path=/", { credentials: "include" }));
  await read("fix", () => get("/_polder/fix", {
    method: "POST", headers: { "Polder-Token": "x", "Content-Type": "text/plain" }, body: "x" }));
  await read("parent", () => parent.document.documentElement.outerHTML);
  await read("top", () => top.token ?? top.document.title);
  await read("frames", () => top.frames[0].frameElement.parentNode.innerHTML);
  await read("import", () => import(tools + "/_polder/shell.js"));
  await read("worker", () => navigator.serviceWorker.register("/_polder/client.js", {
    scope: "/_polder/" }));
  await read("events", () => new Promise((resolve, reject) => {
    const events = new EventSource(tools + "/_polder/events");
    events.onmessage = (event) => resolve(event.data);
    events.onerror = reject;
  }));
  await read("image", () => new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = resolve;
    image.onerror = reject;
    image.src = tools + "/_polder/preview.css";
  }));
  await read("frame", () => new Promise((resolve, reject) => {
    const frame = document.createElement("iframe");
    frame.src = tools + "/";
    frame.onload = () => {
      try { resolve(frame.contentWindow.document.documentElement.outerHTML); }
      catch (error) { reject(error); }
    };
    document.body.append(frame);
  }));
  return results;
}
"""


def test_a_page_reads_nothing_of_the_tools(tab, site):
    frame = open_page(tab, site, "/about/")
    results = frame.evaluate(TRY_TO_READ, site.origin)
    assert set(results.values()) == {"refused"}, results
    # The page itself contains nothing confidential.
    source = frame.evaluate("fetch('/about/').then((answer) => answer.text())")
    assert "token" not in source
    assert not re.search("[0-9a-f]{32}", re.sub(r'data-page="[0-9a-f]*"', "", source))


@pytest.mark.parametrize(
    "name", ["page.json?path=/", "site.json", "fix", "shell.js", "words.js", ""]
)
def test_the_pages_have_no_tools(tab, site, name):
    frame = open_page(tab, site, "/about/")
    for method in ("GET", "POST"):
        status = frame.evaluate(
            "([path, method]) => fetch('/_polder/' + path, {method}).then((a) => a.status)",
            [name, method],
        )
        assert status in (404, 405), (name, method)


LEAVE = {
    "top.location": "top.location = 'about:blank#away'",
    "top.location.replace": "top.location.replace('http://127.0.0.1:9/')",
    "parent.location": "parent.location.href = '/away/'",
    "window.open": "window.open('/contact/', '_top')",
    "a link": "(() => { const link = document.createElement('a'); link.target = '_top';"
    " link.href = 'http://127.0.0.1:9/'; document.body.append(link);"
    " link.dispatchEvent(new MouseEvent('click')); })()",
    "a form": "(() => { const form = document.createElement('form'); form.target = '_top';"
    " form.action = '/contact/'; document.body.append(form); form.submit(); })()",
    "a window of its own": "(() => { const own = window.open('about:blank');"
    " if (own) own.eval(\"opener.top.location = 'http://127.0.0.1:9/'\"); })()",
    "history": "(() => { for (let n = 0; n < 3; n++) history.pushState({}, '', '/_polder/x'); })()",
}


@pytest.mark.parametrize("name", LEAVE)
def test_a_page_does_not_lead_the_shell_away(tab, site, name):
    frame = open_page(tab, site, "/about/")
    tab.evaluate("window.isSameShell = true")
    frame.evaluate(f"() => {{ try {{ {LEAVE[name]} }} catch (error) {{}} }}")
    tab.wait_for_timeout(700)
    assert tab.url.startswith(site.origin + "/"), tab.url
    assert "/_polder" not in tab.url
    assert tab.evaluate("window.isSameShell === true")
    expect(tab.locator(".bar .count")).to_be_visible()


MESSAGES = [
    "stop",
    None,
    7,
    [],
    {"polder": "page"},
    {"polder": "page", "path": "/contact/"},
    {"polder": "page", "path": "/contact/", "scroll": "1"},
    {"polder": "page", "path": "//evil.example/", "scroll": 0},
    {"polder": "page", "path": "https://evil.example/", "scroll": 0},
    {"polder": "page", "path": "javascript:alert(1)", "scroll": 0},
    {"polder": "page", "path": "/_polder/", "scroll": 0},
    {"polder": "page", "path": "/x/../_polder/fix", "scroll": 0},
    {"polder": "page", "path": "/%5fpolder/../_polder/", "scroll": 0},
    {"polder": "page", "path": "\\\\evil.example/", "scroll": 0},
    {"polder": "page", "path": "/" + "a" * 5000, "scroll": 0},
    {"polder": "page", "path": {"toString": 1}, "scroll": 0},
    {"polder": "fix", "path": "/contact/", "scroll": 0},
]


def test_the_shell_accepts_only_allowed_messages_of_its_page(tab, site):
    frame = open_page(tab, site, "/about/")
    asked = []
    tab.on("request", lambda request: asked.append(request.url))
    for message in MESSAGES:
        frame.evaluate("(message) => parent.postMessage(message, '*')", message)
    # A frame inside the page has the same origin, but is not the page.
    frame.evaluate("""() => {
      const inner = document.createElement("iframe");
      document.body.append(inner);
      inner.contentWindow.eval(
        "top.postMessage({polder: 'page', path: '/contact/', scroll: 0}, '*')");
    }""")
    # Neither the shell nor any other window may speak for it.
    tab.evaluate("postMessage({polder: 'page', path: '/contact/', scroll: 0}, '*')")
    tab.wait_for_timeout(800)
    assert tab.url == site.origin + "/about/"
    assert not [url for url in asked if "contact" in url or "evil" in url]
    assert heading(tab).inner_text() == "About the programme"


def test_the_page_accepts_only_allowed_messages_of_its_shell(tab, site):
    frame = open_page(tab, site, "/about/")
    frame.evaluate("document.body.style.minHeight = '4000px'")
    for message in ("x", None, {"polder": "hello", "scroll": "300"}, {"polder": "scroll"}):
        tab.evaluate("(message) => frames[0].postMessage(message, '*')", message)
    # From the page's own origin, but not from the window around it.
    frame.evaluate("postMessage({polder: 'hello', scroll: 300}, '*')")
    tab.wait_for_timeout(300)
    assert frame.evaluate("scrollY") == 0
    tab.evaluate("frames[0].postMessage({polder: 'hello', scroll: 300}, '*')")
    assert eventually(tab, lambda: tab.evaluate("history.state?.scroll") == 300)


def test_open_pages_receive_only_a_number(tab, site):
    frame = open_page(tab, site, "/about/")
    told = frame.evaluate("""() => new Promise((resolve) => {
      new EventSource("/_polder/events").onmessage = (event) => resolve(event.data);
    })""")
    assert re.fullmatch(r"\d+", told)


def test_a_foreign_site_shows_neither(browser, site):
    with browser.new_window() as foreign:
        foreign.route(
            "http://127.0.0.1:9/",
            lambda route: route.fulfill(
                content_type="text/html",
                body=f"<iframe src='{site.origin}/'></iframe><iframe src='{site.pages}/'></iframe>",
            ),
        )
        foreign.goto("http://127.0.0.1:9/")
        foreign.wait_for_timeout(800)
        for frame in foreign.frames[1:]:
            assert frame.url.startswith("chrome-error:"), frame.url


# --- The shell behaves as if it were not there ---


def test_a_deep_link_with_an_anchor(tab, site):
    frame = open_page(tab, site, "/nl/cities/amsterdam/?a=b#main")
    assert eventually(tab, lambda: frame.evaluate("location.hash") == "#main")
    assert frame.url == site.pages + "/nl/cities/amsterdam/?a=b#main"
    expect(tab).to_have_url(site.origin + "/nl/cities/amsterdam/?a=b#main")
    expect(tab).to_have_title(re.compile("^Amsterdam – "))


def test_address_and_title_follow_and_back_and_forward_work(tab, site):
    frame = open_page(tab, site, "/about/")
    frame.evaluate("location.href = '/cities/'")
    expect(tab).to_have_url(site.origin + "/cities/")
    expect(tab).to_have_title(re.compile("^Cities – "))
    tab.frame_locator("iframe").locator("main").get_by_role("link", name="Athens").first.click()
    expect(tab).to_have_url(site.origin + "/cities/athens/")
    tab.go_back()
    expect(tab).to_have_url(site.origin + "/cities/")
    expect(heading(tab)).to_have_text("Cities")
    tab.go_back()
    expect(tab).to_have_url(site.origin + "/about/")
    expect(heading(tab)).to_have_text("About the programme")
    expect(tab).to_have_title(re.compile("^About the programme – "))
    tab.go_forward()
    expect(tab).to_have_url(site.origin + "/cities/")
    tab.go_forward()
    expect(tab).to_have_url(site.origin + "/cities/athens/")
    expect(heading(tab)).to_have_text("Athens")
    # The list of all pages is another page of the tools. Back returns from there to the former
    # place.
    tab.locator(".bar .count").click()
    expect(tab).to_have_url(site.origin + "/_polder/")
    tab.go_back()
    expect(tab).to_have_url(site.origin + "/cities/athens/")
    expect(heading(tab)).to_have_text("Athens")
    tab.go_back()
    expect(tab).to_have_url(site.origin + "/cities/")
    expect(heading(tab)).to_have_text("Cities")


def test_loading_the_shell_again_keeps_page_and_place(tab, site):
    frame = open_page(tab, site, "/about/")
    frame.evaluate("location.href = '/cities/amsterdam/'")
    expect(heading(tab)).to_have_text("Amsterdam")

    def scroll():
        """Scrolls a little further, so that the page reports its position again."""
        tab.frames[1].evaluate("scrollTo(0, scrollY === 500 ? 501 : 500)")
        return tab.evaluate("history.state?.scroll") in (500, 501)

    assert eventually(tab, scroll)
    assert eventually(
        tab, lambda: tab.evaluate("history.state?.scroll") == tab.frames[1].evaluate("scrollY")
    )
    place = tab.evaluate("history.state?.scroll")
    tab.reload()
    expect(heading(tab)).to_have_text("Amsterdam")
    assert eventually(tab, lambda: tab.frames[1].evaluate("scrollY") == place)


def test_addresses_without_a_page_and_missing_files(browser, tmp_path):
    base = PROJECT / "Tests/Sites/base"
    with preview(tmp_path, source=base) as site, browser.new_window() as tab:
        open_page(tab, site, "/cities/")
        tab.goto(site.origin + "/nowhere/at/all/")
        expect(tab.frame_locator("iframe").locator("body")).to_contain_text("Not found")
        expect(tab).to_have_title(re.compile("^/nowhere/at/all/"))
        tab.goto(site.origin + "/cities")
        expect(tab).to_have_url(site.origin + "/cities/")


def test_the_first_site_comes_by_itself(browser, tmp_path):
    base = PROJECT / "Tests/Sites/base"
    with preview(tmp_path, source=base) as site, browser.new_window() as tab:
        model = site.read("Content/model.yml")
        site.process.terminate()
        site.process.wait()
        site.write("Content/model.yml", "nonsense: [\n")
        with served(tmp_path, "--language", "nl") as broken:
            tab.goto(broken.origin + "/cities/")
            expect(tab.locator(".overlay")).to_contain_text("1 fout")
            expect(tab.frame_locator("iframe").locator("body")).to_contain_text("nog geen versie")
            assert tab.url == broken.origin + "/cities/"
            site.write("Content/model.yml", model)
            expect(tab.locator(".overlay")).to_be_hidden()
            expect(heading(tab)).to_be_visible()


def test_links_to_other_sites_open_in_a_new_tab(tab, site):
    frame = open_page(tab, site, "/about/")
    for href, target in (
        ("http://127.0.0.1:9/elsewhere", ""),
        ("http://127.0.0.1:9/elsewhere", "_top"),
        ("/data/cities.json", ""),
    ):
        frame.evaluate(
            """([href, target]) => {
              const link = document.createElement("a");
              Object.assign(link, { href, target, textContent: "Elsewhere", id: "elsewhere" });
              link.style = "position: fixed; inset: 0 auto auto 0; z-index: 99; background: #fff";
              document.body.append(link);
            }""",
            [href, target],
        )
        with tab.context.expect_page() as opened:
            tab.frame_locator("iframe").locator("#elsewhere").click()
        opened.value.close()
        frame.evaluate("document.querySelector('#elsewhere').remove()")
        assert tab.url == site.origin + "/about/"
    # Within the site, `_top` means the frame.
    frame.evaluate("""() => {
      const link = document.querySelector("header a[href='/cities/']");
      link.target = "_top";
    }""")
    tab.frame_locator("iframe").locator("header a[href='/cities/']").first.click()
    expect(tab).to_have_url(site.origin + "/cities/")


def test_who_leaves_the_site_is_brought_back(tab, site):
    frame = open_page(tab, site, "/about/")
    frame.evaluate("location.href = 'http://127.0.0.1:9/'")
    back = tab.get_by_role("button", name="Show the page again")
    back.click()
    expect(heading(tab)).to_have_text("About the programme")
    expect(back).to_be_hidden()


def test_the_keyboard_is_the_pages_and_reaches_the_tools(tab, site):
    frame = open_page(tab, site, "/cities/amsterdam/")

    def has_focus(member, value):
        is_it = f"value => document.activeElement.{member} === value"
        return eventually(tab, lambda: tab.evaluate(is_it, value))

    assert has_focus("localName", "iframe")
    tab.keyboard.press("End")
    assert eventually(tab, lambda: frame.evaluate("scrollY") > 100)
    tab.locator(".skip").focus()
    tab.keyboard.press("Enter")
    assert has_focus("className", "bar")
    assert tab.url == site.origin + "/cities/amsterdam/"
    tab.keyboard.press("Tab")
    assert has_focus("textContent", "Content/cities/amsterdam.md")


def test_without_scripts_the_shell_shows_the_page(browser, site):
    with browser.new_window(java_script_enabled=False) as tab:
        tab.goto(site.origin + "/about/?x=<&amp;")
        link = tab.get_by_role("link", name=site.pages)
        assert link.get_attribute("href") == site.pages + "/about/?x=%3C&amp;"
        expect(heading(tab)).to_have_text("About the programme")


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("address", ["/about/", "/_polder/"])
def test_anybody_can_use_the_tools(browser, site, address, viewport):
    with browser.new_window(viewport) as tab:
        tab.goto(site.origin + address)
        expect(tab.locator(".bar .count, #pages table").first).to_be_visible()
        tab.evaluate(AXE_SCRIPT)
        found = tab.evaluate("options => axe.run(document, options)", AXE_OPTIONS)
        # The page in the frame has its own first heading; axe does not look into the frame here.
        rules = [rule for rule in found["violations"] if rule["id"] != "page-has-heading-one"]
        assert rules == []
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_tools_use_no_cookies(tab, site):
    frame = open_page(tab, site, "/about/")
    frame.evaluate("document.cookie = 'stolen=1; path=/'")
    sent = []
    tab.on("request", lambda request: sent.append((request.url, request.all_headers())))
    site.write(ABOUT, site.read(ABOUT) + "\nOne more line.\n")
    expect(tab.frame_locator("iframe").get_by_text("One more line.")).to_be_visible()
    asked = eventually(
        tab, lambda: [headers for url, headers in sent if "/_polder/page.json" in url]
    )
    assert asked
    assert all("cookie" not in headers for headers in asked), json.dumps(asked)

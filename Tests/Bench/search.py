"""Compares the search with Pagefind's, on the same pages, in the same browser.

Cost: at each size, the time to build the index, its size, and what a first and a second query load
and how long they take, unthrottled and on slow 4G (150 ms, 1.6 Mbit/s). Like real hosts, the
simulated host compresses only HTML, JavaScript and JSON, with gzip.

Relevance: queries that are generated from manuals (manuals.py), each with one page to find: words
of its title, words of one of its sections, the same with typos, inflected, without diacritics. The
report has the mean reciprocal rank, and how often the page is among the first ten.

Words: a site with two million different words is built and searched.

Neither side loads the data of filters: a first result does not need them, and Pagefind loads them
only on request.

Usage: search.py [--pages N ...] [--packages FOLDER] [--polder FILE] [--pagefind FILE] [--runs N]
                 [--only cost|relevance|words] [--write FILE]
"""

import argparse
import contextlib
import functools
import gzip
import json
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import unicodedata
from pathlib import Path

PROJECT = Path(__file__).parents[2]
sys.path.insert(0, str(PROJECT / "Tests" / "Browser"))

import corpus  # noqa: E402
import manuals  # noqa: E402
from browsing import PHONE, chromium  # noqa: E402
from marked import write_between  # noqa: E402
from server import Handler, Server  # noqa: E402

# The tables between these two lines of the documentation are replaced.
BEGIN, END = "<!-- search: made by make bench-search -->", "<!-- end of search -->"
NOW = "2026-01-01T12:00:00Z"
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 2e5, "uploadThroughput": 1e5}

OURS = """async query => {
  const { search } = await import(document.querySelector('[data-script]').dataset.script)
  const found = await search(query, {
    language: document.documentElement.lang, limit: LIMIT, facets: false,
  })
  return found.results.map(result => result.url)
}"""
THEIRS = """async query => {
  const pagefind = await import('/pagefind/pagefind.js')
  // In a worker its requests would be neither seen nor slowed down.
  await pagefind.options({ noWorker: true })
  const found = await pagefind.search(query)
  const results = await Promise.all(found.results.slice(0, LIMIT).map(result => result.data()))
  return results.map(result => result.url)
}"""
CONTESTANTS = {"Polder": OURS, "Pagefind": THEIRS}


class CompressingHandler(Handler):
    """Compresses what hosts compress."""

    def send_head(self):
        path = Path(self.translate_path(self.path.split("?")[0]))
        if path.is_dir():
            path = path / "index.html"
        if path.suffix not in (".html", ".js", ".json", ".css") or not path.is_file():
            return super().send_head()
        body = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        return None


@contextlib.contextmanager
def serve(folder):
    handler = functools.partial(CompressingHandler, directory=str(folder))
    with Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def measured(command):
    """Returns the seconds, CPU seconds and peak memory in MB of a command."""
    with tempfile.NamedTemporaryFile("r") as report:
        time = ["/usr/bin/time", "--format", "%e %U %S %M", "--output", report.name]
        done = subprocess.run([*time, *map(str, command)], capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{' '.join(map(str, command))} failed:\n{done.stdout}{done.stderr}")
        wall, user, system, memory = map(float, report.read().split()[-4:])
    return wall, user + system, memory / 1000


def build(polder, source, output):
    command = [
        polder,
        "build",
        "--content",
        source / "Content",
        "--templates",
        source / "Templates",
    ]
    return measured([*command, "--output", output, "--now", NOW, "--quiet"])


def index_cost(polder, source, output, count):
    """Measures what the search adds to a build: the same site with and without its template."""
    best = []
    for name in ("without", "with"):
        variant = output.with_name(f"variant-{name}")
        shutil.copytree(source, variant)
        if name == "without":
            (variant / "Templates/search.html").unlink()
            (variant / "Templates/parts/search-box.html").write_text("")
        runs = []
        for _ in range(count):
            target = output if name == "with" else output.with_name("without")
            shutil.rmtree(target, ignore_errors=True)
            runs.append(build(polder, variant, target))
        best.append([min(values) for values in zip(*runs, strict=True)])
        shutil.rmtree(variant)
    shutil.rmtree(output.with_name("without"))
    return [after - before for before, after in zip(*best, strict=True)]


def size(folder):
    return sum(file.stat().st_size for file in Path(folder).rglob("*") if file.is_file())


def ask(browser, origin, code, queries, slow):
    """For each query in one new window: (requests, bytes, milliseconds, results)."""
    with browser.new_window() as page:
        page.goto(origin + "/404.html")
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        if slow:
            session.send("Network.emulateNetworkConditions", SLOW)
        seen = {"requests": 0, "bytes": 0}
        session.on(
            "Network.requestWillBeSent", lambda _: seen.update(requests=seen["requests"] + 1)
        )
        session.on(
            "Network.loadingFinished",
            lambda event: seen.update(bytes=seen["bytes"] + event["encodedDataLength"]),
        )
        outcome = []
        for query in queries:
            seen.update(requests=0, bytes=0)
            timed = f"""async query => {{
              const start = performance.now()
              const found = await ({code.replace("LIMIT", "5")})(query)
              return [performance.now() - start, found.length]
            }}"""
            time, count = page.evaluate(timed, query)
            page.wait_for_timeout(100)
            outcome.append((seen["requests"], seen["bytes"], time, count))
        return outcome


def typed(browser, origin, query):
    """Runs a query on the search page of a phone with slow 4G, as its visitor sees it.

    Returns requests and bytes until nothing more is loaded, and milliseconds until the first result
    is visible.
    """
    with browser.new_window(viewport=PHONE) as page:
        page.goto(origin + "/search/")
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", SLOW)
        sizes = {}
        # Chromium requests the icon again when the address changes. That is not part of the search.
        session.on(
            "Network.requestWillBeSent",
            lambda event: (
                "favicon" not in event["request"]["url"] and sizes.update({event["requestId"]: 0})
            ),
        )
        session.on(
            "Network.loadingFinished",
            lambda event: (
                event["requestId"] in sizes
                and sizes.update({event["requestId"]: event["encodedDataLength"]})
            ),
        )
        time = page.evaluate(
            """query => new Promise(resolve => {
              const results = document.querySelector('[data-search-results]')
              const start = performance.now()
              const look = () => {
                if (results.firstElementChild) resolve(performance.now() - start)
              }
              new MutationObserver(look).observe(results, { childList: true })
              const box = document.querySelector('#q')
              box.value = query
              box.dispatchEvent(new Event('input', { bubbles: true }))
            })""",
            query,
        )
        page.wait_for_timeout(1_500)
        return len(sizes), sum(sizes.values()), time


def titles(source, chance, count):
    """Queries: one word of a title for the first half, two for the second."""
    files = sorted((source / "Content/approaches").glob("*.md"))
    files = [file for file in files if not file.name.endswith(".nl.md")]
    queries = []
    for file in chance.sample(files, len(files)):
        title = re.search("^title: (.*)$", file.read_text(encoding="utf-8"), re.M).group(1)
        words = [word for word in re.findall(r"\w+", title) if len(word) > 3]
        wanted = 1 if len(queries) < count // 2 else 2
        if len(words) >= wanted:
            queries.append(" ".join(chance.sample(words, wanted)))
        if len(queries) == count:
            return queries
    return queries


def cost(options, browser, folder, pages):
    source, output = folder / "corpus", folder / "site"
    corpus.make(source, pages)
    rows = {}
    wall, cpu, memory = index_cost(options.polder, source, output, options.runs)
    rows["Polder"] = {"build s": wall, "build CPU s": cpu, "build MB": memory}
    command = [options.pagefind, "--site", output, "--output-path", output / "pagefind"]
    # Pagefind must index the same pages, not those of Polder's search.
    wall, cpu, memory = measured(command)
    rows["Pagefind"] = {"build s": wall, "build CPU s": cpu, "build MB": memory}
    rows["Polder"] |= {"index MB": size(output / "search") / 1e6}
    theirs = size(output / "pagefind") - sum(
        file.stat().st_size for file in (output / "pagefind").glob("pagefind-*ui*")
    )
    rows["Pagefind"] |= {"index MB": theirs / 1e6}
    queries = titles(source, random.Random(3), 10)
    with serve(output) as origin:
        for name, code in CONTESTANTS.items():
            row = rows[name]
            for slow in (False, True):
                runs = [
                    ask(browser, origin, code, [query, queries[number - 1]], slow)
                    for number, query in enumerate(queries)
                ]
                where = "slow 4G" if slow else "unthrottled"
                for turn, label in enumerate(("first", "second")):
                    values = list(zip(*(run[turn] for run in runs), strict=True))
                    row[f"{label}: ms {where}"] = statistics.median(values[2])
                    if not slow:
                        row[f"{label}: requests"] = statistics.median(values[0])
                        row[f"{label}: requests, most"] = max(values[0])
                        row[f"{label}: KB"] = statistics.median(values[1]) / 1000
                        row[f"{label}: KB, most"] = max(values[1]) / 1000
        seen = list(zip(*(typed(browser, origin, query) for query in queries), strict=True))
        rows["Polder"] |= {
            "as typed on a phone: requests": statistics.median(seen[0]),
            "as typed on a phone: requests, most": max(seen[0]),
            "as typed on a phone: KB": statistics.median(seen[1]) / 1000,
            "as typed on a phone: KB, most": max(seen[1]) / 1000,
            "as typed on a phone: ms slow 4G": statistics.median(seen[2]),
        }
    head = f"{pages:,} pages, {os.cpu_count()} cores; medians of {len(queries)} queries by titles:"
    return rows, [head, "", *table(rows)]


def table(rows):
    names = list(rows)
    lines = ["| " + " | ".join(["", *names]) + " |", "| --- |" + " --: |" * len(names)]
    for key in rows[names[0]]:
        cells = [number(rows[name][key]) if key in rows[name] else "" for name in names]
        lines.append("| " + " | ".join([key, *cells]) + " |")
    return lines


def number(value):
    return f"{value:,.2f}".removesuffix(".00") if value < 10 else f"{value:,.0f}"


# --- Relevance ---


def typo(word, chance):
    """Makes one mistake: a letter omitted, doubled or changed, or two swapped; even the first
    letter.
    """
    place = chance.randrange(len(word) - 1)
    match chance.randrange(4):
        case 0:
            return word[:place] + word[place + 1 :]
        case 1:
            return word[:place] + word[place] + word[place:]
        case 2:
            return word[:place] + chance.choice("aeiourstnl") + word[place + 1 :]
        case _:
            return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def inflected(word, language):
    if language == "en":
        return word[:-1] if word.endswith("s") and not word.endswith("ss") else word + "s"
    return word[:-2] if word.endswith("en") else word + "en"


def plain(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def known_items(pages, seed=11):
    """Returns {class: [(query, language, URL)]}. Titles that two pages share are left out."""
    chance = random.Random(seed)
    count = {}
    for language, title, _ in pages.values():
        count[language, title] = count.get((language, title), 0) + 1
    use = {}
    for language, _, sections in pages.values():
        text = " ".join(part for heading, parts in sections for part in [heading, *parts])
        for word in set(re.findall(r"[^\W\d_]{5,}", text.lower())):
            use[language, word] = use.get((language, word), 0) + 1
    classes = {name: [] for name in ("title", "section", "title typo", "section typo", "inflected")}
    classes["no diacritics"] = []
    for url, (language, title, sections) in sorted(pages.items()):
        words = [word for word in re.findall(r"[^\W\d_]+", title) if len(word) > 3]
        if count[language, title] == 1 and len(words) > 1:
            some = chance.sample(words, min(3, len(words)))
            classes["title"].append((" ".join(some), language, url))
            broken = list(some)
            longest = max(range(len(some)), key=lambda number: len(some[number]))
            broken[longest] = typo(some[longest].lower(), chance)
            classes["title typo"].append((" ".join(broken), language, url))
            broken[longest] = inflected(some[longest].lower(), language)
            classes["inflected"].append((" ".join(broken), language, url))
        text = " ".join(" ".join(parts) for _, parts in sections)
        rare = [
            w for w in re.findall(r"[^\W\d_]{5,}", text) if use.get((language, w.lower()), 9) <= 4
        ]
        if len(rare) > 2:
            start = chance.randrange(len(rare) - 2)
            some = rare[start : start + 3]
            classes["section"].append((" ".join(some), language, url))
            broken = [typo(some[0].lower(), chance), *some[1:]]
            classes["section typo"].append((" ".join(broken), language, url))
        accented = [word for word in re.findall(r"[^\W\d_]{4,}", text) if plain(word) != word]
        if accented and rare:
            word = chance.choice(accented)
            query = f"{plain(word)} {chance.choice(rare)}"
            classes["no diacritics"].append((query, language, url))
    return {name: chance.sample(items, min(60, len(items))) for name, items in classes.items()}


def relevance(options, browser, folder):
    source, output = folder / "manuals", folder / "manuals-site"
    pages = manuals.make(source, options.packages)
    build(options.polder, source, output)
    command = [options.pagefind, "--site", output, "--output-path", output / "pagefind"]
    subprocess.run(list(map(str, command)), check=True, stdout=subprocess.DEVNULL)
    classes = known_items(pages)
    total = sum(map(len, classes.values()))
    results = {}
    with serve(output) as origin, browser.new_window() as english, browser.new_window() as dutch:
        english.goto(origin + "/404.html")
        dutch.goto(origin + "/nl/404.html")
        for name, code in CONTESTANTS.items():
            for kind, items in classes.items():
                ranks = []
                for query, language, url in items:
                    window = english if language == "en" else dutch
                    found = window.evaluate(code.replace("LIMIT", "10"), query)
                    ranks.append(found.index(url) + 1 if url in found else 0)
                results.setdefault(kind, {})[name] = (
                    sum(1 / rank for rank in ranks if rank) / len(ranks),
                    sum(rank > 0 for rank in ranks) / len(ranks),
                )
    lines = [f"{total} known-item queries over {len(pages)} pages in English and Dutch:", ""]
    lines.append("| queries | " + " | ".join(f"{n} MRR | {n} in ten" for n in CONTESTANTS) + " |")
    lines.append("| --- |" + " --: |" * (2 * len(CONTESTANTS)))
    for kind, row in results.items():
        cells = [f"{value:.3f}" for name in CONTESTANTS for value in row[name]]
        lines.append(f"| {kind} ({len(classes[kind])}) | " + " | ".join(cells) + " |")
    return results, lines


def many_words(options, browser, folder, pages=400, words=5_000):
    """Builds a site with two million different words, and finds the last of them."""
    source, output = folder / "words", folder / "words-site"
    corpus.make(source, 1_000)
    for page in range(pages):
        text = " ".join(f"w{number:x}q" for number in range(page * words, (page + 1) * words))
        file = source / "Content" / f"words-{page}.md"
        file.write_text(
            f"---\ntitle: Words {page}\nsummary: Words\n---\n{text}\n", encoding="utf-8"
        )
    wall, cpu, memory = build(options.polder, source, output)
    with serve(output) as origin:
        query = f"w{pages * words - 1:x}q"
        requests, size_, _, count = ask(browser, origin, OURS, [query], False)[0]
    if count != 1:
        raise AssertionError(f"'{query}' found {count} pages")
    entry = len(gzip.compress((output / "search" / "entry.json").read_bytes(), 6))
    line = (
        f"{pages * words:,} different words: built in {wall:.1f} s ({cpu:.1f} s CPU, "
        f"{memory:,.0f} MB), index {size(output / 'search') / 1e6:,.0f} MB, entry file "
        f"{entry / 1000:.0f} KB; one is found in {requests} requests and {size_ / 1000:.0f} KB."
    )
    return {"build s": wall, "build CPU s": cpu, "build MB": memory}, [line]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, nargs="*", default=[1_000, 10_000])
    parser.add_argument("--packages", type=Path, default=PROJECT / ".build/bench/manuals")
    parser.add_argument("--polder", type=Path, default=PROJECT / ".build/release/polder")
    parser.add_argument("--pagefind", type=Path, default=PROJECT / ".build/bench/pagefind")
    parser.add_argument("--only", choices=["cost", "relevance", "words"])
    parser.add_argument("--write", type=Path, help="the page to put the tables into")
    parser.add_argument("--runs", type=int, default=3, help="builds of each kind, the best counts")
    parser.add_argument("--folder", type=Path, default=Path("/dev/shm"), help="where to work")
    options = parser.parse_args()
    results = {}
    lines = [f"{time.strftime('%Y-%m-%d %H:%M')}, load before it {os.getloadavg()[0]:.1f}.", ""]

    def take(name, found):
        results[name], text = found
        print("\n" + "\n".join(text), flush=True)
        lines.extend([*text, ""])

    with (
        tempfile.TemporaryDirectory(prefix="polder-search-", dir=options.folder) as folder,
        chromium() as browser,
    ):
        if options.only in (None, "relevance"):
            take("relevance", relevance(options, browser, Path(folder)))
        if options.only in (None, "words"):
            take("words", many_words(options, browser, Path(folder)))
        if options.only in (None, "cost"):
            for pages in options.pages:
                place = Path(folder) / str(pages)
                place.mkdir()
                take(pages, cost(options, browser, place, pages))
                shutil.rmtree(place)
    target = PROJECT / ".build/bench/search.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(results, indent=2) + "\n")
    if options.write:
        write_between(options.write, BEGIN, END, lines[:-1])


if __name__ == "__main__":
    main()

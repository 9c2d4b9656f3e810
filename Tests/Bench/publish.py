"""Measures what `polder publish` sends for a changed word, title or template, and for nothing.

Makes the benchmark's programme, publishes it to each kind of target on this machine, changes one
thing after the other, and publishes again. Prints a table in Markdown.

Usage: publish.py [--pages N ...] [--polder FILE] [--folder FOLDER]
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).parents[2]
TARGETS = ("folder", "switch", "git")
NOW = "2026-01-31T12:00Z"


def change_word(site, page):
    """Changes a word in a paragraph of a page."""
    lines = page.read_text().split("\n")
    start = lines.index("---", 1)
    # A line that begins with a letter is no heading, list or table.
    number = next(n for n in range(start + 1, len(lines)) if lines[n][:1].isalpha())
    lines[number] = re.sub(r" [a-z]+ ", " lantern ", lines[number], count=1)
    page.write_text("\n".join(lines))


def change_title(site, page):
    page.write_text(re.sub(r"^title: .*$", "title: Another title", page.read_text(), flags=re.M))


def change_template(site, page):
    base = site / "Templates/base.html"
    text = base.read_text()
    base.write_text(text.replace("</body>", "<!-- Changed. --></body>", 1))
    assert base.read_text() != text


def change_nothing(site, page):
    pass


CHANGES = {
    "nothing": change_nothing,
    "a word": change_word,
    "a title": change_title,
    "a template": change_template,
}


def publish(polder, site, target):
    command = [polder, "publish", target, "--format", "json", "--now", NOW]
    command += ["--base-url", "https://www.example.org/"]
    run = subprocess.run(command, cwd=site, capture_output=True, text=True)
    if run.returncode:
        sys.exit(run.stdout[-2000:] + run.stderr)
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    return next(line["target"] for line in lines if "target" in line)


def size(count):
    for unit, name in (1e9, "GB"), (1e6, "MB"), (1e3, "kB"):
        if count >= unit:
            return f"{count / unit:.1f} {name}"
    return f"{count} B"


def measure(polder, folder, pages):
    site = folder / f"site{pages}"
    corpus = PROJECT / "Tests/Bench/corpus.py"
    subprocess.run([sys.executable, corpus, site, "--pages", str(pages)], check=True)
    remote = folder / f"remote{pages}.git"
    subprocess.run(["git", "init", "--quiet", "--bare", remote], check=True)
    with (site / "Content/site.yml").open("a") as settings:
        settings.write(
            f"\npublish:\n  folder: {{folder: '{folder}/www{pages}'}}\n"
            f"  switch: {{folder: '{folder}/link{pages}', switch: true}}\n"
            f"  git: {{git: '{remote}', branch: pages}}\n"
        )
    approaches = sorted((site / "Content/approaches").rglob("*.md"))
    page = next(
        path for path in approaches if not path.name.endswith(".nl.md") and "-" in path.stem
    )
    for change in ("everything", *CHANGES):
        if change in CHANGES:
            CHANGES[change](site, page)
        for target in TARGETS:
            done = publish(polder, site, target)
            sent = done["new"] + done["changed"]
            cells = [f"{pages:,}", change, target, f"{sent:,}", size(done["bytes"])]
            cells += [f"{done['removed']:,}", f"{done['kept']:,}", f"{done['seconds']:.2f}"]
            print(f"| {' | '.join(cells)} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--pages", type=int, nargs="+", default=[200, 10_000])
    parser.add_argument("--polder", type=Path, default=PROJECT / ".build/release/polder")
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    folder = options.folder or Path(tempfile.mkdtemp(prefix="polder-bench-publish-"))
    print(
        "| files of Markdown | changed | target | files sent | bytes | removed | kept | seconds |"
    )
    print("|--:|---|---|--:|--:|--:|--:|--:|")
    try:
        for pages in options.pages:
            measure(options.polder.resolve(), folder, pages)
    finally:
        if options.folder is None:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()

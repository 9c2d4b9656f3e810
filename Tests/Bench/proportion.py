"""Measures whether what many mistakes cost stays in proportion to their number.

Each case is a site with N mistakes of one kind, or with a text that simple algorithms take very
long for. It is checked with N / 10 and with N: the processor time of the second should be about ten
times that of the first. Time is that of the processors, so that a busy machine does not matter
(but memory that others use does, by half). Nothing here fails for being slow; read the table.

Usage: proportion.py [--polder FILE] [--scale FACTOR] [--only CASE ...] [--limit SECONDS]
"""

import argparse
import os
import resource
import shutil
import subprocess
import tempfile
from pathlib import Path

PROJECT = Path(__file__).parents[2]
POLDER = Path(os.environ.get("POLDER", PROJECT / ".build/release/polder")).resolve()
BASE = PROJECT / "Tests/Sites/base"
TITLE = "---\ntitle: A\n---\n"


def city(site, name, text):
    (site / f"Content/cities/{name}.md").write_text(text)


def cities(site, count, front=lambda i: "", body=lambda i: ""):
    for i in range(count):
        city(site, f"place-{i:06}", f"---\ntitle: A\n{front(i)}---\n{body(i)}")


def about(site, text):
    (site / "Content/about.md").write_text(TITLE + "\n" + text)


def letters(number, length=8):
    """A word that stands for a number, far from that of the next."""
    number = number * 2654435761 % 2**32
    return "".join(chr(97 + (number >> 4 * i) % 16) for i in range(length))


def text(n, piece):
    return piece * max(1, n // len(piece))


CASES = {
    # name: (N, what makes the site)
    "entries without mistakes": (40_000, lambda s, n: cities(s, n)),
    "unknown references, each in an entry": (
        40_000,
        lambda s, n: cities(s, n, lambda i: f"twins: [{letters(i)}]\n"),
    ),
    "unknown references that look like all": (
        40_000,
        lambda s, n: cities(s, n, lambda i: f"twins: [plaice-{i:06}]\n"),
    ),
    "unknown references in one list": (
        40_000,
        lambda s, n: city(
            s,
            "a",
            "---\ntitle: A\ntwins:\n" + "".join(f"- {letters(i)}\n" for i in range(n)) + "---\n",
        ),
    ),
    "broken links, each on a page": (
        40_000,
        lambda s, n: cities(s, n, body=lambda i: f"[a]({letters(i)}.md)\n"),
    ),
    "broken links that look like all": (
        40_000,
        lambda s, n: cities(s, n, body=lambda i: f"[a](plaice-{i:06}.md)\n"),
    ),
    "broken links on one page": (
        400_000,
        lambda s, n: about(s, "".join(f"[a]({letters(i)}.md)\n" for i in range(n))),
    ),
    "missing images": (
        40_000,
        lambda s, n: cities(s, n, body=lambda i: f"![a]({letters(i)}.jpg)\n"),
    ),
    "links to missing headings": (
        400_000,
        lambda s, n: about(s, "".join(f"[a](#{letters(i)})\n" for i in range(n))),
    ),
    "links to missing headings among as many": (
        200_000,
        lambda s, n: about(
            s, "".join(f"## b{letters(i)}\n\n[a](#{letters(i)})\n\n" for i in range(n))
        ),
    ),
    "unknown keys in one file": (
        600_000,
        lambda s, n: city(
            s, "a", "---\ntitle: A\n" + "".join(f"{letters(i)}: \n" for i in range(n)) + "---\n"
        ),
    ),
    "unknown keys in many files": (
        2_000_000,
        lambda s, n: cities(s, 20, lambda j: "".join(f"x{i}: \n" for i in range(n // 20))),
    ),
    "unknown settings": (
        400_000,
        lambda s, n: (s / "Content/site.yml").write_text(
            (BASE / "Content/site.yml").read_text()
            + "".join(f"{letters(i)}: 1\n" for i in range(n))
        ),
    ),
    "unknown keys in a group": (
        200_000,
        lambda s, n: (s / "Content/site.yml").write_text(
            (BASE / "Content/site.yml").read_text().replace("warnings: {orphan-page: off}", "")
            + "warnings:\n"
            + "".join(f"  {letters(i)}: off\n" for i in range(n))
        ),
    ),
    "![[]()": (2_000_000 * 4, lambda s, n: about(s, text(n, "![[]()"))),
    "![a": (8_000_000, lambda s, n: about(s, text(n, "![a"))),
    "![[a](b)": (8_000_000, lambda s, n: about(s, text(n, "![[a](b)"))),
    "[[a](b)": (4_000_000, lambda s, n: about(s, text(n, "[[a](b)"))),
    "*a **b": (4_000_000, lambda s, n: about(s, text(n, "*a **b "))),
    "*a_": (4_000_000, lambda s, n: about(s, text(n, "*a_ "))),
    "_a__b": (4_000_000, lambda s, n: about(s, text(n, "a**b" + "c* "))),
    "<!--": (4_000_000, lambda s, n: about(s, "a " + text(n, "<!-- a"))),
    "<?": (4_000_000, lambda s, n: about(s, "a " + text(n, "<?"))),
    "<!A": (4_000_000, lambda s, n: about(s, "a " + text(n, "<!A "))),
    "<![CDATA[": (4_000_000, lambda s, n: about(s, "a " + text(n, "<![CDATA["))),
    "<a b='": (4_000_000, lambda s, n: about(s, "a " + text(n, "<a b='"))),
    "backticks": (
        1_000_000,
        lambda s, n: about(s, "".join("e" + "`" * i for i in range(int((2 * n) ** 0.5)))),
    ),
    "[a]:": (4_000_000, lambda s, n: about(s, "".join(f"[a{i}]: b\n" for i in range(n // 12)))),
    "[a]: (": (4_000_000, lambda s, n: about(s, text(n, "[a]: <b> (c\n"))),
    "[a][b]": (
        4_000_000,
        lambda s, n: about(s, "[b]: /cities/ \n\n" + text(n, "[b] ")),
    ),
    "a](": (4_000_000, lambda s, n: about(s, text(n, "a]("))),
    "[a](b": (4_000_000, lambda s, n: about(s, text(n, "[a](b "))),
    "[a](<b": (4_000_000, lambda s, n: about(s, text(n, "[a](<b"))),
    "quotes": (4_000_000, lambda s, n: about(s, text(n, "\"a 'b "))),
    "strikethrough": (4_000_000, lambda s, n: about(s, text(n, "~~a ~b "))),
    "footnotes": (
        50_000,
        lambda s, n: about(s, "".join(f"a[^{i}]\n\n[^{i}]: b\n\n" for i in range(n))),
    ),
    "missing footnotes": (300_000, lambda s, n: about(s, "".join(f"a[^{i}]\n" for i in range(n)))),
    "headings of one text": (400_000, lambda s, n: about(s, "## a\n\n" * n)),
    "headings that meet numbers": (
        200_000,
        lambda s, n: about(s, "".join(f"## a-{i}\n\n## a\n\n" for i in range(n))),
    ),
    "columns": (
        500_000,
        lambda s, n: about(s, "|" + "a|" * n + "\n|" + "-|" * n + "\n|" + "b|" * n + "\n"),
    ),
    "rows too short": (
        200_000,
        lambda s, n: about(s, "|a|b|\n|-|-|\n" + "|c|\n" * n),
    ),
    "delimiters": (500_000, lambda s, n: about(s, "a|b\n-|-|-\n" * n)),
    "quotes in quotes": (80_000, lambda s, n: about(s, (("> " * 80) + "a\n\n") * (n // 80))),
    "lists in lists": (
        400_000,
        lambda s, n: about(s, "".join("  " * (i % 40) + "- a\n" for i in range(n // 20))),
    ),
    "errors on one line": (200_000, lambda s, n: about(s, "<b>é" * n)),
    "control characters on one line": (800_000, lambda s, n: about(s, "a&#1;" * n)),
    "emoji on one line": (200_000, lambda s, n: about(s, "[😀]()" * n)),
    "aliases": (
        100,
        lambda s, n: cities(
            s, n * 10, lambda i: "aliases:\n" + "".join(f"- /a{i}/{j}/\n" for j in range(100))
        ),
    ),
    "aliases of one name": (
        10_000,
        lambda s, n: cities(s, n, lambda i: "aliases: [/old/]\n"),
    ),
    "titles of one text": (10_000, lambda s, n: cities(s, n)),
    "references in a list": (
        10_000,
        lambda s, n: (
            cities(s, n),
            city(
                s,
                "a",
                "---\ntitle: A\ntwins:\n"
                + "".join(f"- place-{i:06}\n" for i in range(n))
                + "---\n",
            ),
        ),
    ),
    "repeated keys": (
        600_000,
        lambda s, n: city(s, "a", "---\ntitle: A\n" + "a: \n" * n + "---\n"),
    ),
    "repeated references": (
        600_000,
        lambda s, n: city(s, "a", "---\ntitle: A\ntwins:\n" + "- a\n" * n + "---\n"),
    ),
    "words unknown": (
        200_000,
        lambda s, n: (s / "Templates/words/nl.yml").write_text(
            (BASE / "Templates/words/nl.yml").read_text()
            + "".join(f"{letters(i)}: a\n" for i in range(n))
        ),
    ),
    "template errors": (
        100_000,
        lambda s, n: (s / "Templates/404.html").write_text(
            (BASE / "Templates/404.html").read_text()
            + "".join("{{ page." + letters(i) + " }}\n" for i in range(n))
        ),
    ),
    "chart rows": (
        100_000,
        lambda s, n: about(s, "```chart\ntype: bar\ntitle: A\n\nx,y\n" + "a,b\n" * n + "```\n"),
    ),
}


def seconds(polder, make, count, limit, fmt):
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        shutil.copytree(BASE, site, dirs_exist_ok=True)
        make(site, count)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        try:
            run = subprocess.run(
                [polder, "check", "--now", "2026-01-31T12:00", "--format", fmt],
                cwd=site,
                capture_output=True,
                preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1)),
                timeout=20 * limit,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return None, 0, ""
        if run.returncode < 0:
            return None, 0, ""
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        last = (run.stderr or run.stdout).decode(errors="replace").strip().splitlines()[-1:]
        time = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return time, len(run.stdout), f"{run.returncode} {last[0][:70] if last else ''}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--polder", type=Path, default=POLDER)
    parser.add_argument("--scale", type=float, default=1)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--limit", type=int, default=60)
    parser.add_argument("--format", default="text")
    options = parser.parse_args()
    print(f"{'case':42} {'N':>9} {'N/10':>8} {'N':>8}  ratio")
    for name, (count, make) in CASES.items():
        if options.only and not any(word in name for word in options.only):
            continue
        count = max(10, int(count * options.scale))
        first, _, _ = seconds(options.polder, make, count // 10, options.limit, options.format)
        second, _, last = (
            seconds(options.polder, make, count, options.limit, options.format)
            if first is not None
            else (None, 0, "")
        )
        shown = [f"{t:8.2f}" if t is not None else " too long" for t in (first, second)]
        ratio = (
            f"{second / max(first, 0.01):6.1f}" if first is not None and second is not None else ""
        )
        print(f"{name:42} {count:9,} {shown[0]} {shown[1]} {ratio}  {last}", flush=True)


if __name__ == "__main__":
    main()

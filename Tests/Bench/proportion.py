"""Measures whether the cost of many mistakes is proportional to their number.

Each case is a site with N mistakes of one kind, or with a text for which simple algorithms take
very long. It is checked with N / 10 and with N. The second should take about ten times the
processor time of the first. Processor time does not depend on how busy the machine is, except that
other processes' use of memory can add up to half. Nothing here fails for being slow; read the
table.

Usage: proportion.py [--polder FILE] [--scale FACTOR] [--only CASE ...] [--limit SECONDS]
"""

import argparse
import datetime
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


def raw(site, text):
    """Raw HTML, where it is allowed."""
    settings = site / "Content/site.yml"
    settings.write_text(settings.read_text() + "html: allow\n")
    about(site, text)


def template(site, text):
    page = site / "Templates/404.html"
    page.write_text(page.read_text() + text)


def letters(number, length=8):
    """Returns a word for a number, different from that of the next number."""
    number = number * 2654435761 % 2**32
    return "".join(chr(97 + (number >> 4 * i) % 16) for i in range(length))


def text(n, piece):
    return piece * max(1, n // len(piece))


CASES = {
    # name: (N, what makes the site)
    "one mistake among as many entries": (
        40_000,
        lambda s, n: (cities(s, n), city(s, "a", "---\ntitle: A\ntwins: [zzzzzzzz]\n---\n")),
    ),
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
        lambda s, n: template(s, "".join("{{ page." + letters(i) + " }}\n" for i in range(n))),
    ),
    "unknown words of templates": (
        100_000,
        lambda s, n: template(s, "".join('{{ t("' + letters(i) + '") }}\n' for i in range(n))),
    ),
    "unknown assets": (
        100_000,
        lambda s, n: template(
            s, "".join('{{ asset("' + letters(i) + '.css") }}\n' for i in range(n))
        ),
    ),
    "unknown templates": (
        100_000,
        lambda s, n: template(
            s, "".join('{% include "' + letters(i) + '.html" %}\n' for i in range(n))
        ),
    ),
    "unknown filters": (
        100_000,
        lambda s, n: template(
            s, "".join("{{ page.title | " + letters(i) + " }}\n" for i in range(n))
        ),
    ),
    "ids that stand twice": (400_000, lambda s, n: raw(s, "<i id=a></i>\n\n" * n)),
    "ids that nothing has": (
        400_000,
        lambda s, n: raw(s, "".join(f"<i aria-owns={letters(i)}></i>\n" for i in range(n))),
    ),
    "ids that nothing has in one attribute": (
        400_000,
        lambda s, n: raw(s, "<i aria-owns='" + " ".join(map(letters, range(n))) + "'></i>\n"),
    ),
    "ids among as many": (
        150_000,
        lambda s, n: raw(
            s, "".join(f"<i id=b{letters(i)} for={letters(i)}></i>\n" for i in range(n))
        ),
    ),
    "missing pictures in styles": (
        300_000,
        lambda s, n: raw(
            s,
            "<style>\n"
            + "".join(f"a{{b:url({letters(i)}.png)}}\n" for i in range(n))
            + "</style>\n",
        ),
    ),
    "missing pictures in srcset": (
        300_000,
        lambda s, n: raw(
            s, "<img alt='' srcset='" + ", ".join(letters(i) + ".png" for i in range(n)) + "'>\n"
        ),
    ),
    "attributes of a tag": (
        600_000,
        lambda s, n: raw(s, "<i " + " ".join(letters(i) for i in range(n)) + "></i>\n"),
    ),
    "tags that do not end": (4_000_000, lambda s, n: raw(s, text(n, "<i a='"))),
    "drawings in HTML": (4_000_000, lambda s, n: raw(s, text(n, "<svg><style>&amp;"))),
    "comments in HTML": (4_000_000, lambda s, n: raw(s, "<p>" + text(n, "<!-->"))),
    "pages in pages": (
        4_000_000,
        lambda s, n: raw(
            s, text(n, "<iframe title=a srcdoc='&lt;iframe srcdoc=&quot;a(:'></iframe>")
        ),
    ),
    "quotes, deep": (2_000_000, lambda s, n: about(s, ">" * n + " a\n")),
    "quotes, deep, on many lines": (
        2_000_000,
        lambda s, n: about(s, (">" * 99 + "a\n") * (n // 100)),
    ),
    "lists, deep": (2_000_000, lambda s, n: about(s, "- " * (n // 2) + "a\n")),
    "brackets, deep": (2_000_000, lambda s, n: about(s, "[" * n + "a" + "]" * n + "\n")),
    "emphasis, deep": (2_000_000, lambda s, n: about(s, "*" * n + "a" + "*" * n + "\n")),
    "emphasis, deep, of two kinds": (2_000_000, lambda s, n: about(s, "*_" * (n // 2) + "a\n")),
    "pipes": (4_000_000, lambda s, n: about(s, "|" * n + "\n|-|\n")),
    "pipes below a table": (4_000_000, lambda s, n: about(s, "|a|\n|-|\n" + "|" * n + "\n")),
    "footnotes of one name": (100_000, lambda s, n: about(s, "a[^a]\n\n" + "[^a]: b\n\n" * n)),
    "footnotes in footnotes": (
        50_000,
        lambda s, n: about(s, "a[^0]\n\n" + "".join(f"[^{i}]: b[^{i + 1}]\n\n" for i in range(n))),
    ),
    "one line": (8_000_000, lambda s, n: about(s, "a" * n)),
    "one line of words": (8_000_000, lambda s, n: about(s, "ab " * (n // 3))),
    "one line of spaces": (8_000_000, lambda s, n: about(s, "a" + " " * n + "b")),
    "addresses on one line": (4_000_000, lambda s, n: about(s, "https://a.example/" * (n // 18))),
    "YAML in one line": (
        2_000_000,
        lambda s, n: city(s, "a", "---\ntitle: A\ntwins: [" + "a, " * (n // 3) + "b]\n---\n"),
    ),
    "YAML, deep": (2_000_000, lambda s, n: city(s, "a", "---\ntitle: " + "[" * n + "\n---\n")),
    "chart rows": (
        100_000,
        lambda s, n: about(s, "```chart\ntype: bar\ntitle: A\n\nx,y\n" + "a,b\n" * n + "```\n"),
    ),
    # Markdown that probably does not mean what its writer intended: 10,000 such places are reported
    # in a second.
    **{
        f"Markdown mistakes: {name}": (10_000, lambda s, n, text=text: about(s, repeated(text, n)))
        for name, text in {
            "headings": "##Part {i}\n\n",
            "spaces before addresses": "[City] (../x{i}.md)\n\n",
            "addresses without an end": "[City](../x{i}.md \n",
            "addresses with spaces": "[x](Report {i} a.pdf) ",
            "names without addresses": "[rule][nowhere{i}] ",
            "conflicts": "<<<<<<< HEAD\na{i}\n=======\nb\n>>>>>>> c\n\n",
            "shortcodes": "{{< youtube x{i} >}} ",
            "variables over lines": "{{ a{i}\nb }} ",
            "wiki links": "[[page{i}]] ",
            "bullets": "\u2022 one {i}\n",
            "emphasis": "**Note {i}:**the hall ",
            "fences": "> ```\n> x{i}\n\n",
            "invisible characters": "https://exam\u200bple.org/{i} ",
        }.items()
    },
}


def repeated(text, n):
    return "".join(text.replace("{i}", str(i)) for i in range(n))


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
    parser.add_argument("--write", type=Path, help="a page of Markdown to put the table into")
    options = parser.parse_args()
    print(f"{'case':42} {'N':>9} {'N/10':>8} {'N':>8}  ratio")
    rows = []
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
        rows.append(f"| `{name}` | {count:,} | {shown[0]} | {shown[1]} |")
    if options.write:
        write(options.write, rows)


def write(page, rows):
    """Writes the table into the page, between its marks."""
    begin, end = "<!-- proportion: made by make bench-proportion -->", "<!-- end of proportion -->"
    text = page.read_text()
    load = os.getloadavg()[2]
    about = f"{datetime.date.today()}; {os.cpu_count()} cores, load {load:.1f}."
    lines = [
        "",
        f"{about} Seconds of the processors.",
        "",
        "| what | N | N / 10 | N |",
        "|---|--:|--:|--:|",
    ]
    table = [*lines, *rows, ""]
    before, rest = text.split(begin)
    page.write_text(before + begin + "\n" + "\n".join(table) + "\n" + end + rest.split(end)[1])


if __name__ == "__main__":
    main()

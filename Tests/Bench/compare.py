"""Compares Polder with rivals, and with the minimum that any generator must do (floor.c).

All build the same corpus in memory (/dev/shm). They take turns, so that other work of the machine
affects all equally; hyperfine times each run. Medians are printed as a table. FOLDER measures on a
disk instead.

Usage: compare.py [--pages N] [--runs N] [--polder FILE] [--folder FOLDER] [--no-rivals]

Each run is kept in .build/bench/results/; report.py makes the page of docs/ of them.
"""

import argparse
import dataclasses
import json
import os
import platform
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import corpus
import rivals

PROJECT = Path(__file__).parents[2]
RESULTS = PROJECT / ".build" / "bench"
# Zensical takes minutes for this number of pages, and hours for more.
ZENSICAL_LIMIT = 1_000
# The same clock for all runs, because the output depends on it.
NOW = "2026-01-01T12:00:00Z"


@dataclasses.dataclass
class Contestant:
    """A command that builds the corpus into `output`."""

    name: str
    command: list
    output: Path
    # Whether `output` is removed before each run.
    cold: bool = True
    # A page that is changed before each run.
    page: Path | None = None
    wall: list = dataclasses.field(default_factory=list)
    cpu: list = dataclasses.field(default_factory=list)
    # The first run's wall time and its processor time for the program and for the system.
    first: list = dataclasses.field(default_factory=list)
    memory: int = 0
    files: int = 0
    written: int = 0

    def prepare(self):
        if self.cold:
            shutil.rmtree(self.output, ignore_errors=True)
        if self.page:
            with self.page.open("a", encoding="utf-8") as page:
                page.write(f"\nChange {time.monotonic_ns()}.\n")

    def look(self):
        """A first run: its peak memory, and the files that it wrote."""
        self.prepare()
        before = stamps(self.output)
        with tempfile.NamedTemporaryFile("r") as report:
            measure = ["/usr/bin/time", "--format", "%M %e %U %S", "--output", report.name]
            if subprocess.run([*measure, *self.command], stdout=subprocess.DEVNULL).returncode != 0:
                sys.exit(f"{self.name} failed: {shlex.join(map(str, self.command))}")
            memory, *self.first = map(float, report.read().split()[-4:])
            self.memory = int(memory) * 1024
        after = stamps(self.output)
        self.files = len(after)
        self.written = sum(before.get(file) != stamp for file, stamp in after.items())
        if not self.files:
            sys.exit(f"{self.name} wrote nothing: {shlex.join(map(str, self.command))}")

    def measure(self):
        self.prepare()
        with tempfile.NamedTemporaryFile("r") as report:
            hyperfine = ["hyperfine", "--shell=none", "--style=none", "--runs=1", "--export-json"]
            command = shlex.join(map(str, self.command))
            subprocess.run([*hyperfine, report.name, command], check=True, capture_output=True)
            result = json.load(report)["results"][0]
        self.wall.append(result["median"])
        self.cpu.append(result["user"] + result["system"])


def stamps(folder):
    """The properties that show for each file under `folder` whether it was written since."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file: (stat.st_mtime_ns, stat.st_ino) for file in files for stat in [file.stat()]}


def build_floor():
    floor = RESULTS / "floor"
    flags = ["-std=c11", "-O2", "-Wall", "-Wextra", "-Werror", "-pthread"]
    source = Path(__file__).with_name("floor.c")
    subprocess.run(["cc", *flags, "-o", floor, source, "-l:libcmark.a"], check=True)
    return floor


def contestants(polder, folder, with_rivals, pages):
    """Each contestant in its cold state, then its other measurements."""
    content, templates = folder / "corpus" / "Content", folder / "corpus" / "Templates"
    floor_output, polder_output = folder / "floor", folder / "polder"
    names = corpus.made_up(content)
    page = content / next(name for name in names if name.startswith("approaches/"))
    build = [polder, "build", "--content", content, "--templates", templates]
    build += ["--output", polder_output, "--now", NOW, "--quiet"]
    return [
        Contestant("floor", [build_floor(), content, floor_output], floor_output),
        Contestant("polder", build, polder_output),
        Contestant("polder, no change", build, polder_output, cold=False),
        Contestant("polder, one page changed", build, polder_output, cold=False, page=page),
        *(hugo(folder, names, page.relative_to(content)) if with_rivals else []),
        *(zensical(folder, names) if with_rivals and pages <= ZENSICAL_LIMIT else []),
    ]


def hugo(folder, names, page):
    """Hugo alone, and with Pagefind over its output."""
    programs = rivals.install(RESULTS)
    site, output = folder / "hugo-site", folder / "hugo"
    rivals.make_hugo(folder / "corpus", names, site)
    hugo, pagefind = rivals.hugo_binary(programs), rivals.pagefind_binary(programs)
    cache = ["--cacheDir", folder / "hugo-cache"]
    build = [hugo, "--quiet", *cache, "--source", site, "--destination", output]
    both = f"{shlex.join(map(str, build))} && {pagefind} --site {output} --silent"
    return [
        Contestant("hugo", build, output),
        Contestant("hugo, no change", build, output, cold=False),
        Contestant(
            "hugo, one page changed", build, output, cold=False, page=site / "content" / page
        ),
        Contestant("hugo and pagefind", ["sh", "-c", both], output),
    ]


def zensical(folder, names):
    project = folder / "zensical"
    rivals.make_zensical(folder / "corpus", names, project)
    program = rivals.install(RESULTS) / "zensical"
    build = [program, "build", "--clean", "--config-file", project / "zensical.toml"]
    return [Contestant("zensical", build, project / "site")]


def summary(row):
    """The figures of a contestant."""
    figures = {"name": row.name, "wall": row.wall, "cpu": row.cpu}
    return figures | {"memory": row.memory, "files": row.files, "written": row.written}


def table(rows):
    floor = statistics.median(rows[0].wall)
    head = ["", "wall s", "from-to", "CPU s", "peak MB", "files", "written", "to the floor"]
    lines = [head, ["---", *["--:"] * (len(head) - 1)]]
    for row in rows:
        wall = statistics.median(row.wall)
        lines.append(
            [
                row.name,
                f"{wall:.3f}",
                f"{min(row.wall):.3f}-{max(row.wall):.3f}",
                f"{statistics.median(row.cpu):.3f}",
                f"{row.memory / 1e6:.0f}",
                f"{row.files:,}",
                f"{row.written:,}",
                f"{wall / floor:.2f}",
            ]
        )
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    for number, line in enumerate(lines):
        first = line[0].ljust(widths[0], "-" if number == 1 else " ")
        rest = [
            ("-" * (width - 1) + ":") if number == 1 else cell.rjust(width)
            for cell, width in zip(line[1:], widths[1:], strict=True)
        ]
        print("| " + " | ".join([first, *rest]) + " |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, default=10_000, help="Markdown files in the corpus")
    runs = "timed runs of each; with 0 the first run counts, which is else not timed"
    parser.add_argument("--runs", type=int, default=5, help=runs)
    parser.add_argument("--polder", type=Path, default=PROJECT / ".build/release/polder")
    parser.add_argument("--folder", type=Path, default=Path("/dev/shm"), help="where to work")
    parser.add_argument("--no-rivals", action="store_true", help="Polder and the floor only")
    parser.add_argument("--only", nargs="*", help="the names of those to measure, floor first")
    options = parser.parse_args()

    # The load of the machine: measure when it is near zero.
    load = round(os.getloadavg()[0], 1)
    (RESULTS / "results").mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="polder-bench-", dir=options.folder) as folder:
        folder = Path(folder)
        print(f"Making a corpus of {options.pages:,} pages", flush=True)
        corpus.make(folder / "corpus", options.pages)
        # The programs' temporary files are in the same place as their output.
        os.environ["TMPDIR"] = str(folder)
        with_rivals = not options.no_rivals
        rows = contestants(options.polder.resolve(), folder, with_rivals, options.pages)
        if options.only:
            rows = [row for row in rows if row.name in options.only]
        for row in rows:
            print(f"First run of {row.name}", flush=True)
            row.look()
        for number in range(1, options.runs + 1):
            print(f"Round {number} of {options.runs}", flush=True)
            for row in rows:
                row.measure()
        if options.runs == 0:
            for row in rows:
                row.wall, row.cpu = [row.first[0]], [row.first[1] + row.first[2]]

    machine = f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}"
    where = "memory" if options.folder == Path("/dev/shm") else "disk"
    when = time.strftime("%Y-%m-%d %H:%M")
    results = {"pages": options.pages, "where": where, "when": when, "machine": machine}
    results["load"] = load
    results["contestants"] = [summary(row) for row in rows]
    name = f"{options.pages}-{where}-{when.replace(' ', '-').replace(':', '')}.json"
    (RESULTS / "results" / name).write_text(json.dumps(results, indent=2) + "\n")
    print(f"\n{options.pages:,} pages, medians of {max(1, options.runs)} runs, {machine}\n")
    table(rows)


if __name__ == "__main__":
    main()

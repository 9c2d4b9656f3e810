"""Makes docs/maintainers/benchmarks.md's tables and charts from measured results.

The results are those of compare.py in .build/bench/results/, and those that are in
docs/maintainers/benchmarks/results.json already. The latest two of each size and place are shown.
Polder itself draws the charts: it builds a page with a `chart` block, and the drawing is taken from
that page.

Usage: report.py [--polder FILE]
"""

import argparse
import html
import json
import re
import shutil
import statistics
import subprocess
import tempfile
from pathlib import Path

from marked import write_between

PROJECT = Path(__file__).parents[2]
DOCS = PROJECT / "docs/maintainers"
CHARTS = DOCS / "benchmarks"
# Everything between these two lines of the page is replaced.
BEGIN, END = "<!-- results: made by make bench-report -->", "<!-- end of results -->"
# A chart in a file of its own needs the rules of the site's style sheet for charts.
STYLE = """
svg { font: 15px/1.2 system-ui, sans-serif; background: #fff; padding: 8px; }
text { fill: #13241d; } .chart-value { font-weight: 700; }
.chart-axis { stroke: #5c6f66; stroke-width: 2px; }
.series-1 { fill: #2b7a4b; stroke: #2b7a4b; }
"""


def results():
    """The latest two runs of each size and place, the latest last."""
    kept = CHARTS / "results.json"
    runs = json.loads(kept.read_text()) if kept.is_file() else []
    runs += [json.loads(f.read_text()) for f in (PROJECT / ".build/bench/results").glob("*.json")]
    groups = {}
    for run in sorted(runs, key=lambda run: run["when"]):
        group = groups.setdefault((run["pages"], run["where"]), {})
        group[run["when"]] = run
    return [list(groups[key].values())[-2:] for key in sorted(groups)]


def medians(run):
    """The wall time and the processor time of each contestant."""
    rows = run["contestants"]
    return {r["name"]: [statistics.median(r[time]) for time in ("wall", "cpu")] for r in rows}


def table(run):
    times = medians(run)
    lines = ["| | wall s | to the floor | CPU s | to the floor | peak MB | files | written |"]
    lines += ["|---|--:|--:|--:|--:|--:|--:|--:|"]
    for row in run["contestants"]:
        cells = [row["name"]]
        for time, floor in zip(times[row["name"]], times["floor"], strict=True):
            cells += [f"{time:.3f}", f"{time / floor:.1f}"]
        cells += [f"{row['memory'] / 1e6:.0f}", f"{row['files']:,}", f"{row['written']:,}"]
        lines.append(f"| {' | '.join(cells)} |")
    return lines


def chart(name, title, rows, polder, note):
    """Draws CHARTS/NAME.svg by building a page with a chart block."""
    block = ["```chart", "type: bar", f"title: {title}", "unit: s", f"note: {note}", ""]
    block += ["Program,seconds", *(f"{label},{value:.2f}" for label, value in rows), "```"]
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        shutil.copytree(PROJECT / "Content", folder / "Content")
        head = ["---", "title: Chart", "summary: A chart.", "---", ""]
        page = folder / "Content" / "bench-chart.md"
        page.write_text("\n".join([*head, *block, ""]), encoding="utf-8")
        build = [polder, "build", "--content", folder / "Content", "--templates"]
        build += [PROJECT / "Templates", "--output", folder / "Public", "--quiet"]
        subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
        text = (folder / "Public/bench-chart/index.html").read_text(encoding="utf-8")
    drawing = re.search(r'<svg class="chart-bar".*?</svg>', text, re.DOTALL).group()
    height = float(re.search(r'height="([\d.]+)em"', drawing).group(1)) * 15 + 16
    begin = '<svg xmlns="http://www.w3.org/2000/svg" '
    drawing = drawing.replace("<svg ", begin, 1).replace('width="100%"', 'width="640"', 1)
    drawing = re.sub(r'height="[\d.]+em"', f'height="{height:.0f}"', drawing, count=1)
    drawing = drawing.replace("<title", f"<style>{html.escape(STYLE)}</style>\n<title", 1)
    (CHARTS / f"{name}.svg").write_text(drawing + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--polder", type=Path, default=PROJECT / ".build/release/polder")
    options = parser.parse_args()
    CHARTS.mkdir(exist_ok=True)
    groups = results()
    lines = []
    for group in groups:
        last = group[-1]
        where = "in memory" if last["where"] == "memory" else "on disk"
        place = f"{last['pages']:,} pages, {where}"
        # Processor time is meaningful even if the machine was busy.
        cold = [(row, cpu) for row, (_, cpu) in medians(last).items() if "change" not in row]
        name = f"{last['where']}-{last['pages']}"
        note = f"make bench, {last['when']}"
        chart(name, f"{place}: cold builds, processor time", cold, options.polder.resolve(), note)
        lines += [f"### {place[0].upper()}{place[1:]}", ""]
        lines += [f"![{place}: processor time of cold builds](benchmarks/{name}.svg)", ""]
        for run in group:
            rounds = len(run["contestants"][0]["wall"])
            counted = f"medians of {rounds} runs" if rounds > 1 else "one run"
            text = f"{run['when']}, {counted}; {run['machine']}; load before it"
            lines += [f"{text} {run['load']}.", "", *table(run), ""]
    kept = [run for group in groups for run in group]
    (CHARTS / "results.json").write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    write_between(DOCS / "benchmarks.md", BEGIN, END, lines[:-1])


if __name__ == "__main__":
    main()

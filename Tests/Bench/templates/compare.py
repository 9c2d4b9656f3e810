#!/usr/bin/env python3
"""Renders the same page with Polder's templates, swift-mustache, Stencil and Jinja2, in one run.

Prints the median time of each, its throughput, and its time relative to Polder's.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import jinja2

HERE = Path(__file__).parent


def jinja(folder: Path, polder: bytes) -> dict:
    """Measures Jinja2 with the page that the other engines wrote into a folder."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder), autoescape=True, keep_trailing_newline=True
    )
    template = environment.get_template("page.html")
    data = json.loads((folder / "data.json").read_text())
    times = []
    for _ in range(15):
        start = time.perf_counter()
        for _ in range(20):
            page = template.render(data)
        times.append((time.perf_counter() - start) / 20 * 1e6)
    return {
        "name": f"Jinja2 {jinja2.__version__}",
        "microseconds": statistics.median(times),
        "same": page.encode() == polder,
    }


def main() -> int:
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        result = json.loads(subprocess.check_output([program, str(folder)]))
        engines = result["engines"]
        engines.append(jinja(folder, (folder / "polder.out").read_bytes()))
    size = result["bytes"]
    first = engines[0]["microseconds"]
    print(f"One page of {size} bytes; medians of 15 rounds")
    print(f"{'engine':<22}{'us a page':>12}{'MB/s':>10}{'x Polder':>10}  bytes")
    for engine in engines:
        micro = engine["microseconds"]
        same = "the same" if engine["same"] else "others"
        print(
            f"{engine['name']:<22}{micro:>12.1f}{size / micro:>10.1f}{micro / first:>10.1f}  {same}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())

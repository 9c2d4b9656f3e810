"""Running the program: the binary is the one named by POLDER, else the release build."""

import os
import subprocess
from pathlib import Path

PROJECT = Path(__file__).parents[2]
POLDER = Path(os.environ.get("POLDER", PROJECT / ".build/release/polder")).resolve()


def polder(site, *arguments, **options):
    # English, whatever language the tester's own machine speaks.
    options.setdefault("env", {**os.environ, "LC_ALL": "C.UTF-8"})
    return subprocess.run(
        [POLDER, *arguments],
        cwd=site,
        capture_output=True,
        text=True,
        timeout=60,
        stdin=subprocess.DEVNULL,
        **options,
    )


def files(folder):
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }

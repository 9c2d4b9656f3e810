"""Polder's messages, word for word in both languages, for each code of recipes.py.

ErrorPageTests cover the messages of the other codes. `UPDATE_SNAPSHOTS=1 pytest test_every_code.py`
writes the messages into codes/CODE.txt.
"""

import contextlib
import os
import re
import shutil
from pathlib import Path

import pytest
from recipes import NOW, RECIPES
from running import PROJECT, polder

CODES = Path(__file__).parent / "codes"
UPDATES = "UPDATE_SNAPSHOTS" in os.environ

# Codes that need a race or an unusual disk, or that no site can produce, with the tests that cover
# them.
ELSEWHERE = {
    "changed-source": "Tests/OutputTests",
    "changed-meanwhile": "Tests/ContentEditsTests",
    "no-cache-folder": "Tests/CommandLine/test_cache.py",
    "output-name-too-long": "Tests/OutputTests",
    "text-too-long": "Tests/MarkdownTests",
    "changed-output": "Tests/PublishingTests",
    "damaged-record": "Tests/CommandLine/test_publish.py",
    "example-contact": "Tests/CommandLine/test_publish.py",
    "foreign-files": "Tests/CommandLine/test_publish.py",
    "interrupted": "Tests/CommandLine/test_publish.py",
    "newer-record": "Tests/CommandLine/test_publish.py",
    "no-preview-place": "Tests/CommandLine/test_preview_publish.py",
    "no-target": "Tests/CommandLine/test_publish.py",
    "nothing-before": "Tests/CommandLine/test_publish.py",
    "other-site": "Tests/CommandLine/test_publish.py",
    "unprotected-target": "Tests/CommandLine/test_preview_publish.py",
    "target-failed": "Tests/CommandLine/test_publish.py",
    "target-full": "Tests/CommandLine/test_publish.py",
    "target-locked": "Tests/CommandLine/test_publish.py",
    "target-refused": "Tests/CommandLine/test_publish.py",
    "target-unreachable": "Tests/CommandLine/test_publish.py",
    "unverified": "Tests/CommandLine/test_publish.py",
    "withdrawn-before": "Tests/CommandLine/test_publish.py",
    # These need other sites.
    "gone-link": "Tests/CommandLine/test_links.py",
    "missing-link": "Tests/CommandLine/test_links.py",
    "moved-link": "Tests/CommandLine/test_links.py",
    "doubtful-link": "Tests/CommandLine/test_links.py",
    "unused-link-exception": "Tests/CommandLine/test_links.py",
    "damaged-link-memory": "Tests/CommandLine/test_links.py",
    "newer-link-memory": "Tests/CommandLine/test_links.py",
}


def plain_user():
    """Returns a command that starts a program without root's right to ignore permissions."""
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("root may read and write everything, and setpriv is not installed")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]


def said(site, recipe):
    """Returns the exit code and the messages, the same on every machine."""
    launcher = plain_user() if recipe.plain_user else []
    options = NOW if recipe.arguments[0] in ("build", "check") else []
    environment = {**os.environ, "LC_ALL": "C.UTF-8", **recipe.environment}
    texts = ""
    statuses = set()
    for language in "en", "nl":
        command = [*recipe.arguments, "--language", language]
        run = polder(site, *command, *options, launcher=launcher, env=environment)
        text = re.sub(r"\d+\.\d+ s\b", "TIME s", run.stdout + run.stderr)
        texts += f"$ polder {' '.join(command)}\n{text}\n"
        statuses.add(run.returncode)
    (status,) = statuses
    return f"{texts}exit {status}\n"


@pytest.mark.parametrize("code", sorted(RECIPES))
def test_words(site, code):
    recipe = RECIPES[code]
    with recipe.prepare(site) or contextlib.nullcontext():
        text = said(site, recipe)
    assert f"[{code}]" in text, text
    snapshot = CODES / f"{code}.txt"
    if UPDATES:
        snapshot.write_text(text)
    assert text == snapshot.read_text()


def test_no_code_is_left_out():
    unseen = {
        path.stem
        for path in (PROJECT / "docs/errors").glob("*.md")
        if "<!-- says:" not in path.read_text() or "```text\n```" in path.read_text()
    } - {"README"}
    assert unseen == RECIPES.keys() | ELSEWHERE.keys()
    assert {path.stem for path in CODES.iterdir()} == RECIPES.keys()
    for code, tests in ELSEWHERE.items():
        case = re.sub(r"-(\w)", lambda match: match[1].upper(), code)
        place = PROJECT / tests
        files = place.glob("*.swift") if place.is_dir() else [place]
        texts = [path.read_text() for path in files]
        assert any(case in text or code in text for text in texts), code

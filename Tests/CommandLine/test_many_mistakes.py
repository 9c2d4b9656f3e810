"""The output with very many mistakes: it is complete, and people can read it."""

import json
import time

import pytest
from running import polder

COUNT = 10_000
CHECK = ["check", "--now", "2026-01-31T12:00Z"]


@pytest.fixture
def many(site):
    """A site in which one page has 10,000 mistakes of one kind, and other pages have other
    mistakes.
    """
    links = "".join(f"[x](missing-{number}.md)\n" for number in range(COUNT))
    (site / "Content/many.md").write_text(f"---\ntitle: Many\n---\n\n{links}")
    for number in range(12):
        page = site / f"Content/cities/city-{number}.md"
        page.write_text(f"---\ntitle: City\ntwins: [nowhere-{number}]\nmore: x\n---\n")
    return site


def test_the_terminal_shows_ten_of_each_kind_and_counts_the_rest(many):
    start = time.monotonic()
    run = polder(many, *CHECK)
    seconds = time.monotonic() - start
    assert run.returncode == 1
    assert len(run.stderr) < 20_000
    for code in ["broken-link", "unknown-reference", "unknown-key"]:
        assert run.stderr.count(f"[{code}]") == 10
    assert (
        "and 9994 more; --verbose shows all:\n"
        "  9990 × broken-link: 9990 in Content/many.md\n"
        "  2 × unknown-key: 1 in Content/cities/city-8.md, 1 in Content/cities/city-9.md\n"
        "  2 × unknown-reference: 1 in Content/cities/city-8.md, 1 in Content/cities/city-9.md\n"
    ) in run.stderr
    assert "10024 errors" in run.stderr
    # Far longer than it takes, for busy machines.
    assert seconds < 30
    dutch = polder(many, *CHECK, "--language", "nl").stderr
    assert "en nog 9994; met --verbose ziet u alles:\n" in dutch


def test_all_are_shown_to_whoever_asks(many):
    assert polder(many, *CHECK, "--verbose").stderr.count("[broken-link]") == COUNT
    lines = polder(many, *CHECK, "--format", "json").stdout.splitlines()
    codes = [json.loads(line).get("code") for line in lines]
    assert codes.count("broken-link") == COUNT
    github = polder(many, *CHECK, "--format", "github").stdout
    assert github.count("title=broken-link::") == COUNT

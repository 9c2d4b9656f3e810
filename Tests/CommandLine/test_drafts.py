"""Drafts: they prevent nothing, nobody sees them, and their writers learn what they lack."""

import json
import re

import pytest
from running import files, polder
from test_serve import serving

IDEA = "Content/approaches/idea.md"
SECTIONS = "\n## What is inspiring?\n\nx\n\n## What is the outcome?\n\nx\n"


def write(site, text, path=IDEA):
    (site / path).parent.mkdir(exist_ok=True)
    (site / path).write_text(text)


def draft(front="", body=SECTIONS):
    return f"---\ntitle: An idea\ndraft: true\n{front}---\n{body}"


def found(run):
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    return [(line["severity"], line["code"]) for line in lines if "code" in line]


@pytest.mark.parametrize("command", ["check", "build"])
def test_gaps_of_a_draft_are_notes(site, command):
    write(site, draft(body=""))
    run = polder(site, command)
    assert run.returncode == 0
    assert f"{IDEA}:1:1: note: 'city' is missing [missing-field]" in run.stderr
    assert re.search(r", 3 notes\n$", run.stderr)
    dutch = polder(site, command, "--language", "nl")
    assert f"{IDEA}:1:1: opmerking: " in dutch.stderr
    assert re.search(r", 3 opmerkingen\n$", dutch.stderr)
    as_json = polder(site, command, "--format", "json")
    assert as_json.returncode == 0
    assert found(as_json) == [("note", "missing-field")] + [("note", "missing-section")] * 2
    summary = json.loads(as_json.stdout.splitlines()[-1])["summary"]
    assert (summary["errors"], summary["warnings"], summary["notes"]) == (0, 0, 3)
    annotations = polder(site, command, "--format", "github").stdout
    assert annotations.count("::notice file=") == 3
    assert "::error" not in annotations


def test_a_draft_is_not_published(site):
    polder(site, "build")
    before = files(site / "Public")
    write(site, draft("city: amsterdam\nstart: wrong\n"))
    run = polder(site, "build")
    assert run.returncode == 0
    after = files(site / "Public")
    assert {path for path in before if ".polder" not in path} == {
        path for path in after if ".polder" not in path
    }
    assert not any(b"An idea" in content for content in after.values())


@pytest.mark.parametrize("command", ["check", "build"])
def test_errors_of_a_draft_are_warnings_with_their_fixes(site, command):
    write(site, draft("city: amsterdm\n"))
    run = polder(site, command)
    assert run.returncode == 0
    assert f"{IDEA}:4:7: warning: city 'amsterdm' does not exist" in run.stderr
    assert "did you mean 'amsterdam'?" in run.stderr
    with_drafts = polder(site, command, "--drafts", "--format", "json")
    assert with_drafts.returncode == 1
    assert ("error", "unknown-reference") in found(with_drafts)


def test_it_is_an_error_without_draft(site):
    write(site, draft("city: amsterdm\n").replace("draft: true\n", ""))
    assert polder(site, "build").returncode == 1


def test_all_kinds_are_counted(site):
    write(site, draft("stat: x\n"))
    write(site, "---\ntitel: About\n---\nText\n", "Content/about.md")
    run = polder(site, "check")
    assert run.returncode == 1
    assert run.stderr.endswith("2 errors, 1 warning and 1 note\n")
    dutch = polder(site, "check", "--language", "nl").stderr
    assert dutch.endswith("2 fouten, 1 waarschuwing en 1 opmerking\n")


def test_fixes_reach_drafts(site):
    write(site, draft("city: Amsterdam\n", SECTIONS + "\n##No space\n"))
    run = polder(site, "check", "--fix")
    assert run.returncode == 0
    text = (site / IDEA).read_text()
    assert "\n## No space\n" in text
    assert "draft: true" in text
    again = polder(site, "check", "--fix")
    assert (site / IDEA).read_text() == text
    assert "changed" not in again.stderr


def test_front_matter_that_cannot_be_read_is_an_error(site):
    write(site, draft("city: [\n"))
    assert polder(site, "build").returncode == 1


def test_a_site_with_drafts_is_for_looking_at(site):
    write(site, draft("city: amsterdam\n"))
    tag = b'<meta name="robots" content="noindex">'
    run = polder(site, "build", "--drafts")
    assert run.returncode == 0
    pages = {p: c for p, c in files(site / "Public").items() if p.endswith(".html")}
    assert "cities/amsterdam/idea/index.html" in pages
    assert all(content.count(tag) == 1 for content in pages.values())
    polder(site, "build")
    pages = {p: c for p, c in files(site / "Public").items() if p.endswith(".html")}
    assert len(pages) > 5
    assert not any(tag in content for content in pages.values())


@pytest.mark.parametrize(
    ("kind", "title", "settings"),
    [
        ("cities", "Haarlem", {}),
        ("approaches", "A new idea", {}),
        ("pages", "News", {}),
        ("cities", "Gent", {"url: .*": "url: https://www.example.org/below/"}),
    ],
)
def test_new_names_an_address_that_shows_the_page(site, kind, title, settings):
    path = site / "Content/site.yml"
    for old, new in settings.items():
        path.write_text(re.sub(old, new, path.read_text()))
    run = polder(site, "new", kind, title)
    assert run.returncode == 0
    said = re.search(r"polder serve shows it at http://127\.0\.0\.1:8000(/\S*?)(,|;) ", run.stderr)
    assert said, run.stderr
    with serving(site) as server:
        server.wait_for(lambda state: state["hasSite"])
        page = server.get(said[1]).decode()
        assert title in page
        state = server.state(said[1])
        assert state["page"]["state"] == "draft"
        assert state["counts"]["errors"] == 0


def test_new_reports_when_the_address_will_change(site):
    run = polder(site, "new", "approaches", "A new idea")
    assert "/cities/-/a-new-idea/, until city is filled in; it is a draft" in run.stderr
    dutch = polder(site, "new", "approaches", "Nog een", "--language", "nl")
    assert "/cities/-/nog-een/, tot city is ingevuld; het is een concept" in dutch.stderr


def test_the_preview_shows_a_draft_with_its_errors(site):
    with serving(site) as server:
        server.wait_for(lambda state: state["hasSite"])
        write(site, draft("city: amsterdm\n", "\nA thought, [and a link](nowhere.md).\n"))
        server.wait_for(lambda state: state["counts"]["warnings"] > 0)
        url = "/cities/-/idea/"
        page = server.get(url).decode()
        assert "A thought" in page
        state = server.state(url)
        assert state["counts"]["errors"] == 0
        told = {(problem["severity"], problem["code"]) for problem in state["problems"]}
        assert ("warning", "unknown-reference") in told
        assert ("warning", "broken-link") in told
        assert ("note", "missing-section") in told
        fix = next(p for p in state["problems"] if p["code"] == "unknown-reference")
        assert fix["replacement"] == "amsterdam"
        # Other pages are checked as always.
        write(site, "---\ntitel: About\n---\nText\n", "Content/about.md")
        server.wait_for(lambda state: state["counts"]["errors"] > 0)
        # The draft is still shown once they are fixed.
        (site / "Content/about.md").unlink()
        write(site, draft("city: amsterdam\n", "\nAnother thought.\n"))
        server.wait_for(lambda state: state["counts"]["errors"] == 0)
        assert "Another thought" in server.get("/cities/amsterdam/idea/").decode()

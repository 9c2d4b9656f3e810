"""The program as CI and people call it: exit codes, output, and changes on disk."""

import json
import os
import shutil

import pytest
from running import files, polder

NOBODY = 65534


def test_builds_and_reports_it_in_one_line(site):
    run = polder(site, "build")
    assert run.returncode == 0
    assert run.stdout == ""
    assert run.stderr.count("\n") == 1
    assert run.stderr.startswith("10 pages in ")
    assert (site / "Public/index.html").read_text().startswith("<!doctype html>")


def test_a_second_build_touches_nothing(site):
    polder(site, "build")
    before = {path: path.stat() for path in (site / "Public").rglob("*")}
    run = polder(site, "build")
    assert " files, 0 written)" in run.stderr
    for path, status in before.items():
        if path.is_file():
            assert path.stat().st_mtime_ns == status.st_mtime_ns, path
            assert path.stat().st_ino == status.st_ino, path


def test_quiet_says_nothing(site):
    run = polder(site, "build", "--quiet")
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


def test_check_writes_nothing(site):
    run = polder(site, "check")
    assert run.returncode == 0
    assert not (site / "Public").exists()
    assert not (site / ".polder").exists()


def test_a_mistake_fails_and_leaves_the_old_site(site):
    polder(site, "build")
    before = files(site / "Public")
    (site / "Content/about.md").write_text("---\ntitel: About\n---\nText\n")
    (site / "Content/index.md").write_text("---\ntitle: Changed\n---\nText\n")
    run = polder(site, "build")
    assert run.returncode == 1
    assert "Content/about.md:2:1: error: 'pages' has no field 'titel' [unknown-key]" in run.stderr
    assert run.stderr.endswith("2 errors; nothing was written\n")
    assert files(site / "Public") == before


def test_json_is_one_object_a_line(site):
    (site / "Content/about.md").write_text("---\ntitel: 😀\n---\n[x](nowhere.md)\n")
    run = polder(site, "check", "--format", "json")
    assert run.returncode == 1
    *diagnostics, summary = [json.loads(line) for line in run.stdout.splitlines()]
    wanted = {"severity", "code", "file", "line", "column", "endLine", "endColumn", "message"}
    for diagnostic in diagnostics:
        assert wanted <= diagnostic.keys() and "suggestion" in diagnostic
    codes = sorted(diagnostic["code"] for diagnostic in diagnostics)
    assert codes == ["broken-link", "missing-field", "unknown-key"]
    assert summary["summary"]["errors"] == 3
    keys = {"pages", "files", "written", "errors", "warnings", "seconds"}
    assert keys <= summary["summary"].keys()


@pytest.mark.parametrize(
    "command", [["urls"], ["urls", "--accept"], ["next"], ["digest", "--since", "2026-01-01"]]
)
def test_query_commands_report_mistakes_in_the_requested_format(site, command):
    (site / "Content/about.md").write_text(
        "---\ntitel: 😀\naliases: [/cities/]\n---\n[x](nowhere.md)\n"
    )
    run = polder(site, *command, "--format", "json", "--language", "nl")
    assert run.returncode == 1
    assert run.stderr == ""
    found = [json.loads(line) for line in run.stdout.splitlines()]
    assert {"unknown-key", "broken-link", "alias-taken"} <= {one["code"] for one in found}
    assert all(one["file"] == "Content/about.md" for one in found)
    assert any("heeft geen veld 'titel'" in one["message"] for one in found)
    run = polder(site, *command, "--format", "github")
    assert run.returncode == 1
    assert run.stdout.startswith("::error file=Content/about.md,line=")
    assert run.stderr == ""
    run = polder(site, *command)
    assert (run.returncode, run.stdout) == (1, "")
    assert "[unknown-key]" in run.stderr
    assert not (site / "Content/urls.txt").exists()


def test_messages_speak_dutch(site):
    (site / "Content/about.md").write_text("---\ntitel: About\n---\nText\n")
    asked = polder(site, "check", "--language", "nl")
    assert (
        "Content/about.md:2:1: fout: 'pages' heeft geen veld 'titel' [unknown-key]" in asked.stderr
    )
    assert asked.stderr.endswith("2 fouten\n")
    german = {**os.environ, "LC_ALL": "", "LC_MESSAGES": "", "LANG": "de_DE.UTF-8"}
    dutch = german | {"LANG": "nl_NL.UTF-8"}
    assert polder(site, "check", env=dutch).stderr == asked.stderr
    assert ": error: " in polder(site, "check", env=german).stderr
    assert ": error: " in polder(site, "check", "--language", "en", env=dutch).stderr


def test_github_annotations_are_at_their_line(site):
    (site / "Content/about.md").write_text("---\ntitle: About\n---\n[x](nowhere.md)\n")
    run = polder(site, "check", "--format", "github")
    assert run.returncode == 1
    assert run.stdout.startswith("::error file=Content/about.md,line=4,endLine=4,col=5,endColumn=")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--colour"],
        ["bild"],
        ["build", "--threads", "none"],
        ["build", "--threads", "0"],
        ["build", "--format", "xml"],
        ["build", "--base-url", "example.org"],
        ["build", "--now", "yesterday"],
        ["build", "--output", "Content"],
        ["build", "--output", "."],
        ["build", "--output", "Templates/site"],
        ["build", "extra"],
    ],
)
def test_wrong_usage_exits_with_2(site, arguments):
    before = files(site)
    run = polder(site, *arguments)
    assert run.returncode == 2, run.stderr
    assert run.stdout == ""
    assert "Error: " in run.stderr
    assert files(site) == before


def test_help_and_version_succeed(site):
    assert polder(site, "--version").stdout.strip().count(".") == 2
    text = polder(site, "--help").stdout
    assert "build" in text and "check" in text and "Exit codes" in text
    assert "--base-url" in polder(site, "build", "--help").stdout


def test_no_colour_without_a_terminal(site):
    (site / "Content/about.md").write_text("Text without a title.\n")
    run = polder(site, "build", env=dict(os.environ, TERM="xterm-256color"))
    assert run.returncode == 1
    assert "\x1b" not in run.stderr


def test_foreign_files_stay(site):
    (site / "Public/cities").mkdir(parents=True)
    (site / "Public/notes.txt").write_text("mine")
    (site / "Public/cities/index.html").write_text("mine too")
    run = polder(site, "build")
    assert run.returncode == 1
    assert "Public/cities/index.html: error: " in run.stderr
    assert files(site / "Public") == {
        "notes.txt": b"mine",
        "cities/index.html": b"mine too",
    }
    (site / "Public/cities/index.html").unlink()
    assert polder(site, "build").returncode == 0
    assert (site / "Public/notes.txt").read_text() == "mine"
    (site / "Content/cities/amsterdam.md").unlink()
    assert polder(site, "build").returncode == 0
    assert not (site / "Public/cities/amsterdam").exists()
    assert (site / "Public/notes.txt").read_text() == "mine"


@pytest.mark.parametrize("folder", ["Content", "Templates"])
def test_a_missing_folder_is_reported(site, folder):
    shutil.rmtree(site / folder)
    run = polder(site, "build")
    assert run.returncode == 1
    assert f"{folder}/" in run.stderr
    assert not (site / "Public").exists()


def test_an_unreadable_file_is_reported(site):
    (site / "Content/cities/amsterdam.md").chmod(0)
    user = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.getuid() == 0 else {}
    run = polder(site, "check", **user)
    assert run.returncode == 1
    assert "Content/cities/amsterdam.md: error: " in run.stderr
    assert "[unreadable-file]" in run.stderr


def test_a_pipe_does_not_block(site):
    os.mkfifo(site / "Content/pipe.md")
    run = polder(site, "check")
    assert run.returncode == 1
    assert "[not-a-file]" in run.stderr


def test_fifty_megabytes_are_refused(site):
    (site / "Content/about.md").write_bytes(b"---\ntitle: About\n---\n" + b"word " * 10_000_000)
    run = polder(site, "check")
    assert run.returncode == 1
    assert "[file-too-large]" in run.stderr


@pytest.mark.parametrize(
    "body",
    [
        "- " * 10_000 + "x\n",
        "> " * 10_000 + "x\n",
        "[" * 50_000 + "\n",
        "*a **b " * 20_000 + "\n",
        "![" * 20_000 + "\n",
        "`" * 50_000 + "a" + "``" * 10_000 + "\n",
        "|" * 20_000 + "\n" + "|-" * 20_000 + "|\n",
        "[^a]" * 10_000 + "\n\n[^a]: x\n",
        "a\n" * 100_000,
        "".join(f"[a{n}]: b\n" for n in range(20_000)),
    ],
)
def test_strange_markdown_ends_in_time(site, body):
    (site / "Content/about.md").write_text("---\ntitle: About\n---\n" + body)
    run = polder(site, "check")
    assert run.returncode in (0, 1)


def test_a_folder_that_may_not_be_written_exits_with_3(site):
    (site / "Public").mkdir()
    (site / "Public").chmod(0o555)
    if os.getuid() == 0:
        (site / ".polder").mkdir()
        (site / ".polder").chmod(0o777)
        run = polder(site, "build", user=NOBODY, group=NOBODY, extra_groups=[])
    else:
        run = polder(site, "build")
    assert run.returncode == 3
    assert "error: " in run.stderr


def test_threads_folder_and_time_zone_do_not_matter(site, tmp_path):
    trees = []
    for threads, zone, copy in [("1", "UTC", "a"), ("2", "Asia/Tokyo", "b"), ("8", "", "c")]:
        place = tmp_path / copy
        shutil.copytree(site, place)
        environment = dict(os.environ, TZ=zone, LANG="tr_TR.UTF-8")
        run = polder(
            place, "build", "--threads", threads, "--now", "2026-01-31T12:00Z", env=environment
        )
        assert run.returncode == 0
        trees.append(files(place / "Public"))
    assert trees[0] == trees[1] == trees[2]


def test_explain_prints_the_page_of_a_code(site):
    run = polder(site, "explain", "unknown-key")
    assert run.returncode == 0
    assert run.stdout.startswith(
        "unknown-key\n\nA page has a field that its kind of page does not have"
    )
    assert "Wrong\n\nContent/about.md:\n\n    ---\n    titel: About\n" in run.stdout
    assert "error: 'pages' has no field 'titel'" in run.stdout and "fout:" not in run.stdout
    dutch = polder(site, "explain", "unknown-key", "--language", "nl").stdout
    assert "fout: 'pages' heeft geen veld 'titel'" in dutch and "error:" not in dutch
    wrong = polder(site, "explain", "unknown-kye")
    assert wrong.returncode == 2
    assert "did you mean 'unknown-key'?" in wrong.stderr
    codes = polder(site, "explain").stdout.splitlines()
    assert "unknown-key" in codes and codes == sorted(codes)


def test_fix_applies_only_safe_fixes(site):
    about = site / "Content/about.md"
    about.write_bytes(
        b"\xef\xbb\xbf---\r\n# a comment stays\r\nTitle:   About   # and this\r\n"
        b"updated: 29 October 2025\r\n---\r\n\r\n[x](cities/Amsterdam.md) [y](nowhere.md)\r\n"
        b"[z](cities/amsterdm.md) [c](data/) [C] (cities/amsterdam.md)\r\n\r\n##\xc2\xa0Kop\r\n"
    )
    haarlem = site / "Content/cities/haarlem.md"
    haarlem.write_text("---\ntitle: Haarlem\ntwins: ['amsterdam ']\n---\n")
    before = files(site)
    run = polder(site, "check", "--fix")
    assert run.returncode == 1, run.stderr
    assert about.read_bytes() == (
        b"\xef\xbb\xbf---\r\n# a comment stays\r\ntitle:   About   # and this\r\n"
        b"updated: 2025-10-29\r\n---\r\n\r\n[x](cities/amsterdam.md) [y](nowhere.md)\r\n"
        b"[z](cities/amsterdm.md) [c](data/) [C](cities/amsterdam.md)\r\n\r\n## Kop\r\n"
    )
    assert haarlem.read_text() == "---\ntitle: Haarlem\ntwins: [amsterdam]\n---\n"
    changed = {path for path, content in files(site).items() if before.get(path) != content}
    assert changed == {"Content/about.md", "Content/cities/haarlem.md"}
    assert "Content/about.md:3: changed\n- Title:   About   # and this\n+ title:" in run.stderr
    assert "6 lines changed in 2 files\n" in run.stderr
    assert "'nowhere.md' does not exist [broken-link]" in run.stderr
    again = polder(site, "check", "--fix")
    assert "changed" not in again.stderr and again.returncode == 1


def test_fixing_twice_is_fixing_once(site):
    # YAML is read up to its first mistake, so each is found only once the one before is fixed.
    about = site / "Content/about.md"
    about.write_text(
        "---\ntitle:About\nsummary:One\ntype:@x\n"
        + "".join(f"k{n}:v\n" for n in range(8))
        + "---\n"
    )
    polder(site, "check", "--fix")
    once = about.read_text()
    assert "title: About\nsummary: One\n" in once and "k7: v\n" in once
    assert "changed" not in polder(site, "check", "--fix").stderr
    assert about.read_text() == once


def test_translated_marks_a_translation(site):
    index = site / "Content/index.nl.md"
    index.write_text("---\ntitle: Thuis\n---\nWelkom.\n")
    assert "1 without a mark" in polder(site, "check").stderr
    run = polder(site, "translated", "Content/index.nl.md")
    assert run.returncode == 0, run.stderr
    lines = index.read_text().splitlines()
    assert lines[2].startswith("translation-of: ") and lines[3] == "---"
    assert "stale" not in polder(site, "check").stderr
    (site / "Content/index.md").write_text("---\ntitle: Home\n---\nWelcome back.\n")
    stale = polder(site, "check")
    assert stale.returncode == 0
    assert "'Content/index.md' has changed since this was translated" in stale.stderr
    assert "4 | Welcome back.\n" in stale.stderr
    polder(site, "translated", "./Content/index.nl.md")
    assert "changed since" not in polder(site, "check").stderr
    assert index.read_text().count("translation-of") == 1
    wrong = polder(site, "translated", "Content/index.md")
    assert wrong.returncode == 1 and "[not-a-translation]" in wrong.stderr
    assert polder(site, "translated").returncode == 2


def test_every_file_is_accounted_for(site):
    (site / "Content/later.md").write_text("---\ntitle: Later\npublish: 2999-01-01\n---\n")
    (site / "Content/.DS_Store").write_text("x")
    run = polder(site, "build", "--verbose")
    assert "scheduled: Content/later.md\n" in run.stderr
    assert "ignored: Content/.DS_Store: a program created it for its own use\n" in run.stderr
    run = polder(site, "check", "--format", "json", "--verbose")
    *lines, last = [json.loads(line) for line in run.stdout.splitlines()]
    inputs = [line["input"] for line in lines if "input" in line]
    counts = last["summary"]["inputs"]
    here = [path for path in files(site) if path.startswith(("Content/", "Templates/"))]
    assert sorted(entry["file"] for entry in inputs) == sorted(here)
    assert counts.pop("files") == len(here) == sum(counts.values())
    assert counts["scheduled"] == counts["ignored"] == 1


def test_a_suggestion_can_be_applied_as_an_edit(site):
    (site / "Content/about.md").write_text("---\ntitle: 😀\n---\n😀 [x](cities/amsterdm.md)\n")
    run = polder(site, "check", "--format", "json")
    found = json.loads(run.stdout.splitlines()[0])
    assert (found["code"], found["safe"]) == ("broken-link", False)
    edit = found["suggestionRange"]
    line = (site / "Content/about.md").read_text().splitlines()[edit["line"] - 1]
    units = line.encode("utf-16-le")
    start, end = 2 * (edit["column"] - 1), 2 * (edit["endColumn"] - 1)
    mended = units[:start] + found["suggestion"].encode("utf-16-le") + units[end:]
    assert mended.decode("utf-16-le") == "😀 [x](cities/amsterdam.md)"
    content = line.encode()
    start, end = edit["byteColumn"] - 1, edit["endByteColumn"] - 1
    mended = content[:start] + found["suggestion"].encode() + content[end:]
    assert mended.decode() == "😀 [x](cities/amsterdam.md)"

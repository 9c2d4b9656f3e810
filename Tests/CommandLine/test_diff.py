"""`polder diff`: what differs between two built sites."""

import io
import json
import re
import shutil
import tarfile

import pytest
from running import PROJECT, polder

NOW = ["--now", "2026-01-31T12:00Z"]
CITY = "Content/cities/amsterdam.md"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A tiny site before and after a change, in all forms that it can have."""
    site = tmp_path_factory.mktemp("built") / "site"
    shutil.copytree(PROJECT / "Tests/Sites/base", site)
    settings = site / "Content/site.yml"
    settings.write_text(settings.read_text().replace("[en, nl]", "[en]"))
    (site / "Templates/words/nl.yml").unlink()
    polder(site, "build", *NOW, "--output", "A")
    polder(site, "build", *NOW, "--archive", "a.tar.gz")
    (site / CITY).write_text(
        "---\ntitle: Amsterdam\n---\n\n## Focus\n\nLasting, personal support.\n"
    )
    (site / "Content/more.md").write_text("---\ntitle: More\n---\n\nA new page.\n")
    polder(site, "build", *NOW, "--output", "B")
    polder(site, "build", *NOW, "--archive", "b.tar")
    return site


@pytest.fixture
def pair(built, tmp_path):
    """A copy of it for a test."""
    return shutil.copytree(built, tmp_path / "site")


def diff(site, *arguments, **options):
    return polder(site, "diff", *arguments, **options)


def objects(run):
    return [json.loads(line) for line in run.stdout.splitlines()]


def test_the_same_site_does_not_differ(pair):
    for a, b in [("A", "A"), ("A", "a.tar.gz"), ("a.tar.gz", "A"), ("b.tar", "B/")]:
        run = diff(pair, a, b, "--exit-code")
        assert (run.returncode, run.stdout, run.stderr) == (0, "Nothing differs.\n", "")
    assert diff(pair, "A", "A", "--language", "nl").stdout == "Er is geen verschil.\n"
    assert diff(pair, "A", "A", "--quiet").stdout == ""


@pytest.mark.parametrize("a", ["A", "a.tar.gz"])
@pytest.mark.parametrize("b", ["B", "b.tar"])
def test_words_are_compared(pair, a, b):
    run = diff(pair, a, b)
    assert run.returncode == 0 and run.stderr == ""
    assert "1 new page\n  /more/  More  (4 words)\n" in run.stdout
    assert "  /cities/amsterdam/  Amsterdam\n" in run.stdout
    assert "    - Text.\n    + Lasting, personal support.\n" in run.stdout
    assert run.stdout.splitlines()[-1].startswith("Pages: 1 new, ")
    assert diff(pair, a, b, "--exit-code").returncode == 1
    assert diff(pair, a, b, "--exit-code", "--quiet").stdout == ""


def test_json_is_one_object_a_line(pair):
    found = objects(diff(pair, "A", "B", "--format", "json"))
    pages = {line["page"]["address"]: line["page"] for line in found if "page" in line}
    assert pages["/more/"] == {"address": "/more/", "change": "new", "title": "More", "words": 4}
    text = pages["/cities/amsterdam/"]["changes"]["text"]
    assert {"removed": "Text.", "added": "", "before": "", "after": ""} in text
    assert all(len(line) == 1 for line in found)
    summary = found[-1]["summary"]
    assert summary["new"] == 1 and not summary["same"] and not summary["hashesOnly"]
    back = objects(diff(pair, "B", "A", "--format", "json"))[-1]["summary"]
    assert (back["new"], back["gone"]) == (summary["gone"], summary["new"])


def test_markdown_is_for_a_merge_request(pair):
    text = diff(pair, "A", "B", "--format", "markdown", "--language", "nl").stdout
    assert text.startswith("**Pagina's: 1 nieuw, ")
    assert "### 1 nieuwe pagina\n\n- `/more/` `More` (4 woorden)\n" in text
    assert "\n  ```diff\n  - Text.\n  + Lasting, personal support.\n  ```\n" in text


@pytest.mark.parametrize(
    "a, b", [("a.tar.gz.sha256", "B"), ("A/.polder/manifest.json", "b.tar"), ("A", "b.tar.sha256")]
)
def test_manifests_have_paths_and_hashes_only(pair, a, b):
    run = diff(pair, a, b)
    assert run.stdout.startswith("Only paths and hashes were compared:")
    assert "  /more/\n" in run.stdout and "More" not in run.stdout
    summary = objects(diff(pair, a, b, "--format", "json"))[-1]["summary"]
    whole = objects(diff(pair, "A", "B", "--format", "json"))[-1]["summary"]
    assert summary["hashesOnly"] and summary["new"] == 1
    assert summary["changed"] == whole["changed"] + whole["shared"]
    same = a.replace("b.", "a.").replace("B", "A"), b.replace("b.", "a.").replace("B", "A")
    if (pair / same[1]).exists():
        assert diff(pair, *same, "--exit-code").returncode == 0


def test_lists_with_different_hashes_cannot_be_compared(pair):
    run = diff(pair, "a.tar.gz.sha256", "B/.polder/manifest.json")
    assert run.returncode == 2 and "different kinds of hashes" in run.stderr


def test_a_footer_is_reported_once(site):
    base = site / "Templates/base.html"
    text = base.read_text().replace("{% endblock %}", "{% endblock %}<footer><p>One</p></footer>")
    for number in range(30):
        (site / f"Content/p{number}.md").write_text(
            f"---\ntitle: Page {number}\n---\n\nText {number}.\n"
        )
    for name, word in [("A", "One"), ("B", "Two")]:
        base.write_text(text.replace("One", word))
        polder(site, "build", *NOW, "--output", name)
    run = diff(site, "A", "B")
    assert re.search(r"^  \d\d pages: only the footer changed:  /", run.stdout, re.MULTILINE)
    assert "    - One\n    + Two\n" in run.stdout
    assert len(run.stdout.splitlines()) < 12


def member(name, data=b"", **properties):
    info = tarfile.TarInfo(name)
    info.size = len(data)
    for key, value in properties.items():
        setattr(info, key, value)
    return info, data


def archive(path, *members, mode="w"):
    with tarfile.open(path, mode) as tar:
        for info, data in members:
            tar.addfile(info, io.BytesIO(data))


@pytest.mark.parametrize(
    "members, words",
    [
        ([member("../../etc/cron.d/a", b"x")], "cannot be part of a site"),
        ([member("/etc/passwd", b"x")], "cannot be part of a site"),
        ([member("a/../b", b"x")], "cannot be part of a site"),
        ([member("a", type=tarfile.SYMTYPE, linkname="/etc/passwd")], "has a link, 'a'"),
        ([member("a", type=tarfile.LNKTYPE, linkname="b")], "has a link, 'a'"),
        ([member("a", type=tarfile.FIFOTYPE)], "not a file, 'a'"),
        ([member("a", type=tarfile.CHRTYPE)], "not a file, 'a'"),
        ([member("a", b"1"), member("a", b"2")], "has 'a' twice"),
        ([member("a\x1b[31m", b"1")], "␛[31m"),
    ],
)
def test_hostile_archives_are_refused(pair, members, words):
    for name, mode in [("hostile.tar", "w"), ("hostile.tar.gz", "w:gz")]:
        archive(pair / name, *members, mode=mode)
        run = diff(pair, "A", name)
        assert run.returncode == 3 and words in run.stderr and run.stdout == "", run.stderr
        assert "\x1b" not in run.stderr


@pytest.mark.parametrize("form", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_archives_of_other_programs_are_read(pair, form):
    long = pair / "A" / ("very-" * 30 + "long") / ("name-" * 25 + "long.pdf")
    long.parent.mkdir()
    long.write_bytes(b"%PDF")
    if form != tarfile.USTAR_FORMAT:
        (pair / "A/één.pdf").write_bytes(b"%PDF")
    with tarfile.open(pair / "other.tar.gz", "w:gz", format=form) as tar:
        try:
            tar.add(pair / "A", ".")
        except ValueError:
            pytest.skip("the format has no room for the name")
    run = diff(pair, "A", "other.tar.gz", "--exit-code")
    assert (run.returncode, run.stderr) == (0, "")


def test_damaged_files_are_named(pair):
    data = (pair / "a.tar.gz").read_bytes()
    for name, content in {
        "cut.tar.gz": data[: len(data) // 2],
        "changed.tar.gz": data[:-9] + bytes([data[-9] ^ 1]) + data[-8:],
        "cut.tar": (pair / "b.tar").read_bytes()[:10_000],
        "cut.json": b'{"version": 1, "files": [{"path": "a"',
        "list.json": b'{"version": 1, "files": [{"path": "../a", "hash": "0"}]}',
    }.items():
        (pair / name).write_bytes(content)
        run = diff(pair, name, "B")
        assert run.returncode == 3 and f"'{name}' is damaged" in run.stderr, (name, run.stderr)
        dutch = diff(pair, name, "B", "--language", "nl").stderr
        assert f"'{name}' is beschadigd" in dutch


def test_wrong_usage(pair):
    (pair / "text.txt").write_text("text\n")
    for arguments, words in [
        (["nowhere", "B"], "'nowhere' does not exist"),
        (["text.txt", "B"], "'text.txt' is not a site"),
        (["A"], "Missing expected argument"),
        (["A", "B", "--format", "html"], "html"),
        (["A", "B", "--language", "de"], "--language takes en or nl"),
    ]:
        run = diff(pair, *arguments)
        assert run.returncode == 2 and words in run.stderr, run.stderr


def test_links_in_a_folder_are_refused(pair):
    (pair / "B/link.html").symlink_to("/etc/passwd")
    run = diff(pair, "A", "B")
    assert run.returncode == 3 and "link.html" in run.stderr


def test_names_that_look_like_options(pair):
    (pair / "B").rename(pair / "-B it's")
    run = diff(pair, "--exit-code", "--", "A", "-B it's")
    assert run.returncode == 1 and run.stderr == ""


def test_the_result_does_not_depend_on_threads(pair):
    texts = {
        diff(pair, "A", "B", "--threads", number, "--format", form, "--verbose").stdout
        for number in ["1", "2", "9"]
        for form in ["json"]
    }
    assert len(texts) == 1

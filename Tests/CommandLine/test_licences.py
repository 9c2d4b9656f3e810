"""`polder licences`: the works in the program, and their licences."""

import json

from running import PROJECT, polder


def licences(tmp_path):
    run = polder(tmp_path, "licences", "--format", "json")
    assert (run.returncode, run.stderr) == (0, "")
    *lines, summary = map(json.loads, run.stdout.splitlines())
    assert summary == {"summary": {"licences": len(lines)}}
    return [line["licence"] for line in lines]


def test_all_that_is_linked_and_shipped_is_there(tmp_path):
    found = {licence["name"]: licence for licence in licences(tmp_path)}
    libraries = {library for licence in found.values() for library in licence["libraries"]}
    assert {
        "libcmark.a",
        "libyaml.a",
        "libxxhash.a",
        "libstemmer.a",
        "libdeflate.a",
        "libjemalloc_pic.a",
        "libswift*.a",
    } <= libraries
    assert "Runtime Library Exception" in found["Swift Argument Parser"]["text"]
    assert any(licence["use"] == "templates" for licence in found.values())
    for licence in found.values():
        assert len(licence["text"]) > 100 and licence["identifier"]


def test_texts_are_those_of_the_repository(tmp_path):
    texts = {licence["text"] for licence in licences(tmp_path)}
    font = PROJECT / "Templates/assets/fonts/OFL.txt"
    for file in [*(PROJECT / "LICENSES").glob("*.txt"), font]:
        assert file.read_text(encoding="utf-8") in texts, file


def test_is_reported_in_both_languages(tmp_path):
    english = polder(tmp_path, "licences", "--language", "en").stdout
    dutch = polder(tmp_path, "licences", "--language", "nl").stdout
    assert "licence: BSD-2-Clause" in english and "licentie: BSD-2-Clause" in dutch
    for licence in licences(tmp_path):
        assert licence["text"] in english and licence["text"] in dutch
    assert polder(tmp_path, "licences", "--format", "github").returncode == 2

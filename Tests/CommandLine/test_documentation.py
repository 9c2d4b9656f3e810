"""The documentation of the command line is correct."""

import json
import re
import subprocess

import pytest
import yaml
from running import POLDER, PROJECT, polder

CI = (PROJECT / "docs/ci/README.md").read_text()


def blocks(text, language):
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def tables(text):
    """The tables of a page, each as a list of its rows."""
    found = re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE)
    return [table.splitlines() for table in found]


def test_every_table_has_a_head():
    pages = sorted((PROJECT / "docs").rglob("*.md"))
    assert len(pages) > 20
    for page in pages:
        text = re.sub(r"^(`{3,}).*?^\1$", "", page.read_text(), flags=re.MULTILINE | re.DOTALL)
        for table in tables(text):
            assert len(table) > 2 and re.fullmatch(r"[|\s:-]+", table[1]), (page.name, table[0])


def test_every_example_in_yaml_can_be_read():
    pages = [PROJECT / "README.md", *sorted((PROJECT / "docs").rglob("*.md"))]
    examples = [
        (page.name, text)
        for page in pages
        # The pages of errors show what is wrong.
        if page.parent.name != "errors"
        for text in blocks(page.read_text(), "yaml")
    ]
    assert len(examples) > 30
    for name, text in examples:
        try:
            list(yaml.compose_all(text))
        except yaml.YAMLError as error:
            pytest.fail(f"{name}: {error}\n{text}")


def test_the_table_of_options_has_them_all(site):
    table = next(t for t in tables(CI) if t[0].startswith("| option "))
    named = set(re.findall(r"--[a-z][a-z-]*", " ".join(row.split("|")[1] for row in table)))
    known = set()
    for command in ["check", "build"]:
        text = polder(site, command, "--help").stdout
        known |= set(re.findall(r"^  (--[a-z-]+)", text, re.MULTILINE))
    known |= {"--quiet"}
    assert known - {"--version"} == named


def test_the_json_has_the_fields_that_the_page_shows(site):
    examples = [json.loads(block) for block in blocks(CI, "json")]
    mistake, account, summary = examples
    (site / "Content/approaches").mkdir(exist_ok=True)
    (site / "Content/approaches/open-house.md").write_text(
        "---\ntitle: Open house\n\n\n\ncity: amsterdm\n---\n"
        "\n## What is inspiring?\n\nx\n\n## What is the outcome?\n\nx\n"
    )
    run = polder(site, "check", "--format", "json", "--verbose")
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    told = next(line for line in lines if line.get("code") == "unknown-reference")
    mistake["file"] = told["file"]
    assert list(told.items()) == list(mistake.items())
    accounts = [line for line in lines if "input" in line]
    assert accounts and all(line["input"].keys() == account["input"].keys() for line in accounts)
    assert lines[-1]["summary"].keys() == summary["summary"].keys()
    states = summary["summary"]["translations"]["nl"].keys()
    assert lines[-1]["summary"]["translations"]["nl"].keys() == states
    fields = next(t for t in tables(CI) if t[0].startswith("| field "))
    named = re.findall(r"`([a-zA-Z]+)`", " ".join(row.split("|")[1] for row in fields))
    assert sorted(named) == sorted(mistake)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shells_complete(tmp_path, shell):
    line = next(
        line
        for block in blocks(CI, "sh")
        for line in block.splitlines()
        if f"script {shell}" in line
    )
    command = line.split(">")[0].split()
    assert command[0] == "polder"
    script = subprocess.run(
        [POLDER, *command[1:]], cwd=tmp_path, capture_output=True, text=True, check=True, timeout=60
    ).stdout
    for word in ["serve", "explain", "base-url"]:
        assert word in script
    if shell == "bash":
        file = tmp_path / "polder"
        file.write_text(script)
        complete = (
            f'source "{file}"; COMP_WORDS=(polder se); COMP_CWORD=1; COMP_LINE="polder se"; '
            "COMP_POINT=9; $(complete -p polder | sed 's/.*-F \\([^ ]*\\).*/\\1/'); "
            'echo "${COMPREPLY[@]}"'
        )
        run = subprocess.run(["bash", "-c", complete], capture_output=True, text=True, timeout=60)
        assert "serve" in run.stdout.split(), run.stderr

"""The accessibility statement reports exactly what the tests check."""

import ast
import html
from pathlib import Path

import pytest
import yaml

import statement


def names_in(name):
    tree = ast.parse((Path(__file__).parent / name).read_text("utf-8"))
    return {
        n.name for n in tree.body if isinstance(n, ast.FunctionDef) and n.name.startswith("test_")
    }


def test_every_test_of_a_page_is_in_the_statement_or_about_something_else():
    named = [name for names in statement.CHECKS.values() for name in names]
    assert len(named) == len(set(named))
    assert set(named) | statement.OTHERS == set().union(*map(names_in, statement.FILES))
    assert not set(named) & statement.OTHERS


def test_the_record_has_every_check_there_is():
    record = statement.front_matter()["statement"]
    assert [check["check"] for check in record["checks"]] == list(statement.CHECKS)
    assert record["drawn-up"] <= record["checked"]


def choices():
    fields = yaml.safe_load(statement.MODEL.read_text("utf-8"))["collections"]["pages"]["fields"]
    return fields["statement"]["fields"]["checks"]["fields"]["check"]["choices"]


def test_the_model_has_words_for_every_check():
    assert list(choices()) == list(statement.CHECKS)
    assert all(set(words) == {"en", "nl"} for words in choices().values())


def test_the_pages_show_the_record(site):
    if site is None:
        pytest.skip("there is no built site")
    record = statement.front_matter()["statement"]
    for path, language in (("/accessibility/", "en"), ("/nl/accessibility/", "nl")):
        text = html.unescape(site.file_of(path).read_text("utf-8"))
        assert str(record["checked"]) in text
        for check in record["checks"]:
            assert choices()[check["check"]][language] in text


class Report:
    def __init__(self, name, outcome="passed", when="call"):
        self.location, self.outcome, self.when = ("", 0, name), outcome, when


def record_of(*failing):
    recorder = statement.Recorder(pages=200)
    for names in statement.CHECKS.values():
        for name in names:
            for page in ("/", "/cities/"):
                outcome = "failed" if name in failing else "passed"
                recorder.pytest_runtest_logreport(Report(f"{name}[{page}]", outcome))
                recorder.pytest_runtest_logreport(Report(f"{name}[desktop-{page}]", outcome))
    return recorder


def test_a_record_counts_pages_and_problems(tmp_path):
    page = tmp_path / "accessibility.md"
    page.write_text(
        "---\ntitle: A\nstatement:\n  status: partial\n  drawn-up: 2026-01-31\n---\nText\n"
    )
    checks = list(record_of("test_has_an_outline").checks())
    assert ("rules", 2, 0) in checks
    assert ("outline", 2, 2) in checks
    assert ("contrast", 0, 0) in checks
    assert ("html", 200, 0) in checks
    statement.write(checks, "2026-02-28", page)
    written = statement.front_matter(page)
    assert written["title"] == "A"
    assert written["statement"]["status"] == "partial"
    assert str(written["statement"]["drawn-up"]) == "2026-01-31"
    assert str(written["statement"]["checked"]) == "2026-02-28"
    assert page.read_text().endswith("---\nText\n")


def test_checks_that_did_not_run_are_not_recorded():
    recorder = record_of()
    del recorder.tested["test_html_is_valid"]
    with pytest.raises(SystemExit):
        list(recorder.checks())

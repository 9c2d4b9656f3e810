"""The record of what the tests checked, for the accessibility statement.

It is in the front matter of Content/accessibility.md, where the site's template reads it. `make
accessibility-report` runs the tests and writes it. Only tests that ran are recorded.
"""

import re
from pathlib import Path

import yaml

PROJECT = Path(__file__).parents[2]
PAGE = PROJECT / "Content/accessibility.md"
MODEL = PROJECT / "Content/model.yml"

# What the statement reports as checked, by its name in Content/model.yml, and the tests of it.
CHECKS = {
    "rules": ["test_is_accessible", "test_forced_colours_are_accessible"],
    "contrast": ["test_tokens_have_contrast"],
    "keyboard": ["test_the_tab_key_goes_through_the_page_in_order_and_is_seen"],
    "skip-link": ["test_has_a_skip_link"],
    "outline": ["test_has_an_outline"],
    "reflow": ["test_fits_a_narrow_screen"],
    "text-size": ["test_text_grows_to_twice_its_size"],
    "no-script": ["test_works_without_javascript"],
    "languages": ["test_leads_to_its_translation_and_back", "test_languages_have_the_same_pages"],
    "stable": ["test_nothing_jumps"],
    "print": ["test_pages_print_as_a_handout"],
    "html": ["test_html_is_valid"],
    "links": ["test_links_lead_somewhere"],
}

# Tests in the same files that are not about accessibility.
OTHERS = {
    "test_keeps_to_itself",
    "test_missing_pages_are_not_found",
    "test_contrast_is_computed_as_wcag_defines_it",
    "test_pages_are_light",
    "test_the_map_is_light",
    "test_a_strict_policy_breaks_nothing",
}

# The files whose tests are either in CHECKS or in OTHERS.
FILES = ["test_pages.py", "test_design.py", "test_site.py", "test_tokens.py"]

# Tests of the whole site at once, and tests of the style sheet and not of a page.
WHOLE_SITE = {
    "test_languages_have_the_same_pages",
    "test_html_is_valid",
    "test_links_lead_somewhere",
}
STYLE = {"test_tokens_have_contrast"}


def front_matter(page=PAGE):
    return yaml.safe_load(page.read_text("utf-8").split("---\n")[1])


class Recorder:
    """Records the result of each test: a plugin of pytest."""

    def __init__(self, pages):
        self.pages = pages
        self.tested = {}
        self.failed = {}

    def pytest_runtest_logreport(self, report):
        if report.outcome == "skipped" or (report.when != "call" and report.outcome == "passed"):
            return
        name, _, parameters = report.location[2].partition("[")
        # The path of the page. A test may have other parameters too.
        found = re.search(r"/[^\s\]]*?(?=-desktop|-narrow|\]|$)", parameters)
        case = found.group() if found else parameters
        self.tested.setdefault(name, set()).add(case)
        if report.outcome == "failed":
            self.failed.setdefault(name, set()).add(case)

    def checks(self):
        for check, tests in CHECKS.items():
            missing = [name for name in tests if name not in self.tested]
            if missing:
                raise SystemExit(f"nothing is recorded: {', '.join(missing)} did not run")
            pages = set().union(*(self.tested[name] for name in tests if name not in WHOLE_SITE))
            if WHOLE_SITE & set(tests):
                count = self.pages
            else:
                count = 0 if STYLE & set(tests) else len(pages)
            problems = sum(len(self.failed.get(name, ())) for name in tests)
            yield check, count, problems


def block(checks, checked, status, drawn_up):
    """The record as front matter."""
    lines = [
        "statement:                # written by: make accessibility-report",
        f"  status: {status}",
        f"  drawn-up: {drawn_up}",
        f"  checked: {checked}",
        "  checks:",
    ]
    for check, pages, problems in checks:
        lines.append(f"    - {{check: {check}, pages: {pages}, problems: {problems}}}")
    return "\n".join(lines) + "\n"


def write(checks, checked, page=PAGE):
    """Writes a record into the page, and keeps its status and the date of the first one."""
    text = page.read_text("utf-8")
    _, head, body = text.split("---\n", 2)
    old = yaml.safe_load(head).get("statement") or {}
    new = block(checks, checked, old.get("status", "started"), old.get("drawn-up", checked))
    head = re.sub(r"(?m)^statement:.*\n(?:[ ].*\n)*", "", head) + new
    page.write_text(f"---\n{head}---\n{body}", "utf-8")
